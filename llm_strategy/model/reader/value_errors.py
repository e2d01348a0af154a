"""What is wrong with a value: its type, its word, its quantity. Loaded for the first one.

Every message says what is written, what was expected and what to write; every function returns the finding.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.characters import looks
from llm_strategy.document.document import is_scalar
from llm_strategy.document.parser import Node
from llm_strategy.findings import Finding, Mention
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import Score, Unreadable, parse
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.format.vocabulary import MEANT, SPELLINGS, WORDS
from llm_strategy.model.quality import Metric
from llm_strategy.model.reader.messages import a_shape, asked, clip, how_to_write, shown, some_keys, ticked
from llm_strategy.model.reader.scalars import has_foreign_tag, is_plain, read_scalar
from llm_strategy.report import REVIEW, SAFE
from llm_strategy.text import Route

SOURCES_LISTED = 8

MANY = 12
"""More words than this are listed once, not twice."""


def wrong(key: Key, node: Node, route: Route) -> Finding:
    """Report a value (or an item) of ``key`` that could not be read."""
    expected = asked(key)
    if has_foreign_tag(node):
        return _invalid(
            route, shown(node), expected, "this tag is not supported", remedy="write it without the tag"
        )
    if key.type in (declared.LIST, declared.MAP, declared.NAMED, declared.SCORES, declared.SHARES):
        how = how_to_write(key)
        return _invalid(route, shown(node), expected, how, remedy=f"{how}, or remove it")
    if key.many == "list" and len(route) and route[-1] == key.name:
        return _no_list(key, node, route)
    if not is_scalar(node):
        return _invalid(route, shown(node), expected, remedy=f"write {expected}")
    text: str = node.value
    if key.type == declared.QUANTITY:
        return _quantity(key.vocabulary, route, text, is_plain(node))
    if key.type == declared.WORD:
        return _word(key, route, text)
    if key.type == declared.VERSION_NUMBER:
        return _version(route, text)
    return _invalid(route, shown(node), expected, remedy=f"write {expected}")


def not_a_map(node: Node, route: Route, shape: Shape) -> Finding:
    """Report a part of the file that is not the map it should be."""
    if shape is declared.TOP:
        return _invalid(
            route,
            shown(node),
            "a map",
            f"the file needs {some_keys(shape)}",
            remedy="start the file with `version: 1` and a map `strategies`",
        )
    how = f"write a map with {some_keys(shape)}"
    fix = None
    if is_scalar(node) and not has_foreign_tag(node):
        # A layer that is only its technique, a metric that is only its target.
        for name in ("technique", "target"):
            key = shape.keys.get(name)
            if key is not None and shape is not declared.EVIDENCE and read_scalar(key, node) is not None:
                how = f"write `{name}: {clip(node.value)}`"
                fix = Proposal(how, SAFE, SetValue(route, f"{{{name}: {_flow(node.value)}}}"))
    return _invalid(route, shown(node), a_shape(shape), how, remedy=how, fix=fix)


def no_such_source(route: Route, name: str, sources: Collection[str], *, compare: bool = True) -> Finding:
    """Report a name in `reads` that no source has; without ``compare`` it is not held against those there are."""
    close = nearest(name, sources) if compare else None
    if close is not None:
        more = did_you_mean([clip(close)], name)
    elif sources:
        listed = ticked(islice(sources, SOURCES_LISTED), "and")
        more = f"it declares {listed}" + (" and more" if len(sources) > SOURCES_LISTED else "")
    else:
        more = "none is declared"
    return _invalid(
        route,
        f"`{clip(name)}`",
        "a source of this strategy",
        more,
        label="no such source",
        remedy="name a source of `knowledge`, or declare this one there",
        fix=Proposal(f"write {ticked([close])}", REVIEW, SetValue(route, _flow(close))) if close else None,
    )


def other_kind(route: Route, text: str, score: Score, metric: Metric) -> Finding:
    """Report a score that is a percentage where the target is a plain number, or the other way round."""
    from llm_strategy.format.quantities.parse import show

    target = metric.target
    assert target is not None
    expected = (
        f"a {'percentage' if target.percent else 'plain number'}, as the target of `{clip(metric.name)}` is"
    )
    meant = []
    if target.percent and 0 <= score.value <= 1:
        meant.append(show("percent", score.value))
    if target.percent and 1 <= score.value <= 100:
        meant.append(f"{text.strip()}%")
    if not target.percent and target.value <= 1:
        meant.append(show("score", type(score)(score.value, False)))
    return _invalid(
        route,
        f"`{clip(text)}`",
        expected,
        _did_you_mean(meant),
        label=f"the target is {metric.text('target')}",
        remedy=f"write {ticked(meant)}, or change the target" if meant else "write both in the same kind",
        fix=_only(route, meant, False),
        related=[Mention(metric.at("target"), "the target")],
    )


def relative_to_nothing(route: Route, text: str) -> Finding:
    """Report a relative score in evidence without `against`."""
    return _invalid(
        route,
        f"`{clip(text)}`",
        "an absolute score",
        "it is relative, and `against` is not declared",
        label="relative, without `against`",
        remedy="add `against` with a technique or a model, or write the absolute score",
    )


# -- one value -------------------------------------------------------------------------------------------


def _no_list(key: Key, node: Node, route: Route) -> Finding:
    """Report a single value where a list is asked for."""
    if not is_scalar(node):
        return _invalid(route, shown(node), "a list", f"list {asked(key)} or several", remedy="write a list")
    text: str = node.value
    parts = [part.strip() for part in text.split(",")]
    if key.type == declared.WORD and any(part not in WORDS[key.vocabulary] for part in parts):
        if len(parts) == 1:
            return _word(key, route, text)
        return _invalid(route, shown(node), "a list", "write `[…]`", remedy="write a list in brackets")
    return _bracketed(route, text, parts)


def _bracketed(route: Route, text: str, parts: Sequence[str]) -> Finding:
    written = f"[{', '.join(_flow(part) for part in parts)}]"
    return _invalid(
        route,
        f"`{clip(text)}`" if text else "an empty string",
        "a list",
        f"write `{clip(written)}`",
        remedy=f"write `{clip(written)}`",
        fix=Proposal(f"write `{clip(written)}`", SAFE, SetValue(route, written)),
    )


def _version(route: Route, text: str) -> Finding:
    right = str(declared.VERSION)
    if text == right:
        message = f"the version is the number {right}, not a text: remove the quotes"
    else:
        message = f"version `{clip(text)}` is not supported: the only format version is {right}"
    return Finding(
        route,
        message,
        rule="unsupported-version",
        label=f"expected {right}",
        remedy=(SetValue(route, right),),
        subject=route,
    )


def _quantity(kind: str, route: Route, text: str, plain: bool) -> Finding:
    try:
        parse(kind, text, plain)
    except Unreadable as problem:
        words = problem.suggestions
        more = [problem.hint] if problem.hint else []
        # A hint mostly names them already.
        if any(word not in problem.hint for word in words):
            more.append(_did_you_mean(words))
        return _invalid(
            route,
            f"`{problem.found}`" if problem.found else "an empty string",
            problem.expected,
            "; ".join(more),
            remedy=f"write {ticked(words)}" if words else f"write {problem.expected}",
            fix=_only(route, words, problem.safe),
        )
    raise AssertionError(f"{text!r} reads as {kind}")


def _word(key: Key, route: Route, text: str) -> Finding:
    vocabulary = key.vocabulary
    words = WORDS[vocabulary]
    if key.many and "," in text:
        parts = [part.strip() for part in text.split(",")]
        if all(part in words for part in parts):
            return _bracketed(route, text, parts)
    meant, certain = _meant_words(vocabulary, text)
    return _invalid(
        route,
        f"`{clip(text)}`" if text else "an empty string",
        asked(key),
        _did_you_mean(meant, text) or f"write {ticked(words)}",
        label=_did_you_mean(meant) or "not an allowed value",
        remedy=f"write {ticked(meant or words)}" if meant or len(words) <= MANY else f"write {asked(key)}",
        fix=_only(route, meant, certain),
    )


def _meant_words(vocabulary: str, text: str) -> tuple[Sequence[str], bool]:
    """Return the words that ``text`` may be meant for, best first, and whether the first is certain."""
    words = WORDS[vocabulary]
    folded = looks(text).strip().lower().replace("_", "-").replace(" ", "-")
    right = SPELLINGS.get(vocabulary, {}).get(folded) or (folded if folded in words else None)
    if right is not None:
        return (right,), True
    meant = MEANT.get(vocabulary, {}).get(folded, ())
    if not meant:
        close = nearest(text, words)
        meant = (close,) if close else ()
    return meant, False


def meant_values(key: Key, text: str, plain: bool) -> Sequence[str]:
    """Return what an unreadable value of ``key`` may be meant for, best first; ``plain`` is without quotes."""
    if key.type == declared.WORD:
        return _meant_words(key.vocabulary, text)[0]
    if key.type == declared.QUANTITY:
        try:
            parse(key.vocabulary, text, plain)
        except Unreadable as problem:
            return problem.suggestions
    return ()


def _did_you_mean(words: Sequence[str], written: str = "") -> str:
    return did_you_mean([clip(word) for word in words], written) if words else ""


def _only(route: Route, words: Sequence[str], safe: bool) -> Proposal | None:
    """Propose the first of ``words`` where it is certain, or the only one."""
    if not words or (len(words) > 1 and not safe):
        return None
    return Proposal(f"write {ticked(words[:1])}", SAFE if safe else REVIEW, SetValue(route, words[0]))


def _flow(text: str) -> str:
    """Write ``text`` as a value inside brackets."""
    plain = text == text.strip() and text[:1] not in ("", *"-?&*!|>%@`")
    if plain and not set(text).intersection(",[]{}:#\"'\\\n"):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _invalid(
    route: Route,
    found: str,
    expected: str,
    more: str = "",
    *,
    remedy: str,
    label: str = "",
    fix: Proposal | None = None,
    related: Iterable[Mention] = (),
) -> Finding:
    return Finding(
        route,
        f"{found} is not {expected}" + (f"; {more}" if more else ""),
        rule="invalid-value",
        label=label or f"expected {expected}",
        remedy=(Work(remedy),),
        fix=fix,
        related=list(related),
        subject=route,
    )
