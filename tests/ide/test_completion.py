"""Completion offers what belongs at the cursor, also in a half-typed file, and applying it never breaks the file."""

from __future__ import annotations

import random

import pytest

from llm_strategy.config.settings import Settings
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine import check as engine
from llm_strategy.explain.summaries import documentation
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.ide.completion import complete
from llm_strategy.ide.snippets import plain
from llm_strategy.ide.types import Item
from llm_strategy.knowledge.fit import rating
from llm_strategy.report import REVIEW, Edit, Fix

from .helpers import CURSOR, FILES, HEAD, TODAY, completed, item, labels, placed, snapshot, syntax

LAYER = HEAD + "    approach:\n      - technique: rag\n"


def applied(text: str, one: Item) -> str:
    """Return the text with an item in it, as an editor writes it."""
    inserted = one.text
    if one.snippet:
        line = text.split("\n")[one.span.line]
        leading = line[: len(line) - len(line.lstrip(" "))][: one.span.column]
        inserted = plain(inserted).replace("\n", "\n" + leading)
    return apply(text, Fix("", REVIEW, [Edit(one.span, inserted)]))


# -- keys ------------------------------------------------------------------------------------------------------------


def test_present_keys_are_left_out_and_required_ones_come_first() -> None:
    found = labels(HEAD + "    stage: pilot\n    ¦\n")
    assert found[0] == "approach"
    assert "task" in found
    assert not {"stage", "purpose"} & set(found)


@pytest.mark.parametrize(("technique", "vocabulary"), [("tools", "kind"), ("verification", "check")])
@pytest.mark.parametrize("value", ["¦", "[¦]"])
def test_words_of_a_key_are_those_of_the_technique(technique: str, vocabulary: str, value: str) -> None:
    text = LAYER.replace("rag", technique) + f"        kind: {value}\n"
    assert set(labels(text, "word")) == set(WORDS[vocabulary])


def test_keys_of_another_technique_are_not_offered() -> None:
    found = labels(LAYER + "        ¦\n")
    assert {"refresh", "recall", "for"} <= set(found)
    assert not {"examples", "shots", "teacher", "technique"} & set(found)


@pytest.mark.parametrize(
    "text",
    [
        LAYER + "        re¦\n",
        LAYER + "        re¦",
        LAYER + "        re¦\n        for: [citations]\n",
        LAYER.replace("rag", "rag\n        top_k: 4") + "        re¦\n    stage: pilot\n",
        LAYER + "        for: [a, b\n        re¦\n",
        HEAD
        + '    x: [a, {b\n    y: "\n    approach:\n      - technique: rag\n        re¦\n        foo: ]\n',
        LAYER + "        re¦fresh: daily\n",
        HEAD + "    approach: [{technique: rag, re¦}]\n",
        HEAD + "    approach: [{technique: rag, ¦}]\n",
        HEAD + "    approach: [{technique: rag,¦}]\n",
        LAYER.replace("\n", "\r\n") + "        re¦",
    ],
)
def test_half_typed_key_of_a_layer(text: str) -> None:
    found = labels(text, "key")
    assert {"refresh", "recall", "reads"} <= set(found)
    assert len(found) == len(set(found))
    assert "technique" not in found


def test_key_of_a_map_opens_its_block() -> None:
    found = item(HEAD + "    to¦\n", "tokens")
    assert found.text == "tokens:\n      "
    text, line, column = placed(HEAD + "    to¦\n")
    assert labels(applied(text.text, found).replace("tokens:\n      ", "tokens:\n      ¦"), "key") == [
        "input",
        "output",
        "cached",
    ]


def test_key_with_a_colon_keeps_it() -> None:
    assert item(HEAD + "    sta¦ge: pilot\n", "stage").text == "stage"
    assert item(HEAD + '    "sta¦ge": pilot\n', "task").text == '"task"'


def test_empty_file() -> None:
    assert labels("¦") == ["version", "strategies", "version: 1, strategies"]
    assert labels("ver¦")[0] == "version"


