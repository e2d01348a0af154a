"""Data: every limit from both sides, what each exception lets pass, and what stays unknown."""

from __future__ import annotations

import pytest

from llm_strategy.rules.registry import all_rules
from tests.helpers import findings, report, unknown

TUNED = """
purpose: Do the work
{task}
{more}
approach:
  - technique: prompting
    for: [constraints]
  - technique: {technique}
    {layer}
"""


def tuned(layer: str, task: str | None = "generation", more: str = "", technique: str = "fine-tuning") -> str:
    """Return a strategy whose tuning layer has the keys ``layer``, written `key: value; key: value`."""
    return TUNED.format(
        task=f"task: {task}" if task else "",
        more=more,
        technique=technique,
        layer="\n    ".join(layer.split("; ")),
    )


def levels(text: str, rule: str, **thresholds: float) -> list[str]:
    return [level for name, level, _ in findings(text, **thresholds) if name == rule]


def message(text: str, rule: str) -> str:
    return next(one.message for one in report(text).diagnostics if one.rule == rule)


def remedy(text: str, rule: str) -> str:
    return next(one.remedy for one in report(text).diagnostics if one.rule == rule)


# -- too few ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("examples", "need", "task", "objective", "level"),
    [
        (0, "style", "generation", "sft", "error"),
        (9, "style", "generation", "sft", "error"),
        (10, "style", "generation", "sft", "warning"),
        (49, "style", "generation", "sft", "warning"),
        (50, "style", "generation", "sft", None),
        (9, "classification", "other", "sft", "error"),
        (10, "classification", "other", "sft", "error"),
        (49, "classification", "other", "sft", "error"),
        (50, "classification", "other", "sft", None),
        (49, "cost", "classification", "sft", "error"),
        (50, "cost", "classification", "sft", None),
        (9, "style", "generation", "dpo", "error"),
        (10, "style", "generation", "dpo", None),
        (9, "complex-task", "generation", "rft", "error"),
        (10, "classification", "classification", "rft", None),
        (49, "style", "generation", "continued-pretraining", None),
        (5, "style", "generation", "continued-pretraining", None),
    ],
)
def test_too_few_examples(examples: int, need: str, task: str, objective: str, level: str | None) -> None:
    text = tuned(f"for: [{need}]; objective: {objective}; examples: {examples}", task)
    assert levels(text, "too-few-examples") == ([level] if level else [])
    assert "too-few-examples" not in unknown(text)


def test_too_few_is_said_with_the_value_as_written_and_the_limit() -> None:
    text = tuned("for: [style]; examples: 0.04k")
    assert "`examples: 0.04k`" in message(text, "too-few-examples")
    assert "50" in message(text, "too-few-examples")
    assert remedy(text, "too-few-examples").startswith("`examples` ≥ 50")
    # Once silent, a comparison of answers asks for no more than the floor.
    assert remedy(tuned("for: [style]; examples: 4; objective: dpo"), "too-few-examples").startswith(
        "`examples` ≥ 10;"
    )
    assert remedy(tuned("for: [style]; examples: 4"), "too-few-examples").startswith("`examples` ≥ 50;")


@pytest.mark.parametrize(
    ("examples", "thresholds", "level"),
    [
        (19, {"min_examples_floor": 20}, "error"),
        (20, {"min_examples_floor": 20}, "warning"),
        (79, {"min_examples": 80}, "warning"),
        (80, {"min_examples": 80}, None),
        (79, {"min_examples_classification": 80}, None),
    ],
)
def test_too_few_follows_the_settings(examples: int, thresholds: dict[str, float], level: str | None) -> None:
    text = tuned(f"for: [style]; examples: {examples}")
    assert levels(text, "too-few-examples", **thresholds) == ([level] if level else [])


def test_the_limit_of_classifications_is_its_own() -> None:
    text = tuned("for: [classification]; examples: 70")
    assert levels(text, "too-few-examples", min_examples_classification=71) == ["error"]
    assert levels(text, "too-few-examples", min_examples_classification=70) == []
    # Under the general limit only, it is a warning; over that, what is no classification is silent.
    assert levels(text, "too-few-examples", min_examples=80, min_examples_classification=70) == ["warning"]
    style = tuned("for: [style]; examples: 70")
    assert levels(style, "too-few-examples", min_examples=70, min_examples_classification=90) == []
    # Where nothing says whether it is one, the higher limit of the two decides nothing.
    unsaid = tuned("for: [style]; examples: 70", task=None)
    assert levels(unsaid, "too-few-examples", min_examples_classification=71) == []
    assert "too-few-examples" in unknown(unsaid, min_examples_classification=71)
    assert "too-few-examples" not in unknown(unsaid)


