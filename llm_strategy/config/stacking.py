"""Settings on top of others: the options of the command line on a file, and a file on the one that it extends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from llm_strategy.config.settings_model import ALL, Settings

REPLACING = ("fail_on", "require_reason", "require_until", "baseline", "file", "base", "extended")
"""Settings of which the upper one counts alone."""


def stacked(base: Settings, given: Mapping[str, Any], families: Mapping[str, str]) -> Settings:
    """Return ``base`` with the settings ``given`` on top of it; ``families`` is rule → family.

    `select` replaces that of ``base`` and takes the same names out of its `ignore`; `ignore` is added, and takes what
    it covers out of the `select` of ``base``. Levels and thresholds replace those of the same names. `exclude` and
    `policies` are added. Of everything else the upper one counts.
    """
    selected: frozenset[str] | None = given.get("select")
    ignored: frozenset[str] = given.get("ignore", frozenset())
    still_ignored = base.ignore - (selected or frozenset())
    if selected is None and base.select is not None:
        selected = frozenset(name for name in base.select if ignored.isdisjoint((name, ALL, families.get(name))))
    return Settings(
        select=selected,
        ignore=still_ignored | ignored,
        severity={**base.severity, **given.get("severity", {})},
        thresholds={**base.thresholds, **given.get("thresholds", {})},
        exclude=(*base.exclude, *given.get("exclude", ())),
        policies=(*base.policies, *given.get("policies", ())),
        **{name: given.get(name, getattr(base, name)) for name in REPLACING},
    )
