"""Mistakes in templates as problems: what is wrong, and on which line of which file."""

import linecache
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from cvsite.errors import Location, Problem, did_you_mean
from cvsite.theme import ThemeStack

_UNDEFINED_NAME = re.compile(r"'(\w+)' is undefined")
_UNDEFINED_FIELD = re.compile(r"'?(cvsite(?:\.\w+)*)\.(\w+) object'? has no attribute '(\w+)'")


def describe_template_error(
    error: Exception, theme: ThemeStack, known: Iterable[str] = ()
) -> Problem | None:
    """Turn what a template raised into a problem; None where it was not the template's fault.

    ``known`` are the names that a template may use, for the hint.
    """
    location = _find_line(error, theme)
    if isinstance(error, TemplateSyntaxError):
        location = _locate(error.filename, error.lineno) if error.filename else location
    if location is None:
        return None
    if not isinstance(error, TemplateError):
        # A filter or function failed on what the template gave it.
        return Problem(f"{type(error).__name__}: {error}", location)
    if isinstance(error, TemplateNotFound):
        return Problem(f"there is no template {error.name!r}", location)
    message = error.message or ""
    if field := _UNDEFINED_FIELD.fullmatch(message):
        module, record, name = field.groups()
        names = [each for each in dir(getattr(sys.modules[module], record)) if each[0] != "_"]
        shown = f"{record} has no field {name!r}"
        return Problem(shown, location, did_you_mean(name, names))
    match = _UNDEFINED_NAME.search(message)
    return Problem(message, location, did_you_mean(match[1], known) if match else None)


def _find_line(error: Exception, theme: ThemeStack) -> Location | None:
    """Find the innermost line of a template that was at work: Jinja puts them into tracebacks."""
    folders = tuple(str(folder) for folder in theme.template_folders)
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.startswith(folders):
            found = _locate(frame.f_code.co_filename, line)
    return found


def _locate(path: str, line: int) -> Location:
    linecache.checkcache(path)
    source = linecache.getline(path, line).rstrip("\n") if Path(path).is_file() else None
    return Location(path, line, None, source or None)
