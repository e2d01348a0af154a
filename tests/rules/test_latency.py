"""Rules of the family latency, around each of their limits."""

from __future__ import annotations

import pytest

from llm_strategy.report import Diagnostic
from tests.helpers import report, unknown

EXCEEDS = "retrieval-exceeds-latency-budget"
TOGETHER = "latency-over-budget"
TIGHT = "latency-tight"
REASONING = "reasoning-exceeds-latency-budget"


def strategy(layers: list[str], *facts: str) -> str:
    return (
        "purpose: Answer callers\napproach:\n  - {technique: prompting, for: [style], reasoning: none}\n"
        + "".join(f"  - {{{layer}}}\n" for layer in layers)
        + "".join(f"{fact}\n" for fact in facts)
    )


def found(rule: str, text: str, **thresholds: float) -> list[Diagnostic]:
    return [one for one in report(text, **thresholds).diagnostics if one.rule == rule]


def levels(rule: str, text: str, **thresholds: float) -> list[str]:
    return [one.severity for one in found(rule, text, **thresholds)]


@pytest.mark.parametrize(
    ("layer", "budget", "level"),
    [
        ("technique: rag, latency: 499ms", "500ms", []),
        ("technique: rag, latency: 500ms", "500ms", ["error"]),
        ("technique: rag, latency: 501ms", "500ms", ["error"]),
        ("technique: rag, latency: 100ms, hops: 3", "301ms", []),
        ("technique: rag, latency: 100ms, hops: 3", "300ms", ["error"]),
        ("technique: rag, latency: 0.1s, hops: 3", "299ms", ["error"]),
        # Nobody measured it: 300 ms are assumed, for each hop.
        ("technique: rag", "301ms", []),
        ("technique: rag", "300ms", ["warning"]),
        ("technique: rag", "299ms", ["warning"]),
        ("technique: rag, hops: 2", "600ms", ["warning"]),
        ("technique: rag, hops: 2", "601ms", []),
        ("technique: tools, kind: database, latency: 200ms, calls: 2.5", "501ms", []),
        ("technique: tools, kind: database, latency: 200ms, calls: 2.5", "500ms", ["error"]),
        # A request that calls at all waits for a whole call.
        ("technique: tools, kind: database, latency: 200ms, calls: 0.1", "200ms", ["error"]),
        ("technique: tools, kind: actions, latency: 200ms", "200ms", ["error"]),
        # Of other layers nothing is assumed, and they fetch nothing.
        ("technique: tools, kind: database", "1ms", []),
        ("technique: other, name: classifier, latency: 2s", "1s", []),
        ("technique: fine-tuning, latency: 2s", "1s", []),
        ("technique: rag, latency: 2s, status: rejected", "1s", []),
    ],
)
@pytest.mark.parametrize("key", ["latency_budget", "first_token_budget"])
def test_one_layer_takes_the_whole_budget(layer: str, budget: str, level: list[str], key: str) -> None:
    assert levels(EXCEEDS, strategy([layer], f"{key}: {budget}")) == level


def test_it_is_blamed_on_the_latency_or_else_on_the_technique() -> None:
    (declared,) = found(EXCEEDS, strategy(["technique: rag, latency: 2s"], "latency_budget: 1s"))
    assert declared.path[-1] == "latency"
    assert "2s" in declared.message
    assert "1s" in declared.message
    (assumed,) = found(EXCEEDS, strategy(["technique: rag"], "latency_budget: 200ms"))
    assert assumed.path[-1] == "technique"
    assert "assumed" in assumed.message
    assert any("retrieval" in related.message for related in assumed.related)


def test_the_shorter_budget_is_the_one_that_is_named() -> None:
    text = strategy(["technique: rag, latency: 3s"], "latency_budget: 2s", "first_token_budget: 900ms")
    (one,) = found(EXCEEDS, text)
    assert "first_token_budget" in one.message
    assert "900ms" in one.message


