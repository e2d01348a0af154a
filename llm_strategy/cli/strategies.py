"""The strategies of the files that a command names: found, read and told about as ``check`` does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llm_strategy.cli.day import day
from llm_strategy.cli.exits import CLEAN, FINDINGS, TROUBLE, reason
from llm_strategy.cli.lookup import FolderSettings, Lookup
from llm_strategy.cli.output import eprint
from llm_strategy.cli.parser import meant
from llm_strategy.cli.stdin import InputError, read_stdin
from llm_strategy.config.discovery import NAMES, discover, excluded_by
from llm_strategy.document.document import load, read_strategy
from llm_strategy.document.limits import MAX_BYTES
from llm_strategy.engine.check import check
from llm_strategy.model.reader.read import read
from llm_strategy.report import ERROR

if TYPE_CHECKING:
    from argparse import Namespace

    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.settings import Settings
    from llm_strategy.document.document import Document
    from llm_strategy.model.views import Strategy

STDIN = "<stdin>"

HIDING = "structure"
"""The family of rules whose errors say that a part of a file could not be read."""


@dataclass(frozen=True)
class StrategyFile:
    """One file that was read: its document, its strategies as far as they could be read, and what holds for it."""

    name: str
    document: Document
    strategies: list[Strategy]
    settings: Settings
    root: str | None


class StrategyFiles:
    """The files of a command line. Iterating reads them; what cannot be used is told, and makes the exit code.

    ``args`` has ``arguments`` (paths), ``config`` and ``today``.
    """

    def __init__(self, args: Namespace) -> None:
        self.today = day(args.today)
        self.exit_code = CLEAN
        self._paths: list[str] = args.arguments or ["."]
        self._cwd = os.getcwd()
        self._lookup = Lookup(config=args.config, select=[], ignore=[], severity=[], schemas=[], name=self._name)
        self._names: list[str] = []
        self._told: set[str] = set()

    def __iter__(self) -> Iterator[StrategyFile]:
        """Read every file, in order."""
        named = [path for path in self._paths if path != "-"]
        if "-" in self._paths:
            yield from self._stdin()
        if not named:
            return
        found = discover(named, self._excluding)
        for problem in found.problems:
            self._tell(f"{problem.path}: {problem.message}", TROUBLE if problem.fatal else CLEAN)
        for note in found.notes:
            self._tell(note, CLEAN)
        for path in found.files:
            held = self._lookup.of(path)
            if held.settings is None:
                self._tell(str(held.wrong), TROUBLE)
                continue
            if path not in named and excluded_by(held.settings) is not None:
                why = excluded_by(held.settings)
                if why is not None and why(path, False) is not None:
                    continue
            try:
                content = read_strategy(path)
            except OSError as error:
                self._tell(f"{path}: cannot read: {reason(error)}", TROUBLE)
                continue
            yield self._file(content, self._name(path), held.settings, held.root)

    def no_such_strategy(self, name: str, program: str) -> str:
        """Return what to say where no file has a strategy called ``name``."""
        return f"no strategy is called `{name}`{meant(name, self._names)}"

    def _stdin(self) -> Iterator[StrategyFile]:
        held = self._lookup.of(STDIN)
        if held.settings is None:
            self._tell(str(held.wrong), TROUBLE)
            return
        try:
            content = read_stdin(MAX_BYTES + 1)
        except InputError as error:
            self._tell(str(error), TROUBLE)
            return
        yield self._file(content, STDIN, held.settings, held.root)

    def _file(self, content: bytes, name: str, settings: Settings, root: str | None) -> StrategyFile:
        document = load(content)
        strategies, findings = read(document)
        if document.problems or findings:
            self._tell_of_errors(content, name, settings, root, has_strategies=bool(strategies))
        self._names += [strategy.name for strategy in strategies]
        return StrategyFile(name, document, strategies, settings, root)

    def _tell_of_errors(
        self, content: bytes, name: str, settings: Settings, root: str | None, *, has_strategies: bool
    ) -> None:
        """Tell of the errors that hide a part of the file, which counts as unknown."""
        from llm_strategy.engine.check import rules_of

        report = check(content, name, settings, self.today, root, fixes=False)
        rules = rules_of(settings)
        hiding = [
            found
            for found in report.diagnostics
            if found.severity == ERROR and rules[found.rule].family == HIDING
        ]
        for found in hiding:
            place = f"{name}:{found.span.line + 1}:{found.span.column + 1}"
            self._tell(f"{place}: {found.message} [{found.rule}]", FINDINGS)
        if hiding and has_strategies:
            self._tell(f"{name}: what could not be read counts as unknown", CLEAN)

    def _tell(self, text: str, code: int) -> None:
        """Write a remark to standard error, once; ``code`` is what it makes of the exit code, at least."""
        self.exit_code = max(self.exit_code, code)
        if text not in self._told:
            self._told.add(text)
            eprint(f"{'error' if code else 'note'}: {text}")

    def _name(self, path: str) -> str:
        """Return a path as reports name it: with ``/``, from the current folder where it lies below."""
        path = path.removeprefix(self._cwd.rstrip(os.sep) + os.sep)
        if os.sep == "\\":
            path = path.replace("\\", "/")
        while path.startswith("./") and path != "./":
            path = path[2:].lstrip("/")
        return path

    def _excluding(self, top: str) -> Excluded | None:
        held: FolderSettings = self._lookup.of(os.path.join(top, NAMES[0]))
        if held.settings is None:
            self._tell(str(held.wrong), TROUBLE)
            return None
        return excluded_by(held.settings)
