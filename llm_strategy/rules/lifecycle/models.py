"""Models that have ended, and models that will."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING
from llm_strategy.report import REVIEW
from llm_strategy.rules.lifecycle.family import (
    FAMILY,
    LIFECYCLE_DATA_DAYS,
    OWN_MACHINES,
    short,
    trains_own_weights,
)
from llm_strategy.rules.rule import DATE, ERROR, INFO, MODELS, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.findings import Want
    from llm_strategy.knowledge.lifecycle import Retirement
    from llm_strategy.model.context import Facts
    from llm_strategy.model.view import View
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.text import Route

RETIRING_SOON_DAYS = Threshold(
    "retiring-soon-days",
    "count",
    90,
    between=(0, 3_650),
    meaning="a model that ends within so many days is a warning",
    reason="time to choose another, to test it and to move",
)

RETIRING_DAYS = Threshold(
    "retiring-days",
    "count",
    365,
    between=(0, 3_650),
    meaning="a model that ends within so many days is worth an info",
    reason="what is planned now should not end within its first year",
)

ORDER = ("base", "student", "model", "embedding_model", "teacher")
"""The keys that name models, the one to blame first where one model is named at several places."""


class Named:
    """A place that names a model: the key, its route, the layer it is in, or None for the strategy's own."""

    __slots__ = ("key", "layer", "name", "route")

    def __init__(self, name: str, key: str, route: Route, layer: Layer | None) -> None:
        self.name = name
        self.key = key
        self.route = route
        self.layer = layer

    @property
    def rank(self) -> tuple[int, int]:
        """Its place among others that name the same model: in a layer that trains first."""
        trains = self.layer is not None and self.layer.technique in TUNING
        return (0 if trains and self.key != "teacher" else 1, ORDER.index(self.key))


def named_models(strategy: Strategy) -> tuple[list[list[Named]], list[Want]]:
    """Return the models that are asked of a provider, each with its places, and the facts that cannot be read."""
    places: dict[str, list[Named]] = {}
    lost: list[Want] = []
    hosting = strategy.get("hosting")
    if "hosting" in strategy.unreadable:
        lost.append(strategy.want("hosting"))
        hosting = OWN_MACHINES[0]
    own = hosting in OWN_MACHINES

    def note(view: View, key: str, layer: Layer | None) -> None:
        if key in view.unreadable:
            lost.append(view.want(key))
        name = view.get(key)
        if name is not None and not is_own_model(name):
            places.setdefault(name.strip().lower(), []).append(Named(name, key, view.at(key), layer))

    if not own:
        note(strategy, "model", None)
    for layer in strategy.active:
        if layer.technique is None:
            continue
        if not own:
            for key in ("base", "student"):
                if not _keeps_weights(layer, key, lost):
                    note(layer, key, layer)
            note(layer, "model", layer)
        note(layer, "teacher", layer)
        note(layer, "embedding_model", layer)
    return [sorted(found, key=lambda one: one.rank) for found in places.values()], lost


def _keeps_weights(layer: Layer, key: str, lost: list[Want]) -> bool:
    """Tell whether a base or student is weights that the team holds, or may be: then its `method` is ``lost``."""
    name = layer.get(key)
    if name is None or is_own_model(name):
        return False
    try:
        return trains_own_weights(layer, name)
    except Missing as missing:
        lost += missing.missing_facts
        return True


def _ends(strategy: Strategy) -> Iterator[tuple[list[Named], Retirement]]:
    """Yield each named model whose day is known, with its places; raises Missing at the end."""
    found, lost = named_models(strategy)
    if found:
        from llm_strategy.knowledge.lifecycle import retirement

        for places in found:
            ends = retirement(places[0].name)
            if ends is not None:
                yield places, ends
    if lost:
        raise Missing(*lost)


