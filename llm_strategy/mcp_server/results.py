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
    """The pages; a name may have several meanings."""


class Difference(ReportModel):
    """A finding that goes or comes."""

    rule: str
    """The rule that reports it."""
    severity: str
    """Its level."""
    message: str
    """The message."""


class Range(ReportModel):
    """How much more (less, where negative) there would be, as minimum and maximum."""

    low: float
    """The lowest value."""
    high: float
    """The highest value."""


class Alternative(ReportModel):
    """What would come of giving the layer another technique; the edited file was checked."""

    technique: str
    """The other technique."""
    summary: str
    """The result in one line."""
    clears: tuple[Difference, ...]
    """The findings that would disappear."""
    adds: tuple[Difference, ...]
    """The findings that would appear."""
    cost_change: Range | None
    """Dollars a month; null where the cost is not known on both sides."""
    latency_change: Range | None
    """Seconds a request; null where the latency is not known on both sides."""
    text: str
    """The whole file after the change, to be written if the user agrees."""


class Alternatives(ReportModel):
    """Other techniques for one layer, the best first."""

    strategy: str
    """The strategy."""
    layer: int
    """The position of the layer in its `approach`, from 0."""
    technique: str | None
    """The current technique."""
    alternatives: tuple[Alternative, ...]
    """Empty where no other technique is better in any known respect."""
