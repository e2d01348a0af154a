"""Every bound of the format, tried at it and just over it: at it the file is read, over it a finding names the bound."""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT, MOST_BYTES, SettingsError
from llm_strategy.config.settings_file import load
from llm_strategy.document import limits as bounds
from llm_strategy.document.recovery import recover as recovery
from llm_strategy.engine.check import check
from llm_strategy.format.quantities.numbers import DECIMALS, LONGEST_NUMBER, WHOLE_DIGITS
from llm_strategy.format.quantities.reading import LONGEST, LONGEST_PATH
from llm_strategy.report import Diagnostic

TODAY = date(2026, 11, 1).toordinal()
HEAD = "version: 1\nstrategies:\n  a:\n    purpose: x\n    approach: [{technique: prompting}]\n"


def found(content: str | bytes) -> list[Diagnostic]:
    report = check(content, "llmstrategy.yaml", DEFAULT, TODAY)
    assert not report.faults, report.faults[0].trace
    return report.diagnostics


def beyond(content: str | bytes) -> Diagnostic:
    """Return the finding of a file beyond a bound; it is the only one, for nothing else was read."""
    [one] = found(content)
    assert (one.rule, one.severity) == ("file-bound", "error")
    return one


def within(content: str | bytes) -> None:
    assert "file-bound" not in {one.rule for one in found(content)}


def bytes_of(size: int) -> bytes:
    return HEAD.encode() + b"#" * (size - len(HEAD))


def test_bytes() -> None:
    within(bytes_of(bounds.MAX_BYTES))
    within(b"\xef\xbb\xbf" + bytes_of(bounds.MAX_BYTES))
    for content in (bytes_of(bounds.MAX_BYTES + 1), bytes_of(bounds.MAX_BYTES + 1).decode()):
        assert f"the limit is {bounds.MAX_BYTES:,} bytes" in beyond(content).message


def test_bytes_of_a_text_that_is_no_ascii() -> None:
    text = HEAD + "#" + "é" * (bounds.MAX_BYTES // 2)
    assert len(text) < bounds.MAX_BYTES
    assert "the limit is" in beyond(text).message


DEEP = {
    "brackets": lambda depth: "x-a: " + "[" * depth + "]" * depth + "\n" + HEAD,
    "braces": lambda depth: "x-a: " + "{a: " * depth + "}" * depth + "\n" + HEAD,
    "dashes": lambda depth: HEAD + "x-a:\n  " + "- " * depth + "x\n",
    "steps": lambda depth: HEAD + "x-a:\n" + "".join(" " * (n + 1) + "a:\n" for n in range(depth)),
    "broken": lambda depth: HEAD + "fo\nx-a: " + "[" * depth + "]" * depth,
}


@pytest.mark.parametrize("write", DEEP.values(), ids=DEEP)
def test_depth(write) -> None:  # type: ignore[no-untyped-def]
    # The map of the file is one level.
    within(write(bounds.MAX_DEPTH - 1))
    for depth in (bounds.MAX_DEPTH + 1, bounds.MAX_DEPTH * 20):
        one = found(write(depth))[-1]
        assert one.rule == "file-bound"
        assert f"nested {bounds.MAX_DEPTH + 1} levels deep, the limit is {bounds.MAX_DEPTH}" in one.message
        assert one.span.line or one.span.column


@pytest.mark.parametrize("write", [lambda count: "[" + "a, " * count + "]", lambda count: "\n" + "  - a\n" * count])
def test_nodes(write, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    # The bound itself takes a gigabyte; a smaller one is as exact.
    count = 300
    monkeypatch.setattr(bounds, "MAX_NODES", 20 + count)
    sizes = [size for size in range(count - 20, count + 20) if not _is_beyond(HEAD + "x-a: " + write(size) + "\n")]
    assert sizes and sizes == list(range(count - 20, sizes[-1] + 1)) and sizes[-1] < count + 19
    message = beyond(HEAD + "x-a: " + write(sizes[-1] + 1) + "\n").message
    assert f"has {bounds.MAX_NODES + 1:,} values or more, the limit is {bounds.MAX_NODES:,}" in message


def _is_beyond(text: str) -> bool:
    return any(one.rule == "file-bound" for one in found(text))


def test_repeated_nodes() -> None:
    """An alias of ten nodes repeats ten; the list that holds them is not repeated."""
    head = "x-a: &a [" + ", ".join("x" * 9) + "]\nx-b:\n"
    times = bounds.MAX_EXPANSION // 10
    within(head + "- *a\n" * times + HEAD)
    one = beyond(head + "- *a\n" * (times + 1) + HEAD)
    assert f"repeat {(times + 1) * 10:,} nodes, the limit is {bounds.MAX_EXPANSION:,}" in one.message
    assert one.span.line > 1


def test_a_value_inside_itself_names_the_bound() -> None:
    one = beyond(HEAD + "x-a: &a [*a]\n")
    assert f"the limit is {bounds.MAX_EXPANSION:,} nodes" in one.message


QUANTITIES = [
    ("volume", WHOLE_DIGITS, lambda size: "9" * size + "/day", str(WHOLE_DIGITS)),
    ("volume", DECIMALS, lambda size: "5." + "0" * size + "/day", str(DECIMALS)),
    ("cost_budget", WHOLE_DIGITS, lambda size: "$" + "9" * size + "/month", str(WHOLE_DIGITS)),
    ("classes", LONGEST_NUMBER, lambda size: "5.".ljust(size, "0"), str(LONGEST_NUMBER)),
    ("eval_dataset", LONGEST_PATH, lambda size: "a" * size, f"{LONGEST_PATH:,}"),
]


@pytest.mark.parametrize(("key", "most", "write", "named"), QUANTITIES)
def test_quantities(key: str, most: int, write, named: str) -> None:  # type: ignore[no-untyped-def]
    inner = f"    quality: {{{key}: %s}}\n" if key == "eval_dataset" else f"    {key}: %s\n"

    def wrong(size: int) -> list[Diagnostic]:
        return [one for one in found(HEAD + inner % write(size)) if one.rule == "invalid-value"]

    assert not wrong(most)
    [one] = wrong(most + 1)
    assert named in one.message and len(one.message) < 300
    assert wrong(most * 50)


def test_the_length_of_any_other_quantity() -> None:
    [one] = [one for one in found(HEAD + "    volume: 5/day" + "y" * LONGEST) if one.rule == "invalid-value"]
    assert f"the limit is {LONGEST}" in one.message


def test_settings() -> None:
    assert load(b'ignore = ["fit"]\n'.ljust(MOST_BYTES, b"#"), "llmstrategy.toml") is not None
    with pytest.raises(SettingsError, match=f"larger than the limit of {MOST_BYTES:,} bytes"):
        load(b'ignore = ["fit"]\n'.ljust(MOST_BYTES + 1, b"#"), "llmstrategy.toml")


def test_mistakes_that_are_repaired() -> None:
    """So many are told one by one; what comes behind them is not guessed at."""
    for count in (recovery.MAX_MISTAKES, recovery.MAX_MISTAKES + 1, recovery.MAX_MISTAKES * 20):
        errors = [one for one in found(HEAD + "oops\n\n" * count) if one.rule == "syntax-error"]
        assert 1 <= len(errors) <= recovery.MAX_MISTAKES + 1
