"""Evidence: every limit from both sides, how levels follow the stage, and what stays unknown."""

from __future__ import annotations

import pytest

from llm_strategy.rule import Rule
from llm_strategy.rules import all_rules
from llm_strategy.strategy import IN_USE
from tests.helpers import findings, marks, report, unknown, whole
from tests.rules.unreadable import spoil_every_fact

STRATEGY = """
purpose: Do the work
task: generation
{stage}
{more}
approach:
{layers}
quality:
  metrics: {{{metrics}}}
  evidence:
{evidence}
"""

PROMPT = "technique: prompting, for: [constraints]"
RAG = "technique: rag, for: [domain-knowledge], recall: 90%"
TUNED = "technique: fine-tuning, for: [brand-voice], scope: narrow, examples: 900"
STAGES = ("prototype", "pilot", "production")


def strategy(
    *layers: str,
    evidence: tuple[str, ...] = (),
    metrics: str = "right: {target: 80%}",
    stage: str = "stage: pilot",
    more: str = "",
) -> str:
    """Return a strategy; a layer or an item of evidence is the inside of a flow map."""
    items = "".join(f"    - {{{one}}}\n" for one in evidence)
    return STRATEGY.format(
        stage=stage,
        more=more,
        layers="\n".join(f"  - {{{one}}}" for one in layers),
        metrics=metrics,
        evidence=items,
    )


def measured(stack: str, score: str, more: str = "") -> str:
    """Return one item of evidence of `right`."""
    return f"technique: [{stack}], scores: {{right: {score}}}" + (f", {more}" if more else "")


def levels(text: str, rule: str, today: str = "2026-11-01", **thresholds: float) -> list[str]:
    return [level for name, level, _ in findings(text, today, **thresholds) if name == rule]


def found(text: str, rule: str) -> list[tuple[str | int, ...]]:
    """Return what is blamed, by route inside the strategy."""
    return [one.path[2:] for one in report(text).diagnostics if one.rule == rule]


def one(text: str, rule: str):  # type: ignore[no-untyped-def]
    return next(one for one in report(text).diagnostics if one.rule == rule)


def silent(text: str, rule: str) -> None:
    assert levels(text, rule) == []
    assert rule not in unknown(text)


def lacking(text: str, rule: str) -> None:
    assert levels(text, rule) == []
    assert rule in unknown(text)


# -- the stage -------------------------------------------------------------------------------------------------------

RULES = [rule for rule in all_rules().values() if rule.family == "evidence"]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def staged(rule: Rule, stage: str) -> str:
    lines = [line for line in rule.bad.strip().splitlines() if not line.startswith("stage:")]
    return "\n".join([lines[0], *([f"stage: {stage}"] if stage else []), *lines[1:]])


def expected(rule: Rule, stage: str) -> str:
    if stage not in ("pilot", "production") or rule.name == "stale-evidence":
        return "info"
    if rule.name == "target-not-reached" and stage == "pilot":
        return "info"
    return rule.severity


@each_rule
@pytest.mark.parametrize("stage", ["", *STAGES])
def test_warnings_are_for_what_people_depend_on(rule: Rule, stage: str) -> None:
    text = staged(rule, stage)
    marked = sorted(marks(whole(text)))
    assert [(level, line) for name, level, line in findings(text) if name == rule.name] == [
        (expected(rule, stage), line) for line in marked
    ]


@each_rule
def test_an_idea_has_nothing_to_measure(rule: Rule) -> None:
    text = staged(rule, "idea")
    family = {one.name for one in RULES}
    assert not [name for name, _, _ in findings(text) if name in family]
    assert not unknown(text) & family


@each_rule
def test_an_unreadable_stage_might_be_an_idea(rule: Rule) -> None:
    text = staged(rule, "soon")
    assert levels(text, rule.name) == []
    assert rule.name in unknown(text)


@each_rule
def test_what_cannot_be_read_is_unknown(rule: Rule) -> None:
    spoil_every_fact(rule)


@each_rule
@pytest.mark.parametrize("status", ["active", "planned", "retiring", "rejected"])
def test_a_layer_counts_while_it_is_in_use(rule: Rule, status: str) -> None:
    """Only layers in use are judged; what people have today is the stack without the planned ones."""
    if "technique: fine-tuning" not in rule.bad:
        pytest.skip("not about tuning")
    key = "    for: [" if rule.name != "over-engineered" else "    method: lora"
    head, tail = rule.bad.split("technique: fine-tuning", 1)
    text = f"{head}technique: fine-tuning{tail.replace(key, f'    status: {status}{chr(10)}{key}', 1)}"
    assert bool(levels(text, rule.name)) == (status in IN_USE)


# -- prompting-not-measured ------------------------------------------------------------------------------------------

UNMEASURED = "prompting-not-measured"


