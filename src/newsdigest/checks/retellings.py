"""What a page retells in words of its own, deed by deed: as not so, of somebody else, of all, on another day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsdigest.checks.archives import Folder
from newsdigest.checks.bystanders import deed_of_another
from newsdigest.checks.deeds import MOSTLY, Match, Told, match_of, matches_of, words_of
from newsdigest.checks.denials import disputes
from newsdigest.checks.figures import exchanged_figures
from newsdigest.checks.moments import other_day
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.parties import exchanged_parties, is_one_of_them
from newsdigest.checks.rumours import denied_rumour
from newsdigest.checks.verdicts import unproven_guilt
from newsdigest.checks.wholes import told_of_all
from newsdigest.checks.wordings import common, named, proper
from newsdigest.english.vocabulary import stem
from newsdigest.facts import alignment
from newsdigest.facts.deed import Deed
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.prospects import Prospect
from newsdigest.facts.senses import assent
from newsdigest.facts.wordclasses import HAVING, SPEECH, TELLING
from newsdigest.text import sentences

_PAST_PLANS = frozenset(("was", "were", "planned", "intended", "agreed", "promised", "pledged", "vowed", "due", "set"))
_SURELY, _NEARLY = 0.75, 0.6
_FINDING = frozenset(
    ("find", "finds", "found", "show", "shows", "showed", "conclude", "concludes", "concluded", "ruled")
)
_HEARSAY = frozenset(("reportedly", "allegedly", "according", "thought", "believed", "alleged"))
_BOUNDS = frozenset(("than", "over", "under", "above", "below", "beyond", "before", "after", "until"))
_TOLD_APART = frozenset(("to", "that", "whether", "it", "this", "them"))
_OWN = frozenset(("his", "her", "its", "their"))
Rule = Callable[[Deed, str, Sequence[Match]], Opposition | None]


def retold_otherwise(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield what a page tells in words of its own, and the articles tell otherwise: the first of each sentence."""
    for sentence in sentences(told):
        found = (
            next(_findings(sentence.text, folders), None)
            or exchanged_figures(sentence.text, folders)
            or unproven_guilt(sentence.text, folders)
            or denied_rumour(sentence.text, folders)
        )
        if found is not None:
            yield found


