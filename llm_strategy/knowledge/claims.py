"""What five texts say about choosing between prompting, retrieval and training: 114 claims, each with an id.

The letter of an id is its source. Facts and figures are theirs, the sentences ours.
"""

from __future__ import annotations

SOURCES: dict[str, dict[str, str]] = {
    "A": {
        "title": "Fine-tuning vs Context: When to Train vs When to Prompt",
        "author": "AI Guide",
        "date": "2024-03-30",
        "kind": "an article of an online guide",
    },
    "B": {
        "title": "When to Fine-Tune vs RAG vs Prompting",
        "author": "",
        "date": "",
        "kind": "a chapter of an online course",
    },
    "C": {
        "title": "Fine-Tuning vs RAG vs Prompt Engineering",
        "author": "",
        "date": "",
        "part": "lesson 6 of 8",
        "kind": "a lesson of an online course",
    },
    "D": {
        "title": "Why Fine-Tune? When and When Not To",
        "author": "",
        "date": "",
        "kind": "a lesson of an online course",
    },
    "E": {
        "title": "Should we fine-tune a model or just use prompt engineering?",
        "author": "Manmeet Singh",
        "publisher": "AIshar Labs",
        "date": "",
        "kind": "a post of a company's blog",
    },
}
"""Letter → the text: title, author and date (ISO), each ``""`` where the text does not give it, and its kind."""

