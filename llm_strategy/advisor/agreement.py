"""How the declared approach stands to what most guides say."""

from __future__ import annotations

from llm_strategy.advisor.answer import Stack, same_layer
from llm_strategy.advisor.consensus import Consensus
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.needs import FETCHING, KNOWLEDGE, in_use
from llm_strategy.knowledge.fit import RETRIEVES_EXAMPLES
from llm_strategy.model.measurements import UNNAMED
from llm_strategy.model.views import Layer

OPEN = "open"
AGREES = "agrees"
AHEAD = "ahead"
BEHIND = "behind"
DIFFERS = "differs"
AGREEMENTS = (OPEN, AGREES, AHEAD, BEHIND, DIFFERS)
"""No approach; within the consensus; more than it; less than it; something else."""

MEANING = {
    OPEN: "no approach is declared",
    AGREES: "your approach agrees",
    AHEAD: "your approach goes further",
    BEHIND: "your approach lacks something",
    DIFFERS: "your approach differs",
}
"""Agreement → what it says to the reader."""


def agreement(facts: Facts, found: Consensus) -> str:
    """Return how the declared approach stands to the consensus."""
    strategy = facts.strategy
    if not strategy.layers:
        return OPEN
    layers = [layer for layer in in_use(strategy) if not _is_prompting(layer)]
    declared = same_layer({layer.technique for layer in layers if layer.technique})
    planned = same_layer({layer.technique for layer in layers if layer.technique and layer.get("status") == "planned"})
    prompts = frozenset({"prompting"}) | _examples_alone(facts, declared)
    now, end = same_layer(found.now) - prompts, same_layer(found.end) - prompts
    deployed = facts.deployed.answer is True
    must = now | (end & FETCHING) if deployed else now
    may = now | end if deployed else now | (end & planned)
    if declared < must:
        return BEHIND
    if must <= declared <= may:
        return AGREES
    return AHEAD if declared > may else DIFFERS


def _is_prompting(layer: Layer) -> bool:
    """Tell whether a layer counts as prompting, or for nothing."""
    if layer.technique == "prompting" or layer.technique in UNNAMED:
        return True
    return layer.technique == "rag" and _shows_examples(layer)


def _shows_examples(layer: Layer) -> bool:
    """Tell whether a rag layer fetches examples and their like, for no need of knowledge."""
    kinds = layer.get("retrieves")
    is_examples = kinds is not None and RETRIEVES_EXAMPLES.issuperset(kinds)
    return is_examples and not any(need.word in KNOWLEDGE for need in layer.needs)


def _examples_alone(facts: Facts, declared: Stack) -> Stack:
    """Return rag, where the only rag in use fetches examples: a guide that keeps it keeps a prompt."""
    if "rag" in declared or facts.knowledge.answer:
        return frozenset()
    return frozenset({"rag"}) if any(layer.technique == "rag" for layer in in_use(facts.strategy)) else frozenset()
