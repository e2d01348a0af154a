"""A review as JSON for programs, version 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from llm_strategy.advisor.review.figures import Figures
from llm_strategy.advisor.review.review import FileReview, Review, StrategyReview
from llm_strategy.outputs.json import diagnostic_data, dumps, file_name
from llm_strategy.report import SEVERITIES
from llm_strategy.text import printable

VERSION = 1


def render(review: Review) -> Iterator[str]:
    """Yield one JSON document, a file a line."""
    yield f'{{"version": {VERSION}, "base": {dumps(review.base)}, "commit": {dumps(review.commit)},\n'
    yield f' "summary": {dumps(_summary(review))},\n "files": ['
    files = [file for file in review.files if file.says_something]
    for index, file in enumerate(files):
        yield f"{',' if index else ''}\n  {dumps(_file(file))}"
    yield "]}\n"


def _summary(review: Review) -> dict[str, Any]:
    new = [found for file in review.files for found in file.new]
    return {
        "files": len(review.files),
        "strategies": sum(one.says_something for file in review.files for one in file.strategies),
        "new": {f"{level}s": sum(found.severity == level for found in new) for level in SEVERITIES},
        "gone": sum(len(file.gone) for file in review.files),
        "kept": sum(file.kept for file in review.files),
    }


def _file(file: FileReview) -> dict[str, Any]:
    name = file_name(file.name)
    return {
        "file": name,
        "status": file.status,
        "was": file_name(file.was) or None,
        "strategies": [_strategy(one) for one in file.strategies if one.says_something],
        "new": [diagnostic_data(name, found) for found in file.new],
        "gone": [diagnostic_data(file_name(file.was) or name, found) for found in file.gone],
        "kept": file.kept,
        "faults": [printable(problem) for problem in file.problems],
    }


def _strategy(review: StrategyReview) -> dict[str, Any]:
    return {
        "name": review.name,
        "status": review.status,
        "changes": [
            {
                "what": change.what,
                "kind": change.kind,
                "owner": change.owner,
                "name": change.name,
                "before": change.before,
                "after": change.after,
                "path": list(change.path),
            }
            for change in review.changes
        ],
        "before": _figures(review.before),
        "after": _figures(review.after),
        "outdated_evidence": review.outdated or None,
    }


def _figures(figures: Figures | None) -> dict[str, Any] | None:
    if figures is None:
        return None
    return {
        "layers": list(figures.layers),
        "monthly_cost": {"low": figures.low, "high": figures.high if figures.cost_known else None},
        "latency_seconds": {"low": figures.seconds, "high": figures.seconds if figures.latency_known else None},
        "prices_of": figures.price_date,
    }
