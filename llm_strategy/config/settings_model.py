"""Settings as data: what one folder's settings say."""

from __future__ import annotations

from llm_strategy.report import WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from llm_strategy.config.baseline import Baseline
    from llm_strategy.config.policies import Policy

ALL = "all"
"""In `select` and `ignore`: every rule, also those that are off by default."""

OWN_FILE = "llmstrategy.toml"
SHARED_FILE = "pyproject.toml"
SETTINGS_FILES = (OWN_FILE, SHARED_FILE)
"""The files settings are read from, by precedence; an editor has to watch them."""

REQUIRED_REASON = "suppression-without-reason"
REQUIRED_UNTIL = "suppression-without-until"


class Settings:
    """The settings of one folder; the defaults of the arguments hold where nothing is set.

    ``select`` None means the rules that are on by default. ``severity``: rule → level. ``thresholds``: only
    those that are set, in base units as :class:`~llm_strategy.model.context.Facts` takes them. ``fail_on``: a level
    or "never". ``exclude``: patterns relative to ``base``, the folder of ``file``; both are None where no
    file was read. ``policies``: the organisation's schemas, read and checked. ``baseline``: the known findings.
    ``extended``: the files that ``file`` extends, the nearest first. Instances are immutable by convention
    and hashed by identity: one file gives one instance, which may be the key of a cache.
    """

    __slots__ = (
        "base",
        "baseline",
        "exclude",
        "extended",
        "fail_on",
        "file",
        "ignore",
        "policies",
        "require_reason",
        "require_until",
        "select",
        "severity",
        "thresholds",
    )

    def __init__(
        self,
        *,
        select: frozenset[str] | None = None,
        ignore: frozenset[str] = frozenset(),
        severity: Mapping[str, str] | None = None,
        thresholds: Mapping[str, Any] | None = None,
        fail_on: str = WARNING,
        exclude: tuple[str, ...] = (),
        policies: tuple[Policy, ...] = (),
        baseline: Baseline | None = None,
        require_reason: bool = False,
        require_until: bool = False,
        file: str | None = None,
        base: str | None = None,
        extended: tuple[str, ...] = (),
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.severity = dict(severity or {})
        self.thresholds = dict(thresholds or {})
        self.fail_on = fail_on
        self.exclude = exclude
        self.policies = policies
        self.baseline = baseline
        self.require_reason = require_reason
        self.require_until = require_until
        self.file = file
        self.base = base
        self.extended = extended

    def level(self, rule: str, family: str, default_level: str, default_on: bool = True) -> str | None:
        """Return the level at which ``rule`` reports, ``default_level`` where none is set; None when it is off.

        ``select`` replaces the set of rules that are on by default; without it, a rule that is off by default
        is turned on by setting its severity, or by `require_reason` and `require_until`. Between ``select``
        and ``ignore`` the more specific counts (rule over family over "all"), and ``ignore`` where they are
        equally so.
        """
        if self.select is None:
            on = default_on or rule in self.severity or self._requires(rule)
            chosen = 0
        else:
            chosen = _specificity(rule, family, self.select)
            on = chosen > 0
        if not on or (self.ignore and _specificity(rule, family, self.ignore) >= max(chosen, 1)):
            return None
        return self.severity.get(rule, default_level)

    def _requires(self, rule: str) -> bool:
        return (self.require_reason and rule == REQUIRED_REASON) or (
            self.require_until and rule == REQUIRED_UNTIL
        )


def _specificity(rule: str, family: str, names: frozenset[str]) -> int:
    return 3 if rule in names else 2 if family in names else 1 if ALL in names else 0


DEFAULT = Settings()
"""The settings where nothing is set."""
