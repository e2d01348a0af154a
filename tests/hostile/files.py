"""Files with a text in every place that something is said about."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """Return a text in double quotes, as YAML and JSON both read it."""
    return json.dumps(text).replace("\\ud800", "\\uFFFE")


def places(text: str) -> dict[str, str]:
    """Return place → file."""
    says = quoted(text)
    raw = "".join(char for char in text if char.isprintable() or char in "\x1b\x9b\u202e\u200b")
    frame = "version: 1\nstrategies:\n  a:\n    purpose: x\n"
    known = frame + "    approach: [{technique: prompting, for: [style]}]\n"
    return {
        "strategy": f"version: 1\nstrategies:\n  {says}:\n    purposes: x\n    volume: 5\n",
        "keys": f"{says}: 1\nstrategies:\n  a:\n    {says}: x\n    tokens: {{{says}: 1}}\n",
        "twice": f"version: 1\n{says}: 1\n{says}: 2\n",
        "values": f"{frame}    stage: {says}\n    task: {says}\n    volume: {says}\n    model: {says}\n    cost_budget: {says}\n",
        "layer": f"{frame}    approach: [{{technique: {says}, for: [{says}], {says}: 1, name: {says}}}]\n",
        "rag": f"{frame}    approach:\n      - technique: rag\n        reads: [{says}]\n        name: {says}\n        for: [citations, style]\n        recall: {says}\n",
        "source": f"{known}    knowledge:\n      {says}:\n        size: {says}\n        update_cadence: daily\n        held: {says}\n",
        "metric": f"{known}    quality:\n      metrics: {{{says}: {{target: {says}}}}}\n      evidence: [{{scores: {{{says}: {says}}}, date: {says}, failure: {says}}}]\n",
        "model": f"{known}    model: {quoted('other/' + text)}\n    volume: 5k/day\n    tokens: {{input: 5, output: 7}}\n",
        "path": f"{frame}    approach: [{{technique: prompting, prompt: {says}}}]\n    quality: {{eval_dataset: {says}}}\n",
        "anchors": f"x-a: &a {{{says}: {says}}}\nversion: 1\nstrategies:\n  b:\n    <<: *a\n    <<: {says}\n",
        "comment": f"{frame}    stage: idle # {raw} llmstrategy: ignore[{raw}] until={raw} -- {raw}\n# llmstrategy: ignore-file[{raw}]\n",
        "comment-and-list": f"# {raw}\n- {raw}\n# llmstrategy: ignore[{raw.replace(']', '')}\n",
        "raw": f"{frame}    stage: {raw}\n    {raw}: 1\n",
        "broken": f"{frame}    stage: [{raw}\n  {raw}\n    {says}\n",
        "tag": f"{frame}    stage: !<{raw.replace('>', '')}> x\n    task: !{raw.split(' ')[0]} y\n",
        "version": f"version: {says}\nstrategies: {says}\n",
    }
