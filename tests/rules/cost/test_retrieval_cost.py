"""What retrieval costs by list prices: rerankers by the query, embeddings as a range from nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.model import estimate
from llm_strategy.model.estimate import Monthly
from llm_strategy.model.pipeline import request_cost
from tests.rules.cost.strategies import TODAY, found, levels, strategy, view

EMBED = "embedding_model: openai/text-embedding-3-small"  # $0.02 a million tokens
RANK = "reranker_model: cohere/rerank-v3.5"  # $0.002 a query
KNOWLEDGE = "knowledge: {wiki: {size: 3M tokens, update_cadence: weekly}}"
TOKENS = "tokens: {input: 1800, output: 250}"


def priced(layer: str, *facts: str) -> Monthly:
    return estimate.monthly(view(strategy([f"technique: rag, {layer}"], *facts)), TODAY)


def ranges(one: Monthly) -> dict[str, tuple[float, float]]:
    return {term.name: (round(term.low, 4), round(term.high, 4)) for term in one.terms}


def test_a_reranker_is_paid_by_the_query() -> None:
    one = priced(RANK, "volume: 60k/month")
    assert ranges(one) == {"reranker": (120, 120)}
    [term] = one.terms
    assert term.formula == "60,000 requests × $0.002 a query = $120"
    assert not term.assumed
    assert one.places[0][-1] == "reranker_model"
    assert one.price_date == one.least_date == "2026-11-02"
    # The store that is searched is still unknown.
    assert "rag.cost" in one.missing
    assert (one.of_requests, one.standing) == (120, 0)


def test_several_retrievals_are_several_queries_at_the_most() -> None:
    one = priced(f"{RANK}, hops: 3", "volume: 60k/month")
    assert ranges(one) == {"reranker": (120, 360)}
    assert one.terms[0].formula == "60,000 requests × 1 to 3 queries × $0.002 a query = $120 to $360"


@pytest.mark.parametrize(
    "layer",
    [
        f"{RANK}, cost: $40/month",
        f"{RANK}, cost: much",
        f"{RANK}, reranker: false",
        f"{RANK}, reranker: perhaps",
        f"{RANK}, status: rejected",
        "reranker: true",
        "reranker_model: self-hosted/mine",
        "reranker_model: nobody/no-such-model",
        # Billed by the token: how many it reads is declared nowhere.
        "reranker_model: voyageai/rerank-2.5",
        # No model for that.
        "reranker_model: openai/gpt-4o",
        "embedding_model: openai/gpt-4o",
        f"{EMBED}, cost: $40/month",
        f"{EMBED}, retrieval: keyword",
        "embedding_model: self-hosted/mine",
    ],
)
def test_where_the_list_has_nothing_to_say(layer: str) -> None:
    one = priced(layer, "volume: 60k/month", TOKENS, KNOWLEDGE)
    assert set(ranges(one)) <= {"rag"}


def test_without_a_volume_a_reranker_asks_for_it() -> None:
    one = estimate.monthly(view(strategy([f"technique: rag, {RANK}"], "hardware: {gpus: 1, price: $2/hour}")), TODAY)
    assert "volume" in one.missing
    assert "volume" in [key for _, key in one.missing_facts]


def test_embeddings_of_questions_and_of_the_index() -> None:
    one = priced(f"{EMBED}, refresh: daily", "volume: 400k/month", TOKENS, KNOWLEDGE)
    # 400,000 × 1,800 × $0.02 / 1M; 3M tokens × 365 / 12 × $0.02 / 1M
    assert ranges(one) == {"question embeddings": (0, 14.4), "index embeddings": (0, 1.825)}
    assert [term.formula for term in one.terms] == [
        "up to 400,000 requests × 1,800 tokens × $0.02 / 1M = $14.40",
        "up to 3,000,000 tokens × 30.4 times a month × $0.02 / 1M = $1.82",
    ]
    assert all(term.assumed for term in one.terms)
    assert one.price_date == "2026-11-09"
    # Nothing of it is in the lower bound.
    assert (one.low, one.least_date) == (0, None)
    assert "rag.cost" in one.missing


@pytest.mark.parametrize(
    ("layer", "knowledge", "times"),
    [
        ("refresh: monthly", KNOWLEDGE, 365 / 12 / 30),
        ("refresh: on-change", KNOWLEDGE, 365 / 12 / 7),
        ("notes: none", KNOWLEDGE, 365 / 12 / 7),
        ("refresh: static", KNOWLEDGE, 0),
        # How often that is nobody can say.
        ("refresh: real-time", KNOWLEDGE, 0),
        ("refresh: sometimes", KNOWLEDGE, 0),
        ("notes: none", "knowledge: {wiki: {size: 3M tokens}}", 0),
        ("refresh: daily", "knowledge: {wiki: {size: 900 documents}}", 0),
        ("refresh: daily", "knowledge: {wiki: {size: 3M tokens, held: prompt}}", 0),
        ("refresh: daily", "knowledge: {a: {size: 3M tokens}, b: {size: 1M tokens}}", 0),
        ("refresh: daily, reads: [a]", "knowledge: {a: {size: 3M tokens}, b: {size: 1M tokens}}", 365 / 12),
        ("refresh: daily, retrieves: examples", KNOWLEDGE, 0),
    ],
)
def test_an_index_is_embedded_again_as_often_as_it_may_be(layer: str, knowledge: str, times: float) -> None:
    one = ranges(priced(f"{EMBED}, {layer}", knowledge))
    assert one.get("index embeddings", (0, 0)) == (0, pytest.approx(3 * times * 0.02, abs=1e-4))


def test_each_hop_embeds_a_question() -> None:
    one = ranges(priced(f"{EMBED}, hops: 2", "volume: 400k/month", TOKENS))
    assert one == {"question embeddings": (0, 28.8)}


BUDGET = ("volume: 60k/month", "tokens: {input: 500, output: 0}", "model: other/mine", "price: {input: $1, output: $1}")


def test_a_reranker_counts_for_the_budget_and_embeddings_never_do() -> None:
    # 60,000 × 500 tokens × $1 / 1M = $30, and $120
    text = strategy([f"technique: rag, {RANK}"], *BUDGET, "cost_budget: $149/month")
    [one] = found("over-cost-budget", text)
    assert "at least $150/month" in one.message
    assert "(prices of 2026-11-02)" in one.message
    assert [mention.message for mention in one.related] == ["the reranker: $120/month"]
    assert levels("over-cost-budget", text.replace("$149", "$150")) == []
    wide = strategy([f"technique: rag, refresh: hourly, {EMBED}"], *BUDGET, KNOWLEDGE, "cost_budget: $31/month")
    assert estimate.monthly(view(wide), TODAY).high > 31
    assert levels("over-cost-budget", wide) == []


def test_the_day_of_a_finding_is_that_of_what_it_counts() -> None:
    # The embedding model is of the older list, and in no lower bound.
    layer = "technique: rag, embedding_model: cohere/embed-english-v3.0"
    text = strategy([layer], "volume: 60k/month", TOKENS, "model: openai/gpt-4o", "cost_budget: $1/month")
    assert estimate.monthly(view(text), TODAY).price_date == "2026-11-02"
    [one] = found("over-cost-budget", text)
    assert "(prices of 2026-11-09)" in one.message


def test_what_is_used_pays_its_reranker_by_the_request() -> None:
    one = view(strategy([f"technique: rag, {RANK}, hops: 2"], "tokens: {input: 500, output: 0}", *BUDGET[2:]))
    low, high, date, _ = request_cost(one, TODAY)
    assert (low, high) == (pytest.approx(0.0025), pytest.approx(0.0045))
    assert date == "2026-11-02"


FACTS = {
    "volume: {}": ["60k/month"],
    "model: {}": ["openai/gpt-4o", "anthropic/claude-sonnet-5", "anthropic/claude-haiku-5-5"],
    "task: {}": ["extraction", "agent"],
    "knowledge: {{wiki: {{size: {}, update_cadence: weekly}}}}": ["3M tokens", "900 documents"],
}
OF_TOKENS = {"input: {}": ["5k", "150k"], "output: {}": ["300"], "cached: {}": ["0", "3k"]}
OF_PROMPT = {"caching: {}": ["true", "false"], "prompt_tokens: {}": ["900", "4k"]}
OF_RAG = {
    "embedding_model: {}": ["openai/text-embedding-3-small"],
    "reranker_model: {}": ["cohere/rerank-v3.5"],
    "reranker: {}": ["true", "false"],
    "hops: {}": ["1", "3"],
    "refresh: {}": ["daily", "on-change"],
    "cost: {}": ["$40/month"],
}
EVERY = [*FACTS, *OF_TOKENS, *OF_PROMPT, *OF_RAG]


@st.composite
def facts_and_one_lost(draw: st.DrawFn) -> tuple[str, str]:
    """Return a strategy, and the same one with a fact that cannot be read."""
    chosen = {
        key: draw(st.sampled_from(values))
        for part in (FACTS, OF_TOKENS, OF_PROMPT, OF_RAG)
        for key, values in part.items()
        if draw(st.booleans())
    }
    lost = draw(st.sampled_from(sorted(chosen) or ["volume: {}"]))

    def written(values: dict[str, str]) -> str:
        def of(part: dict[str, list[str]]) -> list[str]:
            return [key.format(values[key]) for key in part if key in values]

        layers = [", ".join(["technique: prompting", *of(OF_PROMPT)]), ", ".join(["technique: rag", *of(OF_RAG)])]
        tokens = of(OF_TOKENS)
        return strategy(layers, *of(FACTS), *([f"tokens: {{{', '.join(tokens)}}}"] if tokens else []))

    return written(chosen), written(chosen | {lost: "[x, {}]"} if lost in chosen else chosen)


@given(facts_and_one_lost())
def test_an_unknown_fact_widens_the_range_or_is_missing(texts: tuple[str, str]) -> None:
    known, unknown = (estimate.monthly(view(text), TODAY) for text in texts)
    for one in (known, unknown):
        assert all(0 <= term.low <= term.high for term in one.terms)
        assert one.of_requests + one.standing == pytest.approx(one.low)
    assert unknown.low <= known.low * (1 + 1e-9)
    assert unknown.missing or unknown.high >= known.high * (1 - 1e-9)
