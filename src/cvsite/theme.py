"""The theme stack: the folders in which templates and static files are looked for.

A theme is any folder with ``templates/`` or ``static/`` in it. The site's own folder stands first
and the default theme last, so that a site overrides a file by having one of the same name. Between
them stands the folder of ``themes/`` that ``site.theme.name`` says, if any.
"""

from dataclasses import dataclass
from pathlib import Path

DEFAULT_NAME = "default"
THEMES_FOLDER = "themes"

THEME_FOLDERS = ("templates", "static")
"""The folders of a theme."""

SITE_FOLDERS = ("content", *THEME_FOLDERS, THEMES_FOLDER)
"""The folders that a site is made from."""

_PASSING_NAMES = frozenset(
    {".DS_Store", "Thumbs.db", ".git", ".gitignore", ".gitkeep", "4913", "__pycache__"}
)
_PASSING_STARTS = (".#", "._", ".goutputstream-")  # of Emacs, macOS and GNOME
_PASSING_ENDS = ("~", "___jb_tmp___", "___jb_old___")  # of many editors, and of JetBrains'


def is_passing(name: str) -> bool:
    """Tell whether a file or folder of a name is no part of a site.

    Editors, desktops and Git leave such files beside those that people save. Some cannot even be
    read: as long as a text is being edited, Emacs has a link beside it that leads nowhere.
    """
    return (
        name in _PASSING_NAMES
        or name.startswith(_PASSING_STARTS)
        or name.endswith(_PASSING_ENDS)
        or (name[:1] == name[-1:] == "#")  # Emacs
        or (name[:1] == "." and name[-4:-1] == ".sw")  # Vim, as is 4913
    )


@dataclass(frozen=True, slots=True)
class ThemeStack:
    """Theme folders, most specific first; the last is the default theme."""

    folders: tuple[Path, ...]

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """The folders of templates that are there, most specific first."""
        return tuple(path for folder in self.folders if (path := folder / "templates").is_dir())

    @property
    def static_folders(self) -> tuple[Path, ...]:
        """The folders of static files that are there, most specific first."""
        return tuple(path for folder in self.folders if (path := folder / "static").is_dir())

    @property
    def default_templates(self) -> Path:
        """The templates of the default theme, which a site's own may extend."""
        return self.folders[-1] / "templates"


def stack_themes(site_folder: Path, name: str = DEFAULT_NAME) -> ThemeStack:
    """Stack the site's own templates and static files on a theme, and that on the default one."""
    named = () if name == DEFAULT_NAME else (site_folder / THEMES_FOLDER / name,)
    default = find_default_theme()
    if site_folder.resolve() == default:
        return ThemeStack((*named, site_folder))
    return ThemeStack((site_folder, *named, default))


def list_themes(site_folder: Path) -> tuple[str, ...]:
    """Give the names of the themes that a site may have."""
    folders = sorted((site_folder / THEMES_FOLDER).glob("*/"))
    return (DEFAULT_NAME, *(folder.name for folder in folders if folder.is_dir()))


def find_default_theme() -> Path:
    """Find the default theme: within the installed package, or at the root of a checkout.

    Both are tried by path, since an editable install has no theme among its package's resources.
    """
    package = Path(__file__).resolve().parent
    installed = package / "default_theme"
    return installed if installed.is_dir() else package.parents[1]
