"""Which field of cv.yaml the title of a section means."""

import re
from collections.abc import Container, Iterator

from cvsite.importers.heading_words import OTHER_LANGUAGES

FIELDS = {
    "education": r"education|academic background|(education|studies) and training|studies"
    r"|.* education",
    "work": r".*(experience|employment|work|appointments?|positions?|career)( history)?",
    "projects": r"(.* )?projects",
    "awards": r"(.* )?(awards|honou?rs|scholarships|fellowships|prizes)",
    "certificates": r"(.* )?(certificates|certifications|licen[sc]es)",
    "volunteer": r"volunteer(ing)?( work| experience)?",
    "skills": r"(.* )?(skills|technologies|tools|competenc(i?es|y)|proficienc(ies|y))"
    r"|tech(nology|nical)? (stack|strengths)",
    "languages": r"(spoken )?languages",
    "interests": r"((academic|research|personal) )?interests|research areas|hobbies",
    "talks": r"((invited|selected|conference|contributed|academic|public|and) )*"
    r"(talks|presentations)( and (talks|presentations))?",
    "teaching": r"teaching( experience)?",
    "grants": r"((research|selected|external) )?(grants|funding)( and funding)?",
    "service": r"((academic|professional|community|peer) )?(service|services|review(ing)?)",
    "supervision": r"((student|thesis) )?(supervision|mentoring|advising)( experience)?"
    r"|((phd|doctoral|graduate|undergraduate|master s|masters|former|current) )*"
    r"(advisees|mentees|supervised students|students supervised|postdocs)",
    "references": r"references|referees",
    "summary": r"(professional |personal |research )?(summary|profile|bio(graphy)?|statement)"
    r"|about( me)?|objective|introduction",
}
"""The titles of sections, in lower case and without punctuation. The first that fits counts."""

_NOT_APPOINTMENTS = re.compile(
    r"teaching|volunteer|leadership|extracurricular|mentor|service|course"
)


def find_fields(title: str, taken: Container[str]) -> Iterator[str]:
    """List the fields that a title fits and that no section has taken yet."""
    words = " ".join(re.findall(r"\w+", title.casefold().replace("&", "and")))
    for field, titles in FIELDS.items():
        known = words in OTHER_LANGUAGES.get(field, ())
        if field in taken or not (known or re.fullmatch(titles, words)):
            continue
        if field != "work" or may_be_appointments(title):
            yield field


def may_be_appointments(title: str) -> bool:
    """Tell whether a section with companies and positions may be the one of appointments."""
    return _NOT_APPOINTMENTS.search(title.casefold()) is None