def test_what_is_assumed_is_a_setting() -> None:
    text = strategy(["technique: rag"], "latency_budget: 500ms")
    assert levels(EXCEEDS, text, assumed_rag_latency=0.499) == []
    assert levels(EXCEEDS, text, assumed_rag_latency=0.5) == ["warning"]


@pytest.mark.parametrize(
    ("layer", "facts"),
    [
        ("technique: rag, latency: 200ms", ()),
        ("technique: rag, latency: fast", ("latency_budget: 100ms",)),
        ("technique: tools, kind: database", ("latency_budget: 1s",)),
        ("technique: rag, latency: 200ms", ("latency_budget: soon",)),
        ("technique: rag, latency: 200ms", ("latency_budget: 1s", "first_token_budget: soon")),
        ("technique: rag, latency: 200ms, hops: some", ("latency_budget: 1s",)),
        ("technique: tools, kind: mcp, latency: 200ms, calls: some", ("latency_budget: 1s",)),
    ],
)
def test_one_layer_against_facts_that_are_missing(layer: str, facts: tuple[str, ...]) -> None:
    text = strategy([layer], *facts)
    assert levels(EXCEEDS, text) == []
    assert EXCEEDS in unknown(text)


@pytest.mark.parametrize(
    ("layer", "fact"),
    [
        ("technique: rag, latency: 200ms", "latency_budget: 1s"),
        ("technique: rag, latency: 200ms", "first_token_budget: 1s"),
        ("technique: rag", "latency_budget: 1s"),
        # Whatever the hops, one of them is too long already.
        ("technique: rag, latency: 2s, hops: some", "latency_budget: 1s"),
        ("technique: other, latency: 200ms", "latency_budget: 1s"),
    ],
)
def test_one_layer_is_decided(layer: str, fact: str) -> None:
    assert EXCEEDS not in unknown(strategy([layer], fact))


@pytest.mark.parametrize(
    ("layers", "facts", "level"),
    [
        (["technique: rag, latency: 300ms", "technique: tools, latency: 199ms"], "latency_budget: 500ms", []),
        (
            ["technique: rag, latency: 300ms", "technique: tools, latency: 200ms"],
            "latency_budget: 500ms",
            ["warning"],
        ),
        (
            ["technique: rag, latency: 300ms", "technique: tools, latency: 201ms"],
            "first_token_budget: 500ms",
            ["warning"],
        ),
        (
            ["technique: rag, latency: 0.1s, hops: 2", "technique: tools, latency: 0.1s, calls: 3"],
            "latency_budget: 500ms",
            ["warning"],
        ),
        # One of them does it alone, and that is said of it.
        (["technique: rag, latency: 500ms", "technique: tools, latency: 100ms"], "latency_budget: 500ms", []),
        # Of layers that fetch nothing nobody else speaks.
        (["technique: other, latency: 500ms"], "latency_budget: 500ms", ["warning"]),
        (["technique: other, latency: 499ms"], "latency_budget: 500ms", []),
        # Assumed latencies are not declared ones.
        (["technique: rag", "technique: other, latency: 250ms"], "latency_budget: 500ms", []),
        (
            ["technique: rag, latency: 300ms, status: planned", "technique: other, latency: 200ms"],
            "latency_budget: 500ms",
            ["warning"],
        ),
        (
            ["technique: rag, latency: 300ms, status: retiring", "technique: other, latency: 200ms"],
            "latency_budget: 500ms",
            [],
        ),
    ],
)
def test_the_layers_together(layers: list[str], facts: str, level: list[str]) -> None:
    assert levels(TOGETHER, strategy(layers, facts)) == level


