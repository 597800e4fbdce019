"""Mistakes in templates as problems: what is wrong, and on which line of which file."""

import linecache
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import Macro

from cvsite.errors import Location, Problem, did_you_mean
from cvsite.theme import ThemeStack

Known = Mapping[str, Iterable[str]]
"""What a template may use, by kind: ``name``, ``filter``, ``test``, ``template``."""

_UNDEFINED_NAME = re.compile(r"'(\w+)' is undefined")
_UNDEFINED_FIELD = re.compile(r"'?(cvsite(?:\.\w+)*)\.(\w+) object'? has no attribute '(\w+)'")
_FIELD_HINTS = {"Publication": "a field of the .bib file is publication|field({!r})|inline"}
_REFUSED_ARGUMENT = re.compile(r"macro '(\w+)' takes n.*")
_UNKNOWN_FILTER = re.compile(r"No (filter|test) named '(\w+)'\.?")


def describe_template_error(error: Exception, theme: ThemeStack, known: Known) -> Problem | None:
    """Turn what a template raised into a problem; None where it was not the template's fault."""
    location = _find_line(error, theme)
    if isinstance(error, TemplateNotFound):
        hint = did_you_mean(str(error.name), known["template"])
        return Problem(f"there is no template {error.name!r}", location, hint)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        location = _locate(error.filename, error.lineno)
    if location is None:
        return None
    if isinstance(error, RecursionError):
        location = _find_line(error, theme, own=True) or location
        return Problem("templates or macros that call each other without end", location)
    if refused := _REFUSED_ARGUMENT.fullmatch(str(error)):
        return _tell_refused_argument(error, refused[1], location, theme)
    if not isinstance(error, TemplateError):
        # A filter or function failed on what the template gave it.
        return Problem(f"{type(error).__name__}: {error}", location)
    return _explain(error.message or "", location, known)


def _tell_refused_argument(
    error: Exception, name: str, call: Location, theme: ThemeStack
) -> Problem:
    """Tell of a macro that a template gives more than it takes.

    Where it stands in for one of the default theme, the mistake is in the macro.
    """
    message = str(error)
    macro = _find_macro(error, name, theme)
    if macro is None or not Path(call.path).is_relative_to(theme.default_templates):
        return Problem(message, call)
    caller = Path(call.path).relative_to(theme.default_templates).as_posix()
    hint = (
        f"line {call.line} of the default {caller} calls it: take what the default macro takes, "
        "or pass on *varargs and **kwargs"
    )
    return Problem(message, macro, hint)


def _explain(message: str, location: Location, known: Known) -> Problem:
    """Say what Jinja says, and what was probably meant."""
    if field := _UNDEFINED_FIELD.fullmatch(message):
        module, record, name = field.groups()
        kind = getattr(sys.modules[module], record)
        names = [*getattr(kind, "model_fields", ()), *vars(kind)]
        shown = f"{record} has no field {name!r}"
        hint = did_you_mean(name, names) or _FIELD_HINTS.get(record, "").format(name)
        return Problem(shown, location, hint or None)
    if unknown := _UNKNOWN_FILTER.fullmatch(message):
        kind_name, name = unknown.groups()
        return Problem(message, location, did_you_mean(name, known[kind_name]))
    match = _UNDEFINED_NAME.search(message)
    return Problem(message, location, did_you_mean(match[1], known["name"]) if match else None)


def _find_line(error: Exception, theme: ThemeStack, *, own: bool = False) -> Location | None:
    """Find the innermost line of a template that was at work: Jinja puts them into tracebacks.

    With ``own``, only the templates of the site count, not those of the default theme.
    """
    searched = theme.template_folders[:-1] if own else theme.template_folders
    folders = tuple(str(folder) for folder in searched)
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.startswith(folders):
            found = _locate(frame.f_code.co_filename, line)
    return found


def _find_macro(error: Exception, name: str, theme: ThemeStack) -> Location | None:
    """Find where the templates of the site define the macro that a template at work calls."""
    values = (
        value for frame, _ in walk_tb(error.__traceback__) for value in frame.f_locals.values()
    )
    paths = {
        vars(value)["_func"].__code__.co_filename
        for value in values
        if isinstance(value, Macro) and value.name == name
    }
    definition = re.compile(rf"{{%[-+]?\s*macro\s+{name}\b")
    for path in sorted(paths):
        if any(Path(path).is_relative_to(top) for top in theme.template_folders[:-1]):
            text = Path(path).read_text("utf-8")
            if found := definition.search(text):
                return _locate(path, text.count("\n", 0, found.start()) + 1)
    return None


def _locate(path: str, line: int) -> Location:
    linecache.checkcache(path)
    source = linecache.getline(path, line).rstrip("\n") if Path(path).is_file() else None
    return Location(path, line, None, source or None)