def test_an_unknown_task_is_a_warning_at_least() -> None:
    assert levels(tuned("for: [style]; examples: 49", task=None), "too-few-examples") == ["warning"]


@pytest.mark.parametrize(
    "layer",
    [
        "for: [style]",
        "for: [style]; examples: many",
        "for: [style]; examples: 30; objective: something",
        "for: [style]; examples: 30; tunes: something",
    ],
)
def test_too_few_is_unknown(layer: str) -> None:
    assert levels(tuned(layer), "too-few-examples") == []
    assert "too-few-examples" in unknown(tuned(layer))


@pytest.mark.parametrize(
    "layer", ["tunes: retriever", "tunes: reranker", "status: rejected", "status: retiring"]
)
def test_only_training_of_the_model_that_answers_or_routes_counts(layer: str) -> None:
    text = tuned(f"for: [terminology]; method: full; examples: 7; label_noise: 40%; {layer}")
    mine = {rule.name for rule in all_rules().values() if rule.family == "data"}
    assert [one for one in findings(text) if one[0] in mine] == []
    assert not mine & unknown(text)


def test_a_router_counts() -> None:
    assert levels(tuned("for: [classification]; examples: 30; tunes: router"), "too-few-examples") == [
        "error"
    ]


# -- recommended -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minimum", "need", "task", "more"),
    [
        (100, "consistency", "generation", ""),
        (100, "cost", "classification", "classes: 2"),
        (100, "classification", "other", "classes: 5"),
        (120, "classification", "other", "classes: 6"),
        (3600, "cost", "classification", "classes: 180"),
        (200, "extraction", "other", ""),
        (200, "cost", "extraction", ""),
        (200, "terminology", "transformation", ""),
        (1000, "complex-task", "generation", ""),
        (1000, "domain-reasoning", "generation", ""),
        # The most demanding of them counts.
        (1000, "complex-task", "extraction", ""),
        (1000, "style, domain-reasoning", "generation", ""),
        (200, "output-format", "extraction", ""),
        # What has a figure of its own does not also ask for the general one.
        (60, "style, consistency", "generation", ""),
    ],
)
def test_recommended_examples(minimum: int, need: str, task: str, more: str) -> None:
    thresholds = {"recommended_examples_style": 60}
    under = tuned(f"for: [{need}]; examples: {minimum - 1}", task, more)
    assert levels(under, "examples-below-recommended", **thresholds) == ["info"]
    enough = tuned(f"for: [{need}]; examples: {minimum}", task, more)
    assert levels(enough, "examples-below-recommended", **thresholds) == []
    assert "examples-below-recommended" not in unknown(enough)


@pytest.mark.parametrize("need", ["style", "brand-voice", "output-format"])
def test_style_takes_fifty(need: str) -> None:
    # Fewer are too few for anything, and that rule speaks.
    text = tuned(f"for: [{need}]; examples: 49")
    assert levels(text, "examples-below-recommended") == []
    assert levels(text, "too-few-examples") == ["warning"]
    assert levels(tuned(f"for: [{need}]; examples: 50"), "examples-below-recommended") == []
    # Comparisons are not too few from ten on, and still below the usual.
    assert levels(tuned(f"for: [{need}]; examples: 49; objective: dpo"), "examples-below-recommended") == [
        "info"
    ]
    assert levels(tuned(f"for: [{need}]; examples: 9; objective: dpo"), "examples-below-recommended") == []


def test_recommended_says_the_usual_range() -> None:
    text = tuned("for: [extraction]; examples: 120")
    assert "1,000–10,000" in message(text, "examples-below-recommended")
    text = tuned("for: [classification]; examples: 120", more="classes: 22")
    assert "22 classes" in message(text, "examples-below-recommended")
    assert remedy(text, "examples-below-recommended") == "`examples` ≥ 440"


@pytest.mark.parametrize(
    ("layer", "task", "more"),
    [
        # How many classes?
        ("for: [classification]; examples: 100", "other", ""),
        # A classification, or an extraction, after all?
        ("for: [style]; examples: 60", None, ""),
        ("for: [style]; examples: 60", "something", ""),
        ("for: [style]; examples: 199", None, "classes: 4"),
        # For what?
        ("examples: 60", "generation", ""),
        ("for: [style, something]; examples: 60", "generation", ""),
        ("examples: 300", "extraction", ""),
    ],
)
def test_recommended_is_unknown(layer: str, task: str | None, more: str) -> None:
    text = tuned(layer, task, more)
    assert levels(text, "examples-below-recommended") == []
    assert "examples-below-recommended" in unknown(text)


