"""Hovers say what is known, of exactly the word under the cursor, and nothing in a file can forge their markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.ide.hover import hover
from llm_strategy.markdown_text import code

from .helpers import FILES, HEAD, covered, placed, said, snapshot

DOCS = "https://github.com/llmstrategy/llmstrategy/blob/main/docs/"
LAYER = HEAD + "    approach:\n      - technique: rag\n        for: [style]\n"


def test_key_says_what_it_holds_and_how_it_is_written() -> None:
    text = HEAD + "    vol¦ume: 60k/day\n"
    assert covered(text) == "volume"
    assert "Requests on average" in said(text)
    assert "`400k/month`" in said(text)


def test_kind_in_a_verification_layer_has_its_own_words() -> None:
    text = HEAD + "    approach:\n      - technique: verification\n        ki¦nd: [model]\n"
    assert "What checks the answer." in said(text)
    assert "`human`" in said(text) and "`mcp`" not in said(text)
    text = text.replace("¦", "").replace("[model", "[mo¦del")
    assert said(text).startswith("`model` · `check`")


def test_need_shows_this_layer_first_with_linked_claims() -> None:
    text = LAYER.replace("style", "st¦yle")
    assert covered(text) == "style"
    lines = [line for line in said(text).split("\n") if line.startswith("- ")]
    claims = " ".join(f"[{claim}]({DOCS}claims.md#{claim.lower()})" for claim in ("B11", "D8"))
    # The finding, which editors show above, has the reason.
    assert lines[0] == f"- ✗ **rag** (this layer): {claims}"
    assert lines[1:] == [
        "- ✓ fixes it: prompting, fine-tuning, distillation",
        "- ~ helps in part: verification (ours)",
        "- ✗ does not fix it: tools (ours)",
    ]
    assert said(text).endswith(f"[Read more]({DOCS}fit.md#style)")


def test_need_without_a_finding_has_the_reason_of_its_mark() -> None:
    text = LAYER.replace("[style]", "[st¦yle]  # llmstrategy: ignore[rag-for-behavior] -- measured in June")
    assert "- ✗ **rag** (this layer): facts do not change the manner ([B11](" in said(text)


def test_key_gives_examples_that_its_description_does_not_have() -> None:
    source = HEAD + "    knowledge:\n      docs: {update_cad¦ence: daily}\n"
    assert said(source).count("`daily`") == 1
    assert "For example `400k/month`, `2k/day`" in said(HEAD + "    vol¦ume: 60k/day\n")


def test_need_of_a_layer_that_retrieves_examples() -> None:
    text = LAYER.replace("[style]", "[st¦yle]\n        retrieves: examples")
    assert "~ **rag** (this layer): retrieved examples" in said(text)


def test_technique_marks_the_needs_of_its_layer() -> None:
    found = said(LAYER.replace("technique: rag", "technique: r¦ag").replace("[style]", "[style, citations]"))
    assert found.startswith("`rag` · technique\n\nText found in an index")
    lines = [line for line in found.split("\n") if line.startswith("- ")]
    assert [line.partition(":")[0] for line in lines] == ["- ✗ `style`", "- ✓ `citations`"]
    assert len(found.splitlines()) < 10


@pytest.mark.parametrize("word", ["sty¦le", "r¦ag", "faq-sup¦port"])
def test_hovers_are_short_lists_and_never_tables(word: str) -> None:
    text = LAYER.replace("rag", "r¦ag") if word == "r¦ag" else LAYER.replace("style", "sty¦le")
    if word == "faq-sup¦port":
        text = HEAD + "    archetype: faq-sup¦port\n"
    found = said(text)
    assert "|" not in found
    assert len(found.splitlines()) <= 12
    assert "[Read more](https://" in found


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("volume: 60k¦/day", "1,825,000 requests a month (1.82M)"),
        ("volume: 60k / ¦day", "1,825,000 requests a month"),
        ("latency_budget: 15¦00ms", "1.5 seconds"),
        ("window: 40 ¦MB", "10,000,000 tokens (10M)"),
        ("window: 12 ta¦bles", "do not convert"),
        ("cost_budget: $2.10¦/hour", "$1,533 a month"),
        ("quality: {metrics: {m: {target: ¦95%}}}", "at least 95%"),
        ("quality: {metrics: {m: {target: at m¦ost 2%}}}", "at most 2%"),
        ("quality: {evidence: [{date: 2026-10-¦02}]}", "30 days ago"),
    ],
)
def test_quantity_in_plain_figures(entry: str, words: str) -> None:
    assert words in said(HEAD + f"    {entry}\n")


def test_unreadable_quantity_says_what_was_expected() -> None:
    found = said(HEAD + "    latency_budget: 15¦00\n")
    assert "cannot be read" in found
    assert "`1500ms`" in found


def test_model_shows_dated_price_and_window() -> None:
    found = said(HEAD + "    model: openai/gpt-4o-¦mini\n")
    assert "input $0.15, output $0.60" in found
    assert "128,000 tokens" in found
    assert "Price list of 20" in found


def test_a_reranker_shows_the_price_of_a_query() -> None:
    text = "    approach:\n      - technique: rag\n        reranker_model: cohere/rerank-v¦3.5\n"
    shown = said(HEAD + text)
    assert "A query: $0.002." in shown
    assert "besides" not in shown


def test_misspelt_model_has_a_suggestion() -> None:
    assert "Did you mean `openai/gpt-4o`?" in said(HEAD + "    model: gpt¦-4o\n")


def test_own_model_is_not_looked_up() -> None:
    assert "your own model" in said(HEAD + "    model: self-hosted/gpt¦-4o\n")


COSTED = HEAD + "    volume: 100k/month\n    tokens: {input: 500, output: 100}\n    model: openai/gpt-4o\n"


def test_strategy_shows_cost_with_formula_and_date() -> None:
    found = said(COSTED.replace("faq", "f¦aq") + "    approach: [{technique: prompting}]\n")
    assert "$225/month" in found
    assert "≥" not in found
    assert "100,000 requests × 500 tokens × $2.50 / 1M = $125" in found
    assert "List prices of 20" in found


def test_unknown_facts_make_the_cost_a_lower_bound() -> None:
    found = said(COSTED.replace("faq", "f¦aq") + "    approach: [{technique: rag}]\n")
    assert "≥ $225/month" in found
    assert "To add: `cost` of layer 1 (rag)" in found


def test_assumed_latency_says_so() -> None:
    found = said(HEAD + "    latency_bud¦get: 1s\n    approach: [{technique: rag}]\n")
    assert "300ms assumed" in found
    assert "≈" in found


def test_budget_shows_the_share_of_the_layers() -> None:
    found = said(HEAD + "    latency_bud¦get: 1s\n    approach: [{technique: rag, latency: 250ms}]\n")
    assert "layers take 250ms, 25% of 1s" in found
    assert "Time left to write the answer: 750ms." in found


def test_rule_named_in_a_suppression() -> None:
    text = LAYER.replace("[style]", "[style]  # llmstrategy: ignore[rag-for-¦behavior]")
    assert covered(text) == "rag-for-behavior"
    assert "**How to fix it**: give the need" in said(text)
    wrong = LAYER.replace("[style]", "[style]  # llmstrategy: ignore[rag-for-¦behaviour]")
    assert "Did you mean `rag-for-behavior`?" in said(wrong)


def test_words_techniques_archetypes_and_sources() -> None:
    assert "best choice" in said(HEAD + "    archetype: faq-sup¦port\n")
    assert "Some real users" in said(HEAD + "    stage: pi¦lot\n")
    assert "Did you mean `fine-tuning`?" in said(LAYER.replace("rag", "finetun¦ing"))
    source = (
        "    knowledge: {policies: {size: 3M tokens}}\n    approach: [{technique: rag, reads: [poli¦cies]}]\n"
    )
    assert "`size`: `3M tokens`" in said(HEAD + source)


def test_strategy_that_another_uses() -> None:
    text = (
        HEAD
        + "    uses: {small-t¦alk: 40%}\n  small-talk:\n    purpose: Chat\n    approach: [{technique: prompting}]\n"
    )
    found = said(text)
    assert found.startswith("`small-talk` · strategy\n\n`Chat`")


def test_no_hover_on_free_text() -> None:
    assert said(HEAD.replace("Answer", "An¦swer")) == ""
    assert said(HEAD + "    \n  ¦\n") == ""


EVIL = "<img src=x onerror=y> [a](javascript:b) **x** `c` ``d`` https://e.example ![i](j) \x1b[31m \u202e"


def test_text_of_the_file_is_only_shown_as_code() -> None:
    quoted = '"' + EVIL.replace("\x1b", "\\e").replace("\u202e", "\\u202e").replace('"', '\\"') + '"'
    texts = [
        HEAD + f"    model: {quoted}\n",
        HEAD + f"    stage: {quoted}\n",
        HEAD + f"    volume: {quoted}\n",
        HEAD + f"    knowledge: {{{quoted}: {{size: 1 MB, held: prompt}}}}\n",
        HEAD + f"    quality: {{metrics: {{{quoted}: {{target: 90%}}}}}}\n",
        HEAD.replace("Answer questions", quoted) + "    approach: []\n",
        HEAD.replace("faq", quoted),
    ]
    met = 0
    for text in texts:
        asked = snapshot(text)
        for number, line in enumerate(asked.lines):
            for column in range(0, len(line), 3):
                found = hover(asked, number, column)
                if found is None or "onerror" not in found.markdown:
                    continue
                met += 1
                outside = _outside_code(found.markdown)
                for piece in ("<img", "](java", "https://e.", "onerror", "![", "\x1b", "\u202e"):
                    assert piece not in outside, (piece, found.markdown)
                assert "\x1b" not in found.markdown
                assert "\u202e" not in found.markdown
    assert met > 20


def _outside_code(markdown: str) -> str:
    """Return Markdown without its code spans, read as CommonMark reads them: runs of backticks of one length."""
    out = []
    at = 0
    while at < len(markdown):
        if markdown[at] != "`":
            out.append(markdown[at])
            at += 1
            continue
        end = at
        while markdown[end : end + 1] == "`":
            end += 1
        length = end - at
        close = end
        while True:
            close = markdown.find("`" * length, close)
            if close < 0:
                break
            stop = close
            while markdown[stop : stop + 1] == "`":
                stop += 1
            if stop - close == length:
                break
            close = stop
        if close < 0:
            out.append(markdown[at:end])
            at = end
        else:
            at = close + length
    return "".join(out)


@given(st.text(max_size=60))
def test_code_span_cannot_be_escaped(text: str) -> None:
    assert _outside_code(f"a {code(text)} b") in ("a  b", "a (empty) b")
    assert "\n" not in code(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_hover_contains_the_requested_place(path) -> None:  # type: ignore[no-untyped-def]
    asked = snapshot(path.read_bytes().decode())
    met = 0
    for number, line in enumerate(asked.lines):
        for column in range(0, len(line) + 1, 4):
            found = hover(asked, number, column)
            if found is not None:
                met += 1
                span = found.span
                assert (span.line, span.column) <= (number, column) <= (span.end_line, span.end_column)
                assert found.markdown.strip()
    assert met or path.stem == "bare-markers"


def test_place_outside_the_text() -> None:
    asked, _, _ = placed(HEAD + "¦")
    assert hover(asked, 99, 99) is None


def test_model_says_when_it_ends_and_what_follows() -> None:
    found = said(HEAD + "    model: openai/gpt¦-5\n")
    for part in ("It ends on 2026-12-11.", "`openai/gpt-5.6-sol`", "In a batch: input $0.625, output $5 (2026-11-02)"):
        assert part in found, part
    assert "least" not in found
    assert "Prompts are cached from 4,096 tokens on." in said(HEAD + "    model: anthropic/claude¦-haiku-4-5\n")
    assert "**It ended on 2025-07-28.**" in said(HEAD + "    model: openai/o1¦-preview\n")