def turned_deeds(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the deeds in the articles' own words whose opposite these tell: what they say nothing shows, or reject."""
    for sentence in sentences(told):
        held = (deed for deed in deeds_of(sentence.text) if _is_to_be_held(deed))
        turned = (turned_deed(deed, sentence.text, matches_of(deed, folders)) for deed in held)
        yield from (found for found in turned if found is not None)


def _findings(sentence: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    for deed in deeds_of(sentence):
        rules = _RULES if _is_to_be_held(deed) else (turned_deed,) if deed.bid else ()
        matches = matches_of(deed, folders) if rules else []
        yield from (found for rule in rules if (found := rule(deed, sentence, matches)) is not None)


def is_retold(told: str, folders: Sequence[Folder]) -> bool:
    """Whether the articles tell every deed of a page as the page does, by whatever verb and from whatever side."""
    deeds = [deed for sentence in sentences(told) for deed in deeds_of(sentence.text) if _is_to_be_held(deed)]
    return bool(deeds) and all(any(_bears(deed, each) for each in matches_of(deed, folders)) for deed in deeds)


def _bears(deed: Deed, match: Match) -> bool:
    other = match.told.deed
    if not match.is_same or match.cover < _NEARLY or other.form.is_wished:
        return False
    is_of_them = not (proper(deed.sufferer) and proper(other.sufferer)) or is_one_of_them(deed.sufferer, other.sufferer)
    return is_of_them and (not deed.doer or not other.doer or is_one_of_them(deed.doer, other.doer))


def _is_to_be_held(deed: Deed) -> bool:
    only_reports = deed.act in _FINDING and not deed.behind  # "nothing is wrong, the inspector found"
    return not deed.is_open and deed.form.is_finite and deed.act not in SPEECH and not only_reports


def turned_deed(deed: Deed, sentence: str, matches: Sequence[Match]) -> Opposition | None:
    """Return the opposite of a deed that the articles tell, if none tells it."""
    if deed.form.is_disputed or (deed.bidder is not None and deed.bidder.form.is_disputed):
        return None  # who says so may dispute what another tells
    against = [
        each for each in matches if not each.is_same and _is_told_alike(deed, each.told) and _is_of_same(deed, each)
    ]
    against = [each for each in against if not (_is_until_now(each.told.deed) and not deed.form_words & HAVING)]
    against = [each for each in against if not (_is_of_another(deed, sentence, each) or _is_bounded(deed, each))]
    worst = max(against, key=lambda each: each.cover, default=None)
    if worst is not None and disputes(sentence) and disputes(worst.told.passage):
        return None  # "the paper reported it; the mayor denied it"
    if worst is None or any(_tells_so(deed, each, worst) for each in matches) or _names_both(deed, worst):
        return None
    return worst.opposition("negation", deed.shown, worst.told.deed.shown)


def _is_of_another(deed: Deed, sentence: str, match: Match) -> bool:
    """Whether another deed of the sentence is the article's: "acquitted of arson, but convicted of fraud"."""
    others = (match_of(each, match.told) for each in deeds_of(sentence) if each.at != deed.at)
    return any(other is not None and other.is_same and other.cover > match.cover for other in others)


def _is_told_alike(deed: Deed, told: Told) -> bool:
    """Whether both are told as done or to come, or as what the same wants or lets others do."""
    other = told.deed
    if deed.bidder is None or other.bidder is None:
        is_past_plan = other.form.is_ahead and not deed.form.is_ahead and not _PAST_PLANS.isdisjoint(other.form_words)
        return deed.bidder is None and not other.is_open and not is_past_plan  # what was to be may have been called off
    ours, theirs = deed.bidder.doer, (*other.bidder.doer, *told.before)
    return deed.bid == other.bid and (not ours or not other.bidder.doer or is_one_of_them(ours, theirs))


def _is_bounded(deed: Deed, match: Match) -> bool:
    """Whether a denial is only of what goes beyond a figure: who hired none over 40 hired those who are 40."""
    other = match.told.deed
    if deed.is_denied == other.is_denied:
        return False
    denied, plain = (deed, other) if deed.is_denied else (other, deed)
    words = denied.behind
    bounds = [at for at, word in enumerate(words) if word.key in _BOUNDS]
    is_of_figure = any(word.is_number or word.is_dated for at in bounds for word in words[at + 1 : at + 3])
    return is_of_figure and _BOUNDS.isdisjoint(word.key for word in plain.behind)


def _is_until_now(deed: Deed) -> bool:
    """Whether it is what somebody had never done before, and may be doing now."""
    return "never" in deed.form_words and bool(deed.form_words & HAVING)


def _tells_so(deed: Deed, match: Match, worst: Match) -> bool:
    """Whether an article tells the deed as the page does, of the same, and not as what somebody wants."""
    other = match.told.deed
    ours, theirs = named(deed.subject), named(other.subject)
    is_of_others = bool(ours and theirs) and not is_one_of_them(ours, theirs)
    is_near = match.cover >= MOSTLY * worst.cover and (len(match.shared) > 1 or match.cover >= MOSTLY)
    is_one_verb = not deed.words[deed.at].forms.isdisjoint(other.words[other.at].forms)
    is_near |= (
        is_one_verb and worst.told.deed.is_relative and match.told.passage == worst.told.passage
    )  # "who fell, died"
    if common(deed.head, worst.told.deed.sufferer) and other.sufferer and not common(deed.head, other.sufferer):
        return False  # who grants a motion to throw them out does not throw the motion out
    return match.is_same and is_near and not is_of_others and (bool(deed.bid) or not other.form.is_wished)


def _names_both(deed: Deed, match: Match) -> bool:
    """Whether a sentence with the opposite of a deed has the deed as well: "was freed after his arrest"."""
    if not deed.words[deed.at].forms.isdisjoint(match.told.deed.words[match.told.deed.at].forms):
        return False
    own = stem(deed.words[deed.at].key)
    return any(one.key in _OWN and stem(word.key) == own for one, word in pairwise(match.told.deed.words))


def _is_of_same(deed: Deed, match: Match) -> bool:
    """Whether two deeds are of one thing: they share what it is done to, or all that there is to share."""
    other = match.told.deed
    if deed.sufferer and other.sufferer and not _have_one_sufferer(deed, other, match):
        return False
    if proper(deed.doer) and proper(other.doer) and not is_one_of_them(deed.doer, other.doer):
        return False  # of two rivals one wins and the other loses, and one may praise what the other regrets
    if not _share_more_than_doers(deed, match):
        return False
    if deed.form.is_passive and not other.sufferer and deed.head and other.doer and not common(deed.head, other.doer):
        return False  # "the boy's father was discharged" and "the boy died"
    if len(words_of(deed)) == 1 and match.cover == 1:
        is_one_act = not deed.words[deed.at].forms.isdisjoint(other.words[other.at].forms)
        return bool(common(deed.subject, other.subject)) or is_one_act
    return match.is_close


def _share_more_than_doers(deed: Deed, match: Match) -> bool:
    """Whether two deeds share more than who does them, where both tell more: a board may confirm and withdraw much."""
    other = match.told.deed
    ours = [word for word in words_of(deed) if word not in deed.doer]
    theirs = [word for word in words_of(other) if word not in other.doer]
    is_telling = not TELLING.isdisjoint((deed.words[deed.at].key, other.words[other.at].key))
    if not (is_telling or assent(deed.act) or assent(other.act)):
        return True
    if not ours:
        return not _is_told_apart(deed)
    return any(word not in deed.doer for word in match.shared) or bool(common(theirs, words_of(deed)))


def _is_told_apart(deed: Deed) -> bool:
    """Whether what is declined or promised is told before, or behind in a clause of its own: "declined to say"."""
    return any(word.key in _TOLD_APART for word in deed.words[deed.at + 1 : deed.at + 2])


def _have_one_sufferer(deed: Deed, other: Deed, match: Match) -> bool:
    """Whether both are done to the same, going by the names of whom they are done to."""
    if proper(deed.head) and proper(other.sufferer):
        return is_one_of_them(deed.sufferer, other.sufferer)
    return bool(common(common(deed.head or deed.sufferer, match.told.words), match.shared))


def _is_ascribed(sentence: str) -> bool:
    """Whether a page says of a deed only that somebody tells of it: "the police say", "reportedly"."""
    return any(word.key in SPEECH | _HEARSAY for word in alignment.words_of(sentence))


def unfinished_deed(deed: Deed, sentence: str, matches: Sequence[Match]) -> Opposition | None:
    """Return a deed told as done that the articles have only as what must be done, or may be."""
    same = [each for each in matches if each.is_same and each.cover >= MOSTLY]
    if deed.is_denied or deed.form.is_ahead or not same or any(not _is_to_come(each.told.deed) for each in same):
        return None
    best = max(same, key=lambda each: each.cover)
    is_one_verb = not deed.words[deed.at].forms.isdisjoint(best.told.deed.words[best.told.deed.at].forms)
    is_one_verb |= isinstance(best.told.deed, Prospect)
    surely = _NEARLY if isinstance(best.told.deed, Prospect) else _SURELY
    if not best.is_close or not is_one_verb or best.cover < surely or _is_ascribed(sentence):
        return None
    return best.opposition("negation", deed.shown, best.told.deed.shown)


def _is_to_come(deed: Deed) -> bool:
    return deed.form.is_ahead and deed.is_open and deed.form.is_finite


_RULES: tuple[Rule, ...] = (
    turned_deed,
    unfinished_deed,
    exchanged_parties,
    told_of_all,
    other_day,
    deed_of_another,
)
