"""Rename a strategy, a source or a metric where it is declared and used, and indent a new line."""

from __future__ import annotations

from llm_strategy.document.document import load
from llm_strategy.document.edit.fixes import apply
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.locations import locate
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import KEY, NAMED, SCORES, VALUE, find, walk
from llm_strategy.ide.types import RenameError
from llm_strategy.model.reader.values import NAME_CHARACTERS
from llm_strategy.report import REVIEW, Edit, Fix
from llm_strategy.text import Span, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.document.parser import Node
    from llm_strategy.ide.snapshot import Situation
    from llm_strategy.text import Route

LONGEST = 200
KINDS = {"strategy": "strategy", "source": "source", "metric": "metric"}


class _Target:
    """What is renamed: its kind, its name, its strategy, and where the cursor found it."""

    __slots__ = ("kind", "name", "span", "strategy")

    def __init__(self, kind: str, name: str, strategy: str, span: Span) -> None:
        self.kind = kind
        self.name = name
        self.strategy = strategy
        self.span = span


def _target(situation: Situation, line: int, column: int) -> _Target | None:
    document = situation.document
    if line in document.damaged:
        return None
    spot = find(document, line, column)
    if spot is None or spot.strategy is None or spot.span.line != spot.span.end_line:
        return None
    if not (spot.span.line == line and spot.span.column <= column <= spot.span.end_column):
        return None
    if spot.part == KEY and spot.name:
        parent = spot.parent
        if spot.name == declared.SKIPPED_KEY or spot.name.startswith(declared.SKIPPED_PREFIX):
            return None
        if parent.holds == NAMED and parent.shape is not None:
            return _Target(parent.shape.name, spot.name, spot.strategy, spot.span)
        if parent.holds == SCORES and _declares(situation, spot.strategy, "metric", spot.name):
            return _Target("metric", spot.name, spot.strategy, spot.span)
        return None
    key = spot.slot.key
    if spot.slot.holds == VALUE and key is not None and key.name == "reads" and spot.node.id == "scalar":
        name = spot.node.value
        if _declares(situation, spot.strategy, "source", name):
            return _Target("source", name, spot.strategy, spot.span)
    return None


def _declares(situation: Situation, strategy: str, kind: str, name: str) -> bool:
    found = situation.strategies.get(strategy)
    return found is not None and name in (found.sources if kind == "source" else found.metrics)


def renamable(situation: Situation, line: int, column: int) -> tuple[Span, str] | None:
    """Return the span and the name of the strategy, source or metric at a place; None where there is none."""
    target = _target(situation, line, column)
    return None if target is None else (target.span, target.name)


def rename(situation: Situation, line: int, column: int, name: str) -> list[Edit]:
    """Return the edits that give it another name everywhere; raises RenameError, whose text is for the user."""
    target = _target(situation, line, column)
    if target is None:
        raise RenameError("there is no strategy, source or metric here that could be renamed")
    name = name.strip()
    _check_name(situation, target, name)
    if name == target.name:
        return []
    edits = _edits(situation, target, name)
    _check_text(situation, target, name, edits)
    return edits


def _check_name(situation: Situation, target: _Target, name: str) -> None:
    shown = printable(name[:60])
    if not name or len(name) > LONGEST or not name.isprintable():
        raise RenameError(f"a name is 1 to {LONGEST} characters on one line")
    if name == declared.SKIPPED_KEY or name.startswith(declared.SKIPPED_PREFIX):
        raise RenameError(f"`{shown}` is never read: keys called `notes` or `x-…` are for people")
    if target.kind == "strategy" and (name[0] == "-" or not NAME_CHARACTERS.issuperset(name)):
        raise RenameError(f"`{shown}` is no name of a strategy: use a-z, 0-9 and hyphens, no hyphen first")
    if name == "<<":
        raise RenameError("`<<` merges maps in YAML: take another name")
    strategies = situation.strategies
    here = strategies.get(target.strategy)
    taken: object = strategies
    if target.kind != "strategy" and here is not None:
        taken = here.sources if target.kind == "source" else here.metrics
    if name != target.name and name in taken:  # type: ignore[operator]
        raise RenameError(f"there is a {target.kind} called `{shown}` already")


