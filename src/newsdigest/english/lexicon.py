"""The ordinary English of reporting: verbs of saying, denying and declining, and the small words around them."""

from __future__ import annotations

from newsdigest.english import smallwords, verbs
from newsdigest.english.words import word_set

SAYING = word_set(
    "said says say told tells tell added adds add wrote writes write noted notes explained explains argued "
    "argues argue "
    "insisted insists insist reckons assured assures demands demanded "
    "stressed stresses warned warns warn admitted admits admit acknowledged acknowledges "
    "conceded concedes "
    "declared declares stated states suggested suggests predicted predicts replied replies responded responds "
    "recalled recalls tweeted tweets posted posts remarked remarks testified testifies asserted asserts alleged "
    "alleges "
    "contended contends maintained maintains complained complains joked jokes quipped quips reiterated reiterates "
    "repeated repeats vowed vows promised promises pledged pledges claimed claims claim announced announces emphasized "
    "emphasised emphasizes emphasises concluded concludes estimated estimates reckoned reckons cautioned cautions "
    "observed observes lamented laments confirmed confirms revealed reveals disclosed discloses reported reports "
    "swore swears boasted boasts hinted hints confessed confesses clarified clarifies countered counters "
    "continued continues asked asks urged urges shouted shouts chanted chants interjected demurred opined believes "
    "believed thinks thought fears feared hopes expects expected"
)
"""Verbs that may bring what somebody says."""

NEEDS_THAT = word_set(
    "suggested suggests announced announces confirmed confirms revealed reveals disclosed discloses reported reports "
    "estimated estimates concluded concludes observed observes maintained maintains repeated repeats claim "
    "promised promises pledged pledges vowed vows posted posts states stated noted notes recalled recalls "
    "responded responds "
    "demands demanded assured assures "
    "asked asks urged urges continued continues believes believed thinks thought fears feared hopes expects expected "
    "argue tell predicted predicts declared declares testified testifies tweeted tweets hinted hints alleged alleges "
    "acknowledged acknowledges admitted admits emphasized emphasised emphasizes emphasises complained complains "
    "shouted shouts chanted chants warned warns admit insist warn jokes claims"
)
"""Of these, the ones that only a quotation or `that` makes a report: `announced a review` is a thing done."""

QUOTING = word_set(
    "said says told tells added adds wrote writes noted notes explained explains argued argues insisted insists "
    "stressed "
    "warned warns admitted admits acknowledged acknowledges conceded concedes declared declares stated states "
    "suggested "
    "suggests predicted predicts replied replies responded responds recalled recalls tweeted tweets posted posts "
    "remarked "
    "remarks testified testifies asserted asserts complained complains joked jokes quipped quips repeated "
    "repeats claimed "
    "claims announced announces emphasized emphasised concluded concludes cautioned observed observes lamented "
    "confirmed "
    "revealed boasted confessed clarified countered counters continued continues asked asks urged urges shouted shouts "
    "chanted chants interjected demurred opined vowed vows promised pledged began begins went goes retorted "
    "retorts snapped "
    "yelled cried sighed laughed mused reflected agreed agrees thundered barked murmured muttered whispered screamed "
    "called calls read reads reads texted emailed put puts ordered orders pleaded pleads cut shot charged fired joked "
    "demanded demands proclaimed proclaims described describes cited cites offered protested enthused scoffed "
    "maintained maintains contended contends reported reports alleged alleges hinted exclaimed disagreed disagrees "
    "elaborated commented comments intoned gushed deadpanned ventured volunteered inquired queried wondered wonders "
    "fumed fumes raged rages stormed moaned moans groaned grumbled grumbles sniffed wailed sobbed growled hissed spat "
    "beamed smiled grinned shrugged shrugs chuckled giggled crowed trumpeted roared bellowed huffed sneered purred "
    "tutted croaked blurted drawled mumbled stammered stuttered pleaded begged begs warned blasted gasped panted "
    "recounted recounts reminisced theorised theorized speculated reasoned concurred corrected "
    "blamed blames praised praises accused accuses criticised criticises criticized criticizes"
)
"""Verbs that a quotation beside them makes a report."""

PARTICIPLES = word_set(
    "saying adding telling arguing noting warning insisting claiming writing explaining suggesting stressing asserting "
    "stating tweeting asking shouting declaring complaining calling predicting promising vowing conceding "
    "admitting recalling "
    "alleging contending emphasizing emphasising acknowledging confirming replying responding joking quipping chanting"
)

DENYING = word_set(
    "denied denies deny denying rejected rejects dismissed dismisses disputed disputes refuted refutes rebutted "
    "disputing"
)
DENIED_THINGS = word_set(
    "it this that claim claims allegation allegations accusation accusations report reports suggestion "
    "suggestions charge "
    "charges rumour rumours rumor rumors wrongdoing involvement any having receiving being knowing making taking "
    "all assertion "
    "assertions criticism account accounts story stories version notion idea figure figures number numbers "
    "findings link links such"
)
"""What is denied or rejected in words; a bid, a motion or a plan is rejected in deed."""

AUXILIARIES = verbs.AUXILIARIES
PASSIVE = word_set("is are was were be been being get gets got am")
NEGATIONS = word_set(
    "not never no n't cannot didn't doesn't don't won't wouldn't hasn't haven't hadn't can't couldn't nor"
)
ADVERBS = word_set(
    "also later then still again once even now only just first previously earlier always often soon both all each "
    "meanwhile instead nevertheless nonetheless further therefore thus twice ever yet already simply long frequently "
    "himself herself itself themselves last"
)

