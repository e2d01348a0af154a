"""Where the sources differ, what is known from elsewhere, and what the program does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Disagreement:
    """A question on which the sources differ.

    ``positions``: (what a side says, its claims). ``evidence``: (what is known from elsewhere, where from).
    ``default``: what the program does unless it is set otherwise.
    """

    question: str
    positions: tuple[tuple[str, tuple[str, ...]], ...]
    evidence: tuple[tuple[str, str], ...]
    default: str


DISAGREEMENTS: tuple[Disagreement, ...] = (
    Disagreement(
        "A style or format is wrong: prompt or fine-tune?",
        (
            ("a prompt changes it", ("A13", "B8", "C2")),
            ("a model tuned for it holds it better", ("D5", "E12")),
        ),
        (
            (
                "Constrained decoding makes every answer match a schema, without any training.",
                "constrained decoding, sold as structured outputs",
            ),
        ),
        "Prompting first, then structured output; tuning once a measured baseline shows that prompting is "
        "not enough.",
    ),
    Disagreement(
        "Follow a fixed ladder, or diagnose?",
        (
            ("go from prompting to RAG to fine-tuning, whatever fails", ("A16",)),
            ("ask what fails, and fix that", ("B1", "C25", "D17")),
        ),
        (),
        "Diagnosis: a gap in behavior is never sent to RAG first.",
    ),
    Disagreement(
        "Can stable knowledge be trained in?",
        (
            ("yes, query volume decides", ("B4",)),
            ("no, training does not supply facts", ("B13",)),
            ("patterns of code can be trained in; the code itself is retrieved", ("D4",)),
        ),
        (
            (
                "Retrieval did better than fine-tuning at bringing in knowledge, old and new.",
                "Ovadia et al., Fine-Tuning or Retrieval?, arXiv 2312.05934",
            ),
            (
                "A model learns new facts slowly, and after learning them it hallucinates more.",
                "Gekhman et al., Does Fine-Tuning LLMs on New Knowledge Encourage Hallucinations?, arXiv "
                "2405.05904",
            ),
            (
                "Both together did better than either, each adding points of accuracy.",
                "RAG vs Fine-tuning: Pipelines, Tradeoffs, and a Case Study on Agriculture, arXiv 2401.08406",
            ),
        ),
        "Training in knowledge that changes is an error, knowledge that is stable a warning.",
    ),
    Disagreement(
        "Is RAG the default for knowledge?",
        (
            ("yes, start there", ("C8",)),
            ("small and stable knowledge belongs in the prompt", ("C22",)),
            ("first check whether the model already knows it", ("E15",)),
        ),
        (
            (
                "With prompt caching, a corpus of up to about 200,000 tokens can stay in the prompt.",
                "prompt caching as providers document it",
            ),
        ),
        "A hint where the knowledge is stable, at most 200,000 tokens and at most half of the window.",
    ),
    Disagreement(
        "How many examples does training need?",
        (
            ("at least 50 to classify", ("B24",)),
            ("100 for a behavior", ("B5",)),
            ("between 50 and 10,000, by task", ("C18",)),
            ("500", ("A20",)),
            ("100 to 10,000", ("D12",)),
        ),
        (
            (
                "Training services refuse fewer than 10 and advise to begin with 50 to 100.",
                "providers' guides to fine-tuning",
            ),
        ),
        "Fewer than 10 are an error, fewer than 50 a warning (to classify: an error). Under the task's "
        "minimum an info: 50 for style; 100, or 20 a class, to classify; 200 to extract; 1,000 for a major "
        "change.",
    ),
    Disagreement(
        "At which volume does fine-tuning pay off?",
        (
            ("100,000 requests a month", ("A22",)),
            ("90,741 requests a month in the worked case", ("B18",)),
            ("thousands of calls a day with a long prompt", ("D6",)),
            ("100 requests a day are too few", ("E6",)),
        ),
        (
            (
                "Cheaper models raise the break-even volume: the worked case breaks even at 90,741 requests "
                "a month against gpt-4o ($2.50 and $10 per 1M tokens) and at 1.51M against gpt-4o-mini "
                "($0.15 and $0.60).",
                "formula of B16 to B18 with list prices",
            ),
        ),
        "Computed from the prices of the models in question, never a fixed number. Where a price is "
        "unknown, an info up to 100 requests a day.",
    ),
    Disagreement(
        "When is a prompt too long?",
        (
            ("beyond about 1,500 tokens of instructions and examples", ("E7",)),
            ("at 2,000 tokens, once it is paid for many times a day", ("D6", "E5")),
        ),
        (
            (
                "The repeated beginning of a prompt, from 1,024 tokens on, is read from a cache for about a "
                "tenth of the price with several providers; writing to it costs a quarter more with some.",
                "prompt caching as providers document it",
            ),
        ),
        "No ceiling: the part that is not cached is priced, and caching is suggested before training.",
    ),
    Disagreement(
        "How much latency does RAG add?",
        (
            ("200 to 500 ms", ("E3",)),
            ("milliseconds", ("C24",)),
        ),
        (
            (
                "Embedding a query takes about 50 ms; a search 4–35 ms in the median and 12–180 ms in the "
                "99th percentile.",
                "figures published by vendors of vector stores",
            ),
        ),
        "300 ms in the 95th percentile unless declared, and compared with the declared budget only.",
    ),
    Disagreement(
        "What is good enough?",
        (
            ("80 % from prompting: done", ("D16",)),
            ("98 % and more", ("B19",)),
            ("99 % where prompting reached 90 %", ("E12",)),
        ),
        (),
        "Your own target and a measured baseline; no number fits everyone.",
    ),
    Disagreement(
        "Can RAG change behavior?",
        (("no", ("B11", "D8")),),
        (
            (
                "Retrieved examples, labels or schemas do help to classify and to write queries.",
                "published deployments, among them the industry classification of Ramp",
            ),
        ),
        "Reported, unless the layer declares that it retrieves examples, labels, schemas or records.",
    ),
)
"""Where the sources differ, what later evidence adds, and what the program does."""
