"""One file with one fact changed: removed, emptied, made unreadable, or given every value it could have."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from llm_strategy.document.document import load
from llm_strategy.explain.example_files import example_files
from llm_strategy.findings import Missing
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import examples
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Strategy
from llm_strategy.report import RANK, graver
from llm_strategy.rules.rule import LAYER, SOURCE, STRATEGY, Rule
from tests.helpers import whole

Route = tuple[str | int, ...]

AMOUNTS = {
    "count": ["0", "1", "4", "20", "60", "300", "1,400", "5k", "40k", "3M"],
    "percent": ["0%", "3%", "8%", "20%", "50%", "79%", "95%", "100%"],
    "duration": ["1ms", "40ms", "250ms", "900ms", "3s", "1min", "1d", "30d"],
    "rate": ["1/month", "60/day", "2k/day", "80k/day", "900M/month"],
    "size": ["1k tokens", "40k tokens", "150k tokens", "900k tokens", "80M tokens", "3 documents"],
    "money": ["$0", "$5", "$60", "$2,000", "$80,000"],
    "money-per-time": ["$0/month", "$1/month", "$300/month", "$90,000/month"],
    "money-per-million": ["$0", "$0.01", "$3", "$900"],
    "score": ["1%", "60%", "85%", "99%", "4.2"],
    "target": ["2%", "95%", "at most 50%", "4.2"],
    "date": ["2020-01-01", "2026-10-20", "2030-01-01"],
}
"""Kind of quantity → amounts on all sides of the limits that rules compare with."""

MODELS = ["openai/gpt-4o", "openai/gpt-4o-mini", "openai/gpt-4.1-nano", "self-hosted/ours", "other/unheard-of"]


def values(key: Key) -> Iterator[Any]:
    """Yield readable values of ``key``, so many that each answer a rule could get is among them."""
    singles: list[Any]
    if key.type == declared.WORD:
        singles = list(WORDS[key.vocabulary])
    elif key.type == declared.QUANTITY:
        singles = AMOUNTS.get(key.vocabulary) or list(examples(key.vocabulary))
    elif key.type == declared.MODEL:
        singles = MODELS
    elif key.type == declared.TEXT:
        singles = ["handbook"]
    else:
        return
    yield from ([single] for single in singles) if key.many else singles


CONTAINERS: dict[str, list[Any]] = {
    "approach": [[{"technique": technique, "for": ["style"]}] for technique in declared.LAYERED],
    "knowledge": [{}, *({"extra": {"held": held, "size": "9k tokens"}} for held in WORDS["held"])],
    "quality": [{}],
    "metrics": [{}],
    "evidence": [[]],
    "scores": [{}],
    "tokens": [{"input": "900", "output": "100"}],
    "price": [{"input": "$1", "output": "$4"}],
}
"""Key of a map or list → what may stand there; what is in it is varied by itself."""

ITEMS: dict[str, list[Any]] = {
    "approach": [
        *({"technique": technique, "for": [need]} for technique in declared.LAYERED for need in WORDS["need"]),
        *({"technique": "tools", "kind": kind, "for": ["workflow"]} for kind in WORDS["kind"]),
        {"technique": "rag", "refresh": "real-time"},
        {"technique": "prompting", "structured_output": "true"},
        {"technique": "rag", "status": "rejected"},
    ],
    "evidence": [
        {"technique": technique, "scores": {"right": score}, "date": "2026-10-20", "shots": "5", "failure": "some"}
        for technique in ("prompting", "rag", "fine-tuning", "distillation")
        for score in ("1%", "99%")
    ],
}


@dataclass
class Slot:
    """A place where a fact stands or could stand, what could be read there, and something that cannot."""

    route: Route
    values: list[Any]
    unreadable: Any

    def __str__(self) -> str:
        return ".".join(str(step) for step in self.route[2:])


def slots(file: Any) -> Iterator[Slot]:
    """Yield every place of a fact in the strategies of ``file``, empty ones as well."""
    for name, strategy in file["strategies"].items():
        yield from _slots(strategy, declared.STRATEGY, declared.STRATEGY.keys, ("strategies", name))


def _slots(node: Any, shape: Shape, keys: dict[str, Key], route: Route) -> Iterator[Slot]:
    for name, key in keys.items():
        here = (*route, name)
        if name in ("purpose", "owner", "name", "why", "source", "notes"):
            continue  # no rule reads them
        # A scalar is no list or map, and a list of maps is no scalar and no list of words.
        wrong = "7" if name in CONTAINERS else [{"a": "b"}]
        yield Slot(here, [*values(key), *CONTAINERS.get(name, ())], wrong)
        inner = node.get(name)
        if inner is None:
            continue
        if key.type == declared.MAP:
            yield from _slots(inner, key.shape, key.shape.keys, here)
        elif key.type == declared.NAMED:
            for each, value in inner.items():
                yield from _slots(value, key.shape, key.shape.keys, (*here, each))
        elif key.type == declared.LIST:
            for at, item in enumerate(inner):
                of = declared.keys_for(item.get("technique")) if key.shape is declared.LAYER else key.shape.keys
                yield from _slots(item, key.shape, of, (*here, at))
            yield Slot((*here, len(inner)), ITEMS[name], "7")
        elif key.type == declared.SCORES:
            for each in inner:
                yield Slot((*here, each), AMOUNTS["score"], "good")
        elif key.many == "list" or isinstance(inner, list):
            yield Slot((*here, len(inner)), [single for value in values(key) for single in value], {"a": "b"})


def parsed(text: str) -> Any:
    """Return an example as plain data, every scalar as it is written."""
    return yaml.load(whole(text), yaml.BaseLoader)


REMOVED = object()


def changed(file: Any, route: Route, value: Any) -> Any:
    """Return ``file`` with ``value`` at ``route``; :data:`REMOVED` takes it out."""
    made = copy.deepcopy(file)
    owner = made
    for step in route[:-1]:
        owner = owner[step]
    if value is REMOVED:
        del owner[route[-1]]
    elif isinstance(owner, list) and route[-1] == len(owner):
        owner.append(value)
    else:
        owner[route[-1]] = value
    return made


def present(file: Any, route: Route) -> bool:
    """Tell whether something stands at ``route``."""
    owner = file
    for step in route:
        if (isinstance(owner, dict) and step in owner) or (isinstance(owner, list) and isinstance(step, int) and step < len(owner)):
            owner = owner[step]
        else:
            return False
    return True


def written(node: Any) -> str:
    """Write plain data as YAML, its scalars plain, as a person writes them."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{written(key)}: {written(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(written(item) for item in node) + "]"
    if node is None:
        return "null"
    special = set(node).intersection(",[]{}:#'\"&*!|>@`")
    return json.dumps(node) if special or not node else node


