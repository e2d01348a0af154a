"""How the declared approach stands to what most guides say."""

from __future__ import annotations

from llm_strategy.advisor.answer import same_layer
from llm_strategy.advisor.consensus import Consensus
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.needs import FETCHING, in_use, shows_examples
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
    now, end = same_layer(found.now) - facts.prompts, same_layer(found.end) - facts.prompts
    deployed = facts.deployed.answer is True
    running = facts.measured.running
    # What runs, is measured and misses nothing lacks nothing: the end is a hypothesis.
    works = deployed and running is not None and not running.is_short
    must = now | (end & FETCHING) if deployed and not works else now
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
    return layer.technique == "rag" and shows_examples(layer)
