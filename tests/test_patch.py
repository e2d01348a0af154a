"""Fixes as text: every style of YAML keeps its looks, and what cannot be written exactly is withheld."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from llm_strategy.changes import AddLayer, Change, MoveNeed, Remove, RenameKey, SetValue
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.edit import carry_out, parts
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine import check as engine
from llm_strategy.report import ERROR, REVIEW, Edit, Fix, Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import Span, split_lines
from tests.helpers import TODAY, whole

CORPUS = Path(__file__).parent / "corpus"
S = ("strategies", "faq")
A = (*S, "approach")


def fixed(text: str, *changes: Change) -> str | None:
    """Return ``text`` with the changes made, or None where they are withheld."""
    document = load(text)
    edits = carry_out.carry_out(document, changes)  # not `write`, which would hide a crash
    if not edits:
        return None
    spans = [edit.span for edit in edits]
    assert spans == sorted(spans)
    for before, after in pairwise(spans):
        assert (before.end_line, before.end_column) < (after.line, after.column)
    return apply(text, Fix("", REVIEW, edits))


BLOCK = """\
# who reads this?
version: 1
strategies:
  faq:
    purpose: Answer  # in a sentence
    approach:
      - technique: prompting
        for: [style, constraints]  # by hand
        # prompts live elsewhere
      # the index
      - technique: rag
        for:
          - citations
          - brand-voice  # <- no
        refresh: weekly  # Mondays
    # what it knows
    knowledge:
      faq: {size: 3 pages}
  other:
    purpose: x
"""

FLOW = (
    "{version: 1, strategies: {faq: {purpose: x, "
    "approach: [{technique: prompting, for: [style]}, {technique: rag}]}}}"
)

JSON = '{"version":1,"strategies":{"faq":{"purpose":"x","approach":[{"technique":"rag","for":["style"]}]}}}\n'

PRETTY = """\
{
  "version": 1,
  "strategies": {
    "faq": {
      "purpose": "x",
      "approach": [
        {"technique": "rag", "for": ["style", "citations"], "refresh": "weekly"}
      ]
    }
  }
}
"""

UNINDENTED = """\
version: 1
strategies:
    faq:
        purpose: >
            Answer what people
            ask

        approach:
        -   technique: prompting
            for:
            - style
            - persona

        -   technique: rag
            for:
            - terminology
        citations: required
"""

QUOTED = """\
"version": 1
'strategies':
  "faq":
    "purpose": 'x'
    "approach":
      - "technique": "rag"
        "refresh": "weekly"
        "for": ["style"]
