"""Guide D: the 80 % test (D16), why quality is short (D17), data first (D12 D18), a matrix of use cases (D10)."""

from __future__ import annotations

from llm_strategy.advisor.answer import NOTHING, PROMPTING, TUNE, Choice, Decision, Do, stack_words
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.frameworks.progress import (
    MET,
    OPEN,
    UNTRIED,
    enough,
    knowledge_step,
    progress,
    set_target,
)
from llm_strategy.advisor.reading import Fact, Path, Reading
from llm_strategy.knowledge import archetypes
from llm_strategy.knowledge.archetypes import GOOD, NEEDED, POOR, POSSIBLE
from llm_strategy.rules.cost.prompts import LONG_PROMPT_VOLUME

DONE_AT = 0.8
"""The share of the target from which prompting is done (D16)."""

EXAMPLES = 100
"""The least examples that training takes (D12)."""

BAD_AT_TASK = frozenset({"classification", "extraction", "domain-reasoning", "complex-task"})
"""Needs that are the task itself, for which a better base model is tried first (D17)."""


class _Why:
    """Why quality is short, and what the matrix says of it."""

    def __init__(self, facts: Facts, path: Path) -> None:
        knowledge = path.ask("Are facts missing?", facts.knowledge, "D17", "D2") is True
        self.behavior = path.ask("Is the style, the format or the tone wrong?", facts.behavior, "D17", "D3") is True
        dear = facts.efficiency("cost", "prompt-size")
        self.saving = path.ask("Does a long prompt cost too much?", dear, "D6") is True
        if self.saving:
            many = facts.volume_at_least(facts.limit(LONG_PROMPT_VOLUME))
            self.saving = path.ask("Are there thousands of calls a day?", many, "D6") is not False
        self.retrieval = facts.knowledge_layers if knowledge else NOTHING
        self.matrix = _matrix(facts, path)
        self.examples: bool | None = None
        if self.behavior or self.saving:
            enough = facts.examples_at_least(EXAMPLES)
            self.examples = path.ask(f"Are there {EXAMPLES} labelled examples or more?", enough, "D12", "D18")
        if self.matrix.get("rag") == POOR:
            self.retrieval -= {"rag"}
        self.tunes = (self.behavior or self.saving) and self.matrix.get("fine-tuning") != POOR

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims for the end."""
        return (*(("D10",) if self.matrix else ("D17",)), *(("D6",) if self.saving else ()))


def decide(facts: Facts, path: Path) -> Decision:
    """Return the answer of guide D."""
    why = _Why(facts, path)
    return Decision(_now(facts, path, why), _end(why))


def _matrix(facts: Facts, path: Path) -> dict[str, str]:
    """Return how well rag and fine-tuning serve the declared use case; nothing where none is declared."""
    archetype = facts.strategy.get("archetype")
    if archetype is None:
        return {}
    found: dict[str, str] = {}
    fact = facts.fact(facts.strategy, "archetype")
    for technique, retrieves in (("rag", facts.retrieved), ("fine-tuning", ())):
        level = archetypes.level(archetype, technique, retrieves)
        if level is not None:
            found[technique] = level
            is_for_it = level in (GOOD, NEEDED, POSSIBLE)
            path.ask(f"Does {technique} serve such a use case?", Reading(is_for_it, fact), "D10")
    return found


def _end(why: _Why) -> Choice:
    parts: list[str] = []
    claims = list(why.claims)
    layers = PROMPTING | why.retrieval
    if why.retrieval:
        parts.append(f"{stack_words(why.retrieval).capitalize()} for facts that are missing.")
        claims.append("D2")
    if why.tunes and why.examples is False:
        parts.append(f"Training: data first, there are fewer than {EXAMPLES} examples.")
        claims += ["D12", "D18"]
    elif why.tunes:
        layers |= TUNE
        reason = (
            "how it should sound and behave" if why.behavior else "a prompt that is paid for on every call"
        )
        parts.append(f"Fine-tuning for {reason}; measure before and after.")
        claims += ["D11", "D19"]
    elif why.behavior:
        parts.append("The use case does not need training.")
    return Choice(layers, " ".join(parts) or "A prompt is enough.", tuple(claims))


def _now(facts: Facts, path: Path, why: _Why) -> Choice:
    share = facts.share_reached(DONE_AT)
    state = progress(facts, path, "D1")
    if state == UNTRIED:
        return Choice(PROMPTING, "Always try prompting first.", ("D1", "D16"), Do.PROMPT)
    if path.ask("Does it reach 80 % of what is wanted?", share, "D16"):
        base = PROMPTING | facts.stack_of_share()
        text = "80 % of what is wanted is reached: done."
        if why.saving:
            text += " For the cost of a long prompt, fine-tuning can strip it (D6)."
        return Choice(base, text, ("D16", *(("D6",) if why.saving else ())), Do.DONE)
    if state in (OPEN, MET):
        if why.saving and why.tunes and why.examples is True:
            return Choice(PROMPTING | TUNE, "Train, and strip the prompt to the query.", ("D6",), Do.TUNE)
        return set_target("D16", "D19") if state == OPEN else enough("D16")
    reached = facts.measured.reached
    base = PROMPTING | why.retrieval
    if why.retrieval and not why.retrieval <= reached:
        text = f"Facts are missing: {stack_words(why.retrieval)}."
        return Choice(base, text, ("D17", "D2"), knowledge_step(facts, why.retrieval))
    if why.tunes and why.examples is False:
        text = f"Data first: collect {EXAMPLES} examples or more, of good quality."
        return Choice(base, text, ("D12", "D18"), Do.COLLECT_EXAMPLES)
    if why.behavior and BAD_AT_TASK.issuperset(facts.trainable):
        text = "It is bad at the task: try a better base model first."
        if not path.ask("Was a better model measured?", _better_model(facts), "D17"):
            return Choice(base, text, ("D17",), Do.BETTER_MODEL)
    if why.tunes and why.examples is True:
        text = "The style is wrong: fine-tune." if why.behavior else "Train, and strip the prompt to the query."
        return Choice(base | TUNE, text, ("D17", "D3") if why.behavior else ("D6",), Do.TUNE)
    if why.retrieval and not why.tunes:
        text = "The retrieval misses: what it does not find, the model makes up."
        return Choice(base, text, ("D7",), Do.IMPROVE_RETRIEVAL)
    if why.tunes:
        return Choice(
            base, f"Count the examples: training needs {EXAMPLES}.", ("D12", "D18"), Do.COLLECT_EXAMPLES
        )
    return Choice(base, "Improve the prompt, or try a better model.", ("D17",), Do.IMPROVE_PROMPT)


def _better_model(facts: Facts) -> Reading:
    """Ask whether the evidence holds measurements of two models, or of a reasoning model."""
    first: str | None = facts.strategy.get("model")
    for evidence in facts.strategy.evidence:
        model = evidence.get("model")
        if evidence.get("reasoning") == "reasoning-model":
            return Reading(True, facts.fact(evidence, "reasoning"))
        if model is not None and first is not None and model != first:
            return Reading(True, facts.fact(evidence, "model"))
        first = first or model
    return Reading(False, Fact(facts.strategy.at("quality", "evidence")))
