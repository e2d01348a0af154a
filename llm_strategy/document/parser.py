"""PyYAML's parser without the rest of PyYAML: the one place that touches the package ``yaml``.

``import yaml`` costs about twice a bare interpreter start, nearly all of it for Python modules that are not
needed here; the C binding alone costs a tenth. So the binding is loaded against stand-ins for the modules
that it takes its classes from, and the stand-ins are taken out of ``sys.modules`` again. When somebody
imports the real package later, the binding (one a process, it cannot be loaded twice) is handed over to it.

Where that is not possible, the whole package is imported, and without libyaml its pure-Python parser serves.
"""

from __future__ import annotations

import sys
from _operator import is_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Protocol

    class Mark(Protocol):
        """A position: 0-based line and column, and the index in the whole text, in code points."""

        index: int
        line: int
        column: int


class Node:
    """What a document is made of. Compare ``id``: the classes change when the whole of PyYAML is in use."""

    if not TYPE_CHECKING:
        __slots__ = ()
    id: str
    tag: str | None
    """The explicit tag; None where the file writes none."""
    value: Any
    """A scalar's text, a list's nodes, a map's pairs of nodes in the order of the file."""
    start_mark: Mark
    end_mark: Mark
    style: str | None
    """Of scalars: None (plain), or the character that opens it."""
    flow_style: bool | None
    """Of lists and maps: whether it is written in brackets."""


class ScalarNode(Node):
    """A scalar."""

    __slots__ = ("end_mark", "start_mark", "style", "tag", "value")
    id = "scalar"

    def __init__(
        self, tag: str | None, value: str, start_mark: Mark, end_mark: Mark, style: str | None = None
    ) -> None:
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.style = style or None


class SequenceNode(Node):
    """A list."""

    __slots__ = ("end_mark", "flow_style", "start_mark", "tag", "value")
    id = "sequence"

    def __init__(
        self,
        tag: str | None,
        value: list[Node],
        start_mark: Mark,
        end_mark: Mark,
        flow_style: bool | None = None,
    ) -> None:
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.flow_style = flow_style


class MappingNode(Node):
    """A map."""

    __slots__ = ("end_mark", "flow_style", "start_mark", "tag", "value")
    id = "mapping"

    def __init__(
        self,
        tag: str | None,
        value: list[tuple[Node, Node]],
        start_mark: Mark,
        end_mark: Mark,
        flow_style: bool | None = None,
    ) -> None:
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.flow_style = flow_style


class YAMLError(Exception):
    """Whatever libyaml says against a text."""


class MarkedYAMLError(YAMLError):
    """A fault with its place: ``problem`` at ``problem_mark``, in a ``context`` from ``context_mark`` on."""

    def __init__(
        self,
        context: str | None = None,
        context_mark: Mark | None = None,
        problem: str | None = None,
        problem_mark: Mark | None = None,
        note: str | None = None,
    ) -> None:
        super().__init__(problem)
        self.context = context
        self.context_mark = context_mark
        self.problem = problem
        self.problem_mark = problem_mark
        self.note = note