@pytest.mark.parametrize("typed", ["", "re"])
@pytest.mark.parametrize("below", ["", "    stage: pilot\n", "      - technique: tools\n"])
def test_keys_of_a_layer_are_offered_in_the_column_of_its_dash(typed: str, below: str) -> None:
    text = LAYER + f"      {typed}¦\n" + below
    found = item(text, "refresh")
    assert found.text == "  refresh: "
    after = applied(text.replace(CURSOR, ""), found)
    assert LAYER + "        refresh: \n" in after
    assert {"recall", "for"} <= set(labels(text, "key"))
    assert not {"technique", "shots"} & set(labels(text, "key"))


def test_keys_of_a_layer_and_of_its_strategy_are_offered_where_both_can_stand() -> None:
    text = HEAD + "    approach:\n    - technique: rag\n    ¦\n"
    assert item(text, "refresh").text == "  refresh: "
    assert item(text, "stage").text == "stage: "


def test_keys_are_not_offered_in_the_column_of_a_dash_that_encloses_nothing() -> None:
    text = HEAD + "    approach:\n      - technique: rag\n    quality:\n      ¦\n"
    assert "refresh" not in labels(text, "key")


# -- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        LAYER + "        for: [style, ¦]\n",
        LAYER + "        for: [style, ¦\n",
        LAYER + "        for: [style,¦]\n",
        LAYER + "        for: [style, cit¦]\n",
        LAYER + "        for:\n          - style\n          - ¦\n",
        LAYER + "        for:\n          - style\n          - cit¦\n",
        LAYER + "        for:\n        - style\n        - ¦",
        HEAD + "    approach: [{technique: rag, for: [style, ¦]}]\n",
        HEAD + "    approach:\n      - for: [style, ¦]\n        technique: rag\n",
        LAYER + "        for:\n          - style\n          ¦\n",
    ],
)
def test_needs_are_ordered_by_fit_and_present_ones_left_out(text: str) -> None:
    found = completed(text).items
    assert {one.label for one in found} == set(WORDS["need"]) - {"style"}
    order = {"yes": 0, "part": 1, "no": 2}
    ranks = [order[str(rating(one.label, "rag"))] for one in found]
    assert ranks == sorted(ranks)
    assert [one.sort for one in found] == sorted(one.sort for one in found)
    by_name = {one.label: one for one in found}
    assert by_name["citations"].detail.startswith("✓ yes · ")
    assert by_name["output-format"].detail.startswith("✗ no · ")
    assert "**rag** (this layer)" in documentation(by_name["citations"].topic)


def test_value_of_a_list_key_gets_brackets_or_a_dash() -> None:
    assert item(LAYER + "        for: ¦\n", "citations").text == "[citations]"
    assert item(LAYER + "        for:¦\n", "citations").text == " [citations]"
    assert item(LAYER + "        for:\n          ¦\n", "citations").text == "- citations"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "    approach:\n      - technique: ¦\n",
        HEAD + "    approach:\n      - technique:¦\n",
        HEAD + "    approach:\n      - technique: ra¦\n",
        HEAD + "    approach:\n      - technique: r¦ag\n",
        HEAD + "    approach: [{technique: ¦}]\n",
        HEAD + "    approach: [{technique: ¦\n",
        HEAD + "    approach:\n      - technique: 'ra¦'\n",
        HEAD + "    quality: {evidence: [{technique: [ ¦ ]}]}\n",
    ],
)
def test_words_of_a_vocabulary_with_their_meanings(text: str) -> None:
    found = {one.label: one.detail for one in completed(text).items}
    assert found == WORDS["technique"]


def test_quotes_are_kept() -> None:
    assert item(HEAD + "    stage: 'pi¦'\n", "pilot").text == "'pilot'"
    assert item(HEAD + "    stage: 'pi¦'\n", "pilot").filter == "'pilot"


