"""Quantities."""

from __future__ import annotations

import re

from fuzz.choices import Choices
from llm_strategy.format.quantities import parse as quantity


def quantities(data: bytes) -> None:
    """Read a quantity of any kind: it is readable exactly when its pattern matches, and written back it is the same."""
    choices = Choices(data)
    kind = choices.one(quantity.KINDS)
    plain = bool(choices.number(2))
    text = choices.rest().decode("utf-8", "replace")
    try:
        value = quantity.parse(kind, text, plain)
    except quantity.Unreadable as error:
        value = None
        assert str(error)
        for suggestion in error.suggestions:
            _reads(kind, suggestion)
    if not plain:
        pattern = quantity.pattern(kind)
        if pattern is not None and not text.endswith("\n"):
            assert (re.search(pattern, text) is not None) == (value is not None), f"{kind} {pattern}"
    if value is None:
        return
    quantity.about(kind, value)
    for grouped in (True, False):
        shown = quantity.show(kind, value, grouped=grouped)
        # In quotes a path may be what is a number without.
        again = quantity.parse(kind, shown, plain or kind != "path")
        assert again == value, f"{kind}: {value!r} is shown as {shown!r}"
        assert grouped or "," not in shown or kind == "path", shown


def _reads(kind: str, text: str) -> None:
    try:
        quantity.parse(kind, text)
    except quantity.Unreadable as error:
        raise AssertionError(f"{kind}: {text!r} is suggested and cannot be read") from error
