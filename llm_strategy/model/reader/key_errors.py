"""What is wrong with the keys of a map: unknown, missing, of another technique, not a name.

Loaded for the first of them. Every function returns the finding.
"""

from __future__ import annotations

from collections.abc import Collection

from llm_strategy.changes import Proposal, Remove, RenameKey, SetValue, Work
from llm_strategy.document.document import is_null
from llm_strategy.document.parser import Node
from llm_strategy.findings import Finding
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.model.reader.messages import SHOWN, a_shape, clip, ticked
from llm_strategy.model.reader.scalars import NAME_CHARACTERS
from llm_strategy.report import REVIEW, SAFE
from llm_strategy.text import Route

Entries = dict[str, tuple[Node, Node]]

LAYERS = "[{technique: prompting}]"
PLACEHOLDERS = {
    "version": str(declared.VERSION),
    "strategies": f"{{example: {{purpose: TODO, approach: {LAYERS}}}}}",
    "purpose": "TODO",
    "approach": LAYERS,
    "technique": "prompting",
}
"""Required key → what a fix writes there, for a person to replace."""


# -- missing ---------------------------------------------------------------------------------------------


def empty_file() -> Finding:
    """Report a file that holds nothing."""
    finding = missing((), declared.TOP, list(declared.TOP.required))
    finding.message = "the file is empty: it needs `version` and `strategies`"
    finding.label = "no content yet"
    return finding


def missing(route: Route, shape: Shape, names: list[str]) -> Finding:
    """Report required keys that are not there."""
    words = ticked(names, "and")
    changes = [SetValue((*route, name), PLACEHOLDERS[name]) for name in names]
    return Finding(
        route,
        f"{a_shape(shape)} needs {words}",
        rule="missing-key",
        label=f"no {ticked(names)}",
        remedy=(Work(f"add {words}"),),
        on_key=bool(route) and isinstance(route[-1], str),
        fix=Proposal(f"add {words}", SAFE, *changes),
        subject=route,
    )


def empty(route: Route, shape: Shape, name: str) -> Finding:
    """Report a required key that is there, with nothing behind it."""
    return Finding(
        route,
        f"{a_shape(shape)} needs `{name}`, but it has no value",
        rule="missing-key",
        label="no value",
        remedy=(Work(f"add a value for `{name}`"),),
        on_key=True,
        fix=Proposal(f"write a placeholder for `{name}`", SAFE, SetValue(route, PLACEHOLDERS[name])),
        subject=route[:-1],
    )


def no_strategy(entries: Entries) -> Finding:
    """Report `strategies` without a strategy."""
    skipped = next((name for name in entries if name.startswith(declared.SKIPPED_PREFIX)), None)
    why = "" if skipped is None else f"; names that begin with `{declared.SKIPPED_PREFIX}` are never read"
    return _invalid(
        ("strategies",),
        "there is no strategy, and at least one is required" + why,
        label="no strategy",
        remedy="add a strategy: its name, and below it `purpose` and `approach`",
        on_key=True,
    )


def no_layer(route: Route) -> Finding:
    """Report an `approach` without a layer."""
    return _invalid(
        route,
        "`approach` has no layer, and at least one is required",
        label="no layer",
        remedy="add a layer, such as `- technique: prompting`",
        fix=Proposal("add a prompting layer", REVIEW, SetValue(route, LAYERS)),
    )


def renamed(proposal: Proposal) -> set[str]:
    """Return the names that a fix gives to keys."""
    return {change.name for change in proposal.changes if isinstance(change, RenameKey)}


# -- unknown ---------------------------------------------------------------------------------------------


class Split:
    """A number that a comma split in braces: whose it is, how it was written, and how it is written there."""

    __slots__ = ("first", "key", "text", "written")

    def __init__(self, key: Key, written: str, first: bool) -> None:
        self.key = key
        self.written = written
        self.text = written.replace(",", "")
        # The others are further parts of the same number.
        self.first = first


def split_number(entries: Entries, node: Node, name: str, keys: dict[str, Key]) -> Split | None:
    """Return the number that `{input: 1,200}` was meant to hold, when ``name`` is a part of it; else None."""
    if not node.flow_style or not _is_part(entries, name):
        return None
    names = list(entries)
    at = names.index(name)
    begin = at
    while begin and names[begin] not in keys and _is_part(entries, names[begin]):
        begin -= 1
    key = keys.get(names[begin])
    if key is None or key.type != declared.QUANTITY:
        return None
    end = at + 1
    while end < len(names) and names[end] not in keys and _is_part(entries, names[end]):
        end += 1
    written = ",".join([entries[names[begin]][1].value, *names[begin + 1 : end]])
    try:
        parse(key.vocabulary, written)
    except Unreadable:
        return None
    return Split(key, written, at == begin + 1)


def _is_part(entries: Entries, name: str) -> bool:
    value = entries[name][1]
    return is_null(value) and not value.value and name[:3].isdigit()


