"""The report of a check as pydantic models: what ``check --format json`` prints, version 1.

:mod:`llm_strategy.outputs.json` writes the same from the engine's own objects, without pydantic, which would double the
start of the command; a test holds each to the other. ``report.schema.json`` is generated from these models.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Diagnostic",
    "Edit",
    "Fault",
    "Fix",
    "FixedEntry",
    "Position",
    "Related",
    "Report",
    "Severity",
    "Summary",
    "Unknown",
]

Severity = Literal["error", "warning", "info", "hint"]
"""The level of a diagnostic, most severe first."""

Count = Annotated[int, Field(ge=0)]

File = Annotated[str, Field(min_length=1)]

RuleName = Annotated[str, Field(pattern=r"^(policy/[a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*$")]

Step = str | Annotated[int, Field(ge=0)]

Text = Annotated[str, Field(min_length=1)]


class ReportModel(BaseModel):
    """What the models of a report share: frozen, and no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Position(ReportModel):
    """A place between two characters."""

    line: int = Field(ge=1)
    """Counted from 1."""
    column: int = Field(ge=1)
    """Counted from 1, in code points."""


class Related(ReportModel):
    """A second place that belongs to a finding."""

    message: str
    """What it says there."""
    start: Position
    """Where it starts."""
    end: Position
    """Where it ends, exclusive."""


class Edit(ReportModel):
    """A replacement of a stretch of text."""

    start: Position
    """Where it starts."""
    end: Position
    """Where it ends, exclusive."""
    text: str
    """The exact new text."""


class Fix(ReportModel):
    """A change of the file that removes a finding."""

    title: Text
    """What it does."""
    safety: Literal["safe", "review"]
    """`safe` keeps the meaning; `review` changes what the file declares."""
    edits: tuple[Edit, ...] = Field(min_length=1)
    """The replacements; none overlaps another."""


class Diagnostic(ReportModel):
    """One finding at its place."""

    file: File
    """The file as found, `/` between folders; a byte that is not UTF-8 is written `\\udcff`."""
    rule: RuleName
    """The rule that reports it; `policy/<file>/<name>` for a rule of your own."""
    severity: Severity
    """Its severity, with the settings applied."""
    message: Text
    """What is wrong."""
    path: tuple[Step, ...]
    """The path to the node: keys and 0-based list indexes from the top of the file."""
    start: Position
    """Where the reported text starts."""
    end: Position
    """Where the reported text ends, exclusive."""
    claims: tuple[Annotated[str, Field(pattern="^[A-Z][0-9]+$")], ...]
    """Ids of the claims the rule rests on."""
    remedy: str
    """The smallest change that resolves the finding, or empty."""
    url: str
    """The page of the rule, or empty."""
    related: tuple[Related, ...]
    """Other places that belong to it."""
    fix: Fix | None
    """A change that removes it, where there is one."""
    known: bool = Field(default=False, exclude_if=lambda known: not known)
    """Whether it is in the baseline, and therefore not counted; present only where it is."""


class Unknown(ReportModel):
    """A check that could not be made because facts are missing."""

    file: File
    """The file as found."""
    rule: RuleName
    """The rule that could not be decided."""
    path: tuple[Step, ...]
    """The path to the map that lacks the facts."""
    needs: tuple[Text, ...]
    """The facts to add."""


class FixedEntry(ReportModel):
    """An entry of the baseline that no longer occurs."""

    file: File
    """The file as found."""
    rule: RuleName
    """The rule that reported it."""
    route: str
    """The path to the node that was reported, without the positions in lists."""


class Fault(ReportModel):
    """An error of the program itself: the findings may be incomplete."""

    file: File
    """The file as found."""
    part: Text
    """The rule or part that failed."""
    error: str
    """What Python said."""


class Summary(ReportModel):
    """What the findings add up to."""

    files: Count
    """Files checked."""
    errors: Count
    """Findings of the level `error`."""
    warnings: Count
    """Findings of the level `warning`."""
    infos: Count
    """Findings of the level `info`."""
    hints: Count
    """Findings of the level `hint`: what is not declared."""
    unknown: Count
    """Checks that miss a fact."""
    fixable: Count
    """Findings that carry a fix, safe or to be reviewed."""
    known: Count = Field(default=0, exclude_if=lambda known: not known)
    """Findings that are in the baseline, which count nowhere else; present only where there are any."""


class Report(ReportModel):
    """Everything a check found, in the order of the files and of their lines.

    Positions are 1-based, columns count code points, `end` is exclusive.
    """

    version: Literal[1]
    """The version of this format."""
    summary: Summary
    """What the findings add up to."""
    diagnostics: tuple[Diagnostic, ...]
    """The findings."""
    unknown: tuple[Unknown, ...]
    """What could not be checked, and which facts are missing."""
    fixed: tuple[FixedEntry, ...] = Field(default=(), min_length=1, exclude_if=lambda fixed: not fixed)
    """Entries of the baseline that no longer occur; present only where there are any."""
    faults: tuple[Fault, ...] = Field(default=(), min_length=1, exclude_if=lambda faults: not faults)
    """Errors of the program itself; present only where there are any."""

    def at_least(self, severity: Severity) -> Iterator[Diagnostic]:
        """Yield the findings of the level ``severity`` or a higher one, without those that are in the baseline."""
        levels: tuple[Severity, ...] = ("error", "warning", "info", "hint")
        counted = levels[: levels.index(severity) + 1]
        return (finding for finding in self.diagnostics if finding.severity in counted and not finding.known)

    @property
    def ok(self) -> bool:
        """Whether no finding is a warning or an error, and the program had no fault: ``check`` would end with 0."""
        return not self.faults and not any(self.at_least("warning"))
