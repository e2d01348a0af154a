"""The data of the product: complete, without contradiction, and every citation leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from llm_strategy.format import synonyms as slips
from llm_strategy.format import vocabulary
from llm_strategy.format.quantities.parse import KINDS, Unreadable
from llm_strategy.format.quantities.values import CADENCES
from llm_strategy.format.vocabulary import COLUMN_OF, MANNER_NEEDS, MEANT, NEED_KINDS, SPELLINGS, WORDS
from llm_strategy.knowledge.archetypes import ARCHETYPES, CLAIM, LEVELS, level, needed
from llm_strategy.knowledge.claims import CLAIMS, SOURCES
from llm_strategy.knowledge.disagreements import DISAGREEMENTS
from llm_strategy.knowledge.fit import (
    ANSWERS_SAVE,
    COLUMNS,
    FIT,
    NO,
    PART,
    RATINGS,
    RETRIEVES_EXAMPLES,
    YES,
    cell,
    fixes,
    rating,
)
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.knowledge.practice import PRACTICE
from llm_strategy.knowledge.techniques import SECTIONS, TECHNIQUES
from llm_strategy.rules.registry import all_thresholds

THRESHOLDS = all_thresholds()

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COUNTS = {"A": 26, "B": 28, "C": 26, "D": 19, "E": 15}
NEEDS = tuple(WORDS["need"])
WORDINGS = [(vocabulary, word) for vocabulary, words in WORDS.items() for word in words]


def citations() -> list[tuple[str, str]]:
    """Return (where, claim) for every citation in the data."""
    found = [
        (f"fit {need} × {column}", claim)
        for need in FIT
        for column in COLUMNS
        for claim in FIT[need][column][2]
    ]
    found += [(f"threshold {key}", claim) for key, one in THRESHOLDS.items() for claim in one.claims]
    found += [(f"formula {key}", claim) for key, one in FORMULAS.items() for claim in one.claims]
    found += [
        (f"technique {name}, {section}", claim)
        for name, sections in TECHNIQUES.items()
        for section, statements in sections.items()
        for _, claims in statements
        for claim in claims
    ]
    found += [
        (f"practice {subject}", claim)
        for subject, statements in PRACTICE.items()
        for _, claims in statements
        for claim in claims
    ]
    return [*found, ("archetypes", CLAIM)]


# Claims


def test_claim_ids_are_complete() -> None:
    assert list(CLAIMS) == [
        f"{source}{number}" for source in COUNTS for number in range(1, COUNTS[source] + 1)
    ]
    assert len(CLAIMS) == 114
    assert list(SOURCES) == list(COUNTS)


@pytest.mark.parametrize("claim", CLAIMS)
def test_claim_is_a_short_statement(claim: str) -> None:
    text = CLAIMS[claim]
    assert text.endswith(".")
    assert 30 <= len(text) <= 300
    assert "  " not in text
    assert text == text.strip()


def test_claims_differ() -> None:
    assert len(set(CLAIMS.values())) == len(CLAIMS)


def test_citations_exist() -> None:
    assert [(where, claim) for where, claim in citations() if claim not in CLAIMS] == []
    assert [
        (one.question, claim)
        for one in DISAGREEMENTS
        for _, claims in one.positions
        for claim in claims
        if claim not in CLAIMS
    ] == []


def test_every_claim_is_cited() -> None:
    assert set(CLAIMS) - {claim for _, claim in citations()} == set()


def test_citations_are_unique() -> None:
    found = [
        *(FIT[need][column][2] for need in FIT for column in COLUMNS),
        *(one.claims for one in THRESHOLDS.values()),
        *(one.claims for one in FORMULAS.values()),
        *(claims for one in TECHNIQUES.values() for part in one.values() for _, claims in part),
        *(claims for statements in PRACTICE.values() for _, claims in statements),
    ]
    assert [claims for claims in found if len(set(claims)) != len(claims)] == []


@pytest.mark.parametrize("one", DISAGREEMENTS, ids=lambda one: one.question)
def test_disagreement_states_the_default(one: object) -> None:
    assert one.question.endswith("?")
    assert one.default.endswith(".")
    assert one.positions
    # A source alone is no disagreement: either two sides, or evidence that contradicts the one.
    assert len(one.positions) > 1 or one.evidence
    assert all(text and claims for text, claims in one.positions)
    assert all(text.endswith(".") and reference for text, reference in one.evidence)


# Vocabulary


@pytest.mark.parametrize(("vocabulary", "word"), WORDINGS)
def test_word_has_a_meaning(vocabulary: str, word: str) -> None:
    assert KEBAB.fullmatch(word)
    meaning = WORDS[vocabulary][word]
    assert 3 <= len(meaning) <= 100
    assert not meaning.endswith(".")
    assert list(WORDS[vocabulary].values()).count(meaning) == 1


def test_cadences_are_those_of_quantities() -> None:
    assert list(WORDS["cadence"]) == list(CADENCES)


def test_need_kinds_partition_the_needs() -> None:
    assert [need for needs in NEED_KINDS.values() for need in needs] == list(NEEDS)
    assert set(NEED_KINDS["behavior"]) > MANNER_NEEDS


def test_columns_of_techniques() -> None:
    assert [*COLUMN_OF, "other"] == list(WORDS["technique"])
    assert tuple(dict.fromkeys(COLUMN_OF.values())) == COLUMNS


def test_synonyms_cover_every_vocabulary() -> None:
    assert list(SPELLINGS) == list(WORDS)
    assert list(MEANT) == list(WORDS)


@pytest.mark.parametrize("vocabulary", WORDS)
def test_synonyms_lead_to_words_and_shadow_none(vocabulary: str) -> None:
    words = WORDS[vocabulary]
    for wrong, right in SPELLINGS[vocabulary].items():
        assert right in words, wrong
    for wrong, meant in MEANT[vocabulary].items():
        assert meant, wrong
        assert len(set(meant)) == len(meant), wrong
        assert set(meant) <= set(words), wrong
    both = [*SPELLINGS[vocabulary], *MEANT[vocabulary]]
    assert len(set(both)) == len(both), "a writing is both safe and to review"
    for wrong in both:
        assert wrong not in words
        assert wrong == wrong.strip().lower().replace("_", "-").replace(" ", "-"), "looked up folded"


@pytest.mark.parametrize("table", [slips._SPELLINGS, slips._MEANT], ids=["spellings", "meant"])
def test_synonyms_are_unique(table: dict[str, dict[str, str]]) -> None:
    for words in table.values():
        writings = " ".join(words.values()).split()
        assert sorted(set(writings)) == sorted(writings)


@pytest.mark.parametrize(
    ("vocabulary", "wrong", "right"),
    [
        ("need", "real-time", "real-time-data"),
        ("technique", "finetuning", "fine-tuning"),
        ("technique", "finetune", "fine-tuning"),
        ("cadence", "realtime", "real-time"),
        ("cadence", "nightly", "daily"),
        ("cadence", "annually", "yearly"),
        ("cadence", "never", "static"),
    ],
)
def test_spellings_are_safe(vocabulary: str, wrong: str, right: str) -> None:
    assert SPELLINGS[vocabulary][wrong] == right


@pytest.mark.parametrize(
    ("vocabulary", "wrong", "meant"),
    [
        ("need", "tone", "style"),
        ("need", "format", "output-format"),
        ("need", "json", "output-format"),
        ("need", "facts", "domain-knowledge"),
        ("need", "knowledge", "domain-knowledge"),
        ("need", "private-knowledge", "domain-knowledge"),
        ("need", "live", "real-time-data"),
        ("need", "sources", "citations"),
        ("need", "hallucination", "grounding"),
        ("need", "permissions", "access-control"),
        ("need", "refusals", "over-refusal safety"),
        ("need", "labels", "classification"),
        ("need", "jargon", "terminology"),
        ("need", "price", "cost"),
        ("need", "speed", "latency"),
        ("technique", "prompt-engineering", "prompting"),
        ("technique", "few-shot", "prompting"),
        ("technique", "retrieval", "rag"),
        ("technique", "agent", "tools"),
        ("technique", "web-search", "tools"),
        ("technique", "lora", "fine-tuning"),
        ("technique", "sft", "fine-tuning"),
        ("technique", "distill", "distillation"),
    ],
)
def test_meaning_changes_need_review(vocabulary: str, wrong: str, meant: str) -> None:
    assert MEANT[vocabulary][wrong] == tuple(meant.split())


def test_vocabulary_exports() -> None:
    with pytest.raises(AttributeError, match="WORDINGS"):
        _ = vocabulary.WORDINGS


def test_clean_check_loads_no_synonyms_and_nothing_slow() -> None:
    modules = (
        "llm_strategy.knowledge.fit, llm_strategy.knowledge.archetypes, llm_strategy.knowledge.thresholds"
    )
    slow = [
        "typing",
        "re",
        "enum",
        "dataclasses",
        "collections",
        "functools",
        "llm_strategy.format.synonyms",
    ]
    code = (
        f"import sys; was = {{*sys.modules}}; import {modules}; print(({{*sys.modules}} - was) & {{*{slow}}})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


# Fit


def test_every_need_is_rated_in_every_column() -> None:
    assert tuple(FIT) == NEEDS
    assert all(tuple(row) == COLUMNS for row in FIT.values())


@pytest.mark.parametrize("need", NEEDS)
def test_ratings_give_their_reason(need: str) -> None:
    for word, note, _ in FIT[need].values():
        assert word in RATINGS
        assert word == YES or note, "what helps in part or not at all says why"
        assert len(note) <= 100
        assert not note.endswith(".")


@pytest.mark.parametrize("need", NEEDS)
def test_something_fixes_every_need(need: str) -> None:
    best = fixes(need)
    assert best, "a need that nothing helps is not a need to declare"
    assert FIT[need][best[0]][0] == max(
        (row[0] for row in FIT[need].values()), key=lambda r: -RATINGS.index(r)
    )
    ranks = [RATINGS.index(FIT[need][column][0]) for column in best]
    assert ranks == sorted(ranks)
    assert {column for column in COLUMNS if column not in best} == {
        c for c in COLUMNS if FIT[need][c][0] == NO
    }


def test_rating_by_technique() -> None:
    assert rating("domain-knowledge", "rag") == YES
    assert rating("style", "distillation") == rating("style", "fine-tuning") == YES
    assert rating("domain-knowledge", "other") is None
    assert cell("domain-knowledge", "other") is None
    with pytest.raises(KeyError):
        rating("tone", "rag")


def test_fine_tuning_does_not_fix_knowledge() -> None:
    word, note, claims = FIT["domain-knowledge"]["fine-tuning"]
    assert word == NO
    assert "warning" in note
    assert "error" in note
    assert {"B4", "B13", "C9", "D4"} < set(claims)
    assert {"A24", "E2"} < set(claims)


@pytest.mark.parametrize("retrieved", sorted(RETRIEVES_EXAMPLES))
@pytest.mark.parametrize("need", NEEDS)
def test_retrieved_examples_help_behavior_in_part(need: str, retrieved: str) -> None:
    assert retrieved in WORDS["retrieves"]
    expected = PART if need in NEED_KINDS["behavior"] else rating(need, "rag")
    if retrieved == "answers" and need in ANSWERS_SAVE:
        expected = YES
    assert rating(need, "rag", (retrieved,)) == expected
    assert rating(need, "rag", ("documents", retrieved)) == expected
    assert rating(need, "rag", ("documents",)) == rating(need, "rag") == FIT[need]["rag"][0]
    assert rating(need, "tools", (retrieved,)) == FIT[need]["tools"][0]


def test_rag_does_not_fix_manner() -> None:
    assert {rating(need, "rag") for need in MANNER_NEEDS} == {NO}


# Archetypes


def test_every_archetype_is_rated() -> None:
    assert list(ARCHETYPES) == list(WORDS["archetype"])
    for cells in ARCHETYPES.values():
        assert list(cells) == ["prompting", "rag", "fine-tuning"]
        assert {word for word, _ in cells.values()} <= set(LEVELS)
        assert any(word in ("good", "needed") for word, _ in cells.values())


def test_levels() -> None:
    assert level("sql-generation", "rag") == "poor"
    assert level("sql-generation", "rag", ("schemas",)) == "possible"
    assert level("faq-support", "rag", ("schemas",)) == "good"
    assert level("brand-voice-copy", "distillation") == "good"
    assert level("brand-voice-copy", "tools") is None
    assert level("brand-voice-copy", "other") is None
    assert needed("brand-voice-support") == ("rag", "fine-tuning")
    assert needed("faq-support") == ()


# Thresholds

WRITTEN = {
    "recommended-examples-graded": "50",
    "rare-use": "5%",
    "small-knowledge": "200k tokens",
    "small-knowledge-window-share": "50%",
    "assumed-window": "128k tokens",
    "stable-cadence": "quarterly",
    "changing-knowledge-error": "weekly",
    "changing-knowledge-warning": "monthly",
    "retrain-keeps-up": "daily",
    "min-examples-floor": "10",
    "min-examples-classification": "50",
    "min-examples": "50",
    "recommended-examples": "100",
    "recommended-examples-style": "50",
    "recommended-examples-classification": "100",
    "recommended-examples-per-class": "20",
    "recommended-examples-extraction": "200",
    "recommended-examples-complex": "1,000",
    "full-fine-tuning-examples": "10k",
    "label-noise-info": "5%",
    "label-noise-warning": "10%",
    "label-noise-error": "30%",
    "min-shots": "3",
    "min-recall": "80%",
    "stale-evidence-days": "180",
    "low-volume": "100/day",
    "amortization-months": "12",
    "long-prompt-tokens": "1,024",
    "long-prompt-volume": "1,000/day",
    "prompt-outgrown-tokens": "1,500",
    "min-lora-training-cost": "$10",
    "max-lora-training-cost": "$1,000",
    "min-full-training-cost": "$5,000",
    "distillation-volume": "1M/month",
    "distillation-price-ratio": "10",
    "assumed-rag-latency": "300ms",
    "min-generation-share": "20%",
    "reasoning-latency": "1s",
    "largest-file": "2B",
    "count-difference": "1%",
    "duplicate-rows": "1%",
    "conflicting-labels-error": "10%",
    "conflicting-labels-warning": "1%",
    "class-ratio": "20",
    "leaked-rows": "1%",
    "prompt-difference": "20%",
    "score-difference": "1%",
    "lifecycle-data-days": "90",
    "retiring-soon-days": "90",
    "retiring-days": "365",
}


def test_threshold_defaults() -> None:
    assert {key: one.written(one.default) for key, one in THRESHOLDS.items()} == WRITTEN


@pytest.mark.parametrize("key", THRESHOLDS)
def test_threshold_is_sound(key: str) -> None:
    one = THRESHOLDS[key]
    assert one.key == key
    assert KEBAB.fullmatch(key)
    assert one.kind in (*KINDS, "number")
    for value in (one.default, one.low, one.high):
        assert one.allows(value)
        assert one.read(one.written(value)) == value
    assert one.written(one.low) != one.written(one.high)
    for text in (one.meaning, one.reason):
        assert 10 <= len(text) <= 110
        assert not text.endswith(".")


@pytest.mark.parametrize(
    ("key", "inside", "outside"),
    [
        ("label-noise-error", 1, 1.01),
        ("min-shots", 1, 0),
        ("stable-cadence", "daily", "hourly"),
        ("low-volume", 0, -1),
        ("assumed-rag-latency", 60, 60.1),
    ],
)
def test_threshold_ranges(key: str, inside: object, outside: object) -> None:
    assert THRESHOLDS[key].allows(inside)
    assert not THRESHOLDS[key].allows(outside)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("low-volume", "12k/year", 1000.0),
        ("small-knowledge", "400 KB", 100_000.0),
        ("label-noise-error", "25%", 0.25),
        ("distillation-price-ratio", "7.5", 7.5),
        ("changing-knowledge-error", "daily", "daily"),
        ("assumed-rag-latency", "0.5s", 0.5),
    ],
)
def test_threshold_reads_settings(key: str, text: str, value: object) -> None:
    assert THRESHOLDS[key].read(text) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("low-volume", "100"),
        ("small-knowledge", "40 tables"),
        ("label-noise-error", "0.3"),
        ("min-shots", "few"),
    ],
)
def test_threshold_refuses_other_kinds(key: str, text: str) -> None:
    with pytest.raises(Unreadable):
        THRESHOLDS[key].read(text)


def test_thresholds_of_levels_are_in_order() -> None:
    default = {key: one.default for key, one in THRESHOLDS.items()}
    assert default["min-examples-floor"] < default["min-examples"] <= default["min-examples-classification"]
    assert default["label-noise-info"] < default["label-noise-warning"] < default["label-noise-error"]
    assert default["min-lora-training-cost"] < default["max-lora-training-cost"]
    days = [CADENCES[default[f"changing-knowledge-{end}"]].days for end in ("error", "warning")]
    assert days[0] < days[1] < CADENCES[default["stable-cadence"]].days


# Pages


def test_every_technique_is_described() -> None:
    assert list(TECHNIQUES) == list(WORDS["technique"])
    for name, sections in TECHNIQUES.items():
        assert list(sections) == list(SECTIONS)
        filled = [section for section, statements in sections.items() if statements]
        assert filled == (["what"] if name == "other" else list(SECTIONS))


@pytest.mark.parametrize(
    "statements",
    [*(part for one in TECHNIQUES.values() for part in one.values()), *PRACTICE.values()],
)
def test_statements_are_sentences(statements: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert all(text.endswith(".") and len(text) <= 250 for text, _ in statements)


@pytest.mark.parametrize("key", FORMULAS)
def test_formula_names_its_terms(key: str) -> None:
    one = FORMULAS[key]
    assert one.name == key
    assert KEBAB.fullmatch(key)
    assert one.result
    assert one.formula
    assert one.terms
    assert one.claims
    assert all(KEBAB.fullmatch(rule) for rule in one.rules)


def test_worked_examples_add_up() -> None:
    api = 100_000 * (500 * 2.5 + 100 * 10) / 1e6
    tuned = 50 / 12 + 200
    assert f"= ${api:,.0f} a month" in FORMULAS["api-cost"].example
    assert f"= ${tuned:,.2f} a month" in FORMULAS["tuned-cost"].example
    threshold = f"{tuned / (api / 100_000):,.0f}"
    assert f"= {threshold} requests" in FORMULAS["break-even"].example
    assert threshold in CLAIMS["B18"]
    mini = tuned / ((500 * 0.15 + 100 * 0.6) / 1e6)
    volume = next(one for one in DISAGREEMENTS if "volume" in one.question)
    assert f"{mini / 1e6:.2f}M" in volume.evidence[0][0]
    assert f"{2_000 * 1_000 * 365 / 12 / 1e6:.1f}M" in FORMULAS["prompt-saving"].example
    assert f"{(0.25 * 2 + 3 * 0.1) * 1000:.0f} ms" in FORMULAS["added-latency"].example
