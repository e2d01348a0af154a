"""What one guide says: what to do now, where it ends, and the questions that led there."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from llm_strategy.advisor.reading import Step

Stack = frozenset[str]

ORDER = ("prompting", "rag", "tools", "fine-tuning", "distillation", "verification", "other")
"""Techniques in the order in which a stack is written."""

PROMPTING: Stack = frozenset({"prompting"})
TUNE: Stack = frozenset({"fine-tuning"})
DISTIL: Stack = frozenset({"distillation"})
NOTHING: Stack = frozenset()


class Do:
    """The words for what to do now, as ``step`` has them."""

    PROMPT = "prompt"
    FEW_SHOT = "few-shot"
    SET_TARGET = "set-target"
    MEASURE = "measure"
    KEEP = "keep"
    KEEP_AND_SET_TARGET = "keep-and-set-target"
    DONE = "done"
    ADD_KNOWLEDGE = "add-knowledge"
    PUT_IN_PROMPT = "put-in-prompt"
    IMPROVE_RETRIEVAL = "improve-retrieval"
    IMPROVE_PROMPT = "improve-prompt"
    CHAIN_OF_THOUGHT = "chain-of-thought"
    REASONING_MODEL = "reasoning-model"
    BETTER_MODEL = "better-model"
    COLLECT_EXAMPLES = "collect-examples"
    TUNE = "tune"
    DISTIL = "distil"


@dataclass(frozen=True)
class Choice:
    """A stack, why in a sentence or two, and the claims; ``step`` is what to do, for the present alone."""

    layers: Stack
    text: str
    claims: tuple[str, ...]
    step: str = ""


@dataclass(frozen=True)
class Answer:
    """The answer of one guide; ``id`` is the letter of its claims."""

    id: str
    title: str
    now: Choice
    end: Choice
    path: tuple[Step, ...]
    vetoes: tuple[Step, ...] = ()

    @property
    def unknown(self) -> tuple[Step, ...]:
        """The questions that could not be answered."""
        return tuple(step for step in self.path if step.reading.answer is None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the facts that would answer them."""
        return tuple(dict.fromkeys(str(step.reading.fact.path[-1]) for step in self.unknown))


@dataclass(frozen=True)
class Decision:
    """What a procedure of :mod:`.frameworks` returns, before what holds for all guides is applied."""

    now: Choice
    end: Choice


def ordered(layers: Stack | set[str]) -> list[str]:
    """Return the layers of a stack in the order in which they are written."""
    return sorted(layers, key=ORDER.index)


def stack_words(layers: Stack | set[str]) -> str:
    """Write a stack: "prompting + rag"."""
    return " + ".join(ordered(layers)) or "no layer"


TUNING_NAMES: MappingProxyType[str, str] = MappingProxyType({"distillation": "fine-tuning"})
"""Technique → the name under which guides are compared: distillation is one layer with fine-tuning."""


def same_layer(layers: Stack | set[str]) -> Stack:
    """Return a stack with distillation called fine-tuning, as guides are compared."""
    return frozenset(TUNING_NAMES.get(layer, layer) for layer in layers)
