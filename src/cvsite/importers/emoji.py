"""Emoji that sites of Jekyll and Hugo write by name: ``:tada:``."""

import re

from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.values import Text

EMOJI = {
    "books": "📚",
    "book": "📖",
    "bulb": "💡",
    "calendar": "📅",
    "camera": "📷",
    "clap": "👏",
    "computer": "💻",
    "confetti_ball": "🎊",
    "earth_americas": "🌎",
    "email": "📧",
    "envelope": "✉️",
    "fire": "🔥",
    "globe_with_meridians": "🌐",
    "heart": "❤️",
    "house": "🏠",
    "link": "🔗",
    "loudspeaker": "📢",
    "mega": "📣",
    "memo": "📝",
    "mortar_board": "🎓",
    "muscle": "💪",
    "newspaper": "📰",
    "page_facing_up": "📄",
    "partying_face": "🥳",
    "pencil": "📝",
    "pushpin": "📌",
    "raised_hands": "🙌",
    "rocket": "🚀",
    "school": "🏫",
    "smile": "😄",
    "smiley": "😃",
    "sparkles": "✨",
    "speech_balloon": "💬",
    "star": "⭐",
    "star2": "🌟",
    "tada": "🎉",
    "trophy": "🏆",
    "v": "✌️",
    "wave": "👋",
}
"""Names that GitHub gave to emoji, those that news and biographies use."""

_NAMED = re.compile(r"(?<![\w:`]):([a-z]\w*):(?![\w:`])")


def show_emoji(cv: DraftRecord) -> None:
    """Write emoji in the place of their names in news and in the biography.

    Elsewhere the names stay: the PDF has no font for emoji.
    """
    news = cv.get("news")
    records: list[tuple[Draft | None, str]] = [(cv.get("basics"), "summary")]
    records += [(item, "text") for item in (news if isinstance(news, list) else [])]
    for record, name in records:
        value = record.get(name) if isinstance(record, dict) else None
        if isinstance(record, dict) and isinstance(value, Text):
            record[name] = value.reword(write_emoji(value.value))


def write_emoji(text: str) -> str:
    """Write emoji in the place of their names; other words between colons stay."""
    return _NAMED.sub(lambda found: EMOJI.get(found[1], found[0]), text)
