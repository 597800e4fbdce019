"""Style sheets and scripts as they are published: without what only their authors read."""

import re

from rjsmin import jsmin

_TEXT_OR_COMMENT = re.compile(
    rb"(\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|/\*!.*?\*/)|/\*.*?\*/", re.DOTALL
)
"""A text in quotes, or a comment to be kept; or else a comment (CSS Syntax 3, 4.3.2)."""

_EMPTY_LINES = re.compile(rb"\n\s*\n")


def drop_comments(style: bytes) -> bytes:
    """Leave comments and empty lines out of a style sheet.

    A comment that begins with ``/*!`` stays, since licences do by custom.
    """
    bare = _TEXT_OR_COMMENT.sub(lambda found: found[1] or b"", style)
    return _EMPTY_LINES.sub(b"\n", bare).lstrip()


def shrink_script(script: bytes) -> bytes:
    """Leave comments and needless white space out of a script, but for comments about a licence."""
    return bytes(jsmin(script, keep_bang_comments=True))


MINIFIERS = {".css": drop_comments, ".js": shrink_script}
"""What makes the published form of a file, by its ending."""
