"""The ordinary words that tell a name from a word: bodies, places, particles and words that open sentences."""

from __future__ import annotations

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """Return a set of words from a list as one writes it."""
    return frozenset(words.split())


# Last (or of-taking) words of bodies.
BODY_HEADS: Final = word_set("""
    academy administration aerospace ag agency air airline airlines airways alliance army asa assembly
    associates association athletic authority automotive bank bankhaus banque biotech board brewery brigade
    broadcasting bulk bureau cabinet capital center centre chamber chambers chemicals church circle club co
    coalition college command commission committee commons communications community company confederation
    conference congress consortium construction consulate cooperative corp corporation council court credit crew
    dairies department design desk digital diocese directorate division dynamics electric embassy energy
    enterprises entertainment exchange farms fashion fc federation ferries fire fk fleet foods force forces
    forum foundation front fund gallery gaming gazette genomics gmbh government group guard guild health
    healthcare herald holding holdings homes hospital hotels house inc industries infrastructure initiative
    institute institution insurance interactive international investment investments journal judiciary kg
    laboratories laboratory labs league legion lending library limited line lines llc logistics lords ltd mail
    manufacturing materials media metals militia minerals ministry mission monitor motors movement museum
    nations navy network news newspaper nv observatory observer office oil operations optics orchestra
    orchestras order organisation organization oyj packaging packet panel parliament partners partnership party
    petroleum pharma pharmaceuticals pictures plastics plc police post press productions products program
    programme project properties prosecutors pty publishers publishing pumps radio railway railways records
    refinery regiment registry renewables research reserve resources retail review robotics rovers sa savings
    school schools secretariat securities semiconductors senate sentinel service services shipping shipyard
    shipyards society software solutions spa sport sports squad station steel steelworks store stores studios
    summit supermarkets synod systems task-force team tech technologies technology telecom telecoms telegraph
    telegraphs television textiles therapeutics times tobacco tools toys trading transport treasury tribunal
    tribune troupe trust union unit united universities university utilities utility ventures voice wanderers
    warriors watch water weekly wire women works yard youth
""")
# Words that make another body of one whose name they extend.
DIVIDING_WORDS: Final = word_set("""
    academy avenue boys church college east foundation girls holdings hospital junior juniors ladies men museum
    north reserves road school south street trust under-21 under-21s union university west women youth
""")
ADJECTIVES: Final = word_set("""
    african agricultural american asian british central civil commercial common constitutional criminal
    democratic eastern economic english european federal financial first free french general german global grand
    great high holy human imperial independent industrial international joint local lower medical metropolitan
    military municipal national naval new northern old open permanent popular provincial public regional
    republican royal select social southern special standing state supreme united upper western world
""")
OF_HEADS: Final = BODY_HEADS | word_set("""
    act archbishop bank banks battle bay bill bishop bureau cape centers centres children city court daughters
    declaration department duchess duke faculty friends gulf house institute isle isles king kingdom knights
    lake lord ministers ministry mount museum people's port prince princess province queen republic school sea
    secretary sons speaker state states strait straits sultanate tower town treaty universities university
    village
""")
FOR_HEADS: Final = word_set("""
    agency association campaign center centers centre centres coalition commission commissioner committee
    council department foundation fund high-commissioner institute laboratory ministry movement network
    observatory office organisation organization program programme school secretary society tribunal union
""")
AND_HEADS: Final = word_set("""
    agency association authority bureau center centers centre centres commission committee department institute
    ministry office secretary
""")

