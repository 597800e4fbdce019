"""Trees as Markdown, which reads back as the same trees."""

import pytest

from cvsite.markup.latex import LatexReader
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.markdown_text import write_markdown
from cvsite.model.text import Paragraph


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\emph{E. coli} \textbf{b}", "*E. coli* **b**"),
        (r"a*b\_c [d] \$5", r"a\*b\_c \[d\] \$5"),
        (r"\texttt{a`b} $x_1$", "``a`b`` $x_1$"),
        (r"\href{http://h/a(b)}{here}", "[here](<http://h/a(b)>)"),
        ("1. A title", r"1\. A title"),
    ],
)
def test_markdown_of_a_tree(source: str, text: str) -> None:
    """Marks are written, and characters that would be marks are escaped."""
    tree = LatexReader().read(source)
    assert write_markdown(tree) == text
    assert MarkdownReader().read(text).blocks == (Paragraph(tree),)
