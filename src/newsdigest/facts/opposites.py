"""Words that come in opposites, by what the language has or by the way they are made."""

from __future__ import annotations

from collections.abc import Mapping

from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas

# What stands for the opposite wherever in a text it stands.
_ANYWHERE = """
rose fell|rise fall|rises falls|rising falling|risen fallen|rose dropped|rise drop|rises drops|rising dropping
rose declined|rise decline|rises declines|increase decrease|increased decreased|increases decreases
increasing decreasing|increase fall|increased fell|increased cut|increase cut|raise cut|raised cut|raises cuts
raising cutting|raise lower|raised lowered|raises lowers|raising lowering|raised reduced|raise reduce|gain loss
gains losses|gained lost|gain lose|gaining losing|climbed slid|climb slide|climbs slides|climbing sliding
climbed dropped|jumped plunged|jump plunge|jumps plunges|jumping plunging|surged slumped|surge slump|surges slumps
surging slumping|soared tumbled|soar tumble|soars tumbles|soaring tumbling|grew shrank|grow shrink|grows shrinks
growing shrinking|growth contraction|expanded contracted|expand contract|expands contracts|expansion contraction
strengthened weakened|strengthen weaken|strengthens weakens|stronger weaker|strong weak|improved worsened
improve worsen|improves worsens|improving worsening|better worse|best worst|up down|upward downward|upwards downwards
more less|more fewer|most least|higher lower|highest lowest|high low|above below|over under|greater smaller
larger smaller|bigger smaller|longer shorter|faster slower|earlier later|early late|before after|first last
before later|after earlier
maximum minimum|majority minority|win lose|won lost|wins loses|winning losing|winner loser|winners losers|victory defeat
accept reject|accepted rejected|accepts rejects|approve reject|approved rejected|approves rejects|allow ban
allowed banned|allows bans|permit prohibit|permitted prohibited|support oppose|supported opposed|supports opposes
supporting opposing|supporters opponents|for against|with without|open close|opened closed|opens closes
opening closing|begin end|began ended|begins ends|start stop|started stopped|starts stops|starting stopping
arrive leave|arrived left|arrives leaves|enter leave|entered left|join leave|joined left|joins leaves|buy sell
bought sold|buys sells|buying selling|buyer seller|lend borrow|attack defend|attacked defended|advance retreat
advanced retreated|advances retreats|advancing retreating|guilty innocent|convicted acquitted|convict acquit
arrested released|arrest release|detained released|appointed dismissed|hired fired|alive dead|survived died
survive die|survivors victims|success failure|succeeded failed|pass fail|passed failed|profit loss|profits losses
surplus deficit|import export|imports exports|imported exported|north south|northern southern|east west
eastern western|left right|inside outside|safe unsafe|legal illegal|likely unlikely|possible impossible
agree disagree|agreed disagreed|lift impose|lifted imposed|tighten ease|tightened eased|tightening easing
strict lax|heavy light|include exclude|included excluded|includes excludes|including excluding|positive negative
minute hour|confirmed denied|confirm deny|confirms denies|always never|all none|everyone nobody|success defeat
optimistic pessimistic|hawkish dovish|guest host|ally enemy|allies enemies|friend foe|increase reduction
rise reduction|hike cut|hiked cut|hikes cuts|extend shorten|extended shortened|extends shortens|upgrade downgrade
upgraded downgraded|upgrades downgrades|accelerated slowed|accelerate slow|accelerating slowing|build demolish
built demolished|create destroy|created destroyed|launch cancel|launched cancelled|resume suspend|resumed suspended
resumes suspends|deploy withdraw|deployed withdrew|deploys withdraws|invade withdraw|capture lose|captured lost
recovered deteriorated|recover deteriorate|outperform underperform|overestimate underestimate
inflow outflow|inflows outflows|demand supply|debit credit|asset liability|assets liabilities|ceasefire offensive
"""
# What does so only in the very place of the other word: a page may have men and women, and a morning and an evening.
_IN_PLACE = """
uphold overturn|upheld overturned|uphold quash|affirm reverse|widen narrow|praise criticise|praise criticize
praise condemn|welcome condemn|welcome criticise|welcome deplore|accidental deliberate|accidental intentional
accidentally deliberately|accidentally intentionally|young old|youngest oldest|younger older|real fake
genuine fake|genuine forged|true false|temporary permanent|temporarily permanently|public private
publicly privately|rich poor|new old|newest oldest|cheap expensive|cheaper dearer|heavier lighter|hot cold
hottest coldest|wet dry|tall short|tallest shortest|long short|longest shortest|fast slow|fastest slowest
large small|largest smallest|biggest smallest|unanimously narrowly|unanimous split|lawful unlawful|mild severe
minor serious|minor major|loose tight|halve double|halve triple|save waste|protect endanger|acquit convict
absolve blame|exonerate blame|free jail|freed jailed|free imprison|grant refuse|grant deny|retain lose
keep drop|hire dismiss|promote demote|appoint sack|reinstate dismiss|encourage discourage|deter encourage
endorse oppose|endorse reject|back oppose|ratify reject|repeal enact|enforce waive|ban legalise|ban legalize
tie win|national local|domestic foreign|voluntary compulsory|voluntary mandatory|voluntary forced|upper lower
internal external|civilian military|male female|men women|boy girl|boys girls|brother sister|son daughter
father mother|husband wife|day night|morning evening|pro anti|attract repel|ahead behind|near far|front rear
top bottom|peace war|love hate|friendly hostile|peaceful violent|calm violent|full empty|partial total
partly wholly|partially fully|partially completely|conditionally unconditionally|directly indirectly|have lack
has lacks|had lacked|uphold dismiss|uphold reject|serious slight|serious slightly|praise blame|create cut|create lose
admit reject|admit deny|back against
"""


