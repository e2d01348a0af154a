"""Carries remedies out: each alternative that changes the file is applied to it, as data, without reading words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from llm_strategy.changes import (
    AT_LEAST,
    AT_MOST,
    OVER,
    AddLayer,
    Amount,
    Change,
    Declare,
    Proposal,
    SetValue,
    Work,
)
from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.edit.write import write
from llm_strategy.explain.example_files import example_files
from llm_strategy.findings import Finding, Missing
from llm_strategy.format.declaration import EVIDENCE, LAYER, METRIC, QUALITY, SOURCE, STRATEGY, TOKENS, Key
from llm_strategy.format.quantities.parse import examples, parse, show
from llm_strategy.format.quantities.values import Budget, Rate
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.remedy import in_words
from llm_strategy.report import REVIEW
from llm_strategy.rules.rule import Rule
from tests.rules.facts import subjects

SHAPES = (LAYER, STRATEGY, SOURCE, TOKENS, EVIDENCE, METRIC, QUALITY)

NEEDED = {
    "distillation": (("student", "openai/gpt-6-luna"),),
    "tools": (("kind", "live-api"),),
}
"""Technique → what a new layer of it needs to be of use, where the remedy leaves that open."""


@dataclass
class Tried:
    """One alternative of a remedy, and the file it makes."""

    words: str
    text: str


def found(rule: Rule, text: str, day: str) -> list[Finding]:
    """Return what a rule finds in a file, without what other rules find of the same fault."""
    facts = Facts(date.fromisoformat(day).toordinal(), open_files=example_files(rule.files))
    findings: list[Finding] = []
    for strategy in read(load(text))[0]:
        for _, subject in subjects(strategy, rule.scope):
            try:
                findings += rule.find(subject, facts) if rule.find is not None else ()
            except Missing:
                pass
    return findings


def alternatives(text: str, finding: Finding, *, short: bool = False) -> Iterator[Tried]:
    """Yield each alternative of a remedy that changes the file, applied.

    Left out are those that are work alone, and changes that the file's aliases keep from being written. ``short``:
    only the alternatives that are one limit, each missed by a little.
    """
    document = load(text)
    for option in finding.remedy:
        steps = option if isinstance(option, tuple) else (option,)
        if short and not (len(steps) == 1 and isinstance(steps[0], Amount)):
            continue
        changes = [concrete(step, short=short) for step in steps if not isinstance(step, Work)]
        fix = write(document, Proposal("", REVIEW, *changes)) if changes else None
        if fix is not None:
            yield Tried(in_words([option]), apply(text, fix))


def concrete(change: Change, *, short: bool) -> Change:
    """Return a change that can be written: one with a value where the remedy names a key or a limit."""
    if isinstance(change, Declare):
        return SetValue(change.route, "[complex-task]" if change.route[-1] == "for" else example(key_of(change.route)))
    if isinstance(change, Amount):
        return SetValue(change.route, amount(change, short=short))
    if isinstance(change, AddLayer) and not change.settings:
        return AddLayer(change.route, change.technique, change.needs, NEEDED.get(change.technique, ()))
    return change


def key_of(route: tuple[str | int, ...]) -> Key:
    """Return the key of the format at a route."""
    inside = SOURCE if route[2:3] == ("knowledge",) else LAYER if route[2:3] == ("approach",) else STRATEGY
    for shape in (inside, *SHAPES):
        key = shape.keys.get(str(route[-1]))
        if key is not None:
            return key
    raise KeyError(route)


def example(key: Key) -> str:
    """Return a value that the key takes."""
    if key.type == "word":
        return next(iter(WORDS[key.vocabulary]))
    return examples(key.vocabulary)[0] if key.type == "quantity" else "openai/gpt-4o-mini"


def amount(change: Amount, *, short: bool) -> str:
    """Write the amount that just keeps to a limit; with ``short``, one that just does not."""
    kind = key_of(change.route).vocabulary
    upward = change.side in (OVER, AT_LEAST)
    if kind == "target":
        return target(change.limit, upward=upward, short=short)
    exact = change.side in (AT_LEAST, AT_MOST)
    factor = (0.97 if upward else 1.03) if short else 1 if exact else 1.01 if upward else 0.99
    if factor == 1:
        return change.limit
    value = parse(kind, change.limit)
    if isinstance(value, Rate):
        return show(kind, Rate(value.per_month * factor))
    if kind == "budget":
        return show(kind, Budget(value.amount * factor, value.per_request))
    if kind == "count" and value < 50:
        return str(round(value) + (-1 if upward == short else 1))
    return show(kind, round(value * factor) if kind == "count" else value * factor)


def target(score: str, *, upward: bool, short: bool) -> str:
    """Write a target on one side of a score: one that is missed, or with ``short`` one that is just met."""
    factor = 1.005 if upward != short else 0.995
    text = show("percent", parse("percent", score) * factor) if score.endswith("%") else f"{float(score) * factor:g}"
    return text if upward else f"at most {text}"
