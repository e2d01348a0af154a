"""Document → typed views and the findings about structure. Never raises over what a file says.

It follows :mod:`llm_strategy.format` key by key; a wrong part is reported, counts as unknown, and hides nothing else.
"""

from __future__ import annotations

from llm_strategy import format as declared
from llm_strategy.change import Proposal, Remove, RenameKey, SetValue
from llm_strategy.quantity import Unreadable, parse
from llm_strategy.report import REVIEW, SAFE
from llm_strategy.rule import Finding, Mention
from llm_strategy.strategy import Evidence, Layer, Metric, Need, Source, Strategy, View
from llm_strategy.vocabulary import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from llm_strategy.document import Document
    from llm_strategy.format import Key, Shape

    Route = tuple[str | int, ...]
    Node = Any

NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
CORE_TAG = "tag:yaml.org,2002:"
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read(document: Document) -> tuple[list[Strategy], list[Finding]]:
    """Return the strategies of ``document`` and what is wrong with its structure."""
    reader = _Reader(document)
    if document.root is not None:
        reader.read_file(document.root)
    elif not document.problems:
        reader.found(
            "missing-key",
            (),
            "the file is empty: it needs `version` and `strategies`",
            label="nothing here yet",
            silence="write `version: 1` and a map `strategies`",
        )
    return reader.strategies, reader.findings


