"""The outputs: what people and programs are shown of a report, and that no file can speak through it."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import check
from llm_strategy.outputs import registry
from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.registry import FORMATS, render
from llm_strategy.outputs.style import Style
from llm_strategy.outputs.unknown import missing_facts
from llm_strategy.report import Diagnostic, Edit, Fault, Fix, Related, Report, Unknown
from llm_strategy.text import Span, split_lines

SCHEMA = json.loads((Path(registry.__file__).parent / "report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

SAMPLE = """\
version: 1
strategies:
  faq:
    purpose: Answer questions
    stage: pilot
    approach:
      - technique: fine-tuning
        method: lora
        for: [fresh-knowledge]
      - technique: rag
    knowledge:
      # what the pages say
      policies: {private: true}
      policies: {update_cadence: daily}
"""


def text_of(report: Report, **style: object) -> str:
    return "".join(render("text", [report], Style(**style)))  # type: ignore[arg-type]


def blocks(report: Report, **style: object) -> list[str]:
    return text_of(report, quiet=True, **style).split("\n")


def json_of(*reports: Report) -> dict:  # type: ignore[type-arg]
    document = json.loads("".join(render("json", reports, Style())))
    VALIDATOR.validate(document)
    return document


def find(
    span: Span, message: str = "it is wrong", severity: str = "error", rule: str = "some-rule", **more: object
) -> Diagnostic:
    return Diagnostic(rule, severity, message, span, **more)  # type: ignore[arg-type]


def sample() -> Report:
    found = Diagnostic(
        "fine-tuning-for-changing-knowledge",
        "error",
        "facts that change daily go stale in weights",
        Span(8, 14, 8, 29),
        path=("strategies", "faq", "approach", 0, "for", 0),
        label="trained once",
        claims=("A24", "B3", "B13", "C4", "D14", "E2"),
        remedy="give `fresh-knowledge` to a rag or tools layer",
        url="https://example.org/fine-tuning-for-changing-knowledge",
        related=[Related("changes daily", Span(13, 33, 13, 38))],
        fix=Fix(
            "move `fresh-knowledge` to a new rag layer",
            "review",
            [Edit(Span(8, 14, 8, 29), "é\x1b##[error]x")],
        ),
        context=6,
    )
    unknown = [
        Unknown("below-break-even", ("strategies", "faq"), ("volume",)),
        Unknown("low-volume-for-fine-tuning", ("strategies", "faq"), ("volume",)),
        Unknown("fix-retrieval-first", ("strategies", "faq", "approach", 1), ("recall",)),
        Unknown("over-cost-budget", ("strategies", "faq"), ("volume", "tokens", "model")),
    ]
    return Report("llmstrategy.yaml", [found], unknown, lines=split_lines(SAMPLE))


# ---------------------------------------------------------------------------------------------- text


def test_text_is_exactly_this() -> None:
    assert text_of(sample()) == (
        """\
error[fine-tuning-for-changing-knowledge] facts that change daily go stale in weights
  --> llmstrategy.yaml:9:15
   |
 7 |       - technique: fine-tuning
 8 |         method: lora
 9 |         for: [fresh-knowledge]
   |               ^^^^^^^^^^^^^^^ trained once
14 |       policies: {update_cadence: daily}
   |                                  ----- changes daily
   = why: A24 B3 B13 C4 D14 E2 (llmstrategy explain fine-tuning-for-changing-knowledge)
   = help: give `fresh-knowledge` to a rag or tools layer
   = fix (review): move `fresh-knowledge` to a new rag layer

