"""Recommendations as text, JSON and Markdown: complete, as described, and safe whatever a file says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

import llm_strategy
from llm_strategy.advisor.formats import json as as_json
from llm_strategy.advisor.formats import markdown, text
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.api_models.recommendation import Recommendations
from tests.advisor.asking import recommendations, recommended
from tests.advisor.test_worked_answers import RUNNING, VOICE, YEARLY
from tests.api.files import ROOT
from tests.test_robustness import raw

FILES = sorted([*(ROOT / "tests" / "corpus").rglob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")])
SCHEMA = ROOT / "llm_strategy" / "advisor" / "formats" / "recommendation.schema.json"


def everything() -> list[Recommendation]:
    return [found for path in FILES for found in recommendations(path.read_bytes())]


def test_json_is_what_the_models_are_serialised_to_and_the_schema_describes() -> None:
    found = everything()
    assert len(found) > 100
    printed = json.loads(as_json.render(found))
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(printed)
    model = Recommendations.model_validate(printed)
    assert json.dumps(model.model_dump(mode="json", by_alias=True)) == json.dumps(printed)
    assert printed == as_json.document(found)


def test_json_has_the_documented_keys() -> None:
    [strategy] = json.loads(as_json.render([recommended(YEARLY)]))["strategies"]
    assert list(strategy) == [
        "file", "name", "needs", "declared", "agreement", "frameworks", "consensus", "dissent", "reconsider",
        "missing",
        "newer",
    ]  # fmt: skip
    guide = strategy["frameworks"][0]
    assert list(guide) == ["id", "title", "now", "end", "path", "vetoes", "missing"]
    assert list(guide["now"]) == ["layers", "step", "text", "claims"]
    assert list(guide["end"]) == ["layers", "text", "claims"]
    assert list(guide["path"][0]) == ["question", "answer", "fact", "path", "claims"]
    assert list(strategy["consensus"]) == ["now", "end", "for"]
    assert strategy["consensus"]["for"] == {"rag": ["A", "B", "D", "E"]}
    assert [list(one) for one in strategy["dissent"]] == [["id", "layers", "text"]]
    assert strategy["reconsider"] and list(strategy["reconsider"][0]) == ["change", "path", "then"]


def test_text_has_a_line_for_each_guide_and_names_who_differs() -> None:
    shown = "".join(text.render([recommended(YEARLY)]))
    assert shown.startswith("llmstrategy.yaml: example\n  now: prompting (5 of 5); if that falls short: + rag (4 of 5)\n")
    for guide in "ABCDE":
        assert f"\n  {guide}  now " in shown
    assert "C, in the end: prompting." in shown
    assert "what would change it" in shown and "not declared" in shown


def test_guides_that_say_the_same_share_a_line_unless_every_question_is_shown() -> None:
    found = recommended("purpose: x\napproach: [{technique: prompting}]\ncitations: required\n")
    assert len({answer.now.text for answer in found.answers}) == 1
    assert "\n  A B C D E  now prompting + rag. " in "".join(text.render([found]))
    full = "".join(text.render([found], verbose=True))
    assert all(f"\n  {guide}  now prompting + rag. " in full for guide in "ABCDE")


def test_json_tells_what_an_undeclared_fact_would_decide() -> None:
    found = [one for one in everything() if one.unknown]
    printed = json.loads(as_json.render(found))["strategies"]
    assert found and [len(one["missing"]) for one in printed] == [len(one.unknown) for one in found]
    assert list(printed[0]["missing"][0]) == ["change", "path", "then"]


def test_verbose_shows_every_question_with_its_fact() -> None:
    found = recommended(RUNNING)
    for render in (text.render, markdown.render):
        brief, full = "".join(render([found])), "".join(render([found], verbose=True))
        assert "Does `policies`" not in brief
        assert len(full) > len(brief)
    flat = " ".join("".join(text.render([found], verbose=True)).split())
    for answer in found.answers:
        for step in answer.path:
            assert f"{step.question} {step.answer}" in flat


def test_markdown_cites_the_claims() -> None:
    shown = "".join(markdown.render([recommended(VOICE)]))
    assert "| A: Fine-tuning vs Context: When to Train vs When to Prompt |" in shown
    assert "- A20: Fine-tuning pays off with 500 or more high-quality examples." in shown


def test_json_has_the_newer_guidance_with_its_address_and_day() -> None:
    found = [one for one in everything() if one.newer_guidance]
    printed = json.loads(as_json.render(found))["strategies"]
    assert found and [[one["id"] for one in strategy["newer"]] for strategy in printed] == [
        [one.name for one in strategy.newer_guidance] for strategy in found
    ]
    first = printed[0]["newer"][0]
    assert list(first) == ["id", "text", "author", "title", "date", "address", "basis", "against"]
    assert first["address"].startswith("https://")


def test_newer_guidance_is_shown_beside_the_guides() -> None:
    found = recommended("purpose: x\napproach: [{technique: prompting}]\nknowledge: {wiki: {}}\n")
    assert [one.name for one in found.newer_guidance if "rag" in one.about]
    shown = "".join(text.render([found]))
    assert "newer guidance, in addition to the five" in shown and "N1: " in shown
    assert "](<https://" in "".join(markdown.render([found]))
    assert not recommended("purpose: x\napproach: [{technique: prompting}]\n").newer_guidance


def test_guidance_for_small_knowledge_is_left_out_where_the_knowledge_is_large() -> None:
    def names(source: str) -> list[str]:
        found = recommended(f"purpose: x\napproach: [{{technique: prompting}}]\nknowledge: {{wiki: {source}}}\n")
        return [one.name for one in found.newer_guidance]

    assert "N1" in names("{}")
    assert "N1" not in names("{size: 3M tokens}")


HOSTILE = """version: 1
strategies:
  "x](javascript:alert(1)) <script>\\e[31m ::error::no ##[error]no @team #1":
    purpose: x
    stage: pilot
    approach:
      - {technique: prompting}
      - {technique: rag, status: rejected, why: "<img src=x>\\n::error::no\\u202e"}
      - {technique: fine-tuning, for: [brand-voice], examples: 40}
    knowledge:
      "`<b>::warning::[a](b)|\\e]0;t": {held: index, update_cadence: weekly, size: 3k tokens}
    quality:
      metrics:
        "|<i>::error::\\u0007 ##vso[x]": {target: 90%}
      evidence:
        - technique: prompting
          scores: {"|<i>::error::\\u0007 ##vso[x]": 40%}
          failure: "<script>\\e[0m"
