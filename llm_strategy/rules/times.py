"""The time that the layers of a strategy take, and its budgets."""

from __future__ import annotations

from llm_strategy.findings import Mention, Missing
from llm_strategy.format.quantities.parse import about, show
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.latency import share
from llm_strategy.model.measurements import measured

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.context import Facts
    from llm_strategy.model.latency import Share
    from llm_strategy.model.quality import Evidence
    from llm_strategy.model.views import Layer, Strategy

    Want = tuple[tuple[str | int, ...], str]


BUDGETS = ("first_token_budget", "latency_budget")
"""The budgets, the one that is usually shorter first."""

ASSUMED_RAG_LATENCY = Threshold(
    "assumed-rag-latency",
    "duration",
    0.3,
    between=(0, 60),
    meaning="what retrieval adds where its latency is not declared (95th percentile)",
    reason="within the 200–500 ms of the source; a finding that depends on it is never an error",
    claims=("E3",),
)

FETCHING = ("rag", "tools")
TUNING = ("fine-tuning", "distillation")
TIMES = {"rag": "hops", "tools": "calls"}
"""Technique → the key that says how often its latency comes in a request."""

EXACT = 1e-9
"""How far, relatively, two durations may be apart and still be the same: products of decimals are not exact."""


def reaches(seconds: float, limit: float) -> bool:
    """Tell whether ``seconds`` are at least ``limit``, rounding apart."""
    return seconds >= limit * (1 - EXACT)


def exceeds(seconds: float, limit: float) -> bool:
    """Tell whether ``seconds`` are more than ``limit``, rounding apart."""
    return seconds > limit * (1 + EXACT)


def somebody_waits(strategy: Strategy) -> bool:
    """Tell whether answers are waited for, which they are where the file does not say; raises Missing where unread."""
    serving = strategy.get("serving", "interactive")
    if "serving" in strategy.unreadable:
        raise Missing(strategy.want("serving"))
    return bool(serving == "interactive")


def budgets_of(strategy: Strategy) -> dict[str, float]:
    """Return the declared budgets in seconds."""
    values = strategy.values
    return {key: values[key] for key in BUDGETS if key in values}


def missing_budgets(strategy: Strategy) -> list[Want]:
    """Return the budgets to ask for: those that cannot be read, or one where there is none."""
    missing_facts = [strategy.want(key) for key in BUDGETS if strategy.absent(key) is None]
    if not missing_facts and not any(key in strategy.values for key in BUDGETS):
        missing_facts.append(strategy.want("latency_budget"))
    return missing_facts


class Times:
    """What is known of the time a strategy's layers take, worked out once for all rules."""

    __slots__ = ("_over", "_unmeasured", "budgets", "exceeded", "measured", "open", "parts", "shares", "strategy")

    def __init__(self, strategy: Strategy, facts: Facts) -> None:
        self.strategy = strategy
        self.measured: tuple[float, Evidence] | None = measured(strategy, "latency")
        """The seconds until the last token that were measured of all that is in use, and by which evidence."""
        self.budgets = budgets_of(strategy)
        """The budgets that the sums of the layers' latencies are compared with: those no measurement answers."""
        if self.measured is not None:
            self.budgets.pop("latency_budget", None)
            if self.measured[0] <= self.budgets.get("first_token_budget", 0.0):
                self.budgets.pop("first_token_budget", None)
        self.open: list[Want] = missing_budgets(strategy)
        """The budgets to ask for: those that cannot be read, or one where there is none."""
        self.shares: dict[Layer, Share] = {}
        """What each layer in use adds to a request; a layer of which nothing is known has none."""
        self.parts: list[tuple[Layer, float, bool]] = []
        """The layers with a declared latency, the seconds each adds, and whether these may be the generation itself."""
        self.exceeded: dict[Layer, tuple[Share, str]] = {}
        """The layers that fetch and take a whole budget on their own, with the shortest such budget."""
        for layer in strategy.active:
            technique = layer.technique
            if technique is not None and technique != "prompting":
                self._add(layer, technique, facts)
        self._over: tuple[str, list[tuple[Layer, float]]] | tuple[()] | None = None
        self._unmeasured: list[Want] | None = None

    def _add(self, layer: Layer, technique: str, facts: Facts) -> None:
        values = layer.values
        seconds = values.get("latency")
        if (seconds is None and layer.absent("latency") is None) or by_people(layer) is not False:
            return
        one = share(seconds, values.get("hops"), values.get("calls"), technique, facts.limit(ASSUMED_RAG_LATENCY))
        if one is None:
            return
        self.shares[layer] = one
        if seconds is not None:
            self.parts.append((layer, one.seconds, technique in TUNING and generates(layer) is not False))
        if technique in FETCHING:
            budgets = self.budgets
            taken = [key for key in budgets if reaches(one.seconds, budgets[key])]
            if taken:
                self.exceeded[layer] = (one, min(taken, key=budgets.__getitem__))

    def declared(self, *, generating: bool) -> list[tuple[Layer, float]]:
        """Return the layers in use with a declared latency, and the seconds each adds to a request.

        ``generating`` includes the layers whose latency is the generation itself.
        """
        return [(layer, seconds) for layer, seconds, generates in self.parts if generating or not generates]

    def over(self) -> tuple[str, list[tuple[Layer, float]]] | None:
        """Return the shortest budget that the declared latencies take together, and what each of them takes."""
        if self._over is None:
            self._over = ()
            budgets = self.budgets
            for key in sorted(budgets, key=budgets.__getitem__) if len(budgets) > 1 else budgets:
                parts = self.declared(generating=key == "latency_budget")
                if parts and reaches(sum([seconds for _, seconds in parts]), budgets[key]):
                    self._over = (key, parts)
                    break
        return self._over or None

    def unmeasured(self) -> list[Want]:
        """Return what is not known of the time that layers take before the answer is generated."""
        if self._unmeasured is None:
            self._unmeasured = _unmeasured(self.strategy)
        return self._unmeasured


