"""One fault, one finding: each chain of rules that see the same fault, on a strategy that is sound without it.

The first rule of a chain reports. Where it is switched off the next one does, which shows that all of them see it.
"""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.engine.check import check
from llm_strategy.report import ERROR, HINT, WARNING, Diagnostic
from tests.helpers import TODAY, whole

ANSWERS = """
purpose: Answer customers' questions from our policy pages
task: question-answering
stage: pilot
access: internal
approach:
  - {technique: prompting, for: [constraints]}
  - {technique: rag, for: [domain-knowledge], reads: [policies], retrieves: documents, chunking: section, refresh: daily, recall: 91%}
knowledge:
  policies: {update_cadence: weekly, size: 3M tokens, private: true}
citations: optional
quality:
  metrics: {right: {target: 85%}}
  evidence:
    - {technique: prompting, scores: {right: 61%}, date: 2026-09-02, failure: invents rules}
    - {technique: [prompting, rag], scores: {right: 88%}, date: 2026-10-11}
"""

NO_RAG = {
    "  - {technique: rag, for: [domain-knowledge], reads: [policies], retrieves: documents, chunking: section, "
    "refresh: daily, recall: 91%}\n": "",
    "    - {technique: [prompting, rag], scores: {right: 88%}, date: 2026-10-11}\n": "",
}

TUNED = """
purpose: Write letters in the voice of the house
task: generation
stage: pilot
approach:
  - {technique: prompting, for: [constraints]}
  - {technique: fine-tuning, for: [brand-voice], method: lora, scope: narrow, examples: 900, retrain: yearly}
volume: 5k/day
quality:
  metrics: {right: {target: 85%}}
  evidence:
    - {technique: prompting, scores: {right: 61%}, date: 2026-09-02, failure: reads like a circular, shots: 5}
    - {technique: [prompting, fine-tuning], scores: {right: 88%}, date: 2026-10-11}
"""

UNMEASURED = {
    "    - {technique: prompting, scores: {right: 61%}, date: 2026-09-02, failure: reads like a circular, shots: 5}\n": ""
}

DISTILLED = """
purpose: Sort messages
task: classification
stage: pilot
approach:
  - {technique: prompting, for: [constraints]}
  - {technique: distillation, for: [cost, classification], teacher: anthropic/claude-opus-5, student: anthropic/claude-haiku-5-5, scope: narrow, examples: 9000, retrain: yearly, training_cost: $900}
volume: 2M/month
tokens: {input: 800, output: 20}
cost_budget: $3,000/month
model: anthropic/claude-opus-5
quality:
  metrics: {right: {target: 85%}}
  evidence:
    - {technique: prompting, scores: {right: 84%}, date: 2026-09-02, failure: two classes are mixed up, shots: 5}
    - {technique: [prompting, distillation], scores: {right: 88%}, date: 2026-10-11}
"""

PIPELINE = """
version: 1
strategies:
  first:
    purpose: Answer
    approach:
      - {technique: prompting, for: [constraints]}
      - {technique: tools, kind: live-api, for: [real-time-data], latency: 300ms, cost: $100/month}
    uses: {second: 100%}
    volume: 100k/month
    tokens: {input: 1k, output: 100}
    model: anthropic/claude-haiku-5-5
    latency_budget: 2s
    cost_budget: $2,000/month
  second:
    purpose: Look it up
    approach:
      - {technique: prompting, for: [constraints]}
      - {technique: tools, kind: live-api, for: [real-time-data], latency: 400ms, cost: $100/month}
    tokens: {input: 1k, output: 100}
    model: anthropic/claude-haiku-5-5
"""

