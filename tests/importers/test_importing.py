"""The check that the tests of importers share finds what was lost."""

from pathlib import Path

import pytest

from importing import assert_nothing_lost, import_source, write_source

RESUME = '{"basics": {"name": "Ada King", "summary": "I build engines."}}'


def test_a_text_that_is_nowhere_is_lost(tmp_path: Path) -> None:
    """Neither pages nor notes nor content say it."""
    source = write_source(tmp_path / "source", {"resume.json": RESUME})
    import_source(source, tmp_path / "site")
    source.write_text(RESUME.replace("engines.", "engines and looms."), "utf-8")
    with pytest.raises(AssertionError, match="engines and looms"):
        assert_nothing_lost(source, tmp_path / "site")
