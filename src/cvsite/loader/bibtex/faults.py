"""What can be wrong with the text of an entry, in the words of its author."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry; ``offset`` is where in the file's text the caret belongs."""

    reason: str
    offset: int
    hint: str

    def move(self, offset: int) -> "Fault":
        """Give the fault as it stands in a text with more characters before it."""
        return replace(self, offset=self.offset + offset)


def no_key(offset: int) -> Fault:
    """Say that the entry begins with its first field."""
    return Fault("the entry has no key", offset, "write one: @article{smith20, ...")


def no_comma(offset: int, name: str) -> Fault:
    """Say that something follows a value, and no comma or ``#`` stands between."""
    hint = "end each field with a comma; join parts with #"
    return Fault(f"no comma behind the value of {name!r}", offset, hint)


def no_comma_after_key(offset: int) -> Fault:
    """Say that the first field follows the key without a comma."""
    return Fault("no comma behind the key", offset, "write a comma: @article{smith20, ...")


def no_value(offset: int, name: str) -> Fault:
    """Say that a word stands where a field should, without ``=`` and a value."""
    return Fault(f"{name!r} has no value", offset, "a field reads name = {value},")


def open_brace(offset: int) -> Fault:
    """Say that a value is still open where the next field begins."""
    return Fault("unclosed brace", offset, "close the value with } before the comma")


def uneven_braces(offset: int, name: str) -> Fault:
    """Say that a value has more opening than closing braces, or the other way round."""
    reason = f"the braces in the value of {name!r} do not match"
    return Fault(reason, offset, "give each { its }")


def open_quote(offset: int) -> Fault:
    """Say that a value in quotes is never closed."""
    return Fault("unclosed quote", offset, 'close the value with "')


def open_entry(offset: int) -> Fault:
    """Say that the file, or the next entry, comes before the end of this one."""
    return Fault("the entry is never closed", offset, "close the entry with }")


def extra_brace(offset: int) -> Fault:
    """Say that a brace closes the entry before its last field."""
    return Fault("a closing brace too many", offset, "remove the brace that closes the entry here")


def wrong_bracket(offset: int) -> Fault:
    """Say that an entry is opened by ``(`` and closed by ``}``, or the other way round."""
    return Fault("opened and closed by different brackets", offset, "use { and }")


def no_entry(offset: int) -> Fault:
    """Say that what follows the ``@`` reads like nothing known."""
    return Fault("this is no entry", offset, "an entry reads @article{key, title = {...}, ...}")


def no_type(offset: int) -> Fault:
    """Say that nothing stands between the ``@`` and the bracket."""
    return Fault("the entry has no type", offset, "write it as @article{key, ... or @misc{key, ...")


def no_opening(offset: int) -> Fault:
    """Say that the bracket is missing that opens the entry."""
    hint = "write it as @article{key, on one line; comments begin with %"
    return Fault("no { behind the entry type", offset, hint)