@pytest.mark.parametrize(
    ("layer", "task", "more"),
    [
        ("for: [style]; examples: 200", None, "classes: 4"),
        ("examples: 1000", "generation", "classes: 4"),
        ("for: [style]; examples: 50", "generation", ""),
    ],
)
def test_recommended_is_known_once_nothing_could_ask_for_more(
    layer: str, task: str | None, more: str
) -> None:
    text = tuned(layer, task, more)
    assert levels(text, "examples-below-recommended") == []
    assert "examples-below-recommended" not in unknown(text)


def test_recommended_reports_what_holds_whatever_is_unknown() -> None:
    assert levels(tuned("for: [extraction]; examples: 199", None), "examples-below-recommended") == ["info"]
    assert levels(tuned("examples: 199", "extraction"), "examples-below-recommended") == ["info"]
    assert levels(tuned("for: [classification]; examples: 99"), "examples-below-recommended") == ["info"]


# -- undeclared, noisy -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("layer", "found"),
    [
        ("for: [style]", ["hint"]),
        ("for: [style]; examples: null", ["hint"]),
        ("for: [style]; examples: 300", []),
        ("for: [style]; dataset: s3://somewhere/rows.jsonl", []),
    ],
)
def test_examples_undeclared(layer: str, found: list[str]) -> None:
    for technique in ("fine-tuning", "distillation"):
        assert levels(tuned(layer, technique=technique), "examples-undeclared") == found


@pytest.mark.parametrize("layer", ["examples: a few", "dataset: [one, two]", "tunes: something"])
def test_examples_undeclared_is_unknown(layer: str) -> None:
    text = tuned(f"for: [style]; {layer}")
    assert levels(text, "examples-undeclared") == []
    assert "examples-undeclared" in unknown(text)


@pytest.mark.parametrize(
    ("noise", "level"),
    [
        ("0%", None),
        ("4.9%", None),
        ("5%", None),
        ("5.1%", "info"),
        ("9.9%", "info"),
        ("10%", "warning"),
        ("29.9%", "warning"),
        ("30%", "error"),
        ("100%", "error"),
    ],
)
def test_noisy_labels(noise: str, level: str | None) -> None:
    text = tuned(f"for: [style]; examples: 900; label_noise: {noise}")
    assert levels(text, "noisy-labels") == ([level] if level else [])
    if level:
        assert f"`label_noise: {noise}`" in message(text, "noisy-labels")
        assert remedy(text, "noisy-labels").startswith("`label_noise` ≤ 5%")


def test_noise_follows_the_settings() -> None:
    text = tuned("for: [style]; examples: 900; label_noise: 20%")
    assert levels(text, "noisy-labels", label_noise_error=0.2) == ["error"]
    assert levels(text, "noisy-labels", label_noise_warning=0.21) == ["info"]
    assert levels(text, "noisy-labels", label_noise_warning=0.21, label_noise_info=0.2) == []


@pytest.mark.parametrize("layer", ["scope: narrow", "label_noise: 12"])
def test_noise_is_unknown(layer: str) -> None:
    text = tuned(f"for: [style]; {layer}")
    assert levels(text, "noisy-labels") == []
    assert "noisy-labels" in unknown(text)


def test_few_and_noisy_are_two_faults() -> None:
    text = tuned("for: [style]; examples: 30; label_noise: 12%")
    assert levels(text, "too-few-examples") == ["warning"]
    assert levels(text, "noisy-labels") == ["warning"]


# -- every parameter -------------------------------------------------------------------------------------------------

FULL = "for: [code-style]; method: full; scope: narrow"
LITTLE = "full-fine-tuning-on-little-data"
UNTESTED = "full-fine-tuning-without-regression-eval"


@pytest.mark.parametrize(
    ("layer", "task", "found"),
    [
        ("examples: 9999", "generation", ["warning"]),
        ("examples: 10k", "generation", []),
        ("examples: 2k; objective: continued-pretraining", "generation", []),
        ("examples: 2k; objective: dpo", "generation", ["warning"]),
        ("examples: 2k", "classification", []),
    ],
)
def test_full_training_on_little_data(layer: str, task: str, found: list[str]) -> None:
    text = tuned(f"{FULL}; {layer}", task)
    assert levels(text, LITTLE) == found
    assert LITTLE not in unknown(text)
    assert levels(text.replace("method: full", "method: qlora"), LITTLE) == []


