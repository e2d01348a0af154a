"""The page as people meet it: opened in Chromium by day, by night, on a phone and on paper, and asked by axe.

`./dev page` installs Chromium and what drives it, and leaves the pictures in `build/page`. Without them these tests
are skipped, unless LLMSTRATEGY_PAGE=require is set.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.advisor.page import html

from .pages import ROOT, contents, examples, hostile

NODE = Path(__file__).parent / "node"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
MISSING = [
    name
    for name, there in (
        ("Chromium", CHROMIUM),
        ("node", shutil.which("node")),
        ("its packages", (NODE / "node_modules" / "playwright-core").is_dir()),
    )
    if not there
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("chromium"),
    pytest.mark.skipif(
        bool(MISSING) and os.environ.get("LLMSTRATEGY_PAGE") != "require",
        reason=f"missing: {', '.join(MISSING)}; ./dev page installs it",
    ),
]

SHOWN = ("html", "markdown", "bidi", "azure", "table", "quoted")
"""The texts that a browser could take for more than text; tests of the page alone take all of them."""

WAYS = ("light", "dark", "phone", "print")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, Any]]:
    """Everything that happened to the page of the examples and to a hostile one, by page and way."""
    assert not MISSING, f"missing: {MISSING}"
    folder = tmp_path_factory.mktemp("pages")
    (folder / "examples.html").write_text(examples(), encoding="utf-8")
    texts = [hostile(saying).replace("  faq:", f"  {saying}:") for saying in SHOWN]
    (folder / "hostile.html").write_text(html.render(contents(*texts)), encoding="utf-8")
    pages = [str(folder / name) for name in ("examples.html", "hostile.html")]
    output = os.environ.get("LLMSTRATEGY_PICTURES") or str(ROOT / "build" / "page")
    done = subprocess.run(
        ["node", str(NODE / "look.mjs"), str(CHROMIUM), output, *pages], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {(Path(one["page"]).stem, one["way"]): one for one in json.loads(done.stdout)}


BOTH = pytest.mark.parametrize("page", ["examples", "hostile"])
EVERY = pytest.mark.parametrize("way", WAYS)


@BOTH
@EVERY
def test_no_request_leaves_and_nothing_complains(seen, page, way) -> None:
    assert seen[page, way]["requests"] == []
    assert seen[page, way]["messages"] == []


@BOTH
@EVERY
def test_axe_finds_nothing(seen, page, way) -> None:
    assert seen[page, way]["violations"] == []


@BOTH
@EVERY
def test_no_text_of_a_file_becomes_an_element(seen, page, way) -> None:
    found = seen[page, way]
    assert (found["active"], found["handlers"], found["owned"]) == (0, 0, 0)
    assert all(one.startswith(("#", "https://")) for one in found["addresses"])
    assert not [one for one in found["addresses"] if "evil" in one]


@BOTH
@EVERY
def test_nothing_is_wider_than_the_screen(seen, page, way) -> None:
    assert seen[page, way]["wider"] <= 0


@BOTH
def test_ids_are_unique_and_pictures_have_words_and_tables(seen, page) -> None:
    found = seen[page, "light"]
    assert found["ids"] == 0
    assert found["pictures"] and all(found["pictures"])
    assert found["tables"] >= len(found["pictures"])


def test_it_is_light_dark_and_white_on_paper(seen) -> None:
    light, dark, paper = (seen["examples", way]["background"] for way in ("light", "dark", "print"))
    assert light == paper == "rgb(255, 255, 255)"
    assert dark == "rgb(20, 23, 27)"
