"""A fault of the parser → the mistakes a person may have made, most telling first, each with its repair."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from llm_strategy.document.comments import survey
from llm_strategy.document.recovery import layout
from llm_strategy.document.recovery.brackets import CLOSING, Brackets, unclosed
from llm_strategy.document.recovery.fault import Fault, Repair
from llm_strategy.document.recovery.lines import (
    Copy,
    bare,
    block_end,
    first_word,
    indent,
    is_content,
    key_column,
    opens_block,
    separator,
    value_column,
)
from llm_strategy.text import Span, clip, printable

_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


def propose(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """Yield the repairs to try, in order; the first after which all parses is taken."""
    lines = copy.lines
    yield from _conflicts(lines)
    yield from layout.tabs(copy, fault)
    at_end = fault.line >= len(lines) - 1 and "end" in fault.problem
    brackets = Brackets(lines, len(lines) if at_end else fault.line)
    opened = brackets.opened
    in_brackets = not at_end and brackets.closed_around(fault.line, fault.progress)
    if not in_brackets:
        yield from unclosed(copy, fault, opened)
    problem = fault.problem
    here = fault.line < len(lines) and is_content(lines[fault.line])
    if "could not find expected ':'" in problem:
        yield from _unfinished_key(copy, fault.context_line)
    elif here and "found unexpected ':'" in problem:
        yield from _glued_colon(copy, fault)
    elif here and "mapping values are not allowed" in problem:
        yield from _colon(copy, fault)
    elif here and "block sequence entries" in problem:
        yield from _inline_dash(copy, fault)
    elif "block scalar" in fault.context:
        yield from _swap(copy, fault.context_line, fault.context_column, _header_message)
    elif "quoted scalar" in fault.context and "end of stream" not in problem:
        yield from _swap(copy, fault.line, fault.column, _escape_message)
    elif "anchor" in fault.context or "alias" in fault.context or "a tag" in fault.context:
        yield from _swap(copy, fault.context_line, fault.context_column, _first_character_message)
    elif "undefined tag handle" in problem or "cannot start any token" in problem:
        yield from _swap(copy, fault.line, fault.column, _first_character_message)
    elif "incompatible YAML" in problem or "duplicate %YAML" in problem or "duplicate YAML" in problem:
        yield from _version(copy)
    elif "directive" in fault.context or "document start" in problem:
        yield from _beginning(copy, fault)
    if here and "flow" in fault.context:
        yield from _inside_brackets(copy, fault)
    if in_brackets:  # columns mean nothing there, and taking out a line above would unbalance the rest
        yield from _anything(copy, fault, [fault.line])
        return
    if here:
        yield from _behind_value(copy, fault)
        yield from layout.lone_dash(copy, fault.line)
        yield from layout.intruder(copy, fault.line)
        yield from layout.earlier_intruders(copy, fault.line)
        yield from layout.indentation(copy, fault.line)
    yield from _anything(copy, fault)


# -- common mistakes -------------------------------------------------------------------------------


def _conflicts(lines: list[str]) -> Iterator[Repair]:
    first = next((number for number, line in enumerate(lines) if line.startswith(_CONFLICT[0])), -1)
    if first < 0:
        return
    edits = {first: ""}
    other_side = False
    for number in range(first + 1, len(lines)):
        line = lines[number]
        other_side = other_side or line.startswith(_CONFLICT[1:3])
        if other_side:
            edits[number] = ""
        if line.startswith(_CONFLICT[3]):
            break
    blame = Span(first, 0, first, len(lines[first].rstrip()))
    message = "a merge conflict is not resolved: keep one side, and delete the three marker lines"
    yield Repair(blame, message, edits, sure=True)


def _unfinished_key(copy: Copy, number: int) -> Iterator[Repair]:
    """A line that should be `key: value` and has no colon."""
    lines = copy.lines
    line = lines[number]
    text = bare(line)
    column = key_column(line)
    word = text[column:]
    if not word:
        return
    blame = Span(number, column, number, len(text))
    glued = word.find(":")
    if 0 < glued < len(word) - 1 and not word.startswith("//", glued + 1) and " " not in word[:glued]:
        at = column + glued
        message = f"a space is missing after the colon: write `{printable(word[:glued])}: …`"
        yield Repair(Span(number, at, number, at + 1), message, {number: line[: at + 1]})
        return
    shown = clip(word, 40)
    message = f"`{shown}` is not a complete line: a key needs a colon and a value, `key: value`"
    colon = Repair(blame, message, {number: text + ":"}, vague=True)
    blank = Repair(blame, message, {number: ""}, vague=True)
    if _owns_what_follows(copy, number, column):
        yield colon
        yield blank
    else:
        yield blank
        yield colon


def _owns_what_follows(copy: Copy, number: int, column: int) -> bool:
    """Tell whether the lines below a lone word are more likely its own than those of the key above it."""
    lines = copy.lines
    after = copy.after(number)
    if after < 0 or indent(lines[after]) <= indent(lines[number]):
        return False
    before = copy.before(number)
    if before < 0:
        return True
    above = key_column(lines[before])
    opens = opens_block(lines[before])
    return above < column or (above == column and not opens)


def _colon(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """A colon where a value has begun already: on this line, or on the one above."""
    lines = copy.lines
    number = fault.line
    line = lines[number]
    first = separator(line)
    if 0 <= first < fault.column:
        yield from _second_colon(copy, number, fault.column)
        return
    before = copy.before(number)
    if before < 0:
        return
    above = lines[before]
    if separator(above) < 0:
        earlier = copy.before(before)
        text = lines[earlier] if earlier >= 0 else ""
        if value_column(text) < 0 or indent(above) <= key_column(text):
            yield from _unfinished_key(copy, before)
            return
        yield from _second_colon(copy, number, fault.column)
        return
    yield from layout.intruder(copy, number)
    yield from layout.indentation(copy, number)
    column = value_column(above)
    if column >= 0:
        blame = Span(before, column, before, len(bare(above)))
        message = "this is already the value, so what is indented below cannot be the value too: keep one"
        yield Repair(blame, message, {before: above[:column].rstrip()})


def _second_colon(copy: Copy, number: int, column: int) -> Iterator[Repair]:
    line = copy.lines[number]
    stand_in = copy.stand_ins.of(":")
    end = survey(line)[1]
    rest = "".join(
        stand_in if char == ":" and line[at + 1 : at + 2] in ("", " ", "\t") else char
        for at, char in enumerate(line[column:end], column)
    )
    message = "a second colon in one line: put text in quotes, or write a map on new lines"
    blame = Span(number, column, number, column + 1)
    yield Repair(blame, message, {number: line[:column] + rest + line[end:]})


def _glued_colon(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """In brackets, a colon with a bracket or a comma right behind it."""
    number, column = fault.line, fault.column
    line = copy.lines[number]
    if line[column : column + 1] == ":":
        blame = Span(number, column, number, column + 1)
        message = "a space, or a value, is missing after this colon"
        behind = line[column + 1 : column + 2]
        if behind and behind in "]},":
            # No room for a space: the key alone means the same.
            yield Repair(blame, message, {number: line[:column] + " " + line[column + 1 :]})
        yield Repair(blame, message, {number: line[:column] + "," + line[column + 1 :]})


def _inline_dash(copy: Copy, fault: Fault) -> Iterator[Repair]:
    line = copy.lines[fault.line]
    if 0 <= separator(line) < fault.column:
        blame = Span(fault.line, fault.column, fault.line, fault.column + 1)
        message = "a list with dashes starts on the line below its key: move it there, or write `[a, b]`"
        yield Repair(blame, message, {fault.line: line[: fault.column].rstrip()})


def _swap(copy: Copy, number: int, column: int, message: Callable[[str], str]) -> Iterator[Repair]:
    """One character that makes text into something else: take it as text."""
    lines = copy.lines
    if not 0 <= number < len(lines) or column >= len(lines[number]):
        return
    line = lines[number]
    char = line[column]
    if char in " \t":
        return
    wider = 2 if char == "\\" else 1
    blame = Span(number, column, number, min(column + wider, len(line)))
    text = message(printable(line[column : column + wider]))
    yield Repair(blame, text, {number: line[:column] + copy.stand_ins.of(char) + line[column + 1 :]})


def _header_message(char: str) -> str:
    return f"after `{char}` the text starts on the next line: move it there, or put it in quotes"


def _escape_message(char: str) -> str:
    return f"`{char}` is no escape sequence: write `\\\\` for a backslash, or use single quotes"


def _first_character_message(char: str) -> str:
    shown = "a backtick" if char == "`" else f"`{char}`"
    return f"text cannot start with {shown}: put it in quotes"


def _version(copy: Copy) -> Iterator[Repair]:
    """A `%YAML` line of another version, or a second one."""
    lines = copy.lines
    numbers = [number for number, line in enumerate(lines) if line.startswith("%YAML")]
    for number in numbers[-1:]:
        text = bare(lines[number])
        if len(numbers) > 1:
            message = "`%YAML` occurs twice: delete one"
        else:
            version = printable(clip(text[len("%YAML") :].strip(), 20))
            message = f"this file declares YAML {version}, but it is read as YAML 1.2: delete this line"
        yield Repair(Span(number, 0, number, len(text)), message, {number: ""})


def _beginning(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """Directives, and a first line that stands deeper than the ones below it."""
    lines = copy.lines
    directive = next((number for number, line in enumerate(lines) if line.startswith("%")), -1)
    if 0 <= directive <= fault.line:
        blame = Span(directive, 0, directive, len(bare(lines[directive])))
        message = "a line that starts with `%` is a directive, and this one is not supported: delete it"
        yield Repair(blame, message, {directive: ""})
    first = copy.after(-1)
    if 0 <= first < fault.line:
        deep = indent(lines[first])
        blame = first_word(lines[first], first)
        message = f"the file starts {deep} spaces deep and continues further left: start at the left edge"
        edits, shifts = {}, {}
        for number in range(first, fault.line):
            if deep and indent(lines[number]) >= deep:
                edits[number] = lines[number][deep:]
                shifts[number] = -deep
        if edits:
            yield Repair(blame, message, edits, shifts=shifts)
            yield Repair(blame, message, dict.fromkeys(edits, ""))


def _inside_brackets(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """A fault between brackets, blamed where it was noticed."""
    number, column = fault.line, fault.column
    lines = copy.lines
    line = lines[number]
    char = line[column : column + 1]
    blame = Span(number, column, number, min(column + 1, len(line)))
    opening = "{" if "mapping" in fault.context else "["
    if char == ",":
        message = "something is missing before this comma"
        yield Repair(blame, message, {number: line[:column] + " " + line[column + 1 :]})
    elif char and char in "]}":
        if "node" in fault.context:
            message = f"this `{char}` closes nothing: delete it, or put the text in quotes"
            yield Repair(blame, message, {number: line[:column] + " " + line[column + 1 :]})
        else:
            message = f"`{CLOSING[opening]}` was expected here, to close `{opening}`"
            yield Repair(blame, message, {number: line[:column] + CLOSING[opening] + line[column + 1 :]})
    elif char == ":":
        yield from _comma_above(copy, number, column)
        yield from _second_colon(copy, number, column)
    elif char and line[column - 1 : column] == " " and "node" not in fault.context:
        end = column
        while end < len(line) and line[end] not in " ,]}":
            end += 1
        edits = {number: line[: column - 1] + "," + line[column:]}
        missing = "a comma" if opening == "[" else "a comma, or a colon,"
        yield Repair(Span(number, column, number, end), f"{missing} is missing before this", edits)


def _comma_above(copy: Copy, number: int, column: int) -> Iterator[Repair]:
    """The colon of a key, where the line above it goes on because no comma ends it."""
    line = copy.lines[number]
    before = copy.before(number)
    above = bare(copy.lines[before]) if before >= 0 else ","
    if column != separator(line) or above[-1] in ",[{":
        return
    if above[-1] == ":":
        message = "a comma is missing after this"
        yield Repair(first_word(above, before), message, {before: above + " ,"})
    else:
        blame = Span(number, indent(line), number, column)
        yield Repair(blame, "a comma is missing before this", {before: above + ","})


def _behind_value(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """Something that follows a value which is complete."""
    number, column = fault.line, fault.column
    line = copy.lines[number]
    if column <= key_column(line) or column >= len(line):
        return
    char = line[column]
    blame = Span(number, column, number, column + 1)
    if char in "]}":
        opening = "[" if char == "]" else "{"
        message = f"there is no `{opening}` for this `{char}`: delete it, or put the text in quotes"
        yield Repair(blame, message, {number: line[:column] + " " + line[column + 1 :]})
    value = value_column(line)
    begins = line[value] if value >= 0 else ""
    if value == column and char in ",?":
        yield from _swap(copy, number, column, _first_character_message)
    if begins and begins in "*&!" and value < column:
        yield from _swap(copy, number, value, _first_character_message)
    blame = Span(number, column, number, max(column + 1, len(bare(line))))
    if bare(line)[column:] == ",":
        message = "there are no brackets for this comma: delete it"
    elif begins in ('"', "'"):
        written = "`''`" if begins == "'" else '`\\"`'
        message = f"the quoted text ended before this: write a quote inside it as {written}"
    else:
        message = "the value ended before this: delete the rest, or put all of it in quotes"
    yield Repair(blame, message, {number: line[:column].rstrip()})


def _anything(copy: Copy, fault: Fault, only: Sequence[int] = ()) -> Iterator[Repair]:
    """The last resort: lines are taken out, from the likeliest to whole blocks."""
    lines = copy.lines
    candidates = list(only) or [fault.line, copy.before(fault.line)]
    if fault.context_line >= 0 and not only:
        candidates.insert(0, fault.context_line)
    for number in dict.fromkeys(candidates):
        if not 0 <= number < len(lines) or not is_content(lines[number]):
            continue
        line = lines[number]
        value = value_column(line)
        if value >= 0:
            blame = Span(number, value, number, len(bare(line)))
            message = "this value cannot be read: put it in quotes if it is text"
            yield Repair(blame, message, {number: line[:value].rstrip()}, vague=True)
        message = "this line does not fit here: check its colon, its brackets and its indentation"
        blame = first_word(line, number)
        yield Repair(blame, message, {number: ""}, vague=True)
        end = block_end(lines, number)
        yield Repair(blame, message, dict.fromkeys(range(number, end), ""), vague=True)
    if fault.context_line >= 0 and not only:
        last = min(fault.line, len(lines) - 1)
        blame = first_word(lines[fault.context_line], fault.context_line)
        message = "this line and the next ones are not valid YAML: check the quotes and brackets"
        yield Repair(blame, message, dict.fromkeys(range(fault.context_line, last + 1), ""), vague=True)
