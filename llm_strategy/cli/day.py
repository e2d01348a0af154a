"""The day that a command counts from: ``--today``, or the present one."""

from __future__ import annotations

from llm_strategy.cli.exits import UsageError


def day(text: str | None) -> int:
    """Return the day as an ordinal: the value of ``--today``, else the day it is here."""
    if text is None:
        from llm_strategy.model.context import today

        return today()
    from llm_strategy.format.quantities.parse import Unreadable, parse

    try:
        date = parse("date", text)
    except Unreadable:
        date = None
    if date is None or date.day is None:
        raise UsageError(f"--today must be a date such as 2026-01-31, not `{text}`")
    return int(date.ordinal)