def test_models_for_one_use_are_offered_where_they_are_asked_for() -> None:
    reranker = LAYER + "        reranker_model: "
    assert "cohere/" in labels(f"{reranker}¦\n")
    assert item(f"{reranker}cohere/¦\n", "cohere/rerank-v3.5").detail == "$0.002 a query"
    assert "voyageai/rerank-2.5" in labels(f"{reranker}reran¦\n")
    assert not [one for one in labels(f"{reranker}cohere/¦\n") if "embed" in one or "command" in one]
    embedding = LAYER + "        embedding_model: "
    assert "openai/text-embedding-3-small" in labels(f"{embedding}openai/¦\n")
    assert "openai/gpt-4o" not in labels(f"{embedding}openai/¦\n")
    # What the file names for the same use comes first, and what no list knows can be named.
    two = LAYER + "        reranker_model: other/mine\n      - technique: rag\n        reranker_model: ¦\n"
    assert labels(two)[0] == "other/mine"
    assert {"self-hosted/", "other/"} <= set(labels(two))


def test_booleans_names_and_scores() -> None:
    assert labels(LAYER + "        reranker: ¦\n") == ["true", "false"]
    two = HEAD + "    knowledge: {a: {held: index}, b: {size: 1 MB}}\n    approach:\n      - technique: rag\n"
    assert labels(two + "        reads: [b, ¦]\n") == ["a"]
    measured = (
        HEAD + "    quality:\n      metrics: {good: {target: 85%}, fast: {target: 2}}\n      evidence:\n"
    )
    assert labels(measured + "        - scores: {fast: 1, ¦}\n") == ["good"]
    assert labels(measured + "        - scores: {good: ¦}\n") == ["85%"]
    assert labels(measured + "        - scores: {good: 7¦}\n") == ["7%"]
    assert labels(measured + "        - scores: {fast: 7¦}\n") == ["7"]


def test_other_strategies_are_offered_in_uses() -> None:
    others = "  small-talk:\n    purpose: Chat\n    approach: [{technique: prompting}]\n"
    text = HEAD + "    uses: {¦}\n    approach: [{technique: prompting}]\n" + others
    assert labels(text) == ["small-talk"]
    found = item(text, "small-talk")
    assert (found.text, found.detail) == ("small-talk: ", "Chat")
    assert labels(text.replace("{¦}", "{small-talk: 4¦}"))[:1] == ["4%"]
    assert item(HEAD + "    us¦\n" + others, "uses").text == "uses:\n      "


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("volume: 400k¦", "400k/month"),
        ("latency_budget: 800¦", "800ms"),
        ("cost_budget: 200¦", "$200/month"),
        ("cost_budget: $2¦", "$2/hour"),
        ("window: 128k¦", "128k tokens"),
        ("volume: ¦", "400k/month"),
        ("price: {input: ¦}", "$0.15"),
    ],
)
def test_units_follow_a_number_and_examples_none(entry: str, wanted: str) -> None:
    assert wanted in labels(HEAD + f"    {entry}\n")


# -- models ----------------------------------------------------------------------------------------------------------


def test_models_by_provider_by_name_and_of_the_file() -> None:
    found = labels(HEAD + "    model: openai/gpt-4o¦\n")
    assert found[0] == "openai/gpt-4o"
    assert all(name.startswith("openai/") for name in found)
    assert "anthropic/" in labels(HEAD + "    model: anth¦\n")
    assert "openai/gpt-4o" in labels(HEAD + "    model: gpt-4¦\n")
    assert (
        labels(HEAD + "    model: ours/own-1\n    approach: [{technique: rag, model: ¦}]\n")[0]
        == "ours/own-1"
    )
    assert "self-hosted/" in labels(HEAD + "    model: ¦\n")


@pytest.mark.parametrize("typed", ["gpt", "claude", "gemini"])
def test_makers_of_a_model_come_and_resellers_do_not(typed: str) -> None:
    maker = {"gpt": "openai/", "claude": "anthropic/", "gemini": "google/"}[typed]
    found = [label for label in labels(HEAD + f"    model: {typed}¦\n") if not label.endswith("/")]
    assert found
    assert all(name.startswith(maker) for name in found), found