# Fields that departments look after: two of them with "and" between make a body of the word behind them.
FIELDS: Final = word_set("""
    aeronautics agriculture aid alcohol antiquities archives arts atmospheric aviation banking border borders
    broadcasting budget census children citizenship climate commerce communications communities competition
    conservation consumer culture customs defence defense development disaster disease drug drugs economic
    education elections electoral electricity emergency employment energy environment equality ethics exchange
    excise explosives family finance financial fire firearms fish fisheries food foreign forestry forests gas
    geological geology health heritage highways housing human hydrography hygiene immigration industry
    information innovation insurance irrigation justice labor labour land lands leisure libraries local
    maritime markets media medical medicines meteorological meteorology migration minerals mines mining
    monuments museums narcotics natural nuclear nutrition ocean oceanic oil parks pensions petroleum planning
    police ports power quality rail railways recreation refugees rescue research resources revenue rights roads
    safety sanitation science securities security sewerage shipping skills social space sport sports standards
    statistics taxation technology telecommunications tobacco tourism trade training transport tropical
    veterans veterinary water welfare wildlife women work works youth
""")
FIELD_HEADS: Final = AND_HEADS | word_set("""
    administration association board centre center college corporation council court directorate executive inspectorate
    organisation organization school service services society tribunal trust union
""")
# Capitals that stand for a thing and not for a body.
INITIALISMS: Final = word_set("""
    ai aids am asap atm bbq bst cctv cd ceo cfo coo covid covid-19 cto cv diy dj dna dvd eta faq fm gdp gmt gp
    gps hd hiv hq hr icu id it led lgbt mp mps mri ngo ngos ok pc pcr pdf phd pm ppe pr q&a rip rna sms suv tb
    tv ufo url usb vat vip www
""")
PLACE_FIRST: Final = word_set("""
    bay cape east fort gulf isle lake mount mountain mt new north port river saint san santa south st west
""")
PLACE_LAST: Final = word_set("""
    abbey airport arena avenue barracks bay beach bridge canal castle cathedral channel city clinic coast county
    creek dam desert district dock falls farm forest glacier gulf hall harbor harbour heights hill hills hotel
    house island islands isle isles lake lane mill mine monastery mosque mountain mountains ocean palace park
    peninsula pier plant point prison province quay region ridge river road sea square stadium state strait
    street temple terminal theater theatre tower town tunnel valley village volcano zoo
""")
PLACE_BEFORE: Final = word_set("""
    across around at from in near off outside throughout toward towards
""")

PARTICLES: Final = (
    "van de", "van der", "van den", "von", "von der", "zu", "zur", "von und zu", "ter", "ten", "te", "bin", "ibn",
    "bint", "al", "el", "la", "le", "y", "e", "af", "av", "ap", "san", "abu",
    "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "de la", "de los", "de las", "der", "den", "van",
)  # fmt: skip
PARTICLE_WORDS: Final = frozenset(word for particle in PARTICLES for word in particle.split())

CALENDAR: Final = word_set("""
    am apr april aug august autumn bst cest cet christmas dec december diwali easter edt eid est feb february
    friday fridays gmt halloween hanukkah jan january jul july jun june mar march may monday mondays nov
    november nowruz oct october passover pdt pentecost pm pst ramadan saturday saturdays sep sept september
    spring summer sunday sundays thanksgiving thursday thursdays tuesday tuesdays utc wednesday wednesdays
    winter year yuletide
""")
_DEMONYMS: Final = word_set("""
    afghan african albanian algerian alpine american americans andorran angolan antarctic arab arabic arabs
    arctic argentine argentinian armenian asian australian australians austrian austrians azerbaijani bahraini
    balkan baltic bangladeshi basque belarusian belgian belgians bolivian bosnian brazilian brazilians british
    briton britons bulgarian burmese cambodian cameroonian canadian canadians caribbean catalan catholic
    catholics chechen chilean chinese christian christians colombian congolese conservative conservatives
    croatian cuban cypriot czech dane danes danish democrat democratic democrats dutch ecuadorian egyptian
    egyptians english eritrean estonian ethiopian european europeans fijian filipino finn finnish finns french
    gambian georgian german germans ghanaian greek greeks guatemalan haitian hawaiian hindu hispanic honduran
    hungarian hungarians icelandic indian indians indonesian iranian iranians iraqi iraqis irish islamic israeli
    israelis italian italians ivorian jamaican japanese jew jewish jews jordanian kazakh kenyan korean koreans
    kurdish kurds kuwaiti kyrgyz labour lao laotian latin latvian lebanese liberal liberian libyan lithuanian
    malagasy malawian malaysian malian maltese mauritian mediterranean mexican mexicans moldovan mongolian
    moroccan mozambican muslim muslims namibian nepalese nepali nicaraguan nigerian nigerians nordic norwegian
    norwegians omani orthodox pacific pakistani palestinian palestinians panamanian paraguayan persian peruvian
    pole poles polish portuguese protestant qatari republican republicans roman romanian russian russians
    rwandan saudi saudis scandinavian scot scots scottish senegalese serb serbian serbs shia shiite slovak
    slovene slovenian somali soviet spaniard spaniards spanish sri-lankan sudanese sunni swede swedes swedish
    swiss syrian syrians taiwanese tajik tanzanian thai tibetan tories tory tunisian turk turkish turkmen turks
    ugandan ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh western westerners yemeni zambian
    zimbabwean
""")
_FAITHS: Final = word_set("""
    adventist anglican baptist buddhist creole episcopalian evangelical hindu lutheran methodist mormon pentecostal
    presbyterian quaker salafi sikh sufi unitarian zoroastrian
""")
NATIONALITIES: Final = (
    _DEMONYMS
    | _FAITHS
    | {f"{word}s" for word in _DEMONYMS | _FAITHS if word.endswith(("an", "ian", "ist", "ot", "i", "ic"))}
)

