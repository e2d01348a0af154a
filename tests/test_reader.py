"""The reader: every wrong part is one finding at its exact place, and hides nothing of the right parts."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.engine.check import check
from llm_strategy.format import declaration as declared
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Strategy
from llm_strategy.report import ERROR, REVIEW, SAFE, Diagnostic
from tests.helpers import report, whole

STRUCTURE = {
    "duplicate-key",
    "file-bound",
    "invalid-value",
    "missing-key",
    "multiple-documents",
    "syntax-error",
    "unknown-key",
    "unsupported-version",
    "wrong-technique-key",
}
FRAME = """
purpose: Answer questions
approach:
  - technique: prompting
    for: [style]
"""
LAYERS = """
purpose: Answer questions
approach:
"""
SOURCES = FRAME + "knowledge:\n"
QUALITY = FRAME + "quality:\n"
FILE = "version: 1\nstrategies:\n"


def structure(text: str) -> list[tuple[Diagnostic, str]]:
    """Return the findings about structure with the text they blame."""
    found = report(text)
    return [
        (one, found.lines[one.span.line][one.span.column : one.span.end_column])
        for one in found.diagnostics
        if one.rule in STRUCTURE
    ]


def only(text: str) -> tuple[Diagnostic, str]:
    """Return the one finding about structure and the text it blames; it says what to do."""
    found = structure(text)
    assert len(found) == 1, [(one.rule, one.message) for one, _ in found]
    ((one, blamed),) = found
    assert one.severity == ERROR
    assert one.label and one.remedy and one.span.line == one.span.end_line
    return one, blamed


def view(text: str) -> Strategy:
    return read(load(whole(text).encode()))[0][0]


def check_value(text: str, blamed: str, *words: str) -> Diagnostic:
    one, where = only(text)
    assert (one.rule, where) == ("invalid-value", blamed)
    assert all(word in one.message for word in words), one.message
    return one


# -- values ----------------------------------------------------------------------------------------------

OF_A_STRATEGY = [
    ("volume: lots", "lots", ["a rate such as 400k/month", "a number over a time"]),
    ("volume: 300", "300", ["a rate", "300/month", "300/day"]),
    ("volume: 1e999/day", "1e999/day", ["a rate"]),
    ("volume: .nan", ".nan", ["a rate"]),
    ("volume: 2026-09-02", "2026-09-02", ["a rate"]),
    ("volume: [1]", "[1]", ["a list", "a rate"]),
    ("volume: {a: 1}", "{a: 1}", ["a map", "a rate"]),
    ("volume: ''", "''", ["an empty string", "a rate"]),
    ("volume: -3/day", "-3/day", ["a rate"]),
    ("classes: 1e999", "1e999", ["a count", "finite"]),
    ("classes: .nan", ".nan", ["a count", "finite"]),
    ("classes: .inf", ".inf", ["a count", "finite"]),
    ("classes: -1", "-1", ["a count"]),
    ("classes: 2026-09-02", "2026-09-02", ["a count"]),
    ("classes: true", "true", ["a count"]),
    ("classes: !!binary OA==", "OA==", ["!!binary", "a count", "tag"]),
    ("classes: !dozens 2", "2", ["!dozens", "a count", "tag"]),
    ("cost_budget: €500", "€500", ["an amount over time", "US dollars"]),
    ("cost_budget: $500", "$500", ["an amount over time", "$500/month"]),
    ("cost_budget: 500", "500", ["an amount over time"]),
    ("latency_budget: 250", "250", ["a duration", "250ms", "250s"]),
    ("first_token_budget: soon", "soon", ["a duration"]),
    ("window: 128000", "128000", ["a size", "tokens"]),
    ("window: 400 pages", "400 pages", ["a size", "a page"]),
    ("tokens: 5k", "5k", ["a map", "`input`"]),
    ("tokens: [1, 2]", "[1, 2]", ["a list", "a map"]),
    ("tokens: {input: many}", "many", ["a count"]),
    ("price: {input: €1}", "€1", ["a price of a million tokens", "US dollars"]),
    ("price: $1", "$1", ["a map", "`output`"]),
    ("task: grading", "grading", ["a task", "`classification`"]),
    ("task: [extraction]", "[extraction]", ["a list", "a task"]),
    ("task: ''", "''", ["an empty string", "a task", "`question-answering`"]),
    ("stage: prod", "prod", ["a stage", "`production`"]),
    ("archetype: cookery", "cookery", ["an archetype", "`faq-support`"]),
    ("citations: yes", "yes", ["a value of `citations`", "`required`"]),
    ("access: !secret internal", "internal", ["!secret", "tag"]),
    ("model: ''", "''", ["a model such as"]),
    ("model: [openai/gpt-4o]", "[openai/gpt-4o]", ["a list", "a model"]),
    ("owner: [me]", "[me]", ["a list", "a text"]),
    ("owner: {name: me}", "{name: me}", ["a map", "a text"]),
    ("knowledge: wiki", "wiki", ["a map", "a source"]),
    ("knowledge: [wiki]", "[wiki]", ["a list", "a map"]),
    ("knowledge: {wiki: pages}", "pages", ["a source", "`update_cadence`"]),
    ("knowledge: {wiki: [pages]}", "[pages]", ["a list", "a source"]),
    ("knowledge: !x {wiki: {}}", "{wiki: {}}", ["!x", "tag"]),
    ("quality: good", "good", ["a map", "`metrics`"]),
    ("quality: [good]", "[good]", ["a list", "a map"]),
    ("quality: {metrics: [a]}", "[a]", ["a list", "a map"]),
    ("quality: {metrics: {a: [b]}}", "[b]", ["a list", "a metric", "`target`"]),
    ("quality: {metrics: {a: 95%}}", "95%", ["a metric", "`target: 95%`"]),
    ("quality: {metrics: {a: {target: high}}}", "high", ["a target"]),
    ("quality: {evidence: {date: 2026-09-02}}", "{date: 2026-09-02}", ["a map", "a list"]),
    ("quality: {evidence: none}", "none", ["a list", "each measurement"]),
    ("quality: {evidence: [prompting]}", "prompting", ["an item of `evidence`", "`technique`"]),
    ("quality: {evidence: [{technique: prompt}]}", "prompt", ["a technique", "`prompting`"]),
    ("quality: {evidence: [{scores: 81%}]}", "81%", ["a map", "metric names"]),
    ("quality: {evidence: [{scores: {a: good}}]}", "good", ["a score"]),
    ("quality: {evidence: [{scores: {a: [1]}}]}", "[1]", ["a list", "a score"]),
    ("quality: {evidence: [{date: 14.09.2026}]}", "14.09.2026", ["a date", "2026-09-14"]),
    ("quality: {evidence: [{date: 2026-02-30}]}", "2026-02-30", ["a date"]),
    ("quality: {evidence: [{shots: few}]}", "few", ["a count"]),
    ("quality: {eval_dataset: [a.jsonl]}", "[a.jsonl]", ["a list", "a path"]),
]


@pytest.mark.parametrize(("line", "blamed", "words"), OF_A_STRATEGY, ids=[row[0] for row in OF_A_STRATEGY])
def test_a_wrong_value_of_a_strategy(line: str, blamed: str, words: list[str]) -> None:
    check_value(FRAME + line + "\n", blamed, *words)


OF_A_LAYER = [
    ("technique: finetuning", "finetuning", ["a technique", "`fine-tuning`"]),
    ("technique: lora", "lora", ["a technique", "`fine-tuning`"]),
    ("technique: magic", "magic", ["a technique", "`prompting`"]),
    ("technique: [prompting, rag]", "[prompting, rag]", ["a list", "a technique"]),
    ("technique: ''", "''", ["an empty string", "a technique"]),
    ("technique: prompting, for: style", "style", ["a list", "`[style]`"]),
    ("technique: prompting, for: {style: 1}", "{style: 1}", ["a map", "a list"]),
    ("technique: prompting, for: tone", "tone", ["a need", "`style`"]),
    ("technique: prompting, for: [style, tone]", "tone", ["a need", "`style`"]),
    ("technique: prompting, for: [refusals]", "refusals", ["`over-refusal` or `safety`"]),
    ("technique: prompting, for: [style, [persona]]", "[persona]", ["a list", "a need"]),
    ("technique: prompting, status: done", "done", ["a status"]),
    ("technique: prompting, structured_output: yes", "yes", ["`true` or `false`"]),
    ("technique: prompting, structured_output: 'true'", "'true'", ["`true` or `false`", "quotes"]),
    ("technique: prompting, structured_output: 1", "1", ["`true` or `false`"]),
    ("technique: prompting, prompt: {a: b}", "{a: b}", ["a map", "a path"]),
    ("technique: prompting, prompt: [a.md, [b.md]]", "[b.md]", ["a list", "a path"]),
    ("technique: prompting, prompt_tokens: about 900", "about 900", ["a count", "`900`"]),
    ("technique: prompting, why: [a]", "[a]", ["a list", "a text"]),
    ("technique: rag, recall: 81", "81", ["a percentage such as 81%", "81%"]),
    ("technique: rag, recall: 0.81", "0.81", ["a percentage", "81%", "0.81%"]),
    ("technique: rag, recall: -5%", "-5%", ["a percentage", "negative"]),
    ("technique: rag, recall: 101%", "101%", ["a percentage"]),
    ("technique: rag, refresh: sometimes", "sometimes", ["a cadence", "on-change"]),
    ("technique: rag, retrieves: [documents, tables]", "tables", ["a value of `retrieves`"]),
    ("technique: rag, reads: wiki", "wiki", ["a list", "`[wiki]`"]),
    ("technique: rag, reads: [[wiki]]", "[wiki]", ["a list", "the name of a source"]),
    ("technique: rag, cost: $40", "$40", ["an amount over time", "$40/month"]),
    ("technique: tools, kind: internet", "internet", ["a value of `kind`", "`web-search`"]),
    ("technique: fine-tuning, training_cost: $300/month", "$300/month", ["an amount", "once"]),
    ("technique: fine-tuning, label_noise: 8", "8", ["a percentage", "8%"]),
    ("technique: fine-tuning, scope: wide", "wide", ["a value of `scope`", "`broad`"]),
    ("technique: fine-tuning, examples: [1, 2]", "[1, 2]", ["a list", "a count"]),
]


@pytest.mark.parametrize(("keys", "blamed", "words"), OF_A_LAYER, ids=[row[0] for row in OF_A_LAYER])
def test_a_wrong_value_of_a_layer(keys: str, blamed: str, words: list[str]) -> None:
    check_value(LAYERS + f"  - {{{keys}}}\n", blamed, *words)


OF_A_SOURCE = [
    ("update_cadence: every term", "every term", ["a cadence such as `daily`"]),
    ("update_cadence: 7", "7", ["a cadence"]),
    ("max_age: old", "old", ["a duration"]),
    ("size: 3", "3", ["a size", "what is counted"]),
    ("size: big", "big", ["a size"]),
    ("private: on", "on", ["`true` or `false`"]),
    ("held: somewhere", "somewhere", ["a value of `held`", "`index`"]),
    ("source: [a]", "[a]", ["a list", "a text"]),
]


@pytest.mark.parametrize(("line", "blamed", "words"), OF_A_SOURCE, ids=[row[0] for row in OF_A_SOURCE])
def test_a_wrong_value_of_a_source(line: str, blamed: str, words: list[str]) -> None:
    text = SOURCES + f"  wiki:\n    {line}\n"
    check_value(text, blamed, *words)
    source = view(text).sources["wiki"]
    key = line.split(":")[0]
    assert source.values == {} and source.unreadable == {key}
    assert source.absent(key) is None


@pytest.mark.parametrize(
    ("line", "title", "safety"),
    [
        ("    structured_output: yes", "write `true`", SAFE),
        ("    structured_output: off", "write `false`", SAFE),
        ("    for: [output_format]", "write `output-format`", SAFE),
        ("    for: [real-time]", "write `real-time-data`", SAFE),
        ("    for: [tone]", "write `style`", REVIEW),
        ("    for: [private-knowledge]", "write `domain-knowledge`", REVIEW),
        ("    for: style, persona", "write `[style, persona]`", SAFE),
        ("    for: style", "write `[style]`", SAFE),
    ],
)
def test_a_fix_is_as_safe_as_it_is(line: str, title: str, safety: str) -> None:
    one, _ = only(LAYERS + "  - technique: prompting\n" + line + "\n")
    assert one.fix is not None
    assert (one.fix.title, one.fix.safety) == (title, safety)


def test_several_meanings_have_no_fix() -> None:
    for line in ("volume: 300", "latency_budget: 250"):
        assert only(FRAME + line + "\n")[0].fix is None


def test_found_is_shortened_and_harmless() -> None:
    one, _ = only(FRAME + 'volume: "a\\x1b[31m' + "b" * 500 + '"\n')
    assert one.message.isprintable() and len(one.message) < 200
    one, _ = only(FRAME + 'task: "a\\x1b[31m' + "b" * 500 + '"\n')
    assert one.message.split(" is not ")[0].isprintable()
    assert len(one.message.split(" is not ")[0]) < 80


# -- layers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("approach", "rule", "blamed"),
    [
        (" []", "invalid-value", "[]"),
        ("", "missing-key", "approach"),
        (" ~", "missing-key", "approach"),
        (" prompting", "invalid-value", "prompting"),
        (" {technique: prompting, for: [style]}", "invalid-value", "{technique: prompting, for: [style]}"),
        (" [prompting]", "invalid-value", "prompting"),
        (" [[prompting]]", "invalid-value", "[prompting]"),
        (" [{}]", "missing-key", "{}"),
        ("\n  -", "missing-key", "-"),
        ("\n  - for: [style]\n    why: so", "missing-key", "for: [style]"),
        ("\n  - technique:\n    for: [style]", "missing-key", "technique"),
        (" [!x {technique: prompting}]", "invalid-value", "{technique: prompting}"),
    ],
)
def test_a_wrong_approach(approach: str, rule: str, blamed: str) -> None:
    one, where = only(f"purpose: Answer questions\napproach:{approach}\n")
    assert (one.rule, where) == (rule, blamed)


def test_a_layer_that_is_its_technique_can_be_fixed() -> None:
    one, _ = only(LAYERS + "  - prompting\n")
    assert one.fix is not None and one.fix.safety == SAFE
    assert [edit.text for edit in one.fix.edits] == ["{technique: prompting}"]


@pytest.mark.parametrize(
    ("keys", "blamed", "words"),
    [
        ("technique: prompting, refresh: daily", "refresh", ["`rag`, not to `prompting`"]),
        ("technique: prompting, examples: 12", "examples", ["`fine-tuning` and `distillation`", "`shots`"]),
        ("technique: rag, retrain: daily", "retrain", ["you mean `refresh`"]),
        ("technique: fine-tuning, teacher: openai/gpt-4o", "teacher", ["belongs to `distillation`"]),
        ("technique: other, shots: 3", "shots", ["belongs to `prompting`, not to `other`"]),
        ("technique: prompting, latency: wrong too", "latency", ["`rag`", "`other`"]),
        ("technique: tools, recall: ", "recall", ["belongs to `rag`"]),
    ],
)
def test_a_key_of_another_technique(keys: str, blamed: str, words: list[str]) -> None:
    one, where = only(LAYERS + f"  - {{{keys}}}\n")
    assert (one.rule, where) == ("wrong-technique-key", blamed)
    assert all(word in one.message for word in words), one.message


def test_what_is_meant_is_not_proposed_twice() -> None:
    one, _ = only(LAYERS + "  - {technique: prompting, examples: 12, shots: 3}\n")
    assert "you mean" not in one.message


def test_a_technique_that_is_unknown_blames_no_other_key() -> None:
    one, _ = only(LAYERS + "  - {technique: finetuning, examples: 12, refresh: daily}\n")
    assert one.rule == "invalid-value"


def test_every_layer_key_is_taken_by_its_techniques_alone() -> None:
    for technique in declared.LAYERED:
        for name, key in declared.LAYER.keys.items():
            _, found = read(load(whole(LAYERS + f"  - {{technique: {technique}, {name}: }}\n")))
            expected = bool(key.techniques) and technique not in key.techniques
            assert ("wrong-technique-key" in [one.rule for one in found]) is expected, (technique, name)


# -- keys ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "blamed", "words"),
    [
        ("stge: pilot", "stge", ["a strategy", "did you mean `stage`?"]),
        ("latency-budget: 2s", "latency-budget", ["`latency_budget`"]),
        ("Volume: 3/day", "Volume", ["`volume`"]),
        ("colour: blue", "colour", ["not a key of a strategy"]),
        ("update_cadence: daily", "update_cadence", ["belongs to a source"]),
        ("target: 95%", "target", ["belongs to a metric"]),
        ("'': x", "''", ["needs a name"]),
        ("tokens: {in: 5}", "in", ["not a key of `tokens`"]),
        ("quality: {goal: 5}", "goal", ["not a key of `quality`"]),
        ("quality: {evidence: [{score: {a: 1}}]}", "score", ["an item of `evidence`", "`scores`"]),
        ("knowledge: {wiki: {sise: 3 tokens}}", "sise", ["a source", "`size`"]),
    ],
)
def test_an_unknown_key(line: str, blamed: str, words: list[str]) -> None:
    one, where = only(FRAME + line + "\n")
    assert (one.rule, where) == ("unknown-key", blamed)
    assert all(word in one.message for word in words), one.message


def test_a_key_that_is_no_word() -> None:
    ((one, blamed),) = structure(FRAME + "[a]: b\n")
    assert (one.rule, blamed) == ("unknown-key", "[a]")


def test_a_close_key_is_renamed_safely() -> None:
    one, _ = only(FRAME + "stge: pilot\n")
    assert one.fix is not None and one.fix.safety == SAFE
    assert [edit.text for edit in one.fix.edits] == ["stage"]


def test_a_key_that_is_there_is_not_meant_again() -> None:
    one, _ = only(FRAME + "stage: pilot\nstge: pilot\n")
    assert one.rule == "unknown-key" and "`stage`" not in one.message and one.fix is None


@pytest.mark.parametrize(
    ("line", "blamed", "meant"),
    [
        ("tokens: {input: 1,200, output: 150}", "200", "`input: 1200`"),
        ("tokens: {input: 1,200,000}", "200", "`input: 1200000`"),
        ("price: {input: $1,500}", "500", "`input: $1500`"),
        ("knowledge: {wiki: {size: 1,200 tokens}}", "200 tokens", "`size: 1200 tokens`"),
    ],
)
def test_a_comma_in_braces_splits_a_number_once(line: str, blamed: str, meant: str) -> None:
    one, where = only(FRAME + line + "\n")
    assert (one.rule, where) == ("unknown-key", blamed)
    assert "comma" in one.message and one.remedy == meant


def test_the_first_part_of_a_split_number_is_not_its_value() -> None:
    strategy = view(FRAME + "tokens: {input: 1,200, output: 150}\n")
    assert strategy.get("tokens.input") is None and strategy.absent("tokens.input") is None
    assert strategy.get("tokens.output") == 150


def test_keys_of_your_own_are_never_read() -> None:
    text = """
    version: 1
    x-a: [1, {2: 3}]
    notes: {a: b}
    strategies:
      x-b: what you like
      notes: ours
      faq:
        purpose: Answer questions
        x-c: 1
        notes: [a]
        approach:
          - {technique: prompting, for: [style], notes: hm, x-d: }
        knowledge:
          x-e: 3
          notes: text
          wiki: {x-f: 3, notes: yes}
        quality:
          x-g: 3
          metrics: {x-h: 3, notes: n, right: {target: 3, x-i: 3}}
          evidence: [{x-j: 3, notes: n, scores: {x-k: what, notes: 4, right: 3}}]
        tokens: {x-l: 3, notes: n}
    """
    strategies, found = read(load(text))
    assert found == []
    (strategy,) = strategies
    assert strategy.name == "faq"
    assert list(strategy.sources) == ["wiki"] and list(strategy.metrics) == ["right"]
    assert list(strategy.evidence[0].scores) == ["notes", "right"]


def test_a_map_called_notes_is_an_ordinary_name() -> None:
    text = """
