"""The family, its bound, and how its rules ask about files."""

from __future__ import annotations

from llm_strategy.findings import Missing, UnreadError
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.rule import Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.file_facts import Figures, FileFacts
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.text import Route

FAMILY = Family("proof", "the strategy compared with the files it names")

READS_FILES = "reads the files that the strategy names"
"""Why the published schema cannot say these rules."""

LARGEST_FILE = Threshold(
    "largest-file",
    "count",
    2_000_000_000,
    between=(1, 1_000_000_000_000),
    meaning="bytes of a file that are read at most",
    reason="about four million rows, which take half a minute",
)


def no_answer(route: Route) -> Missing:
    """Return what to raise where a file cannot be asked; no fact of the strategy would help."""
    return Missing((route, ""))


def files_for(facts: Facts, route: Route) -> FileFacts:
    """Return what answers about files; raises Missing where none may be read."""
    files = facts.files
    if files is None:
        raise no_answer(route)
    return files


def named_paths(strategy: Strategy) -> Iterator[tuple[Route, str, bool]]:
    """Yield each path of a strategy: its route, the path, and whether what names it is only planned.

    A layer whose technique cannot be read may not have the key at all: it names nothing.
    """
    for layer in strategy.active:
        if layer.technique is None:
            continue
        planned = layer.get("status") == "planned"
        prompts = layer.get("prompt", ())
        for index, path in enumerate(prompts):
            # A single one may stand without a list.
            yield layer.at("prompt", index) if len(prompts) > 1 else layer.at("prompt"), path, planned
        path = layer.get("dataset")
        if path is not None:
            yield layer.at("dataset"), path, planned
    path = strategy.get("quality.eval_dataset")
    if path is not None:
        yield strategy.at("quality.eval_dataset"), path, False
    for evidence in strategy.evidence:
        path = evidence.get("results")
        if path is not None:
            yield evidence.at("results"), path, False


def unread_paths(strategy: Strategy) -> list[Want]:
    """Return the facts that hide whether a strategy names more files than :func:`named_paths` yields."""
    missing_facts = []
    if not strategy.layers_known or strategy.damaged:
        missing_facts.append(strategy.want("approach"))
    for layer in strategy.layers:
        if layer.in_use is False:
            continue
        unread: list[str] = [key for key in ("prompt", "dataset") if key in layer.unreadable]
        if "prompt" in layer.values or "dataset" in layer.values:
            unread += ["status"] if layer.in_use is None else ["technique"] if layer.technique is None else []
        missing_facts += [layer.want(key) for key in unread]
    missing_facts += unread_quality(strategy, "eval_dataset", "evidence")
    missing_facts += [
        evidence.want("results") for evidence in strategy.evidence if "results" in evidence.unreadable
    ]
    return missing_facts


def unread_quality(strategy: Strategy, *keys: str) -> list[Want]:
    """Return those of ``keys`` of `quality` of which nobody can tell whether they are declared."""
    if "quality" in strategy.unreadable:
        return [strategy.want("quality")]
    return [strategy.want(f"quality.{key}") for key in keys if f"quality.{key}" in strategy.unreadable]


def figures_of(layer: Layer, facts: Facts) -> Figures | None:
    """Return what is counted in the data set of a layer, with its overlap with the evaluation set.

    None where the layer names no data set; raises Missing where that cannot be told.
    """
    path = layer.get("dataset")
    if path is None:
        if layer.absent("dataset") is None:
            raise Missing(layer.want("dataset"))
        return None
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    files = files_for(facts, layer.at("dataset"))
    try:
        return files.figures(path, facts.limit(LARGEST_FILE), layer.strategy.get("quality.eval_dataset"))
    except UnreadError:
        raise no_answer(layer.at("dataset")) from None