def test_full_training_of_a_classifier_is_fine() -> None:
    assert levels(tuned("for: [classification]; method: full; examples: 2k"), LITTLE) == []


def test_full_training_follows_the_setting() -> None:
    text = tuned(f"{FULL}; examples: 2k")
    assert levels(text, LITTLE, full_fine_tuning_examples=2001) == ["warning"]
    assert levels(text, LITTLE, full_fine_tuning_examples=2000) == []


def test_full_training_on_too_few_is_one_fault() -> None:
    text = tuned(f"{FULL}; examples: 30")
    assert levels(text, LITTLE) == []
    assert levels(text, "too-few-examples") == ["warning"]


def test_full_training_is_turned_into_an_adapter() -> None:
    found = next(one for one in report(tuned(f"{FULL}; examples: 2k")).diagnostics if one.rule == LITTLE)
    assert found.fix is not None
    assert found.fix.safety == "review"
    assert [edit.text for edit in found.fix.edits] == ["lora"]


@pytest.mark.parametrize(
    ("layer", "task"),
    [
        (FULL, "generation"),
        ("for: [code-style]; examples: 2k", "generation"),
        ("for: [code-style]; method: everything; examples: 2k", "generation"),
        (f"{FULL}; examples: 2k", None),
        (f"{FULL}; examples: 2k; objective: something", "generation"),
        ("method: full; examples: 2k", "generation"),
    ],
)
def test_full_training_is_unknown(layer: str, task: str | None) -> None:
    text = tuned(layer, task)
    assert levels(text, LITTLE) == []
    assert LITTLE in unknown(text)


@pytest.mark.parametrize(
    ("layer", "found"),
    [
        ("method: full", ["info"]),
        ("method: full; scope: broad", ["info"]),
        ("method: full; scope: narrow", []),
        ("method: full; regression_eval: true", []),
        ("method: full; regression_eval: false", ["info"]),
        ("method: full; scope: narrow; regression_eval: false", []),
        ("method: lora", []),
    ],
)
def test_full_training_without_a_test_of_the_rest(layer: str, found: list[str]) -> None:
    assert levels(tuned(f"for: [code-style]; examples: 20k; {layer}"), UNTESTED) == found


@pytest.mark.parametrize(
    "layer", ["method: full; scope: wide", "method: full; regression_eval: maybe", "scope: broad"]
)
def test_the_test_of_the_rest_is_unknown(layer: str) -> None:
    text = tuned(f"for: [code-style]; examples: 20k; {layer}")
    assert levels(text, UNTESTED) == []
    assert UNTESTED in unknown(text)


# -- teacher and student ---------------------------------------------------------------------------------------------

SMALL, LARGE = "openai/gpt-4o-mini", "openai/gpt-4.1"
TOKENS = "tokens: {input: 600, output: 40}"


def taught(layer: str, more: str = TOKENS) -> str:
    return tuned(f"examples: 5000; {layer}", more=more, technique="distillation")


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        ("for: [latency]", "no `teacher` and no `student`"),
        (f"for: [latency]; teacher: {LARGE}", "no `student`"),
        (f"for: [latency]; student: {SMALL}", "no `teacher`"),
    ],
)
def test_distillation_undeclared(layer: str, words: str) -> None:
    assert levels(taught(layer), "distillation-undeclared") == ["hint"]
    assert words in message(taught(layer), "distillation-undeclared")


def test_distillation_declared() -> None:
    assert (
        levels(taught(f"for: [latency]; teacher: {LARGE}; student: {SMALL}"), "distillation-undeclared") == []
    )
    assert levels(tuned("for: [latency]"), "distillation-undeclared") == []
    unread = taught(f"for: [latency]; teacher: {LARGE}; student: [a, b]")
    assert levels(unread, "distillation-undeclared") == []
    assert "distillation-undeclared" in unknown(unread)
    # The teacher is missing for certain.
    assert levels(taught("for: [latency]; student: [a, b]"), "distillation-undeclared") == ["hint"]


