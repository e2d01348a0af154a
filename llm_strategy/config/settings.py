"""Finds the settings of a file: which rules run, at which levels, and their thresholds.

A folder's settings are in `llmstrategy.toml`, or in `pyproject.toml` under `[tool.llmstrategy]`. They are
looked up from the file's folder to the repository root (the folder that holds `.git`); outside a repository
up to the top folder. The nearest one counts alone: settings of several folders are never merged. Where one
folder has both files, `llmstrategy.toml` counts. Where no folder has settings, the common case, the TOML reader is
not imported.
"""

from __future__ import annotations

import os

from llm_strategy.config.settings_error import (
    BASELINE_SUFFIX,
    MOST_BYTES,
    POLICY_FAMILY,
    POLICY_SUFFIX,
    SettingsError,
)
from llm_strategy.config.settings_model import ALL, DEFAULT, OWN_FILE, SETTINGS_FILES, SHARED_FILE, Settings
from llm_strategy.files import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from llm_strategy.config.baseline import Baseline

__all__ = [
    "ALL",
    "BASELINE_SUFFIX",
    "DEFAULT",
    "MOST_BYTES",
    "OWN_FILE",
    "POLICY_FAMILY",
    "POLICY_SUFFIX",
    "SETTINGS_FILES",
    "Settings",
    "SettingsError",
    "find",
    "find_in",
    "forget",
    "load",
    "override",
]

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
    baseline: Baseline | None = None,
) -> Settings:
    """Return ``base`` with the options of the command line on top; raise :class:`SettingsError`.

    Each text may hold several names with commas between; severities are texts `rule=level`, or rule → level.
    ``select`` replaces the file's `select` and removes the same names from its `ignore`; ``ignore`` adds to the
    file's and removes what it covers from its `select`. ``schemas`` are paths of policies beside the file's;
    ``baseline`` takes the place of the file's.
    """
    if select is None and not ignore and not severity and not schemas and baseline is None:
        return base
    from llm_strategy.config.options import override

    return override(base, select, ignore or (), severity or (), schemas or (), names, baseline)


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
