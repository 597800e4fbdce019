"""The accounts of al-folio: in ``_data/socials.yml``, and before that in ``_config.yml``."""

from cvsite.importers.basics import add_profiles, put_basic
from cvsite.importers.emails import read_email
from cvsite.importers.own_cv import take_cv
from cvsite.importers.result import EXAMPLE, Draft, DraftRecord, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Fields, Text

NETWORKS = {
    "acm_id": ("ACM", ""),
    "arxiv_id": ("arXiv", ""),
    "blogger_url": ("Blogger", "{}"),
    "bluesky_url": ("Bluesky", ""),
    "dblp_url": ("DBLP", ""),
    "discord_id": ("Discord", "https://discord.com/users/{}"),
    "facebook_id": ("Facebook", ""),
    "flickr_id": ("Flickr", "https://www.flickr.com/{}"),
    "github_username": ("GitHub", ""),
    "gitlab_username": ("GitLab", ""),
    "hal_id": ("HAL", "https://cv.hal.science/{}"),
    "huggingface_id": ("Hugging Face", ""),
    "ieee_id": ("IEEE Xplore", "https://ieeexplore.ieee.org/author/{}"),
    "inspirehep_id": ("INSPIRE", "https://inspirehep.net/authors/{}"),
    "instagram_id": ("Instagram", ""),
    "kaggle_id": ("Kaggle", ""),
    "keybase_username": ("Keybase", "https://keybase.io/{}"),
    "lastfm_id": ("Last.fm", "https://www.last.fm/user/{}"),
    "lattes_id": ("Lattes", "http://lattes.cnpq.br/{}"),
    "leetcode_id": ("LeetCode", ""),
    "letterboxd_id": ("Letterboxd", "https://letterboxd.com/{}"),
    "linkedin_username": ("LinkedIn", ""),
    "mastodon_username": ("Mastodon", "https://{}"),
    "medium_username": ("Medium", ""),
    "openreview_id": ("OpenReview", ""),
    "orcid_id": ("ORCID", ""),
    "osf_id": ("OSF", "https://osf.io/{}"),
    "pinterest_id": ("Pinterest", "https://www.pinterest.com/{}"),
    "publons_id": ("Web of Science", "https://www.webofscience.com/wos/author/record/{}"),
    "quora_username": ("Quora", "https://www.quora.com/profile/{}"),
    "reddit_username": ("Reddit", ""),
    "research_gate_profile": ("ResearchGate", ""),
    "researchgate_profile": ("ResearchGate", ""),
    "scholar_userid": ("Google Scholar", ""),
    "scopus_id": ("Scopus", "https://www.scopus.com/authid/detail.uri?authorId={}"),
    "semanticscholar_id": ("Semantic Scholar", ""),
    "spotify_id": ("Spotify", "https://open.spotify.com/user/{}"),
    "ssrn_id": ("SSRN", "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id={}"),
    "stackoverflow_id": ("Stack Overflow", ""),
    "strava_userid": ("Strava", "https://www.strava.com/athletes/{}"),
    "telegram_username": ("Telegram", ""),
    "twitter_username": ("X", ""),
    "unsplash_id": ("Unsplash", "https://unsplash.com/@{}"),
    "whatsapp_number": ("WhatsApp", "https://wa.me/{}"),
    "wikidata_id": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "wikipedia_id": ("Wikipedia", "https://wikipedia.org/wiki/User:{}"),
    "work_url": ("Work", "{}"),
    "x_username": ("X", ""),
    "youtube_id": ("YouTube", ""),
    "zotero_username": ("Zotero", "https://www.zotero.org/{}"),
}
"""The network of a key, and the address there unless cvsite makes it from the username."""

NO_ACCOUNTS = {
    "rss_icon": "pages link to the feed by themselves",
    "wechat_qr": "there is no place for such a picture",
    "wechat_username": "there is no address to link to",
}

EXAMPLE_EMAIL = "you@example.com"
"""The address in the theme's files, which many leave there."""

PDF_FOLDER = "assets/pdf"
"""Where the theme looks for a CV that is named without a folder."""


def read_socials(socials: Fields, beside: str, source: Source, imported: Imported) -> None:
    """Read the accounts in their order, and the e-mail address among them."""
    profiles: list[Draft] = []
    for key, value in socials.entries:
        name = key.value.lower()
        username = value.text("value") if isinstance(value, Fields) else value
        if name in NO_ACCOUNTS:
            imported.left_out.append((value, NO_ACCOUNTS[name]))
        elif name == "email" and isinstance(value, Text):
            if value.value == EXAMPLE_EMAIL:
                imported.left_out.append((value, EXAMPLE))
            else:
                put_basic(imported, "email", read_email(value))
        elif name == "cv_pdf" and isinstance(value, Text):
            profiles += take_cv(value, beside, source, imported, PDF_FOLDER)
        elif name in NETWORKS and isinstance(username, Text):
            profiles.append(_make_profile(name, username))
        elif isinstance(value, Fields):
            profiles += _read_custom(key, value)
    add_profiles(imported, profiles)


def _make_profile(key: str, value: Text) -> DraftRecord:
    network, pattern = NETWORKS[key]
    written = value.value.strip().strip("/")
    if leads_elsewhere(address := tidy_address(written)):
        return {"network": network, "url": value.reword(address)}
    if pattern:
        return {"network": network, "url": value.reword(pattern.format(written))}
    return {"network": network, "username": value.reword(written)}


def _read_custom(key: Text, account: Fields) -> list[Draft]:
    """Read an account of a network that the theme does not know, or academia.edu's."""
    if address := account.text("url"):
        title = account.text("title") or key
        return [{"network": title, "url": address.reword(tidy_address(address.value))}]
    place, username = account.text("organization"), account.text("username")
    if key.value != "academia_edu" or not place or not username:
        return []
    address = Text(
        f"https://{place.value}.academia.edu/{username.value}", (*place.origins, *username.origins)
    )
    return [{"network": "Academia.edu", "url": address}]