@pytest.mark.parametrize(
    ("layers", "blamed", "level"),
    [
        ((PROMPT, TUNED), 1, "warning"),
        ((PROMPT, RAG), 1, "info"),
        ((PROMPT, RAG, TUNED), 2, "warning"),
        ((TUNED, PROMPT, TUNED.replace("brand-voice", "persona")), 0, "warning"),
        ((PROMPT, TUNED.replace("scope", "tunes: retriever, scope"), RAG), 2, "info"),
        ((PROMPT,), None, None),
        ((PROMPT, "technique: tools, for: [actions], kind: actions"), None, None),
        ((PROMPT, "technique: other, name: rules"), None, None),
    ],
)
def test_prompting_is_to_be_measured_first(
    layers: tuple[str, ...], blamed: int | None, level: str | None
) -> None:
    text = strategy(*layers)
    assert found(text, UNMEASURED) == ([] if blamed is None else [("approach", blamed, "technique")])
    assert levels(text, UNMEASURED) == ([] if level is None else [level])
    assert UNMEASURED not in unknown(text)


@pytest.mark.parametrize("stack", ["prompting", "other", "prompting, other"])
def test_a_simple_baseline_is_enough(stack: str) -> None:
    text = strategy(PROMPT, TUNED, evidence=(measured(stack, "60%"),))
    silent(text, UNMEASURED)


@pytest.mark.parametrize("stack", ["rag", "prompting, rag", "prompting, fine-tuning", "fine-tuning"])
def test_a_heavier_stack_is_no_baseline(stack: str) -> None:
    assert levels(strategy(PROMPT, TUNED, evidence=(measured(stack, "60%"),)), UNMEASURED) == ["warning"]


def test_evidence_without_a_stack_is_of_all_that_is_in_use() -> None:
    one = "scores: {right: 70%}"
    # The training is only planned: what was measured is the prompt.
    planned = strategy(PROMPT, f"{TUNED}, status: planned", evidence=(one,))
    silent(planned, UNMEASURED)
    assert levels(strategy(PROMPT, TUNED, evidence=(one,)), UNMEASURED) == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED, evidence=("technique: something, scores: {right: 70%}",)),
        strategy(PROMPT, TUNED, evidence=("just text: 1",)).replace("{just text: 1}", "text"),
        strategy(PROMPT, TUNED).replace("evidence:", "evidence: text"),
        strategy(PROMPT, TUNED.replace("scope", "tunes: something, scope")),
        strategy(PROMPT, RAG.replace("technique: rag", "technique: something")),
        strategy(PROMPT, f"{TUNED}, status: something"),
    ],
)
def test_prompting_not_measured_is_unknown(text: str) -> None:
    lacking(text, UNMEASURED)


def test_a_readable_baseline_settles_it_whatever_else_is_unknown() -> None:
    evidence = ("technique: something, scores: {right: 70%}", measured("prompting", "60%"))
    silent(strategy(PROMPT, TUNED, evidence=evidence), UNMEASURED)


# -- baseline-meets-target -------------------------------------------------------------------------------------------

ENOUGH = "baseline-meets-target"


@pytest.mark.parametrize(
    ("target", "score", "met"),
    [
        ("80%", "79.9%", False),
        ("80%", "80%", True),
        ("80%", "80.1%", True),
        ("at most 5%", "5.1%", False),
        ("at most 5%", "5%", True),
        ("at most 5%", "4.9%", True),
        ("at least 4.2", "4.1", False),
        ("4.2", "4.2", True),
    ],
)
def test_a_baseline_that_is_enough(target: str, score: str, met: bool) -> None:
    text = strategy(
        PROMPT, RAG, metrics=f"right: {{target: {target}}}", evidence=(measured("prompting", score),)
    )
    where = ("quality", "evidence", 0, "scores", "right")
    assert found(text, ENOUGH) == ([where] if met else [])
    assert ENOUGH not in unknown(text)
    if met:
        assert score in one(text, ENOUGH).message
        assert one(text, ENOUGH).silence.endswith(f"{'under' if 'most' in target else 'over'} {score}")


@pytest.mark.parametrize(
    ("layer", "spare"),
    [
        (RAG, True),
        (TUNED, True),
        ("technique: other, for: [output-format], name: rules", True),
        ("technique: tools, for: [multi-hop], kind: agentic-retrieval", True),
        (f"{RAG}, status: planned", True),
        (f"{RAG}, status: rejected", False),
        *(
            (RAG.replace("domain-knowledge", f"domain-knowledge, {need}"), False)
            for need in ("citations", "access-control", "fresh-knowledge", "real-time-data", "prompt-size")
        ),
        (TUNED.replace("brand-voice", "brand-voice, cost"), False),
        (TUNED.replace("brand-voice", "brand-voice, latency"), False),
        ("technique: tools, for: [actions], kind: actions", False),
    ],
)
def test_a_layer_that_quality_does_not_need(layer: str, spare: bool) -> None:
    text = strategy(PROMPT, layer, evidence=(measured("prompting", "90%"),))
    assert levels(text, ENOUGH) == (["warning"] if spare else [])
    assert ENOUGH not in unknown(text)


