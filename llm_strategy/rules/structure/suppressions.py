"""Comments that suppress findings, and their own problems."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.rules.rule import DATE, WARNING, Rule
from llm_strategy.rules.structure.family import FAMILY

FAMILY.add(
    Rule(
        "unused-suppression",
        WARNING,
        "a suppression that suppresses nothing",
        since="0.1.0",
        why="A suppression that is no longer needed hides the next finding of that rule on the same lines.",
        remedy=(Work("remove the rule from the comment"),),
        not_in_schema="about comments, which a validator does not see",
        bad="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      - technique: prompting
        # llmstrategy: ignore[layer-without-need] -- will be filled in  # <-
        for: [output-length]
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] -- will be filled in
      - technique: prompting
""",
        fixed="""
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

FAMILY.add(
    Rule(
        "expired-suppression",
        WARNING,
        "a suppression that has expired",
        since="0.1.0",
        depends=(DATE,),
        why="The exception was valid until the date. After it the finding is reported again, so that the "
        "decision is reviewed.",
        remedy=(Work("remove it and fix the finding, or agree on another date"),),
        not_in_schema="about comments, which a validator does not see",
        bad="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] until=2026-06-30 -- the team decides in June  # <-
      - technique: prompting
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] until=2027-06-30 -- the team decides in June
      - technique: prompting
""",
        fixed="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      - technique: prompting
""",
    )
)

FAMILY.add(
    Rule(
        "unknown-suppression",
        WARNING,
        "a suppression of a rule that does not exist",
        since="0.1.0",
        why="A misspelt rule suppresses nothing, and the finding that it was meant for is still reported.",
        remedy=(Work("write the name of a rule, or remove it"),),
        not_in_schema="about comments, which a validator does not see",
        bad="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-needs] -- will be filled in  # <-
      - technique: prompting
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] -- will be filled in
      - technique: prompting
""",
        fixed="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] -- will be filled in
      - technique: prompting
""",
    )
)

FAMILY.add(
    Rule(
        "suppression-without-reason",
        WARNING,
        "a suppression without a reason",
        since="0.1.0",
        why="The next reader needs the reason to tell a decision from an oversight.",
        remedy=(Work("add the reason after `--`"),),
        default_on=False,
        not_in_schema="about comments, which a validator does not see",
        bad="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need]  # <-
      - technique: prompting
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] -- will be filled in
      - technique: prompting
""",
    )
)

FAMILY.add(
    Rule(
        "suppression-without-until",
        WARNING,
        "a suppression without an end date",
        since="0.1.0",
        why="An exception without a date stays forever. With a date it is reviewed while somebody still "
        "remembers the reason.",
        remedy=(Work("add `until=` and a date"),),
        default_on=False,
        not_in_schema="about comments, which a validator does not see",
        bad="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] -- will be filled in  # <-
      - technique: prompting
""",
        good="""
version: 1
strategies:
  incident-summaries:
    purpose: Summarise incident reports
    approach:
      # llmstrategy: ignore[layer-without-need] until=2027-06-30 -- will be filled in
      - technique: prompting
""",
    )
)
