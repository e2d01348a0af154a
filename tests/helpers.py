"""Checks of strategies that a test writes in a few lines."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.engine.check import check
from llm_strategy.explain.example_files import example_files
from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules

TODAY = "2026-10-15"


def whole(text: str) -> str:
    """Return a complete file: ``text`` itself if it is one, else a file with ``text`` as its only
    strategy."""
    text = text.lstrip("\n")
    if text.startswith(("version", "#", "%", "---")) or "strategies:" in text:
        return text
    return "version: 1\nstrategies:\n  example:\n" + textwrap.indent(textwrap.dedent(text), "    ")


@cache
def _beside() -> dict[str, dict[str, str | int]]:
    """Return example of a rule → the files that it finds beside it."""
    rules = [rule for rule in all_rules().values() if rule.files]
    return {whole(text): rule.files for rule in rules for text in (rule.bad, rule.good, rule.fixed)}


def report(
    text: str, today: str = TODAY, *, beside: Mapping[str, str | int] | None = None, **thresholds: Any
) -> Report:
    """Check ``text`` (a file, or one strategy). Thresholds are in base units, named with `_` for `-`.

    ``beside`` are the files that it finds: path → text or number of bytes; for an example of a rule, the rule's.
    """
    settings = DEFAULT
    if thresholds:
        settings = Settings(
            select=None,
            ignore=frozenset(),
            severity={},
            thresholds={key.replace("_", "-"): value for key, value in thresholds.items()},
        )
    day = date.fromisoformat(today).toordinal()
    files = example_files(_beside().get(whole(text), {}) if beside is None else beside)
    result = check(whole(text).encode(), "llmstrategy.yaml", settings, day, files=files)
    assert not result.faults, result.faults[0].trace
    return result


def findings(text: str, today: str = TODAY, **thresholds: Any) -> list[tuple[str, str, int]]:
    """Return (rule, severity, line of the whole file, from 1) of every finding."""
    return [
        (found.rule, found.severity, found.span.line + 1)
        for found in report(text, today, **thresholds).diagnostics
    ]


def unknown(text: str, today: str = TODAY, **thresholds: Any) -> set[str]:
    """Return the names of the rules that lack a fact."""
    return {check.rule for check in report(text, today, **thresholds).unknown}


def marks(text: str) -> dict[int, list[str]]:
    """Return line (from 1) → names after `# <-`; a mark without a name gives an empty list."""
    lines = {}
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        _, arrow, names = line.partition("# <-")
        if arrow:
            lines[number] = [name.strip() for name in names.split(",") if name.strip()]
    return lines
