"""A finding with the lines of the file it is about, the places underlined.

Columns on the screen are not columns in the file: East Asian letters and emoji take two cells, combining
marks none, and an escaped control character several. The underline is measured on what is printed.
"""

from __future__ import annotations

from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.outputs.style import BLUE, BOLD, LEVEL_COLORS, RESET

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Diagnostic
    from llm_strategy.text import Span

TAB = "    "
"""What a tab is shown as, wherever it stands: the underline below it stays in place."""

FILL = 2
"""So many lines between the context and the place are shown; more become one ``...``."""

_BEFORE = 24
"""Characters kept before the place when a long line is cut."""


class _Mark:
    """An underline to draw: the place, its sign, its words and its colour."""

    __slots__ = ("color", "sign", "span", "words")

    def __init__(self, span: Span, sign: str, words: str, color: str) -> None:
        self.span = span
        self.sign = sign
        self.words = words
        self.color = color


def quote(diagnostic: Diagnostic, file: str, lines: Sequence[str], style: Style) -> str:
    """Return the whole block of one finding, with an empty line after it."""
    color = LEVEL_COLORS[diagnostic.severity]
    marks = [_Mark(diagnostic.span, "^", diagnostic.label, color)]
    marks += [_Mark(also.span, "-", also.message, BLUE) for also in diagnostic.related]
    by_line: dict[int, list[_Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.span.line, []).append(mark)
    context = diagnostic.context
    if context is not None and context < diagnostic.span.line:
        by_line.setdefault(context, [])
    order = sorted(by_line)
    gutter = len(str(order[-1] + 1))
    margin = " " * gutter

    def paint(text: str, code: str) -> str:
        return f"{code}{text}{RESET}" if style.color else text

    rule = diagnostic.rule
    if style.links and diagnostic.url.startswith(("https://", "http://")):
        rule = f"\x1b]8;;{shown(diagnostic.url)}\x1b\\{rule}\x1b]8;;\x1b\\"
    bar = paint("|", BLUE)
    rows = [
        f"{paint(f'{diagnostic.severity}[{rule}]', color)} {paint(shown(diagnostic.message), BOLD)}",
        f"{margin}{paint('-->', BLUE)} {shown_file(file)}:{diagnostic.span.line + 1}:{diagnostic.span.column + 1}",
        f"{margin} {bar}",
    ]

    def source(number: int, text: str) -> str:
        return f"{paint(f'{number + 1:>{gutter}}', BLUE)} {bar} {text}".rstrip()

    for index, number in enumerate(order):
        line = lines[number] if number < len(lines) else ""
        if not by_line[number]:
            rows.append(source(number, _cut(line, 0, 0, style.width)[0]))
            # Nothing is underlined here, so say how the next place follows: by the lines between, or a gap.
            following = order[index + 1]
            if following - number - 1 <= FILL:
                between = range(number + 1, min(following, len(lines)))
                rows += [source(n, _cut(lines[n], 0, 0, style.width)[0]) for n in between]
            else:
                rows.append(paint("...", BLUE))
            continue
        drawn = None
        for mark in by_line[number]:
            end = mark.span.end_column if mark.span.end_line == number else len(line.rstrip())
            text, offset, length = _cut(line, mark.span.column, end, style.width)
            if text != drawn:
                rows.append(source(number, text))
                drawn = text
            under = paint(f"{mark.sign * length} {shown(mark.words)}".rstrip(), mark.color)
            rows.append(f"{margin} {bar} {' ' * offset}{under}")

    def note(head: str, text: str) -> None:
        rows.append(f"{margin} {paint('=', BLUE)} {paint(head, BOLD)}: {shown(text)}")

    explain = f"llmstrategy explain {diagnostic.rule}"
    note("why", f"{' '.join(diagnostic.claims)} ({explain})" if diagnostic.claims else explain)
    if diagnostic.remedy:
        note("help", diagnostic.remedy)
    if diagnostic.fix is not None:
        note(f"fix ({diagnostic.fix.safety})", diagnostic.fix.title)
    return "\n".join(rows) + "\n\n"


def _cut(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Return what is shown of ``line`` around a place, and where the place is in it: first cell and cells.

    Costs no more than ``width`` characters however long the line is.
    """
    start = min(start, len(line))
    end = max(start, min(end, len(line)))
    first, last = 0, len(line)
    if last > width:
        if end > width - 1:
            first = max(0, min(start - _BEFORE, last - width))
        last = min(len(line), first + width)
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    before = head + _clean(line[first:start])
    inside = _clean(line[start : min(end, last)])
    after = _clean(line[min(end, last) : last]) + tail
    text = before + inside + after
    if "##" in text:
        # A command of a CI runner may begin before the place and go on in it.
        text = shown(text)
    return text, _cells(before), max(1, _cells(inside))


def _clean(text: str) -> str:
    return shown(text.replace("\t", TAB))


def _cells(text: str) -> int:
    """Return how many cells of a terminal printed text takes."""
    if text.isascii():
        return len(text)
    import unicodedata

    cells = 0
    for char in text:
        if unicodedata.category(char) not in ("Mn", "Me", "Cf"):
            cells += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return cells
