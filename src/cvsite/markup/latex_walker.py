"""The parser of pylatexenc, with our own macros, and quick about plain text."""

import re
from typing import Any

from pylatexenc.latexwalker import LatexToken, LatexWalker
from pylatexenc.macrospec import (
    EnvironmentSpec,
    LatexContextDb,
    MacroSpec,
    VerbatimArgsParser,
)

from cvsite.markup.latex_macros import ARGUMENTS, FORMULA_ENVIRONMENTS, VERBATIM
from cvsite.markup.latex_symbols import ACCENTS

_PLAIN = re.compile(r"[^\\{}$%\[\]\s][^\\{}$%\[\]]*")


def make_context() -> LatexContextDb:
    """Declare to the parser what arguments our macros have.

    Any other macro has none, so that what follows it stays text.
    """
    arguments = {**dict.fromkeys(ACCENTS, "{"), **ARGUMENTS}
    macros = [MacroSpec(name, of_macro) for name, of_macro in arguments.items()]
    macros += [MacroSpec(name, VerbatimArgsParser("verb-macro")) for name in VERBATIM]
    environments = [EnvironmentSpec(name, is_math_mode=True) for name in FORMULA_ENVIRONMENTS]
    context = LatexContextDb()
    context.add_context_category("cvsite", macros=macros, environments=environments)
    context.set_unknown_macro_spec(MacroSpec(""))
    context.set_unknown_environment_spec(EnvironmentSpec(""))
    return context


class Walker(LatexWalker):  # type: ignore[misc]  # pylatexenc ships no types
    """Reads a run of plain text as one token; the parser itself takes each character for one."""

    def get_token(self, pos: int, *args: Any, **kwargs: Any) -> LatexToken:  # noqa: ANN401 - as its base
        """Give the next token; in an argument without braces, that is one character."""
        if kwargs.get("environments", True) and (run := _PLAIN.match(self.s, pos)):
            return LatexToken(tok="char", arg=run[0], pos=pos, len=len(run[0]), pre_space="")
        return super().get_token(pos, *args, **kwargs)


def parse_latex(value: str, context: LatexContextDb) -> list[Any]:
    """Give the nodes of a value; raises LatexWalkerError where it is not well formed."""
    nodes: list[Any] = Walker(value, context, tolerant_parsing=False).get_latex_nodes()[0]
    return nodes
