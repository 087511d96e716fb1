"""Words that turn a statement round: negations, and words that come in opposites."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that a quotation must neither lose nor add.
NEGATIONS = _set(
    """
    not no never none nobody nothing nowhere neither nor without cannot n't unable failed fail fails denied deny denies
    denying refused refuse refuses refusing rejected reject rejects declined declines hardly barely scarcely false
    untrue
    minus
    """
)
_PAIRS = """
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


def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _PAIRS.replace("\n", "|").split("|"):
        if pair:
            one, other = pair.split()
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


OPPOSITES = _opposites()
DIRECTIONS = frozenset(OPPOSITES)
# Words that say on which side of a number the truth lies.
BOUNDS = _set(
    """
    more less fewer least most over under above below up exceeding minimum maximum
    """
)

# Denials of the words that follow them; to fail and to decline deny only with "to" behind them.
FAILURES = _set("fail fails failed failing failure decline declines declined declining")
DENIALS = FAILURES | _set(
    """
    not no never none nobody nothing neither nor without cannot unable denied deny denies denying denial refused
    refuse refuses refusing
    """
)
# Opposites that a fair retelling may exchange; they only count where the same words follow.
WEAK = _set(
    """
    up down more less fewer most least above below over under before after first last early late earlier later
    for against with without left right north south east west northern southern eastern western all none always
    never high low open close opened closed start stop started stopped begin end began ended strong weak minute
    hour lead leader support demand credit better worse best worst inside outside leave join enter arrive left
    arrived
    """
)
# What figures do; two texts that agree on the figure and not on this contradict one another.
RISING = _set("rise raise increase gain climb jump surge soar grow hike lift boost up strengthen expand")
FALLING = _set(
    "fall drop decrease decline lower slide plunge slump tumble shrink reduce cut slash lose down weaken contract"
)