def times_of(strategy: Strategy, facts: Facts) -> Times:
    known: Times | None = facts.memory.get((strategy, "times"))
    if known is None:
        known = facts.memory[strategy, "times"] = Times(strategy, facts)
    return known


def by_people(layer: Layer) -> bool | None:
    """Tell whether the layer is a check by people, whose time no budget counts; None where that is unknown."""
    if layer.technique != "verification":
        return False
    kinds = layer.values.get("kind")
    if kinds is not None and "human" in kinds:
        return True
    return None if kinds is None or "kind" in layer.unreadable else False


def repeats_unknown(layer: Layer) -> bool:
    """Tell whether the file says how often the layer runs in a request, and that cannot be read."""
    key = TIMES.get(layer.technique or "")
    return key is not None and layer.get(key) is None and layer.absent(key) is None


def shown(one: Share) -> str:
    total = about("duration", one.seconds)
    return total if "×" not in one.formula else f"{one.formula} = {total}"


def floor(seconds: float) -> str:
    """Write the last whole millisecond that is not over ``seconds``, so that a limit can be kept to."""
    whole = int(seconds * 1000 * (1 + EXACT))
    return show("duration", whole / 1000) if whole else about("duration", seconds)


def ceiling(seconds: float) -> str:
    """Write the first whole millisecond that is not under ``seconds``."""
    return show("duration", -int(-seconds * 1000 * (1 - EXACT) // 1) / 1000)


def generates(layer: Layer) -> bool | None:
    """Tell whether the layer's latency is that of the generation; None where that cannot be known."""
    if layer.technique not in TUNING:
        return False
    return None if "tunes" in layer.unreadable else layer.get("tunes", "generator") == "generator"


def _unmeasured(strategy: Strategy) -> list[Want]:
    """Return what is not known of the time that layers take before the answer is generated."""
    missing_facts: list[Want] = []
    if not strategy.layers_known or strategy.damaged:
        missing_facts.append(strategy.want("approach"))
    for layer in strategy.layers:
        if layer.in_use is False:
            continue
        if layer.in_use is None or layer.technique is None:
            missing_facts.append(layer.want("technique" if layer.technique is None else "status"))
        elif layer.technique in TUNING:
            if generates(layer) is None:
                missing_facts.append(layer.want("tunes"))
            elif layer.get("latency") is None and (not generates(layer) or "latency" in layer.unreadable):
                missing_facts.append(layer.want("latency"))
        elif layer.technique != "prompting" and not by_people(layer):
            if by_people(layer) is None:
                missing_facts.append(layer.want("kind"))
            if layer.get("latency") is None:
                missing_facts.append(layer.want("latency"))
            if repeats_unknown(layer):
                missing_facts.append(layer.want(TIMES[layer.technique]))
    return missing_facts


def adds_nothing(strategy: Strategy, *, generating: bool) -> bool:
    """Tell whether certainly no layer in use has a latency to count; see :meth:`Times.declared`."""

    def adds(layer: Layer) -> bool | None:
        technique: str | None = layer.values.get("technique")
        if technique is None:
            return None
        if technique in TUNING and generates(layer):
            return generating and layer.absent("latency") is not True
        return technique != "prompting" and not by_people(layer)

    return strategy.any_layer(adds) is False


def mentions(parts: list[tuple[Layer, float]]) -> list[Mention]:
    return [Mention(layer.at("latency"), about("duration", seconds)) for layer, seconds in parts]
