"""What is for the owner or the site alone is told from what readers may have."""

import pytest

from cvsite.citation.private_fields import is_private


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("file", ":a.pdf:PDF"),
        ("Owner", "ada"),
        ("bdsk-file-1", "YnBsaXN0"),
        ("bdsk-url-1", "http://h"),
        ("mendeley-tags", "x"),
        ("__markedentry", "[ada:]"),
        ("_venue", "x"),
        ("selected", "true"),
        ("pdf", "https://h/a.pdf"),
        ("customlinkdata", "https://h/data"),
        ("annote", "badly argued"),
        ("comment-ada", "x"),
        ("url", "file:///home/ada/a.pdf"),
        ("url", r"\url{file:///home/ada/a.pdf}"),
        ("url", "C:\\papers\\a.pdf"),
        ("url", '"/home/ada/a.pdf"'),
        ("uri", "papers2://publication/1"),
        ("local-url", "x"),
        ("bdsk-url-2", "~/a.pdf"),
    ],
)
def test_private(name: str, value: str) -> None:
    """Fields of reference managers and of websites, and all local paths, are private."""
    assert is_private(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", "https://h/a"),
        ("title", "/dev/null considered harmful"),
        ("keywords", "a"),
        ("eprint", "2101.1"),
        ("journal-url", "http://h"),
        ("options", "useprefix"),
        ("xyz", "unknown"),
    ],
)
def test_public(name: str, value: str) -> None:
    """Bibliographic fields and unknown ones are for everybody."""
    assert not is_private(name, value)