CHAINS: list[tuple[str, str, dict[str, str], list[str]]] = [
    # what it is, the sound strategy, what is replaced, the rules that see the fault, the first of which reports
    (
        "training asks for what retrieval gives",
        ANSWERS,
        NO_RAG
        | {"citations: optional": "citations: required"}
        | {
            "  - {technique: prompting, for: [constraints]}\n": "  - {technique: prompting, for: [constraints]}\n"
            "  - {technique: fine-tuning, for: [citations], method: lora, scope: narrow, examples: 900}\n"
        },
        ["fine-tuning-for-citations", "citations-without-retrieval", "private-knowledge-without-retrieval"],
    ),
    (
        "nothing retrieves",
        ANSWERS,
        NO_RAG
        | {
            "citations: optional": "citations: required",
            "access: internal": "access: per-user",
            "update_cadence: weekly": "update_cadence: real-time",
        },
        [
            "citations-without-retrieval",
            "access-without-retrieval",
            "real-time-without-tools",
            "private-knowledge-without-retrieval",
        ],
    ),
    (
        "prompting asks for what retrieval gives",
        ANSWERS,
        NO_RAG
        | {
            "citations: optional": "citations: required",
            "for: [constraints]": "for: [domain-knowledge, citations]",
        },
        ["prompting-for-knowledge", "citations-without-retrieval", "private-knowledge-without-retrieval"],
    ),
    (
        "an index that cannot follow, with an age limit",
        ANSWERS,
        {"update_cadence: weekly": "update_cadence: real-time, max_age: 1h"},
        ["index-slower-than-knowledge", "real-time-without-tools"],
    ),
    (
        "an index that cannot follow, with a fresh need",
        ANSWERS,
        {
            "update_cadence: weekly": "update_cadence: real-time",
            "for: [domain-knowledge]": "for: [domain-knowledge, fresh-knowledge]",
            "date: 2026-10-11": "x-date: 2026-10-11",
        },
        ["index-slower-than-knowledge", "real-time-without-tools"],
    ),
    (
        "a use case that needs something else",
        ANSWERS,
        {
            "task: question-answering": "archetype: brand-voice-copy",
            "for: [domain-knowledge]": "for: [style]",
            "date: 2026-10-11": "x-date: 2026-10-11",
            "    - {technique: [prompting, rag], scores": "    - {technique: [prompting, tools], scores",
        },
        ["rag-for-behavior", "archetype-mismatch"],
    ),
    (
        "a student that is its teacher",
        DISTILLED,
        {"student: anthropic/claude-haiku-5-5": "student: anthropic/claude-opus-5", "cost_budget: $3,000": "cost_budget: $50"},
        ["teacher-is-student", "student-not-cheaper", "below-break-even", "over-cost-budget"],
    ),
    (
        "training for what a prompt does, for few requests",
        TUNED,
        UNMEASURED | {"for: [brand-voice]": "for: [output-length]", "volume: 5k/day": "volume: 50/day"},
        ["fine-tuning-solvable-by-prompting", "over-engineered", "prompting-not-measured"],
    ),
    (
        "training for a format, unmeasured, for few requests",
        TUNED,
        UNMEASURED | {"for: [brand-voice]": "for: [output-format]", "volume: 5k/day": "volume: 50/day"},
        ["over-engineered", "prompting-not-measured", "fine-tuning-before-structured-output"],
    ),
    (
        "retrieval that people use and nobody measured",
        ANSWERS,
        {
            "stage: pilot": "stage: production",
            ", recall: 91%": "",
            "private: true": "private: false",
            ANSWERS[ANSWERS.index("quality:") :]: "",
        },
        ["production-not-evaluated", "retrieval-not-measured"],
    ),
    (
        "training that people use and nobody measured",
        TUNED,
        {"stage: pilot": "stage: production\naccess: public", TUNED[TUNED.index("quality:") :]: ""},
        ["production-not-evaluated", "prompting-not-measured"],
    ),
    (
        "training that people use and nobody will measure",
        TUNED,
        {"stage: pilot": "stage: production\naccess: public", TUNED[TUNED.index("quality:") :]: ""},
        ["production-not-evaluated", "fine-tuning-not-evaluated"],
    ),
    (
        "a task that moves",
        TUNED,
        {"stage: pilot": "stage: production\ntask_definition: changing", ", retrain: yearly": ""},
        ["fine-tuning-moving-target", "retraining-undeclared"],
    ),
    (
        "a pipeline over its cost",
        PIPELINE,
        {"cost_budget: $2,000": "cost_budget: $10"},
        ["over-cost-budget", "pipeline-over-cost-budget"],
    ),
    (
        "a layer that takes all the time of a pipeline",
        PIPELINE,
        {"latency_budget: 2s": "latency_budget: 200ms"},
        ["retrieval-exceeds-latency-budget", "pipeline-over-latency-budget"],
    ),
    (
        "layers that take all the time of a pipeline",
        PIPELINE,
        {
            "latency_budget: 2s": "latency_budget: 500ms",
            "    uses: {second: 100%}": "      - {technique: rag, for: [domain-knowledge], latency: 250ms}\n"
            "    uses: {second: 100%}",
        },
        ["latency-over-budget", "pipeline-over-latency-budget"],
    ),
    (
        "training that did not help",
        TUNED,
        {"stage: pilot": "stage: production", "right: 88%": "right: 60%"},
        ["fine-tuning-did-not-help", "target-not-reached"],
    ),
    (
        "a whole model trained on a handful",
        TUNED,
        {
            "method: lora": "method: full, regression_eval: true",
            "examples: 900": "examples: 8",
            "date: 2026-10-11": "x-date: 2026-10-11",
        },
        ["too-few-examples", "full-fine-tuning-on-little-data"],
    ),
]

