"""Prices of language models: GENERATED, do not edit.

Made by `python -m llm_strategy.knowledge.update_data` from the data file of genai-prices (MIT licence,
https://github.com/pydantic/genai-prices); that command's docstring explains a row.
"""
# ruff: noqa: E501
# fmt: off

DATE = "2026-11-09"
SOURCE_VERSION = "0.2.3"

# id, clauses for its other names and for models of its own, providers whose models it also has
PROVIDERS = (
    ("anthropic", ("*anthropic",), ("*claude",), ()),
    ("arcee", ("*arcee",), (), ()),
    ("avian", (), (), ()),
    ("aws", ("*bedrock", "*amazon"), (), ()),
    ("azure", (), (), ("openai", "anthropic", "deepseek", "x-ai", "moonshotai")),
    ("baseten", ("*baseten",), (), ()),
    ("cerebras", ("*cerebras",), ("*cerebras",), ()),
    ("cloudflare", ("*cloudflare",), ("^@cf/",), ()),
    ("cohere", ("*cohere",), ("^command-",), ()),
    ("cursor", (), ("^composer-",), ()),
    ("databricks", ("*databricks",), ("^databricks-", "^system.ai."), ()),
    ("deepseek", (), ("^deepseek",), ()),
    ("doubleword", (), (), ()),
    ("elevenlabs", ("*elevenlabs",), ("^eleven_",), ()),
    ("fireworks", (), ("^accounts/fireworks/",), ()),
    ("github-copilot", ("*copilot",), (), ()),
    ("google", ("*google", "*vertex", "*gemini"), ("*gemini",), ("anthropic",)),
    ("groq", (), (), ()),
    ("huggingface_cerebras", ("&*huggingface&*cerebras",), (), ()),
    ("huggingface_fireworks-ai", ("&*huggingface&*fireworks-ai",), (), ()),
    ("huggingface_groq", ("&*huggingface&*groq",), (), ()),
    ("huggingface_hyperbolic", ("&*huggingface&*hyperbolic",), (), ()),
    ("huggingface_nebius", ("&*huggingface&*nebius",), (), ()),
    ("huggingface_novita", ("&*huggingface&*novita",), (), ()),
    ("huggingface_nscale", ("&*huggingface&*nscale",), (), ()),
    ("huggingface_ovhcloud", ("&*huggingface&*ovhcloud",), (), ()),
    ("huggingface_publicai", ("&*huggingface&*publicai",), (), ()),
    ("huggingface_sambanova", ("&*huggingface&*sambanova",), (), ()),
    ("huggingface_together", ("&*huggingface&*together",), (), ()),
    ("meta", ("=meta",), ("=muse-wonder-1.0", "^muse-spark-"), ()),
    ("minimax", (), ("^minimax-m", "=minimax-01", "=m2-her"), ()),
    ("mistral", ("^mistral",), ("^mistral", "^codestral", "^devstral", "^magistral", "^ministral", "^mixtral", "^pixtral", "^voxtral", "^open-mistral", "^open-mixtral", "^labs-mistral", "^labs-codestral", "^labs-devstral", "^labs-magistral", "^labs-ministral", "^labs-mixtral", "^labs-pixtral", "^labs-voxtral", "^labs-open-mistral", "^labs-open-mixtral"), ()),
    ("modal", ("*modal",), (), ()),
    ("moonshotai", ("*moonshot",), ("^kimi", "^moonshot"), ()),
    ("novita", (), (), ()),
    ("openai", ("*openai",), ("^gpt-", "=whisper-1", "^tts-1", "^o1", "^o3", "^o4"), ()),
    ("openai-decisions", (), (), ()),
    ("openrouter", (), (), ()),
    ("ovhcloud", (), (), ()),
    ("perplexity", (), (), ()),
    ("quicksilverpro", (), (), ()),
    ("together", ("=together-ai", "=together_ai"), (), ()),
    ("typesafe", ("*typesafe",), ("^jev-",), ()),
    ("voyageai", ("*voyage",), ("^voyage-",), ()),
    ("x-ai", ("=xai",), ("*grok",), ()),
    ("zai", (), (), ()),
    ("zhipuai", (), ("^glm-",), ()),
)

