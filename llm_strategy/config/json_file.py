"""A JSON file that settings name: what it holds, and an error with its place for every mistake."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from llm_strategy.config.settings_error import SettingsError
from llm_strategy.files import read
from llm_strategy.text import Route, line_and_column


def read_json(path: str, what: str, most: int, shown: str | None = None) -> bytes:
    """Return what the file at ``path`` holds, at most ``most`` bytes; messages call it ``what`` and ``shown``.

    Raises :class:`SettingsError`.
    """
    shown = shown or path
    try:
        data = read(path, most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"the {what} cannot be read: {str(reason).lower()}", shown) from None
    if len(data) > most:
        raise SettingsError(f"the {what} is larger than the limit of {most:,} bytes", shown)
    return data


class JsonFile:
    """What a file holds: ``file`` is how messages call it, ``what`` what it is, "policy"."""

    def __init__(self, file: str, data: bytes, what: str) -> None:
        self.file = file
        self.data = data
        self.what = what

    def value(self) -> tuple[str, Any]:
        """Return the text and what it says. Raises :class:`SettingsError`."""
        try:
            text = self.data.decode("utf-8-sig")
            return text, json.loads(text, parse_constant=_no_constant)
        except UnicodeDecodeError:
            raise SettingsError(f"the {self.what} is not UTF-8, which JSON must be", self.file) from None
        except json.JSONDecodeError as error:
            message = f"this is not valid JSON: {error.msg[0].lower()}{error.msg[1:]}"
            raise SettingsError(message, self.file, *line_and_column(text, error.pos)) from None
        except ValueError as error:
            raise SettingsError(f"this is not valid JSON: {error}", self.file) from None
        except RecursionError:
            raise SettingsError(f"the {self.what} is nested too deeply to be read", self.file) from None

    def fail(self, message: str, route: Route) -> NoReturn:
        """Raise :class:`SettingsError` at the value at ``route``, or at what holds it."""
        text = self.data.decode("utf-8-sig")
        raise SettingsError(message, self.file, *line_and_column(text, _offset(text, route)))


_BLANKS = re.compile(r"[ \t\r\n]*")


def _offset(text: str, route: Route) -> int:
    """Return where the value at ``route`` begins in a JSON text; of keys that are there twice, the last counts."""
    decoder = json.JSONDecoder()
    at = _after_blanks(text, 0)
    for step in route:
        found = None
        place = at
        count = 0
        while text[place] in "[{,":
            place = _after_blanks(text, place + 1)
            if text[place] in "]}":
                break  # an empty one
            key: str | int = count
            if text[at] == "{":
                key, place = decoder.raw_decode(text, place)
                place = _after_blanks(text, _after_blanks(text, place) + 1)
            if key == step:
                found = place
            place = _after_blanks(text, decoder.raw_decode(text, place)[1])
            count += 1
        if found is None:
            return at
        at = found
    return at


def _after_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return at if found is None else found.end()


def _no_constant(name: str) -> None:
    raise ValueError(f"`{name}` is not a JSON value")
