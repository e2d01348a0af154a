"""An index against the facts it is made of."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.values import CADENCES
from llm_strategy.report import REVIEW
from llm_strategy.rules.freshness.family import FAMILY
from llm_strategy.rules.rule import CONTRADICTION, ERROR, INFO, LAYER, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source


SECONDS_IN_DAY = 86_400
ELSEWHERE = frozenset({"prompt", "request", "live", "weights"})
"""Where a source can be held that no index has to follow."""


@FAMILY.rule(
    "index-slower-than-knowledge",
    ERROR,
    "the index is refreshed less often than the facts change",
    since="0.1.0",
    definition="A fact that may be at most so old (`max_age`) is older than that in an index that is refreshed "
    "more slowly.",
    why="Retrieval answers from its index, and what changed since the last refresh is not in it. Up-to-date "
    "answers are a main reason for retrieval, so the index has to keep up with its sources.",
    remedy=(Work("refresh the index at least as often as its sources change"),),
    claims=("C1", "C4"),
    scope=LAYER,
    techniques=("rag",),
    levels=(ERROR, WARNING, INFO),
    not_in_schema="compares two values of the file with each other",
    bad="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: weekly  # <-
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
    good="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: daily
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
    fixed="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: daily
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
)
def index_slower_than_knowledge(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique is None:
        if layer.get("refresh") is not None:
            raise Missing(layer.want("technique"))
        return
    refresh = layer.get("refresh")
    if layer.technique != "rag" or (refresh is not None and refresh.days == 0):
        return
    sources = layer.sources()
    if sources is not None and not sources:
        return
    if not layer.retrieves_facts or ("retrieves" in layer.unreadable and "retrieves" not in layer.values):
        if "retrieves" in layer.unreadable:
            raise Missing(layer.want("retrieves"))
        return
    if sources is None:
        raise Missing(layer.want("reads"))
    demands = []
    missing_facts: list[Want] = []
    for source in sources:
        if source.held in ELSEWHERE:
            continue
        try:
            demands.append((_days_allowed(source), source))
        except Missing as missing:
            missing_facts += missing.missing_facts
    late = [demand for demand in demands if refresh is not None and refresh.days > demand[0]]
    if late:
        finding = _late(layer, sorted(late, key=_by_allowance), min(days for days, _ in demands))
        if finding is not None:
            yield finding
        return
    if refresh is None and any(days < CADENCES["static"].days for days, _ in demands):
        missing_facts.append(layer.want("refresh"))
    if missing_facts:
        raise Missing(*missing_facts)


def _days_allowed(source: Source) -> float:
    """Return how many days may lie between two refreshes; ``max_age`` replaces the cadence."""
    missing_facts = [source.want(key) for key in ("held", "max_age") if key in source.unreadable]
    if missing_facts:
        raise Missing(*missing_facts)
    oldest: float | None = source.get("max_age")
    if oldest is not None:
        return oldest / SECONDS_IN_DAY
    source.need("update_cadence")
    assert source.cadence is not None
    return source.cadence.days


def _by_allowance(demand: tuple[float, Source]) -> tuple[bool, float]:
    """Sort sources with a ``max_age`` first, then the fastest."""
    days, source = demand
    return (source.get("max_age") is None, days)


def _late(layer: Layer, late: list[tuple[float, Source]], allowed: float) -> Finding | None:
    first = late[0][1]
    written = layer.text("refresh")
    # The slowest word that is fast enough for every source.
    word = next(cadence.word for cadence in reversed(CADENCES.values()) if cadence.days <= allowed)
    basis = ""
    if first.get("max_age") is not None:
        severity, basis = ERROR, CONTRADICTION
        message = (
            f"the index is refreshed {written}, and a fact of `{first.name}` may be at most "
            f"{first.text('max_age')} old"
        )
    else:
        severity = WARNING if layer.has_need("fresh-knowledge") else INFO
        changes = first.text("update_cadence")
        message = f"the index is refreshed {written}, and `{first.name}` changes {changes}"
        if severity == INFO and first.cadence is CADENCES["real-time"] and _nothing_live(layer):
            # The strategy asks nobody for values of the moment: `real-time-without-tools` says so.
            return None
    related = [
        Mention(source.at("max_age"), f"at most {source.text('max_age')} old")
        if source.get("max_age") is not None
        else Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}")
        for _, source in late
    ]
    return Finding(
        layer.at("refresh"),
        message,
        severity=severity,
        basis=basis,
        label="slower than the facts",
        related=related,
        remedy=(SetValue(layer.at("refresh"), word, note="" if word == "real-time" else "or faster"),),
        fix=Proposal(f"set `refresh: {word}`", REVIEW, SetValue(layer.at("refresh"), word)),
    )


def _nothing_live(layer: Layer) -> bool:
    """Tell whether certainly no layer asks for values of the moment, and no index follows them."""

    def is_live(other: Layer) -> bool | None:
        if other.technique is None:
            return None
        if other.technique == "rag":
            refresh = other.get("refresh")
            return None if refresh is None else refresh.days == 0
        return other.technique == "tools"

    return layer.strategy.any_layer(is_live) is False