def test_resellers_come_where_nobody_makes_the_model() -> None:
    found = [label for label in labels(HEAD + "    model: llama¦\n") if not label.endswith("/")]
    assert len({name.partition("/")[0] for name in found}) > 1


def test_retired_models_come_last() -> None:
    found = completed(HEAD + "    model: google/gemini¦\n").items
    retired = [item.ended for item in found]
    assert any(retired)
    assert not all(retired)
    assert retired == sorted(retired)
    assert all(("ended 20" in item.detail) == item.ended for item in found)


def test_a_model_says_when_it_ends() -> None:
    found = {one.label: one for one in completed(HEAD + "    model: openai/gpt-5¦\n").items}
    assert found["openai/gpt-5"].detail.endswith(", ends 2026-12-11")
    assert not found["openai/gpt-5"].ended
    assert "ends" not in found["openai/gpt-5.5"].detail


def test_a_source_says_its_cadence_and_size() -> None:
    text = HEAD + "    knowledge: {faq: {update_cadence: daily, size: 3M tokens, held: index}}\n"
    found = item(text + "    approach: [{technique: rag, reads: [¦]}]\n", "faq")
    assert found.detail == "changes daily · 3M tokens · held in index"


def test_models_are_limited_and_incomplete() -> None:
    found = completed(HEAD + "    model: openrouter/¦\n")
    assert found.incomplete
    assert len(found.items) <= 60


# -- comments --------------------------------------------------------------------------------------------------------


def test_suppression_offers_reported_rules_first() -> None:
    text = LAYER + "        for: [output-format]  # llmstrategy: ignore[¦]\n"
    found = labels(text, "rule")
    assert found[0] == "rag-for-behavior"
    assert "rag-for-behavior" not in labels(text.replace("[¦", "[rag-for-behavior, ¦"), "rule")
    above = (
        HEAD
        + "    approach:\n      # llmstrategy: ignore[no-con¦\n      - technique: rag\n        for: [style]\n"
    )
    assert "no-control-layer" in labels(above, "rule")


def test_other_comments_are_left_alone() -> None:
    assert labels(LAYER + "        # see the wi¦ki\n") == []
    assert labels(LAYER + "        # llms¦\n") == ["llmstrategy: ignore[]"]
    assert labels("# ¦\n" + LAYER) == ["llmstrategy: ignore[]", "llmstrategy: ignore-file[]"]


# -- where nothing belongs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("Answer", "Ans¦wer"),
        HEAD + "    notes: {st¦: 1}\n",
        HEAD + "    notes: |\n      some te¦xt\n      more\n",
        HEAD + "    owner: one\n      tw¦o\n",
        HEAD + "    x-own: [¦]\n",
        HEAD + "    stage: pilot ¦\n",
    ],
)
def test_free_text_offers_nothing(text: str) -> None:
    assert labels(text) == []


def test_key_that_would_capture_the_lines_below_is_not_offered() -> None:
    assert labels(HEAD + "    knowledge:\n    ¦\n      policies: {held: index}\n") == []
    assert labels(HEAD + "    ¦\n    knowledge:\n      policies: {held: index}\n")


def test_indentation_decides_where_most_of_the_text_is_not_yaml() -> None:
    junk = "".join(f"    {number}: ]}} : [ - 'x\n" for number in range(40))
    text = junk.join([HEAD, "    approach:\n      - technique: rag\n        for: [style]\n        re¦\n"])
    found = labels(text, "key")
    assert {"refresh", "recall"} <= set(found)
    assert not {"for", "technique", "shots"} & set(found)
    needs = labels(text.replace("[style]\n        re¦", "[style, ¦]"))
    assert needs[0] == "domain-knowledge"
    assert "style" not in needs


# -- snippets --------------------------------------------------------------------------------------------------------


