"""The sections of a file: strategies, layers, sources, quality."""

from __future__ import annotations

from llm_strategy.document.document import is_map, is_null, is_scalar, is_seq
from llm_strategy.format import declaration as declared
from llm_strategy.model.quality import Evidence, Metric
from llm_strategy.model.reader.scalars import NAME_CHARACTERS, has_foreign_tag, read_again
from llm_strategy.model.reader.values import Values
from llm_strategy.model.view import View
from llm_strategy.model.views import Layer, Need, Source, Strategy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Node
    from llm_strategy.format.declaration import Key, Shape
    from llm_strategy.format.quantities.parse import RelativeScore
    from llm_strategy.text import Route

SCORE = declared.Key("score", declared.QUANTITY, "score", "what was measured")
"""The values of `scores`, whose keys are the names of metrics."""

RELATIVE = declared.Key("score", declared.QUANTITY, "relative-score", "what was measured, relative to `against`")

SHARE = declared.Key("share", declared.QUANTITY, "percent", "the share of requests that go through it")
"""The values of `uses`, whose keys are the names of strategies."""

MOST_COMPARED = 20_000
"""So many names of sources are compared for "did you mean" in one file, which takes a twentieth of a second."""

TECHNIQUE = declared.LAYER.keys["technique"]

_KEYS_BY_TECHNIQUE: dict[str | None, dict[str, Key]] = {}


def _layer_keys(technique: str | None) -> dict[str, Key]:
    keys = _KEYS_BY_TECHNIQUE.get(technique)
    if keys is None:
        keys = _KEYS_BY_TECHNIQUE[technique] = declared.keys_for(technique)
    return keys


