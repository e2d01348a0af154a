"""The options of the command line on top of settings; see :func:`llm_strategy.config.settings.override`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from llm_strategy.config.settings_file import Reader
from llm_strategy.config.settings_model import Settings
from llm_strategy.config.stacking import stacked
from llm_strategy.config.toml_source import Source
from llm_strategy.text import clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.baseline import Baseline
    from llm_strategy.config.policies import Policy


def override(
    base: Settings,
    select: Iterable[str] | None,
    ignore: Iterable[str],
    severity: Iterable[str] | Mapping[str, str],
    schemas: Iterable[str] = (),
    names: Mapping[str, str] | None = None,
    baseline: Baseline | None = None,
) -> Settings:
    """Put options on top of ``base``."""
    reader = Reader(Source("--select"), names)
    reader.take_policies(base.policies)
    given: dict[str, Any] = {"policies": reader.take_policies(_more_policies(base, schemas))}
    if select is not None:
        given["select"] = reader.names("--select", _split(select))
    reader.source = Source("--ignore")
    given["ignore"] = reader.names("--ignore", _split(ignore))
    reader.source = Source("--severity")
    given["severity"] = levels = {}
    if isinstance(severity, Mapping):
        severity = [f"{rule}={level}" for rule, level in severity.items()]
    for item in _split(severity):
        rule, sign, level = (part.strip() for part in item.partition("="))
        if not sign:
            shown = clip(item, 60)
            reader.source.fail(f"`{shown}` has no level: write, for example, `{shown}=warning`", ())
        levels[reader.rule("--severity", rule, ())] = reader.level(rule, level, ())
    if baseline is not None:
        given["baseline"] = baseline
    return stacked(base, given, reader.families)


def _more_policies(base: Settings, schemas: Iterable[str]) -> Iterator[Policy]:
    """Yield the policies that ``base`` does not have yet."""
    known = {os.path.realpath(policy.file) for policy in base.policies}
    for path in schemas:
        if os.path.realpath(path) not in known:
            from llm_strategy.config.policies import load as load_policy

            known.add(os.path.realpath(path))
            yield load_policy(path)


def _split(texts: Iterable[str]) -> list[str]:
    return [name.strip() for text in texts for name in text.split(",") if name.strip()]
