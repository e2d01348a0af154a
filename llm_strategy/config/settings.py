"""Settings: which rules run, how grave they are, their thresholds, and where all this is written.

A folder's settings stand in `llmstrategy.toml`, or in `pyproject.toml` under `[tool.llmstrategy]`. They are
looked up from the file's folder to the repository root (the folder that holds `.git`); outside a repository
up to the top folder. The nearest one counts alone: settings of several folders are never mixed. Where one
folder has both files, `llmstrategy.toml` counts. Files without settings, the common case, cost a look at each
folder and no TOML reader.
"""

from __future__ import annotations

import os

from llm_strategy.files import read
from llm_strategy.knowledge.thresholds import THRESHOLDS
from llm_strategy.report import WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

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
"""What `select` and `ignore` call every rule, those that are off by default included."""

OWN_FILE = "llmstrategy.toml"
SHARED_FILE = "pyproject.toml"
SETTINGS_FILES = (OWN_FILE, SHARED_FILE)
"""The files settings are read from, the one that wins first: what an editor has to watch."""

MOST_BYTES = 1 << 20
"""Of a settings file."""

REQUIRED_REASON = "suppression-without-reason"
REQUIRED_UNTIL = "suppression-without-until"


class SettingsError(Exception):
    """Settings that cannot be used.

    ``message`` says what is wrong and what to write; ``file`` is the path, or the option it was given by
    ("--select"); ``line`` and ``column`` count from 1, columns in code points, and are None where there is no
    place.
    """

    def __init__(self, message: str, file: str, line: int | None = None, column: int | None = None) -> None:
        # All of them are args, so that the error survives pickling between processes.
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.message}"


class Settings:
    """What one folder's settings say; a new instance is what holds where nothing is set.

    ``select`` None means the rules that are on by default. ``severity``: rule → level. ``thresholds``: only
    those that are set, in base units as :class:`~llm_strategy.model.context.Facts` takes them. ``fail_on``: a level
    or "never". ``exclude``: patterns relative to ``base``, the folder of ``file``; both are None where no
    file was read. One file gives one instance, so an instance serves as the key of what is worked out from
    it.
    """

    __slots__ = (
        "base",
        "exclude",
        "fail_on",
        "file",
        "ignore",
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
        self.require_reason = require_reason
        self.require_until = require_until
        self.file = file
        self.base = base

    def threshold(self, key: str) -> Any:
        """Return a threshold in base units: as set, else its default."""
        value = self.thresholds.get(key)
        return THRESHOLDS[key].default if value is None else value

    def level(self, rule: str, family: str, default_level: str, default_on: bool = True) -> str | None:
        """Return the level ``rule`` reports at where its own is ``default_level``; None when it does not run.

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
"""What holds where nothing is set."""

_found: dict[str, Settings | SettingsError] = {}


def find(path: str, names: Mapping[str, str] | None = None) -> Settings:
    """Return the settings for the file at ``path``, which need not exist; see :func:`find_in`."""
    return find_in(os.path.dirname(os.path.abspath(path)), names)


def find_in(folder: str, names: Mapping[str, str] | None = None) -> Settings:
    """Return the settings for files in ``folder``; raise :class:`SettingsError` when they cannot be used.

    ``names`` is rule → family, those of :mod:`llm_strategy.rules.registry` when absent. The answer is remembered for
    each folder until :func:`forget`. Links are not followed on the way up, so a linked folder has the
    settings of the place it is linked from.
    """
    here = os.path.abspath(folder)
    asked = []
    while True:
        known = _found.get(here)
        if known is None:
            asked.append(here)
            known = _look(here, names)
        if known is not None:
            break
        above = os.path.dirname(here)
        if above == here or os.path.exists(os.path.join(here, ".git")):
            known = DEFAULT
            break
        here = above
    for seen in asked:
        _found[seen] = known
    if isinstance(known, SettingsError):
        # A fresh one: a raised instance drags the frames of every raise along.
        raise SettingsError(*known.args)
    return known


def forget() -> None:
    """Drop what is remembered, after a settings file has changed."""
    _found.clear()


def override(
    base: Settings,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severity: Iterable[str] | Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> Settings:
    """Return ``base`` with what the command line says on top; raise :class:`SettingsError`.

    Each text may hold several names with commas between; severities are texts `rule=level`, or rule → level.
    What is said here counts over what the file says as specifically: ``select`` replaces the file's and takes
    back an `ignore` of the same name; ``ignore`` adds to the file's and takes out of its `select` whatever it
    covers.
    """
    if select is None and not ignore and not severity:
        return base
    from llm_strategy.config.settings_file import override

    return override(base, select, ignore or (), severity or (), names)


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
    """Tell whether `llmstrategy` may be a key in ``data``, not only a requirement as in `"llmstrategy>=1"`."""
    for rest in data.split(b"llmstrategy")[1:]:
        after = rest[:40].lstrip(b"\"' \t")[:1]
        if not after or after in b".]=":
            return True
    return False


def _look(folder: str, names: Mapping[str, str] | None) -> Settings | SettingsError | None:
    """Return what ``folder`` itself sets, None when nothing."""
    for name in SETTINGS_FILES:
        path = os.path.join(folder, name)
        # A folder or a pipe of that name sets nothing.
        if not os.path.isfile(path):
            continue
        try:
            data = _content(path)
            # Most projects' pyproject.toml sets nothing of ours; then nobody needs a TOML reader.
            if name == SHARED_FILE and not _may_set(data):
                continue
            from llm_strategy.config.settings_file import load

            settings = load(data, path, names)
        except SettingsError as error:
            return error.with_traceback(None)
        if settings is not None:
            return settings
    return None
