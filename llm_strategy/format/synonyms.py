"""What people write instead of the words of the format. Loaded for the first word that is none."""

from __future__ import annotations

_SPELLINGS: dict[str, dict[str, str]] = {
    "task": {
        "question-answering": "qa q&a question-answer questionanswering",
        "summarization": "summarisation",
        "classification": "classify",
        "code-generation": "codegeneration code-gen codegen",
        "conversation": "conversational",
        "agent": "agents",
    },
    "archetype": {
        "public-medical-qa": "public-medical-q&a",
        "clinical-notes-qa": "clinical-notes-q&a clinical-note-qa",
        "brand-voice-copy": "brand-voice-copywriting",
        "sql-generation": "sqlgeneration sql-gen",
        "named-entity-recognition": "ner",
        "styled-summarization": "styled-summarisation",
    },
    "modality": {
        "text": "texts",
        "image": "images",
        "video": "videos",
    },
    "serving": {
        "batch": "batches",
        "precomputed": "pre-computed",
    },
    "hosting": {
        "self-hosted": "selfhosted self-host",
        "on-device": "ondevice",
        "private-cloud": "privatecloud",
    },
    "stage": {
        "production": "prod",
        "prototype": "proto",
    },
    "task_definition": {},
    "access": {
        "per-user": "peruser per-users",
    },
    "citations": {
        "required": "require",
    },
    "technique": {
        "fine-tuning": "finetuning finetune fine-tune",
        "rag": "retrieval-augmented-generation",
        "tools": "tool",
        "verification": "verify verifications",
    },
    "status": {},
    "need": {
        "real-time-data": "real-time realtime realtime-data",
        "domain-knowledge": "domainknowledge",
        "fresh-knowledge": "freshknowledge",
        "citations": "citation",
        "multi-hop": "multihop",
        "brand-voice": "brandvoice",
        "constraints": "constraint",
        "workflow": "workflows",
        "multilingual": "multi-lingual",
        "over-refusal": "overrefusal over-refusals",
        "actions": "action",
        "cost": "costs",
        "prompt-size": "promptsize",
        "code-style": "codestyle",
        "computation": "computations compute",
    },
    "reasoning": {
        "chain-of-thought": "cot chain-of-thoughts",
    },
    "retrieves": {
        "documents": "document docs",
        "records": "record",
        "examples": "example",
        "labels": "label",
        "schemas": "schema schemata",
        "answers": "answer",
    },
    "retrieval": {
        "vector": "vectors vector-search",
        "keyword": "keywords keyword-search",
        "hybrid": "hybrid-search",
        "lookup": "look-up lookups",
    },
    "chunking": {
        "fixed": "fixed-size",
        "paragraph": "paragraphs",
        "section": "sections",
        "document": "documents",
    },
    "kind": {
        "web-search": "websearch",
        "live-api": "liveapi live-apis",
        "agentic-retrieval": "agenticretrieval",
        "database": "databases db",
        "actions": "action",
        "mcp": "model-context-protocol",
    },
    "check": {
        "rules": "rule",
        "schema": "schemas",
        "citations": "citation",
        "human": "humans",
    },
    "method": {
        "lora": "low-rank-adaptation",
        "qlora": "q-lora",
        "full": "full-fine-tuning full-finetuning",
        "prefix": "prefix-tuning",
    },
    "objective": {
        "sft": "supervised-fine-tuning",
        "dpo": "direct-preference-optimization direct-preference-optimisation",
        "rft": "reinforcement-fine-tuning",
        "continued-pretraining": "continued-pre-training continual-pretraining cpt",
    },
    "tunes": {
        "reranker": "re-ranker",
        "helper": "helpers",
    },
    "data_origin": {
        "human": "humans",
    },
    "better": {},
    "scope": {},
    "held": {
        "request": "requests",
        "prompt": "prompts",
    },
    "cadence": {
        "real-time": "realtime",
        "daily": "nightly",
        "yearly": "annually annual",
        "static": "never",
    },
}
"""Vocabulary → word → its other writings, with spaces between."""

