"""Runs the copy of llmstrategy that lies beside this file, with the packages that it came with.

PyYAML's own is used where it is installed with libyaml: it reads faster. The copy's has no C part.
"""

import os
import sys
from importlib.machinery import PathFinder

HERE = os.path.dirname(os.path.abspath(__file__))


def has_libyaml() -> bool:
    """Say whether the interpreter has PyYAML with its C part."""
    spec = PathFinder.find_spec("yaml")
    where = spec and spec.submodule_search_locations
    return bool(where and PathFinder.find_spec("yaml._yaml", where))


def main() -> int:
    """Run llmstrategy with the arguments of this program."""
    ours = [os.path.join(HERE, "packages")]
    if not has_libyaml():
        ours.append(os.path.join(HERE, "yaml"))
    sys.path[:0] = ours
    from llm_strategy.__main__ import main

    return main()


if __name__ == "__main__":
    sys.exit(main())