@dataclass
class Answer:
    """What a rule says about one subject: the gravest level of what it found, and whether facts are missing."""

    level: str | None = None
    missing: bool = False

    @property
    def rank(self) -> int:
        """The gravity of what was found, 0 for an error; higher than of any level where nothing was."""
        return len(RANK) if self.level is None else RANK[self.level]

    def __str__(self) -> str:
        return self.level or ("unknown" if self.missing else "nothing")


def answers(rule: Rule, file: Any, day: int) -> dict[Route, Answer]:
    """Return what ``rule`` says about each of its subjects in ``file``."""
    found: dict[Route, Answer] = {}
    assert rule.find is not None
    for strategy in read(load(written(file)))[0]:
        for route, subject in subjects(strategy, rule.scope):
            answer = found[route] = Answer()
            try:
                for finding in rule.find(subject, Facts(day, open_files=example_files(rule.files))):
                    level = finding.severity or rule.severity
                    answer.level = level if answer.level is None else graver(answer.level, level)
            except Missing:
                answer.missing = True
    return found


def subjects(strategy: Strategy, scope: str) -> list[tuple[Route, Any]]:
    """Return what a rule of ``scope`` is asked about in a strategy, by route."""
    if scope == STRATEGY:
        return [(strategy.route, strategy)]
    if scope == SOURCE:
        return [(source.route, source) for source in strategy.sources.values()]
    if scope == LAYER:
        return [(layer.route, layer) for layer in strategy.active]
    return [((*layer.route, need.word), need) for layer in strategy.active for need in layer.needs]