@pytest.mark.parametrize(
    ("tuned", "facts", "rules"),
    [
        # The tuned generator's latency is the generation: inside the last token's budget, not before it begins.
        ("technique: fine-tuning, latency: 600ms", ("latency_budget: 1s",), [TOGETHER]),
        ("technique: distillation, latency: 600ms", ("latency_budget: 1s",), [TOGETHER]),
        ("technique: fine-tuning, latency: 500ms", ("latency_budget: 1s",), []),
        ("technique: fine-tuning, latency: 600ms", ("first_token_budget: 1s",), []),
        # A router decides before anything is generated.
        ("technique: fine-tuning, tunes: router, latency: 600ms", ("first_token_budget: 1s",), [TOGETHER]),
        ("technique: fine-tuning, tunes: router, latency: 500ms", ("latency_budget: 1s",), [TIGHT]),
        ("technique: fine-tuning, tunes: reranker, latency: 500ms", ("latency_budget: 1s",), [TIGHT]),
    ],
)
def test_a_tuned_layers_latency(tuned: str, facts: tuple[str, ...], rules: list[str]) -> None:
    diagnostics = report(strategy(["technique: rag, latency: 400ms", tuned], *facts)).diagnostics
    assert [one.rule for one in diagnostics if one.rule in (EXCEEDS, TOGETHER, TIGHT)] == rules


def test_one_budget_is_blamed_the_shorter() -> None:
    layers = ["technique: rag, latency: 600ms", "technique: other, latency: 600ms"]
    (one,) = found(TOGETHER, strategy(layers, "latency_budget: 1.1s", "first_token_budget: 1s"))
    assert one.path[-1] == "first_token_budget"
    assert "1.2s" in one.message
    assert len(one.related) == 2


@pytest.mark.parametrize(
    ("layers", "facts"),
    [
        (["technique: rag, latency: 300ms"], ()),
        (["technique: rag, latency: 300ms", "technique: tools"], ("latency_budget: 1s",)),
        (["technique: rag, latency: 300ms", "technique: tols"], ("latency_budget: 1s",)),
        (["technique: rag, latency: 300ms, status: live"], ("latency_budget: 1s",)),
        (["technique: rag, latency: 300ms, hops: two"], ("latency_budget: 1s",)),
        (["technique: fine-tuning, latency: 300ms, tunes: ruter"], ("latency_budget: 1s",)),
        (["technique: fine-tuning, tunes: router"], ("latency_budget: 1s",)),
        (["technique: rag, latency: 300ms"], ("latency_budget: soon",)),
    ],
)
def test_together_against_facts_that_are_missing(layers: list[str], facts: tuple[str, ...]) -> None:
    text = strategy(layers, *facts)
    for rule in (TOGETHER, TIGHT):
        assert levels(rule, text) == []
        assert rule in unknown(text)


@pytest.mark.parametrize("layers", [[], ["technique: fine-tuning"], ["technique: rag, status: rejected"]])
def test_where_no_layer_adds_anything_nothing_is_asked(layers: list[str]) -> None:
    assert not unknown(strategy(layers)).intersection((TOGETHER, TIGHT, EXCEEDS))


@pytest.mark.parametrize(
    ("latency", "level"), [("800ms", []), ("801ms", ["info"]), ("799ms", []), ("999ms", ["info"]), ("1s", [])]
)
def test_what_is_left_to_write_in(latency: str, level: list[str]) -> None:
    assert levels(TIGHT, strategy([f"technique: rag, latency: {latency}"], "latency_budget: 1s")) == level


def test_the_share_that_is_left_is_a_setting() -> None:
    text = strategy(["technique: rag, latency: 600ms"], "latency_budget: 1s")
    assert levels(TIGHT, text, min_generation_share=0.4) == []
    assert levels(TIGHT, text, min_generation_share=0.41) == ["info"]
    assert levels(TIGHT, text, min_generation_share=1) == ["info"]


