"""Settings that are wrong: what is said, the exact place, and never a traceback."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from llm_strategy.config import settings_file as reading
from llm_strategy.config.settings import SettingsError
from llm_strategy.rules.registry import all_thresholds
from llm_strategy.text import line_and_column, printable, split_lines

THRESHOLDS = all_thresholds()

NAMES = {
    "unknown-key": "structure",
    "rag-for-behavior": "fit",
    "below-break-even": "cost",
    "over-cost-budget": "cost",
    "syntax-error": "structure",
}


def failure(text: str | bytes, file: str = "llmstrategy.toml") -> SettingsError:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(SettingsError) as caught:
        reading.load(data, file, NAMES)
    return caught.value


# » stands before the place that is blamed.
MISTAKES = [
    ('»selct = ["cost"]', "did you mean `select`?"),
    ("»fail-on = 'error'", "did you mean `fail_on`?"),
    ("»wibble = 1", "it must be `select`, `ignore`,"),
    ("»'we\\nird' = 1", "`we\\nird` is not a setting"),
    ('»"we\\u0007ird" = 1', "`we\\x07ird` is not a setting"),
    ('select = »"cost"', 'found the text "cost": write `select = ["cost"]`'),
    ("select = »3", "must be a list of names of rules or families, found the number 3"),
    ("select = [\n  'cost', # 'x'\n  »'cots',\n]", "did you mean `cost`?"),
    ("select = ['all', »'ALL']", "did you mean `all`?"),
    ("ignore = ['cost', »3]", "found the number 3"),
    ("ignore = [»'']", "found an empty string"),
    ("ignore = [»{a = 1}]", "found a table"),
    ("ignore = ['cost', »'syntax-error']", "`syntax-error` cannot be turned off: what could not be read is always"),
    ("[severity]\nsyntax-error = »'info'", "the level of `syntax-error` cannot be changed"),
    ("severity = »[]", "`severity` must be a table of rules and levels, found a list"),
    ("severity = {»unknwon-key = 'info'}", "did you mean `unknown-key`?"),
    ("severity = {unknown-key = 'info', »'fit' = 'info'}", "a family of rules"),
    ("severity.»all = 'info'", "`all` is every rule"),
    ("severity.unknown-key = »'warn'", "did you mean `warning`?"),
    ("severity.unknown-key = »'eror'", "did you mean `error`?"),
    ("severity.unknown-key = »'zzz'", "it must be `error`, `warning`, `info` or `hint`"),
    ("[severity]\nunknown-key = »'off'", "to turn `unknown-key` off, put it under `ignore`"),
    ("[severity]\nunknown-key = »false", "to turn `unknown-key` off, put it under `ignore`"),
    ("[severity]\nunknown-key = »2", "must be one of `error`, `warning`, `info`, `hint`, found the number 2"),
    ("thresholds = »1", "must be a table"),
    ("[[»thresholds]]\na = 1", "must be a table of thresholds and their values, found a list"),
    ("[thresholds]\n»min_exampels-floor = 1", "did you mean `min-examples-floor`?"),
    (
        "[thresholds]\nmin-examples-floor = »0",
        "`min-examples-floor` must be from 1 to 1M, found the number 0",
    ),
    ("[thresholds]\nmin-examples-floor = »1_000_001", "from 1 to 1M"),
    ("[thresholds]\nmin-examples-floor = »-1", "must be a"),
    ("[thresholds]\nmin-examples-floor = »nan", "found the number nan"),
    ("[thresholds]\nmin-examples-floor = »-inf", "found the number -inf"),
    ("[thresholds]\nmin-examples-floor = »0x" + "f" * 5000, "found the number over 1e15"),
    ("[thresholds]\nmin-examples-floor = »true", 'must be a count such as "10", found `true`'),
    ("[thresholds]\nmin-examples-floor = »2027-01-31", "found a date or time"),
    ("thresholds.assumed-rag-latency = »300", "found the number 300"),
    ("thresholds.assumed-rag-latency = »'2min '", 'from 0s to 1min, found the text "2min "'),
    ("thresholds.min-recall = »5", "found the number 5; write the sign if you mean 5%"),
    ("thresholds.min-recall = »'0.05'", 'found the text "0.05"; `0.05` could be 5% or 0.05%'),
    ("thresholds.min-recall = 5»%", "a quantity with a unit needs quotes"),
    ("thresholds.low-volume = »'100'", 'found the text "100"'),
    ("thresholds.stable-cadence = »'hourly'", "from daily to static"),
    ("thresholds.stable-cadence = »'fortnightly'", 'found the text "fortnightly"'),
    ("thresholds.small-knowledge = »'5 tables'", "a size that converts to tokens"),
    ("thresholds.distillation-price-ratio = »'ten'", "must be a number"),
    ("thresholds.distillation-price-ratio = »0.5", "from 1 to 10k"),
    ("fail_on = »'errors'", "did you mean `error`?"),
    ("fail_on = »'none'", "did you mean `never`?"),
    ("fail_on = »1", "must be one of `error`, `warning`, `info`, `hint`, `never`"),
    ("exclude = »'a/**'", 'write `exclude = ["a/**"]`'),
    ("exclude = ['a', »'']", 'such as "examples/**"'),
    ("require_reason = »'true'", "write `require_reason = true`, without quotes"),
    ("require_until = »1", "must be `true` or `false`, found the number 1"),
    ("»tool.llmstrategy.select = []", "remove `[tool.llmstrategy]`"),
    ("[»tool.llmstrategy]\nselect = []", "remove `[tool.llmstrategy]`"),
    ("[»llmstrategy]\nselect = []", "remove `[tool.llmstrategy]`"),
    ("a = 'é😀'\n»\x01", "this is not TOML"),
    ("select = [»", "this is not TOML"),
    ("exclude = [\"\"\"a\\\"\"\"\" # \"\n, 'it', '''x''''', »'']", "an empty string"),
    ("# é😀\r\n'x-é'.a = {»}\r\n".replace("»", ""), "is not a setting"),
]


@pytest.mark.parametrize(("marked", "words"), MISTAKES, ids=[repr(text)[:60] for text, _ in MISTAKES])
def test_mistakes_say_what_and_where(marked: str, words: str) -> None:
    text = marked.replace("»", "")
    error = failure(text)
    assert words in error.message
    assert (printable(error.message), error.file) == (error.message, "llmstrategy.toml")
    if "»" in marked:
        assert (error.line, error.column) == line_and_column(text, marked.index("»"))
        # The same in the section of the other file, where the text can stand there as it is.
        if "llmstrategy" in text or "not TOML" in error.message:
            return
        for table in ("severity", "thresholds"):
            marked = marked.replace(f"[{table}]", f"[tool.llmstrategy.{table}]")
            marked = marked.replace(f"[[»{table}]]", f"[[tool.llmstrategy.»{table}]]")
        marked = "[project]\nselct = 1\nname = 'é'\n[tool.llmstrategy]\n" + marked
        text = marked.replace("»", "")
        error = failure(text, "pyproject.toml")
        assert words in error.message
        assert (error.line, error.column) == line_and_column(text, marked.index("»"))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("tool.llmstrategy = »3", "`tool.llmstrategy` must be a table, found the number 3"),
        ("[tool]\nllmstrategy = {»selct = []}", "did you mean `select`?"),
        ("[tool.llmstrategy.severity]\nunknown-key = »'warn'", "did you mean `warning`?"),
        ("[ tool . 'llmstrategy' ]\n»selct = []", "did you mean `select`?"),
        ('["tool"."llmstrategy".thresholds]\n»"few" = 1', "`few` is not a threshold"),
        ("[[»tool.llmstrategy]]\n", "must be a table, found a list"),
    ],
)
def test_mistakes_in_pyproject(marked: str, words: str) -> None:
    text = marked.replace("»", "")
    error = failure(text, "pyproject.toml")
    assert words in error.message
    offset = marked.index("»")
    if "[[" in marked:
        offset = text.index("llmstrategy")
    assert (error.line, error.column) == line_and_column(text, offset)


def test_a_pyproject_of_other_shapes_is_not_ours() -> None:
    for text in ("", "tool = 3", "[tool]\nx = 1", "[llmstrategy]\nselct = 1", "x = 'llmstrategy'"):
        assert reading.load(text.encode(), "pyproject.toml", NAMES) is None


def test_bytes_that_are_not_text() -> None:
    error = failure(b"# \xc3\xa9\nselect = '\xff'", "llmstrategy.toml")
    assert (error.message, error.line, error.column) == ("the file is not UTF-8, which TOML must be", 2, 11)
    assert reading.load(b"\xef\xbb\xbf" + b"select = ['cost']", "llmstrategy.toml", NAMES).select == {"cost"}  # type: ignore[union-attr]


def test_files_that_would_take_too_long() -> None:
    assert "larger than" in failure(b"#" * (reading.MOST_BYTES + 1)).message
    assert "too deeply" in failure("a = " + "[" * 100_000).message
    assert "not TOML" in failure("a = " + "9" * 5000).message


def test_errors_survive_pickling() -> None:
    error = failure("selct = 1")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.args) == (str(error), error.args)
    assert str(error).startswith("llmstrategy.toml:1:1: `selct` is not a setting")


SCRAPS = [
    "select", "ignore", "severity", "thresholds", "fail_on", "exclude", "require_reason", "min-shots", "tool",
    "llmstrategy", "unknown-key", "cost", "#",
    "'", '"', '"""', "'''", "[", "]", "[[", "]]", "{", "}", ".", "=", ",",
    "\n", "\r\n", " ", "\\", "1", "-1.5e3", "inf", "nan", "true",
    "2027-01-31", "'300ms'", "'5%'", "é😀", "\0",
]  # fmt: skip


