"""What the tools return, beside the report of a check: pydantic models, which agents get as structured content."""

from __future__ import annotations

from pydantic import Field

from llm_strategy.api_models.report import ReportModel


class Explanation(ReportModel):
    """Everything there is to say about one thing."""

    name: str
    """What it is called."""
    kind: str
    """What it is: a rule, a need, a technique, a key, a claim."""
    markdown: str
    """The page, in Markdown."""


class Explanations(ReportModel):
    """A page for each thing of the name."""

    pages: tuple[Explanation, ...] = Field(min_length=1)
    """The pages; a name may stand for several things."""


class Difference(ReportModel):
    """A finding that goes or comes."""

    rule: str
    """The rule that reports it."""
    severity: str
    """Its level."""
    message: str
    """What it says."""


class Range(ReportModel):
    """How much more (less, where negative) there would be, at the least and at the most."""

    low: float
    """At the least."""
    high: float
    """At the most."""


class Alternative(ReportModel):
    """What would come of giving the layer another technique; the edited file was checked."""

    technique: str
    """The other technique."""
    summary: str
    """The result in one line."""
    clears: tuple[Difference, ...]
    """The findings that would go."""
    adds: tuple[Difference, ...]
    """The findings that would come."""
    cost_change: Range | None
    """Dollars a month; null where the cost is not known on both sides."""
    latency_change: Range | None
    """Seconds a request; null where the latency is not known on both sides."""
    text: str
    """The whole file after the change, to be written where the user agrees."""


class Alternatives(ReportModel):
    """Other techniques for one layer, the best first."""

    strategy: str
    """The strategy."""
    layer: int
    """The position of the layer in its `approach`, from 0."""
    technique: str | None
    """The technique that it has now."""
    alternatives: tuple[Alternative, ...]
    """Empty where no other technique is better in anything that is known."""