class _Reader:
    __slots__ = ("damaged", "document", "findings", "strategies")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self.strategies: list[Strategy] = []
        self.damaged = document.damaged

    # -- findings ------------------------------------------------------------------------------------------------

    def found(
        self,
        rule: str,
        route: Route,
        message: str,
        *,
        label: str = "",
        silence: str = "",
        on_key: bool = False,
        fix: Proposal | None = None,
        related: Iterable[Mention] = (),
    ) -> None:
        self.findings.append(
            Finding(
                route,
                message,
                rule=rule,
                label=label,
                silence=silence,
                on_key=on_key,
                fix=fix,
                related=tuple(related),
                subject=route,
            )
        )

    def invalid(self, route: Route, found: str, expected: str, more: str = "", **rest: Any) -> None:
        message = f"{found} is not {expected}" + (f"; {more}" if more else "")
        self.found("invalid-value", route, message, label=rest.pop("label", f"expected {expected}"), **rest)

    def is_damaged(self, node: Node) -> bool:
        """Tell whether a line that a syntax error took away lies inside ``node``."""
        if not self.damaged:
            return False
        first, last = node.start_mark.line, node.end_mark.line
        return any(first <= line <= last for line in self.damaged)

    def is_null(self, node: Node) -> bool:
        return node.__class__.__name__ == "ScalarNode" and node.style is None and _null(node)

    # -- maps ----------------------------------------------------------------------------------------------------

    def read_file(self, root: Node) -> None:
        document = self.document
        if not document.is_map(root):
            if document.is_null(root):
                self.found(
                    "missing-key",
                    (),
                    "the file is empty: it needs `version` and `strategies`",
                    label="nothing here yet",
                    silence="write `version: 1` and a map `strategies`",
                )
            else:
                self.invalid(
                    (),
                    "this" if document.is_seq(root) else _shown(root),
                    "a map with `version` and `strategies`",
                    silence="begin the file with `version: 1` and a map `strategies`",
                )
            return
        view = View(())
        view.damaged = self.is_damaged(root)
        entries = self.fill(view, root, declared.TOP, declared.TOP.keys)
        pair = entries.get("strategies")
        if pair is not None and "strategies" not in view.unreadable:
            self.read_named(
                pair[1],
                ("strategies",),
                "strategy",
                lambda node, name: self.strategies.append(self.read_strategy(node, name)),
                at_least_one=True,
            )

    def fill(
        self,
        view: View,
        node: Node,
        shape: Shape,
        keys: dict[str, Key],
        prefix: str = "",
        technique: str | None = None,
    ) -> dict[str, tuple[Node, Node]]:
        """Read every scalar key of a map into ``view``; report unknown, missing and unreadable ones."""
        entries = self.document.entries(node)
        here = view.at(prefix) if prefix else view.route
        for name, (_, value) in entries.items():
            key = keys.get(name)
            if key is None:
                if name != declared.SKIPPED_KEY and not name.startswith(declared.SKIPPED_PREFIX):
                    self.unknown_key(here, name, shape, keys, entries, technique)
                continue
            self.read_value(view, key, value, (*here, name), prefix + name)
        if shape.required:
            self.require(view, node, shape, entries)
        return entries

    def require(self, view: View, node: Node, shape: Shape, entries: dict[str, Any]) -> None:
        missing = [name for name in shape.required if name not in entries or self.document.is_null(entries[name][1])]
        if not missing or self.is_damaged(node):
            return
        self.missing(view.route, shape, missing)

    def missing(self, route: Route, shape: Shape, missing: list[str]) -> None:
        words = " and ".join(f"`{name}`" for name in missing)
        article = "the" if shape.name == "file" else "a"
        self.found(
            "missing-key",
            route,
            f"{article} {shape.name} needs {words}",
            label=f"no {words}",
            silence=f"add {words}",
            on_key=bool(route) and isinstance(route[-1], str),
            fix=Proposal(
                f"add {words}",
                SAFE,
                *(SetValue((*route, name), PLACEHOLDERS[name]) for name in missing),
            ),
        )

    def unknown_key(
        self,
        here: Route,
        name: str,
        shape: Shape,
        keys: dict[str, Key],
        entries: dict[str, Any],
        technique: str | None,
    ) -> None:
        route = (*here, name)
        elsewhere = declared.LAYER.keys.get(name) if shape is declared.LAYER else None
        if elsewhere is not None:
            meant = declared.MEANT_KEYS.get((technique or "", name))
            owner = declared.belongs_to(elsewhere)
            message = f"`{name}` belongs to {owner}, not to `{technique}`"
            if meant is not None and meant not in entries:
                self.found(
                    "wrong-technique-key",
                    route,
                    f"{message}: you mean `{meant}`",
                    label=f"a key of {owner}",
                    silence=f"write `{meant}`, or take the key out",
                    on_key=True,
                    fix=Proposal(f"rename to `{meant}`", REVIEW, RenameKey(route, meant)),
                )
            else:
                self.found(
                    "wrong-technique-key",
                    route,
                    message,
                    label=f"a key of {owner}",
                    silence="take the key out, or change the technique",
                    on_key=True,
                    fix=Proposal(f"remove `{name}`", REVIEW, Remove(route)),
                )
            return
        from llm_strategy.spelling import nearest

        close = nearest(name, [word for word in keys if word not in entries])
        asked = "the file" if shape.name == "file" else f"a {shape.name}"
        shown = name if len(name) <= 60 else name[:59] + "…"
        self.found(
            "unknown-key",
            route,
            f"`{shown}` is not a key of {asked}" + (f"; did you mean `{close}`?" if close else ""),
            label=f"did you mean `{close}`?" if close else "not in the format",
            silence=f"write `{close}`" if close else f"take it out, or call it `x-{shown}` to keep it unread",
            on_key=True,
            fix=Proposal(f"rename to `{close}`", SAFE, RenameKey(route, close)) if close else None,
        )

    def read_named(self, node: Node, route: Route, what: str, read_one: Any, *, at_least_one: bool = False) -> None:
        """Read a map of names; ``notes`` and ``x-`` names are never read."""
        count = 0
        for name, (_, value) in self.document.entries(node).items():
            if name == declared.SKIPPED_KEY or name.startswith(declared.SKIPPED_PREFIX):
                if name == declared.SKIPPED_KEY and self.document.is_map(value):
                    self.found(
                        "invalid-value",
                        (*route, name),
                        f"no {what} can be called `{name}`: that key is never read",
                        label="never read",
                        silence="give it another name",
                        on_key=True,
                    )
                count += name != declared.SKIPPED_KEY
                continue
            count += 1
            if what == "strategy":
                self.check_name((*route, name), name)
            read_one(value, name)
        if at_least_one and count == 0 and not self.is_damaged(node):
            self.found(
                "invalid-value",
                route,
                f"there is no {what} here; at least one is needed",
                label="empty",
                silence="add one: a name, and under it `purpose` and `approach`",
            )

    def check_name(self, route: Route, name: str) -> None:
        if name and name[0] != "-" and NAME_CHARACTERS.issuperset(name):
            return
        better = "".join(c if c in NAME_CHARACTERS else "-" for c in name.lower()).strip("-")
        while "--" in better:
            better = better.replace("--", "-")
        shown = name if len(name) <= 60 else name[:59] + "…"
        self.found(
            "invalid-value",
            route,
            f"`{shown}` is not a strategy name: use small letters, digits and hyphens"
            + (f", such as `{better[:60]}`" if better else ""),
            label="not a name",
            silence="use small letters, digits and hyphens, beginning with a letter or digit",
            on_key=True,
            fix=Proposal(f"rename to `{better}`", REVIEW, RenameKey(route, better)) if better else None,
        )

    # -- the parts -----------------------------------------------------------------------------------------------

    def read_strategy(self, node: Node, name: str) -> Strategy:
        strategy = Strategy(("strategies", name), name)
        strategy.damaged = self.is_damaged(node)
        document = self.document
        if not document.is_map(node):
            strategy.layers_known = strategy.sources_known = False
            self.not_a_map(strategy.route, node, declared.STRATEGY)
            return strategy
        entries = self.fill(strategy, node, declared.STRATEGY, declared.STRATEGY.keys)
        bad = strategy.unreadable
        strategy.layers_known = "approach" in entries and "approach" not in bad
        strategy.sources_known = "knowledge" not in bad
        if "knowledge" in entries and "knowledge" not in bad and document.is_map(entries["knowledge"][1]):
            self.read_named(
                entries["knowledge"][1],
                strategy.at("knowledge"),
                "source",
                lambda value, source: self.read_source(strategy, value, source),
            )
        if strategy.layers_known and document.is_seq(entries["approach"][1]):
            self.read_layers(strategy, entries["approach"][1])
        if "quality" in entries and "quality" not in bad and document.is_map(entries["quality"][1]):
            self.read_quality(strategy, entries["quality"][1])
        return strategy

    def not_a_map(self, route: Route, node: Node, shape: Shape) -> None:
        """Report a value that should be a map; nothing at all lacks the required keys."""
        if self.document.is_null(node) and not node.tag:
            if shape.required and not self.is_damaged(node):
                self.missing(route, shape, list(shape.required))
            return
        self.invalid(
            route,
            _shown(node),
            f"a {shape.name}",
            f"write a map with {_some_keys(shape)}",
            silence=f"write a map with {_some_keys(shape)}",
        )

    def read_layers(self, strategy: Strategy, node: Node) -> None:
        items = self.document.items(node)
        if not items and not self.is_damaged(node):
            self.found(
                "invalid-value",
                strategy.at("approach"),
                "`approach` has no layer; at least one is needed",
                label="empty",
                silence="add a layer, such as `- technique: prompting`",
            )
        for index, item in enumerate(items):
            layer = Layer(strategy.at("approach", index), index, strategy)
            strategy.layers.append(layer)
            layer.damaged = self.is_damaged(item)
            if not self.document.is_map(item):
                layer.unreadable.update(("technique", "status", "for"))
                self.not_a_map(layer.route, item, declared.LAYER)
                continue
            entries = self.document.entries(item)
            # The technique decides which keys belong here, so it is read first.
            technique = None
            pair = entries.get("technique")
            if pair is not None:
                word = pair[1].value
                technique = word if isinstance(word, str) and word in WORDS["technique"] else None
            self.fill(layer, item, declared.LAYER, _layer_keys(technique), technique=technique)
            words = layer.values.get("for")
            if words is not None:
                layer.needs = tuple(
                    Need(layer, layer.at("for", position), word) for position, word in enumerate(words) if word
                )
                layer.values["for"] = tuple(word for word in words if word)
            self.check_reads(layer)

    def check_reads(self, layer: Layer) -> None:
        names = layer.values.get("reads")
        strategy = layer.strategy
        if names is None:
            return
        layer.values["reads"] = tuple(name for name in names if name)
        if not strategy.sources_known:
            return
        for position, name in enumerate(names):
            if name is None or name in strategy.sources:
                continue
            layer.unreadable.add("reads")
            from llm_strategy.spelling import nearest

            close = nearest(name, list(strategy.sources))
            route = layer.at("reads", position)
            have = ", ".join(f"`{source}`" for source in list(strategy.sources)[:8])
            self.invalid(
                route,
                f"`{_clip(name)}`",
                "a source of this strategy",
                f"did you mean `{close}`?" if close else (f"there is {have}" if have else "it declares none"),
                label="no such source",
                silence="name a source of `knowledge`, or add this one there",
                fix=Proposal(f"write `{close}`", REVIEW, SetValue(route, close)) if close else None,
            )

    def read_source(self, strategy: Strategy, node: Node, name: str) -> None:
        source = Source((*strategy.route, "knowledge", name), name, strategy)
        strategy.sources[name] = source
        source.damaged = self.is_damaged(node)
        if self.document.is_map(node):
            self.fill(source, node, declared.SOURCE, declared.SOURCE.keys)
        else:
            source.unreadable.update(declared.SOURCE.keys)
            self.not_a_map(source.route, node, declared.SOURCE)

    def read_quality(self, strategy: Strategy, node: Node) -> None:
        view = View(strategy.at("quality"))
        view.damaged = self.is_damaged(node)
        entries = self.fill(view, node, declared.QUALITY, declared.QUALITY.keys)
        for key, value in view.values.items():
            strategy.values["quality." + key] = value
            strategy.texts["quality." + key] = view.text(key)
        strategy.unreadable.update("quality." + key for key in view.unreadable)
        if "metrics" in entries and self.document.is_map(entries["metrics"][1]):
            self.read_named(
                entries["metrics"][1],
                view.at("metrics"),
                "metric",
                lambda value, name: self.read_metric(strategy, value, name),
            )
        if "evidence" in entries and self.document.is_seq(entries["evidence"][1]):
            for index, item in enumerate(self.document.items(entries["evidence"][1])):
                evidence = Evidence(view.at("evidence", index))
                evidence.damaged = self.is_damaged(item)
                strategy.evidence.append(evidence)
                if not self.document.is_map(item):
                    evidence.unreadable.update(declared.EVIDENCE.keys)
                    self.not_a_map(evidence.route, item, declared.EVIDENCE)
                    continue
                inner = self.fill(evidence, item, declared.EVIDENCE, declared.EVIDENCE.keys)
                if "scores" in inner and self.document.is_map(inner["scores"][1]):
                    self.read_scores(strategy, evidence, inner["scores"][1])

    def read_metric(self, strategy: Strategy, node: Node, name: str) -> None:
        metric = Metric((*strategy.route, "quality", "metrics", name), name)
        strategy.metrics[name] = metric
        metric.damaged = self.is_damaged(node)
        if self.document.is_map(node):
            self.fill(metric, node, declared.METRIC, declared.METRIC.keys)
        else:
            metric.unreadable.add("target")
            self.not_a_map(metric.route, node, declared.METRIC)

    def read_scores(self, strategy: Strategy, evidence: Evidence, node: Node) -> None:
        key = declared.Key("score", declared.QUANTITY, "score", "")
        for name, (_, value) in self.document.entries(node).items():
            if name == declared.SKIPPED_KEY or name.startswith(declared.SKIPPED_PREFIX):
                continue
            route = (*evidence.route, "scores", name)
            holder = View(evidence.route)
            self.read_value(holder, key, value, route, name)
            score = holder.values.get(name)
            if score is None:
                evidence.unreadable.update("scores." + bad for bad in holder.unreadable)
                continue
            metric = strategy.metrics.get(name)
            target = metric.target if metric is not None else None
            if metric is not None and target is not None and target.percent != score.percent:
                evidence.unreadable.add("scores." + name)
                kind = "a percentage" if target.percent else "a plain number"
                self.invalid(
                    route,
                    f"`{_clip(holder.text(name))}`",
                    f"{kind}, as the target of `{_clip(name)}` is",
                    label=f"the target is {metric.text('target')}",
                    silence=f"write {kind}, or change the target",
                    related=[Mention(metric.at("target"), "the target")],
                )
                continue
            evidence.scores[name] = score
            evidence.texts["scores." + name] = holder.text(name)

    # -- values --------------------------------------------------------------------------------------------------

    def read_value(self, view: View, key: Key, node: Node, route: Route, name: str) -> None:
        """Read one value into ``view.values[name]``, or report it and note it as unreadable."""
        kind = key.type
        document = self.document
        if kind in (declared.MAP, declared.NAMED, declared.LIST, declared.SCORES):
            wrong = document.is_seq(node) if kind != declared.LIST else document.is_map(node)
            if document.is_scalar(node):
                if document.is_null(node) and not node.tag:
                    if not key.required:
                        return
                    view.unreadable.add(name)
                    return
                wrong = True
            if wrong:
                view.unreadable.add(name)
                asked = "a list" if kind == declared.LIST else "a map"
                example = _example_of(key)
                self.invalid(route, _shown(node), asked, example, silence=f"{example}, or take it out")
            elif kind == declared.MAP and key.flat:
                self.fill(view, node, key.shape, key.shape.keys, prefix=name + ".")
            return
        if document.is_seq(node) and key.many:
            self.read_many(view, key, node, route, name)
            return
        if document.is_scalar(node) and document.is_null(node) and not node.tag:
            return
        value = self.read_scalar(key, node, route)
        if value is None:
            view.unreadable.add(name)
        elif key.many == "list":
            view.unreadable.add(name)
            written = _clip(node.value)
            self.invalid(
                route,
                f"`{written}`",
                "a list",
                f"write `[{written}]`",
                silence=f"write `[{written}]`",
                fix=Proposal(f"write `[{written}]`", SAFE, SetValue(route, f"[{written}]")),
            )
        else:
            view.values[name] = (value,) if key.many else value
            view.texts[name] = node.value

    def read_many(self, view: View, key: Key, node: Node, route: Route, name: str) -> None:
        items = self.document.items(node)
        values: list[Any] = []
        for position, item in enumerate(items):
            value = None
            if self.document.is_scalar(item) and self.document.is_null(item) and not item.tag:
                # An item that is not written yet: unknown, and no fault.
                view.unreadable.add(name)
            else:
                value = self.read_scalar(key, item, (*route, position))
                if value is None:
                    view.unreadable.add(name)
            values.append(value)
        if self.is_damaged(node):
            view.unreadable.add(name)
        if name not in ("for", "reads"):
            values = [value for value in values if value is not None]
            if not values:
                return
        view.values[name] = tuple(values)
        view.texts[name] = ", ".join(item.value for item in items if self.document.is_scalar(item))

    def read_scalar(self, key: Key, node: Node, route: Route) -> Any:
        """Return the typed value of a scalar, or None after reporting why there is none."""
        kind = key.type
        if not self.document.is_scalar(node):
            self.invalid(route, _shown(node), _asked(key), silence=f"write {_asked(key)}")
            return None
        text: str = node.value
        plain = node.style is None
        tag = node.tag
        if tag is not None and tag != "!":
            if not tag.startswith(CORE_TAG):
                self.invalid(
                    route,
                    f"a value tagged `{_clip(tag)}`",
                    _asked(key),
                    "tags are not read",
                    silence="write the value without a tag",
                )
                return None
            plain = tag != CORE_TAG + "str"
        if kind == declared.QUANTITY:
            try:
                return parse(key.vocabulary, text, plain)
            except Unreadable as problem:
                self.unreadable(key, route, text, problem)
                return None
        if kind == declared.WORD:
            words = WORDS[key.vocabulary]
            if text in words:
                return text
            self.unknown_word(key, route, text, words)
            return None
        if kind == declared.VERSION_NUMBER:
            return self.read_version(route, text, plain)
        if kind == declared.MODEL and not text.strip():
            self.invalid(route, "an empty text", "a model", silence="write a model such as `openai/gpt-4o`")
            return None
        if key.required and not text.strip():
            self.invalid(route, "an empty text", _asked(key), silence=f"write {_asked(key)}")
            return None
        return text

    def read_version(self, route: Route, text: str, plain: bool) -> int | None:
        if text == "1" and plain:
            return 1
        self.found(
            "unsupported-version",
            route,
            f"version {_clip(text)} is not supported: the only format version is 1"
            if text != "1"
            else "the version is the number 1, not a text",
            label="expected 1",
            silence="write `version: 1`",
        )
        return None

    def unreadable(self, key: Key, route: Route, text: str, problem: Unreadable) -> None:
        suggestions = problem.suggestions
        more = problem.hint
        if suggestions and not more:
            more = "did you mean " + " or ".join(f"`{_clip(word)}`" for word in suggestions[:3]) + "?"
        fix = None
        if suggestions and len(suggestions) == 1:
            fix = Proposal(
                f"write `{_clip(suggestions[0])}`",
                SAFE if problem.safe else REVIEW,
                SetValue(route, suggestions[0]),
            )
        self.invalid(
            route,
            f"`{_clip(text)}`" if text else "an empty text",
            problem.expected,
            more,
            silence=f"write `{_clip(suggestions[0])}`" if suggestions else f"write {problem.expected}",
            fix=fix,
        )

    def unknown_word(self, key: Key, route: Route, text: str, words: dict[str, str]) -> None:
        from llm_strategy.vocabulary import MEANT, SPELLINGS

        vocabulary = key.vocabulary
        folded = text.strip().lower().replace("_", "-").replace(" ", "-")
        right = SPELLINGS.get(vocabulary, {}).get(folded) or (folded if folded in words else None)
        fix = None
        meant: tuple[str, ...]
        if right is not None:
            meant = (right,)
            fix = Proposal(f"write `{right}`", SAFE, SetValue(route, right))
        else:
            meant = MEANT.get(vocabulary, {}).get(folded, ())
            if not meant:
                from llm_strategy.spelling import nearest

                close = nearest(text, list(words))
                meant = (close,) if close else ()
            if len(meant) == 1:
                fix = Proposal(f"write `{meant[0]}`", REVIEW, SetValue(route, meant[0]))
        asked = NAMES_OF_WORDS.get(vocabulary, f"a value of `{key.name}`")
        if meant:
            more = "did you mean " + " or ".join(f"`{word}`" for word in meant) + "?"
        else:
            more = "the words are " + ", ".join(f"`{word}`" for word in list(words)[:40])
        self.invalid(
            route,
            f"`{_clip(text)}`" if text else "an empty text",
            asked,
            more,
            label=f"did you mean {' or '.join(f'`{word}`' for word in meant)}?" if meant else "not in the vocabulary",
            silence=f"write {' or '.join(f'`{word}`' for word in meant or list(words)[:8])}",
            fix=fix,
        )


