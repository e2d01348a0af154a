"""The sentences of a review, which its text and its Markdown share. A marker says what kind of line it is."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.advisor.review.changes import ADDED, REMOVED, Change
from llm_strategy.advisor.review.review import FileReview, Review, StrategyReview
from llm_strategy.outputs.tally import plural
from llm_strategy.report import SEVERITIES
from llm_strategy.text import clip

SIGNS = {ADDED: "+", REMOVED: "-"}
LONGEST = 100
"""Characters of a value that are shown."""

MOST_CHANGES = 200
"""Changes of one strategy that are listed."""


def change_line(change: Change) -> tuple[str, str]:
    """Return the sign of a change and its sentence, with what the file says in backticks."""
    before, after = _value(change.before), _value(change.after)
    owner = f" of {_owner(change.owner)}" if change.owner else ""
    sign = SIGNS.get(change.kind, "~")
    if change.what in ("layer", "evidence"):
        return sign, f"{change.what} {change.name}" + (f": {after or before}" if change.what == "layer" else "")
    name = f"`{change.name}`" if change.what == "fact" else f"{change.what} `{change.name}`"
    if change.kind == ADDED:
        return sign, f"{name}{owner}: {after or '(empty)'}"
    if change.kind == REMOVED:
        return sign, f"{name}{owner}, was {before or '(empty)'}"
    return sign, f"{name}{owner}: {before} → {after}"


def _owner(owner: str) -> str:
    kind, _, name = owner.partition(" ")
    return f"{kind} `{name}`" if name else f"`{kind}`"


def _value(text: str | None) -> str:
    return f"`{clip(text.replace('`', chr(39)), LONGEST)}`" if text else ""


def figure_lines(review: StrategyReview) -> Iterator[str]:
    """Yield what the layers, the cost and the latency were and are; only what differs, for a strategy in both."""
    before, after = review.before, review.after
    if before is not None and after is not None:
        if before.layers != after.layers and sorted(before.layers) != sorted(after.layers):
            yield f"layers: {_stack(before.layers)} → {_stack(after.layers)}"
        if before.cost != after.cost:
            yield f"cost: {before.cost} → {after.cost}"
        if before.latency != after.latency:
            yield f"declared latency of the layers: {before.latency} → {after.latency}"
        return
    figures = after or before
    if figures is not None:
        yield f"layers: {_stack(figures.layers)}"
        yield f"cost: {figures.cost}"
        yield f"declared latency of the layers: {figures.latency}"


def _stack(layers: tuple[str, ...]) -> str:
    return " + ".join(dict.fromkeys(layers)) or "none"


def strategy_title(review: StrategyReview) -> str:
    """Return the name of a strategy and what happened to it."""
    return f"{review.name} ({review.status})" if review.status in (ADDED, REMOVED) else review.name


def file_title(file: FileReview) -> str:
    """Return the name of a file and what happened to it."""
    if file.status in (ADDED, REMOVED):
        return f"{file.name} ({file.status})"
    return f"{file.name} (was {file.was})" if file.was else file.name


def summary(review: Review) -> str:
    """Return the counts of a review in one sentence."""
    changed = sum(1 for file in review.files for strategy in file.strategies if strategy.says_something)
    if not any(file.says_something for file in review.files):
        return f"Nothing changed in meaning since {review.base}."
    new = [found for file in review.files for found in file.new]
    counts = [plural(count, level) for level in SEVERITIES if (count := sum(f.severity == level for f in new))]
    gone = sum(len(file.gone) for file in review.files)
    levels = f" ({', '.join(counts)})" if counts else ""
    changes = f"{changed:,} strateg{'y' if changed == 1 else 'ies'} changed since {review.base}"
    return f"{changes}: {plural(len(new), 'new finding')}{levels}, {gone:,} resolved."
