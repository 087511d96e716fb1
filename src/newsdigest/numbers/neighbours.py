"""The words around a number that say what it is: hedges, dates, labels, and words that are no noun."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Phrases around a number, the longest first when they are looked up.
_HEDGES_BEFORE = {
    "about": "about|around|roughly|approximately|some|circa|an estimated|estimated|in the region of|in the order of|"
    "somewhere around|approx|~",
    "nearly": "nearly|almost|close to|just under|just short of|just below|approaching",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥",
    "at most": "at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of|at the most|≤",
    "more than": "more than|over|above|exceeding|in excess of|upwards of|well over|greater than|higher than|just over|"
    "just above|>",
    "less than": "less than|fewer than|under|below|lower than|<",
}
_HEDGES_BEHIND = {
    "about": "or so|or thereabouts",
    "at least": "or more|or over|or above|plus|+",
    "at most": "or less|or fewer|or under",
}


def _spelled(table: dict[str, str]) -> dict[str, str]:
    return {phrase: hedge for hedge, phrases in table.items() for phrase in phrases.split("|")}


BEFORE, AFTER = _spelled(_HEDGES_BEFORE), _spelled(_HEDGES_BEHIND)

MONTHS = _set(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """
)
WEEKDAYS = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """
)
ZONES = _set(
    """
    am pm a.m p.m gmt utc bst est edt cst cdt pst pdt cet cest eet msk jst ist o'clock hrs local
    """
)
# Words before a figure that make it a label, not a quantity.
LABELS = _set(
    """
    no nr number article section chapter clause paragraph route highway flight room page line phase stage
    group grade class level tier channel boeing airbus windows version size apartment flat platform gate
    terminal runway pier pool precinct district ward zone unit area part volume episode season act bus train
    tram
    """
)
UNCOUNTED = _set(
    """
    a an the this that these those his her its their our my your of in on at by to from for with without
    within into onto over under above below between among through during before after since until till as than
    then and or but nor so if when where which who whom whose what while because although though not no never
    is are was were be been being has have had do does did will would can could may might must shall should
    said says say saying told according also just only still already again very too more most less least other
    another such same own all both each every any some few many much several last next past first second early
    late later ago away per against about around off out up down here there it he she they we i you him them
    us me old each apiece overall altogether total including amid across near despite followed compared
    following
    """
)
# Nouns after which "one" is a pronoun or an idiom rather than a count.
IDLE_AFTER_ONE = _set(
    """
    day thing way point side hand time another or and more such where who that which could can would should
    must may might has is was
    """
)
IDLE_BEFORE_ONE = _set(
    """
    no any every some this that the each which another a an such first second last next latest big good only
    everyone anyone someone whichever
    """
)
IRREGULAR_PLURALS = _set(
    """
    people men women children police troops personnel crew staff aircraft cattle feet teeth mice geese sheep
    lives wives knives wolves criteria phenomena media data fish dead injured wounded missing servicemen
    policemen firefighters fishermen civilians clergy deer salmon
    """
)
CHANGES = _set(
    """
    by up down rose rise rises risen rising fell fall falls fallen falling increase increased increases
    increasing decrease decreased decreases gained gain gains lost dropped drop drops dropping climbed climb
    jumped jump slid slid slipped grew grow grows grown growth shrank raised raise lowered lower cut cuts
    added plunged soared surged surge tumbled sank eased declined decline expanded contracted
    """
)
TALLY_WORDS = _set(
    """
    vote votes voted voting ruling ruled won win wins lost lose beat beats defeat defeated defeats victory
    victories score scores scored draw drew thrashed edged majority decision margin lead led goal goals
    aggregate thrashing hammering
    """
)
