"""Distillation: who teaches whom, and whether the student is worth it."""

from __future__ import annotations

from llm_strategy.changes import Declare, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.model.view import same_model_name
from llm_strategy.rules.data.family import FAMILY
from llm_strategy.rules.rule import CONTRADICTION, ERROR, HINT, LAYER, MODELS, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

PAIR = ("teacher", "student")

LONGEST = 60
"""Longer names, in characters, are shortened in messages."""


def _distills(layer: Layer) -> bool:
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    return layer.technique == "distillation"


def _named(name: str) -> str:
    """Quote the name of a model, shortened."""
    return f"`{name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'}`"


def _shortens_prompts(layer: Layer) -> bool:
    """Tell whether the layer is for prompt-size, for which a model may well learn from itself; raises Missing."""
    verdict = layer.has_need("prompt-size")
    if verdict is None:
        raise Missing(layer.want("for"))
    return verdict


@FAMILY.rule(
    "distillation-undeclared",
    HINT,
    "a distillation without teacher or student",
    since="0.1.0",
    why="Distillation saves money because a small model takes over from a large one. Which two models these "
    "are determines what it saves and what it can learn.",
    remedy=((Declare(("teacher",)), Declare(("student",))),),
    claims=("C20",),
    scope=LAYER,
    techniques=("distillation",),
    bad="""
purpose: Route calls to the right desk
task: routing
approach:
  - technique: prompting
    for: [output-format]
  - technique: distillation  # <-
    for: [classification, latency]
    teacher: openai/gpt-4.1
    examples: 6,000
""",
    good="""
purpose: Route calls to the right desk
task: routing
approach:
  - technique: prompting
    for: [output-format]
  - technique: distillation
    for: [classification, latency]
    teacher: openai/gpt-4.1
    student: openai/gpt-6-luna
    examples: 6,000
""",
)
def distillation_undeclared(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not _distills(layer) or (layer.get("teacher") is not None and layer.get("student") is not None):
        return
    gone = [key for key in PAIR if layer.absent(key)]
    if not gone:
        raise Missing(*(layer.want(key) for key in PAIR if layer.absent(key) is None))
    words = " and no ".join(f"`{key}`" for key in gone)
    yield Finding(
        layer.at("technique"),
        f"this distillation layer declares no {words}",
        label="no teacher and no student" if len(gone) == 2 else f"no {gone[0]}",
        unsaid=tuple(f"`{key}`" for key in gone),
        remedy=(tuple(Declare(layer.at(key)) for key in gone),),
    )


@FAMILY.rule(
    "teacher-is-student",
    ERROR,
    "teacher and student are the same model",
    since="0.1.0",
    why="Distillation moves what a large model can do into a smaller one. A model that learns from its own "
    "answers gains nothing and costs the same, except where it is trained so that it no longer needs a long "
    "prompt.",
    remedy=(Work("name a smaller `student`"), Work("say that the layer is for `prompt-size`")),
    claims=("C20",),
    basis=CONTRADICTION,
    scope=LAYER,
    techniques=("distillation",),
    not_in_schema="compares two values of the file with each other",
    bad="""
purpose: Label closed tickets
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: distillation
    for: [cost]
    teacher: openai/gpt-4o-mini
    student: openai/gpt-4o-mini  # <-
    examples: 3,000
""",
    good="""
purpose: Label closed tickets
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: distillation
    for: [cost]
    teacher: openai/gpt-4.1
    student: openai/gpt-6-luna
    examples: 3,000
""",
)
def teacher_is_student(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not _distills(layer):
        return
    teacher, student = layer.need(*PAIR)
    if not same_model_name(teacher, student) or _shortens_prompts(layer):
        return
    needs = ", ".join([*(need.word for need in layer.needs), "prompt-size"])
    yield Finding(
        layer.at("student"),
        f"{_named(student)} is its own teacher",
        label="the teacher itself",
        related=[Mention(layer.at("teacher"), "the same model")],
        remedy=(Work("name a smaller `student`"), SetValue(layer.at("for"), f"[{needs}]")),
    )


@FAMILY.rule(
    "student-not-cheaper",
    WARNING,
    "the student costs as much as its teacher",
    since="0.1.0",
    depends=(MODELS,),
    why="A distilled model is trained to be many times cheaper than its teacher. A student at the teacher's "
    "price costs a training and saves nothing. Prices are list prices of the date in the message.",
    remedy=(Work("name a `student` that costs less than its teacher"),),
    claims=("C20",),
    basis=CONTRADICTION,
    scope=LAYER,
    techniques=("distillation",),
    yields_to=("teacher-is-student",),
    not_in_schema="computes with prices",
    bad="""
purpose: Advise on the right size
task: classification
approach:
  - technique: prompting
    for: [constraints]
  - technique: distillation
    for: [consistency]
    teacher: openai/gpt-4o-mini
    student: openai/gpt-4.1  # <-
    examples: 3,000
tokens: {input: 600, output: 40}
""",
    good="""
purpose: Advise on the right size
task: classification
approach:
  - technique: prompting
    for: [constraints]
  - technique: distillation
    for: [consistency]
    teacher: openai/gpt-4.1
    student: openai/gpt-4o-mini
    examples: 3,000
tokens: {input: 600, output: 40}
""",
)
def student_not_cheaper(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not _distills(layer):
        return
    teacher, student = layer.need(*PAIR)
    if same_model_name(teacher, student) and _shortens_prompts(layer):
        return
    from llm_strategy.model.formulas import dollars
    from llm_strategy.model.request_price import price_of, request_price

    strategy = layer.strategy
    # Your own model is paid by the hour: what it costs a request is the break-even's affair.
    if any(is_own_model(name) and not price_of(strategy, facts, name).known for name in (teacher, student)):
        return
    strategy.need("tokens.input", "tokens.output")
    prices = [price_of(strategy, facts, name) for name in (teacher, student)]
    unpriced = [layer.want(key) for key, price in zip(PAIR, prices, strict=True) if not price.known]
    if unpriced:
        raise Missing(*unpriced)
    costs = [request_price(strategy, price) for price in prices]
    if costs[0] is None or costs[1] is None:
        raise Missing(*(layer.want(key) for key, one in zip(PAIR, costs, strict=True) if one is None))
    (teacher_least, teacher_most), (student_least, student_most) = costs[0], costs[1]
    if student_least < teacher_least and student_most < teacher_most:
        return
    if student_least < teacher_least or student_most < teacher_most:
        raise Missing(strategy.want("tokens.cached"))
    dates = [price.date for price in prices if price.date]
    day = f" (list prices of {min(dates)})" if dates else ""
    yield Finding(
        layer.at("student"),
        f"{_named(student)} costs {dollars(student_most)} a request, and its teacher {dollars(teacher_most)}{day}",
        label="not cheaper",
        related=[Mention(layer.at("teacher"), f"{dollars(teacher_most)} a request")],
        remedy=(Work(f"name a `student` that costs less than {dollars(teacher_most)} a request"),),
    )
