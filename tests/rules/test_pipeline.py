"""Rules of the family pipeline: circles, and the time and money of what is used."""

from __future__ import annotations

import pytest

from llm_strategy.document.document import load
from llm_strategy.model.pipeline import reaches
from llm_strategy.model.reader.read import read
from llm_strategy.report import Diagnostic
from tests.helpers import report, unknown

CIRCLE = "circular-use"
LATE = "pipeline-over-latency-budget"
DEAR = "pipeline-over-cost-budget"


def file(**strategies: str) -> str:
    """Return a file of strategies, each given by further lines in flow style, divided by `;`."""
    text = "version: 1\nstrategies:\n"
    for name, lines in strategies.items():
        text += f"  {name}:\n    purpose: Do a part\n"
        facts = [line.strip() for line in lines.split(";") if line.strip()]
        if not any(fact.startswith("approach") for fact in facts):
            facts.append("approach: [{technique: prompting, for: [style]}]")
        text += "".join(f"    {fact}\n" for fact in facts)
    return text


def found(rule: str, text: str) -> list[Diagnostic]:
    return [one for one in report(text).diagnostics if one.rule == rule]


def blamed(rule: str, text: str) -> list[tuple[str | int, ...]]:
    return [tuple(one.path)[1:] for one in found(rule, text)]


# -- circles ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uses", "places"),
    [
        ({"a": "b: 10%", "b": ""}, []),
        ({"a": "a: 10%"}, [("a", "uses", "a")]),
        ({"a": "b: 10%", "b": "a: 10%"}, [("b", "uses", "a")]),
        ({"a": "b: 10%", "b": "c: 10%", "c": "b: 10%"}, [("c", "uses", "b")]),
        ({"a": "b: 1%, c: 1%", "b": "d: 1%", "c": "d: 1%", "d": ""}, []),
        ({"a": "b: 1%", "b": "a: 1%, c: 1%", "c": "b: 1%"}, [("b", "uses", "a"), ("c", "uses", "b")]),
    ],
)
def test_each_circle_is_named_once(uses: dict[str, str], places: list[tuple[str, ...]]) -> None:
    text = file(**{name: f"uses: {{{named}}}" if named else "" for name, named in uses.items()})
    assert blamed(CIRCLE, text) == places


def test_a_long_chain_is_followed() -> None:
    text = file(**{f"s{n}": f"uses: {{s{(n + 1) % 2000}: 100%}}" for n in range(2000)})
    assert blamed(CIRCLE, text) == [("s1999", "uses", "s0")]


def test_a_circle_points_at_the_other_entries() -> None:
    one = found(CIRCLE, file(a="uses: {b: 1%}", b="uses: {c: 1%}", c="uses: {a: 1%}"))[0]
    assert [mention.message for mention in one.related] == ["`a` uses `b`", "`b` uses `c`"]
    assert one.severity == "error"


# -- how often -------------------------------------------------------------------------------------------------------


def test_shares_multiply_along_a_path_and_add_over_paths() -> None:
    text = file(a="uses: {b: 50%, c: 100%}", b="uses: {d: 10%}", c="uses: {d: 20%}", d="")
    first = read(load(text))[0][0]
    assert {one.name: round(reach.runs, 6) for one, reach in reaches(first).items()} == {"b": 0.5, "c": 1, "d": 0.25}


def test_doubling_at_every_step_stays_fast() -> None:
    layers = {}
    for n in range(60):
        layers[f"l{n}"] = layers[f"r{n}"] = f"uses: {{l{n + 1}: 100%, r{n + 1}: 100%}}"
    text = file(**layers, l60="", r60="")
    assert len(reaches(read(load(text))[0][0])) == 120


# -- latency ---------------------------------------------------------------------------------------------------------

RAG = "approach: [{technique: rag, for: [domain-knowledge], latency: %s}]"


@pytest.mark.parametrize(
    ("caller", "used", "late"),
    [
        ("uses: {b: 100%}; latency_budget: 500ms;" + RAG % "200ms", RAG % "300ms", True),
        ("uses: {b: 100%}; latency_budget: 501ms;" + RAG % "200ms", RAG % "300ms", False),
        ("uses: {b: 5%}; latency_budget: 500ms;" + RAG % "200ms", RAG % "300ms", False),
        ("uses: {b: 5.1%}; latency_budget: 500ms;" + RAG % "200ms", RAG % "300ms", True),
        ("uses: {b: 100%}; latency_budget: 500ms;" + RAG % "200ms", "serving: batch;" + RAG % "300ms", False),
        ("uses: {b: 100%}; latency_budget: 500ms;" + RAG % "200ms", "serving: precomputed;" + RAG % "9s", False),
        ("serving: batch; uses: {b: 100%}; latency_budget: 500ms;" + RAG % "200ms", RAG % "300ms", False),
        ("uses: {b: 100%}; latency_budget: 500ms", RAG % "500ms", True),
    ],
)
def test_what_more_than_one_request_in_twenty_uses_counts_for_the_time(caller: str, used: str, late: bool) -> None:
    assert blamed(LATE, file(a=caller, b=used)) == ([("a", "latency_budget")] if late else [])


def test_time_through_others_counts_by_the_share_of_all_requests() -> None:
    middle = "uses: {c: %s}"
    caller = "uses: {b: 20%}; latency_budget: 500ms"
    assert found(LATE, file(a=caller, b=middle % "50%", c=RAG % "600ms"))
    assert not found(LATE, file(a=caller, b=middle % "20%", c=RAG % "600ms"))


MEASURED = (
    "quality: {metrics: {right: {}}, evidence: [{technique: %s, scores: {right: 80%%}, date: 2026-10-01, %s}]}"
)


