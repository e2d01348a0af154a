"""The parts of a page: what it says of a strategy, as data."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.compare.comparison import Comparison
from llm_strategy.advisor.page.evidence import EvidenceChart
from llm_strategy.advisor.page.source_lines import Line
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.knowledge.fit import COLUMNS
from llm_strategy.report import Diagnostic


@dataclass(frozen=True)
class CostLine:
    """A stack's dollars a month at each volume of the chart."""

    title: str
    declared: bool
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class Crossing:
    """Where two stacks cost the same: requests a month from ``low`` to ``high``, and about how many dollars."""

    low: float
    high: float
    cost: float
    label: str


@dataclass(frozen=True)
class CostChart:
    """The cost of stacks against the volume."""

    volumes: tuple[float, ...]
    lines: tuple[CostLine, ...]
    crossings: tuple[Crossing, ...]
    today: float | None
    today_words: str
    budget: float | None
    alt: str


@dataclass(frozen=True)
class Bar:
    """A part of a request's time, in seconds from its beginning. ``remaining`` is what is left of the budget."""

    label: str
    start: float
    seconds: float
    low: float
    high: float
    assumed: bool
    remaining: bool
    words: str


@dataclass(frozen=True)
class TimeChart:
    """The time of a request, part after part, with the budgets."""

    bars: tuple[Bar, ...]
    budgets: tuple[tuple[str, float], ...]
    longest: float
    alt: str


@dataclass(frozen=True)
class FitCell:
    """How a technique fits a need; ``used`` where a layer of the strategy is for it."""

    rating: str
    note: str
    claims: tuple[str, ...]
    used: bool


@dataclass(frozen=True)
class FitRow:
    """A need, its kind, and a cell for each column."""

    need: str
    kind: str
    cells: tuple[FitCell, ...]


@dataclass(frozen=True)
class LayerRow:
    """A layer as it is declared."""

    technique: str
    name: str
    status: str
    needs: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class FindingRow:
    """A finding with its source lines."""

    found: Diagnostic
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class StrategyPage:
    """Everything that is shown of a strategy."""

    id: str
    file: str
    name: str
    purpose: str
    about: tuple[tuple[str, str], ...]
    stack: str
    layers: tuple[LayerRow, ...]
    rejected: tuple[LayerRow, ...]
    advice: Recommendation
    comparison: Comparison | None
    no_comparison: str
    cost: CostChart | None
    time: TimeChart | None
    fit: tuple[FitRow, ...]
    evidence: tuple[EvidenceChart, ...]
    findings: tuple[FindingRow, ...]
    hints: int
    unknown: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]

    def count(self, level: str) -> int:
        """Return how many findings are of a level."""
        return sum(row.found.severity == level for row in self.findings)


@dataclass(frozen=True)
class Page:
    """A page: one strategy after the other."""

    strategies: tuple[StrategyPage, ...]
    day: str
    version: str


FIT_COLUMNS = COLUMNS
