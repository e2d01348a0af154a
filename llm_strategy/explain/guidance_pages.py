"""Newer guidance beside the five sources: a page for each statement, and the section that others show it in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from llm_strategy.explain.page import CLAIM, Anchor, Items, Page, Para, Ref, Section, Table, Words, refs
from llm_strategy.knowledge.guidance import GUIDANCE, Guidance, dissent

HEADING = "Newer guidance that dissents"


def guidance_page(name: str) -> Page:
    """Return one statement with where it stands and what it dissents from."""
    one = GUIDANCE[name]
    return Page(
        name,
        "newer guidance",
        one.text,
        [
            Section("Source", Para(_source(one)), Para(f"Basis: {one.basis}."), Para(f"Read: {one.read}.")),
            Section("Dissents from", Para(refs(CLAIM, one.against))),
            Section("Shown beside", Items(f"`{what}`" for what in one.about)),
        ],
    )


def dissenting(names: Iterable[str]) -> list[Section]:
    """Return the section on what dissents about any of ``names``; none where nothing does."""
    found = dissent(*names)
    if not found:
        return []
    return [Section(HEADING, Items((Ref(CLAIM, one.name), f": {one.text} ({_source(one)})") for one in found))]


def all_guidance() -> Section:
    """Return the section of the page of claims."""
    rows: list[Sequence[Words]] = [
        [
            (Anchor(one.name.lower()), one.name),
            one.text,
            _source(one),
            one.basis,
            one.read,
            refs(CLAIM, one.against, " "),
        ]
        for one in GUIDANCE.values()
    ]
    return Section(
        HEADING,
        Para(
            "A different opinion: shown next to what the sources say. A rule that is based on it is an info."
        ),
        Table(["claim", "statement", "where", "basis", "read", "dissents from"], rows),
        anchor="newer-guidance",
    )


def _source(one: Guidance) -> str:
    return f"{one.author}, “{one.title}”, {one.date}, {one.address}"
