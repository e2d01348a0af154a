"""What the program knows: a page for each need, technique, use case, threshold, claim, source and formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from llm_strategy.explain.format_pages import holds
from llm_strategy.explain.guidance_pages import dissenting
from llm_strategy.explain.page import (
    ARCHETYPE,
    CLAIM,
    KEY,
    NEED,
    RULE,
    TECHNIQUE,
    Block,
    Items,
    Page,
    Para,
    Piece,
    Ref,
    Section,
    Table,
    Words,
    joined,
    pieces,
    refs,
    sentence,
    unique,
)
from llm_strategy.explain.relations import about_key, about_technique, judging, readers, uses
from llm_strategy.explain.rule_pages import setting, source_name, sources, span
from llm_strategy.format.declaration import LAYER, keys_for
from llm_strategy.format.quantities.parse import KINDS, describe
from llm_strategy.format.vocabulary import COLUMN_OF, MANNER_NEEDS, NEED_KINDS, WORDS
from llm_strategy.knowledge.archetypes import ARCHETYPES
from llm_strategy.knowledge.archetypes import CLAIM as ARCHETYPE_CLAIM
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.disagreements import DISAGREEMENTS
from llm_strategy.knowledge.fit import COLUMNS, EXAMPLES_NOTE, FIT, NO, PART, RETRIEVES_EXAMPLES, YES, cell
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.knowledge.techniques import SECTIONS, TECHNIQUES
from llm_strategy.rules.registry import all_rules, all_thresholds
from llm_strategy.text import listed

OUR_OWN = "None: this is our own judgement."
OURS = "our own judgement"
OURS_IN_SHORT = "ours"
"""The mark in a cell of a large table in the place of claims; the page explains it."""
RATED = {YES: "Fixes", PART: "Helps in part with", NO: "Does not fix"}
"""Rating → its wording for a technique."""


def techniques_of(column: str) -> list[str]:
    """Return the techniques that a column of the fit table stands for."""
    return [technique for technique, found in COLUMN_OF.items() if found == column]


def examples_note() -> str:
    """Return what is said of a rag layer that retrieves examples and their like."""
    words = listed([f"`{word}`" for word in WORDS["retrieves"] if word in RETRIEVES_EXAMPLES], "or")
    return f"A `rag` layer that `retrieves` {words} is rated {PART} for every behavior need: {EXAMPLES_NOTE} ({OURS})."


def cited_by(claims: Sequence[str]) -> tuple[Piece, ...]:
    """Return claims in parentheses, to stand behind what rests on them; nothing where there is none."""
    return (" (", *refs(CLAIM, claims, " "), ")") if claims else ()


def grounded(claims: Sequence[str], ours: str = OURS) -> tuple[Piece, ...]:
    """Return claims in parentheses, or ``ours`` where there is none: it is our own judgement then."""
    return cited_by(claims) or (f" ({ours})",)


def rules_list(names: Iterable[str]) -> Block:
    """Return rules with their summaries."""
    rules = all_rules()
    items = [(Ref(RULE, name), f": {rules[name].summary}") for name in names]
    return Items(items) if items else Para("None.")


def need_page(need: str) -> Page:
    """Return a need: its row of the fit table and the rules that judge it."""
    kind = next(kind for kind, needs in NEED_KINDS.items() if need in needs)
    row = FIT[need]
    rows: list[list[Words]] = []
    for column in COLUMNS:
        rating, note, claims = row[column]
        from_where = refs(CLAIM, claims, " ") if claims else OURS
        rows.append([listed(techniques_of(column)), rating, note, from_where])
    blocks: list[Block] = [Table(["technique", "fixes it", "condition", "claims"], rows)]
    raised = cell(need, "rag", RETRIEVES_EXAMPLES)
    if raised != row["rag"]:
        blocks.append(Para(examples_note()))
    manner = ", about manner only" if need in MANNER_NEEDS else ""
    rules = all_rules()
    judges: list[Words] = [
        (Ref(RULE, name), f": {rules[name].summary}", f" ({listed(found)})" if found else "")
        for name, found in judging(need).items()
    ]
    return Page(
        need,
        "need",
        f"{sentence(WORDS['need'][need])} Kind of need: {kind}{manner}.",
        [
            Section("What fixes it", *blocks),
            Section("Rules about it", Items(judges) if judges else Para("None.")),
            Section(
                "Sources", *sources((claim for _, _, claims in row.values() for claim in claims), OUR_OWN)
            ),
        ],
    )


def technique_page(technique: str) -> Page:
    """Return a technique: what is known of it, its keys, the needs it fixes and the rules about it."""
    parts = TECHNIQUES[technique]
    sections = [
        Section(
            title,
            Items((text, *grounded(claims)) for text, claims in found),
        )
        for part, title in SECTIONS.items()
        if (found := parts[part])
    ]
    own = [key for key in keys_for(technique).values() if key.techniques]
    every = [key.name for key in LAYER.keys.values() if not key.techniques]
    blocks: list[Block] = [Para(("Like every layer: ", *refs(KEY, every)))]
    if own:
        rows: list[list[Words]] = [[Ref(KEY, key.name), holds(key), key.doc] for key in own]
        blocks.append(Table(["key", "holds", "meaning"], rows))
    sections.append(Section("Its keys", *blocks))
    column = COLUMN_OF.get(technique)
    if column is not None:
        rated: list[Words] = []
        for rating, said in RATED.items():
            needs = [need for need, row in FIT.items() if row[column][0] == rating]
            if needs:
                rated.append((f"{said}: ", *refs(NEED, needs)))
        sections.append(Section("Needs", Items(rated)))
        cases: list[Words] = []
        for archetype, levels in ARCHETYPES.items():
            if column in levels:
                level, note = levels[column]
                cases.append((Ref(ARCHETYPE, archetype), f": {level}{f' ({note})' if note else ''}"))
        if cases:
            sections.append(Section("Use cases", Items(cases)))
    sections.append(Section("Rules about it", rules_list(about_technique(technique))))
    cited = [claim for found in parts.values() for _, claims in found for claim in claims]
    sections.append(Section("Sources", *sources(cited, OUR_OWN)))
    sections += dissenting([technique])
    return Page(technique, "technique", sentence(WORDS["technique"][technique]), sections)


def archetype_page(archetype: str) -> Page:
    """Return a use case and how well each technique serves it."""
    rows: list[list[Words]] = [
        [joined(Ref(TECHNIQUE, technique) for technique in techniques_of(column)), level, note]
        for column, (level, note) in ARCHETYPES[archetype].items()
    ]
    return Page(
        archetype,
        "use case",
        sentence(WORDS["archetype"][archetype]),
        [
            Section("How techniques serve it", Table(["technique", "rating", "why"], rows)),
            Section("Rules about it", rules_list(about_key("archetype"))),
            Section("Sources", *sources([ARCHETYPE_CLAIM], OUR_OWN)),
        ],
    )


def threshold_page(key: str) -> Page:
    """Return a threshold: default, range, reason, who reads it and how to set it."""
    threshold = all_thresholds()[key]
    kind = describe(threshold.kind) if threshold.kind in KINDS else "a number"
    return Page(
        key,
        "threshold",
        sentence(threshold.meaning),
        [
            Section(
                "Value",
                Items(
                    [
                        f"Default: {threshold.written(threshold.default)}",
                        f"Range: {span(threshold)}",
                        f"Written as {kind}",
                    ]
                ),
            ),
            Section("Why this default", Para((sentence(threshold.reason), *grounded(threshold.claims)))),
            Section("How to set it", setting([threshold])),
            Section("Rules that read it", rules_list(readers(threshold))),
            Section("Sources", *sources(threshold.claims, OUR_OWN)),
        ],
    )


def claim_page(claim: str) -> Page:
    """Return a claim: its text, its source, and everything that enforces or uses it."""
    sections = [Section("Source", Para(sentence(f"{source_name(claim[0])}")))]
    for group, found in uses(claim).items():
        items: list[Words] = [(*pieces(words), f": {text}") if text else words for words, text in found]
        sections.append(Section(group, Items(items)))
    return Page(claim, "claim", CLAIMS[claim], sections)


def source_page(letter: str) -> Page:
    """Return a source and its claims."""
    claims = [(Ref(CLAIM, claim), f": {text}") for claim, text in CLAIMS.items() if claim[0] == letter]
    return Page(letter, "source", sentence(source_name(letter)), [Section("Claims", Items(claims))])


def formula_page(name: str) -> Page:
    """Return a formula: what comes out, of what, an example and who uses it."""
    formula = FORMULAS[name]
    sections = [
        Section("Formula", Para(formula.formula)),
        Section("From", Items(formula.terms)),
    ]
    if formula.example:
        sections.append(Section("Example", Para(sentence(formula.example))))
    sections += [
        Section("Rules that use it", rules_list(unique(formula.rules, all_rules()))),
        Section("Sources", *sources(formula.claims, OUR_OWN)),
    ]
    return Page(name, "formula", sentence(formula.result), sections)


def disagreements() -> list[Section]:
    """Return where the sources differ, what else is known, and what the program does, a section each."""
    found = []
    for disagreement in DISAGREEMENTS:
        items: list[Words] = [(text, *cited_by(claims)) for text, claims in disagreement.positions]
        items += [f"{text} ({reference})" for text, reference in disagreement.evidence]
        found.append(Section(disagreement.question, Items(items), Para(disagreement.default), level=3))
    return found
