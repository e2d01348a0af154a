"""Days on which language models end: GENERATED, do not edit.

Made by `python -m llm_strategy.knowledge.update_data` from litellm (MIT licence), bydtech-model-retire (MIT licence), llm-sunset (MIT licence);
`llm_strategy/knowledge/data_sources/tables.py` explains a row.
"""
# ruff: noqa: E501
# fmt: off

# letter: the package, the day up to which it is known to have been kept, its page
PACKAGES = {
    "l": ("litellm 1.110.2", "2026-11-02", "https://github.com/BerriAI/litellm"),
    "b": ("bydtech-model-retire 0.1.1", "2026-10-16", "https://github.com/BYDTechSolutions/model-retire"),
    "s": ("llm-sunset 0.3.1", "2026-10-02", "https://github.com/Ashveil1/llm-sunset"),
}

PAGES = (
    "https://platform.claude.com/docs/en/about-claude/model-deprecations",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-ai21-labs-jamba-1-5-large.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle-legacy.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-ai21-labs-jamba-1-5-mini.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-3-haiku.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k2-thinking.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-70b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-8b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-minimax-minimax-m2-1.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4-5.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-deepseek-deepseek-r1.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-deepseek-deepseek-v3-1.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mistral-7b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mixtral-8x7b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-2-1b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-2-3b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-4-maverick-17b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-4-scout-17b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-qwen-qwen3-coder-480b-a35b-instruct.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-twelvelabs-pegasus-v1-2.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-12b-v2-vl-bf16.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-9b-v2.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-writer-palmyra-x4.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-writer-palmyra-x5.md",
    "https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule",
    "https://learn.microsoft.com/en-us/azure/foundry/concepts/model-lifecycle-retirement",
    "https://learn.microsoft.com/en-us/azure/ai-foundry/concepts/model-lifecycle-retirement",
    "https://management.azure.com/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices/locations/eastus/models?api-version=2024-10-01",
    "https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/retired-models",
    "https://management.azure.com/subscriptions/a88257a5-3323-4ef9-95bf-5681a46c9624/providers/Microsoft.CognitiveServices/locations/eastus/models?api-version=2024-10-01",
    "https://docs.cohere.com/docs/deprecations",
    "https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis/supported-models",
    "https://docs.databricks.com/aws/en/machine-learning/retired-models-policy",
    "https://api-docs.deepseek.com/updates",
    "https://docs.fireworks.ai/api-reference/list-models.md",
    "https://docs.fireworks.ai/changelog.md",
    "https://raw.githubusercontent.com/github/docs/main/data/tables/copilot/model-deprecation-history.yml",
    "https://ai.google.dev/gemini-api/docs/deprecations",
    "https://ai.google.dev/gemini-api/docs/changelog",
    "https://console.groq.com/docs/deprecations",
    "https://docs.mistral.ai/getting-started/models/",
    "https://docs.mistral.ai/models",
    "https://docs.mistral.ai/getting-started/models/models_overview",
    "https://platform.openai.com/docs/deprecations",
    "https://developers.openai.com/api/docs/deprecations",
    "https://docs.together.ai/docs/deprecations",
    "https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/model-versions",
    "https://docs.cloud.google.com/vertex-ai/generative-ai/docs/deprecations/partner-models",
    "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions",
    "https://docs.x.ai/developers/models",
    "https://docs.x.ai/developers/migration/may-15-retirement",
    "https://docs.x.ai/developers/migration/imagine-image-quality-nov-2",
    "https://docs.x.ai/docs/release-notes",
)

