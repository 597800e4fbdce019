"""Compiled templates of the default theme, kept as Python keeps compiled modules.

They stand in ``__pycache__`` beside the templates, so that a build does not compile anew what comes
with cvsite. The templates of a site itself are few, and may change at any time.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from cvsite import __version__

_DIGEST_SIZE = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja compiles; a file that is damaged or of another version counts for nothing.

    Jinja compares the source of each template itself. Where nothing may be written nothing is.
    """

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._folder = templates / "__pycache__"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja gives both
        """Give the name of the file for a template; none for those of other folders."""
        path = Path(filename or "")
        if not path.is_relative_to(self._templates):
            return ""
        stem = "-".join(path.relative_to(self._templates).with_suffix("").parts)
        tag = sys.implementation.cache_tag
        return f"{stem}.cvsite-{__version__}.jinja-{jinja2.__version__}.{tag}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template into a bucket, if it is there and whole."""
        if bucket.key:
            with suppress(OSError):
                data = (self._folder / bucket.key).read_bytes()
                digest, code = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
                if sha256(code).digest() == digest:
                    bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket, in one step."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        code = bucket.bytecode_to_string()
        path = self._folder / bucket.key
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            unfinished.write_bytes(sha256(code).digest() + code)
            unfinished.replace(path)
