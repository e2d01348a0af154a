"""Work grows with the size of a file and not with its square: counted in calls, which no other load disturbs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.edit import parts
from llm_strategy.engine import fix
from llm_strategy.engine.check import check
from llm_strategy.engine.fix import fix_all

TODAY = date(2026, 11, 1).toordinal()
HEAD = "version: 1\nstrategies:\n  a:\n    purpose: x\n"
WORDS = ("citation", "groundng", "domain-knowlege", "multilingal")
LAYER = HEAD + "    approach:\n      - technique: rag\n        for:"


def calls(work: Callable[[], object]) -> int:
    """Return how many functions ``work`` calls."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def misspelt_sources(count: int) -> str:
    names = ", ".join(f"sourc{number}" for number in range(count))
    sources = "".join(f"      source{number}: {{}}\n" for number in range(count))
    return f"{LAYER} [citations]\n        reads: [{names}]\n    knowledge:\n{sources}"


FILES = {
    "misspelt sources": misspelt_sources,
    "misspelt words in brackets": lambda count: f"{LAYER} [{', '.join(WORDS * (count // 4))}]\n",
    "misspelt words on lines": lambda count: LAYER + "\n" + "".join(f"          - {word}\n" for word in WORDS * (count // 4)),
    "suppressions of nothing": lambda count: HEAD
    + "    approach: [{technique: prompting, for: [constraints]}]\nx-a:\n"
    + "  - a # llmstrategy: ignore[rag-for-behavior]\n" * count,
}


@pytest.mark.parametrize("write", FILES.values(), ids=FILES)
@pytest.mark.parametrize("fixes", [False, True])
def test_a_check_is_linear(write: Callable[[int], str], fixes: bool) -> None:
    small, large = write(400), write(1600)
    check(small, "f", DEFAULT, TODAY, fixes=fixes)  # what is loaded, and remembered, once
    few = calls(lambda: check(small, "f", DEFAULT, TODAY, fixes=fixes))
    many = calls(lambda: check(large, "f", DEFAULT, TODAY, fixes=fixes))
    assert many < 6 * few  # 4 ** 1.2 is 5.3


@pytest.mark.parametrize("name", [name for name in FILES if name != "misspelt sources"])
def test_fixing_one_list_is_linear(name: str) -> None:
    """But for sources, of which so many a check are compared: their number of checks is bounded."""
    write = FILES[name]
    small, large = write(100), write(400)
    fix_all(small, "f", DEFAULT, TODAY, review=True)
    few = calls(lambda: fix_all(small, "f", DEFAULT, TODAY, review=True))
    many = calls(lambda: fix_all(large, "f", DEFAULT, TODAY, review=True))
    assert many < 8 * few


def test_what_is_left_for_another_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "version: 1\nstrategies:\n" + "".join(
        f"  s{number}:\n    purpose: x\n    approach:\n      - technique: rag\n        for: [style, tone]\n"
        for number in range(20)
    )
    whole = fix_all(text, "f", DEFAULT, TODAY, review=True)
    assert (len(whole.applied) >= 20, whole.left, whole.waiting) == (True, 0, 0)
    monkeypatch.setattr(fix, "FEWEST_CHECKS", 3)
    monkeypatch.setattr(fix, "MOST_READ", 1)
    monkeypatch.setattr(parts.Parts.__init__, "__defaults__", (2_000,))
    run = fix_all(text, "f", DEFAULT, TODAY, review=True)
    assert 0 < len(run.applied) < len(whole.applied)
    assert run.report.unwritten > 0
    assert (run.left, run.waiting >= run.report.unwritten) == (0, True)


@pytest.mark.parametrize("name", ["misspelt words in brackets", "misspelt words on lines", "misspelt sources"])
def test_all_words_of_a_list_are_put_right_at_once(name: str) -> None:
    fixed = fix_all(FILES[name](200), "f", DEFAULT, TODAY, review=True)
    assert (len(fixed.applied) >= 200, fixed.left) == (True, 0)