MODELS = {
    "anthropic": """
claude-1.0	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-1.1	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-1.2	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-1.3	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-2.0	claude-opus-4-8	b2025-07-21@0 s2025-07-21@0:2026-05-29
claude-2.1	claude-opus-4-8	b2025-07-21@0 s2025-07-21@0:2026-05-29
claude-3-5-haiku-20241022	claude-haiku-4-5-20251001	b2026-02-19@0 s2026-02-19@0:2026-03-26
claude-3-5-sonnet-20240620	claude-sonnet-5-5	b2025-10-28@0 s2025-10-28@0:2026-04-17
claude-3-5-sonnet-20241022	claude-sonnet-5-5	b2025-10-28@0 s2025-10-28@0:2026-04-17
claude-3-7-sonnet-20250219	claude-sonnet-5-5	b2026-02-19@0 s2026-02-19@0:2026-04-17
claude-3-haiku-20240307	claude-haiku-4-5-20251001	b2026-04-20@0 s2026-04-20@0:2026-04-21
claude-3-opus-20240229	claude-opus-4-8	b2026-01-05@0 s2026-01-05@0:2026-05-29
claude-3-sonnet-20240229	claude-sonnet-5-5	b2025-07-21@0 s2025-07-21@0:2026-04-17
claude-instant-1.0	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-instant-1.1	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-instant-1.2	claude-haiku-4-5-20251001	b2024-11-06@0 s2024-11-06@0:2026-03-26
claude-mythos-preview		l2026-06-09@0
claude-opus-4-1-20250805	claude-opus-4-8	b2026-08-05@0 s2026-08-05@0:2026-08-06
claude-opus-4-20250514	claude-opus-4-8	b2026-06-15@0 s2026-06-15@0:2026-06-16
claude-sonnet-4-20250514	claude-sonnet-5-5	b2026-06-15@0 s2026-06-15@0:2026-06-16
claude-sonnet-4-5	claude-sonnet-5-5	l2026-11-30@0
claude-sonnet-4-5-20250929	claude-sonnet-5-5	l2026-11-30@0 b2026-11-30@0 s2026-11-30@0:2026-10-01
""",
    "aws": """
ai21.jamba-1-5-large-v1:0		l2026-11-26@1 b2026-11-26@2
ai21.jamba-1-5-mini-v1:0		l2026-11-26@3 b2026-11-26@2
amazon.nova-canvas-v1:0		l2026-09-30@2 b2026-09-30@2
amazon.nova-reel-v1:0		b2026-09-30@2
amazon.nova-reel-v1:1		b2026-09-30@2
amazon.nova-sonic-v1:0		b2026-09-14@2
amazon.titan-image-generator-v2		l2026-06-30@
amazon.titan-image-generator-v2:0		l2026-06-30@
anthropic.claude-3-5-sonnet-20240620-v1:0		b2026-10-17@2
anthropic.claude-3-5-sonnet-20241022-v2:0		b2026-10-17@2
anthropic.claude-3-7-sonnet-20250219-v1:0		b2026-10-17@2
anthropic.claude-3-haiku-20240307-v1:0	us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0	l2026-09-10@4 b2026-09-10@2
anthropic.claude-3-sonnet-20240229-v1:0		b2026-10-17@2
anthropic.claude-opus-4-1-20250805-v1:0		l2027-01-08@2 b2027-01-08@2
anthropic.claude-sonnet-4-20250514-v1:0	anthropic.claude-sonnet-5	l2026-10-14@2 b2026-10-14@2
anthropic.claude-sonnet-4-5-20250929-v1:0	anthropic.claude-sonnet-5-5	l2027-04-08@2 b2027-04-08@2
ap-northeast-1/minimax.minimax-m2.1		l2027-03-30@2
ap-northeast-1/mistral.voxtral-mini-3b-2507		l2027-03-30@2
ap-northeast-1/mistral.voxtral-small-24b-2507		l2027-03-30@2
ap-northeast-1/moonshotai.kimi-k2-thinking		l2027-03-30@5
ap-south-1/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
ap-south-1/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
ap-south-1/minimax.minimax-m2.1		l2027-03-30@2
ap-south-1/moonshotai.kimi-k2-thinking		l2027-03-30@5
ap-southeast-2/mistral.voxtral-mini-3b-2507		l2027-03-30@2
ap-southeast-2/mistral.voxtral-small-24b-2507		l2027-03-30@2
ap-southeast-3/minimax.minimax-m2.1		l2027-03-30@8
au.anthropic.claude-sonnet-4-5-20250929-v1:0	au.anthropic.claude-sonnet-5-5	l2027-04-08@2
ca-central-1/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
ca-central-1/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
claude-sonnet-4-5-20250929-v1:0		l2027-04-08@9
claude_platform/claude-sonnet-4-5	claude_platform/claude-sonnet-5-5	l2026-11-30@2
cohere.command-r-plus-v1:0		b2026-08-19@2
cohere.command-r-v1:0		b2026-08-19@2
deepseek.r1-v1:0		l2027-03-30@10 b2027-03-30@2
deepseek.v3-v1:0		l2027-03-30@11 b2027-03-30@2
deepseek.v3.1		l2027-03-30@2 b2027-03-30@2
eu-central-1/minimax.minimax-m2.1		l2027-03-30@2
eu-north-1/minimax.minimax-m2.1		l2027-03-30@2
eu-south-1/minimax.minimax-m2.1		l2027-03-30@8
eu-west-1/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
eu-west-1/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
eu-west-1/minimax.minimax-m2.1		l2027-03-30@2
eu-west-2/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
eu-west-2/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
eu-west-2/minimax.minimax-m2.1		l2027-03-30@2
eu-west-2/mistral.voxtral-mini-3b-2507		l2027-03-30@2
eu-west-2/mistral.voxtral-small-24b-2507		l2027-03-30@2
eu-west-3/mistral.mistral-7b-instruct-v0:2		l2027-03-30@12
eu-west-3/mistral.mixtral-8x7b-instruct-v0:1		l2027-03-30@13
eu.anthropic.claude-haiku-4-5-20251001-v1:0	eu.anthropic.claude-haiku-5-5	l2026-10-15@
eu.anthropic.claude-sonnet-4-5-20250929-v1:0	eu.anthropic.claude-sonnet-5-5	l2027-04-08@2
eu.meta.llama3-2-1b-instruct-v1:0		l2026-07-07@14
eu.meta.llama3-2-3b-instruct-v1:0		l2026-07-07@15
google.gemma-3-12b-it		l2027-03-30@2 b2027-03-30@2
google.gemma-3-27b-it		l2027-03-30@2 b2027-03-30@2
google.gemma-3-4b-it		l2027-03-30@2 b2027-03-30@2
jp.anthropic.claude-sonnet-4-5-20250929-v1:0	jp.anthropic.claude-sonnet-5-5	l2027-04-08@2
meta.llama3-1-405b-instruct-v1:0		l2026-07-07@2
meta.llama3-1-70b-instruct-v1:0		l2027-03-30@2 b2027-03-30@2
meta.llama3-1-8b-instruct-v1:0		l2027-03-30@2 b2027-03-30@2
meta.llama3-2-11b-instruct-v1:0		l2026-07-07@2
meta.llama3-2-1b-instruct-v1:0		l2026-07-07@14
meta.llama3-2-3b-instruct-v1:0		l2026-07-07@15
meta.llama3-2-90b-instruct-v1:0		l2026-07-07@2
meta.llama3-3-70b-instruct-v1:0		l2027-03-30@2 b2027-03-30@2
meta.llama3-70b-instruct-v1:0		l2027-03-30@6 b2027-03-30@2
meta.llama3-8b-instruct-v1:0		l2027-03-30@7 b2027-03-30@2
meta.llama4-maverick-17b-instruct-v1:0		l2027-03-30@16 b2027-03-30@2
meta.llama4-scout-17b-instruct-v1:0		l2027-03-30@17 b2027-03-30@2
minimax.minimax-m2		l2027-03-30@2 b2027-03-30@2
minimax.minimax-m2.1		l2027-03-30@2 b2027-03-30@2
mistral.devstral-2-123b		l2027-03-30@2 b2027-03-30@2
mistral.mistral-7b-instruct-v0:2		l2027-03-30@12 b2027-03-30@2
mistral.mixtral-8x7b-instruct-v0:1		l2027-03-30@13 b2027-03-30@2
mistral.voxtral-mini-3b-2507		l2027-03-30@2 b2027-03-30@2
mistral.voxtral-small-24b-2507		l2027-03-30@2 b2027-03-30@2
moonshot.kimi-k2-thinking		l2027-03-30@2 b2027-03-30@2
moonshotai.kimi-k2-thinking		l2027-03-30@2 b2027-03-30@2
nvidia.nemotron-nano-12b-v2		l2027-03-30@2 b2027-03-30@2
nvidia.nemotron-nano-9b-v2		l2027-03-30@2 b2027-03-30@2
qwen.qwen3-coder-30b-a3b-instruct		l2027-03-30@2 b2027-03-30@2
qwen.qwen3-coder-30b-a3b-v1:0		l2027-03-30@2 b2027-03-30@2
qwen.qwen3-coder-480b-a35b-instruct		l2027-03-30@18 b2027-03-30@2
qwen.qwen3-coder-480b-a35b-v1:0		l2027-03-30@18 b2027-03-30@2
sa-east-1/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
sa-east-1/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
sa-east-1/minimax.minimax-m2.1		l2027-03-30@2
sa-east-1/moonshotai.kimi-k2-thinking		l2027-03-30@5
twelvelabs.marengo-embed-2-7-v1:0		l2026-11-30@2 b2026-11-30@2
twelvelabs.pegasus-1-2-v1:0		l2027-03-22@19
us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0	us-gov-east-1/anthropic.claude-sonnet-5-5	l2027-04-08@9
us-gov-east-1/claude-sonnet-4-5-20250929-v1:0		l2027-04-08@9
us-gov-east-1/nvidia.nemotron-nano-12b-v2		l2027-03-30@20
us-gov-east-1/nvidia.nemotron-nano-9b-v2		l2027-03-30@21
us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0	us-gov-west-1/anthropic.claude-sonnet-5-5	l2027-04-08@9
us-gov-west-1/claude-sonnet-4-5-20250929-v1:0		l2027-04-08@9
us-gov-west-1/meta.llama3-70b-instruct-v1:0		l2027-03-30@6
us-gov-west-1/meta.llama3-8b-instruct-v1:0		l2027-03-30@7
us-gov-west-1/nvidia.nemotron-nano-12b-v2		l2027-03-30@20
us-gov-west-1/nvidia.nemotron-nano-9b-v2		l2027-03-30@21
us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0	us-gov.anthropic.claude-sonnet-5-5	l2027-04-08@9
us-gov.nvidia.nemotron-nano-12b-v2		l2027-03-30@20
us-gov.nvidia.nemotron-nano-9b-v2		l2027-03-30@21
us.anthropic.claude-sonnet-4-5-20250929-v1:0	us.anthropic.claude-sonnet-5-5	l2027-04-08@2
writer.palmyra-x4-v1:0		l2027-03-09@22
writer.palmyra-x5-v1:0		l2027-03-21@23
zai.glm-4.7	zai.glm-5	l2027-03-30@2 b2027-03-30@2
zai.glm-4.7-flash		l2027-03-30@2 b2027-03-30@2
""",
    "azure": """
ada		l2028-02-09@24
apac/gpt-6.1-sol		l2028-03-11@
chat-latest		l2027-05-18@24
claude-fable-5		l2027-12-05@25 s2027-12-05@26:2026-08-28
claude-fable-5-1		l2027-12-05@25 s2027-12-05@26:2026-09-03
claude-fable-latest		l2027-12-05@25
claude-haiku-4-5	claude-haiku-5-5	l2026-11-15@25 s2026-11-15@26:2026-09-30
claude-haiku-5-5		l2027-09-29@
claude-haiku-latest		l2027-09-29@
claude-mythos-5-1		l2027-09-01@25
claude-opus-4-1	claude-opus-5	s2026-08-05@26:2026-09-02
claude-opus-4-5	claude-opus-5-5	l2026-11-24@25 s2026-11-24@26:2026-09-30
claude-opus-4-6		l2027-02-02@25 s2027-02-02@26:2026-08-28
claude-opus-4-7		l2027-04-06@25 s2027-04-06@26:2026-08-28
claude-opus-4-8		l2027-09-01@25 s2027-09-01@26:2026-08-28
claude-opus-5		l2027-07-08@25 s2027-07-08@26:2026-08-28
claude-opus-5-5		l2027-09-18@
claude-opus-5-5-fast		l2027-01-15@25
claude-opus-latest		l2027-09-18@
claude-sonnet-4-5	claude-sonnet-5-5	l2026-11-30@25 s2026-11-30@26
claude-sonnet-4-6		l2027-02-10@25 s2027-02-10@26:2026-08-28
claude-sonnet-5		l2027-06-30@25 s2027-06-30@26:2026-08-28
claude-sonnet-5-5		l2027-09-29@
claude-sonnet-latest		l2027-09-29@
codestral-2501		l2027-02-15@25
codex-mini		l2026-11-15@24 s2026-11-15@26:2026-04-25
cohere-command-a	coherelabs-command-a-plus-05-2026-fp81	l2027-02-15@25
cohere-command-a-plus-05-2026	coherelabs-command-a-plus-05-2026-fp81	l2026-10-16@25 s2026-10-16@26:2026-09-17
cohere-command-r-08-2024		s2026-05-12@26:2026-04-25
cohere-command-r-plus-08-2024		s2026-05-12@26:2026-04-25
cohere-embed-v3-english	cohere-embed-v5-fast	l2027-02-15@25
cohere-embed-v3-multilingual	cohere-embed-v5-fast	l2027-02-15@25
cohere-embed-v5-fast		l2027-01-23@
cohere-embed-v5-pro		l2027-01-23@
cohere-parse-v5		l2026-12-15@25 s2026-12-15@26:2026-08-28
cohere-rerank-v3.5	cohere-rerank-v4.0-pro	s2026-05-14@26:2026-04-25
cohere-rerank-v4.0-fast	cohere-rerank-v5-fast	l2027-09-13@25
cohere-rerank-v4.0-pro	cohere-rerank-v5-pro	l2027-09-13@25
cohere-rerank-v5-fast		l2027-02-12@27
cohere-rerank-v5-pro		l2027-02-12@27
deepseek-flash-latest	deepseek-v4-flash-0731	l2028-02-20@25
deepseek-pro-latest		l2028-02-20@25
deepseek-r1	deepseek-v4-pro	l2026-08-13@25 s2026-08-13@26:2026-06-19
deepseek-r1-0528	deepseek-v4-pro	s2026-07-13@26:2026-06-19
deepseek-v3-0324	deepseek-v4-flash	l2026-07-13@25 s2026-07-13@26:2026-06-19
deepseek-v3.1	deepseek-v4-flash	l2026-07-13@25 s2026-07-13@26:2026-06-19
deepseek-v3.2	deepseek-v4.1-flash	l2027-11-01@25
deepseek-v3.2-speciale	deepseek-v4-pro	l2027-11-01@25
deepseek-v4-flash	deepseek-v4-flash-0731	l2028-02-20@25 s2028-02-20@26:2026-08-20
deepseek-v4-flash-0731		l2026-12-03@25 s2026-12-03@26:2026-08-20
deepseek-v4-pro		l2028-02-20@25 s2028-02-20@26:2026-07-14
deepseek-v4.1-flash		l2026-12-15@25
embed-v-4-0	cohere-embed-v5-fast	l2027-06-01@25
eu/codex-mini		l2026-11-15@24
eu/gpt-4.1	eu/gpt-5.1	l2027-04-14@24
eu/gpt-4.1-mini	eu/gpt-5.4-mini	l2027-04-14@24
eu/gpt-4.1-nano	eu/gpt-5.4-nano	l2027-04-14@24
eu/gpt-4o	eu/gpt-5.1	l2027-04-14@24
eu/gpt-4o-2024-05-13	eu/gpt-5.1	l2027-01-14@24
eu/gpt-4o-2024-08-06	eu/gpt-5.1	l2027-04-14@24
eu/gpt-4o-2024-11-20	eu/gpt-5.1	l2027-04-14@24
eu/gpt-4o-mini		l2027-04-14@24
eu/gpt-4o-mini-2024-07-18		l2027-04-14@24
eu/gpt-5	eu/gpt-5.1	l2027-02-09@24
eu/gpt-5-2025-08-07	eu/gpt-5.1	l2027-02-09@24
eu/gpt-5-codex	eu/gpt-5.1-codex	l2027-03-17@24
eu/gpt-5-mini	eu/gpt-5.4-mini	l2027-07-13@24
eu/gpt-5-mini-2025-08-07	eu/gpt-5.4-mini	l2027-07-13@24
eu/gpt-5-nano	eu/gpt-5.4-nano	l2027-02-09@24
eu/gpt-5-nano-2025-08-07	eu/gpt-5.4-nano	l2027-02-09@24
eu/gpt-5-pro	eu/gpt-5.2-pro	l2027-04-07@24
eu/gpt-5.1	eu/gpt-5.2	l2027-07-13@24
eu/gpt-5.1-chat	gpt-chat-latest	l2026-06-29@24
eu/gpt-5.1-codex	eu/gpt-5.2-codex	l2027-05-15@24
eu/gpt-5.1-codex-max		l2027-05-18@24
eu/gpt-5.1-codex-mini		l2027-05-15@24
eu/gpt-5.2	eu/gpt-5.4	l2027-06-08@24
eu/gpt-5.2-chat	gpt-chat-latest	l2026-06-29@24
eu/gpt-5.2-codex	eu/gpt-5.3-codex	l2027-07-13@24
eu/gpt-5.3-chat	gpt-chat-latest	l2026-06-29@24
eu/gpt-5.3-codex		l2027-08-24@24
eu/gpt-5.4	eu/gpt-5.5	l2027-09-02@24
eu/gpt-5.4-2026-03-05	eu/gpt-5.5	l2027-09-02@24
eu/gpt-5.4-mini		l2027-09-21@24
eu/gpt-5.4-nano		l2027-09-21@24
eu/gpt-5.4-pro		l2027-09-07@24
eu/gpt-5.5	eu/gpt-5.6	l2027-10-26@24
eu/gpt-5.5-2026-04-23	eu/gpt-5.6	l2027-10-26@24
eu/gpt-5.5-2026-04-24	eu/gpt-5.6	l2027-10-26@24
eu/gpt-5.6-luna	eu/gpt-6-luna	l2028-01-11@24
eu/gpt-5.6-sol	eu/gpt-6-sol	l2028-01-11@24
eu/gpt-5.6-terra	eu/gpt-6.1-terra	l2028-01-11@24
eu/gpt-6-astra		l2028-01-11@
eu/gpt-6-luna		l2028-03-11@
eu/gpt-6-sol		l2028-03-11@
eu/gpt-6.1-sol		l2028-03-11@
eu/o1	eu/gpt-5.6-sol	l2026-11-19@
eu/o1-2024-12-17	eu/gpt-5.6-sol	l2026-11-19@
eu/o3	eu/gpt-5.6-sol	l2026-11-19@
eu/o3-2025-04-16	eu/gpt-5.6-sol	l2026-11-19@
eu/o3-deep-research	eu/gpt-5.6-sol	l2026-11-19@24
eu/o3-mini	eu/gpt-5.6-terra	l2026-11-19@24
eu/o3-mini-2025-01-31	eu/gpt-5.6-terra	l2026-11-19@24
eu/o4-mini	eu/gpt-5.6-terra	l2026-11-19@24
eu/o4-mini-2025-04-16	eu/gpt-5.6-terra	l2026-11-19@24
eu/text-embedding-3-large		l2028-02-09@24
eu/text-embedding-3-small		l2028-02-09@24
eu/text-embedding-ada-002		l2028-02-09@24
flux-1.1-pro		l2027-01-05@25
flux.1-kontext-pro		l2027-01-05@25
flux.2-flex		l2027-01-20@25
flux.2-pro		l2027-01-20@25
fw-deepseek-v3.1		s2027-07-01@26:2026-07-28
fw-deepseek-v3.2		l2027-07-01@ s2027-07-01@26:2026-07-28
fw-glm-4.7		s2027-07-01@26:2026-07-28
fw-glm-5	fw-glm-5.2	l2027-07-01@ s2027-07-01@26:2026-07-28
fw-glm-5.1	fw-glm-5.2	l2027-07-01@ s2027-07-01@26:2026-07-28
fw-gpt-oss-120b		l2027-07-01@ s2027-07-01@26:2026-07-28
fw-kimi-k2-instruct-0905		s2027-07-01@26:2026-07-28
fw-kimi-k2-thinking		s2027-07-01@26:2026-07-28
fw-kimi-k2.5		l2027-07-01@ s2027-07-01@26:2026-07-28
fw-minimax-m2.5		l2027-07-01@ s2027-07-01@26:2026-07-28
fw-qwen3-14b		s2027-07-01@26:2026-07-28
fw-qwen3.5-122b-a10b		s2027-07-01@26:2026-07-28
fw-qwen3.5-397b-a17b		s2027-07-01@26:2026-07-28
global-standard/gpt-4o-mini		l2027-04-14@24
gpt-4.1	gpt-5.1	l2027-04-14@24 s2027-04-14@26:2026-07-25
gpt-4.1-2025-04-14	gpt-5.1	l2027-04-14@24
gpt-4.1-mini	gpt-5.4-mini	l2027-04-14@24 s2027-04-14@26:2026-07-25
gpt-4.1-mini-2025-04-14	gpt-5.4-mini	l2027-04-14@24
gpt-4.1-nano	gpt-5.4-nano	l2027-04-14@24 s2026-10-14@26:2026-09-24
gpt-4.1-nano-2025-04-14	gpt-5.4-nano	l2027-04-14@24
gpt-4o	gpt-5.1	l2027-04-14@24 s2026-12-09@26:2026-09-24
gpt-4o-2024-05-13	gpt-5.1	l2027-01-14@24
gpt-4o-2024-08-06	gpt-5.1	l2027-04-14@24
gpt-4o-2024-11-20	gpt-5.1	l2027-04-14@24
gpt-4o-mini		l2027-04-14@24 s2027-04-14@26:2026-07-31
gpt-4o-mini-2024-07-18		l2027-04-14@24
gpt-4o-mini-transcribe		l2027-06-15@24 s2026-10-15@26:2026-05-21
gpt-4o-mini-tts		l2027-06-15@24 s2026-10-15@26:2026-06-03
gpt-4o-transcribe		l2026-10-15@24 s2026-10-15@26:2026-05-21
gpt-4o-transcribe-diarize		l2027-04-15@24 s2027-04-15@26:2026-07-31
gpt-5	gpt-5.1	l2027-02-09@24 s2027-02-09@26:2026-07-31
gpt-5-2025-08-07	gpt-5.1	l2027-02-09@24
gpt-5-chat	gpt-chat-latest	l2026-06-29@24 s2026-05-13@26:2026-06-23
gpt-5-codex	gpt-5.1-codex	l2027-03-17@24 s2027-03-17@26:2026-04-25
gpt-5-mini	gpt-5.4-mini	l2027-07-13@24 s2027-02-09@26:2026-07-31
gpt-5-mini-2025-08-07	gpt-5.4-mini	l2027-07-13@24
gpt-5-nano	gpt-5.4-nano	l2027-02-09@24 s2027-02-09@26:2026-07-31
gpt-5-nano-2025-08-07	gpt-5.4-nano	l2027-02-09@24
gpt-5-pro	gpt-5.2-pro	l2027-04-07@24 s2027-04-07@26:2026-04-25
gpt-5.1	gpt-5.2	l2027-07-13@24 s2027-05-15@26:2026-04-25
gpt-5.1-2025-11-13	gpt-5.2	l2027-07-13@24
gpt-5.1-chat	gpt-chat-latest	l2026-06-29@24 s2026-06-29@26:2026-05-27
gpt-5.1-codex	gpt-5.2-codex	l2027-05-15@24 s2027-05-15@26:2026-04-25
gpt-5.1-codex-2025-11-13	gpt-5.2-codex	l2027-05-15@24
gpt-5.1-codex-max		l2027-05-18@24 s2027-05-18@26:2026-07-31
gpt-5.1-codex-mini		l2027-05-15@24 s2027-05-15@26:2026-04-25
gpt-5.1-codex-mini-2025-11-13		l2027-05-15@24
gpt-5.2	gpt-5.4	l2027-06-08@24 s2027-06-08@26:2026-07-31
gpt-5.2-2025-12-11	gpt-5.4	l2027-06-08@24
gpt-5.2-chat	gpt-chat-latest	l2026-06-29@24 s2026-05-13@26:2026-06-23
gpt-5.2-codex	gpt-5.3-codex	l2027-07-13@24 s2027-07-13@26:2026-07-31
gpt-5.3-chat	gpt-chat-latest	l2026-06-29@24 s2026-06-29@26:2026-05-27
gpt-5.3-codex		l2027-08-24@24 s2027-08-24@26:2026-07-31
gpt-5.4	gpt-5.5	l2027-09-02@25 s2027-09-02@26:2026-07-31
gpt-5.4-2026-03-05	gpt-5.5	l2027-09-02@25
gpt-5.4-mini		l2027-09-21@25 s2027-09-21@26:2026-07-31
gpt-5.4-mini-2026-03-17		l2027-09-21@25
gpt-5.4-nano		l2027-09-21@25 s2027-09-21@26:2026-07-31
gpt-5.4-nano-2026-03-17		l2027-09-21@25
gpt-5.4-pro		l2027-09-07@25 s2027-09-07@26:2026-07-31
gpt-5.4-pro-2026-03-05		l2027-09-07@25
gpt-5.5		l2027-10-26@25 s2027-10-26@26:2026-07-31
gpt-5.5-2026-04-24		l2027-10-26@25
gpt-5.6-luna	gpt-6-luna	l2028-01-11@24 s2028-01-11@26:2026-07-31
gpt-5.6-luna-2026-07-09	gpt-6-luna	l2028-01-11@24
gpt-5.6-sol	gpt-6-sol	l2028-01-11@24 s2028-01-11@26:2026-07-31
gpt-5.6-sol-2026-07-09	gpt-6-sol	l2028-01-11@24
gpt-5.6-terra	gpt-6.1-terra	l2028-01-11@24 s2028-01-11@26:2026-07-31
gpt-5.6-terra-2026-07-09	gpt-6.1-terra	l2028-01-11@24
gpt-6-astra-2026-09-03		l2028-01-11@
gpt-6-luna-2026-09-22		l2028-03-11@
gpt-6-sol-2026-09-22		l2028-03-11@
gpt-6.1-sol-2026-09-29		l2028-03-11@
gpt-audio		l2027-03-02@24 s2027-03-02@26:2026-07-31
gpt-audio-1.5		l2027-08-24@24 s2027-08-24@26:2026-07-31
gpt-audio-1.5-2026-02-23		l2027-08-24@24
gpt-audio-2025-08-28		l2027-03-02@24
gpt-audio-mini		l2027-06-15@24 s2027-04-06@26:2026-07-31
gpt-audio-mini-2025-10-06		l2027-04-06@24
gpt-chat-latest		l2027-05-18@25 s2026-08-05@26:2026-07-09
gpt-image-1	gpt-image-1.5	l2026-10-23@24 s2026-10-23@26:2026-06-03
gpt-image-1-mini		l2027-04-07@24 s2027-04-07@26:2026-04-25
gpt-image-1.5	gpt-image-2	l2026-12-16@24 s2026-12-16@26:2026-09-17
gpt-image-1.5-2025-12-16	gpt-image-2	l2026-12-16@24
gpt-image-2		l2027-10-21@25 s2027-10-21@26:2026-07-31
gpt-image-2-2026-04-21		l2027-10-21@24
gpt-image-2.5-flare		l2027-09-09@24 s2027-09-09@26:2026-09-11
gpt-image-2.5-sunburst		l2027-09-09@24 s2027-09-09@26:2026-09-11
gpt-live-1		l2027-09-10@
gpt-live-transcribe		l2028-02-01@
gpt-mini-latest		l2027-09-21@25
gpt-oss-120b		l2027-09-15@25
gpt-realtime		l2027-03-02@24 s2027-03-02@26:2026-07-31
gpt-realtime-1.5	gpt-realtime-2.1-2026-07-07	l2027-08-24@24 s2027-08-24@26:2026-07-31
gpt-realtime-1.5-2026-02-23	gpt-realtime-2.1-2026-07-07	l2027-08-24@24
gpt-realtime-2	gpt-realtime-2.1	l2027-01-20@24
gpt-realtime-2.1		l2027-06-25@24 s2027-06-25@26:2026-07-09
gpt-realtime-2.1-2026-07-07		l2027-06-25@24
gpt-realtime-2.1-mini		l2027-06-25@24 s2027-06-25@26:2026-07-09
gpt-realtime-2.1-mini-2026-07-07		l2027-06-25@24
gpt-realtime-2025-08-28		l2027-03-02@24
gpt-realtime-mini		l2027-06-15@24 s2026-09-21@26:2026-08-04
gpt-realtime-mini-2025-10-06		l2027-04-06@24
gpt-realtime-translate		l2027-11-09@
gpt-realtime-whisper		l2027-05-06@
gpt-transcribe		l2028-02-01@
grok-3	grok-4	l2026-05-01@25 s2026-05-01@26:2026-04-25
grok-3-mini	grok-4-1-fast-reasoning	l2026-05-01@25 s2026-05-01@26:2026-04-25
grok-4	grok-4.3	l2027-01-31@25
grok-4-1-fast-non-reasoning		l2027-05-19@25
grok-4-1-fast-reasoning		l2027-05-19@25
grok-4-20-non-reasoning		l2027-04-06@25 s2027-04-06@26:2026-04-25
grok-4-20-reasoning		l2027-04-06@25 s2027-04-06@26:2026-04-25
grok-4-fast-non-reasoning	grok-4-1-fast-non-reasoning	l2026-05-01@25 s2026-05-01@26:2026-04-25
grok-4-fast-reasoning	grok-4-1-fast-reasoning	l2026-05-01@25 s2026-05-01@26:2026-04-25
grok-4.7		l2027-10-05@
grok-code-fast-1		l2027-01-31@25
grok-latest		l2027-10-05@
jais-30b-chat		l2026-01-30@28
kimi-k2-thinking	kimi-k2.5	l2026-03-29@28
kimi-k2.5		l2027-01-26@25 s2027-01-26@26:2026-04-25
kimi-k2.6		l2027-04-16@25 s2027-04-16@26:2026-04-28
kimi-k2.7-code		l2027-04-16@25 s2026-10-03@26:2026-07-10
llama-3.2-11b-vision-instruct		s2026-06-13@26:2026-04-25
llama-3.2-90b-vision-instruct		s2026-06-13@26:2026-04-25
llama-3.3-70b-instruct		l2027-01-31@25
llama-4-maverick-17b-128e-instruct-fp8		l2026-11-19@25
llama-4-scout-17b-16e-instruct		l2027-01-31@25
mai-code-1.1-flash		l2026-12-09@
mai-ds-r1		l2026-02-27@28
mai-image-2	mai-image-2.5	s2026-08-15@26:2026-07-08
mai-image-2.5	mai-image-2.6	l2026-10-01@25 s2026-10-01@26:2026-08-29
mai-image-2.5-flash	mai-image-2.6-flash	l2026-10-01@25 s2026-10-01@26:2026-08-29
mai-image-2.5-pro		l2026-10-01@25 s2026-10-01@26:2026-08-29
mai-image-2e	mai-image-2.5-flash	s2026-08-15@26:2026-07-08
mai-transcribe-1	mai-transcribe-1.5	s2026-09-15@26:2026-08-18
meta-llama-3.1-405b-instruct		s2026-06-13@26:2026-04-25
meta-llama-3.1-8b		s2026-06-13@26:2026-04-25
meta-llama-3.1-8b-instruct		s2026-06-13@26:2026-04-25
ministral-3b	ministral-ministral-4b-instruct	l2026-12-09@25
mistral-document-ai-2505	mistral-document-ai-2512	s2026-07-20@26:2026-07-17
mistral-document-ai-2512	mistral-ocr-4-0	l2027-02-15@25
mistral-medium-2505	mistral-medium-3-5	l2026-12-09@25
mistral-nemo	mistral-small-2503	l2026-01-30@28
mistral-small-2503	mistralai-mistral-small-4-119b-2603	l2027-02-15@25
model-router		l2027-05-20@25 s2026-08-30@26:2026-07-08
model_router		l2027-05-20@25
o1	gpt-5.6-sol	l2026-11-19@ s2026-11-19@26:2026-09-12
o1-2024-12-17	gpt-5.6-sol	l2026-11-19@
o1-pro	gpt-5.6-sol	s2026-11-19@26:2026-09-12
o3	gpt-5.6-sol	l2026-11-19@ s2026-11-19@26:2026-09-12
o3-2025-04-16	gpt-5.6-sol	l2026-11-19@
o3-deep-research	gpt-5.6-sol	l2026-11-19@24 s2026-11-19@26:2026-09-12
o3-mini	gpt-5.6-terra	l2026-11-19@24 s2026-11-19@26:2026-09-12
o3-mini-2025-01-31	gpt-5.6-terra	l2026-11-19@24
o3-pro	gpt-5.6-sol	l2026-11-19@24 s2026-11-19@26:2026-09-12
o3-pro-2025-06-10	gpt-5.6-sol	l2026-11-19@24
o4-mini	gpt-5.6-terra	l2026-11-19@24 s2026-11-19@26:2026-09-12
o4-mini-2025-04-16	gpt-5.6-terra	l2026-11-19@24
phi-4	microsoft--phi-4	l2027-01-17@25
phi-4-mini-instruct	microsoft--phi-4	l2027-01-17@25
phi-4-mini-reasoning	microsoft--phi-4	l2027-01-17@25
phi-4-multimodal-instruct	microsoft--phi-4	l2027-01-17@25
phi-4-reasoning	microsoft--phi-4	l2027-01-17@25
sora-2		l2026-11-02@ s2026-07-15@26:2026-06-03
stable-diffusion-3.5-large		s2026-07-31@26:2026-06-06
stable-image-core		s2026-07-31@26:2026-06-06
stable-image-ultra		s2026-07-31@26:2026-06-06
text-embedding-3-large		l2028-02-09@24 s2028-02-09@26:2026-07-25
text-embedding-3-small		l2028-02-09@24 s2028-02-09@26:2026-07-25
text-embedding-ada-002		l2028-02-09@24 s2028-02-09@26:2026-07-25
timegen-1	timegpt-1	s2026-08-31@26:2026-07-08
tsuzumi-7b	tsuzumi2	s2026-08-31@26:2026-06-04
tts		s2026-12-15@26:2026-05-01
tts-1		l2026-12-15@24
tts-1-hd		l2026-12-15@24
tts-hd		s2026-12-15@26:2026-05-01
us/codex-mini		l2026-11-15@24
us/gpt-4.1	us/gpt-5.1	l2027-04-14@24
us/gpt-4.1-2025-04-14	us/gpt-5.1	l2027-04-14@24
us/gpt-4.1-mini	us/gpt-5.4-mini	l2027-04-14@24
us/gpt-4.1-mini-2025-04-14	us/gpt-5.4-mini	l2027-04-14@24
us/gpt-4.1-nano	us/gpt-5.4-nano	l2027-04-14@24
us/gpt-4.1-nano-2025-04-14	us/gpt-5.4-nano	l2027-04-14@24
us/gpt-4o	us/gpt-5.1	l2027-04-14@24
us/gpt-4o-2024-05-13	us/gpt-5.1	l2027-01-14@24
us/gpt-4o-2024-08-06	us/gpt-5.1	l2027-04-14@24
us/gpt-4o-2024-11-20	us/gpt-5.1	l2027-04-14@24
us/gpt-4o-mini		l2027-04-14@24
us/gpt-4o-mini-2024-07-18		l2027-04-14@24
us/gpt-5	us/gpt-5.1	l2027-02-09@24
us/gpt-5-2025-08-07	us/gpt-5.1	l2027-02-09@24
us/gpt-5-codex	us/gpt-5.1-codex	l2027-03-17@24
us/gpt-5-mini	us/gpt-5.4-mini	l2027-07-13@24
us/gpt-5-mini-2025-08-07	us/gpt-5.4-mini	l2027-07-13@24
us/gpt-5-nano	us/gpt-5.4-nano	l2027-02-09@24
us/gpt-5-nano-2025-08-07	us/gpt-5.4-nano	l2027-02-09@24
us/gpt-5-pro	us/gpt-5.2-pro	l2027-04-07@24
us/gpt-5.1	us/gpt-5.2	l2027-07-13@24
us/gpt-5.1-chat	us/gpt-chat-latest	l2026-06-29@24
us/gpt-5.1-codex	us/gpt-5.2-codex	l2027-05-15@24
us/gpt-5.1-codex-max		l2027-05-18@24
us/gpt-5.1-codex-mini		l2027-05-15@24
us/gpt-5.2	us/gpt-5.4	l2027-06-08@24
us/gpt-5.2-chat	us/gpt-chat-latest	l2026-06-29@24
us/gpt-5.2-codex	us/gpt-5.3-codex	l2027-07-13@24
us/gpt-5.3-chat	us/gpt-chat-latest	l2026-06-29@24
us/gpt-5.3-codex		l2027-08-24@24
us/gpt-5.4	us/gpt-5.5	l2027-09-02@24
us/gpt-5.4-2026-03-05	us/gpt-5.5	l2027-09-02@24
us/gpt-5.4-mini		l2027-09-21@24
us/gpt-5.4-nano		l2027-09-21@24
us/gpt-5.4-pro		l2027-09-07@24
us/gpt-5.5	us/gpt-5.6	l2027-10-26@24
us/gpt-5.5-2026-04-23	us/gpt-5.6	l2027-10-26@24
us/gpt-5.5-2026-04-24	us/gpt-5.6	l2027-10-26@24
us/gpt-5.6-luna	us/gpt-6-luna	l2028-01-11@24
us/gpt-5.6-sol	us/gpt-6-sol	l2028-01-11@24
us/gpt-5.6-terra	us/gpt-6.1-terra	l2028-01-11@24
us/gpt-6-astra		l2028-01-11@
us/gpt-6-luna		l2028-03-11@
us/gpt-6-sol		l2028-03-11@
us/gpt-6.1-sol		l2028-03-11@
us/gpt-chat-latest		l2027-05-18@24
us/gpt-realtime-1.5		l2027-08-24@24
us/gpt-realtime-2.1		l2027-06-25@24
us/gpt-realtime-2.1-mini		l2027-06-25@24
us/o1	us/gpt-5.6-sol	l2026-11-19@
us/o1-2024-12-17	us/gpt-5.6-sol	l2026-11-19@
us/o3	us/gpt-5.6-sol	l2026-11-19@
us/o3-2025-04-16	us/gpt-5.6-sol	l2026-11-19@
us/o3-deep-research	us/gpt-5.6-sol	l2026-11-19@24
us/o3-mini	us/gpt-5.6-terra	l2026-11-19@24
us/o3-mini-2025-01-31	us/gpt-5.6-terra	l2026-11-19@24
us/o4-mini	us/gpt-5.6-terra	l2026-11-19@24
us/o4-mini-2025-04-16	us/gpt-5.6-terra	l2026-11-19@24
us/text-embedding-3-large		l2028-02-09@24
us/text-embedding-3-small		l2028-02-09@24
us/text-embedding-ada-002		l2028-02-09@24
whisper		l2026-12-15@25 s2026-12-15@26:2026-05-01
whisper-1		l2027-02-26@29
""",
    "baseten": """
deepseek-ai/deepseek-v3-0324		l2026-10-16@
deepseek-ai/deepseek-v3.1		l2026-10-16@
deepseek-ai/deepseek-v4-pro		l2026-10-16@
minimaxai/minimax-m2.5		l2026-10-16@
moonshotai/kimi-k2-instruct-0905		l2026-10-16@
moonshotai/kimi-k2-thinking		l2026-10-16@
moonshotai/kimi-k2.5		l2026-10-16@
moonshotai/kimi-k2.6		l2026-10-16@
moonshotai/kimi-k2.7-code		l2026-10-16@
nvidia/nemotron-120b-a12b		l2026-10-16@
thinkingmachines/inkling		l2026-10-16@
thinkingmachines/inkling-small		l2026-10-16@
zai-org/glm-4.6		l2026-10-16@
zai-org/glm-4.7		l2026-10-16@
zai-org/glm-5		l2026-10-16@
""",
    "cerebras": """
llama-3.3-70b		l2026-02-16@
llama3.1-8b		l2026-05-27@
qwen-3-32b		l2026-02-16@
""",
    "cohere": """
c4ai-aya-expanse-8b	command-r7b-12-2024	b2026-04-04@30 s2026-04-04@30:2026-05-01
c4ai-aya-vision-8b	command-r7b-12-2024	b2026-04-04@30 s2026-04-04@30:2026-05-01
embed-english-light-v2.0	embed-english-v3.0	b2026-04-04@30 s2026-04-04@30:2026-05-01
embed-english-v2.0	embed-english-v3.0	b2026-04-04@30 s2026-04-04@30:2026-05-01
embed-multilingual-v2.0	embed-english-v3.0	b2026-04-04@30 s2026-04-04@30:2026-05-01
rerank-english-v2.0	rerank-v3.5	b2025-04-30@30 s2025-04-30@30:2026-08-07
rerank-multilingual-v2.0	rerank-v3.5	b2025-04-30@30 s2025-04-30@30:2026-08-07
""",
    "databricks": """
databricks-claude-sonnet-4	databricks-claude-sonnet-5	l2026-10-09@
databricks-deepseek-v4-1-flash	databricks-deepseek-v4-1-flash-1017	l2026-11-19@31
databricks-deepseek-v4-flash-0731	databricks-deepseek-v4-1-flash-1017	l2026-11-05@31
databricks-deepseek-v4-pro-0813	databricks-deepseek-v4-1-flash-1017	l2026-10-30@31
databricks-gemini-2-5-flash	databricks-gemini-3-5-flash	l2026-10-02@
databricks-gemini-2-5-pro		l2026-10-02@
databricks-inkling	databricks-glm-5-3	l2026-10-30@31
databricks-kimi-k2-7	databricks-kimi-k3	l2026-10-30@32
system.ai.deepseek-v4-flash-0731	databricks-deepseek-v4-1-flash-1017	l2026-11-05@32
""",
    "deepseek": """
deepseek-chat		l2026-07-24@33
deepseek-reasoner		l2026-07-24@33
""",
    "fireworks": """
accounts/fireworks/models/deepseek-v4-flash		l2026-08-14@
accounts/fireworks/models/deepseek-v4-flash-0731		l2026-09-25@
accounts/fireworks/models/deepseek-v4-flash-vision-exp		l2026-09-25@
accounts/fireworks/models/deepseek-v4-pro		l2026-08-27@
accounts/fireworks/models/deepseek-v4-pro-0813		l2026-09-25@
accounts/fireworks/models/glm-5p2	accounts/fireworks/models/glm-5p3	l2026-09-25@
accounts/fireworks/models/gpt-oss-120b		l2026-11-07@34
accounts/fireworks/models/inkling	accounts/fireworks/models/muse-spark-open	l2026-11-07@34
accounts/fireworks/models/kimi-k2p6		l2026-09-25@
accounts/fireworks/models/kimi-k2p7-code		l2026-09-25@
accounts/fireworks/models/minimax-m2p7		l2026-08-27@
accounts/fireworks/models/muse-glimmer-30b		l2026-09-25@
accounts/fireworks/models/nemotron-3-ultra-nvfp4		l2026-11-07@34
accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b		l2026-11-07@34
accounts/fireworks/routers/glm-5p2-fast	accounts/fireworks/models/glm-5p3	l2026-09-25@35
accounts/fireworks/routers/glm-5p2-fast-us	accounts/fireworks/models/glm-5p3	l2026-09-25@35
accounts/fireworks/routers/glm-5p3-flash-us	accounts/fireworks/models/deepseek-v4p1-flash-1017-us	l2026-11-07@35
accounts/fireworks/routers/kimi-k2p6-fast	accounts/fireworks/models/kimi-k2p6	l2026-08-27@35
accounts/fireworks/routers/kimi-k2p7-code-fast	accounts/fireworks/models/kimi-k2p7-code	l2026-08-27@35
accounts/fireworks/routers/spot-deepseek-v4-flash		l2026-08-14@
deepseek-v4-flash		l2026-08-14@
deepseek-v4-flash-0731		l2026-09-25@
deepseek-v4-flash-vision-exp		l2026-09-25@
deepseek-v4-pro-0813		l2026-09-25@
glm-5p2	glm-5p3	l2026-09-25@
glm-5p2-fast	glm-5p3	l2026-09-25@35
glm-5p2-fast-us	glm-5p3	l2026-09-25@35
glm-5p3-flash-us	accounts/fireworks/models/deepseek-v4p1-flash-1017-us	l2026-11-07@35
gpt-oss-120b		l2026-11-07@34
kimi-k2p6		l2026-09-25@
kimi-k2p6-fast	kimi-k2p6	l2026-08-27@35
kimi-k2p7-code		l2026-09-25@
kimi-k2p7-code-fast	kimi-k2p7-code	l2026-08-27@35
muse-glimmer-30b		l2026-09-25@
nemotron-3-ultra-nvfp4		l2026-11-07@34
nemotron-lightning-3p5-30b-a3b		l2026-11-07@34
""",
    "github-copilot": """
claude-opus-4.8		l2026-11-16@
claude-opus-4.8-fast		l2026-11-16@
claude-opus-5		l2026-11-16@
claude-sonnet-4.6		l2026-09-01@
gemini-3.7-flash		l2026-10-19@
gpt-4.1		l2026-06-01@36
gpt-4.1-2025-04-14		l2026-06-01@36
gpt-5-mini		l2026-10-19@
gpt-5.4		l2026-10-19@36
gpt-5.4-mini		l2026-10-19@
gpt-5.5		l2026-10-19@36
gpt-5.6-terra		l2026-11-16@
grok-4.5		l2026-10-19@
""",
    "google": """
deep-research-pro-preview-12-2025	deep-research-preview-04-2026	l2026-10-23@37 b2026-10-23@37
embedding-001	gemini-embedding-2	b2025-10-30@37 s2025-10-30@37:2026-05-30
embedding-2-preview	gemini-embedding-2	b2026-08-10@37 s2026-08-10@37:2026-07-03
embedding-gecko-001	gemini-embedding-2	b2025-10-30@37 s2025-10-30@37:2026-05-30
gemini-1.0-pro		s2025-02-18@38:2026-05-01
gemini-1.0-pro-vision		s2024-07-12@38:2026-05-01
gemini-1.5-flash		s2025-09-29@38:2026-05-01
gemini-1.5-flash-8b		s2025-09-29@38:2026-05-01
gemini-1.5-pro		s2025-09-29@38:2026-05-01
gemini-2.0-flash	gemini-3.6-flash	b2026-06-01@37 s2026-06-01@37:2026-07-22
gemini-2.0-flash-001	gemini-3.6-flash	b2026-06-01@37 s2026-06-01@37:2026-07-22
gemini-2.0-flash-exp		s2025-12-09@38:2026-05-01
gemini-2.0-flash-exp-image-generation		s2025-11-14@38:2026-05-01
gemini-2.0-flash-lite	gemini-3.1-flash-lite	b2026-06-01@37 s2026-06-01@37:2026-06-02
gemini-2.0-flash-lite-001	gemini-3.1-flash-lite	b2026-06-01@37 s2026-06-01@37:2026-06-02
gemini-2.0-flash-lite-preview	gemini-2.5-flash-lite	b2025-12-09@37 s2025-12-09@37:2026-05-01
gemini-2.0-flash-lite-preview-02-05	gemini-2.5-flash-lite	b2025-12-09@37 s2025-12-09@37:2026-05-01
gemini-2.0-flash-live-001	gemini-3.8-live	b2025-12-09@37 s2025-12-09@37:2026-09-16
gemini-2.0-flash-preview-image-generation	gemini-nano-banana-2.1	b2025-11-14@37 s2025-11-14@37:2026-05-01
gemini-2.0-flash-thinking-exp		s2025-12-02@38:2026-05-01
gemini-2.0-flash-thinking-exp-01-21		s2025-12-02@38:2026-05-01
gemini-2.0-flash-thinking-exp-1219		s2025-12-02@38:2026-05-01
gemini-2.0-pro-exp		s2025-12-09@38:2026-05-01
gemini-2.0-pro-exp-02-05		s2025-12-09@38:2026-05-01
gemini-2.5-computer-use-preview-10-2025	gemini-3.8-flash	l2026-07-28@37 b2026-07-28@37 s2026-07-28@37:2026-10-01
gemini-2.5-flash	gemini-3.5-flash-lite	l2026-12-01@37
gemini-2.5-flash-exp-native-audio-thinking-dialog		s2025-10-20@38:2026-05-01
gemini-2.5-flash-image	gemini-3.1-flash-lite-image	l2027-03-15@37 b2027-03-15@37 s2026-10-02@37:2026-05-01
gemini-2.5-flash-image-preview	gemini-nano-banana-2.1	b2026-01-15@37 s2026-01-15@37:2026-05-01
gemini-2.5-flash-lite-preview-06-17		s2025-11-18@38:2026-05-01
gemini-2.5-flash-lite-preview-09-2025	gemini-3.1-flash-lite	b2026-03-31@37 s2026-03-31@37:2026-05-08
gemini-2.5-flash-native-audio-preview-12-2025	gemini-3.8-live	l2026-11-17@37 b2026-11-17@37
gemini-2.5-flash-preview-04-17		s2025-07-15@38:2026-05-01
gemini-2.5-flash-preview-05-20	gemini-3.6-flash	b2025-11-18@37 s2025-11-18@37:2026-07-22
gemini-2.5-flash-preview-09-25	gemini-3.6-flash	b2026-02-17@37 s2026-02-17@37:2026-07-22
gemini-2.5-flash-preview-native-audio-dialog		s2025-10-20@38:2026-05-01
gemini-2.5-flash-preview-tts	gemini-3.8-flash-tts	l2026-11-17@37 b2026-11-17@37
gemini-2.5-pro	gemini-3.8-flash	l2026-12-01@37
gemini-2.5-pro-exp-03-25		s2025-06-26@38:2026-05-01
gemini-2.5-pro-preview-03-25	gemini-3.1-pro-preview	b2025-12-02@37 s2025-12-02@37:2026-05-01
gemini-2.5-pro-preview-05-06	gemini-3.1-pro-preview	b2025-12-02@37 s2025-12-02@37:2026-05-01
gemini-2.5-pro-preview-06-05	gemini-3.1-pro-preview	b2025-12-02@37 s2025-12-02@37:2026-05-01
gemini-2.5-pro-preview-tts	gemini-3.8-flash-tts	l2026-11-17@37 b2026-11-17@37
gemini-3-pro-image-preview	gemini-3-pro-image	l2026-06-25@37 b2026-06-25@37 s2026-06-25@37:2026-05-29
gemini-3-pro-preview	gemini-3.1-pro-preview	b2026-03-09@37 s2026-03-09@37:2026-05-01
gemini-3.1-flash-image-preview	gemini-nano-banana-2.1	l2026-06-25@37 b2026-06-25@37 s2026-06-25@37:2026-05-29
gemini-3.1-flash-lite	gemini-3.5-flash-lite	l2027-05-07@37 b2027-05-07@37 s2027-05-07@37:2026-07-22
gemini-3.1-flash-lite-preview	gemini-3.1-flash-lite	l2026-05-25@37 b2026-05-25@37 s2026-05-25@37:2026-05-08
gemini-3.1-flash-live-preview	gemini-3.8-live	l2026-11-17@37 b2026-11-17@37
gemini-3.1-flash-tts-preview	gemini-3.8-flash-tts	l2026-11-17@37 b2026-11-17@37
gemini-embedding-001	gemini-embedding-2	l2028-05-14@37 b2028-05-14@37 s2028-05-14@37:2026-07-24
gemini-embedding-2-preview	gemini-embedding-2	l2026-11-06@37
gemini-embedding-exp	gemini-embedding-2	b2025-10-30@37 s2025-10-30@37:2026-05-30
gemini-embedding-exp-03-07	gemini-embedding-2	b2025-10-30@37 s2025-10-30@37:2026-05-30
gemini-live-2.5-flash-preview	gemini-3.8-live	b2025-12-09@37 s2025-12-09@37:2026-09-16
gemini-omni-1.1-flash	gemini-omni-1.2-flash	l2026-12-03@37
gemini-omni-flash-preview	gemini-omni-1.2-flash	l2026-10-22@37 b2026-10-22@37 s2026-09-30@38:2026-09-30
gemini-robotics-er-1.5-preview	gemini-robotics-er-1.6-preview	b2026-04-30@37 s2026-04-30@37:2026-05-01
gemini-robotics-er-1.6-preview	gemini-robotics-er-2-preview	s2026-08-31@37:2026-07-31
imagen-3.0-generate-002	imagen-4.0-generate-001	b2025-11-10@37 s2025-11-10@37:2026-05-01
imagen-4.0-fast-generate-001	gemini-nano-banana-2.1	b2026-08-17@37 s2026-08-17@37:2026-06-16
imagen-4.0-generate-001	gemini-nano-banana-2.1	b2026-08-17@37 s2026-08-17@37:2026-06-16
imagen-4.0-generate-preview-06-06	imagen-4.0-generate-001	b2026-02-17@37 s2026-02-17@37:2026-05-01
imagen-4.0-ultra-generate-001	gemini-nano-banana-2.1	b2026-08-17@37 s2026-08-17@37:2026-06-16
imagen-4.0-ultra-generate-preview-06-06	imagen-4.0-ultra-generate-001	b2026-02-17@37 s2026-02-17@37:2026-05-01
text-embedding-004	gemini-embedding-2	b2026-01-14@37 s2026-01-14@37:2026-05-30
veo-2.0-generate-001	veo-3.1-generate-preview	b2026-06-30@37 s2026-06-30@37:2026-06-16
veo-3.0-fast-generate-001	veo-3.1-fast-generate-preview	b2026-06-30@37 s2026-06-30@37:2026-06-16
veo-3.0-fast-generate-preview	veo-3.1-fast-generate-preview	b2025-11-12@37 s2025-11-12@37:2026-05-01
veo-3.0-generate-001	veo-3.1-generate-preview	b2026-06-30@37 s2026-06-30@37:2026-06-16
veo-3.0-generate-preview	veo-3.1-generate-preview	b2025-11-12@37 s2025-11-12@37:2026-05-01
veo-3.1-fast-generate-preview	gemini-omni-1.2-flash	l2026-10-22@37 b2026-10-22@37 s2026-10-22@37:2026-09-30
veo-3.1-generate-preview	gemini-omni-1.2-flash	l2026-10-22@37 b2026-10-22@37 s2026-10-22@37:2026-09-30
veo-3.1-lite-generate-preview	gemini-omni-1.2-flash	l2026-10-22@37 b2026-10-22@37 s2026-10-22@37:2026-09-30
""",
    "groq": """
deepseek-r1-distill-llama-70b	llama-3.3-70b-versatile	s2025-10-02@39:2026-05-22
deepseek-r1-distill-llama-70b-specdec	deepseek-r1-distill-llama-70b	s2025-04-14@39:2026-05-22
deepseek-r1-distill-qwen-32b	qwen-qwq-32b	s2025-04-14@39:2026-05-22
distil-whisper-large-v3-en	whisper-large-v3-turbo	s2025-08-23@39:2026-06-19
gemma-7b-it	gemma2-9b-it	s2024-12-18@39:2026-05-22
gemma2-9b-it	llama-3.1-8b-instant	s2025-10-08@39:2026-05-22
groq/compound		s2026-09-21@39:2026-09-20
groq/compound-mini		s2026-09-21@39:2026-09-20
llama-3.1-70b-specdec	llama-3.3-70b-specdec	s2025-01-24@39:2026-05-22
llama-3.1-70b-versatile	llama-3.3-70b-versatile	s2025-01-24@39:2026-05-22
llama-3.1-8b-instant	openai/gpt-oss-20b	s2026-08-16@39:2026-06-19
llama-3.2-11b-text-preview	llama-3.2-11b-vision-preview	s2024-10-28@39:2026-05-22
llama-3.2-11b-vision-preview	meta-llama/llama-4-scout-17b-16e-instruct	s2025-04-14@39:2026-05-22
llama-3.2-1b-preview	llama-3.1-8b-instant	s2025-04-14@39:2026-05-22
llama-3.2-3b-preview	llama-3.1-8b-instant	s2025-04-14@39:2026-05-22
llama-3.2-90b-text-preview	llama-3.2-90b-vision-preview	s2024-11-25@39:2026-05-22
llama-3.2-90b-vision-preview	meta-llama/llama-4-scout-17b-16e-instruct	s2025-04-14@39:2026-05-22
llama-3.3-70b-specdec	meta-llama/llama-4-scout-17b-16e-instruct	s2025-04-14@39:2026-05-22
llama-3.3-70b-versatile	openai/gpt-oss-120b	s2026-08-16@39:2026-06-19
llama-guard-3-8b	meta-llama/llama-guard-4-12b	s2025-06-06@39:2026-06-19
llama3-70b-8192	llama-3.3-70b-versatile	s2025-08-30@39:2026-06-19
llama3-8b-8192	llama-3.1-8b-instant	s2025-08-30@39:2026-06-19
llama3-groq-70b-8192-tool-use-preview	llama-3.3-70b-versatile	s2025-01-06@39:2026-05-22
llama3-groq-8b-8192-tool-use-preview	llama-3.3-70b-versatile	s2025-01-06@39:2026-05-22
llava-v1.5-7b-4096-preview	llama-3.2-11b-vision-preview	s2024-10-28@39:2026-05-22
meta-llama/llama-4-maverick-17b-128e-instruct	openai/gpt-oss-120b	s2026-03-09@39:2026-06-19
meta-llama/llama-4-scout-17b-16e-instruct	openai/gpt-oss-120b	s2026-07-17@39:2026-06-19
meta-llama/llama-guard-4-12b	openai/gpt-oss-safeguard-20b	s2026-03-05@39:2026-06-19
mistral-saba-24b	qwen/qwen3-32b	s2025-07-30@39:2026-06-19
mixtral-8x7b-32768	mistral-saba-24b	s2025-03-20@39:2026-05-22
moonshotai/kimi-k2-instruct	openai/gpt-oss-120b	s2025-10-10@39:2026-05-22
moonshotai/kimi-k2-instruct-0905	openai/gpt-oss-120b	s2026-04-15@39:2026-06-19
playai-tts	canopylabs/orpheus-v1-english	s2025-12-31@39:2026-05-22
playai-tts-arabic	canopylabs/orpheus-arabic-saudi	s2025-12-31@39:2026-05-22
qwen-2.5-32b	qwen-qwq-32b	s2025-04-14@39:2026-05-22
qwen-2.5-coder-32b	qwen-qwq-32b	s2025-04-14@39:2026-05-22
qwen-qwq-32b	qwen/qwen3-32b	s2025-07-14@39:2026-06-19
qwen/qwen3-32b	openai/gpt-oss-120b	s2026-07-17@39:2026-06-19
qwen/qwen3.6-27b	qwen/qwen3.8-27b	s2026-09-14@39:2026-09-20
""",
    "mistral": """
codestral-2405	codestral-2508	l2025-06-16@40 b2025-06-16@41
codestral-2501	codestral-2508	b2025-11-30@41
devstral-2512	mistral-medium-3-5	b2026-07-31@41
devstral-medium-2507	mistral-medium-3-5	b2026-05-31@41
devstral-small-2505	mistral-medium-3-5	b2025-11-30@41
devstral-small-2507	mistral-small-2603	b2026-05-31@41
labs-devstral-small-2512	mistral-medium-3-5	b2026-03-31@41
labs-leanstral-1-5		l2026-09-30@ b2026-09-30@41
labs-leanstral-2603	labs-leanstral-1-5	b2026-06-30@41
labs-mistral-small-creative	ministral-8b-2512	b2026-04-30@41
magistral-medium-2506	mistral-medium-3-5	b2025-11-30@41
magistral-medium-2507	mistral-medium-3-5	b2025-11-30@41
magistral-medium-2509	mistral-medium-3-5	b2026-07-31@41
magistral-small-2506	mistral-small-2603	b2025-11-30@41
magistral-small-2507	mistral-small-2603	b2025-11-30@41
magistral-small-2509	mistral-small-2603	b2026-07-31@41
ministral-3b-2410	ministral-3b-2512	b2025-12-31@41
ministral-8b-2410	ministral-8b-2512	b2025-12-31@41
mistral-large-2402	mistral-large-2512	b2025-06-16@41
mistral-large-2407	mistral-large-2512	b2025-03-30@41
mistral-large-2411	mistral-medium-3-5	b2026-05-31@41
mistral-large-2512		l2027-04-30@
mistral-medium-2312	mistral-medium-3-5	b2025-06-16@41
mistral-medium-2505	mistral-medium-3-5	b2026-08-31@41
mistral-medium-2508	mistral-medium-3-5	b2026-08-31@41
mistral-medium-3-5		l2027-04-30@
mistral-moderation-2411	mistral-moderation-2603	b2026-06-30@41
mistral-ocr-2503	mistral-ocr-4-1	b2025-12-31@41
mistral-ocr-2505	mistral-ocr-4-1	b2026-05-31@41
mistral-ocr-4-0	mistral-ocr-4-1	l2026-09-30@ b2026-09-30@41
mistral-saba-2502	mistral-small-2603	b2025-09-30@41
mistral-small-2402	mistral-small-2603	b2025-06-16@41
mistral-small-2409	mistral-small-2603	b2025-11-30@41
mistral-small-2501	mistral-small-2603	b2025-11-30@41
mistral-small-2503	mistral-small-2603	b2025-11-30@41
mistral-small-2506	mistral-small-2603	b2026-07-31@41
open-codestral-mamba	codestral-2508	b2025-06-06@41
open-mistral-7b	ministral-8b-2512	b2025-03-30@41
open-mistral-nemo-2407	ministral-8b-2512	b2026-07-31@41
open-mixtral-8x22b	mistral-small-2603	b2025-03-30@41
open-mixtral-8x7b	mistral-small-2603	b2025-03-30@41
pixtral-12b-2409	ministral-14b-2512	b2025-12-31@41
pixtral-large-2411	mistral-medium-3-5	b2026-05-31@41
voxtral-mini-2507	voxtral-mini-2602	b2026-05-31@41
voxtral-mini-2602		l2027-04-30@
voxtral-mini-transcribe-realtime-2602		l2027-04-30@
voxtral-mini-tts-2603		l2027-04-30@
zai-glm-5-2	zai-glm-5-3	l2026-10-31@42 b2026-10-31@41
""",
    "moonshotai": """
kimi-k2.5		l2026-08-31@
moonshot-v1-128k		l2026-08-31@
moonshot-v1-128k-vision-preview		l2026-08-31@
moonshot-v1-32k		l2026-08-31@
moonshot-v1-32k-vision-preview		l2026-08-31@
moonshot-v1-8k		l2026-08-31@
moonshot-v1-8k-vision-preview		l2026-08-31@
moonshot-v1-auto		l2026-08-31@
""",
    "openai": """
ada	babbage-002	s2024-01-04@43:2026-03-26
babbage	babbage-002	s2024-01-04@43:2026-03-26
babbage-002	gpt-5.6-terra	l2026-09-28@44 b2026-09-28@44 s2026-09-28@43:2026-08-05
chatgpt-4o-latest	gpt-5.1-chat-latest	b2026-02-17@44 s2026-02-17@43:2026-03-26
chatgpt-image-latest	gpt-image-2.5-sunburst	l2026-12-01@44 b2026-12-01@44 s2026-12-01@43:2026-09-29
code-cushman-001	gpt-4o	b2023-03-23@44 s2023-03-23@43:2026-03-26
code-cushman-002	gpt-4o	b2023-03-23@44 s2023-03-23@43:2026-03-26
code-davinci-001	gpt-4o	b2023-03-23@44 s2023-03-23@43:2026-03-26
code-davinci-002	gpt-3.5-turbo-instruct	s2024-01-04@43:2026-03-26
code-davinci-edit-001	gpt-4o	b2024-01-04@44 s2024-01-04@43:2026-03-26
code-search-ada-code-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
code-search-ada-text-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
code-search-babbage-code-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
code-search-babbage-text-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
codex-mini-latest	gpt-5-codex-mini	b2026-02-12@44 s2026-02-12@43:2026-03-26
computer-use-preview	gpt-5.6-terra	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
computer-use-preview-2025-03-11	gpt-5.6-terra	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
curie	davinci-002	s2024-01-04@43:2026-03-26
dall-e-2	gpt-image-2	b2026-05-12@44 s2026-05-12@43:2026-05-15
dall-e-3	gpt-image-2	b2026-05-12@44 s2026-05-12@43:2026-05-15
davinci	davinci-002	s2024-01-04@43:2026-03-26
davinci-002	gpt-5.6-terra	l2026-09-28@44 b2026-09-28@44 s2026-09-28@43:2026-08-05
ft:babbage-002	gpt-5.6-terra	l2026-09-28@44 b2026-10-23@44 s2026-10-23@43:2026-08-05
ft:davinci-002	gpt-5.6-terra	l2026-09-28@44 b2026-10-23@44 s2026-10-23@43:2026-08-05
ft:gpt-3.5-turbo	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-08-05
ft:gpt-3.5-turbo-0125	gpt-5.6-terra	l2026-10-23@44
ft:gpt-3.5-turbo-0613	ft:gpt-3.5-turbo	l2026-10-23@44
ft:gpt-3.5-turbo-1106	gpt-5.6-terra	l2026-09-28@44
ft:gpt-4	gpt-5.6-sol	b2026-10-23@44 s2026-10-23@43:2026-08-05
ft:gpt-4-0613	gpt-5.6-sol	l2026-10-23@44
ft:gpt-4.1-2025-04-14	gpt-6-luna	l2027-01-14@44
ft:gpt-4.1-mini-2025-04-14	gpt-6-luna	l2027-01-14@44
ft:gpt-4.1-nano-2025-04-14	gpt-5.6-luna	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-08-05
ft:gpt-4o-2024-08-06	gpt-6-luna	l2027-01-14@44
ft:gpt-4o-2024-11-20	gpt-6-luna	l2027-01-14@44
ft:gpt-4o-mini-2024-07-18	gpt-6-luna	l2027-01-14@44
ft:o4-mini-2025-04-16	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-3.5-turbo	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-3.5-turbo-0125	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-3.5-turbo-0301	gpt-3.5-turbo	b2024-09-13@44 s2024-09-13@43:2026-03-26
gpt-3.5-turbo-0613	gpt-3.5-turbo	b2024-09-13@44 s2024-09-13@43:2026-03-26
gpt-3.5-turbo-1106	gpt-5.6-terra	l2026-09-28@44 b2026-09-28@44 s2026-09-28@43:2026-08-05
gpt-3.5-turbo-16k		l2026-10-23@44
gpt-3.5-turbo-16k-0613	gpt-3.5-turbo	b2024-09-13@44 s2024-09-13@43:2026-03-26
gpt-3.5-turbo-completions	gpt-5.6-terra	b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-3.5-turbo-instruct	gpt-5.6-terra	l2026-09-28@44 b2026-09-28@44 s2026-09-28@43:2026-08-05
gpt-4	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-0125-preview	gpt-5	b2026-03-26@44 s2026-03-26@43:2026-07-31
gpt-4-0314	gpt-5	b2026-03-26@44 s2026-03-26@43:2026-07-31
gpt-4-0613	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-0613-completions	gpt-5.6-sol	b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-1106-preview	gpt-5.6-sol	l2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-1106-vision-preview	gpt-4o	b2024-12-06@44 s2024-12-06@43:2026-03-26
gpt-4-32k	gpt-4o	b2025-06-06@44 s2025-06-06@43:2026-03-26
gpt-4-32k-0314	gpt-4o	b2025-06-06@44 s2025-06-06@43:2026-03-26
gpt-4-32k-0613	gpt-4o	b2025-06-06@44 s2025-06-06@43:2026-03-26
gpt-4-completions	gpt-5.6-sol	b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-turbo	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-turbo-2024-04-09	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-turbo-completions	gpt-5.6-sol	b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4-turbo-preview	gpt-5	b2026-03-26@44 s2026-03-26@43:2026-07-31
gpt-4-turbo-preview-completions	gpt-5	b2026-03-26@44 s2026-03-26@43:2026-07-31
gpt-4-vision-preview	gpt-4o	b2024-12-06@44 s2024-12-06@43:2026-03-26
gpt-4.1	gpt-6-luna	l2027-01-14@44
gpt-4.1-2025-04-14	gpt-6-luna	l2027-01-14@44 b2027-01-14@44
gpt-4.1-mini	gpt-6-luna	l2027-01-14@44
gpt-4.1-mini-2025-04-14	gpt-6-luna	l2027-01-14@44 b2027-01-14@44
gpt-4.1-nano	gpt-5.6-luna	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4.1-nano-2025-04-14	gpt-5.6-luna	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4.5-preview	gpt-4.1	b2025-07-14@44 s2025-07-14@43:2026-03-26
gpt-4o	gpt-6-luna	l2027-01-14@44
gpt-4o-2024-05-13	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
gpt-4o-2024-08-06	gpt-6-luna	l2027-01-14@44 b2027-01-14@44
gpt-4o-2024-11-20	gpt-6-luna	l2027-01-14@44 b2027-01-14@44
gpt-4o-audio	gpt-audio-1.5	b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-4o-audio-preview	gpt-audio-1.5	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-audio-preview-2024-10-01	gpt-audio-1.5	b2025-10-10@44 s2025-10-10@43:2026-03-26
gpt-4o-audio-preview-2024-12-17	gpt-audio-1.5	l2027-01-20@44
gpt-4o-audio-preview-2025-06-03	gpt-audio-1.5	l2027-01-20@44
gpt-4o-mini	gpt-6-luna	l2027-01-14@44
gpt-4o-mini-2024-07-18	gpt-6-luna	l2027-01-14@44 b2027-01-14@44
gpt-4o-mini-audio	gpt-audio-1.5	b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-4o-mini-audio-preview	gpt-audio-mini	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-mini-audio-preview-2024-12-17		l2027-01-20@44
gpt-4o-mini-realtime	gpt-realtime-2.1-mini	b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-4o-mini-realtime-preview	gpt-realtime-mini	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-mini-realtime-preview-2024-12-17		l2027-01-20@44
gpt-4o-mini-search-preview-2025-03-11	gpt-5.6-terra	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-4o-mini-transcribe	gpt-live-transcribe	l2027-02-26@44 b2027-02-26@44 s2027-02-26@43:2026-08-31
gpt-4o-mini-transcribe-2025-03-20	gpt-4o-mini-transcribe-2025-12-15	l2027-01-20@44 b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-4o-mini-transcribe-2025-12-15	gpt-live-transcribe	l2027-02-26@44
gpt-4o-mini-tts	gpt-realtime-2.1-mini	l2027-01-06@44
gpt-4o-mini-tts-2025-03-20	gpt-realtime-2.1-mini	l2027-01-06@44 b2027-01-06@44 s2027-01-06@43
gpt-4o-mini-tts-2025-12-15	gpt-realtime-2.1-mini	l2027-01-06@44 b2027-01-06@44 s2027-01-06@43
gpt-4o-realtime	gpt-realtime-2.1	b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-4o-realtime-preview	gpt-realtime-1.5	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-realtime-preview-2024-10-01	gpt-realtime-1.5	b2025-10-10@44 s2025-10-10@43:2026-09-12
gpt-4o-realtime-preview-2024-12-17	gpt-realtime-1.5	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-realtime-preview-2025-06-03	gpt-realtime-1.5	b2026-05-07@44 s2026-05-07@43:2026-09-12
gpt-4o-search-preview-2025-03-11	gpt-5.6-terra	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-4o-transcribe	gpt-live-transcribe	l2027-02-26@44 b2027-02-26@44 s2027-02-26@43:2026-08-31
gpt-4o-transcribe-diarize	gpt-live-transcribe	l2027-02-26@44 b2027-02-26@44 s2027-02-26@43:2026-08-31
gpt-5	gpt-5.6-sol	l2026-12-11@44
gpt-5-2025-08-07	gpt-5.6-sol	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
gpt-5-chat	gpt-5.2-chat-latest	l2026-07-23@44
gpt-5-chat-latest	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5-codex	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5-mini	gpt-5.6-terra	l2026-12-11@44
gpt-5-mini-2025-08-07	gpt-5.6-terra	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
gpt-5-nano	gpt-5.6-luna	l2026-12-11@44
gpt-5-nano-2025-08-07	gpt-5.6-luna	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
gpt-5-pro	gpt-5.6-sol	l2026-12-11@44
gpt-5-pro-2025-10-06	gpt-5.6-sol	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
gpt-5.1	gpt-6-sol	l2027-04-01@44 b2027-04-01@44 s2027-04-01@43
gpt-5.1-2025-11-13	gpt-6-sol	l2027-04-01@44
gpt-5.1-chat-latest	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5.1-codex	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5.1-codex-max	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5.1-codex-mini	gpt-5.6-terra	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5.2-chat-latest	gpt-5.6-sol	l2026-08-10@44 b2026-08-10@44 s2026-08-10@43:2026-07-23
gpt-5.2-codex	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-5.3-chat-latest	gpt-5.6-sol	l2026-08-10@44 b2026-08-10@44 s2026-08-10@43:2026-07-23
gpt-5.3-codex	gpt-6-sol	l2027-04-01@44 b2027-04-01@44 s2027-04-01@43
gpt-5.4-cyber		b2026-10-01@44 s2026-10-01@43:2026-09-30
gpt-5.4-nano	gpt-6-luna	l2027-04-01@44 b2027-04-01@44 s2027-04-01@43
gpt-5.4-nano-2026-03-17	gpt-6-luna	l2027-04-01@44
gpt-5.5-cyber-preview		l2027-02-01@44
gpt-audio	gpt-audio-1.5	l2027-01-20@44 b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-audio-2025-08-28	gpt-audio-1.5	l2027-01-20@44
gpt-audio-mini	gpt-audio-1.5	l2027-01-20@44 b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-audio-mini-2025-10-06	gpt-audio-1.5	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-audio-mini-2025-12-15	gpt-audio-1.5	l2027-01-20@44
gpt-image-1	gpt-image-2.5-sunburst	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-09-29
gpt-image-1-mini	gpt-image-2.5-sunburst	l2026-12-01@44 b2026-12-01@44 s2026-12-01@43:2026-09-29
gpt-image-1.5	gpt-image-2.5-sunburst	l2026-12-01@44 b2026-12-01@44 s2026-12-01@43:2026-09-29
gpt-image-1.5-2025-12-16	gpt-image-2.5-sunburst	l2026-12-01@44
gpt-realtime	gpt-realtime-2.1	l2027-01-20@44 b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-realtime-2025-08-28	gpt-realtime-2.1	l2027-01-20@44
gpt-realtime-mini	gpt-realtime-2.1-mini	l2027-01-20@44 b2027-01-20@44 s2027-01-20@43:2026-07-21
gpt-realtime-mini-2025-10-06	gpt-realtime-2.1-mini	b2026-07-23@44 s2026-07-23@43:2026-07-31
gpt-realtime-mini-2025-12-15	gpt-realtime-2.1-mini	l2027-01-20@44
o1	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o1-2024-12-17	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o1-mini	o4-mini	b2025-10-27@44 s2025-10-27@43:2026-03-26
o1-preview	o3	b2025-07-28@44 s2025-07-28@43:2026-03-26
o1-pro	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o1-pro-2025-03-19	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o3	gpt-5.6-sol	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
o3-2025-04-16	gpt-5.6-sol	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
o3-deep-research	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
o3-deep-research-2025-06-26	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
o3-mini	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o3-mini-2025-01-31	gpt-5.6-sol	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o3-pro	gpt-5.6-sol	l2026-12-11@44
o3-pro-2025-06-10	gpt-5.6-sol	l2026-12-11@44 b2026-12-11@44 s2026-12-11@43:2026-07-23
o4-mini	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o4-mini-2025-04-16	gpt-5.6-terra	l2026-10-23@44 b2026-10-23@44 s2026-10-23@43:2026-07-23
o4-mini-deep-research	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
o4-mini-deep-research-2025-06-26	gpt-5.6-sol	l2026-07-23@44 b2026-07-23@44 s2026-07-23@43:2026-07-31
sora-2		l2026-09-24@44 b2026-09-24@44 s2026-09-24@43:2026-05-01
sora-2-2025-10-06		b2026-09-24@44 s2026-09-24@43:2026-05-01
sora-2-2025-12-08		b2026-09-24@44 s2026-09-24@43:2026-05-01
sora-2-pro		l2026-09-24@44 b2026-09-24@44 s2026-09-24@43:2026-05-01
sora-2-pro-2025-10-06		b2026-09-24@44 s2026-09-24@43:2026-05-01
sora-2-pro-high-res		l2026-09-24@44
text-ada-001	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-babbage-001	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-curie-001	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-davinci-001	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-davinci-002	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-davinci-003	gpt-3.5-turbo-instruct	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-davinci-edit-001	gpt-4o	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-moderation-007	omni-moderation	b2025-10-27@44 s2025-10-27@43:2026-03-26
text-moderation-latest	omni-moderation	b2025-10-27@44 s2025-10-27@43:2026-03-26
text-moderation-stable	omni-moderation	b2025-10-27@44 s2025-10-27@43:2026-03-26
text-search-ada-doc-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-ada-query-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-babbage-doc-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-babbage-query-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-curie-doc-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-curie-query-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-davinci-doc-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-search-davinci-query-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-similarity-ada-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-similarity-babbage-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-similarity-curie-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
text-similarity-davinci-001	text-embedding-3-small	b2024-01-04@44 s2024-01-04@43:2026-03-26
tts-1	gpt-realtime-2.1-mini	l2027-01-06@44 b2027-01-06@44 s2027-01-06@43
tts-1-hd	gpt-realtime-2.1-mini	l2027-01-06@44 b2027-01-06@44 s2027-01-06@43
whisper-1	gpt-live-transcribe	l2027-02-26@44 b2027-02-26@44 s2027-02-26@43:2026-08-31
""",
    "scaleway": """
glm-5.2		l2026-11-16@
mistralai/pixtral-12b-2409		l2026-10-01@
qwen/qwen3-coder-30b-a3b-instruct		l2026-10-01@
""",
    "together": """
deepseek-ai/deepseek-v3.1		l2026-05-14@45
deepseek-ai/deepseek-v4-flash-0731	deepseek-ai/deepseek-v4.1-flash-1017	l2026-10-22@45
google/gemma-4-31b-it	zai-org/glm-5.3-flash	l2026-09-15@45
meta-llama/llama-3.3-70b-instruct-turbo	meta-models/muse-glimmer-30b	l2026-10-22@45
meta-llama/llama-4-scout-17b-16e-instruct		l2026-02-06@45
meta-llama/meta-llama-3.1-70b-instruct-turbo		l2026-02-25@45
meta-llama/meta-llama-3.1-8b-instruct-turbo		l2026-03-06@45
minimaxai/minimax-m3	minimaxai/minimax-m3.1-flash	l2026-11-06@45
mistralai/mistral-small-24b-instruct-2501		l2026-04-02@45
mistralai/mixtral-8x7b-instruct-v0.1		l2026-04-16@45
moonshotai/kimi-k2.6		l2026-08-19@45
moonshotai/kimi-k2.7-code		l2026-08-27@45
nvidia/nemotron-3-ultra-550b-a55b		l2026-08-27@45
nvidia/nvidia-nemotron-nano-9b-v2		l2026-02-25@45
openai/gpt-oss-20b	qwen/qwen3.5-9b	l2026-09-15@45
qwen/qwen2.5-72b-instruct-turbo		l2026-02-06@45
qwen/qwen2.5-vl-72b-instruct		l2026-01-05@45
qwen/qwen3-coder-480b-a35b-instruct-fp8		l2026-06-04@45
qwen/qwen3-coder-next-fp8		l2026-05-14@45
qwen/qwen3-next-80b-a3b-instruct		l2026-04-02@45
qwen/qwen3-next-80b-a3b-thinking		l2026-02-25@45
qwen/qwen3-vl-32b-instruct		l2026-02-25@45
qwen/qwen3-vl-8b-instruct		l2026-04-16@45
qwen/qwen3.5-397b-a17b		l2026-06-29@45
qwen/qwen3.8-2.4t-a95b	qwen/qwen3.7-max	l2026-11-04@45
salesforce/llama-rank-v1		l2026-02-06@45
thinkingmachines/inkling	meta-models/muse-spark-open-816b-a42b	l2026-11-06@45
zai-org/glm-4.5-air-fp8		l2026-04-02@45
zai-org/glm-4.7		l2026-04-02@45
zai-org/glm-5		l2026-06-22@45
zai-org/glm-5.1		l2026-07-10@45
""",
    "vertex_ai": """
chat-bison	gemini-2.5-flash-lite	b2025-04-21@46
claude-3-5-haiku		l2026-07-05@ s2026-07-05@47:2026-07-08
claude-3-5-haiku@20241022		l2026-07-05@
claude-3-5-sonnet		l2026-02-19@ s2026-02-19@47:2026-07-08
claude-3-5-sonnet-v2		s2026-02-19@47:2026-07-08
claude-3-5-sonnet@20240620		l2026-02-19@
claude-3-7-sonnet		s2026-05-11@47:2026-07-08
claude-3-haiku		l2026-08-23@ s2026-08-23@47:2026-07-08
claude-3-haiku@20240307		l2026-08-23@
claude-3-opus		s2025-08-01@47:2026-07-08
claude-fable-5		l2027-06-08@
claude-fable-5-1		l2027-03-01@
claude-fable-5-1@default		l2027-03-01@
claude-fable-5@default		l2027-06-08@
claude-fable-latest		l2027-03-01@
claude-haiku-4-5	claude-haiku-5-5	l2026-10-15@
claude-haiku-4-5@20251001		l2026-10-15@
claude-opus-4-5	claude-opus-5-5	l2026-11-24@
claude-opus-4-5@20251101		l2026-11-24@
claude-opus-4-6		l2027-02-05@
claude-opus-4-6@default		l2027-02-05@
claude-opus-4-7		l2027-04-16@
claude-opus-4-7@default		l2027-04-16@
claude-opus-4-8		l2027-05-28@
claude-opus-4-8@default		l2027-05-28@
claude-opus-5		l2027-01-24@
claude-opus-5@default		l2027-01-24@
claude-sonnet-4-5	claude-sonnet-5-5	l2026-09-29@
claude-sonnet-4-5@20250929		l2026-09-29@
claude-sonnet-5		l2026-12-24@
claude-sonnet-5@default		l2026-12-24@
code-gecko	gemini-2.5-flash-lite	b2025-04-21@46
deepseek-ai/deepseek-ocr-maas		l2026-10-21@
deepseek-ai/deepseek-r1-0528-maas		l2026-10-21@
deepseek-ai/deepseek-v3.1-maas		l2026-10-21@
deepseek-ai/deepseek-v3.2-maas		l2026-10-21@
gemini-1.0-pro-001	gemini-2.5-flash	b2025-04-21@46
gemini-1.0-pro-002	gemini-2.5-flash	b2025-04-21@46
gemini-1.0-pro-vision-001	gemini-2.5-flash	b2025-04-21@46
gemini-1.5-flash-001	gemini-2.5-flash-lite	b2025-05-24@46
gemini-1.5-flash-002	gemini-2.5-flash-lite	b2025-09-24@46
gemini-1.5-pro-001	gemini-2.5-flash	b2025-05-24@46
gemini-1.5-pro-002	gemini-2.5-flash	b2025-09-24@46
gemini-2.0-flash	gemini-3.5-flash-lite	l2026-06-01@48 b2026-06-01@46
gemini-2.0-flash-lite	gemini-3.5-flash-lite	l2026-06-01@48 b2026-06-01@46
gemini-2.5-flash	gemini-3.8-flash	l2026-10-20@48 b2026-10-20@46
gemini-2.5-flash-image	gemini-3.1-flash-lite-image	l2027-03-15@48 b2027-03-15@46
gemini-2.5-flash-lite	gemini-3.8-flash	l2026-10-20@48 b2026-10-20@46
gemini-2.5-flash-native-audio		l2026-12-13@
gemini-2.5-pro	gemini-3.8-flash	l2026-10-20@48 b2026-10-20@46
gemini-3-pro-image		l2027-05-28@48
gemini-3.1-flash-image		l2027-05-28@48
gemini-3.1-flash-lite	gemini-3.5-flash-lite	l2027-05-07@48
gemini-3.5-flash	gemini-3.8-flash	l2027-05-19@48
gemini-3.5-flash-lite		l2027-07-21@48
gemini-3.6-flash	gemini-3.8-flash	l2026-11-19@48 b2026-11-19@46
gemini-3.7-flash	gemini-3.8-flash	l2027-01-28@48 b2027-01-28@46
gemini-embedding-001	gemini-embedding-2	l2028-05-20@48
gemini-live-2.5-flash-native-audio	gemini-3.8-live	l2026-12-13@48 b2026-12-13@46
gemini-omni-flash-preview		l2026-11-06@
imagetext	gemini-2.5-flash-image	b2025-09-24@46
jamba-1.5		l2026-02-27@
jamba-1.5-large		l2026-02-27@ s2026-02-27@47:2026-03-26
jamba-1.5-large@001		l2026-02-27@
jamba-1.5-mini		l2026-02-27@ s2026-02-27@47:2026-03-26
jamba-1.5-mini@001		l2026-02-27@
meta/llama-3.3-70b-instruct-maas		l2026-10-21@
minimaxai/minimax-m2-maas		l2026-10-21@
moonshotai/kimi-k2-thinking-maas		l2026-10-21@
multimodalembedding@001		l2027-04-01@48 b2027-04-01@46
openai/gpt-oss-20b-maas		l2026-10-21@
qwen/qwen3-235b-a22b-instruct-2507-maas		l2026-10-21@
qwen/qwen3-coder-480b-a35b-instruct-maas		l2026-10-21@
qwen/qwen3-next-80b-a3b-instruct-maas		l2026-10-21@
qwen/qwen3-next-80b-a3b-thinking-maas		l2026-10-21@
text-bison	gemini-2.5-flash-lite	b2025-04-21@46
text-embedding-004		l2027-04-01@48 b2027-04-01@46
text-embedding-005		l2027-04-01@48 b2027-04-01@46
text-multilingual-embedding-002		l2027-04-01@48 b2027-04-01@46
textembedding-gecko-multilingual@001	gemini-embedding-001	b2025-05-24@46
textembedding-gecko@001	gemini-embedding-001	b2025-04-21@46
textembedding-gecko@002	gemini-embedding-001	b2025-04-21@46
textembedding-gecko@003	gemini-embedding-001	b2025-05-24@46
veo-2.0-generate-001	veo-3.1-generate-001	l2026-06-30@48
veo-3.0-fast-generate-001	veo-3.1-fast-generate-001	l2026-06-30@48
veo-3.0-generate-001	veo-3.1-generate-001	l2026-06-30@48
veo-3.1-fast-generate-001		l2026-11-17@48
veo-3.1-generate-001		l2026-11-17@48
virtual-try-on-001		l2027-03-15@
zai-org/glm-4.7-maas	zai-org/glm-5.2-maas	l2026-10-21@
zai-org/glm-5-maas	zai-org/glm-5.2-maas	l2026-10-21@
""",
    "wandb": """
deepseek-ai/deepseek-v4-flash		l2026-10-05@
deepseek-ai/deepseek-v4-pro		l2026-10-05@
ibm-granite/granite-4.1-8b		l2026-10-05@
jetbrains/mellum2-12b-a2.5b-instruct		l2026-10-05@
meta-llama/llama-3.1-70b-instruct		l2026-10-05@
openpipe/qwen3-14b-instruct		l2026-10-05@
qwen/qwen3-30b-a3b-instruct-2507		l2026-10-05@
qwen/qwen3.5-35b-a3b		l2026-10-05@
qwen/qwen3.6-27b		l2026-10-05@
""",
    "x-ai": """
grok-4	grok-4.3	s2026-05-15@49:2026-05-15
grok-4-1-fast	grok-4.3	s2026-05-15@49:2026-05-15
grok-4-fast	grok-4.3	s2026-05-15@49:2026-05-15
grok-code-fast-1	grok-build-0.1	l2026-05-15@50 s2026-05-15@49:2026-05-15
grok-imagine-image-pro	grok-imagine-image-2.0	l2026-05-15@50 s2026-05-15@49:2026-05-15
grok-imagine-image-quality	grok-imagine-image-2.0	l2026-11-02@51
grok-imagine-image-quality-20260403	grok-imagine-image-2.0	l2026-11-02@51
grok-imagine-image-quality-latest	grok-imagine-image-2.0	l2026-11-02@51
grok-voice-transcribe-1.0	grok-voice-transcribe-2.0	l2026-10-02@52
""",
}
