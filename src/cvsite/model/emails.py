"""E-mail addresses as readers see them."""


def spell_email(address: str) -> str:
    """Write an e-mail address so that a reader can use it and a harvester does not see it."""
    return address.replace("@", " [at] ")
