"""``check --fix`` and ``--diff``: which bytes are written where, and the diff of what would be.

Loaded only when one of them is asked for.
"""

from __future__ import annotations

from llm_strategy.cli.streams import Changed, replace_file, talk, write_bytes
from llm_strategy.outputs.render import plural, shown, shown_file
from llm_strategy.text import split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from llm_strategy.config.settings import Settings
    from llm_strategy.report import Report

NO_END = "\n\\ No newline at end of file"
"""What every diff writes below a last line without a line break."""

_ADDED, _GONE, _PLACE, _RESET = "\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[0m"


class Fixer:
    """Fixes the files of one run, or only shows how.

    ``review``: also make the fixes that change what a file declares. ``dry``: write nothing, and keep a diff.
    ``fixed`` and ``files`` count what was, or would be, fixed, ``left`` the fixes that would add an error.
    """

    def __init__(self, *, review: bool, dry: bool) -> None:
        self.review = review
        self.dry = dry
        self.fixed = 0
        self.files = 0
        self.left = 0
        self._diffs: list[tuple[str, str, str]] = []

    def check(
        self,
        content: bytes,
        name: str,
        settings: Settings,
        today: int,
        root: str | None,
        write: Callable[[bytes], bool],
    ) -> Report:
        """Fix one file, hand what it is then to ``write``, and return the report of what is left.

        Where ``write`` returns False, nothing was written, and the report is that of ``content``.
        """
        from llm_strategy.engine import check as engine
        from llm_strategy.engine.fix import fix_all

        try:
            fixed = fix_all(content, name, settings, today, root, review=self.review)
        except Exception:
            if not self.dry:
                write(content)
            raise
        after = fixed.text.encode() if fixed.applied else content
        if self.dry:
            if fixed.applied:
                self._diffs.append((name, content.decode(), fixed.text))
        elif not write(after):
            return engine.check(content, name, settings, today, root)
        if fixed.applied:
            self.fixed += len(fixed.applied)
            self.files += 1
        self.left += fixed.left
        return fixed.report

    def diffs(self, reports: Iterable[Report], *, color: bool) -> Iterator[str]:
        """Yield the diff of each file as its report comes; the reports themselves are not shown."""
        for _ in reports:
            while self._diffs:
                name, before, after = self._diffs.pop(0)
                yield diff(name, before, after, color=color)

    def sum_up(self) -> None:
        """Tell how much was fixed and how much was not, if anything."""
        told = []
        if self.fixed:
            done = "would fix" if self.dry else "fixed"
            told.append(f"{done} {plural(self.fixed, 'finding')} in {plural(self.files, 'file')}")
        if self.left:
            told.append(f"left out {self.left:,} {'fix' if self.left == 1 else 'fixes'} that would add an error")
        if told:
            talk("; ".join(told))


def to_file(path: str, before: bytes, tell: Callable[[str], None]) -> Callable[[bytes], bool]:
    """Return what writes a file in its place; why it could not be written is told, and the run goes on."""

    def write(after: bytes) -> bool:
        if after == before:
            return True
        try:
            replace_file(path, before, after)
        except Changed:
            tell(f"{path}: changed while it was checked, not fixed")
        except OSError as error:
            tell(f"{path}: cannot write: {(error.strerror or str(error)).lower()}")
        else:
            return True
        return False

    return write


def to_output(after: bytes) -> bool:
    """Write a text that came from standard input to standard output."""
    write_bytes(after)
    return True


def diff(name: str, before: str, after: str, *, color: bool = False) -> str:
    """Return the unified diff of a file as it may be printed: control characters escaped, line breaks all ``\\n``."""
    from difflib import unified_diff

    rows = list(unified_diff(_lines(before), _lines(after), lineterm=""))[2:]
    file = shown_file(name)
    out = [f"--- {file}\n", f"+++ {file}\n"]
    for row in rows:
        line, broken, _ = row.partition("\n")
        text = line[:1] + _safe(line[1:])
        if color and line[:1] in ("+", "-", "@"):
            text = {"+": _ADDED, "-": _GONE, "@": _PLACE}[line[:1]] + text + _RESET
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
