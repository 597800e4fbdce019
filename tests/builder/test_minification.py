"""What is published of a style sheet says the same to a browser."""

import pytest

from cvsite.builder.style_sheets import drop_comments


@pytest.mark.parametrize(
    ("style", "published"),
    [
        ("/* Colours */\n\na {\n  color: red; /* bright */\n}\n", "a {\n  color: red; \n}\n"),
        ('a { content: "/* text */"; }', 'a { content: "/* text */"; }'),
        ("a::before { content: '\\'/*'; } /* x */ b {}", "a::before { content: '\\'/*'; }  b {}"),
        ("/*! MIT, by somebody */\na {}", "/*! MIT, by somebody */\na {}"),
        ("a {} /* it's open", "a {} /* it's open"),
        ("/* it's */ a {} /* it's */", "a {} "),
    ],
)
def test_comments_are_left_out(style: str, published: str) -> None:
    """Comments and empty lines go; texts, and comments about a licence, stay."""
    assert drop_comments(style.encode()).decode() == published
