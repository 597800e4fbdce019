"""Where a site of Hugo keeps what, in its language."""

from collections.abc import Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import PurePosixPath

from cvsite.importers.source import Source
from cvsite.importers.values import Fields

PUBLICATIONS = ("publication", "publications")
SIGNS = (
    *(
        f"{folder}/{name}"
        for folder in PUBLICATIONS
        for name in ("*/index.*", "*.md", "*/*/index.*")
    ),
    *("authors/*/_index.*", "authors/*/index.*", "home/*.md", "home/*/index.md"),
)
"""What a folder of content has, any of it."""

HOME = ("home/*.md", "home/*/*.md", "_index.md")
"""The pages that the homepage is made of."""

AUTHORS = (
    "data/authors/*.yaml",
    "data/authors/*.yml",
    "data/authors/*.json",
    "data/authors/*.toml",
)
"""Where newer versions keep what is said of people."""

CONFIG = ("config.toml", "config.yaml", "hugo.toml", "hugo.yaml", "config/_default/*.*", "hugo.yml")


@dataclass(frozen=True, slots=True)
class HugoFolders:
    """The folder of the content, and those of other languages."""

    content: str
    others: tuple[str, ...] = ()

    def find(self, source: Source, *names: str) -> tuple[str, ...]:
        """List the pages in folders of the content that were not opened yet: all in ``post``."""
        endings = ("md", "markdown", "html", "Rmd", "Rmarkdown")
        patterns = (
            f"{escape(self.content)}/{name}/**/*.{end}" for name in names for end in endings
        )
        opened = source.opened
        return tuple(name for name in source.find(*patterns) if name not in opened)

    def list_blocks(self, source: Source) -> Iterator[Fields]:
        """Look at what the homepage says of each of its widgets or blocks."""
        for name in source.find(*(f"{escape(self.content)}/{each}" for each in HOME)):
            fields = source.peek_lines(name).fields
            for each in (fields, *fields.records("sections")):
                yield Fields((*each.entries, *each.fields("content").entries))

    def split(self, page: str) -> tuple[str, ...]:
        """Give the folders of a page within the content, and its name without the ending."""
        return PurePosixPath(page).relative_to(self.content).with_suffix("").parts


def find_folders(source: Source) -> HugoFolders | None:
    """Find the folder of the content; None where there is none of such a site."""
    if _has_content(source, "content"):
        return HugoFolders("content")
    names = {name.split("/")[1] for name in source.find("content/*/*/**/*.md")}
    languages = sorted(name for name in names if _has_content(source, f"content/{name}"))
    if languages:
        first = _choose_language(source, languages)
        others = tuple(f"content/{each}" for each in languages if each != first)
        return HugoFolders(f"content/{first}", others)
    if source.find(*AUTHORS) or (source.find("content/_index.md") and source.find(*CONFIG)):
        return HugoFolders("content")
    return None


def _has_content(source: Source, folder: str) -> bool:
    return bool(source.find(*(f"{escape(folder)}/{sign}" for sign in SIGNS)))


def _choose_language(source: Source, languages: list[str]) -> str:
    """Choose the language that the settings say is the usual one, or English."""
    named = [
        text.value
        for name in source.find(*CONFIG)
        if (text := source.peek_fields(name).text("default_content_language"))
    ]
    wanted = [language for name in (*named, "en") for language in languages if language == name]
    return (wanted or languages)[0]
