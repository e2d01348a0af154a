"""What each technique is, fixes, needs and costs, and when to leave it: statements with their claims.

A statement without claims is our own judgement.
"""

from __future__ import annotations

Statement = tuple[str, tuple[str, ...]]
"""A text and the claims it rests on."""

SECTIONS: dict[str, str] = {
    "what": "What it is",
    "fixes": "What it fixes",
    "limits": "What it does not fix",
    "needs": "What it needs",
    "time": "How long it takes, and how long it lasts",
    "cost": "What it costs",
    "leave": "When to use something else",
}
"""Section → its title, in the order in which they are shown."""

TECHNIQUES: dict[str, dict[str, tuple[Statement, ...]]] = {
    "prompting": {
        "what": (
            (
                "What to do, with examples and context, is said in each request; the model stays as it is.",
                ("D1",),
            ),
            (
                "It sets how an answer is given and is the layer of control, which stays when others join "
                "it.",
                ("A1", "E13"),
            ),
        ),
        "fixes": (
            ("Format, length, tone, and refusals of requests that are fine.", ("A6", "A13", "B8")),
            (
                "Workflow and rules, as long as they are not too many and everything needed fits into the "
                "window.",
                ("A6", "C2"),
            ),
            ("Knowledge that is small and stable: it can be part of the system prompt.", ("C22",)),
        ),
        "limits": (
            ("Knowledge the model does not have, beyond what the window holds.", ("A7", "B9", "D4")),
            (
                "The same behavior over hundreds of edge cases: it reaches about 80–90 %.",
                ("B9", "B19", "E12"),
            ),
            ("A voice that is hard to describe.", ("D5",)),
            ("Tasks that a few examples do not teach.", ("B9",)),
        ),
        "needs": (
            ("Three to five good examples before it counts as tried.", ("B2",)),
            (
                "Where reasoning falls short: steps before the answer, and after that a reasoning model.",
                ("C25",),
            ),
        ),
        "time": (
            ("Minutes to set up, days of work to get right.", ("A2", "B15", "C24")),
            ("A change takes effect at the next request, and lasts for that request.", ("A4", "C1")),
        ),
        "cost": (
            ("Only tokens.", ("A3", "B14")),
            (
                "The cheapest start and the most expensive at scale: a prompt of 2,000 tokens is paid for each "
                "time.",
                ("D6", "E5"),
            ),
            (
                "Caching the fixed beginning takes most of that price away where requests follow each other within "
                "minutes; some providers ask more for writing to the cache than for other input.",
                (),
            ),
        ),
        "leave": (
            (
                "Not before a limit is clear; then add the layer that fixes what fails.",
                ("A15", "B1", "B23"),
            ),
            (
                "Beyond about 1,500 tokens of instructions, when it needs constant changes, or when clear "
                "rules are not followed.",
                ("E7",),
            ),
            ("When good prompts have reached their limit and the model still drifts.", ("C11",)),
            (
                "Not at all, where a few hours of prompting reach 80 % or more of what is wanted and that is "
                "your target.",
                ("D16", "E6"),
            ),
        ),
    },
    "rag": {
        "what": (
            (
                "Text that fits the request is found in an index and put into the prompt; the weights stay.",
                ("D2",),
            ),
            (
                "The layer of knowledge: facts and data, and the default for applications that rest on them.",
                ("A1", "C8", "E13"),
            ),
        ),
        "fixes": (
            (
                "Knowledge that changes, is large, is private, or belongs to one customer.",
                ("A8", "B3", "C3", "C4", "C7", "D2", "E8"),
            ),
            ("Citations and answers that can be traced.", ("A8", "B10", "C5")),
            (
                "Invented facts, where the documents hold the right ones and the prompt keeps to them.",
                ("B10", "B28"),
            ),
            ("Different permissions for different users.", ("C6",)),
        ),
        "limits": (
            ("Behavior: format, style, persona, edge cases.", ("B11", "D8")),
            ("Patterns over many documents.", ("D9",)),
            ("Facts that a single retrieval does not connect.", ("A9",)),
            ("Latency: it adds retrieval to every request.", ("A5", "B11", "E3")),
        ),
        "needs": (
            ("Good retrieval before anything else: a miss becomes a hallucination.", ("A9", "D7", "E9")),
            ("Carefully made chunks; they matter more than the embedding model.", ("E10",)),
            ("Keyword search in addition to vectors, for terms that must match exactly.", ("E11", "D7")),
            ("A check that the model does not know the answer already.", ("E15",)),
        ),
        "time": (
            ("Hours to days for a first version, weeks for a pipeline.", ("A2", "B15", "C24")),
            (
                "Knowledge is as fresh as the index: update the documents and the next query has it.",
                ("A4", "C1", "D14"),
            ),
            ("200–500 ms a request in one author's systems.", ("E3",)),
        ),
        "cost": (
            (
                "Tokens, and infrastructure: a vector store, embeddings, the compute to search.",
                ("A3", "B14", "C24"),
            ),
        ),
        "leave": (
            ("For a line in the prompt, when the knowledge is small and stable.", ("C22",)),
            ("For live tools, when the current value matters.", ("A13",)),
            ("For a model tuned on labelled summaries, when patterns count and not facts.", ("D9",)),
        ),
    },
    "tools": {
        "what": (
            (
                "The model calls search, APIs, databases or code, and continues with the result.",
                ("C23",),
            ),
        ),
        "fixes": (
            ("Current values, which no index has.", ("A13",)),
            ("What retrieval missed: the model searches again until it has enough.", ("C23",)),
            ("Actions in other systems.", ()),
        ),
        "limits": (
            ("Behavior, apart from what a call can check or compute.", ("D11",)),
            ("Latency: calls come one after another, and each adds its own.", ()),
        ),
        "needs": (
            (
                "Interfaces described well enough for a model to choose among them, and narrow rights for "
                "those that act.",
                (),
            ),
        ),
        "time": (("The result of a call is as up to date as the system that answers it.", ()),),
        "cost": (("Every call is read by the model again: tokens grow with the number of calls.", ()),),
        "leave": (("For an index, when the facts change slowly and the same ones are asked for often.", ()),),
    },
    "fine-tuning": {
        "what": (
            (
                "Training shifts the weights towards your examples, so that behavior, style and jargon need "
                "no prompt.",
                ("D3",),
            ),
            ("The layer of behavior: deep skill and efficiency.", ("A1", "D11", "E1", "E13")),
            (
                "Full training changes every parameter and may forget unrelated knowledge; LoRA trains "
                "0.1–1 % of them, QLoRA on one GPU, prefix tuning fewer still. LoRA is the usual choice.",
                ("C15", "C16", "C17"),
            ),
        ),
        "fixes": (
            (
                "Consistency over all inputs: 99 % where prompts reach 90 %, in one author's systems.",
                ("A21", "B12", "B19", "E12"),
            ),
            ("A voice, a domain's terms and its way of reasoning.", ("A10", "B21", "D5", "E12")),
            (
                "Narrow tasks: classification, extraction, structured generation, code in your own language.",
                ("C13", "C14"),
            ),
            ("Tasks that a few examples do not teach, and prompts that have grown long.", ("B12", "D6")),
            (
                "Cost and latency, where a small tuned model takes over from a large one.",
                ("A23", "B6", "B20", "C12", "E4"),
            ),
        ),
        "limits": (
            (
                "Missing facts and real-time information; its knowledge still ends at a cutoff.",
                ("A11", "B13", "C9"),
            ),
            ("Hallucination, citations and permissions.", ("A25", "B28", "C6")),
            ("What a better prompt would solve.", ("B13",)),
        ),
        "needs": (
            ("Examples: hundreds to thousands, by task.", ("A12", "A20", "B5", "B24", "C10", "C18", "D12")),
            (
                "Clean ones: 10 % of wrong labels already lower quality, and a few careful ones beat many "
                "noisy ones.",
                ("B25", "C19", "D18"),
            ),
            ("A narrow task whose definition does not change.", ("A26", "B26", "B27")),
            ("A measure of success before training, and measurements before and after.", ("D15", "D19")),
        ),
        "time": (
            ("Days to weeks, after months of collecting data.", ("A2", "B14", "B15")),
            ("It lasts until requirements change; then it is trained again.", ("A4", "C1", "D14")),
        ),
        "cost": (
            ("Training first, then inference; both again with every change.", ("A3", "B1")),
            (
                "$10–$1,000 for LoRA or QLoRA, $10–50 for one run of a 7B model, $5,000–$100,000 and more "
                "for full training; the examples are often the most expensive part.",
                ("B14", "C24", "D12", "D13"),
            ),
            ("It pays off above a break-even volume, which depends on the prices.", ("A22", "B17", "B18")),
        ),
        "leave": (
            (
                "For RAG, when knowledge is missing, especially when it changes.",
                ("A24", "B3", "B4", "C4", "E2"),
            ),
            ("For prompting, while requirements change.", ("A26", "B27", "C2")),
            ("For a better base model first, when the task fails despite good context.", ("D17",)),
        ),
    },
    "distillation": {
        "what": (
            ("A large model labels examples, and a small one is trained to imitate the labels.", ("C20",)),
            ("A kind of fine-tuning: what is true of fine-tuning is true here.", ("C14",)),
        ),
        "fixes": (
            (
                "Cost: the small model runs 10–100 times cheaper and does nearly as well at that one task.",
                ("C20", "C24"),
            ),
            ("Latency, for the same reason.", ("A23", "E4")),
            ("High volumes of classification, routing and simple extraction.", ("B20", "C21")),
        ),
        "limits": (
            ("What the teacher cannot do, the student does not learn.", ()),
            ("Missing facts and facts that change, like all training.", ("B13",)),
        ),
        "needs": (
            ("A teacher that does the task well, and enough of its answers.", ("C20",)),
            ("A narrow task.", ("C13",)),
        ),
        "time": (
            ("As long as fine-tuning; the labels come faster, as a model writes them.", ("B15", "C20")),
        ),
        "cost": (
            (
                "Calls of the large model for the labels, and a training; then the price of a small model.",
                ("C24",),
            ),
        ),
        "leave": (
            ("For the large model itself, while the volume is low.", ("E6",)),
            ("For fine-tuning on labels by people, when quality is still capped.", ("C25",)),
        ),
    },
    "verification": {
        "what": (
            (
                "An answer is checked before it is used: by rules, a schema, another model, or a person.",
                (),
            ),
        ),
        "fixes": (
            (
                "What can be checked: grounding in given text, safety, hard rules, formats, and the same "
                "behavior over many cases.",
                (),
            ),
        ),
        "limits": (
            ("A check finds a wrong answer and does not know the right one, so it adds no knowledge.", ()),
        ),
        "needs": (
            (
                "A rule, a schema, a judge or a person who can tell right from wrong, and a defined next step "
                "when the answer is wrong.",
                (),
            ),
        ),
        "time": (
            ("It adds the time of the check to each answer; a person takes longer than any budget.", ()),
        ),
        "cost": (("The calls of a judging model, or the hours of the people who read.", ()),),
        "leave": (("When the check is as hard as the task, and as often wrong.", ()),),
    },
    "other": {
        "what": (("Rules, a classical model, embeddings: recorded and priced, judged by no fit rule.", ()),),
        "fixes": (),
        "limits": (),
        "needs": (),
        "time": (),
        "cost": (),
        "leave": (),
    },
}
"""Technique → section → statements as (text, claims)."""
