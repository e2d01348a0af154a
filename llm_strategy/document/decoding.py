"""Bytes → text, and the copy of it that libyaml can read; for the files that are not plain, clean UTF-8.

libyaml breaks lines at U+0085, U+2028 and U+2029, where editors do not, and refuses control characters. The
copy has a private-use character in the place of each, so that every line and column stays; values get the
characters of the file back after parsing.
"""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.document import parser as libyaml
from llm_strategy.document.parser import Node
from llm_strategy.document.problem import SYNTAX_ERROR, Problem
from llm_strategy.text import Span, split_lines

BOM = b"\xef\xbb\xbf"
FOREIGN_BREAKS = "\x85\u2028\u2029"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BINARY_SHARE = 20
"""A text with more than one forbidden character in this many is taken for something else than text."""

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r") + b"\x7f"
_SUSPECT = (
    *(b"\xc2" + bytes((code,)) for code in range(0x80, 0xA0)),  # C1, and U+0085
    b"\xe2\x80\xa8",
    b"\xe2\x80\xa9",
    b"\xef\xbb\xbf",
    b"\xef\xbf\xbe",
    b"\xef\xbf\xbf",
)
"""How the other characters that need a stand-in begin, or are, in UTF-8."""

_FORBIDDEN = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


class StandIns:
    """Hands out private-use characters that a text does not contain, each for one character of it."""

    __slots__ = ("_free", "_given", "back")

    def __init__(self, text: str) -> None:
        self._free = _unused(text)
        self._given: dict[str, str] = {}
        self.back: dict[int, str] = {}

    def of(self, char: str) -> str:
        """Return the stand-in of ``char``, always the same one."""
        given = self._given.get(char)
        if given is None:
            given = self._given[char] = next(self._free)
            self.back[ord(given)] = char
        return given

    def take_back(self, root: Node) -> None:
        """Give the values below ``root`` the characters of the file."""
        if not self.back:
            return
        for node in libyaml.walk(root):
            if isinstance(node.value, str) and not node.value.isascii():
                node.value = node.value.translate(self.back)


def _unused(text: str) -> Iterator[str]:
    used = set(text)
    for first, last in ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)):
        for code in range(first, last + 1):
            char = chr(code)
            if char not in used:
                yield char


class Decoded:
    """A text, the copy to parse (None: there is nothing to parse) and the problems met on the way."""

    __slots__ = ("bom", "copy", "problems", "stand_ins", "text")

    def __init__(self, text: str, bom: bool = False) -> None:
        self.text = text
        self.bom = bom
        self.copy: str | None = None
        self.problems: list[Problem] = []
        self.stand_ins = StandIns(text)

    def wrong_at(self, index: int, message: str) -> None:
        """Note a syntax error at the character ``index`` of the text."""
        before = split_lines(self.text[:index])
        line, column = len(before) - 1, len(before[-1])
        end = column + (1 if index < len(self.text) and self.text[index] not in "\r\n" else 0)
        self.problems.append(Problem(SYNTAX_ERROR, Span(line, column, line, end), message))


def decode(content: bytes | str) -> Decoded:
    """Return the text of ``content`` and the copy of it to parse; whatever it is, nothing is raised."""
    raw = content if isinstance(content, bytes) else content[:256].encode("utf-8", "surrogatepass")
    if raw.startswith(_UTF_16) or _alternates(raw[:256]):
        codec = "utf-16" if raw.startswith(_UTF_16) else "utf-16-be" if raw[0] == 0 else "utf-16-le"
        shown = content.decode(codec, "replace") if isinstance(content, bytes) else content
        decoded = Decoded(shown)
        decoded.wrong_at(0, "this file is saved as UTF-16; save it as UTF-8")
        return decoded
    decoded = _as_utf_8(content) if isinstance(content, bytes) else _without_bom(content)
    _replace_forbidden(decoded)
    return decoded


def _alternates(sample: bytes) -> bool:
    """Tell whether every other byte is NUL, as in UTF-16 of western text without its mark."""
    even, odd = sample[0::2], sample[1::2]
    return len(sample) >= 4 and ((not any(even) and all(odd)) or (not any(odd) and all(even)))


def _without_bom(text: str) -> Decoded:
    bom = text.startswith("\ufeff")
    return Decoded(text[1:] if bom else text, bom)


def _as_utf_8(content: bytes) -> Decoded:
    bom = content.startswith(BOM)
    data = content[len(BOM) :] if bom else content
    try:
        return Decoded(data.decode(), bom)
    except UnicodeDecodeError as error:
        decoded = Decoded(data.decode("utf-8", "replace"), bom)
        decoded.wrong_at(
            len(data[: error.start].decode()),
            f"the byte 0x{data[error.start]:02x} is not UTF-8 text: save the file as UTF-8",
        )
        return decoded


def _replace_forbidden(decoded: Decoded) -> None:
    text = decoded.text
    stand_ins = decoded.stand_ins
    if not _may_be_forbidden(text):
        decoded.copy = text
        return
    import re

    found = [(match.start(), match.group()) for match in re.finditer(_FORBIDDEN, text)]
    if found:
        first, char = found[0]
        if len(found) > max(3, len(text) // _BINARY_SHARE):
            decoded.wrong_at(first, f"this is not a text file: it contains {_named(char)}")
            decoded.problems = [min(decoded.problems, key=lambda problem: problem.span)]
            return
        decoded.wrong_at(
            first,
            f"YAML does not allow {_named(char)}: remove it, or write it as an escape inside double quotes",
        )
    swaps = {ord(char): stand_ins.of(char) for char in sorted({char for _, char in found})}
    swaps |= {ord(char): stand_ins.of(char) for char in FOREIGN_BREAKS if char in text}
    if "\ufeff" in text:  # libyaml would skip one at the beginning of any line
        swaps[0xFEFF] = stand_ins.of("\ufeff")
    decoded.copy = text.translate(swaps) if swaps else text


def _may_be_forbidden(text: str) -> bool:
    """Look for anything that needs a stand-in, fast, and rather once too often: large files come here too."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return True
    if len(data.translate(None, _CONTROLS)) != len(data):
        return True
    return not text.isascii() and any(start in data for start in _SUSPECT)


def _named(char: str) -> str:
    code = ord(char)
    if code == 0:
        return "the character U+0000 (NUL)"
    if 0xD800 <= code <= 0xDFFF:
        return f"half a surrogate pair (U+{code:04X})"
    if code in (0xFFFE, 0xFFFF):
        return f"U+{code:04X}, which is not a character"
    return f"the control character U+{code:04X}"