PLACEHOLDERS = {
    "version": "1",
    "strategies": "{}",
    "purpose": "TODO",
    "approach": "[{technique: prompting}]",
    "technique": "prompting",
}
"""Required key → what a fix writes there for a person to replace."""

NAMES_OF_WORDS = {
    "technique": "a technique",
    "need": "a need",
    "task": "a task",
    "archetype": "an archetype",
    "stage": "a stage",
    "status": "a status",
}
"""Vocabulary → what one of its words is called in a message."""

_KEYS_BY_TECHNIQUE: dict[str | None, dict[str, Key]] = {}


def _layer_keys(technique: str | None) -> dict[str, Key]:
    keys = _KEYS_BY_TECHNIQUE.get(technique)
    if keys is None:
        keys = _KEYS_BY_TECHNIQUE[technique] = declared.keys_for(technique)
    return keys


def _null(node: Node) -> bool:
    return node.value in NULLS


def _clip(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _shown(node: Node) -> str:
    if isinstance(node.value, str):
        return f"`{_clip(node.value)}`" if node.value else "an empty text"
    return "a map" if node.__class__.__name__.startswith("Mapping") else "a list"


def _some_keys(shape: Shape) -> str:
    names = shape.required or tuple(shape.keys)[:3]
    return " and ".join(f"`{name}`" for name in names)


def _example_of(key: Key) -> str:
    if key.type == declared.SCORES:
        return "write metric names with their scores"
    if key.type == declared.NAMED:
        return f"write names, each with a {key.shape.name} under it"
    if key.type == declared.LIST:
        return f"write one item for each {key.shape.name}"
    return f"write a map with {_some_keys(key.shape)}"


def _asked(key: Key) -> str:
    """Say in a message what ``key`` holds."""
    from llm_strategy.quantity import describe

    if key.type == declared.QUANTITY:
        return describe(key.vocabulary)
    if key.type == declared.WORD:
        return NAMES_OF_WORDS.get(key.vocabulary, f"a value of `{key.name}`")
    if key.type == declared.MODEL:
        return "a model such as `openai/gpt-4o`"
    if key.type == declared.VERSION_NUMBER:
        return "the number 1"
    return "a sentence" if key.name == "purpose" else "a text"
