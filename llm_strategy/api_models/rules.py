"""What ``llmstrategy rules --format json`` prints, as pydantic models: ``rules.schema.json`` is generated from them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from llm_strategy.api_models.report import ReportModel, Severity, Text

__all__ = ["RuleTable"]

Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]

Claims = Annotated[
    tuple[Annotated[str, Field(pattern="^[A-E][1-9][0-9]?$")], ...], Field(json_schema_extra={"uniqueItems": True})
]


class ThresholdRead(ReportModel):
    """A threshold that a rule reads."""

    key: Name
    """Its key in the settings."""
    default: Text
    """As written in the settings."""
    kind: Name
    """The kind of quantity it is."""
    meaning: Text
    """What it decides."""


class RuleEntry(ReportModel):
    """One rule."""

    name: Name
    """What suppressions and settings call it."""
    family: Name
    """The group it belongs to."""
    severity: Severity
    """The level it has by default."""
    levels: tuple[Severity, ...] = Field(min_length=1, json_schema_extra={"uniqueItems": True})
    """Every level it may report at, most severe first."""
    summary: Text
    """What is wrong where it reports."""
    claims: Claims
    """Ids of the claims it rests on."""
    thresholds: tuple[ThresholdRead, ...]
    """The thresholds it reads."""
    default_on: bool
    """Whether it runs without being selected."""
    has_fix: bool
    """Whether it may offer a fix."""
    fixes: tuple[Literal["safe", "review"], ...] = Field(json_schema_extra={"uniqueItems": True})
    """How safe its fixes are: `safe` ones keep the meaning, `review` ones change what is declared."""
    since: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    """The version that first had it."""
    basis: Literal["prior", "contradiction"]
    """Whether it says what usually works, so that evidence lowers its level, or what follows from the file
    itself or from a definition."""
    rests_on: Literal["claims", "definition", "format", "judgement"]
    """What it rests on: claims of the sources, a definition, what the format is, or our own judgement."""
    definition: str
    """The definition that it rests on, where it rests on one; else empty."""
    in_schema: Literal["all", "part", "none"]
    """How far the published JSON Schema includes it."""
    schema_lacks: tuple[Text, ...]
    """What the published JSON Schema leaves to this program."""
    depends_on: tuple[Literal["date", "models", "files"], ...] = Field(json_schema_extra={"uniqueItems": True})
    """What a finding may change with though strategy and settings stay: the day, the tables of models, other files."""
    url: str = Field(pattern="^https://")
    """Its page."""


class ThresholdEntry(ReportModel):
    """One threshold."""

    key: Name
    """Its key in the settings."""
    kind: Name
    """The kind of quantity it is."""
    default: Text
    """As written in the settings."""
    low: Text
    """The lowest allowed value."""
    high: Text
    """The highest allowed value."""
    meaning: Text
    """What it decides."""
    reason: Text
    """Why its default is what it is."""
    claims: Claims
    """Ids of the claims it comes from."""
    rules: tuple[Name, ...]
    """The rules that read it."""


class RuleTable(ReportModel):
    """Every rule and every threshold."""

    version: Literal[1]
    """The version of this format."""
    rules: tuple[RuleEntry, ...]
    """The rules, by family."""
    thresholds: tuple[ThresholdEntry, ...]
    """The thresholds."""
