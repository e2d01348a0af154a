"""What is fuzzed: a function for each target, which takes bytes and fails when something is wrong.

Each knows more than "it did not crash": what it asserts holds of every input whatever.
"""

from __future__ import annotations

import io
import json
import logging
import re
from datetime import date
from types import SimpleNamespace

from fuzz.choosing import Choices
from llm_strategy import assist, engine, fixing, outputs, quantity, suppress
from llm_strategy.assist import RenameError, Situation
from llm_strategy.outputs import Style
from llm_strategy.settings import Settings, SettingsError
from llm_strategy.settings.reading import load as load_settings
from llm_strategy.text import Span, split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from llm_strategy.report import Report

NAME = "llmstrategy.yaml"
TODAY = date(2026, 11, 1).toordinal()
EVERYTHING = Settings(select=frozenset({"all"}))
"""Also the rules that are off by default."""

UNREADABLE = ("syntax-error", "multiple-documents", "file-bound")
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""What may stand in nothing that is printed: it could move the cursor, or turn the text around."""


# -- what holds of every report ----------------------------------------------------------------------------------------


def _inside(span: Span, lines: Sequence[str]) -> None:
    assert 0 <= span.line <= span.end_line < max(1, len(lines)), f"{span} of {len(lines)} lines"
    assert 0 <= span.column <= len(lines[span.line]), f"{span} in {lines[span.line]!r}"
    assert 0 <= span.end_column <= len(lines[span.end_line]), f"{span} in {lines[span.end_line]!r}"
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def _holds(report: Report) -> None:
    if report.faults:
        raise AssertionError(report.faults[0].trace)
    for found in report.diagnostics:
        _inside(found.span, report.lines)
        for also in found.related:
            _inside(also.span, report.lines)
        for edit in found.fix.edits if found.fix else ():
            _inside(edit.span, report.lines)
        assert found.rule and found.url and found.message and found.message == found.message.strip()
        assert not HIDDEN.search(found.message), found.message


def _said(report: Report) -> list[tuple[object, ...]]:
    return [(one.rule, one.severity, one.message, one.span, one.path) for one in report.diagnostics]


def _show(report: Report) -> None:
    for name in outputs.FORMATS:
        shown = "".join(outputs.render(name, [report], Style(unknown=True, statistics=name != "json")))
        assert not HIDDEN.search(shown), f"{name}: {HIDDEN.search(shown)}"
        shown.encode()
        if name == "json":
            json.loads(shown)
            continue
        for row in shown.split("\n"):
            assert not row.lstrip().startswith(("::", "##")), f"{name}: {row}"
    "".join(outputs.render("text", [report], Style(color=True, links=True, width=20)))


def check(data: bytes) -> None:
    """A file: checked and shown in every format; as text and without fixes it is the same."""
    report = engine.check(data, NAME, EVERYTHING, TODAY)
    _holds(report)
    _show(report)
    assert _said(engine.check(data, NAME, EVERYTHING, TODAY, fixes=False)) == _said(report)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    assert _said(engine.check(text, NAME, EVERYTHING, TODAY)) == _said(report)


# -- suppressions ------------------------------------------------------------------------------------------------------

_FRAME = """\
# {0}
version: 1
strategies:
  a:  # {1}
    purpose: x
    approach:
      # {2}
      - technique: fine-tuning  # {3}
        for: [fresh-knowledge]
    # {4}
    stagee: pilot # {5}
