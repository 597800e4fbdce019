"""A CV as PDF that the owner made: it stands in for the one that cvsite makes."""

from cvsite.importers.copies import copy_file
from cvsite.importers.result import Draft, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text
from cvsite.model.page import PDF_PATH

ELSEWHERE = (
    "Your CV is at {}, and pages link to the one that cvsite makes as well. In content/cv.yaml, "
    "outputs: {{pdf: false}} under site leaves that out."
)


def take_cv(
    named: Text, beside: str, source: Source, imported: Imported, folder: str = ""
) -> list[Draft]:
    """Put a CV where pages link to it by themselves, and give links to those that cannot be there.

    A file is looked for in ``folder`` as well. One that is no PDF, or the second, has a link.
    """
    address = tidy_address(named.value)
    if leads_elsewhere(address):
        imported.remarks.append(ELSEWHERE.format(address))
        return [{"network": "CV", "url": named.reword(address)}]
    for place in (named, named.reword(f"{folder}/{address}")):
        path = source.locate(place.value.strip(), beside)
        if path is None:
            continue
        is_pdf = path.suffix.lower() == ".pdf"
        if is_pdf and imported.files.setdefault(PDF_PATH, path) == path:
            imported.understood.append(named)
            return []
        copy = copy_file(place, beside, source, imported)
        return [{"network": path.name, "url": copy}] if copy else []
    return []
