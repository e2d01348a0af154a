"""Reads "silence it: …" as a person would, and says which change each of its alternatives asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from llm_strategy.changes import AddLayer, Change, MoveNeed, Proposal, Remove, SetValue
from llm_strategy.document.document import Document, is_map, is_scalar, is_seq, load
from llm_strategy.document.edit.fixes import apply, write
from llm_strategy.document.locations import locate
from llm_strategy.format.declaration import EVIDENCE, LAYER, SOURCE, STRATEGY, TOKENS, Key
from llm_strategy.format.quantities.parse import examples, parse, show
from llm_strategy.format.quantities.values import Rate
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.report import REVIEW, Diagnostic

Route = tuple[str | int, ...]
Step = Callable[["_Place", re.Match[str]], "list[Change] | None"]

NUMBER = r"\$?\d(?:[\d,.]*\d)?(?:k|M|B)?(?:ms|s|%| tokens)?(?:/\w+)?"
KEYS = {**LAYER.keys, **STRATEGY.keys, **SOURCE.keys, **TOKENS.keys, **EVIDENCE.keys}


class _Place:
    """Where a finding lies: its strategy, its layer, and the owners of keys around it."""

    def __init__(self, document: Document, found: Diagnostic, *, short: bool = False) -> None:
        self.document = document
        self.short = short
        self.path = found.path
        self.strategy = found.path[:2]
        self.layer = found.path[:4] if len(found.path) >= 4 and found.path[2] == "approach" else ()

    def owner(self, key: str) -> Route | None:
        """Return the map that `key` is meant in: the nearest one around the finding whose format has it."""
        if key in STRATEGY.keys and (key not in LAYER.keys or not self.layer):
            return self.strategy
        if key in TOKENS.keys:
            return (*self.strategy, "tokens")
        if self.layer and key in LAYER.keys:
            return self.layer
        if self.path[2:3] == ("knowledge",) and key in SOURCE.keys:
            return self.path[:4]
        if self.path[2:4] == ("quality", "evidence") and key in EVIDENCE.keys:
            return self.path[:5]
        if key in LAYER.keys:
            return next(self.layers(lambda layer: self.text((*layer, key)) is not None), None)
        return None

    def layers(self, wanted: Callable[[Route], bool]) -> Iterator[Route]:
        """Return the layers of the strategy that are `wanted`."""
        place = locate(self.document, (*self.strategy, "approach"))
        index = 0
        while place is not None and locate(self.document, (*self.strategy, "approach", index)) is not None:
            layer = (*self.strategy, "approach", index)
            if wanted(layer):
                yield layer
            index += 1

    def of(self, technique: str) -> Iterator[Route]:
        """Return the layers of a technique."""
        return self.layers(lambda layer: self.text((*layer, "technique")) == technique)

    def text(self, route: Route) -> str | None:
        """Return the scalar at a route; None where there is none."""
        node = self.document.root
        for step in route:
            if node is None:
                return None
            if is_map(node):
                pair = self.document.entries(node).get(str(step))
                node = None if pair is None else pair[1]
            elif is_seq(node) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                return None
        return node.value if node is not None and is_scalar(node) else None


def _set(place: _Place, key: str, text: str) -> list[Change] | None:
    owner = place.owner(key)
    return None if owner is None else [SetValue((*owner, key), text)]


def _about(kind: str, text: str, factor: float) -> str | None:
    """Return `text`, moved by `factor`, as the format writes it."""
    value = parse(kind, text)
    if factor == 1:
        return text
    if isinstance(value, Rate):
        return show(kind, Rate(value.per_month * factor))
    if isinstance(value, (int, float)):
        moved = value * factor
        return show(kind, round(moved) if kind == "count" else moved)
    return None


def _compare(side: float, factor: float = 1) -> Step:
    """Read a limit: values on `side` of it (1: from it up, -1: from it down) silence."""

    def step(place: _Place, match: re.Match[str]) -> list[Change] | None:
        key = match["key"]
        kind = KEYS[key].vocabulary
        text = _about(kind, match["value"], 1 - 0.03 * side if place.short else factor)
        if place.short and kind == "count" and float(parse(kind, match["value"])) < 50:
            text = str(round(parse(kind, match["value"]) - side))
        return None if text is None else _set(place, key, text)

    step.__name__ = "limit"
    return step


def _write(place: _Place, match: re.Match[str]) -> list[Change] | None:
    key, text = match["key"], match["value"].strip()
    if key == "status":
        kept = place.of(match["layer"])
        return [SetValue((*layer, "status"), text) for layer in kept]
    if match["prompting"] and place.text((*(place.layer or ()), "technique")) != "prompting":
        first = next(place.of("prompting"), None)
        if first is None:
            return [AddLayer(place.strategy, "prompting", settings=((key, text),))]
        return [SetValue((*first, key), text)]
    return _set(place, key, text)


NEW = {"tools": (("kind", "live-api"),)}


def _give(place: _Place, match: re.Match[str]) -> list[Change] | None:
    new = {"tools": (("kind", "agentic-retrieval"),)} if "agentic" in match[0] else NEW
    goals = [(word, match["technique"]) for word in re.findall("`(.*?)`", match["needs"])]
    goals += [(word, "tools") for word in re.findall("`(.*?)`", match["more"] or "")]
    needs = []
    while (word := place.text((*place.layer, "for", len(needs)))) is not None:
        needs.append(word)
    changes: list[Change] = []
    for word, technique in goals:
        at = needs.index(word)
        del needs[at]
        changes.append(MoveNeed((*place.layer, "for", at), technique, new.get(technique, ())))
    return changes


def _move_one(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [MoveNeed(place.path, match["technique"], NEW[match["technique"]])]


def _share(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [AddLayer(place.strategy, "tools", (match["need"],), (("kind", "database"),))]


def _move_all(place: _Place, match: re.Match[str]) -> list[Change] | None:
    changes: list[Change] = []
    count = match["needs"].count("`") // 2
    # Each move takes the first need away, and the next one is first then.
    for _ in range(count):
        changes.append(MoveNeed((*place.layer, "for", 0), "prompting"))
    return changes


def _add(place: _Place, match: re.Match[str]) -> list[Change] | None:
    technique = match["technique"]
    settings: dict[str, tuple[tuple[str, str], ...]] = {
        "tools": (("kind", "live-api"),),
        "distillation": (("student", "openai/gpt-4o-mini"),),
    }
    need = {"rag": "domain-knowledge", "tools": "real-time-data", "distillation": "cost"}.get(technique, "constraints")
    return [AddLayer(place.strategy, technique, (need,), settings.get(technique, ()))]


def _control(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [AddLayer(place.strategy, "prompting", ("constraints",))]


def _declare(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return _set(place, match["key"], example(KEYS[match["key"]]))


def _for(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [SetValue((*place.layer, "for"), "[complex-task]")]


def _is_for(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [SetValue((*place.layer, "for"), f"[{match['need']}]")]


def _out(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [Remove((*place.strategy, match["key"]))]


def _use(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [AddLayer(place.strategy, match["technique"])]


def _layer_out(place: _Place, match: re.Match[str]) -> list[Change] | None:
    changes: list[Change] = [SetValue((*place.layer, "status"), "rejected")]
    knowledge = locate(place.document, (*place.strategy, "knowledge"))
    assert knowledge is not None
    root = place.document.root
    node = None
    for step in (*place.strategy, "knowledge"):
        assert root is not None
        root = node = place.document.entries(root)[str(step)][1]
    assert node is not None
    for name in place.document.entries(node):
        changes.append(SetValue((*place.strategy, "knowledge", name, "held"), "prompt"))
    return changes


def _correct(place: _Place, match: re.Match[str]) -> list[Change] | None:
    return [SetValue(place.path, match["value"])]


def _target(place: _Place, match: re.Match[str]) -> list[Change] | None:
    metric = str(place.path[-1])
    written = place.text((*place.strategy, "quality", "metrics", metric, "target")) or ""
    most = written.startswith("at most ")
    kind = "percent" if match["value"].endswith("%") else "count"
    moved = parse("percent", match["value"]) if kind == "percent" else float(match["value"])
    moved = moved * (0.9 if most else 1.005)
    text = show("percent", moved) if kind == "percent" else f"{moved:g}"
    return [SetValue((*place.strategy, "quality", "metrics", metric, "target"), f"at most {text}" if most else text)]


STEPS: list[tuple[str, Step]] = [
    (rf"`(?P<key>\w+)` ≥ (?P<value>{NUMBER})", _compare(1)),
    (rf"`(?P<key>\w+)`(?: ≤| of at most) (?P<value>{NUMBER})", _compare(-1)),
    (rf"bring `(?P<key>recall)` up to (?P<value>{NUMBER})", _compare(1)),
    (rf"`(?P<key>\w+)`(?: under|:? measured under) (?P<value>{NUMBER})", _compare(-1, 0.99)),
    (rf"`(?P<key>\w+)` over (?P<value>{NUMBER})", _compare(1, 1.01)),
    (rf"`(?P<key>training_cost)` from (?P<value>{NUMBER})", _compare(1)),
    (
        r"`(?P<key>\w+): (?P<value>[\w-]+)`(?: on (?:the (?P<layer>[\w-]+) layer)?(?P<prompting>a prompting layer)?)?",
        _write,
    ),
    (
        r"give (?P<needs>`[\w-]+`(?:(?: and |, )`[\w-]+`)*) to an? (?:rag or )?(?P<technique>rag|tools|prompting) layer"
        r"(?: with agentic retrieval)?(?: and (?P<more>`[\w-]+`) to a tools layer)?",
        _give,
    ),
    (r"give `(?P<need>[\w-]+)` to another layer as well", _share),
    (r"give `[\w-]+` to another layer, such as (?P<technique>tools)", _move_one),
    (r"move (?P<needs>(?:`[\w-]+`(?:, )?)+) to a prompting layer", _move_all),
    (r"add a (?:rag or )?(?P<technique>rag|tools|distillation) layer", _add),
    (r"declare the prompting layer", _control),
    (r"declare (?:`\w+` or )?`(?P<key>\w+)`", _declare),
    (r"and declare `(?P<key>recall)`", _declare),
    (r"say what the layer is `for`", _for),
    (r"say that the layer is for `(?P<need>[\w-]+)`", _is_for),
    (r"take `(?P<key>archetype)` out", _out),
    (r"use `(?P<technique>[\w-]+)`", _use),
    (r"take the layer out and set `held: prompt`", _layer_out),
    (r"^write `(?P<value>[^`]+)`", _correct),
    (rf"set the target (?:over|under) (?P<value>{NUMBER})", _target),
]


def example(key: Key) -> str:
    """Return a value that the key takes."""
    if key.type == "word":
        return next(iter(WORDS[key.vocabulary]))
    return examples(key.vocabulary)[0] if key.type == "quantity" else "openai/gpt-4o-mini"


def alternatives(text: str, found: Diagnostic, *, short: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (words, the file with the change they ask for) for every alternative that is a change of the file.

    "Measure it" and "repair what fails" are no such change, and are left out, as are changes that the file's
    aliases keep from being written. ``short``: only the alternatives that name a limit, each missed by a little.
    """
    document = load(text)
    place = _Place(document, found, short=short)
    taken: list[range] = []
    # The longer reading of the same words is the one that is meant.
    matches = [(match, step) for pattern, step in STEPS for match in re.finditer(pattern, found.remedy)]
    for match, step in sorted(matches, key=lambda one: one[0].start() - one[0].end()):
        if any(match.start() in other or other.start in range(*match.span()) for other in taken):
            continue
        taken.append(range(*match.span()))
        changes = None if short and step.__name__ != "limit" else step(place, match)
        if not changes:
            continue
        fix = write(document, Proposal("", REVIEW, *changes))
        if fix is not None:
            yield match[0], apply(text, fix)
