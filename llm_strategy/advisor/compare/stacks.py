"""Which stacks a comparison has: the declared one, the usual ones, and those that are named."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.format.declaration import LAYERED
from llm_strategy.format.vocabulary import NEED_KINDS
from llm_strategy.model.context import Facts
from llm_strategy.model.views import TUNING, Layer, Source, Strategy

DECLARED = "declared"
CACHED = "cached-prompt"

KEPT = frozenset({"verification", "other"})
"""Techniques that no stack is named by: their layers stay in every candidate."""

ORDER = tuple(LAYERED)

STACKABLE = (*(word for word in ORDER if word not in KEPT), CACHED)
"""The words that a stack can be named by."""


@dataclass(frozen=True)
class Stack:
    """A set of techniques to compare.

    ``cached``: the whole knowledge is in a cached prompt. ``declared``: it is the one of the file, as it is.
    """

    techniques: frozenset[str]
    cached: bool = False
    declared: bool = False

    @property
    def id(self) -> str:
        """A name for programs: ``prompting+rag``, ``cached-prompt``, ``declared``."""
        if self.declared:
            return DECLARED
        return CACHED if self.cached else "+".join(ordered(self.techniques))

    @property
    def title(self) -> str:
        """A name for people: "prompting + rag"."""
        if self.cached:
            return "knowledge in a cached prompt"
        return " + ".join(ordered(self.techniques)) or "no layer"


def ordered(techniques: frozenset[str]) -> list[str]:
    """Return techniques in the order of the format."""
    return sorted(techniques, key=lambda word: ORDER.index(word) if word in ORDER else len(ORDER))


def declared_stack(strategy: Strategy) -> Stack | None:
    """Return the stack that the file declares, active and planned; None where it declares no layer."""
    layers = [layer for layer in strategy.layers if layer.in_use]
    if not layers:
        return None
    techniques = frozenset(layer.technique for layer in layers if layer.technique is not None)
    return Stack(techniques - KEPT, declared=True)


def usual_stacks(strategy: Strategy, facts: Facts) -> list[Stack]:
    """Return the declared stack and those that are usually weighed against it, each set of techniques once.

    The whole knowledge in a cached prompt is among them where its size is known and fits the window, distillation where
    cost is a need.
    """
    tuning = _tuning_of(strategy)
    sets: list[frozenset[str]] = [
        frozenset(words)
        for words in (
            ("prompting",),
            ("prompting", "rag"),
            ("prompting", "tools"),
            ("prompting", tuning),
            ("prompting", "rag", tuning),
        )
    ]
    stacks = [Stack(techniques) for techniques in sets]
    if fits_a_prompt(strategy, facts):
        stacks.append(Stack(frozenset({"prompting"}), cached=True))
    if "cost" in strategy.all_needs() and tuning != "distillation":
        stacks.append(Stack(frozenset({"prompting", "distillation"})))
    return with_declared(strategy, stacks)


def with_declared(strategy: Strategy, stacks: list[Stack]) -> list[Stack]:
    """Return the declared stack, where there is one, and then ``stacks`` without another of the same techniques."""
    declared = declared_stack(strategy)
    found: list[Stack] = [] if declared is None else [declared]
    for stack in stacks:
        same = declared is not None and not stack.cached and stack.techniques == declared.techniques
        if stack not in found and not same:
            found.append(stack)
    return found


def named_stack(words: list[str]) -> Stack:
    """Return the stack of techniques that somebody names; ``cached-prompt`` is one of them by itself."""
    if words == [CACHED]:
        return Stack(frozenset({"prompting"}), cached=True)
    return Stack(frozenset(words))


def _tuning_of(strategy: Strategy) -> str:
    """Return the technique by which the file trains, in use or not; fine-tuning where it does not train."""
    layers = sorted(
        (layer for layer in strategy.layers if tunes_the_answer(layer)), key=lambda layer: not layer.in_use
    )
    return next((str(layer.technique) for layer in layers), "fine-tuning")


def tunes_the_answer(layer: Layer) -> bool:
    """Tell whether a layer trains the model that answers or routes, as far as is known."""
    return layer.technique in TUNING and layer.get("tunes", "generator") in ("generator", "router")


def indexed_sources(strategy: Strategy) -> list[Source]:
    """Return the sources that reach the model by being searched, or that do not say how."""
    return [source for source in strategy.sources.values() if source.held in (None, "index")]


def fits_a_prompt(strategy: Strategy, facts: Facts) -> bool:
    """Tell whether all that is searched today is of known size and fits the model's window."""
    sources = indexed_sources(strategy)
    sizes = [source.size.tokens if source.size is not None else None for source in sources]
    if not sources or any(size is None for size in sizes):
        return False
    window, _, _ = facts.window(strategy)
    return sum(size for size in sizes if size is not None) < (window.tokens or 0)


KNOWLEDGE = frozenset(NEED_KINDS["knowledge"])
