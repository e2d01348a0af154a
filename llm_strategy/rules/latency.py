"""Latency: whether what the layers add leaves time to answer.

A budget that is not declared asks for nothing. The latency of a layer that tunes the generator is the generation
itself: it counts until the last token (`latency_budget`), not until the first, and never against the room that is left
for generation. A tuned router, retriever or reranker runs before it and counts as any other layer.
"""

from __future__ import annotations

from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about, show
from llm_strategy.model.latency import share
from llm_strategy.rules.rule import ERROR, INFO, LAYER, STRATEGY, WARNING, Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.latency import Share
    from llm_strategy.model.views import Layer, Strategy

    Want = tuple[tuple[str | int, ...], str]

FAMILY = Family("latency", "what the layers take of the time there is")

BUDGETS = ("first_token_budget", "latency_budget")
"""The budgets, the one that is usually shorter first."""

FETCHING = ("rag", "tools")
TUNING = ("fine-tuning", "distillation")
TIMES = {"rag": "hops", "tools": "calls"}
"""Technique → the key that says how often its latency comes in a request."""

EXACT = 1e-9
"""How far, relatively, two durations may be apart and still be the same: products of decimals are not exact."""


def _reaches(seconds: float, limit: float) -> bool:
    """Tell whether ``seconds`` are at least ``limit``, rounding apart."""
    return seconds >= limit * (1 - EXACT)


class _Times:
    """What is known of the time a strategy's layers take, worked out once for all rules."""

    __slots__ = ("_over", "_unmeasured", "budgets", "exceeded", "open", "parts", "shares", "strategy")

    def __init__(self, strategy: Strategy, facts: Facts) -> None:
        values = strategy.values
        self.strategy = strategy
        self.budgets: dict[str, float] = {key: values[key] for key in BUDGETS if key in values}
        """The declared budgets in seconds."""
        self.open: list[Want] = [] if len(self.budgets) == len(BUDGETS) else self._open()
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

    def _open(self) -> list[Want]:
        strategy = self.strategy
        missing_facts = [strategy.want(key) for key in BUDGETS if strategy.absent(key) is None]
        return missing_facts or ([] if self.budgets else [strategy.want("latency_budget")])

    def _add(self, layer: Layer, technique: str, facts: Facts) -> None:
        values = layer.values
        seconds = values.get("latency")
        if seconds is None and layer.absent("latency") is None:
            return
        one = share(seconds, values.get("hops"), values.get("calls"), technique, facts.limit("assumed-rag-latency"))
        if one is None:
            return
        self.shares[layer] = one
        if seconds is not None:
            self.parts.append((layer, one.seconds, technique in TUNING and _generates(layer) is not False))
        if technique in FETCHING:
            budgets = self.budgets
            taken = [key for key in budgets if _reaches(one.seconds, budgets[key])]
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
                if parts and _reaches(sum([seconds for _, seconds in parts]), budgets[key]):
                    self._over = (key, parts)
                    break
        return self._over or None

    def unmeasured(self) -> list[Want]:
        """Return what is not known of the time that layers take before the answer is generated."""
        if self._unmeasured is None:
            self._unmeasured = _unmeasured(self.strategy)
        return self._unmeasured


def _times(strategy: Strategy, facts: Facts) -> _Times:
    known: _Times | None = facts.memory.get((strategy, "times"))
    if known is None:
        known = facts.memory[strategy, "times"] = _Times(strategy, facts)
    return known


def _repeats_unknown(layer: Layer) -> bool:
    """Tell whether the file says how often the layer runs in a request, and that cannot be read."""
    key = TIMES.get(layer.technique or "")
    return key is not None and layer.get(key) is None and layer.absent(key) is None


def _shown(one: Share) -> str:
    total = about("duration", one.seconds)
    return total if "×" not in one.formula else f"{one.formula} = {total}"


def _floor(seconds: float) -> str:
    """Write the last whole millisecond that is not over ``seconds``, so that a limit can be kept to."""
    whole = int(seconds * 1000 * (1 + EXACT))
    return show("duration", whole / 1000) if whole else about("duration", seconds)


