"""Strategies that run for a request of another: how often, and what they add in time and money."""

from __future__ import annotations

from llm_strategy.model.measurements import measured

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route

    Step = tuple[Strategy, str]


class Reach:
    """How many times a used strategy runs for a request, on average, and how it is reached.

    ``runs`` counts what is known, so that it is the least; ``routes`` are the direct entries of `uses` that lead
    to it; ``wants`` the shares that are not known on the way.
    """

    __slots__ = ("routes", "runs", "wants")

    def __init__(self) -> None:
        self.runs = 0.0
        self.routes: list[Route] = []
        self.wants: list[Want] = []


def reaches(strategy: Strategy, *, waiting_only: bool = False) -> dict[Strategy, Reach]:
    """Return each strategy that runs for a request of ``strategy``, through others too, with how often it does.

    ``waiting_only`` leaves out those whose `serving` is `batch`, `precomputed` or unreadable, and what runs for them.
    What uses itself, and what is only reached through that, is left out: nobody can say how often it runs.
    """
    others = strategy.others
    callers = _callers(strategy, waiting_only)
    found: dict[Strategy, Reach] = {}
    ready: list[tuple[Strategy, float, list[Route], list[Want]]] = [(strategy, 1.0, [], [])]
    while ready:
        caller, runs, routes, wants = ready.pop()
        for name, share in caller.uses.items():
            other = others.get(name)
            if other is None or other not in callers:
                continue
            reach = found.setdefault(other, Reach())
            if share is None:
                reach.wants.append((caller.at("uses"), name))
            else:
                reach.runs += runs * share
            reach.wants += [want for want in wants if want not in reach.wants]
            for route in routes or [(*caller.at("uses"), name)]:
                if route not in reach.routes:
                    reach.routes.append(route)
            callers[other] -= 1
            if not callers[other]:
                ready.append((other, reach.runs, reach.routes, reach.wants))
    return {other: reach for other, reach in found.items() if not callers[other]}


def _callers(strategy: Strategy, waiting_only: bool) -> dict[Strategy, int]:
    """Return each strategy reached from ``strategy``, without itself, and how many entries of `uses` lead to it."""
    callers: dict[Strategy, int] = {}
    waiting = [strategy]
    while waiting:
        for name in waiting.pop().uses:
            other = strategy.others.get(name)
            if other is None or other is strategy:
                continue
            if waiting_only and "serving" in other.unreadable:
                continue
            if waiting_only and other.values.get("serving", "interactive") != "interactive":
                continue
            if other not in callers:
                callers[other] = 0
                waiting.append(other)
            callers[other] += 1
    return callers


def circles(strategy: Strategy) -> list[tuple[Step, list[Step]]]:
    """Return each entry of `uses`, anywhere in the file of ``strategy``, that closes a circle.

    An entry is (the strategy that uses, the name it uses); with it come the entries that lead to it, in their order.
    """
    found: list[tuple[Step, list[Step]]] = []
    done: set[str] = set()
    for first in strategy.others.values():
        if not first.uses or first.name in done:
            continue
        path: dict[str, int] = {first.name: 0}
        steps: list[Step] = []
        stack = [(first, iter(first.uses))]
        while stack:
            user, names = stack[-1]
            name = next(names, None)
            if name is None:
                stack.pop()
                done.add(user.name)
                del path[user.name]
                if steps:
                    steps.pop()
            elif name in path:
                found.append(((user, name), steps[path[name] : path[name] + MOST_SHOWN]))
            elif name in strategy.others and name not in done:
                path[name] = len(stack)
                steps.append((user, name))
                stack.append((strategy.others[name], iter(strategy.others[name].uses)))
    return found


MOST_SHOWN = 8
"""So many entries that lead to the one that closes a circle are pointed at."""


OF_REQUESTS = frozenset({"volume", "model", "tokens.input", "tokens.output", "price.input", "price.output"})
"""Facts that tell what requests cost, and nothing of what is paid a month."""


def standing_cost(used: Strategy, requests: float, alone: bool, facts: Facts) -> tuple[float, list[Want]]:
    """Return the dollars a month that ``used`` costs however few requests it gets, as far as one caller causes them.

    That is its layers' `cost`, serving, training ÷ months and hardware. The caller's part is that of its ``requests``
    a month in the declared `volume`; without one it is all of it where the caller is ``alone`` (:func:`used_alone`),
    and otherwise nothing. With it come the facts that would add to it. A measured cost of a request holds everything.
    """
    if measured(used, "cost_per_request") is not None:
        return 0.0, []
    known = facts.memory.get((used, "standing cost"))
    if known is None:
        from llm_strategy.model.estimate import monthly

        estimate = monthly(used, facts)
        wants = [want for want in estimate.missing_facts if want[1] not in OF_REQUESTS]
        known = facts.memory[used, "standing cost"] = (estimate.standing, wants)
    standing, missing_facts = known
    volume = used.get("volume")
    if volume is not None and volume.per_month:
        return standing * min(1.0, requests / volume.per_month), missing_facts
    if alone:
        return standing, missing_facts
    return 0.0, [*missing_facts, *([used.want("volume")] if standing else [])]


def used_alone(caller: Strategy) -> set[Strategy]:
    """Return the strategies that only requests of ``caller`` reach, as far as the file says who uses what."""
    used = caller.used()
    within = {caller, *used}
    elsewhere = {name for one in caller.others.values() if one not in within for name in one.uses}
    return {one for one in used if one.name not in elsewhere}


def request_cost(strategy: Strategy, facts: Facts) -> tuple[float, float, str | None, list[Want]]:
    """Return the least and the most dollars that one request to ``strategy`` is known to cost, without its `uses`.

    Measured, else its tokens and a reranker's queries at their prices. With them come the day of the prices, None
    where they are measured or declared, and the facts that would add to it.
    """
    from llm_strategy.model.estimate import price_of_a_request

    found = measured(strategy, "cost_per_request")
    if found is not None:
        return found[0], found[0], None, []
    return price_of_a_request(strategy, facts)
