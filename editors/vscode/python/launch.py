"""Runs the copy of llmstrategy beside this file with the packages beside it.

The interpreter's own PyYAML is used if it has libyaml, which is faster. The PyYAML beside this file is pure Python.
"""

import os
import sys
from importlib.machinery import PathFinder

HERE = os.path.dirname(os.path.abspath(__file__))


def has_libyaml() -> bool:
    """Return whether the interpreter has PyYAML with libyaml."""
    spec = PathFinder.find_spec("yaml")
    where = spec and spec.submodule_search_locations
    return bool(where and PathFinder.find_spec("yaml._yaml", where))


def main() -> int:
    """Run llmstrategy with the arguments of this program."""
    ours = [os.path.join(HERE, "packages")]
    if not has_libyaml():
        ours.append(os.path.join(HERE, "yaml"))
    sys.path[:0] = ours
    from llm_strategy.cli.main import main

    return main()


if __name__ == "__main__":
    sys.exit(main())
