"""What a file may try to say through the program, and how to see that it has not."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import regex
from markdown_it import MarkdownIt

ESC = "\x1b"
SAYINGS = {
    "colour": f"{ESC}[31mred{ESC}[0m",
    "clear": f"{ESC}[2J{ESC}[H",
    "title": f"{ESC}]0;owned\x07",
    "link": f"{ESC}]8;;https://evil.example\x07click{ESC}]8;;\x07",
    "clipboard": f"{ESC}]52;c;ZXZpbA==\x07",
    "device": f"{ESC}P+q544e{ESC}\\",
    "c1": "\x9b31mred\x9d0;owned\x9c\x90q\x9c\x85next",
    "return": "all is well\rnothing found\b\b\x7f\x0b\x0c",
    "bidi": "\u202ecod\u202c\u2066a\u2069\u200f\u061c",
    "unseen": "a\u200b\u2060\ufeff\u00ad\U000e0041b\u2028c\u2029d",
    "ignorable": "a\u034fb\u115f\u1160\u17b4\u17b5\u180b\u180fc\u2800\u3164\ufe0f\uffa0\ufff0d\U0001bca0\U0001d173\U000e0100e\U000e0fff",
    "surrogate": "\ud800half",
    "github": "x\n::error file=a,line=1::forged\n::set-env name=PATH::/tmp\n::add-mask::e",
    "github-old": "##[error]forged ##[command]rm ##[group]x",
    "azure": "##vso[task.setvariable variable=a]b ##vso[task.complete result=Succeeded;]",
    "teamcity": "\n##teamcity[testFailed name='x'] ##teamcity[buildStatus status='SUCCESS']",
    "gitlab": f"section_start:1:x\r{ESC}[0K",
    "html": "<img src=x onerror=alert(1)><script>evil()</script><a href='command:evil'>ok</a>",
    "markdown": "[fine](command:evil) ![i](https://evil.example/x.png) <https://evil.example> https://evil.example",
    "code": "``` \n# owned\n``` `` ` [a](command:evil)`<b>",
    "table": "| a | b |\n|---|---|\n| [x](command:evil) | y |",
    "quoted": "`] [fix](command:evil) (`",
}
"""Name → text. Written into the places of a file where a person reads what they take for ours."""

OWN_COMMAND = re.compile(r"^::(?:error|warning|notice) (?=file=[^:]*title=llmstrategy)", re.MULTILINE)
"""The beginning of an annotation that `--format github` writes; none of the texts above holds all of it."""

COMMANDS = re.compile(r"##[\w.-]*\[")
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


IGNORABLE = re.compile(
    "[" + re.escape("".join(regex.findall(r"\p{Default_Ignorable_Code_Point}", "".join(map(chr, range(0x110000)))))) + "\u2800]"
)
"""Whatever is drawn as nothing."""


def unseen(char: str) -> bool:
    if IGNORABLE.match(char):
        return True
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(char) in BIDI


def readable(text: str, where: str = "") -> None:
    """Check a line of text that an editor shows as it is."""
    assert not [char for char in text if unseen(char)], f"{where}: {text!r}"


def plain(text: str, where: str = "") -> None:
    """Check text that is shown on a terminal or in a log, where a runner may obey it."""
    for line in text.split("\n"):
        assert not [char for char in line.replace("\t", "") if unseen(char)], f"{where}: {line!r}"
        assert not line.lstrip().startswith("::"), f"{where}: {line!r}"
        assert not COMMANDS.search(line), f"{where}: {line!r}"


def printed(style: str, text: str, where: str = "") -> None:
    """Check what ``check --format`` prints in ``style``."""
    plain(OWN_COMMAND.sub("", text) if style == "github" else text, f"{where} in {style}")
    if style == "markdown":
        # What standard error says beside it is no Markdown.
        marked_up("\n".join(line for line in text.split("\n") if line.startswith(("- **", "  help: "))), where)


def message(text: str, where: str = "") -> None:
    """Check text in which editors make links of ``[words](address)``."""
    readable(text, where)
    assert "](" not in text, f"{where}: {text!r}"


_markdown = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table")


def marked_up(text: str, where: str = "") -> None:
    """Check Markdown: no markup in it comes from the file."""
    assert not [char for char in text if unseen(char) and char not in "\n\t"], f"{where}: {text!r}"
    for token in _tokens(_markdown.parse(text)):
        assert token.type not in ("html_block", "html_inline", "image", "fence", "code_block"), f"{where}: {text!r}"
        address = str(token.attrs.get("href", ""))
        assert "evil" not in address and not address.startswith("command:"), f"{where}: {text!r}"


def _tokens(tokens: list[Any]) -> Any:
    for token in tokens:
        yield token
        yield from _tokens(token.children or [])
