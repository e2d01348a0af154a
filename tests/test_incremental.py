"""A text checked again after an edit, strategy by strategy, is the text checked as a whole: over thousands of edits."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.config.settings import DEFAULT, Settings, override
from llm_strategy.engine import check as engine
from llm_strategy.engine import incremental
from llm_strategy.engine.incremental import Incremental
from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules
from tests.helpers import whole

DAY = 739921
EDITS = int(os.environ.get("LLMSTRATEGY_EDITS", "1500"))
SEED = int(os.environ.get("LLMSTRATEGY_EDITS_SEED", "7"))
HERE = Path(__file__).parent
TEXTS = [
    path.read_bytes().decode()
    for folder in (HERE / "corpus", HERE.parent / "examples", HERE.parent / "benchmarks" / "files")
    for path in sorted(folder.rglob("*.yaml"))
]

LETTERS = "abz019:-#[]{},\"'|>&*!%@` \n"
PIECES = (
    *LETTERS,
    "\n\n",
    "\t",
    "\r\n",
    "é😀",
    "\u2028",
    "\ufeff",
    "\x00",
    "\ud83d",
    "? ",
    "<<: ",
    "&a ",
    "*a",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "# llmstrategy: ignore[rag-for-behavior] -- so it is\n",
    "# a remark\n",
    "  # a remark\n",
    "    # a remark\n",
    "\n  another:\n    purpose: Do more\n    approach:\n      - technique: rag\n        for: [style]\n",
    "\n  notes:\n    a: b\n",
    "\n  x-off:\n    a: b\n",
    "\n  faq:\n",
    "\n    why: |\n      words\n\n  # end\n",
    "\n    why: >+\n      words\n\n\n",
    "\n    tokens:\n",
    "\n    tokens: {input:\n      1}\n",
    "\n      - technique: fine-tuning\n        for: [citations, cost]\n",
    "\n      - technique: prompting\n        for:\n",
    "fresh-knowledge",
    "technique: ",
    "version: 1\n",
    "strategies:\n",
    "'",
    '"',
)


def as_data(value: Any) -> Any:
    """Return what an object of slots holds, all the way down."""
    if isinstance(value, (list, tuple)):
        return [as_data(one) for one in value]
    slots = getattr(type(value), "__slots__", None)
    if slots is None or isinstance(value, (str, int)):
        return value
    return {name: as_data(getattr(value, name)) for name in slots}


def compare(checker: Incremental, text: str, settings: Settings = DEFAULT) -> Report:
    """Check a text both ways; return the report."""
    report = checker.check(text, "a.yaml", settings, DAY, "/root")
    full = engine.check(text, "a.yaml", settings, DAY, "/root", fixes=False)
    assert as_data(report) == as_data(full), f"seed {SEED}: {text!r}"
    return report


def strategies() -> list[str]:
    """Return what stands below the name in every example that is one strategy, and in the corpus where it is plain."""
    found = []
    for rule in all_rules().values():
        for text in (rule.bad, rule.good, rule.fixed):
            if text and not text.lstrip().startswith(("version", "#", "%", "---")) and "strategies:" not in text:
                found.append(whole(text).split("\n", 3)[3])
    for text in TEXTS:
        blocks = incremental._blocks(text) or []
        found += [block.removesuffix(incremental.NEXT).split("\n", 1)[1].rstrip("\n") + "\n" for _, block in blocks]
    return found


STRATEGIES = strategies()


def several(chance: random.Random) -> str:
    """Return a file with several strategies."""
    body = "".join(f"  strategy-{number}:\n{one}" for number, one in enumerate(chance.choices(STRATEGIES, k=5)))
    return f"version: 1\nstrategies:\n{body}"


def edited(chance: random.Random, text: str) -> str:
    """Return a text with a piece put in, taken out or changed, or a line moved."""
    way = chance.random()
    if way < 0.2:
        lines = text.split("\n")
        at = chance.randrange(len(lines))
        if way < 0.1:
            del lines[at]
        else:
            lines.insert(chance.randrange(len(lines)), lines[at])
        return "\n".join(lines)
    start = chance.randint(0, len(text))
    if way > 0.9:
        start = len(text)
    end = min(len(text), start + int(chance.expovariate(0.2))) if way > 0.6 else start
    return text[:start] + ("" if 0.75 < way < 0.9 else chance.choice(PIECES)) + text[end:]


def test_thousands_of_edits_come_to_the_same() -> None:
    chance = random.Random(SEED)
    with_findings = in_parts = 0
    checker, text = Incremental(), several(chance)
    for number in range(EDITS):
        if number % 60 == 0:
            checker, text = Incremental(), several(chance)
        after = edited(chance, text)
        report = compare(checker, after)
        with_findings += bool(report.diagnostics)
        sure = was_in_parts(checker, after)
        in_parts += sure
        # A broken text hides most of what could go wrong: only some of them are edited further.
        if sure or chance.random() < 0.03:
            text = after
    assert with_findings > EDITS * 0.8
    assert in_parts > EDITS * 0.2


def was_in_parts(checker: Incremental, text: str) -> bool:
    """Tell whether the last check did without the whole."""
    return incremental._blocks(text) is not None and all(known.sure for known in checker._known.values())


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_file_of_the_corpus(text: str) -> None:
    compare(Incremental(), text)


def test_every_example_of_a_rule_beside_others() -> None:
    checker = Incremental()
    for at in range(0, len(STRATEGIES), 5):
        body = "".join(f"  strategy-{number}:\n{one}" for number, one in enumerate(STRATEGIES[at : at + 5]))
        compare(checker, f"version: 1\nstrategies:\n{body}")
        assert checker._known


def test_only_what_changed_is_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one = "    purpose: Answer\n    approach:\n      - technique: rag\n        for: [style]\n"
    text = "version: 1\nstrategies:\n" + "".join(f"  s{number}:\n{one}" for number in range(50))
    checker = Incremental()
    compare(checker, text)
    seen: list[str] = []
    real = engine.check

    def watched(content: Any, *rest: Any, **more: Any) -> Report:
        seen.append(content)
        return real(content, *rest, **more)

    monkeypatch.setattr(incremental.engine, "check", watched)
    checker.check(text.replace("  s20:\n", "\n\n  s20:\n    task: routing\n"), "a.yaml", DEFAULT, DAY, "/root")
    assert len(seen) == 2  # the empty lines belong to the one before
    assert all(len(content) < 250 for content in seen)


def test_other_circumstances_are_not_taken_over() -> None:
    text = "version: 1\nstrategies:\n  one:\n    purpose: Answer\n    approach:\n      - technique: rag\n        for: [style]\n"
    checker = Incremental()
    assert compare(checker, text).diagnostics
    assert compare(checker, text, override(DEFAULT, ignore=["rag-for-behavior"], select=None, severity=[]))
    info = override(DEFAULT, ignore=[], select=None, severity=["rag-for-behavior=info"])
    assert "info" in {found.severity for found in compare(checker, text, info).diagnostics if found.rule == "rag-for-behavior"}
    later = checker.check(text, "a.yaml", info, DAY + 900, "/root")
    assert as_data(later) == as_data(engine.check(text, "a.yaml", info, DAY + 900, "/root", fixes=False))


@pytest.mark.parametrize("ignored", ["duplicate-key", "unknown-key"])
def test_without_the_rules_about_the_text_the_whole_is_checked(ignored: str) -> None:
    checker = Incremental()
    settings = override(DEFAULT, ignore=[ignored], select=None, severity=[])
    compare(checker, several(random.Random(1)), settings)
    assert not checker._known


@pytest.mark.parametrize(
    "text",
    [
        "",
        "version: 1\n",
        "version: 1\nstrategies:\n",
        "version: 1\nstrategies:\n  a:\n",
        "version: 1\nstrategies:\n  a:\n    # nothing\n  b:\n    purpose: x\n",
        "version: 1\nstrategies:\n  a: {purpose: x}\n",
        "version: 1\n    broken\nstrategies:\n  a:\n    purpose: x\n",
        "version: 2\nstrategies:\n  a:\n    purpose: x\n",
        "strategies:\n  a:\n    purpose: x\nversion: 1\n",
        "version: 1\nstrategies:\n  a:\n    purpose: x\n  a:\n    purpose: y\n",
        "version: 1\nstrategies:\n  a:\n    purpose: [\n  b:\n    purpose: ]\n",
        'version: 1\nstrategies:\n  a:\n    purpose: "\n  b:\n    purpose: "\n',
        "version: 1\nstrategies:\n  a: &x\n    purpose: x\n  b: *x\n",
        "version: 1\nstrategies:\n  a:\n    purpose: x\nx-more: 1\n",
        "version: 1\nstrategies:\n  a:\n    ? purpose\n  b:\n    purpose: x\n",
    ],
)
def test_in_doubt_the_whole_is_checked(text: str) -> None:
    compare(Incremental(), text)
