"""What most guides say: the layers that three of five want, who agrees with them, and who does not."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.answer import (
    ORDER,
    PROMPTING,
    Answer,
    Choice,
    Do,
    Stack,
    ordered,
    same_layer,
    stack_words,
)
from llm_strategy.model.views import TUNING

MAJORITY = 3
"""So many guides make a consensus, and as many have to agree in full for the headline to report it."""


@dataclass(frozen=True)
class Dissent:
    """One guide that says something else; ``is_now`` tells whether it is about the present or about the end."""

    id: str
    is_now: bool
    choice: Choice


@dataclass(frozen=True)
class Consensus:
    """The layers that most guides want, now and at the end.

    ``now_votes`` and ``end_votes`` are the guides whose whole stack it is, ``votes`` the guides for each layer.
    """

    now: Stack
    end: Stack
    now_votes: tuple[str, ...]
    end_votes: tuple[str, ...]
    votes: dict[str, tuple[str, ...]]
    dissent: tuple[Dissent, ...]
    guides: int
    prompts: Stack
    """The techniques that count as prompting."""
    step: str
    """What those that agree on the present say to do, where most of them say the same."""


def consensus(answers: list[Answer], declared_tuning: str = "", prompts: Stack = PROMPTING) -> Consensus:
    """Count the votes.

    ``declared_tuning`` is the tuning technique that the file declares, which decides a tie, ``prompts`` the techniques
    that count as prompting.
    """
    name = _tuning_name(answers, declared_tuning)
    now = _majority([answer.now for answer in answers])
    end = _majority([answer.end for answer in answers])
    agreeing = [answer for answer in answers if same_layer(answer.now.layers) == now]
    ending = [answer for answer in answers if same_layer(answer.end.layers) == end]
    dissent = [
        *(Dissent(answer.id, True, answer.now) for answer in answers if answer not in agreeing),
        *(Dissent(answer.id, False, answer.end) for answer in answers if answer not in ending),
    ]
    votes = {
        name if layer in TUNING else layer: tuple(
            answer.id
            for answer in answers
            if layer in same_layer(answer.now.layers) | same_layer(answer.end.layers)
        )
        for layer in ordered(same_layer(set(ORDER)) - PROMPTING)
    }
    steps = [answer.now.step for answer in agreeing]
    return Consensus(
        _named(now, name),
        _named(end, name),
        tuple(answer.id for answer in agreeing),
        tuple(answer.id for answer in ending),
        {layer: guides for layer, guides in votes.items() if guides},
        tuple(dissent),
        len(answers),
        prompts,
        max(steps, key=steps.count) if steps else "",
    )


def _majority(choices: list[Choice]) -> Stack:
    stacks = [same_layer(choice.layers) for choice in choices]
    return frozenset(layer for layer in ORDER if sum(layer in stack for stack in stacks) >= MAJORITY)


def _tuning_name(answers: list[Answer], declared: str) -> str:
    """Return the name of the tuning layer that more guides use; on a tie the declared one."""
    stacks = [stack for answer in answers for stack in (answer.now.layers, answer.end.layers)]
    count = {name: sum(name in stack for stack in stacks) for name in ("fine-tuning", "distillation")}
    if count["fine-tuning"] == count["distillation"]:
        return declared or "fine-tuning"
    return max(count, key=lambda name: count[name])


def _named(stack: Stack, tuning: str) -> Stack:
    return frozenset(tuning if layer == "fine-tuning" else layer for layer in stack)


def headline(found: Consensus) -> str:
    """Return the consensus in a line. A hypothetical end never reads as advice."""
    now = stack_words(found.now)
    if found.step in (Do.KEEP, Do.DONE):
        now = f"keep {now}"
    elif found.step == Do.MEASURE:
        now = f"keep {now} and measure"
    elif found.step == Do.KEEP_AND_SET_TARGET:
        now = f"keep {now} and set a target"
    line = f"now: {now} ({_votes(found.now_votes, found)})"
    added, gone = found.end - found.now - found.prompts, found.now - found.end - found.prompts
    if not added and not gone:
        return line
    then = f"+ {stack_words(added)}"
    if gone and not added and found.end < found.now:
        then = f"without {stack_words(gone)}"
    elif gone:
        then = stack_words(found.end) if found.end != PROMPTING else "prompting alone"
    return f"{line}; if that falls short: {then} ({_votes(found.end_votes, found)})"


def _votes(agreeing: tuple[str, ...], found: Consensus) -> str:
    count = f"{len(agreeing)} of {found.guides}"
    return count if len(agreeing) >= MAJORITY else f"the guides differ, {count}"
