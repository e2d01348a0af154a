"""Text that waits in memory and on disk comes back as it was."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.outputs import spool
from llm_strategy.outputs.render import Style, render
from llm_strategy.outputs.spool import Spool
from llm_strategy.report import WARNING, Diagnostic, Report, Unknown
from llm_strategy.text import Span


@given(st.lists(st.text(st.characters())), st.integers(1, 40))
def test_what_waits_comes_back(texts: list[str], room: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spool, "IN_MEMORY", room)
        waiting = Spool()
        assert waiting.empty
        for text in texts:
            waiting.add(text)
    assert waiting.empty == (not texts)
    assert "".join(waiting.drain()) == "".join(texts)


def test_line_breaks_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", 1)
    waiting = Spool()
    waiting.add("a\r\nb\rc\n\udc80")
    assert "".join(waiting.drain()) == "a\r\nb\rc\n\udc80"


def test_memory_does_not_grow() -> None:
    tracemalloc.start()
    try:
        waiting = Spool()
        for number in range(200_000):
            waiting.add(f"{number:100}\n")
        assert tracemalloc.get_traced_memory()[1] < 8 * spool.IN_MEMORY
        assert sum(map(len, waiting.drain())) == 200_000 * 101
        assert tracemalloc.get_traced_memory()[1] < 8 * spool.IN_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("format", ["text", "json"])
def test_memory_does_not_grow_with_what_is_reported(format: str) -> None:
    def reports() -> Iterator[Report]:
        for number in range(4000):
            found = Diagnostic("invalid-value", WARNING, f"{number:500}", Span(0, 0, 0, 1))
            yield Report(f"{number}.yaml", [found], [Unknown("over-cost-budget", ("strategies", f"{number:500}"), ("cost",))], lines=["a"])

    tracemalloc.start()
    try:
        written = sum(map(len, render(format, reports(), Style(unknown=True))))
        assert written > 16 * spool.IN_MEMORY
        assert tracemalloc.get_traced_memory()[1] < 8 * spool.IN_MEMORY
    finally:
        tracemalloc.stop()
