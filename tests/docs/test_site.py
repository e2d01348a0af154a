"""The browsable site is built from the pages as they are, and none of its links is broken."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from llm_strategy.rules.registry import all_families
from tests.docs.pages import ROOT
from website.__main__ import DOCS, broken_links, with_links_to_the_repository, with_rules

BASE = "https://github.com/llmstrategy/llmstrategy"


@pytest.mark.slow
# The tests in Chromium build it in the same folder.
@pytest.mark.xdist_group("chromium")
def test_site_is_built_without_a_broken_link() -> None:
    done = subprocess.run([sys.executable, "-m", "website"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    site = ROOT / "website" / ".build" / "site"
    assert {path.name for path in site.glob("*.html")} >= {"index.html", "tutorial.html", "configuration.html"}
    assert (site / "rules" / "rag-for-behavior.html").is_file()
    assert (site / "search.json").is_file()


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "website" / "zensical.toml").read_text("utf-8")
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if path.parent.name != "rules"}
    assert sorted(page for page in pages if f'"{page}"' not in navigation) == []


def test_every_rule_is_in_the_navigation_below_its_family() -> None:
    made = tomllib.loads(with_rules((ROOT / "website" / "zensical.toml").read_text("utf-8")))
    (review,) = [entry["Review"] for entry in made["project"]["nav"] if "Review" in entry]
    (all_rules, *families) = next(entry["Rules"] for entry in review if "Rules" in entry)
    assert all_rules == {"All rules": "rules/README.md"}
    assert {name: [page for rule in rules for page in rule] for one in families for name, rules in one.items()} == {
        family.name: [rule.name for rule in family.rules] for family in all_families()
    }
    pages = {page for one in families for rules in one.values() for rule in rules for page in rule.values()}
    assert pages | {"rules/README.md"} == {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}


@pytest.mark.parametrize(
    ("link", "becomes"),
    [
        ("[a](../CONTRIBUTING.md)", f"[a]({BASE}/blob/main/CONTRIBUTING.md)"),
        ("[a](../editors/README.md#x)", f"[a]({BASE}/blob/main/editors/README.md#x)"),
        ("[a](../examples)", f"[a]({BASE}/tree/main/examples)"),
        ("[a](faq.md#x)", "[a](faq.md#x)"),
        ("[a](#x)", "[a](#x)"),
        ("[a](https://example.org/x.md)", "[a](https://example.org/x.md)"),
    ],
)
def test_links_out_of_the_pages_lead_to_the_repository(link: str, becomes: str) -> None:
    assert with_links_to_the_repository(link, DOCS / "page.md") == becomes


def test_broken_links_and_foreign_hosts_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a id="here" href="b.html#there">x</a><a href="#here">x</a><a href="gone.html">x</a><a href="#gone">x</a>'
        '<script src="https://example.org/x.js"></script>'
    )
    (tmp_path / "b.html").write_text('<p id="there"></p>')
    assert [link for _, link in broken_links(tmp_path)] == [
        "https://example.org/x.js is loaded from another host",
        "gone.html",
        "#gone",
    ]
