"""Amounts under a limit: the schema of their writing says what reading and comparing them says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.schema.amounts import amount_under, of_amount

LIMITS = [1, 2, 9, 10, 11, 49, 50, 100, 101, 750, 999, 1_000, 1_001, 1_500, 10_000, 12_345, 1_000_000]

digits = st.text("0123456789", min_size=1, max_size=7)
grouped = st.integers(1_000, 99_999_999).flatmap(lambda one: st.sampled_from([f"{one:,}", f"{one:_}"]))
written = st.builds(
    lambda number, fraction, suffix: number + fraction + suffix,
    digits | grouped | st.integers(0, 20_000).map(str),
    st.just("") | digits.map("." .__add__),
    st.sampled_from(["", "", "", "k", "K", "M", "B", "x"]),
)
near = st.sampled_from(LIMITS).flatmap(
    lambda limit: st.sampled_from([str(limit - 1), str(limit), f"{limit:,}", f"{limit - 1:_}", f"{limit / 1000:g}k"])
)


def says(kind: str, limit: float, value: Any) -> bool:
    return bool(Draft202012Validator(amount_under(kind, limit)).is_valid(value))


@given(st.sampled_from(LIMITS), written | near)
def test_counts_as_text(limit: int, text: str) -> None:
    try:
        value = parse("count", text, plain=False)
    except Unreadable:
        assert not says("count", limit, text)
    else:
        assert says("count", limit, text) == (value < limit), (text, limit)
        assert Draft202012Validator(of_amount("count")).is_valid(text)


@given(st.sampled_from(LIMITS), st.integers(-5, 20_000) | st.floats(0, 2_000))
def test_counts_as_numbers(limit: int, number: float) -> None:
    assert says("count", limit, number) == (0 <= number < limit)


@given(st.sampled_from([0.05, 0.1, 0.3, 0.8]), st.integers(0, 10_500).map(lambda one: f"{one / 100:g}%") | written)
def test_percentages(limit: float, text: str) -> None:
    try:
        value = parse("percent", text, plain=False)
    except Unreadable:
        assert not says("percent", limit, text)
    else:
        assert says("percent", limit, text) == (value < limit), (text, limit)


def test_a_limit_that_nobody_writes_is_refused() -> None:
    with pytest.raises(ValueError, match="whole"):
        amount_under("count", 10.5)