1 error in 1 file; 1 fixable with --fix=review; 4 checks unknown because facts are missing (--unknown lists them)
"""
    )


def test_a_far_context_is_followed_by_a_gap() -> None:
    lines = [f"line{number}" for number in range(12)]
    report = Report("a.yaml", [find(Span(9, 0, 9, 4), context=6)], lines=lines)
    assert blocks(report)[3:8] == [
        " 7 | line6",
        " 8 | line7",
        " 9 | line8",
        "10 | line9",
        "   | ^^^^",
    ]
    report = Report("a.yaml", [find(Span(9, 0, 9, 4), context=5)], lines=lines)
    assert blocks(report)[3:7] == [" 6 | line5", "...", "10 | line9", "   | ^^^^"]


def test_lines_stand_in_the_order_of_the_file() -> None:
    lines = ["one: 1", "two: 2", "three: 3", "four: 4"]
    found = find(Span(2, 0, 2, 5), label="here", related=[Related("and here", Span(0, 0, 0, 3))], context=1)
    assert blocks(Report("a.yaml", [found], lines=lines))[2:8] == [
        "  |",
        "1 | one: 1",
        "  | --- and here",
        "2 | two: 2",
        "3 | three: 3",
        "  | ^^^^^ here",
    ]


def test_a_context_in_or_after_the_line_adds_nothing() -> None:
    for context in (1, 2):
        found = find(Span(1, 0, 1, 3), context=context)
        assert "three" not in text_of(Report("a.yaml", [found], lines=["one", "two", "three"]))


def test_two_places_on_a_line_are_both_underlined() -> None:
    found = find(Span(0, 10, 0, 12), label="more", related=[Related("less", Span(0, 3, 0, 5))])
    assert blocks(Report("a.yaml", [found], lines=["a: [10, _ 12]"]))[3:6] == [
        "1 | a: [10, _ 12]",
        "  |           ^^ more",
        "  |    -- less",
    ]


@pytest.mark.parametrize(
    ("before", "place", "offset", "length"),
    [
        ("é😀: ", "x", 5, 1),
        ("", "é😀", 0, 3),
        ("日本: ", "語", 6, 2),
        ("\uff21: ", "\uff22", 4, 2),
        ("e\u0301\u0301: ", "a\u0300b", 3, 2),
        ("👩\u200d💻 ", "x", 11, 1),
        ("\t", "x\ty", 4, 6),
        ("\x1b[2J", "a\x07b", 7, 6),
        ("\u202e", "x", 6, 1),
    ],
)
def test_the_underline_lies_under_the_place(before: str, place: str, offset: int, length: int) -> None:
    line = before + place + " end"
    found = find(Span(0, len(before), 0, len(before) + len(place)))
    source, under = blocks(Report("a.yaml", [found], lines=[line]))[3:5]
    assert under == "  | " + " " * offset + "^" * length
    assert source.endswith(" end")


def test_an_empty_place_and_one_past_the_end_get_one_mark() -> None:
    assert blocks(Report("a.yaml", [find(Span(0, 2, 0, 2))], lines=["a:"]))[3:5] == ["1 | a:", "  |   ^"]
    assert blocks(Report("a.yaml", [find(Span(4, 7, 4, 9))], lines=["a:"]))[3:5] == ["5 |", "  | ^"]
    assert blocks(Report("a.yaml", [find(Span(0, 0, 0, 0))]))[3:5] == ["1 |", "  | ^"]


def test_a_report_without_its_lines_is_shown_all_the_same() -> None:
    assert blocks(Report("a.yaml", [find(Span(4, 7, 4, 9), context=2)]))[3:6] == ["3 |", "5 |", "  | ^"]


def test_of_a_place_of_several_lines_the_first_is_shown() -> None:
    lines = ["why: first  ", "  second", "  third"]
    out = text_of(Report("a.yaml", [find(Span(0, 5, 2, 7))], lines=lines))
    assert "1 | why: first\n  |      ^^^^^\n" in out
    assert "second" not in out


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "k: [" + "a" * 5000 + "HERE" + "b" * 5000 + "]"
    rows = blocks(Report("a.yaml", [find(Span(0, 5004, 0, 5008))], lines=[line]), width=60)
    assert rows[3].startswith("1 | …a") and rows[3].endswith("b…") and len(rows[3]) == 4 + 62
    start = rows[3].index("HERE")
    assert rows[4] == "  |" + " " * (start - 3) + "^^^^"
    # A place longer than the width is cut at its end.
    rows = blocks(Report("a.yaml", [find(Span(0, 4, 0, 5004))], lines=[line]), width=60)
    assert rows[3].endswith("a…") and set(rows[4][4:].strip()) == {"^"} and len(rows[4]) <= 4 + 62
    # Two places far apart are shown each in its own stretch.
    far = find(Span(0, 0, 0, 1), related=[Related("there", Span(0, 5004, 0, 5008))])
    rows = blocks(Report("a.yaml", [far], lines=[line]), width=60)
    assert rows[3].startswith("1 | k:") and rows[5].startswith("1 | …a")


def test_a_long_line_costs_no_more_than_what_is_shown() -> None:
    class Line(str):
        """Fails when it is gone through as a whole."""

        def isascii(self) -> bool:
            raise AssertionError

        def replace(self, *_: object, **__: object) -> str:
            raise AssertionError

    line = Line("é" * 100_000)
    assert "…" in text_of(Report("a.yaml", [find(Span(0, 70_000, 0, 70_003))], lines=[line]))


def test_a_finding_without_extras_is_short() -> None:
    assert blocks(Report("a.yaml", [find(Span(0, 0, 0, 1))], lines=["a"]))[-3:] == [
        "  = why: llmstrategy explain some-rule",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("levels", "line"),
    [
        ([], "No findings in 1 file\n"),
        (["error"], "1 error in 1 file\n"),
        (["info", "error", "error", "warning"], "2 errors, 1 warning, 1 info in 1 file\n"),
        (["info", "info"], "2 infos in 1 file\n"),
    ],
)
def test_the_summary_counts(levels: list[str], line: str) -> None:
    report = Report("a.yaml", [find(Span(0, 0, 0, 1), severity=level) for level in levels], lines=["a"])
    assert text_of(report).endswith(line)
    assert not text_of(report, quiet=True).endswith(line)


@pytest.mark.parametrize(
    ("safeties", "line"),
    [
        ("", "1 error in 1 file\n"),
        ("s", "1 error in 1 file; 1 fixable with --fix\n"),
        ("rr", "2 errors in 1 file; 2 fixable with --fix=review\n"),
        ("srs", "3 errors in 1 file; 2 fixable with --fix, 1 more with --fix=review\n"),
    ],
)
def test_the_summary_says_which_option_fixes(safeties: str, line: str) -> None:
    fixes = [Fix("", "safe" if safety == "s" else "review", []) for safety in safeties] or [None]
    found = [Diagnostic("a-rule", "error", "", Span(0, 0, 0, 1), fix=fix) for fix in fixes]
    assert text_of(Report("a.yaml", found, lines=["a"])).endswith("\n" + line)


def test_the_summary_of_several_files() -> None:
    reports = [sample(), Report("b.yaml"), Report("c.yaml")]
    assert "".join(render("text", reports, Style())).endswith(
        "1 error in 1 of 3 files; 1 fixable with --fix=review; 4 checks unknown because facts are missing "
        "(--unknown lists them)\n"
    )
    assert "".join(render("text", [], Style())) == ""


def test_unknown_checks_are_listed_by_the_missing_fact() -> None:
    out = text_of(sample(), unknown="all")
    assert (
        "unknown in llmstrategy.yaml\n"
        "  strategies.faq\n"
        "    add `volume`, `tokens` and `model` to check over-cost-budget, below-break-even, low-volume-for-fine-tuning\n"
        "    add `recall` to `approach[1]` to check fix-retrieval-first\n"
    ) in out
    assert "--unknown" not in out
    concise = "".join(render("concise", [sample()], Style(unknown="all")))
    assert (
        "llmstrategy.yaml: unknown: faq: add `recall` to `approach[1]` to check fix-retrieval-first\n"
        in concise
    )


def of_faq(level: str, rule: str, *needs: str, at: tuple[str | int, ...] = ()) -> Unknown:
    return Unknown(rule, ("strategies", "faq", *at), needs, level)


RANKED = [
    of_faq("warning", "vector-only-retrieval", "retrieval", at=("approach", 1)),
    of_faq("info", "few-shot-not-tried", "shots"),
    of_faq("info", "consider-distillation", "task"),
    of_faq("info", "prompt-outgrown", "task"),
    of_faq("error", "noisy-labels", "label_noise", at=("approach", 2)),
    of_faq("warning", "over-cost-budget", "cost_budget"),
    of_faq("error", "context-overflow", "tokens.input"),
    of_faq("warning", "below-break-even", "volume", "tokens.input"),
    of_faq("hint", "chunking-undeclared", "chunking", at=("approach", 1)),
]


def test_facts_that_settle_most_come_first_the_gravest_before_all() -> None:
    assert list(missing_facts(RANKED)) == ["faq"]
    lines = missing_facts(RANKED)["faq"]
    assert lines == [
        # Who adds both adds the one: together they settle two checks, of which one may be an error.
        "add `volume` and `tokens.input` to check context-overflow, below-break-even",
        "add `label_noise` to `approach[2]` to check noisy-labels",
        "add `retrieval` to `approach[1]` to check vector-only-retrieval",
        "add `cost_budget` to check over-cost-budget",
        "add `task` to check consider-distillation, prompt-outgrown",
        "add `shots` to check few-shot-not-tried",
        "add `chunking` to `approach[1]` to check chunking-undeclared",
    ]
    assert missing_facts(RANKED, "most")["faq"] == [*lines[:5], "and 2 more: --unknown=all shows them"]
    assert missing_facts(RANKED[:5], "most") == missing_facts(RANKED[:5])


def test_each_strategy_has_its_five() -> None:
    other = [Unknown(one.rule, ("strategies", "other", *one.path[2:]), one.needs, one.severity) for one in RANKED]
    both = missing_facts([*RANKED, *other], "most")
    assert list(both) == ["faq", "other"] and both["faq"] == both["other"] and len(both["faq"]) == 6
    json_report = json.loads("".join(render("json", [Report("a.yaml", [], RANKED)], Style(unknown="most"))))
    assert len(json_report["unknown"]) == len(RANKED), "a program gets all of them"


@pytest.mark.parametrize(("severity", "expected"), [({}, "warning"), ({"over-cost-budget": "error"}, "error")])
def test_the_level_that_is_set_counts(severity: dict[str, str], expected: str) -> None:
    text = b"version: 1\nstrategies:\n  faq:\n    purpose: x\n    approach: [{technique: rag, for: [style]}]\n"
    levels = {one.rule: one.severity for one in check(text, "a.yaml", Settings(severity=severity), 739_000).unknown}
    assert levels["over-cost-budget"] == expected
    assert levels["retrieval-exceeds-latency-budget"] == "error"


def test_statistics_count_by_rule() -> None:
    found = [
        find(Span(0, 0, 0, 1), rule="b"),
        *[find(Span(0, 0, 0, 1), rule="a", severity="info") for _ in range(12)],
    ]
    for name in ("text", "concise"):
        out = "".join(render(name, [Report("a.yaml", found, lines=["a"])], Style(statistics=True)))
        assert "12  info     a\n 1  error    b\n" in out


def test_color_only_adds_escapes() -> None:
    plain = text_of(sample())
    colored = text_of(sample(), color=True, links=True)
    assert "\x1b" not in plain
    assert "\x1b]8;;https://example.org/fine-tuning-for-changing-knowledge\x1b\\" in colored
    assert "\x1b[1;31merror" in colored
    assert "\x1b]8" not in text_of(sample(), color=True)
    assert re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", colored) == plain


def test_reports_are_shown_as_they_come() -> None:
    asked = []

    def reports():  # type: ignore[no-untyped-def]
        for name in "ab":
            asked.append(name)
            yield Report(f"{name}.yaml", [find(Span(0, 0, 0, 1))], lines=["x"])

    chunks = render("text", reports(), Style())
    assert "a.yaml" in next(chunks)
    assert asked == ["a"]


# ------------------------------------------------------------------------------------------- concise


def test_concise_is_one_line_a_finding() -> None:
    out = "".join(render("concise", [sample(), Report("clean.yaml")], Style()))
    assert out == (
        "llmstrategy.yaml:9:15: error[fine-tuning-for-changing-knowledge] facts that change daily go "
        "stale in weights\n"
    )


# ---------------------------------------------------------------------------------------------- json


def test_json_is_exactly_this() -> None:
    assert json_of(sample()) == {
        "version": 1,
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "hints": 0, "unknown": 4, "fixable": 1},
        "diagnostics": [
            {
                "file": "llmstrategy.yaml",
                "rule": "fine-tuning-for-changing-knowledge",
                "severity": "error",
                "message": "facts that change daily go stale in weights",
                "path": ["strategies", "faq", "approach", 0, "for", 0],
                "start": {"line": 9, "column": 15},
                "end": {"line": 9, "column": 30},
                "claims": ["A24", "B3", "B13", "C4", "D14", "E2"],
                "remedy": "give `fresh-knowledge` to a rag or tools layer",
                "url": "https://example.org/fine-tuning-for-changing-knowledge",
                "related": [
                    {
                        "message": "changes daily",
                        "start": {"line": 14, "column": 34},
                        "end": {"line": 14, "column": 39},
                    }
                ],
                "fix": {
                    "title": "move `fresh-knowledge` to a new rag layer",
                    "safety": "review",
                    "edits": [
                        {
                            "start": {"line": 9, "column": 15},
                            "end": {"line": 9, "column": 30},
                            "text": "é\x1b##[error]x",
                        }
                    ],
                },
            }
        ],
        "unknown": [
            {
                "file": "llmstrategy.yaml",
                "rule": "below-break-even",
                "path": ["strategies", "faq"],
                "needs": ["volume"],
            },
            {
                "file": "llmstrategy.yaml",
                "rule": "low-volume-for-fine-tuning",
                "path": ["strategies", "faq"],
                "needs": ["volume"],
            },
            {
                "file": "llmstrategy.yaml",
                "rule": "fix-retrieval-first",
                "path": ["strategies", "faq", "approach", 1],
                "needs": ["recall"],
            },
            {
                "file": "llmstrategy.yaml",
                "rule": "over-cost-budget",
                "path": ["strategies", "faq"],
                "needs": ["volume", "tokens", "model"],
            },
        ],
    }


def test_json_without_findings_and_with_faults() -> None:
    assert json_of() == {
        "version": 1,
        "summary": {"files": 0, "errors": 0, "warnings": 0, "infos": 0, "hints": 0, "unknown": 0, "fixable": 0},
        "diagnostics": [],
        "unknown": [],
    }
    report = Report("a.yaml", [find(Span(0, 0, 0, 1))], faults=[Fault("some-rule", "KeyError: 'x'", "trace")])
    document = json_of(report)
    assert document["faults"] == [{"file": "a.yaml", "part": "some-rule", "error": "KeyError: 'x'"}]
    assert document["diagnostics"][0]["fix"] is None
    assert "label" not in document["diagnostics"][0]


def test_the_schema_is_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    document = json_of(sample(), Report("b.yaml", faults=[Fault("x", "y")]))

    def objects(value: object) -> list[dict]:  # type: ignore[type-arg]
        if isinstance(value, dict):
            return [value, *[inner for child in value.values() for inner in objects(child)]]
        return [inner for child in value for inner in objects(child)] if isinstance(value, list) else []

    for part in objects(document):
        part["extra"] = 1
        assert not VALIDATOR.is_valid(document)
        del part["extra"]
        for key in [key for key in part if key != "faults"]:
            value = part.pop(key)
            assert not VALIDATOR.is_valid(document), key
            part[key] = value
    assert VALIDATOR.is_valid(document)


def test_json_names_a_file_whose_name_is_not_unicode() -> None:
    out = "".join(render("json", [Report("\udcff.yaml", [find(Span(0, 0, 0, 1))])], Style()))
    assert json.loads(out)["diagnostics"][0]["file"] == "\\udcff.yaml"


# ------------------------------------------------------------------------------- what files can say

HOSTILE = [
    "\x1b[2J\x1b]0;owned\x07",
    "\x9b31m",
    "x\n::error::forged",
    "x\r::error::forged",
    "x\u2028::error file=a::forged",
    "::error::forged",
    "  ::error::forged",
    "##[error]forged",
    "words ##[group]forged",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[buildStatus status='SUCCESS']",
    "\u202ereversed",
    "\u2066isolated\u2069",
    "\x00nul",
    "\ud800lone",
    "a\u200bb\ufefftag\U000e0041",
    "section_start:1:x\r\x1b[0K",
]


def hostile(text: str) -> Report:
    lines = [text] * 3
    found = Diagnostic(
        "invalid-value",
        "error",
        text,
        Span(0, 0, 0, len(text)),
        path=("strategies", text, 0),
        label=text,
        claims=("A1",),
        remedy=text,
        url="https://example.org/" + text,
        related=[Related(text, Span(1, 0, 1, len(text))), Related(text, Span(2, 1, 2, 2))],
        fix=Fix(text, "safe", [Edit(Span(0, 0, 0, 1), text)]),
        context=0,
    )
    unknown = [Unknown("below-break-even", ("strategies", text, text), (text,)), Unknown("a", (text,), ())]
    return Report(text, [found], unknown, [Fault("part", text)], lines)


def assert_harmless(out: str, name: str) -> None:
    lines = out.split("\n")
    if name == "github":
        # Two commands of our own, one finding and one fault, and nothing else.
        *lines, end = lines
        assert len(lines) == 2 and end == ""
        assert all(re.match("::error file=", line) for line in lines)
        lines = [line[2:] for line in lines]
    for line in lines:
        for char in line:
            assert unicodedata.category(char) not in ("Cc", "Zl", "Zp", "Cs"), repr(line)
            assert unicodedata.bidirectional(char) not in (
                "RLO",
                "LRO",
                "RLE",
                "LRE",
                "PDF",
                "RLI",
                "LRI",
                "PDI",
            )
        assert not line.lstrip().startswith(("::", "##"))
        assert not re.search(r"##[\w.-]*\[", line)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_file_cannot_speak_through_a_report(name: str, text: str) -> None:
    style = Style(unknown="all", statistics=True)
    out = "".join(render(name, [hostile(text)], style))
    assert out.encode()
    assert_harmless(out, name)


IGNORABLE = regex.findall(r"\p{Default_Ignorable_Code_Point}|\u2800", "".join(map(chr, range(0x110000))))
"""Whatever is drawn as nothing."""


@pytest.mark.parametrize("name", FORMATS)
def test_every_character_that_is_drawn_as_nothing_is_escaped(name: str) -> None:
    assert len(IGNORABLE) > 4000
    for start in range(0, len(IGNORABLE), 64):
        batch = IGNORABLE[start : start + 64]
        out = "".join(render(name, [hostile("a" + "b".join(batch) + "c")], Style(unknown="all")))
        assert not set(batch) & set(out)
        # JSON is read back to the text itself only where that is what will be written, a path or an address.
        assert all(f"{ord(char):02x}" in out.lower() or ord(char) > 0xFFFF for char in batch)


@given(
    st.sampled_from(FORMATS),
    st.text(st.sampled_from("\x1b\n\r:#[]vso. \t\u2028\u202e\x9b\ud800é😀a\u0301"), max_size=12),
)
def test_whatever_it_says(name: str, text: str) -> None:
    out = "".join(render(name, [hostile(text or "x")], Style(unknown="all", statistics=True)))
    assert_harmless(out, name)


def test_a_hostile_address_is_no_link_out_of_its_frame() -> None:
    report = Report("a", [find(Span(0, 0, 0, 1), url="https://x\x1b\\\x1b[2J")], lines=["a"])
    out = text_of(report, color=True, links=True)
    assert "\x1b[2J" not in out
    assert "\x1b]8" not in text_of(
        Report("a", [find(Span(0, 0, 0, 1), url="javascript:1")], lines=["a"]), color=True, links=True
    )


@given(st.text(max_size=40))
def test_shown_twice_is_shown_once(text: str) -> None:
    assert shown(shown(text)) == shown(text)


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30), st.integers(8, 40))
def test_any_place_of_any_line_is_underlined_within_what_is_shown(
    line: str, start: int, length: int, width: int
) -> None:
    line = split_lines(line)[0]
    report = Report("a", [find(Span(0, start, 0, start + length))], lines=[line])
    rows = blocks(report, width=width)
    assert set(rows[4][4:]) <= {" ", "^"} and "^" in rows[4]
