"""``check --fix`` and ``--diff``: which bytes are written where, and the diff of what would be.

Loaded only when one of them is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from llm_strategy.cli.exits import reason
from llm_strategy.cli.output import eprint, write_bytes
from llm_strategy.cli.save import Changed, replace_file
from llm_strategy.engine import check as engine
from llm_strategy.engine.fix import fix_all
from llm_strategy.line_diff import unified
from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.outputs.style import CYAN, GREEN, RED, RESET
from llm_strategy.outputs.tally import plural
from llm_strategy.text import split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.cli.job import Job
    from llm_strategy.report import Report

NO_END = "\n\\ No newline at end of file"
"""What every diff writes below a last line without a line break."""

COLORS = {"+": GREEN, "-": RED, "@": CYAN}
"""First character of a line of a diff → its colour."""


class Fixer:
    """Fixes the files of one run, or only shows how.

    ``review``: also make the fixes that change what a file declares. ``dry``: write nothing, and keep a diff.
    ``fixed`` and ``files`` count what was, or would be, fixed, ``left`` the fixes that would add an error, ``waiting``
    those that another run makes.
    """

    def __init__(self, *, review: bool, dry: bool) -> None:
        self.review = review
        self.dry = dry
        self.fixed = 0
        self.files = 0
        self.left = 0
        self.waiting = 0
        self._diffs: list[tuple[str, str, str]] = []

    def fix(self, content: bytes, job: Job, tell: Callable[[str], None]) -> Report:
        """Fix one file, write what it is then, and return the report of what is left.

        What came from standard input goes to standard output, fixed or not. Where a file cannot be written, ``tell`` is
        called with the reason, and the report is that of ``content``. Raises :class:`OutputError`.
        """
        fixed = fix_all(
            content, job.name, job.settings, job.today, job.root, review=self.review, files=job.files()
        )
        after = fixed.text.encode() if fixed.applied else content
        if self.dry:
            if fixed.applied:
                self._diffs.append((job.name, content.decode(), fixed.text))
        elif job.path is None:
            write_bytes(after)
        elif after != content and not _replace(job.path, content, after, tell):
            return engine.check(content, job.name, job.settings, job.today, job.root, files=job.files())
        if fixed.applied:
            self.fixed += len(fixed.applied)
            self.files += 1
        self.left += fixed.left
        self.waiting += fixed.waiting
        return fixed.report

    def diffs(self, reports: Iterable[Report], *, color: bool) -> Iterator[str]:
        """Yield the diff of each file as its report comes; the reports themselves are not shown."""
        for _ in reports:
            for name, before, after in self._diffs:
                yield diff(name, before, after, color=color)
            self._diffs.clear()

    def sum_up(self) -> None:
        """Write how much was fixed and how much was not, if anything, to standard error."""
        parts = []
        if self.fixed:
            done = "would fix" if self.dry else "fixed"
            parts.append(f"{done} {plural(self.fixed, 'finding')} in {plural(self.files, 'file')}")
        if self.left:
            parts.append(
                f"skipped {self.left:,} {'fix' if self.left == 1 else 'fixes'} that would add an error"
            )
        if self.waiting:
            parts.append(f"left {self.waiting:,} {'fix' if self.waiting == 1 else 'fixes'} for another run")
        if parts:
            eprint("; ".join(parts))


def _replace(path: str, before: bytes, after: bytes, tell: Callable[[str], None]) -> bool:
    """Write a file in its place and return True; where that cannot be done, tell why."""
    try:
        replace_file(path, before, after)
    except Changed:
        tell(f"{path}: changed while it was checked, not fixed")
    except OSError as error:
        tell(f"{path}: cannot write: {reason(error)}")
    else:
        return True
    return False


def diff(name: str, before: str, after: str, *, color: bool = False) -> str:
    """Return the unified diff of a file as it may be printed: control characters escaped, line breaks all ``\\n``."""
    file = shown_file(name)
    out = [f"--- {file}\n", f"+++ {file}\n"]
    for row in unified(_lines(before), _lines(after)):
        line, broken, _ = row.partition("\n")
        text = line[:1] + _safe(line[1:])
        if color and line[:1] in COLORS:
            text = COLORS[line[:1]] + text + RESET
        out.append(text + (NO_END if broken else "") + "\n")
    return "".join(out)


def _lines(text: str) -> list[str]:
    """Return the lines; a last one without a line break differs from the same one with it."""
    lines = split_lines(text.removeprefix("\ufeff"))
    if lines[-1]:
        lines[-1] += NO_END
    else:
        lines.pop()
    return lines


def _safe(text: str) -> str:
    text = "\t".join(shown(part) for part in text.split("\t"))
    # A runner skips the blanks before a command, and what is not changed stands behind a blank.
    return text.replace(":", "\\x3a", 1) if text.lstrip().startswith("::") else text
