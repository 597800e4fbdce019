"""How the site presents what the CV says: the ``site`` field of ``cv.yaml``."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cvsite.errors import suggest_word
from cvsite.model.base_url import BaseUrlError, normalise_base_url
from cvsite.model.color_names import COLOR_NAMES
from cvsite.model.colors import parse_color
from cvsite.model.record import Date, Record, Url

_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"

RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "syrc", "thaa"})

Publishable = Literal["email_text", "email_link", "phone"]
"""What may be published of the ways to reach the owner."""


Grouping = Literal["year", "type", "keyword"]
"""What the list of publications may be divided by."""

Keys = Annotated[tuple[str, ...], Field(min_length=2)]
"""The keys of entries that belong together."""


Fonts = Literal["mixed", "sans", "serif", "mono"]
"""The stacks of fonts that pages may be set in."""

Density = Literal["comfortable", "compact"]
"""How much space pages leave."""


def _check_color(text: str) -> str:
    try:
        parse_color(text)
    except ValueError as error:
        meant = suggest_word(text.lower(), COLOR_NAMES)
        hint = f"did you mean {meant!r}?" if meant else 'write it as in CSS: "#84370f", or teal'
        raise PydanticCustomError(
            "no_color", "{told}", {"told": str(error), "hint": hint}
        ) from None
    return text.strip()


CssColor = Annotated[str, AfterValidator(_check_color)]
"""A colour in hex, or by its name in CSS."""


def _check_base_url(text: str) -> str:
    try:
        return normalise_base_url(text)
    except BaseUrlError as error:
        told = {"told": str(error), "hint": error.hint}
        raise PydanticCustomError("no_base_url", "{told}", told) from None


class ThemeSettings(Record):
    """How the site looks."""

    name: str = "default"
    """The theme: `default`, or a folder of that name in `themes/`."""
    accent: CssColor | None = None
    """The colour of links and marks, in hex or by its name in CSS: `"#84370f"`, `teal`. The pages
    show it darker or lighter where it would be hard to read, on light and on dark."""
    fonts: Fonts = "mixed"
    """The fonts, which are those of the reader's system: `mixed` (headings with serifs, text
    without), `sans`, `serif` or `mono`."""
    density: Density = "comfortable"
    """How much space there is: `comfortable` or `compact`."""
    toggle: bool = False
    """Offer readers a button between light and dark beside the navigation: `true` or `false`. It
    works by the script, and is remembered."""


class Choice(Record):
    """A section or page that is shown, and its title."""

    name: str
    """Which one: `awards`."""
    title: str | None = None
    """Its title, where it is not the usual one."""


def read_name_alone(value: object) -> object:
    """Let the name of a choice stand for it."""
    return {"name": value} if isinstance(value, str) else value


ChoiceOrName = Annotated[
    Choice,
    BeforeValidator(read_name_alone, json_schema_input_type=str | Choice),
]
"""A choice, or its name alone."""

Choices = tuple[ChoiceOrName, ...]
"""What is shown, in its order; what is not listed is hidden."""


class SectionSettings(Record):
    """Which sections the pages show, in which order and under which headings."""

    home: Choices | None = None
    """The sections of the homepage; those that are not listed are hidden."""
    experience: Choices | None = None
    """The sections of the experience page, likewise. One of your own goes by its title."""


class PublicationFilter(Record):
    """Which publications are meant."""

    types: tuple[str, ...] = ()
    """Types, as BibTeX or CSL calls them: `article`, `misc`, `paper-conference`."""
    keywords: tuple[str, ...] = ()
    """Words of the field `keywords`; upper and lower case are the same."""
    keys: tuple[str, ...] = ()
    """Single entries, by their keys."""
    since: int | None = None
    """The first year."""
    until: int | None = None
    """The last year."""


class PublicationGrouping(Record):
    """A group of one's own in the list of publications."""

    title: str
    """The heading of the group."""
    types: tuple[str, ...] = ()
    """Types that belong to it, as BibTeX or CSL calls them."""
    keywords: tuple[str, ...] = ()
    """Words of the field `keywords` that belong to it."""


