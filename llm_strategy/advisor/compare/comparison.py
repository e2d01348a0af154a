"""Compare candidate stacks: edit the file for each, check it again, and work out what it costs at every volume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from llm_strategy.advisor.compare import break_even, columns, costs
from llm_strategy.advisor.compare.break_even import BreakEven
from llm_strategy.advisor.compare.candidates import Plan, other_model, plan, without_measurements
from llm_strategy.advisor.compare.columns import Latency, Words
from llm_strategy.advisor.compare.costs import Amount
from llm_strategy.advisor.compare.stacks import (
    CACHED,
    STACKABLE,
    Stack,
    named_stack,
    usual_stacks,
    with_declared,
)
from llm_strategy.changes import Change, SetValue
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.variants import edited, strategy_part
from llm_strategy.format.quantities.parse import show
from llm_strategy.format.quantities.values import INFINITE, Rate
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import Strategy
from llm_strategy.report import Diagnostic
from llm_strategy.text import listed, printable

USUAL_VOLUMES = (10_000.0, 100_000.0, 1_000_000.0)
"""Requests a month that are shown where the file declares no volume and none is asked for."""


TOKENS = ("input", "output", "cached")
"""The averages of a request that can be asked for."""


@dataclass(frozen=True)
class WhatIf:
    """What to compare under: facts that replace those of the file; empty for the file's own.

    ``volumes`` are requests a month, ``tokens`` input, output or cached tokens of a request by key, ``model`` the name
    of the answering model, ``stacks`` the techniques of the candidates in place of the usual ones.
    """

    volumes: tuple[float, ...] = ()
    tokens: tuple[tuple[str, float], ...] = ()
    model: str | None = None
    stacks: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class AtVolume:
    """What a candidate comes to at a volume: its cost a month, and what the check of the edited file found."""

    volume: float
    month: Amount
    findings: tuple[Diagnostic, ...]

    @property
    def request(self) -> tuple[float, float]:
        """Dollars a request, all costs of the month shared among them."""
        if not self.volume:
            return 0.0, 0.0
        return self.month.low / self.volume, self.month.high / self.volume

    def count(self, severity: str) -> int:
        """Return how many findings are of a level."""
        return sum(finding.severity == severity for finding in self.findings)


@dataclass(frozen=True)
class Candidate:
    """A stack as it would be declared, with what it was compared by. ``text`` is the edited file."""

    stack: Stack
    text: str
    strategy: Strategy
    needs: dict[str, str]
    latency: Latency
    set_up: Amount
    deploy: Words
    knowledge: Words
    volumes: tuple[AtVolume, ...]
    rejected: str = ""
    curve: _Curve | None = field(default=None, compare=False, repr=False)

    def month(self, volume: float) -> Amount:
        """Return what it costs a month at any volume."""
        assert self.curve is not None
        return self.curve.amount(volume)


@dataclass(frozen=True)
class Comparison:
    """The candidates of one strategy. ``left_out`` are stacks whose text could not be written, with the reason.

    ``assumed_volumes``: the file declares no volume, so that those shown are nobody's.
    """

    file: str
    name: str
    candidates: tuple[Candidate, ...]
    left_out: tuple[tuple[Stack, str], ...]
    volumes: tuple[float, ...]
    declared_volume: float | None
    assumed_volumes: bool
    price_date: str | None

    @cached_property
    def break_evens(self) -> tuple[BreakEven, ...]:
        """The volumes at which each two candidates break even, by their places in ``candidates``."""
        curves = [candidate.curve for candidate in self.candidates]
        asked = [curve.range for curve in curves if curve is not None]
        pairs = [
            (first, second)
            for first in range(len(asked))
            for second in range(first + 1, len(asked))
            if self.candidates[first].volumes[0].month.parts and self.candidates[second].volumes[0].month.parts
        ]
        found = [break_even.between(first, second, list(asked)) for first, second in pairs]
        return tuple(one for one in found if one is not None)


class CannotCompare(Exception):
    """A strategy that cannot be compared, and why."""


class _Curve:
    """What a candidate costs at any volume, each worked out once."""

    def __init__(self, snapshot: Snapshot, strategy: Strategy, made: Plan) -> None:
        self._snapshot = snapshot
        self._strategy = strategy
        self._plan = made
        self._known: dict[float, Amount] = {}

    def amount(self, volume: float) -> Amount:
        found = self._known.get(volume)
        if found is None:
            made = self._plan
            found = self._known[volume] = costs.monthly(
                self._strategy, self._snapshot.facts, volume, made.input_tokens, made.more_tokens
            )
        return found

    def range(self, volume: float) -> tuple[float, float]:
        found = self.amount(volume)
        return found.low, found.high


def compare(snapshot: Snapshot, name: str, what_if: WhatIf | None = None) -> Comparison:
    """Compare the candidates of the strategy ``name`` of a file.

    Raises :class:`CannotCompare` where the strategy is not there or cannot be edited.
    """
    asked = what_if or WhatIf()
    for words in asked.stacks:
        unknown = [word for word in words if word not in STACKABLE]
        if unknown or not words or (CACHED in words and len(words) > 1):
            wrong = listed(unknown or words) or "nothing"
            raise CannotCompare(f"a stack is made of {listed(STACKABLE)}, not of {printable(wrong)}")
    for key, tokens in asked.tokens:
        if key not in TOKENS or not 0 <= tokens < INFINITE:
            raise CannotCompare(f"tokens are counts by {listed(TOKENS)}, not {printable(key)}={tokens}")
    whole = snapshot.strategies.get(name)
    if whole is None:
        raise CannotCompare(f"no strategy is called `{printable(name)}`")
    if whole.damaged or (not whole.layers_known and whole.lacks_approach is not True):
        raise CannotCompare(f"`{printable(name)}` cannot be read; `llmstrategy check` says where")
    part = strategy_part(snapshot, name)
    changes = _facts(part.strategies[name], asked)
    base = _made(part, changes)
    if base is None:
        raise CannotCompare(f"the facts of `{printable(name)}` cannot be replaced by those asked for")
    strategy = base.strategies[name]
    if asked.stacks:
        stacks = with_declared(strategy, [named_stack(list(words)) for words in asked.stacks])
    else:
        stacks = usual_stacks(strategy, base.facts)
    declared = whole.get("volume")
    volumes = asked.volumes or ((declared.per_month,) if declared is not None else USUAL_VOLUMES)
    candidates, left_out = [], []
    for stack in stacks:
        found = _candidate(base, name, stack, volumes)
        if found is None:
            left_out.append((stack, "the file cannot be edited for it: one list is used in several places"))
        else:
            candidates.append(found)
    dates = [
        at.month.price_date for candidate in candidates for at in candidate.volumes if at.month.price_date is not None
    ]
    return Comparison(
        snapshot.name,
        name,
        tuple(candidates),
        tuple(left_out),
        tuple(volumes),
        declared.per_month if declared is not None else None,
        not asked.volumes and declared is None,
        min(dates, default=None),
    )


def _facts(strategy: Strategy, asked: WhatIf) -> list[Change]:
    """Return the changes that put the facts of a what-if into the file."""
    changes: list[Change] = []
    for key, value in asked.tokens:
        changes.append(SetValue(strategy.at(f"tokens.{key}"), show("count", value, grouped=False)))
    if asked.model is not None and not same_model_name(asked.model, strategy.get("model")):
        changes += other_model(strategy, asked.model)
    return [*without_measurements(strategy), *changes] if changes else []


def _made(snapshot: Snapshot, changes: Sequence[Change]) -> Snapshot | None:
    if not changes:
        return snapshot
    made = edited(snapshot, changes)
    return None if made is None else made[1]


def _candidate(base: Snapshot, name: str, stack: Stack, volumes: Sequence[float]) -> Candidate | None:
    made = plan(base.strategies[name], stack)
    snapshot = _made(base, made.changes)
    strategy = None if snapshot is None else snapshot.strategies.get(name)
    if snapshot is None or strategy is None:
        return None
    curve = _Curve(snapshot, strategy, made)
    at = []
    for volume in volumes:
        now = strategy.get("volume")
        moved = snapshot
        if now is None or now.per_month != volume:
            text = show("rate", Rate(volume), grouped=False)
            moved = _made(snapshot, [SetValue(strategy.at("volume"), text)]) or snapshot
        findings = [one for one in moved.report.diagnostics if one.path[:2] == ("strategies", name)]
        at.append(AtVolume(volume, curve.amount(volume), tuple(findings)))
    return Candidate(
        stack,
        str(snapshot.text),
        strategy,
        columns.needs_met(strategy),
        columns.latency(strategy, snapshot.facts),
        costs.set_up(strategy, snapshot.facts),
        columns.time_to_deploy(strategy),
        columns.when_knowledge_changes(strategy),
        tuple(at),
        columns.rejected_because(made.revives),
        curve,
    )