"""


def suppressions(data: bytes) -> None:
    """Comments, alone and at their places in a file with findings."""
    texts = [*data.decode("utf-8", "replace").replace("\r", "\n").split("\n"), *[""] * 6][:6]
    for text in texts:
        comment = SimpleNamespace(span=Span(3, 5, 3, 6 + len(text)), text="#" + text, whole_line=True)
        found = suppress.parse(comment)
        if found is None:
            continue
        span = found.span
        assert (span.line, span.end_line) == (3, 3)
        assert 5 <= span.column <= span.end_column <= 6 + len(text), span
        if isinstance(found, suppress.Malformed):
            assert not HIDDEN.search(found.message)
        else:
            assert found.names
            for name in found.names:
                place = name.span
                assert ("#" + text)[place.column - 5 : place.end_column - 5].lower() == name.rule
    content = _FRAME.format(*texts).encode()
    report = engine.check(content, NAME, EVERYTHING, TODAY)
    _holds(report)
    _show(report)
    fixed = fixing.fix_all(content, NAME, EVERYTHING, TODAY)
    _holds(fixed.report)


# -- settings ----------------------------------------------------------------------------------------------------------


def settings(data: bytes) -> None:
    """A settings file, under both names: nothing is raised but what says where and what is wrong."""
    for name in ("llmstrategy.toml", "pyproject.toml"):
        try:
            found = load_settings(data, name)
        except SettingsError as error:
            assert error.message and error.file == name
            assert not HIDDEN.search(error.message), error.message
            if error.line is not None and error.column is not None:
                lines = split_lines(data.decode("utf-8", "replace").removeprefix("\ufeff"))
                assert 1 <= error.line <= len(lines), f"{error} of {len(lines)} lines"
                assert 1 <= error.column <= len(lines[error.line - 1]) + 1, str(error)
            continue
        if found is not None:
            _holds(engine.check(_FRAME.encode(), NAME, found, TODAY))
            if found.exclude:
                from llm_strategy.discover import excluder

                excluded = excluder(found.exclude, "/nowhere")
                excluded("/nowhere/a/b/llmstrategy.yaml", False)


# -- quantities --------------------------------------------------------------------------------------------------------


def quantities(data: bytes) -> None:
    """A quantity of any kind: read or explained, written back as it was, exactly what its pattern says."""
    choices = Choices(data)
    kind = choices.one(quantity.KINDS)
    plain = bool(choices.number(2))
    text = choices.rest().decode("utf-8", "replace")
    try:
        value = quantity.parse(kind, text, plain)
    except quantity.Unreadable as error:
        value = None
        assert str(error)
        for suggestion in error.suggestions:
            _reads(kind, suggestion)
    if not plain:
        pattern = quantity.pattern(kind)
        if pattern is not None and not text.endswith("\n"):
            assert (re.search(pattern, text) is not None) == (value is not None), f"{kind} {pattern}"
    if value is None:
        return
    quantity.about(kind, value)
    for grouped in (True, False):
        shown = quantity.show(kind, value, grouped=grouped)
        # In quotes a path may be what is a number without.
        again = quantity.parse(kind, shown, plain or kind != "path")
        assert again == value, f"{kind}: {value!r} is shown as {shown!r}"
        assert grouped or "," not in shown or kind == "path", shown


def _reads(kind: str, text: str) -> None:
    try:
        quantity.parse(kind, text)
    except quantity.Unreadable as error:
        raise AssertionError(f"{kind}: {text!r} is suggested and cannot be read") from error


# -- fixes -------------------------------------------------------------------------------------------------------------


def fixes(data: bytes) -> None:
    """All fixes of a file: they end, leave no syntax error behind, and a second time there is nothing to do."""
    before = engine.check(data, NAME, EVERYTHING, TODAY, fixes=False)
    broken = any(one.rule in UNREADABLE for one in before.diagnostics)
    for review in (False, True):
        run = fixing._Run(data, NAME, EVERYTHING, TODAY, None, ("safe", "review") if review else ("safe",))
        fixed = run.run()
        assert run.checks <= run.most + fixing.MOST_STEPS, f"{run.checks} checks"
        _holds(fixed.report)
        if not fixed.applied:
            assert fixed.content == data
            continue
        after = engine.check(fixed.content, NAME, EVERYTHING, TODAY, fixes=False)
        assert _said(after) == _said(fixed.report)
        assert broken or not any(one.rule in UNREADABLE for one in after.diagnostics)
        errors = [sum(one.severity == "error" for one in report.diagnostics) for report in (before, after)]
        assert errors[1] <= errors[0], f"{errors[0]} errors became {errors[1]}"
        if run.checks < run.most:
            again = fixing.fix_all(fixed.content, NAME, EVERYTHING, TODAY, review=review)
            assert not again.applied, [(one.rule, one.title) for one in again.applied]


# -- what an editor asks -----------------------------------------------------------------------------------------------


def questions(data: bytes) -> None:
    """Every question of an editor, at any place of any text."""
    choices = Choices(data)
    line, column, wide = choices.number(65536), choices.number(256), choices.number(4)
    text = choices.rest().decode("utf-8", "replace")
    asked = Situation(text, NAME, EVERYTHING, TODAY)
    lines = asked.lines
    if wide:
        line %= len(lines)
        column %= len(lines[line]) + 1
    found = assist.hover(asked, line, column)
    if found is not None:
        _inside(found.span, lines)
        _speaks(found.markdown)
    for item in assist.complete(asked, line, column).items:
        _inside(item.span, lines)
        assert item.span.line == min(line, len(lines) - 1) or not wide
        assert not HIDDEN.search(item.label), item.label
        _speaks(item.documentation)
    for route, technique in assist.alternatives(asked, line, column)[:2]:
        tried = assist.try_out(asked, route, technique)
        if tried is not None:
            assert not HIDDEN.search(tried.title), tried.title
            _all_inside(tried.edits, lines)
    for hint in assist.hints(asked):
        _inside(Span(hint.line, hint.column, hint.line, hint.column), lines)
        assert not HIDDEN.search(hint.label)
        _speaks(hint.tooltip)
    for lens in assist.lenses(asked):
        _inside(lens.span, lines)
        assert not HIDDEN.search(lens.title), lens.title
    _symbols(assist.symbols(asked), lines)
    for fold in assist.folds(asked):
        assert 0 <= fold.first <= fold.last < len(lines)
    for link in assist.links(asked):
        _inside(link.span, lines)
    for span in assist.selections(asked, line, column):
        _inside(span, lines)
    _all_inside(assist.indented(asked, line, column, "\n"), lines)
    if assist.renamable(asked, line, column) is not None:
        try:
            _all_inside(assist.rename(asked, line, column, "another"), lines)
        except RenameError as error:
            assert not HIDDEN.search(str(error)), str(error)


def _speaks(markdown: str) -> None:
    assert not HIDDEN.search(markdown.replace("\t", "")), markdown


def _all_inside(edits: Iterable[Any], lines: Sequence[str]) -> None:
    for edit in edits:
        _inside(edit.span, lines)


def _symbols(symbols: Iterable[Any], lines: Sequence[str]) -> None:
    for one in symbols:
        _inside(one.span, lines)
        _inside(one.selection, lines)
        assert one.span.line <= one.selection.line and one.selection.end_line <= one.span.end_line
        assert not HIDDEN.search(one.name + one.detail), one.name
        _symbols(one.children, lines)


# -- the server --------------------------------------------------------------------------------------------------------

_URIS = (
    "file:///nowhere/llmstrategy.yaml",
    "untitled:llmstrategy.yaml",
    "file:///c%3A/nowhere/llmstrategy.yaml",
    "file://host/share/llmstrategy.yaml",
    "file:///nowhere/values.yaml",
    "file:",
    "",
    "http://[::1/llmstrategy.yaml",
    "file:///%00/llmstrategy.yaml",
    "file:///%ff%fe/%F0%9F/llmstrategy.yaml",
)
_ABILITIES: tuple[dict[str, Any], ...] = (
    {},
    {
        "general": {"positionEncodings": ["utf-8"]},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
            "hover": {"contentFormat": ["markdown"]},
            "completion": {"completionItem": {"snippetSupport": True}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        },
    },
    {
        "general": {"positionEncodings": ["utf-32"]},
        "textDocument": {
            "diagnostic": {},
            "codeAction": {
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "dataSupport": True,
                "resolveSupport": {"properties": ["edit"]},
            },
        },
        "workspace": {"diagnostics": {"refreshSupport": True}, "workspaceEdit": {"documentChanges": True}},
    },
)
_AT_A_PLACE = ("hover", "completion", "prepareRename")
_OF_A_DOCUMENT = ("diagnostic", "documentSymbol", "foldingRange", "documentLink", "codeLens")
_IN_A_RANGE = ("codeAction", "inlayHint")
_KINDS = 16


class _Client:
    """What the server writes to; every frame must be a message."""

    def __init__(self) -> None:
        self.messages: list[Any] = []
        self.lost = False

    def write(self, data: bytes) -> None:
        head, _, body = data.partition(b"\r\n\r\n")
        assert head == b"Content-Length: %d" % len(body), head
        self.messages.append(json.loads(body))

    def close(self) -> None:
        """Nothing to do."""


class _Log(logging.Handler):
    """Turns a trace in the log, or one that the user was told of, into a failure."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            import traceback

            self.wrong.append("".join(traceback.format_exception(record.exc_info[1])))


