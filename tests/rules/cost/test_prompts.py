"""Prompts that are long: sent often without a cache, or outgrown."""

from __future__ import annotations

import pytest

from llm_strategy.changes import SetValue
from llm_strategy.knowledge import prices
from llm_strategy.rules.cost.prompts import long_prompt_uncached
from tests.helpers import report, unknown
from tests.rules.cost.strategies import DAY, TODAY, found, levels, needs, prompting, strategy, view

LONG = "long-prompt-uncached"
OUTGROWN = "prompt-outgrown"

# -- long-prompt-uncached --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("length", "found_at"), [(1_023, []), (1_024, ["warning"]), (1_025, ["warning"])])
@pytest.mark.parametrize(("volume", "often"), [("999/day", False), ("1,000/day", True), ("1,001/day", True)])
def test_long_prompts_sent_often(length: int, found_at: list[str], volume: str, often: bool) -> None:
    text = prompting(f"caching: false, prompt_tokens: {length}", f"volume: {volume}")
    assert levels(LONG, text) == (found_at if often else [])
    assert LONG not in unknown(text)


@pytest.mark.parametrize(
    ("caching", "model", "level", "open_"),
    [
        ("caching: false", "model: openai/gpt-4o", ["warning"], False),
        ("caching: false", "notes: none", ["warning"], False),
        ("caching: true", "model: anthropic/claude-sonnet-5-5", [], False),
        # Asked only where the provider does not cache by itself.
        ("shots: 0", "model: anthropic/claude-sonnet-5-5", ["warning"], False),
        ("shots: 0", "model: openai/gpt-4o", [], False),
        ("shots: 0", "model: mistral/mistral-small-latest", [], True),
        ("shots: 0", "model: self-hosted/x", [], True),
        ("shots: 0", "notes: none", [], True),
        ("caching: perhaps", "model: anthropic/claude-sonnet-5-5", [], True),
        # The layer's model is the one that reads it.
        ("model: anthropic/claude-sonnet-5-5", "model: openai/gpt-4o", ["warning"], False),
        ("model: openai/gpt-4o", "model: anthropic/claude-sonnet-5-5", [], False),
        # What is read from a cache has one.
        ("shots: 0", "model: anthropic/claude-sonnet-5-5\ntokens: {cached: 900}", [], False),
    ],
)
def test_whether_a_prompt_is_cached(caching: str, model: str, level: list[str], open_: bool) -> None:
    text = prompting(f"prompt_tokens: 2,000, {caching}".replace("2,000", "2_000"), "volume: 5k/day", model)
    assert levels(LONG, text) == level
    assert (LONG in unknown(text)) is open_


@pytest.mark.parametrize(("volume", "level"), [("11_065/month", []), ("11_066/month", ["warning"])])
def test_no_saving_is_promised_that_writing_to_the_cache_would_eat(volume: str, level: list[str]) -> None:
    """Input $2, read $0.10, written $2.50: 8,760 times a month the cache may be cold, which is $21,024 of $1.90 each."""
    text = prompting("prompt_tokens: 2_000", f"volume: {volume}", "model: anthropic/claude-sonnet-5-5")
    assert levels(LONG, text, long_prompt_volume=1) == level


def test_a_saving_counts_what_is_written() -> None:
    text = prompting("prompt_tokens: 2_000", "volume: 100k/month", "model: anthropic/claude-sonnet-5-5")
    (one,) = found(LONG, text)
    # 100,000 × 2,000 × $1.90 / 1M = $380, less 8,760 × 2,000 × $2.40 / 1M = $42.05
    assert "a cache saves $337.95/month to $380/month, with what writing to it costs (" in one.message


def test_the_saving_is_said_with_the_day_of_its_prices() -> None:
    text = prompting("prompt_tokens: 2_000, caching: false", "volume: 100k/month", "model: openai/gpt-4o")
    (one,) = found(LONG, text)
    for part in ("2_000", "100k/month", "$250/month", prices.DATE):
        assert part in one.message
    assert one.fix is not None
    assert one.fix.safety == "review"
    # Without a list price nothing is said of it; a declared one leaves the price of cached input open.
    assert "$" not in found(LONG, text.replace("openai/gpt-4o", "self-hosted/x"))[0].message
    assert "$" not in found(LONG, text + "price: {input: $2, output: $8}\n")[0].message


def test_the_fix_adds_caching_where_it_is_not_written() -> None:
    one = view(prompting("prompt_tokens: 2_000", "volume: 5k/day", "model: anthropic/claude-sonnet-5-5"))
    (finding,) = long_prompt_uncached(one.layers[0], TODAY)
    assert finding.fix is not None
    (change,) = finding.fix.changes
    assert isinstance(change, SetValue)
    assert (change.route, change.text) == (one.layers[0].at("caching"), "true")


