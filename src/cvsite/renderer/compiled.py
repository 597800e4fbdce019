"""What is made of the templates of the default theme, kept as Python keeps compiled modules.

It stands in ``__pycache__`` beside the templates, so that a build does not compile or read anew
what comes with cvsite. The templates of a site itself are few, and may change at any time.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from cvsite import __version__

_DIGEST_SIZE = sha256().digest_size
_DIGEST_LENGTH = 8


class TemplateFiles:
    """Keeps bytes that are made of the templates in a folder.

    A file that is damaged or of another version counts for nothing, and so does one of templates
    that stood elsewhere or were named by another path, since compiled code names its file. Where
    nothing may be written nothing is kept.
    """

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._folder = templates / "__pycache__"
        self._place = sha256(os.fsencode(templates)).hexdigest()[:_DIGEST_LENGTH]

    def name_file(self, template: str | None) -> str:
        """Give the name of the file for the file of a template; none for those of other folders."""
        path = Path(template or "")
        if not path.is_relative_to(self._templates):
            return ""
        stem = "-".join(path.relative_to(self._templates).with_suffix("").parts)
        tag = sys.implementation.cache_tag
        return f"{stem}.cvsite-{__version__}.jinja-{jinja2.__version__}.{tag}.{self._place}"

    def read(self, name: str) -> bytes | None:
        """Give what a file holds, if it is there and whole."""
        if name:
            with suppress(OSError):
                data = (self._folder / name).read_bytes()
                digest, kept = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
                if sha256(kept).digest() == digest:
                    return kept
        return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file in one step."""
        if not name or sys.dont_write_bytecode:
            return
        path = self._folder / name
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            unfinished.write_bytes(sha256(data).digest() + data)
            unfinished.replace(path)


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja compiles; Jinja compares the source of each template itself.

    Compiled code knows which filters and tests of an ``environment`` ask for the context.
    """

    def __init__(self, templates: Path, environment: Environment) -> None:
        self._files = TemplateFiles(templates)
        self._calls = _digest_calls(environment)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja gives both
        """Give the name of the file for a template."""
        file = self._files.name_file(filename)
        return file and f"{file}.{self._calls}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template into a bucket, if it is there."""
        code = self._files.read(bucket.key)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket."""
        if bucket.key:
            self._files.write(bucket.key, bucket.bytecode_to_string())


def _digest_calls(environment: Environment) -> str:
    calls = [*environment.filters.items(), *environment.tests.items()]
    asked = [(name, getattr(call, "jinja_pass_arg", None)) for name, call in calls]
    return sha256(repr(asked).encode()).hexdigest()[:_DIGEST_LENGTH]
