"""What a template reads, with all templates that it extends, includes or imports."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateNotFound, nodes

_REFERENCES = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)


@dataclass(slots=True)
class TemplateReading:
    """What is known of a template from its text.

    ``sources`` are the texts of all templates that it may use, by name, and ``variables`` the names
    that they read, such as ``page`` or ``site.title``. Where a name of a template is found only as
    a page is made, they are not all, and ``is_complete`` is false.
    """

    sources: dict[str, str] = field(default_factory=dict)
    variables: set[str] = field(default_factory=set)
    is_complete: bool = True


def read_template(environment: Environment, name: str) -> TemplateReading:
    """Read a template, and all that it may use."""
    reading = TemplateReading()
    _read(environment, name, reading)
    return reading


def _read(environment: Environment, name: str, reading: TemplateReading) -> None:
    if name in reading.sources or environment.loader is None:
        return
    try:
        source = environment.loader.get_source(environment, name)[0]
    except TemplateNotFound:  # of several names, or one that may be missing
        reading.is_complete = False  # it may come
        return
    reading.sources[name] = source
    tree = environment.parse(source, name)
    reading.variables.update(_list_variables(tree))
    for reference in tree.find_all(nodes.Stmt):
        if not isinstance(reference, _REFERENCES):
            continue
        names = list(_list_names(reference.template))
        reading.is_complete &= bool(names)
        for each in names:
            _read(environment, each, reading)


def _list_names(template: nodes.Expr) -> Iterator[str]:
    """Give the names that may be meant where a tag names a template; none where a page decides."""
    choices = template.items if isinstance(template, (nodes.List, nodes.Tuple)) else [template]
    if all(isinstance(choice, nodes.Const) for choice in choices):
        yield from (choice.value for choice in choices if isinstance(choice, nodes.Const))


def _list_variables(node: nodes.Node) -> Iterator[str]:
    """Give the names that are read in a template, each with the attribute that is read of it."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        yield f"{node.node.name}.{node.attr}"
    elif isinstance(node, nodes.Name):
        yield node.name
    else:
        for child in node.iter_child_nodes():
            yield from _list_variables(child)


def read_sources(environment: Environment) -> dict[str, str]:
    """Give the texts of all templates that there are, by name."""
    loader = environment.loader
    names = environment.list_templates(extensions=("html", "svg"))
    return {name: loader.get_source(environment, name)[0] for name in names} if loader else {}
