"""The estimate itself: its terms, where they stand, what a cache holds, and who is paid."""

from __future__ import annotations

import pytest

from llm_strategy.findings import Missing
from llm_strategy.knowledge import prices
from llm_strategy.model import estimate
from llm_strategy.model.break_even import break_even
from tests.rules.cost.strategies import PROMPT, TODAY, USE, WORK, strategy, tuned, view


def test_a_model_that_serving_pays_is_not_paid_twice() -> None:
    tokens = ("volume: 100k/month", *WORK)

    def low(layer: str, *facts: str) -> float:
        return estimate.monthly(view(strategy([PROMPT, layer], *tokens, *facts)), TODAY).low

    base = "technique: fine-tuning, training_cost: $120"
    assert low(f"{base}, serving_cost: $200/month", "model: openai/gpt-4o") == pytest.approx(210)
    assert low(f"{base}, serving_cost: $200/month", "model: self-hosted/x") == pytest.approx(210)
    # It stands in for the model, whatever its own name.
    stands_in = f"{base}, serving_cost: $200/month, model: self-hosted/x, replaces: openai/gpt-4o"
    assert low(stands_in, "model: openai/gpt-4o") == pytest.approx(210)
    # Another model answers, and its tokens are paid.
    beside = f"{base}, serving_cost: $200/month, model: self-hosted/x"
    assert low(beside, "model: openai/gpt-4o") == pytest.approx(435)
    assert low(f"{base}, serving_cost: $200/month, tunes: router", "model: openai/gpt-4o") == pytest.approx(
        435
    )
    # Paid by the token: by those of the tuned model.
    assert low(base, "model: openai/gpt-4o") == pytest.approx(235)
    hosted = f"{base}, model: openai/gpt-4o-mini, replaces: openai/gpt-4o"
    assert low(hosted, "model: openai/gpt-4o") == pytest.approx(10 + 13.5)
    assert low(f"{hosted}, serving_cost: $0/month", "model: openai/gpt-4o") == pytest.approx(10 + 13.5)
    student = (
        "technique: distillation, teacher: openai/gpt-4o, student: openai/gpt-4o-mini, training_cost: $120"
    )
    assert low(student, "model: openai/gpt-4o") == pytest.approx(10 + 13.5)


def test_a_tuned_model_that_no_list_knows_needs_its_serving_cost() -> None:
    for model in ("model: self-hosted/x", "notes: none"):
        layer = "technique: fine-tuning, training_cost: $120, model: self-hosted/x, replaces: openai/gpt-4o"
        one = estimate.monthly(view(strategy([PROMPT, layer], "volume: 1k/month", *WORK, model)), TODAY)
        assert one.low == pytest.approx(10)
        assert one.missing == ("serving_cost",)
        assert [key for _, key in one.missing_facts] == ["serving_cost"]


def test_an_estimate_knows_its_terms_and_where_they_stand() -> None:
    layers = [PROMPT, "technique: rag, cost: $40/month", "technique: tools"]
    text = strategy(layers, *USE)
    one = estimate.monthly(view(text), TODAY)
    assert [term.name for term in one.terms] == ["rag", "input", "output"]
    assert [place[2:] for place in one.places] == [("approach", 1, "cost"), ("model",), ("model",)]
    assert one.low == one.high == pytest.approx(265)
    assert one.missing == ("tools.cost",)
    assert one.missing_facts == ((("strategies", "example", "approach", 2), "cost"),)
    assert one.price_date == prices.DATE


def test_declared_cached_tokens_pay_the_cached_price() -> None:
    facts = ("volume: 1M/month", "tokens: {input: 2000, output: 0, cached: 1500}", "model: openai/gpt-4o")
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert one.low == one.high == pytest.approx(500 * 2.5 + 1500 * 1.25)


@pytest.mark.parametrize(
    ("task", "layer", "cached"),
    [
        # The fixed part of the prompt may come from the cache, and nothing says how often it does.
        ("task: extraction", "technique: prompting, caching: true, prompt_tokens: 1_500", 1500),
        ("task: extraction", "technique: prompting, caching: true, prompt_tokens: 1_000", 0),
        ("task: extraction", "technique: prompting, caching: true", 2000),
        # With many calls for a request, earlier ones may be cached as well.
        ("task: agent", "technique: prompting, caching: true, prompt_tokens: 1_500", 2000),
        ("notes: any", "technique: prompting, caching: true, prompt_tokens: 1_500", 2000),
        ("task: extraction", "technique: prompting, caching: false, prompt_tokens: 1_500", 0),
        ("task: extraction", "technique: prompting, prompt_tokens: 1_500", 0),
        ("task: extraction", "technique: prompting, caching: perhaps", 2000),
    ],
)
def test_caching_of_unknown_extent_makes_a_range(task: str, layer: str, cached: int) -> None:
    facts = ("volume: 1M/month", "tokens: {input: 2000, output: 100}", "model: openai/gpt-4o", task)
    one = estimate.monthly(view(strategy([layer], *facts)), TODAY)
    assert one.high == pytest.approx(2000 * 2.5 + 1000)
    assert one.low == pytest.approx(one.high - cached * 1.25)
    assert any(term.assumed for term in one.terms) == bool(cached)


SONNET = "model: anthropic/claude-sonnet-5"  # $2 in, $10 out, $0.20 read from a cache, $2.50 written to it


