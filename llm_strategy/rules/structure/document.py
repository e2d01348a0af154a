"""The file as YAML; the document reports these."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.rules.rule import ERROR, WARNING, Rule
from llm_strategy.rules.structure.family import FAMILY

FAMILY.add(
    Rule(
        "syntax-error",
        ERROR,
        "the file is not YAML",
        since="0.1.0",
        why="What cannot be parsed cannot be checked. The lines around the mistake are skipped and the rest "
        "of the file is still checked; nothing in a skipped part is reported as missing.",
        always=True,
        remedy=(Work("write valid YAML"),),
        not_in_schema="about the text: a validator sees only the values, after the YAML is parsed",
        bad="""
version: 1
strategies:
  returns:
    purpose: Answer one question: can I send this back?  # <-
    approach:
      - technique: prompting
        for: [constraints]
""",
        good="""
version: 1
strategies:
  returns:
    purpose: "Answer one question: can I send this back?"
    approach:
      - technique: prompting
        for: [constraints]
""",
    )
)

FAMILY.add(
    Rule(
        "multiple-documents",
        ERROR,
        "a second YAML document in the file",
        since="0.1.0",
        why="A file holds one document, as every tool that reads it expects. What follows `---` is not read, "
        "so strategies there would not be checked.",
        always=True,
        remedy=(
            Work("move the second document's strategies under the first `strategies`"),
            Work("move them into a file of their own"),
        ),
        not_in_schema="about the text: a validator sees only the values, after the YAML is parsed",
        bad="""
version: 1
strategies:
  returns:
    purpose: Explain how an order is returned
    approach:
      - technique: prompting
        for: [style]
---  # <-
version: 1
strategies:
  sizes:
    purpose: Recommend a size
    approach:
      - technique: prompting
        for: [style]
""",
        good="""
version: 1
strategies:
  returns:
    purpose: Explain how an order is returned
    approach:
      - technique: prompting
        for: [style]
  sizes:
    purpose: Recommend a size
    approach:
      - technique: prompting
        for: [style]
""",
    )
)

_DEEP = "[" * 66 + "]" * 66

FAMILY.add(
    Rule(
        "file-bound",
        ERROR,
        "the file exceeds a limit that keeps checks fast and safe",
        since="0.1.0",
        why="A few lines of YAML can expand to billions of nodes, or nest deep enough to crash a parser. The "
        "limits on bytes, depth, nodes and alias expansion are far above what a strategy needs; beyond one "
        "of them nothing is read.",
        always=True,
        remedy=(Work("stay under the limit that the message names"),),
        not_in_schema="about the text: a validator sees only the values, after the YAML is parsed",
        bad=f"""
version: 1
x-generated: {_DEEP}  # <-
strategies:
  returns:
    purpose: Explain how an order is returned
    approach:
      - technique: prompting
        for: [style]
""",
        good="""
version: 1
x-generated: [[[[]]]]
strategies:
  returns:
    purpose: Explain how an order is returned
    approach:
      - technique: prompting
        for: [style]
""",
    )
)

FAMILY.add(
    Rule(
        "duplicate-key",
        ERROR,
        "the same key twice in one map",
        since="0.1.0",
        why="YAML parsers keep one of the two without a message, and not all keep the same one. Here the "
        "first counts, and the second is reported.",
        remedy=(Work("remove or rename one of them"),),
        not_in_schema="about the text: a validator sees only the values, after the YAML is parsed",
        bad="""
purpose: Summarise incident reports
stage: prototype
approach:
  - technique: prompting
    for: [output-length]
stage: pilot  # <-
""",
        good="""
purpose: Summarise incident reports
stage: pilot
approach:
  - technique: prompting
    for: [output-length]
""",
    )
)

FAMILY.add(
    Rule(
        "bidirectional-control",
        WARNING,
        "an invisible character that changes the order in which text is shown",
        since="0.1.0",
        why="Characters such as U+202E change the direction of the text around them. A reviewer then sees "
        "other words than a program reads, or the same words in another place. Text in Arabic or Hebrew does "
        "not need them: its letters have a direction of their own.",
        remedy=(Work("remove the character"),),
        not_in_schema="about the text: a validator sees only the values, after the YAML is parsed",
        bad="""
purpose: Summarise incident reports
owner: "\u202eplatform team\u202c"  # <-
approach:
  - technique: prompting
    for: [output-length]
""",
        good="""
purpose: Summarise incident reports
owner: "platform team"
approach:
  - technique: prompting
    for: [output-length]
""",
    )
)
