"""Long prompts: paid for on every request, and grown past what instructions can do."""

from __future__ import annotations

from llm_strategy.changes import AT_MOST, UNDER, Amount, Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about, show
from llm_strategy.knowledge.thresholds import Threshold, per_day
from llm_strategy.model.hardware import paid_by_the_hour
from llm_strategy.report import REVIEW
from llm_strategy.rules.cost.family import FAMILY, limit, priced, under
from llm_strategy.rules.rule import INFO, LAYER, MODELS, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence
    from llm_strategy.model.views import Layer, Strategy

LONG_PROMPT_TOKENS = Threshold(
    "long-prompt-tokens",
    "count",
    1_024,
    between=(1, 100_000_000),
    meaning="prompts of this many tokens or more are worth caching, where the model's own minimum is not "
    "known",
    reason="the minimum of large providers is 512 to 6,144 tokens, by model; the sources report problems "
    "from 2,000 on",
    claims=("D6", "E5"),
)

LONG_PROMPT_VOLUME = Threshold(
    "long-prompt-volume",
    "rate",
    per_day(1_000),
    between=(0, per_day(1e9)),
    meaning="a long prompt matters at this many requests or more",
    reason="the source mentions thousands of calls a day",
    claims=("D6",),
)

PROMPT_OUTGROWN_TOKENS = Threshold(
    "prompt-outgrown-tokens",
    "count",
    1_500,
    between=(1, 100_000_000),
    meaning="a longer prompt that misses its target is reported",
    reason="the ceiling that the source gives for instructions and examples",
    claims=("E7",),
)


SHORTEST_CACHEABLE = 512
"""No model of the data caches a shorter prompt, in tokens."""

ALONE = frozenset({"prompting"})