def unknown(
    here: Route,
    name: str,
    shape: Shape,
    keys: dict[str, Key],
    entries: Entries,
    technique: str | None,
    split: Split | None,
) -> Finding:
    """Report a key that the map at ``here`` cannot have."""
    route = (*here, name)
    if split is not None:
        return _unknown(
            route,
            f"`{clip(name)}` is not a key of {a_shape(shape)}: inside braces, a comma ends the value",
            label="the comma ended the value",
            remedy=f"`{split.key.name}: {split.text}`",
            fix=Proposal(
                f"write `{split.key.name}: {split.text}`",
                REVIEW,
                SetValue((*here, split.key.name), split.text),
                *(Remove((*here, part)) for part in split.written.split(",")[1:]),
            ),
        )
    if shape is declared.LAYER and technique is not None and name in declared.LAYER.keys:
        return _wrong_technique(route, declared.LAYER.keys[name], technique, entries)
    asks = f"a {technique} layer" if technique is not None and technique != "other" else a_shape(shape)
    if not name:
        return _unknown(
            route,
            f"a key of {asks} needs a name",
            label="no name",
            remedy="write the key before the `:`, or remove it",
        )
    elsewhere = _elsewhere(name, shape)
    if elsewhere is not None:
        return _unknown(
            route,
            f"`{name}` is not a key of {asks}; it belongs to {elsewhere}",
            label=f"a key of {elsewhere}",
            remedy=f"move it to {elsewhere}, or remove it",
        )
    close = nearest(name, [word for word in keys if word not in entries])
    if close is not None:
        return _unknown(
            route,
            f"`{clip(name)}` is not a key of {asks}; {did_you_mean([close], name)}",
            label=f"did you mean `{close}`?",
            remedy=f"write `{close}`",
            fix=Proposal(f"rename to `{close}`", SAFE, RenameKey(route, close)),
        )
    return _unknown(
        route,
        f"`{clip(name)}` is not a key of {asks}",
        label="not in the format",
        remedy=f"remove it, or rename it to `{declared.SKIPPED_PREFIX}{clip(name)}` to have it ignored",
    )


def _elsewhere(name: str, shape: Shape) -> str | None:
    """Return the one other part of the format that has the key ``name``; None where there is none, or two."""
    owners = [a_shape(other) for other in declared.SHAPES if other is not shape and name in other.keys]
    return owners[0] if len(owners) == 1 else None


def _wrong_technique(route: Route, key: Key, technique: str, entries: Entries) -> Finding:
    owner = declared.belongs_to(key)
    message = f"`{key.name}` belongs to {owner}, not to `{technique}`"
    meant = declared.MEANT_KEYS.get((technique, key.name))
    if meant is not None and meant not in entries:
        message += f"; you mean `{meant}`"
        remedy = f"write `{meant}`, or remove the key"
        fix = Proposal(f"rename to `{meant}`", REVIEW, RenameKey(route, meant))
    else:
        remedy = "remove the key, or change the technique"
        fix = Proposal(f"remove `{key.name}`", REVIEW, Remove(route))
    return Finding(
        route,
        message,
        rule="wrong-technique-key",
        label=f"a key of {owner}",
        remedy=(Work(remedy),),
        on_key=True,
        fix=fix,
        subject=route[:-1],
    )


# -- names -----------------------------------------------------------------------------------------------


def no_such_strategy(route: Route, name: str, names: Collection[str]) -> Finding:
    """Report a name in `uses` that no strategy of the file has."""
    close = nearest(name, names)
    if close is not None:
        more = f": {did_you_mean([clip(close)], name)}"
    else:
        others = [other for other in names if other != route[1]]
        more = f": it has {ticked(sorted(others)[:SHOWN_NAMES], 'and')}" if others else ": it has no other"
    return Finding(
        route,
        f"`{clip(name)}` is not a strategy of this file{more}",
        rule="unknown-strategy",
        label="no such strategy",
        on_key=True,
        remedy=(Work("name a strategy of this file, or declare this one"),),
        fix=Proposal(f"rename to `{clip(close)}`", REVIEW, RenameKey(route, close)) if close else None,
        subject=route[:2],
    )


SHOWN_NAMES = 8
"""So many names of strategies are listed."""


def bad_name(route: Route, name: str, entries: Entries) -> Finding:
    """Report a strategy whose name is outside the grammar."""
    better = "".join(letter if letter in NAME_CHARACTERS else "-" for letter in name.lower())
    better = "-".join(part for part in better[:SHOWN].split("-") if part)
    if better in entries or better == declared.SKIPPED_KEY or better.startswith(declared.SKIPPED_PREFIX):
        better = ""
    grammar = "lower-case letters, digits and hyphens, not starting with a hyphen"
    such = f", such as `{better}`" if better else ""
    return _invalid(
        route,
        f"{f'`{clip(name)}`' if name else 'an empty string'} is not a name for a strategy: use "
        f"{grammar}{such}",
        label="not a name",
        remedy=f"write `{better}`" if better else f"use {grammar}",
        on_key=True,
        fix=Proposal(f"rename to `{better}`", REVIEW, RenameKey(route, better)) if better else None,
    )


def _invalid(
    route: Route, message: str, *, label: str, remedy: str, on_key: bool = False, fix: Proposal | None = None
) -> Finding:
    return Finding(
        route,
        message,
        rule="invalid-value",
        label=label,
        remedy=(Work(remedy),),
        on_key=on_key,
        fix=fix,
        subject=route,
    )


def _unknown(route: Route, message: str, *, label: str, remedy: str, fix: Proposal | None = None) -> Finding:
    return Finding(
        route,
        message,
        rule="unknown-key",
        label=label,
        remedy=(Work(remedy),),
        on_key=True,
        fix=fix,
        subject=route[:-1],
    )
