"""What the tests of the editor's questions share: texts with a cursor in them, and the files of the corpus."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.document.document import load
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.completion import complete
from llm_strategy.ide.hover import hover
from llm_strategy.ide.types import Completion, Hover, Item

HERE = Path(__file__).parent.parent
FILES = sorted(
    [*HERE.glob("corpus/*/*.yaml"), *HERE.glob("data/*.yaml"), *HERE.parent.glob("examples/*/*.yaml")]
)
CURSOR = "¦"
TODAY = date(2026, 11, 1).toordinal()
HEAD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer questions\n"


def snapshot(text: str, settings: Settings = DEFAULT) -> Snapshot:
    return Snapshot(text, "llmstrategy.yaml", settings, TODAY)


def placed(text: str) -> tuple[Snapshot, int, int]:
    """Return the snapshot of a text without the sign of its cursor, and where that stood."""
    before, found, behind = text.partition(CURSOR)
    assert found, "no cursor"
    line = before.count("\n")
    return snapshot(before + behind), line, len(before) - before.rfind("\n") - 1


def completed(text: str) -> Completion:
    return complete(*placed(text))


def labels(text: str, *kinds: str) -> list[str]:
    return [item.label for item in completed(text).items if not kinds or item.kind in kinds]


def item(text: str, label: str) -> Item:
    [found] = [one for one in completed(text).items if one.label == label]
    return found


def said(text: str) -> str:
    found = hover(*placed(text))
    return found.markdown if found is not None else ""


def covered(text: str) -> str:
    """Return the text that the hover at the cursor is about."""
    asked, line, column = placed(text)
    found: Hover | None = hover(asked, line, column)
    assert found is not None
    assert found.span.line == found.span.end_line
    return asked.lines[found.span.line][found.span.column : found.span.end_column]


def syntax(text: str) -> int:
    return sum(
        one.rule in ("syntax-error", "multiple-documents", "file-bound") for one in load(text).problems
    )
