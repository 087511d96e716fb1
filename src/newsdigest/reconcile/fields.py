"""Words of one field: a blaze that gutted a theatre and the flames that destroyed a playhouse may well be one."""

from __future__ import annotations

from collections.abc import Set

from newsdigest.english.vocabulary import stem, words

_FIELDS = tuple(
    frozenset(map(stem, words(field)))
    for field in (
        "fire blaze flame flames burn burned gutted inferno arson arsonist alight",
        "destroy gutted razed wrecked devastated flattened ruined collapse",
        "law bill act legislation statute duty tariff tax levy",
        "budget spending finances",
        "approve adopt pass passed back backed vote ratify",
        "reject threw thrown defeat block blocked vote veto",
        "dismiss fire job jobs post worker workers employee employees staff redundant",
        "flood water dam burst barrier drown swept deluge",
        "kill shoot murder murdered die stabbed slain dead fatal victim",
        "steal rob robbed robber robbers thief thieves burglar burglary loot looted raid",
        "crash collide collided collision derailed accident rammed",
        "strike walkout stoppage",
        "jail convict sentence prisoner",
        "find recover recovered unearthed traced",
        "win champion first fastest gold title triumph record",
        "ferry boat ship tanker freighter trawler barge",
        "car vehicle lorry truck van bus coach tram train railway rail tracks",
        "school pupil pupils student students teacher teachers class",
        "hospital clinic patient patients doctor doctors nurse nurses medic medics surgeon",
        "painting canvas picture portrait artwork",
        "theatre theater playhouse stage opera concert concerts tour",
        "sign agree accord treaty pact contract",
        "open inaugurated unveiled launch",
    )
)
"""Words in which two reports may well tell one deed, or what it is done to."""


def are_of_one_field(one: Set[str], other: Set[str]) -> bool:
    """Whether a word of one side is of a field with one of the other."""
    return any(not one.isdisjoint(field) and not other.isdisjoint(field) for field in _FIELDS)
