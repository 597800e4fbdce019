"""The words in names that are neither given nor family names."""

_WORDS = (
    "a af al am an ap ar as at auf aus av aw az bar bat ben bin bint d d. da dai dal dall dalla "
    "dalle dalli das de degl degli dei del dela dell della delle dello den der des di do dos du e "
    "el em en het i ibn ibnat im in l la las le les li lo los na nell nic ní op opden over s san "
    "sant sv t te ten ter thoe tho to tom tot uit ul um und ur v v. van vanden vander vd vd. ve "
    "vom von vonder voor vor y z ze zu zum zur 's 't ’s ’t"
)
PARTICLES = frozenset(_WORDS.split())
"""Lower-case words that belong to the family name behind them, in the languages of Europe and in
Arabic and Hebrew names."""

CONNECTORS = frozenset({"e", "i", "y"})
"""Those of them that stand between two family names: ``José Ortega y Gasset``."""

PREFIXES = (
    *("d’", "dell’", "dall’", "degl’", "nell’", "sant’", "l’"),
    *("abd-", "ad-", "al-", "an-", "ar-", "as-", "ash-", "at-", "az-", "bin-", "ben-", "el-"),
    *("ibn-", "ul-", "ut-"),
)
"""What such words are where no space stands behind them."""