def test_the_spare_layers_are_named() -> None:
    layers = (PROMPT, RAG, "technique: tools, for: [actions], kind: actions", TUNED)
    text = strategy(*layers, evidence=(measured("prompting", "90%"),))
    said = one(text, ENOUGH)
    assert "the rag and fine-tuning layers" in said.silence
    spans = {mention.span.line for mention in said.related}
    lines = whole(text).splitlines()
    assert {number for number in spans if "technique: tools" in lines[number]} == set()
    assert sum("technique: rag" in lines[number] or "fine-tuning" in lines[number] for number in spans) == 2


def test_the_newest_baseline_counts() -> None:
    old, new = measured("prompting", "90%"), measured("prompting", "70%")
    assert levels(strategy(PROMPT, RAG, evidence=(old, new)), ENOUGH) == []
    assert found(strategy(PROMPT, RAG, evidence=(new, old)), ENOUGH) == [
        ("quality", "evidence", 1, "scores", "right")
    ]
    both = measured("prompting, rag", "70%")
    assert levels(strategy(PROMPT, RAG, evidence=(old, both)), ENOUGH) == ["warning"]


def test_every_target_has_to_be_met() -> None:
    metrics = "first: {}, right: {target: 80%}, wrong: {target: at most 5%}"
    text = "technique: prompting, scores: {first: 10%, right: 90%, wrong: %s}"
    good = strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace("%s", "4%"),))
    # The first that has a target is blamed.
    assert found(good, ENOUGH) == [("quality", "evidence", 0, "scores", "right")]
    silent(strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace("%s", "6%"),)), ENOUGH)
    lacking(strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace(", wrong: %s", ""),)), ENOUGH)


def test_a_metric_may_have_a_dot_in_its_name() -> None:
    text = strategy(
        PROMPT,
        RAG,
        metrics="f1.macro: {target: 80%}",
        evidence=("technique: prompting, scores: {f1.macro: 90%}",),
    )
    assert found(text, ENOUGH) == [("quality", "evidence", 0, "scores", "f1.macro")]
    assert one(text, ENOUGH).span.column > 0


@pytest.mark.parametrize(
    ("own", "model", "verdict"),
    [
        ("", "", "found"),
        ("openai/gpt-4o", "", "found"),
        ("openai/gpt-4o", "openai/gpt-4o", "found"),
        ("openai/gpt-4o", "OpenAI/GPT-4o", "found"),
        ("openai/gpt-4o", "openai/gpt-5", "silent"),
        ("", "openai/gpt-5", "unknown"),
    ],
)
def test_a_baseline_on_another_model_says_nothing(own: str, model: str, verdict: str) -> None:
    evidence = measured("prompting", "90%", f"model: {model}" if model else "")
    text = strategy(PROMPT, RAG, evidence=(evidence,), more=f"model: {own}" if own else "")
    assert levels(text, ENOUGH) == (["warning"] if verdict == "found" else [])
    assert (ENOUGH in unknown(text)) == (verdict == "unknown")


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, RAG),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "90%"), "technique: x, scores: {right: 1%}")),
        strategy(PROMPT, RAG, metrics="", evidence=(measured("prompting", "90%"),)),
        strategy(PROMPT, RAG, metrics="right: {}", evidence=(measured("prompting", "90%"),)),
        strategy(
            PROMPT,
            RAG,
            metrics="right: {target: 80%}, more: {target: high}",
            evidence=(measured("prompting", "90%"),),
        ),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "90"),)),
        strategy(PROMPT, "technique: rag, recall: 90%", evidence=(measured("prompting", "90%"),)),
        strategy(PROMPT, RAG.replace("domain-knowledge", "x"), evidence=(measured("prompting", "90%"),)),
    ],
)
def test_baseline_meets_target_is_unknown(text: str) -> None:
    lacking(text, ENOUGH)


# -- fine-tuning-not-evaluated ---------------------------------------------------------------------------------------

UNJUDGED = "fine-tuning-not-evaluated"
EVAL = "eval_dataset: s3://rows/eval.jsonl"