class ReaderError(YAMLError):
    """A character that YAML forbids."""

    def __init__(self, name: str, position: int, character: int, encoding: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name
        self.position = position
        self.character = character
        self.encoding = encoding
        self.reason = reason


class _Unused:
    """In the place of token and event classes: the one are never made, the others only by :func:`events`."""


_OURS = {
    "YAMLError": YAMLError,
    "ReaderError": ReaderError,
    "ScalarNode": ScalarNode,
    "SequenceNode": SequenceNode,
    "MappingNode": MappingNode,
}
_MODULES = (
    *("error", "reader", "scanner", "parser", "composer", "constructor"),
    *("emitter", "serializer", "representer", "tokens", "events", "nodes"),
)
_HANDED_OVER = ("CParser", "CEmitter")
"""What the real package asks the binding for when it is imported."""


def _taken_by(name: str) -> object:
    """Return the class that the binding gets for ``name``."""
    ours = _OURS.get(name)
    if ours is not None:
        return ours
    if name.endswith("Error"):
        return MarkedYAMLError
    return _Unused


def _load_binding() -> Any:
    """Load ``yaml._yaml`` against stand-ins, and leave no trace in ``sys.modules``."""
    modules = sys.modules
    for finder in sys.meta_path:
        spec = finder.find_spec("yaml", None)
        if spec is not None:
            break
    else:
        raise ImportError("PyYAML is not installed")
    if not spec.submodule_search_locations:
        raise ImportError("`yaml` is not a package")
    module_type = type(sys)
    asked: list[tuple[str, str]] = []

    class Stand(module_type):  # type: ignore[valid-type, misc]
        def __getattr__(self, name: str) -> object:
            if name.startswith("__"):
                raise AttributeError(name)
            asked.append((str(self.__name__), name))
            return _taken_by(name)

    package = module_type("yaml")
    package.__path__ = list(spec.submodule_search_locations)
    package.__spec__ = spec
    for name in _MODULES:
        setattr(package, name, Stand("yaml." + name))
    modules["yaml"] = package
    try:
        import yaml._yaml

        binding = modules["yaml._yaml"]
        del yaml
    finally:
        for name in [name for name in modules if name == "yaml" or name.startswith("yaml.")]:
            del modules[name]

    space = vars(binding)
    kept = {name: space.pop(name) for name in _HANDED_OVER}

    def hand_over(name: str) -> object:
        # The first look at a class that was taken out: the real package is being imported right now.
        if name not in kept:
            raise AttributeError(f"module 'yaml._yaml' has no attribute {name!r}")
        space.update(kept)
        space.pop("__getattr__", None)
        if "yaml.nodes" in modules:
            space["yaml"] = modules["yaml"]
            for module, attribute in asked:
                real = modules.get(module)
                if real is not None and hasattr(real, attribute):
                    space[attribute] = getattr(real, attribute)
            _use_whole()
        return kept[name]

    space["__getattr__"] = hand_over
    global _binding
    _binding = space
    return kept["CParser"]


def _load_whole() -> Any:
    """Import PyYAML as everybody does."""
    import yaml  # noqa: F401  (for what it puts into sys.modules)

    _use_whole()
    try:
        from yaml._yaml import CParser
    except ImportError:
        return _pure_parser()
    return CParser


def _pure_parser() -> Any:
    """Return a parser in plain Python with the methods of the C one that are used here."""
    from yaml.composer import Composer
    from yaml.parser import Parser as PythonParser
    from yaml.reader import Reader
    from yaml.scanner import Scanner, ScannerError
    from yaml.tokens import ScalarToken

    from llm_strategy.document import without_libyaml

    class Pure(Reader, Scanner, PythonParser, Composer):
        def __init__(self, stream: bytes | str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            PythonParser.__init__(self)
            Composer.__init__(self)

        def raw_parse(self) -> int:
            count = 0
            while self.get_event() is not None:  # type: ignore[no-untyped-call]
                count += 1
            return count

    return without_libyaml.make(Pure, ScalarToken, ScannerError)


def _use_whole() -> None:
    """From now on nodes and errors are PyYAML's own classes."""
    space = globals()
    modules = sys.modules
    for name in ("ScalarNode", "SequenceNode", "MappingNode"):
        space[name] = getattr(modules["yaml.nodes"], name)
    for name in ("YAMLError", "MarkedYAMLError"):
        space[name] = getattr(modules["yaml.error"], name)
    space["ReaderError"] = modules["yaml.reader"].ReaderError
    space["whole"] = True


_binding: dict[str, Any] = {}
whole = False
"""Whether the nodes are PyYAML's own classes: compare ``node.id``, never a class."""


def _parser(base: Any) -> Any:
    """Return ``base`` with a resolver that does nothing, and never enters Python.

    ``resolve`` has to take three arguments and return None, in C; an exception's ``__init__`` does.
    """
    resolve = Exception().__init__  # type: ignore[misc]
    hooks = {"resolve": resolve, "descend_resolver": staticmethod(is_), "ascend_resolver": tuple}
    return type("Parser", (base,), hooks)


def _working_parser() -> Any:
    if "yaml" in sys.modules:
        return _parser(_load_whole())
    try:
        parser = _parser(_load_binding())
        # A binding that takes its classes in another way than this module believes shows it here.
        key, value = parser(b"a: [b]").get_single_node().value[0]
        if (key.value, key.tag, value.value[0].style, value.id) == ("a", None, None, "sequence"):
            return parser
    except Exception:
        pass
    return _parser(_load_whole())


Parser: Any = _working_parser()
"""A parser of one text (bytes or str): ``get_single_node``, ``get_event``, ``raw_parse``. No tag is resolved:
``tag`` is None unless the file writes one. Composing is recursive in C: bound the depth first."""


def compose(data: bytes, parser: Any = None) -> Node | None:
    """Return the root of the single document in ``data``; errors are raised, all as :class:`YAMLError`."""
    root: Node | None = (parser or Parser)(data).get_single_node()
    if whole and root is not None:
        plain_styles(root)
    return root


def plain_styles(root: Node) -> None:
    """Give plain scalars the style None, where PyYAML's own nodes say the empty text."""
    for node in walk(root):
        if node.id == "scalar" and node.style == "":
            node.style = None


def walk(root: Node) -> Iterator[Node]:
    """Yield every node once, however many aliases lead to it; not recursive."""
    seen: set[int] = set()
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if node.id == "sequence":
            waiting += node.value
        elif node.id == "mapping":
            for pair in node.value:
                waiting += pair


def events(data: bytes) -> Iterator[Any]:
    """Yield the parse events of ``data``; their class names say what they are. Errors come where they lie."""
    if not whole and _binding.get("AliasEvent") is _Unused:
        from llm_strategy.document import events

        _binding.update((name, value) for name, value in vars(events).items() if name.endswith("Event"))
    get_event = Parser(data).get_event
    while True:
        event = get_event()
        if event is None:
            return
        yield event


def origin() -> str:
    """Return the file that the parser is in."""
    return str(_binding.get("__file__") or sys.modules["yaml"].__file__)
