"""Settings: which rules run, at which levels, their thresholds, and the file that sets them.

A folder's settings are in `llmstrategy.toml`, or in `pyproject.toml` under `[tool.llmstrategy]`. They are
looked up from the file's folder to the repository root (the folder that holds `.git`); outside a repository
up to the top folder. The nearest one counts alone: settings of several folders are never merged. Where one
folder has both files, `llmstrategy.toml` counts. Where no folder has settings, the common case, the TOML reader is
not imported.
"""

from __future__ import annotations

import os

from llm_strategy.files import read
from llm_strategy.report import WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from llm_strategy.config.policies import Policy

__all__ = [
    "ALL",
    "DEFAULT",
    "SETTINGS_FILES",
    "Settings",
    "SettingsError",
    "find",
    "find_in",
    "forget",
    "load",
    "override",
]

ALL = "all"
"""In `select` and `ignore`: every rule, also those that are off by default."""

POLICY_FAMILY = "policy"
"""What `select` and `ignore` call all rules of policies."""

OWN_FILE = "llmstrategy.toml"
SHARED_FILE = "pyproject.toml"
SETTINGS_FILES = (OWN_FILE, SHARED_FILE)
"""The files settings are read from, by precedence; an editor has to watch them."""

MOST_BYTES = 1 << 19
"""The longest settings file that is read. Reading TOML takes up to 450 times its size in memory."""

REQUIRED_REASON = "suppression-without-reason"
REQUIRED_UNTIL = "suppression-without-until"


class SettingsError(Exception):
    """Settings that cannot be used.

    ``message`` says what is wrong and what to write; ``file`` is the path of the file, or the option ("--select");
    ``line`` and ``column`` count from 1, columns in code points, and are None where there is no place.
    """

    def __init__(self, message: str, file: str, line: int | None = None, column: int | None = None) -> None:
        # All of them are args, so that the error can be pickled between processes.
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.message}"


class Settings:
    """The settings of one folder; the defaults of the arguments hold where nothing is set.

    ``select`` None means the rules that are on by default. ``severity``: rule → level. ``thresholds``: only
    those that are set, in base units as :class:`~llm_strategy.model.context.Facts` takes them. ``fail_on``: a level
    or "never". ``exclude``: patterns relative to ``base``, the folder of ``file``; both are None where no
    file was read. ``policies``: the organisation's schemas, read and checked. Instances are immutable by convention
    and hashed by identity: one file gives one instance, which may be the key of a cache.
    """

    __slots__ = (
        "base",
        "exclude",
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
        require_reason: bool = False,
        require_until: bool = False,
        file: str | None = None,
        base: str | None = None,
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.severity = dict(severity or {})
        self.thresholds = dict(thresholds or {})
        self.fail_on = fail_on
        self.exclude = exclude
        self.policies = policies
        self.require_reason = require_reason
        self.require_until = require_until
        self.file = file
        self.base = base

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

_by_folder: dict[str, Settings | SettingsError] = {}


def find(path: str, names: Mapping[str, str] | None = None) -> Settings:
    """Return the settings for the file at ``path``, which need not exist; see :func:`find_in`."""
    return find_in(os.path.dirname(os.path.abspath(path)), names)


def find_in(folder: str, names: Mapping[str, str] | None = None) -> Settings:
    """Return the settings for files in ``folder``; raise :class:`SettingsError` when they cannot be used.

    ``names`` is rule → family, those of :mod:`llm_strategy.rules.registry` when absent. The result is cached for
    each folder until :func:`forget`. Links are not followed on the way up, so a linked folder has the
    settings of the place it is linked from.
    """
    here = os.path.abspath(folder)
    searched = []
    while True:
        result = _by_folder.get(here)
        if result is None:
            searched.append(here)
            result = _read_folder(here, names)
        if result is not None:
            break
        above = os.path.dirname(here)
        if above == here or os.path.exists(os.path.join(here, ".git")):
            result = DEFAULT
            break
        here = above
    for folder in searched:
        _by_folder[folder] = result
    if isinstance(result, SettingsError):
        # A new instance: one that is raised again keeps the frames of every raise alive.
        raise SettingsError(*result.args)
    return result


def forget() -> None:
    """Clear the cache, after a settings file has changed."""
    _by_folder.clear()


def override(
    base: Settings,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severity: Iterable[str] | Mapping[str, str] | None = None,
    schemas: Iterable[str] | None = None,
    names: Mapping[str, str] | None = None,
) -> Settings:
    """Return ``base`` with the options of the command line on top; raise :class:`SettingsError`.

    Each text may hold several names with commas between; severities are texts `rule=level`, or rule → level.
    ``select`` replaces the file's `select` and removes the same names from its `ignore`; ``ignore`` adds to the
    file's and removes what it covers from its `select`. ``schemas`` are paths of policies beside the file's.
    """
    if select is None and not ignore and not severity and not schemas:
        return base
    from llm_strategy.config.settings_file import override

    return override(base, select, ignore or (), severity or (), schemas or (), names)


def load(path: str, names: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of the file at ``path`` alone; raise :class:`SettingsError`.

    A file called `pyproject.toml` has them in its section, one of any other name at the top.
    """
    from llm_strategy.config.settings_file import load

    if os.path.exists(path) and not os.path.isfile(path):
        raise SettingsError("this is not a file", path)
    settings = load(_content(path), path, names)
    if settings is None:
        raise SettingsError("the file has no table `[tool.llmstrategy]`", path)
    return settings


def _content(path: str) -> bytes:
    try:
        return read(path, MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"the file cannot be read: {str(reason).lower()}", path) from None


def _may_set(data: bytes) -> bool:
    """Return whether `llmstrategy` may be a key in ``data``, not only a requirement as in `"llmstrategy>=1"`."""
    for rest in data.split(b"llmstrategy")[1:]:
        after = rest[:40].lstrip(b"\"' \t")[:1]
        if not after or after in b".]=":
            return True
    return False


def _read_folder(folder: str, names: Mapping[str, str] | None) -> Settings | SettingsError | None:
    """Return the settings in ``folder`` itself, None where it has none."""
    for name in SETTINGS_FILES:
        path = os.path.join(folder, name)
        # A folder or a pipe of that name sets nothing.
        if not os.path.isfile(path):
            continue
        try:
            data = _content(path)
            # Most projects' pyproject.toml has no settings of ours; then no TOML reader is imported.
            if name == SHARED_FILE and not _may_set(data):
                continue
            from llm_strategy.config.settings_file import load

            settings = load(data, path, names)
        except SettingsError as error:
            return error.with_traceback(None)
        if settings is not None:
            return settings
    return None
