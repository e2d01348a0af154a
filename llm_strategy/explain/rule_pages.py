"""A page for each rule and each family of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from llm_strategy.engine.suppressions.comment import IGNORE, IGNORE_FILE, MARK
from llm_strategy.explain.guidance_pages import dissenting
from llm_strategy.explain.page import (
    CLAIM,
    FAMILY,
    FORMAT,
    RULE,
    SCHEMA,
    THRESHOLD,
    Block,
    Code,
    Items,
    Page,
    Para,
    Ref,
    Section,
    Table,
    Words,
    refs,
    sentence,
)
from llm_strategy.explain.page import MARK as BLAMED
from llm_strategy.explain.relations import frame
from llm_strategy.explain.rule_facts import (
    BASES,
    FIXES,
    RESTS_ON,
    findings,
    fixes,
    ground,
    moved_by,
    schema_reach,
)
from llm_strategy.knowledge.claims import CLAIMS, SOURCES
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.remedy import in_words
from llm_strategy.report import INFO, WARNING
from llm_strategy.rules.registry import all_families
from llm_strategy.rules.rule import CONTRADICTION, FILE, LAYER, NEED, PRIOR, SOURCE, STRATEGY, Family, Rule
from llm_strategy.text import listed, printable

ASKED_OF = {
    FILE: "the file",
    STRATEGY: "each strategy",
    LAYER: "each layer in use",
    NEED: "each need of a layer in use",
    SOURCE: "each source of knowledge",
}
"""What a rule is asked about, in words."""

LONGEST_EXAMPLE = 40
LONGEST_FILE = 4
WIDEST_EXAMPLE = 160
"""An example of a limit is as long as the limit requires: further lines or columns are left out."""


def rule_page(rule: Rule) -> Page:
    """Return everything about a rule: what, why, bad, good, fix, suppression, thresholds, sources."""
    return Page(
        rule.name,
        "rule",
        sentence(rule.summary),
        [
            Section("What it is", Items(_facts(rule))),
            Section("Why", Para(rule.why)),
            *([Section("Beside the file", *_beside(rule))] if rule.files else []),
            Section("Bad", *_bad(rule)),
            Section("Good", _example(rule.good)),
            Section("How to fix it", Para(sentence(in_words(rule.remedy)))),
            Section("How to suppress it", *_suppression(rule)),
            Section("Thresholds", *thresholds_of(rule)),
            Section("Sources", *_rests_on(rule)),
            *dissenting([rule.name]),
        ],
    )


def _facts(rule: Rule) -> list[Words]:
    family = next(family for family in all_families() if family.name == rule.family)
    about = f" ({family.about})" if family.about else ""
    facts: list[Words] = [("Family: ", Ref(FAMILY, rule.family), about)]
    if len(rule.levels) > 1:
        facts.append(f"Level: {listed(rule.levels, 'or')}, by what the file declares")
    else:
        facts.append(f"Level: {rule.severity}")
    facts.append(f"Basis: {rule.basis} ({BASES[rule.basis]}){_where_it_contradicts(rule)}")
    facts.append(f"Rests on: {RESTS_ON[ground(rule)]}")
    facts.append(f"Fixable: {' or '.join(f'{safety} ({FIXES[safety]})' for safety in fixes(rule)) or 'no'}")
    facts.append(("In the ", Ref(SCHEMA, "JSON Schema"), f": {schema_reach(rule)}"))
    facts.append(f"Can change while the strategy does not change: {moved_by(rule)}")
    facts.append(f"Since: {rule.since}")
    if rule.find is not None:
        facts.append(f"Asked about: {ASKED_OF[rule.scope]}")
    if not rule.default_on:
        facts.append("Off by default")
    if rule.yields_to:
        above = refs(RULE, rule.yields_to)
        facts.append(("Reports nothing where one of these reports the same fault: ", *above))
    return facts


def _where_it_contradicts(rule: Rule) -> str:
    """Return where a prior is a contradiction all the same; "" for every other rule."""
    both = rule.basis == PRIOR and rule.definition
    return f"; where its definition applies, {CONTRADICTION} ({BASES[CONTRADICTION]})" if both else ""


def _bad(rule: Rule) -> list[Block]:
    found = findings(rule)
    blocks: list[Block] = [_example(rule.bad)]
    if found:
        blocks.append(
            Items(f"Line {one.span.line + 1}, {one.severity}: {_short(one.message)}" for one in found)
        )
    fixes = {(fix.title, fix.safety) for fix in (diagnostic.fix for diagnostic in found) if fix is not None}
    for title, safety in sorted(fixes):
        blocks.append(Para(f"Fix ({safety}): {_short(title)}."))
    if rule.fixed and fixes:
        blocks += [Para("With the fix applied:"), _example(rule.fixed)]
    return blocks


def _beside(rule: Rule) -> Iterator[Block]:
    """Yield the files that both examples find."""
    for name, content in rule.files.items():
        if isinstance(content, int):
            yield Para(f"`{name}` has {content:,} bytes.")
            continue
        lines = content.rstrip("\n").split("\n")
        yield Para(f"`{name}`:" if len(lines) == 1 else f"`{name}`, {len(lines)} lines:")
        shown = [line if len(line) <= WIDEST_EXAMPLE else line[:WIDEST_EXAMPLE] + "…" for line in lines]
        if len(shown) > LONGEST_FILE:
            shown = [*shown[: LONGEST_FILE - 1], "…", shown[-1]]
        yield Code("\n".join(shown), "json" if name.endswith(".jsonl") else name.rpartition(".")[2])


def _short(text: str) -> str:
    return text if len(text) <= 2 * WIDEST_EXAMPLE else text[: 2 * WIDEST_EXAMPLE] + "…"


def _example(text: str) -> Code:
    lines = frame(text).rstrip("\n").split("\n")
    lines = [printable(line) for line in lines]
    shown = [line if len(line) <= WIDEST_EXAMPLE else line[:WIDEST_EXAMPLE] + "…" for line in lines]
    if len(shown) > LONGEST_EXAMPLE:
        shown = [*shown[:LONGEST_EXAMPLE], "…"]
    return Code("\n".join(shown))


def _suppression(rule: Rule) -> list[Block]:
    """Return the comment and the settings that suppress the rule."""
    if rule.always:
        return [Para("It cannot be suppressed: what could not be read is always reported.")]
    other = WARNING if rule.severity == INFO else INFO
    level = Code(f'[tool.llmstrategy.severity]\n{rule.name} = "{other}"', "toml")
    if not rule.default_on:
        return [*_comment(rule), Para("It is off by default; giving it a level turns it on:"), level]
    ignored = Code(f'[tool.llmstrategy]\nignore = ["{rule.name}"]', "toml")
    turned_off = Para("In all files, it is turned off like this:")
    return [*_comment(rule), turned_off, ignored, Para("Or it is reported at another level:"), level]


def _comment(rule: Rule) -> list[Block]:
    """Return the comment that suppresses the rule: one that was tried on its example."""
    bad = frame(rule.bad)
    comment = f"# {MARK} {IGNORE}[{rule.name}] -- the reason"
    if not findings(rule, bad.replace(BLAMED, comment)):
        return [Para("In one place, a comment at the end of the reported line suppresses it:"), Code(comment)]
    # Some lines take no comment, or are one.
    comment = f"# {MARK} {IGNORE_FILE}[{rule.name}] -- the reason"
    if not findings(rule, f"{comment}\n{bad}"):
        return [Para("In one file, a comment before the first key suppresses it:"), Code(comment)]
    return []


def written(threshold: Threshold) -> str:
    """Return the default of a threshold as TOML takes it."""
    if threshold.kind in ("count", "number"):
        return f"{threshold.default:g}" if threshold.default < 1e6 else str(int(threshold.default))
    return f'"{threshold.written(threshold.default)}"'


def span(threshold: Threshold) -> str:
    """Return the range of a threshold in words."""
    return f"{threshold.written(threshold.low)} to {threshold.written(threshold.high)}"


def setting(thresholds: Iterable[Threshold]) -> Code:
    """Return the settings that give thresholds their defaults, as an example to change."""
    rows = [f"{threshold.key} = {written(threshold)}" for threshold in thresholds]
    return Code("\n".join(["[tool.llmstrategy.thresholds]", *rows]), "toml")


def thresholds_of(rule: Rule) -> list[Block]:
    """Return the thresholds that a rule reads and how they are set."""
    if not rule.thresholds:
        return [Para("None.")]
    rows: list[list[Words]] = []
    for threshold in rule.thresholds:
        default = threshold.written(threshold.default)
        origin = refs(CLAIM, threshold.claims, " ") if threshold.claims else "our own judgement"
        rows.append([Ref(THRESHOLD, threshold.key), default, origin, span(threshold), threshold.meaning])
    return [
        Table(["threshold", "default", "default from", "range", "meaning"], rows),
        Para("They are set in `pyproject.toml` (in `llmstrategy.toml` without `tool.llmstrategy.`):"),
        setting(rule.thresholds),
    ]


def _rests_on(rule: Rule) -> list[Block]:
    """Return what a rule rests on: a definition, claims with their sources, or nothing but our judgement."""
    found: list[Block] = [Para(f"A definition: {rule.definition}")] if rule.definition else []
    if rule.claims:
        return [*found, *sources(rule.claims, "")]
    if not found and ground(rule) == FORMAT:
        about = ("None of the sources: this is about the file itself, as the ", Ref(FORMAT, "format"), " says it.")
        found = [Para(about)]
    return found or [Para("Not from the sources: this is our own judgement.")]


def source_name(letter: str) -> str:
    """Return a source with what is known of it: title, part, author and date."""
    source = SOURCES[letter]
    rest = [source.get(part, "") for part in ("part", "author", "date")]
    return ", ".join([f"“{source['title']}”", *(part for part in rest if part)])


def sources(claims: Iterable[str], otherwise: str) -> list[Block]:
    """Return each claim with its text, then the sources they are from; ``otherwise`` where there is none."""
    cited = set(claims)
    found = [claim for claim in CLAIMS if claim in cited]
    if not found:
        return [Para(otherwise)]
    letters = sorted({claim[0] for claim in found})
    return [
        Items((Ref(CLAIM, claim), f": {CLAIMS[claim]}") for claim in found),
        Para("; ".join(f"{letter}: {source_name(letter)}" for letter in letters) + "."),
    ]


def family_page(family: Family) -> Page:
    """Return a family and its rules."""
    rows: list[list[Words]] = [
        [Ref(RULE, rule.name), listed(rule.levels, "or"), rule.summary] for rule in family.rules
    ]
    name = family.name
    return Page(
        name,
        "family of rules",
        sentence(family.about or f"rules about {name}"),
        [
            Section("Rules", Table(["rule", "level", "summary"], rows) if rows else Para("None yet.")),
            Section(
                "Settings",
                Para("A family can be named like a rule: this turns off all its rules."),
                Code(f'[tool.llmstrategy]\nignore = ["{name}"]', "toml"),
            ),
        ],
    )