def _edits(situation: Situation, target: _Target, name: str) -> list[Edit]:
    document = situation.document
    edits: dict[Span, Edit] = {}

    def add(node: Node, route: Route, *, is_key: bool) -> None:
        span = document.span(node)
        in_flow = _in_flow(situation, route)
        edits[span] = Edit(span, scalar(name, node.style or "", in_flow=in_flow, is_key=is_key))

    if document.has_aliases and target.kind != "strategy":
        _check_aliases(situation, target)
    for route, key, value, slot in walk(document):
        if len(route) < 2 or route[0] != "strategies" or route[1] != target.strategy:
            continue
        if key is not None and key.value == target.name and _names(route, target):
            add(key, route[:-1], is_key=True)
        elif (
            target.kind == "source"
            and slot.holds == VALUE
            and slot.key is not None
            and slot.key.name == "reads"
            and value.id == "scalar"
            and value.value == target.name
        ):
            add(value, route[:-1], is_key=False)
    return [edits[span] for span in sorted(edits)]


def _names(route: Route, target: _Target) -> bool:
    """Tell whether the key at ``route`` is one that names what is renamed."""
    if target.kind == "strategy":
        return len(route) == 2
    inside = route[2:-1]
    if target.kind == "source":
        return inside == ("knowledge",)
    return inside == ("quality", "metrics") or (
        len(inside) == 4 and inside[:2] == ("quality", "evidence") and inside[3] == "scores"
    )


def _in_flow(situation: Situation, route: Route) -> bool:
    node = situation.document.root
    for step in (*route, None):
        if node is None or node.id == "scalar":
            return False
        if node.flow_style:
            return True
        if step is None:
            return False
        if isinstance(step, int):
            node = node.value[step]
        else:
            pair = situation.document.entries(node).get(step)
            node = pair[1] if pair is not None else None
    return False


def _check_aliases(situation: Situation, target: _Target) -> None:
    """Refuse where a part that names it is shared by an alias: the other user would lose it."""
    document = situation.document
    strategy = situation.strategies[target.strategy]
    routes = [
        strategy.at("knowledge"),
        strategy.at("quality"),
        *(layer.at("reads") for layer in strategy.layers),
    ]
    routes += [evidence.at("scores") for evidence in strategy.evidence]
    others = [one for one in situation.strategies.values() if one is not strategy]
    shared = [
        route
        for other in others
        for route in (other.at("knowledge"), other.at("quality"), other.at("approach"))
    ]
    for route in routes + shared:
        place = locate(document, route)
        if place is not None and place.uses:
            raise RenameError(
                f"`{printable(target.name)}` is in a part that an alias shares: rename it by hand"
            )


def _check_text(situation: Situation, target: _Target, name: str, edits: list[Edit]) -> None:
    """See that the new text reads as the old one did, with the new name."""
    document = situation.document
    read = load(apply(document.text, Fix("", REVIEW, edits)))
    found = read.root
    for step in ("strategies", target.strategy if target.kind != "strategy" else name):
        pair = read.entries(found).get(step) if found is not None else None
        found = pair[1] if pair is not None else None
    if found is None or len(read.problems) > len(document.problems):
        raise RenameError(f"`{printable(name[:60])}` cannot be written here")


# -- indentation -----------------------------------------------------------------------------------------------------


def indented(situation: Situation, line: int, column: int, typed: str) -> list[Edit]:
    """Return the edits that indent a new line, after ``typed`` put the cursor at a place."""
    from llm_strategy.document.recovery.lines import bare, indent, key_column, opens_block

    lines = situation.lines
    if "\n" not in typed and "\r" not in typed:
        return []
    if not 0 < line < len(lines) or lines[line].strip() or not lines[line - 1].strip():
        return []
    above = lines[line - 1]
    text = bare(above)
    if (
        not text.strip()
        or "\t" in above[: len(above) - len(above.lstrip())]
        or _in_block_text(situation, line)
    ):
        return []
    inner = key_column(text)
    entry = text[inner:]
    opened = sum(map(entry.count, "[{")) > sum(map(entry.count, "]}"))
    if opened or entry.endswith(("|", ">", "[", "{", ",")):
        return []
    if opens_block(above):
        wanted = inner + 2
    elif ":" in entry:
        wanted = inner
    else:
        wanted = indent(above)
    if lines[line] == " " * wanted:
        return []
    return [Edit(Span(line, 0, line, len(lines[line])), " " * wanted)]


def _in_block_text(situation: Situation, line: int) -> bool:
    """Tell whether the line above belongs to a text of several lines."""
    spot = find(situation.document, line - 1, max(0, len(situation.lines[line - 1].rstrip()) - 1))
    if spot is None or spot.part == KEY or spot.node.id != "scalar":
        return False
    return bool(spot.node.style and spot.node.style in "|>") or spot.span.line < line - 1
