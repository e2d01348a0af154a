"""Guide B: a function of three questions (B2–B7), three clear cases for training (B19–B21), red flags (B24–B28)."""

from __future__ import annotations

from llm_strategy.advisor.answer import NOTHING, PROMPTING, TUNE, Choice, Decision, Do, Stack, stack_words
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
from llm_strategy.advisor.reading import Path

EXAMPLES = 100
"""Examples from which a behavior problem goes to fine-tuning (B5)."""

BREAK_EVEN = 90_741
"""Queries a month from which training is cheaper in the worked case (B18)."""

FEWEST_FOR_CLASSES = 50
"""Fewer examples than this are almost never enough to classify (B24)."""

NOISE = 0.1
"""Share of wrong labels that lowers quality (B25)."""


def decide(facts: Facts, path: Path) -> Decision:
    """Return the answer of guide B."""
    knowledge = path.ask("Does the model lack knowledge?", facts.knowledge, "B3", "B4") is True
    behavior = path.ask("Is it the behavior: format, style, doing the task?", facts.behavior, "B5") is True
    saving = path.ask("Does a query cost too much, or is the prompt too long?", facts.efficiency(), "B6", "B12") is True
    examples: bool | None = None
    flagged = False
    if behavior or saving:
        examples = path.ask(f"Are there {EXAMPLES} examples or more?", facts.examples_at_least(EXAMPLES), "B5")
        flagged = _red_flags(facts, path, has_retrieval=knowledge)
    retrieval = facts.knowledge_layers if knowledge else NOTHING
    trains_in_the_end = not flagged and ((behavior and examples is True) or (saving and examples is not False))
    end = _end(facts, path, retrieval, behavior, saving, trains_in_the_end)
    now = _now(facts, path, retrieval, behavior, saving, not flagged and examples is True)
    return Decision(now, end)


def _red_flags(facts: Facts, path: Path, *, has_retrieval: bool) -> bool:
    """Ask about the red flags; tell whether one is up."""
    flags = [
        path.veto("Is the task too broad to train?", facts.broad_scope(), "B26"),
        path.veto("Does the task definition keep changing?", facts.changing_task(), "B27"),
        path.veto("Are 10 % of the labels wrong, or more?", facts.label_noise_at_least(NOISE), "B25"),
    ]
    classifies = facts.is_word("task", "classification")
    if classifies.answer is not True:
        classifies = facts.any_need("classification")
    if path.ask("Is it a classification?", classifies, "B24"):
        few = facts.examples_under(FEWEST_FOR_CLASSES)
        flags.append(path.veto(f"Are there fewer than {FEWEST_FOR_CLASSES} examples for it?", few, "B24"))
    invented = facts.tuning_for("grounding") if has_retrieval else facts.any_need("grounding")
    flags.append(path.veto("Should training stop invented facts?", invented, "B28"))
    return any(flags)


def _end(
    facts: Facts, path: Path, retrieval: Stack, behavior: bool, saving: bool, trains: bool
) -> Choice:
    parts: list[str] = []
    claims: list[str] = []
    if retrieval:
        parts.append(f"{stack_words(retrieval).capitalize()} brings the knowledge when the query arrives.")
        claims += ["B3", "B4", "B13"]
        if _is_stable_and_large(facts, path):
            parts.append("It is stable and above the break-even, so the guide also names fine-tuning for it (B4).")
            claims.append("B18")
    if behavior and trains:
        parts.append("Fine-tuning with LoRA fixes the behavior.")
        claims += ["B5", "B22"] if retrieval else ["B5"]
    elif behavior and not saving:
        parts.append(
            "A better prompt, and more examples." if not path.vetoes else "Red flags rule out training."
        )
        claims += ["B5"]
    if saving and trains:
        parts.append("A small tuned model replaces the large one.")
        claims += ["B6", "B12"]
    if not parts:
        parts, claims = ["Neither knowledge, behavior nor cost: prompting."], ["B7"]
    if trains:
        for words, case in _clear_cases(facts, path):
            parts.append(words)
            claims.append(case)
    claims += [claim for step in path.vetoes for claim in step.claims]
    return Choice(PROMPTING | retrieval | (TUNE if trains else NOTHING), " ".join(parts), tuple(claims))


def _is_stable_and_large(facts: Facts, path: Path) -> bool:
    changes = path.ask("Does the knowledge change frequently?", facts.changes_at_least(facts.weekly), "B3")
    volume = path.ask(f"Are there {BREAK_EVEN:,} queries a month or more?", facts.volume_at_least(BREAK_EVEN), "B18")
    return changes is False and volume is True


def _clear_cases(facts: Facts, path: Path) -> list[tuple[str, str]]:
    """Return the clear cases for training that hold, each with its claim."""
    cases = []
    if path.ask("Does prompting reach 80 % where 98 % is needed?", facts.near_a_high_target(0.8, 0.98), "B19"):
        cases.append(("A clear case: because of edge cases, the prompt misses its target.", "B19"))
    simple = facts.any_need("classification")
    if facts.efficiency("cost", "latency").answer and path.ask("Is it a simple classification?", simple, "B20"):
        cases.append(("A clear case: a classification that a small model does as well.", "B20"))
    voice = facts.any_need("brand-voice", "terminology")
    if path.ask("Is there a style or language of your own?", voice, "B21"):
        cases.append(("A clear case: a style or language of your own.", "B21"))
    return cases


def _now(facts: Facts, path: Path, retrieval: Stack, behavior: bool, saving: bool, may_train: bool) -> Choice:
    state = progress(facts, path, "B2")
    if state == UNTRIED:
        return Choice(PROMPTING, "Try few-shot prompting with 3–5 examples first.", ("B2",), Do.FEW_SHOT)
    if state in (OPEN, MET):
        if saving and may_train:
            return Choice(
                PROMPTING | TUNE, "Train a small model to replace the large one.", ("B6", "B12"), Do.TUNE
            )
        return set_target("B1", "B2") if state == OPEN else enough("B23")
    if retrieval and not (retrieval <= facts.measured.reached and may_train and (behavior or saving)):
        if retrieval <= facts.measured.reached:
            text = "The knowledge is retrieved, and it is not enough: fix the retrieval."
            return Choice(PROMPTING | retrieval, text, ("B10", "B23"), Do.IMPROVE_RETRIEVAL)
        text = f"Knowledge is missing: {stack_words(retrieval)}."
        return Choice(PROMPTING | retrieval, text, ("B3", "B23"), knowledge_step(facts, retrieval))
    if may_train and behavior:
        text = "The behavior is missing, and the examples are there: fine-tuning with LoRA."
        return Choice(PROMPTING | retrieval | TUNE, text, ("B5",), Do.TUNE)
    if may_train and saving:
        text = "A query costs too much: train a small model to replace the large one."
        return Choice(PROMPTING | retrieval | TUNE, text, ("B6", "B12"), Do.TUNE)
    if behavior or saving:
        text = f"Improve the prompt, and collect examples: at least {EXAMPLES}."
        if path.vetoes:
            text = "Improve the prompt: red flags rule out training."
        claims = [claim for step in path.vetoes for claim in step.claims]
        return Choice(PROMPTING, text, ("B5", *claims), Do.IMPROVE_PROMPT)
    return Choice(PROMPTING, "Neither knowledge, behavior nor cost: a better prompt.", ("B7",), Do.IMPROVE_PROMPT)