@pytest.mark.parametrize(
    ("metrics", "evaluation", "stack", "judged"),
    [
        ("right: {target: 80%}", True, "prompting", True),
        ("right: {target: 80%}", False, "prompting, fine-tuning", True),
        ("right: {target: 80%}", False, "fine-tuning", True),
        ("right: {target: 80%}", False, "prompting", False),
        ("right: {target: 80%}", False, "prompting, distillation", False),
        ("right: {}", True, "prompting, fine-tuning", False),
        ("", True, "prompting, fine-tuning", False),
    ],
)
def test_training_is_to_be_judged(metrics: str, evaluation: bool, stack: str, judged: bool) -> None:
    text = strategy(PROMPT, TUNED, metrics=metrics, evidence=(measured(stack, "60%"),))
    if evaluation:
        text = text.replace("quality:\n", f"quality:\n  {EVAL}\n")
    assert found(text, UNJUDGED) == ([] if judged else [("approach", 1, "technique")])
    assert UNJUDGED not in unknown(text)
    assert levels(text.replace("fine-tuning, for", "rag, for"), UNJUDGED) == []


def test_each_training_is_to_be_judged() -> None:
    taught = "technique: distillation, for: [cost], scope: narrow, examples: 900"
    text = strategy(PROMPT, TUNED, taught, evidence=(measured("prompting, fine-tuning", "85%"),))
    assert found(text, UNJUDGED) == [("approach", 2, "technique")]


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED, metrics="right: {target: high}", evidence=(measured("fine-tuning", "60%"),)),
        strategy(PROMPT, TUNED, evidence=("technique: x, scores: {right: 1%}",)),
        strategy(PROMPT, TUNED, evidence=(measured("prompting", "60%"),)).replace(
            "quality:\n", "quality:\n  eval_dataset: [a]\n"
        ),
        strategy(PROMPT, TUNED.replace("scope", "tunes: x, scope")),
    ],
)
def test_not_evaluated_is_unknown(text: str) -> None:
    lacking(text, UNJUDGED)


# -- fine-tuning-did-not-help ----------------------------------------------------------------------------------------

USELESS = "fine-tuning-did-not-help"


@pytest.mark.parametrize(
    ("target", "before", "after", "useless"),
    [
        ("80%", "71%", "70.9%", True),
        ("80%", "71%", "71%", True),
        ("80%", "71%", "71.1%", False),
        ("at most 5%", "7%", "7.1%", True),
        ("at most 5%", "7%", "7%", True),
        ("at most 5%", "7%", "6.9%", False),
        ("4.5", "4.1", "4.1", True),
        # Good enough, and still not better than without.
        ("80%", "91%", "90%", True),
    ],
)
def test_training_that_does_not_help(target: str, before: str, after: str, useless: bool) -> None:
    evidence = (measured("prompting", before), measured("prompting, fine-tuning", after))
    text = strategy(PROMPT, TUNED, metrics=f"right: {{target: {target}}}", evidence=evidence)
    assert found(text, USELESS) == ([("quality", "evidence", 1, "scores", "right")] if useless else [])
    assert USELESS not in unknown(text)
    if useless:
        assert before in one(text, USELESS).message and after in one(text, USELESS).message
        # That the target is missed as well is the same fault.
        assert levels(text, "target-not-reached") == []


def test_the_newest_training_is_held_against_the_best_without() -> None:
    untuned = (measured("prompting", "75%"), measured("prompting, rag", "78%"), measured("prompting", "60%"))
    tuned = measured("prompting, fine-tuning", "77%")
    text = strategy(PROMPT, TUNED, evidence=(*untuned, tuned))
    assert "78%" in one(text, USELESS).message
    better = measured("prompting, fine-tuning", "79%")
    silent(strategy(PROMPT, TUNED, evidence=(*untuned, tuned, better)), USELESS)
    assert levels(strategy(PROMPT, TUNED, evidence=(*untuned, better, tuned)), USELESS) == ["warning"]


def test_the_first_metric_with_a_target_decides() -> None:
    metrics = "other: {}, right: {target: 80%}, more: {target: 80%}"
    text = "technique: [%s], scores: {other: %s, right: %s, more: %s}"
    evidence = (
        text % ("prompting", "9%", "70%", "70%"),
        text % ("prompting, fine-tuning", "1%", "75%", "60%"),
    )
    silent(strategy(PROMPT, TUNED, metrics=metrics, evidence=evidence), USELESS)


@pytest.mark.parametrize("need", ["cost", "latency", "prompt-size"])
def test_a_smaller_model_that_is_good_enough_helps(need: str) -> None:
    layer = TUNED.replace("brand-voice", f"brand-voice, {need}")
    before = measured("prompting", "90%")
    enough = strategy(PROMPT, layer, evidence=(before, measured("prompting, fine-tuning", "80%")))
    silent(enough, USELESS)
    short = strategy(PROMPT, layer, evidence=(before, measured("prompting, fine-tuning", "79.9%")))
    assert levels(short, USELESS) == ["warning"]