"""


@pytest.mark.parametrize("render", [text.render, markdown.render], ids=["text", "markdown"])
def test_hostile_text_neither_disturbs_nor_commands(render: Any) -> None:
    found = recommendations(HOSTILE)
    assert found
    shown = "".join(render(found, verbose=True))
    assert not raw(shown)
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert "##[error]" not in shown and "##vso[" not in shown


def test_hostile_text_becomes_no_markup() -> None:
    shown = "".join(markdown.render(recommendations(HOSTILE), verbose=True))
    html = MarkdownIt("commonmark").enable("table").render(shown)
    for tag in ("<script", "<img", "<b>", "<i>", "javascript:alert(1)\"", "href=\"b"):
        assert tag not in html.replace("&lt;", ""), tag


def test_hostile_json_is_ascii() -> None:
    shown = as_json.render(recommendations(HOSTILE))
    assert shown.isascii() and "##[" not in shown and "##vso[" not in shown
    json.loads(shown)


def test_the_api_returns_what_the_command_prints(tmp_path: Path) -> None:
    path = ROOT / "examples" / "sound" / "llmstrategy.yaml"
    found = llm_strategy.recommend(path)
    assert found.strategies[0].headline.startswith("now: ")
    assert "headline" not in found.strategies[0].model_dump()
    with pytest.raises(ValueError, match="no strategy is called"):
        llm_strategy.recommend(path, "nothing")
    assert llm_strategy.recommend("version: 1\nstrategies: {a: {purpose: x, needs: [style]}}\n").strategies[0].name == "a"
