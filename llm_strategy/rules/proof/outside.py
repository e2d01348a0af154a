"""Paths that lead out of the repository: by how they begin, by `..`, or by a link."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.findings import Finding
from llm_strategy.report import REVIEW
from llm_strategy.rules.proof.family import FAMILY, LARGEST_FILE
from llm_strategy.rules.proof.paths import places_of
from llm_strategy.rules.rule import ERROR, FILES, INFO, STRATEGY
from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.model.context import Facts
    from llm_strategy.model.view import View
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route


@FAMILY.rule(
    "file-outside-repository",
    ERROR,
    "a path that leads out of the repository",
    since="0.1.0",
    depends=(FILES,),
    definition="A path leads from the file that names it to a file of the same repository.",
    why="A path is relative to the file that names it, so that it means the same on every machine. One that "
    "starts at the root of a disk, a home directory or another computer works for one person only, and is "
    "never read. For data that is kept elsewhere, write an address such as `s3://…` or `file:///…`.",
    remedy=(Work("write the path relative to this file, or an address such as `file:///mnt/data`"),),
    scope=STRATEGY,
    levels=(ERROR, INFO),
    thresholds=(LARGEST_FILE,),
    not_in_schema="a value that starts with a scheme is an address; any other value is a path",
    bad="""
purpose: Route tickets to the right team
task: classification
approach:
  - technique: prompting
    for: [classification]
    prompt: ~/prompts/route.md  # <-
quality:
  metrics:
    accuracy: {target: 90%}
  eval_dataset: /mnt/data/tickets.jsonl  # <-
""",
    good="""
purpose: Route tickets to the right team
task: classification
approach:
  - technique: prompting
    for: [classification]
    prompt: prompts/route.md
quality:
  metrics:
    accuracy: {target: 90%}
  eval_dataset: file:///mnt/data/tickets.jsonl
""",
)
def file_outside_repository(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    views: list[tuple[View, str]] = [(strategy, "quality.eval_dataset")]
    views += [(layer, key) for layer in strategy.layers for key in ("prompt", "dataset")]
    views += [(evidence, "results") for evidence in strategy.evidence]
    for view, key in views:
        value = view.values.get(key)
        if value is not None:
            paths: tuple[str, ...] = (value,) if isinstance(value, str) else value
            # Of a list that could not be read whole, nobody knows which item is which.
            in_list = len(paths) > 1 and key not in view.unreadable
            for number, path in enumerate(paths):
                if is_absolute(path):
                    yield from _outside(view.at(key, number) if in_list else view.at(key), path)
    if facts.files is not None:
        yield from _leading_out(strategy, facts)


def _leading_out(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    """Yield the findings about paths that only the repository tells about."""
    for route, path, _, place in places_of(strategy, facts):
        linked = place.kind == "linked-out"
        if linked or (place.kind == "outside" and not is_absolute(path)):
            yield Finding(
                route,
                f"`{printable(path)}` leads out of the repository{' by a link' if linked else ''}, so it is not read",
                severity=INFO if linked else "",
                label="by a link" if linked else "outside the repository",
                remedy=(
                    Work("move the file into the repository"),
                    Work("write the address where it is kept, with `://`"),
                ),
            )


def is_absolute(path: str) -> bool:
    """Say whether a path begins at the top of a disk, or at a home folder."""
    return path[0] in "/~" or path[1:3] == ":/"


def _outside(route: Route, path: str) -> Iterator[Finding]:
    """Yield the finding about a path at ``route`` that may begin at the top of a disk."""
    if "://" in path or (path[0] == "~" and path[1:2] not in ("", "/")):
        return
    what = {"~": "a home directory", "/": "the root of a disk"}.get(path[0], "a drive")
    remedy: list[Change] = [Work("write the path relative to this file")]
    if path.startswith("//"):
        what = "another computer"
    elif path[0] != "~":
        address = f"file://{path}" if path[0] == "/" else f"file:///{path}"
        remedy.append(SetValue(route, address, note="if it is not in the repository"))
    yield Finding(
        route,
        f"`{printable(path)}` leads out of the repository: a path is relative to this file",
        label=f"begins at {what}",
        remedy=remedy,
        fix=Proposal("write it as an address, which is never read", REVIEW, *remedy[1:])
        if remedy[1:]
        else None,
    )
