"""Problems are told as a compiler tells them."""

from cvsite.errors import Location, Problem, format_problem, sort_problems


def test_place_line_caret_and_hint() -> None:
    """A problem has its place and message, the line with a caret below the column, and a hint."""
    place = Location("content/cv.yaml", 12, 3, "  institutoin: X")
    told = format_problem(Problem("unknown key", place, hint="did you mean 'institution'?"))
    assert told == (
        "content/cv.yaml:12:3: unknown key\n"
        "  12 |   institutoin: X\n"
        "     |   ^\n"
        "  hint: did you mean 'institution'?"
    )


def test_warnings_say_so() -> None:
    """A warning can be told from an error."""
    told = format_problem(Problem("odd", Location("a.bib", 1), severity="warning"))
    assert told == "a.bib:1: warning: odd"


def test_long_lines_are_cut_around_the_caret() -> None:
    """The caret stays in sight in a line of any length."""
    source = "x" * 5000 + "HERE" + "x" * 5000
    _, line, caret = format_problem(Problem("wrong", Location("a", 1, 5001, source))).split("\n")
    assert line[caret.index("^") :].startswith("HERE")
    assert len(line) < 120


def test_values_that_would_fill_the_terminal_are_cut() -> None:
    """Of a message and a hint that quote a value without end, both ends are shown."""
    value = f"begin{'x' * 100_000}end"
    told = format_problem(Problem(f"{value} is wrong", hint=f"mend {value}"))
    message, hint = told.split("\n")
    assert message.startswith("begin")
    assert message.endswith("end is wrong")
    assert hint.startswith("  hint: mend begin")
    assert hint.endswith("end")
    assert len(told) < 5_000


def test_caret_stands_below_its_column_behind_tabs() -> None:
    """Tabs are shown as four columns, above and below."""
    _, line, caret = format_problem(Problem("wrong", Location("a", 1, 3, "\t\tX"))).split("\n")
    assert line[caret.index("^")] == "X"


def test_control_characters_do_not_reach_the_terminal() -> None:
    """What could steer a terminal is replaced."""
    told = format_problem(Problem("wrong", Location("a", 1, 1, "\x1b[31mred")))
    assert "\x1b" not in told


def test_problems_are_in_reading_order_and_told_once() -> None:
    """Problems are sorted by file, line and column, and repeated ones dropped."""
    problems = [Problem("b", Location("f", 2, 1)), Problem("a", Location("f", 1, 9))]
    assert [each.message for each in sort_problems(problems * 2)] == ["a", "b"]