def test_long_prompts_are_settings_and_unknown_without_facts() -> None:
    text = prompting("prompt_tokens: 600, caching: false", "volume: 20/day")
    assert levels(LONG, text, long_prompt_tokens=600, long_prompt_volume=20 * DAY) == ["warning"]
    assert levels(LONG, text, long_prompt_tokens=601, long_prompt_volume=20 * DAY) == []
    assert levels(LONG, text, long_prompt_tokens=600, long_prompt_volume=21 * DAY) == []
    assert needs(LONG, prompting("caching: false", "volume: 5k/day")) == {"prompt_tokens"}
    assert needs(LONG, prompting("prompt_tokens: 2_000, caching: false")) == {"volume"}
    assert needs(LONG, prompting("prompt_tokens: many, caching: false", "volume: x")) == {
        "prompt_tokens",
        "volume",
    }
    assert LONG not in unknown(prompting("prompt_tokens: 200"))
    assert LONG not in unknown(prompting("shots: 1", "volume: 3/day"))


# -- prompt-outgrown -------------------------------------------------------------------------------------------------

MISSED = "technique: prompting, scores: {right: 80%}"


def outgrown(
    length: str = "2_000", *evidence: str, metrics: str = "right: {target: 90%}", layers: tuple[str, ...] = ()
) -> str:
    items = evidence or (MISSED,)
    quality = "".join(f"    - {{{item}}}\n" for item in items)
    return strategy(
        [f"technique: prompting, prompt_tokens: {length}", *layers],
        f"quality:\n  metrics: {{{metrics}}}\n  evidence:\n{quality}",
    )


@pytest.mark.parametrize(("length", "level"), [("1_499", []), ("1_500", []), ("1_501", ["info"])])
def test_a_prompt_is_outgrown_over_1500_tokens(length: str, level: list[str]) -> None:
    assert levels(OUTGROWN, outgrown(length)) == level
    assert OUTGROWN not in unknown(outgrown(length))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (outgrown("2_000", "technique: prompting, scores: {right: 89.9%}"), ["info"]),
        (outgrown("2_000", "technique: prompting, scores: {right: 90%}"), []),
        (outgrown("2_000", "technique: prompting, scores: {right: 2%}", metrics="right: {target: at most 2%}"), []),
        (outgrown("2_000", MISSED.replace("80", "3"), metrics="right: {target: at most 2%}"), ["info"]),
        # The newest of prompting alone decides.
        (outgrown("2_000", MISSED, MISSED.replace("80", "95")), []),
        (outgrown("2_000", MISSED, "technique: [prompting, rag], scores: {right: 95%}"), ["info"]),
        (outgrown("2_000", "scores: {right: 80%}"), ["info"]),
        # One target missed is enough, whatever is not known of others.
        (outgrown("2_000", "scores: {right: 80%}", metrics="polite: {target: 4}, right: {target: 90%}"), ["info"]),
        (outgrown(layers=("technique: rag",)), []),
        (outgrown(layers=("technique: other",)), []),
        (outgrown(layers=("technique: rag, status: rejected",)), ["info"]),
        (outgrown(layers=("technique: prompting",)), ["info"]),
    ],
)  # fmt: skip
def test_when_a_prompt_is_outgrown(text: str, level: list[str]) -> None:
    assert levels(OUTGROWN, text) == level


@pytest.mark.parametrize(
    "text",
    [
        prompting("prompt_tokens: 2_000"),
        prompting("prompt_tokens: 2_000", "quality: good"),
        outgrown("2_000", "technique: [prompting, rag], scores: {right: 80%}"),
        outgrown("2_000", "technique: prompting, scores: {right: 80}"),
        outgrown("2_000", "technique: prompting, scores: {other: 80%}"),
        outgrown(
            "2_000", "technique: prompting, scores: {right: 80%}", "technique: promting, scores: {right: 95%}"
        ),
        outgrown("2_000", metrics="right: {}"),
        outgrown("long"),
        # The line that is lost may have held a newer measurement.
        outgrown() + "    - {technique: prompting, scores: {right: 95%\n",
        outgrown(layers=("technique: rga",)),
        outgrown(layers=("technique: rag, status: dropped",)),
    ],
)
def test_outgrown_against_facts_that_are_missing(text: str) -> None:
    assert levels(OUTGROWN, text) == []
    assert OUTGROWN in unknown(text)


def test_the_length_is_a_setting_and_the_message_has_the_score() -> None:
    assert levels(OUTGROWN, outgrown("900"), prompt_outgrown_tokens=899) == ["info"]
    assert levels(OUTGROWN, outgrown("900"), prompt_outgrown_tokens=900) == []
    (one,) = found(OUTGROWN, outgrown())
    for part in ("2_000", "1,500", "80%", "90%"):
        assert part in one.message


@pytest.mark.parametrize(
    ("model", "length", "level"),
    [
        # Claude Haiku 4.5 caches from 4,096 tokens on, by the data on models; where that is not known, 1,024.
        ("anthropic/claude-haiku-4-5", "4,095", []),
        ("anthropic/claude-haiku-4-5", "4,096", ["warning"]),
        ("other/unheard-of", "1,023", []),
        ("other/unheard-of", "1,024", ["warning"]),
    ],
)
def test_a_prompt_is_long_from_what_the_model_caches_on(model: str, length: str, level: list[str]) -> None:
    text = (
        "purpose: Draft replies\napproach:\n  - {technique: prompting, for: [style], caching: false, "
        f'prompt_tokens: "{length}"}}\nvolume: 5k/day\nmodel: {model}\n'
    )
    assert [one.severity for one in report(text).diagnostics if one.rule == "long-prompt-uncached"] == level