def cached(layer: str, tokens: str, *facts: str) -> estimate.Monthly:
    text = strategy([f"technique: prompting, {layer}"], "volume: 100k/month", f"tokens: {{{tokens}}}", *facts)
    return estimate.monthly(view(text), TODAY)


def test_what_is_written_to_a_cache_has_its_own_price() -> None:
    """Of 4,000 fixed tokens 3,800 are read on average, so 200 may be written: 100k × 200 × $0.50 / 1M = $10 more."""
    tokens = "input: 5000, output: 300, cached: 3800"
    one = cached("caching: true, prompt_tokens: 4000", tokens, SONNET, "task: extraction")
    assert (one.low, one.high) == pytest.approx((240 + 76 + 300, 200 + 76 + 50 + 300))
    [term] = one.terms
    assert term.assumed
    assert "100,000 requests × 200 tokens × $2.50 / 1M = $50" in term.formula
    # Nothing says how much is read: all 4,000 may be, or may be written each time.
    one = cached("caching: true, prompt_tokens: 4000", "input: 5000, output: 300", SONNET, "task: extraction")
    assert (one.low, one.high) == pytest.approx((200 + 80 + 300, 200 + 1000 + 300))


@pytest.mark.parametrize(
    ("layer", "tokens", "facts", "written"),
    [
        # What the fixed part is, is not known: all that is not read may be written.
        ("caching: true", "input: 5000, output: 0, cached: 3800", (SONNET, "task: extraction"), 1200),
        ("caching: true, prompt_tokens: 4000", "input: 5000, output: 0, cached: 3800", (SONNET, "task: agent"), 1200),
        ("shots: 3", "input: 5000, output: 0, cached: 3800", (SONNET, "task: extraction"), 1200),
        # More is read than the fixed part.
        ("caching: true, prompt_tokens: 3k", "input: 5000, output: 0, cached: 3800", (SONNET, "task: extraction"), 1200),
        ("caching: true, prompt_tokens: 4000", "input: 5000, output: 0, cached: 4000", (SONNET, "task: extraction"), 0),
        # Nobody asks for a cache.
        ("shots: 3", "input: 5000, output: 0", (SONNET,), 0),
        ("caching: false", "input: 5000, output: 0", (SONNET,), 0),
        ("caching: false", "input: 5000, output: 0, cached: 0", (SONNET,), 0),
        # Writing costs what other input does, or the price is one's own.
        ("caching: true", "input: 5000, output: 0, cached: 3800", ("model: google/gemini-2.5-pro",), 0),
        ("caching: true", "input: 5000, output: 0, cached: 3800", (SONNET, "price: {input: $2, output: $10}"), 0),
        # Google's price is for storing by the hour.
        ("caching: true", "input: 5000, output: 0, cached: 3800", ("model: openrouter/google/gemini-2.5-pro",), 0),
        ("caching: true", "input: 5000, output: 0, cached: 3800", (SONNET, "serving: batch"), 0),
    ],
)
def test_what_may_be_written_to_a_cache(layer: str, tokens: str, facts: tuple[str, ...], written: int) -> None:
    one = cached(layer, tokens, *facts)
    formulas = " ".join(term.formula for term in one.terms)
    if not written:
        assert "tokens × $2.50" not in formulas
    else:
        assert f"× {written:,} tokens × $2.50" in formulas
        assert one.high - one.low == pytest.approx(100_000 * written * 0.5 / 1e6)


@pytest.mark.parametrize(("length", "read"), [(4_095, 0), (4_096, 4_096)])
def test_the_shortest_prompt_that_is_cached_is_the_models_own(length: int, read: int) -> None:
    """Claude Haiku 4.5 caches from 4,096 tokens on."""
    one = cached(
        f"caching: true, prompt_tokens: {length}", "input: 5000, output: 0", "model: anthropic/claude-haiku-4-5",
        "task: extraction",
    )  # fmt: skip
    assert (one.low, one.high) == pytest.approx((500 - read * 0.09, 500 + read * 0.025))


def test_a_declared_price_leaves_cached_input_open() -> None:
    facts = (
        "volume: 1M/month", "tokens: {input: 2000, output: 100, cached: 500}", "model: openai/gpt-4o",
        "price: {input: $2, output: $8}",
    )  # fmt: skip
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert (one.low, one.high) == pytest.approx((3800, 4800))
    assert one.price_date is None


@pytest.mark.parametrize(
    ("task", "low"), [("task: summarization", 900), ("task: agent", 475), ("notes: any", 475)]
)
def test_long_inputs_pay_their_tier_where_a_request_is_one_call(task: str, low: float) -> None:
    facts = ("volume: 1k/month", "tokens: {input: 300k, output: 10k}", "model: google/gemini-2.5-pro", task)
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert one.high == pytest.approx(300 * 2.5 + 10 * 15)
    assert one.low == pytest.approx(low)
    declared = estimate.monthly(view(strategy([PROMPT], *facts, "price: {output: $10}")), TODAY)
    assert declared.high == pytest.approx(300 * 2.5 + 10 * 10)


def test_break_even_is_there_for_others_to_ask() -> None:
    one = view(tuned())
    even = break_even(one.layers[1], TODAY)
    assert round(even.volume) == 90_741
    assert (even.before, even.after, even.date) == (pytest.approx(0.00225), 0.0, prices.DATE)
    with pytest.raises(Missing):
        break_even(view(tuned(tokens="")).layers[1], TODAY)