def _ceiling(seconds: float) -> str:
    """Write the first whole millisecond that is not under ``seconds``."""
    return show("duration", -int(-seconds * 1000 * (1 - EXACT) // 1) / 1000)


@FAMILY.rule(
    "retrieval-exceeds-latency-budget",
    ERROR,
    "fetching alone takes the whole budget",
    why="What is fetched has to be there before the model can answer from it. A search or a call that takes as long as "
    "the whole answer may, once for every hop or call, leaves no time to write.",
    remedy="fetch less often or faster, or raise the budget",
    claims=("B11", "E3"),
    scope=LAYER,
    techniques=("rag", "tools"),
    levels=(ERROR, WARNING),
    thresholds=("assumed-rag-latency",),
    bad="""
purpose: Answer drivers' questions by voice
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    hops: 2
    latency: 450ms  # <-
latency_budget: 800ms
""",
    good="""
purpose: Answer drivers' questions by voice
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    hops: 2
    latency: 150ms
latency_budget: 800ms
""",
)
def retrieval_exceeds_latency_budget(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    if layer.technique not in FETCHING:
        return
    strategy = layer.strategy
    times = _times(strategy, facts)
    exceeded = times.exceeded.get(layer)
    if exceeded is None:
        missing_facts = times.open
        if layer not in times.shares:
            missing_facts = [*missing_facts, layer.want("latency")]
        if _repeats_unknown(layer):
            missing_facts = [*missing_facts, layer.want(TIMES[layer.technique])]
        if missing_facts:
            raise Missing(*missing_facts)
        return
    one, budget = exceeded
    written = strategy.text(budget)
    declared = layer.get("latency") is not None
    what = "retrieval" if layer.technique == "rag" else "the tools"
    # What one fetch may take, so that all of them stay under the budget.
    each = (
        strategy.values[budget] / (one.seconds / layer.get("latency")) if declared and one.seconds else None
    )
    yield Finding(
        layer.at("latency" if declared else "technique"),
        f"{what} {'take' if layer.technique == 'tools' else 'takes'} "
        f"{_shown(one) if declared else f'{_shown(one)} (assumed: `latency` is not declared)'}, "
        f"and `{budget}` is {written}",
        severity=ERROR if declared else WARNING,
        label=f"the budget is {written}",
        related=[Mention(strategy.at(budget), f"all of it goes to {what}")],
        remedy=f"`latency` under {_floor(each)}, or a longer `{budget}`"
        if each
        else f"declare a measured `latency` under {written}, or raise `{budget}`",
    )


def _generates(layer: Layer) -> bool | None:
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
            if _generates(layer) is None:
                missing_facts.append(layer.want("tunes"))
            elif layer.get("latency") is None and (not _generates(layer) or "latency" in layer.unreadable):
                missing_facts.append(layer.want("latency"))
        elif layer.technique != "prompting":
            if layer.get("latency") is None:
                missing_facts.append(layer.want("latency"))
            if _repeats_unknown(layer):
                missing_facts.append(layer.want(TIMES[layer.technique]))
    return missing_facts


def _adds_nothing(strategy: Strategy, *, generating: bool) -> bool:
    """Tell whether certainly no layer in use has a latency to count; see :meth:`_Times.declared`."""

    def adds(layer: Layer) -> bool | None:
        technique: str | None = layer.values.get("technique")
        if technique is None:
            return None
        if technique in TUNING and _generates(layer):
            return generating and layer.absent("latency") is not True
        return technique != "prompting"

    return strategy.any_layer(adds) is False


def _listed(parts: list[tuple[Layer, float]]) -> list[Mention]:
    return [Mention(layer.at("latency"), about("duration", seconds)) for layer, seconds in parts]


@FAMILY.rule(
    "latency-over-budget",
    WARNING,
    "the layers together take the whole budget",
    why="Layers that wait for each other add up. Slow moments seldom meet, so the sum of 95th percentiles is a little "
    "long; a sum at the budget still leaves nothing to generate in.",
    remedy="make a layer faster or do without it, or raise the budget",
    claims=("E3",),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation", "other"),
    bad="""
purpose: Answer callers while they wait
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
  - technique: tools
    for: [real-time-data]
    kind: live-api
    latency: 250ms
    calls: 2
latency_budget: 800ms  # <-
""",
    good="""
purpose: Answer callers while they wait
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
  - technique: tools
    for: [real-time-data]
    kind: live-api
    latency: 250ms
    calls: 1
latency_budget: 800ms
""",
)
def latency_over_budget(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    times = _times(strategy, facts)
    if times.exceeded or _adds_nothing(strategy, generating=True):
        return
    over = times.over()
    if over is None:
        missing_facts = [*times.open, *times.unmeasured()]
        if missing_facts:
            raise Missing(*missing_facts)
        return
    budget, parts = over
    seconds = sum(seconds for _, seconds in parts)
    total = about("duration", seconds)
    written = strategy.text(budget)
    together = " together" if len(parts) > 1 else ""
    yield Finding(
        strategy.at(budget),
        f"the layers take {total}{together}, and `{budget}` is {written}",
        label=f"the layers take {total}",
        related=_listed(parts),
        remedy=f"layers that take under {written}{together}, or `{budget}` over {_ceiling(seconds)}",
    )


@FAMILY.rule(
    "latency-tight",
    INFO,
    "little of the budget is left to write the answer",
    why="The model has to begin and end its answer in what the layers leave. A fifth of the budget is seldom enough, "
    "and one slow search is then a late answer.",
    remedy="make a layer faster, or raise `latency_budget`",
    claims=("E3",),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation", "other"),
    thresholds=("min-generation-share",),
    bad="""
purpose: Suggest the next reply to an agent
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 900ms
latency_budget: 1s  # <-
""",
    good="""
purpose: Suggest the next reply to an agent
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
latency_budget: 1s
""",
)
def latency_tight(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    times = _times(strategy, facts)
    if times.exceeded or times.over() or _adds_nothing(strategy, generating=False):
        return
    least = facts.limit("min-generation-share")
    budget = strategy.get("latency_budget")
    parts = times.declared(generating=False)
    total = sum([seconds for _, seconds in parts])
    if budget is None or not parts or _reaches(budget - total, least * budget):
        missing_facts = [strategy.want("latency_budget")] if budget is None else []
        missing_facts += times.unmeasured()
        if missing_facts:
            raise Missing(*missing_facts)
        return
    left = about("duration", budget - total)
    share = about("percent", least)
    longer = f", or `latency_budget` ≥ {_ceiling(total / (1 - least))}" if least < 1 else ""
    yield Finding(
        strategy.at("latency_budget"),
        f"the layers take {about('duration', total)} of {strategy.text('latency_budget')}, which leaves {left} to "
        f"write the answer, under {share}",
        label=f"{left} are left",
        related=_listed(parts),
        remedy=f"layers that take at most {_floor(budget * (1 - least))} together{longer}",
    )


@FAMILY.rule(
    "reasoning-exceeds-latency-budget",
    WARNING,
    "a reasoning model where the answer has to come at once",
    why="A reasoning model thinks in words of its own before it writes the first word of the answer. That takes "
    "seconds, however short the answer is.",
    remedy="take a model that answers straight away, or raise the budget",
    scope=LAYER,
    techniques=("prompting",),
    thresholds=("reasoning-latency",),
    bad="""
purpose: Complete a form while it is dictated
approach:
  - technique: prompting
    for: [extraction]
    reasoning: reasoning-model  # <-
latency_budget: 900ms
""",
    good="""
purpose: Complete a form while it is dictated
approach:
  - technique: prompting
    for: [extraction]
    reasoning: none
latency_budget: 900ms
""",
)
def reasoning_exceeds_latency_budget(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    reasoning = layer.get("reasoning")
    if layer.technique not in ("prompting", None) or reasoning not in ("reasoning-model", None):
        return
    limit = facts.limit("reasoning-latency")
    times = _times(strategy, facts)
    budgets = times.budgets
    short = [key for key in budgets if _reaches(limit, budgets[key])]
    if not short:
        missing_facts = times.open
        if not missing_facts:
            return
        raise Missing(*missing_facts, *([layer.want("reasoning")] if reasoning is None else []))
    layer.need("technique", "reasoning")
    budget = min(short, key=lambda key: budgets[key])
    most = about("duration", limit)
    yield Finding(
        layer.at("reasoning"),
        f"a reasoning model hardly begins to answer within {strategy.text(budget)}: `{budget}` is at most {most}",
        label=f"thinks longer than {strategy.text(budget)}",
        related=[Mention(strategy.at(budget), f"at most {most}")],
        remedy=f"another `reasoning`, or `{budget}` over {most}",
    )
