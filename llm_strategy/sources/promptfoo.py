"""The configuration of promptfoo: what is tested, with which models and prompts, within which limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_promptfoo
from llm_strategy.sources.parsed import Foreign, Step
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.writing import milliseconds, money, percent

TOOL = "promptfoo"
NAMES = ("promptfooconfig.yaml", "promptfooconfig.yml", "promptfooconfig.json", "*.promptfooconfig.yaml")

_PROMPT_ENDS = (".txt", ".md", ".j2", ".jinja", ".prompt", ".json", ".yaml", ".yml")


class _Test(Foreign):
    checks: list[Any] | None = Field(default=None, alias="assert")


class _Config(Foreign):
    description: str | None = None
    providers: Any = None
    targets: Any = None
    prompts: Any = None
    tests: Any = None
    default_test: Any = Field(default=None, alias="defaultTest")
    pass_rate: float | None = Field(default=None, alias="passRateThreshold")


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield purpose, models, prompts, the evaluation set, budgets and needs."""
    config = file.parsed.model(_Config)
    if config.description:
        yield file.fact("", "purpose", config.description.strip(), "description")
    key = "providers" if config.providers is not None else "targets"
    for at, name in _provider_names(config.providers if key == "providers" else config.targets, (key,)):
        model = from_promptfoo(name)
        if model is not None:
            yield file.fact("", "model", model, *at)
    yield from _prompts(file, config.prompts)
    tests = config.tests
    if isinstance(tests, str):
        yield file.fact("", "quality.eval_dataset", _path(file, tests), "tests")
    elif isinstance(tests, list):
        paths = [test for test in tests if isinstance(test, str)]
        if len(paths) == 1 == len(tests):
            yield file.fact("", "quality.eval_dataset", _path(file, paths[0]), "tests", 0)
        elif tests and not paths:
            # The cases are in the file itself.
            yield file.fact("", "quality.eval_dataset", file.path, "tests")
    if config.pass_rate is not None and 0 < config.pass_rate <= 1:
        yield file.fact(
            "", "quality.metrics.pass-rate.target", percent(config.pass_rate), "passRateThreshold"
        )
    yield from _checks(file, config)


def _provider_names(value: Any, at: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield the names in ``providers``: a name, a map with an id, a map from a name, or a list of these."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield (*at, "id"), value["id"]
        elif len(value) == 1:
            yield at, next(iter(value))
    elif isinstance(value, list) and len(at) == 1:
        for index, item in enumerate(value):
            yield from _provider_names(item, (*at, index))


def _prompts(file: SourceFile, value: Any) -> Iterator[Fact]:
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        text = item.get("raw") or item.get("id") if isinstance(item, dict) else item
        if not isinstance(text, str):
            continue
        yield file.fact("prompting", "technique", "prompting", "prompts", index)
        path = text.removeprefix("file://").partition(":")[0]
        if "\n" not in text and "{{" not in text and "*" not in path and path.endswith(_PROMPT_ENDS):
            yield file.fact("prompting", "prompt", _path(file, path), "prompts", index)


def _path(file: SourceFile, text: str) -> str:
    """Return a path of the configuration, which starts from its folder, from the root of the repository."""
    import posixpath

    return posixpath.normpath(file.folder + text.removeprefix("file://"))


def _checks(file: SourceFile, config: _Config) -> Iterator[Fact]:
    """Yield what the assertions limit and ask for; each key once, from the test that comes first."""
    seen: set[tuple[str, str]] = set()
    for at, check in _assertions(config):
        kind = str(check.get("type", "")).removeprefix("not-")
        threshold = check.get("threshold")
        found: list[tuple[str, str, Any]] = []
        if kind == "latency" and isinstance(threshold, int | float) and threshold > 0:
            found = [("", "latency_budget", milliseconds(threshold))]
        elif kind == "cost" and isinstance(threshold, int | float) and threshold > 0:
            found = [("", "cost_budget", f"{money(threshold)}/request")]
        elif kind in ("is-json", "contains-json", "is-valid-openai-function-call", "is-xml"):
            found = [("prompting", "technique", "prompting"), ("prompting", "need", "output-format")]
        elif kind.startswith("context-"):
            found = [("rag", "technique", "rag"), ("rag", "need", "grounding")]
        elif kind == "factuality":
            found = [("", "need", "grounding")]
        for layer, key, value in found:
            if (layer, key) not in seen or key == "need":
                seen.add((layer, key))
                yield file.fact(layer, key, value, *at, "type")


def _assertions(config: _Config) -> Iterator[tuple[tuple[Step, ...], dict[str, Any]]]:
    tests: list[tuple[tuple[Step, ...], Any]] = [(("defaultTest",), config.default_test)]
    if isinstance(config.tests, list):
        tests += [(("tests", index), test) for index, test in enumerate(config.tests)]
    for at, test in tests:
        checks = test.get("assert") if isinstance(test, dict) else None
        for index, check in enumerate(checks if isinstance(checks, list) else []):
            if isinstance(check, dict):
                yield (*at, "assert", index), check
