"""Reads each output the way its consumer does: the findings, and nothing but the findings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

import junitparser
from markdown_it import MarkdownIt

from llm_strategy.outputs.registry import render
from llm_strategy.outputs.style import Style
from llm_strategy.report import Report


class Seen(NamedTuple):
    """What every output shows of a finding; ``level`` is the output's own word."""

    file: str
    line: int
    column: int
    rule: str
    level: str
    message: str


def written(name: str, *reports: Report) -> str:
    """Return the output called ``name``, hints in full."""
    return "".join(render(name, reports, Style(notes=True)))


def read_concise(text: str) -> list[Seen]:
    pattern = re.compile(r"(.*?):(\d+):(\d+): (\w+)\[(.*?)\] (.*)")
    found = [pattern.fullmatch(line) for line in text.splitlines()]
    return [Seen(one[1], int(one[2]), int(one[3]), one[5], one[4], one[6]) for one in found if one]


def read_text(text: str) -> list[Seen]:
    pattern = re.compile(r"^(\w+)\[([^\]]+)\] (.*)\n +--> (.*):(\d+):(\d+)$", re.MULTILINE)
    return [Seen(one[4], int(one[5]), int(one[6]), one[2], one[1], one[3]) for one in pattern.finditer(text)]


def read_json(text: str) -> list[Seen]:
    return [
        Seen(one["file"], one["start"]["line"], one["start"]["column"], one["rule"], one["severity"], one["message"])
        for one in json.loads(text)["diagnostics"]
    ]


def read_sarif(text: str) -> list[Seen]:
    [run] = json.loads(text)["runs"]
    found = []
    for result in run["results"]:
        if any(mark["kind"] == "inSource" for mark in result.get("suppressions", ())):
            continue  # what a comment in the file suppresses
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        file = unquote(place["artifactLocation"]["uri"])
        found.append(
            Seen(file, region["startLine"], region["startColumn"], rule["id"], result["level"], result["message"]["text"])
        )
    return found


def read_github(text: str) -> list[Seen]:
    """Parse workflow commands as the runner does: `::name key=value,key=value::data`, escapes undone."""
    found = []
    for line in text.splitlines():
        assert line.startswith("::"), line
        head, _, data = line[2:].partition("::")
        name, _, rest = head.partition(" ")
        properties = dict(pair.split("=", 1) for pair in rest.split(","))
        said = {key: unescaped(value) for key, value in properties.items()}
        found.append(
            Seen(
                said["file"],
                int(said["line"]),
                int(said["col"]),
                said["title"].removeprefix("llmstrategy: "),
                name,
                unescaped(data).split("\n")[0],
            )
        )
    return found


def unescaped(text: str) -> str:
    for sign, escape in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        text = text.replace(escape, sign)
    return text


def read_gitlab(text: str) -> list[Seen]:
    items = json.loads(text)
    assert len({item["fingerprint"] for item in items}) == len(items)
    found = []
    for item in items:
        place = item["location"]
        begin = place["positions"]["begin"]
        found.append(
            Seen(place["path"], begin["line"], begin["column"], item["check_name"], item["severity"], item["description"])
        )
    return found


def read_junit(text: str) -> list[Seen]:
    found = []
    for suite in junitparser.JUnitXml.fromstring(text.encode()):
        cases = list(suite)
        assert suite.tests == len(cases)
        results = [result for case in cases for result in case.result]
        assert suite.failures == sum(isinstance(result, junitparser.Failure) for result in results)
        assert suite.skipped == sum(isinstance(result, junitparser.Skipped) for result in results)
        for case in cases:
            for result in case.result:
                rule, _, place = case.name.rpartition(" ")
                line, _, column = place.partition(":")
                level = result.type or "skipped"
                found.append(Seen(case.classname, int(line), int(column), rule, level, result.message))
    return found


def read_rdjson(text: str) -> list[Seen]:
    found = []
    for item in json.loads(text)["diagnostics"]:
        start = item["location"]["range"]["start"]
        message = item["message"].split("\n")[0]
        found.append(
            Seen(item["location"]["path"], start["line"], start["column"], item["code"]["value"], item["severity"], message)
        )
    return found


def read_markdown(text: str) -> list[Seen]:
    found = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type != "inline" or not token.children or token.level != 3:
            continue
        parts = [child for child in token.children if child.type not in ("link_open", "link_close") and child.content]
        level, place, rule = parts[0].content, parts[2].content, parts[4].content
        file, line, column = place.rsplit(":", 2)
        shown, _, _ = "".join(child.content or "\n" for child in token.children[5:]).partition("\nhelp: ")
        message = shown[shown.index(": ") + 2 :]
        found.append(Seen(file, int(line), int(column), rule, level, message))
    return found


READERS: dict[str, Callable[[str], list[Seen]]] = {
    "text": read_text,
    "concise": read_concise,
    "json": read_json,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "rdjson": read_rdjson,
    "markdown": read_markdown,
}

LEVELS = {
    "sarif": {"info": "note", "hint": "note"},
    "github": {"info": "notice", "hint": "notice"},
    "gitlab": {"error": "major", "warning": "minor", "hint": "info"},
    "junit": {"info": "skipped", "hint": "skipped"},
    "rdjson": {"error": "ERROR", "warning": "WARNING", "info": "INFO", "hint": "INFO"},
}
"""Output → level → its own word, where it has another."""
