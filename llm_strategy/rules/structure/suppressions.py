"""Comments that silence findings; the suppressions report these."""

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
        why="A suppression that is not needed any more hides the next fault of its kind on the same lines.",
        remedy=(Work("take the rule out of the comment"),),
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
        "a suppression whose day has passed",
        since="0.1.0",
        depends=(DATE,),
        why="The date said until when the exception holds. After it the finding is reported again, so that "
        "somebody decides anew.",
        remedy=(Work("take it out and fix the finding, or agree on another day"),),
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
        why="A misspelt rule silences nothing, and the finding it was meant for comes back unexplained.",
        remedy=(Work("write the name of a rule, or take it out"),),
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
        "a suppression that does not say why",
        since="0.1.0",
        why="The reason is what the next reader needs to tell a decision from an oversight.",
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
        "a suppression without an end",
        since="0.1.0",
        why="An exception without a day stays for good. With one it comes up again while somebody still "
        "remembers it.",
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
