"""While a line is half typed, the findings of the other lines keep their place and level until it can be read."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.ide.half_typed import CANNOT_BE_READ, HalfTyped
from llm_strategy.report import Diagnostic, Report
from tests.ide.helpers import FILES, TODAY

TEXT = """\
version: 1
strategies:
  faq:
    purpose: Answer questions from the handbook
    approach:
      - technique: rag
        for: [style]
      - technique: fine-tuning
        for: [real-time-data]
    citations: required
"""
LINES = TEXT.split("\n")


@cache
def report(text: str) -> Report:
    return check(text, "llmstrategy.yaml", DEFAULT, TODAY, fixes=False)


def elsewhere(found: Report, line: int = -1, added: int = 0) -> Counter[tuple[object, ...]]:
    """Count the findings that do not touch ``line``, each at the line it has without ``added`` lines there."""
    return Counter(
        (one.rule, one.severity, one.message, one.span.line - (added if one.span.line > line else 0), one.span.column)
        for one in found.diagnostics
        if one.rule != "syntax-error" and not touches(one, line)
    )


def touches(found: Diagnostic, line: int) -> bool:
    return found.span.line <= line <= found.span.end_line


class Typist:
    """Types into a document, and keeps what is shown."""

    def __init__(self, text: str) -> None:
        self.half_typed = HalfTyped()
        self.report = self.shown = report(text)
        self.half_typed.settle(text.split("\n"), self.report)

    def write(self, lines: list[str]) -> Report:
        self.report = report("\n".join(lines))
        self.shown = self.half_typed.shown(lines, self.report)
        return self.shown


def texts() -> st.SearchStrategy[Path]:
    sizes = {path: path.stat().st_size for path in FILES}
    return st.sampled_from([path for path in FILES if sizes[path] < 8_000 and "hard" not in str(path)])


@given(path=texts(), data=st.data())
def test_typing_a_line_moves_no_other_finding_until_it_can_be_read(path: Path, data: st.DataObject) -> None:
    lines = path.read_text("utf-8").removeprefix("\ufeff").split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    written = lines[line]
    typist = Typist("\n".join([*lines[:line], *lines[line + 1 :]]))
    before = typist.shown
    wide = {one.span.line for one in before.diagnostics if one.span.line < line <= one.span.end_line}
    readable = elsewhere(before)
    for end in range(len(written) - len(written.lstrip()), len(written) + 1):
        shown = typist.write([*lines[:line], written[:end], *lines[line + 1 :]])
        found = typist.report
        assert [one.span for one in found.diagnostics if one.rule == "syntax-error"] == [
            one.span for one in shown.diagnostics if one.rule == "syntax-error"
        ]
        assert [show(one) for one in shown.diagnostics if touches(one, line)] == [
            show(one) for one in found.diagnostics if touches(one, line)
        ]
        if shown is found:
            assert not written[:end].strip() or not any(
                one.rule in CANNOT_BE_READ and touches(one, line) for one in found.diagnostics
            )
            readable = elsewhere(found, line, 1)
        elif not wide:
            assert elsewhere(shown, line, 1) == readable


@given(path=texts(), data=st.data())
def test_a_text_that_is_saved_or_whole_again_shows_what_a_check_finds(path: Path, data: st.DataObject) -> None:
    text = path.read_text("utf-8").removeprefix("\ufeff")
    lines = text.split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    # A line that cannot be read as it stands in the file is half typed whatever comes before.
    assume(not any(one.rule in CANNOT_BE_READ and touches(one, line) for one in report(text).diagnostics))
    cut = data.draw(st.integers(0, len(lines[line])))
    typist = Typist(text)
    broken = [*lines[:line], lines[line][:cut], *lines[line + 1 :]]
    typist.write(broken)
    assert [show(one) for one in typist.write(lines).diagnostics] == [show(one) for one in report(text).diagnostics]
    typist.write(broken)
    typist.half_typed.settle(broken, typist.report)
    assert typist.write(broken) is typist.report


def show(found: Diagnostic) -> tuple[object, ...]:
    return (found.rule, found.severity, found.message, found.span)


def rules(found: Report) -> list[tuple[str, int]]:
    return [(one.rule, one.span.line) for one in found.diagnostics]


@pytest.mark.parametrize("half", ["      - technique: fine", "      - technique:", "      -", "      - techn", "      "])
def test_a_technique_half_typed_leaves_the_others_findings(half: str) -> None:
    typist = Typist(TEXT)
    shown = typist.write([*LINES[:7], half, *LINES[8:]])
    if half.strip():
        assert ("rag-for-behavior", 6) in rules(shown)
        assert ("fine-tuning-for-real-time", 8) in rules(shown)
        assert ("fine-tuning-for-real-time", 8) not in rules(typist.report)
    else:
        assert shown is typist.report


def test_places_move_with_the_lines() -> None:
    typist = Typist(TEXT)
    shown = typist.write([*LINES[:5], "      - tech", *LINES[5:]])
    assert ("rag-for-behavior", 7) in rules(shown)
    assert ("fine-tuning-for-real-time", 9) in rules(shown)


def test_whoever_goes_on_elsewhere_sees_what_a_check_finds() -> None:
    typist = Typist(TEXT)
    half = [*LINES[:7], "      - technique: fine", *LINES[8:]]
    assert typist.write(half) is not typist.report
    half[3] += " and guides"
    assert typist.write(half) is typist.report


def test_a_line_left_as_it_is_counts_as_written() -> None:
    typist = Typist(TEXT)
    left = [*LINES[:7], "      - technique: fine", *LINES[8:]]
    typist.write(left)
    kept = ("rag-for-behavior", 6) in rules(report("\n".join(left)))
    shown = rules(typist.write([*left[:3], "    purp", *left[4:]]))
    assert kept and ("rag-for-behavior", 6) in shown
    assert ("fine-tuning-for-real-time", 8) not in shown


def test_what_is_put_in_at_once_is_not_half_typed() -> None:
    typist = Typist("version: 1\n")
    pasted = [*LINES[:7], "      - technique: fine", *LINES[8:]]
    assert typist.write(pasted) is typist.report
    shown = typist.write([*LINES[:5], "      - technique: r", *pasted[6:]])
    assert ("rag-for-behavior", 6) in rules(shown)


def test_lines_below_a_key_are_its_value() -> None:
    typist = Typist(TEXT)
    for last in ("    approach: # here", "    approach:  "):
        assert typist.write([*LINES[:4], last, *LINES[5:]]) is typist.report