@FAMILY.rule(
    "long-prompt-uncached",
    WARNING,
    "a long prompt that is sent often and not cached",
    since="0.1.0",
    depends=(MODELS,),
    why="The fixed part of a prompt is paid for on every request. Once it is long enough, providers read it "
    "from a cache for a fraction of the price, some of them only when asked to. Some ask more for writing to "
    "the cache than for other input: where that could cost as much as reading saves, nothing is said.",
    remedy=(SetValue(("caching",), "true"),),
    claims=("D6", "E5"),
    scope=LAYER,
    techniques=("prompting",),
    thresholds=(LONG_PROMPT_TOKENS, LONG_PROMPT_VOLUME),
    not_in_schema="computes with prices",
    bad="""
purpose: Draft replies to customers in the tone of the house
approach:
  - technique: prompting
    for: [style]
    prompt_tokens: 2,000  # <-
    caching: false
volume: 5k/day
""",
    good="""
purpose: Draft replies to customers in the tone of the house
approach:
  - technique: prompting
    for: [style]
    prompt_tokens: 2,000
    caching: true
volume: 5k/day
""",
    fixed="""
purpose: Draft replies to customers in the tone of the house
approach:
  - technique: prompting
    for: [style]
    prompt_tokens: 2,000
    caching: true
volume: 5k/day
""",
)
def long_prompt_uncached(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    length, volume, caching = layer.get("prompt_tokens"), strategy.get("volume"), layer.get("caching")
    if layer.technique not in ("prompting", None) or caching:
        return
    if length is not None and length < SHORTEST_CACHEABLE:
        return
    least = _least_cacheable(layer, facts)
    if length is not None and under(length, least):
        return
    if volume is not None and under(volume.per_month, facts.limit(LONG_PROMPT_VOLUME)):
        return
    if caching is None and strategy.get("tokens.cached"):
        # Something is read from a cache, so there is one.
        return
    unsaid = [strategy.want("volume")] if volume is None else []
    if layer.technique is None or length is None or unsaid:
        lacks = [layer.want(key) for key in ("technique", "prompt_tokens") if layer.get(key) is None]
        raise Missing(*lacks, *unsaid)
    if caching is None and _cached_unasked(layer, facts):
        return
    saved, saving, whose = _saving(layer, facts, least)
    if not saved:
        return
    yield Finding(
        layer.at("prompt_tokens"),
        f"{layer.text('prompt_tokens')} tokens of prompt, sent {strategy.text('volume')}, are processed in "
        f"full each time{saving}",
        label="not cached" if caching is False else f"`{whose}` caches when asked",
        related=[Mention(strategy.at("volume"), f"at least {limit(facts, LONG_PROMPT_VOLUME)}")],
        remedy=(
            SetValue(layer.at("caching"), "true"),
            Amount(layer.at("prompt_tokens"), UNDER, about("count", least)),
        ),
        fix=Proposal("set `caching: true`", REVIEW, SetValue(layer.at("caching"), "true")),
    )


def _least_cacheable(layer: Layer, facts: Facts) -> float:
    """Return the tokens from which on the model that reads the prompt caches it; the threshold where not known."""
    name = _model(layer)
    model = facts.model(name) if name else None
    limit_: float = facts.limit(LONG_PROMPT_TOKENS)
    return (model.cache_minimum if model is not None else None) or limit_


def _model(layer: Layer) -> str | None:
    """Return the name of the model that reads the prompt; None where it is unknown."""
    owner = layer.strategy if layer.absent("model") else layer
    name: str | None = owner.get("model")
    return name


def _cached_unasked(layer: Layer, facts: Facts) -> bool:
    """Tell whether the provider caches by itself; raises Missing where it is not known."""
    if layer.absent("caching") is None:
        raise Missing(layer.want("caching"))
    # On a team's own machines the provider's cache says nothing.
    model = None if paid_by_the_hour(layer.strategy) else facts.model(_model(layer))
    if model is None or model.caches_by_itself is None:
        raise Missing(layer.want("caching"))
    return model.caches_by_itself


def _saving(layer: Layer, facts: Facts, minimum: float) -> tuple[bool, str, str]:
    """Tell whether a cache may be advised; say what it would save, where prices are known; name the model.

    A cache that has to be written anew whenever it can have gone cold must not cost more than sending the prompt.
    """
    from llm_strategy.model.formulas import static_prompt
    from llm_strategy.model.request_price import price_of

    strategy, name = layer.strategy, _model(layer)
    if name is None:
        return True, "", ""
    if paid_by_the_hour(strategy):
        return True, "", name
    price = price_of(strategy, facts, name)
    volume, length = strategy.get("volume").per_month, layer.get("prompt_tokens")
    if price.input is None or price.cached is None:
        return True, "", name
    write = price.cache_write if price.cache_write is not None and price.cache_write > price.input else None
    now = static_prompt(volume, length, price.input)
    then = static_prompt(volume, length, price.input, price.cached, write, caching=True, minimum=minimum)
    most, least = now.low - then.low, now.low - then.high
    if most <= 0:
        return True, "", name
    amount = f"up to {about('money-per-time', most)}"
    if write is not None:
        if least <= 0:
            return False, "", name
        amount = f"{about('money-per-time', least)} to {about('money-per-time', most)}, with what writing to it costs"
    return True, f"; a cache saves {amount} ({priced(price.date)})", name


@FAMILY.rule(
    "prompt-outgrown",
    INFO,
    "a long prompt that still misses its target",
    since="0.1.0",
    why="Beyond some length, instructions interfere with each other: following a new one comes at the "
    "expense of another. When a prompt of that size still misses its target, making it longer seldom helps. "
    "What fails then needs a layer of its own.",
    remedy=(Work("shorten the prompt"), Work("add a layer for what still fails")),
    claims=("E7",),
    scope=LAYER,
    techniques=("prompting",),
    thresholds=(PROMPT_OUTGROWN_TOKENS,),
    bad="""
purpose: Rate how urgent a report from the field is
approach:
  - technique: prompting
    for: [constraints]
    prompt_tokens: 2,400  # <-
quality:
  metrics:
    agreement: {target: 90%}
  evidence:
    - technique: prompting
      scores: {agreement: 78%}
      date: 2026-10-02
      failure: overrates what is reported twice
""",
    good="""
purpose: Rate how urgent a report from the field is
approach:
  - technique: prompting
    for: [constraints]
    prompt_tokens: 1,100
quality:
  metrics:
    agreement: {target: 90%}
  evidence:
    - technique: prompting
      scores: {agreement: 78%}
      date: 2026-10-02
      failure: overrates what is reported twice
""",
)
def prompt_outgrown(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    length = layer.get("prompt_tokens")
    if layer.technique not in ("prompting", None):
        return
    if length is not None and length <= facts.limit(PROMPT_OUTGROWN_TOKENS):
        return
    if not strategy.lacks_layer(
        lambda one: None if one.technique is None else one.technique not in ("prompting", "verification"), "technique"
    ):
        return
    evidence = _newest_of_prompting(strategy)
    missed = _missed(strategy, evidence)
    if missed is None:
        return
    layer.need("technique", "prompt_tokens")
    most = limit(facts, PROMPT_OUTGROWN_TOKENS)
    score, target = evidence.texts["scores." + missed], strategy.metrics[missed]
    yield Finding(
        layer.at("prompt_tokens"),
        f"{layer.text('prompt_tokens')} tokens of prompt, over {most}, and `{missed}` is {score} "
        f"of {show('target', target.target)}",
        label=f"over {most}, and below its target",
        related=[Mention((*evidence.route, "scores", missed), f"the target is {target.text('target')}")],
        remedy=(Amount(layer.at("prompt_tokens"), AT_MOST, most), Work("add a layer for what still fails")),
    )


def _newest_of_prompting(strategy: Strategy) -> Evidence:
    """Return the newest measurement of prompting alone; raises Missing where none is known."""
    hidden = strategy.unreadable.intersection(("quality", "quality.evidence"))
    if not hidden and not strategy.damaged:
        for evidence, stack in reversed(strategy.measurements()):
            if evidence.damaged or stack is None:
                raise Missing(evidence.want("technique"))
            if stack == ALONE:
                return evidence
    raise Missing(strategy.want("quality.evidence"))


def _missed(strategy: Strategy, evidence: Evidence) -> str | None:
    """Return the first metric whose target is missed; None where all are met. Raises Missing where unknown."""
    missing_facts = []
    for name, metric in strategy.metrics.items():
        score = evidence.scores.get(name)
        if metric.target is None:
            missing_facts.append(metric.want("target"))
        elif score is None:
            missing_facts.append(evidence.want("scores." + name))
        elif not metric.target.met_by(score):
            return name
    if missing_facts or not strategy.metrics:
        raise Missing(*(missing_facts or [strategy.want("quality.metrics")]))
    return None
