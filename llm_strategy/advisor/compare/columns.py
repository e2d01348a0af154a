"""What a candidate is compared by, beside its cost: needs, time, deployment, and what changes with the knowledge."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.compare.candidates import carries_knowledge
from llm_strategy.advisor.compare.stacks import KNOWLEDGE
from llm_strategy.knowledge import layer_costs
from llm_strategy.knowledge.fit import NO, RATINGS, YES, rating
from llm_strategy.model.context import Facts
from llm_strategy.model.views import Layer, Strategy
from llm_strategy.rules.structure.choice import HOSTED_FOR
from llm_strategy.rules.times import Times


@dataclass(frozen=True)
class Latency:
    """Seconds, 95th percentile: ``measured`` of a whole request, or what the layers add before the answer.

    ``unknown`` are the facts that would add to it.
    """

    low: float
    high: float
    measured: bool
    assumed: bool
    formula: str
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """A column in words, with the claims that it comes from; ``""`` where nothing is known."""

    text: str
    claims: tuple[str, ...] = ()


def needs_met(strategy: Strategy) -> dict[str, str]:
    """Return every need of a strategy with how well the best layer that is for it fixes it: yes, part or no.

    Where the model runs may meet a need of deployment without any layer.
    """
    met = {}
    for need in sorted(strategy.all_needs()):
        ratings = [
            rating(need, layer.technique, layer.get("retrieves") or (), layer.get("kind") or ())
            for layer in strategy.active
            if layer.technique is not None and any(one.word == need for one in layer.needs)
        ]
        hosted = strategy.get("hosting") in HOSTED_FOR.get(need, ())
        met[need] = YES if hosted else next((word for word in RATINGS if word in ratings), NO)
    return met


def latency(strategy: Strategy, facts: Facts) -> Latency:
    """Return how long a request takes as far as it is measured, declared or assumed (E3)."""
    times = Times(strategy, facts)
    if times.measured is not None:
        seconds = times.measured[0]
        return Latency(seconds, seconds, True, False, "measured of the whole request")
    low = high = 0.0
    formulas = []
    assumed = False
    for layer, share in times.shares.items():
        low, high = low + share.low, high + share.high
        assumed = assumed or share.assumed
        formulas.append(f"{layer.technique}: {share.formula}")
    unknown = tuple(
        dict.fromkeys(
            f"the time of {layer.technique}"
            for owner, key in times.unmeasured()
            for layer in strategy.layers
            if layer.route == owner and layer not in times.shares
        )
    )
    return Latency(low, high, False, assumed, "; ".join(formulas), unknown)


def time_to_deploy(strategy: Strategy) -> Words:
    """Return how long it takes until all layers can be used, by the slowest of them."""
    spans = layer_costs.SPANS
    shortest = longest = -1
    claims: dict[str, None] = {}
    for layer in strategy.active:
        found = layer_costs.TIME_TO_DEPLOY.get(layer.technique or "")
        if found is not None:
            shortest = max(shortest, spans.index(found[0]))
            longest = max(longest, spans.index(found[1]))
            claims.update(dict.fromkeys(found[2]))
    if longest < 0:
        return Words("")
    words = spans[shortest] if shortest == longest else f"{spans[shortest]} to {spans[longest]}"
    return Words(words, tuple(claims))


def when_knowledge_changes(strategy: Strategy) -> Words:
    """Return what has to change when a fact does: what carries the knowledge in this strategy."""
    if not carries_knowledge(strategy):
        return Words("–")
    sources = strategy.sources.values()
    if sources and all(source.held == "request" for source in sources) and not strategy.has_retrieval:
        return Words("nothing: it comes with the request")
    carriers = [
        layer for layer in strategy.active if any(need.word in KNOWLEDGE for need in layer.needs)
    ] or [layer for layer in strategy.active if layer.technique in ("rag", "tools")]
    techniques = dict.fromkeys(layer.technique for layer in carriers if layer.technique is not None)
    if any(source.held == "prompt" for source in strategy.sources.values()) or not techniques:
        techniques = dict.fromkeys(("prompting", *techniques)) if "prompting" not in techniques else techniques
    words, claims = [], {}
    for technique in techniques:
        found = layer_costs.WHEN_KNOWLEDGE_CHANGES.get(technique)
        if found is None:
            continue
        refresh = next(
            (layer.text("refresh") for layer in carriers if layer.technique == technique and layer.get("refresh")), ""
        )
        words.append(found[0] + (f" ({refresh})" if refresh and technique == "rag" else ""))
        claims.update(dict.fromkeys(found[1]))
    return Words("; ".join(words), tuple(claims))


def rejected_because(layers: tuple[Layer, ...]) -> str:
    """Return the reason for which a layer that comes back was rejected; ``""`` without one."""
    return next((layer.text("why") or str(layer.get("why") or "") for layer in layers if layer.get("why")), "")
