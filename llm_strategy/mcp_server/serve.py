"""The server itself: tools, resources and a prompt, declared to the official SDK."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver import Resolve
from mcp.server.mcpserver.exceptions import ResourceNotFoundError
from mcp_types import ListRootsResult, ToolAnnotations
from pydantic import Field

from llm_strategy.api_models.comparison import Comparison
from llm_strategy.api_models.recommendation import Recommendations
from llm_strategy.api_models.report import Report
from llm_strategy.explain.addresses import FIT_PAGE, url
from llm_strategy.explain.markdown import to_markdown
from llm_strategy.explain.pages.contents import pages
from llm_strategy.explain.rule_pages import rule_page
from llm_strategy.explain.rules_list import rules_json
from llm_strategy.mcp_server import tools
from llm_strategy.mcp_server.prompts import draft_strategy
from llm_strategy.mcp_server.results import Alternatives, Explanations
from llm_strategy.mcp_server.roots import asked, granted
from llm_strategy.rules.registry import all_rules
from llm_strategy.schema import published
from llm_strategy.version import __version__

INSTRUCTIONS = """\
llmstrategy.yaml declares how a team uses a language model: which technique is meant to fix which need, and the facts
that decide whether it can. Read llmstrategy://schema before you write one. Never guess a fact: leave out what
nobody told you, because a missing fact is allowed and a wrong one is not. After each edit call `check`; fix
errors by changing the
design or by asking, not by suppressing. Ask before you write a change that `what_if` proposes.
"""

CHECK = """\
Check llmstrategy.yaml: every finding with its place, what would resolve it, and a fix if there is one. Call it after
each edit. It gives the findings of the command, the hook and the editor, under the same settings.
"""
EXPLAIN = "Explain a finding or a word of the format, with its sources and examples."
WHAT_IF = """\
Show the effect of giving a layer another technique: findings that disappear and appear, cost and latency,
from checking the edited file. Nothing is written: `text` of an alternative is the whole edited file.
"""
COMPARE = """\
Compare the stacks that a strategy could have: fit, findings, cost at each volume, latency, break-even. Each candidate
is the file edited and checked again. What the file does not say is a range from the sources, and marked as
assumed.
"""

RECOMMEND = """\
Show which techniques five published guides recommend for a strategy, question by question, from the facts
that the file
declares, where they agree, and which missing fact would decide. It uses the facts, not the planned approach.
"""

Path = Annotated[
    str | None,
    Field(
        description="A strategy file in a granted directory; `check` also takes a directory. Without it: "
        "all of them."
    ),
]
Text = Annotated[
    str | None, Field(description="The content of a strategy that is not saved, checked without settings.")
]
Granted = Annotated[ListRootsResult, Resolve(asked)]

READ_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


def build(folders: Sequence[str] = ()) -> MCPServer:
    """Return the server; ``folders`` may be read beside the roots that the client grants."""
    server = MCPServer("llmstrategy", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    _add_tools(server, folders)
    _add_resources(server)
    server.prompt(title="Draft a strategy")(draft_strategy)
    return server


def serve(folders: Sequence[str]) -> None:
    """Serve on standard input and output until the client leaves."""
    # The SDK waits for its input in a thread, which an exception would wait for. Nothing is written that could be lost.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    build(folders).run("stdio")


def _add_tools(server: MCPServer, folders: Sequence[str]) -> None:
    @server.tool(title="Check strategies", annotations=READ_ONLY, description=CHECK)
    def check(roots: Granted, path: Path = None, text: Text = None) -> Report:
        return tools.check(granted(roots, folders), path, text)

    @server.tool(title="Explain a name", annotations=READ_ONLY, description=EXPLAIN)
    def explain(
        roots: Granted,
        name: Annotated[str, Field(description="A rule, need, technique, use case, key, threshold, formula or claim.")],
    ) -> Explanations:
        return tools.explain(granted(roots, folders), name)

    @server.tool(title="Try another technique", annotations=READ_ONLY, description=WHAT_IF)
    def what_if(
        roots: Granted,
        strategy: Annotated[str, Field(description="The name of the strategy.")],
        layer: Annotated[
            int, Field(ge=0, description="The position of the layer in its `approach`, from 0.")
        ],
        technique: Annotated[
            str | None,
            Field(
                description="The technique to try. Without it: each technique that is better in some respect."
            ),
        ] = None,
        path: Path = None,
        text: Text = None,
    ) -> Alternatives:
        return tools.what_ifs(granted(roots, folders), strategy, layer, technique, path, text)

    @server.tool(title="Ask five guides", annotations=READ_ONLY, description=RECOMMEND)
    def recommend(
        roots: Granted,
        strategy: Annotated[
            str | None, Field(description="One strategy. Without it: each strategy in the file.")
        ] = None,
        path: Path = None,
        text: Text = None,
    ) -> Recommendations:
        return tools.recommend(granted(roots, folders), strategy, path, text)

    @server.tool(title="Compare stacks", annotations=READ_ONLY, description=COMPARE)
    def compare(
        roots: Granted,
        strategy: Annotated[
            str | None, Field(description="The strategy; needed where the file has several.")
        ] = None,
        stacks: Annotated[
            tuple[tuple[str, ...], ...],
            Field(description="Stacks in addition to the declared one, each a list of techniques."),
        ] = (),
        volumes: Annotated[
            tuple[str, ...], Field(description="Volumes such as `20k/month`, instead of the declared one.")
        ] = (),
        model: Annotated[str | None, Field(description="Another model, instead of the declared one.")] = None,
        path: Path = None,
        text: Text = None,
    ) -> Comparison:
        return tools.compare(granted(roots, folders), strategy, stacks, volumes, model, path, text)


def _add_resources(server: MCPServer) -> None:
    @server.resource("llmstrategy://schema", title="The format", mime_type="application/schema+json")
    def schema() -> str:
        """Return the JSON Schema of llmstrategy.yaml: every key, its values, and the rules that a schema can say."""
        return published.text(published.whole())

    @server.resource("llmstrategy://fit", title="Which technique fixes which need", mime_type="text/markdown")
    def fit() -> str:
        """Return the fit table, with its sources."""
        return pages()[FIT_PAGE]

    @server.resource("llmstrategy://rules", title="All rules", mime_type="application/json")
    def rules() -> str:
        """Return all rules: name, level, family, what they find."""
        return rules_json()

    @server.resource("llmstrategy://rule/{name}", title="One rule", mime_type="text/markdown")
    def rule(name: str) -> str:
        """Return the page of a rule: what it finds, why, an example, how to fix it."""
        found = all_rules().get(name)
        if found is None:
            raise ResourceNotFoundError(f"There is no rule `{name}`: llmstrategy://rules lists them.")
        return to_markdown(rule_page(found), url)
