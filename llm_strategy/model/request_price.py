"""What one request to a model costs: declared and list prices, what may be read from a cache, tiers.

Pure: a view and the facts of a check in, prices out. The list of prices is read when a model's price is needed and
not before. A price that the strategy declares wins over the list for its ``model``.

A cache is counted where the file says that there is one, by ``caching: true`` or `tokens.cached`. Writing to it has a
price of its own where the list says so and that is over the input price. Left out are caches that are paid by the hour
(what Google asks for storage), the dearer ones that live longer (Anthropic's of an hour), and writing in a batch, for
none of which the list has a price that could be used.
"""

from __future__ import annotations

from llm_strategy.model import formulas as cost
from llm_strategy.model.view import same_model_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.knowledge.prices import Model
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy

BATCH = ":batch"
"""What the table of prices writes after the name of a model whose requests may wait."""

MANY_CALLS = ("agent", "conversation")
"""Tasks of which one request takes many calls of the model, each with a cache of the ones before."""


class Price:
    """What a model costs, in dollars a million tokens, as declared or else by the list.

    ``input`` and ``output`` are None where neither says; ``own_input`` and ``own_output`` tell whether the strategy
    declares them. ``cached`` and ``cache_write`` are None where they are the input price, or where a declared price
    leaves them open. ``date`` is the day of the list, None where all is declared; ``request`` dollars a request beside
    the tokens.
    """

    __slots__ = (
        "cache_write", "cached", "date", "input", "model", "name", "output", "own_input", "own_output", "request"
    )  # fmt: skip

    def __init__(self, name: str, model: Model | None) -> None:
        self.name = name
        self.model = model
        self.input = model.input if model else None
        self.output = model.output if model else None
        self.cached = model.cached if model else None
        self.cache_write = model.cache_write if model else None
        self.own_input = self.own_output = False
        self.request = model.request if model else None
        self.date = model.date if model else None

    @property
    def known(self) -> bool:
        """Whether both sides of a request have a price."""
        return self.input is not None and self.output is not None


class Use:
    """One way a request may be billed: prices a million tokens, and how much of the input a cache reads and writes.

    ``write_price`` is None where what is written costs no more than other input: then nothing counts as ``written``.
    """

    __slots__ = ("cached", "cached_price", "input", "output", "write_price", "written")

    def __init__(
        self,
        input: float | None,
        output: float | None,
        cached: float,
        cached_price: float | None,
        written: float = 0.0,
        write_price: float | None = None,
    ) -> None:
        self.input = input
        self.output = output
        self.cached = cached
        self.cached_price = cached_price
        dearer = write_price is not None and input is not None and write_price > input and written > 0
        self.written = written if dearer else 0.0
        self.write_price = write_price if dearer else None

    def same_as(self, other: Use) -> bool:
        """Tell whether a request costs the same either way."""
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)


def price_of(strategy: Strategy, facts: Facts, name: str) -> Price:
    """Return the price of the model ``name`` as this strategy pays it.

    What the strategy declares is for its own `model`. The list is not read where both sides are declared. Where the
    requests are served in batches it is the price of a batch, and unknown where the list has none.
    """
    if not same_model_name(name, strategy.get("model")):
        return Price(name, _listed(strategy, facts, name))
    into, out = strategy.get("price.input"), strategy.get("price.output")
    whole = into is not None and out is not None
    price = Price(name, None if whole else _listed(strategy, facts, name))
    unreadable = strategy.unreadable
    lost = strategy.damaged or "price" in unreadable
    if into is not None or lost or "price.input" in unreadable:
        price.input, price.cached, price.cache_write, price.own_input = into, None, None, True
    if out is not None or lost or "price.output" in unreadable:
        price.output, price.own_output = out, True
    return price


def _listed(strategy: Strategy, facts: Facts, name: str) -> Model | None:
    """Return the entry of the table by which the requests are billed, where that can be known."""
    if strategy.absent("serving") is None:
        return None
    if strategy.values.get("serving") != "batch":
        return facts.model(name)
    model = facts.model(name if name.endswith(BATCH) else name + BATCH)
    # Many clauses of the table match by the beginning of a name.
    if model is not None and model.name.endswith(BATCH):
        return model
    listed = facts.model(name)
    return None if listed is None else listed.batched()


def uses(strategy: Strategy, price: Price) -> tuple[Use, Use]:
    """Return the cheapest and the most expensive way the declared facts allow a request to be billed; mostly the same.

    They differ where a prompt is cached and nothing says how much of the input that is, or how much is written to the
    cache at a price over that of input; where a declared price leaves cached input open; and where a request of many
    calls may or may not reach a price for long inputs.
    """
    sent = strategy.get("tokens.input") or 0.0
    model = price.model
    low_in, low_out, low_cached = price.input, price.output, price.cached
    high_in, high_out, high_cached, high_write = low_in, low_out, low_cached, price.cache_write
    if model is not None and model.tiers:
        above = model.at(sent)
        if not price.own_input:
            high_in, high_cached, high_write = above[0], above[2], above[3]
        if not price.own_output:
            high_out = above[1]
        if _one_call(strategy):
            low_in, low_out, low_cached = high_in, high_out, high_cached
    if price.own_input:
        low_cached = 0.0
    read = strategy.get("tokens.cached")
    held = _held_by_cache(strategy, sent, price)
    return (
        Use(low_in, low_out, held if read is None else read, low_cached),
        Use(high_in, high_out, read or 0.0, high_cached, max(0.0, held - (read or 0.0)), high_write),
    )


def request_price(strategy: Strategy, price: Price) -> tuple[float, float] | None:
    """Return the least and the most dollars of one request (B16); None where a price or the tokens are unknown."""
    sent, written = strategy.get("tokens.input"), strategy.get("tokens.output")
    if sent is None or written is None or not price.known:
        return None
    costs = []
    for use in uses(strategy, price):
        if use.input is None or use.output is None:
            return None
        costs.append(
            cost.request_cost(
                sent, written, use.input, use.output, use.cached, use.cached_price, use.written, use.write_price
            )
            + (price.request or 0.0)
        )
    return min(costs), max(costs)


def _one_call(strategy: Strategy) -> bool:
    """Tell whether a request is certainly one call of the model, so that its tokens are those of a call."""
    task = strategy.get("task")
    if task is None or task in MANY_CALLS:
        return False
    return (
        strategy.any_layer(lambda layer: None if layer.technique is None else layer.technique == "tools")
        is False
    )


def _held_by_cache(strategy: Strategy, sent: float, price: Price) -> float:
    """Return how many input tokens a cache may hold, read and written together; 0 where the file names no cache."""
    layers = strategy.active
    read = strategy.get("tokens.cached")
    if "tokens" in strategy.unreadable or strategy.absent("tokens.cached") is None:
        return sent
    if any("caching" in layer.unreadable for layer in layers):
        return sent
    cached = [layer for layer in layers if layer.values.get("caching") is True]
    if not cached:
        return sent if read else 0.0
    least = _shortest_cached(price)
    if sent < least and not read:
        return 0.0
    lengths = [layer.get("prompt_tokens") for layer in cached]
    fixed = sum(length for length in lengths if length is not None)
    if None in lengths or not _one_call(strategy) or (read or 0.0) > fixed:
        return sent
    return min(sent, fixed) if fixed >= least or read else 0.0


def _shortest_cached(price: Price) -> float:
    """Return how many tokens a prompt has at least that the model caches; the sources' figure where it is not known."""
    least = price.model.cache_minimum if price.model is not None else None
    return cost.CACHE_MINIMUM_TOKENS if least is None else least
