"""The shares that a file of evaluation results holds, whichever tool wrote it."""

from __future__ import annotations

from llm_strategy import files
from llm_strategy.findings import UnreadError
from llm_strategy.sources import deepeval, inspect_log, parsed, promptfoo_results
from llm_strategy.sources.parsed import UnfitError


def rates(path: str, most: int) -> list[dict[str, float]]:
    """Return the shares by name for each run; raises OSError, and UnreadError for a file of another form."""
    if not path.lower().endswith(".json"):
        raise UnreadError("an unsupported kind of file")
    try:
        data = parsed.json(files.read(path, most))
    except UnfitError as error:
        raise UnreadError(str(error)) from None
    for tool in (promptfoo_results, inspect_log, deepeval):
        try:
            return [run.rates for run in tool.evaluations(data) if run.rates]
        except UnfitError:
            continue
    raise UnreadError("results in an unsupported format")