# A name, or a person, does these; a thing seldom does.
SAYING: Final = word_set("""
    acknowledged added adds admitted agreed announced apologised apologized argued argues asked asks called
    claimed claims complained conceded confirmed confirms declined declines denied denies expected expects hoped
    hopes insisted lost maintained married noted planned plans pledged posted predicted promised recalled
    refused replied resigned said says signed stated stressed suggested tells testified thanked told tweeted
    urged vowed warned won writes wrote
""")

# Words that open sentences, headings and comments with a capital and are no names; also the word "I".
ORDINARY: Final = word_set("""
    a a.m about above according across activists actually additionally after afterwards again against age ago
    ahead air all almost alone along already also although altogether always am am's amid among an analysis
    analysts and animals anonymous another any anybody anyone anything appeals approval april are around arrests
    art article as ash asked at attempts attorneys august authorities away back bad banks based be beaches bear
    because been before behind being below beside besides better between beyond big black blue board bodies born
    both bread brief briefly bring brothers buses business businesses but buyers by call came campaigners can
    cannot caption cars casualty charges chief children choose church churches circle citizens city civilians
    claims class clean clear clearly clients climate close closed coast cold colleagues come comes comment
    commentators comments companies concerns construction contact contacted contractors control copy cornered
    correction correspondents could council couples court courtesy courts cousins cows credit crews critics
    crowds current currently customers damage data day days dear deaths december defence delegates demand
    demonstrators despite details did diplomats directors discuss do doctors does dogs done double dozens dr.
    drivers due during each earlier early east economists editor editorial editors eight eighteen eighty either
    election elections eleven else elsewhere emergency employees employers end engineers english enough entry
    even evening eventually ever every everybody everyone everything everywhere evidence exactly except
    exclusive experts explosions facts fair families farmers few fewer fifteen fifty fighting figures final
    finally find fire firefighters firms first fishing five flights floods follow following food football for
    former fortunately forty founded four fourteen fourth friends from fuel full further galleries gas getty
    give given giving go going good got government governments great green ground group groups growth guards
    half hard has have having he head heads health heavy hello help helpful hence her here hers hi high him his
    historians home homes hopes hospital hospitals hours household houses housing how however hundreds i ice if
    image images imagine in including incoming indeed industry inflation inside instead insurers interest
    investigators investors is island it items its itself january job jobs join journalists judges just keep key
    killed labour land large last late later law lawmakers lawyers leaders learn least leave left legendary less
    lessons let letters like likely listen little live local located long look losses love low made main make
    makers making man many march markets match matches maybe me mean meanwhile measures media meeting meetings
    members men merchants might military million millions minister ministers minus minutes money months more
    moreover morning most mostly mr much municipal music must my name names national naturally near nearby
    nearly neither never nevertheless new newest news next night nine nineteen ninety no nobody none nonetheless
    noon nor normally not note nothing notice now nowhere nurses observers october of off officers offices
    officials oil ok okay old on once one ones only onto open opinion opponents opposition or orders organisers
    organizers other others otherwise our out outgoing outside over overall overnight own owners p.m page paid
    parents part parts party passengers patients pay people per perhaps photo photograph photographs photos
    picture pictures pilots plans players please plus point police politicians polls possibly post power prayers
    presently presidents press previously price prices prior prison private probably proceedings profits
    prosecutors protesters protests provided public pupils put question questions quickly quite rain rates
    rather read readers reading real really rebels recently records red related relatives reporters reporting
    reports rescuers researchers residents rest results revenue right rival rivals road roads round royal rules
    safety sales same samples say school schools scientists second see seen senators september services set
    seven seventeen seventy several shareholders shares she ships shops short shortly should showers similarly
    simply since sisters six sixteen sixty small smaller so soldiers some somebody somehow someone something
    sometimes somewhere soon sorry source sources south speaking spectators spokesmen sport staff state
    statement statistics steps still stocks stop stories storm story strikes students subscribe such suddenly
    sun supporters suppose sure surely survivors suspects take taken talks tax taxes teachers ten tens terms
    testing tests than thank thanks that the their theirs them then there therefore these they things think
    thirteen thirty this those though thousands three through thus tickets tigers time times to today together
    told tomorrow tonight too top total towards town trade traders traffic training trains transport trees
    tribunals troops try twelve twenty twice twins two under understand unfortunately union unions unless unlike
    until up update updated updates upon us usually v vaccines versus very veteran via victims video views
    villagers visitors volunteers voters vs wages wait want war ward warning was watch water we weapons weather
    week weeks well went were west what whatever when whenever where whereas whether which while white who
    whoever whole whom whose why wife will window windows winds wine winter with within without witnesses women
    work workers world worse would writing wrong year years yes yesterday yet you young your yours zero
""")

