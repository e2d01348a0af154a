"""The command ``review``: what a change of strategy files means, for a pull request."""

from __future__ import annotations

import os

from llm_strategy.cli.exits import CLEAN, FINDINGS, TROUBLE, UsageError, reason
from llm_strategy.cli.output import eprint, write
from llm_strategy.cli.parser import choice, value
from llm_strategy.report import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from llm_strategy.advisor.review.review import FileReview, Version
    from llm_strategy.cli.lookup import Lookup
    from llm_strategy.config.revision import Revision

SUMMARY = "Show what changed in meaning since a git revision: layers, facts, findings, cost."
USAGE = "[OPTIONS] [BASE] [PATH]..."
EPILOG = """\
BASE is a commit, branch or tag (default: HEAD). A first argument that is not a revision is a PATH.

exit code: 0; 1 where --fail-on says so; 2 wrong usage or settings, no repository, or a file that
cannot be read.

examples:
  llmstrategy review                               changes that are not committed
  llmstrategy review origin/main                   the changes of a branch
  llmstrategy review origin/main --format markdown  the same, as a comment for the pull request
  llmstrategy review v1.2 services/ --fail-on new-error
"""
FORMATS = ("text", "json", "markdown")
NEW = "new-"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``review``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments", nargs="*", metavar="BASE PATH", help="a git revision, then files or directories"
    )
    add = parser.add_argument_group("options").add_argument
    add("--format", **choice(FORMATS), help="the output format (default: text)")
    add(
        "--fail-on",
        **choice((*(NEW + level for level in SEVERITIES), "never")),
        help="lowest level of a new finding that makes the exit code 1 (default: never)",
    )
    add("--config", **value("FILE"), help="use only the settings of this file")
    add("--today", **value("YYYY-MM-DD"), help="check as if it were this date (default: today)")


def run(args: Namespace) -> int:
    """Write the review; return the exit code."""
    from llm_strategy.advisor.review.review import Review
    from llm_strategy.cli.day import day
    from llm_strategy.config.git import GitError

    today = day(args.today)
    try:
        base, paths = _base(args.arguments)
        pairs, troubles = _Files(base, paths, args.config).pairs()
    except GitError as error:
        raise UsageError(f"review needs a git repository: {error}") from None
    from llm_strategy.advisor.review.review import review_file

    files: list[FileReview] = [review_file(old, new, today) for old, new in pairs]
    review = Review(base.name, base.commit, tuple(files))
    render = __import__(f"llm_strategy.advisor.review.{_MODULES[args.format or 'text']}", fromlist=["render"]).render
    write(render(review))
    for trouble in troubles:
        eprint(f"error: {trouble}")
    if troubles or review.failed:
        return TROUBLE
    level = (args.fail_on or "never").removeprefix(NEW)
    return FINDINGS if level != "never" and review.new_at(level) else CLEAN


_MODULES = {"text": "text", "json": "data", "markdown": "markdown"}


def _base(arguments: list[str]) -> tuple[Revision, list[str]]:
    """Return the revision to compare with, and the paths that are left."""
    from llm_strategy.config.revision import find_revision

    first = arguments[0] if arguments else ""
    folder = os.curdir
    for path in arguments:
        if os.path.exists(path):
            folder = path if os.path.isdir(path) else os.path.dirname(path) or os.curdir
            break
    if first and (found := find_revision(folder, first)) is not None:
        return found, arguments[1:] or [os.curdir]
    if first and not os.path.exists(first):
        raise UsageError(f"`{first}` is neither a git revision nor a file or directory")
    head = find_revision(folder, "HEAD")
    if head is None:
        raise UsageError("this repository has no commit yet: there is nothing to compare with")
    return head, arguments or [os.curdir]


