"""``check --write-baseline``: everything that is found becomes known.

Loaded only when it is asked for.
"""

from __future__ import annotations

from collections import Counter

from llm_strategy.cli.exits import OutputError, reason
from llm_strategy.cli.output import eprint
from llm_strategy.cli.save import write_file
from llm_strategy.config.baseline import Baseline, written
from llm_strategy.outputs.tally import plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.report import Key, Report


class Recorder:
    """Gathers the findings of one run for the baseline that ``before`` is now.

    Entries of files and rules that this run does not check stay; what is fixed, and what files that are gone had, goes.
    """

    def __init__(self, file: str, before: Baseline) -> None:
        self.file = file
        gone = before.gone()
        self.found: dict[str, list[Key]] = {
            name: list(keys.elements()) for name, keys in before.found.items() if name not in gone
        }
        self.new = 0
        self.fixed = sum(gone.values())
        self.checked = 0

    def take(self, report: Report) -> None:
        """Take in the findings of one file, which are known from now on."""
        comparison = report.baseline
        if comparison is None:
            return
        before = Counter(self.found.get(comparison.file, ()))
        self.checked += 1
        self.new += (Counter(comparison.keys) - before).total()
        self.fixed += len(comparison.fixed)
        self.found[comparison.file] = [*comparison.keys, *comparison.unchecked]
        # Findings without a key cannot be known: what could not be read is always told.
        keyed = {rule for rule, _, _ in comparison.keys}
        for found in report.diagnostics:
            found.known = found.known or found.rule in keyed
        comparison.fixed = []

    def save(self, *, quiet: bool) -> None:
        """Write the baseline, and say what has changed. Raises :class:`OutputError`."""
        if not self.checked:
            return
        try:
            write_file(self.file, [written(self.found)])
        except OSError as error:
            raise OutputError(f"cannot write {self.file}: {reason(error)}") from error
        if not quiet:
            total = sum(map(len, self.found.values()))
            changes = ", ".join(
                f"{count:,} {what}" for count, what in ((self.new, "new"), (self.fixed, "fixed and dropped")) if count
            )
            eprint(f"wrote {self.file}: {plural(total, 'finding')}{f' ({changes})' if changes else ''}")
