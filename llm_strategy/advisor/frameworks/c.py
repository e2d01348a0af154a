"""Guide C: a tree of three questions (C22), how much data training takes (C18), a path of six steps (C25)."""

from __future__ import annotations

from llm_strategy.advisor.answer import (
    DISTIL,
    NOTHING,
    PROMPTING,
    TUNE,
    Choice,
    Decision,
    Do,
    Stack,
    stack_words,
)
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
from llm_strategy.advisor.needs import BEHAVIOR
from llm_strategy.advisor.reading import Path
from llm_strategy.rules.small_knowledge import SMALL_KNOWLEDGE

STYLE, CLASSES, EXTRACTION, MAJOR = 50, 500, 1_000, 10_000
"""The minimum examples for a style or format, a classification, an extraction or transformation, a major
change (C18)."""

LEAST = {
    "classification": CLASSES,
    "extraction": EXTRACTION,
    "domain-reasoning": MAJOR,
    "complex-task": MAJOR,
}
"""Need → its least examples; a style's for the others."""

OF_TASK = {"classification": CLASSES, "routing": CLASSES, "extraction": EXTRACTION, "transformation": EXTRACTION}
"""Task → the least examples to do it consistently."""


class _Tree:
    """What the tree says: the layers for knowledge, whether it goes into the prompt, and the two ways to train."""

    def __init__(self, facts: Facts, path: Path) -> None:
        self.retrieval: Stack = NOTHING
        self.in_prompt = False
        self.reasons: tuple[str, ...] = ()
        self.behavior = path.ask("Is it behavior that prompts cannot control?", facts.behavior, "C22") is True
        if path.ask("Is it new knowledge?", facts.knowledge, "C22"):
            self._ask_about_knowledge(facts, path)
        self.saving = path.ask("Is it cost or latency?", facts.efficiency("cost", "latency"), "C22") is True
        self.examples: bool | None = None
        self.least = least_examples(facts)
        if self.behavior or self.saving:
            enough = facts.examples_at_least(self.least)
            self.examples = path.ask(f"Are there {self.least:,} examples or more?", enough, "C10", "C18")

    def _ask_about_knowledge(self, facts: Facts, path: Path) -> None:
        cited = path.ask("Are citations needed?", facts.any_need("citations"), "C5")
        by_user = path.ask("Do permissions differ per user?", facts.any_need("access-control"), "C6")
        changes = path.ask("Does it change weekly or faster?", facts.changes_at_least(facts.weekly), "C4", "C22")
        large = path.ask("Is it too large for a prompt?", facts.size_over(_small(facts)), "C3", "C7", "C22")
        declared = facts.knowledge_layers
        reasons = {"C5": cited, "C6": by_user, "C4": changes is not False, "C3": large is not False}
        self.reasons = tuple(claim for claim, holds in reasons.items() if holds)
        self.in_prompt = not self.reasons and "real-time-data" not in facts.needs.found
        self.retrieval = NOTHING if self.in_prompt else declared

    @property
    def training(self) -> Stack:
        """How it trains in the end: a teacher's answers for the cost, else examples for the behavior."""
        if self.examples is False:
            return NOTHING
        return DISTIL if self.saving else TUNE if self.behavior else NOTHING

    @property
    def end(self) -> Stack:
        """Where the tree ends."""
        return PROMPTING | self.retrieval | self.training


def decide(facts: Facts, path: Path) -> Decision:
    """Return the answer of guide C."""
    tree = _Tree(facts, path)
    return Decision(_now(facts, path, tree), _end(tree))


def _small(facts: Facts) -> float:
    """Return how much knowledge is small, in tokens: the threshold, or the model's window where that is less."""
    window, _, known = facts.context.window(facts.strategy)
    limit = facts.limit(SMALL_KNOWLEDGE)
    return limit if known is None or window.tokens is None else min(limit, window.tokens)


def least_examples(facts: Facts) -> int:
    """Return the least examples for what has to be trained: those of the need that takes most."""
    task = OF_TASK.get(facts.strategy.get("task"), STYLE)
    needs = [LEAST.get(need, task if need == "consistency" else STYLE) for need in facts.trainable]
    return max(needs, default=task)


