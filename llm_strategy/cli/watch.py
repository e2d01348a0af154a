"""``check --watch``: checks again whenever a file changes, until it is interrupted.

Loaded only when it is asked for.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from watchfiles import Change, watch

from llm_strategy.cli.exits import UsageError, reason
from llm_strategy.cli.output import eprint, write
from llm_strategy.cli.run import Run
from llm_strategy.config import settings
from llm_strategy.config.discovery import is_strategy
from llm_strategy.config.settings import BASELINE_SUFFIX, OWN_FILE, POLICY_SUFFIX, SETTINGS_FILES
from llm_strategy.outputs.registry import FORMATS, render, shows_fixes
from llm_strategy.text import listed

if TYPE_CHECKING:
    from argparse import Namespace

    from llm_strategy.outputs.style import Style

PAUSE_MILLISECONDS = 300
"""Changes that come so close together are checked once."""

LOOK_MILLISECONDS = 500
"""How long it waits for a change before it goes round."""

MOST_NAMED = 3
"""Changed files that are named; what is more is counted."""

Changes = Iterable[tuple[Change, str]]


def watch_and_check(args: Namespace, today: int, style: Style) -> int:
    """Check, and again after each change. Returns only where nothing can be watched; Ctrl-C raises KeyboardInterrupt.

    A change of a strategy, of settings, of a policy or of a baseline shows the result again. Any other file may be one
    that a strategy points to: the result is shown where it is another one.
    """
    watched = Watched(args, today, style)
    shown = watched.check()
    write([shown])
    announced = False
    folders = watched.folders()
    rounds = watch(*folders, debounce=PAUSE_MILLISECONDS, rust_timeout=LOOK_MILLISECONDS, yield_on_timeout=True)
    try:
        for changes in rounds:
            if not changes and announced:
                continue
            # Without changes it has just begun to watch: what changed before that is noticed here.
            result = watched.check()
            ours = watched.ours(changes)
            if ours or result != shown:
                if not args.quiet:
                    eprint(f"checked at {time.strftime('%H:%M:%S')}: {_named(ours)} changed")
                write([result])
            shown = result
            if not announced:
                announced = True
                if not args.quiet:
                    eprint(f"watching {listed(folders)}; Ctrl-C stops")
    except OSError as error:
        # Linux lets a user watch so many folders.
        raise UsageError(f"cannot watch: {reason(error)}; name a smaller directory") from None
    return watched.exit_code


class Watched:
    """The files of one command line, checked again and again."""

    def __init__(self, args: Namespace, today: int, style: Style) -> None:
        self.args = args
        self.today = today
        self.style = style
        self.exit_code = 0
        self.named: set[str] = set()
        """The files that were read beside the strategies: settings, policies, baselines."""

    def check(self) -> str:
        """Check everything as it is now, and return what is to be shown."""
        settings.forget()
        format = self.args.format or FORMATS[0]
        run = Run(self.args, self.today, fixes=shows_fixes(format))
        run.find()
        result = "".join(render(format, run.reports(), self.style))
        self.exit_code = run.exit_code()
        read = [*run.named, *run.lookup.files(), *(baseline.file for baseline in run.lookup.baselines())]
        self.named = {os.path.realpath(path) for path in read if os.path.isfile(path)}
        return result

    def folders(self) -> list[str]:
        """Return the folders to watch: those of the command line, and those of its files."""
        paths = self.args.arguments or ["."]
        folders = [path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths]
        folders += [os.path.dirname(path) for path in sorted(self.named)]
        kept: list[str] = []
        for folder in dict.fromkeys(folders):
            inside = (os.path.realpath(folder) + os.sep).startswith
            if os.path.isdir(folder) and not any(inside(os.path.realpath(one).rstrip(os.sep) + os.sep) for one in kept):
                kept.append(folder)
        return kept

    def ours(self, changes: Changes) -> list[str]:
        """Return the changed files that the check reads for certain, by their names."""
        found: dict[str, None] = {}
        for _, path in changes:
            name = os.path.basename(path)
            if (
                is_strategy(name)
                or name in (*SETTINGS_FILES, ".gitignore")
                or name.endswith((OWN_FILE, POLICY_SUFFIX, BASELINE_SUFFIX))
                or os.path.realpath(path) in self.named
            ):
                found[name] = None
        return sorted(found)


def _named(names: list[str]) -> str:
    if not names:
        return "another file"
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])])
