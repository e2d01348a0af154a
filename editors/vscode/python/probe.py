"""Says what this interpreter is, as one line of JSON. Read by old Pythons too, so it is written for them."""

import json
import sys


def package(name):
    """Return the specification of a package without importing it, None where it is not installed."""
    from importlib.machinery import PathFinder

    return PathFinder.find_spec(name)


def installed():
    """Return the version of llmstrategy, None where it is not installed."""
    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:
        return None
    try:
        return version("llmstrategy")
    except PackageNotFoundError:
        return None


def has_libyaml():
    """Say whether PyYAML is installed with its C part."""
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