MODELS = {
    "anthropic": """\
claude-2	8/24///	200000			^claude-2	*claude-v2
claude-3-5-haiku-latest	0.8/4/0.08/1/	200000	n		^claude-3-5-haiku	^claude-3.5-haiku
claude-3-5-sonnet	3/15/0.3/3.75/	200000	n		^claude-3-5-sonnet	^claude-3.5-sonnet
claude-3-7-sonnet-latest	3/15/0.3/3.75/	200000	n		^claude-3-7-sonnet	^claude-3.7-sonnet	^claude-sonnet-3.7	^claude-sonnet-3-7
claude-3-haiku	0.25/1.25/0.03/0.3/	200000	n		^claude-3-haiku
claude-3-opus-latest	15/75/1.5/18.75/	200000	n		^claude-3-opus
claude-3-sonnet	3/15/0.3/3.75/	200000	n		^claude-3-sonnet
claude-fable-5	10/50/1/12.5/	1000000	gn		=	#claude-fable-5-########
claude-fable-5-1	10/50/0.25/12.5/	1000000	gn		=	#claude-fable-5-1-########
claude-fable-5-2	8/40/0.2/10/	1000000	gn		=	#claude-fable-5-2-########
claude-haiku-4-5	1/5/0.1/1.25/	200000	gn		^claude-haiku-4-5	^claude-haiku-4.5	^claude-4-5-haiku	^claude-4.5-haiku
claude-haiku-5-5	0.1/0.5/0.01/0.125/	1000000	gn	100000:0.5/2.5/0.05/0.625	=	#claude-haiku-5-5-########	^claude-haiku-5-5@	^claude-haiku-5.5	^claude-5-5-haiku	^claude-5.5-haiku
claude-mythos-5-2	8/40/0.2/10/	1000000	gn		=	#claude-mythos-5-2-########
claude-opus-4-0	15/75/1.5/18.75/	200000	n		^claude-opus-4-0	^claude-4-opus	=claude-opus-4	=claude-opus-4-20250514
claude-opus-4-1	15/75/1.5/18.75/	200000	n		^claude-opus-4-1	^claude-opus-4.1
claude-opus-4-5	5/25/0.5/6.25/	200000	gn		^claude-opus-4-5	^claude-opus-4.5	^claude-4-5-opus	^claude-4.5-opus
claude-opus-4-6	5/25/0.5/6.25/	1000000	gn		^claude-opus-4-6	^claude-opus-4.6	^claude-4-6-opus	^claude-4.6-opus
claude-opus-4-7	5/25/0.5/6.25/	1000000	gn		^claude-opus-4-7	^claude-opus-4.7	^claude-4-7-opus	^claude-4.7-opus
claude-opus-4-8	5/25/0.5/6.25/	1000000	gn		^claude-opus-4-8	^claude-opus-4.8	^claude-4-8-opus	^claude-4.8-opus
claude-opus-5	5/25/0.5/6.25/	1000000	gn		=	=claude-opus-5-latest	#claude-opus-5-########	#claude-opus-5@########	#claude-opus-5-####-##-##	^claude-opus-5.0	^claude-5-opus	^claude-5.0-opus
claude-opus-5-5	4/20/0.2/5/	1000000	gn		=	#claude-opus-5-5-########	^claude-opus-5.5	^claude-5-5-opus	^claude-5.5-opus
claude-sonnet-4-0	3/15/0.3/3.75/	200000	n		^claude-sonnet-4-2025	^claude-sonnet-4-0	^claude-sonnet-4@	=claude-sonnet-4	^claude-4-sonnet
claude-sonnet-4-5	3/15/0.3/3.75/	200000	n	200000:6/22.5/0.6/7.5	^claude-sonnet-4-5	^claude-sonnet-4.5
claude-sonnet-4-6	3/15/0.3/3.75/	1000000	gn		^claude-sonnet-4-6	^claude-sonnet-4.6
claude-sonnet-5	2/10/0.2/2.5/	1000000	gn		=	#claude-sonnet-5-########	^claude-sonnet-5@	^claude-sonnet-5.0	^claude-5-sonnet	^claude-5.0-sonnet
claude-sonnet-5-5	2/10/0.1/2.5/	1000000	gn		=	#claude-sonnet-5-5-########	^claude-sonnet-5-5@	^claude-sonnet-5.5	^claude-5-5-sonnet	^claude-5.5-sonnet
claude-v1	8/24///				=""",
    "arcee": """\
deepseek/deepseek-v4-flash-latest	0.14/0.28/0.028//		g		=
deepseek/deepseek-v4-pro	1.74/3.48/0.2//		g		=
deepseek/deepseek-v4-pro-0813	1.32/3.96/0.044//		g		=
deepseek/deepseek-v4.1-flash	0.22/1.2/0.007//		g		=
deepseek/deepseek-v4.1-flash-1017	0.3/1.2/0.006//		g		=
moonshotai/kimi-k3	3/15/0.3//		g		=
thinkingmachines/inkling-small	0.5/1.2/0.1//		g		=
trinity-large-thinking	0.25/0.8/0.06//		g		=
zai-org/glm-5.2	1.4/4.4/0.26//		g		=
zai-org/glm-5.3	1.4/4.4/0.26//		g		=
zai-org/glm-5.3-flash	0.15/0.5/0.03//		g		=""",
    "avian": """\
Meta-Llama-3.1-405B-Instruct	1.5/1.5///		d		=
Meta-Llama-3.1-70B-Instruct	0.45/0.45///		d		=
Meta-Llama-3.1-8B-Instruct	0.1/0.1///		d		=
Meta-Llama-3.3-70B-Instruct	0.45/0.45///		d		=
deepseek/deepseek-v3.2	0.23/0.33/0.012//	163000	d		=
deepseek/deepseek-v4-flash	0.14/0.28/0.0028//	1000000	g		=
deepseek/deepseek-v4-pro	1.305/2.61/0.10875//	1000000	d		=
deepseek/deepseek-v4-pro-0813	0.561/1.683/0.0187//	1000000	g		=
deepseek/deepseek-v4.1-flash	0.1275/0.51/0.00255//	1000000	g		=
minimax/minimax-m2.5	0.27/1.08/0.15//	196000	d		=
minimax/minimax-m3	0.255/1.02/0.051//	512000	g		=
moonshotai/kimi-k2.5	0.45/2.2/0.225//	262000	d		=
moonshotai/kimi-k2.6	0.95/4/0.16//	262000	d		=
moonshotai/kimi-k3	2.55/12.75/0.255//	1000000	g		=
xiaomi/mimo-v2.5	0.2/0.4/0.05//	1000000	d		=
xiaomi/mimo-v2.5-pro	0.36975/0.7395/0.00306//	1000000	g		=
xiaomi/mimo-v2.6-flash	0.14/0.28/0.0028//	1000000	g		=
xiaomi/mimo-v2.6-pro	0.36975/0.7395/0.00306//	1000000	g		=
z-ai/glm-4.7	0.388/1.806/0.097//	202000	d		=
z-ai/glm-5	0.516/2.322/0.129//	205000	d		=
z-ai/glm-5.1	0.743/2.971/0.186//	202000	d		=
z-ai/glm-5.2	0.495/1.733/0.124//	1000000	d		=
z-ai/glm-5.3	1.19/3.74/0.221//	1000000	g		=
z-ai/glm-5.3-flash	0.1275/0.425/0.0255//	1000000	g		=""",
    "aws": """\
amazon.nova-2-sonic-v1:0	0.33/2.75///	1000000			*amazon.nova-2-sonic
amazon.nova-lite-v1:0	0.06/0.24/0.015//	300000	g		*amazon.nova-lite
amazon.nova-micro-v1:0	0.035/0.14/0.00875//	128000	g		*amazon.nova-micro
amazon.nova-premier-v1:0	2.5/12.5/0.625//	1000000	g		*amazon.nova-premier
amazon.nova-pro-v1:0	0.8/3.2/0.2//	300000	g		*amazon.nova-pro
amazon.nova-sonic-v1:0	0.06/0.24///				*amazon.nova-sonic
amazon.titan-embed-text-v1	0.1////	8192			$amazon.titan-embed-text	*amazon.titan-embed-text-v1
amazon.titan-embed-text-v2:0	0.02////	8192			*amazon.titan-embed-text-v2
amazon.titan-text-express-v1	0.2/0.6///		g		*titan-text-express
amazon.titan-text-lite-v1	0.15/0.2///		g		*titan-text-lite
deepseek.r1-v1:0	1.35/5.4///	128000	g		*deepseek.r1
global.amazon.nova-2-lite-v1:0	0.3/2.5/0.075//	1000000	g		*global.amazon.nova-2-lite
global.anthropic.claude-fable-5-1-v1:0	10/50/0.25/12.5/	1000000	gn		$global.anthropic.claude-fable-5-1	*global.anthropic.claude-fable-5-1-v1
global.anthropic.claude-fable-5-2	8/40/0.2/10/	1000000	gn		$global.anthropic.claude-fable-5-2	*global.anthropic.claude-fable-5-2-v1
global.anthropic.claude-fable-5-v1:0	10/50/1/12.5/	1000000	gn		$global.anthropic.claude-fable-5	*global.anthropic.claude-fable-5-v1
global.anthropic.claude-haiku-4-5-20251001-v1:0	1/5/0.1/1.25/	200000	gn		*global.anthropic.claude-haiku-4-5-20251001
global.anthropic.claude-haiku-5-5	0.1/0.5/0.01/0.125/	1000000	gn	100000:0.5/2.5/0.05/0.625	$global.anthropic.claude-haiku-5-5	*global.anthropic.claude-haiku-5-5-v1
global.anthropic.claude-mythos-5-2	8/40/0.2/10/	1000000	gn		$global.anthropic.claude-mythos-5-2	*global.anthropic.claude-mythos-5-2-v1
global.anthropic.claude-opus-4-5-v1:0	5/25/0.5/6.25/	200000	gn		*global.anthropic.claude-opus-4-5
global.anthropic.claude-opus-4-6-v1:0	5/25/0.5/6.25/	1000000	gn		*global.anthropic.claude-opus-4-6
global.anthropic.claude-opus-4-7-v1:0	5/25/0.5/6.25/	1000000	gn		*global.anthropic.claude-opus-4-7
global.anthropic.claude-opus-4-8-v1:0	5/25/0.5/6.25/	1000000	gn		*global.anthropic.claude-opus-4-8
global.anthropic.claude-opus-5	5/25/0.5/6.25/	1000000	gn		$global.anthropic.claude-opus-5	*global.anthropic.claude-opus-5-v1
global.anthropic.claude-opus-5-5	4/20/0.2/5/	1000000	gn		$global.anthropic.claude-opus-5-5	*global.anthropic.claude-opus-5-5-v1
global.anthropic.claude-sonnet-4-20250514-v1:0	3/15/0.3/3.75/	200000	gn		*global.anthropic.claude-sonnet-4-20250514
global.anthropic.claude-sonnet-4-5-20250929-v1:0	3/15/0.3/3.75/	200000	gn		*global.anthropic.claude-sonnet-4-5-20250929
global.anthropic.claude-sonnet-4-6-v1:0	3/15/0.3/3.75/	1000000	gn		*global.anthropic.claude-sonnet-4-6
global.anthropic.claude-sonnet-5-5	2/10/0.1/2.5/	1000000	gn		$global.anthropic.claude-sonnet-5-5	*global.anthropic.claude-sonnet-5-5-v1
global.anthropic.claude-sonnet-5-v1:0	2/10/0.2/2.5/	1000000	gn		$global.anthropic.claude-sonnet-5	*global.anthropic.claude-sonnet-5-v1
global.moonshotai.kimi-k3	3/15/0.3/3.75/	1000000	g		=	$/global.moonshotai.kimi-k3
global.moonshotai.kimi-k3.1	4/20/0.2/5/	1000000	g		*global.moonshotai.kimi-k3.1
global.openai.gpt-5.6-luna	0.2/1.2/0.02/0.25/	1000000	g	272000:0.4/1.8/0.04/0.5	*global.openai.gpt-5.6-luna
global.openai.gpt-5.6-sol	4/20/0.4/5/	1000000	g	272000:8/30/0.8/10	*global.openai.gpt-5.6-sol
global.openai.gpt-5.6-terra	2/12/0.2/2.5/	1000000	g	272000:4/18/0.4/5	*global.openai.gpt-5.6-terra
global.openai.gpt-6-astra	10/50/1/12.5/	1050000	g	272000:20/75/2/25	*global.openai.gpt-6-astra
global.openai.gpt-6-luna	0.1/0.5/0.01/0.125/	1000000	g	272000:0.2/0.75/0.02/0.25	*global.openai.gpt-6-luna
global.openai.gpt-6-sol	2/10/0.2/2.5/	1000000	g	272000:4/15/0.4/5	*global.openai.gpt-6-sol
global.openai.gpt-6.1-sol	2/10/0.1/2.5/	1000000	g	272000:4/15/0.2/5	*global.openai.gpt-6.1-sol
global.openai.gpt-6.1-terra	1/5/0.05/1.25/	1050000	g	272000:2/7.5/0.1/2.5	*global.openai.gpt-6.1-terra
global.zai.glm-5.3	1.68/5.28/0.312/2.1/	1000000	g		=	$/global.zai.glm-5.3
google.gemma-3-12b-it	0.09/0.29///	128000	g		*google.gemma-3-12b-it
google.gemma-3-27b-it	0.23/0.38///	128000	g		*google.gemma-3-27b-it
google.gemma-3-4b-it	0.04/0.08///	128000	g		*google.gemma-3-4b-it
meta.llama3-1-70b-instruct-v1:0	0.72/0.72///	128000	g		*meta.llama3-1-70b-instruct
meta.llama3-1-8b-instruct-v1:0	0.22/0.22///	128000	g		*meta.llama3-1-8b-instruct
meta.llama3-2-11b-instruct-v1:0	0.16/0.16///	128000	g		*meta.llama3-2-11b-instruct
meta.llama3-2-1b-instruct-v1:0	0.1/0.1///	128000	g		*meta.llama3-2-1b-instruct
meta.llama3-2-3b-instruct-v1:0	0.15/0.15///	128000	g		*meta.llama3-2-3b-instruct
meta.llama3-2-90b-instruct-v1:0	0.72/0.72///	128000	g		*meta.llama3-2-90b-instruct
meta.llama3-3-70b-instruct-v1:0	0.72/0.72///	128000	g		*meta.llama3-3-70b-instruct
meta.llama3-70b-instruct-v1:0	2.65/3.5///	8192	g		*meta.llama3-70b-instruct
meta.llama3-8b-instruct-v1:0	0.3/0.6///	8192	g		*meta.llama3-8b-instruct
meta.llama4-maverick-17b-instruct-v1:0	0.24/0.97///	1000000	g		*meta.llama4-maverick-17b-instruct
meta.llama4-scout-17b-instruct-v1:0	0.17/0.66///	10000000	g		*meta.llama4-scout-17b-instruct
mistral.devstral-2-123b	0.4/2///	256000			*mistral.devstral-2-123b
mistral.magistral-small-2509	0.5/1.5///	128000	g		*mistral.magistral-small-2509
mistral.ministral-3-14b-instruct	0.2/0.2///	128000	g		*mistral.ministral-3-14b-instruct
mistral.ministral-3-3b-instruct	0.1/0.1///	128000	g		*mistral.ministral-3-3b-instruct
mistral.ministral-3-8b-instruct	0.15/0.15///	128000	g		*mistral.ministral-3-8b-instruct
mistral.mistral-7b-instruct-v0:2	0.15/0.2///	32000	g		*mistral.mistral-7b-instruct-v0
mistral.mistral-large-2402-v1:0	4/12///	32000	g		*mistral.mistral-large-2402
mistral.mistral-large-3-675b-instruct	0.5/1.5///	256000	g		*mistral.mistral-large-3-675b-instruct
mistral.mistral-small-2402-v1:0	1/3///	32000	g		*mistral.mistral-small-2402
mistral.mixtral-8x7b-instruct-v0:1	0.45/0.7///	32000	g		*mistral.mixtral-8x7b-instruct-v0
mistral.pixtral-large-2502-v1:0	2/6///	128000	g		*mistral.pixtral-large-2502
mistral.voxtral-mini-3b-2507	0.04/0.04///	32000			*mistral.voxtral-mini-3b-2507
mistral.voxtral-small-24b-2507	0.1/0.3///	32000			*mistral.voxtral-small-24b-2507
nvidia.nemotron-nano-3-30b:0	0.06/0.24///	256000	g		*nvidia.nemotron-nano-3-30b
nvidia.nemotron-nano-9b-v2:0	0.06/0.23///	128000	g		*nvidia.nemotron-nano-9b-v2
nvidia.nemotron-super-3-120b:0	0.15/0.65///	256000	g		*nvidia.nemotron-super-3-120b
openai.gpt-5.4	2.75/16.5/0.275//		g		=
openai.gpt-5.5	5.5/33/0.55//		g		=
openai.gpt-oss-120b-1:0	0.15/0.6///	128000	g		*openai.gpt-oss-120b-1
openai.gpt-oss-20b-1:0	0.07/0.3///	128000	g		*openai.gpt-oss-20b-1
qwen.qwen3-32b-v1:0	0.15/0.6///	32000	g		*qwen.qwen3-32b
qwen.qwen3-coder-30b-a3b-v1:0	0.15/0.6///	256000			*qwen.qwen3-coder-30b-a3b
qwen.qwen3-coder-480b-a35b-v1:0	0.45/1.8///	128000			*qwen.qwen3-coder-480b-a35b
qwen.qwen3-vl-235b-a22b-v1:0	0.53/2.66///	256000			*qwen.qwen3-vl-235b-a22b
regional.amazon.nova-2-lite-v1:0	0.33/2.75/0.0825//	1000000			*us.amazon.nova-2-lite	*eu.amazon.nova-2-lite	*jp.amazon.nova-2-lite
regional.anthropic.claude-3-5-haiku-20241022-v1:0	0.8/4/0.08/1/	200000	n		*claude-3-5-haiku-20241022
regional.anthropic.claude-3-5-sonnet-20240620-v1:0	3/15/0.3/3.75/	200000	n		*claude-3-5-sonnet-20240620
regional.anthropic.claude-3-5-sonnet-20241022-v2:0	3/15/0.3/3.75/	200000	n		*claude-3-5-sonnet-20241022
regional.anthropic.claude-3-7-sonnet-20250219-v1:0	3/15/0.3/3.75/	200000	n		*claude-3-7-sonnet-20250219
regional.anthropic.claude-3-haiku-20240307-v1:0	0.25/1.25///	200000			*claude-3-haiku-20240307
regional.anthropic.claude-3-opus-20240229-v1:0	15/75///	200000			*claude-3-opus-20240229
regional.anthropic.claude-3-sonnet-20240229-v1:0	3/15/0.3/3.75/	200000	n		*claude-3-sonnet-20240229
regional.anthropic.claude-fable-5-1-v1:0	11/55/0.275/13.75/	1000000	n		=anthropic.claude-fable-5-1	=claude-fable-5-1	^anthropic.claude-fable-5-1-v1	^claude-fable-5-1-v1	=us.anthropic.claude-fable-5-1	*us.anthropic.claude-fable-5-1-v1
regional.anthropic.claude-fable-5-2	8.8/44/0.22/11/	1000000	n		=anthropic.claude-fable-5-2	=claude-fable-5-2	^anthropic.claude-fable-5-2-v1	^claude-fable-5-2-v1	=us.anthropic.claude-fable-5-2	=eu.anthropic.claude-fable-5-2	*us.anthropic.claude-fable-5-2-v1	*eu.anthropic.claude-fable-5-2-v1
regional.anthropic.claude-fable-5-v1:0	11/55/1.1/13.75/	1000000	n		=anthropic.claude-fable-5	=claude-fable-5	^anthropic.claude-fable-5-v1	^claude-fable-5-v1	=us.anthropic.claude-fable-5	=au.anthropic.claude-fable-5	=eu.anthropic.claude-fable-5	*us.anthropic.claude-fable-5-v1	*au.anthropic.claude-fable-5-v1	*eu.anthropic.claude-fable-5-v1	*jp.anthropic.claude-fable-5-v1
regional.anthropic.claude-haiku-4-5-20251001-v1:0	1.1/5.5/0.11/1.375/	200000	n		^anthropic.claude-haiku-4-5-20251001	^claude-haiku-4-5-20251001	*us.anthropic.claude-haiku-4-5-20251001	*au.anthropic.claude-haiku-4-5-20251001	*apac.anthropic.claude-haiku-4-5-20251001	*eu.anthropic.claude-haiku-4-5-20251001	*us-gov.anthropic.claude-haiku-4-5-20251001	*jp.anthropic.claude-haiku-4-5-20251001	*in.anthropic.claude-haiku-4-5-20251001
regional.anthropic.claude-haiku-5-5	0.11/0.55/0.011/0.1375/	1000000	n	100000:0.55/2.75/0.055/0.6875	=anthropic.claude-haiku-5-5	=claude-haiku-5-5	^anthropic.claude-haiku-5-5-v1	^claude-haiku-5-5-v1	=us.anthropic.claude-haiku-5-5	=au.anthropic.claude-haiku-5-5	=apac.anthropic.claude-haiku-5-5	=eu.anthropic.claude-haiku-5-5	=us-gov.anthropic.claude-haiku-5-5	=jp.anthropic.claude-haiku-5-5	*us.anthropic.claude-haiku-5-5-v1	*au.anthropic.claude-haiku-5-5-v1	*apac.anthropic.claude-haiku-5-5-v1	*eu.anthropic.claude-haiku-5-5-v1	*us-gov.anthropic.claude-haiku-5-5-v1	*jp.anthropic.claude-haiku-5-5-v1
regional.anthropic.claude-mythos-5-2	8.8/44/0.22/11/	1000000	n		=anthropic.claude-mythos-5-2	=claude-mythos-5-2	^anthropic.claude-mythos-5-2-v1	^claude-mythos-5-2-v1	=us.anthropic.claude-mythos-5-2	=eu.anthropic.claude-mythos-5-2	*us.anthropic.claude-mythos-5-2-v1	*eu.anthropic.claude-mythos-5-2-v1
regional.anthropic.claude-opus-4-1-20250805-v1:0	15/75/1.5/18.75/	200000	n		^anthropic.claude-opus-4-1-20250805	^claude-opus-4-1-20250805	*us.anthropic.claude-opus-4-1-20250805	*au.anthropic.claude-opus-4-1-20250805	*apac.anthropic.claude-opus-4-1-20250805	*eu.anthropic.claude-opus-4-1-20250805	*us-gov.anthropic.claude-opus-4-1-20250805	*jp.anthropic.claude-opus-4-1-20250805
regional.anthropic.claude-opus-4-20250514-v1:0	15/75/1.5/18.75/	200000	n		^anthropic.claude-opus-4-20250514	^claude-opus-4-20250514	*us.anthropic.claude-opus-4-20250514	*au.anthropic.claude-opus-4-20250514	*apac.anthropic.claude-opus-4-20250514	*eu.anthropic.claude-opus-4-20250514	*us-gov.anthropic.claude-opus-4-20250514	*jp.anthropic.claude-opus-4-20250514
regional.anthropic.claude-opus-4-5-v1:0	5.5/27.5/0.55/6.875/	200000	n		^anthropic.claude-opus-4-5	^claude-opus-4-5	*us.anthropic.claude-opus-4-5	*au.anthropic.claude-opus-4-5	*apac.anthropic.claude-opus-4-5	*eu.anthropic.claude-opus-4-5	*us-gov.anthropic.claude-opus-4-5	*jp.anthropic.claude-opus-4-5
regional.anthropic.claude-opus-4-6-v1:0	5.5/27.5/0.55/6.875/	1000000	n		^anthropic.claude-opus-4-6	^claude-opus-4-6	*us.anthropic.claude-opus-4-6	*au.anthropic.claude-opus-4-6	*apac.anthropic.claude-opus-4-6	*eu.anthropic.claude-opus-4-6	*us-gov.anthropic.claude-opus-4-6	*jp.anthropic.claude-opus-4-6
regional.anthropic.claude-opus-4-7-v1:0	5.5/27.5/0.55/6.875/	1000000	n		^anthropic.claude-opus-4-7	^claude-opus-4-7	*us.anthropic.claude-opus-4-7	*au.anthropic.claude-opus-4-7	*apac.anthropic.claude-opus-4-7	*eu.anthropic.claude-opus-4-7	*us-gov.anthropic.claude-opus-4-7	*jp.anthropic.claude-opus-4-7
regional.anthropic.claude-opus-4-8-v1:0	5.5/27.5/0.55/6.875/	1000000	n		^anthropic.claude-opus-4-8	^claude-opus-4-8	*us.anthropic.claude-opus-4-8	*au.anthropic.claude-opus-4-8	*eu.anthropic.claude-opus-4-8	*jp.anthropic.claude-opus-4-8
regional.anthropic.claude-opus-5	5.5/27.5/0.55/6.875/	1000000	n		=anthropic.claude-opus-5	=claude-opus-5	^anthropic.claude-opus-5-v1	^claude-opus-5-v1	=us.anthropic.claude-opus-5	=au.anthropic.claude-opus-5	=eu.anthropic.claude-opus-5	=jp.anthropic.claude-opus-5	=in.anthropic.claude-opus-5	*us.anthropic.claude-opus-5-v1	*au.anthropic.claude-opus-5-v1	*eu.anthropic.claude-opus-5-v1	*jp.anthropic.claude-opus-5-v1	*in.anthropic.claude-opus-5-v1
regional.anthropic.claude-opus-5-5	4.4/22/0.22/5.5/	1000000	n		=anthropic.claude-opus-5-5	=claude-opus-5-5	^anthropic.claude-opus-5-5-v1	^claude-opus-5-5-v1	=us.anthropic.claude-opus-5-5	=au.anthropic.claude-opus-5-5	=eu.anthropic.claude-opus-5-5	=jp.anthropic.claude-opus-5-5	*us.anthropic.claude-opus-5-5-v1	*au.anthropic.claude-opus-5-5-v1	*eu.anthropic.claude-opus-5-5-v1	*jp.anthropic.claude-opus-5-5-v1
regional.anthropic.claude-sonnet-4-20250514-v1:0	3/15/0.3/3.75/	200000	n		^anthropic.claude-sonnet-4-20250514	^claude-sonnet-4-20250514	*us.anthropic.claude-sonnet-4-20250514	*au.anthropic.claude-sonnet-4-20250514	*apac.anthropic.claude-sonnet-4-20250514	*eu.anthropic.claude-sonnet-4-20250514	*us-gov.anthropic.claude-sonnet-4-20250514	*jp.anthropic.claude-sonnet-4-20250514
regional.anthropic.claude-sonnet-4-5-20250929-v1:0	3.3/16.5/0.33/4.125/	200000	n		^anthropic.claude-sonnet-4-5-20250929	^claude-sonnet-4-5-20250929	*us.anthropic.claude-sonnet-4-5-20250929	*au.anthropic.claude-sonnet-4-5-20250929	*apac.anthropic.claude-sonnet-4-5-20250929	*eu.anthropic.claude-sonnet-4-5-20250929	*us-gov.anthropic.claude-sonnet-4-5-20250929	*jp.anthropic.claude-sonnet-4-5-20250929
regional.anthropic.claude-sonnet-4-6-v1:0	3.3/16.5/0.33/4.125/	1000000	n		^anthropic.claude-sonnet-4-6	^claude-sonnet-4-6	*us.anthropic.claude-sonnet-4-6	*au.anthropic.claude-sonnet-4-6	*apac.anthropic.claude-sonnet-4-6	*eu.anthropic.claude-sonnet-4-6	*us-gov.anthropic.claude-sonnet-4-6	*jp.anthropic.claude-sonnet-4-6
regional.anthropic.claude-sonnet-5-5	2.2/11/0.11/2.75/	1000000	n		=anthropic.claude-sonnet-5-5	=claude-sonnet-5-5	^anthropic.claude-sonnet-5-5-v1	^claude-sonnet-5-5-v1	=us.anthropic.claude-sonnet-5-5	=au.anthropic.claude-sonnet-5-5	=apac.anthropic.claude-sonnet-5-5	=eu.anthropic.claude-sonnet-5-5	=us-gov.anthropic.claude-sonnet-5-5	=jp.anthropic.claude-sonnet-5-5	*us.anthropic.claude-sonnet-5-5-v1	*au.anthropic.claude-sonnet-5-5-v1	*apac.anthropic.claude-sonnet-5-5-v1	*eu.anthropic.claude-sonnet-5-5-v1	*us-gov.anthropic.claude-sonnet-5-5-v1	*jp.anthropic.claude-sonnet-5-5-v1
regional.anthropic.claude-sonnet-5-v1:0	2.2/11/0.22/2.75/	1000000	n		=anthropic.claude-sonnet-5	=claude-sonnet-5	^anthropic.claude-sonnet-5-v1	^claude-sonnet-5-v1	=us.anthropic.claude-sonnet-5	=au.anthropic.claude-sonnet-5	=apac.anthropic.claude-sonnet-5	=eu.anthropic.claude-sonnet-5	=us-gov.anthropic.claude-sonnet-5	=jp.anthropic.claude-sonnet-5	=in.anthropic.claude-sonnet-5	*us.anthropic.claude-sonnet-5-v1	*au.anthropic.claude-sonnet-5-v1	*apac.anthropic.claude-sonnet-5-v1	*eu.anthropic.claude-sonnet-5-v1	*us-gov.anthropic.claude-sonnet-5-v1	*jp.anthropic.claude-sonnet-5-v1	*in.anthropic.claude-sonnet-5-v1
regional.moonshotai.kimi-k3	3.3/16.5/0.33/4.125/	1000000			=us.moonshotai.kimi-k3	=in.moonshotai.kimi-k3	$/us.moonshotai.kimi-k3	$/in.moonshotai.kimi-k3	=moonshotai.kimi-k3
regional.moonshotai.kimi-k3.1	4.4/22/0.22/5.5/	1000000			*us.moonshotai.kimi-k3.1	*in.moonshotai.kimi-k3.1
regional.openai.gpt-5.6-luna	0.22/1.32/0.022/0.275/	1000000		272000:0.44/1.98/0.044/0.55	^openai.gpt-5.6-luna	^gpt-5.6-luna	*us.openai.gpt-5.6-luna	*in.openai.gpt-5.6-luna
regional.openai.gpt-5.6-sol	4.4/22/0.44/5.5/	1000000		272000:8.8/33/0.88/11	^openai.gpt-5.6-sol	^gpt-5.6-sol	*us.openai.gpt-5.6-sol
regional.openai.gpt-5.6-terra	2.2/13.2/0.22/2.75/	1000000		272000:4.4/19.8/0.44/5.5	^openai.gpt-5.6-terra	^gpt-5.6-terra	*us.openai.gpt-5.6-terra	*in.openai.gpt-5.6-terra
regional.openai.gpt-6-astra	11/55/1.1/13.75/	1050000		272000:22/82.5/2.2/27.5	^openai.gpt-6-astra	^gpt-6-astra	*us.openai.gpt-6-astra
regional.openai.gpt-6-luna	0.11/0.55/0.011/0.1375/	1000000		272000:0.22/0.825/0.022/0.275	^openai.gpt-6-luna	^gpt-6-luna	*us.openai.gpt-6-luna	*in.openai.gpt-6-luna
regional.openai.gpt-6-sol	2.2/11/0.22/2.75/	1000000		272000:4.4/16.5/0.44/5.5	^openai.gpt-6-sol	^gpt-6-sol	*us.openai.gpt-6-sol	*in.openai.gpt-6-sol
regional.openai.gpt-6.1-sol	2.2/11/0.11/2.75/	1000000		272000:4.4/16.5/0.22/5.5	^openai.gpt-6.1-sol	^gpt-6.1-sol	*us.openai.gpt-6.1-sol
regional.openai.gpt-6.1-terra	1.1/5.5/0.055/1.375/	1050000		272000:2.2/8.25/0.11/2.75	^openai.gpt-6.1-terra	^gpt-6.1-terra	*us.openai.gpt-6.1-terra
regional.zai.glm-5.3	1.848/5.808/0.3432/2.31/	1000000			=us.zai.glm-5.3	$/us.zai.glm-5.3
writer.palmyra-x4-v1:0	2.5/10///	128000	g		*writer.palmyra-x4
writer.palmyra-x5-v1:0	0.6/6///	128000	g		*writer.palmyra-x5""",
    "azure": """\
ada	0.1////				=	=text-embedding-ada	=text-embedding-ada-002	=text-embedding-ada-002-v2
babbage	0.4////				=	=babbage-002
curie	2////				=	=text-curie	=text-curie-001
davinci	2////				=	=davinci-002	=text-davinci	=text-davinci-002
mai-ds-r1:free	////	163840			=
o1	15/60/7.5//	200000	ga		=	=o1-2024-12-17
o1-mini	1.1/4.4/0.55//	128000	ga		=	=o1-mini-2024-09-12
o1-preview	15/60/7.5//	128000	a		=	=o1-preview-2024-09-12
o3-2025-04-16	2/8/0.5//	200000	ga		=o3	=
o3-mini	1.1/4.4/0.55//	200000	ga		=	=o3-mini-2025-01-31
o4-mini	1.1/4.4/0.275//	200000	ga		*o4-mini	*o4-mini-2025-04-16
phi-3-medium-128k-instruct	0.17/0.68///	131072	g		=
phi-3-mini-128k-instruct	0.13/0.52///	131072	g		=
phi-3.5-mini-128k-instruct	0.13/0.52///	131072	g		=
phi-4	0.125/0.5///	16384	g		=
phi-4-mini-instruct	0.075/0.3///	131072	g		=
phi-4-multimodal-instruct	0.08/0.32///	131072	g		=
phi-4-reasoning-plus	0.125/0.5///	32768	g		=
phi-4-reasoning-plus:free	////	32768			=
phi-4-reasoning:free	////	32768			=
text-embedding-3-large	0.13////	8192			=
text-embedding-3-small	0.02////	8192			=
wizardlm-2-8x22b	0.48/0.48///		g		=""",
    "baseten": """\
deepseek-ai/DeepSeek-V4-Flash-0731	0.13/0.26/0.028//	1048000	ga		=
deepseek-ai/DeepSeek-V4-Pro	1.74/3.48/0.145//	1048000	da		=
deepseek-ai/DeepSeek-V4-Pro-0813	1.32/3.96/0.132//	1048000	ga		=
deepseek-ai/DeepSeek-V4.1-Flash	0.3/1.2/0.007//	1048000	ga		=	=deepseek-ai/deepseek-v4.1-flash-1017
deepseek-ai/DeepSeek-V4.1-Flash-1017-Fast	0.6/2.4/0.014//	1048000	a		=
deepseek-ai/DeepSeek-V4.1-Flash-Fast	0.6/2.4/0.014//	1048000	a		=
meta-models/muse-spark-open	1.25/4.25/0.15//	1048000	ga		=
moonshotai/Kimi-K2.6	0.95/4/0.16//	262000	da		=
moonshotai/Kimi-K2.7-Code	0.95/4/0.16//	262000	da		=
moonshotai/Kimi-K3	3/15/0.3//	1048000	ga		=
nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B	0.6/2.4/0.12//	202000	ga		=
nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B	0.2/0.5/0.04//	1048000	a		=
openai/gpt-oss-120b	0.1/0.5///	128000	g		=
reflection/Beam-1.0	0.4/1.2/0.04//	1048000	ga		=
thinkingmachines/inkling	1/4.05/0.17//	1048000	da		=
thinkingmachines/inkling-small	0.5/1.2/0.1//	1048000	da		=
zai-org/GLM-4.7	0.6/2.2/0.12//	200000	da		=
zai-org/GLM-5.2	1.4/4.4/0.14//	1048000	ga		=
zai-org/GLM-5.2-Fast	2.1/6.6/0.21//	1048000	a		=
zai-org/GLM-5.3	1.4/4.4/0.14//	1048000	ga		=
zai-org/GLM-5.3-Fast	2.1/6.6/0.21//	1048000	a		=
zai-org/GLM-5.3-Flash	0.15/0.5/0.03//	1048000	ga		=""",
    "cerebras": """\
gemma-4-31b	0.99/1.49///	131072	d		=	^cerebras/gemma-4-31b	^cerebras:gemma-4-31b
gpt-oss-120b	0.35/0.75///	131072	g		=	^cerebras/gpt-oss-120b	^cerebras:gpt-oss-120b
llama-3.3-70b	0.85/1.2///	128000	d		=	^cerebras/llama-3.3-70b	^cerebras:llama-3.3-70b
llama3.1-8b	0.1/0.1///	32768	d		=	^cerebras/llama3.1-8b	^cerebras:llama3.1-8b
qwen-3-32b	0.4/0.8///	131072	d		=	^cerebras/qwen-3-32b	^cerebras:qwen-3-32b
qwen-3-coder-480b	////		d		=
qwen-3.8-27b	0.99/1.49///	65536	g		=	^cerebras/qwen-3.8-27b	^cerebras:qwen-3.8-27b
zai-glm-4.7	2.25/2.75///	131072	d		=	^cerebras/zai-glm-4.7	^cerebras:zai-glm-4.7""",
    "cloudflare": """\
@cf/ai4bharat/indictrans2-en-indic-1B	0.342/0.342///		g		=
@cf/aisingapore/gemma-sea-lion-v4-27b-it	0.351/0.555///		g		=
@cf/baai/bge-base-en-v1.5	0.067////				=
@cf/baai/bge-large-en-v1.5	0.204////				=
@cf/baai/bge-m3	0.012////				=
@cf/baai/bge-reranker-base	0.003////				=
@cf/baai/bge-small-en-v1.5	0.02////				=
@cf/cloudflare/clairic	0.1////				=	=clairic
@cf/cloudflare/clef	0.24////	65536			=	=clef
@cf/cloudflare/clef-flash	0.038////	65536			=	=clef-flash
@cf/cloudflare/clef-omni	0.15////	64000			=	=clef-omni
@cf/daily-co/phonellm-mini-alpha-2	0.06/0.24///		g		=
@cf/deepseek-ai/deepseek-r1-distill-qwen-32b	0.497/4.881///		g		=
@cf/deepseek-ai/deepseek-v4-flash-0731	0.44/1.32/0.014//		g		=
@cf/deepseek-ai/deepseek-v4-pro-0813	1.32/3.96/0.044//		g		=
@cf/deepseek-ai/deepseek-v4.1-flash-1017	0.3/1.2/0.006//		g		=
@cf/google/gemma-3-12b-it	0.345/0.556///		d		=
@cf/google/gemma-4-26b-a4b-it	0.1/0.3///	256000	g		=
@cf/huggingface/distilbert-sst-2-int8	0.026////				=
@cf/ibm-granite/granite-4.0-h-micro	0.017/0.112///		g		=
@cf/meta/llama-2-7b-chat-fp16	0.556/6.667///		d		=
@cf/meta/llama-3-8b-instruct	0.282/0.827///		d		=
@cf/meta/llama-3-8b-instruct-awq	0.123/0.266///		d		=
@cf/meta/llama-3.1-70b-instruct-fp8-fast	0.293/2.253///				=
@cf/meta/llama-3.1-8b-instruct	0.282/0.827///		d		=
@cf/meta/llama-3.1-8b-instruct-awq	0.123/0.266///		d		=
@cf/meta/llama-3.1-8b-instruct-fp8	0.152/0.287///		g		=
@cf/meta/llama-3.1-8b-instruct-fp8-fast	0.045/0.384///				=	=@cf/meta/llama-3.1-8b-instruct-fast
@cf/meta/llama-3.2-11b-vision-instruct	0.049/0.676///				=
@cf/meta/llama-3.2-1b-instruct	0.027/0.201///		g		=
@cf/meta/llama-3.2-3b-instruct	0.051/0.335///		g		=
@cf/meta/llama-3.3-70b-instruct-fp8-fast	0.293/2.253///	24000			=
@cf/meta/llama-4-scout-17b-16e-instruct	0.27/0.85///		g		=
@cf/meta/llama-guard-3-8b	0.484/0.03///				=
@cf/meta/m2m100-1.2b	0.342/0.342///		g		=
@cf/mistral/mistral-7b-instruct-v0.1	0.11/0.19///		d		=
@cf/mistralai/mistral-small-3.1-24b-instruct	0.351/0.555///		g		=
@cf/moondream/moondream3.1-9B-A2B	0.3/1///		g		=
@cf/moonshotai/kimi-k2.5	0.6/3/0.1//		d		=
@cf/moonshotai/kimi-k2.6	0.95/4/0.16//		g		=
@cf/moonshotai/kimi-k2.7-code	0.95/4/0.19//				=
@cf/nvidia/nemotron-3-120b-a12b	0.5/1.5///		g		=
@cf/openai/gpt-oss-120b	0.35/0.75///	128000	g		=
@cf/openai/gpt-oss-20b	0.2/0.3///	128000	g		=
@cf/pfnet/plamo-embedding-1b	0.019////				=
@cf/qwen/qwen2.5-coder-32b-instruct	0.66/1///				=
@cf/qwen/qwen3-30b-a3b-fp8	0.051/0.335///		g		=
@cf/qwen/qwen3-embedding-0.6b	0.012////				=
@cf/qwen/qwen3.8-27b	0.45/3.2///	262144	g		=
@cf/qwen/qwq-32b	0.66/1///		g		=
@cf/zai-org/glm-4.7-flash	0.06/0.4///	131072	g		=
@cf/zai-org/glm-5.2	1.4/4.4/0.26//		g		=
@cf/zai-org/glm-5.3	1.4/4.4/0.26//		g		=
@cf/zai-org/glm-5.3-flash	0.15/0.5/0.03//		g		=""",
    "cohere": """\
c4ai-aya-expanse-32b	0.5/1.5///	128000	g		*aya-expanse-32b
c4ai-aya-expanse-8b	0.5/1.5///	8192	d		*aya-expanse-8b
command	1/2///		g		=
command-a	2.5/10///		g		=	=command-a-03-2025
command-light	0.3/0.6///	4096	d		^command-light
command-r	0.15/0.6///		g		=	=command-r-08-2024
command-r-plus	2.5/10///		g		=	=command-r-plus-08-2024
command-r7b	0.0375/0.15///		g		=	=command-r7b-12-2024
embed-v4.0	0.12////	128000			=""",
    "cursor": """\
composer-2.5	0.5/2.5/0.2//	200000	g		=	=composer-2.5[fast=false]
composer-2.5-fast	3/15/0.5//	200000			=	=composer-2.5[fast=true]
grok-4.5	2/6/0.5//	256000	g		=	=grok-4.5[fast=false]
grok-4.5-fast	4/18/1//	256000			=	=grok-4.5[fast=true]
grok-4.6	2/6/0.5//	256000	g		=	=grok-4.6[fast=false]
grok-4.6-fast	4/12/1//	256000			=	=grok-4.6[fast=true]
grok-4.7	2/6/0.5//	500000	g	256000:4/12/1/	=	=grok-4.7[fast=false]
grok-4.7-fast	4/12/1//	500000		256000:6/18/1.5/	=	=grok-4.7[fast=true]""",
    "databricks": """\
databricks-bge-large-en	0.1////	512			=	=system.ai.bge-large-en
databricks-deepseek-v4-1-flash	0.3/1.2/0.03//		g		=	=system.ai.deepseek-v4-1-flash
databricks-deepseek-v4-flash-0731	0.14/0.28/0.028//		g		=	=system.ai.deepseek-v4-flash-0731
databricks-deepseek-v4-pro-0813	1.32/3.96/0.132//		d		=	=system.ai.deepseek-v4-pro-0813
databricks-gemma-3-12b	0.15/0.5///	128000	g		=	=system.ai.gemma-3-12b
databricks-glm-5-2	1.4/4.4/0.26//	1000000	g		=	=system.ai.glm-5-2
databricks-glm-5-3	1.4/4.4/0.26//	1048576	g		=	=system.ai.glm-5-3
databricks-glm-5-3-flash	0.15/0.5/0.03//	1048576	g		=	=system.ai.glm-5-3-flash
databricks-gpt-oss-120b	0.15/0.6///	128000	g		=	=system.ai.gpt-oss-120b
databricks-gpt-oss-20b	0.07/0.3///	128000	g		=	=system.ai.gpt-oss-20b
databricks-gte-large-en	0.13////	8192			=	=system.ai.gte-large-en
databricks-inkling	1/4.05/0.17//	1000000	d		=	=system.ai.inkling
databricks-kimi-k2-7-code	0.95/4/0.19//		d		=	=system.ai.kimi-k2-7-code
databricks-kimi-k3	3/15/0.3//	1000000	g		=	=system.ai.kimi-k3
databricks-llama-4-maverick	0.5/1.5///		g		=	=system.ai.llama-4-maverick
databricks-meta-llama-3-1-8b-instruct	0.15/0.45///	128000	g		=	=system.ai.meta-llama-3-1-8b-instruct
databricks-meta-llama-3-3-70b-instruct	0.5/1.5///	128000	g		=	=system.ai.meta-llama-3-3-70b-instruct
databricks-qwen3-embedding-0-6b	0.02////				=	=system.ai.qwen3-embedding-0-6b
databricks-qwen3-next-80b-a3b-instruct	0.15/1.2///		g		=	=system.ai.qwen3-next-80b-a3b-instruct
databricks-qwen35-122b-a10b	0.22/2.2///	256000	g		=	=system.ai.qwen35-122b-a10b""",
    "deepseek": """\
deepseek-chat	0.27/1.1/0.07//	64000	gah		^deepseek-chat	=deepseek-chat-v3-0324
deepseek-flash	0.15/0.6/0.003//	1000000	gah		=
deepseek-reasoner	0.55/2.19/0.14//	64000	gah		=	^deepseek-r1	=deepseek-r1-0528
deepseek-v3.1-terminus	0.27/0.95/0.13//	128000	ga		=
deepseek-v3.2	0.2288/0.3432///	128000	g		=
deepseek-v3.2-exp	0.27/0.41///	128000			=
deepseek-v4-flash	0.15/0.6/0.003//	1000000	ah		^deepseek-v4-flash
deepseek-v4-pro	0.66/1.98/0.022//	1000000	gah		^deepseek-v4-pro""",
    "doubleword": """\
Qwen/Qwen3-14B-FP8	0.05/0.6///		g		=
Qwen/Qwen3-Embedding-8B	0.04////				=
Qwen/Qwen3-VL-235B-A22B-Instruct-FP8	0.21/1.9/0.12//	262144			=
Qwen/Qwen3-VL-30B-A3B-Instruct-FP8	0.16/0.8///				=
Qwen/Qwen3.5-35B-A3B-FP8	0.25/2///		g		=
Qwen/Qwen3.5-35B-A3B-FP8-dottxt	0.35/1.2/0.2//		g		=
Qwen/Qwen3.5-397B-A17B	0.6/3.6///		g		=
Qwen/Qwen3.5-9B	0.08/0.7///		g		=
Qwen/Qwen3.6-35B-A3B-FP8	0.14/1///		g		=
Qwen/Qwen3.8-27B-FP8	0.45/3/0.04//	262144	g		=
deepseek-ai/DeepSeek-V4-Flash	0.14/0.28///		g		=
deepseek-ai/DeepSeek-V4-Flash-0731	0.09/0.18/0.02//		g		=
deepseek-ai/DeepSeek-V4-Pro	1.74/3.48///		g		=
deepseek-ai/DeepSeek-V4-Pro-0813	1.32/3.96/0.13//		g		=
deepseek-ai/DeepSeek-V4.1-Flash	0.15/0.6/0.01//		g		=	=deepseek-ai/deepseek-v4.1-flash-1017
google/gemma-4-31B-it	0.12/0.35///		g		=
meta-models/Muse-Glimmer-30B	0.11/0.32/0.01//		g		=
meta/muse-spark-open	1.25/4.25/0.15//		g		=
mistralai/Devstral-2-123B-Instruct-2512	0.4/2///				=
moonshotai/Kimi-K2.6	0.95/4///		g		=
moonshotai/Kimi-K3.1-Pro	2/10/0.2//		g		=
moonshotai/kimi-k3	3/15/0.3//	1048576	g		=
nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4	0.3/0.75///		g		=
nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4	0.5/2.2/0.13//		g		=
openai/gpt-oss-20b	0.04/0.3///		g		=
zai-org/GLM-5.1-FP8	1.4/4.4///		g		=
zai-org/GLM-5.2-FP8	0.93/3/0.19//	1048576	g		=
zai-org/GLM-5.3	1.4/4.4/0.28//		g		=
zai-org/GLM-5.3-Flash	0.15/0.5/0.03//		g		=""",
    "elevenlabs": """\
eleven_realtime_v1_max	1.8/9/0.18//				=
eleven_realtime_v1_mini	0.2/6///				=""",
    "fireworks": """\
deepseek-r1-0528	3/8///	160000	g		=accounts/fireworks/models/deepseek-r1-0528
deepseek-v3-0324	0.9/0.9///	160000	g		=accounts/fireworks/models/deepseek-v3-0324
deepseek-v3p2	0.56/1.68/0.28//	163840	g		=accounts/fireworks/models/deepseek-v3p2
deepseek-v4-flash	0.14/0.28/0.028//	1040000	g		=accounts/fireworks/models/deepseek-v4-flash	=accounts/fireworks/models/deepseek-v4-flash-0731
deepseek-v4-pro	1.74/3.48/0.145//	1048576	g		=accounts/fireworks/models/deepseek-v4-pro
deepseek-v4p1-flash	0.3/1.2/0.006//		g		=accounts/fireworks/models/deepseek-v4p1-flash
deepseek-v4p1-flash-1017	0.3/1.2/0.006//		g		=accounts/fireworks/models/deepseek-v4p1-flash-1017
deepseek-v4p1-flash-1017-ultrafast	2.4/9.6/0.048//				=accounts/fireworks/routers/deepseek-v4p1-flash-1017-ultrafast
deepseek-v4p1-flash-1017-us	0.45/1.8/0.009//		g		=accounts/fireworks/routers/deepseek-v4p1-flash-1017-us
deepseek-v4p1-flash-us	0.45/1.8/0.009//		g		=accounts/fireworks/routers/deepseek-v4p1-flash-us
ember-1	3/15/0.3//		g		=accounts/fireworks/models/ember-1
gemma-3-27b-it	0.1/0.1///	131000	g		=accounts/fireworks/models/gemma-3-27b-it
glm-4p7	0.6/2.2///	202752	g		=accounts/fireworks/models/glm-4p7
glm-5p1	1.4/4.4/0.26//		g		=accounts/fireworks/models/glm-5p1
glm-5p1-fast	2.8/8.8/0.52//				=accounts/fireworks/routers/glm-5p1-fast
glm-5p2	1.4/4.4/0.14//	1040000	g		=accounts/fireworks/models/glm-5p2
glm-5p2-fast	2.1/6.6/0.21//	1040000			=accounts/fireworks/routers/glm-5p2-fast	=accounts/fireworks/routers/glm-5p2-fast-us
glm-5p3	1.4/4.4/0.26//		g		=accounts/fireworks/models/glm-5p3
glm-5p3-fast	2.1/6.6/0.39//				=accounts/fireworks/routers/glm-5p3-fast
glm-5p3-flash	0.15/0.5/0.03//		g		=accounts/fireworks/models/glm-5p3-flash
glm-5p3-flash-us	0.225/0.75/0.045//		g		=accounts/fireworks/routers/glm-5p3-flash-us
glm-5p3-us	2.1/6.6/0.39//		g		=accounts/fireworks/routers/glm-5p3-us
gpt-oss-120b	0.15/0.6/0.015//	131072	g		=accounts/fireworks/models/gpt-oss-120b
gpt-oss-20b	0.07/0.3/0.035//	131072	g		=accounts/fireworks/models/gpt-oss-20b
inkling	1/4.05/0.17//	1040000	g		=accounts/fireworks/models/inkling
kimi-k2p5	0.6/3/0.1//	262144	g		=accounts/fireworks/models/kimi-k2p5
kimi-k2p6	0.95/4/0.16//		g		=accounts/fireworks/models/kimi-k2p6
kimi-k2p6-fast	2/8/0.3//	262144			=accounts/fireworks/routers/kimi-k2p6-fast
kimi-k2p7-code	0.95/4/0.19//	262144			=accounts/fireworks/models/kimi-k2p7-code
kimi-k2p7-code-fast	1.9/8/0.38//	262144			=accounts/fireworks/routers/kimi-k2p7-code-fast
kimi-k3	3/15/0.3//	1040000	g		=accounts/fireworks/models/kimi-k3
kimi-k3-fast	4.5/22.5/0.45//	1040000			=accounts/fireworks/routers/kimi-k3-fast
kimi-k3-us	4.5/22.5/0.45//	1040000	g		=accounts/fireworks/routers/kimi-k3-us
kimi-k3p1-pro	2/10/0.2//		g		=accounts/fireworks/models/kimi-k3p1-pro
llama-v3p1-8b-instruct	0.2/0.2///	131000	g		=accounts/fireworks/models/llama-v3p1-8b-instruct
llama4-maverick-instruct-basic	0.22/0.88///	1000000	g		=accounts/fireworks/models/llama4-maverick-instruct-basic
minimax-m2p1	0.3/1.2///	204800	g		=accounts/fireworks/models/minimax-m2p1
minimax-m2p7	0.3/1.2/0.06//		g		=accounts/fireworks/models/minimax-m2p7
minimax-m3	0.3/1.2/0.06//	524288	g		=accounts/fireworks/models/minimax-m3
muse-spark-open	1.25/4.25/0.15//		g		=accounts/fireworks/models/muse-spark-open
nemotron-3-ultra-nvfp4	0.6/2.4/0.12//	262000	g		=accounts/fireworks/models/nemotron-3-ultra-nvfp4
nemotron-lightning-3p5-30b-a3b	0.05/0.2/0.01//		g		=accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b
qwen2p5-vl-72b-instruct	0.9/0.9///	128000			=accounts/fireworks/models/qwen2p5-vl-72b-instruct
qwen3-235b-a22b	0.22/0.88///	128000	g		=accounts/fireworks/models/qwen3-235b-a22b
qwen3p6-plus	0.5/3/0.1//		g		=accounts/fireworks/models/qwen3p6-plus
qwen3p7-plus	0.4/1.6/0.08//	262144	g		=accounts/fireworks/models/qwen3p7-plus
qwen3p8-max	2/6/0.25//		g		=accounts/fireworks/models/qwen3p8-max
ultramarine-1-flash-us	0.15/0.5/0.03//		g		=accounts/fireworks/routers/ultramarine-1-flash-us""",
    "github-copilot": """\
claude-fable-5	10/50/1/12.5/	264000	g		=
claude-fable-5.1	10/50/0.25/12.5/	264000	g		=
claude-haiku-4.5	1/5/0.1/1.25/	144000	g		=
claude-haiku-5.5	0.1/0.5/0.01/0.125/		g	100000:0.5/2.5/0.05/0.625	=
claude-opus-4.7	5/25/0.5/6.25/	264000	g		=
claude-opus-4.8	5/25/0.5/6.25/	264000	g		=
claude-opus-4.8-fast	10/50/1/12.5/	264000			=
claude-opus-5	5/25/0.5/6.25/	264000	g		=
claude-opus-5.5	4/20/0.2/5/		g		=
claude-sonnet-4	3/15/0.3/3.75/		g		=
claude-sonnet-4.6	3/15/0.3/3.75/		g		=
claude-sonnet-5	2/10/0.2/2.5/	264000	g		=
claude-sonnet-5.5	2/10/0.1/2.5/		g		=
gemini-3.5-flash	1.5/9/0.15//	264000	g		=
gemini-3.6-flash	0.75/3.75/0.075//	264000	g		=
gemini-3.7-flash	0.75/3.75/0.075//	264000	g		=
gemini-3.8-flash	0.75/3.75/0.075//	265536	g		=
gemini-4-argon	2/10/0.1//		g		=
gpt-3.5-turbo	////	16384			=	=gpt-3.5-turbo-0613
gpt-4.1	////	128000			=	=gpt-4.1-2025-04-14
gpt-4o	////	128000			=	=gpt-4o-2024-05-13	=gpt-4o-2024-08-06	=gpt-4o-2024-11-20	=gpt-4-o-preview
gpt-4o-mini	////	128000			=	=gpt-4o-mini-2024-07-18
gpt-5-mini	0.25/2/0.025//	264000	g		=	#gpt-5-mini-####-##-##
gpt-5.3-codex	1.75/14/0.175//	400000			=	#gpt-5.3-codex-####-##-##
gpt-5.4	2.5/15/0.25//	400000	g	272000:5/22.5/0.5/	=	#gpt-5.4-####-##-##
gpt-5.4-mini	0.75/4.5/0.075//	400000	g		=	#gpt-5.4-mini-####-##-##
gpt-5.4-nano	0.2/1.25/0.02//		g		=	#gpt-5.4-nano-####-##-##
gpt-5.5	5/30/0.5//	400000	g	272000:10/45/1/	=	#gpt-5.5-####-##-##
gpt-5.6-luna	0.2/1.2/0.02/0.25/	328000	g	200000:0.4/1.8/0.04/0.5	=	#gpt-5.6-luna-####-##-##
gpt-5.6-sol	4/20/0.4/5/	400000	g	272000:8/30/0.8/10	=	#gpt-5.6-sol-####-##-##
gpt-5.6-terra	2/12/0.2/2.5/	400000	g	272000:4/18/0.4/5	=	#gpt-5.6-terra-####-##-##
gpt-6-astra	10/50/1/12.5/		g	272000:20/75/2/25	=	#gpt-6-astra-####-##-##
gpt-6-luna	0.1/0.5/0.01/0.125/		g	272000:0.2/0.75/0.02/0.25	=	#gpt-6-luna-####-##-##
gpt-6-sol	2/10/0.2/2.5/		g	272000:4/15/0.4/5	=	#gpt-6-sol-####-##-##
gpt-6.1-sol	2/10/0.1/2.5/	400000	g	272000:4/15/0.2/5	=	#gpt-6.1-sol-####-##-##
gpt-6.1-terra	1/5/0.05/1.25/		g	272000:2/7.5/0.1/2.5	=	#gpt-6.1-terra-####-##-##
grok-4.5	2/6/0.5//	328000	g	200000:4/12/1/	=
grok-4.6	2/6/0.5//	328000	g	200000:4/12/1/	=
grok-4.7	2/6/0.5//		g	200000:4/12/1/	=
kimi-k2.7-code	0.95/4/0.19//	256000			=
kimi-k3	3/15/0.3//	1048576	g		=
mai-code-1-flash-picker	0.75/4.5/0.075//	256000			=
mai-code-1.1-flash	0.2/1.2/0.02//	256000			=""",
    "google": """\
claude-3-5-haiku	0.8/4/0.08/1/	200000	n		*claude-3-5-haiku
claude-3-5-sonnet	3/15/0.3/3.75/	200000	n		*claude-3-5-sonnet
claude-3-7-sonnet	3/15/0.3/3.75/	200000	n		*claude-3-7-sonnet
claude-3-haiku	0.25/1.25/0.03/0.3/	200000	n		*claude-3-haiku
claude-3-opus	15/75/1.5/18.75/	200000	n		*claude-3-opus
claude-4-opus	15/75/1.5/18.75/	200000	n		*claude-4-opus	*claude-opus-4@	*claude-opus-4-0	*claude-opus-4-1	=claude-opus-4
claude-4-sonnet	3/15/0.3/3.75/	200000	n		*claude-4-sonnet	*claude-sonnet-4-0	*claude-sonnet-4@	*claude-sonnet-4-2025	=claude-sonnet-4	=anthropic/claude-sonnet-4
claude-fable-5	10/50/1/12.5/	1000000	n		$claude-fable-5	*claude-fable-5@
claude-fable-5-1	10/50/0.25/12.5/	1000000	n		$claude-fable-5-1	*claude-fable-5-1@
claude-fable-5-2	8/40/0.2/10/	1000000	gn		$claude-fable-5-2	*claude-fable-5-2@
claude-haiku-4-5	1/5/0.1/1.25/	200000	n		*claude-haiku-4-5	*claude-haiku-4.5
claude-haiku-5-5	0.1/0.5/0.01/0.125/	1000000	n	100000:0.5/2.5/0.05/0.625	*claude-haiku-5-5	*claude-haiku-5.5	*claude-5-5-haiku	*claude-5.5-haiku
claude-opus-4-5	5/25/0.5/6.25/	200000	n		*claude-4-5-opus	*claude-opus-4-5	*claude-4.5-opus	*claude-opus-4.5
claude-opus-4-6	5/25/0.5/6.25/	1000000	n		*claude-4-6-opus	*claude-opus-4-6	*claude-4.6-opus	*claude-opus-4.6
claude-opus-4-7	5/25/0.5/6.25/	1000000	n		*claude-4-7-opus	*claude-opus-4-7	*claude-4.7-opus	*claude-opus-4.7
claude-opus-4-8	5/25/0.5/6.25/	1000000	n		*claude-4-8-opus	*claude-opus-4-8	*claude-4.8-opus	*claude-opus-4.8
claude-opus-5	5/25/0.5/6.25/	1000000	n		*claude-5-opus	$claude-opus-5	*claude-opus-5@	*claude-5.0-opus	*claude-opus-5.0
claude-opus-5-5	4/20/0.2/5/	1000000	n		*claude-5-5-opus	$claude-opus-5-5	*claude-opus-5-5@	*claude-5.5-opus	*claude-opus-5.5
claude-sonnet-4-5	3/15/0.3/3.75/	200000	n	200000:6/22.5/0.6/7.5	*claude-sonnet-4-5	*claude-sonnet-4.5
claude-sonnet-4-6	3/15/0.3/3.75/	1000000	n		*claude-sonnet-4-6	*claude-sonnet-4.6
claude-sonnet-5-5	2/10/0.1/2.5/	1000000	n		*claude-sonnet-5-5	*claude-sonnet-5.5	*claude-5-5-sonnet	*claude-5.5-sonnet
gemini-1.0-pro-vision-001	0.125/0.375///	32768			=
gemini-1.5-flash	0.075/0.3/0.01875//	1000000		128000:0.15/0.6/0.0375/	*gemini-1.5-flash
gemini-1.5-pro	1.25/5///	1000000		128000:2.5/10//	*gemini-1.5-pro
gemini-2.0-flash	0.1/0.4/0.025//	1000000	d		$gemini-2.0-flash	*gemini-2.0-flash-0	*gemini-2.0-flash-exp	*gemini-2.0-flash-thinking	*gemini-2.0-flash-latest
gemini-2.0-flash-lite	0.075/0.3///	1000000	d		*gemini-2.0-flash-lite
gemini-2.5-flash	0.3/2.5/0.03//	1048576	ga		=	=gemini-2.5-flash-latest	=gemini-2.5-flash-preview-09-2025
gemini-2.5-flash-image	0.3/2.5///	1000000	d		=	=gemini-2.5-flash-image-preview
gemini-2.5-flash-lite	0.1/0.4/0.01//	1000000	ga		=	&^gemini-2.5-flash-lite-preview&!tts
gemini-2.5-flash-lite-preview-tts	0.5/10///	8192			=
gemini-2.5-flash-preview	0.15/0.6///		d		*gemini-2.5-flash-preview-05-20	*gemini-2.5-flash-preview-04-17	=gemini-2.5-flash-preview-05-20:thinking	=	=gemini-2.5-flash-preview:thinking
gemini-2.5-flash-tts	0.5/10///	8192			=	=gemini-2.5-flash-preview-tts
gemini-2.5-pro	1.25/10/0.125//		ga	200000:2.5/15/0.25/	&^gemini-2.5-pro&!tts
gemini-2.5-pro-tts	1/20///	8192			=	=gemini-2.5-pro-preview-tts
gemini-3-flash-preview	0.5/3/0.05//	1000000	a		=	^gemini-3-flash-preview-
gemini-3-pro-image-preview	2/12///	1000000			=gemini-3-pro-image	^gemini-3-pro-image-preview
gemini-3-pro-preview	2/12/0.2//		da	200000:4/18/0.4/	^gemini-3-pro-preview	=gemini-3-pro-text-preview
gemini-3.1-flash-image-preview	0.5/3///	1000000			=gemini-3.1-flash-image	^gemini-3.1-flash-image-preview
gemini-3.1-flash-lite	0.25/1.5/0.025//	1000000	ga		=	^gemini-3.1-flash-lite-preview
gemini-3.1-flash-lite-image	0.25/1.5///				^gemini-3.1-flash-lite-image
gemini-3.1-flash-live-preview	0.75/4.5///				^gemini-3.1-flash-live-preview
gemini-3.1-flash-tts-preview	1/20///				=
gemini-3.1-pro-preview	2/12/0.2//		a	200000:4/18/0.4/	^gemini-3.1-pro-preview	=gemini-pro-latest
gemini-3.5-flash	1.5/9/0.15//	1000000	a		=	^gemini-3.5-flash-preview	%gemini-3.5-flash-#
gemini-3.5-flash-lite	0.3/2.5/0.03//	1000000	ga		^gemini-3.5-flash-lite	=gemini-flash-lite-latest
gemini-3.6-flash	0.75/3.75/0.075//	1000000	ga		^gemini-3.6-flash
gemini-3.7-flash	0.75/3.75/0.075//	1000000	a		^gemini-3.7-flash
gemini-3.8-flash	0.75/3.75/0.075//	1000000	ga		&^gemini-3.8-flash&!tts	=gemini-flash-latest
gemini-3.8-flash-lite-tts	0.5/6///				=
gemini-3.8-flash-tts	0.5/9///				=
gemini-3.8-live	0.75/4.5///	131072			^gemini-3.8-live
gemini-4-argon	2/10/0.1//	1048576	ga		=	^gemini-4-argon-preview	%gemini-4-argon-#
gemini-embedding-001	0.15////				=
gemini-embedding-2	0.2////	8192			=	=gemini-embedding-2-preview
gemini-flash-1.5	0.075/0.3/0.01875//			128000:0.15/0.6/0.0375/	=
gemini-flash-1.5-8b	0.0375/0.15/0.01//	1000000		128000:0.075/0.3/0.02/	=
gemini-live-2.5-flash	0.5/2///				^gemini-live-2.5-flash	^gemini-2.5-flash-native-audio-preview	=gemini-2.5-flash-native-audio-latest
gemini-nano-banana-2.1	1.5/7.5///				=
gemini-omni-1.1-flash	1.5/9///				=
gemini-omni-flash-preview	1.5/9///				^gemini-omni-flash-preview
gemini-pro	0.125/0.375///	32768			=	=gemini-1.0-pro
gemini-pro-1.5	1.25/5/0.3125//	2000000		128000:2.5/10/0.625/	=
gemini-robotics-er-2-preview	1/5/0.1//				=
gemini-robotics-er-2-streaming-preview	1/5///				=
gemma-2-27b-it	0.65/0.65///				=
gemma-3	////				^gemma-3-	=
gemma-3n	////				^gemma-3n
gemma-4-26b-a4b-it	////	262144			=
gemma-4-26b-a4b-it-maas	0.15/0.6/0.015//	262144			=
gemma-4-31b-it	////	262144			=""",
    "groq": """\
canopylabs/orpheus-arabic-saudi	////	4000			=
canopylabs/orpheus-v1-english	////	4000			=
deepseek-r1-distill-llama-70b	0.75/0.99///	131072	g		=
gemma-7b-it	0.07/0.07///		g		=
gemma2-9b-it	0.2/0.2///		g		=	=gemma2-9b
llama-3.1-405b-reasoning	0.59/0.79///		g		=
llama-3.1-70b-versatile	0.59/0.79///		g		=
llama-3.1-8b-instant	0.05/0.08///		g		=
llama-3.2-11b-text-preview	0.18/0.18///				=
llama-3.2-11b-vision-preview	0.18/0.18///				=
llama-3.2-1b-preview	0.04/0.04///				=
llama-3.2-3b-preview	0.06/0.06///				=
llama-3.2-90b-text-preview	0.9/0.9///				=
llama-3.2-90b-vision-preview	0.9/0.9///				=
llama-3.3-70b-specdec	0.59/0.99///		g		=
llama-3.3-70b-versatile	0.59/0.79///		g		=
llama-guard-3-8b	0.2/0.2///				=
llama2-70b-4096	0.7/0.8///		g		=
llama3-70b-8192	0.59/0.79///		g		=
llama3-8b-8192	0.05/0.08///		g		=
llama3-groq-70b-8192-tool-use-preview	0.89/0.89///				=
llama3-groq-8b-8192-tool-use-preview	0.19/0.19///				=
meta-llama/llama-4-maverick-17b-128e-instruct	0.2/0.6///	131072	g		=
meta-llama/llama-4-scout-17b-16e-instruct	0.11/0.34///		g		=
meta-llama/llama-guard-4-12b	0.2/0.2///	131072			=
meta-llama/llama-prompt-guard-2-22m	0.03/0.03///	512			=
meta-llama/llama-prompt-guard-2-86m	0.04/0.04///	512			=
mistral-saba-24b	0.79/0.79///		g		=
mixtral-8x7b-32768	0.24/0.24///		g		=
moonshotai/kimi-k2-instruct	1/3/0.5//	131072	ga		=	=moonshotai/kimi-k2-instruct-0905
openai/gpt-oss-120b	0.15/0.6/0.075//	131072	ga		=
openai/gpt-oss-20b	0.075/0.3/0.0375//	131072	ga		=
openai/gpt-oss-safeguard-20b	0.075/0.3/0.0375//	131072	a		=
qwen/qwen3-32b	0.29/0.59///	131072	g		=
qwen/qwen3.8-27b	0.8/4///	131072	g		=
whisper-large-v3	////				=
whisper-large-v3-turbo	////				=""",
    "huggingface_cerebras": """\
Qwen/Qwen3.8-27B	0.99/1.49///	65536	g		=	=qwen/qwen3.8-27b-fast
meta-llama/Llama-3.1-8B-Instruct	0.1/0.1///		g		=	=meta-llama/llama-3.1-8b-instruct-fast
openai/gpt-oss-120b	0.35/0.75///	131072	g		=	=openai/gpt-oss-120b-fast""",
    "huggingface_fireworks-ai": """\
MiniMaxAI/MiniMax-M3	0.3/1.2///	512000	g		=	=minimaxai/minimax-m3-fast
meta-llama/Llama-3.3-70B-Instruct	0.9/0.9///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
moonshotai/Kimi-K3	3/15///	1048576	g		=	=moonshotai/kimi-k3-fast
nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4	0.6/2.4///	262144	g		=	=nvidia/nvidia-nemotron-3-ultra-550b-a55b-nvfp4-fast
openai/gpt-oss-120b	0.15/0.6///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.05/0.2///	131072	g		=	=openai/gpt-oss-20b-fast""",
    "huggingface_groq": """\
Qwen/Qwen3-32B	0.29/0.59///	131072	g		=	=qwen/qwen3-32b-fast
meta-llama/Llama-3.3-70B-Instruct	0.59/0.79///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
meta-llama/Llama-4-Scout-17B-16E-Instruct	0.11/0.34///	131072	g		=	=meta-llama/llama-4-scout-17b-16e-instruct-fast
openai/gpt-oss-120b	0.15/0.75///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.1/0.5///	131072	g		=	=openai/gpt-oss-20b-fast""",
    "huggingface_hyperbolic": """\
Qwen/Qwen2.5-VL-72B-Instruct	0.6/0.6///	32768			=	=qwen/qwen2.5-vl-72b-instruct-fast
Qwen/Qwen2.5-VL-7B-Instruct	0.2/0.2///	32768			=	=qwen/qwen2.5-vl-7b-instruct-fast
Qwen/Qwen3-235B-A22B-Instruct-2507	2/2///	262144	g		=	=qwen/qwen3-235b-a22b-instruct-2507-fast
Qwen/Qwen3-Coder-480B-A35B-Instruct	2/2///	262144			=	=qwen/qwen3-coder-480b-a35b-instruct-fast
Qwen/Qwen3-Next-80B-A3B-Instruct	0.3/0.3///	262144	g		=	=qwen/qwen3-next-80b-a3b-instruct-fast
Qwen/Qwen3-Next-80B-A3B-Thinking	0.3/0.3///	262144	g		=	=qwen/qwen3-next-80b-a3b-thinking-fast
deepseek-ai/DeepSeek-R1	2/2///	163840	g		=	=deepseek-ai/deepseek-r1-fast
deepseek-ai/DeepSeek-R1-0528	3/3///	163840	g		=	=deepseek-ai/deepseek-r1-0528-fast
deepseek-ai/DeepSeek-V3-0324	1.25/1.25///	163840	g		=	=deepseek-ai/deepseek-v3-0324-fast
meta-llama/Llama-3.3-70B-Instruct	0.4/0.4///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
openai/gpt-oss-120b	0.3/0.3///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.1/0.1///	131072	g		=	=openai/gpt-oss-20b-fast""",
    "huggingface_nebius": """\
NousResearch/Hermes-4-405B	1/3///	131072	g		=	=nousresearch/hermes-4-405b-fast
NousResearch/Hermes-4-70B	0.13/0.4///	131072	g		=	=nousresearch/hermes-4-70b-fast
PrimeIntellect/INTELLECT-3-FP8	0.2/1.1///	131072	g		=	=primeintellect/intellect-3-fp8-fast
Qwen/Qwen2.5-Coder-7B	0.03/0.09///	32768			=	=qwen/qwen2.5-coder-7b-fast
Qwen/Qwen2.5-VL-72B-Instruct	0.25/0.75///	32000			=	=qwen/qwen2.5-vl-72b-instruct-fast
Qwen/Qwen3-235B-A22B-Instruct-2507	0.2/0.6///	262144	g		=	=qwen/qwen3-235b-a22b-instruct-2507-fast
Qwen/Qwen3-235B-A22B-Thinking-2507	0.2/0.8///	262144	g		=	=qwen/qwen3-235b-a22b-thinking-2507-fast
Qwen/Qwen3-30B-A3B-Instruct-2507	0.1/0.3///	262144	g		=	=qwen/qwen3-30b-a3b-instruct-2507-fast
Qwen/Qwen3-30B-A3B-Thinking-2507	0.1/0.3///	262144	g		=	=qwen/qwen3-30b-a3b-thinking-2507-fast
Qwen/Qwen3-32B	0.1/0.3///	40960	g		=	=qwen/qwen3-32b-fast
Qwen/Qwen3-Coder-30B-A3B-Instruct	0.1/0.3///	262144			=	=qwen/qwen3-coder-30b-a3b-instruct-fast
Qwen/Qwen3-Coder-480B-A35B-Instruct	0.4/1.8///	262144			=	=qwen/qwen3-coder-480b-a35b-instruct-fast
deepseek-ai/DeepSeek-R1-0528	0.8/2.4///	163840	g		=	=deepseek-ai/deepseek-r1-0528-fast
deepseek-ai/DeepSeek-V3-0324	0.75/2.25///	32768	g		=	=deepseek-ai/deepseek-v3-0324-fast
google/gemma-2-2b-it	0.02/0.06///	8192	g		=	=google/gemma-2-2b-it-fast
google/gemma-2-9b-it	0.03/0.09///	8192	g		=	=google/gemma-2-9b-it-fast
google/gemma-3-27b-it	0.2/0.6///	110000	g		=	=google/gemma-3-27b-it-fast
meta-llama/Llama-3.1-8B-Instruct	0.03/0.09///	131072	g		=	=meta-llama/llama-3.1-8b-instruct-fast
meta-llama/Llama-3.3-70B-Instruct	0.25/0.75///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
moonshotai/Kimi-K2-Instruct	0.5/2.4///	131072	g		=	=moonshotai/kimi-k2-instruct-fast
moonshotai/Kimi-K2-Thinking	0.6/2.5///	262144	g		=	=moonshotai/kimi-k2-thinking-fast
nvidia/Llama-3_1-Nemotron-Ultra-253B-v1	0.6/1.8///	131072	g		=	=nvidia/llama-3_1-nemotron-ultra-253b-v1-fast
nvidia/NVIDIA-Nemotron-Nano-12B-v2	0.07/0.2///	131072	g		=	=nvidia/nvidia-nemotron-nano-12b-v2-fast
openai/gpt-oss-120b	0.15/0.6///	131072	g		=	=openai/gpt-oss-120b-fast
zai-org/GLM-4.5	0.6/2.2///	131072	g		=	=zai-org/glm-4.5-fast
zai-org/GLM-4.5-Air	0.2/1.2///	131072	g		=	=zai-org/glm-4.5-air-fast""",
    "huggingface_novita": """\
MiniMaxAI/MiniMax-M1-80k	0.55/2.2///	1000000	g		=	=minimaxai/minimax-m1-80k-fast
MiniMaxAI/MiniMax-M2	0.3/1.2///	204800	g		=	=minimaxai/minimax-m2-fast	=minimaxai/minimax-m2.1	=minimaxai/minimax-m2.1-fast	=minimaxai/minimax-m2.5	=minimaxai/minimax-m2.5-fast	=minimaxai/minimax-m2.7	=minimaxai/minimax-m2.7-fast
MiniMaxAI/MiniMax-M3	0.3/1.2///	1000000	g		=	=minimaxai/minimax-m3-fast
MiniMaxAI/MiniMax-M3.1-Flash	0.15/0.6///	1000000	g		=	=minimaxai/minimax-m3.1-flash-fast
NousResearch/Hermes-2-Pro-Llama-3-8B	0.14/0.14///	8192	g		=	=nousresearch/hermes-2-pro-llama-3-8b-fast
Qwen/Qwen2.5-72B-Instruct	0.38/0.4///	32000	g		=	=qwen/qwen2.5-72b-instruct-fast
Qwen/Qwen3-235B-A22B	0.2/0.8///	40960	g		=	=qwen/qwen3-235b-a22b-fast
Qwen/Qwen3-235B-A22B-Instruct-2507	0.09/0.58///	131072	g		=	=qwen/qwen3-235b-a22b-instruct-2507-fast
Qwen/Qwen3-235B-A22B-Thinking-2507	0.3/3///	131072	g		=	=qwen/qwen3-235b-a22b-thinking-2507-fast
Qwen/Qwen3-30B-A3B	0.09/0.45///	40960	g		=	=qwen/qwen3-30b-a3b-fast
Qwen/Qwen3-32B	0.1/0.45///	40960	g		=	=qwen/qwen3-32b-fast
Qwen/Qwen3-Coder-480B-A35B-Instruct	0.3/1.3///	262144			=	=qwen/qwen3-coder-480b-a35b-instruct-fast
Qwen/Qwen3-Coder-Next	0.2/1.5///	262144			=	=qwen/qwen3-coder-next-fast
Qwen/Qwen3-Next-80B-A3B-Instruct	0.15/1.5///	131072	g		=	=qwen/qwen3-next-80b-a3b-instruct-fast
Qwen/Qwen3-Next-80B-A3B-Thinking	0.15/1.5///	131072	g		=	=qwen/qwen3-next-80b-a3b-thinking-fast
Qwen/Qwen3-VL-235B-A22B-Instruct	0.3/1.5///	131072			=	=qwen/qwen3-vl-235b-a22b-instruct-fast
Qwen/Qwen3-VL-235B-A22B-Thinking	0.98/3.95///	131072			=	=qwen/qwen3-vl-235b-a22b-thinking-fast
Qwen/Qwen3-VL-30B-A3B-Instruct	0.2/0.7///	131072			=	=qwen/qwen3-vl-30b-a3b-instruct-fast
Qwen/Qwen3-VL-30B-A3B-Thinking	0.2/1///	131072			=	=qwen/qwen3-vl-30b-a3b-thinking-fast
Qwen/Qwen3-VL-8B-Instruct	0.08/0.5///	131072			=	=qwen/qwen3-vl-8b-instruct-fast
Qwen/Qwen3.5-122B-A10B	0.4/3.2///	262144	g		=	=qwen/qwen3.5-122b-a10b-fast
Qwen/Qwen3.5-27B	0.3/2.4///	262144	g		=	=qwen/qwen3.5-27b-fast
Qwen/Qwen3.5-35B-A3B	0.25/2///	262144	g		=	=qwen/qwen3.5-35b-a3b-fast
Qwen/Qwen3.5-397B-A17B	0.6/3.6///	262144	g		=	=qwen/qwen3.5-397b-a17b-fast
Qwen/Qwen3.8-2.4T-A95B	2/6///	1000000	g		=	=qwen/qwen3.8-2.4t-a95b-fast
Qwen/Qwen3.8-27B	0.42/3///	1000000	g		=	=qwen/qwen3.8-27b-fast
Sao10K/L3-70B-Euryale-v2.1	1.48/1.48///	8192	g		=	=sao10k/l3-70b-euryale-v2.1-fast
Sao10K/L3-8B-Lunaris-v1	0.05/0.05///	8192	g		=	=sao10k/l3-8b-lunaris-v1-fast
Sao10K/L3-8B-Stheno-v3.2	0.05/0.05///	8192	g		=	=sao10k/l3-8b-stheno-v3.2-fast
XiaomiMiMo/MiMo-V2-Flash	0.1/0.3///	262144	g		=	=xiaomimimo/mimo-v2-flash-fast
XiaomiMiMo/MiMo-V2.5	0.168/0.336///	1048576	g		=	=xiaomimimo/mimo-v2.5-fast
XiaomiMiMo/MiMo-V2.5-Pro	0.522/1.044///	1048576	g		=	=xiaomimimo/mimo-v2.5-pro-fast
XiaomiMiMo/MiMo-V2.6-Flash-RL	0.14/0.28///	1048576	g		=	=xiaomimimo/mimo-v2.6-flash-rl-fast
XiaomiMiMo/MiMo-V2.6-Pro-RL	0.435/0.87///	1048576	g		=	=xiaomimimo/mimo-v2.6-pro-rl-fast
alpindale/WizardLM-2-8x22B	0.62/0.62///	65535	g		=	=alpindale/wizardlm-2-8x22b-fast
baidu/ERNIE-4.5-21B-A3B-PT	0.07/0.28///	120000	g		=	=baidu/ernie-4.5-21b-a3b-pt-fast
baidu/ERNIE-4.5-300B-A47B-Base-PT	0.28/1.1///	123000	g		=	=baidu/ernie-4.5-300b-a47b-base-pt-fast
baidu/ERNIE-4.5-VL-28B-A3B-PT	0.14/0.56///	30000			=	=baidu/ernie-4.5-vl-28b-a3b-pt-fast
baidu/ERNIE-4.5-VL-424B-A47B-Base-PT	0.42/1.25///	123000			=	=baidu/ernie-4.5-vl-424b-a47b-base-pt-fast
deepseek-ai/DeepSeek-Prover-V2-671B	0.7/2.5///	160000	g		=	=deepseek-ai/deepseek-prover-v2-671b-fast
deepseek-ai/DeepSeek-R1	0.7/2.5///	64000	g		=	=deepseek-ai/deepseek-r1-fast	=deepseek-ai/deepseek-r1-0528	=deepseek-ai/deepseek-r1-0528-fast
deepseek-ai/DeepSeek-R1-Distill-Llama-70B	0.8/0.8///	8192	g		=	=deepseek-ai/deepseek-r1-distill-llama-70b-fast
deepseek-ai/DeepSeek-V3	0.4/1.3///	64000	g		=	=deepseek-ai/deepseek-v3-fast
deepseek-ai/DeepSeek-V3-0324	0.27/1.12///	163840	g		=	=deepseek-ai/deepseek-v3-0324-fast
deepseek-ai/DeepSeek-V3.1	0.27/1///	131072	g		=	=deepseek-ai/deepseek-v3.1-fast	=deepseek-ai/deepseek-v3.1-terminus	=deepseek-ai/deepseek-v3.1-terminus-fast
deepseek-ai/DeepSeek-V3.2	0.269/0.4///	163840	g		=	=deepseek-ai/deepseek-v3.2-fast
deepseek-ai/DeepSeek-V3.2-Exp	0.27/0.41///	163840			=	=deepseek-ai/deepseek-v3.2-exp-fast
deepseek-ai/DeepSeek-V4-Flash-0731	0.44/1.32///	1048576	g		=	=deepseek-ai/deepseek-v4-flash-0731-fast
deepseek-ai/DeepSeek-V4-Pro	1.6/3.2///	1048576	g		=	=deepseek-ai/deepseek-v4-pro-fast
deepseek-ai/DeepSeek-V4-Pro-0813	1.32/3.96///	1048576	g		=	=deepseek-ai/deepseek-v4-pro-0813-fast
deepseek-ai/DeepSeek-V4.1-Flash	0.3/1.2///	1048576	g		=	=deepseek-ai/deepseek-v4.1-flash-fast	=deepseek-ai/deepseek-v4.1-flash-1017	=deepseek-ai/deepseek-v4.1-flash-1017-fast
google/gemma-4-26B-A4B-it	0.13/0.4///	262144	g		=	=google/gemma-4-26b-a4b-it-fast
google/gemma-4-31B-it	0.14/0.4///	262144	g		=	=google/gemma-4-31b-it-fast
inclusionAI/Ling-3.0-flash	0.06/0.18///	262144	g		=	=inclusionai/ling-3.0-flash-fast
inclusionAI/Ling-3.0-flash-Fin	0.075/0.22///	262144	g		=	=inclusionai/ling-3.0-flash-fin-fast
inclusionAI/Ling-3.0-flash-VL	0.075/0.22///	262144			=	=inclusionai/ling-3.0-flash-vl-fast
inclusionAI/Ling-3.1-flash	0.3/0.9///	262144	g		=	=inclusionai/ling-3.1-flash-fast
meta-llama/Llama-3.1-8B-Instruct	0.02/0.05///	16384	g		=	=meta-llama/llama-3.1-8b-instruct-fast
meta-llama/Llama-3.3-70B-Instruct	0.135/0.4///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	0.27/0.85///	1048576	g		=	=meta-llama/llama-4-maverick-17b-128e-instruct-fp8-fast
meta-llama/Llama-4-Scout-17B-16E-Instruct	0.18/0.59///	131072	g		=	=meta-llama/llama-4-scout-17b-16e-instruct-fast
meta-llama/Meta-Llama-3-70B-Instruct	0.51/0.74///	8192	g		=	=meta-llama/meta-llama-3-70b-instruct-fast
meta-llama/Meta-Llama-3-8B-Instruct	0.04/0.04///	8192	g		=	=meta-llama/meta-llama-3-8b-instruct-fast
moonshotai/Kimi-K2-Instruct	0.57/2.3///	131072	g		=	=moonshotai/kimi-k2-instruct-fast
moonshotai/Kimi-K2-Instruct-0905	0.6/2.5///	262144	g		=	=moonshotai/kimi-k2-instruct-0905-fast
moonshotai/Kimi-K2-Thinking	0.6/2.5///	262144	g		=	=moonshotai/kimi-k2-thinking-fast
moonshotai/Kimi-K2.5	0.6/3///	262144	g		=	=moonshotai/kimi-k2.5-fast
moonshotai/Kimi-K2.6	0.8/3.4///	262144	g		=	=moonshotai/kimi-k2.6-fast
moonshotai/Kimi-K2.7-Code	0.95/4///	262144			=	=moonshotai/kimi-k2.7-code-fast
openai/gpt-oss-120b	0.05/0.25///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.04/0.15///	131072	g		=	=openai/gpt-oss-20b-fast
tencent/Hy4-preview	0.834/2.501///	1000000			=	=tencent/hy4-preview-fast
zai-org/AutoGLM-Phone-9B-Multilingual	0.035/0.138///	65536	g		=	=zai-org/autoglm-phone-9b-multilingual-fast
zai-org/GLM-4-32B-0414	0.55/1.66///	32000	g		=	=zai-org/glm-4-32b-0414-fast
zai-org/GLM-4.5	0.6/2.2///	131072	g		=	=zai-org/glm-4.5-fast
zai-org/GLM-4.5-Air	0.13/0.85///	131072	g		=	=zai-org/glm-4.5-air-fast
zai-org/GLM-4.5V	0.6/1.8///	65536	g		=	=zai-org/glm-4.5v-fast
zai-org/GLM-4.6	0.55/2.2///	204800	g		=	=zai-org/glm-4.6-fast
zai-org/GLM-4.6V-Flash	0.3/0.9///	131072	g		=	=zai-org/glm-4.6v-flash-fast
zai-org/GLM-4.7	0.6/2.2///	204800	g		=	=zai-org/glm-4.7-fast
zai-org/GLM-4.7-Flash	0.07/0.4///	200000	g		=	=zai-org/glm-4.7-flash-fast
zai-org/GLM-5	1/3.2///	202800	g		=	=zai-org/glm-5-fast
zai-org/GLM-5.2	1.4/4.4///	1048576	g		=	=zai-org/glm-5.2-fast
zai-org/GLM-5.3	1.4/4.4///	1048576	g		=	=zai-org/glm-5.3-fast
zai-org/GLM-5.3-Flash	0.15/0.5///	1048576	g		=	=zai-org/glm-5.3-flash-fast""",
    "huggingface_nscale": """\
Qwen/QwQ-32B	0.18/0.2///	131072	g		=	=qwen/qwq-32b-fast
Qwen/Qwen2.5-Coder-32B-Instruct	0.06/0.2///	131072			=	=qwen/qwen2.5-coder-32b-instruct-fast
Qwen/Qwen2.5-Coder-3B-Instruct	0.01/0.03///	32768			=	=qwen/qwen2.5-coder-3b-instruct-fast
Qwen/Qwen2.5-Coder-7B-Instruct	0.01/0.03///	131072			=	=qwen/qwen2.5-coder-7b-instruct-fast
Qwen/Qwen3-14B	0.07/0.2///	40960	g		=	=qwen/qwen3-14b-fast
Qwen/Qwen3-235B-A22B	0.2/0.6///	32000	g		=	=qwen/qwen3-235b-a22b-fast	=qwen/qwen3-235b-a22b-instruct-2507	=qwen/qwen3-235b-a22b-instruct-2507-fast
Qwen/Qwen3-32B	0.08/0.25///	40960	g		=	=qwen/qwen3-32b-fast
Qwen/Qwen3-4B-Instruct-2507	0.01/0.03///	262144	g		=	=qwen/qwen3-4b-instruct-2507-fast
Qwen/Qwen3-4B-Thinking-2507	0.01/0.03///	262144	g		=	=qwen/qwen3-4b-thinking-2507-fast
Qwen/Qwen3-8B	0.07/0.18///	40960	g		=	=qwen/qwen3-8b-fast
Qwen/Qwen3.8-27B	0.2/2.5///	1048576	g		=	=qwen/qwen3.8-27b-fast
Qwen/Qwen3.8-Flash-Next-FP8	0.15/0.47///	1048576	g		=	=qwen/qwen3.8-flash-next-fp8-fast
deepseek-ai/DeepSeek-R1-Distill-Llama-70B	0.75/0.75///	131072	g		=	=deepseek-ai/deepseek-r1-distill-llama-70b-fast
deepseek-ai/DeepSeek-R1-Distill-Llama-8B	0.05/0.05///	131072	g		=	=deepseek-ai/deepseek-r1-distill-llama-8b-fast
deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B	0.1/0.1///	131072	g		=	=deepseek-ai/deepseek-r1-distill-qwen-1.5b-fast
deepseek-ai/DeepSeek-R1-Distill-Qwen-14B	0.2/0.2///	131072	g		=	=deepseek-ai/deepseek-r1-distill-qwen-14b-fast
deepseek-ai/DeepSeek-R1-Distill-Qwen-32B	0.3/0.3///	131072	g		=	=deepseek-ai/deepseek-r1-distill-qwen-32b-fast
deepseek-ai/DeepSeek-R1-Distill-Qwen-7B	0.15/0.15///	131072	g		=	=deepseek-ai/deepseek-r1-distill-qwen-7b-fast
meta-llama/Llama-3.1-8B-Instruct	0.06/0.06///	131072	g		=	=meta-llama/llama-3.1-8b-instruct-fast
meta-llama/Llama-3.3-70B-Instruct	0.4/0.4///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
meta-llama/Llama-4-Scout-17B-16E-Instruct	0.09/0.29///	890000	g		=	=meta-llama/llama-4-scout-17b-16e-instruct-fast
openai/gpt-oss-120b	0.1/0.4///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.05/0.2///	131072	g		=	=openai/gpt-oss-20b-fast
zai-org/GLM-5.3	1.4/4.4///	1048576	g		=	=zai-org/glm-5.3-fast""",
    "huggingface_ovhcloud": """\
Qwen/Qwen2.5-VL-72B-Instruct	1.01/1.01///	32768			=	=qwen/qwen2.5-vl-72b-instruct-fast
Qwen/Qwen3-32B	0.09/0.25///	32768	g		=	=qwen/qwen3-32b-fast
Qwen/Qwen3-Coder-30B-A3B-Instruct	0.07/0.26///	262144			=	=qwen/qwen3-coder-30b-a3b-instruct-fast
Qwen/Qwen3.5-397B-A17B	0.71/4.25///	262144	g		=	=qwen/qwen3.5-397b-a17b-fast
Qwen/Qwen3.5-9B	0.12/0.18///	262144	g		=	=qwen/qwen3.5-9b-fast
Qwen/Qwen3.6-27B	0.47/3.19///	262144	g		=	=qwen/qwen3.6-27b-fast
Qwen/Qwen3.8-27B	0.47/3.19///	262144	g		=	=qwen/qwen3.8-27b-fast
meta-llama/Llama-3.1-8B-Instruct	0.11/0.11///	131072	g		=	=meta-llama/llama-3.1-8b-instruct-fast
meta-llama/Llama-3.3-70B-Instruct	0.74/0.74///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
openai/gpt-oss-120b	0.09/0.47///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.05/0.18///	131072	g		=	=openai/gpt-oss-20b-fast""",
    "huggingface_publicai": """\
BSC-LT/ALIA-40b-instruct-2606	0.3/0.6///	65536	g		=	=bsc-lt/alia-40b-instruct-2606-fast
aisingapore/Gemma-SEA-LION-v4-27B-IT	0.2/0.4///	131072	g		=	=aisingapore/gemma-sea-lion-v4-27b-it-fast
aisingapore/Nemotron-SEA-LION-v4.8-120B-A12B	0.5/2///	262144	g		=	=aisingapore/nemotron-sea-lion-v4.8-120b-a12b-fast
aisingapore/Qwen-SEA-LION-v4-32B-IT	0.25/0.5///	32000	g		=	=aisingapore/qwen-sea-lion-v4-32b-it-fast
aisingapore/Qwen-SEA-LION-v4.5-27B-IT	0.2/0.4///	262144	g		=	=aisingapore/qwen-sea-lion-v4.5-27b-it-fast
allenai/Olmo-3-7B-Instruct	0.1/0.2///		g		=	=allenai/olmo-3-7b-instruct-fast
allenai/Olmo-3.1-32B-Instruct	0.2/0.6///		g		=	=allenai/olmo-3.1-32b-instruct-fast
dicta-il/DictaLM-3.0-24B-Thinking	0.2/0.4///		g		=	=dicta-il/dictalm-3.0-24b-thinking-fast
speakleash/Bielik-11B-v3.0-Instruct	0.4/0.4///		g		=	=speakleash/bielik-11b-v3.0-instruct-fast
swiss-ai/Apertus-70B-Instruct-2509	0.82/2.92///	32768	g		=	=swiss-ai/apertus-70b-instruct-2509-fast
swiss-ai/Apertus-8B-Instruct-2509	0.1/0.2///	32768	g		=	=swiss-ai/apertus-8b-instruct-2509-fast
swiss-ai/Apertus-v1.5-70B	0.82/2.92///		g		=	=swiss-ai/apertus-v1.5-70b-fast
utter-project/EuroLLM-22B-Instruct-2512	0.1/0.2///		g		=	=utter-project/eurollm-22b-instruct-2512-fast""",
    "huggingface_sambanova": """\
Qwen/Qwen3-32B	0.4/0.8///	32768	g		=	=qwen/qwen3-32b-fast
deepseek-ai/DeepSeek-R1-0528	5/7///	131072	g		=	=deepseek-ai/deepseek-r1-0528-fast
deepseek-ai/DeepSeek-R1-Distill-Llama-70B	0.7/1.4///	131072	g		=	=deepseek-ai/deepseek-r1-distill-llama-70b-fast
deepseek-ai/DeepSeek-V3-0324	3/4.5///	131072	g		=	=deepseek-ai/deepseek-v3-0324-fast
meta-llama/Llama-3.1-8B-Instruct	0.1/0.2///	16384	g		=	=meta-llama/llama-3.1-8b-instruct-fast
meta-llama/Llama-3.3-70B-Instruct	0.6/1.2///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
openai/gpt-oss-120b	0.22/0.59///	131072	g		=	=openai/gpt-oss-120b-fast
tokyotech-llm/Llama-3.3-Swallow-70B-Instruct-v0.4	0.6/1.2///	131072	g		=	=tokyotech-llm/llama-3.3-swallow-70b-instruct-v0.4-fast""",
    "huggingface_together": """\
EssentialAI/rnj-1-instruct	0.15/0.15///	32768	g		=	=essentialai/rnj-1-instruct-fast
MiniMaxAI/MiniMax-M3	0.3/1.2///	524288	g		=	=minimaxai/minimax-m3-fast
Qwen/Qwen2.5-7B-Instruct	0.3/0.3///	32768	g		=	=qwen/qwen2.5-7b-instruct-fast
Qwen/Qwen3-235B-A22B-Instruct-2507	0.2/0.6///	262144	g		=	=qwen/qwen3-235b-a22b-instruct-2507-fast
Qwen/Qwen3-Coder-480B-A35B-Instruct	2/2///	262144			=	=qwen/qwen3-coder-480b-a35b-instruct-fast	=qwen/qwen3-coder-480b-a35b-instruct-fp8	=qwen/qwen3-coder-480b-a35b-instruct-fp8-fast
Qwen/Qwen3-Coder-Next-FP8	0.5/1.2///	262144			=	=qwen/qwen3-coder-next-fp8-fast
Qwen/Qwen3-Next-80B-A3B-Instruct	0.15/1.5///	262144	g		=	=qwen/qwen3-next-80b-a3b-instruct-fast
Qwen/Qwen3-VL-8B-Instruct	0.18000000000000002/0.68///	262144			=	=qwen/qwen3-vl-8b-instruct-fast
Qwen/Qwen3.5-397B-A17B	0.6/3.6///	262144	g		=	=qwen/qwen3.5-397b-a17b-fast
Qwen/Qwen3.5-9B	0.17/0.25///	262144	g		=	=qwen/qwen3.5-9b-fast
Qwen/Qwen3.8-2.4T-A95B	2/6///	1010000	g		=	=qwen/qwen3.8-2.4t-a95b-fast
ServiceNow-AI/Apriel-1.6-15b-Thinker	////	131072			=	=servicenow-ai/apriel-1.6-15b-thinker-fast
deepcogito/cogito-671b-v2.1	1.25/1.25///	163840	g		=	=deepcogito/cogito-671b-v2.1-fast	=deepcogito/cogito-671b-v2.1-fp8	=deepcogito/cogito-671b-v2.1-fp8-fast
deepseek-ai/DeepSeek-R1	3/7///	163840	g		=	=deepseek-ai/deepseek-r1-fast	=deepseek-ai/deepseek-r1-0528	=deepseek-ai/deepseek-r1-0528-fast
deepseek-ai/DeepSeek-V3	1.25/1.25///	131072	g		=	=deepseek-ai/deepseek-v3-fast	=deepseek-ai/deepseek-v3-0324	=deepseek-ai/deepseek-v3-0324-fast
deepseek-ai/DeepSeek-V3.1	0.6/1.7///	131072	g		=	=deepseek-ai/deepseek-v3.1-fast
deepseek-ai/DeepSeek-V4-Flash-0731	0.13999999999999999/0.27999999999999997///	1048576	g		=	=deepseek-ai/deepseek-v4-flash-0731-fast
deepseek-ai/DeepSeek-V4-Pro-0813	1.32/3.96///	1048576	g		=	=deepseek-ai/deepseek-v4-pro-0813-fast
google/gemma-3n-E4B-it	0.02/0.04///	32768	g		=	=google/gemma-3n-e4b-it-fast
meta-llama/Llama-3.3-70B-Instruct	1.0399999999999998/1.0399999999999998///	131072	g		=	=meta-llama/llama-3.3-70b-instruct-fast
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	0.27/0.85///	1048576	g		=	=meta-llama/llama-4-maverick-17b-128e-instruct-fp8-fast
meta-models/Muse-Glimmer-30B	0.35/1.5///	131072	g		=	=meta-models/muse-glimmer-30b-fast
moonshotai/Kimi-K2.5	0.5/2.8///	262144	g		=	=moonshotai/kimi-k2.5-fast
moonshotai/Kimi-K3	3/15///	1048576	g		=	=moonshotai/kimi-k3-fast
openai/gpt-oss-120b	0.15/0.6///	131072	g		=	=openai/gpt-oss-120b-fast
openai/gpt-oss-20b	0.05/0.2///	131072	g		=	=openai/gpt-oss-20b-fast
prism-ml/Ternary-Bonsai-27B-AWQ-4bit	////	262144			=	=prism-ml/ternary-bonsai-27b-awq-4bit-fast
prism-ml/Ternary-Bonsai-27B-gguf	////	262144			=	=prism-ml/ternary-bonsai-27b-gguf-fast
thinkingmachines/Inkling	1/4.05///	524288	g		=	=thinkingmachines/inkling-fast
zai-org/GLM-4.5-Air-FP8	0.2/1.1///	131072	g		=	=zai-org/glm-4.5-air-fp8-fast
zai-org/GLM-4.6	0.6/2.2///	202752	g		=	=zai-org/glm-4.6-fast
zai-org/GLM-4.7-FP8	0.45/2///	202752	g		=	=zai-org/glm-4.7-fp8-fast
zai-org/GLM-5	1/3.2///	202752	g		=	=zai-org/glm-5-fast
zai-org/GLM-5.2	1.4/4.4///	1048575	g		=	=zai-org/glm-5.2-fast
zai-org/GLM-5.3	1.4/4.4///	1048575	g		=	=zai-org/glm-5.3-fast
zai-org/GLM-5.3-Flash	0.15/0.5///	1048575	g		=	=zai-org/glm-5.3-flash-fast""",
    "meta": """\
muse-spark-1.1	1.25/4.25/0.15//	1048576	g		=
muse-spark-1.2	1.25/4.25/0.15//	1048576	g		=
muse-spark-1.2-contributor	0.1/0.2/0.002//	1048576	g		=
muse-spark-1.3	1.25/4.25/0.15//	1048576	g		=
muse-spark-1.3-contributor	0.1/0.2/0.002//	1048576	g		=
muse-wonder-1.0	4/20/0.2//	1048576	g		=""",
    "minimax": """\
M2-her	0.3/1.2///	64000	g		=
MiniMax-M2	0.3/1.2/0.03/0.375/	204800	g		=	=minimax-m2.1	=minimax-m2.5
MiniMax-M2.1-highspeed	0.6/2.4/0.03/0.375/	204800	g		*m2.1-highspeed
MiniMax-M2.5-highspeed	0.6/2.4/0.03/0.375/	204800	g		*m2.5-highspeed
MiniMax-M2.7	0.3/1.2/0.06/0.375/	204800	g		=
MiniMax-M2.7-highspeed	0.6/2.4/0.06/0.375/	204800	g		*m2.7-highspeed
MiniMax-M3.1-Flash	0.15/0.6/0.015//	1000000	g		=
minimax-01	0.2/1.1///	1000192	g		=
minimax-m1	0.4/2.2///		g		=
minimax-m3	0.3/1.2/0.06//	1000000	g	512000:0.6/2.4/0.12/	=""",
    "mistral": """\
codestral	0.3/0.9///	256000			=codestral-latest	=codestral-2501
codestral-2508	0.3/0.9/0.03//	256000			=
codestral-embed-2505	0.15//0.015//	8000			=	=codestral-embed
deepseek-v4-1-flash-1017	0.3/1.2/0.007//				=
devstral-2512	0.4/2/0.04//	262144	d		=
devstral-small	0.1/0.3///		d		=	=devstral-small-2505	=devstral-small-2507	=devstral-small-latest	=labs-devstral-small-2512
devstral-small:free	////				=
magistral-medium	2/5///		d		^magistral-medium
magistral-small	0.5/1.5///		d		^magistral-small-
ministral-14b-2512	0.2/0.2/0.02//	262144	g		=
ministral-3b	0.04/0.04///				=
ministral-3b-2512	0.1/0.1/0.01//	131072	g		=
ministral-8b	0.1/0.1///				=	=ministral-8b-2410
ministral-8b-2512	0.15/0.15/0.015//	262144	g		=
ministral-8b-latest	0.15/0.15/0.015//		g		=
mistral-7b	0.25/0.25///				=	=open-mistral-7b
mistral-embed	0.1/0.1///	8192			=	=mistral-embed-2312
mistral-large	2/6///				=	=mistral-large-latest	=mistral-large-2407	=mistral-large-2411
mistral-large-2512	0.5/1.5/0.05//	262144	g		=
mistral-large-4	0.7/2.1/0.07//	1048576	g		=	=mistral-large-4-0
mistral-medium-2312	2.7/8.1///				=
mistral-medium-3-1	0.4/2/0.04//				=mistral-medium	=mistral-medium-2505	=mistral-medium-2508
mistral-medium-3-5	1.5/7.5/0.15//	262144	g		=mistral-medium-3.5	=	=mistral-medium-3	=mistral-medium-2604
mistral-medium-latest	1.5/7.5/0.15//		g		=
mistral-nemo	0.15/0.15///				=	=open-mistral-nemo
mistral-nemo:free	////				=
mistral-ocr-2503	////		d		=	=mistral-ocr-2503-completion
mistral-ocr-2505	////		d		=	=mistral-ocr-2505-completion
mistral-ocr-2512	////	16384			=	=mistral-ocr-2512-completion
mistral-ocr-4-0	////	16384	d		=	=mistral-ocr-4-0-completion
mistral-ocr-4-1	////	16384			=mistral-ocr-4	=mistral-ocr-4-completion	=	=mistral-ocr-4-1-completion
mistral-ocr-latest	////				=	=mistral-ocr-latest-completion
mistral-saba	0.2/0.6///				=	=mistral-saba-latest
mistral-small-24b-instruct-2501	0.05/0.08///				=
mistral-small-24b-instruct-2501:free	////				=
mistral-small-2603	0.15/0.6/0.015//	262144	g		=
mistral-small-3.1-24b-instruct	0.351/0.555///				=
mistral-small-3.2-24b-instruct	0.1/0.3///				=mistral-small-2506	=
mistral-small-latest	0.15/0.6/0.015//		g		=
mistral-tiny	0.25/0.25///		d		=
mixtral-8x22b-instruct	2/6///				=open-mixtral-8x22b	=
mixtral-8x7b	0.7/0.7///				^mixtral-8x7b	=open-mixtral-8x7b
pixtral-12b	0.15/0.15///				=	=pixtral-12b-latest
pixtral-large	2/6///				=pixtral-large-latest	=pixtral-large-2411
voxtral-mini-2602	////	16384			=voxtral-mini-latest	=
voxtral-mini-transcribe-3-0	////				=
voxtral-mini-transcribe-realtime-2602	////				=
voxtral-mini-transcribe-realtime-3-0	////				=
voxtral-small-24b-2507	0.1/0.4/0.01//	32768			=	=voxtral-small-2507	=voxtral-small-latest
voxtral-small-transcribe-3-0	////				=
zai-glm-5-3	1.4/4.4/0.14//				=
zai-glm-5-3-flash	0.15/0.5/0.03//				=""",
    "modal": """\
Qwen/Qwen3.8-2.4T-A95B	2/6/0.25//		g		=
Qwen/Qwen3.8-Max-VL-Thinking	2/6/0.25//				=
deepseek-ai/DeepSeek-V4.1-Flash	0.3/1.2/0.03//		g		=
deepseek-ai/DeepSeek-V4.1-Flash-1017	0.25/1/0.005//		g		=
meta-models/Muse-Spark-Open-816B-A42B	1.25/4.25/0.15//		g		=
moonshotai/Kimi-K3	3/15/0.3//	1048576	g		=
moonshotai/Kimi-K3.1-Pro	2/10/0.2//		g		=
nvidia/GLM-5.3-Flash-NVFP4	0.15/0.5/0.03//		g		=
thinkingmachines/Inkling-NVFP4	1.2/5/0.27//		g		=
zai-org/GLM-5.3	1.4/4.4/0.26//		g		=
zai-org/GLM-5.3-Flash	0.45/1.5/0.09//		g		=""",
    "moonshotai": """\
kimi-k2	0.57/2.3///		d		=
kimi-k2-0711-preview	0.6/2.5/0.15//	131072	da		=
kimi-k2-0905-preview	0.6/2.5/0.15//	262144	da		=
kimi-k2-thinking	0.6/2.5/0.15//	262144	da		=
kimi-k2-thinking-turbo	1.15/8/0.15//	262144	da		=
kimi-k2-turbo-preview	1.15/8/0.15//	262144	da		^kimi-k2-turbo
kimi-k2.5	0.6/3/0.1//	262144	da		^kimi-k2.5
kimi-k2.6	0.95/4/0.16//	262144	ga		^kimi-k2.6
kimi-k2.7-code	0.95/4/0.19//	262144	a		=
kimi-k2.7-code-highspeed	1.9/8/0.38//	262144	a		=
kimi-k3	3/15/0.3/3/	1048576	ga		=
kimi-k3.1-pro	2/10/0.2/2/	1048576	ga		=
kimi-k3.1-pro-highspeed	4/20/0.2/4/	1048576	ga		=
moonshot-v1-128k	2/5///	131072	d		=	=moonshot-v1-128k-vision-preview
moonshot-v1-32k	1/3///	32768	d		=	=moonshot-v1-32k-vision-preview
moonshot-v1-8k	0.2/2///	8192	d		=	=moonshot-v1-8k-vision-preview""",
    "novita": """\
Sao10K/L3-8B-Stheno-v3.2	0.05/0.05///	8192	g		=
baichuan/baichuan-m2-32b	0.07/0.07///	131072	g		=
baidu/cobuddy	0.28/1.13/0.07//	131072	g		=
baidu/ernie-4.5-21B-a3b	0.07/0.28///	120000	g		=
cognitivecomputations/dolphin-mixtral-8x22b	0.9/0.9///		g		=
deepseek/deepseek-ocr-2	0.03/0.03///	8192			=
deepseek/deepseek-r1	4/4///	64000	g		=	=deepseek/deepseek-r1/community
deepseek/deepseek-r1-0528	0.7/2.5/0.35//	163840	g		=
deepseek/deepseek-r1-0528-qwen3-8b	0.06/0.09///	128000	g		=
deepseek/deepseek-r1-distill-llama-70b	0.8/0.8///	8192	g		=
deepseek/deepseek-r1-distill-llama-8b	0.04/0.04///		g		=
deepseek/deepseek-r1-distill-qwen-14b	0.15/0.15///	32768	g		=
deepseek/deepseek-r1-distill-qwen-32b	0.3/0.3///	64000	g		=
deepseek/deepseek-r1-turbo	0.7/2.5///	64000	g		=
deepseek/deepseek-v4-flash-0731	0.44/1.32/0.028//	1048576	g		=
deepseek/deepseek-v4-flash-0731-p	0.44/1.32/0.0148//	1048576	g		=
deepseek/deepseek-v4-pro	1.6/3.2/0.135//	1048576	g		=
deepseek/deepseek-v4-pro-0813	1.32/3.96/0.044//	1048576	g		=	=deepseek/deepseek-v4-pro-0813-p
deepseek/deepseek-v4.1-flash	0.3/1.2/0.006//	1048576	g		=	=deepseek/deepseek-v4.1-flash-dst	=deepseek/deepseek-v4.1-flash-p	=deepseek/deepseek-v4.1-flash-1017
deepseek/deepseek_v3	0.89/0.89///	64000	g		=
google/gemma-2-9b-it	0.08/0.08///		g		=
google/gemma-3-12b-it	0.05/0.1///	131072	g		=
google/gemma-3-27b-it	0.119/0.2///	98304	g		=
google/gemma-4-26b-a4b-it	0.13/0.4///	262144	g		=
google/gemma-4-31b-it	0.14/0.4///	262144	g		=
gryphe/mythomax-l2-13b	0.09/0.09///	4096	g		=
inclusionai/ling-3.0-flash	0.06/0.18/0.012//	262144	g		=
inclusionai/ling-3.0-flash-fin	0.075/0.22/0.015//	262144	g		=
inclusionai/ling-3.0-flash-sante	0.075/0.22/0.015//	262144	g		=
inclusionai/ling-3.0-flash-vl	0.075/0.22/0.015//	262144			=
inclusionai/ling-3.1-flash	0.3/0.9/0.06//	262144	g		=
jondurbin/airoboros-l2-70b	0.5/0.5///		g		=
meta-llama/llama-3-70b-instruct	0.51/0.74///	8192	g		=
meta-llama/llama-3-8b-instruct	0.04/0.04///	8192	g		=
meta-llama/llama-3.1-70b-instruct	0.34/0.39///		g		=
meta-llama/llama-3.1-8b-instruct	0.02/0.05///	16384	g		=	=meta-llama/llama-3.1-8b-instruct-max
meta-llama/llama-3.1-8b-instruct-bf16	0.06/0.06///		g		=
meta-llama/llama-3.2-11b-vision-instruct	0.06/0.06///				=
meta-llama/llama-3.2-1b-instruct	0.02/0.02///	131000	g		=
meta-llama/llama-3.2-3b-instruct	0.03/0.05///	32768	g		=
meta-llama/llama-3.3-70b-instruct	0.135/0.4///	12288	g		=
meta-llama/llama-4-maverick-17b-128e-instruct-fp8	0.27/0.85///	1048576	g		=
meta-llama/llama-4-scout-17b-16e-instruct	0.18/0.59///	131072	g		=
microsoft/wizardlm-2-8x22b	0.62/0.62///	65535	g		=
mindai/macaron-v1-tall	0.2475/1.43/0.044//	262144	g		=
mindai/macaron-v1-venti	0.825/2.475/0.165//	1048576	g		=
ming-image-0.1-design	1/1///				=	=ming-image-0.1-design-layer
minimax/minimax-m2.5	0.3/1.2/0.03//	204800	g		=
minimax/minimax-m2.7	0.3/1.2/0.06//	204800	g		=
minimax/minimax-m2.7-highspeed	0.6/2.4/0.06//	204800	g		=
minimax/minimax-m3	0.3/1.2/0.06//	1000000	g	524288:0.6/2.4/0.12/	=
minimax/minimax-m3.1-flash	0.15/0.6/0.015//	1000000	g		=
minimaxai/minimax-m1-80k	0.55/2.2///	1000000	g		=
mistralai/mistral-7b-instruct	0.059/0.059///		g		=
mistralai/mistral-nemo	0.17/0.17///	60288	g		=
moonshotai/kimi-k2-0905	0.6/2.5///	262144	g		=
moonshotai/kimi-k2-instruct	0.57/2.3///	131072	g		=
moonshotai/kimi-k2-thinking	0.6/2.5/0.15//	262144	g		=
moonshotai/kimi-k2.5	0.6/3/0.1//	262144	g		=
moonshotai/kimi-k2.6	0.8/3.4/0.16//	262144	g		=
moonshotai/kimi-k2.7-code	0.95/4/0.19//	262144			=
moonshotai/kimi-k3	3/15/0.3//	1048576	g		=	=moonshotai/kimi-k3-p
moonshotai/kimi-k3.1-pro	2/10/0.2//	1048576	g		=
moonshotai/kimi-k3.1-pro-highspeed	4/20/0.2//	1048576	g		=
nousresearch/hermes-2-pro-llama-3-8b	0.14/0.14///	8192	g		=
nousresearch/nous-hermes-llama2-13b	0.17/0.17///	4096	g		=
nvidia/nemotron-3-nano-30b-a3b	0.05/0.2///	262144	g		=
openai/gpt-oss-120b	0.05/0.25///	131072	g		=
openchat/openchat-7b	0.06/0.06///	4096	g		=
paddlepaddle/paddleocr-vl	0.02/0.02///	16384			=
qwen/qwen-2-7b-instruct	0.054/0.054///	32768	g		=
qwen/qwen-2-vl-72b-instruct	0.45/0.45///	32768			=
qwen/qwen-2.5-72b-instruct	0.38/0.4///	32000	g		=
qwen/qwen-mt-plus	0.25/0.75///	16384	g		=
qwen/qwen3-omni-30b-a3b-thinking	0.25/0.97///	65536	g		=
qwen/qwen3-vl-30b-a3b-instruct	0.2/0.7///	131072			=
qwen/qwen3.5-122b-a10b	0.4/3.2///	262144	g		=
qwen/qwen3.5-27b	0.3/2.4///	262144	g		=
qwen/qwen3.5-35b-a3b	0.25/2///	262144	g		=
qwen/qwen3.5-397b-a17b	0.6/3.6///	262144	g		=
qwen/qwen3.6-27b	0.6/3.6///	262144	g		=
qwen/qwen3.6-35b-a3b	0.248/1.485///	262144	g		=
qwen/qwen3.7-max	1.25/3.75/0.25//	1000000	g		=
qwen/qwen3.8-2.4t-a95b	2/6/0.25//	1000000	g		=
qwen/qwen3.8-27b	0.42/3/0.085//	1000000	g		=
qwen/qwen3.8-flash	0.15/0.47/0.016//	1000000	g		=
qwen/qwen3.8-max	2/6/0.25//	1000000	g		=
sao10k/l3-70b-euryale-v2.1	1.48/1.48///	8192	g		=
sao10k/l3-8b-lunaris	0.05/0.05///	8192	g		=
sao10k/l31-70b-euryale-v2.2	1.48/1.48///	8192	g		=
sophosympatheia/midnight-rose-70b	0.8/0.8///		g		=
stepfun/step-3.7-flash	0.2/1.15/0.04//	262144	g		=
stepfun/step-5-preview	1/2.7/0.1//	1000000			=
teknium/openhermes-2.5-mistral-7b	0.17/0.17///	4096	g		=
tencent/hy3	0.14/0.58/0.035//	262144	g		=
tencent/hy4	0.417/1.2505/0.021//	1000000	g		=
tencent/hy4-preview	0.834/2.501/0.042//	1000000			=
xiaomimimo/mimo-v2.5	0.168/0.336/0.0034//	1048576	g		=
xiaomimimo/mimo-v2.5-pro	0.522/1.044/0.0043//	1048576	g		=
xiaomimimo/mimo-v2.6-flash	0.14/0.28/0.0028//	1048576	g		=
xiaomimimo/mimo-v2.6-pro	0.435/0.87/0.0036//	1048576	g		=
zai-org/autoglm-phone-9b-multilingual	0.035/0.138///	65536	g		=
zai-org/glm-4.5-air	0.13/0.85/0.025//	131072	g		=
zai-org/glm-4.5v	0.6/1.8/0.11//	65536	g		=
zai-org/glm-4.6	0.55/2.2/0.11//	204800	g		=
zai-org/glm-4.6v	0.3/0.9/0.055//	131072	g		=
zai-org/glm-4.7	0.6/2.2/0.11//	204800	g		=	=zai-org/glm-4.7-h
zai-org/glm-4.7-flash	0.07/0.4/0.01//	200000	g		=
zai-org/glm-5	1/3.2/0.2//	202800	g		=
zai-org/glm-5.1	1.38/4.4/0.26//	204800	g		=
zai-org/glm-5.2	1.4/4.4/0.26//	1048576	g		=
zai-org/glm-5.3	1.4/4.4/0.26//	1048576	g		=	=zai-org/glm-5.3-p
zai-org/glm-5.3-flash	0.15/0.5/0.03//	1048576	g		=
zai-org/glm-5.3-flashX	0.37/1.25/0.075//	1048576	g		=""",
    "openai": """\
ada	0.4/0.4///				=	=text-ada-001
babbage	0.5/0.5///				=
babbage-002	0.4/0.4///				=
chatgpt-4o-latest	5/15///	128000			=
chatgpt-image-latest	5/10/1.25//		a		=
codex-mini	1.5/6/0.375//	200000	a		=	=codex-mini-latest
computer-use	3/12///	8192			^computer-use
curie	2/2///				=	=text-curie-001
davinci	20/20///				=	=text-davinci-001
davinci-002	2/2///				=
ft:gpt-3.5-turbo-	3/6///				^ft:gpt-3.5-turbo
ft:gpt-4o	3.75/15///				^ft:gpt-4o-2024-
ft:gpt-4o-mini	0.3/1.2///				^ft:gpt-4o-mini-2024-
gpt-3.5-0301	1.5/2///				=gpt-3.5-turbo-0301	=
gpt-3.5-turbo	0.5/1.5///	16385	g		=	=gpt-35-turbo	=gpt-3.5-turbo-0125
gpt-3.5-turbo-0613	1.5/2///	16385			=
gpt-3.5-turbo-1106	1/2///	16385	g		=
gpt-3.5-turbo-16k	3/4///	16385			=	=gpt-3.5-turbo-16k-0613	=gpt-35-turbo-16k-0613	=gpt-35-turbo-16k
gpt-3.5-turbo-instruct	1.5/2///	16385			^gpt-3.5-turbo-instruct	=gpt-3.5-turbo-instruct-0914
gpt-4	30/60///	8192	g		=	=gpt-4-0314	=gpt-4-0613	^ft:gpt-4-0
gpt-4-32k	60/120///	32000			=	=gpt-4-32k-0314	=gpt-4-32k-0613
gpt-4-turbo	10/30///	128000	g		=	=gpt-4-turbo-2024-04-09	=gpt-4-turbo-0125-preview	=gpt-4-0125-preview	=gpt-4-1106-preview	=gpt-4-turbo-preview
gpt-4-vision-preview	10/30///	128000			=	=gpt-4-1106-vision-preview
gpt-4.1	2/8/0.5//	1000000	ga		=	=gpt-4.1-2025-04-14
gpt-4.1-mini	0.4/1.6/0.1//	1000000	ga		=	=gpt-4.1-mini-2025-04-14
gpt-4.1-nano	0.1/0.4/0.025//	1000000	ga		=	=gpt-4.1-nano-2025-04-14
gpt-4.5-preview	75/150/37.5//		a		^gpt-4.5-preview
gpt-4o	2.5/10/1.25//	128000	ga		=	=gpt-4o-2024-08-06	=gpt-4o-2024-11-20
gpt-4o-2024-05-13	5/15///	128000	g		=
gpt-4o-audio-preview	2.5/10///	128000			^gpt-4o-audio-preview
gpt-4o-mini	0.15/0.6/0.075//	128000	ga		=	=gpt-4o-mini-2024-07-18	=gpt-4o-mini-search-preview	=gpt-4o-mini-search-preview-2025-03-11
gpt-4o-mini-2024-07-18.ft-	0.3/1.2///				^gpt-4o-mini-2024-07-18.ft-
gpt-4o-mini-audio-preview	0.15/0.6///	128000			^gpt-4o-mini-audio
gpt-4o-mini-realtime-preview	0.6/2.4/0.3//	16000	a		^gpt-4o-mini-realtime
gpt-4o-mini-transcribe	1.25/5///	16000			=
gpt-4o-mini-tts	0.6/12///				=
gpt-4o-realtime-preview	5/20/2.5//	32000	a		^gpt-4o-realtime
gpt-4o-search-preview	2.5/10///	128000			=	=gpt-4o-search-preview-2025-03-11
gpt-4o-transcribe	2.5/10///	16000			=	=gpt-4o-transcribe-diarize
gpt-4o:extended	6/18///				=
gpt-5	1.25/10/0.125//	400000	ga		=	=gpt-5-2025-08-07	=gpt-5-chat	=gpt-5-chat-latest	=gpt-5-codex
gpt-5-image	10/10/1.25//		a		=
gpt-5-image-mini	2.5/2/0.25//		a		=
gpt-5-mini	0.25/2/0.025//	400000	ga		=	=gpt-5-mini-2025-08-07
gpt-5-nano	0.05/0.4/0.005//	400000	ga		=	^gpt-5-nano-
gpt-5-pro	15/120///	400000	g		=	=gpt-5-pro-2025-10-06
gpt-5-search-api	1.25/10/0.125//		a		=
gpt-5.1	1.25/10/0.125//	400000	ga		=	=gpt-5.1-2025-11-13	=gpt-5.1-codex	=gpt-5.1-codex-max	=gpt-5.1-chat	=gpt-5.1-chat-latest	=gpt-5-1	=gpt-5-1-2025-11-13	=gpt-5-1-codex	=gpt-5-1-codex-max	=gpt-5-1-chat	=gpt-5-1-chat-latest
gpt-5.1-codex-mini	0.25/2/0.025//	400000	a		=	=gpt-5.1-mini	=gpt-5-1-codex-mini	=gpt-5-1-mini
gpt-5.2	1.75/14/0.175//	400000	ga		=	=gpt-5.2-2025-12-11	=gpt-5-2	=gpt-5-2-2025-12-11	=gpt-5.2-chat	=gpt-5.2-chat-latest	=gpt-5-2-chat	=gpt-5-2-chat-latest	=gpt-5.2-codex	=gpt-5-2-codex
gpt-5.2-pro	21/168///	400000	g		=	=gpt-5.2-pro-2025-12-11	=gpt-5-2-pro-2025-12-11
gpt-5.3	1.75/14/0.175//	128000	a		=	=gpt-5-3	=gpt-5.3-chat	=gpt-5.3-chat-latest	=gpt-5-3-chat	=gpt-5-3-chat-latest
gpt-5.3-codex	1.75/14/0.175//	400000	a		=	=gpt-5-3-codex
gpt-5.4	2.5/15/0.25//	1050000	ga	272000:5/22.5/0.5/	=	=gpt-5.4-2026-03-05	=gpt-5-4	=gpt-5-4-2026-03-05
gpt-5.4-image-2	8/15/2//		a		=
gpt-5.4-mini	0.75/4.5/0.075//	400000	ga		=	=gpt-5.4-mini-2026-03-17	=gpt-5-4-mini	=gpt-5-4-mini-2026-03-17
gpt-5.4-nano	0.2/1.25/0.02//	400000	ga		=	=gpt-5.4-nano-2026-03-17	=gpt-5-4-nano	=gpt-5-4-nano-2026-03-17
gpt-5.4-pro	30/180///	1050000	g	272000:60/270//	=	=gpt-5.4-pro-2026-03-05	=gpt-5-4-pro	=gpt-5-4-pro-2026-03-05
gpt-5.5	5/30/0.5//	1000000	ga	272000:10/45/1/	=	=gpt-5.5-2026-04-23	=gpt-5.5-2026-04-24	=gpt-5-5	=gpt-5-5-2026-04-23	=gpt-5-5-2026-04-24	=gpt-5.5-chat	=gpt-5.5-chat-latest	=gpt-5-5-chat	=gpt-5-5-chat-latest	=gpt-5.5-codex	=gpt-5-5-codex
gpt-5.5-cyber	12.5/75/1.25//		a		=
gpt-5.5-pro	30/180///	1000000	g	272000:60/270//	=	=gpt-5.5-pro-2026-04-23	=gpt-5-5-pro	=gpt-5-5-pro-2026-04-23
gpt-5.6-cyber	12.5/75/1.25/15.625/		a		=
gpt-5.6-luna	0.2/1.2/0.02/0.25/	1050000	ga	272000:0.4/1.8/0.04/0.5	=	=gpt-5-6-luna	#gpt-5.6-luna-####-##-##	#gpt-5-6-luna-####-##-##
gpt-5.6-sol	4/20/0.4/5/	1050000	ga	272000:8/30/0.8/10	=	=gpt-5-6-sol	=gpt-5.6	=gpt-5-6	#gpt-5.6-sol-####-##-##	#gpt-5-6-sol-####-##-##
gpt-5.6-terra	2/12/0.2/2.5/	1050000	ga	272000:4/18/0.4/5	=	=gpt-5-6-terra	#gpt-5.6-terra-####-##-##	#gpt-5-6-terra-####-##-##
gpt-6-astra	10/50/1/12.5/	1050000	ga	272000:20/75/2/25	=	#gpt-6-astra-####-##-##
gpt-6-cyber	20/100/2/25/		a		=
gpt-6-luna	0.1/0.5/0.01/0.125/	1050000	ga	272000:0.2/0.75/0.02/0.25	=	#gpt-6-luna-####-##-##
gpt-6-rosalind	15/75/1.5/18.75/		a	272000:30/112.5/3/37.5	=
gpt-6-sol	2/10/0.2/2.5/	1050000	ga	272000:4/15/0.4/5	=	#gpt-6-sol-####-##-##
gpt-6.1-sol	2/10/0.1/2.5/	1050000	ga	272000:4/15/0.2/5	=	#gpt-6.1-sol-####-##-##
gpt-6.1-terra	1/5/0.05/1.25/	1050000	ga	272000:2/7.5/0.1/2.5	=	#gpt-6.1-terra-####-##-##
gpt-audio	2.5/10///	128000			=	=gpt-audio-2025-08-28	=gpt-audio-1.5
gpt-audio-mini	0.6/2.4///	128000			=	=gpt-audio-mini-2025-10-06	=gpt-audio-mini-2025-12-15
gpt-chat-latest	5/30/0.5//		a		=	=chat-latest
gpt-image-1	5/40/1.25//		a		=
gpt-image-1-mini	2/8/0.2//		a		=
gpt-image-1.5	5/10/1.25//		a		=	=gpt-image-1.5-2025-12-16
gpt-image-2	5/30/1.25//		a		=	=gpt-image-2-2026-04-21
gpt-image-2.5-flare	5/30/1.25//		a		=	=gpt-image-2.5-flare-2026-09-08
gpt-image-2.5-sunburst	5/30/1.25//		a		=	=gpt-image-2.5-sunburst-2026-09-08
gpt-live-1	////				=
gpt-live-transcribe	////				=
gpt-oss-120b	0.039/0.18///	131072			=
gpt-oss-20b	0.029/0.14///	131072			=
gpt-oss-safeguard-20b	0.075/0.3/0.037//	131072	a		=
gpt-realtime	4/16/0.4//	32000	a		=	=gpt-realtime-2025-08-28	=gpt-realtime-1.5
gpt-realtime-2	4/24/0.4//	128000	a		=	=gpt-realtime-2.1
gpt-realtime-mini	0.6/2.4/0.06//		a		=	=gpt-realtime-2.1-mini	=gpt-realtime-mini-2025-12-15	=gpt-realtime-mini-2025-10-06
gpt-realtime-translate	////				=
gpt-realtime-whisper	////				=
gpt-rosalind-discovery	5/25/0.5//		a		=
gpt-rosalind-research	5/25/0.5//		a		=
gpt-transcribe	////				=
moderation	////				*moderation
o1	15/60/7.5//	200000	ga		=	=o1-2024-12-17
o1-mini	1.1/4.4/0.55//	128000	a		=	=o1-mini-2024-09-12
o1-preview	15/60/7.5//	128000	a		=	=o1-preview-2024-09-12
o1-pro	150/600///	200000	g		=	=o1-pro-2025-03-19
o3	2/8/0.5//	200000	ga		=	=o3-2025-04-16
o3-deep-research	10/40/2.5//	200000	a		=	=o3-deep-research-2025-06-26
o3-mini	1.1/4.4/0.55//	200000	ga		=	=o3-mini-2025-01-31	=o3-mini-high
o3-pro	20/80///	200000	g		=	=o3-pro-2025-06-10
o4-mini	1.1/4.4/0.275//	200000	ga		=o4-mini-2025-04-16	=o4-mini-high	=
o4-mini-deep-research	2/8/0.5//	200000	a		=	=o4-mini-deep-research-2025-06-26
text-davinci-002	20/20///				=
text-davinci-003	20/20///				=
text-embedding-3-large	0.13////	8192			=
text-embedding-3-small	0.02////	8192			=
text-embedding-ada-002	0.1////	8192			=text-embedding-ada	=	=text-embedding-ada-002-v2
tts-1	////				=
tts-1-hd	////				=
whisper-1	////				=""",
    "openai-decisions": """\
gpt-6-luna	0.1////	1050000		272000:0.2///	=""",
    "openrouter": """\
01-ai/yi-large	3/3///		g		=
aetherwiing/mn-starcannon-12b	0.8/1.2///		g		=
agentica-org/deepcoder-14b-preview:free	////				=
ai21/jamba-1-5-large	2/8///		g		=
ai21/jamba-1-5-mini	0.2/0.4///		g		=
ai21/jamba-1.6-large	2/8///		g		=
ai21/jamba-1.6-mini	0.2/0.4///		g		=
ai21/jamba-instruct	0.5/0.7///		g		=
ai21/jamba-large-1.7	2/8///		g		=
aion-labs/aion-1.0	4/8///		g		=
aion-labs/aion-1.0-mini	0.7/1.4///		g		=
aion-labs/aion-2.0	0.8/1.6/0.2//	131072	g		=	=aion-labs/aion-2.0-20260223
aion-labs/aion-3.0	3/6/0.75//	131072	g		=	=aion-labs/aion-3.0-20260707
aion-labs/aion-3.0-mini	0.7/1.4/0.18//	131072	g		=	=aion-labs/aion-3.0-mini-20260707
aion-labs/aion-3.5	3/6/0.75//	262144	g		=	=aion-labs/aion-3.5-20260923
aion-labs/aion-3.5-mini	0.7/1.4/0.18//	262144	g		=	=aion-labs/aion-3.5-mini-20260923
aion-labs/aion-rp-llama-3.1-8b	0.8/1.6///	32768	g		=
alfredpros/codellama-7b-instruct-solidity	0.8/1.2///		g		=
all-hands/openhands-lm-32b-v0.1	2.6/3.4///		g		=
allenai/molmo-7b-d:free	////				=
allenai/olmo-3-32b-think	0.15/0.5///	65536	g		=
alpindale/goliath-120b	6.5625/9.375///		g		=
alpindale/magnum-72b	1.5/2.25///		g		=
amazon/nova-2-lite-v1	0.3/2.5///	1000000	g		=
amazon/nova-lite-v1	0.06/0.24///	300000	g		=
amazon/nova-micro-v1	0.035/0.14///	128000	g		=
amazon/nova-premier-v1	2.5/12.5/0.625//	1000000	g		=
amazon/nova-pro-v1	0.8/3.2///	300000	g		=
anthracite-org/magnum-v2-72b	3/3///		g		=
anthracite-org/magnum-v4-72b	2.5/5///	32768	g		=
anthropic/claude-2	8/24///		g		=	=anthropic/claude-2.0	=anthropic/claude-2.0:beta	=anthropic/claude-2.1	=anthropic/claude-2.1:beta	=anthropic/claude-2:beta
anthropic/claude-3-haiku	0.25/1.25///	200000	g		=	=anthropic/claude-3-haiku:beta
anthropic/claude-3-opus	15/75///		g		=	=anthropic/claude-3-opus:beta
anthropic/claude-3-sonnet	3/15///		g		=	=anthropic/claude-3-sonnet:beta
anthropic/claude-3.5-haiku	0.8/4///		g		=	=anthropic/claude-3.5-haiku-20241022	=anthropic/claude-3.5-haiku-20241022:beta	=anthropic/claude-3.5-haiku:beta
anthropic/claude-3.5-sonnet	3/15///		g		=	=anthropic/claude-3.5-sonnet-20240620	=anthropic/claude-3.5-sonnet-20240620:beta	=anthropic/claude-3.5-sonnet:beta
anthropic/claude-3.7-sonnet	3/15///		g		=	=anthropic/claude-3.7-sonnet:beta	=anthropic/claude-3.7-sonnet:thinking
anthropic/claude-fable-5	10/50/1/12.5/	1000000	gn		=	=anthropic/claude-fable-5:beta	=anthropic/claude-5-fable-20260609
anthropic/claude-fable-5.1	10/50/0.25/12.5/	1000000	gn		=	=anthropic/claude-fable-5.1:beta	=anthropic/claude-fable-5.1-20260831
anthropic/claude-fable-5.1:batch	5/25/0.125/6.25/	1000000	gn		=
anthropic/claude-fable-5:batch	5/25/0.5/6.25/	1000000	gn		=
anthropic/claude-haiku-4.5	1/5/0.1/1.25/	200000	gn		=	=anthropic/claude-4.5-haiku-20251001	=anthropic/claude-4.5-haiku-20251001:beta	=anthropic/claude-haiku-4.5-20251001	=anthropic/claude-haiku-4.5-20251001:beta	=anthropic/claude-haiku-4.5:beta
anthropic/claude-haiku-4.5:batch	0.5/2.5/0.05/0.625/	200000	gn		=
anthropic/claude-haiku-5.5	0.1/0.5/0.01/0.125/	1000000	gn	100000:0.5/2.5/0.05/0.625	=	#anthropic/claude-haiku-5.5-########	=anthropic/claude-haiku-5.5-20261007
anthropic/claude-haiku-5.5:batch	0.05/0.25/0.005/0.0625/	1000000	gn	100000:0.25/1.25/0.025/0.3125	=
anthropic/claude-opus-4	15/75/1.5/18.75/	200000	gn		=	=anthropic/claude-opus-4.1	=anthropic/claude-4.1-opus-20250805
anthropic/claude-opus-4.1:batch	7.5/37.5/0.75/9.375/	200000	gn		=
anthropic/claude-opus-4.5	5/25/0.5/6.25/	200000	gn		=	=anthropic/claude-4.5-opus-20251124	=anthropic/claude-4.5-opus-20251124:beta	=anthropic/claude-opus-4.5-20251124	=anthropic/claude-opus-4.5-20251124:beta	=anthropic/claude-opus-4.5:beta
anthropic/claude-opus-4.5:batch	2.5/12.5/0.25/3.125/	200000	gn		=
anthropic/claude-opus-4.6	5/25/0.5/6.25/	1000000	gn		=	=anthropic/claude-4.6-opus-20260205	=anthropic/claude-4.6-opus-20260205:beta	=anthropic/claude-opus-4.6-20260205	=anthropic/claude-opus-4.6-20260205:beta	=anthropic/claude-opus-4.6:beta
anthropic/claude-opus-4.6-fast	30/150/3/37.5/		n		=
anthropic/claude-opus-4.6:batch	2.5/12.5/0.25/3.125/	1000000	gn		=
anthropic/claude-opus-4.7	5/25/0.5/6.25/	1000000	gn		=	=anthropic/claude-opus-4.7:beta	=anthropic/claude-4.7-opus-20260416
anthropic/claude-opus-4.7-fast	30/150/3/37.5/	1000000	n		=
anthropic/claude-opus-4.7:batch	2.5/12.5/0.25/3.125/	1000000	gn		=
anthropic/claude-opus-4.8	5/25/0.5/6.25/	1000000	gn		=	=anthropic/claude-opus-4.8:beta	=anthropic/claude-4.8-opus-20260528
anthropic/claude-opus-4.8-fast	10/50/1/12.5/	1000000	n		=
anthropic/claude-opus-4.8:batch	2.5/12.5/0.25/3.125/	1000000	gn		=
anthropic/claude-opus-5	5/25/0.5/6.25/	1000000	gn		=	=anthropic/claude-opus-5:beta	=anthropic/claude-opus-5-20260723
anthropic/claude-opus-5-fast	10/50/1/12.5/	1000000	n		=
anthropic/claude-opus-5.5	4/20/0.2/5/	1000000	gn		=	=anthropic/claude-opus-5.5:beta	=anthropic/claude-opus-5.5-20260921
anthropic/claude-opus-5.5:batch	2/10/0.1/2.5/	1000000	gn		=
anthropic/claude-opus-5:batch	2.5/12.5/0.25/3.125/	1000000	gn		=
anthropic/claude-sonnet-4	3/15/0.3/3.75/		gn		=
anthropic/claude-sonnet-4.5	3/15/0.3/3.75/	1000000	gn	200000:6/22.5/0.6/7.5	=	=anthropic/claude-4.5-sonnet-20250929	=anthropic/claude-4.5-sonnet-20250929:beta	=anthropic/claude-sonnet-4.5-20250929	=anthropic/claude-sonnet-4.5-20250929:beta	=anthropic/claude-sonnet-4.5:beta
anthropic/claude-sonnet-4.5:batch	1.5/7.5/0.15/1.875/	1000000	gn	200000:3/11.25/0.3/3.75	=
anthropic/claude-sonnet-4.6	3/15/0.3/3.75/	1000000	gn		=	=anthropic/claude-4.6-sonnet-20260217	=anthropic/claude-4.6-sonnet-20260217:beta	=anthropic/claude-sonnet-4.6-20260217	=anthropic/claude-sonnet-4.6-20260217:beta	=anthropic/claude-sonnet-4.6:beta
anthropic/claude-sonnet-4.6:batch	1.5/7.5/0.15/1.875/	1000000	gn		=
anthropic/claude-sonnet-5	2/10/0.2/2.5/	1000000	gn		=	=anthropic/claude-sonnet-5:beta	=anthropic/claude-sonnet-5-20260630
anthropic/claude-sonnet-5.5	2/10/0.1/2.5/	1000000	gn		=	=anthropic/claude-sonnet-5.5:beta	=anthropic/claude-sonnet-5.5-20260928
anthropic/claude-sonnet-5.5:batch	1/5/0.05/1.25/	1000000	gn		=
anthropic/claude-sonnet-5:batch	1/5/0.1/1.25/	1000000	gn		=
anubis-pro-105b-v1	0.8/1///		g		=
arcee-ai/coder-large	0.5/0.8///				=
arcee-ai/trinity-large-thinking	0.25/0.8/0.06//	262144	g		=
arcee-ai/trinity-mini	0.045/0.15///		g		=
arcee-ai/virtuoso-large	0.75/1.2///	131072	g		=
arcee-blitz	0.45/0.75///		g		=
arliai/qwq-32b-arliai-rpr-v1:free	////				=
baidu/ernie-4.5-vl-424b-a47b	0.42/1.25///	123000			=
bytedance-research/ui-tars-72b:free	////				=
bytedance-seed/seed-1.6	0.25/2///	262144	g	128000:0.5/4//	=	=bytedance-seed/seed-1.6-20250625
bytedance-seed/seed-1.6-flash	0.075/0.3///	262144	g	128000:0.1/0.8//	=	=bytedance-seed/seed-1.6-flash-20250625
bytedance-seed/seed-2-1-turbo	0.5/2.5///	262144	g		=	=bytedance-seed/seed-2-1-turbo-20260810
bytedance-seed/seed-2.0-code	0.5/3///	262144		128000:1/6//	=	=bytedance-seed/seed-2.0-code-20260730
bytedance-seed/seed-2.0-lite	0.25/2///	262144	g	128000:0.5/4//	=	=bytedance-seed/seed-2.0-lite-20260309
bytedance-seed/seed-2.0-mini	0.1/0.4///	262144	g	128000:0.2/0.8//	=	=bytedance-seed/seed-2.0-mini-20260224
bytedance/ui-tars-1.5-7b	0.1/0.2///	128000	g		=
caller-large	0.55/0.85///		g		=
chatgpt-4o-latest	5/15///		g		=
claude-2	8/24///		g		=	=claude-2.0	=claude-2.0:beta	=claude-2.1	=claude-2.1:beta	=claude-2:beta
claude-3-opus	15/75/1.5/18.75/		gn		=	=claude-3-opus:beta
claude-3-sonnet	3/15/0.3/3.75/		gn		=	=claude-3-sonnet:beta
claude-3.5-sonnet	3/15/0.3/3.75/		gn		=	=claude-3.5-sonnet-20240620	=claude-3.5-sonnet-20240620:beta	=claude-3.5-sonnet:beta
claude-3.7-sonnet	3/15/0.3/3.75/		gn		=	=claude-3.7-sonnet:beta	=claude-3.7-sonnet:thinking
cloudflare/clef	0.24////	65536			=
cloudflare/clef-flash	0.09////	65536			=
codellama-7b-instruct-solidity	0.8/1.2///		g		=
codestral-2501	0.3/0.9///				=
codex-mini	1.5/6/0.375//				=
cognitivecomputations/dolphin-mistral-24b-venice-edition	0.2/0.9///	128000	g		=	=venice/uncensored
cognitivecomputations/dolphin-mistral-24b-venice-edition:free	////				=
cognitivecomputations/dolphin-mixtral-8x22b	0.9/0.9///		g		=
cognitivecomputations/dolphin-mixtral-8x7b	0.5/0.5///		g		=
cognitivecomputations/dolphin3.0-mistral-24b:free	////				=
cognitivecomputations/dolphin3.0-r1-mistral-24b:free	////				=
cohere/command	1/2///		g		=
cohere/command-a	2.5/10///	256000	g		=	=cohere/command-a-03-2025
cohere/command-a-plus	0.3/1.5/0.15//	192000	g		=	=cohere/command-a-plus-05-2026
cohere/command-r	0.5/1.5///		g		=	=cohere/command-r-03-2024
cohere/command-r-08-2024	0.15/0.6///	128000	g		=
cohere/command-r-plus	3/15///		g		=	=cohere/command-r-plus-04-2024
cohere/command-r-plus-08-2024	2.5/10///	128000	g		=
cohere/command-r7b-12-2024	0.0375/0.15///	128000	g		=
cohere/north-mini-code:free	////	256000			=
command	1/2///		g		=
command-r	0.5/1.5///		g		=	=command-r-03-2024
command-r-plus	3/15///		g		=	=command-r-plus-04-2024
deepcoder-14b-preview:free	////				=
deepcogito/cogito-v2.1-671b	1.25/1.25///		g		=
deephermes-3-llama-3-8b-preview:free	////				=
deepseek-chat-v3-0324:free	////				=
deepseek-chat:free	////				=
deepseek-prover-v2	0.5/2.18///		g		=
deepseek-r1-0528-qwen3-8b	0.05/0.1///		g		=
deepseek-r1-0528-qwen3-8b:free	////				=
deepseek-r1-0528:free	////				=
deepseek-r1-distill-llama-70b:free	////				=
deepseek-r1-distill-llama-8b	0.04/0.04///		g		=
deepseek-r1-distill-qwen-1.5b	0.18/0.18///		g		=
deepseek-r1-distill-qwen-14b	0.15/0.15///		g		=
deepseek-r1-distill-qwen-14b:free	////				=
deepseek-r1-distill-qwen-32b:free	////				=
deepseek-r1-distill-qwen-7b	0.1/0.2///		g		=
deepseek-r1:free	////				=
deepseek-r1t-chimera:free	////				=
deepseek-v3-base:free	////				=
deepseek/deepseek-chat	0.2574/1.0287///		g		=	=deepseek/deepseek-chat-v3
deepseek/deepseek-chat-v3-0324	0.25/1/0.11//	163840	g		=
deepseek/deepseek-chat-v3-0324:free	////				=
deepseek/deepseek-chat-v3.1	0.27/1///		g		=
deepseek/deepseek-chat:free	////				=
deepseek/deepseek-r1	0.7/2.5///	64000	g		=
deepseek/deepseek-r1-0528	0.5/2.15/0.35//		g		=
deepseek/deepseek-r1-distill-llama-70b	0.1/0.4///	8192	g		=
deepseek/deepseek-r1-distill-llama-70b:free	////				=
deepseek/deepseek-r1-distill-llama-8b	0.04/0.04///		g		=
deepseek/deepseek-r1-distill-qwen-1.5b	0.18/0.18///		g		=
deepseek/deepseek-r1-distill-qwen-14b	0.15/0.15///		g		=
deepseek/deepseek-r1-distill-qwen-14b:free	////				=
deepseek/deepseek-r1-distill-qwen-32b	0.12/0.18///		g		=
deepseek/deepseek-r1-distill-qwen-32b:free	////				=
deepseek/deepseek-r1-zero:free	////				=
deepseek/deepseek-r1:free	////				=
deepseek/deepseek-v3-base:free	////				=
deepseek/deepseek-v3.1-terminus	0.27/1///	163840	g		=
deepseek/deepseek-v3.2	0.26/0.38/0.13//		g		=	=deepseek/deepseek-v3.2-20251201
deepseek/deepseek-v3.2-exp	0.27/0.41///	163840			=
deepseek/deepseek-v4-flash	0.105/0.21/0.021//		g		=	=deepseek/deepseek-v4-flash-20260423
deepseek/deepseek-v4-flash-0731	0.14/0.28/0.05//	1048576	g		=	=deepseek/deepseek-v4-flash-20260731
deepseek/deepseek-v4-flash-0731:batch	0.048/0.144/0.012//	1048576	g		=
deepseek/deepseek-v4-flash-vision-exp	0.2156/0.6468/0.00686//	1048576			=	=deepseek/deepseek-v4-flash-vision-exp-20260821
deepseek/deepseek-v4-pro	1.416/2.832/0.118//		g		=	=deepseek/deepseek-v4-pro-20260423
deepseek/deepseek-v4-pro-0813	0.66/1.98/0.022//	1048576	g		=	=deepseek/deepseek-v4-pro-20260813
deepseek/deepseek-v4.1-flash	0.21/0.84/0.0042//	1048576	g		=	=deepseek/deepseek-v4.1-flash-20260910
deepseek/deepseek-v4.1-flash-1017:batch	0.011/0.2/0.002//	1048576	g		=
deepseek/deepseek-v4.1-flash:batch	0.011/0.2/0.002//	1048576	g		=
devstral-small	0.06/0.12///				=
devstral-small:free	////				=
dobby-mini-unhinged-plus-llama-3.1-8b	0.2/0.2///		g		=
dolphin-mixtral-8x22b	0.9/0.9///		g		=
dolphin3.0-mistral-24b:free	////				=
dolphin3.0-r1-mistral-24b:free	////				=
dots-studio/dots-3-note-preview:free	////	512000			=
eleutherai/llemma_7b	0.8/1.2///		g		=
elorian/glimpse	0.6/3/0.06//	262144	g		=	=elorian/glimpse-20261016
essentialai/rnj-1-instruct	0.15/0.15///		g		=
eva-llama-3.33-70b	4/6///		g		=
eva-qwen-2.5-32b	2.6/3.4///		g		=
eva-qwen-2.5-72b	4/6///		g		=
eva-unit-01/eva-llama-3.33-70b	4/6///		g		=
eva-unit-01/eva-qwen-2.5-32b	2.6/3.4///		g		=
eva-unit-01/eva-qwen-2.5-72b	0.9/1.2///		g		=
featherless/qwerky-72b:free	////				=
fimbulvetr-11b-v2	0.8/1.2///		g		=
fireworks/ember-1	3/15/0.3//	1048576	g		=	=fireworks/ember-1-20260923
gemini-2.0-flash-001	0.1/0.4/0.025/0.1833/		g		=
gemini-2.0-flash-exp:free	////				=
gemini-2.0-flash-lite-001	0.075/0.3///		g		=
gemini-2.5-flash-lite-preview-06-17	0.1/0.4///				=
gemini-2.5-flash-preview	0.15/0.6/0.0375/0.2333/				=	=gemini-2.5-flash-preview-05-20
gemini-2.5-flash-preview-05-20:thinking	0.15/3.5/0.0375/0.2333/				=
gemini-2.5-flash-preview:thinking	0.15/3.5/0.0375/0.2333/				=
gemini-2.5-pro-exp-03-25	////				=
gemini-flash-1.5	0.075/0.3/0.01875/0.1583/		g		=
gemini-flash-1.5-8b	0.0375/0.15/0.01/0.0583/		g		=
gemini-pro-1.5	1.25/5///		g		=
gemma-2-9b-it	0.2/0.2///		g		=
gemma-2-9b-it:free	////				=
gemma-3-12b-it:free	////				=
gemma-3-27b-it:free	////				=
gemma-3-4b-it:free	////				=
gemma-3n-e4b-it:free	////				=
glm-4-32b	0.24/0.24///		g		=
glm-4-32b:free	////				=
glm-4.5-air:free	////				=
glm-5v-turbo	1.2/4/0.24//		g		=
glm-z1-32b	0.24/0.24///		g		=
glm-z1-32b:free	////				=
glm-z1-rumination-32b	0.24/0.24///		g		=
goliath-120b	10/12.5///		g		=
google/gemini-2.0-flash-001	0.1/0.4///		g		=
google/gemini-2.0-flash-exp:free	////				=
google/gemini-2.0-flash-lite-001	0.075/0.3///		g		=
google/gemini-2.0-flash-thinking-exp-1219:free	////				=
google/gemini-2.0-flash-thinking-exp:free	////				=
google/gemini-2.5-flash	0.3/2.5/0.03/0.0833333333333333/	1048576	g		=
google/gemini-2.5-flash-image	0.3/2.5/0.03/0.08333333333333334/	32768			=
google/gemini-2.5-flash-lite	0.1/0.4/0.01/0.08333333333333334/	1048576	g		=
google/gemini-2.5-flash-lite-preview-09-2025	0.1/0.4///				=
google/gemini-2.5-flash-lite:batch	0.05/0.2/0.01/0.04166666666666665/	1048576	g		=
google/gemini-2.5-flash-preview	0.15/0.6///				=
google/gemini-2.5-flash-preview-09-2025	0.3/2.5/0.075/0.383/				=
google/gemini-2.5-flash-preview:thinking	0.15/3.5///				=
google/gemini-2.5-flash:batch	0.15/1.25/0.03/0.04166666666666665/	1048576	g		=
google/gemini-2.5-pro	1.25/10/0.125/0.375/	1048576	g	200000:2.5/15/0.25/0.375	=	=google/gemini-2.5-pro-preview	=google/gemini-2.5-pro-preview-05-06
google/gemini-2.5-pro-exp-03-25:free	////				=
google/gemini-2.5-pro-preview-03-25	1.25/10///				=
google/gemini-2.5-pro:batch	0.625/5/0.125/0.1875/	1048576	g	200000:1.25/7.5/0.25/0.1875	=
google/gemini-3-flash-preview	0.5/3/0.05/0.08333333333333334/	1048576			=	=google/gemini-3-flash-preview-20251217
google/gemini-3-flash-preview:batch	0.25/1.5//0.04166666666666665/	1048576			=
google/gemini-3-pro-image	2/12/0.2/0.375/	131072			=	=google/gemini-3-pro-image-20260528
google/gemini-3-pro-image-preview	2/12/0.2/0.375/	65536			=	=google/gemini-3-pro-image-preview-20251120
google/gemini-3.1-flash-image	0.5/3///	131072			=	=google/gemini-3.1-flash-image-20260528
google/gemini-3.1-flash-image-preview	0.5/3///	65536			=	=google/gemini-3.1-flash-image-preview-20260226
google/gemini-3.1-flash-lite	0.25/1.5/0.025/0.08333333333333334/	1048576	g		=	=google/gemini-3.1-flash-lite-preview	=google/gemini-3.1-flash-lite-20260507
google/gemini-3.1-flash-lite-image	0.25/1.5///	65536			=	=google/gemini-3.1-flash-lite-image-20260630
google/gemini-3.1-flash-lite:batch	0.125/0.75/0.0125/0.04166666666666665/	1048576	g		=
google/gemini-3.1-pro-preview	2/12/0.2/0.375/	1048576		200000:4/18/0.4/0.375	=	=google/gemini-3.1-pro-preview-customtools	=google/gemini-3.1-pro-preview-20260219
google/gemini-3.1-pro-preview:batch	1/6//0.1875/	1048576		200000:2/9//0.1875	=
google/gemini-3.5-flash	1.5/9/0.15/0.08333333333333334/	1048576	g		=	#google/gemini-3.5-flash-########	=google/gemini-3.5-flash-20260519
google/gemini-3.5-flash-lite	0.3/2.5/0.03/0.0833333333333333/	1048576	g		=	=google/gemini-3.5-flash-lite-20260721
google/gemini-3.5-flash-lite:batch	0.15/1.25/0.015/0.04166666666666665/	1048576	g		=
google/gemini-3.5-flash:batch	0.75/4.5/0.075/0.04166666666666665/	1048576	g		=
google/gemini-3.6-flash	0.75/3.75/0.075/0.0416666666666667/	1048576	g		=	=google/gemini-3.6-flash-20260721
google/gemini-3.6-flash:batch	0.375/1.875/0.0375/0.0416666666666667/	1048576	g		=
google/gemini-3.7-flash	0.75/3.75/0.075/0.0416666666666667/	1048576	g		=	=google/gemini-3.7-flash-20260813
google/gemini-3.7-flash:batch	0.375/1.875/0.0375/0.0416666666666667/	1048576	g		=
google/gemini-3.8-flash	0.75/3.75/0.075/0.041666666666666664/	1048576	g		=	#google/gemini-3.8-flash-########	=google/gemini-3.8-flash-20260902
google/gemini-3.8-flash:batch	0.375/1.875/0.0375/0.0416666666666667/	1048576	g		=
google/gemini-4-argon	2/10/0.1/0.1875/	1048576	g		=	=google/gemini-4-argon-20261013
google/gemini-4-argon:batch	1/5/0.05/0.1875/	1048576	g		=
google/gemini-flash-1.5	0.075/0.3///		g		=
google/gemini-flash-1.5-8b	0.0375/0.15///		g		=
google/gemini-flash-1.5-8b-exp	////				=
google/gemini-nano-banana-2.1	1.5/7.5///	65536			=	=google/gemini-nano-banana-2.1-20261006
google/gemini-omni-1.1-flash	1.5/9///	131072	g		=	=google/gemini-omni-1.1-flash-20260911
google/gemini-omni-1.2-flash	1.5/9///	131072	g		=	=google/gemini-omni-1.2-flash-20261105
google/gemini-pro	0.5/1.5///		g		=	=google/gemini-pro-vision
google/gemini-pro-1.5	1.25/5///		g		=
google/gemma-2-27b-it	0.65/0.65///	8192	g		=
google/gemma-2-9b-it	0.07/0.07///		g		=
google/gemma-2-9b-it:free	////				=
google/gemma-3-12b-it	0.05/0.15///	131072	g		=
google/gemma-3-12b-it:free	////				=
google/gemma-3-1b-it:free	////				=
google/gemma-3-27b-it	0.08/0.35/0.04//		g		=
google/gemma-3-27b-it:free	////				=
google/gemma-3-4b-it	0.04/0.05/0.02//	131072	g		=
google/gemma-3-4b-it:free	////				=
google/gemma-3n-e4b-it	0.06/0.12///		g		=
google/gemma-4-26b-a4b-it	0.15/0.6/0.0425//		g		=	=google/gemma-4-26b-a4b-it-20260403
google/gemma-4-26b-a4b-it:free	////	262144			=
google/gemma-4-31b-it	0.15/0.4/0.06//	262144	g		=	=google/gemma-4-31b-it-20260402
google/gemma-4-31b-it:free	////	262144			=
google/learnlm-1.5-pro-experimental:free	////				=
google/lyria-3-clip-preview	////	1048576			=	=google/lyria-3-clip-preview-20260330
google/lyria-3-pro-preview	////	1048576			=	=google/lyria-3-pro-preview-20260330
google/palm-2-chat-bison	1/2///		g		=	=google/palm-2-chat-bison-32k
google/palm-2-codechat-bison	1/2///		g		=	=google/palm-2-codechat-bison-32k
gpt-3.5-turbo-1106	1/2///		g		=
gpt-4-1106-preview	10/30///				=
gpt-4.5-preview	75/150/37.5//				=
gpt-4o:extended	6/18///				=
grok-2-1212	2/10///		g		=
grok-2-vision-1212	2/10///				=
grok-3	3/15/0.75//		g		=	=grok-3-beta
grok-3-mini	0.3/0.5/0.075//		g		=	=grok-3-mini-beta
grok-beta	5/15///		g		=
grok-vision-beta	5/15///				=
gryphe/mythomax-l2-13b	0.08/0.11///		g		=
hermes-2-pro-llama-3-8b	0.025/0.04///		g		=
huggingfaceh4/zephyr-7b-beta:free	////				=
ibm-granite/granite-4.0-h-micro	0.017/0.112///	131000	g		=
ibm-granite/granite-4.1-8b	0.05/0.1///	131072	g		=
ibm-granite/granite-4.2-8b	0.06/0.15/0.015//	131072	g		=	=ibm-granite/granite-4.2-8b-20260831
inception/mercury-2	0.25/0.75/0.025//	128000	g		=	=inception/mercury-2-20260304
inception/mercury-2.5	0.04/0.15/0.004//	260000	g		=	=inception/mercury-2.5-20260908
inception/mercury-3	0.1/0.35/0.01//	1000000	g		=	=inception/mercury-3-20261019
inclusionai/ling-2.6-1t	0.075/0.625/0.015//		g		=
inclusionai/ling-2.6-flash	0.01/0.03/0.002//		g		=
inclusionai/ling-3.0-flash	0.021/0.063/0.0042//	262144	g		=	=inclusionai/ling-3.0-flash-20260723
inclusionai/ling-3.0-flash-vl	0.06/0.18/0.012//	131072			=	=inclusionai/ling-3.0-flash-vl-20260910
inclusionai/ling-3.0-tiny	0.015/0.045/0.003//	262144	g		=	=inclusionai/ling-3.0-tiny-20260806
inclusionai/ling-3.1-flash	0.045/0.135/0.009//	262144	g		=	=inclusionai/ling-3.1-flash-20261002
inclusionai/ring-2.6-1t	0.075/0.625/0.015//		g		=
inference-net/schematron-v2-small	0.05/0.23///	128000	g		=	=inference-net/schematron-v2-small-20260902
inference-net/schematron-v2-turbo	0.03/0.15///	128000	g		=	=inference-net/schematron-v2-turbo-20260902
infermatic/mn-inferor-12b	0.8/1.2///		g		=
inflection/inflection-3-pi	2.5/10///		g		=
inflection/inflection-3-productivity	2.5/10///		g		=
internvl3-14b:free	////				=
internvl3-2b:free	////				=
jamba-1.6-large	2/8///		g		=
jamba-1.6-mini	0.2/0.4///		g		=
jondurbin/airoboros-l2-70b	0.5/0.5///		g		=
kimi-dev-72b:free	////				=
kimi-vl-a3b-thinking:free	////				=
kwaipilot/kat-coder-pro-v2	0.3/1.2/0.06//				=
l3-euryale-70b	1.48/1.48///		g		=
latitudegames/wayfarer-large-70b-llama-3.3	0.8/0.9///		g		=
lfm-3b	0.02/0.02///		g		=
lfm-40b	0.15/0.15///		g		=
lfm-7b	0.01/0.01///		g		=
liquid/lfm-2-24b-a2b	0.03/0.12///		g		=
liquid/lfm-2.5-1.2b-instruct:free	////				=
liquid/lfm-2.5-1.2b-thinking:free	////				=
liquid/lfm-2.5-2.6b	0.35/0.5/0.04//	128000	g		=	=liquid/lfm-2.5-2.6b-20260811
liquid/lfm-2.5-2.6b:free	////	65536			=
liquid/lfm-2.5-24b-a2b	0.05/0.7/0.025//	128000	g		=	=liquid/lfm-2.5-24b-a2b-20261012
liquid/lfm-3-1.7b	0.08/0.2/0.02//	262144	g		=	=liquid/lfm-3-1.7b-20261106
liquid/lfm-3-1.7b:free	////	262144			=
liquid/lfm-3b	0.02/0.02///		g		=
liquid/lfm-40b	0.15/0.15///		g		=
liquid/lfm-7b	0.01/0.01///		g		=
llama-3-lumimaid-70b	4/6///		g		=
llama-3-lumimaid-8b	0.2/1.25///		g		=
llama-3.1-405b	2/2///		g		=
llama-3.1-405b-instruct	0.8/0.8///		g		=
llama-3.1-8b-instruct:free	////				=
llama-3.1-lumimaid-70b	2.5/3///		g		=
llama-3.1-lumimaid-8b	0.2/1.25///		g		=
llama-3.1-nemotron-70b-instruct	0.12/0.3///		g		=
llama-3.1-nemotron-ultra-253b-v1	0.6/1.8///		g		=
llama-3.1-nemotron-ultra-253b-v1:free	////				=
llama-3.1-sonar-large-128k-online	1/1///		g		=
llama-3.1-sonar-small-128k-online	0.2/0.2///		g		=
llama-3.2-11b-vision-instruct:free	////				=
llama-3.2-1b-instruct:free	////				=
llama-3.2-90b-vision-instruct	1.2/1.2///				=
llama-3.3-8b-instruct:free	////				=
llama-3.3-nemotron-super-49b-v1	0.13/0.4///		g		=
llama-3.3-nemotron-super-49b-v1:free	////				=
llama-4-maverick:free	////				=
llama-4-scout:free	////				=
llama-guard-2-8b	0.2/0.2///				=
llama3.1-typhoon2-70b-instruct	0.88/0.88///		g		=
llemma_7b	0.8/1.2///		g		=
maestro-reasoning	0.9/3.3///		g		=
magistral-medium-2506	2/5///		g		=	=magistral-medium-2506:thinking
magistral-small-2506	0.5/1.5///		g		=
magnum-72b	4/6///		g		=
magnum-v2-72b	3/3///		g		=
mai-ds-r1:free	////				=
mancer/weaver	0.4/0.75///	8000	g		=
meituan/longcat-2.0	0.3/1.2/0.006//	1048756	g		=	=meituan/longcat-2.0-20260720
mercury-coder-small-beta	0.25/1///				=
meta-llama/llama-2-13b-chat	0.22/0.22///		g		=
meta-llama/llama-2-70b-chat	0.9/0.9///		g		=
meta-llama/llama-3-70b-instruct	0.3/0.4///		g		=
meta-llama/llama-3-8b-instruct	0.03/0.06///		g		=
meta-llama/llama-3.1-405b	2/2///		g		=
meta-llama/llama-3.1-405b-instruct	0.8/0.8///		g		=
meta-llama/llama-3.1-405b:free	////				=
meta-llama/llama-3.1-70b-instruct	0.72/0.72///	131072	g		=
meta-llama/llama-3.1-8b-instruct	0.05/0.08/0.025//		g		=
meta-llama/llama-3.1-8b-instruct:free	////				=
meta-llama/llama-3.2-11b-vision-instruct	0.049/0.049///				=
meta-llama/llama-3.2-11b-vision-instruct:free	////				=
meta-llama/llama-3.2-1b-instruct	0.027/0.201///	60000	g		=
meta-llama/llama-3.2-1b-instruct:free	////				=
meta-llama/llama-3.2-3b-instruct	0.0509/0.335///		g		=
meta-llama/llama-3.2-3b-instruct:free	////				=
meta-llama/llama-3.2-90b-vision-instruct	0.9/0.9///				=
meta-llama/llama-3.3-70b-instruct	0.59/0.79/0.295//		g		=
meta-llama/llama-3.3-70b-instruct:free	////				=
meta-llama/llama-4-maverick	0.35/1/0.17//		g		=	=meta-llama/llama-4-maverick-17b-128e-instruct
meta-llama/llama-4-maverick:free	////				=
meta-llama/llama-4-scout	0.1/0.3///		g		=	=meta-llama/llama-4-scout-17b-16e-instruct
meta-llama/llama-4-scout:free	////				=
meta-llama/llama-guard-2-8b	0.2/0.2///				=
meta-llama/llama-guard-3-8b	0.02/0.06///				=
meta-llama/llama-guard-4-12b	0.18/0.18///	163840			=
meta/muse-glimmer-30b	0.3/1.2/0.04//	131072	g		=	=meta/muse-glimmer-30b-20260810
meta/muse-glimmer-30b:batch	0.24/0.96/0.032//	131072	g		=
meta/muse-spark-1.1	1.25/4.25/0.15//	1048576	g		=	=meta/muse-spark-1.1-20260709
meta/muse-spark-1.2	1.25/4.25/0.15//	1048576	g		=	=meta/muse-spark-1.2-20260805
meta/muse-spark-1.2-contributor	0.1/0.2/0.002//	1048576	g		=	=meta/muse-spark-1.2-contributor-20260805
meta/muse-spark-1.3	1.25/4.25/0.15//	1048576	g		=	=meta/muse-spark-1.3-20260902
meta/muse-spark-1.3-contributor	0.1/0.2/0.002//	1048576	g		=	=meta/muse-spark-1.3-contributor-20260902
meta/muse-spark-open	1.25/4.25/0.15//	1048576	g		=	=meta/muse-spark-open-20261015
meta/muse-wonder	4/20/0.2//	1048576	g		=	=meta/muse-wonder-20261012
microsoft/phi-3-medium-128k-instruct	1/1///		g		=
microsoft/phi-3-mini-128k-instruct	0.1/0.1///		g		=
microsoft/phi-3.5-mini-128k-instruct	0.1/0.1///		g		=
microsoft/phi-4	0.07/0.14///	16384	g		=
microsoft/phi-4-mini-instruct	0.08/0.35///		g		=
microsoft/phi-4-multimodal-instruct	0.05/0.1///		g		=
microsoft/wizardlm-2-7b	0.07/0.07///		g		=
microsoft/wizardlm-2-8x22b	0.62/0.62///	65535	g		=
midnight-rose-70b	0.8/0.8///		g		=
minimax-m1:extended	0.55/2.2///				=
minimax/minimax-01	0.2/1.1///	1000192	g		=
minimax/minimax-m1	0.55/2.2///	1000000	g		=
minimax/minimax-m2	0.255/1.02/0.03//		g		=
minimax/minimax-m2-her	0.3/1.2/0.03//	65536	g		=	=minimax/minimax-m2-her-20260123
minimax/minimax-m2.1	0.3/1.2/0.03//	204800	g		=
minimax/minimax-m2.5	0.295/1.2/0.06//		g		=	=minimax/minimax-m2.5-20260211
minimax/minimax-m2.7	0.27/1.08/0.054//		g		=	=minimax/minimax-m2.7-20260318
minimax/minimax-m3	0.3/1.2/0.06//		g		=	=minimax/minimax-m3-20260531
minimax/minimax-m3.1-flash:free	////	1000000			=
minimax/minimax-m3:batch	0.224/0.88/0.0448//	524288	g		=
ministral-3b	0.04/0.04///		g		=
ministral-8b	0.1/0.1///		g		=
mistral-7b-instruct	0.028/0.054///		g		=	=mistral-7b-instruct-v0.3
mistral-7b-instruct-v0.1	0.11/0.19///		g		=
mistral-7b-instruct-v0.2	0.2/0.2///		g		=
mistral-7b-instruct:free	////				=
mistral-medium	2.75/8.1///		g		=
mistral-nemo:free	////				=
mistral-small	0.2/0.6///		g		=
mistral-small-24b-instruct-2501:free	////				=
mistral-small-3.1-24b-instruct:free	////				=
mistral-small-3.2-24b-instruct:free	////				=
mistral-tiny	0.25/0.25///		g		=
mistral/ministral-8b	0.1/0.1///		g		=
mistralai/codestral-2501	0.3/0.9///				=
mistralai/codestral-2508	0.3/0.9/0.03//	256000			=
mistralai/codestral-2508:batch	0.15/0.45/0.015//	256000			=
mistralai/codestral-mamba	0.25/0.25///				=
mistralai/devstral-2512	0.4/2/0.04//	262144			=
mistralai/ministral-14b-2512	0.2/0.2/0.02//	262144	g		=
mistralai/ministral-3b	0.04/0.04///		g		=
mistralai/ministral-3b-2512	0.1/0.1/0.01//	131072	g		=
mistralai/ministral-8b	0.1/0.1///		g		=
mistralai/ministral-8b-2512	0.15/0.15/0.015//	262144	g		=
mistralai/ministral-8b-2512:batch	0.075/0.075/0.0075//	262144	g		=
mistralai/mistral-7b-instruct	0.029/0.059///		g		=	=mistralai/mistral-7b-instruct-v0.3
mistralai/mistral-7b-instruct-v0.1	0.2/0.2///		g		=
mistralai/mistral-7b-instruct-v0.2	0.2/0.2///		g		=
mistralai/mistral-7b-instruct:free	////				=
mistralai/mistral-large	2/6/0.2//	128000	g		=	=mistralai/mistral-large-2407	=mistral-large-2411
mistralai/mistral-large-2512	0.5/1.5/0.05//	262144	g		=
mistralai/mistral-large-2512:batch	0.25/0.75/0.025//	262144	g		=
mistralai/mistral-large-4-0	0.7/2.1/0.07//		g		=	=mistralai/mistral-large-4-0-20261006
mistralai/mistral-medium	2.75/8.1///		g		=
mistralai/mistral-medium-3	0.4/2/0.04//	131072	g		=
mistralai/mistral-medium-3-5	1.5/7.5///	262144	g		=	=mistralai/mistral-medium-3.5-20260430
mistralai/mistral-medium-3-5:batch	0.75/3.75///	262144	g		=
mistralai/mistral-medium-3.1	0.4/2/0.04//	131072	g		=
mistralai/mistral-medium-3.1:batch	0.2/1/0.02//	131072	g		=
mistralai/mistral-nemo	0.15/0.15/0.015//		g		=
mistralai/mistral-nemo:free	////				=
mistralai/mistral-saba	0.2/0.6/0.02//	32768	g		=	=mistralai/mistral-saba-2502
mistralai/mistral-small	0.2/0.6///		g		=
mistralai/mistral-small-24b-instruct-2501	0.05/0.08///	32768	g		=
mistralai/mistral-small-24b-instruct-2501:free	////				=
mistralai/mistral-small-2603	0.15/0.6/0.015//		g		=
mistralai/mistral-small-2603:batch	0.075/0.3/0.0075//	262144	g		=
mistralai/mistral-small-3.1-24b-instruct	0.351/0.555///	128000	g		=	=mistralai/mistral-small-3.1-24b-instruct-2503
mistralai/mistral-small-3.1-24b-instruct:free	////				=
mistralai/mistral-small-3.2-24b-instruct	0.1/0.3/0.01//		g		=	=mistralai/mistral-small-3.2-24b-instruct-2506
mistralai/mistral-tiny	0.25/0.25///		g		=
mistralai/mixtral-8x22b-instruct	2/6/0.2//	65536	g		=
mistralai/mixtral-8x7b-instruct	0.24/0.24///		g		=
mistralai/pixtral-12b	0.1/0.1///		g		=
mistralai/pixtral-large-2411	2/6///		g		=
mistralai/voxtral-small-24b-2507	0.1/0.3/0.01//	32000			=
mixtral-8x7b-instruct	0.08/0.24///		g		=
mn-celeste-12b	0.8/1.2///		g		=
mn-inferor-12b	0.8/1.2///		g		=
mn-starcannon-12b	0.8/1.2///		g		=
moondream/moondream3-preview	0.3/2.5///	32000			=	=moondream/moondream3-preview-20261013
moondream/moondream3.1-9b-a2b	0.3/2.5///	32000	g		=	=moondream/moondream3.1-9b-a2b-20261013
moonshotai/kimi-k2	0.57/2.3///	131072	g		=
moonshotai/kimi-k2-0905	0.6/2.5///	262144	g		=
moonshotai/kimi-k2-thinking	0.6/2.5/0.15//	262144	g		=	=moonshotai/kimi-k2-thinking-20251106
moonshotai/kimi-k2.5	0.532/3.325/0.209//		g		=	=moonshotai/kimi-k2.5-0127
moonshotai/kimi-k2.6	0.95/4/0.16//		g		=	=moonshotai/kimi-k2.6-20260420
moonshotai/kimi-k2.6:free	////				=
moonshotai/kimi-k2.7-code	0.95/4/0.19//	262144			=	=moonshotai/kimi-k2.7-code-20260612
moonshotai/kimi-k3	3/15/0.3//	1048576	g		=	=moonshotai/kimi-k3-20260715
moonshotai/kimi-k3.1-pro	2/10/0.2//	1048576	g		=	=moonshotai/kimi-k3.1-pro-20261023
moonshotai/kimi-k3:batch	0.917/6/0.226//	1048576	g		=
moonshotai/kimi-vl-a3b-thinking:free	////				=
moonshotai/moonlight-16b-a3b-instruct:free	////				=
morph/morph-v3-fast	0.8/1.2///	81920			=
morph/morph-v3-fast:batch	0.4/0.6///	81920			=
morph/morph-v3-large	0.9/1.9///	262144	g		=
morph/morph-v3-large:batch	0.45/0.95///	262144	g		=
mythalion-13b	0.8/1.2///		g		=
neversleep/llama-3-lumimaid-70b	3.375/4.5///		g		=
neversleep/llama-3-lumimaid-8b	0.09375/0.75///		g		=	=neversleep/llama-3-lumimaid-8b:extended
neversleep/llama-3.1-lumimaid-70b	1.5/2.25///		g		=
neversleep/llama-3.1-lumimaid-8b	0.09375/0.75///		g		=
neversleep/noromaid-20b	0.75/1.5///		g		=
nex-agi/nex-n2-pro:free	////				=
nex-agi/nex-n2.5-mini	0.025/0.1/0.0025//	262144	g		=	=nex-agi/nex-n2.5-mini-20260908
nex-agi/nex-n2.5-pro	0.075/0.25/0.015//	262144	g		=	=nex-agi/nex-n2.5-pro-20260907
noromaid-20b	1.25/2///		g		=
nothingiisreal/mn-celeste-12b	0.8/1.2///		g		=
nous-hermes-2-mixtral-8x7b-dpo	0.6/0.6///		g		=
nousresearch/deephermes-3-llama-3-8b-preview:free	////				=
nousresearch/hermes-2-pro-llama-3-8b	0.025/0.04///		g		=
nousresearch/hermes-3-llama-3.1-405b	1/1///	131072	g		=
nousresearch/hermes-3-llama-3.1-405b:free	////				=
nousresearch/hermes-3-llama-3.1-70b	0.7/0.7///	131072	g		=
nousresearch/hermes-4-405b	1/3/0.2//	131072	g		=
nousresearch/hermes-4-70b	0.13/0.4///	131072	g		=
nousresearch/nous-hermes-2-mixtral-8x7b-dpo	0.6/0.6///		g		=
nousresearch/nous-hermes-llama2-13b	0.18/0.18///		g		=
nvidia/llama-3.1-nemotron-70b-instruct	0.12/0.3///		g		=
nvidia/llama-3.1-nemotron-70b-instruct:free	////				=
nvidia/llama-3.1-nemotron-nano-8b-v1:free	////				=
nvidia/llama-3.1-nemotron-ultra-253b-v1:free	////				=
nvidia/llama-3.3-nemotron-super-49b-v1.5	0.4/0.4///		g		=
nvidia/llama-3.3-nemotron-super-49b-v1:free	////				=
nvidia/nemotron-3-nano-30b-a3b	0.06/0.24/0.012//	262144	g		=
nvidia/nemotron-3-nano-30b-a3b:free	////				=
nvidia/nemotron-3-nano-omni-30b-a3b-reasoning:free	////	256000			=
nvidia/nemotron-3-super-120b-a12b	0.08/0.45///		g		=	=nvidia/nemotron-3-super-120b-a12b-20230311
nvidia/nemotron-3-super-120b-a12b:free	////	262144			=
nvidia/nemotron-3-ultra-550b-a55b	0.6/2.4/0.12//		g		=	=nvidia/nemotron-3-ultra-550b-a55b-20260604
nvidia/nemotron-3-ultra-550b-a55b:free	////	1000000			=
nvidia/nemotron-3.5-content-safety	0.2/0.2///	131072	g		=	=nvidia/nemotron-3.5-content-safety-20260604
nvidia/nemotron-3.5-content-safety:free	////	128000			=
nvidia/nemotron-3.5-lightning	0.05/0.2/0.01//	262144	g		=	=nvidia/nemotron-3.5-lightning-20260807
nvidia/nemotron-3.5-lightning:free	////	1000000			=
nvidia/nemotron-3.5-super-vl	0.15/0.5/0.02//	1048576			=	=nvidia/nemotron-3.5-super-vl-20261015
nvidia/nemotron-3.5-super-vl:free	////	1000000			=
nvidia/nemotron-nano-12b-v2-vl:free	////				=
nvidia/nemotron-nano-9b-v2	0.04/0.16///		g		=
nvidia/nemotron-nano-9b-v2:free	////				=
o1-mini	1.1/4.4/0.55//		g		=	=o1-mini-2024-09-12
open-r1/olympiccoder-32b:free	////				=
open-r1/olympiccoder-7b:free	////				=
openai/chatgpt-4o-latest	5/15///		g		=
openai/codex-mini	1.5/6/0.375//				=
openai/gpt-3.5-turbo	0.5/1.5///	16385	g		=	=gpt-3.5-turbo-0125
openai/gpt-3.5-turbo-0613	1/2///	4095	g		=
openai/gpt-3.5-turbo-1106	1/2///		g		=
openai/gpt-3.5-turbo-16k	3/4///	16385	g		=
openai/gpt-3.5-turbo-instruct	1.5/2///	4095	g		=
openai/gpt-3.5-turbo:batch	0.25/0.75///	16385	g		=
openai/gpt-4	30/60///	8191	g		=	=gpt-4-0314
openai/gpt-4-1106-preview	10/30///				=
openai/gpt-4-32k	60/120///		g		=	=openai/gpt-4-32k-0314
openai/gpt-4-turbo	10/30///	128000	g		=	=openai/gpt-4-turbo-preview
openai/gpt-4-turbo:batch	5/15///	128000	g		=
openai/gpt-4.1	2/8/0.5//	1047576	g		=	=openai/gpt-4.1-2025-04-14
openai/gpt-4.1-mini	0.4/1.6/0.1//	1047576	g		=	=openai/gpt-4.1-mini-2025-04-14
openai/gpt-4.1-mini:batch	0.2/0.8/0.05//	1047576	g		=
openai/gpt-4.1-nano	0.1/0.4/0.03//	1047576	g		=	=openai/gpt-4.1-nano-2025-04-14
openai/gpt-4.1-nano:batch	0.05/0.2/0.0125//	1047576	g		=
openai/gpt-4.1:batch	1/4/0.25//	1047576	g		=
openai/gpt-4.5-preview	75/150///				=
openai/gpt-4o	2.5/10/1.25//	128000	g		=	=openai/gpt-4o-2024-08-06	=openai/gpt-4o-2024-11-20	=openai/gpt-4o-audio-preview
openai/gpt-4o-2024-05-13	5/15///	128000	g		=
openai/gpt-4o-mini	0.15/0.6/0.075//	128000	g		=	=openai/gpt-4o-mini-2024-07-18
openai/gpt-4o-mini-search-preview	0.15/0.6///				=
openai/gpt-4o-mini:batch	0.075/0.3/0.0375//	128000	g		=
openai/gpt-4o-search-preview	2.5/10///				=
openai/gpt-4o:batch	1.25/5/0.625//	128000	g		=
openai/gpt-4o:extended	6/18///				=
openai/gpt-5	1.25/10/0.125//	400000	g		=	=openai/gpt-5-2025-08-07	=openai/gpt-5-chat	=openai/gpt-5-codex	=openai/gpt-5.1-codex-max
openai/gpt-5-image	10/10/1.25//	400000			=
openai/gpt-5-image-mini	2.5/2/0.25//	400000			=
openai/gpt-5-mini	0.25/2/0.025//	400000	g		=	=openai/gpt-5-mini-2025-08-07
openai/gpt-5-mini:batch	0.125/1/0.0125//	400000	g		=
openai/gpt-5-nano	0.05/0.4/0.005//	400000	g		=	=openai/gpt-5-nano-2025-08-07
openai/gpt-5-nano:batch	0.025/0.2/0.0025//	400000	g		=
openai/gpt-5-pro	15/120///	400000	g		=	=openai/gpt-5-pro-2025-10-06
openai/gpt-5-pro:batch	7.5/60///	400000	g		=
openai/gpt-5.1	1.25/10/0.125//	400000	g		=	=openai/gpt-5.1-chat	=openai/gpt-5.1-codex	=openai/gpt-5.1-20251113
openai/gpt-5.1-codex-mini	0.25/2/0.03//	400000			=	=openai/gpt-5.1-codex-mini-20251113
openai/gpt-5.1:batch	0.625/5/0.0625//	400000	g		=
openai/gpt-5.2	1.75/14/0.175//	400000	g		=	=openai/gpt-5.2-20251211	=openai/gpt-5.2-chat	=openai/gpt-5.2-codex
openai/gpt-5.2-pro	21/168///	400000	g		=	=openai/gpt-5.2-pro-20251211
openai/gpt-5.2-pro:batch	10.5/84///	400000	g		=
openai/gpt-5.2:batch	0.875/7/0.0875//	400000	g		=
openai/gpt-5.3-chat	1.75/14/0.175//		g		=
openai/gpt-5.3-codex	1.75/14/0.175//	400000			=	=openai/gpt-5.3-codex-20260224
openai/gpt-5.4	2.5/15/0.25//	1050000	g	272000:5/22.5/0.5/	=	=openai/gpt-5.4-20260305
openai/gpt-5.4-image-2	8/15/2//	272000			=	=openai/gpt-5.4-image-2-20260421
openai/gpt-5.4-mini	0.75/4.5/0.075//	400000	g		=	=openai/gpt-5.4-mini-20260317
openai/gpt-5.4-mini:batch	0.375/2.25/0.0375//	400000	g		=
openai/gpt-5.4-nano	0.2/1.25/0.02//	400000	g		=	=openai/gpt-5.4-nano-20260317
openai/gpt-5.4-nano:batch	0.1/0.625/0.01//	400000	g		=
openai/gpt-5.4-pro	30/180///	1050000	g	272000:60/270//	=	=openai/gpt-5.4-pro-20260305
openai/gpt-5.4-pro:batch	15/90///	1050000	g	272000:30/135//	=
openai/gpt-5.4:batch	1.25/7.5/0.125//	1050000	g	272000:2.5/11.25/0.25/	=
openai/gpt-5.5	5/30/0.5//	1050000	g	272000:10/45/1/	=	=openai/gpt-5.5-20260423
openai/gpt-5.5-pro	30/180///	1050000	g	272000:60/270//	=	=openai/gpt-5.5-pro-20260423
openai/gpt-5.5-pro:batch	15/90///	1050000	g	272000:30/135//	=
openai/gpt-5.5:batch	2.5/15/0.25//	1050000	g	272000:5/22.5/0.5/	=
openai/gpt-5.6-luna	0.2/1.2/0.02/0.25/	1050000	g	272000:0.4/1.8/0.04/0.5	=	#openai/gpt-5.6-luna-########	=openai/gpt-5.6-luna-20260709
openai/gpt-5.6-luna-pro	0.2/1.2/0.02/0.25/	1050000	g	272000:0.4/1.8/0.04/0.5	=	=openai/gpt-5.6-luna-pro-20260709
openai/gpt-5.6-luna-pro:batch	0.1/0.6/0.01/0.125/	1050000	g	272000:0.2/0.9/0.02/0.25	=
openai/gpt-5.6-luna:batch	0.1/0.6/0.01/0.125/	1050000	g	272000:0.2/0.9/0.02/0.25	=
openai/gpt-5.6-sol	4/20/0.4/5/	1050000	g	272000:8/30/0.8/10	=	#openai/gpt-5.6-sol-########	=openai/gpt-5.6-sol-20260709
openai/gpt-5.6-sol-pro	4/20/0.4/5/	1050000	g	272000:8/30/0.8/10	=	=openai/gpt-5.6-sol-pro-20260709
openai/gpt-5.6-sol-pro:batch	2/10/0.2/2.5/	1050000	g	272000:4/15/0.4/5	=
openai/gpt-5.6-sol:batch	2/10/0.2/2.5/	1050000	g	272000:4/15/0.4/5	=
openai/gpt-5.6-terra	2/12/0.2/2.5/	1050000	g	272000:4/18/0.4/5	=	#openai/gpt-5.6-terra-########	=openai/gpt-5.6-terra-20260709
openai/gpt-5.6-terra-pro	2/12/0.2/2.5/	1050000	g	272000:4/18/0.4/5	=	=openai/gpt-5.6-terra-pro-20260709
openai/gpt-5.6-terra-pro:batch	1/6/0.1/1.25/	1050000	g	272000:2/9/0.2/2.5	=
openai/gpt-5.6-terra:batch	1/6/0.1/1.25/	1050000	g	272000:2/9/0.2/2.5	=
openai/gpt-5:batch	0.625/5/0.0625//	400000	g		=
openai/gpt-6-astra	10/50/1/12.5/	1050000	g	272000:20/75/2/25	=	=openai/gpt-6-astra-20260903	=openai/gpt-6-astra-pro	=openai/gpt-6-astra-pro-20260903
openai/gpt-6-astra-pro:batch	5/25/0.5/6.25/	1050000	g	272000:10/37.5/1/12.5	=
openai/gpt-6-astra:batch	5/25/0.5/6.25/	1050000	g	272000:10/37.5/1/12.5	=
openai/gpt-6-luna	0.1/0.5/0.01/0.125/	1050000	g	272000:0.2/0.75/0.02/0.25	=	=openai/gpt-6-luna-pro	#openai/gpt-6-luna-########	=openai/gpt-6-luna-20260922
openai/gpt-6-luna:batch	0.05/0.25/0.005/0.0625/	1050000	g	272000:0.1/0.375/0.01/0.125	=	=openai/gpt-6-luna-pro:batch
openai/gpt-6-sol	2/10/0.2/2.5/	1050000	g	272000:4/15/0.4/5	=	=openai/gpt-6-sol-pro	#openai/gpt-6-sol-########	=openai/gpt-6-sol-20260922
openai/gpt-6-sol:batch	1/5/0.1/1.25/	1050000	g	272000:2/7.5/0.2/2.5	=	=openai/gpt-6-sol-pro:batch
openai/gpt-6.1-sol	2/10/0.1/2.5/	1050000	g	272000:4/15/0.2/5	=	=openai/gpt-6.1-sol-pro	#openai/gpt-6.1-sol-########	#openai/gpt-6.1-sol-pro-########	=openai/gpt-6.1-sol-20260929
openai/gpt-6.1-sol:batch	1/5/0.05/1.25/	1050000	g	272000:2/7.5/0.1/2.5	=	=openai/gpt-6.1-sol-pro:batch
openai/gpt-6.1-terra	1/5/0.05/1.25/	1050000	g	272000:2/7.5/0.1/2.5	=	=openai/gpt-6.1-terra-20261026	=openai/gpt-6.1-terra-pro	=openai/gpt-6.1-terra-pro-20261026
openai/gpt-6.1-terra-pro:batch	0.5/2.5/0.025/0.625/	1050000	g	272000:1/3.75/0.05/1.25	=
openai/gpt-6.1-terra:batch	0.5/2.5/0.025/0.625/	1050000	g	272000:1/3.75/0.05/1.25	=
openai/gpt-audio	2.5/10///	128000			=
openai/gpt-audio-mini	0.6/2.4///	128000			=
openai/gpt-chat-latest	5/30/0.5//	400000	g		=	=openai/gpt-chat-latest-20260505
openai/gpt-oss-120b	0.1/0.5///		g		=
openai/gpt-oss-120b:batch	0.0296/0.136///	131072	g		=
openai/gpt-oss-120b:free	////				=
openai/gpt-oss-20b	0.03/0.14/0.009//	131072	g		=
openai/gpt-oss-20b:batch	0.024/0.112///	131072	g		=
openai/gpt-oss-20b:free	////				=
openai/gpt-oss-safeguard-20b	0.075/0.3/0.0375//	131072			=
openai/o1	15/60/7.5//		g		=	=o1-preview	=o1-preview-2024-09-12	=openai/o1-2024-12-17
openai/o1-mini	1.1/4.4///		g		=	=openai/o1-mini-2024-09-12
openai/o1-pro	150/600///	200000	g		=
openai/o3	2/8/0.5//	200000	g		=	=openai/o3-2025-04-16
openai/o3-deep-research	10/40/2.5//				=
openai/o3-mini	1.1/4.4/0.55//	200000	g		=	=openai/o3-mini-high	=openai/o3-mini-2025-01-31
openai/o3-mini:batch	0.55/2.2/0.275//	200000	g		=
openai/o3-pro	20/80///	200000	g		=	=openai/o3-pro-2025-06-10
openai/o3:batch	1/4/0.25//	200000	g		=
openai/o4-mini	1.1/4.4/0.275//	200000	g		=	=openai/o4-mini-high	=openai/o4-mini-2025-04-16
openai/o4-mini-deep-research	2/8/0.5//				=
openai/o4-mini:batch	0.55/2.2/0.1375//	200000	g		=
openchat/openchat-7b	0.07/0.07///		g		=
openhands-lm-32b-v0.1	2.6/3.4///		g		=
particle-ai/particle-1	0.05/0.5/0.003//	1048576	g		=	=particle-ai/particle-1-20261027
perceptron/perceptron-mk1	0.15/1.5///	32768	g		=	=perceptron/perceptron-mk1-20260512
perceptron/perceptron-mk1.5	0.15/1.5///	36864	g		=	=perceptron/perceptron-mk1.5-20260925
perplexity/llama-3.1-sonar-large-128k-online	1/1///		g		=
perplexity/llama-3.1-sonar-small-128k-online	0.2/0.2///		g		=
perplexity/pplx-decider-v1-27b	0.04////	262144			=
perplexity/pplx-decider-v1.1-27b	0.02////	262144			=
perplexity/r1-1776	2/8///		g		=
perplexity/sonar	1/1///	127072	g		=
perplexity/sonar-deep-research	2/8///	128000			=
perplexity/sonar-pro	3/15///	200000	g		=
perplexity/sonar-pro-search	3/15///	200000			=
perplexity/sonar-reasoning	1/5///		g		=
perplexity/sonar-reasoning-pro	2/8///	128000	g		=
phi-3-medium-128k-instruct	1/1///		g		=
phi-3-mini-128k-instruct	0.1/0.1///		g		=
phi-3.5-mini-128k-instruct	0.1/0.1///		g		=
phi-4-multimodal-instruct	0.05/0.1///		g		=
phi-4-reasoning-plus	0.07/0.35///		g		=
phi-4-reasoning-plus:free	////				=
phi-4-reasoning:free	////				=
pixtral-12b	0.1/0.1///		g		=
pixtral-large-2411	2/6///		g		=
poolside/laguna-m.1:free	////				=
poolside/laguna-s-2.1	0.09/0.18/0.009//	1048576	g		=	=poolside/laguna-s-2.1-20260720
poolside/laguna-s-2.1:free	////	262144			=
poolside/laguna-xs-2.1	0.06/0.12/0.03//	262144	g		=	=poolside/laguna-xs-2.1-20260625
poolside/laguna-xs-2.1:free	////	262144			=
poolside/laguna-xs.2:free	////				=
prime-intellect/intellect-3	0.2/1.1///		g		=
prism-ml/ternary-bonsai-2-27b	0.075/0.5/0.0375//	262144	g		=	=prism-ml/ternary-bonsai-2-27b-20260918
prism-ml/ternary-bonsai-2-9b	0.08/0.13/0.04//	262144	g		=	=prism-ml/ternary-bonsai-2-9b-20261015
pygmalionai/mythalion-13b	0.5625/1.125///		g		=
qwen-2-72b-instruct	0.9/0.9///		g		=
qwen-2.5-72b-instruct:free	////				=
qwen-2.5-coder-32b-instruct:free	////				=
qwen-2.5-vl-7b-instruct	0.2/0.2///				=
qwen-max	1.6/6.4/0.64//		g		=
qwen-turbo	0.05/0.2/0.02//		g		=
qwen-vl-max	0.8/3.2///				=
qwen-vl-plus	0.21/0.63///				=
qwen/qwen-2-72b-instruct	0.9/0.9///		g		=
qwen/qwen-2.5-72b-instruct	0.36/0.4///		g		=
qwen/qwen-2.5-72b-instruct:free	////				=
qwen/qwen-2.5-7b-instruct	0.1/0.2///	32768	g		=
qwen/qwen-2.5-7b-instruct:free	////				=
qwen/qwen-2.5-coder-32b-instruct	0.66/1///	32768			=
qwen/qwen-2.5-coder-32b-instruct:free	////				=
qwen/qwen-2.5-vl-72b-instruct	0.6/0.6///				=
qwen/qwen-2.5-vl-7b-instruct	0.2/0.2///				=
qwen/qwen-2.5-vl-7b-instruct:free	////				=
qwen/qwen-max	1.6/6.4///		g		=
qwen/qwen-plus	0.26/0.78/0.052/0.325/	1000000	g	256000:0.78/2.34/0.156/0.975	=	=qwen/qwen-plus-2025-01-25
qwen/qwen-plus-2025-07-28	0.26/0.78///	1000000	g		=
qwen/qwen-plus-2025-07-28:thinking	0.26/0.78//0.325/		g		=
qwen/qwen-turbo	0.05/0.2///		g		=
qwen/qwen-vl-max	0.8/3.2///				=
qwen/qwen-vl-plus	0.21/0.63///				=
qwen/qwen2.5-coder-7b-instruct	0.2/0.2///				=
qwen/qwen2.5-vl-32b-instruct	0.9/0.9///				=
qwen/qwen2.5-vl-32b-instruct:free	////				=
qwen/qwen2.5-vl-3b-instruct:free	////				=
qwen/qwen2.5-vl-72b-instruct	0.8/1/0.4//				=
qwen/qwen2.5-vl-72b-instruct:free	////				=
qwen/qwen3-14b	0.1/0.22///		g		=	=qwen/qwen3-14b-04-28
qwen/qwen3-235b-a22b	0.13/0.6///	131072	g		=
qwen/qwen3-235b-a22b-2507	0.09/0.55///		g		=	=qwen/qwen3-235b-a22b-07-25
qwen/qwen3-235b-a22b-thinking-2507	0.45/3.5///		g		=
qwen/qwen3-30b-a3b	0.12/0.5///		g		=	=qwen/qwen3-30b-a3b-04-28
qwen/qwen3-30b-a3b-instruct-2507	0.09/0.3///		g		=
qwen/qwen3-30b-a3b-thinking-2507	0.08/0.4///	81920	g		=
qwen/qwen3-32b	0.14/0.4/0.09//		g		=	=qwen/qwen3-32b-04-28
qwen/qwen3-8b	0.035/0.138///	131072	g		=
qwen/qwen3-coder	0.3/1/0.1//				=	=qwen/qwen3-coder-480b-a35b-07-25
qwen/qwen3-coder-30b-a3b-instruct	0.07/0.28///				=
qwen/qwen3-coder-flash	0.195/0.975/0.039/0.24375/	1000000		32000:0.325/1.625/0.065/0.40625;128000:0.52/2.6/0.104/0.65	=
qwen/qwen3-coder-next	0.12/0.8/0.07//				=	=qwen/qwen3-coder-next-2025-02-03
qwen/qwen3-coder-plus	0.65/3.25/0.13/0.8125/	1000000			=
qwen/qwen3-coder:free	////				=
qwen/qwen3-max	1.2/6///	262144	g		=
qwen/qwen3-max-thinking	0.78/3.9///	262144	g		=	=qwen/qwen3-max-thinking-20260123
qwen/qwen3-next-80b-a3b-instruct	0.09/1.1///		g		=	=qwen/qwen3-next-80b-a3b-instruct-2509
qwen/qwen3-next-80b-a3b-instruct:free	////				=
qwen/qwen3-next-80b-a3b-thinking	0.15/1.2///		g		=	=qwen/qwen3-next-80b-a3b-thinking-2509
qwen/qwen3-vl-235b-a22b-instruct	0.21/1.9/0.1//				=
qwen/qwen3-vl-235b-a22b-thinking	0.26/2.6///	131072			=
qwen/qwen3-vl-30b-a3b-instruct	0.2/0.7///				=
qwen/qwen3-vl-30b-a3b-thinking	0.29/1///				=
qwen/qwen3-vl-32b-instruct	0.104/0.416///	131072			=
qwen/qwen3-vl-8b-instruct	0.25/0.75/0.12//				=
qwen/qwen3-vl-8b-thinking	0.117/1.365///	131072			=
qwen/qwen3.5-122b-a10b	0.26/2.08///	262144	g		=	=qwen/qwen3.5-122b-a10b-20260224
qwen/qwen3.5-27b	0.195/1.56///	262144	g		=	=qwen/qwen3.5-27b-20260224
qwen/qwen3.5-35b-a3b	0.1625/1.3/0.05//		g		=	=qwen/qwen3.5-35b-a3b-20260224
qwen/qwen3.5-397b-a17b	0.39/2.34/0.3//		g		=	=qwen/qwen3.5-397b-a17b-20260216
qwen/qwen3.5-9b	0.1/0.15///		g		=	=qwen/qwen3.5-9b-20260310
qwen/qwen3.5-flash-02-23	0.065/0.26///	1000000	g		=	=qwen/qwen3.5-flash-20260224
qwen/qwen3.5-plus-02-15	0.26/1.56///	1000000	g	256000:0.325/1.95//	=	=qwen/qwen3.5-plus-20260216
qwen/qwen3.5-plus-20260420	0.3/1.8//0.375/	1000000	g	256000:0.375/2.25//0.46875	=
qwen/qwen3.6-27b	0.45/2.7/0.025//		g		=	=qwen/qwen3.6-27b-20260422
qwen/qwen3.6-35b-a3b	0.1/0.95///		g		=	=qwen/qwen3.6-35b-a3b-20260415
qwen/qwen3.6-flash	0.1875/1.125//0.234375/	1000000	g	256000:0.75/3//0.9375	=
qwen/qwen3.6-max-preview	1.04/6.24//1.3/	262144			=	=qwen/qwen3.6-max-preview-20260420
qwen/qwen3.6-plus	0.325/1.95//0.40625/	1000000	g	256000:1.3/3.9//1.625	=	=qwen/qwen3.6-plus-04-02
qwen/qwen3.7-flash	0.03/0.13/0.006/0.038/	1000000	g	32000:0.1/0.4/0.02/0.125;256000:0.2/0.8/0.04/0.25	=	=qwen/qwen3.7-flash-20260727
qwen/qwen3.7-max	1.475/4.425/0.295/1.84375/	1000000	g		=	=qwen/qwen3.7-max-20260520
qwen/qwen3.7-plus	0.32/1.28/0.064/0.4/	1000000	g	256000:0.96/3.84/0.192/1.2	=	=qwen/qwen3.7-plus-20260602
qwen/qwen3.7-plus:batch	0.23/0.92///	262144	g		=
qwen/qwen3.8-2.4t-a95b	2/6/0.25/2.5/	1048576	g		=	=qwen/qwen3.8-2.4t-a95b-20260812
qwen/qwen3.8-27b	0.425/2.55/0.085/0.53125/	1000000	g		=	=qwen/qwen3.8-27b-20260814
qwen/qwen3.8-27b:batch	0.16/2/0.04/0.2/	262144	g		=
qwen/qwen3.8-flash	0.15/0.47/0.016//	1000000	g		=	=qwen/qwen3.8-flash-20260826
qwen/qwen3.8-max-0902	2/6/0.25//	1000000	g		=	=qwen/qwen3.8-max-20260902
qwen/qwen3.8-max-prime	4/12/0.5//	1000000	g		=	=qwen/qwen3.8-max-prime-20260923
qwen/qwen3.8-omni-flash	0.15/0.47/0.016//	1000000	g		=	=qwen/qwen3.8-omni-flash-20260918
qwen/qwq-32b	0.15/0.2///		g		=
qwen/qwq-32b-preview	0.2/0.2///				=
qwen/qwq-32b-preview:free	////				=
qwen/qwq-32b:free	////				=
qwen2.5-vl-32b-instruct	0.9/0.9///				=
qwen2.5-vl-32b-instruct:free	////				=
qwen2.5-vl-72b-instruct:free	////				=
qwen3-14b:free	////				=
qwen3-235b-a22b:free	////				=
qwen3-30b-a3b:free	////				=
qwen3-32b:free	////				=
qwen3-8b:free	////				=
qwerky-72b:free	////				=
qwq-32b	0.15/0.2///		g		=
qwq-32b-arliai-rpr-v1:free	////				=
qwq-32b-preview	0.2/0.2///				=
qwq-32b:free	////				=
r1-1776	2/8///		g		=
raifle/sorcererlm-8x22b	4.5/4.5///		g		=
recursive/flint-v1.0:free	////	262144			=
reflection/beam-1.0-501b-a23b	0.4/1.2/0.04//	1048576	g		=	=reflection/beam-1.0-501b-a23b-20261016
reka-flash-3:free	////				=
rekaai/reka-edge	0.1/0.1///	16384	g		=	=rekaai/reka-edge-2603
rekaai/reka-flash-3	0.1/0.2///	65536	g		=
rekaai/reka-flash-3:free	////				=
relace/relace-apply-3	0.85/1.25///	256000	g		=
relace/relace-search	1/3///	256000			=	=relace/relace-search-20251208
ricursiveai/ripple-65b-preview	0.2/0.6/0.05//	1048576			=	=ricursiveai/ripple-65b-preview-20261104
sakana/fugu-max	2/6/0.25//	1000000	g		=	=sakana/fugu-max-20260911
sakana/fugu-ultra	5/30/0.5//	1000000	g	272000:10/45/1/	=	=sakana/fugu-ultra-20260615	=sakana/fugu-ultra-v2	=sakana/fugu-ultra-v2-20260911
sakana/sakana-namazu	0.95/4/0.15//	262144	g		=	=sakana/namazu-20260811
sao10k/fimbulvetr-11b-v2	0.8/1.2///		g		=
sao10k/l3-euryale-70b	1.48/1.48///		g		=
sao10k/l3-lunaris-8b	0.04/0.05///	8192	g		=
sao10k/l3.1-70b-hanami-x1	3/3///		g		=
sao10k/l3.1-euryale-70b	0.85/0.85///		g		=
sao10k/l3.3-euryale-70b	0.65/0.75///	131072	g		=	=sao10k/l3.3-euryale-70b-v2.3
sarvam-m:free	////				=
scaledown/extract	0.04////	1000000			=	=scaledown/extract-20260928
scaledown/summarize	0.04////	1000000			=	=scaledown/summarize-20260928
scb10x/llama3.1-typhoon2-70b-instruct	0.88/0.88///		g		=
scb10x/llama3.1-typhoon2-8b-instruct	0.18/0.18///		g		=
shisa-ai/shisa-v2-llama3.3-70b:free	////				=
shisa-v2-llama3.3-70b:free	////				=
sonar-reasoning	1/5///		g		=
sophosympatheia/midnight-rose-70b	0.8/0.8///		g		=
sophosympatheia/rogue-rose-103b-v0.2:free	////				=
sorcererlm-8x22b	4.5/4.5///		g		=
spotlight	0.18/0.18///		g		=
stealth/crouton-alpha	////	1048576			=
steelskull/l3.3-electra-r1-70b	0.7/0.95///		g		=
stepfun/step-3.5-flash	0.1/0.3/0.02//	262144	g		=
stepfun/step-3.7-flash	0.2/1.15/0.04//		g		=	=stepfun/step-3.7-flash-20260528
stepfun/step-5-preview	1/2.7/0.1//	1048576			=	=stepfun/step-5-preview-20261008
switchpoint/router	0.85/3.4///		g		=
tencent/hunyuan-a13b-instruct	0.14/0.57///	131072	g		=
tencent/hy-mt2-1.8b	0.044/0.177///	8192	g		=	=tencent/hy-mt2-1.8b-20260521
tencent/hy-mt2-30b-a3b	0.074/0.295///	8192	g		=	=tencent/hy-mt2-30b-a3b-20260521
tencent/hy-mt2-7b	0.074/0.295///	8192	g		=	=tencent/hy-mt2-7b-20260521
tencent/hy3-preview	0.18/0.6/0.06//	262144			=	=tencent/hy3-preview-20260421
tencent/hy4	0.417/1.2505/0.021//	1048576	g		=	=tencent/hy4-20261104
thedrummer/anubis-pro-105b-v1	0.8/1///		g		=
thedrummer/cydonia-24b-v4.1	0.3/0.5/0.15//	131072	g		=
thedrummer/rocinante-12b	0.25/0.5///		g		=
thedrummer/skyfall-36b-v2	0.55/0.8/0.25//	32768	g		=
thedrummer/unslopnemo-12b	0.4/0.4///		g		=
thinkingmachines/inkling	1/4.05/0.17//	524288	g		=	=thinkingmachines/inkling-20260715
thinkingmachines/inkling-small	0.45/1.2/0.1//	524288	g		=	=thinkingmachines/inkling-small-20260730
thinkingmachines/inkling-small:batch	0.36/0.96/0.08//	524288	g		=
thinkingmachines/inkling-small:free	////	1048576			=
thinkingmachines/inkling:free	////	1048576			=
thudm/glm-4-32b:free	////				=
thudm/glm-z1-32b:free	////				=
toppy-m-7b	0.8/1.2///		g		=
typesafe/jev-1.13	0.042////	32000			=	#typesafe/jev-1.13-########
typesafe/jev-1.14	0.042////	32000			=	=~typesafe/jev-latest	#typesafe/jev-1.14-########
unbiased/pareto-26.10	0.8/3.2/0.03//	1048576	g		=	=unbiased/pareto-26.10-20261015
unbiased/pareto-26.9	2.5/7.5/0.25//	262144	g		=	=unbiased/pareto-26.9-20260917
undi95/remm-slerp-l2-13b	0.35/0.65///	6144	g		=
undi95/toppy-m-7b	0.07/0.07///		g		=
upstage/solar-mini4	0.05/0.2/0.005//	524288	g		=	=upstage/solar-mini4-20260922
upstage/solar-pro-3	0.15/0.6/0.015//	131072	g		=
upstage/solar-pro4	0.15/0.6/0.03//	524288	g		=	=upstage/solar-pro4-20260810
valkyrie-49b-v1	0.5/0.8///		g		=
virtuoso-medium-v2	0.5/0.8///		g		=
writer/palmyra-x5	0.6/6///	1040000	g		=	=writer/palmyra-x5-20250428
x-ai/grok-2-1212	2/10///		g		=
x-ai/grok-2-vision-1212	2/10///				=
x-ai/grok-3-beta	3/15///		g		=
x-ai/grok-3-mini-beta	0.3/0.5///		g		=
x-ai/grok-4-fast	0.2/0.5/0.05//	2000000		128000:0.4/1/0.05/	=
x-ai/grok-4.1-fast:free	////	2000000			=
x-ai/grok-4.20	1.25/2.5/0.2//	2000000	g	200000:2.5/5/0.4/	=	=x-ai/grok-4.20-20260309
x-ai/grok-4.20-multi-agent	1.25/2.5/0.2//	2000000	g	200000:2.5/5/0.4/	=	=x-ai/grok-4.20-multi-agent-20260309
x-ai/grok-4.3	1.25/2.5/0.2//	1000000	g	200000:2.5/5/0.4/	=	#x-ai/grok-4.3-########	=x-ai/grok-4.3-20260430
x-ai/grok-4.3:batch	1/2/0.16//	1000000	g	200000:2/4/0.32/	=
x-ai/grok-4.5	2/6/0.3//	500000	g	200000:4/12/0.6/	=	=x-ai/grok-4.5-20260708
x-ai/grok-4.6	2/6/0.5//	500000	g	200000:4/12/1/	=	=x-ai/grok-4.6-20260810
x-ai/grok-4.6:batch	1.6/4.8/0.4//	500000	g	200000:3.2/9.6/0.8/	=
x-ai/grok-4.7	2/6/0.5//	500000	g	200000:4/12/1/	=	=x-ai/grok-4.7-20260916
x-ai/grok-4.7:batch	1.6/4.8/0.4//	500000	g	200000:3.2/9.6/0.8/	=
x-ai/grok-beta	5/15///		g		=
x-ai/grok-build-0.1	1/2/0.2//	256000	g	200000:2/4/0.4/	=	=x-ai/grok-build-0.1-20260520
x-ai/grok-code-fast-1	0.2/1.5/0.02//	256000			=
x-ai/grok-vision-beta	5/15///				=
xiaomi/mimo-v2-flash	0.1/0.3/0.01//		g		=
xiaomi/mimo-v2.5	0.4/2/0.08//		g		=	=xiaomi/mimo-v2.5-20260422
xiaomi/mimo-v2.5-pro	0.435/0.87/0.0036//		g		=	=xiaomi/mimo-v2.5-pro-20260422
xiaomi/mimo-v2.6-flash	0.14/0.28/0.0028//	1050000	g		=	=xiaomi/mimo-v2.6-flash-20260921
xiaomi/mimo-v2.6-pro	0.435/0.87/0.0036//	1050000	g		=	=xiaomi/mimo-v2.6-pro-20260921
xiaomi/mimo-v2.6-pro-ultraspeed	4.35/8.7/0.036//	1048576	g		=	=xiaomi/mimo-v2.6-pro-ultraspeed-20260921
xingchen-agi/xing4.0-29b-a4b:free	////	262144			=
xwin-lm/xwin-lm-70b	3.75/3.75///		g		=
yi-large	3/3///		g		=
z-ai/glm-4.5	0.6/2.2/0.11//	131072	g		=
z-ai/glm-4.5-air	0.2/1.1/0.03//	131072	g		=
z-ai/glm-4.5v	0.6/1.8/0.11//	65536	g		=
z-ai/glm-4.6	0.6/2.2/0.11//		g		=
z-ai/glm-4.6v	0.3/0.9/0.05//	131072	g		=	=z-ai/glm-4.6-20251208
z-ai/glm-4.7	0.6/2.2/0.11//		g		=	=z-ai/glm-4.7-20251222
z-ai/glm-4.7-flash	0.0605/0.4/0.01//		g		=	=z-ai/glm-4.7-flash-20260119
z-ai/glm-5	1/3.2/0.2//		g		=	=z-ai/glm-5-20260211
z-ai/glm-5-turbo	1.2/4/0.24//	202752	g		=	=z-ai/glm-5-turbo-20260315
z-ai/glm-5.1	1.4/4.4/0.26//		g		=	=z-ai/glm-5.1-20260406
z-ai/glm-5.2	1.4/4.4/0.26//	1048576	g		=	=z-ai/glm-5.2-20260616
z-ai/glm-5.2:batch	0.623/1.271/0.21//	1048576	g		=
z-ai/glm-5.3	1.4/4.4/0.26//	1048576	g		=	=z-ai/glm-5.3-20260816
z-ai/glm-5.3-flash	0.15/0.5/0.03//	1310720	g		=	=z-ai/glm-5.3-flash-20260826
z-ai/glm-5.3-flash:batch	0.061/0.124/0.026//	1048576	g		=
z-ai/glm-5.3-flashx	0.37/1.25/0.075//	1048576	g		=	=z-ai/glm-5.3-flashx-20260918
z-ai/glm-5.3-flashx-legal	0.37/1.25/0.075//	1048576	g		=	=z-ai/glm-5.3-flashx-legal-20261102
z-ai/glm-5.3-prime	2.8/8.8/0.56//	1000000	g		=	=z-ai/glm-5.3-prime-20260921
z-ai/glm-5.3:batch	0.45/2/0.1//	1048576	g		=
z-ai/glm-5v-turbo	1.2/4/0.24//	202752	g		=	=z-ai/glm-5v-turbo-20260401
~anthropic/claude-fable-latest	10/50/0.25/12.5/	1000000	gn		=
~anthropic/claude-haiku-latest	0.1/0.5/0.01/0.125/	1000000	gn	100000:0.5/2.5/0.05/0.625	=
~anthropic/claude-opus-latest	4/20/0.2/5/	1000000	gn		=
~anthropic/claude-sonnet-latest	2/10/0.1/2.5/	1000000	gn		=
~deepseek/deepseek-flash-latest	0.05/0.15/0.012//	1048576	g		=
~deepseek/deepseek-pro-latest	0.225/8/0.23//	1048576	g		=
~deepseek/deepseek-v4-flash-latest	0.00688/0.12/0.00336//	1048576	g		=
~google/gemini-flash-latest	0.75/3.75/0.075/0.0416666666666667/	1048576	g		=
~google/gemini-pro-latest	2/10/0.1/0.1875/	1048576	g		=
~moonshotai/kimi-latest	0.239/11.936/0.21//	1048576	g		=
~openai/gpt-astra-latest	10/50/1/12.5/	1050000	g	272000:20/75/2/25	=
~openai/gpt-latest	5/30/0.5//	1050000	g		=
~openai/gpt-luna-latest	0.1/0.5/0.01/0.125/	1050000	g	272000:0.2/0.75/0.02/0.25	=
~openai/gpt-mini-latest	0.75/4.5/0.075//	400000	g		=
~openai/gpt-sol-latest	2/10/0.1/2.5/	1050000	g	272000:4/15/0.2/5	=
~openai/gpt-terra-latest	2/12/0.2/2.5/	1050000	g	272000:4/18/0.4/5	=
~unbiased/pareto-latest	0.8/3.2/0.03//	1048576	g		=
~x-ai/grok-latest	2/6/0.5//	500000	g	200000:4/12/1/	=
~z-ai/glm-flash-latest	0.048/0.2/0.006//	1048576	g		=
~z-ai/glm-latest	0.042/6/0.026//	1048576	g		=""",
    "ovhcloud": """\
DeepSeek-R1-Distill-Llama-70B	0.74/0.74///	131072	g		=
Llama-3.1-8B-Instruct	0.11/0.11///	131072	g		=
Meta-Llama-3_3-70B-Instruct	0.74/0.74///	131072	g		=
Mistral-7B-Instruct-v0.3	0.11/0.11///	65536	g		=
Mistral-Nemo-Instruct-2407	0.14/0.14///	65536	g		=
Mistral-Small-3.2-24B-Instruct-2506	0.1/0.31///	131072	g		=
Mixtral-8x7B-Instruct-v0.1	0.7/0.7///	32768	g		=
Qwen2.5-VL-72B-Instruct	1.01/1.01///	32768			=
Qwen3-32B	0.09/0.25///	32768	g		=
Qwen3-Coder-30B-A3B-Instruct	0.07/0.26///	262144			=
Qwen3-Embedding-8B	0.12////	32768			=
Qwen3.5-397B-A17B	0.71/4.25///	262144	g		=
Qwen3.5-9B	0.12/0.18///	262144	g		=
Qwen3.6-27B	0.47/3.19///	262144	g		=
Qwen3.8-27B	0.47/3.19///	262144	g		=
bge-base-en-v1.5	0.01////	512			=
bge-m3	0.01////	8192			=
bge-multilingual-gemma2	0.01////	8192			=
gpt-oss-120b	0.09/0.47///	131072	g		=
gpt-oss-20b	0.05/0.18///	131072	g		=""",
    "perplexity": """\
llama-3.1-sonar-large-128k-online	1/1///		g		=
llama-3.1-sonar-small-128k-online	0.2/0.2///		g		=
perplexity/deepseek-v4-pro-0813	1.32/3.96/0.044//		g		=
perplexity/glm-5.3	1.4/4.4/0.26//		g		=
perplexity/glm-5.3-flash	0.15/0.5/0.03//		g		=
perplexity/kimi-k3	3/15/0.3//		g		=
perplexity/nemotron-3.5-super-120b-a12b	0.2/0.5/0.04//		g		=
perplexity/sonar	0.25/2.5/0.0625//		g		=
pplx-decider-flash-v1.2	0.01////				=	=pplx-decider-flash-latest	=perplexity/pplx-decider-flash-latest
pplx-decider-v1-27b	0.02////	262144			=
pplx-decider-v1.1-27b	0.02////	262144			=
pplx-decider-v1.2	0.02////				=	=pplx-decider-latest	=perplexity/pplx-decider-latest
pplx-embed-context-v1-0.6b	0.008////				=
pplx-embed-context-v1-4b	0.05////				=
pplx-embed-v1-0.6b	0.004////				=
pplx-embed-v1-4b	0.03////				=
r1-1776	2/8///		g		=
sonar	1/1///0.012	128000			=
sonar-deep-research	2/8///	128000			=
sonar-pro	3/15///0.014	200000			=
sonar-pro-search	3/15///				=
sonar-reasoning	1/5///0.012				=
sonar-reasoning-pro	2/8///0.014	128000			=""",
    "quicksilverpro": """\
claude-fable-5	2.5/12.5/0.25/3.125/	1000000	g		=
claude-fable-5-1	2.5/12.5/0.0625/3.125/	1000000	g		=
claude-haiku-4-5	0.25/1.25/0.025/0.3125/	200000	g		=
claude-haiku-5-5	0.025/0.125/0.0025/0.03125/	1000000	g	200000:0.125/0.625/0.0125/0.03125	=
claude-opus-4-6	4/20///	1000000	g		=
claude-opus-4-8	1.25/6.25/0.125/1.5625/	1000000	g		=
claude-opus-5	1.25/6.25/0.125/1.5625/	1000000	g		=
claude-opus-5-5	1/5/0.05/1.25/	1000000	g		=
claude-sonnet-4-6	2.4/12///	1000000	g		=
claude-sonnet-5	0.5/2.5/0.05/0.625/	1000000	g		=
claude-sonnet-5-5	0.5/2.5/0.05/0.625/	1000000	g		=
deepseek-v4-flash	0.06/0.18/0.015//	1048576	g		=
deepseek-v4-pro	0.7/2.1/0.1//	1048576	g		=
deepseek-v4.1-flash	0.0558/0.2231/0.0011//	1048576	g		=
deepseek-v4.1-flash-1017	0.098/0.294/0.00294//	1048576	g		=
gemini-3-flash-preview	0.425/2.55///	1048576	d		=
gemini-3-pro-image	1.7/10.2///	1048576			=
gemini-3.1-flash-lite	0.2125/1.275///	1048576	d		=
gemini-3.1-pro-preview	1.7/10.2///	1048576			=
gemini-3.5-flash	1.275/7.65///	1048576	g		=
gemini-3.5-flash-lite	0.255/2.125///	1048576	g		=
gemini-3.6-flash	0.6375/3.1875///	1048576	g		=
gemini-3.7-flash	0.6375/3.1875/0.06375//	1048576	g		=
gemini-3.8-flash	0.6375/3.1875/0.06375//	1048576	g		=
gemini-4-argon	2/10/0.1//	1048576	g		=
glm-5.2	0.7/2.2/0.105//	1048576	g		=
glm-5.3	0.6/2.2/0.2//	1048576	g		=
glm-5.3-flash	0.0284/0.0923///	1048576	g		=
glm-5.3-prime	2.24/7.04/0.448//	1048576	g		=
gpt-5.6-luna	0.16/0.96/0.016/0.2/	1048576	g		=
gpt-5.6-sol	1.6/8/0.16/2/	1048576	g		=
gpt-5.6-terra	1.6/9.6/0.16/2/	1048576	g		=
gpt-6-astra	10/50/1/12.5/	1048576	g	200000:20/75/2/12.5	=
gpt-6-luna	0.1/0.5/0.01/0.125/	1048576	g	200000:0.2/0.75/0.02/0.125	=
gpt-6-sol	2/10/0.2/2.5/	1048576	g	200000:4/15/0.4/2.5	=
gpt-6.1-sol	2/10/0.1/2.5/	1048576	g	200000:4/15/0.2/2.5	=
gpt-6.1-terra	1/5/0.1/1.25/	1050000	g	200000:2/7.5/0.2/1.25	=	=gpt-6.1-terra-pro
gpt-oss-120b	0.03/0.15///	131072	g		=
grok-4.5	1.6/4.8/0.4//	500000	g		=
grok-4.6	2/6/0.5//	500000	g	200000:4/12/1/	=
grok-4.7	2/6/0.5//	500000	g	200000:4/12/1/	=
hy3	0.091/0.363/0.0227//	262144	g		=
hy4	0.459/1.375/0.0231//	1048576	g		=
hy4-preview	0.6672/2.0008/0.0336//	1048576			=
jev-1.13	0.042////	32000			=
kimi-k2.6	0.45/1.95/0.045//	256000	g		=
kimi-k2.7-code	0.6712/3.35/0.18//	256000			=
kimi-k3	2.55/12.75/0.255//	1048576	g		=
kimi-k3.1-pro	2/10/0.2//	1048576	g		=
kimi-k3.1-pro-highspeed	4/20/0.2//	1048576	g		=
mimo-v2.5	0.32/1.6/0.064//	1048576	g		=
mimo-v2.6-flash	0.112/0.224/0.00224//	1048576	g		=
mimo-v2.6-pro	0.426/0.861/0.0036//	1048576	g		=
minimax-m3	0.24/0.96/0.048//	1048576	g		=
mistral-large-4	0.68/2.09/0.07//	524288	g		=
muse-glimmer-30b	0.3/1.2/0.04//	131072	g		=
muse-spark-1.2	1/3.4/0.12//	1048576	g		=
muse-spark-1.3	1/3.4/0.12//	1048576	g		=
muse-spark-open	1.25/4.25/0.15//	1000000	g		=
muse-wonder	4/20/0.2//	1048576	g		=
nemotron-3-ultra	0.5/2.2/0.1//	262144	g		=
nemotron-3.5-lightning	0.066/0.176/0.033//	262144	g		=
qwen3.6-35b	0.05/0.7/0.025//	262144	g		=
qwen3.6-plus	0.26/1.56//0.325/	1048576	g		=
qwen3.7-flash	0.024/0.104/0.0048//	1048576	g		=
qwen3.7-max	1.25/3.75/0.25/1.5625/	1048576	g		=
qwen3.7-plus	0.256/1.024/0.0512/0.32/	1048576	g		=
qwen3.8-27b	0.34/2.04/0.068/0.425/	1000000	g		=
qwen3.8-27b-decentered	0.238/1.428///	1000000	g		=
qwen3.8-flash-next	0.12/0.376/0.0128/0.16/	1000000	g		=
qwen3.8-max	2/6/0.25/2.5/	1048576	g		=
qwen3.8-max-prime	4/12/0.5//	1048576	g		=
qwen3.8-omni-flash	0.15/0.47/0.016//	1048576	g		=
step-5-preview	1/2.7/0.1//	1048576			=
trio-spark-v1.3	0.042////	1024			=""",
    "together": """\
Austism/chronos-hermes-13b	0.3/0.3///		g		=
Gryphe/MythoMax-L2-13b	0.3/0.3///		g		=
MiniMaxAI/MiniMax-M3	0.3/1.2/0.06//	524288	g		=
MiniMaxAI/MiniMax-M3.1-Flash	0.15/0.6/0.015//	1048576	g		=
Nexusflow/NexusRaven-V2-13B	0.3/0.3///		g		=
NousResearch/Nous-Capybara-7B-V1p9	0.2/0.2///		g		=
NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO	0.9/0.9///		g		=
NousResearch/Nous-Hermes-2-Mixtral-8x7B-SFT	0.9/0.9///		g		=
NousResearch/Nous-Hermes-2-Yi-34B	0.8/0.8///		g		=
NousResearch/Nous-Hermes-Llama2-13b	0.225/0.225///		g		=
NousResearch/Nous-Hermes-llama-2-7b	0.2/0.2///		g		=
Open-Orca/Mistral-7B-OpenOrca	0.2/0.2///		g		=
Qwen/Qwen1.5-0.5B	0.1/0.1///		g		=	=qwen/qwen1.5-0.5b-chat
Qwen/Qwen1.5-1.8B	0.1/0.1///		g		=	=qwen/qwen1.5-1.8b-chat
Qwen/Qwen1.5-14B	0.3/0.3///		g		=	=qwen/qwen1.5-14b-chat
Qwen/Qwen1.5-4B	0.1/0.1///		g		=	=qwen/qwen1.5-4b-chat
Qwen/Qwen1.5-72B	0.9/0.9///		g		=
Qwen/Qwen1.5-7B	0.2/0.2///		g		=	=qwen/qwen1.5-7b-chat
Qwen/Qwen3.5-9B	0.17/0.25///	262144	g		=
Qwen/Qwen3.6-Plus	0.5/3///	1000000	g		=
Qwen/Qwen3.7-Max	2.5/7.5/0.5//		g		=
Qwen/Qwen3.7-Plus	0.32/1.28///	1000000	g		=
Qwen/Qwen3.8-2.4T-A95B	2/6/0.5//		g		=
Qwen/Qwen3.8-Flash	0.15/0.47///	1000000	g		=
Undi95/ReMM-SLERP-L2-13B	0.3/0.3///		g		=
Undi95/Toppy-M-7B	0.2/0.2///		g		=
WizardLM/WizardLM-13B-V1.2	0.3/0.3///		g		=
allenai/OLMo-7B	0.2/0.2///		g		=	=allenai/olmo-7b-instruct	=allenai/olmo-7b-twin-2t
codellama/CodeLlama-13b-Instruct-hf	0.225/0.225///		g		=
codellama/CodeLlama-34b-Instruct-hf	0.776/0.776///		g		=
codellama/CodeLlama-70b-Instruct-hf	0.9/0.9///		g		=
codellama/CodeLlama-7b-Instruct-hf	0.2/0.2///		g		=
deepseek-ai/DeepSeek-V4-Pro-0813	1.32/3.96/0.13//	1048576	g		=
deepseek-ai/DeepSeek-V4.1-Flash	0.3/1.2/0.006//	1000000	g		=	=deepseek-ai/deepseek-v4.1-flash-1017
deepseek-ai/deepseek-coder-33b-instruct	0.8/0.8///				=
garage-bAInd/Platypus2-70B-instruct	0.9/0.9///		g		=
google/gemma-2b	0.1/0.1///		g		=	=google/gemma-2b-it
google/gemma-7b	0.2/0.2///		g		=	=google/gemma-7b-it
lmsys/vicuna-13b-v1.5	0.3/0.3///		g		=
lmsys/vicuna-7b-v1.5	0.2/0.2///		g		=
meta-llama/Llama-2-13b-chat-hf	0.225/0.225///		g		=
meta-llama/Llama-2-70b-chat-hf	0.9/0.9///		g		=
meta-llama/Llama-2-7b-chat-hf	0.2/0.2///		g		=
meta-llama/Llama-3-70b-chat-hf	0.9/0.9///		g		=
meta-llama/Llama-3-8b-chat-hf	0.2/0.2///		g		=
meta-llama/Llama-3.3-70B-Instruct-Turbo	0.88/0.88///		g		=
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	0.27/0.85///		g		=
meta-llama/Llama-4-Scout-17B-16E-Instruct	0.18/0.59///		g		=
meta-llama/Meta-Llama-3-70B-Instruct-Lite	0.54/0.54///		g		=
meta-llama/Meta-Llama-3-70B-Instruct-Turbo	0.88/0.88///		g		=
meta-llama/Meta-Llama-3-8B-Instruct-Lite	0.1/0.1///		g		=
meta-llama/Meta-Llama-3-8B-Instruct-Turbo	0.18/0.18///		g		=
meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo	3.5/3.5///		g		=
meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo	0.88/0.88///		g		=
meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo	0.18/0.18///		g		=
meta-llama/Meta-Llama-3.3-70B-Instruct-Turbo	0.88/0.88///		g		=
meta-models/Muse-Glimmer-30B	0.35/1.5/0.04//	131072	g		=
meta-models/Muse-Spark-Open-816B-A42B	1.25/4.25/0.15//	1048576	g		=
microsoft/WizardLM-2-8x22B	1.2/1.2///		g		=
microsoft/phi-2	0.1/0.1///		g		=
mistralai/Mistral-7B-Instruct-v0.1	0.2/0.2///		g		=
mistralai/Mistral-7B-Instruct-v0.2	0.2/0.2///		g		=
mistralai/Mistral-7B-v0.1	0.2/0.2///		g		=
mistralai/Mixtral-8x22B-Instruct-v0.1	2.4/2.4///		g		=
mistralai/Mixtral-8x7B-Instruct-v0.1	0.9/0.9///		g		=
mistralai/Mixtral-8x7B-v0.1	0.9/0.9///		g		=
moonshotai/Kimi-K3	3/15/0.3//	1048576	g		=
moonshotai/Kimi-K3.1-Pro	2/10/0.2//	1048576	g		=
nvidia/NVIDIA-Nemotron-3.5-Super-VL	0.15/0.5/0.02//	262144			=
openai/gpt-oss-120b	0.15/0.6///	131072	g		=
openchat/openchat-3.5-1210	0.2/0.2///		g		=
reflection/Beam-1.0-501B-A23B	0.4/1.2/0.04//	1048576	g		=
ricursive-ai/Ripple-65B-Preview	0.2/0.6///	131072			=
snorkelai/Snorkel-Mistral-PairRM-DPO	0.2/0.2///		g		=
teknium/OpenHermes-2-Mistral-7B	0.2/0.2///		g		=
teknium/OpenHermes-2p5-Mistral-7B	0.2/0.2///		g		=
thinkingmachines/Inkling	1/4.05/0.17//	524288	g		=
together/Tev1-4B-experimental	0.042////	32768			=
togethercomputer/GPT-JT-Moderation-6B	0.2/0.2///				=
togethercomputer/Llama-2-7B-32K-Instruct	0.2/0.2///		g		=
togethercomputer/RedPajama-INCITE-7B-Base	0.2/0.2///		g		=
togethercomputer/RedPajama-INCITE-7B-Chat	0.2/0.2///		g		=
togethercomputer/RedPajama-INCITE-7B-Instruct	0.2/0.2///		g		=
togethercomputer/RedPajama-INCITE-Base-3B-v1	0.1/0.1///		g		=
togethercomputer/RedPajama-INCITE-Chat-3B-v1	0.1/0.1///		g		=
togethercomputer/RedPajama-INCITE-Instruct-3B-v1	0.1/0.1///		g		=
togethercomputer/StripedHyena-Hessian-7B	0.2/0.2///		g		=
togethercomputer/StripedHyena-Nous-7B	0.2/0.2///		g		=
togethercomputer/alpaca-7b	0.2/0.2///		g		=
upstage/SOLAR-10.7B-Instruct-v1.0	0.3/0.3///		g		=
zai-org/GLM-5.2	1.4/4.4/0.26//	1048575	g		=
zai-org/GLM-5.3	1.4/4.4/0.26//	1048575	g		=
zai-org/GLM-5.3-Flash	0.15/0.5/0.03//	1048575	g		=
zero-one-ai/Yi-34B	0.8/0.8///		g		=
zero-one-ai/Yi-6B	0.2/0.2///		g		=""",
    "typesafe": """\
jev-1.13.0	0.042////	32000			=	=jev-1.13	#jev-1.13-########	=typesafe/jev-1.13	#typesafe/jev-1.13-########
jev-1.14.0	0.042////	32000			=	=jev-1.14	#jev-1.14-########	=typesafe/jev-1.14	#typesafe/jev-1.14-########	=jev-preview	=jev-latest""",
    "voyageai": """\
voyage-01	0.1////		d		=
voyage-02	0.1////		d		=
voyage-2	0.1////				=
voyage-3	0.06////				=
voyage-3-large	0.18////				=
voyage-3-lite	0.02////				=
voyage-3.5	0.06////				=
voyage-3.5-lite	0.02////				=
voyage-4	0.06////				=
voyage-4-large	0.12////				=
voyage-4-lite	0.02////				=
voyage-code-2	0.12////				=
voyage-code-3	0.18////				=
voyage-code-4	0.12////				=
voyage-context-3	0.18////				=
voyage-context-4	0.12////				=
voyage-finance-2	0.12////				=
voyage-large-2	0.12////				=
voyage-large-2-instruct	0.12////				=
voyage-law-2	0.12////				=
voyage-lite-01	0.1////		d		=
voyage-lite-01-instruct	0.1////		d		=
voyage-lite-02-instruct	0.1////		d		=
voyage-multilingual-2	0.12////				=""",
    "x-ai": """\
grok-2-1212	2/10///	32768	d		=	=grok-2	=grok-2-latest
grok-2-vision-1212	2/10///	32768			=	=grok-2-vision	=grok-2-vision-latest
grok-3	3/15/0.75//	131072	ga		=	=grok-3-latest	=grok-3-beta
grok-3-fast	5/25/1.25//	131072	a		=	=grok-3-fast-latest	=grok-3-fast-beta
grok-3-mini	0.3/0.5/0.075//	131072	ga		=	=grok-3-mini-beta	=grok-3-mini-latest
grok-3-mini-fast	0.6/4/0.15//	131072	a		=	=grok-3-mini-fast-beta	=grok-3-mini-fast-latest
grok-4-0709	3/15/0.75//	256000	ga		=	=grok-4	=grok-4-latest
grok-4-1-fast-non-reasoning	0.2/0.5/0.05//	2000000	a		=	=grok-4-1-fast-non-reasoning-latest
grok-4-1-fast-reasoning	0.2/0.5/0.05//	2000000	a		=grok-4-1-fast	=	=grok-4-1-fast-reasoning-latest
grok-4-fast-non-reasoning	0.2/0.5/0.05//	2000000	a		=	=grok-4-fast-non-reasoning-latest
grok-4-fast-reasoning	0.2/0.5/0.05//	2000000	a		=grok-4-fast	=	=grok-4-fast-reasoning-latest
grok-4.20	1.25/2.5/0.2//	1000000	ga	199999:2.5/5/0.4/	=	=grok-4.20-0309-reasoning	=grok-4.20-0309-non-reasoning
grok-4.20-multi-agent-0309	1.25/2.5/0.2//	1000000	ga	199999:2.5/5/0.4/	=	=grok-4.20-multi-agent	=grok-4.20-multi-agent-beta-0309	=grok-4.20-multi-agent-latest	=grok-4.20-multi-agent-beta-latest
grok-4.3	1.25/2.5/0.2//	1000000	ga	199999:2.5/5/0.4/	=	#grok-4.3-########	=x-ai/grok-4.3	#x-ai/grok-4.3-########	=grok-4.3-latest
grok-4.5	2/6/0.3//	500000	ga	199999:4/12/0.6/	=	#grok-4.5-########	=x-ai/grok-4.5	#x-ai/grok-4.5-########	=grok-4.5-latest	=grok-latest
grok-4.6	2/6/0.5//	500000	ga	199999:4/12/1/	=	#grok-4.6-########	=x-ai/grok-4.6	#x-ai/grok-4.6-########	=grok-4.6-latest
grok-4.7	2/6/0.5//	500000	ga	199999:4/12/1/	=	#grok-4.7-########	=x-ai/grok-4.7	#x-ai/grok-4.7-########	=grok-4.7-latest
grok-build-0.1	1/2/0.2//	256000	ga	199999:2/4/0.4/	=
grok-code-fast-1	0.2/1.5/0.02//	256000	a		=grok-code-fast	=	=grok-code-fast-1-0825
grok-voice-latest	////				=	=grok-voice-3.0
grok-voice-think-fast-1.0	////		d		=
grok-voice-think-fast-2.0	////				=""",
    "zai": """\
GLM-4-32B-0414-128K	0.1/0.1///		g		=
GLM-4.5	0.6/2.2/0.11//		g		=
GLM-4.5-Air	0.2/1.1/0.03//		g		=
GLM-4.5-AirX	1.1/4.5/0.22//		g		=
GLM-4.5-X	2.2/8.9/0.45//		g		=
GLM-4.5V	0.6/1.8/0.11//		g		=
GLM-4.6	0.6/2.2/0.11//		g		=
GLM-4.6V	0.3/0.9/0.05//	128000	g		=
GLM-4.6V-FlashX	0.04/0.4/0.004//		g		=
GLM-4.7	0.6/2.2/0.11//		g		=
GLM-4.7-FlashX	0.07/0.4/0.01//		g		=
GLM-5	1/3.2/0.2//		g		=
GLM-5.1	1.4/4.4/0.26//		g		=
GLM-5.2	1.4/4.4/0.26//	1000000	g		=
GLM-5.3	1.4/4.4/0.26//	1000000	g		=
GLM-5.3-Flash	0.15/0.5/0.03//	1000000	g		=
GLM-5.3-FlashX	0.37/1.25/0.075//		g		=	=glm-5.3-flashx-legal
GLM-OCR	0.03/0.03///				=""",
    "zhipuai": """\
GLM-4-Air	0.069/0.069/0.034//	128000	g		=
GLM-4-AirX	1.379/1.379///	8000	g		=
GLM-4-Assistant	0.69/0.69///	128000	g		=
GLM-4-FlashX-250414	0.014/0.014/0.007//	128000	g		=
GLM-4-Long	0.138/0.138/0.069//	1000000	g		=
GLM-4-Plus	0.69/0.69/0.345//	128000	g		=
GLM-4.5-Air	0.11/0.276/0.022//	128000	g		=
GLM-4.7	0.276/1.103/0.055//	200000	g		=
GLM-4.7-FlashX	0.069/0.414/0.014//	200000	g		=
GLM-5	0.552/2.483/0.138//	200000	g		=
GLM-5-Turbo	0.69/3.034/0.166//	200000	g		=
GLM-5.1	0.828/3.31/0.179//	200000	g		=	=glm-5.1-20260406
GLM-5.2	1.103/3.862/0.276//	1000000	g		=
GLM-5.3	1.103/3.862/0.276//	1000000	g		=
GLM-5.3-Flash	0.11/0.386/0.032//	1000000	g		=""",
}
