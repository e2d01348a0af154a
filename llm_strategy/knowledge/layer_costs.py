"""What the sources say a layer costs to set up and to run, where a strategy does not declare it.

US dollars, always from one of the sources, never measured by the team: who shows one marks it as assumed and names its
claims. A technique that no source prices has no entry.
"""

from __future__ import annotations

from dataclasses import dataclass

REFERENCE_VOLUME = 1_000_000
"""Requests a month at which A19 gives its figures."""


@dataclass(frozen=True)
class Assumed:
    """An amount from ``low`` to ``high`` dollars, or more where ``open``; ``note`` says what it stands for.

    ``grows``: the amount is one of A19's, at :data:`REFERENCE_VOLUME` requests a month; over that volume its upper end
    is taken to grow with the requests.
    """

    low: float
    high: float
    claims: tuple[str, ...]
    note: str
    open: bool = False
    grows: bool = False

    def at(self, volume: float) -> tuple[float, float]:
        """Return the range at that many requests a month."""
        return self.low, self.high * (max(1.0, volume / REFERENCE_VOLUME) if self.grows else 1.0)


SET_UP: dict[str, Assumed] = {
    "prompting": Assumed(0, 0, ("A19", "B14"), "prompts cost nothing but the tokens and the days of writing them"),
    "rag": Assumed(500, 500, ("A19",), "an index to begin with; building the pipeline takes weeks (C24)"),
    "self-hosting": Assumed(5_000, 5_000, ("A19",), "the first server for a self-hosted model"),
}
"""Technique → what setting it up costs once. Training is in :data:`TRAINING`; tools are priced by no source."""

TRAINING: dict[str, Assumed] = {
    "lora": Assumed(10, 1_000, ("A19", "C24", "D13"), "a LoRA training; labelling comes on top"),
    "qlora": Assumed(10, 500, ("B14", "D13"), "a QLoRA training; months of collecting data come on top"),
    "full": Assumed(5_000, 100_000, ("C24",), "training every parameter; labelling comes on top", open=True),
    "": Assumed(10, 1_000, ("A19", "B14", "C24"), "a training whose method is not declared; labelling comes on top"),
}
"""Method of training → what it costs once; ``""`` where none is declared."""

ONE_RUN_OF_7B = Assumed(
    10, 50, ("D13",), "one run of a 7B model, some hours on an A100; each further run costs the same again"
)

RUNNING: dict[str, Assumed] = {
    "rag": Assumed(
        0,
        1_400,
        ("A19", "B14"),
        "vector database and retrieval: at most what the source's $2,000 hold beside $600 of answers",
        grows=True,
    ),
    "serving": Assumed(
        200, 4_000, ("A19", "B17"), "serving a tuned model: $200 in one source, $4,000 with training in another",
        grows=True,
    ),
    "self-hosting": Assumed(
        200, 800, ("A19", "B17"), "a self-hosted server: $200 in one source, $800 in another", grows=True
    ),
}  # fmt: skip
"""What runs by the month → what it costs."""

STUDENT_IS_CHEAPER = (10, 100)
"""How many times cheaper a distilled student runs than its teacher (C20 C24)."""

STUDENT_CLAIMS = ("C20", "C24")

SPANS = ("minutes", "hours", "days", "weeks", "months")
"""Lengths of time as the sources give them, the shortest first."""

TIME_TO_DEPLOY: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "prompting": ("minutes", "days", ("A2", "B15", "C24")),
    "rag": ("hours", "weeks", ("A2", "B15", "C24")),
    "fine-tuning": ("days", "weeks", ("A2", "B15")),
    "distillation": ("days", "weeks", ("A2", "B15")),
}
"""Technique → the shortest and the longest time until it can be used, and the claims. Data collection comes on top."""

WHEN_KNOWLEDGE_CHANGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "tools": ("nothing: it is read live", ("C23",)),
    "rag": ("the index", ("A4", "C1")),
    "prompting": ("the prompt", ("A4", "C1")),
    "fine-tuning": ("the weights: train again", ("A4", "C1", "D14")),
    "distillation": ("the weights: train again", ("A4", "C1", "D14")),
}
"""Technique that carries the knowledge → what has to change with it, and the claims."""
