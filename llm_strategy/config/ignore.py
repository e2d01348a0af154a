"""The language of ``.gitignore``, for git's files and for ``exclude`` in the settings.

One entry is asked about at a time, on the way down, as git does: below an ignored folder nothing is asked,
and a pattern that matches a folder says nothing of its own about what is in it. Importing a library for
this would cost every search of a repository more than the search, and the usual one gives patterns that
match a folder and later negations another weight than git. Letters are code points, and their case counts
on every system.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any


class _Any:
    """Matches one letter, or one name, whatever it is."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


class _Many:
    """Matches any number of letters, or of names, also none."""

    __slots__ = ()


class _Class:
    """Matches a letter of ``[a-z]``, or with ``[!a-z]`` any other."""

    __slots__ = ("named", "negated", "ranges")

    def __init__(
        self, ranges: Sequence[tuple[str, str]], named: Sequence[Callable[[str], bool]], negated: bool
    ) -> None:
        self.ranges = ranges
        self.named = named
        self.negated = negated

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            return NotImplemented
        inside = any(low <= other <= high for low, high in self.ranges) or any(
            is_(other) for is_ in self.named
        )
        return inside != self.negated

    __hash__ = object.__hash__


class _Name:
    """Matches a name with wildcards in it."""

    __slots__ = ("letters",)

    def __init__(self, letters: list[Any]) -> None:
        self.letters = letters

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and _matches(self.letters, other)

    __hash__ = object.__hash__


_ANY = _Any()
_MANY = _Many()


def _matches(pattern: Sequence[Any], items: Sequence[str]) -> bool:
    """Match letters of a name, or names of a path, in at most ``len(pattern) * len(items)`` steps."""
    at = item = 0
    retry = -1
    taken = 0
    while item < len(items):
        if at < len(pattern) and pattern[at] is _MANY:
            retry, taken = at, item
            at += 1
        elif at < len(pattern) and pattern[at] == items[item]:
            at += 1
            item += 1
        elif retry >= 0:
            # The last wildcard takes one more. An earlier one never has to: it stopped as soon as it could.
            taken += 1
            at, item = retry + 1, taken
        else:
            return False
    return all(part is _MANY for part in pattern[at:])


class _Pattern:
    __slots__ = ("folders_only", "names", "negated", "whole_path")

    def __init__(self, names: list[Any], whole_path: bool, folders_only: bool, negated: bool) -> None:
        self.names = names
        self.whole_path = whole_path
        self.folders_only = folders_only
        self.negated = negated

    def matches(self, names: Sequence[str], is_folder: bool) -> bool:
        if self.folders_only and not is_folder:
            return False
        return _matches(self.names, names) if self.whole_path else bool(self.names[0] == names[-1])


class Patterns:
    """The patterns of one file. What cannot be a pattern matches nothing, as in git."""

    __slots__ = ("_patterns",)

    def __init__(self, lines: Sequence[str]) -> None:
        read = [_read(line) for line in lines]
        self._patterns = [pattern for pattern in reversed(read) if pattern is not None]

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def verdict(self, names: Sequence[str], is_folder: bool) -> bool | None:
        """Say whether the path of ``names`` is ignored; None where no pattern matches. The last counts."""
        for pattern in self._patterns:
            if pattern.matches(names, is_folder):
                return not pattern.negated
        return None

    def covers(self, names: Sequence[str], is_folder: bool) -> bool:
        """Say whether the path, or a folder on the way to it, is ignored."""
        last = len(names)
        return any(self.verdict(names[:end], is_folder or end < last) for end in range(1, last + 1))


def _read(line: str) -> _Pattern | None:
    line = line.rstrip("\r\n")
    if line.startswith("#"):
        return None
    kept = line.rstrip(" ")
    if kept != line and (len(kept) - len(kept.rstrip("\\"))) % 2:
        # A space after a backslash is meant.
        kept += " "
    negated = kept.startswith("!")
    text = kept[negated:]
    folders_only = text.endswith("/")
    text = text.removesuffix("/")
    whole_path = "/" in text
    text = text.removeprefix("/")
    if not text:
        return None
    names = _names(text)
    return None if names is None else _Pattern(names, whole_path, folders_only, negated)


def _names(text: str) -> list[Any] | None:
    """Split a pattern at its slashes: each part a text, or what matches it; None when it is broken."""
    parts: list[list[Any]] = [[]]
    at = 0
    while at < len(text):
        letter = text[at]
        at += 1
        if letter == "/":
            parts.append([])
        elif letter == "*":
            parts[-1].append(_MANY)
        elif letter == "?":
            parts[-1].append(_ANY)
        elif letter == "[":
            bracket = _bracket(text, at)
            if bracket is None:
                return None
            parts[-1].append(bracket[0])
            at = bracket[1]
        elif letter == "\\":
            if at == len(text):
                return None
            parts[-1].append(text[at])
            at += 1
        else:
            parts[-1].append(letter)
    names = [_name(letters) for letters in parts]
    if names[-1] is _MANY:
        # `a/**` is all that is in `a`, not `a`; alone, `**` is any name.
        names[-1:] = [_ANY, _MANY]
    return names


def _name(letters: list[Any]) -> Any:
    if all(isinstance(letter, str) for letter in letters):
        return "".join(letters)
    if len(letters) > 1 and all(letter is _MANY for letter in letters):
        return _MANY
    return _Name(letters)


_NAMED: dict[str, Callable[[str], bool]] = {
    "alnum": str.isalnum,
    "alpha": str.isalpha,
    "blank": " \t".__contains__,
    "cntrl": lambda letter: letter < " " or letter == "\x7f",
    "digit": str.isdigit,
    "graph": lambda letter: letter.isprintable() and letter != " ",
    "lower": str.islower,
    "print": str.isprintable,
    "punct": lambda letter: letter.isprintable() and not letter.isalnum() and letter != " ",
    "space": str.isspace,
    "upper": str.isupper,
    "xdigit": "0123456789abcdefABCDEF".__contains__,
}


def _bracket(text: str, at: int) -> tuple[_Class, int] | None:
    """Read ``[…]`` from behind its opening; None when it does not end or names a class there is not."""
    negated = text[at : at + 1] in ("!", "^")
    at += negated
    ranges: list[tuple[str, str]] = []
    named: list[Callable[[str], bool]] = []
    before = ""
    first = True
    while at < len(text):
        letter = text[at]
        if letter == "]" and not first:
            return _Class(ranges, named, negated), at + 1
        first = False
        at += 1
        if letter == "[" and text[at : at + 1] == ":":
            end = text.find("]", at)
            if end < 0:
                return None
            if text[end - 1] == ":" and end - 1 > at:
                name = text[at + 1 : end - 1]
                if name not in _NAMED:
                    return None
                named.append(_NAMED[name])
                before, at = "", end + 1
                continue
        if letter == "-" and before and at < len(text) and text[at] != "]":
            high = text[at]
            at += 1
            if high == "\\":
                high = text[at : at + 1]
                at += 1
            ranges.append((before, high))
            before = ""
            continue
        if letter == "\\":
            letter = text[at : at + 1]
            at += 1
        ranges.append((letter, letter))
        before = letter
    return None
