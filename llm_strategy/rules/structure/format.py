"""Keys and values against the format; the reader reports these."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.rules.rule import ERROR, Rule
from llm_strategy.rules.structure.family import FAMILY

FAMILY.add(
    Rule(
        "unknown-key",
        ERROR,
        "a key that the format does not have",
        since="0.1.0",
        why="A misspelt key would be a fact that is never checked. Keys of your own are allowed when they "
        "start with `x-`, and so is `notes`.",
        remedy=(Work("write a key of the format, or start your own with `x-`"),),
        other_fixes=("review",),
        in_structure=True,
        bad="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
latency_buget: 3s  # <-
""",
        good="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
latency_budget: 3s
x-dashboard: incidents
""",
        fixed="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
latency_budget: 3s
""",
    )
)

FAMILY.add(
    Rule(
        "missing-key",
        ERROR,
        "a required key is missing",
        since="0.1.0",
        why="A file needs its `version` and `strategies`, a strategy its `purpose` and `approach`, a layer "
        "its `technique`. Everything else may be left out until it is known.",
        always=True,
        remedy=(Work("add the key"),),
        in_structure=True,
        bad="""
version: 1
strategies:
  incident-summaries:  # <-
    approach:
      - technique: prompting
        for: [output-length]
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      - technique: prompting
        for: [output-length]
""",
        fixed="""
version: 1
strategies:
  incident-summaries:
    approach:
      - technique: prompting
        for: [output-length]
    purpose: TODO
""",
    )
)

FAMILY.add(
    Rule(
        "invalid-value",
        ERROR,
        "a value that cannot be read",
        since="0.1.0",
        why="A value of the wrong type, a word that is not an allowed value, or a quantity without its unit "
        "could mean several things. It counts as unknown, and nothing is guessed, until it has one meaning.",
        remedy=(Work("write a value that the key allows"),),
        other_fixes=("review",),
        in_structure=True,
        not_in_schema="names in `reads` that no source has, and scores of another kind than their target",
        bad="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output_length]  # <-
volume: 400k  # <-
""",
        good="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
volume: 400k/month
""",
    )
)

FAMILY.add(
    Rule(
        "wrong-technique-key",
        ERROR,
        "a key that belongs to another technique",
        since="0.1.0",
        why="A prompt has no index to refresh, and an index has no shots. Such a key is either a mistake or "
        "a sign that the `technique` is wrong.",
        remedy=(Work("remove the key, or change the technique"),),
        in_structure=True,
        bad="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
    examples: 4  # <-
""",
        good="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
    shots: 4
""",
        fixed="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
    shots: 4
""",
    )
)

FAMILY.add(
    Rule(
        "unsupported-version",
        ERROR,
        "a format version that does not exist",
        since="0.1.0",
        why="The version tells how the rest is read. There is only version 1, and the file is checked as "
        "version 1.",
        remedy=(Work("write `version: 1`"),),
        in_structure=True,
        bad="""
version: 2  # <-
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      - technique: prompting
        for: [output-length]
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      - technique: prompting
        for: [output-length]
""",
    )
)
