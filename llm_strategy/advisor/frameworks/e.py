"""Guide E: three questions (E1–E3), the ceiling of prompting (E7), and layers that are added on evidence (E13 E14)."""

from __future__ import annotations

from llm_strategy.advisor.answer import NOTHING, PROMPTING, TUNE, Choice, Decision, Do, stack_words
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.frameworks.progress import (
    MET,
    OPEN,
    SHORT,
    UNTRIED,
    enough,
    knowledge_step,
    progress,
    set_target,
)
from llm_strategy.advisor.needs import ACTION, KNOWLEDGE
from llm_strategy.advisor.reading import Path
from llm_strategy.model.latency import RETRIEVAL_S, duration
from llm_strategy.rules.cost.prompts import PROMPT_OUTGROWN_TOKENS
from llm_strategy.rules.predicates import LOW_VOLUME

NOT_PLAIN = (*KNOWLEDGE, *ACTION, "complex-task", "domain-reasoning", "consistency", "brand-voice")
"""Needs that make a task more than plain (E6)."""


class _Layers:
    """What the three questions say."""

    def __init__(self, facts: Facts, path: Path) -> None:
        knowledge = path.ask("Is it about knowledge?", facts.knowledge, "E1") is True
        self.behavior = path.ask("Is it about behavior?", facts.behavior, "E1") is True
        self.retrieval = facts.knowledge_layers if knowledge else NOTHING
        if knowledge:
            path.ask("Does it change weekly or faster?", facts.changes_at_least(facts.weekly), "E2")
        self.saving = (
            path.ask("Is latency, cost or a long prompt the problem?", facts.efficiency(), "E3", "E4") is True
        )
        few = facts.volume_at_most(facts.limit(LOW_VOLUME))
        self.is_small = path.ask("Are there so few requests that a prompt is enough?", few, "E6") is True
        self.saving = self.saving and not self.is_small
        self.is_plain = (
            path.ask("Is the task more than simple?", facts.any_need(*NOT_PLAIN), "E6") is not True
        )
        self.examples: bool | None = None
        if self.behavior or self.saving:
            self.examples = path.ask("Are there examples to train on?", facts.examples_at_least(1), "E4")
        self.late = _late(facts, path) if "rag" in self.retrieval else ""

    @property
    def tunes(self) -> bool:
        """Whether there is a layer for behavior, or a small tuned model for the cost."""
        return (self.behavior or self.saving) and self.examples is not False


def decide(facts: Facts, path: Path) -> Decision:
    """Return the answer of guide E."""
    layers = _Layers(facts, path)
    state = progress(facts, path, "E14")
    if layers.is_small and layers.is_plain and facts.measured.fell_short.answer is not True:
        text = "A simple task and few requests: a good prompt is enough, permanently."
        step = Do.SET_TARGET if state == OPEN else Do.KEEP if state == MET else Do.PROMPT
        return Decision(Choice(PROMPTING, text, ("E6",), step), Choice(PROMPTING, text, ("E6",)))
    return Decision(_now(facts, path, layers, state), _end(layers))


def _late(facts: Facts, path: Path) -> str:
    """Return what to say where retrieval does not fit into the latency budget."""
    budget = facts.strategy.get("latency_budget")
    slow, assumed = facts.retrieval_seconds(RETRIEVAL_S[1])
    reading = facts.budget_under(slow)
    if budget is None or not path.ask("Does retrieval take the whole latency budget?", reading, "E3"):
        return ""
    taken = f"{duration(RETRIEVAL_S[0])} to {duration(slow)}, assumed" if assumed else duration(slow)
    return f" Retrieval adds {taken}: that does not fit a budget of {duration(budget)}."


def _end(layers: _Layers) -> Choice:
    stack = PROMPTING | layers.retrieval | (TUNE if layers.tunes else NOTHING)
    parts = []
    claims = ["E1", "E13"]
    if layers.retrieval:
        parts.append(f"{stack_words(layers.retrieval).capitalize()} is the layer for knowledge.{layers.late}")
        claims += ["E2", "E8", *(("E3",) if layers.late else ())]
    if layers.behavior and layers.tunes:
        parts.append("Tuning is the layer for behavior.")
        claims.append("E12")
    elif layers.saving and layers.tunes:
        parts.append("A small tuned model costs less on every request.")
        claims += ["E4", "E12"]
    if not parts:
        return Choice(stack, "Use the prompt as it is.", ("E6", "E14"))
    return Choice(stack, f"{' '.join(parts)} The prompt stays for control.", tuple(claims))


def _now(facts: Facts, path: Path, layers: _Layers, state: str) -> Choice:
    limit = facts.limit(PROMPT_OUTGROWN_TOKENS)
    outgrown = path.ask(f"Is the prompt over {limit:,.0f} tokens?", facts.prompt_over(limit), "E7") is True
    may_tune = layers.tunes and layers.examples is True
    if state == UNTRIED and not outgrown:
        return Choice(PROMPTING, "Start with a prompt, and measure it.", ("E6", "E14"), Do.PROMPT)
    if state in (OPEN, MET):
        if layers.saving and may_tune:
            text = "A small tuned model costs less on every request."
            return Choice(PROMPTING | TUNE, text, ("E4", "E12"), Do.TUNE)
        if state == MET:
            return enough("E6", "E14")
        if not outgrown:
            return set_target("E14")
    claim = "E7" if outgrown and state != SHORT else "E14"
    if layers.retrieval and not (layers.retrieval <= facts.measured.reached and may_tune):
        if layers.retrieval <= facts.measured.reached:
            text = f"Fix the retrieval before anything else.{layers.late}"
            return Choice(PROMPTING | layers.retrieval, text, ("E9", "E10"), Do.IMPROVE_RETRIEVAL)
        text = f"The next layer is {stack_words(layers.retrieval)}, for knowledge.{layers.late}"
        return Choice(PROMPTING | layers.retrieval, text, ("E1", claim), knowledge_step(facts, layers.retrieval))
    if may_tune:
        text = "The next layer is tuning, for behavior." if layers.behavior else "A small tuned model costs less."
        return Choice(PROMPTING | layers.retrieval | TUNE, text, ("E1", "E12", claim), Do.TUNE)
    text = "Improve the prompt."
    if layers.tunes:
        text = "Improve the prompt; tuning is the next layer, once the examples are counted."
    return Choice(PROMPTING, text, ("E7", "E14"), Do.IMPROVE_PROMPT)
