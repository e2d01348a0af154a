"""Remove the suppressed results from a SARIF file.

Code scanning of GitHub opens an alert for each result, also where SARIF says that it is suppressed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(path: str) -> None:
    """Rewrite the file at ``path``."""
    file = Path(path)
    log = json.loads(file.read_text("utf-8"))
    for run in log["runs"]:
        run["results"] = [result for result in run["results"] if not result.get("suppressions")]
    file.write_text(json.dumps(log, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
