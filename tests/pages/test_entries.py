"""Entries of the experience page, as they are read, copied and called."""

from playwright.sync_api import Page

MOST_LETTERS = 75
"""Letters of a line that is read with ease."""

COUNT_LETTERS = """text => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = new Set([...range.getClientRects()].map(each => each.bottom));
    return text.textContent.length / lines.size;
}"""


def test_what_has_no_title_is_no_article(page: Page, root: str) -> None:
    """An article is called by its heading; an entry without a title is none."""
    page.goto(f"{root}long/experience/")
    assert page.locator("article.entry").count() == 2
    assert page.locator("article:not(:has(h2, h3, h4))").count() == 0
    assert page.get_by_text("Nobody has said what this is called.").is_visible()


def test_few_publications_are_articles(page: Page, root: str) -> None:
    """The homepage has a few of each year: no lists of one, but articles with their titles."""
    page.goto(f"{root}site/")
    selected = page.locator(".publication")
    assert page.get_by_role("article").and_(selected).count() == selected.count() > 0


def test_words_side_by_side_are_apart_in_copies(page: Page, root: str) -> None:
    """Whoever copies a row of words, or reads it by a program, gets them one by one."""
    page.goto(f"{root}long/experience/")
    assert page.locator(".topics").inner_text().split() == ["Looms", "Cards", "Warp"]


def test_names_in_titles_stand_out(page: Page, root: str) -> None:
    """What is italic in running text is upright in a title that is italic as a whole."""
    page.goto(f"{root}long/experience/")
    name = page.locator("cite em")
    assert name.inner_text() == "Jacquardia"
    assert name.evaluate("each => getComputedStyle(each).fontStyle") == "normal"


def test_lines_are_no_longer_than_is_read_with_ease(page: Page, root: str) -> None:
    """Running text stands in a column of its own, narrower than that of titles."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{root}long/experience/")
    assert page.locator(".summary p").first.evaluate(COUNT_LETTERS) <= MOST_LETTERS