"""


def swap(text: str, *pairs: tuple[str, str]) -> str:
    """Return ``text`` with each first text, which is there once, replaced by its second."""
    for old, new in pairs:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


# -- a value -----------------------------------------------------------------------------------------------------------


def test_a_value_keeps_its_comment() -> None:
    assert fixed(BLOCK, SetValue((*A, 1, "refresh"), "daily")) == swap(BLOCK, ("weekly  #", "daily  #"))


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("weekly", "daily", "daily"),
        ('"weekly"', "daily", '"daily"'),
        ("'weekly'", "daily", "'daily'"),
        ("'weekly'", "it's", "'it''s'"),
        ('"a"', 'b "c" \\', '"b \\"c\\" \\\\"'),
        ('"yes"', "true", "true"),  # in quotes it would be a text
        ('"12x"', "12", "12"),
        ("a", "b: c", '"b: c"'),
        ("a", "b #c", '"b #c"'),
        ("a", "#b", '"#b"'),
        ("a", "*b", '"*b"'),
        ("a", "- b", '"- b"'),
        ("a", "%b", '"%b"'),
        ("a", "b, c", "b, c"),
        ("a", "[b, c]", "[b, c]"),
        ("'a'", "[b, c]", "['b', 'c']"),
        ("a", "[b", '"[b"'),
        ("a", "b\nc", '"b\\nc"'),
        ("~", "daily", "daily"),
        ("null", "daily", "daily"),
        ("&a b", "c", "&a c"),
        ("two\n    lines", "one", "one"),
        ("|\n    text", "one", "one"),
        ("[a, b]", "one", "one"),
        ("", "daily", "daily"),
        ("", "[a]", "[a]"),
        ("  # later", "daily", "daily  # later"),
        ("| # why\n    text", "one", None),
        ("!!str a", "one", None),
        ("[a, # b\n b]", "one", None),
    ],
)
def test_a_value_in_a_block(written: str, text: str, expected: str | None) -> None:
    before = f"version: 1\nstrategies:\n  faq:\n   owner: {written}\n   stage: idea\n"
    if not written or written.startswith("  #"):
        before = before.replace("owner: ", "owner:", 1)
    after = fixed(before, SetValue((*S, "owner"), text))
    assert after == (
        None if expected is None else f"version: 1\nstrategies:\n  faq:\n   owner: {expected}\n   stage: idea\n"
    )


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("{owner: a, b: c}", "d, e", '{owner: "d, e", b: c}'),
        ("{owner: a, b: c}", "$1,500/month", '{owner: "$1,500/month", b: c}'),
        ("{owner: [a], b: c}", "[d]", "{owner: [d], b: c}"),
        ("{owner: , b: c}", "d", "{owner: d , b: c}"),
        ("{owner, b: c}", "d", "{owner: d, b: c}"),
        ("{b: c, owner}", "d", "{b: c, owner: d}"),
        ("{owner: }", "d", "{owner: d }"),
        ('{"owner":}', "d", '{"owner": "d"}'),
    ],
)
def test_a_value_in_brackets(written: str, text: str, expected: str) -> None:
    assert fixed(f"strategies: {{faq: {written}}}", SetValue((*S, "owner"), text)) == f"strategies: {{faq: {expected}}}"


# -- a key that is missing ---------------------------------------------------------------------------------------------


def test_a_new_key_goes_behind_the_last_of_its_map() -> None:
    assert fixed(BLOCK, SetValue((*A, 1, "hops"), "2")) == swap(
        BLOCK, ("  # Mondays\n", "  # Mondays\n        hops: 2\n")
    )
    assert fixed(BLOCK, SetValue((*S, "stage"), "idea")) == swap(
        BLOCK, ("size: 3 pages}\n", "size: 3 pages}\n    stage: idea\n")
    )
    assert fixed(BLOCK, SetValue((*S, "knowledge", "faq", "held"), "prompt")) == swap(
        BLOCK, ("3 pages}", "3 pages, held: prompt}")
    )


def test_comments_deeper_than_the_key_stay_with_what_they_follow() -> None:
    text = "strategies:\n  faq:\n    approach:\n      - technique: rag\n        # its index\n    # the end\n"
    assert fixed(text, SetValue((*S, "owner"), "me")) == swap(text, ("index\n", "index\n    owner: me\n"))


def test_the_version_goes_first() -> None:
    assert fixed(swap(BLOCK, ("version: 1\n", "")), SetValue(("version",), "1")) == BLOCK


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{owner: }", "{owner: , stage: idea}"),
        ("{owner: x, purpose:  }", "{owner: x, purpose: , stage: idea }"),
        ("{owner: ,}", "{owner: , stage: idea,}"),
        ('{"owner":}', '{"owner": ,"stage":"idea"}'),
        ("{\n   owner:\n   }", "{\n   owner: ,\n   stage: idea\n   }"),
        ("{\n   owner: # who?\n   }", "{\n   owner: , # who?\n   stage: idea\n   }"),
        ("{owner}", "{owner, stage: idea}"),
    ],
)
def test_a_new_key_behind_one_without_a_value(before: str, after: str) -> None:
    text = f"strategies:\n  faq: {before}\n"
    assert fixed(text, SetValue((*S, "stage"), "idea")) == text.replace(before, after)


def test_several_keys() -> None:
    assert fixed(
        "# empty\nversion: 1\nstrategies:\n  faq:\n    stage: idea",
        SetValue((*S, "purpose"), "TODO"),
        SetValue((*S, "approach"), "[{technique: prompting}]"),
    ) == (
        "# empty\nversion: 1\nstrategies:\n  faq:\n    stage: idea\n    purpose: TODO\n"
        "    approach: [{technique: prompting}]"
    )
    assert (
        fixed("{strategies: {faq: {}}}", SetValue((*S, "purpose"), "a, b"), SetValue((*S, "owner"), "me"))
        == '{strategies: {faq: {purpose: "a, b", owner: me}}}'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("strategies:\n  faq:\n", "strategies:\n  faq:\n    owner: me\n"),
        ("strategies:\n    faq:  # soon\n    b: {}\n", "strategies:\n    faq:  # soon\n        owner: me\n    b: {}\n"),
        ("strategies: {faq: }", "strategies: {faq: {owner: me} }"),
        ("strategies: {faq}", "strategies: {faq: {owner: me}}"),
        ("strategies:\n  faq: null\n", "strategies:\n  faq: {owner: me}\n"),
    ],
)
def test_a_key_under_nothing(before: str, after: str) -> None:
    assert fixed(before, SetValue((*S, "owner"), "me")) == after


def test_a_layer_that_is_not_written_yet() -> None:
    text = "strategies:\n  faq:\n    approach:\n      -  # which?\n      - technique: rag\n"
    assert fixed(text, SetValue((*A, 0, "technique"), "prompting")) == swap(
        text, ("-  # which", "- technique: prompting  # which")
    )


def test_maps_on_the_way_are_written_too() -> None:
    text = "strategies:\n  faq:\n    purpose: x\n"
    assert fixed(text, SetValue((*S, "tokens", "input"), "12")) == text + "    tokens: {input: 12}\n"


def test_a_new_key_is_quoted_as_the_others() -> None:
    assert fixed(QUOTED, SetValue((*A, 0, "retrieval"), "hybrid")) == swap(
        QUOTED, ('["style"]\n', '["style"]\n        "retrieval": "hybrid"\n')
    )
    assert fixed(JSON, SetValue((*A, 0, "hops"), "2")) == swap(JSON, ('["style"]}', '["style"],"hops":2}'))
    assert fixed(PRETTY, SetValue((*S, "owner"), "me")) == swap(
        PRETTY, ("      ]\n", '      ],\n      "owner": "me"\n')
    )


# -- a layer -----------------------------------------------------------------------------------------------------------

RAG = AddLayer(S, "rag", ("citations",))


def test_a_layer_in_a_block() -> None:
    assert fixed(BLOCK, AddLayer(S, "tools", ("actions",), (("kind", "actions"),))) == swap(
        BLOCK,
        (
            "  # Mondays\n",
            "  # Mondays\n      - technique: tools\n        for:\n          - actions\n        kind: actions\n",
        ),
    )


def test_a_layer_as_its_neighbours_are() -> None:
    assert fixed(UNINDENTED, RAG) == swap(
        UNINDENTED,
        ("- terminology\n", "- terminology\n\n        -   technique: rag\n            for:\n            - citations\n"),
    )
    assert fixed(FLOW, RAG) == swap(
        FLOW, ("{technique: rag}]", "{technique: rag}, {technique: rag, for: [citations]}]")
    )
    assert fixed(JSON, RAG) == swap(JSON, ('["style"]}]', '["style"]},{"technique":"rag","for":["citations"]}]'))
    assert fixed(PRETTY, RAG) == swap(
        PRETTY, ('"weekly"}\n', '"weekly"},\n        {"technique": "rag", "for": ["citations"]}\n')
    )
    assert fixed(QUOTED, RAG) == QUOTED + '      - "technique": "rag"\n        "for": ["citations"]\n'
    text = "strategies:\n  faq:\n    approach:\n    - { technique: prompting }  # one\n    # end\n"
    assert fixed(text, RAG) == swap(text, ("# one\n", "# one\n    - { technique: rag, for: [citations] }\n"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[]", "[{technique: rag, for: [citations]}]"),
        ("", " [{technique: rag, for: [citations]}]"),
        ("[{technique: other},]", "[{technique: other}, {technique: rag, for: [citations]},]"),
        (
            "[\n  {technique: other}  # old\n  ]",
            "[\n  {technique: other},  # old\n  {technique: rag, for: [citations]}\n  ]",
        ),
        (
            "[\n  {technique: other},  # old\n  ]",
            "[\n  {technique: other},  # old\n  {technique: rag, for: [citations]},\n  ]",
        ),
    ],
)
def test_a_layer_in_brackets(before: str, after: str) -> None:
    before = before if not before else " " + before
    after = after if after.startswith(" ") else " " + after
    assert fixed(f"strategies:\n faq:\n  approach:{before}\n", RAG) == f"strategies:\n faq:\n  approach:{after}\n"


def test_a_layer_behind_a_block_scalar() -> None:
    text = (
        "strategies:\n  faq:\n    approach:\n      - technique: prompting\n"
        "        why: |\n          # we\n          like it\n"
    )
    assert fixed(text, RAG) == text + "      - technique: rag\n        for: [citations]\n"
    # `+` keeps the empty line below as text, and the new layer would take it away.
    kept = text.replace("|", "|+") + "\n    owner: me\n"
    assert fixed(kept, RAG) is None


def test_no_final_line_break() -> None:
    text = "strategies:\n  faq:\n    approach:\n    - technique: prompting"
    assert fixed(text, RAG) == text + "\n    - technique: rag\n      for: [citations]"
    assert fixed(text + "\n      for: [style]", Remove((*A, 0, "for"))) == text


# -- a need ------------------------------------------------------------------------------------------------------------


def test_a_need_moves_to_the_layer_in_use() -> None:
    assert fixed(BLOCK, MoveNeed((*A, 1, "for", 1), "prompting")) == swap(
        BLOCK,
        ("constraints]", "constraints, brand-voice]"),
        ("# by hand", "# by hand  # <- no"),
        ("          - brand-voice  # <- no\n", ""),
    )
    # Everything said by one list is gone with it, and a list of lines grows by one.
    assert fixed(UNINDENTED, MoveNeed((*A, 1, "for", 0), "prompting")) == swap(
        UNINDENTED,
        ("- persona\n", "- persona\n            - terminology\n"),
        ("technique: rag\n            for:\n            - terminology\n", "technique: rag\n"),
    )
    assert fixed(FLOW, MoveNeed((*A, 0, "for", 0), "rag")) == swap(
        FLOW, (", for: [style]", ""), ("{technique: rag}", "{technique: rag, for: [style]}")
    )


def test_a_need_that_is_there_already_is_not_written_twice() -> None:
    text = swap(BLOCK, ("[style,", "[brand-voice,"))
    after = swap(text, ("# by hand", "# by hand  # <- no"), ("          - brand-voice  # <- no\n", ""))
    assert fixed(text, MoveNeed((*A, 1, "for", 1), "prompting")) == after


def test_a_layer_without_needs_gets_them_below_its_technique() -> None:
    text = (
        "strategies:\n  faq:\n    approach:\n      - technique: prompting  # short\n        shots: 2\n"
        "      - technique: rag\n        for: [citations, style]\n"
    )
    assert fixed(text, MoveNeed((*A, 1, "for", 1), "prompting")) == swap(
        text, ("# short\n", "# short\n        for: [style]\n"), (", style", "")
    )


def test_layers_out_of_use_get_no_needs() -> None:
    text = (
        "strategies:\n  faq:\n    approach:\n      - {technique: prompting, status: rejected, for: [persona]}\n"
        "      - {technique: rag, for: [citations, style]}\n"
    )
    assert (
        fixed(text, MoveNeed((*A, 1, "for", 1), "prompting"))
        == text.replace(", style", "") + "      - {technique: prompting, for: [style]}\n"
    )


def test_json_stays_json() -> None:
    import json

    for text, route in ((JSON, (*A, 0, "for", 0)), (PRETTY, (*A, 0, "for", 1))):
        after = fixed(text, MoveNeed(route, "tools", (("kind", "live-api"), ("calls", "2"))))
        assert after is not None
        layers = json.loads(after)["strategies"]["faq"]["approach"]
        assert layers[1]["kind"] == "live-api" and layers[1]["calls"] == 2
        assert len(layers[0].get("for", ())) + 1 == len(json.loads(text)["strategies"]["faq"]["approach"][0]["for"])


# -- taking out --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "route", "after"),
    [
        ("a: 1\nb: 2  # two\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("a: 1\n\n# about b\nb:\n  - x\n  # y\n  - z\n\nc: 3\n", ("b",), "a: 1\n\n# about b\n\nc: 3\n"),
        ("a: 1\nb: |\n  x # y\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
        ("a: 1\nb:\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
        ("- a: 1\n  b: 2\n", (0, "a"), "- b: 2\n"),
        ("- a: 1\n  # about b\n  b: 2\n", (0, "a"), "- # about b\n  b: 2\n"),
        ("- a: 1\n", (0, "a"), None),
        ("- a\n- b # c\n- d\n", (1,), "- a\n- d\n"),
        ("- a\n- b: 1\n  c: 2\n", (1,), "- a\n"),
        ("- - a\n  - b\n", (0, 0), None),
        ("- a\n", (0,), None),
        ("{a: 1, b: 2, c: 3}", ("a",), "{b: 2, c: 3}"),
        ("{a: 1, b: 2, c: 3}", ("b",), "{a: 1, c: 3}"),
        ("{a: 1, b: 2, c: 3}", ("c",), "{a: 1, b: 2}"),
        ("{a: 1,b: 2,}", ("b",), "{a: 1,}"),
        ("{ a: 1 }", ("a",), "{}"),
        ("{a: 1,200, b: 2}", ("200",), "{a: 1, b: 2}"),
        ("{a: 1, 200: , b: 2}", ("200",), "{a: 1, b: 2}"),
        ("[a , b]", (1,), "[a]"),
        ("[a, b]", (0,), "[b]"),
        ("[\n  a,  # one\n  b,  # two\n  c   # three\n]", (1,), "[\n  a,  # one\n  c   # three\n]"),
        ("[\n  a,  # one\n  b   # two\n]", (1,), "[\n  a  # one\n]"),
        ("[\n  a,\n  # two\n  b,\n]", (0,), "[\n  # two\n  b,\n]"),
        ("[a, b,\n c, d]", (1,), "[a,\n c, d]"),
        ("[a,\n c, d]", (0,), "[\n c, d]"),
        ("[a, # one\n b]", (0,), None),
        ("[a, # one\n b]", (1,), "[a # one\n ]"),
        ("[\n  # why\n  a\n]", (0,), None),
        ("? a\n: 1\n? b\n: 2\n", ("b",), None),
        ("a: 1\na: 2\n", ("a",), None),
        ("a: &x 1\nb: *x\n", ("a",), None),
        ("a: &x 1\nb: *x\nc: 2\n", ("b",), None),
    ],
)
def test_taking_out(before: str, route: tuple[str | int, ...], after: str | None) -> None:
    assert fixed(before, Remove(route)) == after


# -- a key -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("old: 1  # x\n", "new", "new: 1  # x\n"),
        ("? old\n: 1\n", "new", "? new\n: 1\n"),
        ("'old' : 1\n", "new", "'new' : 1\n"),
        ('{"old":1}', "new", '{"new":1}'),
        ("{old: 1}", "a, b", '{"a, b": 1}'),
        ("old: 1\n", "a: b", '"a: b": 1\n'),
        ("&a old: 1\n", "new", "&a new: 1\n"),
        ("a: &b 1\nold: *b\n", "new", "a: &b 1\nnew: *b\n"),
        ("old: 1\nnew: 2\n", "new", None),
        ("a: &b {old: 1}\n<<: *b\n", "new", None),
        ("a: &b old\n*b : 1\n", "new", None),
    ],
)
def test_another_name(before: str, name: str, after: str | None) -> None:
    assert fixed(before, RenameKey(("old",), name)) == after


# -- what is left alone ------------------------------------------------------------------------------------------------


ALIASED = """\
version: 1
x-prompt: &prompt
  technique: prompting
  for: [style]
