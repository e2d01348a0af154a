"""The error of settings that cannot be used, and what every file of settings is held to."""

from __future__ import annotations

MOST_BYTES = 1 << 19
"""The longest settings file that is read. Reading TOML takes up to 450 times its size in memory."""

POLICY_FAMILY = "policy"
"""What `select` and `ignore` call all rules of policies."""

POLICY_SUFFIX = ".schema.json"
"""How the names of policies usually end: an editor watches these files."""

BASELINE_SUFFIX = "baseline.json"
"""How the names of baselines end where an editor watches them."""


class SettingsError(Exception):
    """Settings that cannot be used.

    ``message`` says what is wrong and what to write; ``file`` is the path of the file, or the option ("--select");
    ``line`` and ``column`` count from 1, columns in code points, and are None where there is no place.
    """

    def __init__(self, message: str, file: str, line: int | None = None, column: int | None = None) -> None:
        # All of them are args, so that the error can be pickled between processes.
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.message}"