version: 1
strategies:
  notes:
    purpose: Shorten notes
    approach: [{technique: prompting, reads: [notes]}]
    uses: {notes: 10%, other: 100%}
    knowledge:
      notes: {held: request}
    quality:
      metrics: {notes: {target: 80%}}
      evidence: [{technique: prompting, scores: {notes: 85%}}]
  other: {purpose: x, approach: [{technique: prompting}]}
"""
    strategies, found = read(load(text))
    assert found == []
    strategy = strategies[0]
    assert (strategy.name, list(strategy.sources), list(strategy.metrics)) == ("notes", ["notes"], ["notes"])
    assert strategy.uses == {"notes": 0.1, "other": 1.0}
    assert list(strategy.evidence[0].scores) == ["notes"]


def test_approach_may_be_absent_where_needs_stand() -> None:
    text = "version: 1\nstrategies: {faq: {purpose: x, needs: [citations, style]}}\n"
    strategies, found = read(load(text))
    assert found == []
    assert strategies[0].all_needs() == {"citations", "style"}
    assert not strategies[0].layers_known
    (finding,) = read(load("version: 1\nstrategies: {faq: {purpose: x}}\n"))[1]
    assert finding.rule == "missing-key"


@pytest.mark.parametrize(
    ("score", "against", "relative", "message"),
    [
        ("+3 points", "prompting", (3.0, False), ""),
        ("+28%", "[prompting, rag]", (0.28, True), ""),
        ("-2 points", "openai/gpt-4o", (-2.0, False), ""),
        ("-5%", "prompting", (-0.05, True), ""),
        ("parity", "openai/gpt-4o", (0.0, False), ""),
        ("+3 points", "", None, "`against` is not declared"),
        ("parity", "", None, "`against` is not declared"),
        ("+3", "prompting", None, "`+3` could be +3 points or +3%"),
        ("+3", "", None, "`+3` could be +3 points or +3%"),
    ],
)
def test_relative_scores_need_what_they_are_relative_to(
    score: str, against: str, relative: tuple[float, bool] | None, message: str
) -> None:
    stands = f"against: {against}, " if against else ""
    text = (
        "version: 1\nstrategies:\n  faq:\n    purpose: x\n    approach: [{technique: prompting}]\n"
        f"    quality:\n      metrics: {{right: {{target: 90%}}}}\n"
        f"      evidence: [{{{stands}scores: {{right: {score}}}}}]\n"
    )
    strategies, found = read(load(text))
    evidence = strategies[0].evidence[0]
    assert evidence.scores == {}
    if relative is None:
        assert [one.rule for one in found] == ["invalid-value"]
        assert message in found[0].message
        assert evidence.relative == {}
    else:
        assert found == []
        kept = evidence.relative["right"]
        assert (kept.value, kept.share) == relative


def test_uses_names_strategies_of_the_file() -> None:
    text = """
