"""The closed classes of English: the pronouns, articles and helping verbs, each class once for all who ask for it."""

from __future__ import annotations

from newsdigest.english.words import word_set

BEING = word_set("is are was were be been being")
"""Forms of "be", by which a verb is told of the sufferer."""
HAVING = word_set("has have had having")

ARTICLES = word_set("a an the")
OWNERS = word_set("its their his her")
POINTING = word_set("this that")
OPENING = ARTICLES | OWNERS
"""Words with which a noun phrase opens."""

PRONOUNS = {
    word: group
    for group, words in {
        "m": "he him his himself",
        "f": "she her hers herself",
        "n": "it its itself",
        "p": "they them their theirs themselves",
        "1": "we us our ours i me my mine",
        "2": "you your yours",
    }.items()
    for word in words.split()
}
"""Each pronoun, and which of them mean the same one."""
MALE = frozenset(word for word, group in PRONOUNS.items() if group == "m")
FEMALE = frozenset(word for word, group in PRONOUNS.items() if group == "f")

PERSON_PRONOUNS = word_set("he she")
BODY_PRONOUNS = word_set("it they")
THIRD_PERSON = PERSON_PRONOUNS | BODY_PRONOUNS
"""Pronouns of whom one tells of, as who does something."""
FIRST_PERSON = word_set("i we")
SUBJECTS = THIRD_PERSON | FIRST_PERSON | {"you"}
"""Pronouns of who does something."""

SUBJECT_RELATIVES = word_set("who which that")
"""Words that open a clause and are who does something in it."""
RELATIVES = SUBJECT_RELATIVES | word_set("whom whose")
EVERYBODY = word_set("all anything everything anyone anybody everyone everybody nothing")
"""Words for all there are, from which "but" takes some."""