class PublicationSettings(Record):
    """Which publications are shown, and how."""

    only_mine: bool = False
    """Leave out the entries that do not name the owner as author, editor or translator: `true`
    or `false`."""
    include: PublicationFilter | None = None
    """Show only the publications that fit all that is said here."""
    exclude: PublicationFilter | None = None
    """Leave out the publications that fit one of the things said here."""
    group_by: Grouping = "year"
    """What the list is divided by: `year`, `type` or the first `keyword` of each."""
    then_by: Grouping | None = None
    """What each group is divided by in turn, likewise."""
    groups: tuple[PublicationGrouping, ...] = ()
    """Groups of one's own, in their order, instead of `group_by`. A publication stands in the first
    that fits; those that fit none stand in a last group."""
    join_preprints: bool = True
    """Show a preprint and its published version as one publication, where the file tells that they
    are one: `true` or `false`."""
    join: tuple[Keys, ...] = ()
    """Entries that are one work, by their keys: `[[smith20arxiv, smith21]]`."""
    keep_apart: tuple[Keys, ...] = ()
    """Entries that are works of their own though they look like one, likewise."""
    authors_shown: Annotated[int, Field(ge=0)] = 12
    """How many authors lists name of a work by many more; the owner is always named, and a link
    leads to the others. `0` names all."""
    marks: dict[str, str] = Field(default_factory=dict)
    """What the marks behind names mean: `{"†": Corresponding author}`."""


PdfFonts = Literal["own", "system"]
"""Whose fonts the PDF is set in."""

Paper = Literal["a4", "letter"]
"""The sizes of paper that the PDF may be made for."""


class OutputSettings(Record):
    """What is made beside the pages: `true` or `false` for each."""

    pdf: bool = True
    """The CV as `cv.pdf`, with links to it."""
    cards: bool = True
    """The pictures for those who share a link; publications that are not selected share that of the
    homepage."""
    all_cards: bool = False
    """A card for each publication as well."""
    resume: bool = True
    """`resume.json`, the CV for tools that read JSON Resume."""
    markdown: bool = True
    """`cv.md`, the CV with all publications in Markdown."""
    text: bool = True
    """`cv.txt`, the same as plain text."""
    bibtex: bool = True
    """`publications.bib`, and a `.bib` file beside the page of each publication."""
    ris: bool = True
    """A `.ris` file beside the page of each publication."""
    csl_json: bool = True
    """`publications.json`, the publications for citation processors."""
    feed: bool = True
    """`feed.xml`, the news and publications for those who follow the site."""

    def has(self, name: str) -> bool:
        """Tell whether the format that a field is named by is written."""
        return name in type(self).model_fields and bool(getattr(self, name))


class SiteSettings(Record):
    """Settings of the website."""

    url: Annotated[str, AfterValidator(_check_base_url)] | None = None
    """Address of the site: `https://USERNAME.github.io`; a domain of one's own gets a CNAME."""
    title: str | None = None
    """Title of the site, where it is not the owner's name."""
    language: Annotated[str, StringConstraints(pattern=_LANGUAGE)] = "en"
    """Language of the content, as in BCP 47: `en`, `de`, `zh-Hans`. Headings, dates and buttons are
    in it as well, where cvsite speaks it."""
    publish: tuple[Publishable, ...] = ("email_text",)
    """What is published, in all outputs alike: `email_text` ("name [at] host"), `email_link` (a
    mailto link), `phone`."""
    theme: ThemeSettings = Field(default_factory=ThemeSettings)
    """How the site looks."""
    pages: Choices | None = None
    """The pages of the navigation, in their order: `home`, `publications`, `experience`, and those
    of your own by the names of their templates. Those that are not listed are not in it."""
    sections: SectionSettings = Field(default_factory=SectionSettings)
    """Which sections the pages show, and in which order."""
    news_limit: Annotated[int, Field(ge=1)] = 6
    """How many items of news the homepage shows at once; older ones unfold."""
    script: bool = True
    """Load the script that adds search, filters and buttons that copy; pages are complete without
    it: `true` or `false`."""
    outputs: OutputSettings = Field(default_factory=OutputSettings)
    """What is made beside the pages."""
    pdf_fonts: PdfFonts = "own"
    """The fonts of the CV as PDF: `own`, those within cvsite and in `content/fonts/`, which are the
    same everywhere, or `system`, those of the computer as well."""
    pdf_paper: Paper = "a4"
    """The paper of the CV as PDF: `a4`, or `letter` for readers in North America."""
    publications: PublicationSettings = Field(default_factory=PublicationSettings)
    """Which publications are shown, and how."""

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left.

        A script that it names goes before its usual one.
        """
        language, *rest = self.language.lower().split("-")
        script = next((part for part in rest if len(part) == len("arab")), None)
        return script in RIGHT_TO_LEFT_SCRIPTS if script else language in RIGHT_TO_LEFT_LANGUAGES


class Meta(Record):
    """About the file itself, as JSON Resume has it."""

    canonical: Url | None = None
    """Address of the newest version of the file."""
    version: str | None = None
    """Version of the file."""
    last_modified: Date | None = None
    """When the file was last changed."""
    theme: str | None = None
    """A theme for other JSON Resume tools; not used here."""
