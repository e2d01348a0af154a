"""What the tools do, without the protocol around them. Every error says what to do."""

from __future__ import annotations

from collections.abc import Sequence

from mcp.server.mcpserver.exceptions import ToolError

from llm_strategy.advisor.compare import comparison as comparing
from llm_strategy.advisor.compare.data import document as comparison_document
from llm_strategy.advisor.compare.stacks import STACKABLE
from llm_strategy.advisor.formats.json import document as recommendation_document
from llm_strategy.advisor.recommend import recommend as recommend_strategy
from llm_strategy.api_models.comparison import Comparison
from llm_strategy.api_models.recommendation import Recommendations
from llm_strategy.api_models.report import Report
from llm_strategy.config.settings import POLICY_FAMILY, SettingsError
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.locations import locate
from llm_strategy.engine.check import check as check_content
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.explain import lookup
from llm_strategy.explain.addresses import url
from llm_strategy.explain.markdown import to_markdown
from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.spelling import did_you_mean
from llm_strategy.ide.types import WhatIf
from llm_strategy.ide.what_if import try_out, what_if
from llm_strategy.mcp_server.results import (
    Alternative,
    Alternatives,
    Difference,
    Explanation,
    Explanations,
    Range,
)
from llm_strategy.mcp_server.roots import Content, Roots
from llm_strategy.model.context import today
from llm_strategy.outputs.json import document as report_document
from llm_strategy.report import REVIEW, Diagnostic, Fix
from llm_strategy.text import Route, printable, ticked

NO_STRATEGY = (
    "There is no strategy in this file that can be read: call `check`, fix what it reports, then call again."
)


def check(roots: Roots, path: str | None, text: str | None) -> Report:
    """Return the report that ``llmstrategy check --format json`` prints."""
    day = today()
    reports = [
        check_content(one.data, one.name, one.settings, day, one.root, path=one.path, files=one.files)
        for one in roots.contents(path, text)
    ]
    return Report.model_validate(report_document(reports))


def explain(roots: Roots, name: str) -> Explanations:
    """Return the pages of a name."""
    try:
        if name.strip().strip("`").startswith(f"{POLICY_FAMILY}/"):
            pages = [page for folder in roots.folders for page in lookup.pages(name, folder)]
        else:
            pages = lookup.pages(name)
    except SettingsError as error:
        raise ToolError(f"The settings cannot be used: {error}. Correct that file, then call again.") from None
    if not pages:
        near = lookup.suggest(name)
        meant = did_you_mean([near]) if near else "the resource llmstrategy://rules lists the rules"
        raise ToolError(f"Nothing is called `{printable(name)}`: {meant}")
    return Explanations(
        pages=tuple(Explanation(name=page.title, kind=page.kind, markdown=to_markdown(page, url)) for page in pages)
    )


def what_ifs(
    roots: Roots, strategy: str, layer: int, technique: str | None, path: str | None, text: str | None
) -> Alternatives:
    """Return what would come of giving a layer another technique, or every one that is better in something."""
    snapshot = _snapshot(roots.content(path, text))
    _expect(snapshot, strategy)
    route: Route = ("strategies", strategy, "approach", layer)
    place = locate(snapshot.document, route)
    if place is None:
        count = len(snapshot.strategies[strategy].layers)
        raise ToolError(f"`{strategy}` has no layer {layer}: it has {count}, counted from 0.")
    if technique is None:
        tried = what_if(snapshot, place.value.line, place.value.column)
    else:
        if technique not in declared.LAYERED:
            raise ToolError(
                f"`{printable(technique)}` is not a technique; the techniques are "
                f"{ticked(declared.LAYERED, 'and')}."
            )
        offer = try_out(snapshot, route, technique)
        if offer is None:
            raise ToolError("This layer cannot be edited as it is written: write it as a map, then call again.")
        tried = [offer]
    found = snapshot.layer_at(route)
    return Alternatives(
        strategy=strategy,
        layer=layer,
        technique=None if found is None else found.technique,
        alternatives=tuple(_alternative(snapshot, offer) for offer in tried),
    )


def compare(
    roots: Roots,
    strategy: str | None,
    stacks: Sequence[Sequence[str]],
    volumes: Sequence[str],
    model: str | None,
    path: str | None,
    text: str | None,
) -> Comparison:
    """Return what ``llmstrategy compare --format json`` prints."""
    snapshot = _snapshot(roots.content(path, text))
    strategy = strategy or _only(snapshot)
    _expect(snapshot, strategy)
    for word in (word for stack in stacks for word in stack):
        if word not in STACKABLE:
            raise ToolError(
                f"A stack has no `{printable(word)}`; a stack can contain {ticked(STACKABLE, 'and')}."
            )
    try:
        rates = tuple(float(parse("rate", volume).per_month) for volume in volumes)
    except Unreadable as error:
        raise ToolError(f"A volume is a rate such as `20k/month`: {error}") from None
    asked = comparing.WhatIf(rates, (), model, tuple(tuple(stack) for stack in stacks))
    try:
        found = comparing.compare(snapshot, strategy, asked)
    except comparing.CannotCompare as error:
        raise ToolError(f"`{printable(strategy)}` cannot be compared: {error}") from None
    return Comparison.model_validate(comparison_document([found]))


def recommend(roots: Roots, strategy: str | None, path: str | None, text: str | None) -> Recommendations:
    """Return what ``llmstrategy recommend --format json`` prints."""
    one = roots.content(path, text)
    snapshot = _snapshot(one)
    if strategy is not None or not snapshot.strategies:
        _expect(snapshot, strategy or "")
    found = [
        recommend_strategy(each, one.name, one.settings, snapshot.today, one.root)
        for name, each in snapshot.strategies.items()
        if strategy in (None, name)
    ]
    return Recommendations.model_validate(recommendation_document(found))


def _snapshot(one: Content) -> Snapshot:
    return Snapshot(one.data, one.name, one.settings, today(), one.root)


def _only(snapshot: Snapshot) -> str:
    names = list(snapshot.strategies)
    if len(names) != 1:
        raise ToolError(f"Pass `strategy`, the name of one: {ticked(names, 'and')}." if names else NO_STRATEGY)
    return names[0]


def _expect(snapshot: Snapshot, strategy: str) -> None:
    names = list(snapshot.strategies)
    if not names:
        raise ToolError(NO_STRATEGY)
    if strategy not in names:
        there = ticked(names, "and")
        raise ToolError(f"There is no strategy `{printable(strategy)}` in `{snapshot.name}`; it has {there}.")


def _alternative(snapshot: Snapshot, offer: WhatIf) -> Alternative:
    mark = "\ufeff" if snapshot.document.bom else ""
    return Alternative(
        technique=offer.technique,
        summary=offer.title,
        clears=tuple(map(_difference, offer.clears)),
        adds=tuple(map(_difference, offer.adds)),
        cost_change=_range(offer.cost),
        latency_change=_range(offer.latency),
        text=apply(mark + snapshot.text, Fix("", REVIEW, offer.edits)),
    )


def _difference(found: Diagnostic) -> Difference:
    return Difference(rule=found.rule, severity=found.severity, message=found.message)


def _range(sides: tuple[float, float] | None) -> Range | None:
    return None if sides is None else Range(low=sides[0], high=sides[1])
