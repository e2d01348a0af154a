"""The prompt that helps to write a first strategy."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field


def draft_strategy(
    system: Annotated[str, Field(description="What the system should do, and for whom.")],
) -> str:
    """Write a first llmstrategy.yaml for a system, from what is known of it."""
    return f"""\
Write `llmstrategy.yaml` for this system:

{system}

1. Read the resource `llmstrategy://schema` for the keys, and `llmstrategy://fit` for which technique fixes which need.
2. Look in the repository for facts: the model that is called, prompts, retrieval, training data, evaluations, budgets.
3. List the needs in the user's words, and map each to a need of the format. Ask the user where you are not sure.
4. Ask for the facts that decide the design: how often the knowledge changes, how many examples there are, the volume,
   the latency and the cost that are allowed, and what was measured. Ask at most five questions at a time.
5. Write the file. Leave out what nobody told you: a missing fact is allowed, a guessed one is not.
6. Call `check`. Fix errors and warnings by changing the design, and call it again. Explain what you cannot resolve with
   `explain`, and never suppress a finding without the user's reason.
7. For a layer that you doubt, call `what_if`, and show the user the result before you change anything.
8. Show the file, the remaining findings, and the facts that are still unknown.
"""
