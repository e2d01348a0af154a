"""What retrieval costs by list prices, beside the tokens of the answer: rerankers and embeddings of `rag` layers.

Pure: a layer and the facts of a check in, estimates out. A declared `cost` covers the whole layer, so that nothing is
added to it; without one these are parts of what is unknown, and the store that is searched stays unknown.

A reranker that is billed by the query is as sure as the tokens are: every request makes one query at least. A query
counts as one unit of the price, which holds for up to 100 documents; more, or long ones, cost more. A reranker that is
billed by the token has no term: how many passages it reads is declared nowhere. Embeddings begin at nothing, because
a question may be short and only what changed may be embedded again; overlaps of chunks are left out.
"""

from __future__ import annotations

from llm_strategy.model import formulas as cost

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.format.quantities.parse import Cadence
    from llm_strategy.knowledge.prices import Model
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source

RERANKER = "reranker"
QUESTIONS = "question embeddings"
INDEX = "index embeddings"
EMBEDDINGS = (QUESTIONS, INDEX)
"""Names of the terms."""

OF_QUERIES = frozenset({RERANKER, QUESTIONS})
"""Those that grow with the volume."""

INDEXED = (None, "index")
"""What `held` says of a source that is searched."""

NOT_EMBEDDED = ("keyword", "lookup")
"""Ways of searching for which nothing is embedded."""

_MONTH_DAYS = 365 / 12


def queries(layer: Layer) -> tuple[float, float]:
    """Return how many queries a request makes: one at the least, and one for each of the `hops` at the most."""
    return 1.0, max(1.0, layer.get("hops") or 1.0)


def query_price(layer: Layer, facts: Facts) -> Model | None:
    """Return the reranker of a rag layer in use, where the list has its price of a query; None for any other.

    Its ``request`` is dollars a query.
    """
    if layer.get("reranker") is False or "reranker" in layer.unreadable:
        return None
    model = _priced(layer, "reranker_model", "rerank", facts)
    return model if model is not None and model.request else None


def reranking(layer: Layer, volume: float | None, facts: Facts) -> cost.Estimate:
    """Return what the reranker of a rag layer costs a month: requests × queries × the price of a query."""
    model = query_price(layer, facts)
    if model is None:
        return cost.Estimate()
    if volume is None:
        return cost.Estimate((), ("volume",), model.date)
    price = model.request or 0.0
    least, most = queries(layer)
    low, high = volume * least * price, volume * most * price

    def formula() -> str:
        of = "" if most == 1 else f" × {cost.number(least)} to {cost.number(most)} queries"
        amount = cost.dollars(low) if low == high else f"{cost.dollars(low)} to {cost.dollars(high)}"
        return f"{cost.number(volume)} requests{of} × {cost.dollars(price)} a query = {amount}"

    term = cost.Term(RERANKER, low, high, formula, assumed=low != high)
    return cost.Estimate((term,), (), model.date)


def embedding(layer: Layer, volume: float | None, sent: float | None, facts: Facts) -> cost.Estimate:
    """Return what the embedding model of a rag layer costs a month, from nothing to the most that can be known.

    At the most each question is as long as all that a request sends (``sent`` tokens), and each source is embedded
    again as often as the index is refreshed, or else as the source changes. Sources whose size or cadence is not known
    are left out.
    """
    model = None if layer.get("retrieval") in NOT_EMBEDDED else _priced(layer, "embedding_model", "embedding", facts)
    if model is None or not model.input:
        return cost.Estimate()
    price = model.input
    terms = []
    if volume is not None and sent is not None:
        terms.append(_up_to(QUESTIONS, volume * queries(layer)[1] * sent, price, _questions(layer, volume, sent)))
    tokens = 0.0
    parts = []
    for source in (layer.sources() or ()) if layer.retrieves_facts else ():
        size, times = _size(source), _times_a_month(layer, source)
        if size and times:
            tokens += size * times
            parts.append(f"{cost.number(size)} tokens × {cost.number(times)} times a month")
    if tokens:
        terms.append(_up_to(INDEX, tokens, price, " + ".join(parts)))
    return cost.Estimate(terms, (), model.date if terms else None)


def _priced(layer: Layer, key: str, mode: str, facts: Facts) -> Model | None:
    """Return the model that a key of a layer names, where it is one for that use and no `cost` covers the layer."""
    name = layer.get(key)
    if name is None or not layer.absent("cost"):
        return None
    model = facts.model(name)
    return model if model is not None and model.mode in (mode, "") else None


def _up_to(name: str, tokens: float, price: float, counted: str) -> cost.Term:
    high = tokens * price / cost.MILLION
    return cost.Term(
        name,
        0.0,
        high,
        lambda: f"up to {counted} × {cost.dollars(price)} / 1M = {cost.dollars(high)}",
        assumed=True,
    )


def _questions(layer: Layer, volume: float, sent: float) -> str:
    most = queries(layer)[1]
    of = "" if most == 1 else f" × {cost.number(most)} hops"
    return f"{cost.number(volume)} requests{of} × {cost.number(sent)} tokens"


def _size(source: Source) -> float:
    """Return the tokens of a source that is searched, 0 where there are none or they are not known."""
    if source.held not in INDEXED or source.size is None:
        return 0.0
    return source.size.tokens or 0.0


def _times_a_month(layer: Layer, source: Source) -> float:
    """Return how many times a month a source is embedded again at the most; 0 where that is never, or not known.

    An index that follows each change takes the cadence of the source. Of what changes all the time nobody can say how
    often it is embedded.
    """
    if "refresh" in layer.unreadable:
        return 0.0
    refresh: Cadence | None = layer.get("refresh")
    cadence = source.cadence if refresh is None or refresh.word == "on-change" else refresh
    return _MONTH_DAYS / cadence.days if cadence is not None and cadence.days else 0.0
