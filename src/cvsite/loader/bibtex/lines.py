"""The lines of a text that may have hundreds of thousands of them."""

from bisect import bisect_left
from itertools import accumulate

_BLOCK = 4096
"""Characters of a text of which the ends of lines are counted together, which takes little time;
places are then looked for within one block."""


class LineTable:
    """Which line of a text each of its characters stands on, and where each line begins.

    Lines are numbered from 1 and end with a line feed, whose line is the one that it ends.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        starts = range(0, len(text), _BLOCK)
        counts = (text.count("\n", start, start + _BLOCK) for start in starts)
        self._counts = [0, *accumulate(counts)]

    def __len__(self) -> int:
        """Count the lines."""
        return self._counts[-1] + 1

    def find_line(self, offset: int) -> int:
        """Give the number of the line on which the character at an offset stands."""
        block = offset // _BLOCK
        return self._counts[block] + self._text.count("\n", block * _BLOCK, offset) + 1

    def find_start(self, line: int) -> int:
        """Give the offset at which a line begins."""
        ends = line - 1
        if ends == 0:
            return 0
        block = bisect_left(self._counts, ends) - 1
        start = block * _BLOCK
        for _ in range(ends - self._counts[block]):
            start = self._text.index("\n", start) + 1
        return start

    def read(self, line: int) -> str:
        """Give the text of a line, without its end."""
        start = self.find_start(line)
        end = self._text.find("\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]
