"""What ``llmstrategy models --format json`` prints, as pydantic models, from which ``models.schema.json`` is made."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from llm_strategy.api_models.report import ReportModel, Text

__all__ = ["ModelTable"]

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class FigureEntry(ReportModel):
    """One figure of a model, with where it is from."""

    what: Text
    """What it is: `input`, `cached input`, `input in a batch`, `context window` and so on."""
    value: float = Field(gt=0)
    """The figure."""
    unit: Text
    """Its unit: `$ a million tokens`, `$ a request` or `tokens`."""
    source: Text
    """The package it is from, with its version."""
    day: Day
    """The date up to which that package is known to have been maintained."""
    page: str
    """The page that the package names as its source, or empty."""


class StatementEntry(ReportModel):
    """What one package says of the end of a model."""

    day: Day
    """The day on which the model ends."""
    source: Text
    """The package that says so, with its version."""
    as_of: Day
    """The day of the statement."""
    page: str
    """The provider's page that it is from, or empty."""


class RetirementEntry(ReportModel):
    """How a model ends."""

    earliest: Day
    """The earliest day that a package says."""
    latest: Day
    """The latest day that a package says."""
    confirmed: bool
    """Whether a page of the provider is named for it."""
    successor: str | None
    """The recommended replacement."""
    statements: tuple[StatementEntry, ...] = Field(min_length=1)
    """What each package says."""


class StageEntry(ReportModel):
    """A stage of what a service says about training."""

    from_: Day | None = Field(alias="from")
    """The date from which it applies; null where none is published."""
    state: Literal["open", "narrowed", "closed", "deprecated"]
    """Who may start a training."""
    words: Text
    """The same in words."""


class TuningEntry(ReportModel):
    """What the service of a model says about training."""

    service: Text
    """The service."""
    stages: tuple[StageEntry, ...] = Field(min_length=1)
    """Its stages, in order."""
    page: Text
    """The page it is from."""
    copy_: Text = Field(alias="copy")
    """What of the page was read."""
    copy_day: Day | None
    """The day of the newest copy that was read; null where it has none."""
    checked: Day
    """The day on which it was looked up."""


class ModelEntry(ReportModel):
    """What is known of one model."""

    name: Text
    """The name that was asked for."""
    listed_as: str | None
    """Its name in the price list; null where it is not listed."""
    mode: Literal["chat", "embedding", "rerank"] | None
    """What it is for."""
    figures: tuple[FigureEntry, ...]
    """Prices and limits."""
    differing: tuple[FigureEntry, ...]
    """Figures of another package that are not the same."""
    caches_by_itself: bool | None
    """Whether its provider caches the beginning of a prompt automatically."""
    retirement: RetirementEntry | None
    """Its retirement; null where no date is known."""
    tuning: TuningEntry | None
    """What its service says about training; null where that is not known."""


class ModelTable(ReportModel):
    """Models and what is known of each."""

    version: Literal[1]
    """The version of this format."""
    today: Day
    """The day it is seen from."""
    models: tuple[ModelEntry, ...]
    """The models."""
