"""Packages that say which techniques a repository uses, by their names in manifests.

``RETRIEVAL`` and ``TRAINING`` say so by themselves. ``MAY_RETRIEVE`` and ``MAY_TRAIN`` may serve the same end, so that
their presence keeps anybody from saying that it is missing. Read on the clean path of ``check``: names only.
"""

from __future__ import annotations

RETRIEVAL = {
    "chromadb": "a vector store",
    "langchain-chroma": "a vector store",
    "qdrant-client": "a vector store",
    "langchain-qdrant": "a vector store",
    "@qdrant/js-client-rest": "a vector store",
    "pinecone": "a vector store",
    "pinecone-client": "a vector store",
    "langchain-pinecone": "a vector store",
    "@pinecone-database/pinecone": "a vector store",
    "@langchain/pinecone": "a vector store",
    "weaviate-client": "a vector store",
    "langchain-weaviate": "a vector store",
    "pymilvus": "a vector store",
    "langchain-milvus": "a vector store",
    "lancedb": "a vector store",
    "faiss-cpu": "a vector index",
    "faiss-gpu": "a vector index",
    "faiss-node": "a vector index",
    "pgvector": "a vector store",
    "langchain-postgres": "a vector store",
    "turbopuffer": "a vector store",
    "vespa": "a search engine",
    "pyvespa": "a search engine",
    "marqo": "a vector store",
    "chromadb-client": "a vector store",
    "llama-index-vector-stores-qdrant": "a vector store",
    "llama-index-vector-stores-chroma": "a vector store",
    "llama-index-vector-stores-postgres": "a vector store",
    "llama-index-vector-stores-pinecone": "a vector store",
    "ragatouille": "a retriever",
    "colbert-ai": "a retriever",
    "rank-bm25": "a keyword search",
    "bm25s": "a keyword search",
    "flashrank": "a reranker",
    "rerankers": "a reranker",
    "flagembedding": "embeddings and a reranker",
    "graphrag": "retrieval over a graph",
    "lightrag-hku": "retrieval over a graph",
}
"""Package → what it is. Each retrieves for a language model, or is a store that is made for it."""

RERANKERS = frozenset({"flashrank", "rerankers"})

MAY_RETRIEVE = frozenset(
    "llama-index llama-index-core llamaindex haystack-ai langchain-community langchain-elasticsearch langchain-mongodb "
    "langchain-redis langchain-aws langchain-google-vertexai langchain-azure-ai langchain-openai "
    "elasticsearch opensearch-py "
    "elasticsearch-dsl @elastic/elasticsearch @opensearch-project/opensearch meilisearch typesense algoliasearch "
    "redis redisvl pymongo motor mongodb mongoose psycopg psycopg2 psycopg2-binary asyncpg sqlalchemy sqlmodel "
    "pg prisma @prisma/client drizzle-orm @supabase/supabase-js supabase "
    "neo4j boto3 aioboto3 @aws-sdk/client-bedrock-agent-runtime azure-search-documents google-cloud-aiplatform "
    "google-cloud-discoveryengine vertexai snowflake-connector-python databricks-vectorsearch databricks-sdk "
    "google-cloud-bigquery cohere voyageai sentence-transformers fastembed tavily-python exa-py duckdb sqlite-vec "
    "sqlite-vss usearch hnswlib annoy scann cognee mem0ai txtai embedchain ragflow-sdk r2r".split()
)
"""Search engines, databases and clouds that often, but not only, retrieve for a language model."""

TRAINING = {
    "trl": "preference and supervised training",
    "peft": "adapters",
    "axolotl": "a trainer",
    "unsloth": "a trainer",
    "llamafactory": "a trainer",
    "llama-factory": "a trainer",
    "torchtune": "a trainer",
    "autotrain-advanced": "a trainer",
    "xtuner": "a trainer",
    "ms-swift": "a trainer",
}
"""Package → what it is."""

MAY_TRAIN = frozenset(
    "transformers torch lightning pytorch-lightning deepspeed accelerate mlx mlx-lm litgpt openai together "
    "fireworks-ai sagemaker google-cloud-aiplatform vertexai google-genai mistralai cohere predibase modal "
    "azure-ai-ml boto3 databricks-sdk nemo-toolkit ludwig setfit sentence-transformers keras jax tinker "
    "openpipe lamini".split()
)
"""Libraries and services with which a model is also trained."""

MODELS = frozenset(
    "openai anthropic langchain langchain-core langgraph litellm google-genai google-generativeai mistralai cohere "
    "langchain-openai langchain-anthropic pydantic-ai instructor dspy dspy-ai llama-index llama-index-core haystack-ai "
    "semantic-kernel smolagents crewai agno groq together ollama vllm openai-agents claude-agent-sdk "
    "ai @ai-sdk/openai @ai-sdk/anthropic @anthropic-ai/sdk @langchain/core @langchain/openai @google/genai".split()
)
"""Libraries with which a program asks a language model: where one is, the program itself is in the repository."""

TOOLS = {
    "mcp": "the Model Context Protocol",
    "fastmcp": "the Model Context Protocol",
    "@modelcontextprotocol/sdk": "the Model Context Protocol",
    "langchain-mcp-adapters": "the Model Context Protocol",
}

STRUCTURED_OUTPUT = {
    "instructor": "",
    "outlines": "",
    "baml-py": "",
    "@boundaryml/baml": "",
    "guidance": "",
    "lm-format-enforcer": "",
}

OPTIMIZERS = {"gepa": "gepa", "textgrad": "textgrad"}
"""Package → what it is called. Each does nothing but search for prompts."""

PROMPT_PROGRAMS = frozenset({"dspy", "dspy-ai"})
"""Packages in which prompts are programs; whether their optimizers are used, a manifest does not say."""

MANIFESTS = ("pyproject.toml", "requirements.txt", "package.json")
"""Files with the packages that a program needs to run, beside one of which it stands."""

OTHER_MANIFESTS = frozenset(
    "go.mod pom.xml build.gradle build.gradle.kts Cargo.toml Gemfile composer.json mix.exs Pipfile environment.yml "
    "environment.yaml conda.yaml setup.py setup.cfg Package.swift pubspec.yaml deno.json build.sbt".split()
)
"""Manifests that are not read: where one is, a package that the others do not name may still be used."""


def normalized(name: str) -> str:
    """Return a package's name in the form that the tables have."""
    return (
        name.strip().lower().replace("_", "-").replace(".", "-") if "@" not in name else name.strip().lower()
    )
