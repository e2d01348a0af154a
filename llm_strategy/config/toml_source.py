"""The text of a settings file: decoded, parsed, and an error with its place for every mistake."""

from __future__ import annotations

import tomllib
from typing import Any, NoReturn

from llm_strategy.config.settings_error import SettingsError
from llm_strategy.config.toml_locations import MOST_PARTS, long_key, places
from llm_strategy.text import Route, clip, line_and_column, split_lines


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file."""
    # Some editors write a byte order mark, which the TOML reader would refuse.
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode())
        place = len(before), len(before[-1]) + 1
        raise SettingsError("the file is not UTF-8, which TOML must be", path, *place) from None


def parsed(text: str, path: str) -> dict[str, Any]:
    """Return what a text says in TOML."""
    offset = long_key(text)
    if offset is not None:
        message = f"this key has more than {MOST_PARTS} parts, the limit for a key in a settings file"
        raise SettingsError(message, path, *line_and_column(text, offset))
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise SettingsError("the values in the file are nested too deeply to be read", path) from None
    except ValueError as error:
        # Python's own error for a number of too many digits is one too.
        message, line, column = _placed(str(error), text)
        value = "" if line is None else split_lines(text)[line - 1].partition("=")[2].strip()
        hint = "; a quantity with a unit needs quotes" if value[:1].isdigit() or value[:1] == "$" else ""
        raise SettingsError(f"this is not TOML: {clip(message, 200)}{hint}", path, line, column) from None


def _placed(message: str, text: str) -> tuple[str, int | None, int | None]:
    """Split a message of the TOML reader into the words and the place at their end."""
    words, found, place = message.rpartition(" (at ")
    if not found:
        return message, None, None
    if place == "end of document)":
        return f"{words} at the end of the file", *line_and_column(text, len(text))
    parts = place.rstrip(")").replace(",", "").split()
    try:
        return words, int(parts[1]), int(parts[3])
    except (IndexError, ValueError):
        return message, None, None


class Source:
    """Where settings come from: a file with its text, or an option. ``base`` is the route of the section read."""

    def __init__(self, file: str, text: str | None = None) -> None:
        self.file = file
        self.text = text
        self.base: Route = ()

    def fail(self, message: str, route: Route, *, key: bool = False) -> NoReturn:
        """Raise an error placed at the value at ``route``, or at its ``key``, else at what contains it."""
        if self.text is None:
            raise SettingsError(message, self.file)
        keys, values = places(self.text)
        if route[: len(self.base)] != self.base:
            route = self.base + route
        if key:
            values = {}
        while route and route not in values and route not in keys:
            route = route[:-1]
        offset = values.get(route, keys.get(route, 0))
        raise SettingsError(message, self.file, *line_and_column(self.text, offset))
