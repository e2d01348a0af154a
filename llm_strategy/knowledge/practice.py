"""Good practice: what the sources advise beyond single rules, by subject, each statement with its claims."""

from __future__ import annotations

Statement = tuple[str, tuple[str, ...]]
"""A text and the claims it rests on."""

PRACTICE: dict[str, tuple[Statement, ...]] = {
    "Start with the simplest": (
        ("Start with prompting, always.", ("A15", "B2", "B23", "D1", "E14")),
        ("Build on the best model there is, and make it cheaper once it works.", ("C25",)),
        ("Add a layer only on evidence; make expensive commitments late.", ("C26", "E14")),
        ("Stop when the target is met.", ("D16", "E6")),
    ),
    "Ask what fails": (
        ("Measure how it fails, and choose the cheapest fix for that.", ("B1", "C25")),
        (
            "Knowledge or behavior? The first calls for retrieval, the second for prompting, then for "
            "training.",
            ("D11", "D17", "E1"),
        ),
        (
            "A graph of three questions: external knowledge, a special style or skill, a high volume.",
            ("A14",),
        ),
        ("Neither knowledge, behavior nor cost: stay with prompting or RAG.", ("B7",)),
        (
            "How often does it change? What changes daily or weekly should be retrieved, never trained in.",
            ("C4", "E2"),
        ),
        (
            "One source follows a fixed ladder instead, from prompting to RAG to fine-tuning, whatever "
            "fails.",
            ("A16",),
        ),
    ),
    "Combine": (
        ("Each technique has its own use, and none replaces another.", ("A1", "E13")),
        ("Prompting with RAG is the commonest stack in production.", ("A18", "C8")),
        (
            "Train the behavior, retrieve the facts: a tuned model reads what retrieval brings.",
            ("A17", "B22"),
        ),
        (
            "A small tuned model to route, RAG for fresh knowledge, prompts to steer, tools for the rest.",
            ("C23",),
        ),
        ("Keep a prompt as the layer of control.", ("E13",)),
    ),
    "Before training": (
        ("Prompts must have reached a limit, with the model still drifting.", ("C11",)),
        (
            "Three clear cases: consistency beyond what prompts reach, a cheaper small model, your own "
            "language.",
            ("B19", "B20", "B21"),
        ),
        (
            "Five red flags: too little data, noisy labels, a broad task, a changing target, hopes of fewer "
            "hallucinations.",
            ("B24", "B25", "B26", "B27", "B28"),
        ),
        (
            "One source's list in favor: 500 good examples, deep consistency, 100,000 requests a month, "
            "critical latency.",
            ("A20", "A21", "A22", "A23"),
        ),
        (
            "And against: knowledge that changes monthly, answers to be traced, requirements that change.",
            ("A24", "A25", "A26"),
        ),
    ),
    "What it takes": (
        ("Time: minutes for a prompt, hours to days for RAG, days to weeks for training.", ("A2", "B15")),
        ("Money: tokens; tokens and infrastructure; training and then inference.", ("A3", "B14", "C24")),
        ("Updates: at once in a prompt, soon in an index, by retraining in weights.", ("A4", "C1", "D14")),
        (
            "One source's table for 1M requests a month runs from about $800 self-hosted to $15,000 for "
            "GPT-4o.",
            ("A19",),
        ),
    ),
    "Measure": (
        (
            "Define success before you train; on real inputs, measure the baseline and then the tuned model.",
            ("D15", "D19"),
        ),
        ("Measure retrieval on its own, and fix it before the generator.", ("D7", "E9")),
        ("Check what the model knows before building retrieval.", ("E15",)),
    ),
}
"""Subject → statements as (text, claims)."""
