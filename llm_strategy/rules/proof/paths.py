"""Whether the files that a strategy names are there, and not too large."""

from __future__ import annotations

from llm_strategy.changes import SetValue, Work
from llm_strategy.findings import Finding, Missing, UnreadError
from llm_strategy.format.quantities.parse import about
from llm_strategy.rules.proof.family import (
    FAMILY,
    LARGEST_FILE,
    READS_FILES,
    files_for,
    named_paths,
    no_answer,
    unread_paths,
)
from llm_strategy.rules.rule import FILES, INFO, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.file_facts import Place
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route


def places_of(strategy: Strategy, facts: Facts) -> Iterator[tuple[Route, str, bool, Place]]:
    """Yield each path with what it leads to; raises Missing where no file may be read."""
    for route, path, planned in named_paths(strategy):
        if "://" not in path:
            files = files_for(facts, route)
            try:
                place = files.place(path, facts.limit(LARGEST_FILE))
            except UnreadError:
                raise no_answer(route) from None
            yield route, path, planned, place
    missing_facts = unread_paths(strategy)
    if missing_facts:
        raise Missing(*missing_facts)


@FAMILY.rule(
    "file-not-found",
    WARNING,
    "a path without a file",
    since="0.1.0",
    depends=(FILES,),
    definition="A path leads from the file that names it to a file that is there.",
    why="A file that is not at the declared path cannot be checked. Paths are relative to the directory of "
    "the strategy file, with `/` between directories. For data that is kept elsewhere, write an address with "
    "`://`, which is never read.",
    remedy=(
        Work("write the path relative to the directory of the strategy file"),
        Work("write the address where it is kept"),
    ),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    thresholds=(LARGEST_FILE,),
    not_in_schema=READS_FILES,
    files={"data/tickets.jsonl": '{"prompt": "Where is my parcel?", "completion": "shipping"}\n'},
    bad="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/ticket.jsonl  # <-
""",
    good="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/tickets.jsonl
""",
)
def file_not_found(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    for route, path, planned, place in places_of(strategy, facts):
        if place.kind == "elsewhere":
            yield Finding(
                route,
                f"`{path}` is not here: {place.words}",
                severity=INFO,
                label="not here",
                remedy=(Work("download it to have it checked"),),
            )
        elif place.kind == "no-file":
            yield Finding(
                route,
                f"`{path}` is {place.words}, not a file",
                label="not a file",
                remedy=(Work("write the path of a file"),),
            )
        elif place.kind == "missing":
            early = (
                planned or _is_name_on_hub(path) or strategy.stage == "idea" or "stage" in strategy.unreadable
            )
            remedy: tuple[SetValue | Work, ...] = (
                Work("write the path relative to the directory of the strategy file"),
                Work("write the address where it is kept, with `://`"),
            )
            if place.instead:
                remedy = (SetValue(route, place.instead, note="which is there"),)
            yield Finding(
                route,
                f"there is no file `{path}`",
                severity=INFO if early else "",
                label="no such file",
                remedy=remedy,
            )


def _is_name_on_hub(path: str) -> bool:
    """Say whether a path may be the name of a data set on a hub, as in `owner/name`."""
    owner, slash, name = path.partition("/")
    return (
        bool(slash and owner and name) and "/" not in name and "." not in name and not owner.startswith(".")
    )


@FAMILY.rule(
    "file-too-large",
    INFO,
    "a file that is too large to be read",
    since="0.1.0",
    depends=(FILES,),
    why="Files are read up to a limit, so that a check ends. A larger file is not checked.",
    remedy=(Work("raise the threshold `largest-file` to have it read"),),
    scope=STRATEGY,
    thresholds=(LARGEST_FILE,),
    files={
        "data/chats.jsonl": 3_000_000_000,
        "data/sample.jsonl": '{"prompt": "Hello", "completion": "Hi"}\n',
    },
    bad="""
purpose: Write product texts in the house voice
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    dataset: data/chats.jsonl  # <-
""",
    good="""
purpose: Write product texts in the house voice
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    dataset: data/sample.jsonl
""",
)
def file_too_large(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    for route, path, _, place in places_of(strategy, facts):
        if place.kind == "too-large":
            limit = about("count", facts.limit(LARGEST_FILE))
            yield Finding(
                route,
                f"`{path}` has {place.words}, over the limit of {limit}",
                label="not read",
                remedy=(Work("raise the threshold `largest-file` to have it read"),),
            )