def test_a_measured_latency_of_what_is_used_replaces_the_sum() -> None:
    caller = "uses: {b: 100%}; latency_budget: 1s"
    slow = RAG % "2s"
    assert found(LATE, file(a=caller, b=slow))
    assert not found(LATE, file(a=caller, b=f"{slow}; {MEASURED % ('rag', 'latency: 400ms')}"))
    assert found(LATE, file(a=caller, b=f"{RAG % '1ms'}; {MEASURED % ('rag', 'latency: 1.5s')}"))


def test_a_measured_latency_of_the_whole_request_answers() -> None:
    caller = f"uses: {{b: 100%}}; latency_budget: 1s; {MEASURED % ('prompting', 'latency: 900ms')}"
    assert not found(LATE, file(a=caller, b=RAG % "2s"))


def test_one_finding_where_the_own_layers_are_too_slow_already() -> None:
    text = file(a="uses: {b: 100%}; latency_budget: 500ms;" + RAG % "600ms", b=RAG % "300ms")
    assert not found(LATE, text)
    assert found("retrieval-exceeds-latency-budget", text)


def test_an_unknown_share_is_asked_for() -> None:
    text = file(a="uses: {b: null}; latency_budget: 500ms", b=RAG % "600ms")
    assert not found(LATE, text)
    assert LATE in unknown(text)


# -- cost ------------------------------------------------------------------------------------------------------------

ASKS = "volume: 100k/month; tokens: {input: 1k, output: 100}; model: openai/gpt-4o-mini; cost_budget: %s"
WRITES = "tokens: {input: 1k, output: 400}; model: openai/gpt-4o"


# The caller's tokens cost 100k × (1,000 × $0.15 + 100 × $0.60) / 1M = $21; a request to the writer $0.0065.
@pytest.mark.parametrize(
    ("budget", "share", "dear"),
    [
        ("$346/month", "50%", False),
        ("$345/month", "50%", True),
        ("$0.0035/request", "50%", False),
        ("$0.0034/request", "50%", True),
        ("$345/month", "49%", False),
    ],
)
def test_what_is_used_is_paid_for_by_its_share(budget: str, share: str, dear: bool) -> None:
    text = file(a=f"uses: {{b: {share}}}; {ASKS % budget}", b=WRITES)
    assert blamed(DEAR, text) == ([("a", "cost_budget")] if dear else [])


@pytest.mark.parametrize("serving", ["batch", "precomputed"])
def test_what_is_served_apart_is_not_counted_here(serving: str) -> None:
    assert not found(DEAR, file(a=f"uses: {{b: 100%}}; {ASKS % '$100/month'}", b=f"serving: {serving}; {WRITES}"))


def test_a_measured_cost_of_what_is_used_replaces_its_price() -> None:
    caller = f"uses: {{b: 100%}}; {ASKS % '$100/month'}"
    cheap = MEASURED % ("prompting", "cost_per_request: $0.0001")
    assert found(DEAR, file(a=caller, b=WRITES))
    assert not found(DEAR, file(a=caller, b=f"{WRITES}; {cheap}"))


def test_own_cost_over_the_budget_is_the_one_finding() -> None:
    text = file(a=f"uses: {{b: 100%}}; {ASKS % '$10/month'}", b=WRITES)
    assert not found(DEAR, text)
    assert found("over-cost-budget", text)


def test_a_price_that_is_not_known_is_asked_for() -> None:
    text = file(a=f"uses: {{b: 100%}}; {ASKS % '$100/month'}", b="tokens: {input: 1k, output: 400}")
    assert not found(DEAR, text)
    assert DEAR in unknown(text)


SERVED = f"{WRITES}; approach: [{{technique: rag, for: [domain-knowledge], cost: $200/month}}]"


# The caller's tokens cost $21 a month, its 50k requests to the writer $325, and the index $200.
@pytest.mark.parametrize(
    ("budget", "used", "others", "dear"),
    [
        ("$546/month", SERVED, {}, False),
        ("$545/month", SERVED, {}, True),
        # Of 100k requests a month the caller makes half.
        ("$446/month", f"{SERVED}; volume: 100k/month", {}, False),
        ("$445/month", f"{SERVED}; volume: 100k/month", {}, True),
        # It cannot cause more than all of it.
        ("$546/month", f"{SERVED}; volume: 10k/month", {}, False),
        ("$545/month", f"{SERVED}; volume: 10k/month", {}, True),
        # Somebody else uses it too, and nobody says how much.
        ("$346/month", SERVED, {"c": "uses: {b: 10%}"}, False),
        ("$345/month", SERVED, {"c": "uses: {b: 10%}"}, True),
    ],
)
def test_what_is_paid_a_month_counts_by_its_share(budget: str, used: str, others: dict[str, str], dear: bool) -> None:
    text = file(a=f"uses: {{b: 50%}}; {ASKS % budget}", b=used, **others)
    assert blamed(DEAR, text) == ([("a", "cost_budget")] if dear else [])


def test_a_shared_strategy_is_asked_for_its_volume() -> None:
    text = file(a=f"uses: {{b: 50%}}; {ASKS % '$400/month'}", b=SERVED, c="uses: {b: 10%}")
    (asked,) = [one for one in report(text).unknown if one.rule == DEAR and "volume" in one.needs]
    assert asked.path == ("strategies", "b")


def test_a_measured_cost_holds_what_is_paid_a_month() -> None:
    cheap = MEASURED % ("rag", "cost_per_request: $0.0001")
    caller = f"uses: {{b: 100%}}; {ASKS % '$100/month'}"
    assert found(DEAR, file(a=caller, b=SERVED))
    assert not found(DEAR, file(a=caller, b=f"{SERVED}; {cheap}"))
