"""Where keys and values stand in a TOML text that has already been read without an error.

The standard library's reader gives values without places; errors need them. This walks over the same text
knowing only enough of TOML to step from key to key, and is loaded for an error alone.
"""

from __future__ import annotations

from llm_strategy.text import split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.text import Route

BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def places(text: str) -> tuple[dict[Route, int], dict[Route, int]]:
    """Return the offsets of all keys and of all values, by route; items of lists have numbers from 0.

    A key that is written several times, as tables in headers are, has its first place. When the text is not
    TOML after all, what was found before the fault.
    """
    walk = _Walk(text)
    try:
        walk.run()
    except (IndexError, ValueError, RecursionError):
        pass
    return walk.keys, walk.values


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of ``offset``, both from 1."""
    before = split_lines(text[:offset])
    return len(before), len(before[-1]) + 1


class _Walk:
    __slots__ = ("at", "keys", "lists", "text", "values")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.keys: dict[Route, int] = {}
        self.values: dict[Route, int] = {}
        # Lists of tables (`[[…]]`) → the index of the table that is being filled.
        self.lists: dict[Route, int] = {}

    def run(self) -> None:
        table: Route = ()
        while self.skip() < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)

    def skip(self) -> int:
        """Step over white space, line breaks and comments."""
        text = self.text
        while self.at < len(text):
            if text[self.at] == "#":
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            elif text[self.at] not in " \t\r\n":
                break
            else:
                self.at += 1
        return self.at

    def header(self) -> Route:
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        parts = self.key()
        route: Route = ()
        for i, (name, offset) in enumerate(parts, 1):
            route = (*route, name)
            self.keys.setdefault(route, offset)
            if many and i == len(parts):
                self.lists[route] = self.lists.get(route, -1) + 1
            if route in self.lists:
                route = (*route, self.lists[route])
        self.at = self.text.index("]", self.at) + (2 if many else 1)
        return route

    def pair(self, table: Route) -> None:
        route = table
        for name, offset in self.key():
            route = (*route, name)
            self.keys.setdefault(route, offset)
        self.at = self.text.index("=", self.at) + 1
        self.value(route)

    def key(self) -> list[tuple[str, int]]:
        """Read a key with its dots: (name, offset) of each part."""
        parts = []
        while True:
            start = self.skip()
            if self.text[start] in "\"'":
                self.string()
                parts.append((_unquoted(self.text[start : self.at]), start))
            else:
                while self.text[self.at] in BARE:
                    self.at += 1
                if self.at == start:
                    raise ValueError
                parts.append((self.text[start : self.at], start))
            if self.text[self.skip()] != ".":
                return parts
            self.at += 1

    def value(self, route: Route) -> None:
        start = self.skip()
        self.values.setdefault(route, start)
        first = self.text[start]
        if first in "\"'":
            self.string()
        elif first == "[":
            self.at += 1
            index = 0
            while self.text[self.skip()] != "]":
                if self.text[self.at] == ",":
                    self.at += 1
                    continue
                self.value((*route, index))
                index += 1
            self.at += 1
        elif first == "{":
            self.at += 1
            while self.text[self.skip()] != "}":
                if self.text[self.at] == ",":
                    self.at += 1
                    continue
                self.pair(route)
            self.at += 1
        else:
            while self.at < len(self.text) and self.text[self.at] not in ",]}#\n":
                self.at += 1
            if self.at == start:
                raise ValueError

    def string(self) -> None:
        """Step over a string of any of the four sorts."""
        quote = self.text[self.at]
        long = self.text.startswith(quote * 3, self.at)
        end = quote * 3 if long else quote
        self.at += len(end)
        while not self.text.startswith(end, self.at):
            self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
            if self.at >= len(self.text):
                raise ValueError
        self.at += len(end)
        # A long string may end in up to two quotes of its own.
        while long and self.text.startswith(quote, self.at):
            self.at += 1


def _unquoted(key: str) -> str:
    if key[0] == '"' and "\\" in key:
        import tomllib

        return next(iter(tomllib.loads(key + " = 0")))
    return key[1:-1]
