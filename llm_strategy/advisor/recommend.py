"""Recommendations for the strategies of a file: what the guides say, and how the declared approach stands to it."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.agreement import agreement
from llm_strategy.advisor.answer import Answer, ordered
from llm_strategy.advisor.consensus import Consensus, consensus, headline
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.guides import answers
from llm_strategy.advisor.needs import in_use
from llm_strategy.advisor.reconsider import MOST, Change, reconsider
from llm_strategy.config.settings import Settings
from llm_strategy.knowledge.guidance import GUIDANCE, Guidance
from llm_strategy.model.context import Facts as Context
from llm_strategy.model.views import TUNING, Strategy
from llm_strategy.rules.small_knowledge import SMALL_KNOWLEDGE


@dataclass(frozen=True)
class Recommendation:
    """What the guides say of one strategy; ``file`` is how a report calls its file."""

    file: str
    name: str
    needs: tuple[str, ...]
    declared: tuple[str, ...]
    agreement: str
    answers: tuple[Answer, ...]
    consensus: Consensus
    reconsider: tuple[Change, ...] = ()
    """Changes of declared facts that would change an answer, those that change the consensus first."""
    unknown: tuple[Change, ...] = ()
    """The same of facts that are not declared: what each would decide."""
    newer_guidance: tuple[Guidance, ...] = ()
    """Newer statements that dissent from what the guides rest on here."""

    @property
    def headline(self) -> str:
        """The consensus in a line."""
        return headline(self.consensus)


def recommend(
    strategy: Strategy,
    file: str,
    settings: Settings,
    today: int,
    root: str | None = None,
    *,
    with_changes: bool = True,
) -> Recommendation:
    """Return what the guides say of a strategy as far as it could be read. ``today`` is an ordinal day.

    Without ``with_changes`` nobody is asked again, which takes most of the time.
    """
    facts = Facts(strategy, Context(today, settings.thresholds, root))
    found = answers(facts, settings)
    layers = in_use(strategy)
    tuning = next((layer.technique for layer in layers if layer.technique in TUNING), None)
    votes = consensus(found, tuning or "", facts.prompts)
    changes = reconsider(facts, settings, found) if with_changes else []
    return Recommendation(
        file,
        strategy.name,
        tuple(facts.needs.found),
        tuple(ordered({layer.technique for layer in layers if layer.technique})),
        agreement(facts, votes),
        tuple(found),
        votes,
        tuple([change for change in changes if change.is_known][:MOST]),
        tuple([change for change in changes if not change.is_known][:MOST]),
        _newer_guidance(found, votes, facts),
    )


def _newer_guidance(answers: list[Answer], votes: Consensus, facts: Facts) -> tuple[Guidance, ...]:
    """Return the newer statements about the layers that most guides want, where a claim they dissent from is cited.

    What holds for a small body of knowledge alone is left out where the knowledge is known to be larger.
    """
    cited = {claim for answer in answers for claim in (*answer.now.claims, *answer.end.claims)}
    layers = votes.now | votes.end
    large = facts.size_over(facts.limit(SMALL_KNOWLEDGE)).answer is True
    return tuple(
        one
        for one in GUIDANCE.values()
        if cited.intersection(one.against) and layers.intersection(one.about) and not (large and one.small_only)
    )
