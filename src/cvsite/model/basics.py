"""Who the site is about, and the people around them."""

from cvsite.model.record import Email, Markdown, PersonName, Record, Url


class Place(Record):
    """Where somebody can be found."""

    address: str | None = None
    """Street and number; separate lines by line breaks."""
    postal_code: str | None = None
    """Postal code."""
    city: str | None = None
    """City."""
    country_code: str | None = None
    """Country, as ISO 3166-1 alpha-2: `US`, `CN`."""
    region: str | None = None
    """State, province or region."""


class Profile(Record):
    """An account or identifier elsewhere."""

    network: str
    """Name of the network: `GitHub`, `Google Scholar`, `ORCID`."""
    username: str | None = None
    """Name or number there; the link is made from it for networks that are known."""
    url: Url | None = None
    """Address of the profile, where it cannot be made from the username."""


class Affiliation(Record):
    """An institution that somebody belongs to at present."""

    name: str
    """The institution: `The University of Texas at Austin`."""
    department: str | None = None
    """School, department or lab within it."""
    url: Url | None = None
    """Its homepage."""


class Person(Record):
    """A co-author, advisor or supervisor, for links wherever the name appears."""

    name: PersonName
    """The name as it is usually written."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the name, in the bibliography for instance."""
    url: Url | None = None
    """Their homepage."""


class Basics(Record):
    """The owner of the site."""

    name: PersonName
    """Full name; it is also looked for in the bibliography."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the owner's name in .bib files."""
    label: str | None = None
    """Role in a few words: `PhD student in linguistics`."""
    image: Url | None = None
    """Photo: path of a file under `content/files/`. [Pictures](#pictures) has more."""
    email: Email | None = None
    """E-mail address; `site.publish` says how it is shown."""
    phone: str | None = None
    """Phone number; shown only if `site.publish` says so. Keep it in `content/private.yaml`."""
    url: Url | None = None
    """Homepage; the site itself, usually."""
    summary: Markdown | None = None
    """Short biography, in Markdown."""
    location: Place | None = None
    """Where the owner is."""
    affiliations: tuple[Affiliation, ...] = ()
    """Institutions that the owner belongs to at present."""
    profiles: tuple[Profile, ...] = ()
    """Accounts and identifiers elsewhere."""
