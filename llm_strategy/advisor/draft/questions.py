"""What ``init`` asks, in the words of the field; each question can be skipped, and says why it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.text import listed

NEVER_READ = "none"
"""The answer that no facts are needed."""


@dataclass(frozen=True)
class Question:
    """One question.

    ``key`` names the answer and, with dashes, the option. ``kind`` is a kind of quantity, the vocabulary of a word
    (``words`` are then the choices), or ``text``. ``many``: several answers may be given. ``needs_any``: asked only
    where one of these keys was answered.
    """

    key: str
    asks: str
    why: str
    kind: str
    example: str
    words: tuple[str, ...] = ()
    many: bool = False
    needs_any: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The option of the command line that answers it."""
        return "--" + self.key.replace("_", "-")

    def meaning(self, word: str) -> str:
        """Return what a choice means."""
        if self.key == "cadence" and word == NEVER_READ:
            return "no facts beyond what the model knows"
        return WORDS[self.kind].get(word, "")

    def problem(self, answer: str) -> str:
        """Say what is wrong with an answer and what was expected; ``""`` where it can be used."""
        if self.words:
            if answer in self.words:
                return ""
            near = nearest(answer, self.words)
            return f"must be {listed(self.words, 'or')}" + (f"; {did_you_mean([near])}" if near else "")
        if self.kind == "target":
            name, sign, target = answer.partition("=")
            if not name.strip() or not sign:
                return "must be a name and a target, such as `correct-answers=85%`"
            answer = target.strip()
        if self.kind in ("text", "name", "model"):
            return "" if answer.strip() else "needs a value"
        try:
            parse(self.kind, answer)
        except Unreadable as error:
            meant = f"; {did_you_mean(error.suggestions[:1])}" if error.suggestions else ""
            return f"must be {error.expected}, not `{error.found}`{meant}"
        return ""


def _words(key: str, vocabulary: str, asks: str, why: str, example: str, **more: bool | tuple[str, ...]) -> Question:
    words = tuple(WORDS[vocabulary])
    many = bool(more.get("many", False))
    needs_any = more.get("needs_any", ())
    return Question(key, asks, why, vocabulary, example, words, many, needs_any if isinstance(needs_any, tuple) else ())


QUESTIONS = (
    Question(
        "name", "What do you call this use of a model?", "findings and reports use this name", "name", "faq"
    ),
    Question(
        "purpose",
        "What is the model for, in one sentence?",
        "reviewers compare the rest with it",
        "text",
        "Answer customers' questions from our policy pages",
    ),
    _words(
        "task",
        "task",
        "What kind of work is it?",
        "it determines how many examples training needs",
        "question-answering",
    ),
    _words(
        "need",
        "need",
        "What does the model alone not do well enough?",
        "the technique depends on the need",
        "domain-knowledge",
        many=True,
    ),
    _words(
        "technique",
        "technique",
        "What is in use or decided?",
        "if you skip it, `llmstrategy recommend` shows what five guides recommend",
        "prompting",
        many=True,
    ),
    _words(
        "stage",
        "stage",
        "How far is the project?",
        "the closer to production, the more has to be measured",
        "prototype",
    ),
    Question(
        "cadence",
        "How often do the facts in the answers change?",
        "facts that change go stale in weights",
        "cadence",
        "weekly",
        (NEVER_READ, "real-time", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "static"),
    ),
    Question(
        "size",
        "How much text do these facts take?",
        "small and stable knowledge can simply be part of the prompt",
        "size",
        "3M tokens",
        needs_any=("cadence",),
    ),
    _words(
        "citations",
        "citations",
        "Must answers cite their sources?",
        "only retrieval shows where a fact came from",
        "required",
        needs_any=("cadence",),
    ),
    Question(
        "volume",
        "How many requests are there?",
        "it determines whether training can pay off",
        "rate",
        "12k/month",
    ),
    Question(
        "latency_budget",
        "How long may an answer take, for 95 of 100 requests?",
        "retrieval and tools add to every request",
        "duration",
        "2s",
    ),
    Question(
        "cost_budget", "What may it cost?", "the estimated cost is compared with it", "budget", "$500/month"
    ),
    Question(
        "model",
        "Which model answers?",
        "its name gives its prices, context window and retirement date",
        "model",
        "openai/gpt-5.4-mini",
    ),
    Question(
        "target",
        "Which quality is good enough? A metric and its target",
        "without a target nobody knows when quality is good enough",
        "target",
        "correct-answers=85%",
    ),
    Question(
        "examples",
        "How many labelled examples do you have?",
        "training needs tens to thousands of them",
        "count",
        "500",
        needs_any=("tuning",),
    ),
)
"""Every question, in the order in which they are asked."""
