"""The two sides of what verbs tell: who adopts a plan and who throws it out, who stays and who resigns.

Each line is a sense with the words of its two sides, a verb with its particle or object written as one word. Words of
one side may tell the same deed; words of two sides tell the opposite of the same thing.
"""

from __future__ import annotations

# To want it or not: votes, permits, offers, verdicts on a plan.
_ASSENT = """
accept adopt approve pass back endorse support agree grant allow permit ratify uphold authorise authorize favour favor
    vote_for vote_to vote_in_favour say_yes come_out_for give_backing give_blessing lend_backing wave_through
    give_consent give_go-ahead give_green_light clear_way
    clear_path give_leave give_permission side_with recommend assent consent sign_off
    / reject refuse decline oppose block veto turn_down throw_out vote_down vote_against say_no rule_out ban forbid
    prohibit dismiss overturn quash bar defeat come_out_against knock_back fail prevent thwart stop rebuff spurn
    disallow outlaw strike_down
demand call_for ask_for seek urge request press_for push_for campaign_for order want
    / oppose resist rule_out campaign_against
accept respect abide recognise recognize / contest challenge fight appeal resist defy dispute
praise welcome hail laud applaud commend salute thank celebrate / criticise criticize condemn denounce deplore slam
    lambast attack fault rebuke regret lament bemoan blame chide berate
promise pledge vow undertake guarantee / refuse rule_out decline
admit concede acknowledge confess confirm own_up / deny dispute reject contradict refute rebut
confirm insist maintain stand_by stick_to stick_with reaffirm reiterate repeat / withdraw retract recant take_back
    go_back_on back_away disown
heed obey follow comply honour / ignore flout disregard defy breach break violate
trust believe convince / doubt distrust mistrust question
require oblige force compel / exempt excuse
praise / mock
"""

# What becomes of people: at court, at work, in danger.
_FATES = """
convict find_guilty / acquit clear exonerate find_not_guilty absolve find_innocent
arrest detain jail imprison remand lock_up / release free let_go set_free pardon bail
charge indict prosecute accuse / clear exonerate
punish fine penalise penalize discipline / spare pardon reward let_off
appoint hire name employ recruit reinstate / dismiss sack fire oust lay_off make_redundant expel throw_out
stay remain stay_on keep_post keep_job keep_office hold_on cling_on
    / leave resign quit step_down stand_down step_aside depart bow_out retire give_up_post
attend come play take_part / stay_away skip boycott miss
join take_part participate enlist / quit stay_out pull_out opt_out sit_out boycott
join / leave
promote / relegate demote
survive recover discharge live pull_through / die perish drown succumb
save spare rescue protect / destroy ruin wreck kill endanger
harm hurt injure wound damage / spare escape_unhurt
shelter hide / expel
marry wed / divorce
kill die / wound injure hurt
"""

# What becomes of things, and of figures.
_COURSES = """
rise increase climb grow jump surge soar gain go_up edge_up inch_up move_up quicken accelerate strengthen swell expand
    advance mount improve rally double triple treble quadruple
    / fall drop decrease decline slide sink plunge slump tumble shrink dip go_down edge_down come_down weaken ease slow
    slacken contract lose dwindle halve
raise lift hike boost increase double triple treble quadruple put_up
    / lower cut reduce trim slash halve bring_down decrease
widen deepen / narrow shrink
worsen deteriorate get_worse / improve recover get_better
intensify strengthen escalate / weaken subside abate die_down ease calm
leave hold keep maintain freeze / raise lift hike increase cut lower reduce change
tighten toughen stiffen harden / ease relax loosen soften
open reopen open_doors unblock / close shut close_doors shut_down seal
begin start / end finish
settle resolve end solve / continue drag_on go_on persist fester
resume restart go_on continue reopen carry_on / suspend halt pause stop call_off abandon break_off interrupt
go_ahead take_place proceed go_on / call_off cancel scrap postpone abandon put_off shelve fall_through
postpone delay defer put_off push_back / bring_forward hasten speed_up expedite advance move_forward
extend prolong renew / lift end shorten cut_short revoke
impose introduce / lift remove end waive scrap abolish repeal
add create / drop remove axe cut abolish eliminate
finish complete / unfinish
build erect / demolish raze tear_down pull_down
hold stand withstand / collapse burst give_way break
succeed / fail flop founder
find discover trace locate rescue recover / miss
reveal disclose publish make_public / hide conceal withhold cover_up suppress keep_secret hush_up
include / exclude exempt leave_out
keep retain / drop scrap abandon shelve give_up get_rid ditch
submit / withdraw
give_up hand_over relinquish surrender cede / keep hold_on retain
hand_over hand_back give_back return / keep withhold retain
capture seize conquer overrun retake / lose abandon give_up surrender evacuate
occupy / leave abandon withdraw retreat pull_back pull_out
pay / exempt
lead head ahead / trail behind
win / lose forfeit
exceed surpass beat top / miss undershoot fall_short
buy acquire / sell
"""

# One side only: words that tell the same deed.
_ALIKE = """
beat defeat overcome eliminate knock_out thrash win_against win_over see_off get_past
lose_to
take_in house shelter
succeed replace take_over_from take_over come_on_for
buy acquire purchase take_over snap_up
sell
sue go_to_court take_to_court bring_suit
"""

ATTITUDES = 2
"""So many of the first senses tell whether somebody wants a thing or is against it."""
SIDES = _ASSENT + _FATES + _COURSES + _ALIKE
