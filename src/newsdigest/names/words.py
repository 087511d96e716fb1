"""The ordinary words that tell a name from a word: titles, bodies, places, particles and words that open sentences."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Courtesy and rank, without the full stop; a person's name follows them.
MALE_TITLES: Final = _set(
    "mr sir lord herr monsieur señor senor signor don king prince duke baron count father brother emperor"
)
FEMALE_TITLES: Final = _set(
    "mrs ms miss dame lady frau madame mme mademoiselle señora senora signora sister queen princess duchess baroness "
    "countess empress"
)
TITLES: Final = (
    MALE_TITLES
    | FEMALE_TITLES
    | _set(
        "mx dr doctor prof professor rev reverend fr pastor rabbi imam bishop archbishop cardinal pope saint sheikh "
        "ayatollah mufti capt captain cpl corporal sgt sergeant lt lieutenant col colonel maj major gen general brig "
        "brigadier adm admiral cmdr commander commodore pvt private marshal inspector superintendent constable detective "
        "officer sheriff president premier chancellor minister ministers governor gov senator sen congressman congresswoman "
        "representative rep mp delegate mayor councillor councilman councilwoman alderman judge justice magistrate speaker "
        "ambassador envoy consul secretary attorney prosecutor commissioner chairman chairwoman chair chairperson chief "
        "director coach manager emir sultan shah tsar archduke regent leader spokesman spokeswoman spokesperson "
        "vice-president undersecretary comptroller treasurer dean provost rector principal ombudsman"
    )
)
# A title that takes the given name alone: "Dame Ruth", "Prince William".
GIVEN_NAME_TITLES: Final = _set(
    "sir dame king queen prince princess pope saint brother sister father don emperor empress tsar"
)
# Words that may stand before a title and belong to it: "Transport Minister", "Deputy Prime Minister", "Former President".
OFFICE_WORDS: Final = _set(
    "prime deputy vice acting former ex interim foreign finance defence defense health transport interior home trade energy "
    "education environment justice labour labor agriculture culture economy economic housing immigration development "
    "information industry treasury social welfare sports science technology water fisheries tourism oil planning state "
    "attorney first second opposition majority minority house senate police fire army navy air force chief lord high "
    "federal national regional provincial state district city county town general executive supreme financial operating "
    "security climate public works infrastructure communications commerce business employment family children youth equality "
    "european union cabinet shadow junior senior assistant associate emergency disaster management rural native veterans "
    "affairs budget revenue tax railways railway aviation maritime mining forestry digital party press parliamentary"
)
SUFFIXES: Final = _set("jr sr ii iii iv phd md mp obe cbe mbe kc qc esq")

# Last (or of-taking) words of bodies.
BODY_HEADS: Final = _set(
    "academy administration agency airline airlines airways air alliance army assembly associates association athletic "
    "authority bank bankhaus banque board brewery brigade brothers bulk bureau cabinet capital center centre chamber chambers "
    "church circle club coalition college command commission committee commons community company confederation conference "
    "congress consortium consulate cooperative corp corporation council court credit crew department desk diocese directorate "
    "division dynamics electric embassy energy enterprises exchange fc federation fire fk fleet force forces forum foundation "
    "front fund gallery gazette government group guard guild health herald holding holdings hospital house inc industries "
    "initiative institute institution insurance international investment investments journal judiciary laboratories laboratory "
    "league legion library limited lines llc logistics lords ltd mail media militia ministry mission monitor motors movement "
    "museum nations navy network news newspaper observatory observer office operations orchestra orchestras order organisation "
    "organization packet panel parliament partners partnership party petroleum pharma pharmaceuticals plc police post press "
    "products programme program project prosecutors publishers radio railway railways records refinery registry regiment "
    "research reserve resources review rovers savings school schools secretariat securities senate sentinel service services "
    "shipping shipyard shipyards society software solutions sport sports squad station steel store stores studios summit "
    "synod systems task-force team technologies technology telecom telegraph telegraphs television times trading transport "
    "treasury tribunal tribune troupe trust union unit united universities university utilities utility ventures voice "
    "wanderers warriors watch water weekly wire women works yard youth"
)
# Words that make another body of one whose name they extend.
DIVIDING_WORDS: Final = _set(
    "women ladies girls men boys youth junior juniors reserves under-21 under-21s academy foundation trust museum union north "
    "south east west holdings hospital school university college church street road avenue"
)
ADJECTIVES: Final = _set(
    "central national royal federal supreme european international world public state high first united general new great "
    "imperial republican democratic popular american african asian regional provincial municipal metropolitan special "
    "independent joint social human civil military naval medical criminal constitutional industrial agricultural economic "
    "commercial financial global local northern southern eastern western upper lower old grand free open holy common "
    "british english french german permanent standing select holy"
)
OF_HEADS: Final = BODY_HEADS | _set(
    "bay bishop cape city court duke duchess gulf isle isles kingdom lake lord ministry museum mount museum people's port prince "
    "princess province republic sea secretary speaker state states strait straits sultanate tower town village house "
    "archbishop declaration treaty act bill battle children daughters sons friends knights king queen bank banks "
    "centers centres ministry ministers university universities institute school faculty department bureau"
)
FOR_HEADS: Final = _set(
    "agency association campaign center centre centers centres coalition commission committee council fund foundation institute "
    "ministry movement network office organisation organization programme program secretary society union tribunal "
    "department laboratory observatory school high-commissioner commissioner"
)
AND_HEADS: Final = _set(
    "ministry department secretary bureau office centers centres agency authority commission committee institute"
)

PLACE_FIRST: Final = _set(
    "mount mt mountain cape lake port st fort san santa new north south east west saint gulf bay isle river"
)
PLACE_LAST: Final = _set(
    "island islands isle isles river lake sea ocean bay strait street road avenue lane square bridge mountain mountains hill "
    "hills valley coast county province state district region peninsula desert forest park airport harbour harbor beach "
    "creek canal falls square village town city heights point ridge gulf channel glacier volcano dam tunnel"
)
PLACE_BEFORE: Final = _set("in at near from around outside across throughout towards toward off")

PARTICLES: Final = (
    "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "de la", "de los", "de las", "der", "den", "van",
    "van de", "van der", "van den", "von", "von der", "zu", "zur", "von und zu", "ter", "ten", "te", "bin", "ibn", "bint",
    "al", "el", "la", "le", "y", "e", "af", "av", "ap", "san", "abu",
)  # fmt: skip
PARTICLE_WORDS: Final = frozenset(word for particle in PARTICLES for word in particle.split())

CALENDAR: Final = _set(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec spring summer autumn winter gmt utc est edt cet cest bst pst pdt am pm"
)
MONTHS: Final = _set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec"
)
NATIONALITIES: Final = _set(
    "afghan african albanian algerian american americans andorran angolan antarctic arab arabs arabic arctic argentine "
    "argentinian armenian asian australian australians austrian austrians azerbaijani bahraini balkan baltic bangladeshi "
    "basque belarusian belgian belgians bolivian bosnian brazilian brazilians british britons briton bulgarian burmese "
    "cambodian cameroonian canadian canadians caribbean catalan catholic catholics chechen chilean chinese christian "
    "christians colombian congolese croatian cuban cypriot czech danish danes dane dutch ecuadorian egyptian egyptians english "
    "eritrean estonian ethiopian european europeans fijian filipino finnish finn finns french gambian georgian german germans "
    "ghanaian greek greeks guatemalan haitian hawaiian hindu hispanic honduran hungarian hungarians icelandic indian indians "
    "indonesian iranian iranians iraqi iraqis irish islamic israeli israelis italian italians ivorian jamaican japanese jew "
    "jewish jews jordanian kazakh kenyan korean koreans kurdish kurds kuwaiti kyrgyz lao laotian latin latvian lebanese "
    "liberian libyan lithuanian malagasy malawian malaysian malian maltese mauritian mediterranean mexican mexicans "
    "moldovan mongolian moroccan mozambican muslim muslims namibian nepali nepalese nicaraguan nigerian nigerians nordic "
    "norwegian norwegians omani orthodox pacific pakistani palestinian palestinians panamanian paraguayan persian peruvian "
    "polish pole poles portuguese protestant qatari roman romanian russian russians rwandan saudi saudis scandinavian scot "
    "scots scottish senegalese serb serbs serbian shia shiite slovak slovene slovenian somali spanish spaniard spaniards sri-lankan "
    "sudanese sunni swede swedes swedish swiss syrian syrians taiwanese tajik tanzanian thai tibetan tunisian turk turks "
    "turkish turkmen ugandan ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh western westerners yemeni "
    "zambian zimbabwean alpine soviet democrat democrats democratic republican republicans tory tories labour liberal "
    "conservative conservatives"
)

# A name, or a person, does these; a thing seldom does.
SAYING: Final = _set(
    "said says told tells wrote writes denied denies added adds announced declined declines asked asks argued argues claimed "
    "claims confirmed confirms insisted admitted acknowledged warned replied tweeted posted vowed pledged promised called "
    "conceded testified complained predicted recalled suggested stated noted maintained stressed urged thanked apologised "
    "apologized resigned agreed refused signed hopes hoped expects expected plans planned married won lost"
)

# Words that open sentences, headings and comments with a capital and are no names; also the word "I".
ORDINARY: Final = _set(
    "a about above according across activists actually additionally after afterwards again against age ago ahead air all "
    "almost alone along already also although altogether always am amid among an analysis analysts and animals anonymous "
    "another any anybody anyone anything appeals approval april are around arrests art article as ash asked at attempts "
    "attorneys august authorities away back bad banks based be bear beaches because been before behind being below beside besides "
    "better between beyond big black blue board bodies both bread brief briefly bring buses business businesses but buyers by call "
    "came campaigners can cannot cars casualty charges chief children choose church churches circle citizens city civilians "
    "claims class clean clear clearly climate clients close closed coast cold colleagues come comes comment comments "
    "commentators companies concerns construction contact contacted contractors control copy correction correspondents could council couples "
    "court courts cows crews critics crowds current currently customers damage data day days deaths december defence "
    "delegates demand demonstrators despite details did diplomats directors discuss do doctors does dogs done double "
    "dozens drivers due during each earlier early east economists editor editorial editors eight eighteen eighty either election "
    "elections eleven else elsewhere emergency employees employers end engineers english enough entry even evening eventually ever every "
    "everybody everyone everything everywhere evidence exactly except exclusive experts explosions facts fair families farmers few fewer "
    "fifteen fifty fighting figures final finally find fire firefighters firms first fishing five flights floods follow "
    "following food football for former fortunately forty founded four fourteen fourth friends from full fuel further "
    "galleries gas give given giving go going good got government governments great green ground group groups growth guards half hard "
    "has have having he head heads health heavy hello help helpful hence her here hers high him his historians "
    "home homes hopes hospital hospitals hours household houses housing how however hundreds i ice if image images "
    "imagine in including indeed industry inflation inside instead insurers interest investigators investors is island it items its "
    "itself january job jobs join journalists judges just keep key killed labour land large last late later law lawmakers "
    "lawyers leaders learn least leave left less lessons let letters like likely listen little live local long look losses love low "
    "made main make makers making man many march markets match matches maybe me mean meanwhile measures media meeting meetings "
    "members men merchants might military million millions minister ministers minutes money months more moreover morning most mostly mr "
    "much municipal music must my name names national naturally near nearby nearly neither never nevertheless new newest "
    "news next night nine nineteen ninety no nobody none nonetheless noon nor normally not note nothing notice now nowhere nurses "
    "observers october of off offices officers officials oil old on once one ones only onto open opinion opponents opposition or orders "
    "organisers organizers other others otherwise our out outside over overall overnight own owners page paid parents part "
    "parts party passengers patients pay people perhaps photo photograph photographs photos picture pictures pilots please plans "
    "players point police politicians polls possibly post power prayers presently presidents press previously price prices "
    "prior prison private probably proceedings profits prosecutors protesters protests provided public pupils put question questions quickly "
    "quite rain rates rather read readers reading real really rebels recently records red related relatives reporters reporting reports rescuers "
    "researchers residents rest results revenue right rivals road roads round royal rules safety sales same samples say scientists school schools "
    "second see seen senators september services set seven seventeen seventy several shareholders shares she ships shops short shortly "
    "should showers similarly simply since six sixteen sixty small smaller so soldiers some somebody somehow someone something "
    "sometimes somewhere soon sorry sources south speaking spectators spokesmen sport staff state statement statistics steps "
    "still stocks stop storm stories story strikes students subscribe such suddenly sun supporters suppose sure surely survivors suspects take "
    "talks tax taxes teachers ten tens terms testing tests than thank thanks that the their theirs them then there "
    "therefore these they things think thirteen thirty this those though thousands three through thus tickets tigers time times to "
    "today together told tomorrow tonight too top total towards town trade traders traffic training trains transport trees tribunals "
    "troops try twelve twenty twice two under understand unfortunately union unions unless unlike until up update updated "
    "updates upon us usually vaccines very victims video views villagers visitors volunteers voters wages wait want war ward warning was watch "
    "water we weapons weather week weeks well went were west what whatever when whenever where whereas whether which while white who whoever "
    "whole whom whose why wife will window windows winds wine winter with within without witnesses women work workers world worse would "
    "writing wrong year years yes yesterday yet you young your yours zero dear hi dr. asked born taken speaking located "
    "a.m p.m versus v vs via per plus minus cornered caption credit getty courtesy source sources ok okay nor am's"
)

# Verbs that an ordinary word at the head of a sentence seldom takes without an article before it.
ACTING: Final = _set(
    "is was has had will would can could does did cited bought sold makes made gave gives took takes began begins keeps kept "
    "employs operates opened closed owns owned runs ran needs needed wants wanted rose fell paid pays went goes stood stands"
)
