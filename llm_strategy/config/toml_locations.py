"""Offsets of keys and values in a TOML text, and a bound on its keys.

The standard library's reader gives values without places, and tomlkit keeps the layout but no offsets. This splits the
text into the tokens that matter (strings, comments, words, marks) and steps from key to key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from llm_strategy.text import Route

MOST_PARTS = 32
"""Parts of one dotted key, at most. ``tomllib`` takes memory with the square of their number: 6 GB for 40,000."""

_TOKEN = re.compile(
    r"""
    (?P<blank> [ \t]+ | \#[^\n]* )
  | (?P<line> \r?\n )
  | (?P<long> \"{3} (?: [^"\\] | \\. | "(?!"") )*+ \"{3,5} | '{3} (?: [^'] | '(?!'') )*+ '{3,5} )
  | (?P<part> [A-Za-z0-9_-]+ | "(?!"") (?: [^"\\\n] | \\. )*+ " | '(?!'') [^'\n]*+ ' )
  | (?P<mark> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def long_key(text: str) -> int | None:
    """Return the offset of the first key of more than :data:`MOST_PARTS` parts, None where there is none.

    ``text`` need not be TOML. Where it has a fault, what a reader would have read up to there has been looked at.
    """
    parts = start = 0
    dotted = False
    for token in _tokens(text):
        if token.lastgroup == "mark" and token[0] == ".":
            dotted = True
            continue
        if token.lastgroup == "part" and dotted:
            parts += 1
        elif token.lastgroup == "part":
            parts, start = 1, token.start()
        dotted = False
        if parts > MOST_PARTS:
            return start
    return None


def places(text: str) -> tuple[dict[Route, int], dict[Route, int]]:
    """Return the offsets of all keys and of all values, by route; items of lists have numbers from 0.

    A key that is written several times, as tables in headers are, has its first place; the tables of a list (`[[…]]`)
    are not told apart. When the text is not TOML, what was found before the fault.
    """
    walk = _Walk(text)
    try:
        walk.document()
    except (IndexError, ValueError, RecursionError):
        pass
    return walk.keys, walk.values


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield all tokens but blanks and comments, up to a string that does not end: there every reader stops."""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "mark" and token[0] in "\"'":
            return
        if token.lastgroup != "blank":
            yield token


class _Walk:
    """Reads the tokens of a text and notes where keys and values begin."""

    def __init__(self, text: str) -> None:
        self.tokens = [(token[0], token.lastgroup, token.start()) for token in _tokens(text)]
        self.tokens.reverse()
        self.keys: dict[Route, int] = {}
        self.values: dict[Route, int] = {}

    def document(self) -> None:
        table: Route = ()
        while True:
            if not self.next_is("["):
                self.pair(table)
                continue
            while self.next_is("["):
                self.tokens.pop()
            table = self.key(())
            while self.next_is("]"):
                self.tokens.pop()

    def next_is(self, marks: str) -> bool:
        """Say whether the next token, after line breaks, is one of ``marks``; raises IndexError at the end."""
        while self.tokens[-1][1] == "line":
            self.tokens.pop()
        text, kind, _ = self.tokens[-1]
        return kind == "mark" and text in marks

    def key(self, route: Route) -> Route:
        """Read a key with its dots below ``route``, and return the route of its last part."""
        while True:
            text, kind, offset = self.tokens.pop()
            if kind != "part":
                raise ValueError(f"no key at {offset}")
            route = (*route, _unquoted(text))
            self.keys.setdefault(route, offset)
            if not self.next_is("."):
                return route
            self.tokens.pop()

    def pair(self, table: Route) -> None:
        route = self.key(table)
        self.tokens.pop()
        self.value(route)

    def value(self, route: Route) -> None:
        text, _, offset = self.tokens.pop()
        self.values.setdefault(route, offset)
        if text not in "[{":
            while self.tokens[-1][1] != "line" and not self.next_is(",]}"):
                self.tokens.pop()
            return
        index = 0
        while not self.next_is("]}"):
            if self.next_is(","):
                self.tokens.pop()
            elif text == "{":
                self.pair(route)
            else:
                self.value((*route, index))
                index += 1
        self.tokens.pop()


def _unquoted(key: str) -> str:
    if key[0] == '"' and "\\" in key:
        return next(iter(tomllib.loads(key + " = 0")))
    return key[1:-1] if key[0] in "\"'" else key
