"""The settings of each file of a run, with the options of the command line on top."""

from __future__ import annotations

import os

from llm_strategy.cli.exits import reason
from llm_strategy.config import settings as module
from llm_strategy.config.discovery import repository_root
from llm_strategy.config.settings import SettingsError
from llm_strategy.files import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.config.baseline import Baseline
    from llm_strategy.config.settings import Settings


class FolderSettings:
    """What holds for the files of one folder: the settings, None where they are ``wrong``, and the repository's root.

    ``wrong`` is what to tell of settings that cannot be used.
    """

    __slots__ = ("root", "settings", "wrong")

    def __init__(self, settings: Settings | None, root: str | None, wrong: str | None) -> None:
        self.settings = settings
        self.root = root
        self.wrong = wrong


class Lookup:
    """Finds the settings of files, and remembers them by folder.

    ``config`` is the file that counts alone, where one was named; the other options change what files set.
    ``baseline`` is that of ``--baseline`` or ``--write-baseline``; only the latter's, which is ``written``, need not be
    there. ``name`` returns a path as it is told.
    """

    def __init__(
        self,
        *,
        config: str | None,
        select: list[str],
        ignore: list[str],
        severity: list[str],
        schemas: list[str],
        baseline: str | None = None,
        written: bool = False,
        name: Callable[[str], str],
    ) -> None:
        self._config = config
        self._select = select
        self._ignore = ignore
        self._severity = severity
        self._schemas = schemas
        self._baseline = baseline
        self._written = written
        self._loaded: Baseline | None = None
        self._name = name
        self._cwd = os.getcwd()
        self._named: Settings | None = None
        self._by_folder: dict[str, FolderSettings] = {}
        self._overridden: dict[Settings, Settings] = {}

    def of(self, path: str) -> FolderSettings:
        """Return what holds for the file at ``path``, which need not exist."""
        folder = os.path.dirname(path)
        held = self._by_folder.get(folder)
        if held is None:
            settings, wrong = None, None
            try:
                settings = self._override(self._load_config() if self._config else module.find(path))
            except SettingsError as error:
                place = "" if error.line is None else f":{error.line}:{error.column}"
                wrong = f"{self._name(error.file)}{place}: {error.message}"
            held = FolderSettings(settings, repository_root(folder or self._cwd), wrong)
            self._by_folder[folder] = held
        return held

    def files(self) -> list[str]:
        """Return the settings files that were read so far, and the schemas that were named."""
        used = [held.settings for held in self._by_folder.values() if held.settings is not None]
        read_so_far = [file for settings in used for file in (settings.file, *settings.extended)]
        return [file for file in dict.fromkeys([self._config, *read_so_far, *self._schemas]) if file]

    def baselines(self) -> list[Baseline]:
        """Return the baselines that are in use so far."""
        used = (held.settings.baseline for held in self._by_folder.values() if held.settings is not None)
        return list({baseline.file: baseline for baseline in used if baseline is not None}.values())

    def baseline(self) -> Baseline | None:
        """Return the baseline that an option names, read once. Raises :class:`SettingsError`."""
        if self._baseline is not None and self._loaded is None:
            from llm_strategy.config.baseline import load

            self._loaded = load(self._baseline, missing=self._written)
        return self._loaded

    def _load_config(self) -> Settings:
        if self._named is None:
            from llm_strategy.config.settings_file import load

            path = str(self._config)
            try:
                if not os.path.isfile(path):
                    raise FileNotFoundError
                self._named = load(read(path, module.MOST_BYTES + 1), path) or module.DEFAULT
            except FileNotFoundError:
                raise SettingsError("no such settings file", path) from None
            except OSError as error:
                raise SettingsError(f"cannot read: {reason(error)}", path) from None
        return self._named

    def _override(self, base: Settings) -> Settings:
        if not (self._select or self._ignore or self._severity or self._schemas or self._baseline):
            return base
        held = self._overridden.get(base)
        if held is None:
            made = module.override(
                base,
                select=self._select or None,
                ignore=self._ignore,
                severity=self._severity,
                schemas=self._schemas,
                baseline=self.baseline(),
            )
            held = self._overridden[base] = made
        return held
