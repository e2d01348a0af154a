"""The questions of ``init`` on a terminal. Nothing else imports questionary."""

from __future__ import annotations

from typing import Any

import questionary
from questionary import Choice, Style

from llm_strategy.advisor.draft.answers import Answer, Answers
from llm_strategy.advisor.draft.questions import QUESTIONS, Question
from llm_strategy.format.declaration import TUNING
from llm_strategy.text import printable

SKIP = "(skip)"

STYLE = Style([("instruction", "fg:ansibrightblack"), ("answer", "bold")])


def ask(answers: Answers) -> None:
    """Ask every question that no option has answered, and offer what the repository says.

    Raises KeyboardInterrupt where the person breaks it off.
    """
    questionary.print("Enter skips a question. What the repository says already is offered.", style="italic")
    for question in QUESTIONS:
        known = answers.given.get(question.key)
        if known is not None and not known.origin:
            continue
        if question.needs_any and not _applies(question, answers):
            continue
        said = _ask_one(question, known)
        if said:
            same = known is not None and said == known.value
            answers.given[question.key] = Answer(said, known.origin if same and known is not None else "")
        else:
            answers.given.pop(question.key, None)


def _applies(question: Question, answers: Answers) -> bool:
    if "tuning" in question.needs_any:
        return any(technique in TUNING for technique in answers.techniques)
    return any(answers.text(key) for key in question.needs_any)


def _ask_one(question: Question, known: Answer | None) -> Any:
    offered = known.value if known is not None else None
    origin = f" Found in {printable(known.origin)}." if known is not None and known.origin else ""
    hint = f"({question.why}.{origin})"
    if question.many:
        marked = offered if isinstance(offered, list) else [offered]
        choices = [
            Choice(f"{word:<20} {question.meaning(word)}", word, checked=word in marked) for word in question.words
        ]
        return questionary.checkbox(question.asks, choices, instruction=hint, style=STYLE).unsafe_ask()
    if question.words:
        choices = [Choice(SKIP, ""), *(Choice(f"{word:<20} {question.meaning(word)}", word) for word in question.words)]
        default = offered if offered in question.words else ""
        return questionary.select(
            question.asks, choices, default=default, instruction=hint, style=STYLE, use_jk_keys=False
        ).unsafe_ask()

    def validate(text: str) -> bool | str:
        problem = question.problem(text) if text.strip() else ""
        return f"this {problem}" if problem else True

    return questionary.text(
        question.asks,
        default=str(offered or ""),
        instruction=f"{hint} for example {question.example}\n ",
        validate=validate,
        style=STYLE,
    ).unsafe_ask().strip()
