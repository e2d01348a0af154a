"""What a rule asks of a strategy, as data: answered here, and compiled to JSON Schema elsewhere.

Every question has three answers: yes, no, and unknown (a fact is missing or unreadable). A case of a rule holds only
where the answer is yes for certain; where it is unknown, the facts that are missing can be listed. Questions that take
arithmetic or files stay Python in their rule.
"""

from __future__ import annotations

from llm_strategy.findings import Missing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from llm_strategy.findings import Want
    from llm_strategy.knowledge.thresholds import Threshold
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source, Strategy


MANY = 24
"""So many missing facts of layers or sources are enough to list: the work stays in proportion to the file."""


class Condition:
    """A question about a strategy, a layer or a source."""

    __slots__ = ()

    def holds(self, view: Any, facts: Facts) -> bool | None:
        """Answer it; None where that cannot be known."""
        raise NotImplementedError

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:
        """Return the facts that would answer it, where it is unknown."""
        raise NotImplementedError

    def rules_out(self, technique: str) -> bool:
        """Tell whether it fails for every layer of ``technique``, whatever else the layer says.

        A False says nothing. This spares the question where the technique alone answers it.
        """
        return False


class Is(Condition):
    """Is the value of ``key`` (of one of its values, where it has many) one of ``words``?

    ``default`` is what a missing value means; without it, a missing value is unknown. A ``default`` that is no word
    of the format, as ``""``, says that a missing value is none of the words.
    """

    __slots__ = ("default", "key", "words")

    def __init__(self, key: str, *words: Any, default: str | None = None) -> None:
        self.key = key
        self.words = words
        self.default = default

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        value = view.values.get(self.key)
        if value is None:
            if self.default is None or self.key in view.unreadable:
                return None
            return self.default in self.words
        if value.__class__ is str:
            return value in self.words
        if not isinstance(value, tuple):
            return getattr(value, "word", value) in self.words
        if any(one in self.words for one in value):
            return True
        return None if self.key in view.unreadable else False

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want(self.key)]

    def rules_out(self, technique: str) -> bool:  # noqa: D102
        return self.key == "technique" and technique not in self.words


class AsFastAs(Condition):
    """Is the cadence ``key`` as fast as the one that a threshold sets, or faster?"""

    __slots__ = ("key", "threshold")

    def __init__(self, key: str, threshold: Threshold) -> None:
        self.key = key
        self.threshold = threshold

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        value = view.values.get(self.key)
        if value is None:
            return None
        from llm_strategy.format.quantities.parse import parse

        return bool(value.days <= parse("cadence", facts.limit(self.threshold)).days)

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want(self.key)]


class Under(Condition):
    """Is the amount ``key`` under the one that a threshold sets?"""

    __slots__ = ("key", "threshold")

    def __init__(self, key: str, threshold: Threshold) -> None:
        self.key = key
        self.threshold = threshold

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        value = view.values.get(self.key)
        return None if value is None else bool(value < facts.limit(self.threshold))

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want(self.key)]


class Over(Under):
    """Is the amount ``key`` over the one that a threshold sets?"""

    __slots__ = ()

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        value = view.values.get(self.key)
        return None if value is None else bool(value > facts.limit(self.threshold))


class Known(Condition):
    """Is there a readable value of ``key``? Never unknown."""

    __slots__ = ("key",)

    def __init__(self, key: str) -> None:
        self.key = key

    def holds(self, view: Any, facts: Facts) -> bool:  # noqa: D102
        return self.key in view.values

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return []


class Declared(Condition):
    """Is ``key`` there with a value? Unknown where it cannot be read."""

    __slots__ = ("key",)

    def __init__(self, key: str) -> None:
        self.key = key

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        absent: bool | None = view.absent(self.key)
        return None if absent is None else not absent

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want(self.key)]


class HasNeed(Condition):
    """Is the layer for one of ``words``?"""

    __slots__ = ("words",)

    def __init__(self, *words: str) -> None:
        self.words = words

    def holds(self, view: Layer, facts: Facts) -> bool | None:  # noqa: D102
        return view.has_need(*self.words)

    def missing_facts(self, view: Layer, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want("for")]


class AllOf(Condition):
    """Do all of them hold?"""

    __slots__ = ("conditions",)

    def __init__(self, *conditions: Condition) -> None:
        self.conditions = conditions

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        answer: bool | None = True
        for condition in self.conditions:
            one = condition.holds(view, facts)
            if one is False:
                return False
            if one is None:
                answer = None
        return answer

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return _wants(self.conditions, view, facts)

    def rules_out(self, technique: str) -> bool:  # noqa: D102
        return any(condition.rules_out(technique) for condition in self.conditions)


class AnyOf(Condition):
    """Does one of them hold?"""

    __slots__ = ("conditions",)

    def __init__(self, *conditions: Condition) -> None:
        self.conditions = conditions

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        answer: bool | None = False
        for condition in self.conditions:
            one = condition.holds(view, facts)
            if one is True:
                return True
            if one is None:
                answer = None
        return answer

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return _wants(self.conditions, view, facts)

    def rules_out(self, technique: str) -> bool:  # noqa: D102
        return all(condition.rules_out(technique) for condition in self.conditions)