def test_a_training_of_another_kind_is_not_this_one() -> None:
    evidence = (measured("prompting", "70%"), measured("prompting, distillation", "60%"))
    lacking(strategy(PROMPT, TUNED, evidence=evidence), USELESS)


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED),
        strategy(PROMPT, TUNED, evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, TUNED, evidence=(measured("prompting, fine-tuning", "70%"),)),
        strategy(
            PROMPT,
            TUNED,
            metrics="first: {target: high}, right: {target: 80%}",
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%")),
        ),
        strategy(
            PROMPT,
            TUNED,
            metrics="right: {}",
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%")),
        ),
        # A later one may be of the tuned model, an earlier one of a better prompt.
        strategy(
            PROMPT,
            TUNED,
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%"), measured("x", "90%")),
        ),
        strategy(
            PROMPT,
            TUNED,
            evidence=(measured("prompting", "70%"), measured("x", "95%"), measured("fine-tuning", "90%")),
        ),
        strategy(PROMPT, TUNED, evidence=(measured("prompting", "much"), measured("fine-tuning", "90%"))),
        # Is it for efficiency?
        strategy(
            PROMPT,
            "technique: fine-tuning, scope: narrow, examples: 900",
            evidence=(measured("prompting", "95%"), measured("fine-tuning", "90%")),
        ),
    ],
)
def test_did_not_help_is_unknown(text: str) -> None:
    lacking(text, USELESS)


def test_what_holds_whatever_the_unknown_says() -> None:
    evidence = (measured("prompting", "70%"), measured("x", "95%"), measured("fine-tuning", "60%"))
    assert levels(strategy(PROMPT, TUNED, evidence=evidence), USELESS) == ["warning"]


# -- target-not-reached ----------------------------------------------------------------------------------------------

SHORT = "target-not-reached"


@pytest.mark.parametrize(
    ("target", "score", "short"),
    [
        ("80%", "79.9%", True),
        ("80%", "80%", False),
        ("at most 2%", "2.1%", True),
        ("at most 2%", "2%", False),
        ("4", "3.9", True),
        ("4", "4", False),
    ],
)
def test_a_target_that_is_missed(target: str, score: str, short: bool) -> None:
    text = strategy(PROMPT, metrics=f"right: {{target: {target}}}", evidence=(measured("prompting", score),))
    assert found(text, SHORT) == ([("quality", "evidence", 0, "scores", "right")] if short else [])
    assert SHORT not in unknown(text)
    if short:
        assert target in one(text, SHORT).message and score in one(text, SHORT).message


def test_only_production_is_warned() -> None:
    for stage, level in (("prototype", "info"), ("pilot", "info"), ("production", "warning")):
        text = strategy(PROMPT, evidence=(measured("prompting", "70%"),), stage=f"stage: {stage}")
        assert levels(text, SHORT) == [level]


def test_every_missed_target_is_told() -> None:
    metrics = "right: {target: 80%}, wrong: {target: at most 2%}, fast: {target: 90%}"
    text = strategy(
        PROMPT,
        metrics=metrics,
        evidence=("technique: prompting, scores: {right: 70%, wrong: 3%, fast: 91%}",),
    )
    assert found(text, SHORT) == [
        ("quality", "evidence", 0, "scores", "right"),
        ("quality", "evidence", 0, "scores", "wrong"),
    ]
    assert one(text, SHORT).silence.endswith("at least 80%")


@pytest.mark.parametrize(
    ("layers", "evidence", "short"),
    [
        # Exactly what is in use, and the newest of it.
        ((PROMPT, RAG), (measured("prompting, rag", "70%"),), True),
        ((PROMPT, RAG), (measured("rag, prompting", "70%"), measured("prompting, rag", "85%")), False),
        ((PROMPT, RAG), (measured("prompting, rag", "85%"), measured("prompting", "70%")), False),
        ((PROMPT, RAG), ("scores: {right: 70%}",), True),
        # What is planned is not there yet, what is retired no longer.
        ((PROMPT, f"{RAG}, status: planned"), (measured("prompting", "70%"),), True),
        ((PROMPT, f"{RAG}, status: retiring"), (measured("prompting", "70%"),), True),
    ],
)
def test_the_stack_in_use(layers: tuple[str, ...], evidence: tuple[str, ...], short: bool) -> None:
    text = strategy(*layers, evidence=evidence)
    assert levels(text, SHORT) == (["info"] if short else [])
    assert SHORT not in unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, f"{RAG}, status: planned", evidence=(measured("prompting, rag", "70%"),)),
        strategy(PROMPT, f"{RAG}, status: x", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, "technique: x", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, evidence=(measured("prompting", "70%"), measured("x", "90%"))),
        strategy(PROMPT, metrics="right: {}", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, metrics="right: {target: high}", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, metrics="other: {target: 80%}", evidence=(measured("prompting", "70%"),)),
    ],
)
def test_target_not_reached_is_unknown(text: str) -> None:
    lacking(text, SHORT)