def _table(pairs: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in pairs.strip("\n").replace("\n", "|").split("|"):
        one, other = pair.split()
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


OPPOSITES = _table(_ANYWHERE)
_CONTRARY = _table(_IN_PLACE)
DIRECTIONS = frozenset(OPPOSITES)
# Opposites that a fair retelling may exchange; they only count where the same words follow.
WEAK = word_set(
    """
    up down more less fewer most least above below over under before after first last early late earlier later
    for against with without left right north south east west northern southern eastern western all none always
    never high low open close opened closed start stop started stopped begin end began ended strong weak minute
    hour lead leader support demand credit better worse best worst inside outside leave join enter arrive left
    arrived
    """
)
_PREFIXES = ("un", "non", "dis", "in", "im", "ir", "il", "mis", "anti")
# What begins so and denies nothing.
WHOLE = word_set(
    """
    uncover unit united union unless until under understand undergo discover discovers discovered display displayed
    discount distress dispute disputed dispose disposed distract dismiss dismissed distrust disaster discharge
    discharged invest invested income increase inform informed involve involved include included intend intended
    incur injure injury impress impressed import imported important impart improve improved imply impose imposed
    irrigate illustrate mission missile mister interest inside into impact invent inland intake
    """
)
_LONG_ENOUGH = 4


def are_contrary(one: str, other: str) -> bool:
    """Whether a word says the opposite of another in whose place it stands."""
    return (
        _are_in(_CONTRARY, one, other)
        or _denies(one, other)
        or _denies(other, one)
        or _without(one, other)
        or _without(other, one)
    )


def are_listed(one: str, other: str) -> bool:
    """Whether two words are opposites that the language has, not made one out of the other."""
    return _are_in(_CONTRARY, one, other) or _are_in(OPPOSITES, one, other)


def _are_in(table: Mapping[str, frozenset[str]], one: str, other: str) -> bool:
    return any(a in table.get(b, ()) for a in lemmas(one) for b in lemmas(other))


def _denies(word: str, plain: str) -> bool:
    """Whether a word is another with a syllable before it that denies: `inconclusive`, `non-violent`."""
    if len(plain) < _LONG_ENOUGH or word in WHOLE:
        return False
    return any(word in (f"{prefix}{plain}", f"{prefix}-{plain}") for prefix in _PREFIXES)


def _without(word: str, other: str) -> bool:
    """Whether one ends in `-less` where the other ends in `-ful`."""
    return word.endswith("less") and other == f"{word.removesuffix('less')}ful"
