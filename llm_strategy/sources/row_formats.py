"""The forms that a row of training or evaluation data has: which text goes in, and which comes out.

Known are chat messages (``messages``, ShareGPT's ``conversations``, Gemini's ``contents``), prompt and completion,
preference pairs, Alpaca, plain text, labelled text, and questions with answers.
"""

from __future__ import annotations

import json
from typing import Any

CHAT = "chat"
UNANSWERED = "chat without an answer"
GRADED = "chat with a reference"
COMPLETION = "completion"
PREFERENCE = "preference"
ALPACA = "Alpaca"
TEXT = "text"
LABELLED = "labelled"
QUESTION = "question"
RETRIEVER = "retriever"

OBJECTIVES = {PREFERENCE: "dpo", GRADED: "rft", TEXT: "continued-pretraining"}
"""Form → what such rows are trained for; ``sft`` for the others."""

Row = tuple[str, str, str, str]
"""Its form; all that goes in; what a person asks in it, alone; what comes out."""

_SPEAKERS = {
    "human": "user",
    "gpt": "assistant",
    "model": "assistant",
    "chatbot": "assistant",
    "bot": "assistant",
}
_SEPARATOR = "\x1f"

_OUTPUTS = (
    "completion",
    "output",
    "response",
    "answer",
    "target",
    "label",
    "labels",
    "expected",
    "expected_output",
)
_INPUTS = ("prompt", "input", "question", "query", "text", "sentence", "source")


def read_row(row: Any) -> Row | str:
    """Return what a row says, or why it is of no known form."""
    if not isinstance(row, dict):
        return f"it is {_a(row)}, not an object"
    turns = row.get("messages")
    if turns is None:
        turns = row.get("conversations")
    if turns is None:
        turns = row.get("contents")
    if "chosen" in row and "rejected" in row:
        return _preference(row, turns, row["chosen"], row["rejected"])
    if "preferred_output" in row and "non_preferred_output" in row:
        inner = row.get("input")
        turns = inner.get("messages") if isinstance(inner, dict) else None
        return _preference(row, turns, row["preferred_output"], row["non_preferred_output"])
    if turns is not None:
        return _chat(row, turns)
    if "instruction" in row and ("output" in row or "response" in row):
        given = _text(row["instruction"])
        extra = _text(row.get("input") or "")
        asked = f"{given}\n{extra}" if extra else given
        return (ALPACA, asked, asked, _text(row["output"] if "output" in row else row["response"]))
    return _pair(row)


def _chat(row: dict[str, Any], turns: Any) -> Row | str:
    if not isinstance(turns, list) or not turns:
        return "its messages are not a list with at least one message"
    before: list[str] = []
    asked: list[str] = []
    answer: str | None = None
    for turn in turns:
        if turn.__class__ is not dict:
            return "one of its messages is not an object"
        role = turn.get("role")
        if role is None:
            role = turn.get("from")
        if role.__class__ is not str:
            return "one of its messages has no role"
        text = turn.get("content")
        if text.__class__ is not str:
            text = _turn_text(turn)
            if text is None:
                return f"a message of `{role[:20]}` has no content"
        role = _SPEAKERS.get(role, role).lower()
        if answer is not None:
            before.append(answer)
            answer = None
        if role == "assistant":
            answer = text
        else:
            if role == "user":
                asked.append(text)
            before.append(text)
    question = asked[0] if len(asked) == 1 else _SEPARATOR.join(asked)
    given = before[0] if len(before) == 1 else _SEPARATOR.join(before)
    if answer is not None:
        return (CHAT, given, question, answer)
    reference = {
        key: value for key, value in row.items() if key not in ("messages", "conversations", "contents")
    }
    reference.pop("tools", None)
    if not reference:
        return (UNANSWERED, given, question, "")
    return (GRADED, given, question, json.dumps(reference, sort_keys=True, default=str))


def _turn_text(turn: dict[str, Any]) -> str | None:
    """Return the text of a message whose content is no plain text; None where it has none."""
    for key in ("content", "value", "parts"):
        value = turn.get(key)
        if value is not None:
            return _text(value)
    for key in ("tool_calls", "function_call"):
        if turn.get(key) is not None:
            return _text(turn[key])
    return None


def _preference(row: dict[str, Any], turns: Any, chosen: Any, rejected: Any) -> Row | str:
    if not chosen or not rejected:
        return "one of its two answers is empty"
    asked = row.get("prompt", row.get("question", row.get("instruction")))
    if asked is None and turns is not None:
        asked = turns
    if asked is None:
        # The beginning that both conversations share is the prompt.
        if not isinstance(chosen, list) or not isinstance(rejected, list):
            asked = ""
        else:
            asked, chosen, rejected = chosen[:-1], chosen[-1:], rejected[-1:]
    one, other = _text(chosen), _text(rejected)
    question = _text(asked)
    # The same pair the other way round is the same input with another output.
    pair = _SEPARATOR.join(sorted((one, other)))
    return (PREFERENCE, f"{question}{_SEPARATOR}{pair}", question, one)


def _pair(row: dict[str, Any]) -> Row | str:
    if isinstance(row.get("vars"), dict):
        asked = _text(row["vars"])
        return (QUESTION, asked, _longest(row["vars"]), _text(row.get("assert") or row.get("expected") or ""))
    if ("query" in row and ("pos" in row or "positive" in row)) or ("anchor" in row and "positive" in row):
        asked = _text(row.get("query", row.get("anchor")))
        return (RETRIEVER, asked, asked, _text(row.get("pos", row.get("positive"))))
    for key in _INPUTS:
        if key in row:
            asked = _text(row[key])
            for name in _OUTPUTS:
                if name in row and name != key:
                    form = (
                        COMPLETION
                        if key in ("prompt", "input")
                        else LABELLED
                        if "label" in name
                        else QUESTION
                    )
                    return (form, asked, asked, _text(row[name]))
            if key == "text" and isinstance(row["text"], str):
                return (TEXT, asked, asked, "")
    if "input_text" in row and "output_text" in row:
        return (COMPLETION, _text(row["input_text"]), _text(row["input_text"]), _text(row["output_text"]))
    names = ", ".join(f"`{str(key)[:30]}`" for key in list(row)[:4])
    return f"its keys match no known format: {names}" if names else "it is empty"


def _text(value: Any) -> str:
    """Return the text of a value: of parts and messages the texts, of anything else its JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
        texts = [part.get("text", part.get("content", part.get("value"))) for part in value]
        if all(isinstance(text, str) for text in texts):
            return texts[0] if len(texts) == 1 else _SEPARATOR.join(texts)
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def _longest(values: dict[str, Any]) -> str:
    """Return the longest text among the variables of a test: what is asked, and not a setting."""
    return max((_text(value) for value in values.values()), key=len, default="")


def _a(value: Any) -> str:
    names = {list: "a list", str: "text", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")