# -- stale-evidence --------------------------------------------------------------------------------------------------

STALE = "stale-evidence"


@pytest.mark.parametrize(
    ("date", "level"),
    [
        # 2026-05-05 is 180 days before 2026-11-01.
        ("2026-05-04", "info"),
        ("2026-05-05", None),
        ("2026-05-06", None),
        ("2026-04", "info"),
        ("2026-05", None),
        ("2026-11-01", None),
        ("2026-11-02", "warning"),
        # A month that has begun is not yet to come.
        ("2026-11", None),
        ("2026-12", "warning"),
        ("2062-11-01", "warning"),
    ],
)
def test_the_age_of_the_newest(date: str, level: str | None) -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", f"date: {date}"),))
    assert levels(text, STALE) == ([level] if level else [])
    assert STALE not in unknown(text)
    if level:
        assert date in one(text, STALE).message


def test_a_date_to_come_is_an_info_before_the_pilot() -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", "date: 2027-01-01"),), stage="")
    assert levels(text, STALE) == ["info"]


def test_the_age_follows_the_setting_and_the_day() -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", "date: 2026-10-02"),))
    assert levels(text, STALE, stale_evidence_days=29) == ["info"]
    assert levels(text, STALE, stale_evidence_days=30) == []
    assert levels(text, STALE, today="2027-03-31") == []
    assert levels(text, STALE, today="2027-04-01") == ["info"]


def test_only_the_last_listed_counts() -> None:
    old, new = (
        measured("prompting", "90%", "date: 2025-01-01"),
        measured("prompting", "90%", "date: 2026-10-01"),
    )
    silent(strategy(PROMPT, evidence=(old, new)), STALE)
    assert found(strategy(PROMPT, evidence=(new, old)), STALE) == [("quality", "evidence", 1, "date")]
    lacking(strategy(PROMPT, evidence=(old, measured("prompting", "90%"))), STALE)
    lacking(strategy(PROMPT, evidence=(old, measured("prompting", "90%", "date: lately"))), STALE)
    silent(strategy(PROMPT), STALE)


# -- retrieval -------------------------------------------------------------------------------------------------------

FIX_FIRST = "fix-retrieval-first"


@pytest.mark.parametrize(("recall", "low"), [("79.9%", True), ("80%", False), ("80.1%", False), ("0%", True)])
def test_retrieval_comes_before_training(recall: str, low: bool) -> None:
    rag = RAG.replace("90%", recall)
    text = strategy(PROMPT, rag, TUNED)
    assert found(text, FIX_FIRST) == ([("approach", 1, "recall")] if low else [])
    assert levels(text, FIX_FIRST) == (["warning"] if low else [])
    silent(strategy(PROMPT, rag), FIX_FIRST)
    silent(strategy(PROMPT, rag, TUNED.replace("scope", "tunes: reranker, scope")), FIX_FIRST)


def test_recall_follows_the_setting() -> None:
    text = strategy(PROMPT, RAG, TUNED)
    assert levels(text, FIX_FIRST, min_recall=0.901) == ["warning"]
    assert levels(text, FIX_FIRST, min_recall=0.9) == []


@pytest.mark.parametrize(
    ("what", "judged"),
    [
        ("documents", True),
        ("records", True),
        ("[examples, records]", True),
        ("examples", False),
        ("[labels, schemas]", False),
    ],
)
def test_what_is_retrieved(what: str, judged: bool) -> None:
    low = strategy(PROMPT, RAG.replace("recall: 90%", f"retrieves: {what}, recall: 50%"), TUNED)
    assert levels(low, FIX_FIRST) == (["warning"] if judged else [])
    unmeasured = strategy(PROMPT, RAG.replace("recall: 90%", f"retrieves: {what}"))
    assert levels(unmeasured, "retrieval-not-measured") == (["info"] if judged else [])


@pytest.mark.parametrize(
    "recall", ["retrieves: x, recall: 50%", "retrieves: [labels, x], recall: 50%", "top_k: 3"]
)
def test_fix_retrieval_first_is_unknown(recall: str) -> None:
    lacking(strategy(PROMPT, RAG.replace("recall: 90%", recall), TUNED), FIX_FIRST)


def test_a_training_that_may_be_none() -> None:
    low = RAG.replace("90%", "50%")
    lacking(strategy(PROMPT, low, TUNED.replace("scope", "tunes: x, scope")), FIX_FIRST)
    lacking(strategy(PROMPT, low, "technique: x"), FIX_FIRST)


def test_retrieval_not_measured() -> None:
    rule = "retrieval-not-measured"
    bare = RAG.replace(", recall: 90%", "")
    for stage in STAGES:
        assert levels(strategy(PROMPT, bare, stage=f"stage: {stage}"), rule) == ["info"]
    silent(strategy(PROMPT, RAG), rule)
    silent(strategy(PROMPT, TUNED), rule)
    lacking(strategy(PROMPT, f"{bare}, recall: 90"), rule)
    lacking(strategy(PROMPT, f"{bare}, retrieves: x"), rule)


