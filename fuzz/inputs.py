"""The seeds of the fuzzer for each target, and the words and signs that it inserts."""

from __future__ import annotations

import random
from pathlib import Path

from fuzz.targets.foreign import NAMES
from fuzz.targets.policies import BORDER
from llm_strategy.format import declaration
from llm_strategy.format.quantities import parse as quantity
from llm_strategy.format.vocabulary import MEANT, SPELLINGS, WORDS
from llm_strategy.rules.registry import all_rules, all_thresholds

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "tests" / "fuzz_corpus"
"""Inputs that once failed, in a folder for each target."""

_YAML = ("check", "fixes", "questions", "server", "agent")

_SIGNS = """: - ? , [ ] { } & * ! | > ' " # % @ ` ~ \\ null true no 0x1F 017 1e3 .nan -.inf 1_000 1,000 é 😀
99999999999999999999 2026-02-30 << '' "" [*a,*b] $1,500/month ignore-file[all] ::error:: ##[error] ##vso[ /month
requests/ MB ms --- ...""".split() + [
    *("\t", "\r", "\x00", "\x1b", "\x85", "\xa0", "\u2028", "\ufeff", "\u202e", "\U000e0041"),
    *("\n", "\r\n", "\n  ", "\n      - ", ": ", "- ", "? ", "&a ", "*a", "<<: *a", "!!str ", "|2-\n", ">+\n"),
    *("---\n", "...\n", "%YAML 1.2\n", "!<tag:yaml.org,2002:map> ", "# llmstrategy: ignore[", "] until=2027-01-31 -- "),
    *(" # llmstrategy: ignore[all]", "at least ", "at most ", "k tokens"),
]

_TOML = [
    'select = ["all"]\n',
    'ignore = ["fit", "cost"]\n',
    '[severity]\nstale-evidence = "error"\n',
    '[thresholds]\nstale-evidence = "90d"\n',
    '"fail_on" = "never"\n',
    'exclude = ["a/**", "!b", "[a-z]?*/"]\n',
    "require_reason = true\nrequire_until = false\n",
    "[tool.llmstrategy]\nselect = ['all']\n[tool.llmstrategy.severity]\nmissing-key = 'info'\n",
    "tool.llmstrategy = {ignore = []}\n",
    '[[tool]]\nllmstrategy = """\n"""\n',
    "# a\r\n[a.b]\nc = 1979-05-27T07:32:00Z\nd = [1, 2.5, inf, 0x1F]\n",
]

_POLICIES = [
    '{"properties": {"strategies": {"additionalProperties": {"x-rule": "a", "x-severity": "info",'
    ' "propertyNames": {"pattern": "^[^m]"}, "patternProperties": {"^a*b": {"minItems": 2}}, "required": ["x"]}}}}',
    '{"$id": "a", "$defs": {"a": {"$anchor": "b", "not": {"$ref": "#b"}}, "c": {"$dynamicAnchor": "d"}},'
    ' "allOf": [{"$ref": "#/$defs/a"}, {"$dynamicRef": "#d"}, true]}',
    '{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "T", "description": "d", "x-url": "u",'
    ' "if": {"properties": {"version": {"const": 1}}}, "then": {"errorMessage": "e", "maxProperties": 1},'
    ' "else": false, "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {}}}',
    '{"properties": {"strategies": {"additionalProperties": {"properties": {"x-normalized": {"properties":'
    ' {"volume": {"maximum": 5, "multipleOf": 0.01, "exclusiveMinimum": 1e400}}}, "approach": {"uniqueItems": true,'
    ' "contains": {"enum": [null, 1.0, "x", {}]}, "minContains": 2, "prefixItems": [{"type": ["object"]}],'
    ' "items": {"unevaluatedProperties": false}, "unevaluatedItems": false}}, "anyOf": [{}], "oneOf": [{}, {}]}}}}',
]

