"""Lost pieces of what is one thing or one measure: `biscuit business`, `core inflation`, `1.25 crowns a share`."""

from __future__ import annotations

from newsdigest.align.lost import Lost
from newsdigest.align.scopes import describes, is_past
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.lexicon import BODY_WORDS
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.nouns import NOUNS
from newsdigest.facts.polarity import MOVING
from newsdigest.facts.reserves import MODALS
from newsdigest.facts.wordclasses import NO_VERBS
from newsdigest.schema.mention import DifferenceKind

# What has a figure: that of one kind of it is not that of all of it.
_MEASURES = word_set(
    """
    inflation unemployment employment profit profits loss losses sales revenue revenues income earnings exports imports
    output production growth debt debts deficit surplus turnover spending price prices cost costs wage wages rate rates
    traffic demand consumption emissions investment bookings orders margin margins yield yields turnout
    forecast forecasts target targets
    """
)
_BEFORE_VERBS = MODALS | word_set("to can not")
_FIGURES_NEAR = 9  # words in which the figure of a measure stands
# What a firm has several of.
_BRANCHES = word_set(
    "business businesses unit units arm arms division divisions operations operation branch subsidiary subsidiaries "
    "department stake stakes"
)
_OWNING = word_set("its their his her our my your")
_EACH = word_set("a an each per every")
_OFFICES = {"prime": word_set("minister ministers")}
_DETERMINED = word_set("the a an this that its his her their our my your")
_NOUN_ENDINGS = ("tion", "sion", "ment", "ity", "ness", "ship", "ance", "ence", "ism")
_PIECES = NOUNS | BODY_WORDS | word_set("budget youth")
_FUNCTION = NO_VERBS | AUXILIARIES


def piecing(lost: Lost) -> DifferenceKind | None:
    """Look for a piece of a compound, of an office, of a measure or of a unit."""
    if measured_piece(lost) or _unit(lost):
        return "unit"
    is_office = lost.key(1) in _OFFICES.get(lost.word.key, ()) and lost.is_kept(1)
    return "name" if is_office else "word" if _branch(lost) or _head(lost) else None


def measured_piece(lost: Lost) -> DifferenceKind | None:
    """Look for what tells which rate, price or profit has the figure that stands near: `core inflation`."""
    is_piece = lost.word.key == "operating" or describes(lost)
    if lost.key(1) not in _MEASURES or not is_piece or not lost.is_kept(1) or lost.key(-1) in _BEFORE_VERBS:
        return None
    near = [step for step in range(-_FIGURES_NEAR, _FIGURES_NEAR + 1) if step]
    is_told = any(
        lost.kind(step) in ("number", "unit") or not MOVING.isdisjoint(lemmas(lost.key(step))) for step in near
    )
    return "unit" if is_told else None


def _unit(lost: Lost) -> bool:
    """Whether it tells for which of them a price or a wage is: `1.25 crowns [a share]`."""
    is_behind_figure = lost.kind(-1) in ("unit", "number") and lost.at == lost.first
    is_each = lost.word.key == "each" or (lost.word.key in _EACH and lost.last - lost.first > 1)
    return is_behind_figure and is_each and not lost.is_parted(-1)


def _branch(lost: Lost) -> bool:
    """Whether it tells which part of what somebody has: `Hallam's [biscuit] business`."""
    is_had = lost.key(-1) in _OWNING or lost.is_owner(-1)
    return is_had and lost.is_kept(-1) and lost.key(1) in _BRANCHES and describes(lost)


def _head(lost: Lost) -> bool:
    """Whether it is the head of a compound whose first piece is left to do what it did: `the murder [trial] began`."""
    piece, following, key = lost.near(-1), lost.near(1), lost.word.key
    if piece is None or following is None or not lost.is_kept(-1) or not lost.is_kept(1) or lost.is_parted(1):
        return False
    is_noun = lost.word.kind == "plain" and key not in _FUNCTION and not is_past(key) and not is_adverb(key)
    is_piece = (
        piece.kind == "plain" and lost.gap(-1) == " " and (piece.key in _PIECES or piece.key.endswith(_NOUN_ENDINGS))
    )
    goes_on = is_past(following.key) or following.key in AUXILIARIES
    return is_noun and is_piece and goes_on and (lost.key(-2) in _DETERMINED or lost.key(-3) in _DETERMINED)
