"""From answers to the outline of a strategy file, in the order of the format, with comments that teach."""

from __future__ import annotations

from typing import Any

from llm_strategy.advisor.draft.answers import Answers, entries_of
from llm_strategy.advisor.draft.outline import Entry, Mapping, Value
from llm_strategy.advisor.draft.questions import QUESTIONS
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
from llm_strategy.knowledge.fit import PART, YES, rating

HEADER = (
    "How this repository plans to use a language model, and why. `llmstrategy check` checks it,",
    "`llmstrategy recommend` shows what five published guides say, `llmstrategy explain NAME` explains any key.",
)
OPEN = (
    "No technique is decided yet. The needs are listed here until layers under `approach` are `for` them;",
    "`llmstrategy recommend` shows where to start.",
)
LEFT_OVER = "These needs have no layer yet: none of the techniques below is a good fit for them."
UNKNOWN = "Unknown facts are allowed. Each of these would help to decide; remove the # from those you know."
SOURCE_NAME = "documents"
DEFAULT_NAME = "assistant"
PURPOSE = "TODO: what the model is for, in one sentence"


def compose(answers: Answers, name: str) -> Mapping:
    """Return the outline of a file with one strategy called ``name``."""
    strategy = Mapping()
    needs, by_technique = _assigned(answers)
    values = _values(answers, needs, by_technique)
    for key in declared.STRATEGY.keys.values():
        if key.name in values:
            strategy.entries.append(values[key.name])
        elif (said := answers.conflicts.get(("", key.name))) is not None:
            strategy.below.append(f"{key.name}: {said}: which of them is right?")
    strategy.below += _suggestions(answers, values)
    top = Mapping()
    top.add("version", str(declared.VERSION), above=HEADER)
    top.add("strategies", Mapping([Entry(name, strategy)]))
    return top


def _assigned(answers: Answers) -> tuple[list[str], dict[str, list[str]]]:
    """Return the needs that no layer is for, and the needs of each technique in use: each goes where it fits best."""
    left: list[str] = []
    assigned: dict[str, list[str]] = {technique: [] for technique in answers.techniques}
    for need in dict.fromkeys(answers.words("need")):
        fits = {technique: rating(need, technique, ()) for technique in assigned if technique in COLUMN_OF}
        best = [technique for level in (YES, PART) for technique, fit in fits.items() if fit == level]
        (assigned[best[0]] if best else left).append(need)
    return left, assigned


def _values(answers: Answers, needs: list[str], layers: dict[str, list[str]]) -> dict[str, Entry]:
    """Return the entries of the strategy by key."""
    entries: dict[str, Entry] = {}

    def put(key: str, value: Value, origin: str = "", above: tuple[str, ...] = ()) -> None:
        said = answers.conflicts.get(("", key)) if origin else None
        entries[key] = Entry(key, value, origin, [*above, *([said] if said else [])])

    put("purpose", answers.text("purpose") or PURPOSE, answers.origin("purpose"))
    if needs:
        put("needs", needs, answers.origin("need"), OPEN if not layers else (LEFT_OVER,))
    if layers:
        put("approach", [_layer(answers, technique, words) for technique, words in layers.items()])
    elif not needs:
        simplest = Mapping()
        simplest.add(
            "technique",
            "prompting",
            "the simplest approach that could work; measure it before anything heavier",
        )
        put("approach", [simplest])
    for asked in ("task", "stage", "citations", "volume", "latency_budget", "cost_budget", "model"):
        if text := answers.text(asked):
            put(asked, text, answers.origin(asked))
    if answers.text("cadence"):
        put("knowledge", _knowledge(answers))
    for (layer, name), answer in answers.facts.items():
        owner, _, inner = name.partition(".")
        key = declared.STRATEGY.keys.get(owner)
        if layer or key is None or owner in entries or owner == "quality":
            continue
        if inner:
            put(owner, _flat(answers, owner, key.shape))
        else:
            put(owner, _plain(answer.value), answer.origin)
    quality = _quality(answers)
    if quality.entries:
        put("quality", quality)
    return entries