_FOREIGN = {
    "langgraph.json": '{"graphs": {"agent": "./src/agent.py:graph"}, "dependencies": ["."], "env": ".env"}',
    "baml_src/a.baml": 'client<llm> A {\n  provider openai\n  options {\n    model "gpt-4.1"\n  }\n}\n',
    "litellm_config.yaml": "model_list:\n  - model_name: a\n    litellm_params: {model: openai/gpt-4.1, rpm: 5}\n"
    "router_settings: {fallbacks: [{a: [b]}]}\n",
    "promptfooconfig.yaml": "prompts: [file://a.txt, 'Say {{x}}']\nproviders:\n  - id: openai:gpt-4.1\n"
    "    config: {temperature: 0}\ntests:\n  - vars: {x: 1}\n    assert: [{type: equals, value: y}]\n",
    "axolotl.yaml": "base_model: meta-llama/Llama-3.1-8B\nadapter: lora\ndatasets: [{path: a.jsonl, type: alpaca}]\n"
    "num_epochs: 3\n",
    "adapter_config.json": '{"peft_type": "LORA", "base_model_name_or_path": "a/b-7b", "r": 8}',
    "Modelfile": 'FROM llama3.1:8b\nPARAMETER num_ctx 4096\nSYSTEM """\nShort.\n"""\n',
    "train.jsonl": '{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}\n'
    '{"prompt": "a", "completion": "b"}\n{"instruction": "a", "input": "", "output": "b"}\n',
    "train.json": '[{"prompt": "a", "chosen": "b", "rejected": "c"}, {"conversations": [{"from": "human"}]}]',
    "results.json": '{"evalId": "e", "results": {"version": 3, "timestamp": "2026-09-02", "prompts": [{"provider":'
    ' "openai:gpt-4.1", "metrics": {"score": 1, "testPassCount": 1, "testFailCount": 0}}], "results": []}}',
    "traces.jsonl": '{"resourceSpans": [{"scopeSpans": [{"spans": [{"attributes": [{"key": "gen_ai.request.model",'
    ' "value": {"stringValue": "gpt-4.1"}}, {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "5"}}]}]}]}]}\n',
    "pyproject.toml": '[project]\ndependencies = ["openai>=1", "chromadb[x]==0.5 ; python_version > \'3\'"]\n',
    "requirements.txt": "openai==1.2 # x\n-r other.txt\nlangchain @ https://example.org/a.whl\n",
    "uv.lock": '[[package]]\nname = "openai"\nversion = "1.0"\n',
    "package.json": '{"dependencies": {"openai": "^4", "@langchain/core": "*"}}',
}

_COMMENTS = [
    " llmstrategy: ignore[missing-key] until=2027-01-31 -- why\n llmstrategy: ignore-file[all]\n",
    " noqa # llmstrategy: ignore[invalid-value,unknown-key] # more\n",
    "llmstrategy: ignore-file[fit]\nllmstrategy:ignore[x]until=2026-11 —reason\n" * 2,
    " LLMSTRATEGY: Ignore [ a , b ] -- ## llmstrategy: ignore[c]\n",
]

_MESSAGES = (
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"rootUri":null,"processId":null}}',
    '{"jsonrpc":"2.0","method":"initialized","params":{}}',
    '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a/llmstrategy.yaml",'
    '"languageId":"yaml","version":1,"text":"version: 1\\n"}}}',
    '{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":'
    '"file:///a/llmstrategy.yaml"},"position":{"line":0,"character":3}}}',
    '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}',
    '[{"id":"a"},null,{"method":1}]',
    '{"jsonrpc":"2.0","id":"a","method":"shutdown"}',
    '{"jsonrpc":"2.0","method":"exit"}',
)


def _frames() -> list[bytes]:
    made = [b"Content-Length: %d\r\n\r\n%s" % (len(one), one.encode()) for one in _MESSAGES]
    return [*made, b"".join(made), b"Content-Type: x\r\ncontent-length:  2\r\n\r\n{}" + b"".join(made[:4])]


_KEYWORDS = """$schema $id $anchor $ref $dynamicRef $dynamicAnchor $defs $comment $vocabulary type enum const not
allOf anyOf oneOf if then else properties patternProperties additionalProperties propertyNames unevaluatedProperties
required dependentRequired dependentSchemas items prefixItems contains unevaluatedItems minContains uniqueItems pattern
minimum maximum multipleOf minLength title description format x-rule x-severity x-url errorMessage
x-normalized""".split()


