"""The file of a baseline: what is wrong with one, and that what is written is read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.config import baseline as file_format
from llm_strategy.config.settings import SettingsError
from llm_strategy.outputs.registry import FORMATS
from tests.baseline.conftest import FILE
from tests.baseline.test_baseline import FAQ, HEAD, RAG, run, write

ENTRY = '{"rule": "a-b", "route": "x", "text": "0123456789abcdef"}'


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (1, 1), "this is not valid JSON"),
        ("<<<<<<< HEAD\n{}", (1, 1), "this is not valid JSON"),
        ("[]", (1, 1), "this is not a baseline"),
        ('{"version": 1}', (1, 1), "this is not a baseline"),
        ('{"version": 2, "files": {}}', (1, 13), "`version` 1"),
        ('{"files": {}, "version": true}', (1, 26), "`version` 1"),
        ('{"version": 1,\n "files": []}', (2, 11), "must be a map"),
        ('{"version": 1,\n "files": {"a": {}}}', (2, 17), "must be a list"),
        ('{"version": 1, "files": {"a": [\n1]}}', (2, 1), "must be a map of"),
        ('{"version": 1, "files": {"a": [\n{"rule": 1}]}}', (2, 10), "needs `rule`"),
        ('{"version": 1, "files": {"a": [\n{"rule": "a-b"}]}}', (2, 1), "needs `route`"),
        ('{"version": 1, "files": {"a": [\n' + ENTRY.replace("a-b", "a\\n::error::b") + "]}}", (2, 10), "name of a rule"),
        ('{"version": 1, "files": {"a": [\n' + ENTRY.replace("0123", "zzzz") + "]}}", (2, 39), "16 hexadecimal"),
        ('{"version": NaN, "files": {}}', None, "`NaN` is not a JSON value"),
        ("[" * 100_000, None, "nested too deeply"),
    ],
)
def test_a_wrong_baseline_is_a_settings_error_with_its_place(
    text: str, place: tuple[int, int] | None, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(FILE).write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=message) as caught:
        file_format.load(FILE)
    assert (caught.value.line, caught.value.column) == (place or (None, None))
    write(HEAD + FAQ + RAG)
    code, _, err = run(capfd)
    assert code == 2 and FILE in err and "\n::error" not in err
    assert run(capfd, "--write-baseline", FILE)[0] == 2
    assert Path(FILE).read_text("utf-8") == text


def test_a_baseline_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(FILE).write_text(" " * (file_format.MOST_BYTES + 1), "utf-8")
    with pytest.raises(SettingsError, match="larger than"):
        file_format.load(FILE)


def test_hostile_routes_and_files_are_shown_escaped(capfd: pytest.CaptureFixture[str]) -> None:
    entry = ("old-rule", "x\n::error::forged \x1b[31m ##[error]", "0" * 16)
    text = file_format.written({"llmstrategy.yaml": [entry], "gone\n::error::\x1b[2J": [entry]})
    Path(FILE).write_text(text, "utf-8")
    write(HEAD + FAQ + RAG)
    for name in FORMATS:
        _, out, err = run(capfd, f"--format={name}")
        for printed in (out, err):
            assert "\x1b" not in printed and "##[error]" not in printed
            assert not any(line.startswith("::error::") for line in printed.splitlines())


TEXTS = st.text(max_size=20)
KEYS = st.tuples(st.sampled_from(["a", "rag-for-behavior", "policy/x/y"]), TEXTS, st.sampled_from(["0" * 16, "f" * 16]))


@given(st.dictionaries(TEXTS, st.lists(KEYS, min_size=1, max_size=4), max_size=3))
def test_what_is_written_is_read_again(found: dict[str, list[tuple[str, str, str]]]) -> None:
    path = Path(FILE)
    path.write_text(file_format.written(found), "utf-8", newline="")
    read = file_format.load(str(path))
    assert {name: sorted(keys.elements()) for name, keys in read.found.items()} == {
        name: sorted(keys) for name, keys in found.items()
    }


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["version", "files", "rule", "route", "text", "x"]), inner, max_size=4), max_leaves=12))
def test_any_json_is_a_baseline_or_a_settings_error(data: object) -> None:
    Path(FILE).write_text(json.dumps(data), "utf-8")
    try:
        file_format.load(FILE)
    except SettingsError as error:
        assert error.message
