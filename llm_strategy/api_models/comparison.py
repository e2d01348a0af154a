"""A comparison of candidate stacks as pydantic models: what ``compare --format json`` prints, version 1.

:mod:`llm_strategy.advisor.compare.data` writes the same without pydantic; a test holds each to the other.
``comparison.schema.json`` is generated from these models. Amounts are US dollars, times seconds.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from llm_strategy.api_models.report import File, ReportModel, RuleName, Severity, Step, Text

__all__ = [
    "Amount",
    "AtVolume",
    "BreakEven",
    "Candidate",
    "Comparison",
    "ComparisonFinding",
    "ComparisonLatency",
    "CostRange",
    "LeftOut",
    "Part",
    "StrategyComparison",
    "WordsWithClaims",
]

Dollars = float


class Part(ReportModel):
    """A part of an amount."""

    name: Text
    """What is paid for."""
    low: Dollars
    """The lowest value."""
    high: Dollars
    """The highest value."""
    formula: str
    """How it is calculated."""
    assumed: bool
    """Whether a figure in it is assumed from the sources."""
    claims: tuple[str, ...]
    """Ids of the claims that an assumed figure comes from."""


class Amount(ReportModel):
    """An amount of dollars: a range where a figure is assumed."""

    low: Dollars
    """The lowest value."""
    high: Dollars
    """The highest value of what is known."""
    assumed: bool
    """Whether a figure in it is assumed from the sources."""
    open: bool
    """Whether a source says that it may be more than `high`."""
    missing: tuple[str, ...]
    """Facts that would add to it, in words: then it is a lower bound."""
    price_date: str | None
    """The day of the oldest list price in it."""
    parts: tuple[Part, ...]
    """What it is the sum of."""


class CostRange(ReportModel):
    """Dollars from `low` to `high`."""

    low: Dollars
    """The lowest value."""
    high: Dollars
    """The highest value of what is known."""


class ComparisonFinding(ReportModel):
    """A finding of the check of a candidate."""

    rule: RuleName
    """The rule that reports it."""
    severity: Severity
    """Its severity."""
    message: Text
    """What is wrong."""
    path: tuple[Step, ...]
    """The path to the node in the text of the candidate."""


class AtVolume(ReportModel):
    """A candidate at a volume."""

    volume: float = Field(ge=0)
    """Requests a month."""
    month: Amount
    """Dollars a month."""
    request: CostRange
    """Dollars a request, what is paid by the month shared among all."""
    findings: tuple[ComparisonFinding, ...]
    """What the check of the edited file finds."""


class WordsWithClaims(ReportModel):
    """A column in words."""

    text: str
    """The text, or empty where nothing is known."""
    claims: tuple[str, ...]
    """Ids of the claims it comes from."""


class ComparisonLatency(ReportModel):
    """Seconds, 95th percentile."""

    low: float
    """The lowest value."""
    high: float
    """The highest value."""
    measured: bool
    """Whether it was measured of the whole request; else it is what the layers add before the answer."""
    assumed: bool
    """Whether a part of it is assumed."""
    formula: str
    """How it is calculated."""
    unknown: tuple[str, ...]
    """What would add to it."""


class Candidate(ReportModel):
    """A stack as it would be declared."""

    id: Text
    """`declared`, `cached-prompt`, or its techniques joined by `+`."""
    layers: tuple[str, ...]
    """Its techniques, without `verification` and `other`, which every candidate keeps."""
    declared: bool
    """Whether it is the one of the file."""
    rejected: str
    """Why the file rejects one of its layers, or empty."""
    needs: dict[str, Literal["yes", "part", "no"]]
    """Need → how well the best layer that is for it fixes it."""
    latency: ComparisonLatency
    """How long a request takes."""
    set_up: Amount
    """What building it costs once, from nothing."""
    time_to_deploy: WordsWithClaims
    """How long that takes, by its slowest layer."""
    when_knowledge_changes: WordsWithClaims
    """What has to change when a fact does."""
    volumes: tuple[AtVolume, ...]
    """Its cost and findings at each volume."""


class BreakEven(ReportModel):
    """From which volume one candidate is cheaper than another."""

    small: Text
    """The candidate that is cheaper at small volumes."""
    large: Text
    """The candidate that is cheaper at large ones."""
    low: float | None
    """Requests a month from which `large` may be cheaper; null where it may be at any volume."""
    high: float | None
    """Requests a month from which it is in any case; null where the assumed figures do not decide that."""


class LeftOut(ReportModel):
    """A candidate that could not be made."""

    id: Text
    """Which."""
    why: Text
    """The reason."""


class StrategyComparison(ReportModel):
    """The candidates of one strategy."""

    file: File
    """The file as found."""
    name: Text
    """The strategy."""
    declared_volume: float | None
    """Requests a month that the file declares."""
    volumes: tuple[float, ...]
    """Requests a month that were compared."""
    volumes_are_examples: bool
    """Whether these volumes were neither declared nor asked for."""
    price_date: str | None
    """The day of the oldest list price."""
    candidates: tuple[Candidate, ...]
    """The declared stack first."""
    break_evens: tuple[BreakEven, ...]
    """For each two candidates that break even."""
    left_out: tuple[LeftOut, ...]
    """Candidates that could not be made."""


class Comparison(ReportModel):
    """What ``llmstrategy compare --format json`` prints."""

    version: Literal[1]
    """The version of this format."""
    strategies: tuple[StrategyComparison, ...]
    """One for each strategy that was compared."""
