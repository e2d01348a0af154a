"""What the evidence of a strategy says: met, short or open, of prompting alone and of the stack in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llm_strategy.advisor.reading import Fact, Move, Reading, Step, first_item
from llm_strategy.format.quantities.values import Score, Target
from llm_strategy.format.quantities.writing import show
from llm_strategy.model.measurements import UNNAMED, compared_with, lower_is_better, newest_of_the_stack
from llm_strategy.model.quality import Evidence, Metric
from llm_strategy.model.views import Strategy

Stack = frozenset[str]

MET = "met"
SHORT = "short"
OPEN = "open"
"""Verdicts: every target is met, one is missed, or neither can be told."""


@dataclass(frozen=True)
class Measurement:
    """A measurement against the targets: its verdict, and the fact that decides it."""

    evidence: Evidence
    stack: Stack
    verdict: str
    fact: Fact
    moves: dict[bool, Move] | None = None
    """The scores that would miss (True) or meet (False) the target of the deciding metric."""

    @property
    def is_short(self) -> bool:
        """Whether it misses a target, or says what failed where there is no target to compare with."""
        return self.verdict == SHORT


def measurement(strategy: Strategy, evidence: Evidence, stack: Stack) -> Measurement:
    """Judge one measurement. Relative scores are left out; `failure` decides only where no target can be compared."""
    compared = [
        (metric, evidence.scores[metric.name])
        for metric in strategy.metrics.values()
        if metric.target is not None and metric.name in evidence.scores
    ]
    for metric, score in compared:
        if metric.target is not None and not metric.target.met_by(score):
            return Measurement(evidence, stack, SHORT, score_fact(evidence, metric), _moves(metric, score))
    if compared:
        metric, score = compared[0]
        targets = [metric for metric in strategy.metrics.values() if metric.target is not None]
        fact, moves = score_fact(evidence, metric), _moves(metric, score)
        if len(compared) == len(targets) and not evidence.damaged:
            return Measurement(evidence, stack, MET, fact, moves)
        unscored = next((m for m in targets if m.name not in evidence.scores), metric)
        return Measurement(evidence, stack, OPEN, Fact((*evidence.route, "scores", unscored.name)))
    failure = evidence.get("failure")
    if failure is not None:
        return Measurement(evidence, stack, SHORT, Fact(evidence.at("failure"), evidence.text("failure")))
    scored = next((metric for metric in strategy.metrics.values() if metric.name in evidence.scores), None)
    where = strategy.at("quality", "metrics") if scored is None else scored.at("target")
    return Measurement(evidence, stack, OPEN, Fact(where))


def score_fact(evidence: Evidence, metric: Metric) -> Fact:
    """Return a score as a fact of the file."""
    return Fact((*evidence.route, "scores", metric.name), evidence.text(f"scores.{metric.name}"))


def _moves(metric: Metric, score: Score) -> dict[bool, Move] | None:
    target = metric.target
    if target is None or target.percent != score.percent:
        return None
    step = 0.01 if target.percent else max(abs(target.value) * 0.01, 0.01)
    short = target.value + step if target.at_most else target.value - step
    distance = abs(score.value - target.value)
    written = show("score", Score(target.value, target.percent))
    over, under = ("over", "at most") if target.at_most else ("under", "at least")
    name = f"`{metric.name}`"
    return {
        True: Move(Score(short, target.percent), f"{name} {over} {written}", distance),
        False: Move(Score(target.value, target.percent), f"{name} {under} {written}", distance),
    }


def is_alone(stack: Stack) -> bool:
    """Tell whether a stack is prompting, with nothing but checks beside it."""
    return "prompting" in stack and stack - UNNAMED == {"prompting"}


@dataclass(frozen=True)
class Measured:
    """The newest measurements: of prompting alone, of the stack in use, and of anything."""

    prompting: Measurement | None
    running: Measurement | None
    lighter: Measurement | None
    """The newest of another stack, which lacks a technique of the one in use."""
    short: Measurement | None
    """The measurement that says that prompting fell short, where one does."""
    tried: Reading
    fell_short: Reading
    reached: Stack
    """Techniques that are in a stack which was measured and fell short."""
    steps: tuple[Step, ...]
    """How each score of those measurements stands to its target."""


def measured(strategy: Strategy) -> Measured:
    """Return what the evidence says."""
    judged: list[Measurement] = []
    newest: dict[Stack, Measurement] = {}
    for evidence, stack in strategy.measurements():
        if stack:
            found = measurement(strategy, evidence, stack)
            judged.append(found)
            newest[stack - UNNAMED] = found
    prompting = next((found for found in reversed(judged) if is_alone(found.stack)), None)
    evidence_of_stack = newest_of_the_stack(strategy)
    running = next((found for found in judged if found.evidence is evidence_of_stack), None)
    lighter = next((found for found in reversed(judged) if running and _lacks(found.stack, running.stack)), None)
    short = _short(prompting, running, judged)
    reached = frozenset[str]().union(*(found.stack for found in newest.values() if found.is_short))
    return Measured(
        prompting,
        running,
        lighter,
        short,
        _tried(strategy, prompting, short),
        _fell_short(strategy, prompting, short),
        reached,
        tuple(step for found in (running, prompting, short) if found is not None for step in _steps(strategy, found)),
    )


def _lacks(other: Stack, stack: Stack) -> bool:
    return bool(stack - UNNAMED - other)


def _steps(strategy: Strategy, found: Measurement) -> Iterator[Step]:
    """Yield the questions about every metric with a target: what it is, and whether it was reached."""
    for metric in strategy.metrics.values():
        if metric.target is None:
            continue
        name = f"`{metric.name}`"
        target = Fact(metric.at("target"), metric.text("target"))
        yield Step(f"Is there a target for {name}?", Reading(True, target), ())
        score = found.evidence.scores.get(metric.name)
        if score is not None:
            reached = Reading(metric.target.met_by(score), score_fact(found.evidence, metric))
            yield Step(f"Does {name} reach it with {' + '.join(sorted(found.stack))}?", reached, ())


def _short(
    prompting: Measurement | None, running: Measurement | None, judged: list[Measurement]
) -> Measurement | None:
    """Return the measurement by which prompting fell short: its own, else a heavier stack's."""
    if prompting is not None and prompting.verdict != OPEN:
        return prompting if prompting.is_short else None
    if running is not None:
        return running if running.is_short else None
    return judged[-1] if judged and judged[-1].is_short else None


