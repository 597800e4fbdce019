"""What a source became, for the tests that look at it: each module imports its own ``folder``."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.site import Site


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    """Load what was imported into the folder of the module."""
    return load_site(folder).site
