"""Guide A: the table need → solution (A13), a decision graph (A14), a ladder (A16), do's and don'ts (A20–A26)."""

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

HIGH_VOLUME = 100_000
"""Requests a month from which volume is high (A22)."""

EXAMPLES = 500
"""Examples from which tuning pays (A20)."""


def decide(facts: Facts, path: Path) -> Decision:
    """Return the answer of guide A."""
    knowledge = facts.knowledge_layers if path.ask("Is external knowledge needed?", facts.knowledge, "A14") else NOTHING
    tuning = _tuning(facts, path, has_retrieval=bool(knowledge))
    end = _end(knowledge, tuning)
    return Decision(_now(facts, path, knowledge, tuning), end)


class _Tuning:
    """Whether tuning is where it ends, whether it may begin now, and why (not)."""

    def __init__(self, reason: str, claims: tuple[str, ...], *, end: bool = False, now: bool = False) -> None:
        self.reason = reason
        self.claims = claims
        self.end = end
        self.now = now


def _tuning(facts: Facts, path: Path, *, has_retrieval: bool) -> _Tuning:
    skill = path.ask(
        "Is a particular style or skill needed, with deep consistency?", facts.behavior, "A14", "A21"
    )
    cost = path.ask("Is lower cost at scale needed?", facts.efficiency("cost"), "A13")
    latency = path.ask("Is latency critical?", facts.efficiency("latency"), "A23")
    if not (skill or cost or latency):
        return _Tuning("Nothing requires tuning.", ("A14",))
    volume = path.ask(f"Are there {HIGH_VOLUME:,} requests a month or more?", facts.volume_at_least(HIGH_VOLUME), "A22")
    examples = path.ask(f"Are there {EXAMPLES} good examples or more?", facts.examples_at_least(EXAMPLES), "A20")
    vetoed = path.veto("Are the requirements still changing?", facts.changing_task(), "A26")
    if not has_retrieval:
        changes = facts.changes_at_least("monthly", trained_too=True)
        vetoed |= path.veto("Does knowledge that nothing retrieves change monthly or faster?", changes, "A24")
        cited = facts.is_word("citations", "required")
        vetoed |= path.veto("Must answers be traced to sources, with nothing retrieved?", cited, "A25")
    if vetoed:
        claims = [claim for step in path.vetoes for claim in step.claims]
        return _Tuning("The guide advises against tuning here.", tuple(claims))
    if volume is not True:
        known = "The volume is not declared" if volume is None else f"Under {HIGH_VOLUME:,} requests a month"
        return _Tuning(f"{known}: tuning does not pay off.", ("A14", "A22"))
    if examples is False:
        return _Tuning(f"Tuning: not yet, with fewer than {EXAMPLES} examples.", ("A20",))
    reasons = [claim for claim, holds in (("A21", skill), ("A13", cost), ("A23", latency)) if holds]
    if examples is None:
        return _Tuning(f"Tuning waits for {EXAMPLES} examples.", ("A20", "A22", *reasons), end=True)
    return _Tuning("Volume and examples are there for tuning.", ("A20", "A22", *reasons), end=True, now=True)


def _end(knowledge: Stack, tuning: _Tuning) -> Choice:
    layers = PROMPTING | knowledge | (TUNE if tuning.end else NOTHING)
    if knowledge and tuning.end:
        text = f"{stack_words(knowledge).capitalize()} for the knowledge, tuning for the style: a hybrid."
        return Choice(layers, text, ("A14", "A17", *tuning.claims))
    if knowledge:
        text = f"External knowledge needs {stack_words(knowledge)}. {tuning.reason}"
        return Choice(layers, text, ("A14", *_real_time(knowledge), *tuning.claims))
    return Choice(layers, tuning.reason, ("A14", *tuning.claims))


def _now(facts: Facts, path: Path, knowledge: Stack, tuning: _Tuning) -> Choice:
    saves = facts.efficiency("cost", "latency").answer
    state = progress(facts, path, "A15")
    if state == UNTRIED:
        return Choice(PROMPTING, "Always start with prompting, and measure it.", ("A15",), Do.PROMPT)
    if state in (OPEN, MET) and saves and tuning.now:
        return Choice(PROMPTING | TUNE, tuning.reason, tuning.claims, Do.TUNE)
    if state == OPEN:
        return set_target("A15")
    if state == MET:
        return enough("A15")
    if knowledge and not (knowledge <= facts.stack_in_use and tuning.now):
        text = (
            f"Prompting was not enough: the next step is {stack_words(knowledge)}, for knowledge and "
            "citations."
        )
        return Choice(PROMPTING | knowledge, text, ("A16", *_real_time(knowledge)), knowledge_step(facts, knowledge))
    if tuning.now:
        text = f"The next step is tuning. {tuning.reason}"
        return Choice(PROMPTING | knowledge | TUNE, text, ("A16", *tuning.claims), Do.TUNE)
    return Choice(PROMPTING, f"Improve the prompt. {tuning.reason}", ("A16", *tuning.claims), Do.IMPROVE_PROMPT)


def _real_time(knowledge: Stack) -> tuple[str, ...]:
    return ("A13",) if "tools" in knowledge else ()
