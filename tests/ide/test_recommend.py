"""The recommendation in an editor: headline, hover, page, and the approach as a completion."""

from __future__ import annotations

from llm_strategy.ide.hints import lenses
from llm_strategy.ide.recommend import MOST, page
from tests.advisor.test_worked_answers import POLICIES
from tests.helpers import findings, whole

from .helpers import completed, item, said, snapshot

OPEN = """version: 1
strategies:
  faq:
    purpose: Answer questions on the policies
    needs: [domain-knowledge]
    citations: required
"""


def test_the_lens_shows_the_headline_and_costs_keep_their_own() -> None:
    kinds = [(lens.kind, lens.title) for lens in lenses(snapshot(whole(POLICIES)))]
    assert kinds[0] == ("recommend", "now: prompting + rag (5 of 5)")
    assert [kind for kind, _ in kinds] == ["recommend", "cost", "findings"]


def test_of_very_many_strategies_the_first_get_a_headline() -> None:
    text = "version: 1\nstrategies:\n" + "".join(
        f"  s{number}: {{purpose: x, approach: [{{technique: prompting}}]}}\n" for number in range(MOST + 5)
    )
    assert sum(lens.kind == "recommend" for lens in lenses(snapshot(text))) == MOST


def test_the_hover_of_a_strategy_has_the_headline() -> None:
    text = whole(POLICIES).replace("  example:", "  exa¦mple:")
    assert "**Guides**: now: prompting + rag (5 of 5); your approach lacks something." in said(text)


def test_the_page_is_the_markdown_of_the_command() -> None:
    assert page(snapshot(whole(POLICIES)), "example").startswith("## `example`\n\n**now: prompting + rag (5 of 5)**\n")
    assert page(snapshot(whole(POLICIES)), "other") == ""


def test_completion_offers_the_consensus_as_a_whole_approach() -> None:
    offered = item(OPEN + "    ¦\n", "approach: prompting + rag")
    assert offered.detail == "what 5 of 5 guides say"
    whole_text = OPEN + "    " + offered.text.replace("\n", "\n    ") + "\n"
    assert "      - technique: rag\n        for: [domain-knowledge, citations]\n" in whole_text
    assert not [found for found in findings(whole_text) if found[1] == "error"]


def test_completion_offers_it_behind_the_key() -> None:
    offered = item(OPEN + "    approach: ¦\n", "[prompting + rag]")
    assert offered.text == "[{technique: prompting}, {technique: rag, for: [domain-knowledge, citations]}]"


def test_completion_offers_none_where_there_is_an_approach() -> None:
    text = whole(POLICIES) + "    ¦\n"
    assert not [one for one in completed(text).items if one.detail.endswith("guides say")]


def test_an_open_choice_points_to_recommend() -> None:
    from tests.helpers import report

    [found] = [one for one in report(OPEN + "    stage: pilot\n").diagnostics if one.rule == "approach-undecided"]
    assert "llmstrategy recommend" in found.remedy