def _end(tree: _Tree) -> Choice:
    parts: list[str] = []
    claims: list[str] = ["C22"]
    if tree.retrieval:
        parts.append(f"{stack_words(tree.retrieval).capitalize()} for knowledge that is large, changing or cited.")
        claims += tree.reasons
    elif tree.in_prompt:
        parts.append("The knowledge is small and stable: it goes into the prompt.")
        claims += ["C2"]
    if tree.training == TUNE:
        parts.append("Fine-tuning for behavior that prompts cannot control.")
        claims += ["C9", "C10", "C18"]
    elif tree.training == DISTIL:
        parts.append("Distil a large model into a small one for the cost.")
        claims += ["C20", "C21"]
    elif tree.behavior or tree.saving:
        parts.append(f"Training: not yet, with fewer than {tree.least:,} examples.")
        claims += ["C10", "C18"]
    if tree.retrieval and tree.training:
        claims.append("C23")
    return Choice(tree.end, " ".join(parts) or "A prompt is enough.", tuple(claims if parts else ("C2",)))


def _now(facts: Facts, path: Path, tree: _Tree) -> Choice:
    state = progress(facts, path, "C25")
    if state == UNTRIED:
        text = "Build with prompts alone, on the best model there is, and measure."
        return Choice(PROMPTING, text, ("C25",), Do.PROMPT)
    if state in (OPEN, MET):
        if tree.saving and tree.examples is True:
            return Choice(PROMPTING | DISTIL, "The cost is too high: distil into a small model.", ("C25",), Do.DISTIL)
        return set_target("C25", "C26") if state == OPEN else enough("C26")
    if tree.in_prompt and not path.ask("Is it already in the prompt?", facts.all_held("prompt"), "C22"):
        text = "Knowledge is missing, small and stable: put it into the prompt."
        return Choice(PROMPTING, text, ("C22", "C2"), Do.PUT_IN_PROMPT)
    if tree.retrieval and not tree.retrieval <= facts.measured.reached:
        text = f"Knowledge is missing: add {stack_words(tree.retrieval)}."
        return Choice(PROMPTING | tree.retrieval, text, ("C25", *tree.reasons), knowledge_step(facts, tree.retrieval))
    base = PROMPTING | tree.retrieval
    if tree.behavior or facts.needs.of(BEHAVIOR):
        lever = _next_lever(facts, path, base)
        if lever is not None:
            return lever
    if tree.saving and tree.examples is True:
        return Choice(base | DISTIL, "The cost is too high: distil into a small model.", ("C25",), Do.DISTIL)
    if tree.behavior and tree.examples is True:
        return Choice(
            base | TUNE, "Quality is still limited: fine-tune for the gap.", ("C25", "C11"), Do.TUNE
        )
    if tree.behavior or tree.saving:
        text = f"Training: not yet, collect {tree.least:,} examples."
        return Choice(base, text, ("C10", "C18"), Do.COLLECT_EXAMPLES)
    if tree.retrieval:
        return Choice(base, "The gap is still knowledge: fix the retrieval.", ("C25",), Do.IMPROVE_RETRIEVAL)
    return Choice(base, "Improve the prompt.", ("C25",), Do.IMPROVE_PROMPT)


def _next_lever(facts: Facts, path: Path, base: Stack) -> Choice | None:
    """Return the next way to steer a prompt that was not measured yet: examples, reasoning, a reasoning model."""
    if not path.ask("Was it measured with examples in the prompt?", facts.shots(), "C25"):
        return Choice(base, "The gap is behavior: try few-shot examples in the prompt.", ("C25",), Do.FEW_SHOT)
    thinks = facts.reasoning("chain-of-thought", "reasoning-model")
    if not path.ask("Was it measured with a chain of thought?", thinks, "C25"):
        return Choice(base, "The gap is behavior: try a chain of thought.", ("C25",), Do.CHAIN_OF_THOUGHT)
    if not path.ask("Was it measured with a reasoning model?", facts.reasoning("reasoning-model"), "C25"):
        return Choice(base, "The gap is behavior: try a reasoning model.", ("C25",), Do.REASONING_MODEL)
    return None