class Reader(Values):
    """Reads a complete file."""

    __slots__ = ("by_name", "compared", "strategies", "strategy_names")

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.strategies: list[Strategy] = []
        self.by_name: dict[str, Strategy] = {}
        self.strategy_names: frozenset[str] = frozenset()
        self.compared = 0

    def read_file(self) -> None:
        """Read every strategy of the document."""
        root = self.document.root
        if root is None or is_null(root):
            if not self.damaged and not self.document.problems:
                from llm_strategy.model.reader import key_errors

                self.findings.append(key_errors.empty_file())
            return
        view = View(())
        if self.damaged:
            view.damaged = self.is_damaged(root, 0)
        if not self.is_right_map(root, (), declared.TOP, view):
            return
        entries = self.fill(view, root, declared.TOP, declared.TOP.keys)
        if "strategies" not in entries or "strategies" in view.unreadable:
            return
        key, node = entries["strategies"]
        self.strategy_names = frozenset(
            name for name, (_, value) in self.document.entries(node).items() if _is_named(name, value)
        )
        count = self.read_named(
            node, ("strategies",), declared.STRATEGY, self.read_strategy, key.start_mark.line
        )
        if count == 0 and not self.is_damaged(node, key.start_mark.line):
            from llm_strategy.model.reader import key_errors

            self.add(key_errors.no_strategy(self.document.entries(node)), node)

    def is_right_map(self, node: Node, route: Route, shape: Shape, view: View) -> bool:
        """Tell whether ``node`` is the map it should be; else report it, and note every key as unreadable.

        Nothing at all is a fault only where keys are required.
        """
        if is_map(node) and (node.tag is None or not has_foreign_tag(node)):
            return True
        if not is_null(node):
            from llm_strategy.model.reader import value_errors

            view.unreadable.update(shape.keys)
            self.add(value_errors.not_a_map(node, route, shape), node)
        elif shape.required:
            view.unreadable.update(shape.keys)
            if not view.damaged:
                self.report_missing(route, shape, list(shape.required), node)
        return False

    def read_named(
        self,
        node: Node,
        route: Route,
        shape: Shape,
        read_one: Callable[[Node, str, int], None],
        first: int | None = None,
    ) -> int:
        """Read a map of names, and return how many there are; `x-…`, and `notes` that is no map, are never read.

        ``read_one`` is given the node, its name and the line of the name. ``first`` is the line of the map's own key.
        """
        count = 0
        entries = self.document.entries(node)
        lost = bool(self.damaged) and self.is_damaged(node, first)
        for name, (key, value) in entries.items():
            if lost and name in shape.keys:
                # Its own key was on a broken line above it, so it hangs one level too high.
                continue
            if not _is_named(name, value):
                continue
            count += 1
            if shape is declared.STRATEGY and not _is_name(name):
                from llm_strategy.model.reader import key_errors

                self.add(key_errors.bad_name((*route, name), name, entries), key)
            read_one(value, name, key.start_mark.line)
        return count

    # -- a strategy ------------------------------------------------------------------------------------------

    def read_strategy(self, node: Node, name: str, line: int) -> None:
        """Read the strategy ``name``; knowledge first, since layers name its sources."""
        strategy = Strategy(("strategies", name), name)
        self.strategies.append(strategy)
        strategy.others = self.by_name
        self.by_name[name] = strategy
        if self.damaged:
            strategy.damaged = self.is_damaged(node, line)
        if not self.is_right_map(node, strategy.route, declared.STRATEGY, strategy):
            strategy.layers_known = strategy.sources_known = False
            strategy.unreadable.update(f"quality.{key}" for key in declared.QUALITY.keys)
            return
        entries = self.fill(strategy, node, declared.STRATEGY, declared.STRATEGY.keys)
        bad = strategy.unreadable
        strategy.layers_known = "approach" in entries and "approach" not in bad
        strategy.sources_known = "knowledge" not in bad
        if "knowledge" in entries and strategy.sources_known:

            def read_source(value: Node, source: str, first: int) -> None:
                self.read_source(strategy, value, source, first)

            self.read_named(entries["knowledge"][1], strategy.at("knowledge"), declared.SOURCE, read_source)
        if strategy.layers_known:
            self.read_layers(strategy, entries["approach"][1])
        words = strategy.values.get("needs")
        if words is not None and None in words:
            strategy.values["needs"] = tuple([word for word in words if word is not None])
        if "uses" in entries and "uses" not in bad and is_map(entries["uses"][1]):
            self.read_uses(strategy, entries["uses"][1])
        if "quality" in entries and "quality" not in bad and is_map(entries["quality"][1]):
            self.read_quality(strategy, *entries["quality"])

    def read_uses(self, strategy: Strategy, node: Node) -> None:
        """Read `uses`: the name of another strategy → the share of requests that reach it."""
        route = strategy.at("uses")
        for name, (key, value) in self.document.entries(node).items():
            if not _is_named(name, value):
                continue
            if name not in self.strategy_names:
                strategy.unreadable.add("uses")
                if not self.damaged:
                    from llm_strategy.model.reader import key_errors

                    self.add(key_errors.no_such_strategy((*route, name), name, self.strategy_names), key)
                continue
            share = None if is_null(value) else read_again(SHARE, value)
            strategy.uses[name] = share
            if share is not None:
                strategy.texts["uses." + name] = value.value
            elif not is_null(value):
                from llm_strategy.model.reader import value_errors

                strategy.unreadable.add("uses." + name)
                self.add(value_errors.wrong(SHARE, value, (*route, name)), value)

    def read_source(self, strategy: Strategy, node: Node, name: str, line: int) -> None:
        """Read one source of knowledge."""
        source = Source((*strategy.route, "knowledge", name), name, strategy)
        strategy.sources[name] = source
        if self.damaged:
            source.damaged = self.is_damaged(node, line)
        if self.is_right_map(node, source.route, declared.SOURCE, source):
            self.fill(source, node, declared.SOURCE, declared.SOURCE.keys)

    # -- layers ----------------------------------------------------------------------------------------------

    def read_layers(self, strategy: Strategy, node: Node) -> None:
        """Read the list `approach`."""
        items = self.document.items(node)
        if not items and not self.is_damaged(node):
            from llm_strategy.model.reader import key_errors

            self.add(key_errors.no_layer(strategy.at("approach")), node)
        first = node.start_mark.line
        for index, item in enumerate(items):
            layer = Layer((*strategy.route, "approach", index), index, strategy)
            strategy.layers.append(layer)
            if self.damaged:
                layer.damaged = self.is_damaged(item, min(first, item.start_mark.line))
            first = item.end_mark.line
            if self.is_right_map(item, layer.route, declared.LAYER, layer):
                self.read_layer(layer, item)
            layer.derive_technique_and_use()
        strategy.active = [layer for layer in strategy.layers if layer.in_use]

    def read_layer(self, layer: Layer, node: Node) -> None:
        """Read one layer; its technique decides which keys belong here."""
        technique = None
        pair = self.document.entries(node).get("technique")
        if pair is not None:
            technique = read_again(TECHNIQUE, pair[1])
        self.fill(layer, node, declared.LAYER, _layer_keys(technique), technique=technique)
        words = layer.values.get("for")
        if words is not None:
            here = (*layer.route, "for")
            layer.needs = tuple(
                [Need(layer, (*here, at), word) for at, word in enumerate(words) if word is not None]
            )
            if None in words:
                layer.values["for"] = tuple([need.word for need in layer.needs])
        if "reads" in layer.values:
            self.check_reads(layer, node)

    def check_reads(self, layer: Layer, node: Node) -> None:
        """See that every name in `reads` is a source of the strategy."""
        strategy = layer.strategy
        names = layer.values["reads"]
        layer.values["reads"] = tuple([name for name in names if name is not None])
        if not strategy.sources_known:
            return
        items = self.document.items(self.document.entries(node)["reads"][1])
        for position, name in enumerate(names):
            if name is None or name in strategy.sources:
                continue
            layer.unreadable.add("reads")
            if not strategy.damaged:  # else the source may be what was lost
                from llm_strategy.model.reader import value_errors

                self.compared += len(strategy.sources)
                finding = value_errors.no_such_source(
                    layer.at("reads", position), name, strategy.sources, compare=self.compared <= MOST_COMPARED
                )
                self.add(finding, items[position])

    # -- quality ---------------------------------------------------------------------------------------------

    def read_quality(self, strategy: Strategy, key: Node, node: Node) -> None:
        """Read `quality`; its own keys become `quality.…` of the strategy."""
        view = View(strategy.at("quality"))
        if self.damaged:
            view.damaged = self.is_damaged(node, key.start_mark.line)
        entries = self.fill(view, node, declared.QUALITY, declared.QUALITY.keys)
        for name, value in view.values.items():
            strategy.values["quality." + name] = value
            strategy.texts["quality." + name] = view.text(name)
        strategy.unreadable.update("quality." + name for name in view.unreadable)
        if "metrics" in entries and "metrics" not in view.unreadable:

            def read_metric(value: Node, name: str, line: int) -> None:
                self.read_metric(strategy, value, name, line)

            self.read_named(entries["metrics"][1], view.at("metrics"), declared.METRIC, read_metric)
        if "evidence" in entries and is_seq(entries["evidence"][1]) and "evidence" not in view.unreadable:
            self.read_evidence(strategy, entries["evidence"][1])

    def read_metric(self, strategy: Strategy, node: Node, name: str, line: int) -> None:
        """Read one metric."""
        metric = Metric((*strategy.route, "quality", "metrics", name), name)
        strategy.metrics[name] = metric
        if self.damaged:
            metric.damaged = self.is_damaged(node, line)
        if self.is_right_map(node, metric.route, declared.METRIC, metric):
            self.fill(metric, node, declared.METRIC, declared.METRIC.keys)
            metric.turn_bare_target()

    def read_evidence(self, strategy: Strategy, node: Node) -> None:
        """Read the list `evidence`."""
        first = node.start_mark.line
        for index, item in enumerate(self.document.items(node)):
            evidence = Evidence((*strategy.route, "quality", "evidence", index))
            strategy.evidence.append(evidence)
            if self.damaged:
                evidence.damaged = self.is_damaged(item, min(first, item.start_mark.line))
            first = item.end_mark.line
            if is_null(item):
                evidence.unreadable.update(declared.EVIDENCE.keys)  # not written yet
            elif self.is_right_map(item, evidence.route, declared.EVIDENCE, evidence):
                entries = self.fill(evidence, item, declared.EVIDENCE, declared.EVIDENCE.keys)
                if "scores" in entries and "scores" not in evidence.unreadable:
                    self.read_scores(strategy, evidence, entries["scores"][1])

    def read_scores(self, strategy: Strategy, evidence: Evidence, node: Node) -> None:
        """Read metric → score; a score is of the same kind as its target."""
        route = (*evidence.route, "scores")
        relative = "against" in evidence.values or "against" in evidence.unreadable
        for name, (_, value) in self.document.entries(node).items():
            if name.startswith(declared.SKIPPED_PREFIX) or is_null(value):
                continue
            metric = strategy.metrics.get(name)
            if name == declared.SKIPPED_KEY and metric is None and read_again(SCORE, value) is None:
                continue  # a remark
            difference = read_again(RELATIVE, value) if _may_be_relative(value) else None
            if difference is not None and (relative or not difference.share or difference.value >= 0):
                # Of `-5%` without `against`, a loss of 5 % is as likely as a score below zero: it is what it was.
                self.add_relative(evidence, name, difference, value, (*route, name), against=relative)
                continue
            score = read_again(SCORE, value)
            target = None if metric is None else metric.target
            if score is not None and (target is None or target.percent == score.percent):
                evidence.scores[name] = score
                evidence.texts["scores." + name] = value.value
                continue
            from llm_strategy.model.reader import value_errors

            evidence.unreadable.add("scores." + name)
            if score is None or metric is None:
                signed = is_scalar(value) and value.value.startswith("+")
                self.add(value_errors.wrong(RELATIVE if signed else SCORE, value, (*route, name)), value)
            else:
                self.add(value_errors.other_kind((*route, name), value.value, score, metric), value)

    def add_relative(
        self,
        evidence: Evidence,
        name: str,
        difference: RelativeScore,
        value: Node,
        route: Route,
        *,
        against: bool,
    ) -> None:
        """Take a score that is relative to what `against` names; without that, nobody knows to what."""
        evidence.texts["scores." + name] = value.value
        if against:
            evidence.relative[name] = difference
            return
        from llm_strategy.model.reader import value_errors

        evidence.unreadable.add("scores." + name)
        self.add(value_errors.relative_to_nothing(route, value.value), value)


def _may_be_relative(node: Node) -> bool:
    """Tell whether a score may be a relative one, by how it begins: what cannot be read takes long to explain."""
    return is_scalar(node) and (node.value[:1] in ("+", "-") or node.value == "parity")


def _is_named(name: str, value: Node) -> bool:
    """Tell whether an entry of a map of names is one of them: not `x-…`, nor a remark under `notes`."""
    if name == declared.SKIPPED_KEY:
        return is_map(value) or (is_scalar(value) and read_again(SHARE, value) is not None)
    return not name.startswith(declared.SKIPPED_PREFIX)


def _is_name(name: str) -> bool:
    """Tell whether a strategy may be called so: small ASCII letters, digits and, but first, hyphens."""
    return name != "" and name[0] != "-" and NAME_CHARACTERS.issuperset(name)
