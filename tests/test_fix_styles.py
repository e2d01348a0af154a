"""Every fix in every style of YAML: what it says it does, exactly that, and nothing else.

The meaning of the corpus and of every rule's bad example is written anew in styles chosen by a number. What a change
should give is worked out here, on the tree that PyYAML alone reads.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.changes import AddLayer, Change, MoveNeed, Proposal, Remove, RenameKey, SetValue
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.edit import carry_out
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.locations import locate
from llm_strategy.engine import check as engine
from llm_strategy.engine.fix import fix_all
from llm_strategy.engine.locate import Locator
from llm_strategy.report import ERROR, Fix, Report
from llm_strategy.rules.registry import all_rules
from tests.helpers import TODAY, whole
from tests.styles import Map, Tree, Writer, frozen, tree_of, typed

CORPUS = Path(__file__).parent / "corpus"
Route = tuple[str | int, ...]


MISTAKES = """\
version: 1
strategies:
  faq:
    purpose: Answer it's "questions" at 100%
    task: question_answering
    stage: Production
    task_definition: Changing
    latency-budget: 2 seconds
    cost_budget: 3,000 USD a month
    volume: 300 per day
    citatons: required
    acess: per_user
    tokens: {inputs: 1 200, output: 250 tokens}
    owner:
    approach:
      - technique: Prompting
        for: [output_format, tone, real-time, style, style]
        structured_output: yes
        examples: 12
        refresh: nightly
      - technique: RAG
        for: style
        retrieves: document
        retrieval: semantic
        refresh: every day
        recall: 0.81
        latency: 250 milliseconds
      - technique: finetuning
        method: LORA
        label_noise: 5 percent
        regression_eval: on
        retrain: annually
        training_cost: 50 dollars
      - for: [actions]
      - rag
    knowledge:
      facts: {update_cadence: realtime, private: no, held: Index, size: 3M token}
      more:
        max_age: 1 day
        size: 10 GB
    quality:
      metrics:
        right: {target: 85 percent}
      evidence:
        - technique: prompt-engineering
          scores: {right: 0.61}
          date: 14.09.2026
  Second_One: {approach: {technique: rag}}
  third: {purpose: }