_MEANT: dict[str, dict[str, str]] = {
    "task": {
        "question-answering": "rag answering questions faq",
        "question-answering conversation": "help",
        "conversation question-answering": "support customer-support",
        "conversation": "chat chatbot dialogue dialog voicebot tutoring",
        "conversation agent": "assistant",
        "classification": (
            "tagging labeling labelling categorization categorisation grading scoring sentiment "
            "sentiment-analysis moderation detection spam-detection"
        ),
        "classification routing": "intent-recognition",
        "routing classification": "triage",
        "routing": "dispatch",
        "extraction": "ner named-entity-recognition entity-extraction parsing ocr",
        "transformation": (
            "translation rewriting rewrite paraphrasing conversion normalization anonymization"
        ),
        "summarization": "summary summaries summarize",
        "generation": "writing drafting copywriting content content-generation text-generation",
        "code-generation": "coding code code-completion autocomplete sql text-to-sql",
        "code-generation generation": "completion",
        "code-generation agent": "code-review",
        "search": "retrieval semantic-search recommendation ranking",
        "agent": "agentic workflow automation",
    },
    "archetype": {
        "public-medical-qa clinical-notes-qa": "medical-qa",
        "clinical-notes-qa public-medical-qa": "clinical-qa",
        "brand-voice-copy": "copywriting",
        "brand-voice-copy brand-voice-support": "brand-voice",
        "sql-generation": "sql text-to-sql text2sql nl2sql",
        "faq-support": "faq",
        "faq-support brand-voice-support": "support customer-support",
        "internal-code-completion": "code-completion",
        "document-classification": "classification",
        "named-entity-recognition": "entity-recognition entity-extraction",
        "styled-summarization": "summarization summarisation",
    },
    "modality": {
        "image": "picture pictures photo photos scan scans vision",
        "audio": "speech voice sound",
    },
    "serving": {
        "interactive": "online live synchronous real-time realtime",
        "batch": "offline asynchronous async bulk",
        "precomputed": "cached precompute",
    },
    "hosting": {
        "api": "hosted provider cloud saas",
        "private-cloud": "vpc dedicated",
        "self-hosted": "on-premises on-premise own local",
        "on-device": "device mobile phone edge browser",
    },
    "stage": {
        "idea": "design concept planned proposal",
        "idea prototype": "research draft",
        "prototype": "poc proof-of-concept experiment demo dev development alpha",
        "pilot prototype": "mvp staging test",
        "pilot": "beta preview trial canary",
        "production": "live ga released launched",
    },
    "task_definition": {
        "stable": "fixed frozen final settled clear",
        "changing": "evolving moving iterating unstable open unclear in-flux",
    },
    "access": {
        "public": "everyone open anonymous",
        "public internal": "all",
        "internal": "company employees staff team organization",
        "internal per-user": "private",
        "per-user internal": "restricted confidential",
        "per-user": "user per-customer per-tenant tenant per-role role-based rbac acl personal",
    },
    "citations": {
        "required": "true yes on always must mandatory needed",
        "optional required": "should",
        "optional": "preferred nice-to-have sometimes",
        "none": "false no off never not-needed",
        "optional none": "not-required",
    },
    "technique": {
        "prompting": (
            "prompt-engineering prompt prompts few-shot zero-shot few-shot-prompting "
            "in-context-learning system-prompt instructions chain-of-thought cot "
            "structured-output structured-outputs context long-context prompt-caching"
        ),
        "verification prompting": "guardrails guardrail",
        "verification": "validation judge llm-judge human-review human-in-the-loop review moderation",
        "rag": (
            "retrieval retrieve semantic-search vector-search hybrid-search vector-store "
            "vector-db vector-database knowledge-base graphrag graph-rag"
        ),
        "rag other": "embeddings",
        "rag tools": "search",
        "tools rag": "agentic-rag",
        "tools": (
            "agent agents agentic tool-use tool-calling function-calling functions web-search "
            "websearch browsing mcp api apis plugins code-interpreter"
        ),
        "fine-tuning": (
            "training tuning lora qlora peft adapter sft dpo rft rlhf instruction-tuning "
            "prompt-tuning prefix-tuning full-fine-tuning continued-pretraining pretraining"
        ),
        "distillation": "distill distil distilled knowledge-distillation teacher-student",
        "other": "rules regex heuristics classical-ml ml-model none",
        "other fine-tuning": "classifier",
    },
    "status": {
        "active": "live on enabled in-use used current done production",
        "planned": "todo plan proposed future next candidate pending",
        "planned active": "in-progress experimental",
        "retiring": "deprecated sunset legacy phasing-out",
        "retiring rejected": "retired",
        "rejected retiring": "removed off disabled inactive",
        "rejected": "declined dropped abandoned discarded considered no",
    },
    "need": {
        "domain-knowledge": (
            "facts knowledge private-knowledge private-data proprietary-knowledge "
            "company-knowledge internal-knowledge external-knowledge documents context"
        ),
        "domain-knowledge domain-reasoning": "expertise",
        "domain-knowledge real-time-data": "data",
        "domain-knowledge fresh-knowledge": "memory",
        "fresh-knowledge": (
            "freshness fresh recency up-to-date updates changing-knowledge current-knowledge"
        ),
        "fresh-knowledge real-time-data": "news",
        "real-time-data": "live live-data real-time-information real-time-knowledge",
        "real-time-data fresh-knowledge": "current-data",
        "citations": "sources source references traceability attribution provenance auditability",
        "grounding": ("hallucination hallucinations anti-hallucination factuality faithfulness groundedness"),
        "grounding domain-knowledge": "factual-accuracy",
        "grounding domain-knowledge consistency": "accuracy",
        "consistency grounding domain-reasoning": "quality",
        "access-control": "permissions permission authorization access acl tenancy",
        "access-control safety": "security",
        "computation": "aggregation aggregations sums counting statistics arithmetic",
        "privacy": "private data-privacy confidentiality data-protection",
        "offline": "no-network air-gapped edge on-device",
        "multi-hop": "multi-hop-reasoning",
        "multi-hop workflow": "multi-step",
        "corpus-insight": "insight insights trends patterns analytics",
        "corpus-insight multi-hop": "synthesis",
        "output-format": ("format formatting json xml schema structure structured-output structured-outputs"),
        "output-length": "length verbosity brevity conciseness",
        "style": "tone manner writing-style formality politeness empathy",
        "style brand-voice": "tone-and-voice",
        "brand-voice": "voice brand brand-tone",
        "persona": "role character personality",
        "over-refusal safety": "refusals refusal refuse",
        "safety constraints": "guardrails",
        "safety": "moderation harm harmlessness jailbreaks prompt-injection toxicity",
        "constraints safety": "compliance",
        "constraints": "rules policy",
        "constraints domain-knowledge": "policies",
        "constraints workflow": "instructions",
        "constraints complex-task": "instruction-following",
        "workflow": "steps process procedure orchestration",
        "workflow complex-task": "planning",
        "consistency style": "behavior behaviour",
        "consistency": "reliability robustness stability determinism edge-cases",
        "terminology": "jargon vocabulary terms glossary domain-language",
        "multilingual terminology": "language",
        "multilingual": "languages translation localization i18n",
        "classification": (
            "labels label labeling labelling tagging categorization taxonomy routing triage "
            "intent intent-recognition sentiment"
        ),
        "extraction": "entities entity-extraction ner fields parsing",
        "domain-reasoning complex-task": "reasoning",
        "domain-reasoning": "logic",
        "complex-task domain-reasoning": "math skill",
        "complex-task": "complexity task",
        "code-style": "code coding-style code-conventions",
        "actions": "act side-effects transactions",
        "actions real-time-data": "tool-use integration",
        "actions workflow": "automation",
        "cost": "price pricing cheaper cheapness savings budget",
        "cost latency": "efficiency scale",
        "latency consistency": "performance",
        "latency": "speed faster response-time",
        "latency cost": "throughput",
        "prompt-size cost": "tokens",
        "prompt-size": "prompt-length prompt-tokens short-prompts context-length context-window",
    },
    "reasoning": {
        "none": "no false off direct",
        "chain-of-thought": "step-by-step scratchpad",
        "chain-of-thought reasoning-model": "yes true on",
        "reasoning-model": "thinking extended-thinking reasoning low medium high",
    },
    "retrieves": {
        "documents": "passages chunks pages articles files text code",
        "documents records": "facts",
        "records": "rows entries items products",
        "records documents": "tickets",
        "schemas records": "tables",
        "schemas": "columns apis",
        "examples": "few-shot shots demonstrations samples",
        "labels": "classes categories taxonomy",
        "answers": "responses cache semantic-cache cached-answers",
    },
    "retrieval": {
        "vector": "semantic semantic-search dense embedding embeddings similarity knn",
        "lookup": "key id exact exact-match by-id",
        "keyword": "bm25 lexical sparse full-text fulltext full-text-search sql",
        "hybrid": "both mixed combined vector+keyword keyword+vector rrf",
    },
    "chunking": {
        "fixed": "size token tokens characters sliding-window",
        "fixed paragraph": "recursive",
        "paragraph semantic": "sentence sentences",
        "section fixed": "page pages",
        "section": "heading headings header headers markdown chapter",
        "semantic": "topic embedding",
        "document": "none no whole whole-document full-document file",
        "other": "function code ast row custom",
    },
    "kind": {
        "web-search": "web internet browser browsing google",
        "web-search agentic-retrieval": "search",
        "live-api": "api apis rest http live real-time",
        "live-api actions": "crm function functions function-calling",
        "agentic-retrieval": "retrieval agentic agentic-search agentic-rag file-search grep rag",
        "database": "sql query queries",
        "code": "code-execution code-interpreter interpreter python sandbox calculator",
        "code actions": "shell",
        "actions": "act write writes transactions",
        "mcp": "mcp-server mcp-servers",
    },
    "check": {
        "rules": "regex code program heuristics guardrails",
        "schema": "json-schema structured-output format",
        "model": "llm judge llm-as-judge moderation classifier",
        "citations": "sources grounding",
        "human": "person people reviewer reviewers expert experts manual",
    },
    "method": {
        "lora": "peft adapter adapters dora",
        "qlora": "4-bit quantized-lora",
        "full": "all full-parameter complete",
        "prefix": "prompt-tuning soft-prompt p-tuning",
        "hosted": "api managed provider openai",
    },
    "objective": {
        "sft": "supervised instruction-tuning imitation distillation",
        "dpo": "preference preferences preference-tuning kto orpo",
        "rft dpo": "rlhf",
        "rft": "rl ppo grpo reinforcement reinforcement-learning",
        "continued-pretraining": "pretraining domain-adaptation dapt",
    },
    "tunes": {
        "generator": "llm model reader answerer chat-model",
        "retriever": "embedding embeddings embedder embedding-model search",
        "reranker": "ranker cross-encoder",
        "generator router": "classifier",
        "router": "dispatcher gateway",
    },
    "data_origin": {
        "human": "people experts annotators labelled labeled",
        "production": "logs users usage",
        "synthetic": "generated",
        "teacher": "distilled",
    },
    "better": {
        "higher": "more up max maximum",
        "lower": "less down min minimum",
    },
    "scope": {
        "narrow": "small specific focused single-task one-task",
        "broad": "wide general generic large multi-task",
    },
    "held": {
        "index": "indexed search-index vector-store vector-db vector-database rag retrieval",
        "live index": "database",
        "prompt request": "context",
        "prompt": "system-prompt in-prompt inline cache",
        "request": "user input user-input upload attachment message session",
        "live": "api tool tools real-time on-demand",
        "weights": "model training trained fine-tuned fine-tuning",
    },
    "cadence": {},  # quantity says what is meant by a cadence
}
"""Vocabulary → the words that may be meant → what people write for them, with spaces between."""

SPELLINGS: dict[str, dict[str, str]] = {
    vocabulary: {writing: word for word, writings in words.items() for writing in writings.split()}
    for vocabulary, words in _SPELLINGS.items()
}
"""Vocabulary → another writing of a word → the word: a safe change, the meaning stays.

Writings are in lower case with `-` between their parts, because a look-up folds it first; a word that only differs in
case, `_` or spaces needs no entry."""

MEANT: dict[str, dict[str, tuple[str, ...]]] = {
    vocabulary: {
        writing: tuple(words.split()) for words, writings in table.items() for writing in writings.split()
    }
    for vocabulary, table in _MEANT.items()
}
"""Vocabulary → a word people write → the words it may stand for, likeliest first: a change to review.

Folded like :data:`SPELLINGS`. No entry is a word of its vocabulary.
"""
