"""The page and the decision record say what the engine and the guides say, and nothing a file holds becomes more."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser

import pytest

from llm_strategy.advisor.compare import words
from llm_strategy.advisor.page import html, record
from llm_strategy.cli.main import main
from llm_strategy.model.statistics import wilson

from ..hostile.saying import SAYINGS, marked_up, unseen
from ..ide.helpers import FILES, snapshot
from .pages import EXAMPLES, ROOT, contents, hostile

SOUND = (ROOT / "examples" / "sound" / "llmstrategy.yaml").read_text(encoding="utf-8")
FAULTY = (ROOT / "examples" / "faulty" / "llmstrategy.yaml").read_text(encoding="utf-8")

BREAK_EVEN = (ROOT / "tests" / "advisor" / "tables" / "b18.yaml").read_text(encoding="utf-8")


class Elements(HTMLParser):
    """The elements of a page, their attributes and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_has_all_chapters_and_what_they_hold() -> None:
    made = contents(SOUND)
    text = html.render(made)
    for chapter in (
        "The decision, and who agrees", "What it costs", "How long a request takes", "What fits which need",
        "Evidence over time", "What the check finds", "What is not known", "What "
            "would change the decision", "How old the data is",
    ):  # fmt: skip
        assert f"<h3>{chapter}</h3>" in text
    [one] = made.strategies
    assert one.advice.headline[1:] in text
    assert "List prices" in text and "2026-10-15" in text
    assert text.count('role="img"') == 4  # costs, time, and two metrics


def test_every_picture_has_its_table() -> None:
    page = Elements(html.render(contents(SOUND)))
    pictures = [attributes for _, attributes in page.elements if attributes.get("role") == "img"]
    assert pictures and all(attributes.get("aria-label") for attributes in pictures)
    names = [tag for tag, _ in page.elements]
    after = names
    for _ in pictures:
        after = after[after.index("svg") :]
        assert "table" in after
        after = after[after.index("table") :]


def test_break_even_points_are_marked_at_their_volumes() -> None:
    [one] = contents(BREAK_EVEN).strategies
    assert one.cost is not None and one.cost.today == 100_000
    crossing = next(crossing for crossing in one.cost.crossings if crossing.label == "90,741/month")
    assert round(crossing.low) == round(crossing.high) == 90_741
    assert crossing.cost == pytest.approx(204.17, abs=0.01)
    assert "90,741/month" in html.render(contents(BREAK_EVEN))
    assert one.cost.volumes[0] < crossing.low < one.cost.volumes[-1]


def test_the_lines_are_the_comparisons() -> None:
    [one] = contents(SOUND).strategies
    assert one.cost is not None and one.comparison is not None
    for line, candidate in zip(one.cost.lines, one.comparison.candidates, strict=True):
        month = candidate.month(one.cost.volumes[20])
        assert (line.low[20], line.high[20]) == (pytest.approx(month.low), pytest.approx(month.high))
    assert words.amount(one.comparison.candidates[0].month(35_000)) in html.render(contents(SOUND))


def test_evidence_has_wilsons_intervals_where_samples_are_known() -> None:
    [one] = contents(hostile("colour")).strategies
    [chart] = one.evidence
    first, second = chart.points
    assert (first.low, first.high) == wilson(0.61, 120)
    assert (first.met, second.met) == (False, True)
    assert chart.target == 0.8
    [unsure, *_] = contents(SOUND).strategies[0].evidence
    assert unsure.points[0].low is None and "not known" in html.render(contents(SOUND))


def test_the_time_is_a_waterfall_to_the_budget() -> None:
    [one] = contents(SOUND).strategies
    assert one.time is not None
    assert [(bar.label, bar.start, bar.seconds) for bar in one.time.bars] == [
        ("rag", 0, 0.35),
        ("tools", 0.35, 0.2),
        ("left for the answer", pytest.approx(0.55), pytest.approx(6.45)),
    ]


def test_findings_show_the_lines_they_are_about() -> None:
    [one] = [each for each in contents(FAULTY).strategies if each.findings][:1]
    lines = FAULTY.splitlines()
    for row in one.findings:
        marked = [piece.text for line in row.lines for piece in line.pieces if piece.mark == "place"]
        span = row.found.span
        assert marked[0] == lines[span.line][span.column : span.end_column]
        assert all("".join(piece.text for piece in line.pieces) == lines[line.number - 1] for line in row.lines)


def test_it_stands_alone() -> None:
    page = Elements(html.render(contents(*(path.read_text(encoding="utf-8") for path in EXAMPLES))))
    assert not {"script", "img", "iframe", "object", "embed", "link", "form", "base"} & {tag for tag, _ in page.elements}
    policy = next(one["content"] for tag, one in page.elements if one.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and policy.startswith("default-src 'none'")
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("href", "src", "xlink:href"):
            address = attributes.get(name) or "#"
            assert address.startswith("#") or (tag == "a" and address.startswith("https://"))


def test_ids_are_unique() -> None:
    page = Elements(html.render(contents(SOUND, FAULTY)))
    ids = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("saying", sorted(SAYINGS))
def test_hostile_text_is_inert(saying: str) -> None:
    made = contents(hostile(saying), name=SAYINGS[saying])
    text = html.render(made)
    plain = Elements(html.render(contents(hostile("colour"))))
    page = Elements(text)
    assert not [char for char in text.replace("\n", "") if unseen(char)]
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in plain.elements} | {"code", "tspan"}
    for _, attributes in page.elements:
        assert "evil" not in str(attributes.get("href"))
        assert not [name for name in attributes if name.startswith("on")]
    markdown = "".join(record.render(made))
    marked_up(markdown)
    assert "##vso[" not in markdown


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_of_the_corpus_has_a_record(path) -> None:
    shot = snapshot(path.read_bytes().decode())
    if not shot.strategies:
        return
    text = "".join(record.render(contents(shot.text)))
    assert text.count("# Decision: language models for") == len(shot.strategies)
    for chapter in (
        "Context",
        "What decides",
        "Options",
        "Decision",
        "Evidence",
        "What would change the decision",
        "Data",
    ):
        assert f"\n## {chapter}\n" in text


def test_a_page_without_facts_says_so() -> None:
    text = html.render(contents("version: 1\nstrategies:\n  faq:\n    purpose: x\n    needs: [style]\n"))
    for sentence in ("The file declares no measurement", "No layer declares a latency", "no approach is declared"):
        assert sentence in text


def test_the_same_file_makes_the_same_page() -> None:
    assert html.render(contents(SOUND)) == html.render(contents(SOUND))


def test_the_command(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmstrategy.yaml").write_text(SOUND, encoding="utf-8")
    assert main(["report", "-o", "report.html", "--today", "2026-11-01"]) == 0
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")
    assert main(["report", "-o", "decision.md", "--today", "2026-11-01"]) == 0
    assert (tmp_path / "decision.md").read_text("utf-8").strip().startswith("# Decision: language models for")
    assert main(["report", "--format", "markdown"]) == 0
    assert "## What would change the decision" in capsys.readouterr().out
    assert main(["report", "--strategy", "nobody"]) == 2
    assert "no strategy is called `nobody`" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmstrategy.yaml").write_text(SOUND, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["report", "-o", "report.html"]) == 2
    assert "pip install 'llmstrategy[report]'" in capsys.readouterr().err
    assert main(["report", "--format", "markdown"]) == 0
    assert not re.search("matplotlib", "".join(capsys.readouterr().out))
