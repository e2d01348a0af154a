"""How the layers share a latency budget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.model.latency import ASSUMED_RETRIEVAL_S, RETRIEVAL_S, share, waterfall


def test_e3_retrieval_is_assumed_to_take_300_ms_of_200_to_500():
    assert RETRIEVAL_S == (0.2, 0.5)
    one = share(None, None, None, "rag")
    assert (one.low, one.seconds, one.high, one.assumed) == (0.2, ASSUMED_RETRIEVAL_S, 0.5, True)
    assert one.seconds == 0.3
    assert one.formula == "300ms assumed"


@pytest.mark.parametrize(
    ("latency", "hops", "calls", "technique", "seconds", "formula"),
    [
        (0.25, None, None, "rag", 0.25, "250ms"),
        (0.25, 1, None, "rag", 0.25, "250ms"),
        (0.25, 3, None, "rag", 0.75, "250ms × 3 hops"),
        (0.25, None, 4, "rag", 0.25, "250ms"),  # calls are the tools' key
        (0.4, None, None, "tools", 0.4, "400ms"),
        (0.4, None, 2.5, "tools", 1.0, "400ms × 2.5 calls"),
        (0.4, None, 0.3, "tools", 0.4, "400ms"),  # a request that calls waits for a whole call
        (1.5, 3, 3, "fine-tuning", 1.5, "1.5s"),
        (0.1, None, None, "other", 0.1, "100ms"),
    ],
)
def test_declared_shares(latency, hops, calls, technique, seconds, formula):
    one = share(latency, hops, calls, technique)
    assert one.seconds == one.low == one.high == pytest.approx(seconds)
    assert one.formula == formula
    assert not one.assumed


def test_assumed_hops_multiply_and_the_assumption_is_a_setting():
    one = share(None, 2, None, "rag", 0.6)
    assert (one.low, one.seconds, one.high) == pytest.approx((0.4, 1.2, 1.2))
    assert one.formula == "600ms assumed × 2 hops"
    low = share(None, 1, None, "rag", 0.1)
    assert (low.low, low.seconds, low.high) == (0.1, 0.1, 0.5)


@pytest.mark.parametrize("technique", ["tools", "prompting", "fine-tuning", "distillation", "other"])
def test_nothing_is_assumed_of_the_other_layers(technique):
    assert share(None, 2, 2, technique) is None


def test_what_is_left_for_generation():
    result = waterfall([share(0.25, 2, None, "rag"), share(0.3, None, None, "tools"), None], 1.0)
    assert result.declared == pytest.approx(0.8)
    assert result.assumed == 0
    assert result.remaining == pytest.approx(0.2)
    assert result.fraction == pytest.approx(0.2)


def test_assumed_shares_are_kept_apart():
    result = waterfall([share(None, None, None, "rag"), share(0.3, None, None, "tools")], 0.5)
    assert (result.declared, result.assumed) == (0.3, 0.3)
    assert result.remaining == pytest.approx(0.2)
    assert result.remaining_with_assumed == pytest.approx(-0.1)


def test_over_the_budget():
    result = waterfall([share(2, None, None, "rag")], 1.5)
    assert result.remaining == -0.5
    assert result.fraction == 0
    assert waterfall([], 0).fraction == 0


def test_no_layer_leaves_all():
    result = waterfall([], 1.5)
    assert (result.declared, result.remaining, result.fraction) == (0, 1.5, 1)


seconds = st.floats(0, 1e4)
technique = st.sampled_from(["prompting", "rag", "tools", "fine-tuning", "distillation", "other"])


@given(st.none() | seconds, st.none() | st.floats(0, 50), st.none() | st.floats(0, 50), technique, seconds)
def test_a_share_is_within_its_range(latency, hops, calls, kind, assumed):
    one = share(latency, hops, calls, kind, assumed)
    if one is None:
        assert latency is None
        assert kind != "rag"
    else:
        assert 0 <= one.low <= one.seconds <= one.high
        assert one.assumed == (latency is None)
        assert one.assumed or one.low == one.high


@given(st.lists(st.tuples(st.none() | seconds, technique), max_size=5), st.floats(0.001, 1e4), seconds)
def test_a_layer_more_never_leaves_more(layers, budget, extra):
    shares = [share(latency, None, None, kind) for latency, kind in layers]
    before = waterfall(shares, budget)
    after = waterfall([*shares, share(extra, None, None, "rag")], budget)
    assert after.remaining <= before.remaining
    assert after.fraction <= before.fraction <= 1
    assert before.declared + before.remaining == pytest.approx(budget)