class _Files:
    """The strategy files of both versions that ``paths`` stand for, paired by their place, else by what they hold."""

    def __init__(self, base: Revision, paths: list[str], config: str | None) -> None:
        from llm_strategy.cli.lookup import Lookup

        self._base = base
        self._paths = paths
        self._lookup: Lookup = Lookup(
            config=config, select=[], ignore=[], severity=[], schemas=[], name=_name
        )
        self._troubles: list[str] = []

    def pairs(self) -> tuple[list[tuple[Version | None, Version | None]], list[str]]:
        """Return (before, now) of each file, and what could not be read or found."""
        now = self._now()
        before = self._before()
        pairs: list[tuple[Version | None, Version | None]] = []
        added = [key for key in now if key not in before]
        removed = [key for key in before if key not in now]
        moved = _moved({key: before[key] for key in removed}, {key: now[key] for key in added})
        for key, version in now.items():
            old = before.get(moved.get(key, key))
            pairs.append((old, version))
        pairs += [(before[key], None) for key in removed if key not in moved.values()]
        return pairs, self._troubles

    def _now(self) -> dict[str, Version]:
        from llm_strategy.config.discovery import discover, excluded_by
        from llm_strategy.document.document import read_strategy

        def excluding(folder: str) -> object:
            settings = self._lookup.of(os.path.join(folder, "llmstrategy.yaml")).settings
            return None if settings is None else excluded_by(settings)

        existing = [path for path in self._paths if os.path.exists(path)]
        found = discover(existing, excluding)  # type: ignore[arg-type]
        self._troubles += [f"{problem.path}: {problem.message}" for problem in found.problems if problem.fatal]
        versions = {}
        for path in found.files:
            try:
                content = read_strategy(path)
            except OSError as error:
                self._troubles.append(f"{path}: cannot read: {reason(error)}")
                continue
            version = self._version(path, content)
            if version is not None:
                versions[self._key(path)] = version
        return versions

    def _before(self) -> dict[str, Version]:
        from llm_strategy.config.discovery import excluded_by, is_strategy
        from llm_strategy.config.git import GitError
        from llm_strategy.document.limits import MAX_BYTES

        wanted = [self._key(path) for path in self._paths]
        versions = {}
        for key in self._base.files():
            name = key.rpartition("/")[2]
            named = key in wanted
            if not named and not (is_strategy(name) and any(_is_below(key, folder) for folder in wanted)):
                continue
            path = os.path.join(self._base.root, *key.split("/"))
            settings = self._lookup.of(path).settings
            excluded = None if settings is None or named else excluded_by(settings)
            if excluded is not None and excluded(path, False) is not None:
                continue
            try:
                version = self._version(path, self._base.read(key, MAX_BYTES))
            except GitError as error:
                self._troubles.append(str(error))
                continue
            if version is not None:
                versions[key] = version
        return versions

    def _version(self, path: str, content: bytes) -> Version | None:
        from llm_strategy.advisor.review.review import Version

        held = self._lookup.of(path)
        if held.settings is None:
            if str(held.wrong) not in self._troubles:
                self._troubles.append(str(held.wrong))
            return None
        return Version(content, _name(path), held.settings, held.root)

    def _key(self, path: str) -> str:
        """Return a path from the root of the repository, with ``/``; ``""`` for the root itself."""
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(self._base.root))
        return "" if relative == os.curdir else relative.replace(os.sep, "/")


def _is_below(key: str, folder: str) -> bool:
    return not folder or key == folder or key.startswith(folder + "/")


def _name(path: str) -> str:
    """Return a path as it is told: from the current folder, with ``/``."""
    relative = os.path.relpath(path)
    return relative.replace(os.sep, "/")


def _moved(removed: dict[str, Version], added: dict[str, Version]) -> dict[str, str]:
    """Return new path → old path of files that were moved: half of their strategies, or more, have the same names."""
    moved: dict[str, str] = {}
    names = {key: _strategy_names(version.content) for key, version in removed.items()}
    for key, version in added.items():
        here = _strategy_names(version.content)
        best = max(
            (old for old in names if old not in moved.values()), key=lambda old: len(names[old] & here), default=None
        )
        if best is not None and 2 * len(names[best] & here) >= len(names[best] | here) > 0:
            moved[key] = best
    return moved


def _strategy_names(content: bytes) -> set[str]:
    from llm_strategy.document.document import load
    from llm_strategy.model.reader.read import read

    return {strategy.name for strategy in read(load(content))[0]}