@FAMILY.rule(
    "model-retired",
    ERROR,
    "a model that its provider no longer runs",
    since="0.1.0",
    depends=(DATE, MODELS),
    definition="A model that its provider has ended answers no request. On which day that is, a dated table "
    "with its sources says.",
    why="Requests to a model that has ended fail. The day is the provider's own, by the newest data that this version "
    "carries; one model may end on different days at different providers. Where the data is old, look at the page that "
    "is named.",
    remedy=(Work("name the model that takes its place"),),
    scope=STRATEGY,
    levels=(ERROR, WARNING, INFO),
    thresholds=(LIFECYCLE_DATA_DAYS,),
    day="2026-11-29",
    not_in_schema="compares with the day of the check, and reads a table of models",
    bad="""
purpose: Sort reports by department
stage: production
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-4-turbo  # <-
""",
    good="""
purpose: Sort reports by department
stage: production
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-5.6-sol
""",
    fixed="""
purpose: Sort reports by department
stage: production
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-5.6-sol
""",
)
def model_retired(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    for places, ends in _ends(strategy):
        if not ends.confirmed or not ends.over(facts.today):
            continue
        old = ends.age(facts.today) > facts.limit(LIFECYCLE_DATA_DAYS)
        level = INFO if old else _level(places, ERROR if strategy.get("stage") in ("pilot", "production") else WARNING)
        day = ends.earliest if not ends.disputed else f"{ends.latest} at the latest"
        message = f"`{places[0].name}` ended on {day} ({_said(ends)})"
        if old:
            message += f"; that was read {ends.age(facts.today)} days ago: look again"
        yield _finding(places, ends, facts, message + _index(places), level, f"ended on {day}")


@FAMILY.rule(
    "model-retiring",
    WARNING,
    "a model that its provider will soon no longer run",
    since="0.1.0",
    depends=(DATE, MODELS),
    definition="A model that its provider ends answers no request from that day on. Which day that is, a dated "
    "table with its sources says.",
    why="From the day on that a provider names, requests to the model fail. To choose another, to test it and to move "
    "takes weeks. Where sources differ, the earliest day is named; a day without a page of the provider behind it is "
    "an info at most.",
    remedy=(Work("plan the move to the model that takes its place"),),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    thresholds=(RETIRING_SOON_DAYS, RETIRING_DAYS),
    yields_to=("model-retired", "tuning-unavailable", "base-retires-before-payback"),
    day="2026-11-29",
    not_in_schema="compares with the day of the check, and reads a table of models",
    bad="""
purpose: Sort reports by department
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-5-mini  # <-
""",
    good="""
purpose: Sort reports by department
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-5.6-terra
""",
    fixed="""
purpose: Sort reports by department
approach:
  - technique: prompting
    for: [classification]
model: openai/gpt-5.6-terra
""",
)
def model_retiring(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    from llm_strategy.knowledge.lifecycle import ordinal

    for places, ends in _ends(strategy):
        left = ordinal(ends.earliest) - facts.today
        if (ends.confirmed and ends.over(facts.today)) or left > facts.limit(RETIRING_DAYS):
            continue
        soon = left <= facts.limit(RETIRING_SOON_DAYS) and ends.confirmed
        level = _level(places, WARNING if soon else INFO)
        past = left <= 0
        if not ends.confirmed:
            when = f"{'may have ended' if past else 'may end'} on {ends.earliest}"
            label = f"{ends.earliest}, unconfirmed"
        elif ends.disputed:
            when = f"{'may have ended' if past else 'may end'} as early as {ends.earliest}"
            label = f"{ends.earliest} at the earliest"
        else:
            when = f"ends on {ends.earliest}, in {left} day{'' if left == 1 else 's'}"
            label = f"ends on {ends.earliest}"
        message = f"`{places[0].name}` {when} ({_said(ends)}){_index(places)}"
        yield _finding(places, ends, facts, message, level, label)


def _level(places: list[Named], level: str) -> str:
    """Return the level for where the model is named: a teacher has taught already, unless it teaches again."""
    if any(one.key != "teacher" for one in places):
        return level
    again = any(one.layer is not None and one.layer.get("retrain") is not None for one in places)
    return WARNING if again and level in (ERROR, WARNING) else INFO


def _said(ends: Retirement) -> str:
    """Say who says so, and when; where the sources differ, what the other says."""
    words = []
    for day in dict.fromkeys(sorted(one.day for one in ends.statements)):
        newest = max((one for one in ends.statements if one.day == day), key=lambda one: (bool(one.page), one.as_of))
        source = short(newest.page) if newest.page else f"{newest.package}, which names no page"
        words.append(f"{day}: {source}, {newest.as_of}" if ends.disputed else f"{source}, {newest.as_of}")
    return "; ".join(words)


def _index(places: list[Named]) -> str:
    embeds = any(one.key == "embedding_model" for one in places)
    return "; with another model the whole index has to be made again" if embeds else ""


def _is_partner(place: Named, proposed: str) -> bool:
    """Tell whether the proposed model is the other one of a teacher and its student."""
    partner = {"teacher": "student", "student": "teacher"}.get(place.key, "")
    return bool(partner) and place.layer is not None and same_model_name(proposed, place.layer.get(partner))


def _teaches_itself(places: list[Named]) -> bool:
    """Tell whether one model is named as a teacher and as its student, which another name would not mend."""
    layers = [{one.layer for one in places if one.key == key} for key in ("teacher", "student")]
    return bool(layers[0] & layers[1])


def _finding(
    places: list[Named], ends: Retirement, facts: Facts, message: str, level: str, label: str
) -> Finding:
    from llm_strategy.knowledge.lifecycle import successor

    first, *others = places
    proposed = successor(first.name, facts.today)
    if proposed and (any(_is_partner(one, proposed) for one in places) or _teaches_itself(places)):
        proposed = None
    changes: tuple[Change, ...] = ()
    if proposed:
        changes = tuple(SetValue(one.route, proposed) for one in places)
    # A model of the strategy is a fault of its own, beside those of the layers.
    subject = first.layer.route if first.layer is not None else first.route
    return Finding(
        first.route,
        message,
        severity=level,
        label=label,
        related=[Mention(one.route, "named here too") for one in others],
        remedy=(changes if len(changes) > 1 else changes[0],) if changes else (Work("name another model"),),
        fix=Proposal(f"write `{proposed}`, which its provider proposes", REVIEW, *changes) if proposed else None,
        subject=subject,
    )
