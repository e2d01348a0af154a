"""What a candidate costs: the estimate of its text, with the sources' ranges where the file does not say.

Dollars; a range wherever a figure in it is assumed. The estimate itself is the one that rules and editor use.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from llm_strategy.format.quantities.parse import Rate
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge import layer_costs
from llm_strategy.knowledge.layer_costs import Assumed
from llm_strategy.model import estimate
from llm_strategy.model.answering import answering_model
from llm_strategy.model.context import AMORTIZATION_MONTHS, Facts
from llm_strategy.model.estimate import OF_TOKENS
from llm_strategy.model.formulas import dollars, number
from llm_strategy.model.hardware import paid_by_the_hour
from llm_strategy.model.request_price import price_of, request_price
from llm_strategy.model.retrieval_cost import EMBEDDINGS
from llm_strategy.model.view import billions_of_parameters
from llm_strategy.model.views import TUNING, Layer, Strategy


@dataclass(frozen=True)
class Part:
    """A part of an amount: from ``low`` to ``high`` dollars, its formula, and the claims where it is ``assumed``."""

    name: str
    low: float
    high: float
    formula: str
    assumed: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Amount:
    """The sum of ``parts``; ``missing`` are facts, in words, that would add to it: then it is a lower bound."""

    parts: tuple[Part, ...] = ()
    missing: tuple[str, ...] = ()
    price_date: str | None = None
    open: bool = False

    @property
    def low(self) -> float:
        """The lower bound in dollars."""
        return sum(part.low for part in self.parts)

    @property
    def high(self) -> float:
        """The upper bound in dollars of what is known."""
        return sum(part.high for part in self.parts)

    @property
    def assumed(self) -> bool:
        """Whether a figure in it is assumed."""
        return any(part.assumed for part in self.parts)

    @property
    def known(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.parts) or not self.missing


def monthly(
    strategy: Strategy, facts: Facts, volume: float, least_input: float | None, more: tuple[str, ...]
) -> Amount:
    """Return what a candidate costs a month at that many requests a month.

    ``least_input`` is the minimum of input tokens of a request, where the declared figure is the maximum; ``more``
    are the techniques that add tokens which nobody declares.
    """
    found = _at(strategy, facts, volume)
    measured = any(term.name == "measured" for term in found.terms)
    parts = [Part(term.name, term.low, term.high, term.formula, term.assumed) for term in found.terms]
    if least_input is not None and not measured:
        with _value(strategy, "tokens.input", least_input):
            fewer = _at(strategy, facts, volume)
        parts = _with_fewer_tokens(parts, [Part(term.name, term.low, term.high, "") for term in fewer.terms])
    missing: list[str] = []
    embedded = sum(part.high for part in parts if part.name in EMBEDDINGS)
    for owner, key in found.missing_facts:
        layer = next((layer for layer in strategy.layers if layer.route == owner), None)
        assumed = _assumed(strategy, layer, key, facts, volume, embedded)
        if assumed is not None:
            if assumed.formula not in {part.formula for part in parts}:
                parts.append(assumed)
        else:
            missing.append(f"`{key}`" + ("" if layer is None else f" of {layer.technique or 'a layer'}"))
    if not measured and any(part.name in OF_TOKENS for part in parts):
        missing += [f"the tokens that {technique} adds" for technique in more]
    return Amount(tuple(parts), tuple(dict.fromkeys(missing)), found.price_date)


def set_up(strategy: Strategy, facts: Facts) -> Amount:
    """Return what building the stack costs once, from nothing: declared trainings, else the sources' ranges."""
    parts: list[Part] = []
    missing: list[str] = []
    open_end = False
    for layer in strategy.layers:
        technique = layer.technique
        if layer.in_use is False or technique is None:
            continue
        if technique in TUNING:
            training, is_open = _training(layer)
            parts.append(training)
            open_end = open_end or is_open
            if technique == "distillation":
                labels = _labels(layer, facts)
                if isinstance(labels, Part):
                    parts.append(labels)
                else:
                    missing.append(labels)
        elif technique in layer_costs.SET_UP:
            assumed = layer_costs.SET_UP[technique]
            parts.append(_part(technique, assumed, 0))
        elif technique == "tools":
            missing.append("what the tools cost to build")
    if _on_own_machines(strategy):
        parts.append(_part("self-hosting", layer_costs.SET_UP["self-hosting"], 0))
    return Amount(tuple(parts), tuple(dict.fromkeys(missing)), open=open_end)


def _part(name: str, assumed: Assumed, volume: float, months: float = 1.0) -> Part:
    low, high = assumed.at(volume)
    amount = dollars(low) if low == high else f"{dollars(low)} to {dollars(high)}"
    over = " or more" if assumed.open else ""
    divided = "" if months == 1 else f" / {number(months)} months"
    # What every source agrees costs nothing is no guess.
    is_assumed = bool(low or high)
    formula = f"{amount}{over}{divided}: {assumed.note}"
    return Part(name, low / months, high / months, formula, is_assumed, assumed.claims)


