"""What is not declared, in one line a layer: "`approach[1]` does not say: `examples`, `retrain`"."""

from __future__ import annotations

from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.outputs.style import LEVEL_COLORS, RESET
from llm_strategy.outputs.unknown import route_text
from llm_strategy.report import HINT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Diagnostic, Report
    from llm_strategy.text import Route


def hints(report: Report, style: Style) -> str:
    """Return the hints of a report, one line for each layer; empty without any.

    A hint that is not about something unsaid has a line of its own, with its message.
    """
    unsaid: dict[Route, list[str]] = {}
    rows: list[tuple[Diagnostic, list[str]]] = []
    for found in report.new:
        if found.severity != HINT:
            continue
        words = unsaid.setdefault((*found.path[:2], *_owner(found)), []) if found.unsaid else []
        if not words:
            rows.append((found, words))
        words += [word for word in found.unsaid if word not in words]
    return "".join([_line(found, words, report.file, style) for found, words in rows]) + ("\n" if rows else "")


def _line(found: Diagnostic, unsaid: list[str], file: str, style: Style) -> str:
    head = f"{LEVEL_COLORS[HINT]}{HINT}{RESET}" if style.color else HINT
    text = f"`{route_text(_owner(found))}` does not say: {', '.join(unsaid)}" if unsaid else found.message
    return f"{head} {shown_file(file)}:{found.span.line + 1}:{found.span.column + 1} {shown(text)}\n"


def _owner(found: Diagnostic) -> Route:
    """Return where the layer, source or measurement of a finding is in its strategy, else the strategy's
    name."""
    inside = found.path[2:]
    for at, step in enumerate(inside):
        if isinstance(step, int):
            return inside[: at + 1]
    return found.path[1:2]
