"""Running systems come first: what is measured good stays, and what people use is measured before it is changed."""

from __future__ import annotations

from llm_strategy.advisor.answer import PROMPTING, Choice, Do, stack_words
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.measured import MET, beats_lighter
from llm_strategy.advisor.needs import EFFICIENCY
from llm_strategy.advisor.reading import Fact, Move, Path, Reading
from llm_strategy.model.views import TUNING

KEEP_CLAIMS = ("D16", "E6", "E14")
MEASURE_CLAIMS = ("B1", "C25", "D19", "E14")


def running(facts: Facts, path: Path) -> Choice | None:
    """Return what a running system should do, whatever the guide; None where its procedure is to be asked."""
    layers = facts.layers_of_today
    stack = facts.stack_in_use
    if not stack or facts.strategy.stack() is None:
        return None
    measured = facts.measured
    found = measured.running
    if found is not None:
        meets = Reading(
            {MET: True, "short": False}.get(found.verdict), found.fact, found.moves and _flipped(found.moves)
        )
        met = path.ask("Does the stack in use meet its targets?", meets, *KEEP_CLAIMS)
        better = None if met is not None else beats_lighter(facts.strategy, measured)
        if better is not None:
            without = "prompting alone" if measured.prompting is not None else "a stack without one of its layers"
            path.ask(f"Does it beat {without}?", Reading(True, better), *KEEP_CLAIMS)
        if (met or better is not None) and not (stack == PROMPTING and uncleared(facts)):
            text = f"{stack_words(stack).capitalize()} is good enough by its measurements: keep it."
            return Choice(stack, text, KEEP_CLAIMS, Do.KEEP)
        if found.is_short:
            return None
    heavier = next((layer for layer in layers if layer.technique != "prompting"), None)
    if heavier is None and (uncleared(facts) or (found is None and not _is_whole(facts))):
        return None
    if path.ask("Do people depend on it?", facts.deployed, "E14") is not True:
        return None
    short = path.ask("Was prompting measured below its target?", measured.fell_short, *MEASURE_CLAIMS)
    if short is True and (heavier is None or not (stack <= facts.prompts or _is_trained(facts, path))):
        return None
    words = stack_words(stack).capitalize()
    if found is not None:
        path.ask("Is there a target to compare what was measured with?", Reading(False, found.fact), *MEASURE_CLAIMS)
        text = f"{words} is in use and measured, and no target says whether it is enough: keep it, and set a target."
        return Choice(stack, text, MEASURE_CLAIMS, Do.KEEP_AND_SET_TARGET)
    if heavier is not None:
        fact = Fact(heavier.at("technique"), heavier.technique)
        path.ask(
            "Is more than prompting in use, without a measurement?", Reading(True, fact), *MEASURE_CLAIMS
        )
    text = f"{words} is in use, and no measurement shows how good it is: keep it, and measure."
    return Choice(stack, text, MEASURE_CLAIMS, Do.MEASURE)


def _is_whole(facts: Facts) -> bool:
    """Tell whether a prompt alone is all that the facts ask for: no layer for knowledge or action is missing."""
    return facts.knowledge_layers <= facts.stack_in_use and facts.action.answer is not True


def _flipped(moves: dict[bool, Move]) -> dict[bool, Move]:
    return {not answer: move for answer, move in moves.items()}


def _is_trained(facts: Facts, path: Path) -> bool:
    """Tell whether a model is in use that was trained on nobody says how much: what runs is measured, not undone."""
    tuned = any(layer.technique in TUNING for layer in facts.layers_of_today)
    return tuned and path.ask("Are the examples counted?", facts.examples_at_least(1), "D12") is None


def uncleared(facts: Facts) -> list[str]:
    """Return the needs of efficiency that nothing in use beside the prompt is for: good quality does not clear them."""
    layers = [layer for layer in facts.layers_of_today if layer.technique != "prompting"]
    if any(layer.technique in TUNING for layer in layers):
        return []
    served = {need.word for layer in layers for need in layer.needs}
    return [need for need in facts.needs.of(EFFICIENCY) if need not in served]
