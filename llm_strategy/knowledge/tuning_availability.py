"""Who still trains models for others: for each service whether it takes new training jobs, and until when.

No package has this, so the table is kept by hand. Each row names the provider's page, what of it could be read (most of
these pages are seen in stored copies, some of which have no date, and some of which show a part only), and the day of
the newest copy. What could not be verified is not here, and nothing is said of it. How long a tuned model answers is in
:mod:`.tuned_models`.
"""

from __future__ import annotations

from llm_strategy.knowledge.lifecycle import ordinal
from llm_strategy.knowledge.model_names import names_weights, service_of, split

OPEN = "open"
NARROWED = "narrowed"
"""Some organisations may still train, others may not."""

CLOSED = "closed"
DEPRECATED = "deprecated"
"""The provider no longer supports it, or ends what it was part of, and does not say until when it takes jobs."""


class Stage:
    """From the ISO day ``day`` on: the state, and in a few words for whom. ``day`` is "" where none is published."""

    __slots__ = ("day", "state", "words")

    def __init__(self, day: str, state: str, words: str) -> None:
        self.day = day
        self.state = state
        self.words = words


BEFORE = Stage("", OPEN, "takes training jobs")
"""The stage before the first day that a service has published: nothing is restricted yet."""


class Availability:
    """What a service says about training: its stages in order, and where that stands.

    ``page`` is the provider's address, ``copy`` what of it was read, in words, ``copy_day`` the ISO day of the newest
    copy, "" where it has none, and ``checked`` the ISO day on which it was looked up. ``trains`` names the methods that
    are on offer, while any are.
    """

    __slots__ = ("checked", "copy", "copy_day", "page", "service", "stages", "title", "trains")

    def __init__(
        self,
        service: str,
        title: str,
        *stages: Stage,
        page: str,
        copy: str,
        copy_day: str = "",
        trains: str = "",
        checked: str = "2026-11-29",
    ) -> None:
        self.service = service
        self.title = title
        self.stages = stages
        self.page = page
        self.copy = copy
        self.copy_day = copy_day
        self.trains = trains
        self.checked = checked

    def at(self, today: int) -> Stage:
        """Return the stage on the day ``today``, an ordinal."""
        reached = [stage for stage in self.stages if not stage.day or ordinal(stage.day) <= today]
        return reached[-1] if reached else BEFORE

    @property
    def closes(self) -> Stage | None:
        """The stage from which on nobody may train, None where none is known."""
        return next((stage for stage in self.stages if stage.state == CLOSED), None)

    @property
    def as_of(self) -> str:
        """The ISO day that the row is of: of the copy, or of the look-up where the copy has no day."""
        return self.copy_day or self.checked


_ROWS = (
    Availability(
        "openai",
        "OpenAI",
        Stage("2026-05-07", NARROWED, "organisations that never trained may not start jobs"),
        Stage(
            "2026-07-02",
            NARROWED,
            "only organisations that used a tuned model in the 60 days before may start jobs",
        ),
        Stage("2027-01-06", CLOSED, "nobody may start jobs; tuned models answer until their base ends"),
        page="https://developers.openai.com/api/docs/deprecations",
        copy="its section on fine-tuning; a later copy of the reference has the same days",
        copy_day="2026-11-10",
        trains="supervised, preference and reinforcement fine-tuning",
    ),
    Availability(
        "cohere",
        "Cohere",
        Stage("2025-09-15", CLOSED, "all fine-tuning is retired, and models tuned before are gone"),
        page="https://docs.cohere.com/changelog/2025-09-15-major-command-deprecations",
        copy="the whole notice, in the repository of the documentation",
        copy_day="2026-08-20",
    ),
    Availability(
        "mistral",
        "Mistral",
        Stage("", DEPRECATED, "fine-tuning is deprecated, no longer supported, and has no replacement"),
        page="https://docs.mistral.ai/resources/deprecated",
        copy="the whole page, and the deprecated guides in the repository of the documentation",
        copy_day="2026-08-21",
    ),
    Availability(
        "ai21",
        "AI21",
        Stage(
            "2026-08-09",
            DEPRECATED,
            "the API of the Jamba models was to end; nothing is said of training on the platform after it",
        ),
        page="https://docs.ai21.com/august-deprecation-notice",
        copy="the whole notice, which has no day of its own and is of before that end",
    ),
    Availability(
        "google",
        "the Gemini API",
        Stage(
            "",
            CLOSED,
            "since May 2025 no model of the Gemini API can be tuned, which is to come back; Vertex AI tunes Gemini",
        ),
        page="https://ai.google.dev/gemini-api/docs/model-tuning",
        copy="the whole page, in a translation",
        copy_day="2026-02-04",
    ),
    Availability(
        "vertex_ai",
        "Vertex AI",
        Stage("", OPEN, "trains the Gemini models that its page lists"),
        page="https://docs.cloud.google.com/gemini-enterprise-agent-platform/reference/models/tuning",
        copy="the beginning of the page, without a day",
        trains="supervised, preference and reinforcement fine-tuning",
    ),
    Availability(
        "aws",
        "Amazon Bedrock",
        Stage("", OPEN, "trains the models that its page lists"),
        page="https://docs.aws.amazon.com/bedrock/latest/userguide/custom-models.html",
        copy="the page, without a day",
        trains="supervised and reinforcement fine-tuning, distillation",
    ),
    Availability(
        "azure",
        "Microsoft Foundry",
        Stage("", OPEN, "trains the models that its page lists, some only for customers that trained before"),
        page="https://learn.microsoft.com/en-us/azure/foundry/fine-tuning/overview",
        copy="the whole page, in the repository of the documentation; its list of models is of 2026-03-05",
        copy_day="2026-10-06",
        trains="supervised, preference and reinforcement fine-tuning, distillation",
    ),
    Availability(
        "together",
        "Together AI",
        Stage("", OPEN, "trains open models"),
        page="https://docs.together.ai/docs/fine-tuning/overview",
        copy="the beginning of the page and the one on LoRA, without a day",
        trains="supervised and preference fine-tuning, with LoRA or in full",
    ),
    Availability(
        "fireworks",
        "Fireworks AI",
        Stage("", OPEN, "trains open models"),
        page="https://docs.fireworks.ai/fine-tuning/managed-finetuning-intro",
        copy="the beginning of the page, without a day",
        trains="supervised, preference and reinforcement fine-tuning",
    ),
)

AVAILABILITY = {row.service: row for row in _ROWS}
"""Service → what it says about training."""


def availability(name: str) -> Availability | None:
    """Return what the service of the model ``provider/name`` says about training, None where that is not known.

    ``google/…`` may mean the Gemini API or Vertex AI, of which one trains and the other does not: None. So is
    ``openai/gpt-oss-20b``, which names weights that many train.
    """
    provider, reference = split(name)
    if not reference or provider == "google" or names_weights(name):
        return None
    return AVAILABILITY.get(service_of(provider))