@pytest.mark.parametrize(
    ("layer", "found"),
    [
        (f"for: [consistency]; teacher: {SMALL}; student: {SMALL}", ["error"]),
        (f"for: [consistency]; teacher: {SMALL}; student: OpenAI/GPT-4o-mini", ["error"]),
        (f"for: [consistency, prompt-size]; teacher: {SMALL}; student: {SMALL}", []),
        (f"for: [consistency]; teacher: {LARGE}; student: {SMALL}", []),
        ("for: [consistency]; teacher: self-hosted/a; student: self-hosted/a", ["error"]),
    ],
)
def test_teacher_is_student(layer: str, found: list[str]) -> None:
    text = taught(layer)
    assert levels(text, "teacher-is-student") == found
    assert "teacher-is-student" not in unknown(text)
    # The same model at the same price is one fault.
    assert levels(text, "student-not-cheaper") == []


@pytest.mark.parametrize(
    "layer",
    [
        f"teacher: {SMALL}; student: {SMALL}",
        f"for: [cost, something]; teacher: {SMALL}; student: {SMALL}",
        f"for: [cost]; teacher: {SMALL}",
    ],
)
def test_teacher_is_student_is_unknown(layer: str) -> None:
    assert levels(taught(layer), "teacher-is-student") == []
    assert "teacher-is-student" in unknown(taught(layer))


def pair(teacher: str, student: str, more: str = TOKENS) -> str:
    return taught(f"for: [consistency]; teacher: {teacher}; student: {student}", more)


def test_student_not_cheaper() -> None:
    assert levels(pair(SMALL, LARGE), "student-not-cheaper") == ["warning"]
    assert levels(pair(LARGE, SMALL), "student-not-cheaper") == []
    words = message(pair(SMALL, LARGE), "student-not-cheaper")
    # 600 × $2 and 40 × $8 a million; 600 × $0.15 and 40 × $0.60.
    assert "$0.00152" in words
    assert "$0.000114" in words
    assert "list prices of 20" in words


@pytest.mark.parametrize(
    ("price", "found"),
    [
        ("{input: $0.16, output: $0.60}", ["warning"]),
        ("{input: $0.15, output: $0.60}", ["warning"]),
        ("{input: $0.14, output: $0.60}", []),
    ],
)
def test_a_declared_price_is_the_price(price: str, found: list[str]) -> None:
    more = f"{TOKENS}\nmodel: other/mine\nprice: {price}"
    text = pair(SMALL, "other/mine", more)
    assert levels(text, "student-not-cheaper") == found
    assert "student-not-cheaper" not in unknown(text)


def test_the_tokens_decide_which_is_cheaper() -> None:
    # Cheaper to read, dearer to write.
    price = "model: other/mine\nprice: {input: $0.10, output: $2}"
    reads = pair(SMALL, "other/mine", f"tokens: {{input: 5000, output: 10}}\n{price}")
    writes = pair(SMALL, "other/mine", f"tokens: {{input: 100, output: 900}}\n{price}")
    assert levels(reads, "student-not-cheaper") == []
    assert levels(writes, "student-not-cheaper") == ["warning"]


def test_a_price_by_the_hour_is_not_compared() -> None:
    for student in ("self-hosted/small", "other/small"):
        assert levels(pair(SMALL, student), "student-not-cheaper") == []
        assert "student-not-cheaper" not in unknown(pair(SMALL, student))


@pytest.mark.parametrize(
    ("teacher", "student", "more"),
    [
        (SMALL, LARGE, ""),
        (SMALL, LARGE, "tokens: {input: 600}"),
        (SMALL, LARGE, "tokens: {input: many, output: 40}"),
        (SMALL, "openai/no-such-model", TOKENS),
        ("nobody/no-such-model", SMALL, TOKENS),
    ],
)
def test_student_not_cheaper_is_unknown(teacher: str, student: str, more: str) -> None:
    text = pair(teacher, student, more)
    assert levels(text, "student-not-cheaper") == []
    assert "student-not-cheaper" in unknown(text)


def test_a_long_name_is_shortened() -> None:
    name = "self-hosted/" + "a" * 500
    assert len(message(pair(name, name), "teacher-is-student")) < 100


@pytest.mark.parametrize(
    ("layer", "hinted"),
    [
        ("objective: continued-pretraining; corpus: 10B tokens", False),
        ("objective: continued-pretraining", True),
        ("objective: continued-pretraining; corpus: lots", None),
        ("method: lora", True),
    ],
)
def test_a_corpus_is_what_reading_on_takes(layer: str, hinted: bool | None) -> None:
    text = tuned(f"for: [terminology]; {layer}")
    assert levels(text, "examples-undeclared") == (["hint"] if hinted else [])
    assert ("examples-undeclared" in unknown(text)) == (hinted is None)
    if hinted and "continued" in layer:
        assert "`corpus`" in message(text, "examples-undeclared")
