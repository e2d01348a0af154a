"""Models that have ended, and models that will."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.view import same_model_name
from llm_strategy.report import REVIEW
from llm_strategy.rules.lifecycle.family import FAMILY, LIFECYCLE_DATA_DAYS, short
from llm_strategy.rules.lifecycle.named import End, Named, ends
from llm_strategy.rules.rule import DATE, ERROR, INFO, MODELS, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.knowledge.lifecycle import Retirement
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy

RETIRING_SOON_DAYS = Threshold(
    "retiring-soon-days",
    "count",
    90,
    between=(0, 3_650),
    meaning="a model that is retired within so many days is a warning",
    reason="time to choose another model, test it and migrate",
)

RETIRING_DAYS = Threshold(
    "retiring-days",
    "count",
    365,
    between=(0, 3_650),
    meaning="a model that is retired within so many days is an info",
    reason="a model that is planned now should not be retired within its first year",
)

@FAMILY.rule(
    "model-retired",
    ERROR,
    "a model that its provider has retired",
    since="0.1.0",
    depends=(DATE, MODELS),
    definition="A model that its provider has ended answers no request. On which day that is, a dated table "
    "with its sources says.",
    why="Requests to a retired model fail. The date is the provider's own, from the newest data in this "
    "version of llmstrategy; one model may be retired on different dates at different providers. Where the "
    "data is old, check the page that the message names. What was trained on a model, and open weights that "
    "a provider may run for you alone, can go on where the provider does not say that they end too: that is "
    "an info.",
    remedy=(Work("use the model that replaces it"),),
    scope=STRATEGY,
    levels=(ERROR, WARNING, INFO),
    thresholds=(LIFECYCLE_DATA_DAYS,),
    day="2026-11-29",
    not_in_schema="compares with today's date, and reads a table of models",
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
    for end in ends(strategy):
        found = end.retirement
        if not found.confirmed or not found.over(facts.today):
            continue
        old = found.age(facts.today) > facts.limit(LIFECYCLE_DATA_DAYS)
        level = ERROR if strategy.get("stage") in ("pilot", "production") else WARNING
        day = found.earliest if not found.disputed else f"{found.latest} at the latest"
        message = f"{end.subject} ended on {day} ({_said(found)})"
        if old:
            message += f"; that was read {found.age(facts.today)} days ago: check again"
        yield _finding(end, facts, message, INFO if old else level, f"ended on {day}")


@FAMILY.rule(
    "model-retiring",
    WARNING,
    "a model that its provider will retire soon",
    since="0.1.0",
    depends=(DATE, MODELS),
    definition="A model that its provider ends answers no request from that day on. Which day that is, a dated "
    "table with its sources says.",
    why="From the date that a provider announces, requests to the model fail. Choosing another model, "
    "testing it and migrating takes weeks. Where sources differ, the message names the earliest date; a date "
    "that no page of the provider confirms is an info at most.",
    remedy=(Work("plan the migration to the model that replaces it"),),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    thresholds=(RETIRING_SOON_DAYS, RETIRING_DAYS),
    yields_to=("model-retired", "tuning-unavailable", "base-retires-before-payback"),
    day="2026-11-29",
    not_in_schema="compares with today's date, and reads a table of models",
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

    for end in ends(strategy):
        found = end.retirement
        left = ordinal(found.earliest) - facts.today
        if (found.confirmed and found.over(facts.today)) or left > facts.limit(RETIRING_DAYS):
            continue
        soon = left <= facts.limit(RETIRING_SOON_DAYS) and found.confirmed
        past = left <= 0
        if not found.confirmed:
            when = f"{'may have ended' if past else 'may end'} on {found.earliest}"
            label = f"{found.earliest}, unconfirmed"
        elif found.disputed:
            when = f"{'may have ended' if past else 'may end'} as early as {found.earliest}"
            label = f"{found.earliest} at the earliest"
        else:
            when = f"ends on {found.earliest}, in {left} day{'' if left == 1 else 's'}"
            label = f"ends on {found.earliest}"
        message = f"{end.subject} {when} ({_said(found)})"
        yield _finding(end, facts, message, WARNING if soon else INFO, label)


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
        source = short(newest.page) if newest.page else f"{newest.package}, which gives no page"
        words.append(f"{day}: {source}, {newest.as_of}" if ends.disputed else f"{source}, {newest.as_of}")
    return "; ".join(words)


def _index(places: list[Named]) -> str:
    embeds = any(one.key == "embedding_model" for one in places)
    return "; with another model the whole index has to be rebuilt" if embeds else ""


def _is_partner(place: Named, proposed: str) -> bool:
    """Tell whether the proposed model is the other one of a teacher and its student."""
    partner = {"teacher": "student", "student": "teacher"}.get(place.key, "")
    return bool(partner) and place.layer is not None and same_model_name(proposed, place.layer.get(partner))


def _teaches_itself(places: list[Named]) -> bool:
    """Tell whether one model is named as a teacher and as its student, which another name would not mend."""
    layers = [{one.layer for one in places if one.key == key} for key in ("teacher", "student")]
    return bool(layers[0] & layers[1])


def _finding(end: End, facts: Facts, message: str, level: str, label: str) -> Finding:
    from llm_strategy.knowledge.lifecycle import successor

    places = end.places
    first, *others = places
    proposed = successor(first.name, facts.today)
    if proposed and (any(_is_partner(one, proposed) for one in places) or _teaches_itself(places)):
        proposed = None
    changes: tuple[Change, ...] = ()
    work = "use another model"
    if any(one.tuned or "ft:" in one.name.lower() for one in places):
        # Another name would say that what was trained was trained on that.
        work = "train again on a base that stays, or use another technique than training"
    elif proposed:
        changes = tuple(SetValue(one.route, proposed) for one in places)
    # A model of the strategy is a fault of its own, beside those of the layers.
    subject = first.layer.route if first.layer is not None else first.route
    return Finding(
        first.route,
        message + (f"; {end.doubt}" if end.doubt else "") + _index(places),
        severity=INFO if end.doubt else _level(places, level),
        label=label,
        related=[Mention(one.route, "also named here") for one in others],
        remedy=(changes if len(changes) > 1 else changes[0],) if changes else (Work(work),),
        fix=Proposal(f"write `{proposed}`, which its provider recommends", REVIEW, *changes)
        if changes
        else None,
        subject=subject,
    )
