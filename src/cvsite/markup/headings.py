"""The levels of the headings within a text."""

from dataclasses import replace

from cvsite.model.text import Block, Blocks, Heading, ItemList, Quote


def close_heading_gaps(blocks: Blocks) -> Blocks:
    """Give blocks whose headings begin with level 1 and are never two levels below the last one.

    People choose a level for its looks; readers who hear a page go by them (WCAG 2.2, technique
    G141).
    """
    return _close_gaps(blocks, [])


def _close_gaps(blocks: Blocks, above: list[int]) -> Blocks:
    """Renumber headings; ``above`` are the levels, as written, that the place at hand is below."""
    return tuple(_close_gaps_within(block, above) for block in blocks)


def _close_gaps_within(block: Block, above: list[int]) -> Block:
    match block:
        case Heading(level):
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            return replace(block, level=len(above))
        case ItemList(items):
            return replace(block, items=tuple(_close_gaps(item, above) for item in items))
        case Quote(children):
            return replace(block, children=_close_gaps(children, above))
    return block
