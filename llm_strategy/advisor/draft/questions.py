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
            return f"is one of {listed(self.words, 'or')}" + (f"; {did_you_mean([near])}" if near else "")
        if self.kind == "target":
            name, sign, target = answer.partition("=")
            if not name.strip() or not sign:
                return "is a name and a target, as `correct-answers=85%`"
            answer = target.strip()
        if self.kind in ("text", "name", "model"):
            return "" if answer.strip() else "needs a value"
        try:
            parse(self.kind, answer)
        except Unreadable as error:
            meant = f"; {did_you_mean(error.suggestions[:1])}" if error.suggestions else ""
            return f"is {error.expected}, not `{error.found}`{meant}"
        return ""


def _words(key: str, vocabulary: str, asks: str, why: str, example: str, **more: bool | tuple[str, ...]) -> Question:
    words = tuple(WORDS[vocabulary])
    many = bool(more.get("many", False))
    needs_any = more.get("needs_any", ())
    return Question(key, asks, why, vocabulary, example, words, many, needs_any if isinstance(needs_any, tuple) else ())


QUESTIONS = (
    Question("name", "What do you call this use of a model?", "findings and reports name it so", "name", "faq"),
    Question(
        "purpose",
        "What is the model for, in one sentence?",
        "reviewers hold the rest against it",
        "text",
        "Answer customers' questions from our policy pages",
    ),
    _words(
        "task",
        "task",
        "What kind of work is it?",
        "it sets how many examples training takes",
        "question-answering",
    ),
    _words(
        "need",
        "need",
        "What has to be solved that the bare model does not do?",
        "the technique follows from the need",
        "domain-knowledge",
        many=True,
    ),
    _words(
        "technique",
        "technique",
        "What is in use, or decided?",
        "leave it open, and `llmstrategy recommend` says what five guides would do",
        "prompting",
        many=True,
    ),
    _words("stage", "stage", "How far is it?", "the closer to production, the more has to be measured", "prototype"),
    Question(
        "cadence",
        "How often do the facts change that answers rest on?",
        "facts that change go stale in trained weights",
        "cadence",
        "weekly",
        (NEVER_READ, "real-time", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "static"),
    ),
    Question(
        "size",
        "How much text are these facts?",
        "what is small and stable can simply stand in the prompt",
        "size",
        "3M tokens",
        needs_any=("cadence",),
    ),
    _words(
        "citations",
        "citations",
        "Must answers name their sources?",
        "only retrieval knows where a fact came from",
        "required",
        needs_any=("cadence",),
    ),
    Question("volume", "How many requests are there?", "it decides whether training can pay off", "rate", "12k/month"),
    Question(
        "latency_budget",
        "How long may an answer take, for 95 of 100 requests?",
        "retrieval and tools add to every request",
        "duration",
        "2s",
    ),
    Question("cost_budget", "What may it cost?", "the estimate is held against it", "budget", "$500/month"),
    Question(
        "model",
        "Which model answers?",
        "prices, windows and end dates are known by its name",
        "model",
        "openai/gpt-5.4-mini",
    ),
    Question(
        "target",
        "How good is good enough? A metric and its target",
        "without a target nobody can say when to stop",
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
