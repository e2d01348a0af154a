"""Recommendations as pydantic models: what ``recommend --format json`` prints, version 1.

:mod:`llm_strategy.advisor.formats.json` writes the same from the advisor's own objects, without pydantic; a test holds
each to the other. ``recommendation.schema.json`` is generated from these models.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from llm_strategy.api_models.report import File, ReportModel, Step, Text
from llm_strategy.api_models.strategy import Need, Technique

__all__ = [
    "Advice",
    "Agreement",
    "Choice",
    "Consensus",
    "Dissent",
    "Guide",
    "Now",
    "Question",
    "Recommendations",
    "Turn",
]

GuideId = Annotated[str, Field(pattern="^[A-E]$")]
"""The letter of a guide, as its claims have it."""

Claim = Annotated[str, Field(pattern="^[A-Z][0-9]+$")]

Agreement = Literal["open", "agrees", "ahead", "behind", "differs"]
"""How the declared approach compares with the consensus: no approach, within it, more, less, something else."""


class Choice(ReportModel):
    """A stack, and why."""

    layers: tuple[Technique, ...]
    """The techniques, the simplest first."""
    text: str
    """The reason in a sentence or two."""
    claims: tuple[Claim, ...]
    """Ids of the claims it rests on."""


class Now(ReportModel):
    """What to do now."""

    layers: tuple[Technique, ...]
    """The techniques, the simplest first."""
    step: Text
    """What to do, in one word: `few-shot`, `measure`, `keep`, …"""
    text: str
    """The reason in a sentence or two."""
    claims: tuple[Claim, ...]
    """Ids of the claims it rests on."""


class Question(ReportModel):
    """One question of a guide, and the fact that answered it."""

    question: Text
    """The question, to be answered yes or no."""
    answer: Literal["yes", "no", "unknown"]
    """The answer."""
    fact: str | None
    """The fact as the file writes it; null where it is not declared."""
    path: tuple[Step, ...]
    """The path to the fact, or to its place if it is not declared: keys and 0-based list indexes from the top
    of the file."""
    claims: tuple[Claim, ...]
    """Ids of the claims that ask it."""


class Guide(ReportModel):
    """What one guide says."""

    id: GuideId
    """Its letter."""
    title: Text
    """Its title."""
    now: Now
    """What to do now."""
    end: Choice
    """Where it ends if measurements keep missing the target."""
    path: tuple[Question, ...]
    """Every question that was asked, in order."""
    vetoes: tuple[Question, ...]
    """Those among them for which a yes rules out training."""
    missing: tuple[Text, ...]
    """The facts that were asked for and are not declared."""


class Consensus(ReportModel):
    """The layers that three guides or more want."""

    now: tuple[Technique, ...]
    """Now."""
    end: tuple[Technique, ...]
    """In the end."""
    votes: dict[Technique, tuple[GuideId, ...]] = Field(alias="for")
    """Layer → the guides that want it, now or in the end."""


class Dissent(ReportModel):
    """A guide that says something else."""

    id: GuideId
    """Its letter."""
    layers: tuple[Technique, ...]
    """What it wants instead."""
    text: str
    """Whether that is about now or the end, and why."""


class Newer(ReportModel):
    """A newer statement that dissents from what the guides rest on here; no law."""

    id: Annotated[str, Field(pattern=r"^N[1-9]\d*$")]
    """Its id, as `explain` takes it."""
    text: Text
    """What it says."""
    author: Text
    """Who says so."""
    title: Text
    """Where."""
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The day of that."""
    address: Text
    """Its address."""
    basis: Text
    """What it rests on."""
    against: tuple[Text, ...]
    """The claims of the guides that it dissents from."""


class Turn(ReportModel):
    """A change of one fact that would change an answer."""

    change: Text
    """The change."""
    path: tuple[Step, ...]
    """The path to the fact."""
    then: Text
    """What guides would then say."""


class Advice(ReportModel):
    """What the guides say of one strategy."""

    file: File
    """The file as found."""
    name: str
    """The name of the strategy."""
    needs: tuple[Need, ...]
    """What has to be solved: as declared, and as the facts demand."""
    declared: tuple[Technique, ...]
    """The techniques of the layers in use, planned ones among them."""
    agreement: Agreement
    """How these compare with the consensus."""
    frameworks: tuple[Guide, ...]
    """What each guide says."""
    consensus: Consensus
    """What most of them say."""
    dissent: tuple[Dissent, ...]
    """Who says something else, about now and then about the end."""
    reconsider: tuple[Turn, ...]
    """What would change the decision."""
    missing: tuple[Turn, ...] = ()
    """What facts that are not declared would decide, where an answer turns on them."""
    newer: tuple[Newer, ...] = ()
    """Newer statements that say something else than the guides."""
    headline: str = Field(default="", exclude=True)
    """The consensus in a line, where the API made it; no part of the JSON."""


class Recommendations(ReportModel):
    """What the guides say of every strategy, in the order of the files."""

    version: Literal[1]
    """The version of this format."""
    strategies: tuple[Advice, ...]
    """The strategies."""
