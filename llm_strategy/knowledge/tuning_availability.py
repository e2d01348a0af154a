"""Who still trains models for others: for each service whether it takes new training jobs, and until when.

No package has this, so the table is kept by hand. Each row names the page of the provider it is from and the day that
page was read; what could not be verified is not here, and nothing is said of it. A tuned model ends with its base,
which :mod:`.lifecycle` knows.
"""

from __future__ import annotations

from llm_strategy.knowledge.lifecycle import ordinal
from llm_strategy.knowledge.model_names import service_of, split

OPEN = "open"
NARROWED = "narrowed"
"""Some organisations may still train, others may not."""

CLOSED = "closed"
DEPRECATED = "deprecated"
"""The provider no longer supports it, and does not say until when it takes jobs."""


class Stage:
    """From the ISO day ``day`` on: the state, and in a few words for whom. ``day`` is "" where none is published."""

    __slots__ = ("day", "state", "words")

    def __init__(self, day: str, state: str, words: str) -> None:
        self.day = day
        self.state = state
        self.words = words


class Availability:
    """What a service says about training: its stages in order, the page and the ISO day that was ``checked``.

    ``trains`` names the methods that are on offer, while any are.
    """

    __slots__ = ("checked", "page", "service", "stages", "title", "trains")

    def __init__(
        self, service: str, title: str, stages: tuple[Stage, ...], page: str, checked: str, trains: str = ""
    ) -> None:
        self.service = service
        self.title = title
        self.stages = stages
        self.page = page
        self.checked = checked
        self.trains = trains

    def at(self, today: int) -> Stage:
        """Return the stage on the day ``today``, an ordinal; the first one before all of them."""
        reached = [stage for stage in self.stages if not stage.day or ordinal(stage.day) <= today]
        return reached[-1] if reached else self.stages[0]

    @property
    def closes(self) -> Stage | None:
        """The stage from which on nobody may train, None where none is known."""
        return next((stage for stage in self.stages if stage.state == CLOSED), None)


CHECKED = "2026-11-29"

_ROWS = (
    Availability(
        "openai",
        "OpenAI",
        (
            Stage("2026-05-07", NARROWED, "organisations that never trained may not start jobs"),
            Stage(
                "2026-07-02",
                NARROWED,
                "only organisations that used a tuned model in the 60 days before may start jobs",
            ),
            Stage("2027-01-06", CLOSED, "nobody may start jobs; tuned models answer until their base ends"),
        ),
        "https://developers.openai.com/api/docs/deprecations",
        CHECKED,
        "supervised, preference and reinforcement fine-tuning",
    ),
    Availability(
        "cohere",
        "Cohere",
        (Stage("2025-09-15", CLOSED, "fine-tuning is retired, and models tuned before are gone"),),
        "https://docs.cohere.com/changelog/2025-09-15-major-command-deprecations",
        CHECKED,
    ),
    Availability(
        "mistral",
        "Mistral",
        (Stage("", DEPRECATED, "fine-tuning is deprecated, unsupported, and has no replacement"),),
        "https://docs.mistral.ai/resources/deprecated",
        CHECKED,
    ),
    Availability(
        "ai21",
        "AI21",
        (Stage("2026-08-09", CLOSED, "the API of the Jamba models has ended"),),
        "https://docs.ai21.com/august-deprecation-notice",
        CHECKED,
    ),
    Availability(
        "google",
        "the Gemini API",
        (Stage("2025-05-31", CLOSED, "no model of the Gemini API can be tuned; Vertex AI tunes them"),),
        "https://ai.google.dev/gemini-api/docs/model-tuning",
        CHECKED,
    ),
    Availability(
        "vertex_ai",
        "Vertex AI",
        (Stage("", OPEN, "trains Gemini models"),),
        "https://cloud.google.com/vertex-ai/generative-ai/docs/models/gemini-tuning",
        CHECKED,
        "supervised fine-tuning",
    ),
    Availability(
        "aws",
        "Amazon Bedrock",
        (Stage("", OPEN, "trains the models that its page lists"),),
        "https://docs.aws.amazon.com/bedrock/latest/userguide/custom-models.html",
        CHECKED,
        "supervised and reinforcement fine-tuning, distillation",
    ),
    Availability(
        "azure",
        "Microsoft Foundry",
        (Stage("", OPEN, "trains the models that its page lists"),),
        "https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/fine-tuning",
        CHECKED,
        "supervised, preference and reinforcement fine-tuning",
    ),
    Availability(
        "together",
        "Together AI",
        (Stage("", OPEN, "trains open models"),),
        "https://docs.together.ai/docs/fine-tuning/overview",
        CHECKED,
        "supervised and preference fine-tuning, with LoRA or in full",
    ),
    Availability(
        "fireworks",
        "Fireworks AI",
        (Stage("", OPEN, "trains open models"),),
        "https://docs.fireworks.ai/fine-tuning/managed-finetuning-intro",
        CHECKED,
        "supervised, preference and reinforcement fine-tuning",
    ),
)

AVAILABILITY = {row.service: row for row in _ROWS}
"""Service → what it says about training."""


def availability(name: str) -> Availability | None:
    """Return what the service of the model ``provider/name`` says about training, None where that is not known.

    ``google/…`` may mean the Gemini API or Vertex AI, of which one trains and the other does not: None.
    """
    provider, reference = split(name)
    if not reference or provider == "google":
        return None
    return AVAILABILITY.get(service_of(provider))