def _tried(strategy: Strategy, prompting: Measurement | None, short: Measurement | None) -> Reading:
    if prompting is not None:
        return Reading(True, _technique(prompting.evidence, prompting.fact))
    if short is not None:
        return Reading(True, short.fact)
    is_known = not strategy.damaged and strategy.unreadable.isdisjoint(("quality", "quality.evidence"))
    return Reading(False if is_known else None, Fact(strategy.at("quality", "evidence")))


def _technique(evidence: Evidence, otherwise: Fact) -> Fact:
    """Return the fact that says which stack was measured."""
    return first_item(evidence, "technique") if evidence.get("technique") else otherwise


def _fell_short(strategy: Strategy, prompting: Measurement | None, short: Measurement | None) -> Reading:
    if short is not None:
        return Reading(True, short.fact, short.moves)
    if prompting is None:
        return Reading(None, Fact(strategy.at("quality", "evidence")))
    if prompting.verdict == MET:
        return Reading(False, prompting.fact, prompting.moves)
    return Reading(None, prompting.fact)


def beats_lighter(strategy: Strategy, found: Measured) -> Fact | None:
    """Return the score by which the stack in use beats prompting alone, where no target can be compared.

    Where prompting alone was not measured, another stack that lacks one of its techniques is used.
    """
    running, other = found.running, found.prompting or found.lighter
    if running is None or running.verdict != OPEN or is_alone(running.stack):
        return None
    scores = running.evidence.scores
    if any(metric.target is not None and name in scores for name, metric in strategy.metrics.items()):
        return None
    gains: list[tuple[float, Fact]] = []
    for metric in strategy.metrics.values():
        score = scores.get(metric.name)
        without = None if other is None else other.evidence.scores.get(metric.name)
        if score is not None and without is not None and score.percent == without.percent:
            gains.append((_gain(metric, score.value - without.value), score_fact(running.evidence, metric)))
        elif metric.name in running.evidence.relative and _against_lighter(running):
            relative = running.evidence.relative[metric.name]
            gains.append((_gain(metric, relative.value), score_fact(running.evidence, metric)))
    if not gains or min(gain for gain, _ in gains) < 0:
        return None
    gain, fact = max(gains, key=lambda one: one[0])
    return fact if gain > 0 else None


def _gain(metric: Metric, difference: float) -> float:
    return -difference if lower_is_better(metric) else difference


def _against_lighter(running: Measurement) -> bool:
    """Tell whether its relative scores stand against a stack that lacks one of its techniques."""
    other = compared_with(running.evidence)
    return other is not None and _lacks(other, running.stack)


def share_of_targets(strategy: Strategy, stack: Stack, share: float) -> Reading:
    """Ask whether the newest score of each metric, measured of ``stack``, reaches ``share`` of its target.

    At-most targets are inverted. The lowest score is the fact; unknown where nothing can be compared.
    """
    lowest: tuple[float, Fact, Move, Move] | None = None
    for metric in strategy.metrics.values():
        target = metric.target
        evidence = next(
            (
                evidence
                for evidence, measured_stack in reversed(strategy.measurements())
                if measured_stack == stack and metric.name in evidence.scores
            ),
            None,
        )
        if target is None or evidence is None:
            continue
        score = evidence.scores[metric.name]
        reached = _share(target, score)
        if lowest is None or reached < lowest[0]:
            lowest = (reached, score_fact(evidence, metric), *_share_moves(metric, target, score, share))
    if lowest is None:
        return Reading(None, Fact(strategy.at("quality", "metrics")))
    return Reading(lowest[0] >= share, lowest[1], {True: lowest[2], False: lowest[3]})


def _share(target: Target, score: Score) -> float:
    if target.met_by(score):
        return 1.0
    reached, wanted = (target.value, score.value) if target.at_most else (score.value, target.value)
    return reached / wanted if wanted else 0.0


def _share_moves(metric: Metric, target: Target, score: Score, share: float) -> tuple[Move, Move]:
    limit = target.value / share if target.at_most else target.value * share
    step = max(abs(limit) * 0.01, 0.001)
    worse = limit + step if target.at_most else limit - step
    written = show("score", Score(round(limit, 6), target.percent))
    over, under = ("over", "at most") if target.at_most else ("under", "at least")
    distance = abs(score.value - limit)
    return (
        Move(Score(limit, target.percent), f"`{metric.name}` {under} {written}", distance),
        Move(Score(worse, target.percent), f"`{metric.name}` {over} {written}", distance),
    )
