"""Words and phrases that tell the same, a line each: the first stands for all."""

from __future__ import annotations

SAME = """
die dies died dying death deaths dead fatal fatality fatalities
kill kills killed killing slain
sell sells sold selling sale sales buy buys bought buying purchase purchases purchased acquire acquires acquired
pay pays paid paying payment payments
wage wages salaries salary
postpone postpones postponed postponing postponement delay delays delayed deferred defer defers rescheduled reschedule
cancel cancels cancelled canceled cancelling canceling cancellation scrap scrapped scraps abandon abandoned dropped
raise raises raised raising rise rises rose risen rising increase increases increased increasing hike hikes hiked
cut cuts cutting lower lowers lowered lowering reduce reduces reduced reduction slash slashed decrease decreased
fall falls fell fallen drop drops decline declined slide slid
explode explodes exploded exploding blew explosion explosions blast blasts erupt erupts erupted eruption eruptions
search searches searched searching raid raids raided
jail jails jailed prison imprison imprisoned imprisonment
convict convicts convicted conviction verdict verdicts
acquit acquits acquitted acquittal
charge charges charged indict indicted indictment
arrest arrests arrested detain detains detained detention
shut shuts close closes closed closure closing shutdown
open opens opened opening reopen reopens reopened reopening
begin begins began begun start starts started starting commence launch launches launched
end ends ended ending finish finishes finished conclude concludes concluded
leave leaves left leaving depart departs departed departure
evacuate evacuates evacuated evacuating evacuation evacuees evacuee
arrive arrives arrived arrival reach reaches reached
meet meets met meeting meetings talks
vote votes voted voting ballot
approve approves approved approval endorse endorses endorsed endorsement ratify ratifies ratified ratification
reject rejects rejected rejecting rejection refuse refuses refused refusing refusal
ill sick
injure injures injured injury injuries hurt wounded wound wounds
attack attacks attacked attacking assault assaulted strike strikes struck hit hits
fire fires fired blaze
shoot shoots shot shooting gunned gunfire
collapse collapses collapsed collapsing
fail fails failed failing failure failures
try tries tried trying attempt attempts attempted attempting bid
tow tows towed towing pull pulls pulled pulling
rescue rescues rescued rescuing
release releases released releasing freed
crash crashes crashed crashing
sue sues sued suing suit suits lawsuit lawsuits
hear hears heard hearing hearings
testify testifies testified testimony evidence witness
appoint appoints appointed appointment name names named
resign resigns resigned resigning resignation quit quits quitting
dismiss dismisses dismissed dismissing dismissal sack sacks sacked sacking oust ousts ousted
retire retires retired retirement
sentence sentences sentenced sentencing
fined fines fining
win wins won winning victory beat beats beaten defeat defeats defeated
lose loses lost losing loss losses
march marches marched marching rally demonstrate demonstrates demonstrated demonstration protest protests protested
find finds found discover discovers discovered discovery
build builds built
building buildings
sink sinks sank sunk
ground grounds grounded grounding aground stranded
leak leaks leaked leaking spill spills spilled spilt
agree agrees agreed agreement deal sign signs signed signing
halve halves halved half
fly flies flew flight flights plane jet aircraft
ship ships vessel vessels boat carrier
flood floods flooded flooding
quake earthquake earthquakes tremor
marry marries married wedding
publish publishes published publication
visit visits visited visiting trip trips inspect inspects inspected inspecting inspection inspections
see sees saw seen
draw draws drew drawn
grow grows grew grown
earn earns earned earnings profit profits
speech speak speaks spoke spoken address
letter letters wrote write writes written
test tests tested testing
captain skipper
warn warns warned warning warnings
order orders ordered ordering
ban bans banned banning
sample samples sampled sampling
freeze freezes froze frozen freezing
steal steals stole stolen stealing theft thefts
break breaks broke broken breaking
choose chooses chose chosen choosing choice
catch catches caught catching
drive drives drove driven driving
fight fights fought fighting
hide hides hid hidden hiding
hold holds held holding
ride rides rode ridden riding
sing sings sang sung singing
spend spends spent spending
swear swears swore sworn swearing oath oaths
teach teaches taught teaching
tear tears tore torn tearing
throw throws threw thrown throwing
withdraw withdraws withdrew withdrawn withdrawing withdrawal
burn burns burned burnt burning
return returns returned returning
bury buries buried burying burial
flee flees fled fleeing escape escapes escaped
suspend suspends suspended suspending suspension
extend extends extended extending extension
expand expands expanded expanding expansion
invade invades invaded invading invasion
destroy destroys destroyed destroying destruction
apply applies applied applying application applications
identify identifies identified identifying identification
investigate investigates investigated investigating investigation investigations probe probes inquiry inquiries
measure measures measured measuring measurement measurements
replace replaces replaced replacing replacement
decide decides decided deciding decision decisions
stay stays stayed staying remain remains remained remaining
ruled ruling rulings judgment judgments judgement judgements
findings
"""

PHRASES = """
postponed: put off, puts off, putting off, pushed back, push back
cancelled: called off, calls off, call off, calling off, struck from
resigned: stepped down, steps down, step down, stepping down, stood down, stands down, stand down
exploded: blew up, blows up, blown up, went off
grounded: ran aground, runs aground, run aground, ran onto, runs onto, driven ashore
shut: shut down, shuts down, turned off, turns off, switched off, switches off
dismissed: laid off, lays off, lay off, voted out, votes out, forced out
rejected: turned down, turns down, voted down, votes down
acquitted: cleared of, clears of
died: passed away, lost their lives, lost his life, lost her life
shot: gunned down, opened fire, opens fire, open fire
returned: gave back, gives back, give back, given back, handed back, hands back, hand back
collapsed: fell through, falls through, fell apart, falls apart, broke down, breaks down, broke off, broken off
withdrew: pulled out, pulls out, pull out, backed out, backs out, took back, takes back, take back, taken back
evacuated: moved out, moves out, move out, brought to safety, taken to safety
published: came out, comes out
aboard: on board
due: fell due, falls due, fall due
firefighters: fire department, fire brigade, fire service, fire services, fire crew, fire crews
firechief: fire chief, fire chiefs
firestation: fire station, fire stations
fireengine: fire engine, fire engines
"""
"""Acts that take more than one word; a headline's `steps down` is a report's `resigned`."""