class Not(Condition):
    """Does it certainly not hold?"""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        answer = self.condition.holds(view, facts)
        return None if answer is None else not answer

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return self.condition.missing_facts(view, facts)


class Certain(Condition):
    """Does it hold for certain? Unknown counts as no."""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Any, facts: Facts) -> bool:  # noqa: D102
        return self.condition.holds(view, facts) is True

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return []

    def rules_out(self, technique: str) -> bool:  # noqa: D102
        return self.condition.rules_out(technique)


class OfStrategy(Condition):
    """Asked about a layer or a source: does ``condition`` hold for its strategy?"""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        # Each layer and source asks the same about all of them.
        key = (self, view.strategy)
        memory = facts.memory
        if key not in memory:
            memory[key] = self.condition.holds(view.strategy, facts)
        answer: bool | None = memory[key]
        return answer

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        key = (self, view.strategy, "missing_facts")
        if key not in facts.memory:
            facts.memory[key] = self.condition.missing_facts(view.strategy, facts)
        missing_facts: list[Want] = facts.memory[key]
        return missing_facts


class AnyLayer(Condition):
    """Does it hold for a layer in use?"""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Strategy, facts: Facts) -> bool | None:  # noqa: D102
        holds = self.condition.holds
        return view.any_layer(lambda layer: holds(layer, facts))

    def missing_facts(self, view: Strategy, facts: Facts) -> list[Want]:  # noqa: D102
        missing_facts: list[Want] = []
        for layer in view.layers:
            if layer.in_use is False or self.condition.holds(layer, facts) is False:
                continue
            if layer.technique is None:
                missing_facts.append(layer.want("technique"))
            elif layer.in_use is None:
                missing_facts.append(layer.want("status"))
            else:
                missing_facts += self.condition.missing_facts(layer, facts)
            if len(missing_facts) >= MANY:
                break  # who looks all of them up has enough to do
        return missing_facts or [view.want("approach")]


class AnySource(Condition):
    """Does it hold for a declared source?"""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Strategy, facts: Facts) -> bool | None:  # noqa: D102
        condition = self.condition
        return view.any_source(lambda source: condition.holds(source, facts))

    def missing_facts(self, view: Strategy, facts: Facts) -> list[Want]:  # noqa: D102
        return _of_sources(self.condition, view.sources.values(), facts) or [view.want("knowledge")]


class Reads(Condition):
    """Asked about a layer: does it hold for one of the sources it reads, or (``every``) for all of them?

    Unknown where the layer reads no source, or where the file does not say which.
    """

    __slots__ = ("condition", "every")

    def __init__(self, condition: Condition, *, every: bool = False) -> None:
        self.condition = condition
        self.every = every

    def holds(self, view: Layer, facts: Facts) -> bool | None:  # noqa: D102
        sources = view.sources()
        if not sources:
            return None
        answers = [self.condition.holds(source, facts) for source in sources]
        if self.every:
            return False if False in answers else None if None in answers else True
        return True if True in answers else None if None in answers else False

    def missing_facts(self, view: Layer, facts: Facts) -> list[Want]:  # noqa: D102
        sources = view.sources()
        if sources is None:
            return [view.want("reads")]
        return _of_sources(self.condition, sources, facts) or [view.strategy.want("knowledge")]


def _wants(conditions: Iterable[Condition], view: Any, facts: Facts) -> list[Want]:
    missing_facts = [
        want
        for condition in conditions
        if condition.holds(view, facts) is None
        for want in condition.missing_facts(view, facts)
    ]
    # Which other facts matter is not known before the technique is.
    first = view.want("technique")
    return [first] if first in missing_facts else missing_facts


def _of_sources(condition: Condition, sources: Iterable[Source], facts: Facts) -> list[Want]:
    missing_facts: list[Want] = []
    for source in sources:
        if condition.holds(source, facts) is None:
            missing_facts += condition.missing_facts(source, facts)
        if len(missing_facts) >= MANY:
            break
    return missing_facts


class Case:
    """One way in which a rule finds a fault: the level, and what has to hold.

    ``blame`` is the key whose value is at fault, of the strategy, layer or source the rule is asked about, and ``bad``
    are the words it may have then, none for an amount; for a need, ``bad`` are the needs, and ``blame`` is ``for``.
    """

    __slots__ = ("bad", "blame", "level", "when")

    def __init__(self, level: str, when: Condition, *, blame: str, bad: Iterable[Any] = ()) -> None:
        self.level = level
        self.when = when
        self.blame = blame
        self.bad = frozenset(bad)


def decide(cases: Iterable[Case], view: Any, facts: Facts, word: str | None = None) -> Case | None:
    """Return the first case that certainly holds, or None where none does.

    ``word`` is the need, where a need is asked about. Raises :class:`~llm_strategy.findings.Missing` where none holds
    for certain and one might.
    """
    unknown: list[Case] = []
    for case in cases:
        if word is not None and word not in case.bad:
            continue
        answer = case.when.holds(view, facts)
        if answer:
            return case
        if answer is None:
            unknown.append(case)
    if unknown:
        missing_facts: list[Want] = []
        for case in unknown:
            missing_facts += [want for want in case.when.missing_facts(view, facts) if want not in missing_facts]
        raise Missing(*missing_facts)
    return None
