"""What a template reads, with all templates that it extends, includes or imports."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from jinja2 import Environment, TemplateNotFound, nodes

from cvsite.renderer.compiled import TemplateFiles
from cvsite.theme import is_passing

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


@dataclass(frozen=True, slots=True)
class FileReading:
    """What is known of the text of one template.

    ``references`` are the names of the templates that each of its tags may mean; a tag whose names
    are found only as a page is made has none.
    """

    variables: tuple[str, ...]
    references: tuple[tuple[str, ...], ...]


def read_template(environment: Environment, name: str, kept: TemplateFiles) -> TemplateReading:
    """Read a template, and all that it may use; what is known of its files may be kept."""
    reading = TemplateReading()
    _read(environment, name, kept, reading)
    return reading


def _read(
    environment: Environment, name: str, kept: TemplateFiles, reading: TemplateReading
) -> None:
    if name in reading.sources or environment.loader is None:
        return
    try:
        source, path, _ = environment.loader.get_source(environment, name)
    except TemplateNotFound:  # of several names, or one that may be missing
        reading.is_complete = False  # it may come
        return
    reading.sources[name] = source
    file = _recall_file(environment, name, source, kept.name_file(path), kept)
    reading.variables.update(file.variables)
    for names in file.references:
        reading.is_complete &= bool(names)
        for each in names:
            _read(environment, each, kept, reading)


def _recall_file(
    environment: Environment, name: str, source: str, place: str, kept: TemplateFiles
) -> FileReading:
    """Give what is known of the text of a template from an earlier build, or read it."""
    place = f"{place}.json" if place else ""
    digest = blake2b(source.encode(errors="surrogatepass"), digest_size=16).hexdigest()
    if data := kept.read(place):
        known, variables, references = json.loads(data)
        if known == digest:
            return FileReading(tuple(variables), tuple(map(tuple, references)))
    file = _read_file(environment, name, source)
    kept.write(place, json.dumps((digest, file.variables, file.references)).encode())
    return file


def _read_file(environment: Environment, name: str, source: str) -> FileReading:
    tree = environment.parse(source, name)
    tags = (tag for tag in tree.find_all(nodes.Stmt) if isinstance(tag, _REFERENCES))
    references = tuple(tuple(_list_names(tag.template)) for tag in tags)
    return FileReading(tuple(sorted(set(_list_variables(tree)))), references)


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
    names = list_templates(environment, ".html", ".svg")
    return {name: loader.get_source(environment, name)[0] for name in names} if loader else {}


def list_templates(environment: Environment, *endings: str) -> list[str]:
    """Give the names of all templates that there are with one of some endings."""

    def is_template(name: str) -> bool:
        return name.endswith(endings) and not any(map(is_passing, name.split("/")))

    return environment.list_templates(filter_func=is_template)
