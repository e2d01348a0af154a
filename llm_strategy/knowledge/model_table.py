"""Prices and limits of language models: GENERATED, do not edit.

Made by `python -m llm_strategy.knowledge.update_data` from litellm (MIT licence);
`llm_strategy/knowledge/data_sources/tables.py` explains a row.
"""
# ruff: noqa: E501
# fmt: off

DATE = "2026-11-02"
SOURCE_VERSION = "1.110.2"
HOME = "https://github.com/BerriAI/litellm"

PAGES = (
    "https://aws.amazon.com/bedrock/pricing/",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-ai21-labs-jamba-1-5-large.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-ai21-labs-jamba-1-5-mini.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-writer-palmyra-x4.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-writer-palmyra-x5.md",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/us-east-1/index.json",
    "https://aws.amazon.com/nova/pricing/",
    "https://us-east-1.console.aws.amazon.com/bedrock/home",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-twelvelabs-pegasus-v1-2.md",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/index.json",
    "https://aws.amazon.com/about-aws/whats-new/2025/10/claude-4-5-haiku-anthropic-amazon-bedrock",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/us-east-1/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/eu-west-1/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/ap-southeast-2/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/ap-northeast-1/index.json",
    "https://azure.microsoft.com/en-us/pricing/details/azure-openai/",
    "https://prices.azure.com/api/retail/prices",
    "https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule",
    "https://learn.microsoft.com/en-us/azure/foundry/concepts/model-lifecycle-retirement",
    "https://management.azure.com/subscriptions/c873328e-b572-4770-8dff-aaeb6f1f0e79/providers/Microsoft.CognitiveServices/locations/eastus2/models",
    "https://learn.microsoft.com/en-us/azure/foundry/foundry-models/concepts/claude-models",
    "https://azure.microsoft.com/en-us/pricing/details/cognitive-services/openai-service/",
    "https://ai.azure.com/catalog/models/gpt-6-astra",
    "https://azure.microsoft.com/en-us/blog/gpt-6-astra-sol-and-luna-for-production-agents-in-microsoft-foundry/",
    "https://learn.microsoft.com/en-us/azure/ai-foundry/openai/concepts/models",
    "https://techcommunity.microsoft.com/blog/azure-ai-foundry-blog/gpt-6-1-terra-now-generally-available-in-microsoft-foundry-build-agents-that-see/4567769",
    "https://ai.azure.com/catalog/models/gpt-5.5",
    "https://ai.azure.com/catalog/models/gpt-5.4",
    "https://ai.azure.com/catalog/models/gpt-5.4-pro",
    "https://ai.azure.com/catalog/models/gpt-5.4-mini",
    "https://ai.azure.com/catalog/models/gpt-5.4-nano",
    "https://azure.microsoft.com/en-us/pricing/details/ai-foundry-models/aoai/",
    "https://learn.microsoft.com/en-us/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure",
    "https://marketplace.microsoft.com/en-us/marketplace/apps/cohere.cohere-embed-v3-english-offer",
    "https://azure.microsoft.com/en-us/blog/introducing-the-llama-4-herd-in-azure-ai-foundry-and-azure-databricks/",
    "https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/retired-models",
    "https://techcommunity.microsoft.com/blog/azure-ai-foundry-blog/introducing-cohere-rerank-4-0-in-microsoft-foundry/4477076",
    "https://azure.microsoft.com/en-us/pricing/details/ai-foundry-models/grok/",
    "https://marketplace.microsoft.com/en/marketplace/apps/000-000.ministral-3b-2410-offer",
    "https://developers.openai.com/api/docs/pricing",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-deepseek-deepseek-v3-2.md",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/index.json",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k2-thinking.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-qwen-qwen3-coder-next.html",
    "https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/bedrock/USD/current/bedrock.json",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-70b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-8b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-minimax-minimax-m2-1.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-minimax-minimax-m2-5.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k2-5.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mistral-7b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mistral-large.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mixtral-8x7b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4-5.md",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/us-gov-west-1/index.json",
    "https://www.cerebras.ai/blog/openai-gpt-oss-120b-runs-fastest-on-cerebras",
    "https://inference-docs.cerebras.ai/support/pricing",
    "https://api.cerebras.ai/public/v1/models/qwen-3.8-27b",
    "https://platform.claude.com/docs/en/about-claude/pricing",
    "https://docs.anthropic.com/en/docs/about-claude/pricing",
    "https://docs.mistral.ai/capabilities/code_generation/",
    "https://cohere.com/pricing",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-cohere-rerank-3-5.md",
    "https://docs.cohere.com/docs/models",
    "https://docs.cohere.com/docs/command-a-plus",
    "https://docs.cohere.com/v2/docs/command-r7b",
    "https://platform.openai.com/docs/models/computer-use-preview",
    "https://developers.openai.com/api/docs/models/computer-use-preview",
    "https://api-docs.deepseek.com/quick_start/pricing",
    "https://www.alibabacloud.com/help/en/model-studio/models",
    "https://www.alibabacloud.com/help/en/model-studio/model-pricing",
    "https://docs.modelstudio.console.alibabacloud.com/en/model-studio/model-pricing",
    "https://www.databricks.com/product/pricing/foundation-model-serving",
    "https://www.databricks.com/product/pricing/proprietary-foundation-model-serving",
    "https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis/supported-models",
    "https://docs.databricks.com/aws/en/machine-learning/retired-models-policy",
    "https://deepinfra.com/pricing",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-deepseek-deepseek-v3-1.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-2-1b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-3-2-3b-instruct.md",
    "https://fireworks.ai/pricing",
    "https://fireworks.ai/models/fireworks/deepseek-v3-0324",
    "https://fireworks.ai/models/fireworks/deepseek-v3p2",
    "https://docs.fireworks.ai/serverless/pricing",
    "https://api.fireworks.ai/v1/serverless/models",
    "https://fireworks.ai/models/fireworks/glm-4p5",
    "https://artificialanalysis.ai/models/glm-4-5-air",
    "https://fireworks.ai/models/fireworks/glm-4p7",
    "https://fireworks.ai/models/fireworks/kimi-k2-instruct",
    "https://app.fireworks.ai/models/fireworks/kimi-k2-instruct-0905",
    "https://fireworks.ai/models/fireworks/minimax-m2p1",
    "https://docs.fireworks.ai/changelog.md",
    "https://api.friendli.ai/serverless/v1/models",
    "OpenAI needs to add pricing for this ft model, will be updated when added by OpenAI. Defaulting to base model pricing",
    "https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing",
    "https://ai.google.dev/gemini-api/docs/models",
    "https://developers.googleblog.com/en/continuing-to-bring-you-our-latest-models-with-an-improved-gemini-2-5-flash-and-flash-lite-release/",
    "https://cloud.google.com/vertex-ai/generative-ai/pricing",
    "https://cloud.google.com/vertex-ai/generative-ai/pricing#gemini-models",
    "https://ai.google.dev/gemini-api/docs/models#gemini-robotics-er-1-5-preview",
    "https://ai.google.dev/gemini-api/docs/pricing",
    "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models",
    "https://ai.google.dev/gemini-api/docs/models/deep-research-pro-preview-12-2025",
    "https://ai.google.dev/gemini-api/docs/deprecations",
    "https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/gemini/omni-flash-preview",
    "https://ai.google.dev/pricing",
    "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models#foundation_models",
    "https://aistudio.google.com",
    "https://raw.githubusercontent.com/github/docs/main/data/tables/copilot/models-and-pricing.yml",
    "https://raw.githubusercontent.com/github/docs/main/data/tables/copilot/model-deprecation-history.yml",
    "https://github.blog/changelog/2026-10-19-github-copilot-models-deprecated-on-october-19-2026",
    "https://inference.baseten.co/v1/models",
    "https://developers.openai.com/api/docs/models/gpt-audio-mini",
    "https://developers.openai.com/api/docs/models/gpt-4o-mini-search-preview",
    "https://developers.openai.com/api/docs/models/gpt-4o-search-preview",
    "https://developers.openai.com/api/docs/models/gpt-5-codex",
    "https://developers.openai.com/api/docs/models/gpt-5.1-codex-mini",
    "https://developers.openai.com/api/docs/models/gpt-5.1-codex-max",
    "https://developers.openai.com/api/docs/models/gpt-5.1-codex",
    "https://developers.openai.com/api/docs/models/gpt-5.1-chat-latest",
    "https://developers.openai.com/api/docs/models/gpt-5.2-codex",
    "https://developers.openai.com/api/docs/models/gpt-5.2-chat-latest",
    "https://developers.openai.com/api/docs/models/gpt-daybreak-red-latest",
    "https://developers.openai.com/api/docs/models/gpt-daybreak-blue-latest",
    "https://developers.openai.com/api/docs/models/gpt-5-chat-latest",
    "https://developers.openai.com/api/docs/models/gpt-5.3-chat-latest",
    "https://console.groq.com/docs/models",
    "https://console.groq.com/docs/model/meta-llama/llama-prompt-guard-2-86m",
    "https://api.jina.ai/v1/models",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-4-maverick-17b-instruct.md",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-meta-llama-4-scout-17b-instruct.md",
    "https://ai.developer.meta.com/docs/models",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-mistral-ai-mistral-small.md",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/ap-southeast-2/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/ap-northeast-1/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/eu-west-2/index.json",
    "https://docs.mistral.ai/models/model-cards/codestral-25-08",
    "https://mistral.ai/technology/",
    "https://docs.mistral.ai/models/devstral-small-2-25-12",
    "https://mistral.ai/news/devstral-2-vibe-cli",
    "https://docs.mistral.ai/models/ministral-3-14b-25-12",
    "https://docs.mistral.ai/models/ministral-3-3b-25-12",
    "https://docs.mistral.ai/models/mistral-embed-23-12",
    "https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04",
    "https://docs.mistral.ai/models/voxtral-small-25-07",
    "https://docs.mistral.ai/models/zai-glm-5-2",
    "https://docs.mistral.ai/models/deepseek-v4-flash-1017",
    "https://docs.mistral.ai/models/zai-glm-5-3",
    "https://docs.mistral.ai/models/zai-glm-5-3-flash",
    "https://docs.mistral.ai/models/model-cards/mistral-small-4-0-26-03",
    "https://docs.mistral.ai/models/mistral-large-4-0",
    "https://docs.mistral.ai/models/mistral-large-3-25-12",
    "https://mistral.ai/pricing",
    "https://platform.kimi.ai/docs/pricing/chat-k27-code",
    "https://platform.moonshot.ai/docs/guide/kimi-k2-5-quickstart",
    "https://platform.kimi.ai/docs/pricing/chat-k26",
    "https://platform.kimi.ai/docs/pricing/chat",
    "https://platform.kimi.ai/docs/pricing/chat-k3",
    "https://platform.moonshot.ai/docs/pricing",
    "https://docs.nscale.com/docs/inference/serverless-models/current#chat-models",
    "https://nebius.com/prices",
    "https://tokenfactory.nebius.com/api/public/models_info",
    "https://tokenfactory.nebius.com/models/catalog/text2text/Qwen%2FQwen3-32B",
    "https://tokenfactory.nebius.com/models/catalog/image2text/Qwen%2FQwen2.5-VL-72B-Instruct",
    "https://tokenfactory.nebius.com/models/catalog/text2text/deepseek-ai%2FDeepSeek-V4-Flash",
    "https://tokenfactory.nebius.com/models/catalog/text2text/MiniMaxAI%2FMiniMax-M2.5",
    "https://tokenfactory.nebius.com/models/catalog/text2text/NousResearch%2FHermes-4-70B",
    "https://tokenfactory.nebius.com/models/catalog/image2text/nvidia%2FCosmos3-Super-Reasoner",
    "https://tokenfactory.nebius.com/models/catalog/text2text/nvidia%2FLlama-3_1-Nemotron-Ultra-253B-v1",
    "https://tokenfactory.nebius.com/models/catalog/text2text/nvidia%2FNemotron-3-Nano-Omni",
    "https://tokenfactory.nebius.com/models/catalog/text2text/Qwen%2FQwen3-Next-80B-A3B-Thinking",
    "https://tokenfactory.nebius.com/models/catalog/embedding/Qwen%2FQwen3-Embedding-8B",
    "https://developers.openai.com/api/docs/models/o3-deep-research",
    "https://developers.openai.com/api/docs/models/o4-mini-deep-research",
    "https://www.oracle.com/artificial-intelligence/generative-ai/generative-ai-service/pricing",
    "https://www.oracle.com/artificial-intelligence/enterprise-ai/cost-estimator/",
    "https://www.ovhcloud.com/en/public-cloud/ai-endpoints/catalog/",
    "https://docs.perplexity.ai/docs/agent-api/models",
    "https://docs.perplexity.ai/docs/embeddings/quickstart",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-qwen-qwen3-coder-480b-a35b-instruct.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-qwen-qwen3-235b-a22b-2507.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-qwen-qwen3-next-80b-a3b.html",
    "https://cohere.com/blog/rerank-5",
    "https://cloud.sambanova.ai/plans/pricing",
    "https://api.together.ai/v1/models",
    "https://www.together.ai/models/kimi-k2-instruct",
    "https://www.together.ai/pricing",
    "https://docs.together.ai/docs/serverless-models",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/us-gov-west-1/index.json",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-12b-v2-vl-bf16.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-9b-v2.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-oss-20b.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-oss-120b.html",
    "https://vercel.com/ai-gateway/models/glm-4.6",
    "https://console.cloud.google.com/vertex-ai/publishers/meta/model-garden/llama-3.2-90b-vision-instruct-maas",
    "https://cloud.google.com/vertex-ai/generative-ai/pricing#partner-models",
    "https://cloud.google.com/vertex-ai/generative-ai/docs/maas/google/gemma-4-26b-a4b-it",
    "https://docs.voyageai.com/docs/pricing",
    "https://wandb.ai/site/pricing/tokens/",
    "https://wandb.ai/inference/coreweave/cw_moonshotai_Kimi-K2.5",
    "https://www.coreweave.com/products/coreweave-forge/serverless-inference",
    "https://dataplatform.cloud.ibm.com/docs/content/wsj/analyze-data/fm-models.html",
    "https://api.x.ai/v1/language-models",
    "https://docs.z.ai/guides/overview/pricing",
    "https://vercel.com/ai-gateway/models/glm-5v-turbo",
    "https://cloud.google.com/generative-ai-app-builder/pricing",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-56-sol.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-56-terra.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-56-cyber.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-daybreak-blue-56-sol.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-56-luna.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-54.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-55.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-astra.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-cards-openai.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-xai-grok-4-6.html",
    "https://docs.volcengine.com/docs/82379/1330310",
    "https://www.volcengine.com/docs/82379/1544106",
    "https://platform.claude.com/docs/en/about-claude/models/overview",
    "https://docs.mistral.ai/models/model-cards/leanstral-1-5",
    "https://docs.perplexity.ai/getting-started/pricing",
    "https://api.novita.ai/v3/openai/models",
    "https://novita.ai/pricing",
    "https://deepinfra.com/deepseek-ai/DeepSeek-V4.1-Flash",
    "https://deepinfra.com/deepseek-ai/DeepSeek-V4.1-Flash-1017",
    "https://ai.google.dev/gemini-api/docs/models/gemini-omni-flash",
    "https://console.groq.com/docs/model/qwen/qwen3.8-27b",
    "https://docs.fireworks.ai/nexus/firerouter#example-router-ids",
    "https://api.cerebras.ai/public/v1/models/gemma-4-31b",
    "https://www.scaleway.com/en/pricing/model-as-a-service/",
    "https://techcommunity.microsoft.com/blog/azure-ai-foundry-blog/deepseek-v4-1-flash-is-coming-to-microsoft-foundry/4556431",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/us-gov-east-1/index.json",
    "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/us-gov-east-1/index.json",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-54.md",
    "https://ai.google.dev/gemini-api/docs/models/lyria-realtime-exp",
    "https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/gemini/omni-1-1-flash",
    "https://api.together.xyz/v1/models",
    "https://www.together.ai/models/rnj-1-instruct",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-deepseek-deepseek-r1.html",
    "https://azure.microsoft.com/en-us/pricing/details/ai-foundry-models/microsoft/",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-xai-grok-4-7.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-1-sol.html",
    "https://azure.microsoft.com/en-us/pricing/details/ai-foundry-models/kimi/",
    "https://docs.x.ai/developers/models/grok-4.7",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k3.md",
    "https://platform.claude.com/docs/en/models/haiku-5-5/overview",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-haiku-5-5.html",
    "https://platform.claude.com/docs/en/models/haiku-5-5/migration-guide",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-twelvelabs-pegasus-v1-5.html",
    "https://docs.fireworks.ai/serverless/us-only-serverless",
    "https://platform.claude.com/docs/en/about-claude/pricing#claude-platform-on-aws-pricing",
    "https://developers.openai.com/api/docs/models/gpt-6.1-terra",
    "https://github.blog/changelog/2026-10-26-gpt-6-1-terra-in-github-copilot",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-1-terra.html",
    "https://docs.fireworks.ai/serverless/pricing.md",
    "https://developers.openai.com/api/docs/models/gpt-6-cyber",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k3-1-highspeed.md",
    "https://aistudio.google.com/docs/pricing#gemini-4-hydrogen",
)