_log = _Log()


_converters: list[Any] = []


def _server() -> tuple[Any, _Client]:
    from llm_strategy.lsp import server as module
    from llm_strategy.lsp.features import make_server

    if not _converters:
        # Most of the time that a server takes to make, and always the same.
        _converters.append(module.default_converter())
        module.default_converter = lambda: _converters[0]

    for name in ("pygls", "llm_strategy", "asyncio"):
        logger = logging.getLogger(name)
        if _log not in logger.handlers:
            logger.handlers[:] = [_log]
            logger.propagate = False
            logger.setLevel(logging.ERROR)
    _log.wrong.clear()
    made = make_server()
    made._frozen = True  # each freezing would keep everything for ever
    client = _Client()
    made.protocol.set_writer(client)
    return made, client


def server(data: bytes) -> None:
    """Messages in any order about any text: no trace, one answer to each request, places inside the text."""
    choices = Choices(data)
    abilities = choices.one(_ABILITIES)
    kinds = [(choices.number(_KINDS), choices.number(256), choices.number(256)) for _ in range(choices.number(12))]
    greeted = choices.number(8) != 7
    # JSON can hold half a surrogate pair, UTF-8 cannot.
    text = choices.rest().decode("utf-8", "replace").replace("\ufffd", "\ud800")
    made, client = _server()
    asked: list[int] = []

    def send(method: str, params: Any, *, ask: bool = False) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if ask:
            message["id"] = len(asked)
            asked.append(len(asked))
        made.receive(json.loads(json.dumps(message)))

    if greeted:
        send("initialize", {"processId": None, "rootUri": None, "capabilities": abilities}, ask=True)
        send("initialized", {})
    uri = _URIS[0]
    send("textDocument/didOpen", {"textDocument": _item(uri, text)})
    half = len(text) // 2
    for kind, first, second in kinds:
        _message(send, kind, first, second, text, half)
        if first % 3 == 0:
            made.settle()
    made.settle()
    if _log.wrong:
        raise AssertionError(_log.wrong[0])
    answers = [one.get("id") for one in client.messages if "id" in one and "method" not in one]
    assert sorted(answers) == asked, f"asked {asked}, answered {answers}"
    for one in client.messages:
        code = one.get("error", {}).get("code")
        assert code != -32603, one
        if one.get("method") == "window/showMessage":
            assert one["params"]["type"] != 1, one