CLAIMS: dict[str, str] = {
    # A: quick decision matrix, decision graph, escalation ladder.
    "A1": "Each technique has its use: prompts set style, format and behavior; RAG supplies knowledge, facts "
    "and data; fine-tuning gives deep skill and efficiency.",
    "A2": "A prompt is set up in minutes, RAG in hours, a fine-tuned model in days.",
    "A3": "Prompting costs only tokens, RAG tokens and infrastructure, fine-tuning its training and then its "
    "inference.",
    "A4": "New knowledge takes effect at once in a prompt and quickly in RAG; a fine-tuned model has to be "
    "retrained.",
    "A5": "Measured against plain prompting, RAG adds the time of retrieval; a fine-tuned model is as fast "
    "or faster.",
    "A6": "Prompting suits another format or style, added rules, work that a few examples explain, and fast "
    "iteration.",
    "A7": "Prompting is limited by the context window, is unreliable under complex rules and teaches the "
    "model no new knowledge.",
    "A8": "RAG suits knowledge that often changes, proprietary documents, answers that cite sources and "
    "factual accuracy.",
    "A9": "RAG is only as good as its retrieval, adds latency, and gets complicated when reasoning takes "
    "several hops.",
    "A10": "Fine-tuning suits a deep skill, a style kept constant over millions of requests, the terms of a "
    "domain and lower cost at scale.",
    "A11": "Fine-tuning needs good training data, is expensive to iterate on, can weaken general abilities, "
    "and keeps the knowledge cutoff.",
    "A12": "A training set holds hundreds to thousands of example conversations.",
    "A13": "Five needs with their solutions: prompting for another output format; RAG for private data; RAG "
    "and web search for real-time information; fine-tuning for consistent specialized behavior and for "
    "lower cost at scale.",
    "A14": "Three questions in turn: external knowledge needed? RAG. If not, a particular style or skill "
    "needed? Without one, prompting. High volume? Only then consider fine-tuning, else prompting.",
    "A15": "Always start with prompting, and move on only at a clear limit.",
    "A16": "The ladder: from prompting to RAG at context limits or inconsistency, or for external knowledge "
    "and citations; on to fine-tuning for consistent specialized behavior at scale.",
    "A17": "A hybrid splits the work: fine-tuning carries the style, RAG the knowledge.",
    "A18": "Prompting with RAG is the pattern most often found in production.",
    "A19": "Set-up and then roughly a month, at 1M requests a month: GPT-4o prompting $0 and $15,000 "
    "($0.015 for 1K tokens of output); RAG with GPT-4o-mini $500 and $2,000; a fine-tuned 3.5 $1,000 and "
    "$4,000; self-hosted Llama $5,000 and $800.",
    "A20": "Fine-tuning pays off with 500 or more high-quality examples.",
    "A21": "Fine-tuning pays off where behavior has to be deeply consistent.",
    "A22": "Fine-tuning pays off from 100,000 requests a month.",
    "A23": "Fine-tuning pays off where latency is critical, as a small tuned model then beats a large one.",
    "A24": "Knowledge that changes monthly is a reason against fine-tuning.",
    "A25": "Answers that must be traced to their sources are a reason against fine-tuning.",
    "A26": "Requirements that are still being iterated are a reason against fine-tuning.",
    # B: a decision function, what each technique fixes, a cost calculation, clear cases and red flags.
    "B1": "A training run costs money once, and again with every change of requirements. Use up the cheaper "
    "options, and ask what fails and what the cheapest fix is.",
    "B2": "The first step is few-shot prompting with 3 to 5 examples.",
    "B3": "Missing knowledge that changes frequently is injected by RAG when the query arrives.",
    "B4": "Missing knowledge that does not change can come from RAG or from fine-tuning; query volume "
        "decides.",
    "B5": "A behavior problem with 100 examples or more goes to fine-tuning with LoRA; with fewer, improve "
    "the prompt and collect more.",
    "B6": "Where a query costs too much, a small fine-tuned model can take over from the API of a large one.",
    "B7": "A problem of neither knowledge, behavior nor cost stays with RAG or prompting.",
    "B8": "Prompting fixes an ignored format, the wrong length, refusals of valid requests and the wrong "
    "tone.",
    "B9": "Prompting does not fix missing domain knowledge, inconsistency over hundreds of edge cases, or a "
    "task too complex for zero-shot and few-shot.",
    "B10": "RAG fixes outdated answers, ignorance of company data, invented facts that the documents do "
    "hold, and missing citations.",
    "B11": "RAG does not fix inconsistent format or style or behavior on edge cases, and does not suit "
    "applications where latency counts.",
    "B12": "Fine-tuning fixes inconsistent format, gives the tone and vocabulary of a domain, teaches tasks "
    "that few-shot cannot, moves instructions from prompt to weights, and lets a small model replace an "
    "expensive large one.",
    "B13": "Fine-tuning does not fix missing facts, the need for real-time information, or what a better "
    "prompt would solve.",
    "B14": "Beyond the calls themselves prompting costs $0; RAG a vector database and the compute to "
    "retrieve; QLoRA $10 to $500 and months of collecting data.",
    "B15": "Prompting is deployed in minutes, RAG in hours to days, fine-tuning in days to weeks.",
    "B16": "API cost a month is queries × (input tokens × input price + output tokens × output price); "
    "GPT-4o is taken at $2.50 and $10 per 1M tokens.",
    "B17": "A fine-tuned model costs a month its training spread over 12 months and its serving: $50 and "
    "$200 a month in the worked case.",
    "B18": "100,000 queries a month of 500 tokens in and 100 out cost $225 by API against $204.17 "
    "fine-tuned; the break-even is at 90,741 queries a month.",
    "B19": "First clear case for fine-tuning: prompts get a format right 80 % of the time, 98 % or more is "
    "needed and edge cases break them, as in JSON from noisy text.",
    "B20": "Second clear case: a large model does a simple classification that a small tuned one does "
    "equally well, for a fiftieth to a hundredth of the cost.",
    "B21": "Third clear case: a writing style of your own, or domain language so special that no prompt "
    "reliably reproduces it.",
    "B22": "RAG and fine-tuning complete each other: retrieval brings the context, and the tuned model "
    "reads it and answers in a consistent form.",
    "B23": "Prompting by default, RAG added for knowledge, fine-tuning for behavior; each next one only "
    "when the one before is really not enough.",
    "B24": "Fewer than 50 examples for a classification are almost never enough.",
    "B25": "Inconsistent labels lower quality: 10 % of noise already lowers quality significantly.",
    "B26": '"Better at customer support" is too broad to train; a narrow task such as sorting tickets '
    "into categories can be trained.",
    "B27": "A task that is often redefined turns a fine-tuned model into maintenance debt.",
    "B28": "Fine-tuning is no reliable guard against hallucination; RAG with prompts that ground the answer "
    "is.",
    # C: three levers, how much data, a decision tree, a path in six steps.
    "C1": "A prompt lasts for one request, RAG for one query and renews itself with its corpus, fine-tuning "
    "until the model is retrained.",
    "C2": "A prompt is enough when the model has the knowledge, when format, tone or workflow is to change, "
    "when all context fits the window, and while requirements are unknown and iteration is fast.",
    "C3": "RAG is for a large corpus that the model does not know.",
    "C4": "RAG is for a corpus that changes daily or weekly.",
    "C5": "RAG is for answers that need citations and must be traceable, so that users can verify them.",
    "C6": "RAG is for permissions: different users may see different data.",
    "C7": "RAG is for knowledge too large to fit into the context.",
    "C8": "RAG is the most common pattern for private data and the default start for applications grounded "
    "in knowledge.",
    "C9": "Fine-tune for another behavior, not for other knowledge.",
    "C10": "Fine-tuning takes pairs of an input and the wanted output, of high quality, by the hundreds or "
    "thousands.",
    "C11": "Fine-tune once prompting has reached its limit: the prompts are very good and the model still "
    "drifts.",
    "C12": "Fine-tune where money or response time counts and a smaller model, once tuned, does the job.",
    "C13": "Fine-tune tasks that are narrow and well defined: classification, extraction, structured "
    "generation.",
    "C14": "Usual uses of fine-tuning: specialized classification, structured extraction, matching a style "
    "or tone, code in a domain-specific language, and distillation.",
    "C15": "Full fine-tuning changes all parameters, billions of them; it is expensive and often forgets "
    "unrelated knowledge.",
    "C16": "LoRA trains small matrices, often 0.1–1 % of the parameters; QLoRA does so on a 4-bit base, a "
    "70B model on one consumer GPU; prefix and prompt tuning train less still.",
    "C17": "LoRA is what most people choose, as of 2026.",
    "C18": "Examples needed: 50–500 for style or format, 500–2,000 to classify into 5–10 classes, "
    "1,000–10,000 for extraction or transformation, 10,000 and more for a major change of behavior.",
    "C19": "The quality of labels matters more than their number: 500 examples labelled well often do better "
    "than 5,000 noisy ones.",
    "C20": "In distillation a frontier model labels examples and a small one is trained to imitate it: "
    "nearly as good at that task and 10–100 times cheaper.",
    "C21": "Distillation is the usual way to put models on high-volume, cost-sensitive paths: "
    "classification, routing, simple extraction.",
    "C22": "The tree: for behavior beyond the reach of prompts, fine-tune; for new knowledge, use RAG when "
    "it is large or often changes, else the system prompt; for cost or latency, distil.",
    "C23": "Systems in production stack techniques: a small tuned model routes, RAG brings fresh knowledge, "
    "prompts steer, and tools fetch what RAG missed.",
    "C24": "One-time cost: days of work for a prompt; weeks for a RAG pipeline; $10–$1,000 and labelling "
    "for LoRA; $5K–$100K and more for full fine-tuning, often with hosting on top. A distilled model is "
    "usually 10–100 times cheaper to run; retrieval adds milliseconds.",
    "C25": "The path: prompt the best frontier model; measure how it fails; add RAG for missing knowledge; "
    "for behavior try few-shot examples, step-by-step reasoning, and a reasoning model, in this order; "
    "distil if too expensive; fine-tune if quality is still limited.",
    "C26": "Evidence guides each decision, and expensive commitments do not come early.",
    # D: three tools for three jobs, a matrix of use cases, the price of training, a process in four steps.
    "D1": "Prompting always comes first: nothing is cheaper, faster to iterate on or more flexible.",
    "D2": "RAG is right when knowledge is the bottleneck: it changes over time or is too much for a prompt.",
    "D3": "Fine-tuning makes behavior, style, tone and jargon the model's own; the prompt need not ask for "
    "them.",
    "D4": "Prompting fails where the model lacks the knowledge: it cannot know a private codebase. RAG "
    "retrieves the code, fine-tuning teaches its patterns.",
    "D5": "Prompting fails on a style that is hard to describe, such as a brand's voice; fine-tuning learns "
    "it from labelled examples.",
    "D6": "Prompting fails on cost when thousands of calls a day each carry a few-shot prompt of 2,000 "
    "tokens; fine-tuning can strip it to the user's query.",
    "D7": "RAG needs good retrieval: when the right document is not found, the model hallucinates, and very "
    "precise vocabulary makes retrieval inconsistent.",
    "D8": "RAG cannot change behavior: JSON every time, terms used right, a persona. These need fine-tuning.",
    "D9": "RAG struggles to see patterns across many documents, such as what customers complain about most; "
    "a model tuned on labelled summaries often does better.",
    "D10": "A matrix rates prompting, RAG and fine-tuning for ten use cases: medical questions (public, "
    "clinical), brand copy, SQL, support (FAQ, brand voice), code for an internal library, sorting "
    "documents, finding entities, and summaries in a style.",
    "D11": "How a model behaves is where fine-tuning wins, what it knows is where RAG does; prompting does "
    "everything else, cheaply.",
    "D12": "Fine-tuning takes typically 100 to 10,000 labelled pairs, and collecting and cleaning them is "
    "often the most expensive part of the project.",
    "D13": "A few A100 hours for a 7B model cost about $10–50, and repetitions add up.",
    "D14": "Training freezes the data of one moment. Changed requirements mean training again, where RAG "
    "only needs its documents updated.",
    "D15": "Whether a tuned model is better than its base cannot be told without a rigorous evaluation.",
    "D16": "A few hours of prompting that give 80 % or more of the wanted behavior are enough: stop there.",
    "D17": "When quality falls short, ask why. Facts missing: RAG. Style, format or tone wrong: consider "
    "fine-tuning. Bad at the task despite good context: see first whether a better base model solves it for "
    "less.",
    "D18": "Data quality comes first: 200 examples chosen with care do better than 2,000 noisy ones.",
    "D19": "Define the measure of success before training; on real inputs, measure the baseline first and "
    "the tuned model then.",
    # E: three questions, when to use each, three layers.
    "E1": "First question, knowledge or behavior? Facts go to RAG; a voice, a format, a way of reasoning or "
    "a taxonomy to fine-tuning; prompting handles simple cases of both, up to a ceiling.",
    "E2": "Second question, how often does it change? What changes daily or weekly needs RAG; stable "
    "taxonomies, formats and ways of reasoning can be fine-tuned.",
    "E3": "Third question, which latency and cost are acceptable? Retrieval adds 200–500 ms to an answer, by "
    "the author's experience.",
    "E4": "A small tuned model can often match a large one on its task, cheaper and faster per request; "
    "training and preparing data cost a lot beforehand.",
    "E5": "Prompting is the cheapest to start and the most expensive to scale: a system prompt of 2,000 tokens is "
    "paid for with every request.",
    "E6": "Prompting alone is for prototypes, and permanently where the task is simple and the volume low: "
    "100 requests a day need neither RAG nor fine-tuning.",
    "E7": "A prompt is outgrown beyond about 1,500 tokens of instructions and examples, when edge cases "
    "need constant tweaks, or when behavior stays inconsistent though instructions are clear.",
    "E8": "RAG is for information that changes, does not fit a prompt or belongs to one customer.",
    "E9": "A RAG system is as good as its retrieval. Fix that first; no work on the generator makes up for "
    "text that is not in the context window.",
    "E10": "How documents are cut into chunks matters more than which embedding model is used.",
    "E11": "Hybrid search, keywords with vectors, does better than vectors alone in almost every system, as "
    "exact terms are found too.",
    "E12": "Fine-tuning wins most on a consistent format (99 % where prompts reach 90 %), reasoning of a "
    "domain, tone and voice, and cost at high volume.",
    "E13": "Three layers: RAG for knowledge, fine-tuning for behavior, prompting for control. Even with the "
    "other two a prompt remains.",
    "E14": "Use the simplest approach that may work, measure it, and add to it only when measurements show a "
    "need for more.",
    "E15": "Check what the model knows by itself before building RAG.",
}
"""Id → what the source says."""
