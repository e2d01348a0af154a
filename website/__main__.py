"""Builds the site: ``python -m website``, as ``./dev site`` does.

The pages are those of docs/. Links that leave docs/ lead to the repository on the web, since a site has no such files.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from llm_strategy.links import BASE
from llm_strategy.rules.registry import all_families

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
BUILD = ROOT / "website" / ".build"
SITE = BUILD / "site"

_LINK = re.compile(r"(?P<head>\]\()(?P<path>[^)#\s]+)(?P<rest>(#[^)\s]*)?\))")


def main() -> int:
    """Build the site and check its links; return the exit code."""
    shutil.rmtree(BUILD, ignore_errors=True)
    shutil.copytree(DOCS, BUILD / "docs")
    shutil.copy(ROOT / "website" / "tables.css", BUILD / "docs")
    for page in (BUILD / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(with_links_to_the_repository(text, DOCS / page.relative_to(BUILD / "docs")), "utf-8")
    # Their own command, with the interpreter that runs this.
    configuration = BUILD / "zensical.toml"
    configuration.write_text(with_rules((ROOT / "website" / "zensical.toml").read_text("utf-8")), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean", "-f", str(configuration)], cwd=BUILD
    )
    if done.returncode:
        return done.returncode
    broken = list(broken_links(SITE))
    for page, link in broken:
        print(f"broken link: {page}: {link}", file=sys.stderr)
    print(f"built {SITE.relative_to(ROOT)}: {len(list(SITE.rglob('*.html')))} pages, {len(broken)} broken links")
    return int(bool(broken))


def with_rules(configuration: str) -> str:
    """Return the configuration with the page of every rule in its navigation, by family, below the page of all."""
    entry = '{ "Rules" = "rules/README.md" }'
    assert entry in configuration
    below = ['{ "All rules" = "rules/README.md" }']
    for family in all_families():
        pages = ", ".join(f'{{ "{rule.name}" = "rules/{rule.name}.md" }}' for rule in family.rules)
        below.append(f'{{ "{family.name}" = [{pages}] }}')
    return configuration.replace(entry, f'{{ "Rules" = [{", ".join(below)}] }}')


def with_links_to_the_repository(text: str, page: Path) -> str:
    """Return Markdown of ``page``, its relative links to files outside docs/ turned into links to the repository."""

    def follow(match: re.Match[str]) -> str:
        path = match["path"]
        if urlsplit(path).scheme:
            return match[0]
        target = Path(os.path.normpath(page.parent / unquote(path)))
        if target.is_relative_to(DOCS) or not target.is_relative_to(ROOT):
            return match[0]
        base = BASE.replace("/blob/", "/tree/") if target.is_dir() else BASE
        return f"{match['head']}{base}{target.relative_to(ROOT).as_posix()}{match['rest']}"

    return _LINK.sub(follow, text)


class _Links(HTMLParser):
    """The links of a page, what it loads, and its anchors."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        elif tag in ("script", "img", "link", "iframe", "source"):
            address = values.get("src") or values.get("href")
            if address and values.get("rel") != "canonical":
                self.loads.append(address)


def broken_links(site: Path) -> Iterator[tuple[str, str]]:
    """Yield (page, link) of links that lead nowhere, and of anything loaded from another host."""
    files = [path for path in site.rglob("*.html") if path.name != "404.html"]
    pages = {path: _Links(path.read_text("utf-8")) for path in files}
    for path, page in pages.items():
        name = path.relative_to(site).as_posix()
        for address in page.loads:
            if urlsplit(address).netloc:
                yield name, f"{address} is loaded from another host"
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
            if target.is_dir():
                target /= "index.html"
            found = pages.get(target)
            is_there = target.is_file() if found is None else _has_anchor(found, unquote(parts.fragment))
            if not is_there:
                yield name, link


def _has_anchor(page: _Links, anchor: str) -> bool:
    return not anchor or anchor in page.anchors


if __name__ == "__main__":
    raise SystemExit(main())
