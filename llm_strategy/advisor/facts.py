"""The facts of one strategy as the five procedures ask for them: each question returns a :class:`Reading`."""

from __future__ import annotations

from functools import cached_property

from llm_strategy.advisor.measured import Measured, Measurement, measured, score_fact, share_of_targets
from llm_strategy.advisor.moves import cadence_moves, days, negated, ratio, size_moves, tokens
from llm_strategy.advisor.needs import (
    ACTION,
    EFFICIENCY,
    KNOWLEDGE,
    Needs,
    in_use,
    is_helper,
    knowledge_layers,
    needs_of,
    shows_examples,
    trainable,
)
from llm_strategy.advisor.reading import Fact, Move, Reading
from llm_strategy.format.quantities.parse import about
from llm_strategy.format.quantities.values import CADENCES, Rate
from llm_strategy.format.quantities.writing import show
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.context import Facts as Context
from llm_strategy.model.measurements import UNNAMED
from llm_strategy.model.view import View
from llm_strategy.model.views import TUNING, Layer, Source, Strategy
from llm_strategy.rules.fit.tuning_for_knowledge import CHANGING_KNOWLEDGE_ERROR


class Facts:
    """One strategy, read for the procedures. ``context`` holds the day and the thresholds that are set."""

    def __init__(self, strategy: Strategy, context: Context) -> None:
        self.strategy = strategy
        self.context = context

    def limit(self, threshold: Threshold) -> float:
        """Return a threshold as set, in base units."""
        value: float = self.context.limit(threshold)
        return value

    # -- needs ---------------------------------------------------------------------------------------------------------

    @cached_property
    def needs(self) -> Needs:
        """What has to be solved."""
        return needs_of(self.strategy, self.context)

    @cached_property
    def measured(self) -> Measured:
        """What the evidence says."""
        return measured(self.strategy)

    @cached_property
    def knowledge_layers(self) -> frozenset[str]:
        """The techniques that bring the knowledge; none where no knowledge is needed."""
        return knowledge_layers(self.strategy, self.needs)

    @cached_property
    def trainable(self) -> list[str]:
        """The behavior needs that training may be for."""
        return trainable(self.needs, self.measured.fell_short.answer is True)

    def any_need(self, *words: str) -> Reading:
        """Ask whether one of some needs stands; the first that does is the fact."""
        found = next((need for need in self.needs.found if need in words), None)
        if found is not None:
            return Reading(True, self.needs.found[found])
        return Reading(False, Fact(self.strategy.at("needs")))

    @property
    def knowledge(self) -> Reading:
        """Ask whether knowledge is needed."""
        return self.any_need(*KNOWLEDGE)

    @property
    def action(self) -> Reading:
        """Ask whether something has to be done or computed outside the model."""
        return self.any_need(*ACTION)

    @property
    def behavior(self) -> Reading:
        """Ask whether behavior is needed that training may be for."""
        return self.any_need(*self.trainable)

    def efficiency(self, *words: str) -> Reading:
        """Ask whether cheaper or faster requests or shorter prompts are needed."""
        return self.any_need(*(words or EFFICIENCY))

    # -- plain facts ---------------------------------------------------------------------------------------------------

    def fact(self, view: View, key: str) -> Fact:
        """Return a fact as written; without text where it is unknown."""
        return Fact(view.at(key), view.text(key) if key in view.values else None)

    def at(self, route: tuple[str | int, ...]) -> Fact:
        """Return the fact at a route; without text where nothing stands there that could be read."""
        strategy = self.strategy
        inside = route[len(strategy.route) :]
        view: View = strategy
        if inside[:1] == ("approach",) and len(inside) > 2 and isinstance(inside[1], int):
            if inside[1] >= len(strategy.layers):
                return Fact(route)
            view = strategy.layers[inside[1]]
            if len(inside) == 4 and inside[2] == "for":
                words = [need.word for need in strategy.layers[inside[1]].needs if need.route == route]
                return Fact(route, words[0] if words else None)
        elif inside[:1] == ("knowledge",) and len(inside) == 3:
            source = strategy.sources.get(str(inside[1]))
            if source is None:
                return Fact(route)
            view = source
        elif len(inside) != 1:
            return Fact(route)
        key = str(inside[-1])
        return Fact(route, view.text(key) or None)

    def is_word(self, key: str, *words: str) -> Reading:
        """Ask whether a fact of the strategy is one of some words."""
        value = self.strategy.get(key)
        fact = self.fact(self.strategy, key)
        return Reading(None if value is None else value in words, fact)

    def changing_task(self) -> Reading:
        """Ask whether the requirements still change."""
        reading = self.is_word("task_definition", "changing")
        moves = {
            True: Move("changing", "the task definition is changing", 1.0),
            False: Move("stable", "the task definition is stable", 1.0),
        }
        return Reading(reading.answer, reading.fact, moves)

    @property
    def deployed(self) -> Reading:
        """Ask whether people depend on it."""
        value = self.strategy.get("stage")
        # An unknown stage is treated as a prototype.
        return Reading(value in ("pilot", "production"), self.fact(self.strategy, "stage"))

    def volume_at_least(self, per_month: float) -> Reading:
        """Ask whether there are so many requests a month, or more."""
        rate = self.strategy.get("volume")
        written = show("rate", Rate(per_month))
        distance = ratio(rate.per_month if rate is not None else None, per_month)
        moves = {
            True: Move(Rate(per_month), f"volume ≥ {written}", distance),
            False: Move(Rate(per_month * 0.99), f"volume < {written}", distance),
        }
        answer = None if rate is None else rate.per_month >= per_month
        return Reading(answer, self.fact(self.strategy, "volume"), moves)

    def volume_at_most(self, per_month: float) -> Reading:
        """Ask whether there are so few requests a month, or fewer."""
        rate = self.strategy.get("volume")
        written = show("rate", Rate(per_month))
        distance = ratio(rate.per_month if rate is not None else None, per_month)
        moves = {
            True: Move(Rate(per_month), f"volume ≤ {written}", distance),
            False: Move(Rate(per_month * 1.01), f"volume > {written}", distance),
        }
        answer = None if rate is None else rate.per_month <= per_month
        return Reading(answer, self.fact(self.strategy, "volume"), moves)

    def prompt_over(self, tokens: float) -> Reading:
        """Ask whether the declared prompt is longer than so many tokens."""
        layers = [layer for layer in in_use(self.strategy) if layer.technique == "prompting"]
        longest = max(
            (layer for layer in layers if layer.get("prompt_tokens") is not None),
            key=lambda layer: layer.get("prompt_tokens"),
            default=None,
        )
        if longest is not None:
            return Reading(longest.get("prompt_tokens") > tokens, self.fact(longest, "prompt_tokens"))
        where = layers[0].at("prompt_tokens") if layers else self._next_layer("prompt_tokens")
        return Reading(None, Fact(where))

    @cached_property
    def layers_of_today(self) -> list[Layer]:
        """The layers whose status is active, as far as a guide covers them."""
        return [
            layer
            for layer in in_use(self.strategy)
            if layer.get("status", "active") == "active" and layer.technique not in UNNAMED
        ]

    @cached_property
    def stack_in_use(self) -> frozenset[str]:
        """The techniques of those layers."""
        return frozenset(layer.technique for layer in self.layers_of_today if layer.technique)

    @cached_property
    def prompts(self) -> frozenset[str]:
        """Techniques that count as prompting: rag too, where all of it fetches examples and no knowledge is needed."""
        rags = [layer for layer in in_use(self.strategy) if layer.technique == "rag"]
        is_examples = bool(rags) and all(shows_examples(layer) for layer in rags) and not self.knowledge.answer
        return frozenset({"prompting", "rag"} if is_examples else {"prompting"})

    def shots(self) -> Reading:
        """Ask whether the newest measurement of the prompt had examples in it."""
        return self._tried_in_prompt("shots", lambda value: value > 0)

    def reasoning(self, *ways: str) -> Reading:
        """Ask whether the newest measurement of the prompt reasoned in one of some ways."""
        return self._tried_in_prompt("reasoning", lambda value: value in ways)

    def _tried_in_prompt(self, key: str, test: object) -> Reading:
        found = self.measured.short or self.measured.prompting
        prompts = [layer for layer in in_use(self.strategy) if layer.technique == "prompting"]
        views: list[View] = [] if found is None else [found.evidence]
        for view in (*views, *prompts):
            value = view.get(key)
            if value is not None:
                assert callable(test)
                return Reading(bool(test(value)), self.fact(view, key))
        where = found.evidence.at(key) if found else self.strategy.at("quality", "evidence")
        return Reading(None, Fact(where))

    # -- training ------------------------------------------------------------------------------------------------------

    @cached_property
    def tuning_layers(self) -> list[Layer]:
        """The layers that train the generator or a router: those in use, then those that are not."""
        layers = [
            layer for layer in self.strategy.layers if layer.technique in TUNING and not is_helper(layer)
        ]
        return sorted(layers, key=lambda layer: not layer.in_use)

    def _of_tuning(self, key: str) -> tuple[Layer | None, Fact]:
        """Return the first tuning layer that says something, and the fact; unknown where none does."""
        for layer in self.tuning_layers:
            if layer.get(key) is not None:
                return layer, self.fact(layer, key)
        if self.tuning_layers:
            return None, Fact(self.tuning_layers[0].at(key))
        return None, Fact(self._next_layer(key))

    def _next_layer(self, key: str) -> tuple[str | int, ...]:
        return (*self.strategy.at("approach"), len(self.strategy.layers), key)

    def examples_at_least(self, count: float) -> Reading:
        """Ask whether there are so many training examples, or more."""
        layer, fact = self._of_tuning("examples")
        value = None if layer is None else layer.get("examples")
        distance = ratio(value, count)
        written = about("count", count)
        moves = {
            True: Move(count, f"examples ≥ {written}", distance),
            False: Move(max(0.0, count - 1), f"examples < {written}", distance),
        }
        return Reading(None if value is None else value >= count, fact, moves)

    def examples_under(self, count: float) -> Reading:
        """Ask whether there are fewer training examples than that."""
        return negated(self.examples_at_least(count))

    def label_noise_at_least(self, share: float) -> Reading:
        """Ask whether so many labels are wrong."""
        layer, fact = self._of_tuning("label_noise")
        return Reading(None if layer is None else layer.get("label_noise") >= share, fact)

    def broad_scope(self) -> Reading:
        """Ask whether training is for being better in general, and not for one task."""
        layer, fact = self._of_tuning("scope")
        return Reading(None if layer is None else layer.get("scope") == "broad", fact)

    def tuning_for(self, *words: str) -> Reading:
        """Ask whether a tuning layer in use is for one of some needs."""
        for layer in self.tuning_layers:
            for need in layer.needs if layer.in_use else ():
                if need.word in words:
                    return Reading(True, Fact(need.route, need.word))
        return Reading(False, Fact(self.strategy.at("approach")))

    # -- quality -------------------------------------------------------------------------------------------------------

    @cached_property
    def _scored(self) -> Measurement | None:
        """The measurement that tells how near the targets are: of the stack in use, else of prompting."""
        found = self.measured
        every = (found.running, found.prompting, found.short)
        return next((one for one in every if one is not None and one.moves is not None), None)

    def share_reached(self, share: float) -> Reading:
        """Ask whether the newest scores reach a share of their targets; the lowest is the fact."""
        found = self._scored
        if found is None:
            return Reading(None, Fact(self.strategy.at("quality", "metrics")))
        return share_of_targets(self.strategy, found.stack, share)

    def stack_of_share(self) -> frozenset[str]:
        """Return the stack that those scores are of."""
        found = self._scored
        if found is None or found is self.measured.running:
            return self.stack_in_use
        return found.stack - UNNAMED

    def near_a_high_target(self, share: float, target: float) -> Reading:
        """Ask whether prompting reaches ``share`` of a metric whose target is ``target`` or more, and misses it."""
        targets = [metric for metric in self.strategy.metrics.values() if metric.target is not None]
        found = self.measured.prompting
        for metric in targets if found is not None else ():
            score = found.evidence.scores.get(metric.name) if found is not None else None
            goal = metric.target
            if score is None or goal is None or not goal.percent or goal.at_most or goal.value < target:
                continue
            if share <= score.value < goal.value and found is not None:
                return Reading(True, score_fact(found.evidence, metric))
        if targets:
            return Reading(False, self.fact(targets[0], "target"))
        return Reading(None, Fact(self.strategy.at("quality", "metrics")))

    # -- time ----------------------------------------------------------------------------------------------------------

    def retrieval_seconds(self, otherwise: float) -> tuple[float, bool]:
        """Return how long retrieval takes, as declared, and whether it is assumed to be ``otherwise``."""
        declared = [layer.get("latency") for layer in in_use(self.strategy) if layer.technique == "rag"]
        known = [seconds for seconds in declared if seconds is not None]
        return (max(known), False) if known else (otherwise, True)

    def budget_under(self, seconds: float) -> Reading:
        """Ask whether the latency budget is no more than ``seconds``."""
        budget = self.strategy.get("latency_budget")
        return Reading(None if budget is None else budget <= seconds, self.fact(self.strategy, "latency_budget"))

    # -- knowledge -----------------------------------------------------------------------------------------------------

    @cached_property
    def sources(self) -> list[Source]:
        """The sources that ask for a layer."""
        spared = self.needs.spared
        return [source for name, source in self.strategy.sources.items() if name not in spared]

    @cached_property
    def lasting_sources(self) -> list[Source]:
        """The sources that do not come with the request, those that are trained in among them."""
        return [source for source in self.strategy.sources.values() if source.held != "request"]

    def changes_at_least(self, word: str, *, trained_too: bool = False) -> Reading:
        """Ask whether a source changes as often as ``word``, or faster; the one that changes fastest is the fact."""
        limit = CADENCES[word]
        sources = self.lasting_sources if trained_too else self.sources
        known = [source for source in sources if source.cadence is not None]
        unknown = [source for source in sources if source.cadence is None]
        fastest = min(known, key=days, default=None)
        if fastest is not None and (days(fastest) <= limit.days or not unknown):
            fact = self.fact(fastest, "update_cadence")
            return Reading(days(fastest) <= limit.days, fact, cadence_moves(fastest, limit))
        if unknown:
            return Reading(None, Fact(unknown[0].at("update_cadence")), cadence_moves(unknown[0], limit))
        return Reading(None, Fact((*self.strategy.at("knowledge"), "update_cadence")))

    @property
    def weekly(self) -> str:
        """The slowest change that is called frequent."""
        return str(self.context.limit(CHANGING_KNOWLEDGE_ERROR))

    @property
    def retrieved(self) -> tuple[str, ...]:
        """What the rag layers in use fetch, as far as they say."""
        layers = [layer for layer in in_use(self.strategy) if layer.technique == "rag"]
        return tuple(kind for layer in layers for kind in layer.get("retrieves") or ())

    def all_held(self, way: str) -> Reading:
        """Ask whether every source that asks for a layer is held in one way."""
        other = next((source for source in self.sources if source.held != way), None)
        if other is not None:
            return Reading(False if other.held else None, self.fact(other, "held"))
        if self.sources:
            return Reading(True, self.fact(self.sources[0], "held"))
        return Reading(None, Fact(self.strategy.at("knowledge")))

    def size_over(self, limit: float) -> Reading:
        """Ask whether the knowledge is larger than so many tokens, together; the largest source is the fact."""
        known = [source for source in self.sources if tokens(source) is not None]
        unknown = [source for source in self.sources if tokens(source) is None and source.held != "prompt"]
        together = sum(tokens(source) or 0.0 for source in known)
        largest = max(known, key=lambda source: tokens(source) or 0.0, default=None)
        if largest is not None and (together > limit or not unknown):
            rest = together - (tokens(largest) or 0.0)
            moves = size_moves(largest, limit, rest) if rest < limit else None
            return Reading(together > limit, self.fact(largest, "size"), moves)
        if unknown:
            moves = size_moves(unknown[0], limit, together) if together < limit else None
            return Reading(None, Fact(unknown[0].at("size")), moves)
        if self.sources:
            # All of it is in the prompt today.
            return Reading(False, self.fact(self.sources[0], "held"))
        return Reading(None, Fact((*self.strategy.at("knowledge"), "size")))
