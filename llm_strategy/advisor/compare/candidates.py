"""From a stack to the text of its candidate: the file with its layers, needs, model and knowledge edited to fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from llm_strategy.advisor.compare.stacks import (
    KEPT,
    KNOWLEDGE,
    Stack,
    indexed_sources,
    ordered,
    tunes_the_answer,
)
from llm_strategy.changes import AddLayer, Change, Remove, SetValue
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.fit import NO, PART, YES, rating
from llm_strategy.model.measurements import is_of
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING, Layer, Strategy

RANK = {YES: 2, PART: 1, NO: 0, None: 0}

LIVE = ("live",)


@dataclass
class _Host:
    """A layer of the candidate: one of the file, or a new one, with the needs that it is to be for."""

    technique: str
    layer: Layer | None = None
    needs: list[str] = field(default_factory=list)

    def rank(self, need: str) -> int:
        get = self.layer.get if self.layer is not None else dict[str, tuple[str, ...]]().get
        return RANK[rating(need, self.technique, get("retrieves") or (), get("kind") or ())]


@dataclass(frozen=True)
class Plan:
    """How to edit a file into a candidate, and what is known of its tokens only as a range.

    ``input_tokens`` are the least input tokens of a request, where what was retrieved is no longer sent, None where
    they are those of the text. ``more_tokens``: what is added sends more, nobody knows how much. ``revives`` are the
    layers of the file that were rejected or retired and are part of the candidate.
    """

    changes: tuple[Change, ...]
    input_tokens: float | None = None
    more_tokens: tuple[str, ...] = ()
    revives: tuple[Layer, ...] = ()


def plan(strategy: Strategy, stack: Stack) -> Plan:
    """Return how to edit a strategy so that it has the techniques of ``stack``, and those alone.

    Layers of the stack stay as they are; a rejected or retired one comes back; the rest are new, without a fact that
    the file does not have. Every need goes to the layer that fits it best. What no layer fixes even in part is in
    `needs`.
    """
    if stack.declared:
        return Plan(())
    in_use = [layer for layer in strategy.layers if layer.in_use]
    kept = [layer for layer in in_use if _stays(layer, stack)]
    gone = [layer for layer in in_use if layer not in kept]
    there = {layer.technique for layer in kept if layer.technique not in TUNING or tunes_the_answer(layer)}
    missing = [technique for technique in ordered(stack.techniques) if technique not in there]
    revived = [layer for layer in (_dormant(strategy, technique) for technique in missing) if layer is not None]
    new = [technique for technique in missing if technique not in {layer.technique for layer in revived}]
    hosts = [_Host(str(layer.technique), layer, _words(layer)) for layer in [*kept, *revived]]
    for host in hosts:
        if host.layer in revived:
            host.needs = [need for need in host.needs if host.rank(need)]
    hosts += [_Host(technique) for technique in new]
    _assign(strategy, hosts)

    status = () if _is_measured(strategy, stack) else (("status", "planned"),)
    changes: list[Change] = []
    for host in hosts:
        if host.layer is not None and host.needs != _words(host.layer):
            changes += _for(host.layer, host.needs)
    for layer in revived:
        changes.append(SetValue(layer.at("status"), "planned") if status else Remove(layer.at("status")))
    fixed_prompt, sent = _prompt_tokens(kept), strategy.get("tokens.input")
    if stack.cached:
        fixed_prompt, sent = _hold_in_prompt(strategy, kept, changes)
        changes += without_measurements(strategy)
    changes += [Remove(layer.route) for layer in reversed(gone)]
    for host in hosts:
        if host.layer is None:
            extra = _reads(strategy, host.technique)
            if stack.cached and host.technique == "prompting":
                extra += (("caching", "true"), ("prompt_tokens", f"{fixed_prompt:.0f}"))
            if host.technique == "distillation" and strategy.get("model") is not None:
                extra += (("teacher", str(strategy.get("model"))),)
            changes.append(AddLayer(strategy.route, host.technique, tuple(host.needs), (*extra, *status)))
    changes += _unmet(strategy, hosts)
    changes += _model(strategy, gone)
    least = None
    if sent is not None and any(_brings_text(layer) for layer in gone):
        least = min(fixed_prompt, sent)
    added = {host.technique for host in hosts if host.layer is None or host.layer in revived}
    more = tuple(technique for technique in ("rag", "tools") if technique in added and technique in stack.techniques)
    return Plan(tuple(changes), least, more, tuple(revived))


def _stays(layer: Layer, stack: Stack) -> bool:
    technique = layer.technique
    if technique is None or technique in KEPT:
        return True
    if technique in TUNING and not tunes_the_answer(layer):
        # What is trained beside the answering model goes with what it serves.
        return layer.get("tunes") not in ("retriever", "reranker") or "rag" in stack.techniques
    return technique in stack.techniques


def _dormant(strategy: Strategy, technique: str) -> Layer | None:
    """Return the first layer of a technique that is declared and not in use."""
    for layer in strategy.layers:
        tunes_else = technique in TUNING and not tunes_the_answer(layer)
        if layer.technique == technique and layer.in_use is False and not tunes_else:
            return layer
    return None


def _words(layer: Layer) -> list[str]:
    return list(dict.fromkeys(need.word for need in layer.needs))


def _is_measured(strategy: Strategy, stack: Stack) -> bool:
    """Tell whether the file has evidence of exactly this stack, so that it was built once."""
    if stack.cached:
        return False
    return any(
        measured is not None and is_of(measured, stack.techniques) for _, measured in strategy.measurements()
    )


# -- needs -----------------------------------------------------------------------------------------------------------


def _assign(strategy: Strategy, hosts: Sequence[_Host]) -> None:
    """Give every need of the strategy to the host that fits it best; what is there stays unless another is better."""
    rated = [host for host in hosts if host.technique not in KEPT]
    fetching = sorted(rated, key=lambda host: host.technique not in ("rag", "tools"))
    for need in sorted(strategy.all_needs()):
        holders = [host for host in hosts if need in host.needs]
        now = max((host.rank(need) for host in holders), default=0)
        # The first of equals is the cheapest; facts are fetched where anything fetches them.
        order = fetching if need in KNOWLEDGE else rated
        best = max(order, key=lambda host: host.rank(need), default=None)
        if best is None or (best.rank(need) <= now and not _fetches(best, holders, need)):
            continue
        for host in holders:
            if host in rated:
                host.needs.remove(need)
        best.needs.append(need)


def _fetches(best: _Host, holders: Sequence[_Host], need: str) -> bool:
    """Tell whether a need for facts is better held by what fetches them than by a prompt that fits no better."""
    fetches = best.technique in ("rag", "tools")
    return fetches and need in KNOWLEDGE and {holder.technique for holder in holders} == {"prompting"}


def _for(layer: Layer, needs: Sequence[str]) -> list[Change]:
    there = layer.absent("for") is not True
    words = f"[{', '.join(needs)}]"
    return [
        *([Remove(layer.at("for"))] if there else []),
        *([SetValue(layer.at("for"), words)] if needs else []),
    ]


def _unmet(strategy: Strategy, hosts: Iterable[_Host]) -> list[Change]:
    """Return the changes that keep in `needs` what no layer of the candidate is for."""
    held = {need for host in hosts for need in host.needs}
    declared: tuple[str, ...] = strategy.get("needs") or ()
    lost = sorted(strategy.all_needs() - held - set(declared))
    if not lost:
        return []
    place = strategy.at("needs")
    words = SetValue(place, f"[{', '.join([*declared, *lost])}]")
    return [words] if strategy.absent("needs") is True else [Remove(place), words]


def _reads(strategy: Strategy, technique: str) -> tuple[tuple[str, str], ...]:
    """Return what a new layer reads, where the file has several sources and so has to say."""
    if technique not in ("rag", "tools") or len(strategy.sources) < 2:
        return ()
    names = [
        name
        for name, source in strategy.sources.items()
        if (source.held in LIVE if technique == "tools" else source.held in (None, "index"))
    ]
    return (("reads", f"[{', '.join(names)}]"),) if names else ()


# -- model, prompt -----------------------------------------------------------------------------------------------------


def _model(strategy: Strategy, gone: Iterable[Layer]) -> list[Change]:
    """Return the changes that bring back the model which a tuned one replaced, and which is paid for
    differently.
    """
    for layer in gone:
        if not tunes_the_answer(layer):
            continue
        before = layer.get("replaces") or layer.get("teacher")
        if before is not None and not same_model_name(before, strategy.get("model")):
            return other_model(strategy, str(before))
    return []


def other_model(strategy: Strategy, name: str) -> list[Change]:
    """Return the changes that give a strategy another model; what is declared of the old one goes."""
    changes: list[Change] = [SetValue(strategy.at("model"), name)]
    stale = ["price", "window"]
    if not is_own_model(name):
        stale += ["hardware"]
        if strategy.get("hosting") not in (None, "api"):
            stale += ["hosting"]
    for key in stale:
        if any(known == key or known.startswith(f"{key}.") for known in (*strategy.values, *strategy.unreadable)):
            changes.append(Remove(strategy.at(key)))
    return changes


def without_measurements(strategy: Strategy) -> list[Change]:
    """Return the changes that take out the measured cost and latency, which hold for what was measured alone."""
    return [
        Remove(evidence.at(key))
        for evidence in strategy.evidence
        for key in ("cost_per_request", "latency")
        if key in evidence.values or key in evidence.unreadable
    ]


def _brings_text(layer: Layer) -> bool:
    """Tell whether a layer puts text into the request that is not sent without it."""
    return layer.technique in ("rag", "tools")


def _prompt_tokens(layers: Iterable[Layer]) -> float:
    lengths = [layer.get("prompt_tokens") for layer in layers if layer.technique == "prompting"]
    return float(sum(length for length in lengths if length is not None))


def _hold_in_prompt(strategy: Strategy, kept: Iterable[Layer], changes: list[Change]) -> tuple[float, float | None]:
    """Add the changes that put all searched sources into a cached prompt.

    Return the length of the fixed prompt then, and the most that is sent with a request, None where that is unknown.
    """
    sources = indexed_sources(strategy)
    size = sum(source.size.tokens or 0 for source in sources if source.size is not None)
    for source in sources:
        changes.append(SetValue(source.at("held"), "prompt"))
    prompting = next((layer for layer in kept if layer.technique == "prompting"), None)
    fixed = _prompt_tokens(kept) + size
    if prompting is not None:
        changes.append(SetValue(prompting.at("caching"), "true"))
        changes.append(SetValue(prompting.at("prompt_tokens"), f"{fixed:.0f}"))
    sent = strategy.get("tokens.input")
    if sent is None:
        return fixed, None
    changes.append(SetValue(strategy.at("tokens.input"), f"{sent + size:.0f}"))
    if "tokens.cached" in strategy.values:
        changes.append(Remove(strategy.at("tokens.cached")))
    return fixed, sent + size


def carries_knowledge(strategy: Strategy) -> bool:
    """Tell whether a strategy has knowledge to keep up to date."""
    return bool(strategy.sources) or not KNOWLEDGE.isdisjoint(strategy.all_needs())