def try_load(data: bytes) -> None:
    for file in ("llmstrategy.toml", "pyproject.toml"):
        try:
            reading.load(data, file, NAMES)
        except SettingsError as error:
            assert error.message
            assert printable(error.message) == error.message
            assert (error.line is None) == (error.column is None)
            if error.line is not None:
                assert 1 <= error.line <= len(split_lines(data.decode("utf-8", "replace")))
                assert error.column is not None
                assert error.column >= 1


@given(st.binary(max_size=60))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_any_bytes_end_in_settings_or_an_error(data: bytes) -> None:
    try_load(data)


@given(st.lists(st.sampled_from(SCRAPS), max_size=25))
def test_anything_like_settings_ends_in_settings_or_an_error(scraps: list[str]) -> None:
    try_load("".join(scraps).encode())


TOML_VALUES = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([*NAMES, "300ms", "5%", "warn"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*NAMES, *THRESHOLDS]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["select", "ignore", "severity", "thresholds", "fail_on", "exclude"]), TOML_VALUES
    )
)
def test_values_of_any_type_end_in_settings_or_an_error(table: dict[str, object]) -> None:
    try_load(
        "\n".join(f"{key} = {written(value)}" for key, value in table.items()).encode(
            "utf-8", "surrogatepass"
        )
    )


def quoted(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c in " -_" else f"\\U{ord(c):08x}" for c in text) + '"'


def written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(inner)}" for key, inner in value.items()) + "}"
    return repr(value)