# First words that make a body of what follows: "Banque de", "Compagnie", "FC".
BODY_FIRST: Final = word_set("""
    ac afc banca banco bank bankhaus banque cd cf compagnie fc fk groupe grupo gruppo institut instituto
    ministry ministère nk rc sc sk societa société sv universidad universidade university universität université
    vfb vfl
""")

# Bodies named after the place where they are: the place's name alone is the place.
CIVIC_HEADS: Final = word_set("""
    agency airport army assembly athletic authority bank beacon church club college commission council court
    department embassy exchange fc fire force forces gazette government guard herald hospital library mail
    ministry museum navy observatory office orchestra parliament police post press rovers school station times
    tribunal united university wanderers
""")

# Abbreviations whose full stop ends no sentence, before a name or within one.
ABBREVIATED: Final = word_set("""
    adm arq asst atty brig capt cdr cdre cllr cmdr col comr cpl det dott dr dra eng engr fr ft gen gov hajj
    hon ing insp jr lic lt maj messrs mlle mr mrs ms msgr mt mx prof pte pvt rep rev sen sgt sig sr sra st supt
    vols
""")

# Words without which no sentence is built; a capital never makes a name of one.
FUNCTION: Final = word_set("""
    a about above across after afterward afterwards again against all almost along already also although always
    am amid among an and another any anybody anyone anything are around as asked at away back because been
    before behind being below beneath beside besides between beyond both but by can cannot could despite did do
    does doing done down during each either else enough even ever every everybody everyone everything few
    finally for former from further had has have having he hence her here hers herself him himself his how
    however i if in indeed inside instead into is it its itself just last later least less let like likewise
    many maybe me meanwhile might mine more moreover most mostly much must my myself near nearly neither never
    nevertheless no nobody none nor not nothing now nowhere of off often on once one only onto or other others
    otherwise our ours out outside over own perhaps please rather same several shall she should since so some
    somebody somehow someone something sometimes somewhere soon still such than that the their theirs them
    themselves then there therefore these they this those though through throughout thus till to together too
    toward towards under unless unlike until up upon usually very was we well were what whatever when whenever
    where whereas whether which while who whoever whom whose why with within without would yes yesterday yet you
    your yours
""")

# Clubs and assemblies that are called by the last word of their names.
CLUB_HEADS: Final = word_set("""
    albion assembly athletic city commons congress county guild hotspur league lords parliament rangers rovers
    senate synod town united villa wanderers
""")

# The legal form of a company, which most reports leave out.
LEGAL_FORMS: Final = word_set("""
    inc co corp ltd limited llc llp plc ag sa gmbh nv ab asa as oyj oy spa srl bv kg pty pte kk incorporated
""")
SHIP_PREFIXES: Final = word_set("""
    mv ms ss mt hms uss hmas hmcs rms fv rv
""")

# Words of kinship and for people that tell the gender of the one who is named behind them.
MALE_WORDS: Final = word_set("""
    husband brother son father uncle nephew grandfather grandson widower boyfriend stepfather actor businessman
""")
FEMALE_WORDS: Final = word_set("""
    wife sister daughter mother aunt niece grandmother granddaughter widow girlfriend stepmother actress businesswoman
""")

# Particles that open a surname, so that what they open can stand for a whole name: "Da Costa", "Van Dorn".
SURNAME_PARTICLES: Final = word_set("""
    de da dos das di del della du van von der den ter ten ní ni nic mac ó o mhic bin ibn
""")
