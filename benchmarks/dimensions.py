"""The things that a strategy file can have more of: how to write such a file, and what to measure on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from llm_strategy.config.settings import Settings
from llm_strategy.engine import check as engine
from llm_strategy.engine import fix as fixing
from llm_strategy.outputs import registry as outputs
from llm_strategy.outputs.style import Style

Write = Callable[[int], str]
Work = Callable[[str], object]

TODAY = date(2026, 11, 1).toordinal()
SETTINGS = Settings(select=frozenset({"all"}))
NAME = "llmstrategy.yaml"

HEAD = "version: 1\nstrategies:\n"
STRATEGY = """\
  a:
    purpose: Answer questions
    approach:
      - technique: rag
        for: [domain-knowledge]
"""
WHOLE = """\
  s{0}:
    purpose: Answer customers' billing questions from our policy pages
    task: question-answering
    stage: pilot
    approach:
      - technique: prompting
        for: [constraints, style]
        prompt_tokens: 600
      - technique: rag
        for: [domain-knowledge, citations]
        reads: [policies]
        retrieves: documents
        chunking: section
        retrieval: hybrid
        refresh: daily
        recall: 91%
    knowledge:
      policies:
        update_cadence: weekly
        size: 3M tokens
        private: true
    citations: required
    volume: 400k/month
    model: openai/gpt-4o-mini
