"""The example at the head of the page of the format: a whole, sound strategy, with a remark on each group of keys."""

from __future__ import annotations

EXAMPLE = """\
version: 1                      # of the format
strategies:
  billing-assistant:            # a name of yours; a file may hold several strategies
    # What it is: only `purpose` and `approach` are required.
    purpose: Answer customers' billing questions from our policy pages
    task: question-answering
    stage: production           # idea, prototype, pilot, production
    owner: billing team
    access: public              # who may see what the answers are made of
    citations: required         # every answer names its source

    # The layers: a technique each, and the needs that it is meant to fix.
    approach:
      - technique: prompting
        for: [constraints, style]
        prompt_tokens: 900      # the part that is the same in each request
        caching: true
        reasoning: none         # or chain-of-thought, or a reasoning-model
      - technique: rag
        for: [domain-knowledge, fresh-knowledge, citations]
        reads: [policies]       # a source of `knowledge`, below
        retrieves: documents
        chunking: section
        retrieval: hybrid       # vectors and keywords
        reranker: true
        refresh: daily          # how often the index is brought up to date
        recall: 91%             # measured: how often the answer is among the hits
        latency: 250ms
        cost: $120/month
      # A decision against a technique is worth keeping, too.
      - technique: fine-tuning
        status: rejected
        for: [domain-knowledge]
        why: The policies change every week, and an answer must name its source

    # What the answers are made of.
    knowledge:
      policies:
        update_cadence: weekly
        max_age: 2d             # no answer may be older than this
        size: 3M tokens
        private: true           # no model has seen it in training
        held: index             # it is searched, not sent whole

    # How much it is used, and what it may take. Times are 95th percentiles.
    model: openai/gpt-5.4-mini
    volume: 400k/month
    tokens: {input: 2_400, cached: 900, output: 250}
    latency_budget: 3s
    first_token_budget: 1s
    cost_budget: $3,000/month

    # What good means, and what was measured: the oldest first.
    quality:
      metrics:
        correct-answers: {target: 85%}
        invented-rules: {target: at most 2%, better: lower}
      evidence:
        - technique: prompting  # the simplest stack, to compare with
          scores: {correct-answers: 61%, invented-rules: 9%}
          samples: 400
          date: 2026-09-02
          failure: invents refund rules that are not in the policies
        - technique: [prompting, rag]
          scores: {correct-answers: 91%, invented-rules: 0.5%}
          samples: 400
          date: 2026-10-11
          latency: 1.9s
"""