MODELS = {
    "ai21": """
j2-light	3/3		8192		c
j2-mid	10/10		8192		c
j2-ultra	15/15		8192		c
jamba-1.5	0.2/0.4		256000		c
jamba-1.5-large	2/8		256000		c
jamba-1.5-large@001	2/8		256000		c
jamba-1.5-mini	0.2/0.4		256000		c
jamba-1.5-mini@001	0.2/0.4		256000		c
jamba-large-1.6	2/8		256000		c
jamba-large-1.7	2/8		256000		c
jamba-mini-1.6	0.2/0.4		256000		c
jamba-mini-1.7	0.2/0.4		256000		c
""",
    "anthropic": """
claude-haiku-4-5-20251001	1/5/0.1/1.25	0.5/2.5/0.05	200000	4096	c
claude-haiku-4-5	1/5/0.1/1.25	0.5/2.5/0.05	200000	4096	c	58
claude-sonnet-4-5	3/15/0.3/3.75	1.5/7.5/0.15	200000	1024	c	58
claude-sonnet-4-5-20250929	3/15/0.3/3.75	1.5/7.5/0.15	200000	1024	c	59
claude-sonnet-5	2/10/0.2/2.5	1/5/0.1	1000000	1024	c	58
claude-sonnet-5-5	2/10/0.1/2.5	1/5/0.05	1000000	512	c	58
claude-sonnet-latest	2/10/0.1/2.5	1/5/0.05	1000000	512	c	58
claude-sonnet-4-6	3/15/0.3/3.75	1.5/7.5/0.15	1000000	1024	c	58
claude-opus-4-5-20251101	5/25/0.5/6.25	2.5/12.5/0.25	200000	4096	c
claude-opus-4-5	5/25/0.5/6.25	2.5/12.5/0.25	200000	4096	c	58
claude-opus-4-6	5/25/0.5/6.25	2.5/12.5/0.25	1000000	4096	c	58
claude-opus-4-6-20260205	5/25/0.5/6.25	2.5/12.5/0.25	1000000	4096	c
claude-opus-4-7	5/25/0.5/6.25	2.5/12.5/0.25	1000000	2048	c	58
claude-opus-4-7-20260416	5/25/0.5/6.25	2.5/12.5/0.25	1000000	2048	c
claude-fable-5	10/50/1/12.5	5/25/0.5	1000000	512	c	58
claude-fable-5-1	10/50/0.25/12.5	5/25/0.125	1000000	512	c	58
claude-fable-latest	10/50/0.25/12.5	5/25/0.125	1000000	512	c	58
claude-opus-5-5	4/20/0.2/5	2/10/0.1	1000000	512	c	58
claude-opus-latest	4/20/0.2/5	2/10/0.1	1000000	512	c	58
claude-opus-5	5/25/0.5/6.25	2.5/12.5/0.25	1000000	512	c	58
claude-opus-4-8	5/25/0.5/6.25	2.5/12.5/0.25	1000000	1024	c	58
claude-mythos-5	10/50/1/12.5	5/25/0.5	1000000	512	c	58
claude-mythos-5-1	10/50/0.25/12.5	5/25/0.125	1000000	512	c	58
claude-mythos-preview	10/50/1/12.5		1000000	512	c	218
claude-haiku-5-5	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	245
claude-haiku-latest	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	245
""",
    "aws": """
ai21.j2-mid-v1	12.5/12.5		8191		c	0
ai21.j2-ultra-v1	18.8/18.8		8191		c	0
ai21.jamba-1-5-large-v1:0	2/8		256000		c	1
ai21.jamba-1-5-mini-v1:0	0.2/0.4		256000		c	2
ai21.jamba-instruct-v1:0	0.5/0.7		70000		c	0
writer.palmyra-x4-v1:0	2.5/10		128000		c	3
writer.palmyra-x5-v1:0	0.6/6		128000		c	4
writer.palmyra-vision-7b	0.15/0.6	0.075/0.3	4096		c	5
amazon.nova-lite-v1:0	0.06/0.24/0.015	0.03/0.12	300000		c	5
amazon.nova-2-lite-v1:0	0.3/2.5/0.075	0.15/1.25	1000000		c	5
amazon.nova-2-pro-preview-20251202-v1:0	1.25/10/0.3125	0.625/5	1000000		c	5
apac.amazon.nova-2-lite-v1:0	0.396/3.311/0.099		1000000		c
apac.amazon.nova-2-pro-preview-20251202-v1:0	1.375/11/0.34375		1000000		c	6
eu.amazon.nova-2-lite-v1:0	0.429/3.597/0.10725		1000000		c
eu.amazon.nova-2-pro-preview-20251202-v1:0	1.375/11/0.34375		1000000		c	6
us.amazon.nova-2-lite-v1:0	0.33/2.75/0.0825	0.165/1.375	1000000		c	5
us.amazon.nova-2-pro-preview-20251202-v1:0	1.375/11/0.34375	0.6875/5.5	1000000		c	5
amazon.nova-2-multimodal-embeddings-v1:0	0.135		8172		e	7
amazon.nova-micro-v1:0	0.035/0.14/0.00875	0.0175/0.07	128000		c	5
amazon.nova-premier-v1:0	2.5/12.5/0.625	1.25/6.25	1000000		c	5
amazon.nova-pro-v1:0	0.8/3.2/0.2	0.4/1.6	300000		c	5
amazon.rerank-v1:0	////0.001		32000		r
amazon.titan-embed-image-v1	0.8		128		e	7
amazon.titan-embed-text-v1	0.1		8192		e
amazon.titan-embed-g1-text-02	0.1		8192		e
amazon.titan-embed-text-v2:0	0.02		8192		e
twelvelabs.marengo-embed-2-7-v1:0	////0.00007		77		e
twelvelabs.marengo-embed-3-0-v1:0	////0.00007		500		e
twelvelabs.pegasus-1-2-v1:0	/7.5				c	8
amazon.titan-text-express-v1	0.2/0.6		42000		c
amazon.titan-text-lite-v1	0.15/0.2		42000		c
amazon.titan-text-premier-v1:0	0.5/1.5		42000		c
anthropic.claude-3-5-haiku-20241022-v1:0	0.8/4/0.08/1		200000	2048	c
anthropic.claude-haiku-4-5-20251001-v1:0	1/5/0.1/1.25	0.5/2.5	200000	4096	c	9
anthropic.claude-haiku-4-5@20251001	1/5/0.1/1.25		200000	4096	c	10
anthropic.claude-3-5-sonnet-20240620-v1:0	3/15/0.3/3.75		200000		c
anthropic.claude-3-5-sonnet-20241022-v2:0	3/15/0.3/3.75		200000		c
anthropic.claude-3-7-sonnet-20240620-v1:0	3.6/18/0.36/4.5		200000		c
anthropic.claude-3-7-sonnet-20250219-v1:0	3/15/0.3/3.75		200000		c
anthropic.claude-3-opus-20240229-v1:0	15/75/1.5/18.75		200000		c
anthropic.claude-instant-v1	0.8/2.4		100000		c
anthropic.claude-opus-4-1-20250805-v1:0	15/75/1.5/18.75		200000	1024	c
anthropic.claude-opus-4-20250514-v1:0	15/75/1.5/18.75		200000	1024	c
anthropic.claude-opus-4-5-20251101-v1:0	5/25/0.5/6.25		200000	4096	c	9
anthropic.claude-opus-4-6-v1	5/25/0.5/6.25		1000000	4096	c	9
us.anthropic.claude-opus-4-6-v1	5.5/27.5/0.55/6.875		1000000	4096	c	0
eu.anthropic.claude-opus-4-6-v1	5.5/27.5/0.55/6.875		1000000	4096	c	0
au.anthropic.claude-opus-4-6-v1	5.5/27.5/0.55/6.875		1000000	4096	c	0
anthropic.claude-opus-4-7	5/25/0.5/6.25		1000000	2048	c	9
anthropic.claude-mythos-preview	27.5/137.5/2.75/34.375		1000000		c	9
us.anthropic.claude-opus-4-7	5.5/27.5/0.55/6.875		1000000	2048	c	0
eu.anthropic.claude-opus-4-7	5.5/27.5/0.55/6.875		1000000	2048	c	0
au.anthropic.claude-opus-4-7	5.5/27.5/0.55/6.875		1000000	2048	c	0
anthropic.claude-fable-5	10/50/1/12.5		1000000	512	c	9
anthropic.claude-fable-5-1	10/50/0.25/12.5		1000000	512	c	9
claude-fable-latest	10/50/0.25/12.5		1000000	512	c	0
us.anthropic.claude-fable-5	11/55/1.1/13.75		1000000	512	c	0
us.anthropic.claude-fable-5-1	11/55/0.275/13.75		1000000	512	c	0
eu.anthropic.claude-fable-5	11/55/1.1/13.75		1000000	512	c	0
eu.anthropic.claude-fable-5-1	11/55/0.275/13.75		1000000	512	c
anthropic.claude-opus-5	5/25/0.5/6.25	2.5/12.5	1000000	512	c	11
anthropic.claude-opus-5-5	4/20/0.2/5		1000000	512	c	9
claude-opus-latest	4/20/0.2/5		1000000	512	c	0
us.anthropic.claude-opus-5	5.5/27.5/0.55/6.875	2.75/13.75	1000000	512	c	11
us.anthropic.claude-opus-5-5	4.4/22/0.22/5.5		1000000	512	c	0
eu.anthropic.claude-opus-5	5.5/27.5/0.55/6.875	2.75/13.75	1000000	512	c	12
eu.anthropic.claude-opus-5-5	4.4/22/0.22/5.5		1000000	512	c	0
au.anthropic.claude-opus-5	5.5/27.5/0.55/6.875	2.75/13.75	1000000	512	c	13
au.anthropic.claude-opus-5-5	4.4/22/0.22/5.5		1000000	512	c	0
jp.anthropic.claude-opus-5	5.5/27.5/0.55/6.875	2.75/13.75	1000000	512	c	14
jp.anthropic.claude-opus-5-5	4.4/22/0.22/5.5		1000000	512	c	0
anthropic.claude-opus-4-8	5/25/0.5/6.25		1000000	1024	c	9
us.anthropic.claude-opus-4-8	5.5/27.5/0.55/6.875		1000000	1024	c	0
eu.anthropic.claude-opus-4-8	5.5/27.5/0.55/6.875		1000000	1024	c	0
au.anthropic.claude-opus-4-8	5.5/27.5/0.55/6.875		1000000	1024	c	0
jp.anthropic.claude-opus-4-8	5.5/27.5/0.55/6.875		1000000	1024	c	0
jp.anthropic.claude-opus-4-7	5.5/27.5/0.55/6.875		1000000	2048	c	0
anthropic.claude-sonnet-5	2/10/0.2/2.5		1000000	1024	c	9
us.anthropic.claude-sonnet-5	2.2/11/0.22/2.75		1000000	1024	c	0
eu.anthropic.claude-sonnet-5	2.2/11/0.22/2.75		1000000	1024	c	0
au.anthropic.claude-sonnet-5	2.2/11/0.22/2.75		1000000	1024	c	0
jp.anthropic.claude-sonnet-5	2.2/11/0.22/2.75		1000000	1024	c	0
anthropic.claude-sonnet-4-6	3/15/0.3/3.75		1000000	1024	c	9
us.anthropic.claude-sonnet-4-6	3.3/16.5/0.33/4.125		1000000	1024	c	0
eu.anthropic.claude-sonnet-4-6	3.3/16.5/0.33/4.125		1000000	1024	c	0
au.anthropic.claude-sonnet-4-6	3.3/16.5/0.33/4.125		1000000	1024	c	0
jp.anthropic.claude-sonnet-4-6	3.3/16.5/0.33/4.125		1000000	1024	c	0
anthropic.claude-sonnet-4-20250514-v1:0	3/15/0.3/3.75		200000	1024	c	0
anthropic.claude-sonnet-4-5-20250929-v1:0	3/15/0.3/3.75	1.5/7.5	200000	1024	c	9
anthropic.claude-v1	8/24		100000		c
anthropic.claude-v2:1	8/24		100000		c
apac.amazon.nova-lite-v1:0	0.063/0.252/0.01575		300000		c
apac.amazon.nova-micro-v1:0	0.037/0.148/0.00925		128000		c
apac.amazon.nova-pro-v1:0	0.84/3.36/0.21		300000		c
apac.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375	0.55/2.75	200000	4096	c	10
au.anthropic.claude-sonnet-4-5-20250929-v1:0	3.3/16.5/0.33/4.125	1.65/8.25	200000	1024	c	0
ap-northeast-1/anthropic.claude-instant-v1	2.23/7.55		100000		c
ap-northeast-1/deepseek.v3.2	0.74/2.22	0.37/1.11	156000		c	40
ap-northeast-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
ap-northeast-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
ap-northeast-1/moonshotai.kimi-k2-thinking	0.73/3.03		262144		c	42
ap-northeast-1/moonshotai.kimi-k2.5	0.72/3.6	0.36/1.8	262144		c	41
ap-northeast-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
moonshotai.kimi-k2-thinking	0.6/2.5		262144		c	44
moonshotai.kimi-k2.5	0.6/3		262144		c	44
ap-south-1/meta.llama3-70b-instruct-v1:0	3.18/4.2		8192		c	45
ap-south-1/meta.llama3-8b-instruct-v1:0	0.36/0.72		8192		c	46
ap-south-1/deepseek.v3.2	0.74/2.22	0.37/1.11	156000		c	40
ap-south-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
ap-south-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
ap-south-1/moonshotai.kimi-k2-thinking	0.71/2.94		262144		c	42
ap-south-1/moonshotai.kimi-k2.5	0.72/3.6	0.36/1.8	262144		c	41
ap-south-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
ap-southeast-2/minimax.minimax-m2.5	0.31/1.24	0.155/0.62	196000		c	41
ap-southeast-3/deepseek.v3.2	0.74/2.22		156000		c	40
ap-southeast-3/minimax.minimax-m2.1	0.36/1.44		196000		c	47
ap-southeast-3/minimax.minimax-m2.5	0.36/1.44		196000		c	48
ap-southeast-3/moonshotai.kimi-k2.5	0.72/3.6		262144		c	49
ap-southeast-3/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
ca-central-1/meta.llama3-70b-instruct-v1:0	3.05/4.03		8192		c	45
ca-central-1/meta.llama3-8b-instruct-v1:0	0.35/0.69		8192		c	46
eu-north-1/deepseek.v3.2	0.74/2.22	0.37/1.11	156000		c	40
eu-north-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
eu-north-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
eu-north-1/moonshotai.kimi-k2.5	0.72/3.6	0.36/1.8	262144		c	41
eu-central-1/anthropic.claude-instant-v1	2.48/8.38		100000		c
eu-central-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
eu-central-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
eu-central-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
eu-west-1/meta.llama3-70b-instruct-v1:0	2.86/3.78		8192		c	45
eu-west-1/meta.llama3-8b-instruct-v1:0	0.32/0.65		8192		c	46
eu-west-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
eu-west-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
eu-west-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
eu-west-2/meta.llama3-70b-instruct-v1:0	3.45/4.55		8192		c	45
eu-west-2/meta.llama3-8b-instruct-v1:0	0.39/0.78		8192		c	46
eu-west-2/minimax.minimax-m2.1	0.47/1.86	0.235/0.93	196000		c	41
eu-west-2/minimax.minimax-m2.5	0.47/1.86	0.235/0.93	196000		c	41
eu-west-2/nvidia.nemotron-super-3-120b	0.23/1.01	0.115/0.505	256000		c	41
eu-west-2/qwen.qwen3-coder-next	0.78/1.86	0.39/0.93	262144		c	41
eu-west-3/mistral.mistral-7b-instruct-v0:2	0.2/0.26		32000		c	50
eu-west-3/mistral.mistral-large-2402-v1:0	5.2/15.6		32000		c	51
eu-west-3/mistral.mixtral-8x7b-instruct-v0:1	0.59/0.91		32000		c	52
eu-south-1/minimax.minimax-m2.1	0.36/1.44		196000		c	47
eu-south-1/minimax.minimax-m2.5	0.36/1.44		196000		c	48
eu-south-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
invoke/anthropic.claude-3-5-sonnet-20240620-v1:0	3/15/0.3/3.75		200000		c
sa-east-1/meta.llama3-70b-instruct-v1:0	4.45/5.88		8192		c	45
sa-east-1/meta.llama3-8b-instruct-v1:0	0.5/1.01		8192		c	46
sa-east-1/deepseek.v3.2	0.74/2.22	0.37/1.11	156000		c	40
sa-east-1/minimax.minimax-m2.1	0.36/1.44	0.18/0.72	196000		c	41
sa-east-1/minimax.minimax-m2.5	0.36/1.44	0.18/0.72	196000		c	41
sa-east-1/moonshotai.kimi-k2-thinking	0.73/3.03		262144		c	42
sa-east-1/moonshotai.kimi-k2.5	0.72/3.6	0.36/1.8	262144		c	41
sa-east-1/qwen.qwen3-coder-next	0.6/1.44		262144		c	43
us-east-1/moonshotai.kimi-k2.5	0.6/3	0.3/1.5	262144		c	41
us-east-1/qwen.qwen3-coder-next	0.5/1.2	0.25/0.6	262144		c	41
us-east-2/moonshotai.kimi-k2.5	0.6/3	0.3/1.5	262144		c	41
us-east-2/qwen.qwen3-coder-next	0.5/1.2		262144		c	43
us-gov-east-1/amazon.nova-pro-v1:0	0.96/3.84/0.24		300000		c
us-gov-east-1/amazon.titan-embed-text-v2:0	0.03		8192		e
us-gov-east-1/amazon.titan-text-express-v1	1.3/1.7		42000		c
us-gov-east-1/amazon.titan-text-lite-v1	0.3/0.4		42000		c
us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0	3.6/18/0.36/4.5		200000	1024	c	53
us-gov-east-1/claude-sonnet-4-5-20250929-v1:0	3.6/18/0.36/4.5		200000	1024	c	53
us-gov-east-1/meta.llama3-70b-instruct-v1:0	2.65/3.5		8000		c
us-gov-east-1/meta.llama3-8b-instruct-v1:0	0.3/2.65		8000		c
us-gov-west-1/amazon.nova-2-multimodal-embeddings-v1:0	0.162	0.081	8172		e	54
us-gov-west-1/amazon.nova-lite-v1:0	0.072/0.288/0.018	0.036/0.144	300000		c	54
us-gov-west-1/amazon.nova-micro-v1:0	0.042/0.168/0.0105	0.021/0.084	128000		c	54
us-gov-west-1/amazon.nova-pro-v1:0	0.96/3.84/0.24	0.48/1.92	300000		c	54
us-gov-west-1/amazon.titan-embed-text-v2:0	0.11		8192		e
us-gov-west-1/amazon.titan-text-express-v1	0.8/1.6		42000		c
us-gov-west-1/amazon.titan-text-lite-v1	0.3/0.4		42000		c
us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0	3.6/18/0.36/4.5		200000	1024	c	53
us-gov-west-1/claude-sonnet-4-5-20250929-v1:0	3.6/18/0.36/4.5		200000	1024	c	53
us-gov-west-1/meta.llama3-70b-instruct-v1:0	2.65/3.5		8000		c	45
us-gov-west-1/meta.llama3-8b-instruct-v1:0	0.3/0.6		8000		c	46
us-west-2/moonshotai.kimi-k2.5	0.6/3	0.3/1.5	262144		c	41
us-west-2/qwen.qwen3-coder-next	0.5/1.2		262144		c	43
claude-sonnet-4-5-20250929-v1:0	3/15/0.3/3.75	1.5/7.5	200000	1024	c	53
cohere.command-light-text-v14	0.3/0.6		4096		c	0
cohere.command-text-v14	1/2		4096		c	0
cohere.embed-english-v3	0.1		512		e	0
cohere.embed-multilingual-v3	0.1		512		e	0
cohere.embed-v4:0	0.12		128000		e	0
cohere.rerank-v3-5:0	////0.002		4096		r	62
deepseek.v3-v1:0	0.58/1.68		128000		c	77
deepseek.v3.2	0.62/1.85	0.31/0.925	156000		c	40
eu.amazon.nova-lite-v1:0	0.078/0.312/0.0195		300000		c
eu.amazon.nova-micro-v1:0	0.046/0.184/0.0115		128000		c
eu.amazon.nova-pro-v1:0	1.05/4.2/0.2625		300000		c	0
eu.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375	0.55/2.75	200000	4096	c	0
eu.anthropic.claude-sonnet-4-5-20250929-v1:0	3.3/16.5/0.33/4.125	1.65/8.25	200000	1024	c	0
eu.meta.llama3-2-1b-instruct-v1:0	0.13/0.13		128000		c	78
eu.meta.llama3-2-3b-instruct-v1:0	0.19/0.19		128000		c	79
google.gemma-3-12b-it	0.09/0.29	0.05/0.15	128000		c	5
google.gemma-3-27b-it	0.23/0.38	0.12/0.19	128000		c	5
google.gemma-3-4b-it	0.04/0.08	0.02/0.04	128000		c	5
jp.anthropic.claude-sonnet-4-5-20250929-v1:0	3.3/16.5/0.33/4.125	1.65/8.25	200000	1024	c	0
jp.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375	0.55/2.75	200000	4096	c	0
meta.llama2-13b-chat-v1	0.75/1		4096		c	0
meta.llama2-70b-chat-v1	1.95/2.56		4096		c	0
meta.llama3-1-405b-instruct-v1:0	2.4/2.4		128000		c	44
meta.llama3-1-70b-instruct-v1:0	0.72/0.72	0.36/0.36	128000		c	5
meta.llama3-1-8b-instruct-v1:0	0.22/0.22	0.11/0.11	128000		c	5
meta.llama3-2-11b-instruct-v1:0	0.16/0.16		128000		c	44
meta.llama3-2-1b-instruct-v1:0	0.1/0.1		128000		c	78
meta.llama3-2-3b-instruct-v1:0	0.15/0.15		128000		c	79
meta.llama3-2-90b-instruct-v1:0	0.72/0.72		128000		c	44
meta.llama3-3-70b-instruct-v1:0	0.72/0.72	0.36/0.36	128000		c	5
meta.llama3-70b-instruct-v1:0	2.65/3.5		8192		c	45
meta.llama3-8b-instruct-v1:0	0.3/0.6		8192		c	46
meta.llama4-maverick-17b-instruct-v1:0	0.24/0.97	0.12/0.485	1000000		c	129
meta.llama4-scout-17b-instruct-v1:0	0.17/0.66	0.085/0.33	10000000		c	130
minimax.minimax-m2	0.3/1.2	0.15/0.6	1000000		c	5
minimax.minimax-m2.1	0.3/1.2	0.15/0.6	196000		c	5
minimax.minimax-m2.5	0.3/1.2	0.15/0.6	196000		c	5
mistral.devstral-2-123b	0.4/2	0.2/1	256000		c	5
mistral.magistral-small-2509	0.5/1.5	0.25/0.75	128000		c	5
mistral.ministral-3-14b-instruct	0.2/0.2	0.1/0.1	128000		c	5
mistral.ministral-3-3b-instruct	0.1/0.1	0.05/0.05	128000		c	5
mistral.ministral-3-8b-instruct	0.15/0.15	0.07/0.07	128000		c	5
mistral.mistral-7b-instruct-v0:2	0.15/0.2		32000		c	50
mistral.mistral-large-2402-v1:0	4/12		32000		c	51
mistral.mistral-large-2407-v1:0	2/6		128000		c	44
mistral.mistral-large-3-675b-instruct	0.5/1.5	0.25/0.75	256000		c	5
mistral.mistral-small-2402-v1:0	1/3	0.5/1.5	32000		c	132
mistral.mixtral-8x7b-instruct-v0:1	0.45/0.7		32000		c	52
mistral.voxtral-mini-3b-2507	0.04/0.04	0.02/0.02	32768		c	5
mistral.voxtral-small-24b-2507	0.1/0.3	0.05/0.15	32768		c	5
ap-southeast-2/mistral.voxtral-mini-3b-2507	0.0412/0.0412	0.0206/0.0206	32768		c	133
ap-southeast-2/mistral.voxtral-small-24b-2507	0.103/0.309	0.0515/0.1545	32768		c	133
ap-northeast-1/mistral.voxtral-mini-3b-2507	0.05/0.05	0.03/0.03	32768		c	134
ap-northeast-1/mistral.voxtral-small-24b-2507	0.12/0.36	0.06/0.18	32768		c	134
eu-west-2/mistral.voxtral-mini-3b-2507	0.06/0.06	0.03/0.03	32768		c	135
eu-west-2/mistral.voxtral-small-24b-2507	0.16/0.47	0.08/0.23	32768		c	135
moonshot.kimi-k2-thinking	0.6/2.5	0.3/1.25	256000		c	5
nvidia.nemotron-nano-12b-v2	0.2/0.6	0.1/0.3	128000		c	5
nvidia.nemotron-nano-9b-v2	0.06/0.23	0.03/0.12	128000		c	5
nvidia.nemotron-nano-3-30b	0.06/0.24	0.03/0.12	256000		c	5
nvidia.nemotron-super-3-120b	0.15/0.65	0.075/0.325	256000		c	5
openai.gpt-oss-120b-1:0	0.15/0.6	0.075/0.3	128000		c	5
openai.gpt-oss-20b-1:0	0.07/0.3	0.035/0.15	128000		c	5
openai.gpt-oss-safeguard-120b	0.15/0.6	0.07/0.3	128000		c	5
openai.gpt-oss-safeguard-20b	0.07/0.2	0.03/0.1	128000		c	5
qwen.qwen3-coder-480b-a35b-v1:0	0.45/1.8		262144		c	179
qwen.qwen3-235b-a22b-2507-v1:0	0.22/0.88	0.11/0.44	262144		c	180
qwen.qwen3-coder-30b-a3b-v1:0	0.15/0.6	0.075/0.3	262144		c	5
qwen.qwen3-32b-v1:0	0.15/0.6	0.075/0.3	32768		c	5
qwen.qwen3-next-80b-a3b	0.15/1.2		256000		c	41
ap-northeast-1/qwen.qwen3-next-80b-a3b	0.18/1.45		262144		c	41
ap-south-1/qwen.qwen3-next-80b-a3b	0.18/1.41	0.09/0.71	262144		c	41
ap-southeast-2/qwen.qwen3-next-80b-a3b	0.1545/1.236		262144		c	181
eu-west-1/qwen.qwen3-next-80b-a3b	0.18/1.41		262144		c	41
eu-west-2/qwen.qwen3-next-80b-a3b	0.23/1.86		262144		c	41
sa-east-1/qwen.qwen3-next-80b-a3b	0.18/1.45		262144		c	41
qwen.qwen3-vl-235b-a22b	0.53/2.66	0.26/1.33	256000		c	5
qwen.qwen3-coder-next	0.5/1.2	0.25/0.6	256000		c	5
us.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375	0.55/2.75	200000	4096	c	0
us.anthropic.claude-sonnet-4-5-20250929-v1:0	3.3/16.5/0.33/4.125	1.65/8.25	200000	1024	c	0
us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0	3.6/18/0.36/4.5		200000	1024	c	53
us-gov.anthropic.claude-sonnet-5	2.4/12/0.24/3		1000000	1024	c	0
us-gov.anthropic.claude-opus-4-8	6/30/0.6/7.5		1000000	1024	c	0
us-gov.anthropic.claude-opus-5	6/30/0.6/7.5	3/15	1000000	512	c	188
us-gov.anthropic.claude-opus-5-5	4.8/24/0.24/6		1000000	512	c	0
us-gov.anthropic.claude-fable-5-1	12/60/0.3/15		1000000	512	c	0
us-gov.nvidia.nemotron-nano-3-30b	0.072/0.288		262144		c	0
us-gov.nvidia.nemotron-nano-12b-v2	0.24/0.72		128000		c	189
us-gov.nvidia.nemotron-nano-9b-v2	0.072/0.276		128000		c	190
us-gov.nvidia.nemotron-super-3-120b	0.18/0.78		256000		c	0
us-gov.openai.gpt-oss-20b-1:0	0.084/0.36		128000		c	191
us-gov.openai.gpt-oss-120b-1:0	0.18/0.72		128000		c	192
us-gov.xai.grok-4.6	2.64/7.92/0.66		500000		c
au.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375	0.55/2.75	200000	4096	c	0
us.anthropic.claude-opus-4-5-20251101-v1:0	5.5/27.5/0.55/6.875		200000	4096	c	0
eu.anthropic.claude-opus-4-5-20251101-v1:0	5.5/27.5/0.55/6.875		200000	4096	c	0
us.deepseek.v3.2	0.62/1.85	0.31/0.925	163840		c	5
eu.deepseek.v3.2	0.74/2.22		163840		c
zai.glm-4.7	0.6/2.2	0.3/1.1	203000		c	5
zai.glm-5	1/3.2	0.5/1.6	200000		c	5
zai.glm-4.7-flash	0.07/0.4	0.035/0.2	203000		c	5
openai.gpt-oss-120b	0.15/0.6	0.075/0.3	131072		c	5
openai.gpt-oss-20b	0.07/0.3	0.035/0.15	131072		c	5
openai.gpt-5.6-sol	4.4/22/0.44/5.5		922000		c	206
openai.gpt-5.6-terra	2.2/13.2/0.22/2.75		922000		c	207
openai.gpt-5.6-cyber	13.75/82.5/1.375/17.1875		922000		c	208
openai.gpt-daybreak-blue-5.6-sol	4.4/22/0.44/5.5		1050000		c	209
openai.gpt-5.6-luna	0.22/1.32/0.022/0.275		922000		c	210
global.openai.gpt-5.6-sol	4/20/0.4/5		922000		c	206
global.openai.gpt-5.6-terra	2/12/0.2/2.5		922000		c	207
global.openai.gpt-5.4	2.5/15/0.25		922000		c	211
global.openai.gpt-5.5	5/30/0.5		922000		c	212
global.openai.gpt-5.6-luna	0.2/1.2/0.02/0.25		922000		c	210
openai.gpt-6-astra	11/55/1.1/13.75		922000		c	213
gpt-astra-latest	11/55/1.1/13.75		922000		c	213
openai.gpt-6-sol	2.2/11/0.22/2.75		922000		c	214
openai.gpt-6-luna	0.11/0.55/0.011/0.1375		922000		c	214
gpt-luna-latest	0.11/0.55/0.011/0.1375		922000		c	214
global.openai.gpt-6-astra	10/50/1/12.5		922000		c	213
global.openai.gpt-6-sol	2/10/0.2/2.5		922000		c	0
global.openai.gpt-6-luna	0.1/0.5/0.01/0.125		922000		c	0
openai.gpt-5.5	5.5/33/0.55		922000		c	212
openai.gpt-5.4	2.75/16.5/0.275		922000		c	211
google.gemma-4-31b	0.14/0.4	0.07/0.2	256000		c	5
google.gemma-4-26b-a4b	0.13/0.4	0.065/0.2	256000		c	5
google.gemma-4-e2b	0.04/0.08	0.02/0.04	128000		c	5
xai.grok-4.3	1.25/2.5/0.2	0.625/1.25/0.1	1048576		c	5
xai.grok-4.6	2.2/6.6/0.55		500000		c	215
anthropic.claude-haiku-4-5	1/5/0.1/1.25	0.5/2.5	200000	4096	c	10
anthropic.claude-sonnet-5-5	2.2/11/0.11/2.75		1000000	512	c	9
claude-sonnet-latest	2.2/11/0.11/2.75		1000000	512	c	9
global.xai.grok-4.6	2/6/0.5		500000		c	0
us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0	1.2/6/0.12/1.5		200000	4096	c	10
us-gov-west-1/anthropic.claude-haiku-4-5-20251001-v1:0	1.2/6/0.12/1.5		200000	4096	c	10
us-gov-west-1/nvidia.nemotron-nano-3-30b	0.072/0.288	0.036/0.144	262144		c	54
us-gov-west-1/nvidia.nemotron-nano-12b-v2	0.24/0.72	0.12/0.36	128000		c	54
us-gov-west-1/nvidia.nemotron-nano-9b-v2	0.072/0.276	0.036/0.144	128000		c	54
us-gov-west-1/nvidia.nemotron-super-3-120b	0.18/0.78	0.09/0.39	256000		c	54
us-gov-west-1/openai.gpt-oss-20b-1:0	0.084/0.36	0.042/0.18	128000		c	54
us-gov-west-1/openai.gpt-oss-120b-1:0	0.18/0.72	0.09/0.36	128000		c	54
us-gov-west-1/anthropic.claude-sonnet-5	2.4/12/0.24/3		1000000	1024	c
us-gov-west-1/anthropic.claude-opus-4-8	6/30/0.6/7.5		1000000	1024	c
us-gov-west-1/anthropic.claude-opus-5	6/30/0.6/7.5	3/15	1000000	512	c	188
us-gov-west-1/anthropic.claude-opus-5-5	4.8/24/0.24/6		1000000	512	c	0
us-gov-west-1/anthropic.claude-fable-5-1	12/60/0.3/15		1000000	512	c
us-gov-east-1/nvidia.nemotron-nano-3-30b	0.072/0.288	0.036/0.144	262144		c	231
us-gov-east-1/nvidia.nemotron-nano-12b-v2	0.24/0.72	0.12/0.36	128000		c	231
us-gov-east-1/nvidia.nemotron-nano-9b-v2	0.072/0.276	0.036/0.144	128000		c	231
us-gov-east-1/nvidia.nemotron-super-3-120b	0.18/0.78	0.09/0.39	256000		c	231
us-gov-east-1/openai.gpt-oss-20b-1:0	0.084/0.36	0.042/0.18	128000		c	231
us-gov-east-1/openai.gpt-oss-120b-1:0	0.18/0.72	0.09/0.36	128000		c	231
us-gov-east-1/anthropic.claude-sonnet-5	2.4/12/0.24/3		1000000	1024	c
us-gov-east-1/anthropic.claude-opus-4-8	6/30/0.6/7.5		1000000	1024	c
us-gov-east-1/anthropic.claude-opus-5	6/30/0.6/7.5	3/15	1000000	512	c	232
us-gov-east-1/anthropic.claude-opus-5-5	4.8/24/0.24/6		1000000	512	c	0
us-gov-east-1/anthropic.claude-fable-5-1	12/60/0.3/15		1000000	512	c
us-gov-west-1/openai.gpt-5.6-terra	2.64/15.84/0.264/3.3		922000		c	54
us-gov-west-1/openai.gpt-5.6-luna	0.264/1.584/0.0264/0.33		922000		c	54
us-gov-west-1/openai.gpt-5.4	3.3/19.8/0.33		922000		c	211
us-gov-west-1/xai.grok-4.3	1.5/3/0.24	0.75/1.5/0.12	1048576		c	54
us-gov-west-1/xai.grok-4.6	2.64/7.92/0.66		500000		c	54
us-gov-west-1/google.gemma-4-e2b	0.048/0.096	/0.048	128000		c	54
us-gov-west-1/google.gemma-4-26b-a4b	0.156/0.48	0.078/0.24	256000		c	54
us-gov-west-1/google.gemma-4-31b	0.168/0.48	0.084/0.24	256000		c	54
us-gov-west-1/openai.gpt-oss-20b	0.084/0.36	0.042/0.18	131072		c	54
us-gov-west-1/openai.gpt-oss-120b	0.18/0.72	0.09/0.36	131072		c	54
us-gov-west-1/anthropic.claude-sonnet-5-5	2.4/12/0.12/3		1000000	512	c	9
us-gov-east-1/openai.gpt-5.4	3.3/19.8/0.33		922000		c	233
us-gov-east-1/xai.grok-4.6	2.64/7.92/0.66		500000		c	231
us-gov-east-1/openai.gpt-oss-20b	0.084/0.36	0.042/0.18	131072		c	231
us-gov-east-1/openai.gpt-oss-120b	0.18/0.72	0.09/0.36	131072		c	231
deepseek.v3.1	0.58/1.68	0.29/0.84	128000		c	5
qwen.qwen3-235b-a22b-2507	0.22/0.88	0.11/0.44	256000		c	5
qwen.qwen3-32b	0.15/0.6	0.075/0.3	32000		c	5
qwen.qwen3-coder-30b-a3b-instruct	0.15/0.6	0.075/0.3	256000		c	5
qwen.qwen3-coder-480b-a35b-instruct	0.45/1.8	0.225/0.9	262144		c	179
qwen.qwen3-next-80b-a3b-instruct	0.14/1.2	0.07/0.6	256000		c	5
qwen.qwen3-vl-235b-a22b-instruct	0.53/2.66	0.26/1.33	256000		c	5
moonshotai.kimi-k3	3.3/16.5/0.33/4.125		1000000		c	5
global.moonshotai.kimi-k3	3/15/0.3/3.75		1000000		c	0
kimi-latest	3/15/0.3/3.75		1000000		c	0
anthropic.claude-mythos-5-1	10/50/0.25/12.5		1000000	512	c	9
us.anthropic.claude-mythos-5-1	11/55/0.275/13.75		1000000	512	c	9
anthropic.claude-mythos-5	11/55/1.1/13.75		1000000	512	c	9
apac.anthropic.claude-fable-5	11/55/1.1/13.75		1000000	512	c	9
au.anthropic.claude-fable-5	11/55/1.1/13.75		1000000	512	c	9
apac.anthropic.claude-opus-4-7	5.5/27.5/0.55/6.875		1000000	2048	c	9
apac.anthropic.claude-opus-4-8	5.5/27.5/0.55/6.875		1000000	1024	c	9
apac.anthropic.claude-opus-5	5.5/27.5/0.55/6.875	2.75/13.75	1000000	512	c	14
apac.anthropic.claude-opus-5-5	4.4/22/0.22/5.5		1000000	512	c	9
apac.anthropic.claude-sonnet-4-6	3.3/16.5/0.33/4.125		1000000	1024	c	9
apac.anthropic.claude-sonnet-5	2.2/11/0.22/2.75		1000000	1024	c	9
deepseek.r1-v1:0	1.35/5.4		128000		c	238
mistral.pixtral-large-2502-v1:0	2/6		128000		c	0
us-gov-east-1/anthropic.claude-sonnet-5-5	2.4/12/0.12/3		1000000	512	c	9
global.anthropic.claude-sonnet-5-5	2/10/0.1/2.5		1000000	512	c	9
us-gov.anthropic.claude-sonnet-5-5	2.4/12/0.12/3		1000000	512	c	9
global.xai.grok-4.7	2/6/0.5		524288		c	240
grok-latest	2/6/0.5		524288		c	240
us.xai.grok-4.7	2.2/6.6/0.55		524288		c	240
us-gov.xai.grok-4.7	2.64/7.92/0.66	1.32/3.96	524288		c	231
global.openai.gpt-6.1-sol	2/10/0.1/2.5		1000000		c	241
gpt-sol-latest	2/10/0.1/2.5		1000000		c	241
openai.gpt-6.1-sol	2.2/11/0.11/2.75		1000000		c	241
zai.glm-5.3	1.68/5.28/0.312/2.1	0.84/2.64/0.156	1000000		c	0
glm-latest	1.68/5.28/0.312/2.1	0.84/2.64/0.156	1000000		c	0
in.moonshotai.kimi-k3	3.3/16.5/0.33/4.125		1000000		c	244
anthropic.claude-haiku-5-5	0.11/0.55/0.011/0.1375		1000000	512	c	246
claude-haiku-latest	0.11/0.55/0.011/0.1375		1000000	512	c	246
us-gov-west-1/anthropic.claude-haiku-5-5	0.12/0.6/0.012/0.15		1000000	512	c	246
us-gov-east-1/anthropic.claude-haiku-5-5	0.12/0.6/0.012/0.15		1000000	512	c	9
global.anthropic.claude-haiku-5-5	0.1/0.5/0.01/0.125		1000000	512	c	9
us-gov.anthropic.claude-haiku-5-5	0.12/0.6/0.012/0.15		1000000	512	c	9
twelvelabs.pegasus-1-5-v1:0	/7.5		261120		c	248
jp.amazon.nova-2-lite-v1:0	0.396/3.311/0.099	0.198/1.6555	1000000		c	134
claude_platform/claude-fable-5	10/50/1/12.5	5/25/0.5	1000000	512	c	250
claude_platform/claude-fable-5-1	10/50/0.25/12.5	5/25/0.125	1000000	512	c	250
claude_platform/claude-haiku-4-5	1/5/0.1/1.25	0.5/2.5/0.05	200000	4096	c	250
claude_platform/claude-haiku-5-5	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	250
claude_platform/claude-opus-4-5	5/25/0.5/6.25	2.5/12.5/0.25	200000	4096	c	250
claude_platform/claude-opus-4-6	5/25/0.5/6.25	2.5/12.5/0.25	1000000	4096	c	250
claude_platform/claude-opus-4-7	5/25/0.5/6.25	2.5/12.5/0.25	1000000	2048	c	250
claude_platform/claude-opus-4-8	5/25/0.5/6.25	2.5/12.5/0.25	1000000	1024	c	250
claude_platform/claude-opus-5	5/25/0.5/6.25	2.5/12.5/0.25	1000000	512	c	250
claude_platform/claude-opus-5-5	4/20/0.2/5	2/10/0.1	1000000	512	c	250
claude_platform/claude-sonnet-4-5	3/15/0.3/3.75	1.5/7.5/0.15	200000	1024	c	250
claude_platform/claude-sonnet-4-6	3/15/0.3/3.75	1.5/7.5/0.15	1000000	1024	c	250
claude_platform/claude-sonnet-5	2/10/0.2/2.5	1/5/0.1	1000000	1024	c	250
claude_platform/claude-sonnet-5-5	2/10/0.1/2.5	1/5/0.05	1000000	512	c	250
global.openai.gpt-6.1-terra	1/5/0.05/1.25		922000		c	251
gpt-terra-latest	1/5/0.05/1.25		922000		c	251
openai.gpt-6.1-terra	1.1/5.5/0.055/1.375		922000		c	253
us-gov-east-1/anthropic.claude-3-5-sonnet-20240620-v1:0	3.6/18	1.8/9	200000		c	232
us-gov-east-1/anthropic.claude-3-7-sonnet-20250219-v1:0	3.6/18/0.36/4.5		200000		c	232
us-gov-west-1/anthropic.claude-3-5-sonnet-20240620-v1:0	3.6/18	1.8/9	200000		c	188
us-gov-west-1/anthropic.claude-3-7-sonnet-20250219-v1:0	3.6/18/0.36/4.5		200000		c	188
us-gov-east-1/moonshotai.kimi-k3	3.96/19.8/0.396/4.95	1.98/9.9	868928		c	231
us-gov-west-1/moonshotai.kimi-k3	3.96/19.8/0.396/4.95	1.98/9.9	868928		c	54
anthropic.claude-3-haiku-20240307-v1:0	0.3/1.5		195904		c	232
us-gov-east-1/xai.grok-4.7	2.64/7.92/0.66	1.32/3.96	524288		c	231
us-gov-west-1/xai.grok-4.7	2.64/7.92/0.66	1.32/3.96	524288		c	54
xai.grok-4.7	2.2/6.6/0.55	1.1/3.3	524288		c	5
moonshotai.kimi-k3.1	4.4/22/0.22/5.5		868928		c	256
global.moonshotai.kimi-k3.1	4/20/0.2/5		868928		c	256
in.moonshotai.kimi-k3.1	4.4/22/0.22/5.5		868928		c	256
""",
    "azure": """
ada	0.11		8191		e	15
codex-mini	1.5/6/0.375		200000		c	16
claude-haiku-4-5	1/5/0.1/1.25		200000	4096	c	17
claude-opus-4-5	5/25/0.5/6.25		200000	4096	c	17
claude-opus-4-6	5/25/0.5/6.25		1000000	4096	c
claude-opus-4-7	5/25/0.5/6.25		1000000	2048	c
claude-fable-5	10/50/1/12.5		1000000	512	c
claude-fable-5-1	10/50/0.25/12.5		1000000	512	c
claude-fable-latest	10/50/0.25/12.5		1000000	512	c
claude-mythos-5-1	10/50/0.25/12.5		1000000	512	c	18
claude-opus-5	5/25/0.5/6.25		1000000	512	c
claude-opus-5-5	4/20/0.2/5		1000000	512	c	19
claude-opus-latest	4/20/0.2/5		1000000	512	c	19
claude-opus-4-8	5/25/0.5/6.25		1000000	1024	c
claude-sonnet-4-5	3/15/0.3/3.75		200000	1024	c	17
claude-sonnet-5	2/10/0.2/2.5		1000000	1024	c
claude-sonnet-4-6	3/15/0.3/3.75		1000000	1024	c	20
computer-use-preview	3/12		8192		c	16
container					c	21
gpt-oss-120b	0.15/0.6		131072		c	16
gpt-6-astra	10/50/1/12.5		922000		c	22
gpt-astra-latest	10/50/1/12.5		922000		c	22
gpt-6-luna	0.1/0.5/0.01/0.125		922000		c	23
gpt-luna-latest	0.1/0.5/0.01/0.125		922000		c	23
gpt-6-sol	2/10/0.2/2.5		922000		c	23
gpt-6.1-sol	2/10/0.1/2.5		922000		c	24
gpt-sol-latest	2/10/0.1/2.5		922000		c	24
gpt-6.1-terra	1/5/0.05/1.25		922000		c	25
gpt-terra-latest	1/5/0.05/1.25		922000		c	25
gpt-5.5	5/30/0.5		922000		c	26
gpt-chat-latest	5/30/0.5		128000		c	21
gpt-5.5-2026-04-23	5/30/0.5		922000		c	26
gpt-5.5-2026-04-24	5/30/0.5		922000		c	24
gpt-5.4	2.5/15/0.25		922000		c	27
gpt-5.4-2026-03-05	2.5/15/0.25		922000		c	27
gpt-5.4-pro	30/180/3		922000		c	28
gpt-5.4-pro-2026-03-05	30/180/3		922000		c	28
gpt-5.4-mini	0.75/4.5/0.075		272000		c	29
gpt-mini-latest	0.75/4.5/0.075		272000		c	29
gpt-5.4-mini-2026-03-17	0.75/4.5/0.075		272000		c	29
gpt-5.4-nano	0.2/1.25/0.02		272000		c	30
gpt-5.4-nano-2026-03-17	0.2/1.25/0.02		272000		c	30
model_router	0.14		200000		c	31
model-router	0.14		200000		c	31
eu/gpt-4o-2024-08-06	2.75/11/1.375	1.375/5.5	128000		c	16
eu/gpt-4o	2.75/11/1.375/1.38	1.375/5.5	128000		c	16
eu/gpt-4o-2024-11-20	2.75/11/1.375/1.38	1.375/5.5	128000		c	16
eu/gpt-4o-mini	0.165/0.66/0.083	0.083	128000		c	16
eu/gpt-4o-mini-2024-07-18	0.165/0.66/0.083	0.083	128000		c	16
eu/gpt-5-2025-08-07	1.375/11/0.1375	0.6875/5.5/0.06875	272000		c	16
eu/gpt-5-mini-2025-08-07	0.275/2.2/0.0275	0.1375/1.1/0.01375	272000		c	16
eu/gpt-5.1	1.375/11/0.1375	0.6875/5.5/0.06875	272000		c	16
eu/gpt-5.1-codex	1.375/11/0.1375		272000		c	16
eu/gpt-5.1-codex-mini	0.275/2.2/0.0275		272000		c	16
eu/gpt-5-nano-2025-08-07	0.055/0.44/0.0055	0.0275/0.22/0.00275	272000		c	16
eu/o1	16.5/66/8.25	8.25/33	200000		c	16
eu/o1-2024-12-17	16.5/66/8.25	8.25/33	200000		c	16
eu/o1-mini-2024-09-12	1.21/4.84/0.605	0.605/2.42	128000		c	16
eu/o3-mini	1.21/4.84/0.605	0.605/2.42	200000		c	16
eu/o3-mini-2025-01-31	1.21/4.84/0.605	0.605/2.42	200000		c	16
global-standard/gpt-4o-mini	0.15/0.6		128000		c
gpt-3.5-turbo	0.5/1.5		4097		c
gpt-3.5-turbo-instruct-0914	1.65/2.2		4097		c	15
gpt-35-turbo	0.5/1.5		4097		c
gpt-35-turbo-instruct	1.65/2.2		4097		c	15
gpt-35-turbo-instruct-0914	1.65/2.2		4097		c	15
gpt-4-0125-preview	10/30		128000		c
gpt-4-1106-preview	10/30		128000		c
gpt-4-turbo	11/33		128000		c	15
gpt-4-turbo-2024-04-09	11/33		128000		c	15
gpt-4-turbo-vision-preview	11/33		128000		c	15
gpt-4.1	2/8/0.5	1/4	1047576		c	16
gpt-4.1-2025-04-14	2/8/0.5	1/4	1047576		c	16
gpt-4.1-mini	0.4/1.6/0.1	0.2/0.8	1047576		c	16
gpt-4.1-mini-2025-04-14	0.4/1.6/0.1	0.2/0.8	1047576		c	16
gpt-4.1-nano	0.1/0.4/0.025	0.05/0.2	1047576		c	16
gpt-4.1-nano-2025-04-14	0.1/0.4/0.025	0.05/0.2	1047576		c	16
gpt-4o	2.5/10/1.25	1.25/5	128000		c	21
gpt-4o-2024-05-13	5/15	2.5/7.5	128000		c	16
gpt-4o-2024-08-06	2.5/10/1.25	1.25/5	128000		c	16
gpt-4o-2024-11-20	2.5/10/1.25	1.25/5	128000		c	16
gpt-audio	2.5/10		128000		c	32
gpt-audio-2025-08-28	2.5/10		128000		c
gpt-audio-1.5	2.5/10		128000		c	15
gpt-audio-1.5-2026-02-23	2.5/10		128000		c	15
gpt-audio-mini	0.6/2.4		128000		c
gpt-audio-mini-2025-10-06	0.6/2.4		128000		c
gpt-4o-audio-preview-2024-12-17	2.5/10		128000		c
gpt-4o-mini	0.15/0.6/0.075	0.075/0.3	128000		c	21
gpt-4o-mini-2024-07-18	0.15/0.6/0.075	0.075/0.3	128000		c	16
gpt-4o-mini-audio-preview-2024-12-17	0.15/0.6		128000		c	15
gpt-5.1-2025-11-13	1.25/10/0.125	0.625/5/0.0625	272000		c	16
gpt-5.1-codex-2025-11-13	1.25/10/0.125		272000		c	16
gpt-5.1-codex-mini-2025-11-13	0.25/2/0.025		272000		c	16
gpt-5	1.25/10/0.125	0.625/5/0.0625	272000		c	16
gpt-5-2025-08-07	1.25/10/0.125	0.625/5/0.0625	272000		c	16
gpt-5-codex	1.25/10/0.125		272000		c	16
gpt-5-mini	0.25/2/0.025	0.125/1/0.0125	272000		c	16
gpt-5-mini-2025-08-07	0.25/2/0.025	0.125/1/0.0125	272000		c	16
gpt-5-nano	0.05/0.4/0.005	0.025/0.2/0.0025	272000		c	16
gpt-5-nano-2025-08-07	0.05/0.4/0.005	0.025/0.2/0.0025	272000		c	16
gpt-5-pro	15/120	7.5/60	272000		c	16
gpt-5.1	1.25/10/0.125	0.625/5/0.0625	272000		c	16
gpt-5-chat	1.25/10/0.125		128000		c	16
gpt-5.1-chat	1.25/10/0.125		111616		c	16
gpt-5.2-chat	1.75/14/0.175		111616		c	16
gpt-5.3-chat	1.75/14/0.175		111616		c	16
us/gpt-5.1-chat	1.375/11/0.1375		111616		c	16
us/gpt-5.2-chat	1.925/15.4/0.1925		111616		c	16
us/gpt-5.3-chat	1.925/15.4/0.1925		111616		c	16
eu/gpt-5.1-chat	1.375/11/0.1375		111616		c	16
eu/gpt-5.2-chat	1.925/15.4/0.1925		111616		c	16
eu/gpt-5.3-chat	1.925/15.4/0.1925		111616		c	16
gpt-5.1-codex	1.25/10/0.125		272000		c	16
gpt-5.1-codex-max	1.25/10/0.125		272000		c	16
gpt-5.1-codex-mini	0.25/2/0.025		272000		c	16
gpt-5.2	1.75/14/0.175	0.875/7/0.0875	272000		c	16
gpt-5.2-2025-12-11	1.75/14/0.175	0.875/7/0.0875	272000		c	16
gpt-5.2-codex	1.75/14/0.175		272000		c	16
gpt-5.3-codex	1.75/14/0.175		272000		c	16
gpt-5.2-pro	21/168	10.5/84	272000		c	16
gpt-5.2-pro-2025-12-11	21/168	10.5/84	272000		c	16
us/gpt-5.4	2.75/16.5/0.275	1.375/8.25/0.143	922000		c	16
eu/gpt-5.4	2.75/16.5/0.275	1.375/8.25/0.143	922000		c	16
us/gpt-5.4-2026-03-05	2.75/16.5/0.275	1.375/8.25/0.143	922000		c	16
eu/gpt-5.4-2026-03-05	2.75/16.5/0.275	1.375/8.25/0.143	922000		c	16
gpt-5.6	4/20/0.4/5		922000		c
gpt-5.6-sol	4/20/0.4/5		922000		c	16
gpt-5.6-sol-2026-07-09	4/20/0.4/5		922000		c	16
gpt-5.6-terra	2/12/0.2/2.5		922000		c	16
gpt-5.6-terra-2026-07-09	2/12/0.2/2.5		922000		c	16
gpt-5.6-luna	0.2/1.2/0.02/0.25		922000		c	16
gpt-5.6-luna-2026-07-09	0.2/1.2/0.02/0.25		922000		c	16
gpt-6-astra-2026-09-03	10/50/1/12.5		922000		c	21
gpt-6-luna-2026-09-22	0.1/0.5/0.01/0.125		922000		c	16
gpt-6-sol-2026-09-22	2/10/0.2/2.5		922000		c	23
gpt-6.1-sol-2026-09-29	2/10/0.1/2.5		922000		c	24
us/gpt-6.1-terra	1.1/5.5/0.055/1.375		922000		c	25
us/gpt-6.1-sol	2.2/11/0.11/2.75		922000		c	24
eu/gpt-6.1-terra	1.2/6/0.06/1.5		922000		c	25
eu/gpt-6.1-sol	2.4/12/0.12/3		922000		c	24
apac/gpt-6.1-terra	1.2/6/0.06/1.5		922000		c	25
apac/gpt-6.1-sol	2.4/12/0.12/3		922000		c	24
chat-latest	5/30/0.5		272000		c	17
us/gpt-5.6	4.4/22/0.44/5.5		922000		c
us/gpt-5.6-sol	4.4/22/0.44/5.5		922000		c	16
us/gpt-5.6-terra	2.2/13.2/0.22/2.75		922000		c	16
us/gpt-5.6-luna	0.22/1.32/0.022/0.275		922000		c	16
us/gpt-6-astra	11/55/1.1/13.75		922000		c	16
us/gpt-6-luna	0.11/0.55/0.011/0.1375		922000		c	23
us/gpt-6-sol	2.2/11/0.22/2.75		922000		c	23
us/gpt-chat-latest	5.5/33/0.55		128000		c	21
eu/gpt-5.6	4.4/22/0.44/5.5		922000		c
eu/gpt-5.6-sol	4.4/22/0.44/5.5		922000		c	16
eu/gpt-5.6-terra	2.2/13.2/0.22/2.75		922000		c	16
eu/gpt-5.6-luna	0.22/1.32/0.022/0.275		922000		c	16
us/gpt-5.5	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
eu/gpt-5.5	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
us/gpt-5.5-2026-04-23	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
us/gpt-5.5-2026-04-24	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
eu/gpt-5.5-2026-04-23	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
eu/gpt-5.5-2026-04-24	5.5/33/0.55	2.75/16.5/0.275	922000		c	16
gpt-5.5-pro	30/180/3		1050000		c
gpt-5.5-pro-2026-04-23	30/180/3		1050000		c
mistral-large-2402	8/24		32000		c
mistral-large-latest	8/24		32000		c
o1	15/60/7.5		200000		c
o1-2024-12-17	15/60/7.5	7.5/30	200000		c	16
o1-mini	1.1/4.4/0.55	0.55/2.2	128000		c	16
o1-mini-2024-09-12	1.1/4.4/0.55	0.55/2.2	128000		c	16
o3	2/8/0.5	1/4	200000		c	21
o3-2025-04-16	2/8/0.5	1/4	200000		c	16
o3-deep-research	10/40/2.5		200000		c	16
o3-mini	1.1/4.4/0.55	0.55/2.2	200000		c	21
o3-mini-2025-01-31	1.1/4.4/0.55	0.55/2.2	200000		c	16
o3-pro	20/80	10/40	200000		c	16
o3-pro-2025-06-10	20/80	10/40	200000		c	16
o4-mini	1.1/4.4/0.275	0.55/2.2	200000		c	21
o4-mini-2025-04-16	1.1/4.4/0.275	0.55/2.2	200000		c	16
text-embedding-3-large	0.143		8192		e	15
text-embedding-3-small	0.022		8192		e	15
text-embedding-ada-002	0.11		8192		e	15
us/gpt-4.1-2025-04-14	2.2/8.8/0.55	1.1/4.4	1047576		c	16
us/gpt-4.1-mini-2025-04-14	0.44/1.76/0.11	0.22/0.88	1047576		c	16
us/gpt-4.1-nano-2025-04-14	0.11/0.44/0.028	0.055/0.22	1047576		c	16
us/gpt-4o-2024-08-06	2.75/11/1.375	1.375/5.5	128000		c	16
us/gpt-4o	2.75/11/1.375/1.38	1.375/5.5	128000		c	16
us/gpt-4o-2024-11-20	2.75/11/1.375/1.38	1.375/5.5	128000		c	16
us/gpt-4o-mini	0.165/0.66/0.083	0.083	128000		c	16
us/gpt-4o-mini-2024-07-18	0.165/0.66/0.083	0.083	128000		c	16
us/gpt-5-2025-08-07	1.375/11/0.1375	0.6875/5.5/0.06875	272000		c	16
us/gpt-5-mini-2025-08-07	0.275/2.2/0.0275	0.1375/1.1/0.01375	272000		c	16
us/gpt-5-nano-2025-08-07	0.055/0.44/0.0055	0.0275/0.22/0.00275	272000		c	16
us/gpt-5.1	1.375/11/0.1375	0.6875/5.5/0.06875	272000		c	16
us/gpt-5.1-codex	1.375/11/0.1375		272000		c	16
us/gpt-5.1-codex-mini	0.275/2.2/0.0275		272000		c	16
us/o1	16.5/66/8.25	8.25/33	200000		c	16
us/o1-2024-12-17	16.5/66/8.25	8.25/33	200000		c	16
us/o1-mini-2024-09-12	1.21/4.84/0.605	0.605/2.42	128000		c	16
us/o3	2.2/8.8/0.55	1.1/4.4	200000		c	16
us/o3-2025-04-16	2.2/8.8/0.55	1.1/4.4	200000		c	16
us/o3-mini	1.21/4.84/0.605	0.605/2.42	200000		c	16
us/o3-mini-2025-01-31	1.21/4.84/0.605	0.605/2.42	200000		c	16
us/o4-mini	1.21/4.84/0.303	0.605/2.42	200000		c	16
us/o4-mini-2025-04-16	1.21/4.84/0.303	0.605/2.42	200000		c	16
cohere-embed-v3-english	0.1		512		e	33
cohere-embed-v3-multilingual	0.1		512		e	33
codestral-2501	0.3/0.9		256000		c	16
fw-deepseek-v3.2	0.62/1.85/0.31		163840		c	16
fw-deepseek-v4-pro	1.925/3.828/0.165		1000000		c	16
fw-glm-5	1.1/3.52/0.22		200000		c	16
fw-glm-5.1	1.54/4.84/0.286		202800		c	16
fw-glm-5.2	1.54/4.84/0.15		1048576		c	16
fw-glm-5.2-fast	2.31/7.26/0.231		1048576		c	16
fw-inkling	1.1/4.46/0.19		1048576		c	16
fw-kimi-k2.5	0.66/3.3/0.11		262144		c	16
fw-kimi-k2.6	1.045/4.4/0.176		262144		c	16
fw-kimi-k2.7-code	1.05/4.4/0.21		262144		c	16
fw-kimi-k3	3/15/0.3		1048576		c	16
kimi-latest	3/15/0.3		1048576		c	16
fw-minimax-m2.5	0.33/1.32/0.033		1000000		c	16
fw-minimax-m3	0.33/1.32/0.066		512000		c	16
minimax-latest	0.33/1.32/0.066		512000		c	16
fw-nemotron-lightning-3.5-30b-a3b	0.06/0.22/0.01		262144		c	16
fw-nemotron-3-ultra-nvfp4	0.66/2.64/0.13		262144		c	16
mai-thinking-1	2/8/0.2		256000		c	16
llama-3.3-70b-instruct	0.71/0.71		128000		c	32
llama-4-maverick-17b-128e-instruct-fp8	0.25/1		1000000		c	16
llama-4-scout-17b-16e-instruct	0.2/0.78		10000000		c	34
phi-4	0.125/0.5		16384		c	16
phi-4-mini-instruct	0.075/0.3		131072		c	16
phi-4-multimodal-instruct	0.08/0.32		131072		c	16
phi-4-mini-reasoning	0.075/0.3		131072		c	16
phi-4-reasoning	0.125/0.5		32768		c	16
cohere-command-a	2.5/10		131072		c	16
mai-ds-r1	1.35/5.4		128000		c	35
cohere-rerank-v4.0-pro	////0.0025		32768		r	36
cohere-rerank-v4.0-fast	////0.002		32768		r	36
deepseek-v3.2	0.58/1.68		128000		c	32
deepseek-v3.2-speciale	0.58/1.68		128000		c	32
deepseek-v4-pro	1.74/3.48/0.145		1000000		c	16
deepseek-pro-latest	1.74/3.48/0.145		1000000		c	16
deepseek-v4-flash	0.19/0.51/0.028		1000000		c	16
deepseek-flash-latest	0.19/0.51/0.028		1000000		c	16
deepseek-v4-flash-0731	0.44/1.32/0.014		1000000		c	32
embed-v-4-0	0.12		128000		e	16
grok-4	3/15		262000		c	32
grok-4.3	1.25/2.5/0.2		200000		c	32
grok-4.6	2/6/0.5		200000		c	37
grok-4-20-reasoning	1.25/2.5/1.25		262000		c	16
grok-4-20-non-reasoning	1.25/2.5/1.25		262000		c	16
grok-4-1-fast-non-reasoning	0.2/0.5		128000		c	16
grok-4-1-fast-reasoning	0.2/0.5		128000		c	16
grok-code-fast-1	0.2/1.5		256000		c	32
jais-30b-chat	3.2/9.71		8192		c	35
kimi-k2.5	0.6/3/0.1		262144		c	16
kimi-k2.6	0.95/4/0.16		262144		c	16
ministral-3b	0.04/0.04		128000		c	38
mistral-large-3	0.5/1.5		256000		c	16
mistral-medium-2505	0.4/2		131072		c
mistral-nemo	0.15/0.15		131072		c	35
mistral-small-2503	0.1/0.3		128000		c
kimi-k2.7-code	0.95/4/0.19		262144		c	16
deepseek-v4.1-flash	0.3/1.2/0.006		1000000		c	230
fw-deepseek-v4.1-flash	0.375/1.5/0.008		1000000		c	16
fw-deepseek-v4-flash	0.15/0.31/0.03		1000000		c	16
fw-glm-5.3	1.75/5.5/0.325		1048576		c	16
glm-latest	1.75/5.5/0.325		1048576		c	16
fw-glm-5.3-flash	0.188/0.625/0.038		1048576		c	16
glm-flash-latest	0.188/0.625/0.038		1048576		c	16
fw-gpt-oss-120b	0.165/0.66/0.082		131072		c	16
cohere-command-a-plus-05-2026	0.8/3.2		128000		c	16
mistral-medium-3-5	1.5/7.5		128000		c	16
deepseek-r1	1.35/5.4				c	16
deepseek-v3-0324	1.14/4.56				c	16
deepseek-v3.1	1.23/4.94				c	16
grok-3	3/15				c	16
grok-3-mini	0.25/1.27				c	16
grok-4-fast-non-reasoning	0.2/0.5				c	16
grok-4-fast-reasoning	0.2/0.5				c	16
us-gov/gpt-5.1	1.71875/13.75/0.171875		272000		c
us-gov/o3-mini	1.513/6.05/0.757		200000		c
us-gov/text-embedding-3-large	0.163		8191		e
us-gov/text-embedding-3-small	0.025		8191		e
eu/codex-mini	1.65/6.6/0.413				c	16
eu/computer-use-preview	3.3/13.2				c	16
eu/gpt-4.1	2.2/8.8/0.55	1.1/4.4			c	16
eu/gpt-4.1-mini	0.44/1.76/0.11	0.22/0.88			c	16
eu/gpt-4.1-nano	0.11/0.44/0.028	0.055/0.22			c	16
eu/gpt-4o-2024-05-13	5.5/16.5	2.75/8.25	128000		c	16
eu/gpt-5	1.375/11/0.1375	0.6875/5.5/0.06875			c	16
eu/gpt-5-codex	1.375/11/0.138				c	16
eu/gpt-5-mini	0.275/2.2/0.0275	0.1375/1.1/0.01375			c	16
eu/gpt-5-nano	0.055/0.44/0.0055	0.0275/0.22/0.00275			c	16
eu/gpt-5-pro	16.5/132	8.25/66			c	16
eu/gpt-5.1-codex-max	1.375/11/0.1375				c	16
eu/gpt-5.2	1.925/15.4/0.1925	0.9625/7.7/0.09625			c	16
eu/gpt-5.2-codex	1.925/15.4/0.1925				c	16
eu/gpt-5.2-pro	23.1/184.8	11.55/92.4			c	16
eu/gpt-5.3-codex	1.925/15.4/0.1925				c	16
eu/gpt-5.4-mini	0.825/4.95/0.0825	0.4125/2.475/0.04125			c	16
eu/gpt-5.4-nano	0.22/1.375/0.022	0.11/0.6875/0.011			c	16
eu/gpt-5.4-pro	33/198	16.5/99			c	16
eu/gpt-6-astra	12/60/1.2/15		922000		c	32
eu/gpt-6-luna	0.12/0.6/0.012/0.15		922000		c	23
eu/gpt-6-sol	2.4/12/0.24/3		922000		c	23
eu/o1-mini	1.21/4.84/0.605	0.605/2.42			c	16
eu/o3	2.2/8.8/0.55	1.1/4.4	200000		c	16
eu/o3-2025-04-16	2.2/8.8/0.55	1.1/4.4	200000		c	16
eu/o3-deep-research	11/44/2.75				c	16
eu/o4-mini	1.21/4.84/0.303	0.605/2.42	200000		c	16
eu/o4-mini-2025-04-16	1.21/4.84/0.303	0.605/2.42	200000		c	16
eu/text-embedding-3-large	0.143				e	16
eu/text-embedding-3-small	0.022				e	16
eu/text-embedding-ada-002	0.11				e	16
us/codex-mini	1.65/6.6/0.413				c	16
us/computer-use-preview	3.3/13.2				c	16
us/gpt-4.1	2.2/8.8/0.55	1.1/4.4			c	16
us/gpt-4.1-mini	0.44/1.76/0.11	0.22/0.88			c	16
us/gpt-4.1-nano	0.11/0.44/0.028	0.055/0.22			c	16
us/gpt-4o-2024-05-13	5.5/16.5	2.75/8.25	128000		c	16
us/gpt-5	1.375/11/0.1375	0.6875/5.5/0.06875			c	16
us/gpt-5-codex	1.375/11/0.138				c	16
us/gpt-5-mini	0.275/2.2/0.0275	0.1375/1.1/0.01375			c	16
us/gpt-5-nano	0.055/0.44/0.0055	0.0275/0.22/0.00275			c	16
us/gpt-5-pro	16.5/132	8.25/66			c	16
us/gpt-5.1-codex-max	1.375/11/0.1375				c	16
us/gpt-5.2	1.925/15.4/0.1925	0.9625/7.7/0.09625			c	16
us/gpt-5.2-codex	1.925/15.4/0.1925				c	16
us/gpt-5.2-pro	23.1/184.8	11.55/92.4			c	16
us/gpt-5.3-codex	1.925/15.4/0.1925				c	16
us/gpt-5.4-mini	0.825/4.95/0.0825	0.4125/2.475/0.04125			c	16
us/gpt-5.4-nano	0.22/1.375/0.022	0.11/0.6875/0.011			c	16
us/gpt-5.4-pro	33/198	16.5/99			c	16
us/o1-mini	1.21/4.84/0.605	0.605/2.42			c	16
us/o3-deep-research	11/44/2.75				c	16
us/text-embedding-3-large	0.143				e	16
us/text-embedding-3-small	0.022				e	16
us/text-embedding-ada-002	0.11				e	16
mai-cyber-1-flash	0.6/3.5/0.06		256000		c	239
claude-sonnet-5-5	2/10/0.1/2.5		1000000	512	c	19
claude-sonnet-latest	2/10/0.1/2.5		1000000	512	c	19
kimi-k2-thinking	0.6/2.5		262144		c	242
grok-4.7	2/6/0.5		500000		c	243
grok-latest	2/6/0.5		500000		c	243
claude-haiku-5-5	0.1/0.5/0.01/0.125		1000000	512	c	247
claude-haiku-latest	0.1/0.5/0.01/0.125		1000000	512	c	247
cohere-embed-v5-fast	0.08		128000		e	16
cohere-embed-v5-pro	0.12		128000		e	16
claude-opus-5-5-fast	8/40/0.4/10		1000000	512	c	18
mai-code-1.1-flash	0.2/1.2/0.02		256000		c	16
cohere-rerank-v5-pro	0.05		32768		r	16
cohere-rerank-v5-fast	0.02		32768		r	16
""",
    "baseten": """
minimaxai/minimax-m2.5	0.3/1.2				c
nvidia/nemotron-120b-a12b	0.3/0.75				c
zai-org/glm-5	0.95/3.15				c
zai-org/glm-4.7	0.6/2.2/0.12		200000		c	111
zai-org/glm-4.6	0.6/2.2				c
moonshotai/kimi-k2.5	0.6/3				c
moonshotai/kimi-k2-thinking	0.6/2.5				c
moonshotai/kimi-k2-instruct-0905	0.6/2.5				c
openai/gpt-oss-120b	0.1/0.5/0.1		128072		c	111
deepseek-ai/deepseek-v3.1	0.5/1.5				c
deepseek-ai/deepseek-v3-0324	0.77/0.77				c
zai-org/glm-5.3	1.4/4.4/0.14		1048576		c	111
glm-latest	1.4/4.4/0.14		1048576		c	111
zai-org/glm-5.3-fast	2.1/6.6/0.21		1048576		c	111
deepseek-ai/deepseek-v4.1-flash	0.3/1.2/0.007		1048576		c	111
moonshotai/kimi-k2.6	0.95/4/0.16		262000		c	111
moonshotai/kimi-k2.7-code	0.95/4/0.16		262000		c	111
moonshotai/kimi-k3	3/15/0.3		1048576		c	111
kimi-latest	3/15/0.3		1048576		c	111
nvidia/nvidia-nemotron-3-ultra-550b-a55b	0.6/2.4/0.12		202800		c	111
thinkingmachines/inkling	1/4.05/0.17		1048576		c	111
thinkingmachines/inkling-small	0.5/1.2/0.1		1048576		c	111
zai-org/glm-5.2	1.4/4.4/0.14		1048576		c	111
zai-org/glm-5.3-flash	0.15/0.5/0.03		1048576		c	111
glm-flash-latest	0.15/0.5/0.03		1048576		c	111
deepseek-ai/deepseek-v4-flash-0731	0.13/0.26/0.028		1048576		c	111
deepseek-flash-latest	0.13/0.26/0.028		1048576		c	111
deepseek-ai/deepseek-v4-pro	1.74/3.48/0.145		1048576		c	111
deepseek-ai/deepseek-v4-pro-0813	1.32/3.96/0.132		1048576		c	111
deepseek-pro-latest	1.32/3.96/0.132		1048576		c	111
zai-org/glm-5.2-fast	2.1/6.6/0.21		1048576		c	111
deepseek-ai/deepseek-v4.1-flash-fast	0.6/2.4/0.014		1048576		c	111
meta-models/muse-spark-open	1.25/4.25/0.15		1048576		c	111
nvidia/nvidia-nemotron-3.5-super-vl-120b-a12b	0.2/0.5/0.04		1048576		c	111
reflection/beam-1.0	0.4/1.2/0.04		1048576		c	111
deepseek-ai/deepseek-v4.1-flash-1017	0.3/1.2/0.007		1048576		c	111
deepseek-ai/deepseek-v4.1-flash-1017-fast	0.6/2.4/0.014		1048576		c	111
moonshotai/kimi-k3.1-pro	2/10/0.2		1000000		c	111
""",
    "cerebras": """
llama-3.1-70b	0.6/0.6		128000		c
llama-3.1-8b	0.1/0.1		128000		c
llama-3.3-70b	0.85/1.2		128000		c
llama3.1-8b	0.1/0.1		128000		c
gpt-oss-120b	0.35/0.75		131072		c	55
qwen-3-32b	0.4/0.8		128000		c	56
qwen-3.8-27b	0.99/1.49		65536		c	57
gemma-4-31b	0.99/1.49		131072		c	228
""",
    "cloudflare": """
@cf/meta/llama-2-7b-chat-fp16	1.923/1.923		3072		c
@cf/meta/llama-2-7b-chat-int8	1.923/1.923		2048		c
@cf/mistral/mistral-7b-instruct-v0.1	1.923/1.923		8192		c
@hf/thebloke/codellama-7b-instruct-awq	1.923/1.923		4096		c
@cf/openai/gpt-oss-120b	0.35/0.75		128000		c
@cf/google/gemma-2b-it-lora			8192		c
@cf/meta/llama-3.2-3b-instruct	0.0509/0.335		80000		c
@cf/meta/llama-guard-3-8b	0.484/0.03		131072		c
@cf/mistral/mistral-7b-instruct-v0.2-lora			15000		c
@cf/moonshotai/kimi-k2.7-code	0.95/4/0.19		262144		c
@cf/deepseek-ai/deepseek-r1-distill-qwen-32b	0.497/4.881		80000		c
@cf/meta/llama-3.1-8b-instruct-fp8	0.152/0.287		32000		c
@cf/meta/llama-3.2-1b-instruct	0.027/0.201		60000		c
@cf/moonshotai/kimi-k2.6	0.95/4/0.16		262144		c
@cf/zai-org/glm-4.7-flash	0.0605/0.4		131072		c
@cf/meta-llama/llama-2-7b-chat-hf-lora			8192		c
@cf/meta/llama-3.3-70b-instruct-fp8-fast	0.293/2.253		24000		c
@cf/ibm-granite/granite-4.0-h-micro	0.017/0.112		131000		c
@cf/qwen/qwen2.5-coder-32b-instruct	0.66/1		32768		c
@cf/zai-org/glm-5.2	1.4/4.4/0.26		262144		c
@cf/nvidia/nemotron-3-120b-a12b	0.5/1.5		256000		c
@cf/aisingapore/gemma-sea-lion-v4-27b-it	0.351/0.555		128000		c
@cf/qwen/qwen3-30b-a3b-fp8	0.0509/0.335		32768		c
@cf/google/gemma-7b-it-lora			3500		c
@cf/google/gemma-4-26b-a4b-it	0.1/0.3		256000		c
@cf/mistralai/mistral-small-3.1-24b-instruct	0.351/0.555		128000		c
@cf/meta/llama-3.2-11b-vision-instruct	0.0485/0.676		128000		c
@cf/openai/gpt-oss-20b	0.2/0.3		128000		c
@cf/meta/llama-4-scout-17b-16e-instruct	0.27/0.85		131000		c
@cf/qwen/qwq-32b	0.66/1		24000		c
""",
    "cohere": """
embed-v4.0	0.12		128000		e	61
embed-v5.0-pro	0.12		128000		e	61
embed-v5.0-fast	0.08		128000		e	61
command-a-03-2025	2.5/10		256000		c
c4ai-aya-expanse-32b	0.5/1.5		128000		c	63
command-a-plus-05-2026			128000		c	64
command-nightly	1/2		4096		c
command-r-08-2024	0.15/0.6		128000		c
command-r-plus-08-2024	2.5/10		128000		c
command-r7b-12-2024	0.0375/0.15		128000		c	65
embed-english-light-v3.0	0.1		512		e
embed-english-v3.0	0.1		512		e
embed-multilingual-v3.0	0.1		512		e
embed-multilingual-light-v3.0	100		512		e
rerank-english-v3.0	////0.002		4096		r
rerank-multilingual-v3.0	////0.002		4096		r
rerank-v3.5	////0.002		4096		r
rerank-v4.0-fast	////0.002		32768		r	61
rerank-v4.0-pro	////0.0025		32768		r	61
rerank-v5.0-fast	0.02		32768		r	182
rerank-v5.0-pro	0.05		32768		r	182
""",
    "dashscope": """
deepseek-v4-flash	0.2/0.4/0.04		1000000		c	69
deepseek-v4-flash-0731	0.2/0.4/0.04		1000000		c	69
deepseek-v4-pro	2.4/4.8/0.2		1000000		c	69
glm-5.1	1.4/4.4/0.26		202745		c	69
glm-5.2	1.4/4.4/0.28		1048576		c	69
kimi-k2.7-code	0.95/4/0.19		229376		c	69
qwen-coder	0.3/1.5		1000000		c	69
qwen-flash			997952		c	69
qwen-flash-2025-07-28			997952		c	69
qwen-max	1.6/6.4		30720		c	69
qwen-plus	0.4/1.2		129024		c	69
qwen-plus-2025-01-25	0.4/1.2		129024		c	69
qwen-plus-2025-04-28	0.4/1.2		129024		c	69
qwen-plus-2025-07-14	0.4/1.2		129024		c	69
qwen-plus-2025-07-28			997952		c	69
qwen-plus-2025-09-11			997952		c	69
qwen-plus-latest			997952		c	69
qwen-turbo	0.05/0.2		129024		c	69
qwen-turbo-2024-11-01	0.05/0.2		1000000		c	69
qwen-turbo-2025-04-28	0.05/0.2		1000000		c	69
qwen-turbo-latest	0.05/0.2		1000000		c	69
qwen3-30b-a3b			129024		c	69
qwen3-coder-flash			997952		c	69
qwen3-coder-flash-2025-07-28			997952		c	69
qwen3-coder-plus			997952		c	69
qwen3-coder-plus-2025-07-22			997952		c	69
qwen3-max-preview			258048		c	69
qwen3-max			258048		c	69
qwen3-max-2026-01-23			258048		c	69
qwen3-next-80b-a3b-instruct	0.15/1.2		262144		c	70
qwen3-next-80b-a3b-thinking	0.15/1.2		262144		c	70
qwen3-vl-235b-a22b-instruct	0.4/1.6		131072		c	70
qwen3-vl-235b-a22b-thinking	0.4/4		131072		c	70
qwen3-vl-32b-instruct	0.16/0.64		131072		c	70
qwen3-vl-32b-thinking	0.16/2.87		131072		c	70
qwen3-vl-plus			260096		c	69
qwen3.5-plus			991808		c	69
qwen3.7-max	2.5/7.5/0.5/3.125		991808		c	69
qwen3.7-plus			991808		c	69
qwen3.8-max	2/6/0.25		991808		c	69
qwen-max-latest	2/6/0.25		991808		c	69
qwen3.8-flash	0.15/0.47/0.016/0.2		991808		c	71
qwen-flash-latest	0.15/0.47/0.016/0.2		991808		c	71
qwen3.8-omni-flash	0.15/0.47/0.016		991808		c	71
qwq-plus	0.8/2.4		98304		c	69
""",
    "databricks": """
databricks-bge-large-en	0.10003//0.10003/0.10003		512		e	72
databricks-claude-fable-5	9.99999/50/1.00002/12.5		1000000	512	c	73
databricks-claude-fable-5-1	9.99999/50/0.24997/12.5		1000000	512	c	73
claude-fable-latest	9.99999/50/0.24997/12.5		1000000	512	c	73
databricks-claude-haiku-4-5	1.00002/5.00003/0.10003/1.24999		200000	4096	c	73
databricks-claude-opus-4	15/75.0001/1.50003/18.75		200000	1024	c	73
databricks-claude-opus-4-1	15/75.0001/1.50003/18.75		200000	1024	c	73
databricks-claude-opus-4-5	5.00003/25/0.50001/6.25002		200000	4096	c	73
databricks-claude-opus-4-6	5.00003/25/0.50001/6.25002		1000000	4096	c	73
databricks-claude-opus-4-7	5.00003/25/0.50001/6.25002		1000000	2048	c	73
databricks-claude-opus-4-8	5.00003/25/0.50001/6.25002		1000000	1024	c	73
databricks-claude-opus-5	5.00003/25/0.50001/6.25002		1000000	512	c	73
databricks-claude-opus-5-5	4.00001/20/0.19999/5.00003		1000000	512	c	73
claude-opus-latest	4.00001/20/0.19999/5.00003		1000000	512	c	73
databricks-claude-sonnet-4	2.99999/15/0.30002/3.74997		200000	1024	c	73
databricks-claude-sonnet-4-1	2.99999/15/0.30002/3.74997		200000		c	73
databricks-claude-sonnet-4-5	2.99999/15/0.30002/3.74997		200000	1024	c	73
databricks-claude-sonnet-4-6	2.99999/15/0.30002/3.74997		1000000	1024	c	73
databricks-claude-sonnet-5	1.99997/9.99999/0.19999/2.49998		1000000	1024	c	73
databricks-deepseek-v4-flash-0731	0.14/0.28/0.028/0.14		1000000		c	74
system.ai.deepseek-v4-flash-0731					c	75
databricks-deepseek-v4-pro-0813	1.31999/3.95997/0.13202/1.31999		1000000		c	74
databricks-gemini-2-5-flash	0.30002/2.49998/0.030002/0.30002		1048576		c	73
databricks-gemini-2-5-pro	1.24999/9.99999/0.124999/1.24999		1048576		c	73
databricks-gemini-3-1-flash-lite	0.31248/1.87502/0.03122/0.31248		1048576		c	73
databricks-gemini-3-1-flash-image	0.62503/3.74997/0.62503/0.62503		131072		c	73
databricks-gemini-3-pro-image	2.49998/15/2.49998/2.49998		65536		c	73
databricks-gemini-3-1-pro	2.49998/15/0.24997/2.49998		1048576		c	73
databricks-gemini-3-flash	0.62503/3.74997/0.06251/0.62503		1048576		c	73
databricks-gemini-3-pro	2.49998/15/0.24997/2.49998		1048576		c	73
databricks-gemini-3-8-flash	0.74998/3.74997/0.07497/0.74998		1048576		c	74
databricks-gemini-3-7-flash	0.74998/3.74997/0.07497/0.74998		1048576		c	74
databricks-gemini-3-6-flash	0.74998/3.74997/0.07497/0.74998		1048576		c	74
databricks-gemini-3-5-flash	1.87502/11.25/0.18753/1.87502		1048576		c	74
databricks-gemini-3-5-flash-lite	0.37499/3.12501/0.03752/0.37499		1048576		c	74
databricks-gemma-3-12b	0.15001/0.50001/0.15001/0.15001		128000		c	72
databricks-glm-5-2	1.4/4.39999/0.25998/1.4		1000000		c	72
databricks-glm-5-3	1.4/4.39999/0.25998/1.4		1048576		c	72
glm-latest	1.4/4.39999/0.25998/1.4		1048576		c	72
databricks-glm-5-3-flash	0.15001/0.50001/0.03003/0.15001		1048576		c	72
glm-flash-latest	0.15001/0.50001/0.03003/0.15001		1048576		c	72
databricks-gpt-5	1.24999/9.99999/0.12502/1.24999		272000		c	73
databricks-gpt-5-1	1.24999/9.99999/0.12502/1.24999		272000		c	73
databricks-gpt-5-2	1.75/14/0.175/1.75		272000		c	73
databricks-gpt-5-3-codex	1.75/14/0.175/1.75		272000		c	73
databricks-gpt-5-4	2.49998/15/0.24997/2.49998		922000		c	73
databricks-gpt-5-4-mini	0.74998/4.50002/0.07497/0.74998		272000		c	73
gpt-mini-latest	0.74998/4.50002/0.07497/0.74998		272000		c	73
databricks-gpt-5-4-nano	0.19999/1.24999/0.02002/0.19999		272000		c	73
databricks-gpt-5-6-sol	4.00001/20/0.39998/5.00003		922000		c	73
databricks-gpt-5-6-terra	1.99997/12/0.19999/2.49998		922000		c	73
databricks-gpt-5-6-luna	0.19999/1.20001/0.02002/0.24997		922000		c	73
databricks-gpt-5-5	5.00003/30/0.50001/5.00003		922000		c	73
databricks-gpt-5-5-pro	30/180/30/30		922000		c	73
databricks-gpt-5-mini	0.24997/1.99997/0.02499/0.24997		272000		c	73
databricks-gpt-5-nano	0.04998/0.39998/0.00497/0.04998		272000		c	73
databricks-gpt-oss-120b	0.15001/0.59997/0.15001/0.15001		131072		c	72
databricks-gpt-oss-20b	0.07/0.30002/0.07/0.07		131072		c	72
databricks-grok-4-6	2.49998/7.50001/0.62503/2.49998		500000		c	73
databricks-gte-large-en	0.12999//0.12999/0.12999		8192		e	72
databricks-inkling	1.00002/4.04999/0.17003/1.00002		1000000		c	74
databricks-kimi-k3	2.99999/15/0.30002/2.99999		1000000		c	72
kimi-latest	2.99999/15/0.30002/2.99999		1000000		c	72
system.ai.kimi-k3					c
databricks-llama-4-maverick	0.50001/1.50003/0.50001/0.50001		128000		c	72
databricks-meta-llama-3-1-8b-instruct	0.15001/0.45003/0.15001/0.15001		200000		c	72
databricks-meta-llama-3-3-70b-instruct	0.50001/1.50003/0.50001/0.50001		128000		c	72
databricks-qwen35-122b-a10b	0.22001/2.20003/0.22001/0.22001		262144		c	72
databricks-qwen3-next-80b-a3b-instruct	0.15001/1.20001/0.15001/0.15001				c	72
databricks-qwen3-embedding-0-6b	0.02002//0.02002/0.02002		32768		e	72
databricks-claude-haiku-5-5	0.10003/0.50001/0.01001/0.12502		1000000	512	c	73
claude-haiku-latest	0.10003/0.50001/0.01001/0.12502		1000000	512	c	73
databricks-claude-sonnet-5-5	1.99997/9.99999/0.10003/2.49998		1000000	512	c	73
claude-sonnet-latest	1.99997/9.99999/0.10003/2.49998		1000000	512	c	73
databricks-deepseek-v4-1-flash	0.30002/1.20001/0.03003/0.30002		1000000		c	74
databricks-deepseek-v4-1-flash-1017	0.30002/1.20001/0.007/0.30002		1000000		c	72
databricks-gemini-2-5-flash-lite	0.12502/0.50001/0.01253/0.12502		1048576		c	73
databricks-gemini-3-1-flash-lite-image	0.31248/1.87502/0.31248/0.31248		65536		c	73
databricks-gemini-4-argon	2.49998/12.5/0.12502/2.49998		1048576		c	73
databricks-gpt-5-4-pro	30/180/30/30		922000		c	73
databricks-gpt-6-1-sol	1.99997/9.99999/0.10003/2.49998		922000		c	73
gpt-sol-latest	1.99997/9.99999/0.10003/2.49998		922000		c	73
databricks-gpt-6-1-terra	1.00002/5.00003/0.04998/1.24999		922000		c	73
gpt-terra-latest	1.00002/5.00003/0.04998/1.24999		922000		c	73
databricks-gpt-6-astra	9.99999/50/1.00002/12.5		922000		c	73
gpt-astra-latest	9.99999/50/1.00002/12.5		922000		c	73
databricks-gpt-6-luna	0.10003/0.50001/0.01001/0.12502		922000		c	73
gpt-luna-latest	0.10003/0.50001/0.01001/0.12502		922000		c	73
databricks-gpt-6-sol	1.99997/9.99999/0.19999/2.49998		922000		c	73
databricks-grok-4-7	2.49998/7.50001/0.62503/2.49998		500000		c	73
grok-latest	2.49998/7.50001/0.62503/2.49998		500000		c	73
databricks-kimi-k2-7	0.94997/4.00001/0.18998/0.94997		262144		c	72
databricks-kimi-k3-1-pro	1.99997/9.99999/0.19999/1.99997		1048576		c	72
""",
    "deepinfra": """
gryphe/mythomax-l2-13b	0.4/0.4		4096		c	76
nousresearch/hermes-3-llama-3.1-405b	1/1		131072		c
nousresearch/hermes-3-llama-3.1-70b	0.7/0.7		131072		c	76
qwen/qwq-32b	0.15/0.4		131072		c
qwen/qwen2.5-72b-instruct	0.36/0.4		32768		c	76
qwen/qwen2.5-7b-instruct	0.04/0.1		32768		c
qwen/qwen2.5-vl-32b-instruct	0.2/0.6		128000		c
qwen/qwen3-14b	0.12/0.24		40960		c	76
qwen/qwen3-235b-a22b	0.18/0.54		40960		c
qwen/qwen3-235b-a22b-instruct-2507	0.09/0.55		262144		c	76
qwen/qwen3-235b-a22b-thinking-2507	0.3/2.9		262144		c
qwen/qwen3-30b-a3b	0.12/0.5		40960		c	76
qwen/qwen3-32b	0.08/0.28		40960		c	76
qwen/qwen3-coder-480b-a35b-instruct	0.4/1.6		262144		c
qwen/qwen3-coder-480b-a35b-instruct-turbo	0.3/1/0.1		262144		c	76
qwen/qwen3-next-80b-a3b-instruct	0.09/1.1		262144		c	76
qwen/qwen3-next-80b-a3b-thinking	0.14/1.4		262144		c
sao10k/l3-8b-lunaris-v1-turbo	0.04/0.05		8192		c
sao10k/l3.1-70b-euryale-v2.2	0.85/0.85		131072		c	76
sao10k/l3.3-70b-euryale-v2.3	0.65/0.75		131072		c
allenai/olmocr-7b-0725-fp8	0.27/1.5		16384		c
anthropic/claude-3-7-sonnet-latest	3.3/16.5/0.33		200000		c
anthropic/claude-4-opus	16.5/82.5		200000		c
anthropic/claude-4-sonnet	3.3/16.5		200000		c
deepseek-ai/deepseek-r1	0.7/2.4		163840		c
deepseek-ai/deepseek-r1-0528	0.5/2.15/0.35		163840		c
deepseek-ai/deepseek-r1-0528-turbo	1/3		32768		c
deepseek-ai/deepseek-r1-distill-llama-70b	0.2/0.6		131072		c
deepseek-ai/deepseek-r1-distill-qwen-32b	0.27/0.27		131072		c
deepseek-ai/deepseek-r1-turbo	1/3		40960		c
deepseek-ai/deepseek-v3	0.32/0.89		163840		c	76
deepseek-ai/deepseek-v3-0324	0.24/0.9/0.135		163840		c	76
deepseek-ai/deepseek-v3.1	0.25/0.95/0.13		163840		c	76
deepseek-ai/deepseek-v3.1-terminus	0.27/1/0.216		163840		c
google/gemini-2.5-flash	0.3/2.5		1000000		c
google/gemini-2.5-pro	1.25/10		1000000		c
google/gemma-3-12b-it	0.05/0.15		131072		c	76
google/gemma-3-27b-it	0.08/0.16		131072		c	76
google/gemma-3-4b-it	0.05/0.1		131072		c	76
meta-llama/llama-3.2-11b-vision-instruct	0.049/0.049		131072		c
meta-llama/llama-3.2-3b-instruct	0.02/0.02		131072		c
meta-llama/llama-3.3-70b-instruct	0.23/0.4		131072		c
meta-llama/llama-3.3-70b-instruct-turbo	0.1/0.32		131072		c	76
meta-llama/llama-4-maverick-17b-128e-instruct-fp8	0.2/0.8		1048576		c	76
meta-llama/llama-4-scout-17b-16e-instruct	0.1/0.3		327680		c	76
meta-llama/llama-guard-3-8b	0.055/0.055		131072		c
meta-llama/llama-guard-4-12b	0.18/0.18		163840		c
meta-llama/meta-llama-3-8b-instruct	0.03/0.06		8192		c
meta-llama/meta-llama-3.1-70b-instruct	0.4/0.4		131072		c
meta-llama/meta-llama-3.1-70b-instruct-turbo	0.4/0.4		131072		c	76
meta-llama/meta-llama-3.1-8b-instruct	0.03/0.05		131072		c
meta-llama/meta-llama-3.1-8b-instruct-turbo	0.02/0.04		131072		c	76
microsoft/wizardlm-2-8x22b	0.48/0.48		65536		c
microsoft/phi-4	0.07/0.14		16384		c
mistralai/mistral-nemo-instruct-2407	0.019/0.03		131072		c	76
mistralai/mistral-small-24b-instruct-2501	0.05/0.08		32768		c
mistralai/mistral-small-3.2-24b-instruct-2506	0.075/0.2		128000		c
mistralai/mixtral-8x7b-instruct-v0.1	0.4/0.4		32768		c
moonshotai/kimi-k2-instruct	0.5/2		131072		c
moonshotai/kimi-k2-instruct-0905	0.5/2/0.4		262144		c
nvidia/llama-3.1-nemotron-70b-instruct	0.6/0.6		131072		c
nvidia/llama-3.3-nemotron-super-49b-v1.5	0.1/0.4		131072		c
nvidia/nvidia-nemotron-3.5-lightning	0.08/0.2/0.04		262144		c	76
nvidia/nvidia-nemotron-nano-9b-v2	0.04/0.16		131072		c
openai/gpt-oss-120b	0.037/0.17		131072		c	76
openai/gpt-oss-20b	0.03/0.14		131072		c	76
zai-org/glm-4.5	0.4/1.6		131072		c
openai/gpt-oss-120b-turbo	0.15/0.6		131072		c	76
minimaxai/minimax-m2.7	0.25/1/0.05		196608		c	76
qwen/qwen3.8-27b	0.4/3/0.04		262144		c	76
google/gemma-4-31b-it-ultra	0.27/0.76		131072		c	76
moonshotai/kimi-k2.5	0.45/2.25/0.07		262144		c	76
zai-org/glm-4.7-flash	0.06/0.4/0.01		202752		c	76
zai-org/glm-4.6	0.5/2/0.1		202752		c	76
anthropic/claude-opus-4-8	5/25		1000000	1024	c	76
anthropic/claude-sonnet-4-6	3/15		1000000	1024	c	76
google/gemini-3.5-flash	1.5/9		1000000		c	76
xiaomimimo/mimo-v2.5	0.4/2/0.08		262144		c	76
qwen/qwen3-max	1.2/6/0.24		256000		c	76
google/gemma-4-31b-it-turbo	0.09/0.34/0.05		262144		c	76
thinkingmachines/inkling-small	0.45/1.2/0.1		524288		c	76
meta-models/muse-glimmer-30b	0.3/1.2/0.04		131072		c	76
qwen/qwen3-max-thinking	1.2/6/0.24		256000		c	76
qwen/qwen3-vl-235b-a22b-instruct	0.2/0.88/0.11		262144		c	76
qwen/qwen3-vl-30b-a3b-instruct	0.15/0.6		262144		c	76
qwen/qwen3.5-27b	0.26/2.6		262144		c	76
qwen/qwen3.6-35b-a3b	0.1/0.95		262144		c	76
nvidia/nemotron-content-safety-3.5	0.2/0.2		131072		c	76
anthropic/claude-opus-5	5/25		1000000	512	c	76
thinkingmachines/inkling	0.95/4.05/0.16		524288		c	76
moonshotai/kimi-k2.6	0.75/3.5/0.15		262144		c	76
deepseek-ai/deepseek-v4-pro-0813	1.3/2.6/0.1		1048576		c	76
qwen/qwen3.7-max	2.5/7.5/0.5		256000		c	76
bytedance/seed-2.0-mini	0.1/0.4/0.02		256000		c	76
qwen/qwen3.8-2.4t-a95b	2/6/0.2		262144		c	76
minimaxai/minimax-m3	0.28/1.1/0.056		524288		c	76
google/gemini-3.1-flash-lite	0.25/1.5		1000000		c	76
google/gemini-3.7-flash	0.75/3.75		1000000		c	76
inclusionai/ling-3.0-flash	0.06/0.18/0.012		131072		c	76
stepfun-ai/step-3.7-flash	0.2/1.15/0.04		262144		c	76
qwen/qwen3.5-35b-a3b	0.14/1/0.05		262144		c	76
bytedance/seed-1.8	0.25/2/0.05		256000		c	76
tencent/hy3	0.14/0.58/0.035		262144		c	76
bytedance/seed-2.0-code	0.5/3/0.1		256000		c	76
bytedance/seed-2.0-pro	0.5/3/0.1		256000		c	76
zai-org/glm-5	0.6/2.08/0.12		202752		c	76
nvidia/nemotron-3-nano-30b-a3b	0.05/0.2/0.025		262144		c	76
moonshotai/kimi-k2.7-code	0.68/3.4/0.136		262144		c	76
anthropic/claude-sonnet-5	2/10		1000000	1024	c	76
qwen/qwen3.5-397b-a17b	0.45/3/0.22		262144		c	76
deepseek-ai/deepseek-v4-flash-0731	0.06/0.18/0.015		1048576		c	76
google/gemma-4-e4b-it	0.02/0.1		131072		c	76
deepseek-ai/deepseek-v3.2	0.26/0.38/0.13		163840		c	76
qwen/qwen3.8-max	1.65/4.951/0.206		256000		c	76
anthropic/claude-fable-5	10/50		1000000	512	c	76
nvidia/nvidia-nemotron-3-ultra-550b-a55b	0.5/2.2/0.1		262144		c	76
qwen/qwen3.5-122b-a10b	0.29/2.4		262144		c	76
zai-org/glm-5.1	1.05/3.5/0.205		202752		c	76
deepseek-ai/deepseek-v4-pro	1.3/2.6/0.1		1048576		c	76
nvidia/nvidia-nemotron-3-super-120b-a12b	0.085/0.4		262144		c	76
zai-org/glm-5.2	0.75/2.4/0.14		1048576		c	76
moonshotai/kimi-k3	2.85/14.25/0.285		1048576		c	76
anthropic/claude-opus-4-7	5/25		1000000	2048	c	76
qwen/qwen3.6-27b	0.32/3.2		262144		c	76
google/gemma-4-26b-a4b-it	0.07/0.34		262144		c	76
google/gemini-3.1-pro	2/12		1000000		c	76
xiaomimimo/mimo-v2.5-pro	1/3/0.2		1048576		c	76
anthropic/claude-haiku-4-5	1/5		200000	4096	c	76
deepseek-ai/deepseek-v4-flash	0.09/0.18/0.018		1048576		c	76
deepseek-ai/deepseek-v4.1-flash	0.14/0.42/0.0042		1048576		c	223
deepseek-ai/deepseek-v4.1-flash-1017	0.14/0.42/0.0042		1048576		c	224
openai/gpt-oss-120b-ultra	0.2/0.95		131072		c	76
qwen/qwen3.5-9b	0.1/0.15		262144		c	76
minimaxai/minimax-m2.7-turbo	0.38/1.7/0.07		196608		c	76
zai-org/glm-4.7	0.4/1.75/0.08		202752		c	76
google/gemma-4-31b-it	0.2/0.4		262144		c	76
""",
    "deepseek": """
deepseek-chat	0.28/0.42/0.028		131072		c	68
deepseek-reasoner	0.28/0.42/0.028		131072		c	68
deepseek-coder	0.14/0.28/0.014		128000		c
deepseek-r1	0.55/2.19/0.14		65536		c
deepseek-v3	0.27/1.1/0.07		65536		c
deepseek-v3.2	0.28/0.4/0.028		163840		c
deepseek-flash	0.3/1.2/0.006		1000000		c	68
deepseek-v4-flash	0.3/1.2/0.006		1000000		c	68
deepseek-v4-flash-vision-exp	0.3/1.2/0.006		1000000		c	68
deepseek-v4-pro	1.32/3.96/0.044		1000000		c	68
deepseek-flash-latest	0.3/1.2/0.006		1000000		c	68
deepseek-pro-latest	1.32/3.96/0.044		1000000		c	68
""",
    "fireworks": """
whereisai/uae-large-v1	0.016		512		e	80
accounts/fireworks/models/deepseek-coder-v2-instruct	1.2/1.2		65536		c	80
accounts/fireworks/models/deepseek-r1	3/8		163840		c	80
accounts/fireworks/models/deepseek-r1-0528	3/8		163840		c	80
accounts/fireworks/models/deepseek-r1-basic	0.55/2.19		163840		c	80
accounts/fireworks/models/deepseek-v3	0.9/0.9		131072		c	80
accounts/fireworks/models/deepseek-v3-0324	0.9/0.9		163840		c	81
accounts/fireworks/models/deepseek-v3p1	0.56/1.68		128000		c	80
accounts/fireworks/models/deepseek-v3p1-terminus	0.56/1.68		128000		c	80
accounts/fireworks/models/deepseek-v3p2	0.56/1.68		163840		c	82
accounts/fireworks/models/deepseek-v4-flash	0.14/0.28/0.028		1048576		c	83
accounts/fireworks/models/deepseek-v4-pro-0813	1.32/3.96/0.044		1048576		c	84
deepseek-v4-pro-0813	1.32/3.96/0.044		1048576		c	84
accounts/fireworks/models/firefunction-v2	0.9/0.9		8192		c	80
accounts/fireworks/models/glm-4p5	0.55/2.19		131072		c	85
accounts/fireworks/models/glm-4p5-air	0.22/0.88		131072		c	86
accounts/fireworks/models/glm-4p6	0.55/2.19		202752		c	80
accounts/fireworks/models/glm-4p7	0.6/2.2/0.3		202752		c	87
accounts/fireworks/models/glm-5p1	1.4/4.4/0.26		202752		c	83
accounts/fireworks/models/glm-5p2	1.4/4.4/0.14		1048576		c	84
accounts/fireworks/models/gpt-oss-120b	0.15/0.6/0.015		131072		c	84
accounts/fireworks/models/gpt-oss-20b	0.07/0.3/0.035		131072		c	83
accounts/fireworks/models/kimi-k2-instruct	0.6/2.5		131072		c	88
accounts/fireworks/models/kimi-k2-instruct-0905	0.6/2.5		262144		c	89
accounts/fireworks/models/kimi-k2-thinking	0.6/2.5		262144		c	80
accounts/fireworks/models/kimi-k2p5	0.6/3/0.1		262144		c	80
accounts/fireworks/models/kimi-k2p6	0.95/4/0.16		262144		c	84
accounts/fireworks/models/kimi-k2p7-code	0.95/4/0.19		262144		c	84
accounts/fireworks/models/llama-v3p1-405b-instruct	3/3		131072		c	80
accounts/fireworks/models/llama-v3p1-8b-instruct	0.1/0.1		131072		c	80
accounts/fireworks/models/llama-v3p2-11b-vision-instruct	0.2/0.2		131072		c	80
accounts/fireworks/models/llama-v3p2-1b-instruct	0.1/0.1		131072		c	80
accounts/fireworks/models/llama-v3p2-3b-instruct	0.1/0.1		131072		c	80
accounts/fireworks/models/llama-v3p2-90b-vision-instruct	0.9/0.9		131072		c	80
accounts/fireworks/models/llama4-maverick-instruct-basic	0.22/0.88		131072		c	80
accounts/fireworks/models/llama4-scout-instruct-basic	0.15/0.6		131072		c	80
accounts/fireworks/models/minimax-m2p1	0.3/1.2/0.03		196608		c	90
accounts/fireworks/models/minimax-m3	0.3/1.2/0.06		512000		c	84
minimax-latest	0.3/1.2/0.06		512000		c	84
accounts/fireworks/models/mixtral-8x22b-instruct-hf	1.2/1.2		65536		c	80
accounts/fireworks/models/qwen2-72b-instruct	0.9/0.9		32768		c	80
accounts/fireworks/models/qwen2p5-coder-32b-instruct	0.9/0.9		4096		c	80
accounts/fireworks/models/yi-large	3/3		32768		c	80
deepseek-v4-flash	0.14/0.28/0.028		1048576		c	83
glm-4p7	0.6/2.2/0.3		202752		c	87
glm-5p1	1.4/4.4/0.26		202752		c	83
glm-5p1-fast	2.8/8.8/0.52		202800		c	83
glm-5p2	1.4/4.4/0.14		1048576		c	84
gpt-oss-120b	0.15/0.6/0.015		131072		c	84
gpt-oss-20b	0.07/0.3/0.035		131072		c	83
kimi-k2p5	0.6/3/0.1		262144		c	80
kimi-k2p6	0.95/4/0.16		262144		c	84
kimi-k2p6-fast	2/8/0.3		262144		c	91
kimi-k2p7-code	0.95/4/0.19		262144		c	84
kimi-k2p7-code-fast	1.9/8/0.38		262144		c	91
minimax-m2p1	0.3/1.2/0.03		196608		c	90
minimax-m3	0.3/1.2/0.06		512000		c	84
qwen3p7-plus	0.4/1.6/0.08		262144		c	84
nomic-ai/nomic-embed-text-v1	0.008		8192		e	80
nomic-ai/nomic-embed-text-v1.5	0.008		8192		e	80
thenlper/gte-base	0.008		512		e	80
thenlper/gte-large	0.016		512		e	80
accounts/fireworks/models/qwen3-coder-480b-a35b-instruct	0.45/1.8		262144		c
accounts/fireworks/models/chronos-hermes-13b-v2	0.2/0.2		4096		c
accounts/fireworks/models/code-llama-13b	0.2/0.2		16384		c
accounts/fireworks/models/code-llama-13b-instruct	0.2/0.2		16384		c
accounts/fireworks/models/code-llama-13b-python	0.2/0.2		16384		c
accounts/fireworks/models/code-llama-34b	0.9/0.9		16384		c
accounts/fireworks/models/code-llama-34b-instruct	0.9/0.9		16384		c
accounts/fireworks/models/code-llama-34b-python	0.9/0.9		16384		c
accounts/fireworks/models/code-llama-70b	0.9/0.9		4096		c
accounts/fireworks/models/code-llama-70b-instruct	0.9/0.9		4096		c
accounts/fireworks/models/code-llama-70b-python	0.9/0.9		4096		c
accounts/fireworks/models/code-llama-7b	0.2/0.2		16384		c
accounts/fireworks/models/code-llama-7b-instruct	0.2/0.2		16384		c
accounts/fireworks/models/code-llama-7b-python	0.2/0.2		16384		c
accounts/fireworks/models/code-qwen-1p5-7b	0.2/0.2		65536		c
accounts/fireworks/models/codegemma-2b	0.1/0.1		8192		c
accounts/fireworks/models/codegemma-7b	0.2/0.2		8192		c
accounts/fireworks/models/cogito-671b-v2-p1	1.2/1.2		163840		c
accounts/fireworks/models/cogito-v1-preview-llama-3b	0.1/0.1		131072		c
accounts/fireworks/models/cogito-v1-preview-llama-70b	0.9/0.9		131072		c
accounts/fireworks/models/cogito-v1-preview-llama-8b	0.2/0.2		131072		c
accounts/fireworks/models/cogito-v1-preview-qwen-14b	0.2/0.2		131072		c
accounts/fireworks/models/cogito-v1-preview-qwen-32b	0.9/0.9		131072		c
accounts/fireworks/models/dbrx-instruct	1.2/1.2		32768		c
accounts/fireworks/models/deepseek-coder-1b-base	0.1/0.1		16384		c
accounts/fireworks/models/deepseek-coder-33b-instruct	0.9/0.9		16384		c
accounts/fireworks/models/deepseek-coder-7b-base	0.2/0.2		4096		c
accounts/fireworks/models/deepseek-coder-7b-base-v1p5	0.2/0.2		4096		c
accounts/fireworks/models/deepseek-coder-7b-instruct-v1p5	0.2/0.2		4096		c
accounts/fireworks/models/deepseek-coder-v2-lite-base	0.5/0.5		163840		c
accounts/fireworks/models/deepseek-coder-v2-lite-instruct	0.5/0.5		163840		c
accounts/fireworks/models/deepseek-prover-v2	1.2/1.2		163840		c
accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b	0.2/0.2		131072		c
accounts/fireworks/models/deepseek-r1-distill-llama-70b	0.9/0.9		131072		c
accounts/fireworks/models/deepseek-r1-distill-llama-8b	0.2/0.2		131072		c
accounts/fireworks/models/deepseek-r1-distill-qwen-14b	0.2/0.2		131072		c
accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b	0.1/0.1		131072		c
accounts/fireworks/models/deepseek-r1-distill-qwen-32b	0.9/0.9		131072		c
accounts/fireworks/models/deepseek-r1-distill-qwen-7b	0.2/0.2		131072		c
accounts/fireworks/models/deepseek-v2-lite-chat	0.5/0.5		163840		c
accounts/fireworks/models/deepseek-v2p5	1.2/1.2		32768		c
accounts/fireworks/models/devstral-small-2505	0.9/0.9		131072		c
accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b	0.2/0.2		131072		c
accounts/fireworks/models/dobby-unhinged-llama-3-3-70b-new	0.9/0.9		131072		c
accounts/fireworks/models/dolphin-2-9-2-qwen2-72b	0.9/0.9		131072		c
accounts/fireworks/models/dolphin-2p6-mixtral-8x7b	0.5/0.5		32768		c
accounts/fireworks/models/ernie-4p5-21b-a3b-pt	0.1/0.1		131072		c
accounts/fireworks/models/ernie-4p5-300b-a47b-pt	0.1/0.1		131072		c
accounts/fireworks/models/fare-20b	0.9/0.9		131072		c
accounts/fireworks/models/firefunction-v1	0.5/0.5		32768		c
accounts/fireworks/models/firellava-13b	0.2/0.2		4096		c
accounts/fireworks/models/firesearch-ocr-v6	0.2/0.2		8192		c
accounts/fireworks/models/flux-1-dev	0.1/0.1		4096		c
accounts/fireworks/models/flux-1-dev-controlnet-union	0.001/0.001		4096		c
accounts/fireworks/models/flux-1-schnell	0.1/0.1		4096		c
accounts/fireworks/models/gemma-2b-it	0.1/0.1		8192		c
accounts/fireworks/models/gemma-3-27b-it	0.9/0.9		131072		c
accounts/fireworks/models/gemma-7b	0.2/0.2		8192		c
accounts/fireworks/models/gemma-7b-it	0.2/0.2		8192		c
accounts/fireworks/models/gemma2-9b-it	0.2/0.2		8192		c
accounts/fireworks/models/glm-4p5v	1.2/1.2		131072		c
accounts/fireworks/models/gpt-oss-safeguard-120b	1.2/1.2		131072		c
accounts/fireworks/models/gpt-oss-safeguard-20b	0.5/0.5		131072		c
accounts/fireworks/models/hermes-2-pro-mistral-7b	0.2/0.2		32768		c
accounts/fireworks/models/internvl3-38b	0.9/0.9		16384		c
accounts/fireworks/models/internvl3-78b	0.9/0.9		16384		c
accounts/fireworks/models/internvl3-8b	0.2/0.2		16384		c
accounts/fireworks/models/kat-coder	0.9/0.9		262144		c
accounts/fireworks/models/kat-dev-32b	0.9/0.9		131072		c
accounts/fireworks/models/kat-dev-72b-exp	0.9/0.9		131072		c
accounts/fireworks/models/llama-guard-2-8b	0.2/0.2		8192		c
accounts/fireworks/models/llama-guard-3-1b	0.1/0.1		131072		c
accounts/fireworks/models/llama-guard-3-8b	0.2/0.2		131072		c
accounts/fireworks/models/llama-v2-13b	0.2/0.2		4096		c
accounts/fireworks/models/llama-v2-13b-chat	0.2/0.2		4096		c
accounts/fireworks/models/llama-v2-70b	0.1/0.1		4096		c
accounts/fireworks/models/llama-v2-70b-chat	0.9/0.9		2048		c
accounts/fireworks/models/llama-v2-7b	0.2/0.2		4096		c
accounts/fireworks/models/llama-v2-7b-chat	0.2/0.2		4096		c
accounts/fireworks/models/llama-v3-70b-instruct	0.9/0.9		8192		c
accounts/fireworks/models/llama-v3-70b-instruct-hf	0.9/0.9		8192		c
accounts/fireworks/models/llama-v3-8b	0.2/0.2		8192		c
accounts/fireworks/models/llama-v3-8b-instruct-hf	0.2/0.2		8192		c
accounts/fireworks/models/llama-v3p1-405b-instruct-long	0.1/0.1		4096		c
accounts/fireworks/models/llama-v3p1-70b-instruct	0.9/0.9		131072		c
accounts/fireworks/models/llama-v3p1-70b-instruct-1b	0.1/0.1		4096		c
accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct	0.9/0.9		131072		c
accounts/fireworks/models/llama-v3p2-1b	0.1/0.1		131072		c
accounts/fireworks/models/llama-v3p2-3b	0.1/0.1		131072		c
accounts/fireworks/models/llama-v3p3-70b-instruct	0.9/0.9		131072		c
accounts/fireworks/models/llamaguard-7b	0.2/0.2		4096		c
accounts/fireworks/models/llava-yi-34b	0.9/0.9		4096		c
accounts/fireworks/models/minimax-m1-80k	0.1/0.1		4096		c
accounts/fireworks/models/minimax-m2	0.3/1.2		196608		c
accounts/fireworks/models/ministral-3-14b-instruct-2512	0.2/0.2		256000		c
accounts/fireworks/models/ministral-3-3b-instruct-2512	0.1/0.1		256000		c
accounts/fireworks/models/ministral-3-8b-instruct-2512	0.2/0.2		256000		c
accounts/fireworks/models/mistral-7b	0.2/0.2		32768		c
accounts/fireworks/models/mistral-7b-instruct-4k	0.2/0.2		32768		c
accounts/fireworks/models/mistral-7b-instruct-v0p2	0.2/0.2		32768		c
accounts/fireworks/models/mistral-7b-instruct-v3	0.2/0.2		32768		c
accounts/fireworks/models/mistral-7b-v0p2	0.2/0.2		32768		c
accounts/fireworks/models/mistral-large-3-fp8	1.2/1.2		256000		c
accounts/fireworks/models/mistral-nemo-base-2407	0.2/0.2		128000		c
accounts/fireworks/models/mistral-nemo-instruct-2407	0.2/0.2		128000		c
accounts/fireworks/models/mistral-small-24b-instruct-2501	0.9/0.9		32768		c
accounts/fireworks/models/mixtral-8x22b	1.2/1.2		65536		c
accounts/fireworks/models/mixtral-8x22b-instruct	1.2/1.2		65536		c
accounts/fireworks/models/mixtral-8x7b	0.5/0.5		32768		c
accounts/fireworks/models/mixtral-8x7b-instruct	0.5/0.5		32768		c
accounts/fireworks/models/mixtral-8x7b-instruct-hf	0.5/0.5		32768		c
accounts/fireworks/models/mythomax-l2-13b	0.2/0.2		4096		c
accounts/fireworks/models/nemotron-nano-v2-12b-vl	0.1/0.1		131072		c
accounts/fireworks/models/nous-capybara-7b-v1p9	0.2/0.2		32768		c
accounts/fireworks/models/nous-hermes-2-mixtral-8x7b-dpo	0.5/0.5		32768		c
accounts/fireworks/models/nous-hermes-2-yi-34b	0.9/0.9		4096		c
accounts/fireworks/models/nous-hermes-llama2-13b	0.2/0.2		4096		c
accounts/fireworks/models/nous-hermes-llama2-70b	0.9/0.9		4096		c
accounts/fireworks/models/nous-hermes-llama2-7b	0.2/0.2		4096		c
accounts/fireworks/models/nvidia-nemotron-nano-12b-v2	0.2/0.2		128000		c
accounts/fireworks/models/nvidia-nemotron-nano-9b-v2	0.2/0.2		128000		c
accounts/fireworks/models/openchat-3p5-0106-7b	0.2/0.2		8192		c
accounts/fireworks/models/openhermes-2-mistral-7b	0.2/0.2		32768		c
accounts/fireworks/models/openhermes-2p5-mistral-7b	0.2/0.2		32768		c
accounts/fireworks/models/openorca-7b	0.2/0.2		32768		c
accounts/fireworks/models/phi-2-3b	0.1/0.1		2048		c
accounts/fireworks/models/phi-3-mini-128k-instruct	0.1/0.1		131072		c
accounts/fireworks/models/phi-3-vision-128k-instruct	0.2/0.2		32064		c
accounts/fireworks/models/phind-code-llama-34b-python-v1	0.9/0.9		16384		c
accounts/fireworks/models/phind-code-llama-34b-v1	0.9/0.9		16384		c
accounts/fireworks/models/phind-code-llama-34b-v2	0.9/0.9		16384		c
accounts/fireworks/models/pythia-12b	0.2/0.2		2048		c
accounts/fireworks/models/qwen-qwq-32b-preview	0.9/0.9		32768		c
accounts/fireworks/models/qwen-v2p5-14b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen-v2p5-7b	0.2/0.2		131072		c
accounts/fireworks/models/qwen1p5-72b-chat	0.9/0.9		32768		c
accounts/fireworks/models/qwen2-7b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen2-vl-2b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2-vl-72b-instruct	0.9/0.9		32768		c
accounts/fireworks/models/qwen2-vl-7b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-0p5b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-14b	0.2/0.2		131072		c
accounts/fireworks/models/qwen2p5-1p5b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-32b	0.9/0.9		131072		c
accounts/fireworks/models/qwen2p5-32b-instruct	0.9/0.9		32768		c
accounts/fireworks/models/qwen2p5-72b	0.9/0.9		131072		c
accounts/fireworks/models/qwen2p5-72b-instruct	0.9/0.9		32768		c
accounts/fireworks/models/qwen2p5-7b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-coder-0p5b	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-0p5b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-14b	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-coder-14b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-coder-1p5b	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-1p5b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-32b	0.9/0.9		32768		c
accounts/fireworks/models/qwen2p5-coder-32b-instruct-128k	0.9/0.9		131072		c
accounts/fireworks/models/qwen2p5-coder-32b-instruct-32k-rope	0.9/0.9		32768		c
accounts/fireworks/models/qwen2p5-coder-32b-instruct-64k	0.9/0.9		65536		c
accounts/fireworks/models/qwen2p5-coder-3b	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-3b-instruct	0.1/0.1		32768		c
accounts/fireworks/models/qwen2p5-coder-7b	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-coder-7b-instruct	0.2/0.2		32768		c
accounts/fireworks/models/qwen2p5-math-72b-instruct	0.9/0.9		4096		c
accounts/fireworks/models/qwen2p5-vl-32b-instruct	0.9/0.9		128000		c
accounts/fireworks/models/qwen2p5-vl-3b-instruct	0.2/0.2		128000		c
accounts/fireworks/models/qwen2p5-vl-72b-instruct	0.9/0.9		128000		c
accounts/fireworks/models/qwen2p5-vl-7b-instruct	0.2/0.2		128000		c
accounts/fireworks/models/qwen3-0p6b	0.1/0.1		40960		c
accounts/fireworks/models/qwen3-14b	0.2/0.2		40960		c
accounts/fireworks/models/qwen3-1p7b	0.1/0.1		131072		c
accounts/fireworks/models/qwen3-1p7b-fp8-draft	0.1/0.1		262144		c
accounts/fireworks/models/qwen3-1p7b-fp8-draft-131072	0.1/0.1		131072		c
accounts/fireworks/models/qwen3-1p7b-fp8-draft-40960	0.1/0.1		40960		c
accounts/fireworks/models/qwen3-235b-a22b	0.22/0.88		131072		c
accounts/fireworks/models/qwen3-235b-a22b-instruct-2507	0.22/0.88		262144		c
accounts/fireworks/models/qwen3-235b-a22b-thinking-2507	0.22/0.88		262144		c
accounts/fireworks/models/qwen3-30b-a3b	0.15/0.6		131072		c
accounts/fireworks/models/qwen3-30b-a3b-instruct-2507	0.5/0.5		262144		c
accounts/fireworks/models/qwen3-30b-a3b-thinking-2507	0.9/0.9		262144		c
accounts/fireworks/models/qwen3-32b	0.9/0.9		131072		c
accounts/fireworks/models/qwen3-4b	0.2/0.2		40960		c
accounts/fireworks/models/qwen3-4b-instruct-2507	0.2/0.2		262144		c
accounts/fireworks/models/qwen3-8b	0.2/0.2		40960		c
accounts/fireworks/models/qwen3-coder-30b-a3b-instruct	0.15/0.6		262144		c
accounts/fireworks/models/qwen3-coder-480b-instruct-bf16	0.9/0.9		262144		c
accounts/fireworks/models/qwen3-embedding-0p6b			32768		e
accounts/fireworks/models/qwen3-embedding-4b			40960		e
accounts/fireworks/models/qwen3-next-80b-a3b-instruct	0.9/0.9		4096		c
accounts/fireworks/models/qwen3-next-80b-a3b-thinking	0.9/0.9		4096		c
accounts/fireworks/models/qwen3-reranker-0p6b			40960		r
accounts/fireworks/models/qwen3-reranker-4b			40960		r
accounts/fireworks/models/qwen3-reranker-8b	0.2		40960		r	84
accounts/fireworks/models/qwen3-vl-235b-a22b-instruct	0.22/0.88		262144		c
accounts/fireworks/models/qwen3-vl-235b-a22b-thinking	0.22/0.88		262144		c
accounts/fireworks/models/qwen3-vl-30b-a3b-instruct	0.15/0.6		262144		c
accounts/fireworks/models/qwen3-vl-30b-a3b-thinking	0.15/0.6		262144		c
accounts/fireworks/models/qwen3-vl-32b-instruct	0.9/0.9		4096		c
accounts/fireworks/models/qwen3-vl-8b-instruct	0.2/0.2		262144		c
accounts/fireworks/models/qwen3p7-plus	0.4/1.6/0.08		262144		c	84
accounts/fireworks/models/qwq-32b	0.9/0.9		131072		c
accounts/fireworks/models/rolm-ocr	0.2/0.2		128000		c
accounts/fireworks/models/snorkel-mistral-7b-pairrm-dpo	0.2/0.2		32768		c
accounts/fireworks/models/stablecode-3b	0.1/0.1		4096		c
accounts/fireworks/models/starcoder-16b	0.2/0.2		8192		c
accounts/fireworks/models/starcoder-7b	0.2/0.2		8192		c
accounts/fireworks/models/starcoder2-15b	0.2/0.2		16384		c
accounts/fireworks/models/starcoder2-3b	0.1/0.1		16384		c
accounts/fireworks/models/starcoder2-7b	0.2/0.2		16384		c
accounts/fireworks/models/toppy-m-7b	0.2/0.2		32768		c
accounts/fireworks/models/yi-34b	0.9/0.9		4096		c
accounts/fireworks/models/yi-34b-200k-capybara	0.9/0.9		200000		c
accounts/fireworks/models/yi-34b-chat	0.9/0.9		4096		c
accounts/fireworks/models/yi-6b	0.2/0.2		4096		c
accounts/fireworks/models/zephyr-7b-beta	0.2/0.2		32768		c
accounts/fireworks/routers/glm-5p1-fast	2.8/8.8/0.52		202800		c	83
accounts/fireworks/routers/kimi-k2p6-fast	2/8/0.3		262144		c	91
accounts/fireworks/routers/kimi-k2p7-code-fast	1.9/8/0.38		262144		c	91
accounts/fireworks/models/deepseek-v4-flash-0731	0.22/0.66/0.007		1048576		c	84
accounts/fireworks/models/deepseek-v4p1-flash	0.3/1.2/0.006		1048576		c	83
accounts/fireworks/routers/deepseek-v4p1-flash-us	0.45/1.8/0.009		1048576		c	83
accounts/fireworks/models/deepseek-v4-flash-vision-exp	0.22/0.66/0.007		1048576		c	84
accounts/fireworks/models/kimi-k3	3/15/0.3		1048576		c	84
kimi-latest	3/15/0.3		1048576		c	84
deepseek-v4-flash-0731	0.22/0.66/0.007		1048576		c	84
deepseek-v4p1-flash	0.3/1.2/0.006		1048576		c	83
deepseek-v4p1-flash-us	0.45/1.8/0.009		1048576		c	83
deepseek-v4-flash-vision-exp	0.22/0.66/0.007		1048576		c	84
glm-5p2-fast	2.1/6.6/0.21		1048576		c	91
glm-5p2-fast-us	2.1/6.6/0.21		1048576		c	91
kimi-k3	3/15/0.3		1048576		c	84
kimi-k3-fast	4.5/22.5/0.45		1048576		c	83
kimi-k3-us	4.5/22.5/0.45		1048576		c	83
qwen3p8-max	2/6/0.25		262144		c	84
muse-glimmer-30b	0.35/1.5/0.04		131072		c	84
nemotron-lightning-3p5-30b-a3b	0.05/0.2/0.01		262144		c	84
nemotron-3-ultra-nvfp4	0.6/2.4/0.12		262144		c	84
accounts/fireworks/models/muse-glimmer-30b	0.35/1.5/0.04		131072		c	84
accounts/fireworks/models/muse-spark-open	1.25/4.25/0.15		1048576		c	84
accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b	0.05/0.2/0.01		262144		c	84
accounts/fireworks/models/nemotron-3-ultra-nvfp4	0.6/2.4/0.12		262144		c	84
accounts/fireworks/models/qwen3p8-max	2/6/0.25		262144		c	84
accounts/fireworks/routers/glm-5p2-fast	2.1/6.6/0.21		1048576		c	84
accounts/fireworks/routers/glm-5p2-fast-us	2.1/6.6/0.21		1048576		c	91
accounts/fireworks/routers/kimi-k3-fast	4.5/22.5/0.45		1048576		c	84
accounts/fireworks/routers/kimi-k3-us	4.5/22.5/0.45		1048576		c	83
accounts/fireworks/models/glm-5p3	1.4/4.4/0.26		1048576		c	84
accounts/fireworks/routers/glm-5p3-us	2.1/6.6/0.39		1048576		c	83
glm-5p3	1.4/4.4/0.26		1048576		c	84
glm-5p3-us	2.1/6.6/0.39		1048576		c	83
accounts/fireworks/routers/glm-5p3-fast	2.1/6.6/0.39		1048576		c	84
accounts/fireworks/routers/auto					c	227
accounts/fireworks/routers/auto-instant					c	227
accounts/fireworks/routers/firerouter					c	227
glm-5p3-fast	2.1/6.6/0.39		1048576		c	83
accounts/fireworks/models/glm-5p3-flash	0.15/0.5/0.03		1048576		c	84
accounts/fireworks/routers/glm-5p3-flash-us	0.225/0.75/0.045		1048576		c	91
glm-5p3-flash	0.15/0.5/0.03		1048576		c	84
glm-5p3-flash-us	0.225/0.75/0.045		1048576		c	91
accounts/fireworks/models/inkling	1/4.05/0.17		1048576		c	84
accounts/fireworks/models/qwen3-embedding-8b	0.1		40960		e	84
accounts/fireworks/models/deepseek-v4-pro	1.2/1.2/0.6		1048576		c	84
accounts/fireworks/models/minimax-m2p7			196608		c	84
accounts/fireworks/models/ember-1	3/15/0.3		1048576		c	84
accounts/fireworks/models/deepseek-v4p1-flash-1017	0.3/1.2/0.006		1048576		c	84
accounts/fireworks/models/minimax-m3p1-flash	0.15/0.6/0.015		1048576		c	84
accounts/fireworks/models/deepseek-v4p1-flash-1017-us	0.45/1.8/0.009		1048576		c	249
accounts/fireworks/routers/spot-deepseek-v4-flash	0.105/0.21/0.021		1048576		c	84
accounts/fireworks/routers/kimi-k3-spot	2.1/10.5/0.21		1048576		c	84
accounts/fireworks/routers/glm-5p3-spot	0.98/3.08/0.182		1048576		c	84
accounts/fireworks/routers/deepseek-v4p1-flash-spot	0.21/0.84/0.0042		1048576		c	84
accounts/fireworks/routers/deepseek-v4p1-flash-1017-ultrafast	2.4/9.6/0.048		1048576		c	254
accounts/fireworks/routers/deepseek-v4p1-flash-1017-spot	0.21/0.84/0.0042		1048576		c	84
accounts/fireworks/models/ultramarine-1-flash-us	0.15/0.5/0.03		1048576		c	254
accounts/fireworks/models/kimi-k3p1-pro	2/10/0.2		1048576		c	84
""",
    "friendliai": """
zai-org/glm-5.3-flash	0.15/0.5/0.03		1048576		c	92
zai-org/glm-5.3	1.26/3.96/0.234		1048576		c	92
google/gemma-4-31b-it	0.14/0.4		262144		c	92
zai-org/glm-5.2	1.4/4.4/0.26		1048576		c	92
deepseek-ai/deepseek-v3.2	0.5/1.5/0.25		163840		c	92
minimaxai/minimax-m2.5	0.3/1.2/0.06		196608		c	92
zai-org/glm-5.1	1.4/4.4/0.26		202752		c	92
""",
    "github-copilot": """
claude-fable-5	10/50/1/12.5		200000		c	108
claude-fable-5.1	10/50/0.25/12.5		200000		c	108
claude-fable-latest	10/50/0.25/12.5		200000		c	108
claude-haiku-4.5	1/5/0.1/1.25		128000		c
claude-haiku-5.5	0.1/0.5/0.01/0.125		128000		c	108
claude-haiku-latest	0.1/0.5/0.01/0.125		128000		c	108
claude-opus-4.8	5/25/0.5/6.25		200000		c	108
claude-opus-4.8-fast	10/50/1/12.5		200000		c	108
claude-opus-5	5/25/0.5/6.25		200000		c	108
claude-opus-5.5	4/20/0.2/5		200000		c	108
claude-opus-latest	4/20/0.2/5		200000		c	108
claude-sonnet-5	2/10/0.2/2.5		200000		c	108
claude-sonnet-5.5	2/10/0.1/2.5		200000		c	108
claude-sonnet-latest	2/10/0.1/2.5		200000		c	108
gemini-3.7-flash	0.75/3.75/0.075		200000		c	108
gemini-3.8-flash	0.75/3.75/0.075		200000		c	108
gpt-3.5-turbo			16384		c
gpt-3.5-turbo-0613			16384		c
gpt-4			32768		c
gpt-4-0613			32768		c
gpt-4-o-preview			64000		c
gpt-4.1			128000		c	109
gpt-4.1-2025-04-14			128000		c	109
gpt-41-copilot					c
gpt-4o			64000		c
gpt-4o-2024-05-13			64000		c
gpt-4o-2024-08-06			64000		c
gpt-4o-2024-11-20			64000		c
gpt-4o-mini			64000		c
gpt-4o-mini-2024-07-18			64000		c
gpt-5-mini	0.25/2/0.025		128000		c	110
gpt-5.3-codex	1.75/14/0.175		128000		c
gpt-5.4	2.5/15/0.25		272000		c	108
gpt-5.4-mini	0.75/4.5/0.075		272000		c	108
gpt-5.5	5/30/0.5		272000		c	108
gpt-5.6-luna	0.2/1.2/0.02/0.25		200000		c	108
gpt-5.6-sol	4/20/0.4/5		272000		c	108
gpt-5.6-terra	2/12/0.2/2.5		272000		c	108
gpt-6-astra	10/50/1/12.5		922000		c	108
gpt-astra-latest	10/50/1/12.5		922000		c	108
gpt-6-luna	0.1/0.5/0.01/0.125		922000		c	108
gpt-luna-latest	0.1/0.5/0.01/0.125		922000		c	108
gpt-6-sol	2/10/0.2/2.5		922000		c	108
gpt-6.1-sol	2/10/0.1/2.5		922000		c	108
gpt-sol-latest	2/10/0.1/2.5		922000		c	108
kimi-k3	3/15/0.3		917504		c	108
kimi-latest	3/15/0.3		917504		c	108
mai-code-1.1-flash	0.2/1.2/0.02		128000		c	108
text-embedding-3-small			8191		e
text-embedding-3-small-inference			8191		e
text-embedding-ada-002			8191		e
gemini-4-argon	2/10/0.1		200000		c	108
claude-sonnet-4.6	3/15/0.3/3.75		200000		c	108
gpt-5.4-nano	0.2/1.25/0.02		272000		c	108
grok-4.5	2/6/0.5		500000		c	108
grok-4.6	2/6/0.5		500000		c	108
grok-4.7	2/6/0.5		500000		c	108
grok-latest	2/6/0.5		500000		c	108
gpt-6.1-terra	1/5/0.05/1.25		922000		c	252
gpt-terra-latest	1/5/0.05/1.25		922000		c	252
""",
    "google": """
gemini-robotics-er-2-preview	1/5/0.1	0.5/2.5/0.05	131072		c	100
gemini-embedding-001	0.15	0.075	2048		e	100
gemini-embedding-2	0.2	0.1	8192		e	100
gemini-3.1-flash-lite-preview	0.25/1.5/0.025	0.125/0.75/0.0125	1048576		c	100
gemini-embedding-2-preview	0.2	0.1	8192		e	100
deep-research-preview-04-2026	2/12	1/6	1048576		c	100
deep-research-max-preview-04-2026	2/12	1/6	1048576		c	100
gemini-2.5-flash	0.3/2.5/0.03	0.15/1.25/0.03	1048576		c	100
deep-research-pro-preview-12-2025	2/12	1/6	1048576		c	102
gemini-2.5-flash-lite	0.1/0.4/0.01	0.05/0.2/0.01	1048576		c	100
gemini-flash-latest	0.75/3.75/0.075	0.375/1.875	1048576	4096	c	100
gemini-flash-lite-latest	0.3/2.5/0.03	0.15/1.25	1048576		c	100
gemini-2.5-pro	1.25/10/0.125	0.625/5/0.125	1048576	2048	c	100
gemini-2.5-computer-use-preview-10-2025	1.25/10		128000		c	100
gemini-3.1-flash-lite	0.25/1.5/0.025	0.125/0.75/0.0125	1048576		c	100
gemini-3.5-flash-lite	0.3/2.5/0.03	0.15/1.25/0.015	1048576		c	100
gemini-3-flash-preview	0.5/3/0.05	0.25/1.5/0.05	1048576		c	103
gemini-3.5-flash	1.5/9/0.15	0.75/4.5/0.075	1048576	4096	c	103
gemini-3.6-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	100
gemini-3.7-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	103
gemini-3.8-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	100
gemini-omni-flash-preview	1.5/9		131072		c	103
gemini-3.1-pro-preview	2/12/0.2	1/6/0.2	1048576	4096	c	100
gemini-3.1-pro-preview-customtools	2/12/0.2	1/6/0.2	1048576	4096	c	100
gemini-2.5-pro-preview-tts	1/20/0.125	0.5/10	8192		c	100
gemini-exp-1114			1048576		c	105
gemini-exp-1206			2097152		c	105
gemini-gemma-2-27b-it	0.35/1.05		8192		c	106
gemini-gemma-2-9b-it	0.35/1.05		8192		c	106
gemma-3-27b-it			131072		c	107
gemma-4-26b-a4b-it			262144		c	100
gemma-4-31b-it			262144		c	100
learnlm-1.5-pro-experimental			32767		c	107
lyria-3-clip-preview			131072		c	100
lyria-3-pro-preview			131072		c	103
gemini-pro-latest	2/12/0.2	1/6	1048576	4096	c	100
gemini-robotics-er-2-streaming-preview	1/5		131072		c	100
gemini-omni-1.1-flash	1.5/9		131072		c	225
lyria-3.5-clip-preview			131072		c	100
lyria-3.5-pro-preview			131072		c	100
lyria-3.5			131072		c	100
lyria-realtime-exp			1048576		c	234
gemini-4-argon	2/10/0.1	1/5/0.05	1048576	4096	c	100
gemini-omni-1.2-flash	1.5/9		131072		c	100
gemini-4-hydrogen	1.5/7.5/0.075	0.75/3.75/0.0375	1048576	4096	c	257
""",
    "groq": """
meta-llama/llama-prompt-guard-2-22m	0.03/0.03		512		c	126
meta-llama/llama-prompt-guard-2-86m	0.04/0.04		512		c	127
openai/gpt-oss-120b	0.15/0.6/0.075		131072		c
openai/gpt-oss-20b	0.075/0.3/0.0375		131072		c
openai/gpt-oss-safeguard-20b	0.075/0.3/0.037		131072		c
qwen/qwen3.8-27b	0.8/4		131072		c	226
""",
    "hyperbolic": """
nousresearch/hermes-3-llama-3.1-70b	0.12/0.3		32768		c
qwen/qwq-32b	0.2/0.2		131072		c
qwen/qwen2.5-72b-instruct	0.12/0.3		131072		c
qwen/qwen2.5-coder-32b-instruct	0.12/0.3		32768		c
qwen/qwen3-235b-a22b	2/2		131072		c
deepseek-ai/deepseek-r1	0.4/0.4		32768		c
deepseek-ai/deepseek-r1-0528	0.25/0.25		131072		c
deepseek-ai/deepseek-v3	0.2/0.2		32768		c
deepseek-ai/deepseek-v3-0324	0.4/0.4		32768		c
meta-llama/llama-3.2-3b-instruct	0.12/0.3		32768		c
meta-llama/llama-3.3-70b-instruct	0.12/0.3		131072		c
meta-llama/meta-llama-3-70b-instruct	0.12/0.3		131072		c
meta-llama/meta-llama-3.1-405b-instruct	0.12/0.3		32768		c
meta-llama/meta-llama-3.1-70b-instruct	0.12/0.3		32768		c
meta-llama/meta-llama-3.1-8b-instruct	0.12/0.3		32768		c
moonshotai/kimi-k2-instruct	2/2		131072		c
""",
    "jina": """
jina-reranker-v3.5	0.05		131072		r	128
jina-reranker-m0	0.05		10240		r	128
jina-reranker-v2-base-multilingual	0.05		1024		r	128
""",
    "lambda-ai": """
deepseek-llama3.3-70b	0.2/0.6		131072		c
deepseek-r1-0528	0.2/0.6		131072		c
deepseek-r1-671b	0.8/0.8		131072		c
deepseek-v3-0324	0.2/0.6		131072		c
hermes3-405b	0.8/0.8		131072		c
hermes3-70b	0.12/0.3		131072		c
hermes3-8b	0.025/0.04		131072		c
lfm-40b	0.1/0.2		131072		c
lfm-7b	0.025/0.04		131072		c
llama-4-maverick-17b-128e-instruct-fp8	0.05/0.1		131072		c
llama-4-scout-17b-16e-instruct	0.05/0.1		16384		c
llama3.1-405b-instruct-fp8	0.8/0.8		131072		c
llama3.1-70b-instruct-fp8	0.12/0.3		131072		c
llama3.1-8b-instruct	0.025/0.04		131072		c
llama3.1-nemotron-70b-instruct-fp8	0.12/0.3		131072		c
llama3.2-11b-vision-instruct	0.015/0.025		131072		c
llama3.2-3b-instruct	0.015/0.025		131072		c
llama3.3-70b-instruct-fp8	0.12/0.3		131072		c
qwen25-coder-32b-instruct	0.05/0.1		131072		c
qwen3-32b-fp8	0.05/0.1		131072		c
""",
    "meta": """
llama-3.3-70b-instruct			128000		c	131
llama-3.3-8b-instruct			128000		c	131
llama-4-maverick-17b-128e-instruct-fp8			1000000		c	131
llama-4-scout-17b-16e-instruct-fp8			10000000		c	131
""",
    "minimax": """
minimax-m2.1	0.3/1.2/0.03/0.375		1000000		c
minimax-m2.1-lightning	0.3/2.4/0.03/0.375		1000000		c
minimax-m2.5	0.3/1.2/0.03/0.375		1000000		c
minimax-m2.5-lightning	0.3/2.4/0.03/0.375		1000000		c
minimax-m2	0.3/1.2/0.03/0.375		200000		c
minimax-m3	0.3/1.2/0.06		1000000		c
minimax-latest	0.3/1.2/0.06		1000000		c
""",
    "mistral": """
codestral-2405			32000		c	60
codestral-latest			32000		c	60
codestral-2508	0.3/0.9/0.03		128000		c	136
codestral-mamba-latest	0.25/0.25/0.025		256000		c	137
devstral-small-latest	0.1/0.3/0.01		256000		c	138
devstral-latest	0.4/2/0.04		256000		c	139
devstral-medium-latest	0.4/2/0.04		256000		c	139
ministral-14b-2512	0.2/0.2/0.02		262144		c	140
ministral-14b-latest	0.2/0.2/0.02		262144		c	140
ministral-3b-2512	0.1/0.1/0.01		131072		c	141
ministral-3b-latest	0.1/0.1/0.01		131072		c	141
mistral-embed-2312	0.1		8192		e	142
mistral-medium-3	1.5/7.5/0.15		262144		c	143
voxtral-small-2507	0.1/0.4/0.01		32768		c	144
voxtral-small-latest	0.1/0.4/0.01		32768		c	144
zai-glm-5-2	1.4/4.4/0.14		1048576		c	145
deepseek-v4-1-flash-1017	0.3/1.2/0.007		1048576		c	146
zai-glm-5-3	1.4/4.4/0.14		1048576		c	147
zai-glm-5-3-flash	0.15/0.5/0.03		1048576		c	148
zai-glm-5	1.4/4.4/0.14		1048576		c	147
zai-glm-latest	1.4/4.4/0.14		1048576		c	147
glm-5-2	1.4/4.4/0.14		1048576		c	145
magistral-medium-latest	1.5/7.5/0.15		262144		c	143
magistral-small-latest	0.15/0.6/0.015		262144		c	149
mistral-embed	0.1		8192		e
codestral-embed	0.15//0.015		8192		e
codestral-embed-2505	0.15//0.015		8192		e
mistral-large-4	0.7/2.1/0.07		1048576		c	150
mistral-large-4-0	0.7/2.1/0.07		1048576		c	150
mistral-large-latest	0.5/1.5/0.05		262144		c	151
mistral-large-3	0.5/1.5/0.05		262144		c	151
mistral-large-2512	0.5/1.5/0.05		262144		c	151
mistral-medium	1.5/7.5/0.15		262144		c	143
mistral-medium-2604	1.5/7.5/0.15		262144		c	143
mistral-medium-latest	1.5/7.5/0.15		262144		c	143
mistral-medium-3-5	1.5/7.5/0.15		262144		c	143
mistral-small	0.1/0.3/0.01		32000		c
mistral-small-latest	0.15/0.6/0.015		262144		c	149
ministral-3-3b-2512	0.1/0.1/0.01		131072		c	152
ministral-3-8b-2512	0.15/0.15/0.015		262144		c	152
ministral-3-14b-2512	0.2/0.2/0.02		262144		c	152
ministral-8b-2512	0.15/0.15/0.015		262144		c	152
ministral-8b-latest	0.15/0.15/0.015		262144		c	152
mistral-tiny	0.25/0.25/0.025		32000		c
open-mistral-nemo	0.3/0.3/0.03		128000		c	137
pixtral-large-latest	2/6/0.2		128000		c
mistral-small-2603	0.15/0.6/0.015		262144		c	149
labs-leanstral-1-5			262144		c	219
mistral-medium-3.5	1.5/7.5/0.15		262144		c	143
mistral-vibe-cli-latest	1.5/7.5/0.15		262144		c	143
mistral-vibe-cli-with-tools	1.5/7.5/0.15		262144		c	143
mistral-vibe-cli-fast	0.15/0.6/0.015		262144		c	149
mistral-code-latest	0.3/0.9/0.03		128000		c	136
mistral-code-fim-latest	0.3/0.9/0.03		128000		c	136
mistral-code-agent-latest	0.4/2/0.04		256000		c	139
labs-leanstral-1-5-1			262144		c	219
""",
    "moonshotai": """
kimi-k2.7-code	0.95/4/0.19		262144		c	153
kimi-k2.5	0.6/3/0.1		262144		c	154
kimi-k2.6	0.95/4/0.16		262144		c	155
kimi-k3.1-pro	2/10/0.2/2		1048576		c	156
kimi-k3.1-pro-highspeed	4/20/0.2/4		1048576		c	156
kimi-k3	3/15/0.3/3		1048576		c	157
kimi-latest	3/15/0.3/3		1048576		c	157
moonshot-v1-128k	2/5		131072		c	158
moonshot-v1-128k-vision-preview	2/5		131072		c	158
moonshot-v1-32k	1/3		32768		c	158
moonshot-v1-32k-vision-preview	1/3		32768		c	158
moonshot-v1-8k	0.2/2		8192		c	158
moonshot-v1-8k-vision-preview	0.2/2		8192		c	158
moonshot-v1-auto	2/5		131072		c	158
""",
    "nebius": """
deepseek-ai/deepseek-r1	0.8/2.4		128000		c	160
deepseek-ai/deepseek-r1-0528	0.8/2.4		164000		c	160
deepseek-ai/deepseek-r1-distill-llama-70b	0.25/0.75		128000		c	160
deepseek-ai/deepseek-v3	0.5/1.5		128000		c	160
deepseek-ai/deepseek-v3-0324	0.5/1.5		128000		c	160
google/gemma-3-27b-it	0.1/0.3/0.04		110000		c	161
meta-llama/llama-3.3-70b-instruct	0.13/0.4		131072		c	160
meta-llama/llama-guard-3-8b	0.02/0.06		128000		c	160
meta-llama/meta-llama-3.1-8b-instruct	0.02/0.06		128000		c	160
meta-llama/meta-llama-3.1-70b-instruct	0.13/0.4		128000		c	160
meta-llama/meta-llama-3.1-405b-instruct	1/3		128000		c	160
mistralai/mistral-nemo-instruct-2407	0.04/0.12		128000		c	160
nousresearch/hermes-3-llama-3.1-405b	1/3		128000		c	160
nvidia/llama-3.1-nemotron-ultra-253b-v1	0.6/1.8		128000		c	160
nvidia/llama-3.3-nemotron-super-49b-v1	0.1/0.4		131072		c	160
qwen/qwen3-235b-a22b	0.2/0.6		262144		c	160
qwen/qwen3-32b	0.1/0.3		40960		c	162
qwen/qwen3-30b-a3b	0.1/0.3		32768		c	160
qwen/qwen3-14b	0.08/0.24		32768		c	160
qwen/qwen3-4b	0.08/0.24		32768		c	160
qwen/qwq-32b	0.15/0.45		32768		c	160
qwen/qwen2.5-72b-instruct	0.13/0.4		128000		c	160
qwen/qwen2.5-32b-instruct	0.06/0.2		128000		c	160
qwen/qwen2.5-coder-7b	0.01/0.03		32768		c	160
qwen/qwen2.5-vl-72b-instruct	0.25/0.75		32000		c	163
qwen/qwen2-vl-72b-instruct	0.13/0.4		131072		c	160
qwen/qwen2-vl-7b-instruct	0.02/0.06		131072		c	160
deepseek-ai/deepseek-v4-flash	0.14/0.28		1048576		c	164
deepseek-ai/deepseek-v4-flash-0731	0.14/0.28/0.01		1048576		c	161
deepseek-ai/deepseek-v4-pro	1.75/3.5/0.14		1048576		c	161
deepseek-ai/deepseek-v4-pro-0813	1.32/3.96/0.04		1048576		c	161
deepseek-ai/deepseek-v4.1-flash	0.3/1.2/0.01		1048576		c	161
minimaxai/minimax-m2.5	0.3/1.2		196608		c	165
minimaxai/minimax-m3	0.3/1.2/0.06		1048576		c	161
moonshotai/kimi-k2.6	0.95/4/0.16		262144		c	161
moonshotai/kimi-k2.7-code	0.95/4/0.15		262144		c	161
moonshotai/kimi-k3.1-pro	2/10/0.2				c	161
moonshotai/kimi-k3	3/15/0.3		1048576		c	161
nousresearch/hermes-4-405b	1/3/0.2		131072		c	161
nousresearch/hermes-4-70b	0.13/0.4		131072		c	166
nvidia/cosmos3-super-reasoner	0.1/0.3		262144		c	167
nvidia/llama-3_1-nemotron-ultra-253b-v1	0.6/1.8		131072		c	168
nvidia/nvidia-nemotron-3-nano-30b-a3b	0.06/0.24/0.012		262144		c	161
nvidia/nemotron-3-nano-omni	0.06/0.24		262144		c	169
nvidia/nemotron-3-super-120b-a12b	0.3/0.9/0.06		262144		c	161
nvidia/nemotron-3-ultra-550b-a55b	1/3/0.12		1048576		c	161
nvidia/nemotron-3_5-lightning	0.06/0.24/0.03		1048576		c	161
openai/gpt-oss-120b	0.15/0.6/0.1		131072		c	161
openbmb/minicpm-v-4_5	0.658/1.11/0.13		32000		c	161
qwen/qwen3-235b-a22b-instruct-2507	0.2/0.6/0.05		262144		c	161
qwen/qwen3-30b-a3b-instruct-2507	0.1/0.3/0.1		262144		c	161
qwen/qwen3-next-80b-a3b-thinking	0.15/1.2		128000		c	170
qwen/qwen3.5-397b-a17b	0.6/3.6/0.12		262144		c	161
qwen/qwen3.8-27b	0.45/3/0.1		262144		c	161
zai-org/glm-5.1	1.4/4.4/0.26		202752		c	161
zai-org/glm-5.2	1.4/4.4/0.14		1048576		c	161
zai-org/glm-5.3	1.4/4.4/0.26		1048576		c	161
zai-org/glm-5.3-flash	0.15/0.5/0.03		1048576		c	161
baai/bge-en-icl	0.01		32768		e	160
baai/bge-multilingual-gemma2	0.01		8192		e	160
intfloat/e5-mistral-7b-instruct	0.01		32768		e	160
qwen/qwen3-embedding-8b	0.01		40960		e	171
reflection/beam	0.25/1/0.05		1048576		c	161
deepseek-ai/deepseek-v4.1-flash-1017	0.3/1.2/0.006		1048576		c	161
meta-models/muse-spark-open	1.25/4.25/0.15		1048576		c	161
minimaxai/minimax-m3.1-flash	0.15/0.6/0.015		1048576		c	161
nvidia/nemotron-3.5-super-vl	0.3/0.9/0.06		1048576		c	161
""",
    "novita": """
deepseek/deepseek-v3.2	0.269/0.4/0.1345		163840		c
minimax/minimax-m2.1	0.3/1.2/0.03		204800		c
zai-org/glm-4.7	0.6/2.2/0.11		204800		c
xiaomimimo/mimo-v2-flash	0.11/0.33/0.024		262144		c
zai-org/autoglm-phone-9b-multilingual	0.035/0.138		65536		c
moonshotai/kimi-k2-thinking	0.6/2.5/0.15		262144		c
minimax/minimax-m2	0.3/1.2/0.03		204800		c
paddlepaddle/paddleocr-vl	0.02/0.02		16384		c
deepseek/deepseek-v3.2-exp	0.27/0.41		163840		c
qwen/qwen3-vl-235b-a22b-thinking	0.98/3.95		131072		c
zai-org/glm-4.6v	0.3/0.9/0.055		131072		c
zai-org/glm-4.6	0.55/2.2/0.11		204800		c
kwaipilot/kat-coder-pro	0.3/1.2/0.06		256000		c
qwen/qwen3-next-80b-a3b-instruct	0.15/1.5		131072		c
qwen/qwen3-next-80b-a3b-thinking	0.15/1.5		131072		c
deepseek/deepseek-ocr	0.03/0.03		8192		c
deepseek/deepseek-v3.1-terminus	0.27/1/0.135		131072		c
qwen/qwen3-vl-235b-a22b-instruct	0.3/1.5		131072		c
qwen/qwen3-max	2.11/8.45		262144		c
skywork/r1v4-lite	0.2/0.6		262144		c
deepseek/deepseek-v3.1	0.27/1/0.135		131072		c
moonshotai/kimi-k2-0905	0.6/2.5		262144		c
qwen/qwen3-coder-480b-a35b-instruct	0.38/1.55		262144		c
qwen/qwen3-coder-30b-a3b-instruct	0.07/0.27		160000		c
openai/gpt-oss-120b	0.05/0.25		131072		c
moonshotai/kimi-k2-instruct	0.57/2.3		131072		c
deepseek/deepseek-v3-0324	0.27/1.12/0.135		163840		c
zai-org/glm-4.5	0.6/2.2/0.11		131072		c
qwen/qwen3-235b-a22b-thinking-2507	0.3/3		131072		c
meta-llama/llama-3.1-8b-instruct	0.02/0.05		16384		c
google/gemma-3-12b-it	0.05/0.1		131072		c
zai-org/glm-4.5v	0.6/1.8/0.11		65536		c
openai/gpt-oss-20b	0.04/0.15		131072		c
qwen/qwen3-235b-a22b-instruct-2507	0.09/0.58		131072		c
deepseek/deepseek-r1-distill-qwen-14b	0.15/0.15		32768		c
meta-llama/llama-3.3-70b-instruct	0.135/0.4		12288		c
qwen/qwen-2.5-72b-instruct	0.38/0.4		32000		c
mistralai/mistral-nemo	0.04/0.17		60288		c
minimaxai/minimax-m1-80k	0.55/2.2		1000000		c
deepseek/deepseek-r1-0528	0.7/2.5/0.35		163840		c
deepseek/deepseek-r1-distill-qwen-32b	0.3/0.3		64000		c
meta-llama/llama-3-8b-instruct	0.04/0.04		8192		c
microsoft/wizardlm-2-8x22b	0.62/0.62		65535		c
deepseek/deepseek-r1-0528-qwen3-8b	0.06/0.09		128000		c
deepseek/deepseek-r1-distill-llama-70b	0.8/0.8		8192		c
meta-llama/llama-3-70b-instruct	0.51/0.74		8192		c
qwen/qwen3-235b-a22b-fp8	0.2/0.8		40960		c
meta-llama/llama-4-maverick-17b-128e-instruct-fp8	0.27/0.85		1048576		c
meta-llama/llama-4-scout-17b-16e-instruct	0.18/0.59		131072		c
nousresearch/hermes-2-pro-llama-3-8b	0.14/0.14		8192		c
qwen/qwen2.5-vl-72b-instruct	0.8/0.8		32768		c
sao10k/l3-70b-euryale-v2.1	1.48/1.48		8192		c
baidu/ernie-4.5-21b-a3b-thinking	0.07/0.28		131072		c
sao10k/l3-8b-lunaris	0.05/0.05		8192		c
baichuan/baichuan-m2-32b	0.07/0.07		131072		c
baidu/ernie-4.5-vl-424b-a47b	0.42/1.25		123000		c
baidu/ernie-4.5-300b-a47b-paddle	0.28/1.1		123000		c
deepseek/deepseek-prover-v2-671b	0.7/2.5		160000		c
qwen/qwen3-32b-fp8	0.1/0.45		40960		c
qwen/qwen3-30b-a3b-fp8	0.09/0.45		40960		c
google/gemma-3-27b-it	0.119/0.2		98304		c
deepseek/deepseek-v3-turbo	0.4/1.3		64000		c
deepseek/deepseek-r1-turbo	0.7/2.5		64000		c
sao10k/l3-8b-stheno-v3.2	0.05/0.05		8192		c
gryphe/mythomax-l2-13b	0.09/0.09		4096		c
baidu/ernie-4.5-vl-28b-a3b-thinking	0.39/0.39		131072		c
qwen/qwen3-vl-8b-instruct	0.08/0.5		131072		c
zai-org/glm-4.5-air	0.13/0.85/0.025		131072		c
qwen/qwen3-vl-30b-a3b-instruct	0.2/0.7		131072		c
qwen/qwen3-vl-30b-a3b-thinking	0.2/1		131072		c
qwen/qwen3-omni-30b-a3b-thinking	0.25/0.97		65536		c
qwen/qwen3-omni-30b-a3b-instruct	0.25/0.97		65536		c
qwen/qwen-mt-plus	0.25/0.75		16384		c
baidu/ernie-4.5-vl-28b-a3b	0.14/0.56		30000		c
baidu/ernie-4.5-21b-a3b	0.07/0.28		120000		c
qwen/qwen3-8b-fp8	0.035/0.138		128000		c
qwen/qwen3-4b-fp8	0.03/0.03		128000		c
qwen/qwen2.5-7b-instruct	0.07/0.07		32000		c
meta-llama/llama-3.2-3b-instruct	0.03/0.05		32768		c
sao10k/l31-70b-euryale-v2.2	1.48/1.48		8192		c
qwen/qwen3-embedding-0.6b	0.07		32768		e
qwen/qwen3-embedding-8b	0.07		32768		e
baai/bge-m3	0.01/0.01		8192		e
qwen/qwen3-reranker-8b	0.05/0.05		32768		r
baai/bge-reranker-v2-m3	0.01/0.01		8000		r
zai-org/glm-5.3	1.4/4.4/0.26		1048576		c	221
deepseek/deepseek-v4-pro-0813	1.32/3.96/0.044		1048576		c	222
moonshotai/kimi-k3	3/15/0.3		1048576		c	222
tencent/hy3	0.14/0.58/0.035		262144		c	222
zai-org/glm-5.2	1.4/4.4/0.26		1048576		c	222
moonshotai/kimi-k2.7-code	0.95/4/0.19		262144		c	222
deepseek/deepseek-v4-flash-vision-exp	0.44/1.32/0.028		1048576		c	221
deepseek/deepseek-v4-flash-0731	0.44/1.32/0.028		1048576		c	222
mindai/macaron-v1-venti	0.825/2.475/0.165		1048576		c	222
minimax/minimax-m3	0.3/1.2/0.06		1000000		c	222
deepseek/deepseek-v4-flash	0.14/0.28/0.028		1048576		c	222
deepseek/deepseek-v4-pro	1.6/3.2/0.135		1048576		c	222
inclusionai/ling-3.0-flash-fast	0.06/0.18/0.012		262144		c	222
qwen/qwen3.8-max	2/6/0.25		1000000		c	222
inclusionai/ling-3.0-flash	0.06/0.18/0.012		262144		c	222
mindai/macaron-v1-tall	0.2475/1.43/0.044		262144		c	222
stepfun/step-3.7-flash	0.2/1.15/0.04		262144		c	222
nvidia/nemotron-3-nano-30b-a3b	0.05/0.2		262144		c	222
baidu/cobuddy	0.28/1.13/0.07		131072		c	222
xiaomimimo/mimo-v2.5	0.168/0.336/0.0034		1048576		c	222
qwen/qwen3.7-max	1.25/3.75/0.25		1000000		c	222
xiaomimimo/mimo-v2.5-pro	0.522/1.044/0.0043		1048576		c	222
qwen/qwen3.6-27b	0.6/3.6		262144		c	222
moonshotai/kimi-k2.6	0.8/3.4/0.16		262144		c	222
zai-org/glm-5.1	1.38/4.4/0.26		204800		c	222
minimax/minimax-m2.7-highspeed	0.6/2.4/0.06		204800		c	221
zai-org/glm-5v-turbo	1.2/4/0.24		204800		c	221
google/gemma-4-26b-a4b-it	0.13/0.4		262144		c	222
google/gemma-4-31b-it	0.14/0.4		262144		c	222
zai-org/glm-5-turbo	1.2/4/0.24		202800		c	221
minimax/minimax-m2.7	0.3/1.2/0.06		204800		c	222
minimax/minimax-m2.5-highspeed	0.6/2.4/0.03		204800		c	222
qwen/qwen3.5-27b	0.3/2.4		262144		c	222
qwen/qwen3.5-122b-a10b	0.4/3.2		262144		c	222
qwen/qwen3.5-35b-a3b	0.25/2		262144		c	222
qwen/qwen3.5-397b-a17b	0.6/3.6		262144		c	222
minimax/minimax-m2.5	0.3/1.2/0.03		204800		c	222
zai-org/glm-5	1/3.2/0.2		202800		c	222
qwen/qwen3-coder-next	0.2/1.5		262144		c	222
deepseek/deepseek-ocr-2	0.03/0.03		8192		c	222
moonshotai/kimi-k2.5	0.6/3/0.1		262144		c	222
zai-org/glm-4.7-h	0.6/2.2/0.11		204800		c	221
zai-org/glm-4.7-flash	0.07/0.4/0.01		200000		c	222
qwen/qwen3.6-35b-a3b	0.248/1.485		262144		c	222
deepseek/deepseek_v3	0.89/0.89		64000		c	221
deepseek/deepseek-r1	4/4		64000		c	221
deepseek/deepseek-v3/community	0.89/0.89		64000		c	221
deepseek/deepseek-r1/community	4/4		64000		c	221
thudm/glm-4-32b-0414	0.55/1.66		32000		c	221
meta-llama/llama-3.2-1b-instruct	0.02/0.02		131000		c	221
""",
    "nscale": """
qwen/qwq-32b	0.18/0.2				c	159
qwen/qwen2.5-coder-32b-instruct	0.06/0.2				c	159
qwen/qwen2.5-coder-3b-instruct	0.01/0.03				c	159
qwen/qwen2.5-coder-7b-instruct	0.01/0.03				c	159
deepseek-ai/deepseek-r1-distill-llama-70b	0.375/0.375				c	159
deepseek-ai/deepseek-r1-distill-llama-8b	0.025/0.025				c	159
deepseek-ai/deepseek-r1-distill-qwen-1.5b	0.09/0.09				c	159
deepseek-ai/deepseek-r1-distill-qwen-14b	0.07/0.07				c	159
deepseek-ai/deepseek-r1-distill-qwen-32b	0.15/0.15				c	159
deepseek-ai/deepseek-r1-distill-qwen-7b	0.2/0.2				c	159
meta-llama/llama-3.1-8b-instruct	0.03/0.03				c	159
meta-llama/llama-3.3-70b-instruct	0.2/0.2				c	159
meta-llama/llama-4-scout-17b-16e-instruct	0.09/0.29				c	159
mistralai/mixtral-8x22b-instruct-v0.1	0.6/0.6				c	159
""",
    "nvidia-nim": """
nvidia/nv-rerankqa-mistral-4b-v3					r
nvidia/llama-3_2-nv-rerankqa-1b-v2					r
ranking/nvidia/llama-3.2-nv-rerankqa-1b-v2					r
""",
    "oci": """
meta.llama-3.1-8b-instruct	0.72/0.72		128000		c	174
meta.llama-3.1-70b-instruct	0.72/0.72		128000		c	174
meta.llama-3.1-405b-instruct	10.68/10.68		128000		c	174
meta.llama-3.2-90b-vision-instruct	2/2		128000		c	174
meta.llama-3.3-70b-instruct	0.72/0.72		128000		c	174
meta.llama-4-maverick-17b-128e-instruct-fp8	0.72/0.72		1048576		c	174
meta.llama-4-scout-17b-16e-instruct	0.72/0.72		10485760		c	174
xai.grok-3	3/15		131072		c	174
xai.grok-3-fast	5/25		131072		c	174
xai.grok-3-mini	0.3/0.5		131072		c	174
xai.grok-3-mini-fast	0.6/4		131072		c	174
xai.grok-4	3/15		128000		c	174
cohere.command-latest	1.56/1.56		128000		c	175
cohere.command-a-03-2025	1.56/1.56		256000		c	175
cohere.command-plus-latest	1.56/1.56		128000		c	175
google.gemini-2.5-flash	0.15/0.6		1048576		c	174
google.gemini-2.5-pro	1.25/10		1048576		c	174
google.gemini-2.5-flash-lite	0.075/0.3		1048576		c	174
cohere.command-a-vision	1.56/1.56		256000		c	175
cohere.command-a-reasoning	1.56/1.56		256000		c	175
cohere.embed-multilingual-image-v3.0	0.1		512		e	175
cohere.command-a-reasoning-08-2025	1.56/1.56		256000		c	174
cohere.command-a-vision-07-2025	1.56/1.56		128000		c	174
cohere.command-a-translate-08-2025	0.09/0.09		256000		c	174
cohere.command-r-08-2024	0.15/0.15		128000		c	174
cohere.command-r-plus-08-2024	1.56/1.56		128000		c	174
meta.llama-3.2-11b-vision-instruct	2/2		128000		c	174
meta.llama-3.3-70b-instruct-fp8-dynamic	0.72/0.72		128000		c	174
xai.grok-4-fast	5/25		131072		c	174
xai.grok-4.1-fast	5/25		131072		c	174
xai.grok-4.20	3/15		131072		c	174
xai.grok-4.20-multi-agent	3/15		131072		c	174
xai.grok-4.20-0309-non-reasoning	1.25/2.5/0.2		1000000		c	174
xai.grok-4.20-0309-reasoning	1.25/2.5/0.2		1000000		c	174
xai.grok-4.20-non-reasoning	1.25/2.5/0.2		1000000		c	174
xai.grok-4.20-reasoning	1.25/2.5/0.2		1000000		c	174
xai.grok-code-fast-1	5/25		131072		c	174
openai.gpt-5	1.25/10		272000		c	174
openai.gpt-5-mini	0.25/2		272000		c	174
openai.gpt-5-nano	0.05/0.4		272000		c	174
openai.gpt-oss-120b	0.15/0.6		128000		c	174
openai.gpt-oss-20b	0.07/0.3		128000		c	174
cohere.embed-english-v3.0	0.1		512		e	174
cohere.embed-english-light-v3.0	0.1		512		e	174
cohere.embed-multilingual-v3.0	0.1		512		e	174
cohere.embed-multilingual-light-v3.0	0.1		512		e	174
cohere.embed-english-image-v3.0	0.1		512		e	174
cohere.embed-english-light-image-v3.0	0.1		512		e	174
cohere.embed-multilingual-light-image-v3.0	0.1		512		e	174
cohere.embed-v4.0	0.12		128000		e	174
""",
    "ollama": """
codegeex4					c
codegemma					c
codellama					c
deepseek-coder-v2-base					c
deepseek-coder-v2-instruct					c
deepseek-coder-v2-lite-base					c
deepseek-coder-v2-lite-instruct					c
deepseek-v3.1:671b-cloud					c
gpt-oss:120b-cloud					c
gpt-oss:20b-cloud					c
internlm2_5-20b-chat					c
llama2					c
llama2-uncensored					c
llama2:13b					c
llama2:70b					c
llama2:7b					c
llama3					c
llama3.1					c
llama3:70b					c
llama3:8b					c
mistral					c
mistral-7b-instruct-v0.1					c
mistral-7b-instruct-v0.2					c
mistral-large-instruct-2407					c
mixtral-8x22b-instruct-v0.1					c
mixtral-8x7b-instruct-v0.1					c
orca-mini					c
qwen3-coder:480b-cloud					c
vicuna					c
""",
    "openai": """
babbage-002	0.4/0.4	0.2/0.2	16384		c	39
computer-use-preview	3/12		8192		c	66
computer-use-preview-2025-03-11	3/12		8192		c	67
davinci-002	2/2	1/1	16384		c	39
ft:babbage-002	1.6/1.6	0.8/0.9	16384		c	39
ft:davinci-002	12/12	6/6	16384		c	39
ft:gpt-3.5-turbo	3/6	1.5/3	16385		c	39
ft:gpt-3.5-turbo-0125	3/6		16385		c
ft:gpt-3.5-turbo-0613	3/6		4096		c
ft:gpt-3.5-turbo-1106	3/6		16385		c
ft:gpt-4-0613	30/60		8192		c	93
ft:gpt-4o-2024-08-06	3.75/15/1.875	2.225/12.5/0.9	128000		c	39
ft:gpt-4o-2024-11-20	3.75/15//1.875		128000		c
ft:gpt-4o-mini-2024-07-18	0.3/1.2/0.15	0.15/0.6/0.075	128000		c	39
ft:gpt-4.1-2025-04-14	3/12/0.75	1.5/6/0.5	1047576		c	39
ft:gpt-4.1-mini-2025-04-14	0.8/3.2/0.2	0.4/1.6/0.1	1047576		c	39
ft:gpt-4.1-nano-2025-04-14	0.2/0.8/0.05	0.1/0.4/0.025	1047576		c	39
ft:o4-mini-2025-04-16	4/16/1	2/8/0.5	200000		c	39
gpt-3.5-turbo	0.5/1.5		16385		c	39
gpt-3.5-turbo-0125	0.5/1.5	0.25/0.75	16385		c	39
gpt-3.5-turbo-1106	1/2	1/2	16385		c	39
gpt-3.5-turbo-16k	3/4		16385		c
gpt-3.5-turbo-instruct	1.5/2		8192		c	39
gpt-3.5-turbo-instruct-0914	1.5/2		8192		c
gpt-4	30/60		8192		c
gpt-4-0613	30/60	15/30	8192		c	39
gpt-4-1106-preview	10/30		128000		c
gpt-4-turbo	10/30		128000		c
gpt-4-turbo-2024-04-09	10/30	5/15	128000		c	39
gpt-4.1	2/8/0.5	1/4	1047576		c	39
gpt-4.1-2025-04-14	2/8/0.5	1/4	1047576		c	39
gpt-4.1-mini	0.4/1.6/0.1	0.2/0.8	1047576		c	39
gpt-4.1-mini-2025-04-14	0.4/1.6/0.1	0.2/0.8	1047576		c	39
gpt-4.1-nano	0.1/0.4/0.025	0.05/0.2	1047576		c	39
gpt-4.1-nano-2025-04-14	0.1/0.4/0.025	0.05/0.2	1047576		c	39
gpt-4o	2.5/10/1.25	1.25/5	128000		c	39
gpt-4o-2024-05-13	5/15	2.5/7.5	128000		c	39
gpt-4o-2024-08-06	2.5/10/1.25	1.25/5	128000		c	39
gpt-4o-2024-11-20	2.5/10/1.25	1.25/5	128000		c	39
gpt-4o-audio-preview-2024-12-17	2.5/10		128000		c
gpt-4o-audio-preview-2025-06-03	2.5/10		128000		c
gpt-audio	2.5/10		128000		c	39
gpt-audio-1.5	2.5/10		128000		c	39
gpt-audio-2025-08-28	2.5/10		128000		c	39
gpt-audio-mini	0.6/2.4		128000		c	39
gpt-audio-mini-2025-10-06	0.6/2.4		128000		c	112
gpt-audio-mini-2025-12-15	0.6/2.4		128000		c	39
gpt-4o-mini	0.15/0.6/0.075	0.075/0.3	128000		c	39
gpt-4o-mini-2024-07-18	0.15/0.6/0.075	0.075/0.3	128000		c	39
gpt-4o-mini-audio-preview-2024-12-17	0.15/0.6		128000		c
gpt-4o-mini-search-preview	0.15/0.6/0.075	0.075/0.3	128000		c
gpt-4o-mini-search-preview-2025-03-11	0.15/0.6/0.075	0.075/0.3	128000		c	113
gpt-4o-search-preview	2.5/10/1.25	1.25/5	128000		c
gpt-4o-search-preview-2025-03-11	2.5/10/1.25	1.25/5	128000		c	114
gpt-5	1.25/10/0.125	0.625/5/0.0625	272000		c	39
gpt-5-codex	1.25/10/0.125		272000		c	115
gpt-5.1	1.25/10/0.125	0.625/5/0.0625	272000		c	39
gpt-5.1-codex-mini	0.25/2/0.025		400000		c	116
gpt-5.1-codex-max	1.25/10/0.125		400000		c	117
gpt-5.1-codex	1.25/10/0.125		400000		c	118
gpt-5.1-chat-latest	1.25/10/0.125		128000		c	119
gpt-5.1-2025-11-13	1.25/10/0.125	0.625/5/0.0625	272000		c	39
gpt-5.2	1.75/14/0.175	0.875/7/0.0875	272000		c	39
gpt-5.2-codex	1.75/14/0.175		272000		c	120
gpt-5.2-chat-latest	1.75/14/0.175		128000		c	121
gpt-5.2-2025-12-11	1.75/14/0.175	0.875/7/0.0875	272000		c	39
gpt-5.2-pro	21/168	10.5/84	272000		c	39
gpt-5.2-pro-2025-12-11	21/168	10.5/84	272000		c	39
gpt-6-astra	10/50/1/12.5	5/25/0.5	922000		c	39
gpt-astra-latest	10/50/1/12.5	5/25/0.5	922000		c	39
gpt-6-sol	2/10/0.2/2.5	1/5/0.1	922000		c	39
gpt-6-luna	0.1/0.5/0.01/0.125	0.05/0.25/0.005	922000		c	39
gpt-luna-latest	0.1/0.5/0.01/0.125	0.05/0.25/0.005	922000		c	39
gpt-5.6	4/20/0.4/5	2/10/0.2	922000		c
gpt-5.6-sol	4/20/0.4/5	2/10/0.2	922000		c	39
gpt-5.6-terra	2/12/0.2/2.5	1/6/0.1	922000		c	39
gpt-5.6-luna	0.2/1.2/0.02/0.25	0.1/0.6/0.01	922000		c	39
gpt-5.6-cyber	12.5/75/1.25/15.625		272000		c	39
daybreak-red-latest	12.5/75/1.25/15.625		272000		c	122
gpt-daybreak-red-latest	12.5/75/1.25/15.625		272000		c	122
daybreak-blue-latest	4/20/0.4/5		922000		c	123
gpt-daybreak-blue-latest	4/20/0.4/5		922000		c	123
chat-latest	5/30/0.5		400000		c	39
gpt-5.5	5/30/0.5	2.5/15/0.25	1050000		c	39
gpt-5.5-2026-04-23	5/30/0.5	2.5/15/0.25	1050000		c	39
gpt-5.5-pro	30/180	15/90	1050000		c	39
gpt-5.5-pro-2026-04-23	30/180	15/90	1050000		c	39
gpt-5.4	2.5/15/0.25	1.25/7.5/0.13	1050000		c	39
gpt-5.4-2026-03-05	2.5/15/0.25	1.25/7.5/0.13	1050000		c	39
gpt-5.4-pro	30/180	15/90	1050000		c	39
gpt-5.4-pro-2026-03-05	30/180	15/90	1050000		c	39
gpt-5.4-mini	0.75/4.5/0.075	0.375/2.25/0.0375	272000		c	39
gpt-mini-latest	0.75/4.5/0.075	0.375/2.25/0.0375	272000		c	39
gpt-5.4-mini-2026-03-17	0.75/4.5/0.075	0.375/2.25/0.0375	272000		c	39
gpt-5.4-nano	0.2/1.25/0.02	0.1/0.625/0.01	272000		c	39
gpt-5.4-nano-2026-03-17	0.2/1.25/0.02	0.1/0.625/0.01	272000		c	39
gpt-5-pro	15/120	7.5/60	400000		c	39
gpt-5-pro-2025-10-06	15/120	7.5/60	400000		c	39
gpt-5-2025-08-07	1.25/10/0.125	0.625/5/0.0625	272000		c	39
gpt-5-chat	1.25/10/0.125		128000		c
gpt-5-chat-latest	1.25/10/0.125		128000		c	124
gpt-5.3-codex	1.75/14/0.175		272000		c	39
gpt-5.3-chat-latest	1.75/14/0.175		128000		c	125
gpt-5-mini	0.25/2/0.025	0.125/1/0.0125	272000		c	39
gpt-5-mini-2025-08-07	0.25/2/0.025	0.125/1/0.0125	272000		c	39
gpt-5-nano	0.05/0.4/0.005	0.025/0.2/0.0025	272000		c	39
gpt-5-nano-2025-08-07	0.05/0.4/0.005	0.025/0.2/0.0025	272000		c	39
o1	15/60/7.5	7.5/30	200000		c	39
o1-2024-12-17	15/60/7.5	7.5/30	200000		c	39
o1-pro	150/600	75/300	200000		c	39
o1-pro-2025-03-19	150/600	75/300	200000		c	39
o3	2/8/0.5	1/4	200000		c	39
o3-deep-research	10/40/2.5		200000		c	172
o3-deep-research-2025-06-26	10/40/2.5		200000		c	172
o3-2025-04-16	2/8/0.5	1/4	200000		c	39
o3-mini	1.1/4.4/0.55	0.55/2.2	200000		c	39
o3-mini-2025-01-31	1.1/4.4/0.55	0.55/2.2	200000		c	39
o3-pro	20/80	10/40	200000		c	39
o3-pro-2025-06-10	20/80	10/40	200000		c	39
o4-mini	1.1/4.4/0.275	0.55/2.2	200000		c	39
o4-mini-deep-research	2/8/0.5		200000		c	173
o4-mini-deep-research-2025-06-26	2/8/0.5		200000		c	173
o4-mini-2025-04-16	1.1/4.4/0.275	0.55/2.2	200000		c	39
text-embedding-3-large	0.13	0.065	8191		e	39
text-embedding-3-small	0.02	0.01	8191		e	39
text-embedding-ada-002	0.1		8191		e	39
text-embedding-ada-002-v2	0.1	0.05	8191		e
container					c
gpt-5-search-api	1.25/10/0.125		272000		c	39
gpt-5-search-api-2025-10-14	1.25/10/0.125		272000		c	39
gpt-5.5-cyber	12.5/75/1.25				c	39
gpt-5.5-cyber-preview	12.5/75/1.25				c	39
gpt-rosalind-research	5/25/0.5				c	39
gpt-6.1-sol	2/10/0.1/2.5	1/5/0.05	922000		c	39
gpt-sol-latest	2/10/0.1/2.5	1/5/0.05	922000		c	39
gpt-rosalind-discovery	5/25/0.5				c	39
gpt-6.1-terra	1/5/0.05/1.25	0.5/2.5/0.025	922000		c	39
gpt-terra-latest	1/5/0.05/1.25	0.5/2.5/0.025	922000		c	39
gpt-6-rosalind	15/75/1.5/18.75		922000		c	39
gpt-6-cyber	20/100/2/25		922000		c	255
gpt-6-astra-law	10/50/1		922000		c	39
""",
    "ovhcloud": """
deepseek-r1-distill-llama-70b	0.67/0.67		131000		c	176
llama-3.1-8b-instruct	0.1/0.1		131000		c	176
meta-llama-3_1-70b-instruct	0.67/0.67		131000		c	176
meta-llama-3_3-70b-instruct	0.67/0.67		131000		c	176
mistral-7b-instruct-v0.3	0.1/0.1		127000		c	176
mistral-nemo-instruct-2407	0.13/0.13		118000		c	176
mistral-small-3.2-24b-instruct-2506	0.09/0.28		128000		c	176
mixtral-8x7b-instruct-v0.1	0.63/0.63		32000		c	176
qwen2.5-coder-32b-instruct	0.87/0.87		32000		c	176
qwen2.5-vl-72b-instruct	0.91/0.91		32000		c	176
qwen3-32b	0.08/0.23		32000		c	176
gpt-oss-120b	0.08/0.4		131000		c	176
gpt-oss-20b	0.04/0.15		131000		c	176
llava-v1.6-mistral-7b-hf	0.29/0.29		32000		c	176
mamba-codestral-7b-v0.1	0.19/0.19		256000		c	176
""",
    "perplexity": """
codellama-34b-instruct	0.35/1.4		16384		c
codellama-70b-instruct	0.7/2.8		16384		c
llama-2-70b-chat	0.7/2.8		4096		c
llama-3.1-70b-instruct	1/1		131072		c
llama-3.1-8b-instruct	0.2/0.2		131072		c
mistral-7b-instruct	0.07/0.28		4096		c
mixtral-8x7b-instruct	0.07/0.28		4096		c
pplx-70b-chat	0.7/2.8		4096		c
pplx-70b-online	/2.8		4096		c
pplx-7b-chat	0.07/0.28		8192		c
pplx-7b-online	/0.28		4096		c
sonar	1/1		128000		c
sonar-deep-research	2/8		128000		c
sonar-medium-chat	0.6/1.8		16384		c
sonar-medium-online	/1.8		12000		c
sonar-pro	3/15		200000		c
sonar-reasoning	1/5		128000		c
sonar-reasoning-pro	2/8		128000		c
sonar-small-chat	0.07/0.28		16384		c
sonar-small-online	/0.28		12000		c
preset/fast-search					c
preset/pro-search					c
preset/deep-research					c
preset/advanced-deep-research					c
openai/gpt-5.2	1.75/14/0.175				c	177
openai/gpt-5.1	1.25/10/0.125				c	177
openai/gpt-5-mini	0.25/2/0.025				c	177
anthropic/claude-opus-4-6	5/25/0.5				c	177
anthropic/claude-opus-4-7	5/25/0.5				c	177
anthropic/claude-opus-4-5	5/25/0.5				c	177
anthropic/claude-sonnet-4-5	3/15/0.3				c	177
anthropic/claude-haiku-4-5	1/5/0.1				c	177
google/gemini-3-pro-preview					c
google/gemini-3-flash-preview	0.5/3/0.05				c	177
google/gemini-2.5-pro					c
google/gemini-2.5-flash					c
xai/grok-4-1-fast-non-reasoning					c
perplexity/sonar	0.25/2.5/0.0625				c	177
perplexity/deepseek-v4-flash-0731	0.13/0.26/0.028				c	177
perplexity/deepseek-v4-pro-0813	1.32/3.96/0.044				c	177
perplexity/glm-5.2	1.4/4.4/0.14				c	177
perplexity/kimi-k3	3/15/0.3				c	177
perplexity/kimi-k2.7-code	0.95/4/0.19				c	177
pplx-embed-v1-0.6b	0.004		32768		e	178
pplx-embed-v1-4b	0.03		32768		e	178
pplx-embed-context-v1-0.6b	0.008		32768		e	220
pplx-embed-context-v1-4b	0.05		32768		e	220
anthropic/claude-fable-5	10/50/1				c	177
anthropic/claude-opus-5	5/25/0.5			512	c	177
anthropic/claude-opus-4-8	5/25/0.5				c	177
anthropic/claude-sonnet-5	2/10/0.2				c	177
anthropic/claude-sonnet-4-6	3/15/0.3				c	177
openai/gpt-5.6-sol	4/20/0.4				c	177
openai/gpt-5.6-terra	2/12/0.2				c	177
openai/gpt-5.6-luna	0.2/1.2/0.02				c	177
openai/gpt-5.5	5/30/0.5				c	177
openai/gpt-5.4	2.5/15/0.25				c	177
openai/gpt-5.4-mini	0.75/4.5/0.075				c	177
openai/gpt-5.4-nano	0.2/1.25/0.02				c	177
openai/gpt-5	1.25/10/0.125				c	177
openai/gpt-5-nano	0.05/0.4/0.005				c	177
openai/gpt-5.3-codex	3.5/28/0.35				c	177
google/gemini-3.1-pro-preview	2/12/0.2				c	177
google/gemini-3.1-flash-lite	0.25/1.5/0.025				c	177
google/gemini-3.5-flash	1.5/9/0.15				c	177
google/gemini-3.5-flash-lite	0.3/2.5/0.03				c	177
google/gemini-4-argon	2/10/0.1				c	177
google/gemini-3.6-flash	1.5/7.5/0.15				c	177
google/gemini-3.7-flash	0.75/3.75/0.075				c	177
xai/grok-4.6	2/6/0.5				c	177
xai/grok-4.5	2/6/0.3				c	177
xai/grok-4.3	1.25/2.5/0.2				c	177
xai/grok-4.20-reasoning	1.25/2.5/0.2				c	177
xai/grok-4.20-non-reasoning	1.25/2.5/0.2				c	177
xai/grok-4.20-multi-agent	1.25/2.5/0.2				c	177
perplexity/glm-5.3	1.4/4.4/0.26				c	177
perplexity/glm-5.3-flash	0.15/0.5/0.03				c	177
perplexity/nemotron-3.5-lightning-30b-a3b	0.0115/0.17/0.00115				c	177
perplexity/nemotron-3.5-super-120b-a12b	0.2/0.5/0.04				c	177
perplexity/nemotron-3-ultra-550b-a55b	0.25/2.5/0.25				c	177
anthropic/claude-sonnet-5-5	2/10/0.1				c	177
anthropic/claude-fable-5-1	10/50/0.25				c	177
anthropic/claude-opus-5-5	4/20/0.2				c	177
openai/gpt-6.1-sol	2/10/0.1				c	177
openai/gpt-6-sol	2/10/0.2				c	177
openai/gpt-6-astra	10/50/1/12.5				c	177
openai/gpt-6-luna	0.1/0.5/0.01				c	177
google/gemini-3.8-flash	0.75/3.75/0.075				c	177
xai/grok-4.7	2/6/0.5				c	177
anthropic/claude-haiku-5-5	0.1/0.5/0.01				c	177
""",
    "replicate": """
meta/llama-2-13b	0.1/0.5		4096		c
meta/llama-2-13b-chat	0.1/0.5		4096		c
meta/llama-2-70b	0.65/2.75		4096		c
meta/llama-2-70b-chat	0.65/2.75		4096		c
meta/llama-2-7b	0.05/0.25		4096		c
meta/llama-2-7b-chat	0.05/0.25		4096		c
meta/llama-3-70b	0.65/2.75		8192		c
meta/llama-3-70b-instruct	0.65/2.75		8192		c
meta/llama-3-8b	0.05/0.25		8086		c
meta/llama-3-8b-instruct	0.05/0.25		8086		c
mistralai/mistral-7b-instruct-v0.2	0.05/0.25		4096		c
mistralai/mistral-7b-v0.1	0.05/0.25		4096		c
mistralai/mixtral-8x7b-instruct-v0.1	0.3/1		4096		c
openai/gpt-5	1.25/10				c
openai/gpt-oss-20b	0.09/0.36				c
anthropic/claude-4.5-haiku	1/5			4096	c
ibm-granite/granite-3.3-8b-instruct	0.03/0.25				c
openai/gpt-4o	2.5/10				c
openai/o4-mini	1/4				c
openai/o1-mini	1.1/4.4				c
openai/o1	15/60				c
openai/gpt-4o-mini	0.15/0.6				c
qwen/qwen3-235b-a22b-instruct-2507	0.264/1.06				c
anthropic/claude-4-sonnet	3/15			1024	c
deepseek-ai/deepseek-v3	1.45/1.45		65536		c
anthropic/claude-3.7-sonnet	3/15				c
anthropic/claude-3.5-haiku	1/5				c
anthropic/claude-3.5-sonnet	3.75/18.75				c
google/gemini-3-pro	2/12				c
anthropic/claude-4.5-sonnet	3/15			1024	c
openai/gpt-4.1	2/8				c
openai/gpt-4.1-nano	0.1/0.4				c
openai/gpt-4.1-mini	0.4/1.6				c
openai/gpt-5-nano	0.05/0.4				c
openai/gpt-5-mini	0.25/2				c
google/gemini-2.5-flash	0.3/2.5				c
openai/gpt-oss-120b	0.18/0.72				c
deepseek-ai/deepseek-v3.1	0.672/2.016		163840		c
xai/grok-4	7.2/36				c
deepseek-ai/deepseek-r1	3.75/10		65536		c
""",
    "sambanova": """
minimax-m2.7	0.6/2.4		196608		c	183
deepseek-r1	5/7		32768		c	183
llama-4-maverick-17b-128e-instruct	0.63/1.8		131072		c	183
meta-llama-3.3-70b-instruct	0.6/1.2		131072		c	183
deepseek-v3.1	3/4.5		131072		c	183
gpt-oss-120b	0.22/0.59		131072		c	183
deepseek-v3.2	3/4.5		32768		c	183
gemma-4-31b-it	0.38/1.15		131072		c	183
""",
    "scaleway": """
qwen/qwen3.5-397b-a17b	0.6/3.6		256000		c
qwen/qwen3.6-35b-a3b	0.25/1.5		256000		c
qwen/qwen3-235b-a22b-instruct-2507	0.75/2.25		256000		c
qwen/qwen3-embedding-8b	0.1				e
qwen/qwen3-coder-30b-a3b-instruct	0.2/0.8		128000		c
openai/gpt-oss-120b	0.15/0.6		128000		c
google/gemma-4-26b-a4b-it	0.25/0.5		256000		c
mistralai/mistral-medium-3.5-128b	1.5/7.5		256000		c
mistralai/mistral-small-3.2-24b-instruct-2506	0.15/0.35		128000		c
mistralai/pixtral-12b-2409	0.2/0.2		128000		c
baai/bge-multilingual-gemma2	0.1				e
meta/llama-3.3-70b-instruct	0.9/0.9		128000		c
glm-5.2	1.8/5.5		256000		c	229
deepseek-v4-flash-0731	0.4/0.8/0.08		256000		c	229
""",
    "snowflake": """
claude-3-5-sonnet	3/15/0.3		200000		c
deepseek-r1	1.35/5.4		128000		c
gemma-7b			8000		c
jamba-1.5-large			256000		c
jamba-1.5-mini			256000		c
jamba-instruct			256000		c
llama2-70b-chat			4096		c
llama3-70b			8000		c
llama3-8b			8000		c
llama3.1-405b	1.2/1.2		128000		c
llama3.1-70b	0.72/0.72		128000		c
llama3.1-8b	0.24/0.24		128000		c
llama3.2-1b			128000		c
llama3.2-3b			128000		c
llama3.3-70b	0.72/0.72		128000		c
mistral-7b			32000		c
mistral-large			32000		c
mistral-large2	2/6		128000		c
mixtral-8x7b			32000		c
reka-core			32000		c
reka-flash			100000		c
snowflake-arctic			4096		c
snowflake-llama-3.1-405b			8000		c
snowflake-llama-3.3-70b	0.72/0.72		128000		c
claude-sonnet-4-5	3/15/0.3		200000	1024	c
claude-sonnet-4-6	3/15/0.3		200000	1024	c
claude-4-sonnet	3/15/0.3		200000	1024	c
claude-4-opus	5/25/0.5		200000	1024	c
claude-haiku-4-5	1/5/0.1		200000	4096	c
claude-3-7-sonnet	3/15/0.3		200000		c
openai-gpt-4.1	2/8/0.5		300000		c
openai-gpt-5	1.25/10/0.125		300000		c
openai-gpt-5-mini	0.3/1.2		1000000		c
openai-gpt-5-nano	0.15/0.6		5000000		c
llama4-maverick	0.24/0.97		128000		c
snowflake-arctic-embed-l-v2.0	0.07		8192		e
snowflake-arctic-embed-m-v2.0	0.07		8192		e
""",
    "together": """
together-ai-21.1b-41b	0.8/0.8				c
together-ai-4.1b-8b	0.2/0.2				c
together-ai-41.1b-80b	0.9/0.9				c
together-ai-8.1b-21b	0.3/0.3		1000		c
together-ai-81.1b-110b	1.8/1.8				c
together-ai-embedding-151m-to-350m	0.016				e
together-ai-embedding-up-to-150m	0.008				e
baai/bge-base-en-v1.5	0.008		512		e
together-ai-up-to-4b	0.1/0.1				c
qwen/qwen2.5-7b-instruct-turbo	0.3/0.3		32768		c	184
deepseek-ai/deepseek-v3	1.25/1.25		65536		c
meta-llama/llama-3.3-70b-instruct-turbo	1.04/1.04		131072		c	184
moonshotai/kimi-k2-instruct	1/3				c	185
openai/gpt-oss-120b	0.15/0.6		131072		c	184
togethercomputer/codellama-34b-instruct					c
zai-org/glm-4.6	0.6/2.2		202752		c	184
minimaxai/minimax-m3	0.3/1.2/0.06		524288		c	184
minimaxai/minimax-m3.1-flash	0.15/0.6/0.015		1048576		c	186
prism-ml/ternary-bonsai-27b			262144		c	187
qwen/qwen3.5-9b	0.17/0.25		262144		c	184
qwen/qwen3.6-plus	0.5/3		1000000		c	184
qwen/qwen3.7-max	2.5/7.5/0.5		1000000		c	186
qwen/qwen3.7-plus	0.32/1.28		1000000		c	184
qwen/qwen3.8-2.4t-a95b	2/6/0.25		1010000		c	184
arize-ai/qwen-2-1.5b-instruct	0.1/0.1		32768		c	184
deepseek-ai/deepseek-v4-flash-0731	0.14/0.28/0.03		1048576		c	184
deepseek-ai/deepseek-v4.1-flash	0.3/1.2/0.006		1048576		c	184
deepseek-ai/deepseek-v4-pro-0813	1.32/3.96/0.13		1048576		c	184
deepseek-pro-latest	1.32/3.96/0.13		1048576		c	184
meta-models/muse-glimmer-30b	0.35/1.5/0.04		131072		c	184
meta-models/muse-spark-open-816b-a42b	1.25/4.25/0.15		1048576		c	187
moonshotai/kimi-k3	3/15/0.3		1048576		c	184
kimi-latest	3/15/0.3		1048576		c	184
thinkingmachines/inkling	1/4.05/0.17		524288		c	184
zai-org/glm-5.2	1.4/4.4/0.26		1048575		c	184
zai-org/glm-5.3	1.4/4.4/0.26		1048575		c	184
glm-latest	1.4/4.4/0.26		1048575		c	184
zai-org/glm-5.3-flash	0.15/0.5/0.03		1048575		c	184
glm-flash-latest	0.15/0.5/0.03		1048575		c	184
qwen/qwen3.8-flash	0.15/0.47		1000000		c	184
qwen-flash-latest	0.15/0.47		1000000		c	184
moonshotai/kimi-k2.5-fp4	0.5/2.8		262144		c	184
minimaxai/minimax-m2.7	0.3/1.2/0.06		196608		c	184
deepseek-ai/deepseek-r1-0528	3/7		163840		c	184
mistralai/ministral-3-14b-instruct-2512	0.2/0.2		262144		c	184
nvidia/nvidia-nemotron-nano-9b-v2	0.06/0.25		131072		c	184
mistralai/mistral-7b-instruct-v0.3	0.2/0.2		32768		c	184
arcee-ai/trinity-mini	0.045/0.15		128000		c	184
meta-llama/llama-3.1-405b-instruct	3.5/3.5		4096		c	184
meta-llama/llama-3.2-1b-instruct	0.06/0.06		131072		c	184
meta-llama/llama-3.2-3b-instruct	0.06/0.06		131072		c	184
qwen/qwen2-1.5b-instruct	0.02/0.02		32768		c	184
qwen/qwen2.5-14b-instruct	0.8/0.8		32768		c	184
qwen/qwen2.5-72b-instruct	1.2/1.2		32768		c	184
salesforce/llama-rank-v1	0.1		8192		r	184
meta-llama/meta-llama-3.1-8b	0.2/0.2		16384		c	236
together/tev1-4b-experimental	0.042		32768		c	184
qwen/qwen2.5-72b-instruct-turbo	1.2/1.2		131072		c	184
qwen/qwen2.5-vl-72b-instruct	1.95/8		32768		c	184
qwen/qwen3-coder-480b-a35b-instruct-fp8	2/2		262144		c	184
qwen/qwen3-coder-next-fp8	0.5/1.2		262144		c	184
qwen/qwen3-next-80b-a3b-instruct	0.15/1.5		262144		c	184
qwen/qwen3-next-80b-a3b-thinking	0.15/1.5		262144		c	184
qwen/qwen3-vl-32b-instruct	0.5/1.5		262144		c	184
qwen/qwen3-vl-8b-instruct	0.18/0.68		262144		c	184
qwen/qwen3.5-397b-a17b	0.6/3.6/0.35		262144		c	184
deepseek-ai/deepseek-v3.1	0.6/1.7		131072		c	184
essentialai/rnj-1-instruct	0.15/0.15				c	237
google/gemma-4-31b-it	0.39/0.97		262144		c	184
meta-llama/llama-4-scout-17b-16e-instruct	0.18/0.59		1048576		c	184
meta-llama/meta-llama-3.1-70b-instruct-turbo	0.88/0.88		131072		c	184
meta-llama/meta-llama-3.1-8b-instruct-turbo	0.18/0.18		131072		c	184
mistralai/mistral-small-24b-instruct-2501	0.1/0.3		32768		c	184
mistralai/mixtral-8x7b-instruct-v0.1	0.6/0.6		32768		c	184
moonshotai/kimi-k2.6	1.2/4.5/0.2		262144		c	184
moonshotai/kimi-k2.7-code	0.95/4/0.19		262144		c	184
nvidia/nemotron-3-ultra-550b-a55b	0.6/3.6/0.2		512288		c	184
openai/gpt-oss-20b	0.05/0.2		131072		c	184
zai-org/glm-4.5-air-fp8	0.2/1.1		131072		c	184
zai-org/glm-4.7	0.45/2		202752		c	184
zai-org/glm-5	1/3.2		202752		c	184
zai-org/glm-5.1	1.4/4.4/0.26		202752		c	184
nvidia/nvidia-nemotron-3.5-super-vl	0.15/0.5/0.02		262144		c	184
reflection/beam-1.0-501b-a23b	0.4/1.2/0.04		1048576		c	184
deepseek-ai/deepseek-v4.1-flash-1017	0.3/1.2/0.006		1048576		c	184
moonshotai/kimi-k3.1-pro	2/10/0.2		1048576		c	184
ricursive-ai/ripple-65b-preview	0.2/0.6/0.02		131072		c	184
""",
    "vercel-ai-gateway": """
alibaba/qwen-3-14b	0.08/0.24		40960		c
alibaba/qwen-3-235b	0.2/0.6		40960		c
alibaba/qwen-3-30b	0.1/0.3		40960		c
alibaba/qwen-3-32b	0.1/0.3		40960		c
alibaba/qwen3-coder	0.4/1.6		262144		c
amazon/nova-lite	0.06/0.24		300000		c
amazon/nova-micro	0.035/0.14		128000		c
amazon/nova-pro	0.8/3.2		300000		c
amazon/titan-embed-text-v2	0.02				c
anthropic/claude-3-haiku	0.25/1.25/0.03/0.3		200000		c
anthropic/claude-3-opus	15/75/1.5/18.75		200000		c
anthropic/claude-3.5-haiku	0.8/4/0.08/1		200000		c
anthropic/claude-3.5-sonnet	3/15/0.3/3.75		200000		c
anthropic/claude-3.7-sonnet	3/15/0.3/3.75		200000		c
anthropic/claude-4-opus	15/75/1.5/18.75		200000		c
anthropic/claude-4-sonnet	3/15/0.3/3.75		200000		c
anthropic/claude-3-5-sonnet	3/15/0.3/3.75		200000		c
anthropic/claude-3-5-sonnet-20241022	3/15/0.3/3.75		200000		c
anthropic/claude-3-7-sonnet	3/15/0.3/3.75		200000		c
anthropic/claude-haiku-4.5	1/5/0.1/1.25		200000	4096	c
anthropic/claude-opus-4	15/75/1.5/18.75		200000	1024	c
anthropic/claude-opus-4.1	15/75/1.5/18.75		200000	1024	c
anthropic/claude-opus-4.5	5/25/0.5/6.25		200000	4096	c
anthropic/claude-opus-4.6	5/25/0.5/6.25		200000	4096	c
anthropic/claude-sonnet-4	3/15/0.3/3.75		200000	1024	c
anthropic/claude-sonnet-4.5	3/15/0.3/3.75		1000000	1024	c
cohere/command-a	2.5/10		256000		c
cohere/command-r	0.15/0.6		128000		c
cohere/command-r-plus	2.5/10		128000		c
cohere/embed-v4.0	0.12				c
deepseek/deepseek-r1	0.55/2.19		128000		c
deepseek/deepseek-r1-distill-llama-70b	0.75/0.99		131072		c
deepseek/deepseek-v3	0.9/0.9		128000		c
google/gemini-2.5-flash	0.3/2.5/0.03		1000000		c
google/gemini-2.5-pro	1.25/10/0.125		1048576		c
google/gemini-embedding-001	0.15				e
google/gemma-2-9b	0.2/0.2		8192		c
google/text-embedding-005	0.025				e
google/text-multilingual-embedding-002	0.025				e
inception/mercury-coder-small	0.25/1		32000		c
meta/llama-3-70b	0.59/0.79		8192		c
meta/llama-3-8b	0.05/0.08		8192		c
meta/llama-3.1-70b	0.72/0.72		128000		c
meta/llama-3.1-8b	0.05/0.08		131000		c
meta/llama-3.2-11b	0.16/0.16		128000		c
meta/llama-3.2-1b	0.1/0.1		128000		c
meta/llama-3.2-3b	0.15/0.15		128000		c
meta/llama-3.2-90b	0.72/0.72		128000		c
meta/llama-3.3-70b	0.72/0.72		128000		c
meta/llama-4-maverick	0.2/0.6		131072		c
meta/llama-4-scout	0.1/0.3		131072		c
mistral/codestral	0.3/0.9		256000		c
mistral/codestral-embed	0.15				c
mistral/devstral-small	0.07/0.28		128000		c
mistral/magistral-medium	2/5		128000		c
mistral/magistral-small	0.5/1.5		128000		c
mistral/ministral-3b	0.04/0.04		128000		c
mistral/ministral-8b	0.1/0.1		128000		c
mistral/mistral-embed	0.1				c
mistral/mistral-large	2/6		32000		c
mistral/mistral-saba-24b	0.79/0.79		32768		c
mistral/mistral-small	0.1/0.3		32000		c
mistral/mixtral-8x22b-instruct	1.2/1.2		65536		c
mistral/pixtral-12b	0.15/0.15		128000		c
mistral/pixtral-large	2/6		128000		c
moonshotai/kimi-k2	0.55/2.2		131072		c
morph/morph-v3-fast	0.8/1.2		32768		c
morph/morph-v3-large	0.9/1.9		32768		c
openai/gpt-3.5-turbo	0.5/1.5		16385		c
openai/gpt-3.5-turbo-instruct	1.5/2		8192		c
openai/gpt-4-turbo	10/30		128000		c
openai/gpt-4.1	2/8/0.5		1047576		c
openai/gpt-4.1-mini	0.4/1.6/0.1		1047576		c
openai/gpt-4.1-nano	0.1/0.4/0.025		1047576		c
openai/gpt-4o	2.5/10/1.25		128000		c
openai/gpt-4o-mini	0.15/0.6/0.075		128000		c
openai/o1	15/60/7.5		200000		c
openai/o3	2/8/0.5		200000		c
openai/o3-mini	1.1/4.4/0.55		200000		c
openai/o4-mini	1.1/4.4/0.275		200000		c
openai/text-embedding-3-large	0.13				e
openai/text-embedding-3-small	0.02				e
openai/text-embedding-ada-002	0.1				e
perplexity/sonar	1/1		127000		c
perplexity/sonar-pro	3/15		200000		c
perplexity/sonar-reasoning	1/5		127000		c
perplexity/sonar-reasoning-pro	2/8		127000		c
vercel/v0-1.0-md	3/15		128000		c
vercel/v0-1.5-md	3/15		128000		c
xai/grok-2	2/10		131072		c
xai/grok-2-vision	2/10		32768		c
xai/grok-3	3/15		131072		c
xai/grok-3-fast	5/25		131072		c
xai/grok-3-mini	0.3/0.5		131072		c
xai/grok-3-mini-fast	0.6/4		131072		c
xai/grok-4	3/15		256000		c
zai/glm-4.5	0.6/2.2		131072		c
zai/glm-4.5-air	0.2/1.1		128000		c
zai/glm-4.6	0.45/1.8/0.11		200000		c	193
""",
    "vertex_ai": """
gemini-2.5-flash	0.3/2.5/0.03	0.15/1.25	1048576		c	94
gemini-3.1-flash-lite-preview	0.25/1.5/0.025		1048576		c	95
gemini-3.1-flash-lite	0.25/1.5/0.025	0.125/0.75/0.0125	1048576		c	94
gemini-3.5-flash-lite	0.3/2.5/0.03	0.15/1.25/0.015	1048576		c	94
deep-research-pro-preview-12-2025	2/12/0.2	1/6/0.1	65536		c	94
gemini-2.5-flash-lite	0.1/0.4/0.01	0.05/0.2	1048576		c	94
gemini-2.5-flash-lite-preview-09-2025	0.1/0.4/0.01		1048576		c	96
gemini-2.5-flash-preview-09-2025	0.3/2.5/0.03		1048576		c	97
gemini-2.5-pro	1.25/10/0.125	0.625/5	1048576	2048	c	94
gemini-3.1-pro-preview	2/12/0.2	1/6	1048576	4096	c	94
gemini-3.1-pro-preview-customtools	2/12/0.2	1/6	1048576	4096	c	98
gemini-3-pro-preview	2/12/0.2	1/6	1048576		c	97
gemini-3-flash-preview	0.5/3/0.05	0.25/1.5	1048576		c	94
gemini-3.5-flash	1.5/9/0.15	0.75/4.5/0.075	1048576	4096	c	94
gemini-3.6-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	94
gemini-3.7-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	94
gemini-3.8-flash	0.75/3.75/0.075	0.375/1.875/0.0375	1048576	4096	c	94
gemini-3.8-flash-cyber	1.5/7.5/0.15	0.75/3.75/0.075	1048576		c	94
gemini-2.5-pro-preview-tts	1/20/0.125	0.5	1048576		c	94
gemini-robotics-er-1.5-preview	0.3/2.5		1048576		c	99
gemini-2.5-computer-use-preview-10-2025	1.25/10		128000		c	94
gemini-embedding-001	0.15	0.12	2048		e	101
gemini-embedding-2-preview	0.2	0.1	8192		e	97
gemini-embedding-2	0.2	0.1	8192		e	94
gemini-flash-experimental			1000000		e	97
gemini-omni-flash-preview	1.5/9		131072		c	104
medlm-large			8192		c	106
medlm-medium			32768		c	106
multimodalembedding	0.8		2048		e	101
multimodalembedding@001	0.8		2048		e	101
text-embedding-004	0.1		2048		e	101
text-embedding-005	0.1		2048		e	101
text-embedding-large-exp-03-07	0.1		8192		e	101
text-embedding-preview-0409	0.00625		3072		e	97
text-multilingual-embedding-002	0.1		2048		e	101
text-unicorn	10/28		8192		c	106
text-unicorn@001	10/28		8192		c	106
claude-3-5-haiku	1/5		200000		c
claude-3-5-haiku@20241022	1/5		200000		c
claude-haiku-4-5	1/5/0.1/1.25	0.5/2.5/0.05	200000	4096	c	94
claude-haiku-4-5@20251001	1/5/0.1/1.25	0.5/2.5/0.05	200000	4096	c	94
claude-3-5-sonnet	3/15		200000		c
claude-3-5-sonnet@20240620	3/15		200000		c
claude-3-haiku	0.25/1.25		200000		c
claude-3-haiku@20240307	0.25/1.25		200000		c
claude-3-sonnet	3/15		200000		c
claude-3-sonnet@20240229	3/15		200000		c
claude-opus-4-5	5/25/0.5/6.25	2.5/12.5/0.25	200000	4096	c	94
claude-opus-4-5@20251101	5/25/0.5/6.25	2.5/12.5/0.25	200000	4096	c	94
claude-opus-4-6	5/25/0.5/6.25	2.5/12.5/0.25	1000000	4096	c	94
claude-opus-4-6@default	5/25/0.5/6.25	2.5/12.5/0.25	1000000	4096	c	94
claude-opus-4-7	5/25/0.5/6.25	2.5/12.5/0.25	1000000	2048	c	94
claude-opus-4-7@default	5/25/0.5/6.25	2.5/12.5/0.25	1000000	2048	c	94
claude-fable-5	10/50/1/12.5	5/25/0.5	1000000	512	c	94
claude-fable-5-1	10/50/0.25/12.5	5/25/0.125	1000000	512	c	94
claude-fable-latest	10/50/0.25/12.5	5/25/0.125	1000000	512	c	94
claude-fable-5@default	10/50/1/12.5	5/25/0.5	1000000	512	c	94
claude-fable-5-1@default	10/50/0.25/12.5	5/25/0.125	1000000	512	c	94
claude-opus-5	5/25/0.5/6.25	2.5/12.5/0.25	1000000	512	c	94
claude-opus-5@default	5/25/0.5/6.25	2.5/12.5/0.25	1000000	512	c	94
claude-opus-5-5	4/20/0.2/5	2.5/12.5/0.1	1000000	512	c	94
claude-opus-latest	4/20/0.2/5	2.5/12.5/0.1	1000000	512	c	94
claude-opus-5-5@default	4/20/0.2/5	2.5/12.5/0.1	1000000	512	c	94
claude-opus-4-8	5/25/0.5/6.25	2.5/12.5/0.25	1000000	1024	c	94
claude-opus-4-8@default	5/25/0.5/6.25	2.5/12.5/0.25	1000000	1024	c	94
claude-sonnet-4-5	3/15/0.3/3.75	1.5/7.5/0.15	200000	1024	c	94
claude-sonnet-5	2/10/0.2/2.5	1/5	1000000	1024	c	94
claude-sonnet-4-6	3/15/0.3/3.75	1.5/7.5/0.15	1000000	1024	c	94
claude-sonnet-4-5@20250929	3/15/0.3/3.75	1.5/7.5/0.15	200000	1024	c	94
mistralai/codestral-2@001	0.3/0.9		128000		c	94
codestral-2	0.3/0.9		128000		c	94
codestral-2@001	0.3/0.9		128000		c	94
mistralai/codestral-2	0.3/0.9		128000		c	94
codestral-2501	0.2/0.6		128000		c
codestral@2405	0.2/0.6		128000		c
codestral@latest	0.2/0.6		128000		c
deepseek-ai/deepseek-v3.1-maas	0.6/1.7/0.06	0.3/0.85	163840		c	94
deepseek-ai/deepseek-v3.2-maas	0.56/1.68/0.056	0.28/0.84	163840		c	94
deepseek-ai/deepseek-r1-0528-maas	1.35/5.4	0.675/2.7	65336		c	94
jamba-1.5	0.2/0.4		256000		c
jamba-1.5-large	2/8		256000		c
jamba-1.5-large@001	2/8		256000		c
jamba-1.5-mini	0.2/0.4		256000		c
jamba-1.5-mini@001	0.2/0.4		256000		c
meta/llama-3.1-405b-instruct-maas	5/16		128000		c	194
meta/llama-3.1-70b-instruct-maas			128000		c	194
meta/llama-3.1-8b-instruct-maas			128000		c	194
meta/llama-3.2-90b-vision-instruct-maas			128000		c	194
meta/llama-4-maverick-17b-128e-instruct-maas	0.35/1.15	0.175/0.575	1000000		c	94
meta/llama-4-maverick-17b-16e-instruct-maas	0.35/1.15	0.175/0.575	1000000		c	195
meta/llama-4-scout-17b-128e-instruct-maas	0.25/0.7	0.125/0.35	10000000		c	195
meta/llama-4-scout-17b-16e-instruct-maas	0.25/0.7	0.125/0.35	10000000		c	94
meta/llama3-405b-instruct-maas			32000		c	195
meta/llama3-70b-instruct-maas			32000		c	195
meta/llama3-8b-instruct-maas			32000		c	195
minimaxai/minimax-m2-maas	0.3/1.2/0.03		196608		c	94
moonshotai/kimi-k2-thinking-maas	0.6/2.5/0.06		256000		c	94
zai-org/glm-4.7-maas	0.6/2.2/0.06		200000		c	94
zai-org/glm-5-maas	1/3.2/0.1		200000		c	94
mistral-medium-3	0.4/2		128000		c	94
mistral-medium-3@001	0.4/2		128000		c	94
mistralai/mistral-medium-3	0.4/2		128000		c	94
mistralai/mistral-medium-3@001	0.4/2		128000		c	94
mistral-large-2411	2/6		128000		c
mistral-large@2407	2/6		128000		c
mistral-large@2411-001	2/6		128000		c
mistral-large@latest	2/6		128000		c
mistral-nemo@2407	3/3		128000		c
mistral-nemo@latest	0.15/0.15		128000		c
mistral-small-2503	0.1/0.3		128000		c	94
mistral-small-2503@001	0.1/0.3		32000		c	94
google/gemma-4-26b-a4b-it-maas	0.15/0.6/0.015		262144		c	196
openai/gpt-oss-120b-maas	0.09/0.36	0.045/0.18	131072		c	94
openai/gpt-oss-20b-maas	0.07/0.25/0.007	0.035/0.125	131072		c	94
xai/grok-4.1-fast-non-reasoning	0.2/0.5/0.05		128000		c	94
xai/grok-4.1-fast-reasoning	0.2/0.5/0.05		128000		c	94
xai/grok-4.20-non-reasoning	1.25/2.5/0.2		2000000		c	94
xai/grok-4.20-reasoning	1.25/2.5/0.2		2000000		c	94
xai/grok-4.3	1.25/2.5/0.2		200000		c	94
xai/grok-4.6	2/6/0.5		524288		c	94
qwen/qwen3-235b-a22b-instruct-2507-maas	0.22/0.88	0.11/0.44	262144		c	94
qwen/qwen3-coder-480b-a35b-instruct-maas	0.22/1.8/0.022	0.11/0.9	262144		c	94
qwen/qwen3-next-80b-a3b-instruct-maas	0.15/1.2		262144		c	94
qwen/qwen3-next-80b-a3b-thinking-maas	0.15/1.2		262144		c	94
semantic-ranker-default	////0.001				r	205
semantic-ranker-default-002	////0.001				r	205
semantic-ranker-default-003	////0.001				r	205
semantic-ranker-default-004	////0.001				r	205
semantic-ranker-default@latest	////0.001				r	205
semantic-ranker-fast	////0.001				r	205
semantic-ranker-fast-004	////0.001				r	205
semantic-ranker-fast@latest	////0.001				r	205
claude-sonnet-5@default	2/10/0.2/2.5	1/5	1000000	1024	c	94
claude-sonnet-4-6@default	3/15/0.3/3.75	1.5/7.5/0.15	1000000	1024	c	94
gemini-omni-1.1-flash	1.5/9				c	94
gemini-omni-1.1-flash-preview	1.5/9		131072		c	235
gemma-4-26b-a4b-it	0.15/0.6/0.015				c	94
gemini-2.0-flash	0.15/0.6	0.075/0.3			c	94
gemini-2.0-flash-lite	0.075/0.3	0.0375/0.15			c	94
zai-org/glm-5.2-maas	1.4/4.4/0.14		1000000		c	94
meta/llama-3.3-70b-instruct-maas	0.72/0.72	0.36/0.36	128000		c	94
claude-sonnet-5-5	2/10/0.1/2.5	1/5/0.05	1000000	512	c	94
claude-sonnet-latest	2/10/0.1/2.5	1/5/0.05	1000000	512	c	94
claude-sonnet-5-5@default	2/10/0.1/2.5	1/5/0.05	1000000	512	c	94
xai/grok-4.7	2/6/0.5		524288		c	94
grok-latest	2/6/0.5		524288		c	94
claude-haiku-5-5	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	97
claude-haiku-latest	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	97
claude-haiku-5-5@default	0.1/0.5/0.01/0.125	0.05/0.25/0.005	1000000	512	c	97
gemini-robotics-er-2-preview	1/5/0.1		131072		c	100
gemini-4-argon	2/10/0.1	1/5/0.05	1048576	6144	c	94
gemini-4-argon-cyber-permissive	4/20/0.2	2/10/0.1	1048576	6144	c	94
deepseek-ai/deepseek-v4.1-flash-maas	0.3/1.2/0.03		1048576		c	94
gemini-omni-1.2-flash	1.5/9		131072		c	94
gemini-4-hydrogen	1.5/7.5/0.075	0.75/3.75/0.0375	1048576	4096	c	94
""",
    "volcengine": """
deepseek-v3-2-251201			98304		c
glm-4-7-251222			204800		c
kimi-k2-thinking-251104			229376		c
doubao-embedding			4096		e
doubao-embedding-large			4096		e
doubao-embedding-large-text-240915			4096		e
doubao-embedding-large-text-250515			4096		e
doubao-embedding-text-240715			4096		e
doubao-seed-2-0-pro-260215			256000		c	216
doubao-seed-2-1-pro-260628	0.8625/4.3125/0.1725		256000		c	217
doubao-seed-2-1-pro-260915	0.8625/4.3125/0.1725		1024000		c	217
doubao-seed-2-1-lite-260915	0.115/0.388126/0.023		1024000		c	217
doubao-seed-2-1-turbo-260628	0.43125/2.15625/0.08625		256000		c	217
doubao-seed-2-0-lite-260215			256000		c	216
doubao-seed-2-0-mini-260215			256000		c	216
doubao-seed-2-0-code-preview-260215			256000		c	216
""",
    "voyageai": """
rerank-2	0.05		16000		r
rerank-2-lite	0.02		8000		r
rerank-1	0.05		8000		r	197
rerank-lite-1	0.02		4000		r	197
rerank-2.5	0.05		32000		r
rerank-2.5-lite	0.02		32000		r
rerank-3	0.05		32000		r	197
rerank-3-lite	0.02		32000		r	197
voyage-2	0.1		4000		e
voyage-3	0.06		32000		e
voyage-multilingual-2	0.12		32000		e	197
voyage-3-large	0.18		32000		e
voyage-3-lite	0.02		32000		e
voyage-3.5	0.06		32000		e
voyage-3.5-lite	0.02		32000		e
voyage-code-2	0.12		16000		e
voyage-code-3	0.18		32000		e
voyage-context-3	0.18		120000		e
voyage-finance-2	0.12		32000		e
voyage-large-2	0.12		16000		e
voyage-large-2-instruct	0.12		16000		e	197
voyage-law-2	0.12		16000		e
voyage-lite-01	0.1		4000		e
voyage-lite-02-instruct	0.1		4000		e
voyage-multimodal-3	0.12		32000		e
voyage-4-large	0.12		32000		e	197
voyage-4	0.06		32000		e	197
voyage-4-lite	0.02		32000		e	197
voyage-code-4	0.12		32000		e	197
voyage-context-4	0.12		120000		e	197
voyage-multimodal-3.5	0.12		32000		e	197
""",
    "wandb": """
openai/gpt-oss-120b	0.03/0.17		131000		c	198
openai/gpt-oss-20b	0.03/0.13		131000		c	198
moonshotai/kimi-k2.5	0.6/3/0.1		262144		c	199
meta-llama/llama-3.1-8b-instruct	0.22/0.22		128000		c	200
deepseek-ai/deepseek-v3.1	0.5/1.5/0.2		128000		c	200
meta-llama/llama-3.3-70b-instruct	0.71/0.71		128000		c	198
deepseek-ai/deepseek-v4-flash	0.14/0.28/0.07		1049000		c	198
deepseek-ai/deepseek-v4-flash-0731	0.13/0.27/0.05		262000		c	200
deepseek-ai/deepseek-v4-pro	1.15/2.55/0.2		1049000		c	198
google/gemma-4-31b-it	0.1/0.34		262000		c	198
ibm-granite/granite-4.1-8b	0.05/0.1		131000		c	198
jetbrains/mellum2-12b-a2.5b-instruct	0.05/0.1		131000		c	198
meta-llama/llama-3.1-70b-instruct	0.8/0.8		131000		c	198
minimaxai/minimax-m3	0.23/0.96/0.05		262000		c	198
moonshotai/kimi-k2.7-code	0.6/3/0.12		262000		c	200
moonshotai/kimi-k2.6	0.65/3.41/0.15		262000		c	198
nvidia/nvidia-nemotron-3.5-lightning-30b-a3b	0.07/0.2/0.04		262000		c	198
nvidia/nvidia-nemotron-3-ultra-550b-a55b	0.5/2.15/0.1		262000		c	198
openpipe/qwen3-14b-instruct	0.05/0.22		32800		c	198
qwen/qwen3.8-27b	0.4/3/0.15		262000		c	198
qwen/qwen3.6-35b-a3b	0.1/0.89/0.035		262000		c	200
qwen/qwen3.6-27b	0.6/3.6/0.12		262000		c	198
qwen/qwen3.5-35b-a3b	0.25/1.25		262000		c	198
qwen/qwen3-30b-a3b-instruct-2507	0.1/0.3		262000		c	198
deepseek-ai/deepseek-v4-pro-0813	1.31/3.96/0.044		1049000		c	198
ibm-granite/granite-4.2-8b	0.06/0.15/0.015		131000		c	200
zai-org/glm-5.2	0.62/2.42/0.14		262000		c	200
deepseek-ai/deepseek-v4.1-flash	0.13/0.65/0.002		1049000		c	200
google/gemma-4-26b-a4b-it	0.1/0.3/0.05		262000		c	198
zai-org/glm-5.3-flash	0.12/0.38/0.02		1049000		c	200
nvidia/nvidia-nemotron-3.5-super-vl-120b-a12b	0.15/0.5/0.02		1049000		c	200
reflection/beam-1.0-501b-a23b	0.3/1/0.04		1049000		c	200
zai-org/glm-5.3	0.75/3/0.19		1049000		c	200
deepseek-ai/deepseek-v4.1-flash-1017	0.13/0.65/0.002		1049000		c	200
""",
    "watsonx": """
ibm/granite-3-8b-instruct	0.2/0.2		8192		c
mistralai/mistral-large	3/10		131072		c
bigscience/mt0-xxl-13b	1.908/1.908		4096		c	201
bigscience/mt0-xxl	1.908/1.908		4096		c	201
core42/jais-13b-chat	1.8/1.8		8192		c
google/flan-t5-xl-3b	0.6/0.6		8192		c
ibm/granite-13b-chat-v2	0.6/0.6		8192		c
ibm/granite-13b-instruct-v2	0.6/0.6		8192		c
ibm/granite-3-3-8b-instruct	0.2/0.2		8192		c
ibm/granite-4-h-small	0.0636/0.265		131072		c	201
ibm/granite-guardian-3-2-2b	0.1/0.1		8192		c
ibm/granite-guardian-3-3-8b	0.2/0.2		8192		c
ibm/granite-ttm-1024-96-r2	0.38/0.38		512		c
ibm/granite-ttm-1536-96-r2	0.38/0.38		512		c
ibm/granite-ttm-512-96-r2	0.38/0.38		512		c
ibm/granite-vision-3-2-2b	0.1/0.1		8192		c
meta-llama/llama-3-2-11b-vision-instruct	0.35/0.35		128000		c
meta-llama/llama-3-2-1b-instruct	0.1/0.1		128000		c
meta-llama/llama-3-2-3b-instruct	0.15/0.15		128000		c
meta-llama/llama-3-2-90b-vision-instruct	2/2		128000		c
meta-llama/llama-3-3-70b-instruct	0.7526/0.7526		131072		c	201
meta-llama/llama-4-maverick-17b	0.371/1.484		131072		c	201
meta-llama/llama-4-maverick-17b-128e-instruct-fp8	0.371/1.484		131072		c	201
meta-llama/llama-guard-3-11b-vision	0.35/0.35		128000		c
mistralai/mistral-medium-2505	3/10		128000		c
mistralai/mistral-small-2503	0.1/0.3		32000		c
mistralai/mistral-small-3-1-24b-instruct-2503	0.106/0.318		131072		c	201
mistralai/pixtral-12b-2409	0.35/0.35		128000		c
openai/gpt-oss-120b	0.159/0.636		131072		c	201
sdaia/allam-1-13b-instruct	1.8/1.8		8192		c
""",
    "x-ai": """
grok-4.20-multi-agent-beta-0309	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-0309-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-0309-reasoning	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-beta-0309-non-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.3	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.3-latest	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.5	2/6/0.3		500000		c	202
grok-4.5-latest	2/6/0.3		500000		c	202
grok-build-latest	2/6/0.3		500000		c	202
grok-4.6	2/6/0.5		500000		c	202
grok-4.7	2/6/0.5	1.6/4.8/0.4	500000		c	202
grok-latest	2/6/0.5	1.6/4.8/0.4	500000		c	202
grok-4.20-0309-non-reasoning	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-multi-agent-0309	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-build-0.1	1/2/0.2		256000		c	202
grok-4.20	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-reasoning	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-reasoning-latest	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-non-reasoning	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-non-reasoning-latest	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-multi-agent	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-multi-agent-latest	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-0309	1.25/2.5/0.2	1/2/0.16	1000000		c	202
grok-4.20-beta	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-0309	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-latest-non-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-latest-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-non-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-beta-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-0304	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-0304-non-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-0304-reasoning	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-non-reasoning-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-experimental-beta-reasoning-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-multi-agent-beta-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-multi-agent-experimental-beta-0304	1.25/2.5/0.2		1000000		c	202
grok-4.20-multi-agent-experimental-beta-latest	1.25/2.5/0.2		1000000		c	202
grok-4.20-non-reasoning-gv2	1.25/2.5/0.2		1000000		c	202
grok-4.20-reasoning-gv2	1.25/2.5/0.2		1000000		c	202
grok-code-fast	1/2/0.2		256000		c	202
grok-code-fast-1	1/2/0.2		256000		c	202
grok-code-fast-1-0825	1/2/0.2		256000		c	202
""",
    "zai": """
glm-5	1/3.2/0.2		200000		c	203
glm-5.3	1.4/4.4/0.26		1000000		c	203
glm-latest	1.4/4.4/0.26		1000000		c	203
glm-5.3-flash	0.15/0.5/0.03		1048576		c	203
glm-flash-latest	0.15/0.5/0.03		1048576		c	203
glm-5v-turbo	1.2/4/0.24		200000		c	204
glm-5.1	1.4/4.4/0.26		200000		c	203
glm-5-code	1.2/5/0.3		200000		c	203
glm-4.7	0.6/2.2/0.11		200000		c	203
glm-4.7-flash			200000		c	203
glm-4.6	0.6/2.2/0.11		200000		c	203
glm-4.5	0.6/2.2		128000		c	203
glm-4.5v	0.6/1.8		128000		c	203
glm-4.5-x	2.2/8.9		128000		c	203
glm-4.5-air	0.2/1.1		128000		c	203
glm-4.5-airx	1.1/4.5		128000		c	203
glm-4-32b-0414-128k	0.1/0.1		128000		c	203
glm-4.5-flash			128000		c	203
glm-5.2	1.4/4.4/0.26		1000000		c	203
""",
}
