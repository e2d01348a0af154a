"""Where the documentation explains a name: the page and the place in it."""

from __future__ import annotations

from llm_strategy.explain.format_pages import owners
from llm_strategy.explain.markdown import slug
from llm_strategy.explain.page import (
    ARCHETYPE,
    CLAIM,
    FAMILY,
    FORMAT,
    FORMAT_SECTION,
    KEY,
    KIND,
    MAP_OF_KEYS,
    NEED,
    RULE,
    SCHEMA,
    THRESHOLD,
    WORDS,
    Ref,
)
from llm_strategy.links import page_url

RULES = "docs/rules/README.md"
FIT_PAGE = "docs/fit.md"
THRESHOLDS_PAGE = "docs/thresholds.md"
CLAIMS_PAGE = "docs/claims.md"
FORMAT_PAGE = "docs/format.md"
MODELS_PAGE = "docs/models.md"
SCHEMA_PAGE = "docs/schema.md"

PAGES = {
    CLAIM: CLAIMS_PAGE,
    NEED: FIT_PAGE,
    ARCHETYPE: FIT_PAGE,
    THRESHOLD: THRESHOLDS_PAGE,
    WORDS: FORMAT_PAGE,
    KIND: FORMAT_PAGE,
    MAP_OF_KEYS: FORMAT_PAGE,
}

WHOLE_PAGES = {SCHEMA: SCHEMA_PAGE, FORMAT: FORMAT_PAGE}
"""Kinds of references that name a page and no place in it."""


def of_rule(name: str) -> str:
    """Return the path of a rule's page."""
    return f"docs/rules/{name}.md"


def address(ref: Ref) -> str | None:
    """Return the path, and the place in it, where something is explained; None where no page does."""
    name = ref.name
    if ref.kind == RULE:
        return of_rule(name)
    if ref.kind in WHOLE_PAGES:
        return WHOLE_PAGES[ref.kind]
    if ref.kind == FORMAT_SECTION:
        return f"{FORMAT_PAGE}#{slug(name)}"
    if ref.kind == FAMILY:
        return f"{RULES}#{name}"
    if ref.kind == KEY:
        found = owners(name)
        return f"{FORMAT_PAGE}#{found[0][0].name}-{found[0][1].name}" if found else None
    return f"{PAGES[ref.kind]}#{anchor(ref)}" if ref.kind in PAGES else None


def anchor(ref: Ref) -> str:
    """Return the name of the place where something is explained."""
    prefix = {WORDS: "words-", KIND: "quantity-", ARCHETYPE: "use-case-", MAP_OF_KEYS: "map-"}.get(ref.kind, "")
    return prefix + ref.name.lower()


def url(ref: Ref) -> str | None:
    """Return the address of the published page that explains something; None where no page does."""
    path = address(ref)
    return None if path is None else page_url(path)
