"""Remedies in words: the one place that puts changes into words, as in "set `method: lora`, or `examples` ≥ 10k"."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Amount, Declare, MoveNeed, Remove, RenameKey, SetValue, Work
from llm_strategy.text import listed, ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.changes import Change, Remedy


def in_words(remedy: Remedy) -> str:
    """Return the alternatives of ``remedy`` as one phrase without a full stop; empty for none."""
    words: list[str] = []
    options = [option if isinstance(option, tuple) else (option,) for option in remedy]
    at = 0
    while at < len(options):
        same = _alike(options[at:])
        words.append(_joined(options[at : at + same]) if same > 1 else _steps(options[at]))
        at += same
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])}, or {words[-1]}"


def _alike(options: Sequence[tuple[Change, ...]]) -> int:
    """Return how many of the first options say one thing of several techniques or keys: "a rag or tools layer"."""
    first = options[0][0]
    count = 1
    while count < len(options):
        other = options[count]
        if len(options[0]) != 1 or len(other) != 1 or other[0].__class__ is not first.__class__:
            break
        change = other[0]
        if isinstance(change, MoveNeed) and isinstance(first, MoveNeed):
            same = change.route == first.route and not first.note
        elif isinstance(change, AddLayer) and isinstance(first, AddLayer):
            same = change.needs == first.needs and not first.note
        else:
            same = isinstance(change, Declare) and not first.note
        if not same:
            break
        count += 1
    return count


def _joined(options: Sequence[tuple[Change, ...]]) -> str:
    """Say options that are alike in one phrase, which ends with the note of the last."""
    changes = [option[0] for option in options]
    first, note = changes[0], _note(changes[-1])
    if isinstance(first, Declare):
        return f"declare {ticked([str(_key(change)) for change in changes])}{note}"
    techniques = listed([change.technique for change in changes if isinstance(change, MoveNeed | AddLayer)], "or")
    if isinstance(first, MoveNeed):
        return f"give {_need(first)} to {_a(techniques)} layer{note}"
    assert isinstance(first, AddLayer)
    return f"add {_a(techniques)} layer{_for(first)}{note}"


def _steps(changes: tuple[Change, ...]) -> str:
    """Say changes that go together."""
    words: list[str] = []
    moves: dict[str, list[MoveNeed]] = {}
    declared: list[str] = []
    for change in changes:
        if isinstance(change, MoveNeed):
            moves.setdefault(change.technique, []).append(change)
        elif isinstance(change, Declare) and _key(change) != "for":
            declared.append(f"`{_key(change)}`{_note(change)}")
        else:
            said = _said(change) + _note(change)
            # "… and set `held: prompt`" is said once of several places.
            if said not in words:
                words.append(said)
    if moves:
        goals = [
            f"{listed([_need(move) for move in group])} to {_a(technique)} layer{_note(group[-1])}"
            for technique, group in moves.items()
        ]
        words.append(f"give {listed(goals)}")
    if declared:
        words.append(f"declare {listed(declared)}")
    return listed(words)


def _said(change: Change) -> str:
    if isinstance(change, Work):
        return change.words
    if isinstance(change, SetValue):
        # An item of a list has no name, nor has a name that is itself at fault.
        return f"write `{change.text}`" if _key(change) is None else f"set `{_key(change)}: {change.text}`"
    if isinstance(change, Amount):
        if change.most:
            return f"`{_key(change)}` from {change.limit} to {change.most}"
        return f"`{_key(change)}` {change.side} {change.limit}"
    if isinstance(change, Declare):
        return "declare what the layer is `for`"
    if isinstance(change, AddLayer):
        return f"add {_a(change.technique)} layer{_for(change)}"
    if isinstance(change, RenameKey):
        return f"write `{change.name}`"
    assert isinstance(change, Remove)
    if change.what == "layer":
        return "remove the layer"
    return f"remove `{change.what}` from the layer's `for`" if change.what else f"remove `{_key(change)}`"


def _key(change: Change) -> str | None:
    """Return the name of the key that a change is about; None where it is an item of a list."""
    last = change.route[-1] if isinstance(change, SetValue | Amount | Declare | Remove) else None
    return last if isinstance(last, str) else None


def _need(move: MoveNeed) -> str:
    return f"`{move.need}`" if move.need else "the need"


def _for(layer: AddLayer) -> str:
    return f" for {ticked(layer.needs, 'and')}" if layer.needs else ""


def _a(technique: str) -> str:
    return f"{'an' if technique[:1] in 'aeiou' else 'a'} {technique}"


def _note(change: Change) -> str:
    return f" {change.note}" if change.note and change.note[0] not in ",;:" else change.note
