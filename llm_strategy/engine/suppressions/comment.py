"""The suppression that one comment holds."""

from __future__ import annotations

from llm_strategy.characters import is_visible
from llm_strategy.document.comments import Comment, is_directive
from llm_strategy.format.quantities.parse import Unreadable
from llm_strategy.format.quantities.parse import parse as parse_quantity
from llm_strategy.format.spelling import nearest
from llm_strategy.text import Span, printable

MARK = "llmstrategy:"
IGNORE = "ignore"
IGNORE_FILE = "ignore-file"
BLANKS = " \t"
SEPARATORS = BLANKS + ","
DASHES = ("--", "—", "–")
EXAMPLE = "`ignore[rule-name]`"
LONGEST_SHOWN = 40

PLACEHOLDER = "write here why it is right in this case"
"""What an editor writes in the place of a reason, to be replaced: it is none."""


class Name:
    """A rule named in a suppression: the rule in lower case, and where it is written.

    ``first`` is where the same suppression has named it before, None when it has not.
    """

    __slots__ = ("first", "rule", "span", "suppression")

    def __init__(self, rule: str, span: Span, suppression: Suppression, first: Span | None = None) -> None:
        self.rule = rule
        self.span = span
        self.suppression = suppression
        self.first = first

    def __repr__(self) -> str:
        return f"Name({self.rule!r}, {self.span!r})"


class Suppression:
    """A suppression that can be read.

    ``span`` is the place of the suppression; where it shares a comment with other remarks, without those. ``until``
    is the last day it holds, as an ordinal, with its place in ``until_span``; ``reason`` "" where none is given.
    ``next_line`` (0-based; where it stands alone, the line it stands for) and ``expired`` are set when a complete
    file is read.
    """

    __slots__ = (
        "expired",
        "names",
        "next_line",
        "reason",
        "span",
        "until",
        "until_span",
        "until_text",
        "whole_comment",
        "whole_file",
        "whole_line",
    )

    def __init__(self, span: Span, *, whole_file: bool, whole_line: bool, whole_comment: bool) -> None:
        self.span = span
        self.whole_file = whole_file
        self.whole_line = whole_line
        self.whole_comment = whole_comment
        self.names: tuple[Name, ...] = ()
        self.until: int | None = None
        self.until_span: Span | None = None
        self.until_text = ""
        self.reason = ""
        self.next_line = span.line
        self.expired = False

    @property
    def line(self) -> int:
        """The line it stands on, 0-based."""
        return self.span.line


class Malformed:
    """A comment that is meant as a suppression and cannot be read: what is wrong, and the place."""

    __slots__ = ("message", "span")

    def __init__(self, span: Span, message: str) -> None:
        self.span = span
        self.message = message


def parse(comment: Comment) -> Suppression | Malformed | None:
    """Return the suppression in ``comment``, what is wrong with it, or None when it holds none.

    What follows the mark is prose unless it is written like a suppression.
    """
    text = comment.text
    start = _mark(text)
    if start < 0 or not _is_meant(text, text.index(":", start) + 1):
        return None
    return _Parser(comment, start).parse()


def _is_meant(text: str, at: int) -> bool:
    """Tell whether what stands at ``at``, behind the mark, is meant as a suppression: `ignore`, and rules.

    `disable[rule]` is meant so, and so are `ignore rule-name` and a lone `ignore`; `ignore this for now` is prose.
    """
    at = _past(text, at, BLANKS)
    end = _word_end(text, at, SEPARATORS + "[(=:#")
    word, after = text[at:end].lower(), text[end : end + 1]
    close = word in (IGNORE, IGNORE_FILE) or nearest(word, (IGNORE, IGNORE_FILE)) is not None
    opening = _past(text, end, BLANKS)
    if text[opening : opening + 1] in ("[", "("):
        if close or opening == end != at:
            return True
        named = text[opening + 1 :].partition("]")[0].replace(",", " ").split()
        return at == end and bool(named) and all("-" in name.strip("-") for name in named)
    if not close or after == "#":
        return False
    rest = text[opening:].partition(" -- ")[0].partition("until")[0]
    return all("-" in name.strip("-") for name in rest.replace(",", " ").replace("=", " ").replace(":", " ").split())


def _mark(text: str) -> int:
    """Return where a remark that begins with the mark begins, at its ``#``; -1 without one.

    It may follow a remark for another program, so any ``#`` after a blank begins one.
    """
    at = text.find("#")
    while at >= 0:
        if at == 0 or text[at - 1] in BLANKS:
            word = at
            while text[word : word + 1] == "#":
                word += 1
            word = _past(text, word, BLANKS)
            if text[word : word + len(MARK)].lower() == MARK:
                return at
            at = word - 1
        at = text.find("#", at + 1)
    return -1


def _past(text: str, at: int, characters: str) -> int:
    while at < len(text) and text[at] in characters:
        at += 1
    return at


def _word_end(text: str, at: int, stops: str) -> int:
    while at < len(text) and text[at] not in stops:
        at += 1
    return at


class _SyntaxError(Exception):
    def __init__(self, start: int, end: int, message: str) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