# -- better-model-not-tried ------------------------------------------------------------------------------------------

STRONGER = "better-model-not-tried"
HARD = TUNED.replace("brand-voice", "style, complex-task")


@pytest.mark.parametrize(
    ("own", "evidence", "verdict"),
    [
        ("", ("",), "found"),
        ("", ("", ""), "found"),
        ("openai/gpt-4o", ("", "model: openai/gpt-4o"), "found"),
        ("openai/gpt-4o", ("", "model: openai/gpt-5"), "silent"),
        ("", ("model: openai/gpt-4o", "model: openai/gpt-4o"), "found"),
        ("", ("model: openai/gpt-4o", "model: openai/gpt-5"), "silent"),
        ("", ("", "model: openai/gpt-5"), "unknown"),
        ("", ("reasoning: none", "reasoning: chain-of-thought"), "silent"),
        ("", ("reasoning: none", "reasoning: none"), "found"),
        ("", ("reasoning: none", ""), "unknown"),
        ("", ("reasoning: x", "reasoning: none"), "unknown"),
        ("", ("model: [a]", ""), "unknown"),
        # One that differs settles it.
        ("openai/gpt-4o", ("model: [a]", "", "model: openai/gpt-5"), "silent"),
        ("", (), "unknown"),
    ],
)
def test_a_better_model(own: str, evidence: tuple[str, ...], verdict: str) -> None:
    text = strategy(
        PROMPT,
        HARD,
        evidence=tuple(measured("prompting", "60%", how) for how in evidence),
        more=f"model: {own}" if own else "",
    )
    assert found(text, STRONGER) == ([("approach", 1, "for", 1)] if verdict == "found" else [])
    assert (STRONGER in unknown(text)) == (verdict == "unknown")


def test_a_better_model_is_for_hard_tasks() -> None:
    evidence = (measured("prompting", "60%"),)
    assert levels(
        strategy(PROMPT, TUNED.replace("brand-voice", "domain-reasoning"), evidence=evidence), STRONGER
    )
    silent(strategy(PROMPT, TUNED, evidence=evidence), STRONGER)
    silent(strategy(PROMPT, RAG.replace("domain-knowledge", "complex-task"), evidence=evidence), STRONGER)


# -- few-shot-not-tried ----------------------------------------------------------------------------------------------

SHOTS = "few-shot-not-tried"


@pytest.mark.parametrize(
    ("shots", "blamed"),
    [((0,), 0), ((2,), 0), ((3,), None), ((4,), None), ((0, 2, 1), 1), ((0, 3), None), ((3, 0), None)],
)
def test_few_shot(shots: tuple[int, ...], blamed: int | None) -> None:
    evidence = tuple(measured("prompting", "60%", f"shots: {count}") for count in shots)
    text = strategy(PROMPT, TUNED, evidence=evidence)
    assert found(text, SHOTS) == ([] if blamed is None else [("quality", "evidence", blamed, "shots")])
    assert SHOTS not in unknown(text)
    silent(strategy(PROMPT, RAG, evidence=evidence), SHOTS)


def test_few_shot_follows_the_setting() -> None:
    text = strategy(PROMPT, TUNED, evidence=(measured("prompting", "60%", "shots: 4"),))
    assert levels(text, SHOTS, min_shots=5) == ["info"]
    assert levels(text, SHOTS, min_shots=4) == []


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        # The highest that is declared counts, and the shots of a tuned model do not.
        ((measured("prompting", "60%", "shots: 1"), measured("prompting", "60%")), "found"),
        (
            (measured("prompting", "60%", "shots: 1"), measured("prompting, fine-tuning", "60%", "shots: 5")),
            "found",
        ),
        ((measured("prompting", "60%"),), "unknown"),
        ((), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("prompting", "60%", "shots: some")), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("x", "60%", "shots: 3")), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("x", "60%", "shots: 2")), "found"),
        ((measured("prompting", "60%", "shots: 5"), measured("x", "60%", "shots: some")), "silent"),
    ],
)
def test_which_shots_count(evidence: tuple[str, ...], verdict: str) -> None:
    text = strategy(PROMPT, TUNED, evidence=evidence)
    assert levels(text, SHOTS) == (["info"] if verdict == "found" else [])
    assert (SHOTS in unknown(text)) == (verdict == "unknown")


# -- failure-not-described -------------------------------------------------------------------------------------------

UNTOLD = "failure-not-described"


