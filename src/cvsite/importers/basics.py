"""What several files of a source say of the owner, as one record."""

from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.values import Text


def find_basics(imported: Imported) -> DraftRecord:
    """Give the record of the owner, for what is to be added to it."""
    basics = imported.cv.setdefault("basics", {})
    return basics if isinstance(basics, dict) else {}


def put_basic(imported: Imported, field: str, value: Text) -> None:
    """Say something of the owner in the place of what an earlier file said, which is told."""
    basics = find_basics(imported)
    before = basics.get(field)
    basics[field] = value
    if isinstance(before, Text) and _fold(before) == _fold(value):
        imported.understood.append(before)
    elif isinstance(before, Text):
        imported.left_out.append((before, f"another file says for this: {value.value}"))


def add_profiles(imported: Imported, profiles: list[Draft]) -> None:
    """Add accounts to those that an earlier file named; what is the same is one."""
    basics = find_basics(imported)
    known = basics.get("profiles")
    drafts: list[Draft] = [*known] if isinstance(known, list) else []
    spelled = {_spell(each) for each in drafts}
    for profile in profiles:
        if _spell(profile) in spelled:
            imported.understood += _list_texts(profile)
        else:
            spelled.add(_spell(profile))
            drafts.append(profile)
    if drafts:
        basics["profiles"] = drafts


def _fold(text: Text) -> str:
    return " ".join(text.value.casefold().split())


def _spell(profile: Draft) -> frozenset[tuple[str, str]]:
    if not isinstance(profile, dict):
        return frozenset()
    values = (
        (name, each.value if isinstance(each, Text) else str(each))
        for name, each in profile.items()
    )
    return frozenset((name, value.casefold().strip("@/")) for name, value in values)


def _list_texts(profile: Draft) -> list[Text]:
    values = profile.values() if isinstance(profile, dict) else ()
    return [each for each in values if isinstance(each, Text)]
