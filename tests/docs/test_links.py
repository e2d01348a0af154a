"""Links of all Markdown pages lead somewhere: to a file of the repository, and to a heading or anchor in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.pages import FENCE, ROOT


def pages() -> list[str]:
    """Return every Markdown page that git knows or would take."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "*.md"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return [page for page in listed if (ROOT / page).is_file() and not page.startswith("tests/")]


def links(text: str) -> list[str]:
    """Return the targets of links and images outside code."""
    return re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", FENCE.sub("", text)))


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page: those of its headings, and its own."""
    text = path.read_text("utf-8")
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    plain = [re.sub(r"<[^>]*>|\[([^]]*)\]\([^)]*\)", r"\1", heading) for heading in headings]
    names = {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in plain}
    return names | set(re.findall(r'<a id="([^"]+)">', text))


@pytest.mark.parametrize("page", pages())
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    broken = []
    for link in links(path.read_text("utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = unquote(link).partition("#")
        file = (path.parent / target).resolve() if target else path
        exists = file.exists() and file.is_relative_to(ROOT)
        if not exists or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            broken.append(link)
    assert broken == []


def test_pages_are_found() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/tutorial.md", "docs/rules/README.md"} <= set(pages())
