"""What a strategy needs: what it says, and what its facts demand."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.reading import Fact, Reading, Step, first_item
from llm_strategy.format.quantities.values import CADENCES
from llm_strategy.format.vocabulary import NEED_KINDS, WORDS
from llm_strategy.knowledge.fit import FIT, NO, RETRIEVES_EXAMPLES, YES
from llm_strategy.model.context import Facts as Context
from llm_strategy.model.views import TUNING, Layer, Source, Strategy
from llm_strategy.rules.fit.tuning_for_knowledge import CHANGING_KNOWLEDGE_ERROR

KNOWLEDGE = frozenset(NEED_KINDS["knowledge"])
BEHAVIOR = frozenset(NEED_KINDS["behavior"])
ACTION = frozenset(NEED_KINDS["action"])
EFFICIENCY = frozenset(NEED_KINDS["efficiency"])

FACTS_THEMSELVES = ("domain-knowledge", "fresh-knowledge")
"""Needs for facts; the other needs of knowledge are about how those reach the answer."""

TRAINABLE = frozenset(
    need
    for need in BEHAVIOR - {"safety", "multilingual"}
    if FIT[need]["prompting"][0] != YES
)
"""Behavior that a prompt does not fix, so that training may be for it."""

TRAINABLE_WHEN_SHORT = frozenset(
    need for need in BEHAVIOR - TRAINABLE if FIT[need]["fine-tuning"][0] != NO
)
"""Behavior that a prompt should fix: training may be for it where the prompt is measured below its target."""

FETCHING = frozenset({"rag", "tools"})


@dataclass(frozen=True)
class Needs:
    """The needs of a strategy, each with the first fact that asks for it, and the sources that ask for nothing."""

    found: dict[str, Fact]
    spared: dict[str, Step]
    """Source → the question whose yes spares it."""
    about_sources: tuple[Step, ...]
    """Those questions, and how each other source reaches the model, as far as it is declared."""
    about_layers: tuple[Step, ...]
    """What keeps a layer from counting like any other, as far as it is declared."""

    def of(self, kind: frozenset[str]) -> list[str]:
        """Return the needs of a kind, in the order of the vocabulary."""
        return [need for need in self.found if need in kind]


def is_helper(layer: Layer) -> bool:
    """Tell whether a layer trains a model beside the one that answers: a retriever, a reranker, a helper."""
    return layer.technique in TUNING and layer.is_tuning is False


def in_use(strategy: Strategy) -> list[Layer]:
    """Return the layers that are active or planned, without those that train a helper."""
    return [layer for layer in strategy.active if layer.technique is not None and not is_helper(layer)]


def shows_examples(layer: Layer) -> bool:
    """Tell whether a rag layer fetches examples and their like, for no need of knowledge."""
    kinds = layer.get("retrieves")
    is_examples = kinds is not None and RETRIEVES_EXAMPLES.issuperset(kinds)
    return is_examples and not any(need.word in KNOWLEDGE for need in layer.needs)


def needs_of(strategy: Strategy, context: Context) -> Needs:
    """Return what a strategy needs."""
    found: dict[str, Fact] = {}
    for index, word in enumerate(strategy.values.get("needs", ())):
        found.setdefault(word, Fact(strategy.at("needs", index), word))
    for layer in in_use(strategy):
        for need in layer.needs:
            found.setdefault(need.word, Fact(need.route, need.word))
    spared: dict[str, Step] = {}
    has_named_knowledge = not KNOWLEDGE.isdisjoint(found)
    if strategy.get("citations") == "required":
        found.setdefault("citations", Fact(strategy.at("citations"), strategy.text("citations")))
    if strategy.get("access") == "per-user" and not _is_handed_over(strategy):
        found.setdefault("access-control", Fact(strategy.at("access"), strategy.text("access")))
    weekly = CADENCES[context.limit(CHANGING_KNOWLEDGE_ERROR)].days
    for source in strategy.sources.values():
        reason = _asks_for_nothing(source, has_named_knowledge)
        if reason is not None:
            spared[source.name] = reason
            continue
        for word, fact in _demands(source, weekly):
            found.setdefault(word, fact)
    in_order = {need: found[need] for need in WORDS["need"] if need in found}
    return Needs(in_order, spared, _about_sources(strategy, spared), _about_layers(strategy))


def _about_sources(strategy: Strategy, spared: dict[str, Step]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for source in strategy.sources.values():
        held = Fact(source.at("held"), source.text("held"))
        if source.name in spared:
            steps.append(spared[source.name])
        if source.held not in (None, "request"):
            steps.append(Step(f"Does `{source.name}` come with the request?", Reading(False, held), ()))
    return tuple(steps)


def _about_layers(strategy: Strategy) -> tuple[Step, ...]:
    steps: list[Step] = []
    for layer in strategy.layers:
        name = f"layer {layer.index + 1} ({layer.technique})"
        status = layer.get("status")
        if status is not None:
            fact = Fact(layer.at("status"), layer.text("status"))
            steps.append(Step(f"Is {name} in use today?", Reading(status == "active", fact), ()))
        if layer.get("tunes") is not None:
            fact = Fact(layer.at("tunes"), layer.text("tunes"))
            steps.append(Step(f"Does {name} train the model that answers?", Reading(not is_helper(layer), fact), ()))
        if layer.get("retrieves") is not None:
            fact = first_item(layer, "retrieves")
            steps.append(
                Step(
                    f"Does {name} retrieve more than examples?", Reading(not shows_examples(layer), fact), ()
                )
            )
    return tuple(steps)


def _is_handed_over(strategy: Strategy) -> bool:
    """Tell whether each source is in the request or the prompt, or there is none and what acts knows the user."""
    sources = strategy.sources.values()
    if not sources:
        return any(layer.technique == "tools" and "actions" in layer.get("kind", ()) for layer in in_use(strategy))
    return all(source.held in ("request", "prompt") for source in sources)


def _asks_for_nothing(source: Source, has_named_knowledge: bool) -> Step | None:
    """Return why a source asks for no layer; None where it does."""
    held = Fact(source.at("held"), source.text("held"))
    if source.held == "request":
        return Step(f"Does `{source.name}` come with the request?", Reading(True, held), ())
    if has_named_knowledge:
        return None
    if source.held == "weights":
        return Step(f"Is `{source.name}` trained in, for no knowledge need?", Reading(True, held), ())
    readers = [layer for layer in in_use(source.strategy) if _reads(layer, source)]
    speaking = [need for layer in readers for need in layer.needs if need.word in KNOWLEDGE | BEHAVIOR | ACTION]
    if speaking and all(need.word in BEHAVIOR for need in speaking):
        word = Fact(speaking[0].route, speaking[0].word)
        return Step(f"Is `{source.name}` read for behavior only?", Reading(True, word), ())
    return None


def _reads(layer: Layer, source: Source) -> bool:
    """Tell whether a layer reads a source: by name, as the prompt that holds it, or as the one that fetches."""
    names = layer.values.get("reads")
    if names is not None:
        return source.name in names
    if source.held == "prompt":
        return layer.technique == "prompting"
    return layer.technique in FETCHING and source in (layer.sources() or ())


def _demands(source: Source, weekly: float) -> list[tuple[str, Fact]]:
    """Return the needs that a source asks for, each with the fact that does."""
    cadence = source.cadence
    if source.held == "live":
        return [("real-time-data", Fact(source.at("held"), source.text("held")))]
    if cadence is None:
        return [("domain-knowledge", Fact(source.route, source.name))]
    fact = Fact(source.at("update_cadence"), source.text("update_cadence"))
    if cadence.days == 0:
        return [("real-time-data", fact)]
    return [("fresh-knowledge" if cadence.days <= weekly else "domain-knowledge", fact)]


def trainable(needs: Needs, measured_short: bool) -> list[str]:
    """Return the behavior needs that training may be for."""
    if not measured_short or needs.of(KNOWLEDGE):
        return needs.of(TRAINABLE)
    return needs.of(TRAINABLE | TRAINABLE_WHEN_SHORT)


def knowledge_layers(strategy: Strategy, needs: Needs) -> frozenset[str]:
    """Return the techniques that bring the knowledge: those declared for it, else tools for live facts, else rag.

    None where all of it comes with the request, and no layer is declared to fetch more.
    """
    wanted = needs.of(KNOWLEDGE)
    found: set[str] = set()
    sources = strategy.sources.values()
    if sources and all(source.held == "request" for source in sources) and not _declared_for(strategy, *wanted):
        return frozenset()
    facts = [need for need in wanted if need in FACTS_THEMSELVES]
    if facts:
        found |= _declared_for(strategy, *FACTS_THEMSELVES) or {_fetcher(strategy)}
    if "real-time-data" in wanted:
        named = _declared_for(strategy, "real-time-data")
        found |= named or ({"rag"} if _follows_changes(strategy, needs) else {"tools"})
    for need in wanted:
        if need in FACTS_THEMSELVES or need == "real-time-data":
            continue
        declared = _declared_for(strategy, need)
        if declared:
            found |= declared
        elif not found:
            found.add(_fetcher(strategy))
    return frozenset(found)


def _declared_for(strategy: Strategy, *needs: str) -> set[str]:
    return {
        layer.technique
        for layer in in_use(strategy)
        if layer.technique in FETCHING and any(need.word in needs for need in layer.needs)
    }


def _fetcher(strategy: Strategy) -> str:
    """Return tools where every source is live, else rag."""
    sources = [source for source in strategy.sources.values() if source.held != "request"]
    return "tools" if sources and all(source.held == "live" for source in sources) else "rag"


def _follows_changes(strategy: Strategy, needs: Needs) -> bool:
    """Tell whether real-time data is only demanded by a source, and an index that reads it may follow each change."""
    fact = needs.found["real-time-data"]
    if fact.text == "real-time-data":
        return False
    source = strategy.sources[str(fact.path[-2])]
    for layer in in_use(strategy):
        refresh = layer.get("refresh")
        if layer.technique != "rag" or "refresh" in layer.unreadable:
            continue
        if refresh is not None and refresh.days == 0:
            return True
        if refresh is None and source.name in layer.get("reads", ()):
            return True
    return False
