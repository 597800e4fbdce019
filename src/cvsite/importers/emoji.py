"""Emoji that sites of Jekyll and Hugo write by name: ``:tada:``."""

import re

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
    "wave": "👋",
}
"""Names that GitHub gave to emoji, those that news and biographies use."""

_NAMED = re.compile(r"(?<![\w:`]):([a-z]\w+):(?![\w:`])")


def show_emoji(text: str) -> str:
    """Write emoji in the place of their names; other words between colons stay."""
    return _NAMED.sub(lambda found: EMOJI.get(found[1], found[0]), text)
