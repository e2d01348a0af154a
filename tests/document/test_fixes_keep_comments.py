"""A fix keeps the comments of what it moves, and what other programs are told in comments."""

from __future__ import annotations

import pytest

from llm_strategy.changes import MoveNeed, Remove
from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.edit.carry_out import carry_out
from llm_strategy.report import SAFE, Fix

LAYERS = ("strategies", "a", "approach")
HEAD = "strategies:\n  a:\n    approach:\n"


def moved(text: str) -> str:
    change = MoveNeed((*LAYERS, 0, "for", 0), "prompting")
    edits = carry_out(load(HEAD + text), [change])
    assert edits
    return apply(HEAD + text, Fix("", SAFE, edits)).removeprefix(HEAD)


MOVED = [
    (
        "      - technique: rag\n        for:\n          - style  # asked for by legal\n          - citations\n"
        "      - technique: prompting\n        for:\n          - constraints\n",
        "      - technique: rag\n        for:\n          - citations\n"
        "      - technique: prompting\n        for:\n          - constraints\n          - style  # asked for by legal\n",
    ),
    (
        "      - technique: rag\n        for:\n          - style  # noqa\n          - citations\n"
        "      - technique: prompting\n        for: [constraints]  # until then\n",
        "      - technique: rag\n        for:\n          - citations\n"
        "      - technique: prompting\n        for: [constraints, style]  # until then  # noqa\n",
    ),
    (
        "      - technique: rag\n        for: [style]  # the tone of our letters\n        refresh: daily\n"
        "      - technique: prompting\n",
        "      - technique: rag\n        refresh: daily\n"
        "      - technique: prompting\n        for: [style]  # the tone of our letters\n",
    ),
    (
        "      - technique: rag\n        for:\n          - style  # new\n          - citations\n",
        "      - technique: rag\n        for:\n          - citations\n"
        "      - technique: prompting\n        for:\n          - style  # new\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), MOVED)
def test_the_comment_goes_with_the_need(before: str, after: str) -> None:
    assert moved(before) == after


REMOVED = [
    ("x-a:\n  b: 1\n  c:\n    # yamllint disable rule:line-length\n    d: 1\n  e: 2\n", ("x-a", "c")),
    ("x-a:\n  b: 1\n  c:\n    d: 1\n    # prettier-ignore-start\n    f: 1\n  e: 2\n", ("x-a", "c")),
    ("x-a:\n  - b\n  - c:\n    # cspell:disable\n      d\n  - e\n", ("x-a", 1)),
    ("x-a:\n  b: 1\n  c:\n    # yamllint enable\n    d: 1", ("x-a", "c")),
]


@pytest.mark.parametrize(("text", "route"), REMOVED)
def test_an_instruction_to_another_program_stays(text: str, route: tuple[str | int, ...]) -> None:
    edits = carry_out(load(text), [Remove(route)])
    assert edits
    after = apply(text, Fix("", SAFE, edits))
    assert [line for line in text.split("\n") if "#" in line] == [line for line in after.split("\n") if "#" in line]
    assert "d" not in [line.strip() for line in after.split("\n")] and "d: 1" not in after


def test_a_comment_about_what_is_removed_goes_with_it() -> None:
    text = "x-a:\n  b: 1\n  c:\n    # why\n    d: 1  # noqa\n  e: 2\n"
    edits = carry_out(load(text), [Remove(("x-a", "c"))])
    assert apply(text, Fix("", SAFE, edits)) == "x-a:\n  b: 1\n  e: 2\n"
