"""The names under `uses`."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.rules.pipeline.family import FAMILY
from llm_strategy.rules.rule import ERROR, Rule

# The reader reports it: a name that leads nowhere has no typed view.
FAMILY.add(
    Rule(
        "unknown-strategy",
        ERROR,
        "`uses` names a strategy that does not exist",
        since="0.1.0",
        definition="`uses` names strategies of the same file.",
        why="`uses` names other strategies of the same file, so that their cost and time can be counted. A "
        "name that no strategy has adds nothing.",
        not_in_schema="looks up a name",
        remedy=(Work("name a strategy of this file, or declare this one"),),
        bad="""
version: 1
strategies:
  assistant:
    purpose: Answer employees' questions
    approach: [{technique: prompting, for: [constraints]}]
    uses:
      ruoter: 100%  # <-
  router:
    purpose: Choose who answers
    approach: [{technique: prompting, for: [classification]}]
""",
        good="""
version: 1
strategies:
  assistant:
    purpose: Answer employees' questions
    approach: [{technique: prompting, for: [constraints]}]
    uses:
      router: 100%
  router:
    purpose: Choose who answers
    approach: [{technique: prompting, for: [classification]}]
""",
        fixed="""
version: 1
strategies:
  assistant:
    purpose: Answer employees' questions
    approach: [{technique: prompting, for: [constraints]}]
    uses:
      router: 100%
  router:
    purpose: Choose who answers
    approach: [{technique: prompting, for: [classification]}]
""",
    )
)
