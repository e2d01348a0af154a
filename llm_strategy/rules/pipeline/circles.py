"""Strategies that use each other in a circle."""

from __future__ import annotations

from llm_strategy.changes import Remove, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.model.pipeline import circles
from llm_strategy.rules.pipeline.family import FAMILY
from llm_strategy.rules.rule import ERROR, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy


@FAMILY.rule(
    "circular-use",
    ERROR,
    "a strategy uses itself, directly or through others",
    since="0.1.0",
    definition="A strategy that runs itself for each request, through others or not, never comes to an answer.",
    why="`uses` declares what else runs for a request. In a circle a request would never end, and neither "
    "cost nor time could be computed.",
    remedy=(Work("remove one entry of the circle from `uses`"),),
    scope=STRATEGY,
    not_in_schema="follows names through the file",
    bad="""
version: 1
strategies:
  assistant:
    purpose: Answer employees' questions
    approach: [{technique: prompting, for: [constraints]}]
    uses:
      router: 100%
  router:
    purpose: Choose who answers
    approach: [{technique: prompting, for: [classification]}]
    uses:
      assistant: 40%  # <-
""",
    good="""
version: 1
strategies:
  assistant:
    purpose: Answer employees' questions
    approach: [{technique: prompting, for: [constraints]}]
    uses:
      router: 100%
  router:
    purpose: Choose who answers
    approach: [{technique: prompting, for: [classification]}]
""",
)
def circular_use(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if strategy.uses:
        yield from _closed(strategy, facts)
    named = [strategy.others[name] for name in strategy.uses if name in strategy.others]
    unread = [one.want("uses") for one in (strategy, *named) if "uses" in one.unreadable]
    if unread:
        raise Missing(*unread)


def _closed(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    key = (next(iter(strategy.others)), "circles")
    if key not in facts.memory:
        facts.memory[key] = circles(strategy)
    for (user, name), way in facts.memory[key]:
        if user is not strategy:
            continue
        place = (*user.at("uses"), name)
        yield Finding(
            place,
            f"`{user.name}` uses itself"
            if name == user.name
            else f"`{user.name}` uses `{name}`, which uses `{user.name}` in turn",
            on_key=True,
            label="closes the circle",
            related=[
                Mention((*other.at("uses"), used), f"`{other.name}` uses `{used}`", key=True) for other, used in way
            ],
            remedy=[_taken_out(*step) for step in ((user, name), *way[:1])],
        )


def _taken_out(user: Strategy, name: str) -> Remove:
    """Return the change that takes a name out of `uses`, with the key where it is the only one."""
    return Remove((*user.at("uses"), name) if len(user.uses) > 1 else user.at("uses"))
