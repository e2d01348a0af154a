"""How far the evidence of prompting has come: the question that every procedure begins with."""

from __future__ import annotations

from llm_strategy.advisor.answer import PROMPTING, Choice, Do, Stack
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.reading import Path

UNTRIED = "untried"
OPEN = "open"
MET = "met"
SHORT = "short"


def progress(facts: Facts, path: Path, *claims: str) -> str:
    """Ask whether prompting was tried and fell short; return how far it has come."""
    measured = facts.measured
    if path.ask("Was prompting alone tried and measured?", measured.tried, *claims) is not True:
        return UNTRIED
    short = path.ask("Did it miss a target?", measured.fell_short, *claims)
    return OPEN if short is None else SHORT if short else MET


def set_target(*claims: str) -> Choice:
    """Return the step where prompting was tried and no target says whether it was enough."""
    text = "Prompting was tried; set a target, and measure against it, to see whether it is enough."
    return Choice(PROMPTING, text, claims, Do.SET_TARGET)


def enough(*claims: str) -> Choice:
    """Return the step where prompting meets its targets."""
    return Choice(PROMPTING, "Prompting alone meets its targets: keep it.", claims, Do.KEEP)


def knowledge_step(facts: Facts, layers: Stack) -> str:
    """Return what to do about the layers for knowledge: add them, measure them, or repair them."""
    if layers <= facts.measured.reached:
        return Do.IMPROVE_RETRIEVAL
    return Do.MEASURE if layers <= facts.stack_in_use else Do.ADD_KNOWLEDGE
