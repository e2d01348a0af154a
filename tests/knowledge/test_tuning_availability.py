"""Providers that train models, and how long tuned models answer: the rows are whole, dated, and read by
day."""

from __future__ import annotations

import re

import pytest

from llm_strategy.knowledge import lifecycle, tuned_models
from llm_strategy.knowledge.lifecycle import ordinal, tuned_retirement
from llm_strategy.knowledge.tuning_availability import (
    AVAILABILITY,
    BEFORE,
    CLOSED,
    DEPRECATED,
    NARROWED,
    OPEN,
    availability,
)

DAY = re.compile(r"20\d\d-\d\d-\d\d")


@pytest.mark.parametrize("service", AVAILABILITY)
def test_a_row_says_what_was_read_and_when(service):
    row = AVAILABILITY[service]
    assert row.page.startswith("https://")
    assert row.copy
    assert DAY.fullmatch(row.checked)
    assert not row.copy_day or (DAY.fullmatch(row.copy_day) and row.copy_day <= row.checked)
    assert row.copy_day or "without a day" in row.copy or "no day of its own" in row.copy
    assert row.stages
    days = [stage.day for stage in row.stages]
    assert days == sorted(days)
    for stage in row.stages:
        assert stage.words
        assert not stage.day or DAY.fullmatch(stage.day)
        assert stage.state in (OPEN, NARROWED, CLOSED, DEPRECATED)
    # Who is open says how it trains.
    assert bool(row.trains) == any(stage.state in (OPEN, NARROWED) for stage in row.stages)


def test_before_the_first_day_nothing_is_restricted():
    openai = AVAILABILITY["openai"]
    assert openai.at(ordinal("2026-05-06")) is BEFORE
    assert BEFORE.state == OPEN
    for day, stage in (("2026-05-07", 0), ("2026-07-01", 0), ("2026-07-02", 1), ("2027-01-05", 1), ("2027-01-06", 2)):
        assert openai.at(ordinal(day)) is openai.stages[stage]
    # A stage without a day has always been so.
    assert AVAILABILITY["mistral"].at(1) is AVAILABILITY["mistral"].stages[0]


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("openai/gpt-4o", "openai"),
        ("bedrock/us.amazon.nova-lite-v1:0", "aws"),
        ("google-vertex:gemini-2.5-flash", "vertex_ai"),
        ("gemini/gemini-2.5-flash", "google"),
        ("mistral/mistral-small-2603", "mistral"),
        # Either of two services, one of which trains; and weights that many train.
        ("google/gemini-2.5-flash", ""),
        ("openai/gpt-oss-20b", ""),
        ("mistralai/Mistral-7B-Instruct-v0.3", ""),
        ("self-hosted/gpt-4o", ""),
        ("anthropic/claude-haiku-4-5", ""),
    ],
)
def test_which_service_a_name_means(name, service):
    found = availability(name)
    assert (found.service if found else "") == service


def test_tuned_models_of_azure_outlive_their_bases():
    for base, (training, answers) in tuned_models.AZURE.items():
        assert DAY.fullmatch(training) and DAY.fullmatch(answers)
        assert training < answers
        ends = tuned_retirement(f"azure/{base}")
        assert (ends.earliest, ends.confirmed, ends.page) == (answers, True, tuned_models.PAGE)
        own = lifecycle.retirement(f"azure/{base}")
        assert own is None or own.latest < answers
        assert lifecycle.retirement(f"azure/{base}.ft-0e208cf33a6a466994aff31a08aba678").earliest == answers
    assert tuned_retirement("azure/gpt-4.1-mini").earliest == "2027-10-14"
    # No schedule is published for these.
    assert tuned_retirement("azure/gpt-5") is None
    assert tuned_retirement("bedrock/amazon.nova-lite-v1:0") is None
    assert lifecycle.retirement("azure/gpt-5-2025-08-07.ft-0e208cf3") is None
    # With their base.
    assert tuned_retirement("openai/gpt-4.1-mini").earliest == lifecycle.retirement("openai/gpt-4.1-mini").earliest
