"""Which lines of two texts differ: right whatever they are, and in few steps however many lines are alike."""

from __future__ import annotations

import subprocess
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy import line_diff
from llm_strategy.line_diff import blocks, unified

LINES = st.lists(st.sampled_from("aabbcdefgh"), max_size=60)


def rebuilt(before: list[str], after: list[str]) -> list[str]:
    made: list[str] = []
    at = 0
    for i, to_i, j, to_j in blocks(before, after):
        assert at <= i <= to_i and j <= to_j and (i < to_i or j < to_j)
        made += before[at:i]
        assert len(made) == j
        made += after[j:to_j]
        at = to_i
    return made + before[at:]


@given(before=LINES, after=LINES, small=st.sampled_from([0, 10_000]), reach=st.sampled_from([1, 3, 32]))
def test_one_text_is_made_of_the_other(before: list[str], after: list[str], small: int, reach: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_diff, "SMALL", small)
        patch.setattr(line_diff, "REACH", reach)
        assert rebuilt(before, after) == after
    assert blocks(before, before) == []


@given(before=LINES, after=LINES)
def test_a_diff_of_small_texts_is_that_of_difflib(before: list[str], after: list[str]) -> None:
    # Lines at both ends differ: those that do not are no part of what is compared.
    before, after = ["1", *before, "2"], ["3", *after, "4"]
    assert list(unified(before, after)) == list(unified_diff(before, after, lineterm=""))[2:]


@given(before=LINES, after=LINES, small=st.sampled_from([0, 10_000]))
def test_hunks_count_their_lines(before: list[str], after: list[str], small: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_diff, "SMALL", small)
        rows = list(unified(before, after))
    assert (rows == []) == (before == after)
    heads = [number for number, row in enumerate(rows) if row.startswith("@@")]
    for start, end in zip(heads, [*heads[1:], len(rows)], strict=False):
        old, new = (part.lstrip("-+").split(",") for part in rows[start].split()[1:3])
        body = [row[0] for row in rows[start + 1 : end]]
        assert body.count(" ") + body.count("-") == int(old[1] if len(old) > 1 else 1)
        assert body.count(" ") + body.count("+") == int(new[1] if len(new) > 1 else 1)


def test_git_applies_a_diff_of_many_lines(tmp_path: Path) -> None:
    before = [f"line {number % 7}" for number in range(3_000)]
    after = [line for number, line in enumerate(before) if number % 100 != 3]
    after[500:500] = ["new"] * 50
    after[10] = "other"
    name = tmp_path / "file"
    name.write_text("\n".join(before) + "\n", "utf-8")
    patch = "\n".join(["--- a/file", "+++ b/file", *unified(before, after)]) + "\n"
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, text=True, check=True)
    assert name.read_text("utf-8") == "\n".join(after) + "\n"


def test_a_change_in_place_is_a_block_of_its_own() -> None:
    before = [f"line {number % 50}" for number in range(20_000)]
    after = list(before)
    changed = range(5, 20_000, 10)
    for number in changed:
        after[number] = "fixed"
    del after[15_000], before[4_000]
    assert len(blocks(before, after)) == len(changed) + 2


class Counted(str):
    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other


@pytest.mark.parametrize("kind", ["different", "alike", "shifted"])
def test_the_steps_grow_with_the_lines(kind: str) -> None:
    steps = []
    for count in (2_000, 8_000):
        before = [Counted(f"line {number % 97}") for number in range(count)]
        after = list(before)
        if kind == "different":
            after = [Counted(f"other {number}") for number in range(count)]
        elif kind == "alike":
            after[::10] = [Counted("fixed")] * len(after[::10])
        else:
            after = after[1_000:] + after[:1_000]
        Counted.compared = 0
        blocks(before, after)
        steps.append(Counted.compared)
    assert steps[1] < 5 * max(steps[0], 2_000 * 20)