def test_one_fault_of_time_is_one_finding() -> None:
    layers = ["technique: rag, latency: 950ms", "technique: tools, latency: 40ms"]
    for facts, rule in (
        (("latency_budget: 1s", "first_token_budget: 900ms"), EXCEEDS),
        (("latency_budget: 1s", "first_token_budget: 970ms"), TOGETHER),
        (("latency_budget: 1s",), TIGHT),
    ):
        rules = [one.rule for one in report(strategy(layers, *facts)).diagnostics]
        assert [name for name in rules if name in (EXCEEDS, TOGETHER, TIGHT)] == [rule]


def reasoning(word: str, *facts: str) -> str:
    lines = [f"  - {{technique: prompting, for: [style]{word}}}", *facts]
    return "purpose: Answer callers\napproach:\n" + "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("key", ["latency_budget", "first_token_budget"])
@pytest.mark.parametrize(
    ("budget", "level"), [("999ms", ["warning"]), ("1s", ["warning"]), ("1001ms", []), ("1.5s", [])]
)
def test_reasoning_takes_longer_than_a_second(key: str, budget: str, level: list[str]) -> None:
    assert levels(REASONING, reasoning(", reasoning: reasoning-model", f"{key}: {budget}")) == level


def test_other_ways_of_reasoning_and_another_limit() -> None:
    for word in ("none", "chain-of-thought"):
        text = reasoning(f", reasoning: {word}", "latency_budget: 500ms")
        assert levels(REASONING, text) == []
        assert REASONING not in unknown(text)
    text = reasoning(", reasoning: reasoning-model", "latency_budget: 3s", "first_token_budget: 2s")
    assert levels(REASONING, text, reasoning_latency=2) == ["warning"]
    assert levels(REASONING, text, reasoning_latency=1.9) == []
    (one,) = found(REASONING, text, reasoning_latency=3)
    assert "first_token_budget" in one.message


@pytest.mark.parametrize(
    ("word", "facts", "open_"),
    [
        ("", ("latency_budget: 500ms",), True),
        (", reasoning: deep", ("latency_budget: 500ms",), True),
        (", reasoning: reasoning-model", (), True),
        (", reasoning: reasoning-model", ("latency_budget: soon",), True),
        (", reasoning: reasoning-model", ("latency_budget: 5s", "first_token_budget: soon"), True),
        # With time enough it does not matter how it reasons.
        ("", ("latency_budget: 5s",), False),
        (", reasoning: none", (), False),
    ],
)
def test_reasoning_against_facts_that_are_missing(word: str, facts: tuple[str, ...], open_: bool) -> None:
    text = reasoning(word, *facts)
    assert levels(REASONING, text) == []
    assert (REASONING in unknown(text)) is open_


def seconds(text: str) -> str:
    """Return the quantity after "under" or "at most"."""
    for word in ("under ", "at most "):
        if word in text:
            return text.split(word, 1)[1].split()[0].rstrip(",")
    raise AssertionError(text)


@pytest.mark.parametrize(("hops", "budget"), [(3, "200ms"), (3, "1s"), (7, "1.5s"), (1, "333ms")])
def test_the_latency_that_would_silence_it_does(hops: int, budget: str) -> None:
    text = strategy([f"technique: rag, latency: 2s, hops: {hops}"], f"latency_budget: {budget}")
    (one,) = found(EXCEEDS, text)
    limit = seconds(one.remedy)
    under = f"{float(limit.removesuffix('ms')) - 1:g}ms"
    assert levels(EXCEEDS, text.replace("latency: 2s", f"latency: {under}")) == []


@pytest.mark.parametrize("budget", ["777ms", "701ms", "0.64s"])
def test_the_budget_that_would_silence_tightness_does(budget: str) -> None:
    text = strategy(["technique: rag, latency: 633ms"], f"latency_budget: {budget}")
    (one,) = found(TIGHT, text)
    assert levels(TIGHT, text.replace("633ms", seconds(one.remedy))) == []
    raised = one.remedy.split("≥ ")[1]
    assert levels(TIGHT, text.replace(f"latency_budget: {budget}", f"latency_budget: {raised}")) == []
