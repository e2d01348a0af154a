"""Prints what this interpreter is, as one line of JSON. Old Pythons run it too, so it uses no new syntax."""

import json
import sys


def package(name):
    """Return the specification of a package without importing it; None if it is not installed."""
    from importlib.machinery import PathFinder

    return PathFinder.find_spec(name)


def installed():
    """Return the version of llmstrategy; None if it is not installed."""
    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:
        return None
    try:
        return version("llmstrategy")
    except PackageNotFoundError:
        return None


def has_libyaml():
    """Return whether PyYAML is installed with libyaml."""
    from importlib.machinery import PathFinder

    spec = package("yaml")
    where = spec and spec.submodule_search_locations
    return bool(where and PathFinder.find_spec("yaml._yaml", where))


print(
    json.dumps(
        {
            "python": "%d.%d.%d" % sys.version_info[:3],  # noqa: UP031
            "executable": sys.executable,
            "llmstrategy": installed(),
            "serves": bool(package("llm_strategy") and package("pygls")),
            "libyaml": has_libyaml(),
        }
    )
)