"""


def check(text: str) -> object:
    """Check a file."""
    return engine.check(text.encode(), NAME, SETTINGS, TODAY)


def show(text: str) -> object:
    """Check a file and render every finding as text."""
    report = engine.check(text.encode(), NAME, SETTINGS, TODAY)
    return sum(map(len, outputs.render("text", [report], Style(color=True, unknown="all"))))


def fix(text: str) -> object:
    """Apply all safe fixes."""
    return fixing.fix_all(text.encode(), NAME, SETTINGS, TODAY)


def _repeat(line: str, head: str = HEAD, end: str = "") -> Write:
    """Return a function that writes ``line`` so many times between ``head`` and ``end``."""
    return lambda count: head + "".join(line.format(number) for number in range(count)) + end


def _strategies(more: str = "", end: str = "") -> Write:
    """Return a function that writes strategies of five lines, each with ``more``."""
    return _repeat(STRATEGY.replace("  a:", "  s{0}:") + more, end=end)


DIMENSIONS: dict[str, tuple[str, Write, Work]] = {
    "lines": ("strategies of 24 lines, clean but for infos", _repeat(WHOLE), check),
    "strategies": ("strategies of 5 lines", _strategies(), check),
    "layers": (
        "layers of one strategy",
        _repeat("      - technique: rag\n        for: [citations]\n", HEAD + STRATEGY),
        check,
    ),
    "mixed-layers": (
        "layers of one strategy that contradict each other",
        _repeat(
            "      - technique: fine-tuning\n        for: [fresh-knowledge, style]\n        reads: [k]\n"
            "      - technique: prompting\n        for: [style]\n",
            HEAD + STRATEGY,
            "    knowledge: {{k: {{update_cadence: daily}}}}\n".replace("{{", "{").replace("}}", "}"),
        ),
        check,
    ),
    "needs": (
        "needs of one layer",
        _repeat("          - style\n", HEAD + STRATEGY[: STRATEGY.index("[")].rstrip() + "\n"),
        check,
    ),
    "sources": (
        "sources of one strategy",
        _repeat("      k{0}: {{update_cadence: daily, size: 3M tokens}}\n", HEAD + STRATEGY + "    knowledge:\n"),
        check,
    ),
    "read-sources": (
        "sources, each read by a layer of its own",
        lambda count: (
            HEAD
            + STRATEGY
            + "".join(f"      - {{technique: rag, for: [citations], reads: [k{n}]}}\n" for n in range(count))
            + "    knowledge:\n"
            + "".join(f"      k{n}: {{update_cadence: daily}}\n" for n in range(count))
        ),
        check,
    ),
    "misspelt-reads": (
        "sources, and as many misspelt names of them",
        lambda count: (
            HEAD
            + STRATEGY
            + f"        reads: [{', '.join(f'surce-{n}' for n in range(count))}]\n    knowledge:\n"
            + "".join(f"      source-{n}: {{update_cadence: daily}}\n" for n in range(count))
        ),
        show,
    ),
    "evidence": (
        "measurements of one strategy",
        _repeat(
            "        - {{technique: rag, scores: {{m: 8{0}%}}, date: 2026-09-02}}\n".replace("8{0}", "81"),
            HEAD + STRATEGY + "    quality:\n      metrics: {m: {target: 90%}}\n      evidence:\n",
        ),
        check,
    ),
    "metrics": (
        "metrics, each with a score",
        lambda count: (
            HEAD
            + STRATEGY
            + "    quality:\n      metrics:\n"
            + "".join(f"        m{n}: {{target: 90%}}\n" for n in range(count))
            + "      evidence:\n        - technique: rag\n          date: 2026-09-02\n          scores:\n"
            + "".join(f"            m{n}: 81%\n" for n in range(count))
        ),
        check,
    ),
    "findings": ("wrong values", _strategies("    stage: pilott\n"), check),
    "unknown-keys": ("unknown keys of one strategy", _repeat("    purposes{0}: x\n", HEAD + STRATEGY), check),
    "shown": ("wrong values, shown as text", _strategies("    stage: pilott\n"), show),
    "one-line": (
        "wrong values on one line",
        lambda count: (
            HEAD + "  a: {purpose: x, approach: [" + "{technique: rag, for: [sytle]}, " * count + "]}\n"
        ),
        show,
    ),
    "fixes": ("wrong values, all fixed", _strategies("    task: question_answering\n"), fix),
    "fixes-in-one": (
        "wrong values of one strategy, all fixed",
        _repeat("      - technique: rag\n        for: [output_format]\n", HEAD + STRATEGY),
        fix,
    ),
    "fixes-in-list": (
        "wrong needs of one layer, all fixed",
        lambda count: HEAD + STRATEGY.replace("domain-knowledge", "output_format, " * count),
        fix,
    ),
    "suppressions": (
        "suppressions in use",
        _strategies("    stage: pilott # llmstrategy: ignore[invalid-value]\n"),
        check,
    ),
    "unused": (
        "suppressions of nothing",
        _strategies("    stage: pilot # llmstrategy: ignore[invalid-value]\n"),
        check,
    ),
    "names": (
        "rules named in one suppression",
        lambda count: "# llmstrategy: ignore-file[" + "invalid-value," * count + "]\n" + HEAD + STRATEGY,
        check,
    ),
    "comments": ("comments", _repeat("# one more remark\n", HEAD + STRATEGY), check),
    "duplicates": ("one key again and again", _repeat("    stage: pilot\n", HEAD + STRATEGY), check),
    "anchors": (
        "anchors, each with an alias",
        _repeat("x-a{0}: &a{0} [x]\nx-b{0}: *a{0}\n", "", HEAD + STRATEGY),
        check,
    ),
    "aliases": (
        "strategies that share a value",
        _repeat("  s{0}:\n    purpose: x\n    approach: *a\n", "x-a: &a [{technique: prompting}]\n" + HEAD),
        check,
    ),
    "merges": (
        "strategies that merge one map",
        _repeat(
            "  s{0}:\n    <<: *a\n    volume: 5/day\n",
            "x-a: &a {purpose: x, approach: [{technique: prompting}]}\n" + HEAD,
        ),
        check,
    ),
    "merge-keys": (
        "`<<` again and again in one map",
        _repeat("    <<: *a\n", "x-a: &a {stage: pilot}\n" + HEAD + STRATEGY),
        check,
    ),
    "merged-list": (
        "maps in one `<<`",
        lambda count: "x-a: &a {stage: pilot}\n" + HEAD + STRATEGY + "    <<: [" + "*a, " * count + "]\n",
        check,
    ),
    "merge-chain": (
        "maps that each merge the one before",
        lambda count: (
            "x-0: &a0 {stage: pilot}\n"
            + "".join(f"x-{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, count))
            + HEAD
            + STRATEGY
            + f"    <<: *a{count - 1}\n"
        ),
        check,
    ),
    "broken-lines": ("lines that are no YAML", _repeat("  oops{0}\n", HEAD + STRATEGY), check),
    "open-brackets": ("brackets that are not closed", _repeat("x-{0}: [a\n", HEAD + STRATEGY), check),
    "tabs": ("lines that begin with a tab", _repeat("\tx-{0}: a\n", HEAD + STRATEGY), check),
    "controls": ("control characters", _repeat("x-{0}: a\x01b\n", HEAD + STRATEGY), check),
    "foreign": (
        "lines with letters beyond ASCII, and a U+2028",
        _repeat("x-{0}: é\u2028ü\n", HEAD + STRATEGY),
        check,
    ),
    "text": (
        "lines of one block of text",
        _repeat("    a line of text\n", HEAD + STRATEGY + "    notes: |\n"),
        check,
    ),
    "quoted-text": (
        "lines of one text in quotes",
        _repeat("      a line of text\n", HEAD + STRATEGY + '    notes: "\n', '      "\n'),
        check,
    ),
    "long-line": (
        "words of one line",
        lambda count: HEAD + STRATEGY + "    notes: " + "word " * count + "\n",
        check,
    ),
    "long-key": (
        "letters of one unknown key",
        # Without the `?` a key of more than 1,024 letters is no YAML.
        lambda count: HEAD + STRATEGY + "    ? " + "k" * count + "\n    : x\n",
        check,
    ),
    "flow": (
        "strategies in braces, on one line",
        lambda count: (
            "{version: 1, strategies: {"
            + ", ".join(
                f"s{n}: {{purpose: x, approach: [{{technique: rag, for: [style]}}]}}" for n in range(count)
            )
            + "}}"
        ),
        check,
    ),
    "quantities": ("different quantities", _strategies("    volume: {0}1/day\n"), check),
    "wrong-quantities": ("different wrong quantities", _strategies("    volume: {0}1 a day\n"), check),
    "carriage-returns": (
        "lines that end in CR LF",
        lambda count: (HEAD + "".join(WHOLE.format(n) for n in range(count))).replace("\n", "\r\n"),
        check,
    ),
}
"""Name → what there is more of, how to write it, what is measured."""
