"""Nothing that is handed to `check` makes it crash, hang, point outside the text or say two things of one file."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.engine.check import check
from llm_strategy.outputs import registry as outputs
from llm_strategy.outputs.registry import render
from llm_strategy.outputs.style import Style
from llm_strategy.report import Report
from llm_strategy.text import Span, split_lines

ROOT = Path(__file__).resolve().parents[1]
NAME = "llmstrategy.yaml"
TODAY = date(2026, 11, 1).toordinal()
VALIDATOR = Draft202012Validator(
    json.loads((Path(outputs.__file__).parent / "report.schema.json").read_text("utf-8"))
)
FILES = sorted([*(ROOT / "tests" / "corpus").rglob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")])
CONTENTS = [path.read_bytes() for path in FILES]
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
EVERYTHING = Settings(select=frozenset({"all"}), ignore=frozenset(), severity={}, thresholds={})
"""Also the rules that are off by default."""


def checked(content: bytes) -> Report:
    """Check ``content``, and everything that holds of any report whatever was checked."""
    report = check(content, NAME, EVERYTHING, TODAY)
    assert not report.faults, report.faults[0].trace
    for found in report.diagnostics:
        inside(found.span, report)
        for related in found.related:
            inside(related.span, report)
        for edit in found.fix.edits if found.fix else ():
            inside(edit.span, report)
        assert found.message and found.message == found.message.strip()
        assert found.rule and found.url
    shown = {name: "".join(render(name, [report], Style(unknown="all"))) for name in outputs.FORMATS}
    VALIDATOR.validate(json.loads(shown["json"]))
    for name in ("text", "concise"):
        assert not raw(shown[name])
    again = check(content, NAME, EVERYTHING, TODAY)
    assert "".join(render("json", [again], Style())) == shown["json"]
    return report


def raw(printed: str) -> set[str]:
    """Return what could disturb or deceive a terminal."""
    hidden = {char for char in printed if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")} - {"\n"}
    return hidden | {char for char in printed if unicodedata.bidirectional(char) in BIDI}


def inside(span: Span, report: Report) -> None:
    assert 0 <= span.line <= span.end_line < len(report.lines), span
    assert 0 <= span.column <= len(report.lines[span.line]), span
    assert 0 <= span.end_column <= len(report.lines[span.end_line]), span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


# ---------------------------------------------------------------------------------- any bytes at all


@given(st.binary(max_size=300))
def test_random_bytes(content: bytes) -> None:
    checked(content)


KEYS = """version strategies purpose approach technique for knowledge quality evidence metrics scores notes reads
held size update_cadence max_age volume tokens input output cached model price stage task status examples refresh
recall latency cost_budget date target classes window x-note why kind method private""".split()
VALUES = """1 prompting rag fine-tuning tools distillation other style citations real-time-data documents daily
static real-time 5k/day 90% $40/month 1.5s 3M true no null ~ 2026-09 other/mine openai/gpt-4o-mini live index weights
production .nan 1e999 -1 0x1F 1:30 <<""".split()
WORDS = KEYS + VALUES
SIGNS = [
    *": - ? , [ ] { } & * ! | > ' \" # % @ ` \\ \t \r \x00 \x1b \u2028 \ufeff é 😀 \ud800".split(" "),
    "\n", "\n  ", "\n      - ", ": ", "- ", "&a ", "*a", "<<: *a", "!!str ", "---\n", "...\n", "''", "# llmstrategy: ignore[all]\n",
]  # fmt: skip
yaml_like = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS), st.text(max_size=3)), max_size=60
).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))


@given(yaml_like)
def test_text_that_looks_like_yaml(content: bytes) -> None:
    checked(content)


scalars = st.one_of(
    st.sampled_from(VALUES),
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(KEYS), trees, max_size=12))
def test_any_value_under_any_key(strategy: dict[str, object]) -> None:
    text = json.dumps({"version": 1, "strategies": {"a": {"purpose": "x", **strategy}}}, ensure_ascii=False)
    checked(text.encode("utf-8", "surrogatepass"))


@given(st.data())
def test_a_value_of_a_real_file_replaced(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(CONTENTS)).decode("utf-8").split("\n")
    valued = [number for number, line in enumerate(lines) if ": " in line]
    assume(valued)
    number = data.draw(st.sampled_from(valued))
    key = lines[number].split(": ")[0]
    value = json.dumps(data.draw(trees), ensure_ascii=False)
    lines[number] = f"{key}: {value}"
    checked("\n".join(lines).encode("utf-8", "surrogatepass"))


@given(st.data())
def test_a_real_file_damaged(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(CONTENTS)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        gone = data.draw(st.integers(0, 40))
        piece = data.draw(st.one_of(st.just(b""), st.binary(max_size=6), yaml_like))
        content[start : start + gone] = piece
    checked(bytes(content))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_stage_of_typing_a_file(path: Path) -> None:
    content = path.read_bytes()
    ends = set(range(0, len(content), 101)) | {len(content)}
    for end in sorted(ends):
        checked(content[:end])


@given(st.sampled_from(CONTENTS))
def test_lines_are_those_of_the_file(content: bytes) -> None:
    text = content.decode("utf-8-sig")
    report = check(content.replace(b"version: 1", b"version: one"), NAME, DEFAULT, TODAY)
    assume(report.diagnostics)
    assert list(report.lines) == split_lines(text.replace("version: 1", "version: one"))


# ------------------------------------------------ bombs: without bounds minutes, gigabytes, a crash of the process


def nested(opening: str, closing: str, times: int = 100_000) -> bytes:
    return (opening * times + closing * times).encode()


def aliases(levels: int) -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join([*lines, f"version: 1\nstrategies: *a{levels - 1}\n"]).encode()


BOMBS = {
    "brackets": nested("[", "]"),
    "open-brackets": nested("[", ""),
    "braces": nested("{a: ", "}"),
    "dashes": nested("- ", ""),
    "questions": nested("? ", ""),
    "deeper-and-deeper": "".join(f"{' ' * n}a:\n" for n in range(3_000)).encode(),
    "aliases": aliases(40),
    "inside-itself": b"version: 1\nstrategies: &a {a: *a}\n",
    "merges": b"a: &a {b: 1}\n" + b"version: 1\nstrategies: {" + b"<<: *a, " * 2_000 + b"c: {}}\n",
    "tags": b"version: !!python/object/apply:os.system ['true']\n",
    "long-line": b"version: 1\nstrategies: {a: {purpose: " + b"x" * 2_000_000 + b"}}\n",
    "long-key": b"k" * 200_000 + b": 1\n",
    "many-unknown-keys": b"".join(b"k%d: 1\n" % n for n in range(300)),
    "many-strategies": b"version: 1\nstrategies:\n" + b"".join(b"  s%d: {purposes: x}\n" % n for n in range(50)),
    "one-key-again-and-again": b"version: 1\n" * 2_000,
    "quotes": b'"' * 100_001,
    "anchors": b"".join(b"a%d: &a%d 1\n" % (n, n) for n in range(2_000)),
    "comments": b"# llmstrategy: ignore[x]\n" * 2_000,
    "documents": b"---\n" * 20_000,
    "digits": b"version: " + b"9" * 100_000,
    "nulls": b"\x00" * 100_000,
    "surrogates": b"a: \xed\xa0\x80\n",
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_defused(content: bytes) -> None:
    assert checked(content).diagnostics


# ---------------------------------------------------------------------------------- as the command meets it


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    settings.forget()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def call(content: bytes | None, *argv: str) -> tuple[int, str, str]:
        if content is not None:
            (tmp_path / NAME).write_bytes(content)
        capfd.readouterr()
        code = main(["check", "--today=2026-11-01", *argv])
        out, err = capfd.readouterr()
        assert "itself failed" not in err
        return code, out, err

    return call


LAYER = "approach: [{technique: prompting, for: [style]}]"
INPUTS = {
    "empty": (b"", "missing-key", 1),
    "only-comments": (b"# nothing yet\n# but soon\n", "missing-key", 1),
    "only-a-byte-order-mark": (b"\xef\xbb\xbf", "missing-key", 1),
    "only-blanks": (b" \n\n  \n", "missing-key", 1),
    "a-list-at-the-top": (b"- version: 1\n- strategies\n", "invalid-value", 1),
    "a-word-at-the-top": (b"version\n", "invalid-value", 1),
    "binary": (bytes(range(255, -1, -1)) * 40, "syntax-error", 1),
    "an-image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01", "syntax-error", 1),
    "utf-16": ("version: 1\n".encode("utf-16"), "", 1),
    "utf-16-without-mark": ("version: 1\n".encode("utf-16-le"), "syntax-error", 1),
    "latin-1": ("version: 1\n# é\n".encode("latin-1"), "syntax-error", 2),
    "brackets": (BOMBS["brackets"], "file-bound", 1),
    "alias-bomb": (BOMBS["aliases"], "file-bound", 0),
    "duplicate-keys": (b"version: 1\nversion: 1\nstrategies: {}\n", "duplicate-key", 2),
    "two-documents": (b"version: 1\nstrategies: {}\n---\nversion: 1\n", "multiple-documents", 3),
    "no-strategies": (b"version: 1\nstrategies: {}\n", "", 2),
    "null-strategies": (b"version: 1\nstrategies:\n", "", 2),
    "a-tab": (b"version: 1\nstrategies:\n\ta: 1\n", "syntax-error", 3),
    "half-typed": (b"version: 1\nstrategies:\n  a:\n    purp", "", 4),
}


@pytest.mark.parametrize(("content", "rule", "line"), INPUTS.values(), ids=INPUTS)
def test_a_bad_file_is_a_finding_at_its_place(run, content: bytes, rule: str, line: int) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(content, "--format=concise")
    assert (code, err) == (1, "")
    places = [row.split(" ")[0] for row in out.splitlines() if f"[{rule}]" in row or not rule]
    assert places, out
    assert all(place.startswith(f"{NAME}:") for place in places)
    assert not line or f"{NAME}:{line}" in {place.rsplit(":", 2)[0] for place in places}, out


def test_a_file_of_50_megabytes(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with (tmp_path / NAME).open("wb") as file:
        file.write(b"version: 1\n")
        file.truncate(50_000_000)
    code, out, err = run(None, "--format=concise")
    assert (code, err) == (1, "")
    assert out.count("\n") == 1 and "[file-bound]" in out


@pytest.mark.parametrize("argv", [(), ("gone",), ("gone/llmstrategy.yaml",), ("",), ("\x00",), ("a" * 5_000,)])
def test_a_path_that_is_not_there(run, argv: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(None, *argv)
    assert out == ""
    if not argv:
        assert (code, err[:24]) == (0, "note: no strategy in .: ")
    else:
        assert code == 2 and err.startswith("error: ") and err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the owner of the machine reads everything")
def test_a_file_nobody_may_read(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / NAME).write_bytes(b"version: 1\n")
    (tmp_path / NAME).chmod(0)
    code, out, err = run(None, NAME)
    assert (code, out) == (2, "") and err == f"error: {NAME}: cannot read: permission denied\n"


def test_a_folder_in_place_of_the_file(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / NAME).mkdir()
    code, out, err = run(None)
    assert (code, out) == (0, "") and "no strategy in" in err


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("llmstrategy.toml", '\nfail-on = "error"\n', "llmstrategy.toml:2:1: "),
        ("llmstrategy.toml", 'selct = ["fit"]\n', "llmstrategy.toml:1:1: "),
        ("llmstrategy.toml", 'select = ["fti"]\n', "llmstrategy.toml:1:"),
        ("llmstrategy.toml", "select = \n", "llmstrategy.toml:1:"),
        ("pyproject.toml", '[tool.llmstrategy]\nignores = ["fit"]\n', "pyproject.toml:2:1: "),
        ("pyproject.toml", '[tool.llmstrategy.thresholds]\nstale-evidnce = "1d"\n', "pyproject.toml:2:1: "),
    ],
)
def test_misspelt_settings(run, tmp_path: Path, file: str, text: str, place: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / file).write_text(text, "utf-8")
    code, out, err = run(b"version: 1\n")
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {place}"), err


HOSTILE = "\x1b[31m\x1b]0;title\x07\u202e\u200b\n::error::forged\r##[error]x"
WRITTEN = '"\\e[31m\\e]0;title\\a\\u202e\\u200b\\n::error::forged\\r##[error]x"'


@pytest.mark.parametrize("style", ["text", "concise", "json"])
@pytest.mark.parametrize(
    "line",
    [
        f"purpose: {WRITTEN}\n    stage: {WRITTEN}",
        f"{WRITTEN}: 1",
        f"volume: {WRITTEN}",
        f"knowledge: {{{WRITTEN}: {{size: {WRITTEN}}}}}",
        f"approach: [{{technique: {WRITTEN}, for: [{WRITTEN}]}}]",
        f"approach: [{{technique: rag, reads: [{WRITTEN}]}}]",
        f"model: {WRITTEN}",
        f"quality: {{metrics: {{{WRITTEN}: {{target: {WRITTEN}}}}}, evidence: [{{scores: {{{WRITTEN}: 1}}}}]}}",
        "stage: \x1b[31m",
        "stage: \u202eabc # llmstrategy: ignore[\u202e\u200b] -- \u2066",
    ],
)
def test_no_value_reaches_the_terminal_raw(run, line: str, style: str) -> None:  # type: ignore[no-untyped-def]
    assert json.loads(WRITTEN.replace("\\e", "\\u001b").replace("\\a", "\\u0007")) == HOSTILE
    text = f"version: 1\nstrategies:\n  a:\n    {line}\n"
    code, out, err = run(text.encode(), f"--format={style}", "--unknown", "--color=never", "--select=all")
    assert (code, err) == (1, "")
    assert not raw(out)
    assert "##[error]" not in out or style == "json"
    assert not [row for row in out.splitlines() if row.lstrip().startswith(("::", "##["))]
