"""What nobody sees of a page: comments, scripts, styles and the code of templates."""

import pytest

from cvsite.importers.template_code import take_code_out


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("<style>\nbody { text-align: justify }\n</style>", "code"),
        ('<script src="a.js">\nlet a = 1;\n</script>', "code"),
        ("{% comment %}About\n=====\nI was young.{% endcomment %}", "comment"),
        ("<!-- I was young. -->", "comment"),
        ("# {{% callout note %}}", "code"),
    ],
)
def test_what_nobody_sees(code: str, name: str) -> None:
    """It is taken out with all that it holds, line by line, and what stands around it stays."""
    seen, unseen = take_code_out(f"I like engines.\n{code}\nAnd looms.")
    assert seen.split() == ["I", "like", "engines.", "And", "looms."]
    assert seen.count("\n") == code.count("\n") + 2
    assert {each.name for each in unseen} == {name}
    assert "\n".join(each.text for each in unseen) == code.removeprefix("# ")


@pytest.mark.parametrize("text", ["```\n<style>a {}</style>\n```", "C#\n# Looms", "a <sub>1</sub>"])
def test_what_is_text(text: str) -> None:
    """Code that a page shows, headings and other tags are text."""
    assert take_code_out(text) == (text, [])


def test_the_line_of_code_behind_a_link() -> None:
    """Code that becomes a link changes no line that is told of other code."""
    button = '{{< button url="https://example.org" >}}Notes{{< /button >}}'
    seen, (code,) = take_code_out(f"{button}\n\nLooms\n{{{{< icon >}}}}")
    assert seen.startswith("[Notes](https://example.org)\n")
    assert (code.number, code.text) == (3, "{{< icon >}}")
