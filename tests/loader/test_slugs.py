"""Keys as parts of addresses."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cvsite.loader.slugs import LONGEST, make_slug, make_slugs

keys = st.text(st.sampled_from("aGy019:._-/ é") | st.characters(), max_size=120)


@given(keys)
@example("y-2020")
@example("G-x")
@example("a" * 101)
@example("-a.")
def test_a_slug_is_fit_for_an_address_and_its_own_slug(key: str) -> None:
    """Whatever a key holds, its slug holds nothing that addresses, files or anchors forbid."""
    slug = make_slug(key)
    assert re.fullmatch(r"[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?", slug)
    assert len(slug) <= LONGEST
    assert not re.match("[gy]-", slug, re.IGNORECASE)
    assert make_slug(slug) == slug


@pytest.mark.parametrize(
    ("key", "slug"),
    [
        ("vaswani2017attention", "vaswani2017attention"),
        ("DBLP:conf/nips/VaswaniSPUJGKP17", "DBLP-conf-nips-VaswaniSPUJGKP17"),
        ("y-2020", "y_2020"),
        ("...", "publication"),
    ],
)
def test_keys_become_slugs(key: str, slug: str) -> None:
    """Most keys are their own slugs; of others what an address may not have becomes a dash."""
    assert make_slug(key) == slug


def test_slugs_that_differ_in_case_alone_are_numbered() -> None:
    """Some file systems take names that differ in case for one, and some names are taken."""
    assert make_slugs(["a", "A", "a-2", "main"]) == ("a", "A-2", "a-2-2", "main-2")
