"""The fonts of a site, in the order in which they are asked for a sign."""

from pathlib import Path

import pytest

from cvsite.exporters.fonts import FontSet
from font_file import write_font


@pytest.mark.parametrize(
    ("language", "face"),
    [
        ("en", "SC"),
        ("zh-CN", "SC"),
        ("zh-Hans-HK", "HK"),
        ("zh-Hant", "TC"),
        ("zh-TW", "TC"),
        ("yue-HK", "HK"),
        ("ja", "JP"),
        ("ko-KR", "KR"),
    ],
)
def test_the_face_of_the_language_comes_first(tmp_path: Path, language: str, face: str) -> None:
    """Of the faces for Chinese, Japanese and Korean that of the site is asked before others."""
    for name in ("HK", "JP", "KR", "SC", "TC"):
        write_font(tmp_path / f"{name}.ttf", "\u9aa8", f"Signs {name}")
    names = FontSet(tmp_path, language=language).own_names
    assert names[0] == f"Signs {face}"
    assert len(names) == 5
