"""The Jinja environment of a theme stack."""

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from cvsite.renderer.compiled import CompiledTemplates
from cvsite.renderer.filters import make_filters
from cvsite.theme import ThemeStack

DEFAULT_PREFIX = "!default"
"""``{% extends "!default/base.html" %}`` extends the default theme's file from one of that name."""


def open_environment(theme: ThemeStack) -> Environment:
    """Open the templates of a theme stack: escaping is on, and an unknown name is an error."""
    environment = Environment(
        loader=ChoiceLoader(
            [
                FileSystemLoader(theme.template_folders),
                PrefixLoader({DEFAULT_PREFIX: FileSystemLoader(theme.default_templates)}),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # a build reads each template once
        cache_size=-1,  # and keeps it, without a count of how often it is used
    )
    environment.filters.update(make_filters())
    environment.bytecode_cache = CompiledTemplates(theme.default_templates, environment)
    return environment