each_chain = pytest.mark.parametrize(
    ("sound", "fault", "rules"), [one[1:] for one in CHAINS], ids=[one[0] for one in CHAINS]
)


def diagnostics(text: str, without: list[str] | None = None) -> list[Diagnostic]:
    settings = Settings(ignore=frozenset(without)) if without else DEFAULT
    result = check(whole(text).encode(), "llmstrategy.yaml", settings, date.fromisoformat(TODAY).toordinal())
    assert not result.faults, result.faults[0].trace
    return result.diagnostics


def grave(found: list[Diagnostic]) -> list[str]:
    return [one.rule for one in found if one.severity in (ERROR, WARNING)]


def broken(sound: str, fault: dict[str, str]) -> str:
    text = sound
    for old, new in fault.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("sound", [ANSWERS, TUNED, DISTILLED, PIPELINE])
def test_the_strategies_are_sound(sound: str) -> None:
    assert [(one.rule, one.message) for one in diagnostics(sound) if one.severity != HINT] == []


@each_chain
def test_the_first_rule_of_a_chain_reports(sound: str, fault: dict[str, str], rules: list[str]) -> None:
    found = diagnostics(broken(sound, fault))
    assert grave(found) == rules[:1], [(one.rule, one.message) for one in found]
    assert not {one.rule for one in found} & set(rules[1:])


@each_chain
def test_every_rule_of_a_chain_sees_the_fault(sound: str, fault: dict[str, str], rules: list[str]) -> None:
    text = broken(sound, fault)
    for at in range(1, len(rules)):
        found = diagnostics(text, rules[:at])
        assert rules[at] in {one.rule for one in found}, rules[:at]
        assert not {one.rule for one in found} & set(rules[at + 1 :])


def test_one_finding_a_prompting_layer_with_its_other_needs_related() -> None:
    text = broken(
        ANSWERS, NO_RAG | {"for: [constraints]": "for: [domain-knowledge, citations, real-time-data]"}
    )
    (one,) = [one for one in diagnostics(text) if one.severity in (ERROR, WARNING)]
    assert one.rule == "prompting-for-knowledge"
    assert len([also for also in one.related if also.message == "the same for this need"]) == 2


def test_what_is_held_and_what_is_sent_overflow_once() -> None:
    held = "size: 3M tokens, private: true, held: prompt"
    fault = NO_RAG | {
        "size: 3M tokens, private: true": held,
        "citations: optional": "tokens: {input: 4M}\nmodel: openai/gpt-4o",
    }
    found = diagnostics(broken(ANSWERS, fault))
    assert grave(found) == ["context-overflow"]
    (one,) = [one for one in found if one.rule == "context-overflow"]
    assert one.path[-1] == "size"


@pytest.mark.parametrize(
    ("fault", "rules"),
    [
        (
            {"61%": "91%", ", failure: reads like a circular": ""},
            {"baseline-meets-target", "fine-tuning-did-not-help"},
        ),
        (
            {"scope: narrow": "scope: broad", "stage: pilot": "stage: pilot\ntask_definition: changing"},
            {"fine-tuning-moving-target", "fine-tuning-broad-task"},
        ),
        (
            {"examples: 900": "examples: 30, label_noise: 20%"},
            {"too-few-examples", "noisy-labels"},
        ),
    ],
)
def test_two_faults_stay_two(fault: dict[str, str], rules: set[str]) -> None:
    text = broken(TUNED, fault).replace("date: 2026-10-11", "x-date: 2026-10-11")
    found = grave(diagnostics(text))
    assert len(found) == 2 and set(found) == rules
