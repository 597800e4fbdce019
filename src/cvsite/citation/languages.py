"""Languages as BibLaTeX names them, and as CSL does."""

import re

LANGUAGE_TAGS = {
    "acadian": "fr-CA",
    "afrikaans": "af",
    "albanian": "sq",
    "american": "en-US",
    "arabic": "ar",
    "armenian": "hy",
    "australian": "en-AU",
    "austrian": "de-AT",
    "basque": "eu",
    "belarusian": "be",
    "bengali": "bn",
    "brazil": "pt-BR",
    "brazilian": "pt-BR",
    "breton": "br",
    "british": "en-GB",
    "bulgarian": "bg",
    "canadian": "en-CA",
    "canadien": "fr-CA",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "esperanto": "eo",
    "estonian": "et",
    "farsi": "fa",
    "finnish": "fi",
    "french": "fr",
    "galician": "gl",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "icelandic": "is",
    "indonesian": "id",
    "irish": "ga",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "magyar": "hu",
    "malay": "ms",
    "mexican": "es-MX",
    "mongolian": "mn",
    "naustrian": "de-AT",
    "newzealand": "en-NZ",
    "ngerman": "de",
    "norsk": "nb",
    "norwegian": "no",
    "nswissgerman": "de-CH",
    "nynorsk": "nn",
    "persian": "fa",
    "polish": "pl",
    "portuges": "pt",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "sanskrit": "sa",
    "serbian": "sr",
    "slovak": "sk",
    "slovene": "sl",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "swissgerman": "de-CH",
    "tamil": "ta",
    "thai": "th",
    "turkish": "tr",
    "ukenglish": "en-GB",
    "ukrainian": "uk",
    "urdu": "ur",
    "usenglish": "en-US",
    "vietnamese": "vi",
    "welsh": "cy",
}
"""Names of ``langid`` and ``language``, which are those of the LaTeX package babel, to BCP 47."""

KNOWN_TAGS = frozenset(LANGUAGE_TAGS.values()) | {tag[:2] for tag in LANGUAGE_TAGS.values()}


def tag_language(name: str) -> str:
    """Give the tag of a language (BCP 47); a name that is not known, or a tag, as it is."""
    return LANGUAGE_TAGS.get(name.strip().lower(), name.strip())


def find_known_tag(tag: str) -> str | None:
    """Give a tag as far as it is known to name a language, the rest of it being left out."""
    return next(
        (each for each in (tag, re.split("[-_]", tag.lower())[0]) if each in KNOWN_TAGS), None
    )
