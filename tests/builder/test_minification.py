"""What is published of a style sheet or a script says the same to a browser."""

import pytest

from cvsite.builder.minification import drop_comments, shrink_script


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


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ("// count\nlet  n = 1;  /* more */\nn += 1;\n", "let n=1;n+=1;"),
        ("let a = '/* no */';", "let a='/* no */';"),
        ("let a = `x  // ${ y }\n z`;", "let a=`x  // ${ y }\n z`;"),
        ("let a = /[/]\\/ /.test(b) // c", "let a=/[/]\\/ /.test(b)"),
        ("/*! MIT, by somebody */\nf()", "/*! MIT, by somebody */f()"),
        ("a = b\n++c", "a=b\n++c"),
    ],
)
def test_scripts_lose_what_is_for_their_authors(script: str, published: str) -> None:
    """Comments and white space go; texts, patterns and line ends that end a statement stay."""
    assert shrink_script(script.encode()).decode() == published
