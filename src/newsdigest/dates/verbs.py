"""The verbs that tell whether a sentence looks back from the day it was published, or ahead."""

from __future__ import annotations

# fmt: off
MODALS = frozenset({"will", "shall", "won't", "must", "should", "may", "might", "would", "can"})
# What may stand between an auxiliary and its verb.
BETWEEN = frozenset({
    "not", "also", "still", "now", "then", "only", "likely", "probably", "never", "soon", "later", "be", "have", "been",
    "previously",
})
# Verbs whose infinitive lies ahead of the telling: "plans to", "was asked to".
_PLANS = (
    "plan", "schedul", "expect", "intend", "hop", "agree", "promis", "vow", "pledg", "slat", "prepar", "decid",
    "threaten", "invit", "want", "ask", "urg", "order", "call", "mean", "propos", "seek", "aim", "arrang", "summon",
    "subpoena", "bail", "remand", "vot", "appeal", "due", "set", "likely", "ready", "going", "about", "bound", "suppos",
)
_PLAN_ENDINGS = ("", "s", "e", "es", "ed", "d", "ted", "ned", "ning", "ing")
PLANNING = frozenset(stem + ending for stem in _PLANS for ending in _PLAN_ENDINGS)
# What is fixed lies ahead of the telling where `for` leads to the date: "booked a hall for Friday".
_FIXING = ("plan", "schedul", "slat", "expect", "arrang")
FIXED = frozenset(stem + ending for stem in _FIXING for ending in _PLAN_ENDINGS) | {
    "set", "due", "called", "announced", "announces", "promised", "booked", "pencilled", "penciled", "earmarked",
    "fixed", "reserved", "billed", "invited", "summoned", "timed", "proposed", "rescheduled", "organised", "organized",
    "invitation", "invitations", "appointment", "tickets", "ready", "forecast", "listed", "needed", "required",
}
SET = frozenset({"set", "due", "booked", "billed", "listed", "timed", "pencilled", "penciled", "fixed", "forecast"})
# Words that look ahead by themselves, among them the present that news uses of what is to come.
ALONE = frozenset({
    "expected", "scheduled", "slated", "planned", "effective", "payable", "deadline", "upcoming", "forthcoming",
    "expire", "expires", "redeem", "redeemed", "redeemable", "meet", "meets", "begins", "opens", "arrives",
    "departs", "travels",
    "starts", "resumes", "resume", "reopens", "begin", "faces", "goes", "go", "hosts", "visits", "returns", "ends",
})
# The present of what is on the calendar, where nothing else in the sentence tells: "the council votes Monday".
PRESENT = frozenset({
    "votes", "vote", "plays", "play", "runs", "run", "closes", "close", "opens", "open", "takes", "take", "comes",
    "come", "continues", "continue", "reopen", "starts", "start", "launches", "launch", "airs", "debuts", "premieres",
    "kicks", "marks", "celebrates", "holds", "hold", "leaves", "leave", "arrive", "gathers", "gather", "speaks",
    "appears", "appear", "joins", "join", "moves", "move", "likely", "possible", "changes", "applies", "apply",
})
IRREGULAR = frozenset({
    "was", "were", "had", "has", "have", "said", "told", "did", "made", "came", "went", "took", "rose", "fell", "won",
    "lost", "met", "held", "began", "left", "gave", "found", "got", "saw", "led", "kept", "cut", "hit", "shot", "sent",
    "struck", "broke", "brought", "spoke", "grew", "became", "ran", "put", "sold", "bought", "drew", "flew", "threw",
    "knew", "wrote", "heard", "sought", "taught", "fought", "caught", "paid", "laid", "bore", "tore", "wore", "swore",
    "stood", "withdrew", "overthrew", "rode", "drove", "fled", "bled", "sat", "sank", "swept", "built", "dealt", "lent",
    "set", "spent", "quit", "split", "spread", "shut", "last", "ago", "earlier",
})
# fmt: on
