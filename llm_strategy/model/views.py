"""Typed views of a strategy and its parts; see :mod:`.view` for what is known and what is not."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.model.quality import Evidence, Metric
from llm_strategy.model.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from llm_strategy.format.quantities.parse import Cadence, Size
    from llm_strategy.text import Route
    Want = tuple[Route, str]

TUNING = frozenset({"fine-tuning", "distillation"})
IN_USE = frozenset({"active", "planned"})
BARE_TOOLS = frozenset({"code", "actions"})
"""Kinds of tools that fetch nothing an answer could be made of."""


MOST_MISSING = 20
"""So many missing facts are named for one question about the layers of a strategy."""


class Source(View):
    """One source of knowledge."""

    __slots__ = ("name", "strategy")

    def __init__(self, route: Route, name: str, strategy: Strategy) -> None:
        super().__init__(route)
        self.name = name
        self.strategy = strategy

    @property
    def cadence(self) -> Cadence | None:
        """How often the facts change."""
        value: Cadence | None = self.values.get("update_cadence")
        return value

    @property
    def size(self) -> Size | None:
        """How much text it is."""
        value: Size | None = self.values.get("size")
        return value

    @property
    def held(self) -> str | None:
        """How it reaches the model."""
        value: str | None = self.values.get("held")
        return value


class Need:
    """One need of one layer, with the route of its word."""

    __slots__ = ("layer", "route", "word")

    def __init__(self, layer: Layer, route: Route, word: str) -> None:
        self.layer = layer
        self.route = route
        self.word = word

    @property
    def strategy(self) -> Strategy:
        """The strategy the need belongs to."""
        return self.layer.strategy


class Layer(View):
    """One layer: a technique and the needs it is meant to fix.

    ``technique`` is None where it is unknown. ``in_use`` tells whether rules read the layer: active, planned or no
    status; None where the status is unreadable. The reader derives both when it has read the layer.
    """

    __slots__ = ("in_use", "index", "needs", "strategy", "technique")

    def __init__(self, route: Route, index: int, strategy: Strategy) -> None:
        super().__init__(route)
        self.index = index
        self.strategy = strategy
        self.needs: tuple[Need, ...] = ()
        self.technique: str | None = None
        self.in_use: bool | None = None

    def derive_technique_and_use(self) -> None:
        """Set ``technique`` and ``in_use`` from the values; called when all keys of the layer are read."""
        self.technique = self.values.get("technique")
        status = self.values.get("status")
        if status is None:
            self.in_use = None if "status" in self.unreadable else True
        else:
            self.in_use = status in IN_USE

    @property
    def is_tuning(self) -> bool | None:
        """Whether the layer trains the generator or a router; None where that cannot be known."""
        technique = self.technique
        if technique is None:
            return None
        if technique not in TUNING:
            return False
        if "tunes" in self.unreadable:
            return None
        return self.values.get("tunes", "generator") in ("generator", "router")

    @property
    def is_retrieval(self) -> bool | None:
        """Whether the layer can fetch facts: rag, or tools that do more than run code and act.

        None where the technique or the kind of the tools is unknown.
        """
        technique = self.technique
        if technique is None:
            return None
        if technique != "tools":
            return technique == "rag"
        kinds = self.values.get("kind")
        if kinds is not None and any(kind not in BARE_TOOLS for kind in kinds):
            return True
        if kinds is None or "kind" in self.unreadable:
            return None
        return False

    @property
    def retrieves(self) -> tuple[str, ...]:
        """What a rag layer retrieves; documents when it does not say."""
        value: tuple[str, ...] = self.values.get("retrieves", ("documents",))
        return value

    @property
    def retrieves_facts(self) -> bool:
        """Whether the layer retrieves documents or records, not only examples, labels or schemas."""
        return "documents" in self.retrieves or "records" in self.retrieves

    def has_need(self, *words: str) -> bool | None:
        """Tell whether the layer is for one of ``words``; None where its needs are not all known."""
        if any(need.word in words for need in self.needs):
            return True
        if "for" in self.unreadable or "for" not in self.values or self.damaged:
            return None
        return False

    def sources(self) -> list[Source] | None:
        """Return the sources the layer reads, or None where the file does not say which.

        With one source declared it is that one, with none declared there is none.
        """
        strategy = self.strategy
        names = self.values.get("reads")
        if "reads" in self.unreadable:
            return None
        if names is not None:
            return [strategy.sources[name] for name in names if name in strategy.sources]
        if not strategy.sources_known or strategy.damaged:
            return None
        if len(strategy.sources) <= 1:
            return list(strategy.sources.values())
        return None


class Strategy(View):
    """One use of a language model: its layers, knowledge, budgets and evidence."""

    __slots__ = (
        "_measurements",
        "active",
        "evidence",
        "layers",
        "layers_known",
        "metrics",
        "name",
        "others",
        "sources",
        "sources_known",
        "uses",
    )

    def __init__(self, route: Route, name: str) -> None:
        super().__init__(route)
        self.name = name
        self.layers: list[Layer] = []
        # False when `approach` itself could not be read as a list of maps.
        self.layers_known = True
        self.sources: dict[str, Source] = {}
        self.sources_known = True
        self.metrics: dict[str, Metric] = {}
        self.evidence: list[Evidence] = []
        self.active: list[Layer] = []
        """The layers that are in use for certain."""
        self.uses: dict[str, float | None] = {}
        """Name of another strategy that runs for a request → the share of requests that reach it, None if unknown."""
        self.others: dict[str, Strategy] = {}
        """Every strategy of the file by its name, this one too."""
        self._measurements: list[tuple[Evidence, frozenset[str] | None]] | None = None

    @property
    def tuning(self) -> Iterator[Layer]:
        """The layers in use that train the generator or a router."""
        return (layer for layer in self.active if layer.is_tuning)

    @property
    def stage(self) -> str:
        """How far it has come; unknown is treated like ``prototype``."""
        value: str = self.values.get("stage", "prototype")
        return value

    @property
    def deployed(self) -> bool:
        """Whether people depend on it: pilot or production."""
        return self.stage in ("pilot", "production")

    @property
    def lacks_approach(self) -> bool | None:
        """Whether no layer is declared, so that the choice is open; None where that cannot be known."""
        if self.layers_known:
            return False
        return None if "approach" in self.unreadable or self.damaged else True

    def stack(self) -> frozenset[str] | None:
        """Return the techniques in use today (status active or none); None where that is unknown."""
        if self.damaged or not self.layers_known:
            return None
        found = set()
        for layer in self.layers:
            if "status" in layer.unreadable:
                return None
            if layer.values.get("status", "active") != "active":
                continue
            if layer.technique is None:
                return None
            found.add(layer.technique)
        return frozenset(found)

    def measurements(self) -> list[tuple[Evidence, frozenset[str] | None]]:
        """Return all evidence with the stack that was measured, oldest first.

        That is all that is in use where the evidence names none, and None where it is unknown.
        """
        if self._measurements is None:
            now = self.stack() if self.evidence else None
            self._measurements = [
                (evidence, now if evidence.absent("technique") else evidence.techniques)
                for evidence in self.evidence
            ]
        return self._measurements

    def used(self) -> list[Strategy]:
        """Return the strategies that run for a request of this one, through others too, without itself."""
        found: dict[str, Strategy] = {}
        waiting = list(self.uses)
        while waiting:
            name = waiting.pop(0)
            other = self.others.get(name)
            if other is not None and other is not self and name not in found:
                found[name] = other
                waiting += other.uses
        return list(found.values())

    def all_needs(self) -> frozenset[str]:
        """Return the needs of the strategy: those it declares, and those its layers in use are for."""
        declared: tuple[str, ...] = self.values.get("needs", ())
        return frozenset(declared).union(need.word for layer in self.active for need in layer.needs)

    def any_layer(self, test: Any) -> bool | None:
        """Tell whether a layer in use passes ``test`` (layer → True, False or None), here or in a used strategy.

        None where that cannot be known: a layer whose technique, status or facts could not be read, or a lost line.
        """
        unknown = "uses" in self.unreadable
        for strategy in (self, *self.used()) if self.uses else (self,):
            unknown = unknown or strategy.damaged or not strategy.layers_known
            for layer in strategy.layers:
                in_use = layer.in_use
                if in_use is False:
                    continue
                verdict = test(layer)
                if verdict and in_use:
                    return True
                if verdict is None or (verdict and in_use is None):
                    unknown = True
        return None if unknown else False

    def any_source(self, test: Any) -> bool | None:
        """Tell whether a source passes ``test``; None where that cannot be known."""
        unknown = self.damaged or not self.sources_known
        for source in self.sources.values():
            verdict = test(source)
            if verdict:
                return True
            if verdict is None:
                unknown = True
        return None if unknown else False

    @property
    def has_retrieval(self) -> bool | None:
        """Whether a layer in use can fetch facts."""
        return self.any_layer(lambda layer: layer.is_retrieval)

    def lacks_layer(self, test: Any, *keys: str) -> bool:
        """Tell whether certainly no layer in use passes ``test`` (layer → True, False or None for unknown).

        ``keys`` are the facts that ``test`` looks at beside the technique. Raises
        :class:`~llm_strategy.findings.Missing` where it cannot be known.
        """
        verdict = self.any_layer(test)
        if verdict is not None:
            return not verdict
        missing_facts: list[Want] = []
        for layer in self.layers:
            if len(missing_facts) >= MOST_MISSING:
                break
            if layer.in_use is not False and test(layer) is not False:
                if layer.technique is None:
                    missing_facts.append(layer.want("technique"))
                else:
                    missing_facts += [layer.want(key) for key in keys if layer.get(key) is None]
        raise Missing(*(missing_facts or [self.want("approach")]))

    def supplies(self, *ways: str) -> bool | None:
        """Tell whether a source is held in one of ``ways`` (``prompt``, ``request``).

        A source that does not say how it is held counts as not supplied; an unreadable ``held`` is unknown.
        """
        return self.any_source(
            lambda source: None if "held" in source.unreadable else source.held in ways,
        )