strategies:
  faq:
    approach:
      - *prompt
      - technique: rag
        for: &needs [citations, persona]
      - <<: *prompt
        status: planned
  more:
    approach:
      - technique: tools
        for: *needs
"""


@pytest.mark.parametrize(
    "change",
    [
        SetValue((*A, 0, "technique"), "rag"),
        SetValue((*A, 0, "shots"), "2"),
        SetValue((*A, 1, "for", 0), "style"),  # two strategies would change
        SetValue((*A, 2, "technique"), "rag"),
        RenameKey((*A, 2, "for"), "reads"),
        Remove((*A, 1, "for", 0)),
        Remove((*A, 1, "for")),
        MoveNeed((*A, 1, "for", 1), "prompting"),
        MoveNeed((*A, 0, "for", 0), "rag"),
    ],
)
def test_nothing_is_written_through_an_alias(change: Change) -> None:
    assert fixed(ALIASED, change) is None


def test_beside_an_alias_is_no_harm() -> None:
    assert fixed(ALIASED, SetValue((*A, 2, "status"), "active")) == swap(ALIASED, ("planned", "active"))
    assert fixed(ALIASED, RAG) == swap(
        ALIASED, ("status: planned\n", "status: planned\n      - technique: rag\n        for: [citations]\n")
    )


def test_an_anchor_that_a_merge_overrides() -> None:
    text = "a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3}\n"
    assert fixed(text, SetValue(("b", "x"), "4")) == swap(text, ("x: 3", "x: 4"))
    assert fixed(text, SetValue(("b", "y"), "4")) is None


@pytest.mark.parametrize(
    "line", ['    owner: "half', "    owner: [a", "    owner: a: b", "\towner: a", "    owner: *gone"]
)
def test_broken_lines_are_left_alone(line: str) -> None:
    text = f"version: 1\nstrategies:\n  faq:\n    stage: ide\n{line}\n    citations: none\n"
    assert load(text).problems
    assert fixed(text, SetValue((*S, "owner"), "me")) is None
    after = fixed(text, SetValue((*S, "stage"), "idea"))
    assert after in (None, swap(text, ("ide\n", "idea\n")))


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_breaks_and_byte_order_mark_stay(eol: str, mark: str) -> None:
    def other(text: str) -> str:
        return mark + text.replace("\n", eol)

    change = MoveNeed((*A, 1, "for", 1), "tools", (("kind", "code"),))
    expected = fixed(BLOCK, change)
    assert expected is not None
    assert fixed(other(BLOCK), change) == other(expected)


def test_tabs() -> None:
    text = "strategies:\n  faq:\t# x\n    stage:\tide\t# y\n    approach:\t[\ttechnique\t]\n"
    assert fixed(text, SetValue((*S, "stage"), "idea")) == swap(text, ("ide\t", "idea\t"))
    assert fixed(text, Remove((*A, 0))) == swap(text, ("[\ttechnique\t]", "[]"))


def test_characters_that_are_line_breaks_elsewhere() -> None:
    text = "strategies:\n  faq:\n    purpose: \"a\u2028b\x85c\" # \u2029\n    stage: ide\n"
    assert fixed(text, SetValue((*S, "stage"), "idea")) == swap(text, ("ide\n", "idea\n"))


def test_a_strategy_that_cannot_stand_alone_is_written_all_the_same() -> None:
    for text in (
        "%TAG !e! tag:example.org,2026:\n---\nstrategies:\n  faq:\n    x-a: !e!b c\n    stage: ide\n",
        "strategies:\n  faq:\n    stage: ide\n...\n",
        "strategies:\n  ? faq\n  : stage: ide\n",
        "strategies:\n  faq: {stage: ide}\n",
    ):
        assert fixed(text, SetValue((*S, "stage"), "idea")) == swap(text, ("ide", "idea"))


def test_a_fix_that_reads_too_much_is_withheld() -> None:
    document = load(FLOW)
    budget = parts.Parts(document, 3 * len(FLOW))
    changes = [SetValue(("version",), "2")]
    assert [bool(carry_out.carry_out(document, changes, budget)) for _ in range(5)] == [True, True, True, False, False]


def test_apply_refuses_edits_that_overlap() -> None:
    edits = [Edit(Span(0, 0, 0, 3), "x"), Edit(Span(0, 2, 0, 4), "y")]
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", Fix("", REVIEW, edits))


# -- every fix that is offered -----------------------------------------------------------------------------------------

TEXTS = {f"{file.parent.name}/{file.name}": file.read_bytes().decode() for file in sorted(CORPUS.glob("*/*.yaml"))}
TEXTS |= {rule.name: whole(rule.bad) for rule in all_rules().values()}
DAYS = {rule.name: rule.day for rule in all_rules().values()}


def checked(text: str, day: str) -> Report:
    report = engine.check(text.encode(), "llmstrategy.yaml", DEFAULT, date.fromisoformat(day).toordinal())
    assert not report.faults
    return report


def touched(fix: Fix) -> set[int]:
    return {line for edit in fix.edits for line in range(edit.span.line, edit.span.end_line + 1)}


def assert_fixes_hold(text: str, day: str) -> int:
    """Check every fix that is offered for ``text``, and return how many there are."""
    report = checked(text, day)
    fixes = [(found, found.fix) for found in report.diagnostics if found.fix is not None]
    for found, fix in fixes:
        after = apply(text, fix)
        again = checked(after, day)
        what = Counter((one.rule, one.message) for one in report.diagnostics)
        now = Counter((one.rule, one.message) for one in again.diagnostics)
        assert now[found.rule, found.message] < what[found.rule, found.message], "the finding is still there"
        errors = [(one.rule, one.message) for one in again.diagnostics if one.severity == ERROR]
        assert set(errors) <= set(what), "a new error"
        lines, kept = split_lines(text), touched(fix)
        untouched = Counter(line for number, line in enumerate(lines) if number not in kept)
        assert untouched <= Counter(split_lines(after)), "a line that no edit touches has changed"
        assert (after[:1] == "\ufeff") == (text[:1] == "\ufeff")
        assert ("\r\n" in after) == ("\r\n" in text)
    return len(fixes)


@pytest.mark.parametrize("name", TEXTS)
def test_every_fix_that_is_offered_holds(name: str) -> None:
    assert_fixes_hold(TEXTS[name], DAYS.get(name, TODAY))


def test_fixes_are_offered() -> None:
    reports = [checked(text, DAYS.get(name, TODAY)) for name, text in TEXTS.items()]
    assert sum(found.fix is not None for report in reports for found in report.diagnostics) > 70


@pytest.mark.parametrize("name", TEXTS)
def test_a_strategy_alone_gives_the_edits_of_the_whole_file(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def edits() -> list[list[tuple[Span, str]]]:
        fixes = [found.fix for found in checked(TEXTS[name], DAYS.get(name, TODAY)).diagnostics]
        return [[(edit.span, edit.text) for edit in fix.edits] for fix in fixes if fix is not None]

    alone = edits()
    monkeypatch.setattr(parts.Parts, "_cut", lambda parts, route: None)
    assert edits() == alone


OTHER_WORDS = (
    *("style", "citations", "real-time", "tone", "weekly", "", "~", '"rag"'),
    *("[rag", "- x", "{}", "# x", "&a", "*a"),
)


@st.composite
def changed_file(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """The name of a file, and what is done to its lines: which, how, and the word for the last way."""
    name = draw(st.sampled_from(sorted(TEXTS)))
    most = TEXTS[name].count("\n")
    change = st.tuples(st.integers(0, most), st.integers(0, 4), st.sampled_from(OTHER_WORDS))
    return name, draw(st.lists(change, min_size=1, max_size=3))


@given(changed_file())
@example(("teams/public-forms.unsound.yaml", [(0, 0, ""), (34, 2, "")]))
def test_changed_files_keep_their_fixes_exact(drawn: tuple[str, list[tuple[int, int, str]]]) -> None:
    """Lines of real files are dropped, doubled, moved in, or get another word; the fixes still say what they do."""
    name, changes = drawn
    lines = TEXTS[name].split("\n")
    for at, how, word in changes:
        at = min(at, len(lines) - 1)
        if how == 0:
            del lines[at : at + 1]
        elif how == 1:
            lines.insert(at, lines[at])
        elif how == 2:
            lines[at] = " " + lines[at]
        elif how == 3:
            lines[at] = lines[at].split("#")[0].rstrip() + "  # said so"
        else:
            head, colon, _ = lines[at].partition(": ")
            lines[at] = head + colon + word
        lines = lines or [""]
    text = "\n".join(lines)
    document = load(text)
    for found in checked(text, DAYS.get(name, TODAY)).diagnostics:
        if found.fix is None:
            continue
        after = load(apply(text, found.fix))
        rules = ("syntax-error", "file-bound", "multiple-documents")
        assert [one.rule for one in after.problems if one.rule in rules] == [
            one.rule for one in document.problems if one.rule in rules
        ]


STEPS = ("strategies", "faq", "approach", "for", "technique", "x")
ROUTE = st.lists(st.one_of(st.sampled_from(STEPS), st.integers(0, 2)))
TEXTS_OF_CHANGES = ("[a, b]", "{a: b}", "{}", "[]", "true", "$1,500/month", "a: b")
TEXT = st.one_of(st.text(max_size=8), st.sampled_from(TEXTS_OF_CHANGES))


@given(
    st.sampled_from((BLOCK, FLOW, JSON, PRETTY, UNINDENTED, QUOTED, ALIASED)),
    st.one_of(
        st.builds(lambda route, text: SetValue(tuple(route), text), ROUTE, TEXT),
        st.builds(lambda route, text: RenameKey(tuple(route), text), ROUTE, TEXT),
        st.builds(lambda route: Remove(tuple(route)), ROUTE),
        st.builds(lambda at, to: MoveNeed((*A, at, "for", to), "tools"), st.integers(0, 2), st.integers(0, 2)),
        st.builds(lambda at, text: SetValue((*A, at, "x"), text), st.integers(0, 2), TEXT),
        st.builds(lambda text: SetValue((*S, "purpose"), text), TEXT),
        st.builds(lambda text: AddLayer(S, text), TEXT),
    ),
)
def test_whatever_is_asked_for_is_exact_or_withheld(text: str, change: Change) -> None:
    """``carry_out`` compares for itself; here it must neither crash nor touch what does not read."""
    after = fixed(text, change)
    if after is not None:
        assert not load(after).problems
