"""A JSON file that settings name: what it holds, and an error with its place for every mistake."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from llm_strategy.config.settings_error import SettingsError
from llm_strategy.document.document import load as load_document
from llm_strategy.document.locations import locate
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
        raise SettingsError(f"the {what} is larger than {most:,} bytes, the most that one may have", shown)
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
            message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
            raise SettingsError(message, self.file, *line_and_column(text, error.pos)) from None
        except ValueError as error:
            raise SettingsError(f"this is not JSON: {error}", self.file) from None
        except RecursionError:
            raise SettingsError(f"the {self.what} is nested too deeply to be read", self.file) from None

    def fail(self, message: str, route: Route) -> NoReturn:
        """Raise :class:`SettingsError` at the value at ``route``, or at what holds it."""
        document = load_document(self.data)
        while True:
            place = locate(document, route)
            if place is not None or not route:
                break
            route = route[:-1]
        if place is None:
            raise SettingsError(message, self.file)
        span = place.value
        raise SettingsError(message, self.file, span.line + 1, span.column + 1)


def _no_constant(name: str) -> None:
    raise ValueError(f"`{name}` is not a value of JSON")