def _training(layer: Layer, months: float = 1.0) -> tuple[Part, bool]:
    """Return what a training costs, in one month or in each of several, and whether it may be more."""
    declared = layer.get("training_cost")
    if declared is not None:
        return Part("training", declared, declared, f"{dollars(declared)} declared"), False
    assumed = layer_costs.TRAINING.get(layer.get("method") or "", layer_costs.TRAINING[""])
    part = _part("training", assumed, 0, months)
    billions = billions_of_parameters(str(layer.get("base") or layer.get("student") or ""))
    if billions is not None and billions <= 8 and layer.get("method") in (None, "lora", "qlora"):
        run = layer_costs.ONE_RUN_OF_7B
        part = Part(
            part.name, part.low, part.high, f"{part.formula}; {dollars(run.low)} to {dollars(run.high)} is {run.note}",
            True, tuple(dict.fromkeys((*part.claims, *run.claims))),
        )  # fmt: skip
    return part, assumed.open


def _labels(layer: Layer, facts: Facts) -> Part | str:
    """Return what the teacher's answers to the training examples cost, else what is missing."""
    strategy = layer.strategy
    examples, teacher = layer.get("examples"), layer.get("teacher")
    if examples is None or teacher is None:
        return f"`{'examples' if examples is None else 'teacher'}` of distillation"
    if layer.get("training_cost") is not None:
        return Part("labels", 0, 0, "in the declared training")
    request = request_price(strategy, price_of(strategy, facts, str(teacher)))
    if request is None:
        return "the price of the teacher's answers"
    low, high = (examples * one for one in request)
    return Part("labels", low, high, f"{number(examples)} answers of the teacher × {dollars(request[1])}")


def _assumed(
    strategy: Strategy, layer: Layer | None, key: str, facts: Facts, volume: float, embedded: float
) -> Part | None:
    """Return the range that the sources give for a fact that is missing; None where they give none.

    ``embedded`` is the most that embeddings cost by their list price, which the sources' range for retrieval holds.
    """
    if layer is not None and key in layer.unreadable:
        return None
    if layer is None:
        own = _on_own_machines(strategy) or is_own_model(str(strategy.get("model") or ""))
        if key.startswith("price.") and own and key not in strategy.unreadable and "price" not in strategy.unreadable:
            return _part("serving", layer_costs.RUNNING["self-hosting"], volume)
        return None
    if key == "cost" and layer.technique == "rag":
        return _without_embeddings(_part("rag", layer_costs.RUNNING["rag"], volume), embedded)
    if key == "training_cost":
        part, _ = _training(layer, facts.limit(AMORTIZATION_MONTHS))
        return part
    if key == "serving_cost":
        return _student(layer, facts, volume) or _part("serving", layer_costs.RUNNING["serving"], volume)
    return None


def _without_embeddings(part: Part, embedded: float) -> Part:
    """Return the sources' range for retrieval without the embeddings that have a line of their own."""
    if not embedded:
        return part
    high = max(part.low, part.high - embedded)
    formula = f"{part.formula}; less the embeddings, which are part of that: {dollars(part.low)} to {dollars(high)}"
    return replace(part, high=high, formula=formula)


def _student(layer: Layer, facts: Facts, volume: float) -> Part | None:
    """Return what an unnamed student costs a month: its teacher's price, 10 to 100 times less."""
    strategy = layer.strategy
    teacher = layer.get("teacher")
    if layer.technique != "distillation" or teacher is None or layer.get("student") is not None:
        return None
    request = request_price(strategy, price_of(strategy, facts, str(teacher)))
    if request is None:
        return None
    least, most = layer_costs.STUDENT_IS_CHEAPER
    low, high = volume * request[0] / most, volume * request[1] / least
    formula = (
        f"{number(volume)} requests × {dollars(request[1])} to the teacher, {least} to {most} times less"
    )
    return Part("serving", low, high, formula, True, layer_costs.STUDENT_CLAIMS)


def _on_own_machines(strategy: Strategy) -> bool:
    return paid_by_the_hour(strategy) or strategy.get("hosting") == "self-hosted"


def _with_fewer_tokens(most: list[Part], least: list[Part]) -> list[Part]:
    """Return the parts with the tokens as one, from the least to the most."""
    rest = [part for part in most if part.name not in OF_TOKENS]
    tokens = [part for part in most if part.name in OF_TOKENS]
    if not tokens:
        return rest
    low = sum(part.low for part in least if part.name in OF_TOKENS)
    high = sum(part.high for part in tokens)
    text = (
        f"{'; '.join(part.formula for part in tokens)}; {dollars(low)} without the text that is no longer "
        "retrieved"
    )
    return [*rest, Part("tokens", min(low, high), high, text, True)]


def answering(strategy: Strategy, facts: Facts) -> str | None:
    """Return the model that answers in a candidate; None where it is not named."""
    name, _, _ = answering_model(strategy, facts)
    return None if name is None else str(name)


# -- another value ---------------------------------------------------------------------------------------------------


def _at(strategy: Strategy, facts: Facts, volume: float) -> estimate.Monthly:
    with _value(strategy, "volume", Rate(volume)):
        return estimate.monthly(strategy, facts)


@contextmanager
def _value(strategy: Strategy, key: str, value: object) -> Iterator[None]:
    """Give a strategy another value for as long as the block lasts."""
    before = strategy.values.get(key)
    strategy.values[key] = value
    try:
        yield
    finally:
        if before is None:
            del strategy.values[key]
        else:
            strategy.values[key] = before