class _Parser:
    __slots__ = ("comment", "end", "start", "text")

    def __init__(self, comment: Comment, start: int) -> None:
        self.comment = comment
        self.text = comment.text
        self.start = start
        self.end = len(comment.text)

    def span(self, start: int, end: int) -> Span:
        line, column = self.comment.span.line, self.comment.span.column
        return Span(line, column + start, line, column + end)

    def shown(self, start: int, end: int) -> str:
        if end - start > LONGEST_SHOWN:
            return printable(self.text[start : start + LONGEST_SHOWN - 1]) + "…"
        return printable(self.text[start:end])

    def parse(self) -> Suppression | Malformed:
        try:
            return self.suppression()
        except _SyntaxError as error:
            return Malformed(self.span(error.start, error.end), str(error))

    def suppression(self) -> Suppression:
        text = self.text
        word = _past(text, text.index(":", self.start) + 1, BLANKS)
        word_end = _word_end(text, word, SEPARATORS + "[(")
        directive = text[word:word_end].lower()
        if directive not in (IGNORE, IGNORE_FILE):
            raise self.unknown_directive(word, word_end)
        opening = _past(text, word_end, BLANKS)
        if text[opening : opening + 1] != "[":
            raise _SyntaxError(word, word_end, f"name the rules in brackets: `{directive}[rule-name]`")
        closing = text.find("]", opening)
        if closing < 0:
            raise _SyntaxError(opening, opening + 1, f"this `[` is not closed: write `{directive}[rule-name]`")
        whole = self.comment.whole_line
        made = Suppression(
            self.comment.span, whole_file=directive == IGNORE_FILE, whole_line=whole, whole_comment=False
        )
        names = []
        first: dict[str, Span] = {}
        at = _past(text, opening + 1, SEPARATORS)
        while at < closing:
            end = _word_end(text, at, SEPARATORS + "]")
            rule, span = text[at:end].lower(), self.span(at, end)
            names.append(Name(rule, span, made, first.get(rule)))
            first.setdefault(rule, span)
            at = _past(text, end, SEPARATORS)
        if not names:
            raise _SyntaxError(
                opening, closing + 1, f"the brackets are empty: name the rules, `{directive}[rule-name]`"
            )
        made.names = tuple(names)
        self.tail(made, closing + 1)
        made.span = self.span(self.start, self.end)
        made.whole_comment = self.start == 0 and self.end == len(text)
        return made

    def unknown_directive(self, start: int, end: int) -> _SyntaxError:
        if start == end:
            return _SyntaxError(self.start, len(self.text), f"write {EXAMPLE} after `{MARK}`")
        meant = nearest(self.text[start:end], (IGNORE, IGNORE_FILE))
        advice = f"did you mean `{meant}[rule-name]`?" if meant else f"write {EXAMPLE}"
        return _SyntaxError(start, end, f"`{self.shown(start, end)}` is not understood; {advice}")

    def tail(self, made: Suppression, at: int) -> None:
        """Read what follows the brackets: ``until=``, the reason, a remark for another program."""
        text = self.text
        at = _past(text, at, SEPARATORS)
        while at < len(text):
            dash = next((dash for dash in DASHES if text.startswith(dash, at)), "")
            if dash:
                self.end = self.end_of_reason(at + len(dash))
                reason = text[at + len(dash) : self.end].strip(" \t-—–")
                made.reason = reason if is_visible(reason) and reason != PLACEHOLDER else ""
                return
            if text[at] == "#":
                if _mark(text[at:]) >= 0:
                    message = "a comment can hold one suppression: name all rules in the first brackets"
                    raise _SyntaxError(at, len(text), message)
                self.end = at
                return
            end = _word_end(text, at, SEPARATORS + "=:")
            if text[at:end].lower() != "until":
                end = _word_end(text, at, BLANKS)
                advice = "write `until=2027-01-31`, or a reason after `--`"
                raise _SyntaxError(at, end, f"`{self.shown(at, end)}` is not understood: {advice}")
            at = self.until(made, at, end)

    def end_of_reason(self, at: int) -> int:
        """Return where the reason ends: at the end, or where a directive for another program begins."""
        text = self.text
        sign = text.find("#", at)
        while sign >= 0:
            if text[sign - 1] in BLANKS and is_directive(text[sign:]):
                return sign
            sign = text.find("#", sign + 1)
        return len(text)

    def until(self, made: Suppression, word: int, end: int) -> int:
        """Read ``until=DATE``, whose word has been read; return where the next part begins."""
        text = self.text
        sign = _past(text, end, BLANKS)
        if text[sign : sign + 1] != "=":
            raise _SyntaxError(
                word, end, "write the date directly after `until=`, without a space: `until=2027-01-31`"
            )
        if made.until is not None:
            raise _SyntaxError(word, end, "`until` is given twice: keep one")
        at = _past(text, sign + 1, BLANKS)
        end = _word_end(text, at, SEPARATORS + "#—–")
        dash = text.find("--", at, end)
        end = dash if dash >= 0 else end
        if at == end:
            raise _SyntaxError(word, sign + 1, "`until=` needs a date: `until=2027-01-31`")
        try:
            made.until = parse_quantity("date", text[at:end]).ordinal
        except Unreadable as error:
            hint = f"; did you mean `{error.suggestions[0]}`?" if error.suggestions else ""
            message = f"`{self.shown(at, end)}` is not a date such as 2027-01-31{hint}"
            raise _SyntaxError(at, end, message) from None
        made.until_span = self.span(at, end)
        made.until_text = text[at:end]
        return _past(text, end, SEPARATORS)