def _item(uri: str, text: str) -> dict[str, Any]:
    return {"uri": uri, "languageId": "yaml", "version": 1, "text": text}


def _message(
    send: Callable[..., None], kind: int, first: int, second: int, text: str, half: int
) -> None:
    uri = _URIS[0] if first < 200 else _URIS[first % len(_URIS)]
    here = {"textDocument": {"uri": uri}}
    place = {"line": first, "character": second}
    stretch = {"start": place, "end": {"line": first + second % 5, "character": second % 17}}
    if kind == 0:
        send("textDocument/didOpen", {"textDocument": _item(uri, text[half:])})
    elif kind == 1:
        send("textDocument/didClose", here)
    elif kind == 2:
        send("textDocument/didSave", here)
    elif kind in (3, 4, 5):
        piece = text[half : half + second]
        change = {"text": piece} if kind == 3 and first % 4 == 0 else {"range": stretch, "text": piece}
        changes = {"textDocument": {"uri": uri, "version": second}, "contentChanges": [change, change][: kind - 2]}
        send("textDocument/didChange", changes)
    elif kind in (6, 7):
        what = _AT_A_PLACE[second % len(_AT_A_PLACE)]
        send(f"textDocument/{what}", {**here, "position": place}, ask=True)
    elif kind in (8, 9):
        send(f"textDocument/{_OF_A_DOCUMENT[second % len(_OF_A_DOCUMENT)]}", here, ask=True)
    elif kind in (10, 11):
        what = _IN_A_RANGE[second % len(_IN_A_RANGE)]
        send(f"textDocument/{what}", {**here, "range": stretch, "context": {"diagnostics": []}}, ask=True)
    elif kind == 12:
        send("textDocument/rename", {**here, "position": place, "newName": text[:second]}, ask=True)
    elif kind == 13:
        send("textDocument/selectionRange", {**here, "positions": [place, place]}, ask=True)
    elif kind == 14:
        options = {"tabSize": 2, "insertSpaces": True}
        send(
            "textDocument/onTypeFormatting",
            {**here, "position": place, "ch": "\n", "options": options},
            ask=True,
        )
    else:
        changes_on_disk = {"changes": [{"uri": uri, "type": 1 + second % 3}]}
        send("workspace/didChangeWatchedFiles", changes_on_disk)


def frames(data: bytes) -> None:
    """Bytes as they come over the wire: the server says goodbye at the end of them, without a trace."""
    import asyncio

    from llm_strategy.lsp.wire import converse

    made, client = _server()
    code = asyncio.run(converse(made, io.BytesIO(data), client))  # type: ignore[arg-type]
    assert code in (0, 1)
    if _log.wrong:
        raise AssertionError(_log.wrong[0])
    for one in client.messages:
        assert one.get("error", {}).get("code") != -32603, one


TARGETS: dict[str, Callable[[bytes], None]] = {
    "check": check,
    "suppressions": suppressions,
    "settings": settings,
    "quantities": quantities,
    "fixes": fixes,
    "questions": questions,
    "server": server,
    "frames": frames,
}
"""Name → what runs one input."""