"""


def meanings() -> dict[str, Map]:
    texts = {rule.name: whole(rule.bad) for rule in all_rules().values()} | {"mistakes": MISTAKES}
    for file in sorted(CORPUS.glob("*/*.yaml")):
        if file.parent.name != "hard-yaml":
            texts[file.stem] = file.read_bytes().decode()
    found = {}
    for name, text in texts.items():
        try:
            tree = tree_of(text)
        except yaml.YAMLError:
            continue
        if isinstance(tree, Map) and "'<<'" not in repr(tree):
            found[name] = tree
    return found


MEANINGS = meanings()
DAYS = {rule.name: date.fromisoformat(rule.day).toordinal() for rule in all_rules().values()}
DAY = date.fromisoformat(TODAY).toordinal()


class Offered:
    """What a check proposed: the fix and the changes it stands for."""

    def __init__(self, text: str, day: int) -> None:
        self.proposals: list[tuple[Proposal, Fix | None]] = []

        def write(locator: Locator, proposal: Proposal) -> Fix | None:
            edits = carry_out.carry_out(locator.document, proposal.changes)  # not `write`, which would hide a crash
            fix = Fix(proposal.title, proposal.safety, edits) if edits else None
            self.proposals.append((proposal, fix))
            return fix

        with pytest.MonkeyPatch.context() as patching:
            patching.setattr(Locator, "write", write)
            self.report: Report = engine.check(text, "f", DEFAULT, day)
        assert not self.report.faults

    def changes(self, fix: Fix) -> tuple[Change, ...]:
        """The changes of a fix; none for one that takes words out of a comment."""
        return next((proposal.changes for proposal, made in self.proposals if made is fix), ())


# -- what should come out ----------------------------------------------------------------------------------------------


def at(tree: Tree, route: Route) -> Tree:
    for step in route:
        tree = tree[step] if isinstance(step, int) else None if not isinstance(tree, Map) else tree.get(step)
        if tree is None:
            return None
    return tree


def null(tree: Tree) -> bool:
    return tree is None or tree in [(word, True) for word in ("", "~", "null", "Null", "NULL")]


def value_of(text: str) -> Tree:
    if text[:1] in "[{":
        return tree_of(text)
    return (text, typed(text))


def put(tree: Tree, route: Route, value: Tree) -> Tree:
    """Set the value at ``route``, in place; the maps on the way are made. Return the tree."""
    if not route:
        return value
    step, rest = route[0], route[1:]
    if isinstance(step, int):
        tree[step] = put(tree[step], rest, value)
        return tree
    if null(tree):
        tree = Map()
    for index, (key, inner) in enumerate(tree):
        if key == step:
            tree[index] = (key, put(inner, rest, value))
            return tree
    tree.append((step, put(None, rest, value)))
    return tree


def take(tree: Tree, route: Route) -> None:
    above = at(tree, route[:-1])
    if isinstance(route[-1], int):
        del above[route[-1]]
    else:
        above.remove((route[-1], above.get(route[-1])))


def layer_of(technique: str, needs: tuple[str, ...], more: tuple[tuple[str, str], ...]) -> Map:
    layer = Map([("technique", (technique, False))])
    if needs:
        layer.append(("for", [(need, False) for need in needs]))
    return Map([*layer, *((key, value_of(text)) for key, text in more)])


def found(layer: Tree, key: str) -> Tree:
    """What a layer says, merged keys too."""
    if layer.get(key) is not None:
        return layer.get(key)
    merged = layer.get("<<")
    return None if merged is None else merged.get(key)


def changed(tree: Tree, change: Change) -> Tree:
    """Make a change of the tree, in place."""
    if isinstance(change, SetValue):
        return put(tree, change.route, value_of(change.text))
    if isinstance(change, RenameKey):
        above, old = at(tree, change.route[:-1]), change.route[-1]
        index = next(index for index, (key, _) in enumerate(above) if key == old)
        above[index] = (change.name, above[index][1])
    elif isinstance(change, Remove):
        take(tree, change.route)
    elif isinstance(change, AddLayer):
        layer = layer_of(change.technique, change.needs, change.settings)
        layers = at(tree, (*change.route, "approach"))
        return put(tree, (*change.route, "approach"), [*([] if null(layers) else layers), layer])
    elif isinstance(change, MoveNeed):
        needs, layers = change.route[:-1], change.route[:-3]
        need = at(tree, change.route)
        left = [one for one in at(tree, needs) if one[0] != need[0]]
        if left:
            put(tree, needs, left)
        else:
            take(tree, needs)
        for number, layer in enumerate(at(tree, layers)):
            status = found(layer, "status") if isinstance(layer, Map) else None
            if not isinstance(layer, Map) or (*layers, number) == change.route[:-2]:
                continue
            if (found(layer, "technique") or " ")[0] != change.technique:
                continue
            if null(status) or status[0] in ("active", "planned"):
                there = found(layer, "for")
                if null(there) or need[0] not in [one[0] for one in there]:
                    put(tree, (*layers, number, "for"), [*([] if null(there) else there), (need[0], False)])
                return tree
        put(tree, layers, [*at(tree, layers), layer_of(change.technique, (need[0],), change.settings)])
    else:
        raise AssertionError(change)
    return tree


def ordered(tree: Tree) -> Any:
    """The tree with keys in order: where a new one is put is a matter of taste."""
    if isinstance(tree, Map):
        return ("map", *sorted(((key, ordered(value)) for key, value in tree), key=repr))
    return ("list", *map(ordered, tree)) if isinstance(tree, list) else tree


def keys(tree: Tree) -> list[str]:
    if isinstance(tree, Map):
        return [name for key, value in tree for name in (key, *keys(value))]
    return [name for item in tree for name in keys(item)] if isinstance(tree, list) else []


# -- what must stay ----------------------------------------------------------------------------------------------------


def comments(text: str) -> Counter[str]:
    """The comments; one that was moved may stand behind another."""
    return Counter(part for comment in load(text).comments for part in re.split("  (?=#)", comment.text))


def lines_of(text: str, changes: tuple[Change, ...]) -> Counter[str]:
    """The comments on the lines of what is taken out, and those inside of it: they go with it. What is moved keeps its own."""
    document = load(text)
    lines: set[int] = set()
    for change in changes:
        routes: list[Route] = []
        if isinstance(change, Remove):
            routes = [change.route]
        for route in routes:
            place = locate(document, route)
            if place is not None:
                lines.update(range((place.key or place.value).line, place.value.end_line + 1))
    return Counter(comment.text for comment in document.comments if comment.span.line in lines)


def breaks(text: str) -> set[str]:
    return set(re.findall(r"\r\n|\r|\n", text))


def assert_only(text: str, after: str, changes: tuple[Change, ...]) -> None:
    before = tree_of(text)
    expected = copy.deepcopy(before)
    for change in changes:
        expected = changed(expected, change)
    now = tree_of(after)
    assert ordered(now) == ordered(expected)
    old = Counter(keys(before))
    assert [key for key in keys(now) if key in old] == [key for key in keys(expected) if key in old] or any(
        isinstance(change, AddLayer | MoveNeed | SetValue) for change in changes
    )
    lost = comments(text) - comments(after)
    assert lost <= lines_of(text, changes), "a comment is lost"
    assert comments(after) <= comments(text), "a comment has changed"
    assert breaks(after) <= (breaks(text) or {"\n"})
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert after[-1:] in "\r\n" or text[-1:] not in "\r\n"


HIDES = frozenset({"invalid-value", "unknown-key", "missing-key", "wrong-technique-key"})
"""Rules of what cannot be read: once it can, an error may come to light that was there all the time."""


def assert_every_fix_holds(text: str, day: int) -> int:
    """Check every fix that is offered for ``text``, and return how many there are."""
    offered = Offered(text, day)
    before = offered.report
    count = 0
    for one in before.diagnostics:
        if one.fix is None:
            continue
        count += 1
        after = apply(text, one.fix)
        assert_only(text, after, offered.changes(one.fix))
        again = engine.check(after, "f", DEFAULT, day)
        was = Counter((each.rule, each.message) for each in before.diagnostics)
        now = Counter((each.rule, each.message) for each in again.diagnostics)
        assert now[one.rule, one.message] < was[one.rule, one.message], "the finding is still there"
        errors = {(each.rule, each.message) for each in again.diagnostics if each.severity == ERROR}
        places = {(each.rule, each.path) for each in before.diagnostics}
        new = [each for each in again.diagnostics if (each.rule, each.message) in errors - set(was)]
        assert one.rule in HIDES or all((each.rule, each.path) in places for each in new), "a new error"
    return count


@given(st.sampled_from(sorted(MEANINGS)), st.integers(0, 10_000))
def test_each_fix_does_what_it_says_and_nothing_else(name: str, seed: int) -> None:
    text = Writer(seed).write(copy.deepcopy(MEANINGS[name]))
    assert_every_fix_holds(text, DAYS.get(name, DAY))


@given(st.sampled_from(sorted(MEANINGS)), st.integers(0, 10_000), st.booleans())
def test_all_fixes_together_add_no_error(name: str, seed: int, review: bool) -> None:
    text = Writer(seed).write(copy.deepcopy(MEANINGS[name]))
    day = DAYS.get(name, DAY)
    before = engine.check(text, "f", DEFAULT, day)
    fixed = fix_all(text, "f", DEFAULT, day, review=review)
    assert not load(fixed.text).problems or load(text).problems
    assert comments(fixed.text) <= comments(text)
    errors = [sum(one.severity == ERROR for one in report.diagnostics) for report in (before, fixed.report)]
    assert errors[1] <= errors[0]
    assert bool(fixed.applied) == (fixed.text != text)


@pytest.mark.parametrize("review", [False, True])
def test_what_fails_in_one_strategy_holds_up_no_other(review: bool) -> None:
    head, body = MISTAKES.split("  faq:\n")
    body = body.partition("  Second_One")[0]

    def of(count: int) -> tuple[str, int, int]:
        text = head + "".join(f"  faq-{number}:\n{body}" for number in range(count))
        fixed = fix_all(text, "f", DEFAULT, DAY, review=review)
        return fixed.text, len(fixed.applied), fixed.left

    alone, applied, left = of(1)
    assert applied > 25
    one = alone.partition("  faq-0:\n")[2]
    assert of(3) == (head + "".join(f"  faq-{number}:\n{one}" for number in range(3)), 3 * applied, 3 * left)


def test_the_styles_mean_the_same() -> None:
    """The writer is no help when what it writes says something else."""
    for name in sorted(MEANINGS)[::4]:
        for seed in range(12):
            meaning = copy.deepcopy(MEANINGS[name])
            read = tree_of(Writer(seed).write(meaning))
            assert frozen(Map(pair for pair in read if pair[0] != "x-base")) == frozen(meaning), (name, seed)


def test_most_fixes_can_be_written_in_every_style() -> None:
    made = proposed = 0
    for name in sorted(MEANINGS):
        for seed in (1, 2):
            offered = Offered(Writer(seed).write(copy.deepcopy(MEANINGS[name])), DAYS.get(name, DAY))
            proposed += len(offered.proposals)
            made += sum(fix is not None for _, fix in offered.proposals)
    assert made > 0.85 * proposed > 50


def test_a_comment_is_not_moved_into_a_line_that_goes_on() -> None:
    text = """version: 1
strategies: {a: {purpose: x, approach: [{technique: fine-tuning, for: [
  terminology,
  domain-knowledge, # mine
  ]}]}, b: {purpose: y, approach: [{technique: prompting}]}}
"""
    assert_every_fix_holds(text, DAY)
