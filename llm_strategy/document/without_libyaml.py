"""The parser in plain Python, brought to what libyaml accepts: tabs between tokens, ``?`` and tabs in plain text.

PyYAML's own scanner refuses both, so that a file would be at fault on one machine and sound on the next. The base
class is handed in: only :mod:`llm_strategy.document.parser` touches PyYAML.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BREAKS = "\r\n\x85\u2028\u2029"
BLANKS = " \t"
ENDS = "\0" + BLANKS + BREAKS
"""What a plain text, an indicator or a document mark ends before."""
BRACKETS = ",[]{}"


def make(base: Any, scalar_token: Any, scanner_error: Any) -> Any:
    """Return a parser derived from ``base``, which joins PyYAML's reader, scanner, parser and composer."""

    class Pure(base):  # type: ignore[misc]
        allow_simple_key: bool

        def scan_to_next_token(self) -> None:
            if self.index == 0 and self.peek() == "\ufeff":
                self.forward()
            while True:
                while self.peek() == " " or (
                    self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
                ):
                    self.forward()
                if self.peek() == "#":
                    while self.peek() not in "\0" + BREAKS:
                        self.forward()
                if not self.scan_line_break():
                    return
                if not self.flow_level:
                    self.allow_simple_key = True

        def scan_plain(self) -> Any:
            chunks: list[str] = []
            start = end = self.get_mark()
            indent = self.indent + 1
            spaces: list[str] | None = []
            while self.peek() != "#":
                length = self._plain_length()
                if length == 0:
                    break
                self.allow_simple_key = False
                chunks += spaces or ()
                chunks.append(self.prefix(length))
                self.forward(length)
                end = self.get_mark()
                spaces = self.scan_plain_spaces(indent, start)
                if not spaces or (not self.flow_level and self.column < indent):
                    break
            return scalar_token("".join(chunks), True, start, end)

        def _plain_length(self) -> int:
            length = 0
            while True:
                sign = self.peek(length)
                after = self.peek(length + 1) if sign == ":" else ""
                if sign in ENDS or (self.flow_level and sign in BRACKETS):
                    return length
                if sign == ":" and (after in ENDS or (self.flow_level and after in BRACKETS)):
                    return length
                length += 1

        def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
            length = 0
            while self.peek(length) in BLANKS:
                length += 1
            blanks: str = self.prefix(length)
            self.forward(length)
            if self.peek() not in BREAKS:
                return [blanks] if blanks else []
            first = self.scan_line_break()
            self.allow_simple_key = True
            breaks: list[str] = []
            while True:
                if self.column == 0 and self.prefix(3) in ("---", "...") and self.peek(3) in ENDS:
                    return None
                sign = self.peek()
                if sign == "\t" and self.column < indent:
                    raise scanner_error(
                        "while scanning a plain scalar",
                        start_mark,
                        "found a tab character that violates indentation",
                        self.get_mark(),
                    )
                if sign in BLANKS:
                    self.forward()
                elif sign in BREAKS:
                    breaks.append(self.scan_line_break())
                else:
                    break
            if first != "\n":
                return [first, *breaks]
            return breaks or [" "]

        def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
            while self.peek() in BLANKS:
                self.forward()
            super().scan_block_scalar_ignored_line(start_mark)

    return Pure
