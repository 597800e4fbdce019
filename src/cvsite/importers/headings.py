"""Which field of cv.yaml the title of a section means."""

import re
from collections.abc import Container, Iterator

FIELDS = {
    "education": r"education|academic background|(education|studies) and training|studies"
    r"|.* education",
    "work": r".*(experience|employment|work|appointments?|positions?|career)( history)?",
    "projects": r"(.* )?projects",
    "awards": r"(.* )?(awards|honou?rs|scholarships|fellowships|prizes)",
    "certificates": r"(.* )?(certificates|certifications|licen[sc]es)",
    "volunteer": r"volunteer(ing)?( work| experience)?",
    "skills": r"(.* )?(skills|technologies|tools)|tech(nology|nical)? stack",
    "languages": r"(spoken )?languages",
    "interests": r"((academic|research|personal) )?interests|research areas",
    "talks": r"(invited )?(talks|presentations)( and (talks|presentations))?",
    "teaching": r"teaching( experience)?",
    "references": r"references",
    "summary": r"(professional |personal )?(summary|profile|bio(graphy)?|statement)|about( me)?"
    r"|objective|introduction",
}
"""The titles of sections, in lower case and without punctuation. The first that fits counts."""

_NOT_APPOINTMENTS = re.compile(
    r"teaching|volunteer|leadership|extracurricular|mentor|service|course"
)


def find_fields(title: str, taken: Container[str]) -> Iterator[str]:
    """List the fields that a title fits and that no section has taken yet."""
    words = " ".join(re.findall(r"\w+", title.casefold().replace("&", "and")))
    for field, titles in FIELDS.items():
        if field in taken or not re.fullmatch(titles, words):
            continue
        if field != "work" or not _NOT_APPOINTMENTS.search(words):
            yield field