PERSON_PRONOUNS, BODY_PRONOUNS = smallwords.PERSON_PRONOUNS, smallwords.BODY_PRONOUNS
PRONOUNS = smallwords.SUBJECTS | word_set("one this that these those there who which")
FIRST_PERSON = smallwords.FIRST_PERSON
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some any no both each every either neither "
    "another one two "
    "three four five six seven eight nine ten several many few most other others all dozens hundreds thousands such"
)
SUBORDINATORS = word_set(
    "that because when while although though whether since if as unless until where how why what after before "
    "once than so "
    "lest whereas whereby"
)
CONJUNCTIONS = word_set("and but or yet nor")
RELATIVES = smallwords.RELATIVES
PREPOSITIONS = word_set(
    "in on at by of for from with to into onto over under about against between among through during without "
    "within after "
    "before since until till near off across behind beyond despite around along amid like as per via toward "
    "towards upon outside "
    "inside below above beside besides following including regarding concerning throughout alongside amongst unlike"
)

DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays "
    "today yesterday tomorrow tonight"
)
MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
TIME_WORDS = (
    DAYS
    | MONTHS
    | word_set(
        "early late last this next morning afternoon evening night week month year weekend noon midnight earlier "
        "later recently on at in"
    )
)

IRREGULAR_PAST = verbs.IRREGULAR_PAST
NOT_PAST = verbs.NOT_PAST

PARTICLES = word_set("de del della di da dos du la le van von der den ter ten bin ibn al el abu y e of")
"""Small words inside a name."""

UNNAMED = word_set(
    "official officials source sources person people man woman men women aide aides adviser advisers advisor "
    "advisors diplomat "
    "diplomats officer officers insider insiders spokesman spokeswoman spokesperson spokespeople witness "
    "witnesses resident "
    "residents neighbour neighbours neighbor neighbors employee employees worker workers player players "
    "passenger passengers "
    "member members analyst analysts expert experts nurse nurses doctor doctors lawyer lawyers broker brokers "
    "trader traders "
    "collector collectors teacher teachers parent parents student students soldier soldiers commander minister "
    "ministers "
    "lawmaker lawmakers senator senators executive executives manager managers investigator investigators "
    "prosecutor prosecutors "
    "economist economists critics critic supporters supporter protesters protester activists activist relative "
    "relatives friend "
    "friends colleague colleagues reporter reporters fishmonger farmer farmers shopkeeper driver drivers "
    "customer customers "
    "delegate delegates negotiator negotiators scientist scientists researcher researchers observer observers "
    "survivor survivors "
    "insurer insurers investor investors voter voters editor editors secretary strategist strategists consultant "
    "consultants"
)
"""Words for people whom an article leaves unnamed."""

PERSON_ROLES = UNNAMED | word_set(
    "mayor president chancellor governor chair chairman chairwoman chairperson chief head director leader judge "
    "bishop captain "
    "coach owner founder general colonel professor volcanologist organiser organizer clerk speaker king queen "
    "prince princess "
    "pope priest vicar pastor author actor actress singer star candidate nominee premier commissioner ambassador "
    "envoy sheriff "
    "attorney counsel solicitor barrister surgeon physician chef engineer architect pilot skipper master "
    "winchman agent widow "
    "wife husband son daughter mother father brother sister partner boss deputy vice-president superintendent "
    "inspector "
    "detective constable sergeant congressman congresswoman councillor councilman councilwoman alderman representative "
    "treasurer principal dean rector curator conductor composer artist writer columnist historian physicist biologist "
    "chemist geologist meteorologist forecaster seismologist epidemiologist ceo cfo coo co-founder co-owner "
    "midfielder striker goalkeeper defender captain manager referee umpire dealer defendant plaintiff victim suspect "
    "accused detainee inmate prisoner migrant refugee pensioner teenager boy girl gardener cleaner porter "
    "fisherman girlfriend boyfriend fiance fiancee uncle aunt cousin nephew niece grandfather grandmother "
    "grandson granddaughter tycoon "
    "lawmaker negotiator model sailor miner carpenter plumber electrician mechanic librarian"
)

BODY_WORDS = word_set(
    "government ministry department agency authority authorities bank company club league union police court "
    "council parliament "
    "party office commission committee board panel group firm association federation institute university "
    "hospital school army "
    "navy military force airline operator contractor regulator chamber church team trust foundation museum "
    "embassy prosecution "
    "defence defense opposition coalition administration campaign tribunal service guard town city state country "
    "county province "
    "prefecture kremlin cabinet senate congress house assembly society charity network newspaper magazine report "
    "study survey "
    "poll statement letter document documents lawsuit suit complaint indictment spokesman company corporation "
    "inc plc ltd holdings "
    "bureau centre center secretariat command brigade hall guild organisation organization body fund exchange developer"
)

CHANNEL_NOUNS = (
    "statement|news conference|press conference|news briefing|press briefing|briefing|interview|phone interview|"
    "telephone interview|"
    "speech|address|letter|email|e-mail|post|tweet|message|video|video message|social media post|Facebook post|"
    "blog post|memo|"
    "report|filing|court filing|article|op-ed|column|broadcast|television interview|TV interview|radio interview|"
    "podcast|note|text message|"
    "press release|news release|release|call|conference call|debate|hearing|rally|forum|panel discussion|"
    "testimony|affidavit"
)
PLATFORMS = (
    "Telegram|Twitter|X|Facebook|Instagram|LinkedIn|TikTok|YouTube|WhatsApp|WeChat|Weibo|Bluesky|Mastodon|"
    "Threads|Truth Social|"
    "Reddit|Snapchat|social media|state television|state TV|television|national television|TV|radio|state radio|"
    "public radio|"
    "local radio|state media"
)