@pytest.mark.parametrize(
    ("layer", "evidence", "blamed"),
    [
        (RAG, (measured("prompting", "79.9%"),), [0]),
        (RAG, (measured("prompting", "80%"),), []),
        (RAG, (measured("prompting", "70%", "failure: knows nothing"),), []),
        (RAG, (measured("prompting, rag", "70%"),), []),
        (TUNED, (measured("prompting", "70%"), measured("prompting", "75%")), [0, 1]),
        ("technique: other, name: rules, for: [output-format]", (measured("prompting", "70%"),), [0]),
        (f"{RAG}, status: rejected", (measured("prompting", "70%"),), []),
        (RAG, (), []),
    ],
)
def test_a_failure_is_to_be_described(layer: str, evidence: tuple[str, ...], blamed: list[int]) -> None:
    text = strategy(PROMPT, layer, evidence=evidence)
    assert found(text, UNTOLD) == [("quality", "evidence", number, "scores", "right") for number in blamed]
    assert UNTOLD not in unknown(text)


@pytest.mark.parametrize(
    ("evidence", "metrics"),
    [
        (measured("prompting", "70%", "failure: [a]"), "right: {target: 80%}"),
        (measured("x", "70%"), "right: {target: 80%}"),
        (measured("prompting", "much"), "right: {target: 80%}"),
        (measured("prompting", "70%"), "right: {target: high}"),
        (measured("prompting", "70%"), "right: {}"),
        ("technique: prompting", "right: {target: 80%}"),
    ],
)
def test_a_failure_is_unknown(evidence: str, metrics: str) -> None:
    lacking(strategy(PROMPT, RAG, evidence=(evidence,), metrics=metrics), UNTOLD)


def test_one_unknown_failure_does_not_hide_another() -> None:
    evidence = (measured("prompting", "70%"), measured("x", "70%"))
    text = strategy(PROMPT, RAG, evidence=evidence)
    assert levels(text, UNTOLD) == ["info"]
    assert UNTOLD in unknown(text)


# -- over-engineered -------------------------------------------------------------------------------------------------

TOO_MUCH = "over-engineered"
EASY = TUNED.replace("brand-voice", "style, persona")


@pytest.mark.parametrize(
    ("volume", "low"),
    [("99/day", True), ("100/day", True), ("101/day", False), ("3,041/month", True), ("3,042/month", False)],
)
def test_a_low_volume(volume: str, low: bool) -> None:
    text = strategy(PROMPT, EASY, more=f"volume: {volume}")
    assert found(text, TOO_MUCH) == ([("approach", 1, "technique")] if low else [])
    assert levels(text, TOO_MUCH) == (["warning"] if low else [])
    # That prompting was not measured is the same fault.
    assert levels(text, UNMEASURED) == ([] if low else ["warning"])
    if low:
        assert volume in one(text, TOO_MUCH).message and "100/day" in one(text, TOO_MUCH).message


def test_a_low_volume_follows_the_setting() -> None:
    text = strategy(PROMPT, EASY, more="volume: 500/month")
    assert levels(text, TOO_MUCH, low_volume=499) == []
    assert levels(text, TOO_MUCH, low_volume=500) == ["warning"]


@pytest.mark.parametrize(
    ("needs", "easy"),
    [
        ("style", True),
        ("persona, workflow, constraints", True),
        ("style, brand-voice", False),
        ("complex-task", False),
        ("cost", False),
        ("", False),
    ],
)
def test_needs_that_prompting_serves(needs: str, easy: bool) -> None:
    text = strategy(PROMPT, TUNED.replace("brand-voice", needs), more="volume: 20/day")
    assert levels(text, TOO_MUCH) == (["warning"] if easy else [])
    assert TOO_MUCH not in unknown(text)


@pytest.mark.parametrize(
    ("layer", "volume"),
    [
        (EASY, ""),
        (EASY, "volume: a few"),
        ("technique: fine-tuning, examples: 900", "volume: 20/day"),
        (EASY.replace("persona", "x"), "volume: 20/day"),
        (EASY.replace("scope", "tunes: x, scope"), "volume: 20/day"),
    ],
)
def test_over_engineered_is_unknown(layer: str, volume: str) -> None:
    lacking(strategy(PROMPT, layer, more=volume), TOO_MUCH)


# -- broken files ----------------------------------------------------------------------------------------------------


def test_a_lost_line_may_hold_what_is_missing() -> None:
    """Where a line of the strategy is lost to a syntax error, nothing may be said to be absent."""
    lines = (
        strategy(PROMPT, TUNED, evidence=(measured("prompting, fine-tuning", "85%"),))
        .rstrip("\n")
        .split("\n")
    )
    assert levels("\n".join(lines), UNMEASURED) == ["warning"]
    broken = "\n".join([*lines, "    - technique: prompting: 60%", lines[-1]])
    lacking(broken, UNMEASURED)
    lacking(broken, SHORT)
    lacking(broken, STALE)
