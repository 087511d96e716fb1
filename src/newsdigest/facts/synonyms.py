"""Words that a fair retelling may exchange for one another where the words around them stay."""

from __future__ import annotations

from functools import lru_cache

from newsdigest.english.vocabulary import stem
from newsdigest.facts.directions import opposites_of
from newsdigest.facts.inflection import lemmas

_ALIKE = """
award hand give grant present confer
get receive obtain gain collect
destroy wreck ruin demolish raze flatten level
damage harm
find discover detect uncover spot
reach hit attain get
last final closing
first initial opening
shop store outlet
praise laud commend hail applaud
criticise criticize condemn denounce attack slam blast
lorry truck
sure certain confident convinced
miss waste squander
doctor physician medic
policeman policewoman officer constable
fireman firefighter
lawyer attorney solicitor barrister counsel
teacher instructor
pupil student schoolchild
kid child youngster
parliament assembly legislature house
film movie picture
car vehicle automobile
plane aircraft jet airliner
boat ship vessel
train service
road street route highway
flat apartment
house home residence
building property
town city municipality
village hamlet settlement
area region district zone
country nation state
firm company business group corporation enterprise
boss chief head leader director manager executive
head lead run chair direct
employee worker staff staffer
job post position role
work labour labor
pay wage salary
money cash fund
sum amount
fee charge
cost price
huge big large massive enormous vast great
small little tiny minor
quick fast rapid swift
begin start open launch commence kick
end finish conclude close stop
shut close
show display exhibit screen present
tell inform notify
ask request
answer reply respond
want wish
need require
try seek attempt
help aid assist
allow permit let authorise authorize
ban forbid prohibit outlaw bar
choose pick select
name appoint pick select choose nominate
fire sack dismiss
hire recruit employ engage take
leave quit depart
resign quit
go travel head move drive sail fly walk
but except save bar
avert prevent avoid foil thwart
sing play perform
come arrive
return come
visit see tour trip
see watch view
hold stage host
happen occur take go
sink capsize lose
fall drop decline slip slide sink dip decrease tumble plunge lose
rise climb grow increase gain jump soar
cut reduce lower trim slash
raise lift increase hike
lower fewer less
higher more
carry transport ship convey move bring take haul
divert reroute redirect route
send ship dispatch
buy purchase acquire
sell offload
own possess
build construct erect
fix repair mend restore
break smash
burn scorch char
kill slay
die perish
drown perish
injured hurt wounded
ill sick unwell
dead killed
suspect believe
say claim state
argue contend maintain
blame accuse fault
stolen robbed taken
steal take rob
catch capture seize
seize confiscate impound
arrest detain hold
jail imprison
prison jail
trial case proceeding hearing
case suit lawsuit
complaint case charge suit
file lodge submit deposit enter
rule decide find
decision ruling verdict judgment judgement
order tell instruct command
law act legislation statute bill
rule regulation
plan scheme project proposal programme program
deal agreement accord pact treaty contract
talk negotiation discussion
meeting session gathering talks
vote ballot poll election
row dispute quarrel argument
strike walkout stoppage
protest demonstration rally march
fight battle
war conflict
fire blaze
quake earthquake
storm gale
flood deluge
heat warmth
cold frost
crash collision
accident crash
blast explosion
search hunt look
inquiry investigation probe
study research survey paper
report account
scientist researcher expert
sign signal evidence
test trial
drug medicine medication
illness disease sickness
game match
team side squad
coach manager trainer
fan supporter
win victory
prize award trophy
cup trophy
crowd audience
guest visitor attendee
tourist visitor traveller traveler
resident inhabitant
villager resident
spill lose leak
drop abandon give
stop halt suspend paralyse paralyze
delay postpone
cancel scrap axe
evacuate move
rescue save
feed nourish
garden yard
forest wood woodland
coast shore
harbour harbor port
bridge crossing span
ground soil land
rubbish waste garbage trash
petrol gasoline fuel
beneath under below underneath
almost nearly
only just merely solely
time clock
count recount tally
figure number total
show give
stand reach total
"""


def _table() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(_ALIKE.strip().splitlines()):
        for word in line.split():
            table.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


_TABLE = _table()


@lru_cache(16_384)
def are_synonyms(one: str, other: str) -> bool:
    """Whether two words, each in any form, may tell the same of the same."""
    if one == other:
        return True
    if stem(one) == stem(other):  # to buy and to sell are one sale
        return opposites_of(one).isdisjoint(lemmas(other))
    return not _senses(one).isdisjoint(_senses(other))


@lru_cache(16_384)
def _senses(word: str) -> frozenset[int]:
    return frozenset(number for form in (word, *lemmas(word)) for number in _TABLE.get(form, ()))
