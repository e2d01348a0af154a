"""What holds of every recommendation, for strategies made at random from the format's own declaration."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from llm_strategy.advisor.answer import Stack
from llm_strategy.advisor.candidates import Checker
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.guides import GUIDES
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.model.context import Facts as Context
from llm_strategy.model.reader.read import read
from tests.advisor.asking import DAY, recommendations
from tests.schema.generated import strategies_alone

REMOVED = object()


def content(file: Any) -> bytes:
    return json.dumps(file, ensure_ascii=False).encode("utf-8", "surrogatepass")


# -- strategies that say something -------------------------------------------------------------------------------------

NEEDS = st.sampled_from(list(WORDS["need"]))
SCORES = st.dictionaries(st.sampled_from(["right", "kept"]), st.sampled_from(["50%", "75%", "81%", "96%"]), max_size=2)
STACKS = st.sampled_from(["prompting", ["prompting", "rag"], ["prompting", "fine-tuning"], ["rag"]])


def maybe(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


LAYERS = st.one_of(
    *(
        maybe(**{
            "for": st.lists(NEEDS, max_size=3),
            "status": st.sampled_from(["active", "planned", "rejected", "retiring"]),
            "why": st.just("tried it"),
            **more,
        }).map(lambda made, technique=technique: {"technique": technique, **made})
        for technique, more in {
            "prompting": {"prompt_tokens": st.sampled_from([400, 1_900]), "shots": st.sampled_from([0, 5])},
            "rag": {
                "retrieves": st.sampled_from(["documents", "labels", "examples"]),
                "latency": st.sampled_from(["200ms", "2s"]),
                "refresh": st.sampled_from(["daily", "on-change"]),
                "reads": st.sampled_from([["policies"], ["stock"]]),
            },
            "tools": {"kind": st.sampled_from(["live-api", "actions", "web-search"])},
            "fine-tuning": {
                "examples": st.sampled_from([4, 40, 90, 300, 2_000, 20_000]),
                "scope": st.sampled_from(["narrow", "broad"]),
                "tunes": st.sampled_from(["generator", "retriever", "router"]),
                "label_noise": st.sampled_from(["2%", "12%", "40%"]),
            },
            "distillation": {"examples": st.sampled_from([40, 900])},
            "verification": {},
            "other": {"name": st.just("rules")},
        }.items()
    )
)  # fmt: skip
SOURCE = maybe(
    update_cadence=st.sampled_from(list(WORDS["cadence"])),
    size=st.sampled_from(["3k tokens", "90k tokens", "250k tokens", "3M tokens", "40 tables"]),
    held=st.sampled_from(list(WORDS["held"])),
    private=st.booleans(),
)
EVIDENCE = maybe(
    technique=STACKS,
    scores=SCORES,
    failure=st.just("makes things up"),
    shots=st.sampled_from([0, 5]),
    reasoning=st.sampled_from(list(WORDS["reasoning"])),
    model=st.sampled_from(["openai/gpt-4o", "openai/gpt-5"]),
)
METRICS = st.dictionaries(
    st.sampled_from(["right", "kept"]), maybe(target=st.sampled_from(["80%", "95%", "at most 2%"])), min_size=1
)
STRATEGY = st.fixed_dictionaries(
    {"purpose": st.just("x"), "approach": st.lists(LAYERS, min_size=1, max_size=4)},
    optional={
        "needs": st.lists(NEEDS, max_size=3),
        "stage": st.sampled_from(list(WORDS["stage"])),
        "task": st.sampled_from(list(WORDS["task"])),
        "archetype": st.sampled_from(list(WORDS["archetype"])),
        "task_definition": st.sampled_from(["stable", "changing"]),
        "citations": st.sampled_from(list(WORDS["citations"])),
        "access": st.sampled_from(list(WORDS["access"])),
        "volume": st.sampled_from(["60/day", "20k/month", "95k/month", "400k/month", "3M/month"]),
        "latency_budget": st.sampled_from(["300ms", "5s"]),
        "window": st.sampled_from(["8k tokens", "128k tokens"]),
        "model": st.just("openai/gpt-4o"),
        "knowledge": st.dictionaries(st.sampled_from(["policies", "stock"]), SOURCE, max_size=2),
        "quality": st.fixed_dictionaries({"metrics": METRICS, "evidence": st.lists(EVIDENCE, max_size=3)}),
    },
).map(lambda one: {"version": 1, "strategies": {"faq": one}})


# -- what must hold ----------------------------------------------------------------------------------------------------


def walk(found: Recommendation) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    for answer in found.answers:
        for step in answer.path:
            yield step.reading.fact.path, step.reading.fact.text


def at(file: Any, path: tuple[str | int, ...]) -> Any:
    """Return what a file has at a path; ``REMOVED`` where there is nothing."""
    for step in path:
        if (isinstance(file, list) and isinstance(step, int) and step < len(file)) or (isinstance(file, dict) and step in file):
            file = file[step]
        else:
            return REMOVED
    return file


def written(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool | int | float) else str(value)


def check(file: Any) -> None:
    """Check what holds for any file."""
    for found in recommendations(content(file)):
        assert tuple(answer.id for answer in found.answers) == GUIDES
        for answer in found.answers:
            assert answer.now.text and answer.end.text and answer.now.step
            assert answer.now.claims and answer.end.claims
            for claim in (*answer.now.claims, *answer.end.claims, *(c for step in answer.path for c in step.claims)):
                assert claim in CLAIMS
        for path, text in walk(found):
            value = at(file, path)
            if text is None:
                continue
            assert value is not REMOVED, path
            # A source of which nothing more is known is named by its key, also where its value cannot be read.
            if path[2:3] == ("knowledge",) and len(path) == 4:
                assert text == path[-1]
            else:
                assert written(value) == text, path


@given(strategies_alone())
def test_any_strategy_is_answered_and_paths_are_true(file: Any) -> None:
    check(file)


@given(STRATEGY)
def test_a_telling_strategy_is_answered_and_paths_are_true(file: Any) -> None:
    check(file)


def _scalars(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _scalars(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _scalars(value, (*path, index))
    else:
        yield path


def _without(file: Any, path: tuple[str | int, ...]) -> Any:
    made = copy.deepcopy(file)
    del at(made, path[:-1])[path[-1]]
    return made


def _said(file: Any) -> list[tuple[Stack, str, Stack]]:
    [found] = recommendations(content(file))
    return [(answer.now.layers, answer.now.step, answer.end.layers) for answer in found.answers]


NEVER_REMOVED = {"technique", "purpose", "version"}
"""Without them a layer or the file is another, or broken."""


@given(st.data())
def test_a_fact_that_was_not_read_changes_nothing(data: st.DataObject) -> None:
    file = data.draw(STRATEGY)
    [found] = recommendations(content(file))
    read_paths = {path for path, _ in walk(found)}
    unread = [
        path
        for path in _scalars(file)
        if path not in read_paths and path[-1] not in NEVER_REMOVED and not isinstance(path[-1], int)
    ]
    assume(unread)
    path = data.draw(st.sampled_from(unread))
    assert _said(_without(file, path)) == _said(file), path


@given(STRATEGY)
def test_check_reports_no_error_on_what_to_do_now(file: Any) -> None:
    [strategy] = read(load(content(file)))[0]
    facts = Facts(strategy, Context(DAY))
    checker = Checker(facts, DEFAULT)
    [found] = recommendations(content(file))
    rejected = {layer["technique"] for layer in file["strategies"]["faq"]["approach"] if layer.get("status") == "rejected"}
    for answer in found.answers:
        # Where a layer is for what it cannot fix, the fault is not in the choice of layers.
        if checker.errors(answer.now.layers) and checker.errors(answer.now.layers, as_declared=False):
            # Then every other stack has one too, or needs what the file rejects.
            stacks = [answer.end.layers, answer.now.layers | facts.knowledge_layers]
            assert all(checker.errors(stack) for stack in stacks if rejected.isdisjoint(stack))
