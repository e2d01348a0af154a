"""Two versions of strategy files held against each other: what changed, which findings came and went, what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from llm_strategy.advisor.review.changes import ADDED, CHANGED, REMOVED, Change, compare_strategies
from llm_strategy.advisor.review.figures import Figures, figures
from llm_strategy.advisor.review.outdated import outdated_evidence
from llm_strategy.config.settings import Settings
from llm_strategy.document.plain_data import as_written, plain_data
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.variants import without
from llm_strategy.model.views import Strategy
from llm_strategy.report import RANK, Diagnostic, Report
from llm_strategy.text import Route

SAME = "same"
MOVED = "moved"


@dataclass(frozen=True)
class Version:
    """One version of a file: its bytes and how it is called, and under what it is checked."""

    content: bytes
    name: str
    settings: Settings
    root: str | None = None


@dataclass(frozen=True)
class StrategyReview:
    """What changed in one strategy: ``status`` is added, removed, changed or same."""

    name: str
    status: str
    changes: tuple[Change, ...] = ()
    before: Figures | None = None
    after: Figures | None = None
    outdated: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is anything to tell."""
        return self.status != SAME


@dataclass(frozen=True)
class FileReview:
    """What changed in one file. ``new`` and ``gone`` are findings of one version alone, ``kept`` counts the others."""

    name: str
    status: str
    strategies: tuple[StrategyReview, ...] = ()
    new: tuple[Diagnostic, ...] = ()
    gone: tuple[Diagnostic, ...] = ()
    kept: int = 0
    was: str = ""
    problems: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to tell."""
        return self.status != SAME or bool(self.new or self.gone or self.problems)


@dataclass(frozen=True)
class Review:
    """What changed since ``base``, of which ``commit`` is the full name."""

    base: str
    commit: str
    files: tuple[FileReview, ...]

    def new_at(self, level: str) -> int:
        """Return how many findings at or over ``level`` came."""
        return sum(RANK[found.severity] <= RANK[level] for file in self.files for found in file.new)

    @property
    def failed(self) -> bool:
        """Whether the program itself failed somewhere."""
        return any(file.problems for file in self.files)


def review_file(old: Version | None, new: Version | None, today: int) -> FileReview:
    """Return what changed between two versions of a file, of which one may be missing."""
    first, second = _Side(old, today), _Side(new, today)
    names = dict.fromkeys([*second.strategies, *first.strategies])
    layers: dict[str, dict[int, int]] = {}
    reviews = [_strategy(name, first, second, layers) for name in names]
    came, went, kept = _findings(first.report, second.report, layers)
    status = ADDED if old is None else REMOVED if new is None else CHANGED
    moved = old is not None and new is not None and old.name != new.name
    if status == CHANGED and not any(review.says_something for review in reviews):
        status = MOVED if moved else SAME
    version = new or old
    return FileReview(
        version.name if version else "",
        status,
        tuple(reviews),
        tuple(came),
        tuple(went),
        kept,
        was=old.name if old is not None and moved else "",
        problems=tuple(f"{fault.part}: {fault.error}" for fault in (*first.report.faults, *second.report.faults)),
    )


class _Side:
    """One version, read and checked; empty where there is none."""

    def __init__(self, version: Version | None, today: int) -> None:
        self.strategies: dict[str, Strategy] = {}
        self.data: dict[str, Any] = {}
        self.report = Report("")
        if version is None:
            return
        snapshot = Snapshot(version.content, version.name, version.settings, today, version.root)
        self.facts = snapshot.facts
        self.strategies = snapshot.strategies
        self.report = snapshot.report
        data = plain_data(snapshot.document, as_written)
        inner = data.get("strategies") if isinstance(data, dict) else None
        self.data = inner if isinstance(inner, dict) else {}


def _strategy(name: str, first: _Side, second: _Side, layers: dict[str, dict[int, int]]) -> StrategyReview:
    old, new = first.strategies.get(name), second.strategies.get(name)
    before = None if old is None else figures(old, first.facts)
    after = None if new is None else figures(new, second.facts)
    if old is None or new is None:
        return StrategyReview(name, REMOVED if new is None else ADDED, (), before, after)
    compared = compare_strategies(first.data.get(name), second.data.get(name), new.route)
    layers[name] = compared.layers
    if not compared.changes:
        return StrategyReview(name, SAME, (), before, after)
    outdated = outdated_evidence(old, new, compared.changes)
    return StrategyReview(name, CHANGED, compared.changes, before, after, outdated)


# -- findings --------------------------------------------------------------------------------------------------------


def _findings(
    old: Report, new: Report, layers: dict[str, dict[int, int]]
) -> tuple[list[Diagnostic], list[Diagnostic], int]:
    """Return the findings that came, those that went, and how many stayed.

    A finding is the same where rule, level and place are; the place of a layer is where it is now.
    """
    before = [(found.rule, found.severity, _path_now(found.path, layers)) for found in old.diagnostics]
    after = [(found.rule, found.severity, found.path) for found in new.diagnostics]
    came = without(new.diagnostics, after, before)
    return came, without(old.diagnostics, before, after), len(new.diagnostics) - len(came)


def _path_now(path: Route, layers: dict[str, dict[int, int]]) -> Route:
    if len(path) < 4 or path[2] != "approach" or not isinstance(path[3], int):
        return path
    index = layers.get(str(path[1]), {}).get(path[3])
    return path if index is None else (*path[:3], index, *path[4:])