version: 1
strategies:
  a: {purpose: x, approach: [{technique: prompting}], uses: {b: 100%, ghost: 5%, a: lots}}
  b: {purpose: y, approach: [{technique: rag}], uses: {a: 50%}}
"""
    strategies, found = read(load(text))
    assert sorted(one.rule for one in found) == ["invalid-value", "unknown-strategy"]
    first, second = strategies
    assert first.uses == {"b": 1.0, "a": None}
    assert [one.name for one in first.used()] == ["b"]
    assert [one.name for one in second.used()] == ["a"]
    assert "uses" in first.unreadable


@pytest.mark.parametrize(
    ("budget", "amount", "per_request"),
    [("$200/month", 200.0, False), ("$0.02/request", 0.02, True), ("$1.2k / request", 1200.0, True)],
)
def test_a_cost_budget_is_over_time_or_a_request(budget: str, amount: float, per_request: bool) -> None:
    text = f"version: 1\nstrategies: {{faq: {{purpose: x, needs: [style], cost_budget: {budget}}}}}\n"
    strategies, found = read(load(text))
    assert found == []
    value = strategies[0].get("cost_budget")
    assert (value.amount, value.per_request) == (amount, per_request)


def test_kinds_of_checks_are_not_kinds_of_tools() -> None:
    text = (
        "version: 1\nstrategies: {faq: {purpose: x, approach: "
        "[{technique: verification, kind: [human, rules]}, {technique: tools, kind: human}]}}\n"
    )
    strategies, found = read(load(text))
    assert [one.blame[-2:] for one in found] == [(1, "kind")]
    assert strategies[0].layers[0].get("kind") == ("human", "rules")


# -- the file --------------------------------------------------------------------------------------------

STRATEGY = "{purpose: Answer questions, approach: [{technique: prompting, for: [style]}]}"


@pytest.mark.parametrize(
    ("text", "rule", "line", "blamed"),
    [
        ("", "missing-key", 0, ""),
        ("\n\n", "missing-key", 0, ""),
        ("# strategies:\n# version: 1\n", "missing-key", 0, "# strategies:"),
        ("---\n", "missing-key", 1, None),
        ("null\n", "missing-key", 0, "null"),
        ("- version: 1\n- strategies\n", "invalid-value", 0, "- version: 1"),
        ("hello there\n", "invalid-value", 0, "hello there"),
        ("42\n", "invalid-value", 0, "42"),
        ("version: 1\n", "missing-key", 0, "version: 1"),
        (f"strategies: {{faq: {STRATEGY}}}\n", "missing-key", 0, None),
        (f"version:\nstrategies: {{faq: {STRATEGY}}}\n", "missing-key", 0, "version"),
        ("version: 1\nstrategies:\n", "missing-key", 1, "strategies"),
        ("version: 1\nstrategies: {}\n", "invalid-value", 1, "strategies"),
        ("version: 1\nstrategies: {notes: none}\n", "invalid-value", 1, "strategies"),
        (f"version: 1\nstrategies: {{x-faq: {STRATEGY}}}\n", "invalid-value", 1, "strategies"),
        ("version: 1\nstrategies: []\n", "invalid-value", 1, "[]"),
        ("version: 1\nstrategies: faq\n", "invalid-value", 1, "faq"),
        ("version: 1\nstrategies:\n  faq:\n", "missing-key", 2, "faq"),
        ("version: 1\nstrategies:\n  faq: {}\n", "missing-key", 2, "faq"),
        ("version: 1\nstrategies:\n  faq: soon\n", "invalid-value", 2, "soon"),
        ("version: 1\nstrategies:\n  faq: [soon]\n", "invalid-value", 2, "[soon]"),
        (f"version: 2\nstrategies: {{faq: {STRATEGY}}}\n", "unsupported-version", 0, "2"),
        (f"version: 1.0\nstrategies: {{faq: {STRATEGY}}}\n", "unsupported-version", 0, "1.0"),
        (f"version: '1'\nstrategies: {{faq: {STRATEGY}}}\n", "unsupported-version", 0, "'1'"),
        (f"version: !!str 1\nstrategies: {{faq: {STRATEGY}}}\n", "unsupported-version", 0, "1"),
        (f"version: [1]\nstrategies: {{faq: {STRATEGY}}}\n", "invalid-value", 0, "[1]"),
    ],
)
def test_a_wrong_file(text: str, rule: str, line: int, blamed: str | None) -> None:
    found = check(text.encode(), "llmstrategy.yaml", DEFAULT, 740_000)
    assert not found.faults
    (one,) = found.diagnostics
    span = one.span
    assert (one.rule, span.line) == (rule, line)
    assert one.message and one.label and one.remedy
    if blamed is not None:
        assert found.lines[span.line][span.column : span.end_column] == blamed


@pytest.mark.parametrize("name", ["faq", "0", "a--b-", "9-to-5", "a" * 300, "xylo"])
def test_a_name_in_the_grammar(name: str) -> None:
    assert structure(FILE + f"  {name}: {STRATEGY}\n") == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Essay_Feedback", "essay-feedback"),
        ("a b", "a-b"),
        ("-faq", "faq"),
        ("faq.2", "faq-2"),
        ("Fragen-für-alle", "fragen-f-r-alle"),
        ("X-Ray", None),
        ("Notes", None),
        ("Other", None),
        ("''", None),
        ("日本", None),
    ],
)
def test_a_name_outside_the_grammar(name: str, better: str | None) -> None:
    one, blamed = only(FILE + f"  other: {STRATEGY}\n  {name}: {STRATEGY}\n")
    assert (one.rule, blamed) == ("invalid-value", name)
    assert (one.fix.edits[0].text if one.fix else None) == better
    assert one.fix is None or one.fix.safety == REVIEW


def test_a_missing_purpose_blames_the_name() -> None:
    one, blamed = only(FILE + "  faq:\n    approach: [{technique: prompting, for: [style]}]\n")
    assert (one.rule, blamed, one.span.line) == ("missing-key", "faq", 2)


@pytest.mark.parametrize("purpose", ["''", "' '", "[a]", "{a: b}"])
def test_a_purpose_is_a_sentence(purpose: str) -> None:
    text = FILE + f"  faq:\n    purpose: {purpose}\n    approach: [{{technique: prompting, for: [style]}}]\n"
    one, blamed = only(text)
    assert (one.rule, blamed) == ("invalid-value", purpose)
    assert "a sentence" in one.message


# -- what is unknown -------------------------------------------------------------------------------------


def test_null_is_unknown_and_no_fault() -> None:
    text = FRAME + (
        "volume:\nstage: ~\ntask: null\nknowledge:\n  wiki:\n  faq: {size: }\ntokens: {input: Null}\nprice:\n"
        "quality:\n  metrics: {right: , fast: {target: }}\n  evidence:\n    - {scores: {right: }, date: }\n    -\n"
    )
    strategies, found = read(load(whole(text)))
    assert found == []
    strategy = strategies[0]
    assert strategy.unreadable == set()
    assert all(strategy.absent(key) for key in ("volume", "stage", "task", "tokens.input", "price.input"))
    assert strategy.sources["wiki"].absent("size") and strategy.metrics["right"].absent("target")
    # An item that is not written yet may become anything.
    assert strategy.evidence[1].absent("scores") is None


def test_an_explicit_null_is_null() -> None:
    assert structure(FRAME + "volume: !!null\n") == []


def test_null_items_make_a_list_unknown() -> None:
    layer = view(
        LAYERS + "  - technique: rag\n    for:\n      - style\n      -\n    retrieves: [~]\n"
    ).layers[0]
    assert [need.word for need in layer.needs] == ["style"]
    assert layer.has_need("style") is True and layer.has_need("citations") is None
    assert layer.absent("retrieves") is None and layer.get("retrieves") is None


def test_positions_are_those_of_the_file() -> None:
    layer = view(LAYERS + "  - {technique: prompting, for: [tone, ~, style]}\n").layers[0]
    ((need),) = layer.needs
    assert (need.word, need.route[-2:]) == ("style", ("for", 2))
    assert "for" in layer.unreadable


@pytest.mark.parametrize("tokens", ["5k", "[1]", "!x {input: 5}"])
def test_what_is_inside_a_wrong_map_is_unknown(tokens: str) -> None:
    strategy = view(FRAME + f"tokens: {tokens}\nquality: {tokens}\n")
    for key in ("tokens.input", "tokens.cached", "quality.evidence", "quality.eval_dataset"):
        assert strategy.absent(key) is None, key


def test_of_a_wrong_strategy_everything_is_unknown() -> None:
    for text in ("soon", "[a]", ""):
        strategy = view(FILE + f"  faq: {text}\n")
        assert not strategy.layers_known and not strategy.sources_known
        assert strategy.absent("citations") is None and strategy.absent("quality.evidence") is None


def test_a_wrong_part_hides_no_finding_of_the_right_ones() -> None:
    text = """
    version: 1
    strategies:
      one: nothing
      two:
        purpose: Answer questions
        approach:
          - magic
          - technique: prompting
            for: [tone, [x], foo]
            shots: few
            status: later
          - {technique: rag, refresh: soon, latency: 250, reads: [nowhere]}
        volume: 300
        tokens: {input: lots, outptu: 3}
        knowledge: {wiki: {size: 3}, faq: text}
        quality:
          metrics: {right: {target: high}, fast: 3}
          evidence: [x, {date: never, scores: {right: bad}}]
      three: {purpose: , approach: []}
    """
    values = [one.message.split(" is not ")[0].strip("`") for one, _ in structure(text)]
    wrong = "nothing magic tone foo few later soon 250 nowhere 300 lots outptu 3 text high x never bad"
    assert set(wrong.split(" ")) - set(values) == set()
    # "a list" in `for`, the missing purpose and the empty approach
    assert len(values) == 22


def test_a_value_is_as_written() -> None:
    strategy = view(FRAME + 'volume: "60k requests/month"\nclasses: 1_200\ntokens: {input: 1.2k}\n')
    assert strategy.text("volume") == "60k requests/month" and strategy.get("volume").per_month == 60_000
    assert (strategy.text("classes"), strategy.get("classes")) == ("1_200", 1200)
    assert (strategy.text("tokens.input"), strategy.get("tokens.input")) == ("1.2k", 1200)


def test_core_tags_are_read() -> None:
    text = (
        FRAME + 'classes: !!int "8"\nstage: !!str pilot\nvolume: ! 3/day\nknowledge: !!map {wiki: !!map {}}\n'
    )
    assert structure(text) == []
    assert view(text).get("classes") == 8


# -- names of sources, scores ----------------------------------------------------------------------------


def test_reads_names_a_source() -> None:
    text = LAYERS + "  - {technique: rag, reads: [regulation, wiki]}\nknowledge: {regulations: , wiki: }\n"
    one = check_value(text, "regulation", "a source of this strategy", "`regulations`")
    assert one.fix is not None and one.fix.safety == REVIEW
    layer = view(text).layers[0]
    assert layer.get("reads") == ("regulation", "wiki") and layer.sources() is None


@pytest.mark.parametrize(
    ("knowledge", "words"),
    [("", "none is declared"), ("knowledge: {a: , b: }\n", "it declares `a` and `b`")],
)
def test_reads_without_a_near_name(knowledge: str, words: str) -> None:
    check_value(LAYERS + "  - {technique: rag, reads: [nowhere]}\n" + knowledge, "nowhere", words)


def test_reads_is_not_judged_where_the_sources_are_unknown() -> None:
    check_value(LAYERS + "  - {technique: rag, reads: [wiki]}\nknowledge: [wiki]\n", "[wiki]", "a map")


@pytest.mark.parametrize(
    ("target", "score", "meant"),
    [
        ("85%", "81", "`81%`"),
        ("85%", "4.1", "`4.1%`"),
        ("at least 85%", "0.57", "`57%`"),
        ("at most 2%", "400", None),
        ("4.2", "81%", None),
        ("0.8", "81%", "`0.81`"),
    ],
)
def test_a_score_has_the_kind_of_its_target(target: str, score: str, meant: str | None) -> None:
    text = (
        QUALITY
        + f"  metrics: {{right: {{target: {target}}}}}\n  evidence:\n    - scores: {{right: {score}}}\n"
    )
    one, blamed = only(text)
    assert (one.rule, blamed) == ("invalid-value", score)
    assert ("a plain number" if "%" in score else "a percentage") in one.message
    assert [related.message for related in one.related] == ["the target"]
    assert (one.fix.title if one.fix else None) == (f"write {meant}" if meant else None)
    evidence = view(text).evidence[0]
    assert evidence.scores == {} and "scores.right" in evidence.unreadable


@pytest.mark.parametrize("metric", ["{target: 85%}", "{target: high}", "", "{}"])
def test_a_score_of_the_right_kind_is_read(metric: str) -> None:
    text = QUALITY + f"  metrics: {{right: {metric}}}\n  evidence:\n    - scores: {{right: 81%, free: 4}}\n"
    assert view(text).evidence[0].scores["right"].value == 0.81
    assert view(text).evidence[0].scores["free"].value == 4


# -- lost lines ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # the whole of a strategy, its first keys, a source, a layer, an item
        FILE + "  faq:\n    purpose: Answer: questions\n",
        FILE
        + "  faq:\n    purpose: Answer: this\n    approach:\n      - {technique: prompting, for: [style]}\n",
        LAYERS + "  - technique: rag\n    reads: [faq]\nknowledge:\n  wiki: {size: 3 tokens}\n  faq: [\n",
        FRAME + "  - technique: rag: x\n    for: [citations]\n",
        FRAME + "volume\n",
        FRAME + "knowledge:\n  wiki:\n    size\n    held: prompt\n",
    ],
)
def test_a_syntax_error_is_one_fault(text: str) -> None:
    assert [one.rule for one, _ in structure(text)] == ["syntax-error"]


def test_a_lost_line_is_only_of_its_own_strategy() -> None:
    text = FILE + (
        "  one:\n    purpose: Answer questions\n    approach: [{technique: prompting}]\n    owner: [\n"
        f"  two: {STRATEGY}\n"
    )
    one, two = read(load(text))[0]
    assert one.damaged and not one.layers[0].damaged
    assert not two.damaged


def test_a_part_beside_a_lost_line_is_still_checked() -> None:
    text = FRAME + "owner: [\nvolume: lots\n"
    assert [one.rule for one, _ in structure(text)] == ["syntax-error", "invalid-value"]


def test_parts_shared_by_an_alias_report_once() -> None:
    text = FILE + (
        "  one: &one\n    purpose: Answer questions\n    volume: lots\n"
        "    approach: [{technique: prompting, for: [style]}]\n  two: *one\n"
    )
    one, blamed = only(text)
    assert (one.rule, blamed) == ("invalid-value", "lots")


def lost(text: str) -> tuple[list[Strategy], list[str]]:
    """Read ``text`` as if its comments were lines that had to be left out."""
    document = load(text)
    lines = text.split("\n")
    document.damaged = frozenset(at for at, line in enumerate(lines) if line.lstrip().startswith("#"))
    strategies, found = read(document)
    return strategies, [one.rule for one in found]


def test_what_a_lost_line_may_have_held_is_not_missing() -> None:
    layer = "[{technique: prompting, for: [style]}]"
    for text in (
        FILE + f"  faq:\n    # lost\n    approach: {layer}\n",
        FILE + f"  faq:\n    approach: {layer}\n    # lost\n",
        FILE + "  faq:\n    # lost\n",
        "version: 1\nstrategies:\n  # lost\n",
        "version: 1\nstrategies:\n  # lost\n  notes: none\n",
        f"# lost\nstrategies: {{faq: {STRATEGY}}}\n",
        FILE + "  faq:\n    purpose: x\n    approach:\n      -\n        # lost\n        for: [style]\n",
        FILE + "  faq:\n    purpose: x\n    approach: [\n      # lost\n      ]\n",
    ):
        assert lost(text)[1] == [], text
        # As a comment it hides nothing.
        assert read(load(text))[1] != [], text


def test_a_lost_source_is_not_missed() -> None:
    text = whole(
        LAYERS + "  - {technique: rag, reads: [wiki]}\nknowledge:\n  # lost\n  faq: {size: 3 tokens}\n"
    )
    (strategy,), found = lost(text)
    assert found == [] and "reads" in strategy.layers[0].unreadable
    assert [one.rule for one in read(load(text))[1]] == ["invalid-value"]


def test_nothing_is_absent_where_a_line_was_lost() -> None:
    text = FILE + (
        "  one:\n    purpose: x\n    approach:\n      - technique: rag\n      # lost\n      - technique: prompting\n"
        "    knowledge:\n      a:\n        # lost\n        size: 3 tokens\n      b: {size: 3 tokens}\n"
        "    quality:\n      metrics:\n        c:\n          target: 3\n      evidence:\n"
        "        - date: 2026-09-02\n        - shots: 3\n          # lost\n"
        "  two:\n    purpose: x\n    approach: [{technique: rag}]\n  # lost\n"
        "  three:\n    purpose: x\n    approach: [{technique: rag}]\n"
    )
    one, two, three = lost(text)[0]
    assert one.damaged and one.absent("citations") is None
    assert [layer.damaged for layer in one.layers] == [True, False]
    assert one.sources["a"].damaged and not one.sources["b"].damaged
    assert not one.metrics["c"].damaged
    assert [evidence.damaged for evidence in one.evidence] == [False, True]
    assert two.damaged and not three.damaged and three.absent("citations")


def test_a_strategy_ends_before_the_next_one_begins() -> None:
    document = load(FILE + f"  one:\n    purpose: x\n    approach: [{{technique: rag}}]\n  two: {STRATEGY}\n")
    document.damaged = frozenset({5})
    one, two = read(document)[0]
    assert two.damaged and not one.damaged


def test_no_finding_beside_the_syntax_error_of_its_line() -> None:
    document = load(whole(FRAME + "volume: lots\nclasses: many\nstge: pilot\n"))
    document.damaged = frozenset({7, 9})
    strategies, found = read(document)
    assert [one.blame[-1] for one in found] == ["classes"]
    assert strategies[0].unreadable == {"volume", "classes"}


def test_a_placeholder_is_a_safe_fix() -> None:
    whole = "version: 1\nstrategies: {a: {purpose: x, approach: [{technique: prompting}]}}\n"
    for gone in (
        "version: 1\n",
        "purpose: x, ",
        ", approach: [{technique: prompting}]",
        "technique: prompting",
        "strategies: {a: {purpose: x, approach: [{technique: prompting}]}}\n",
    ):
        _, findings = read(load(whole.replace(gone, "")))
        assert [one.fix.safety for one in findings if one.rule == "missing-key" and one.fix] == ["safe"], gone