def _layer(answers: Answers, technique: str, needs: list[str]) -> Mapping:
    layer = Mapping()
    shown = answers.facts.get((technique, "technique"))
    layer.add("technique", technique, shown.origin if shown is not None else WORDS["technique"][technique])
    if needs:
        layer.add("for", list(needs))
    for key in declared.keys_for(technique).values():
        answer = answers.facts.get((technique, key.name))
        if answer is not None and key.name not in ("technique", "for"):
            said = answers.conflicts.get((technique, key.name))
            layer.add(key.name, _of_key(key, answer.value), answer.origin, [said] if said else ())
        elif (said := answers.conflicts.get((technique, key.name))) is not None:
            layer.below.append(f"{key.name}: {said}: which of them is right?")
    if technique in declared.TUNING and answers.text("examples") and layer.get("examples") is None:
        layer.add("examples", answers.text("examples"), answers.origin("examples"))
    return layer


def _knowledge(answers: Answers) -> Mapping:
    source = Mapping()
    source.add("update_cadence", answers.text("cadence"))
    if answers.text("size"):
        source.add("size", answers.text("size"))
    return Mapping([Entry(SOURCE_NAME, source)])


def _quality(answers: Answers) -> Mapping:
    quality = Mapping()
    metrics = Mapping()
    name, _, target = answers.text("target").partition("=")
    if target:
        metrics.add(name.strip(), Mapping([Entry("target", target.strip())]))
    found = answers.facts.get(("", "metric"))
    for metric in _words(found.value) if found is not None else ():
        if metrics.get(metric) is None:
            entry = metrics.add(metric, Mapping(), found.origin if found is not None else "")
            entry.above.append(f"set a target for `{metric}`, as `{metric}: {{target: 85%}}`")
    if metrics.entries:
        quality.add("metrics", metrics)
    dataset = answers.facts.get(("", "quality.eval_dataset"))
    if dataset is not None:
        quality.add("eval_dataset", _plain(dataset.value), dataset.origin)
    measured = answers.facts.get(("", "evidence"))
    if measured is not None and isinstance(measured.value, list):
        entries = [_evidence(item) for item in measured.value]
        entry = quality.add("evidence", [item for item in entries if item.entries])
        entry.above.append(f"measured: {measured.origin}")
    return quality


def _evidence(item: Any) -> Mapping:
    mapping = Mapping()
    for name, value in entries_of(item):
        if isinstance(value, dict):
            mapping.add(name, Mapping([Entry(str(key), _plain(inner)) for key, inner in value.items()]))
        else:
            mapping.add(name, _plain(value))
    return mapping


def _flat(answers: Answers, owner: str, shape: Shape) -> Mapping:
    mapping = Mapping()
    for name in shape.keys:
        answer = answers.facts.get(("", f"{owner}.{name}"))
        if answer is not None:
            mapping.add(name, _plain(answer.value), answer.origin)
    return mapping


def _of_key(key: Key, value: Any) -> Value:
    words = _words(value)
    if key.many:
        return words if key.many == "list" or len(words) > 1 else words[0]
    return _plain(words[0] if isinstance(value, list) else value)


def _words(value: Any) -> list[str]:
    return [str(_plain(item)) for item in (value if isinstance(value, list) else [value])]


def _plain(value: Any) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return [str(_plain(item)) for item in value]
    return str(value)


def _suggestions(answers: Answers, entries: dict[str, Entry]) -> list[str]:
    """Return the keys that were not answered as comments, each with an example and what it decides."""
    found = [
        f"{question.key}: {question.example}  ({question.why})"
        for question in QUESTIONS
        if question.key in declared.STRATEGY.keys
        and question.key not in entries
        and question.key not in answers.given
    ]
    if "knowledge" not in entries and "cadence" not in answers.given:
        found.append(
            "knowledge: {documents: {update_cadence: weekly, size: 3M tokens}}  (facts become stale "
            "in trained weights)"
        )
    if "quality" not in entries:
        found.append(
            "quality: {metrics: {correct-answers: {target: 85%}}}  (without a target nobody knows when "
            "quality is good enough)"
        )
    return [UNKNOWN, *found] if found else []