SNIPPETS = [
    HEAD + "    approach:\n      - ¦\n",
    HEAD + "    approach:\n      ¦\n",
    HEAD + "    approach:\n      - technique: prompting\n      ¦\n",
    HEAD + "    approach:\n    - technique: prompting\n    ¦\n",
    HEAD + "    approach:\n      - te¦\n",
    HEAD + "    approach: [{technique: rag}]\n  ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    quality:\n      evidence:\n        - ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    quality:\n      metrics:\n        ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    knowledge:\n      ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    tokens: ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    price: ¦\n",
    HEAD + "    approach: [{technique: rag}]\n    quality: ¦\n",
    "¦",
]


@pytest.mark.parametrize("text", SNIPPETS)
def test_inserted_snippet_is_valid(text: str) -> None:
    asked, _, _ = placed(text)
    snippets = [one for one in completed(text).items if one.snippet]
    assert snippets
    for one in snippets:
        after = applied(asked.text, one)
        report = engine.check(after, "x", Settings(select=frozenset({"structure"})), TODAY)
        assert not report.diagnostics, (after, [found.message for found in report.diagnostics])
        assert documentation(one.topic) or one.topic[1] not in WORDS["technique"]


# -- what an item does to a file -------------------------------------------------------------------------------------

STRUCTURE = Settings(select=frozenset({"structure"}))
WRONG_KEY = ("unknown-key", "duplicate-key", "wrong-technique-key")


def harm(text: str, one: Item) -> str:
    """Say what applying an item breaks: a new syntax error, or a structure error in what was written; else ""."""
    after = applied(text, one)
    if syntax(after) > syntax(text):
        return "a new syntax error"
    start = (one.span.line, one.span.column)
    end = (one.span.line, one.span.column + len(one.text))
    for found in engine.check(after, "x", STRUCTURE, TODAY, fixes=False).diagnostics:
        # A key without its value yet, or with the value of another, is for the person to go on with.
        judged = found.rule in WRONG_KEY or (
            one.kind != "key" and found.rule in ("invalid-value", "missing-key")
        )
        if judged and start <= (found.span.line, found.span.column) < end:
            return f"{found.rule}: {found.message}"
    return ""


def edits(text: str, chance: random.Random) -> tuple[str, int, int]:
    """Return a text as it may be while somebody types in it, and the place of the cursor."""
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    column = chance.randint(0, len(lines[line]))
    way = chance.random()
    if way < 0.4:
        indent = len(lines[line]) - len(lines[line].lstrip())
        typed = " " * max(0, indent + chance.choice([-2, 0, 0, 2])) + chance.choice(
            ["", "- ", "te", "- te", "re"]
        )
        lines.insert(line, typed)
        return "\n".join(lines), line, len(typed)
    if way < 0.6:
        kept = lines[line + 1 :] if chance.random() < 0.5 else []
        return "\n".join([*lines[:line], lines[line][:column], *kept]), line, column
    return text, line, column


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_applied_item_never_breaks_the_file(path) -> None:  # type: ignore[no-untyped-def]
    chance = random.Random(path.name)
    whole = path.read_bytes().decode().removeprefix("\ufeff").replace("\r\n", "\n")
    if "\u2028" in whole:
        return
    for _ in range(14):
        text, line, column = edits(whole, chance)
        found = [one for one in complete(snapshot(text), line, column).items if not one.snippet]
        for one in chance.sample(found, min(3, len(found))):
            assert not harm(text, one), (harm(text, one), text.split("\n")[line], line, column, one)
            typed = text.split("\n")[line][one.span.column : column]
            assert one.span.line == line
            assert one.span.column <= column <= one.span.end_column or not typed


def test_harm_is_noticed() -> None:
    """The test above could fail: a wrong item is seen to be one."""
    text = LAYER + "        for: []\n"
    at = item(text.replace("[]", f"[{CURSOR}]"), "citations")
    assert not harm(text, at)
    for wrong in ("nonsense", "a: [", "'"):
        assert harm(text, Item("x", "word", at.span, wrong))
