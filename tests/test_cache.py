"""What may be made again is kept, and counts only where it is whole."""

from pathlib import Path

from cvsite.cache import Cache, open_cache


def count_makes(cache: Cache, parts: tuple[str | bytes, ...]) -> int:
    """Ask a cache for something, and tell how often it had to be made."""
    makes = []

    def make() -> bytes:
        makes.append(parts)
        return b"made of " + repr(parts).encode()

    assert cache.recall(parts, make) == b"made of " + repr(parts).encode()
    return len(makes)


def test_things_are_made_once(tmp_path: Path) -> None:
    """What was made of the same parts is recalled; the parts are told apart."""
    cache = open_cache(tmp_path)
    assert count_makes(cache, ("a", "bc")) == 1
    assert count_makes(cache, ("a", "bc")) == 0
    assert count_makes(cache, ("ab", "c")) == 1
    assert (tmp_path / ".cvsite").stat().st_mode & 0o777 == 0o700


def test_damaged_entries_count_for_nothing(tmp_path: Path) -> None:
    """An entry that lost or changed a byte is made anew, and then recalled again."""
    cache = Cache(tmp_path)
    count_makes(cache, ("a",))
    [entry] = tmp_path.iterdir()
    whole = entry.read_bytes()
    for damaged in (whole[:-1], whole[:10], b"", whole[:-1] + b"?"):
        entry.write_bytes(damaged)
        assert count_makes(cache, ("a",)) == 1
        assert count_makes(cache, ("a",)) == 0
        assert entry.read_bytes() == whole


def test_nothing_is_kept_where_nothing_may_be_written(tmp_path: Path) -> None:
    """A folder that cannot be made costs time alone."""
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "cache")
    assert count_makes(cache, ("a",)) == 1
    assert count_makes(cache, ("a",)) == 1
