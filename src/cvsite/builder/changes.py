"""What a build changed, and why, in words."""

from collections.abc import Iterator

from cvsite.builder.page_keys import compare_keys
from cvsite.builder.trees import FileNote, Tree
from cvsite.wording.lists import join_words

NEW = "it is new"
GONE = "it is gone"
CONTENT = "its content has changed"


def describe_changes(before: Tree, after: Tree) -> Iterator[tuple[str, str]]:
    """Give the path of each file that is another than before, with the reason."""
    for path in sorted(before.keys() | after.keys()):
        reason = _find_reason(before.get(path), after.get(path))
        if reason:
            yield path, reason


def _find_reason(before: FileNote | None, after: FileNote | None) -> str | None:
    if after is None:
        return GONE
    if before is None:
        return NEW
    if before.content == after.content:
        return None
    parts = compare_keys(before.key, after.key)
    return f"{join_words(parts)} changed" if parts else CONTENT