def words() -> list[bytes]:
    """Return the words of the format, and signs of YAML, TOML and suppressions."""
    found = {*_SIGNS, *(f'"{word}": ' for word in _KEYWORDS)}
    shapes = [one for one in vars(declaration).values() if isinstance(one, declaration.Shape)]
    found |= {name + ": " for shape in shapes for name in shape.keys}
    found |= {word for vocabulary in WORDS.values() for word in vocabulary}
    for table in (SPELLINGS, MEANT):
        found |= {word for words in table.values() for word in words}
    found |= {example for kind in quantity.KINDS for example in quantity.examples(kind)}
    found |= set(all_rules()) | set(all_thresholds())
    return sorted(word.encode() for word in found)


def dictionary() -> str:
    """Return the words as a libFuzzer dictionary."""
    return "".join('"{}"\n'.format("".join(f"\\x{byte:02x}" for byte in word)) for word in words())


def files() -> list[bytes]:
    """Return the strategy files of the repository."""
    paths = [path for folder in ("tests/corpus", "tests/data", "examples") for path in (ROOT / folder).rglob("*.y*ml")]
    return [path.read_bytes() for path in sorted(paths)]


def seeds(target: str) -> list[bytes]:
    """Return the seeds of a target; inputs that once failed are among them."""
    chance = random.Random(target)
    made = [path.read_bytes() for path in sorted((KEPT / target).glob("*")) if path.is_file()]
    if target in _YAML:
        # These targets take decisions from the end.
        tails = {"questions": 4, "server": 40, "agent": 8}
        made += [content + chance.randbytes(tails.get(target, 0)) for content in files()]
        # Small files too: there a mutation more often meets the code that reads it.
        made += [b"version: 1\nstrategies:\n  a:\n    " + content for content in _small()]
    elif target == "settings":
        made += [text.encode() for text in [*_TOML, "".join(_TOML)]]
    elif target == "suppressions":
        made += [text.encode() for text in _COMMENTS]
    elif target == "quantities":
        for number, kind in enumerate(quantity.KINDS):
            made += [text.encode() + bytes((plain, number)) for text in quantity.examples(kind) for plain in (0, 1)]
    elif target == "policies":
        paths = sorted((ROOT / "examples" / "policies" / "policies").glob("*.json"))
        made += [path.read_bytes() for path in paths] + [text.encode() for text in _POLICIES]
        made += [_POLICIES[0].encode() + BORDER + content for content in _small()]
    elif target == "foreign":
        # The last byte chooses the name.
        made += [text.encode() + bytes((NAMES.index(name),)) for name, text in _FOREIGN.items()]
    elif target == "frames":
        made += _frames()
    return made


def _small() -> list[bytes]:
    lines = sorted({line.strip() for content in files() for line in content.splitlines() if b": " in line})
    return [line + b"\n" for line in lines][::7]


class Mutator:
    """Changes lines, words and values; the fuzzer itself changes bytes."""

    def __init__(self, target: str) -> None:
        self._words = words()
        self._others = seeds(target)
        self._by_lines = target in (*_YAML, "settings", "suppressions")

    def change(self, data: bytes, most: int, seed: int) -> bytes:
        """Return a changed copy of ``data``, at most ``most`` bytes long."""
        chance = random.Random(seed)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            data = self._once(data, chance)
        return data[:most]

    def _once(self, data: bytes, chance: random.Random) -> bytes:
        what = chance.randrange(10)
        if what < 4 or not self._by_lines:
            at = chance.randrange(len(data) + 1)
            gone = chance.choice((0, 0, 0, 1, 3, 8))
            return data[:at] + chance.choice(self._words) + data[at + gone :]
        lines = data.split(b"\n")
        at = chance.randrange(len(lines))
        if what == 4:
            del lines[at]
        elif what == 5:
            lines.insert(chance.randrange(len(lines) + 1), lines[at])
        elif what == 6:
            key, colon, _ = lines[at].partition(b":")
            lines[at] = key + (colon or b":") + b" " + chance.choice(self._words)
        elif what == 7:
            bare = lines[at].lstrip(b" ")
            lines[at] = b" " * chance.randrange(0, 12) + bare
        elif what == 8:
            other = chance.choice(self._others).split(b"\n")
            start = chance.randrange(len(other))
            lines[at:at] = other[start : start + chance.randrange(1, 12)]
        else:
            end = at + chance.randrange(1, 6)
            block = lines[at:end]
            del lines[at:end]
            to = chance.randrange(len(lines) + 1)
            lines[to:to] = block
        return b"\n".join(lines)


