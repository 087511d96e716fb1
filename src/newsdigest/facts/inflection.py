"""Two forms of one English word."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR_PLURALS = frozenset(("men", "women", "children", "people"))
_IRREGULAR = (
    "is are was were be been being am",
    "has have had having",
    "do does did done doing",
    "say says said saying",
    "a an",
    "go goes went gone going",
    "get gets got gotten getting",
    "make makes made making",
    "take takes took taken taking",
    "come comes came coming",
    "give gives gave given giving",
    "tell tells told telling",
    "find finds found finding",
    "rise rises rose risen rising",
    "fall falls fell fallen falling",
    "hold holds held holding",
    "keep keeps kept keeping",
    "meet meets met meeting",
    "lead leads led leading",
    "leave leaves left leaving",
    "lose loses lost losing",
    "win wins won winning",
    "send sends sent sending",
    "see sees saw seen seeing",
    "know knows knew known knowing",
    "think thinks thought thinking",
    "bring brings brought bringing",
    "buy buys bought buying",
    "sell sells sold selling",
    "begin begins began begun beginning",
    "speak speaks spoke spoken speaking",
    "write writes wrote written writing",
    "grow grows grew grown growing",
    "strike strikes struck stricken striking",
    "shoot shoots shot shooting",
    "hit hits hitting",
    "beat beats beaten beating",
    "show shows showed shown showing",
    "prove proves proved proven proving",
    "mean means meant meaning",
    "lay lays laid laying",
    "slide slides slid sliding",
    "sink sinks sank sunk sinking",
    "shrink shrinks shrank shrunk shrinking",
    "swing swings swung swinging",
    "break breaks broke broken breaking",
    "drive drives drove driven driving",
    "pay pays paid paying",
    "feel feels felt feeling",
    "tie ties tied tying",
    "lie lies lied lying",
    "die dies died dying",
    "stand stands stood standing",
    "understand understands understood understanding",
    "build builds built building",
    "spend spends spent spending",
    "lend lends lent lending",
    "bend bends bent bending",
    "throw throws threw thrown throwing",
    "blow blows blew blown blowing",
    "draw draws drew drawn drawing",
    "fly flies flew flown flying",
    "catch catches caught catching",
    "teach teaches taught teaching",
    "fight fights fought fighting",
    "seek seeks sought seeking",
    "wear wears wore worn wearing",
    "tear tears tore torn tearing",
    "bear bears bore borne bearing",
    "swear swears swore sworn swearing",
    "steal steals stole stolen stealing",
    "freeze freezes froze frozen freezing",
    "choose chooses chose chosen choosing",
    "wake wakes woke woken waking",
    "shake shakes shook shaken shaking",
    "hide hides hid hidden hiding",
    "bite bites bit bitten biting",
    "ride rides rode ridden riding",
    "swim swims swam swum swimming",
    "sing sings sang sung singing",
    "ring rings rang rung ringing",
    "drink drinks drank drunk drinking",
    "deal deals dealt dealing",
    "burn burns burned burnt burning",
    "flee flees fled fleeing",
    "feed feeds fed feeding",
    "stick sticks stuck sticking",
    "spin spins spun spinning",
    "hang hangs hung hanged hanging",
    "dig digs dug digging",
    "sweep sweeps swept sweeping",
    "sleep sleeps slept sleeping",
    "forget forgets forgot forgotten forgetting",
    "forgive forgives forgave forgiven forgiving",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "become becomes became becoming",
    "hear hears heard hearing",
    "sit sits sat sitting",
    "eat eats ate eaten eating",
    "run runs ran running",
    "cut cuts cutting",
    "put puts putting",
    "set sets setting",
    "let lets letting",
    "shut shuts shutting",
    "man men",
    "woman women",
    "child children",
    "person people",
    "this these",
    "that those",
    "its it",
    "his him he",
    "her hers she",
    "their theirs them they",
)
_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)
_SHORTEST_VERB = 4
_LEMMAS = {form: forms.split()[0] for forms in _IRREGULAR for form in forms.split()}

_BEFORE_VERBS = ("re", "over", "under", "out", "mis", "fore", "up", "un")


def _rests(word: str) -> list[str]:
    """Return a word without what makes another verb of it."""
    rests = (word.removeprefix(before) for before in _BEFORE_VERBS if word.startswith(before))
    return [rest for rest in rests if len(rest) >= _SHORTEST_VERB]


def same_word(one: str, other: str) -> bool:
    """Whether the two are forms of one word: `strikes` and `striking`, `was` and `is`."""
    return one == other or not lemmas(one).isdisjoint(lemmas(other))


@lru_cache(maxsize=16384)
def lemmas(word: str) -> frozenset[str]:
    """Return the words that this may be a form of, itself included."""
    if word in _LEMMAS:
        return frozenset((word, _LEMMAS[word]))
    # "Rebuilt", "overthrew", "upheld"; "missing" is a form of "miss" all the same.
    made_of = ((word[: -len(rest)], rest) for rest in _rests(word) if rest in _LEMMAS)
    found = {word, *(before + _LEMMAS[rest] for before, rest in made_of)}
    for ending, bases in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3:
            found.update(stem + base for base in bases)
            if ending in ("ing", "ed") and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)
