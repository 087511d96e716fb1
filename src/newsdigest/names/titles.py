"""What stands beside the name of a person: courtesy and rank, offices, roles, and what follows the name."""

from __future__ import annotations

from typing import Final

from newsdigest.names.words import word_set

# Courtesy and rank, without the full stop; a person's name follows them.
MALE_TITLES: Final = word_set("""
    alhaji baron brother count don duke emperor father herr king lord monsieur mr prince senor señor signor sir
    viscount
""")
FEMALE_TITLES: Final = word_set("""
    alderwoman alhaja assemblywoman baroness countess dame dra duchess empress frau hajia hajiya hajjah lady
    madame mademoiselle marchioness miss mlle mme mrs ms princess queen senora señora sheikha signora sister
    smt viscountess
""")
TITLES: Final = (
    MALE_TITLES
    | FEMALE_TITLES
    | word_set("""
    adm admiral alderman ambassador archbishop archdeacon archduke assemblyman assessor attaché attorney
    attorney-general atty auditor ayatollah barrister begum bishop brig brigadier brigadier-general
    bundeskanzler bundeskanzlerin canon capt captain cardinal cde cdr chair chairman chairperson chairwoman
    chancellor chancellor-designate cheikh chief clerk cllr cmdr coach col collector colonel commander
    commander-in-chief commissioner commodore comptroller comrade congressman congressmember congressperson
    congresswoman constable consul consul-general coroner corporal councillor councilman councilmember
    councilor councilwoman cpl dato datuk dean delegate detective director director-general doctor dott dr
    editor-in-chief emir eng engineer engr envoy evangelist fr gen general gov governor governor-general haji
    hajji havildar hon honorable honourable imam ing insp inspector judge justice leader lic lieutenant
    lieutenant-colonel lieutenant-general lieutenant-governor lt magistrate maj major major-general mallam
    manager marshal maulana mayor maître minister ministerpräsident ministerpräsidentin ministers monsignor mp
    msgr mufti mullah mx officer ombudsman otumfuo otunba pandit pastor pope prefect premier president
    president-elect presidente principal private prof professor prosecutor provost präsident préfet préfète
    président pte pvt rabbi rear-admiral rector regent registrar rep representative rev reverend sayyid
    secretary secretary-general selectman sen senator sergeant sgt shah shaikh shaykh sheikh sheriff shri
    solicitor-general sous-préfet speaker spokesman spokesperson spokeswoman subedar sultan superintendent
    supervisor supt surveyor swami taoiseach togbe torgbui treasurer trooper trustee tsar tánaiste
    undersecretary ustad ustaz vice-admiral vice-chair vice-chairman vice-chancellor vice-president
    vice-president-elect wali
    """)
)
# A title that takes the given name alone: "Dame Ruth", "Prince William".
GIVEN_NAME_TITLES: Final = word_set("""
    brother dame don emperor empress father king pope prince princess queen sir sister tsar
""")
# Words of respect that are also parts of names: they are titles only before a name that is known without them.
HONORIFICS: Final = word_set("""
    baba babu bang bapak bey bibi bu chaudhry daw don dona doña elder encik guru haj hajj hoca ibu igwe kak
    khan khun ko lala lama ma malik mama maître mian mirza mwalimu mzee naa nana nawab nii oba pak papa
    pengiran puan raja rani sant sardar seri seyed shaik sri syed tan tengku thakur tuan tuanku tun u uncle
    ustadh
""")
# Words that may stand before a title and belong to it: "Transport Minister", "Deputy Prime Minister".
OFFICE_WORDS: Final = word_set("""
    acting advisory affairs agricultural agriculture air army assistant associate attorney aviation border
    borders budget business cabinet chief children city climate commerce communications county culture customs
    defence defense deputy development digital disaster district economic economy education emergency
    employment energy environment equalities equality european ex executive family federal finance financial
    fire first fisheries flight force foreign forestry former gender general health high highways home house
    housing immigration indigenous industry information infrastructure interim interior junior justice labor
    labour lands lord majority management maritime mining minority national native navy oil operating
    opposition parliamentary party petroleum petty planning police power press prime provincial public rails
    railway railways rear regional religious revenue roads rural science second security senate senior shadow
    social sports staff state supreme tax technology tourism town trade transport treasury tribal union urban
    veterans vice warrant water welfare wing works youth
""")
GENERATIONS: Final = word_set("ii iii iv jr sr")
SUFFIXES: Final = GENERATIONS | word_set("cbe esq kc mbe md mp obe phd qc")

# What one has "in" a company or a person: "shares in", "confidence in".
INVESTED: Final = word_set("""
    belief believe believed bonds buy confided confidence debt disappointed equity faith fall holding holdings
    interest invest invested investing investment investments investor investors loss majority option options
    participate position rise share shareholder shareholders shares stake stakes stock stocks those trading
    trust trusted
""")

# Verbs that an ordinary word at the head of a sentence seldom takes without an article before it.
ACTING: Final = word_set("""
    began begins bought can cited closed could did does employs fell gave gives goes had has is keeps kept made
    makes needed needs opened operates owned owns paid pays ran rose runs sold stands stood takes took wanted
    wants was went will would
""")

# Offices that may stand behind the name of a place or body and before a person: "Ohio Governor Jane Doe".
OFFICES_WITHIN: Final = word_set("""
    alderman alderwoman ambassador analyst assemblyman assemblywoman attorney-general auditor ceo cfo chair
    chairman chairperson chairwoman chancellor cllr coach commissioner comptroller congressman congresswoman
    coordinator councillor councilman councilor councilwoman director director-general economist
    editor-in-chief gov governor governor-general lawyer leader lieutenant-governor mayor minister mp ombudsman
    premier president president-elect professor prosecutor rep secretary secretary-general selectman sen
    senator sheriff speaker spokesman spokesperson spokeswoman superintendent supt treasurer undersecretary
    vice-president vice-president-elect
""")

# Offices that are no names of people, so that at the end of a name nobody is named: "Deputy Prime Minister".
OFFICES_ALONE: Final = word_set("""
    ambassador attorney-general chancellor commissioner councillor director-general governor-general justice leader
    minister president president-elect premier secretary secretary-general senator spokesman spokesperson
    spokeswoman undersecretary vice-president vice-president-elect
""")

# What people are, without being an office.
ROLE_NOUNS: Final = word_set("""
    activist actor actress advocate analyst artist aunt author baker banker barrister billionaire biologist
    boxer broadcaster broker brother builder businessman businesswoman butcher campaigner captain champion chef
    chemist clerk co-founder columnist comedian composer conductor cousin cricketer cyclist daughter dealer
    defendant defender driver dutchman dutchwoman economist editor engineer englishman englishwoman
    entrepreneur ex-goalkeeper ex-mayor ex-minister ex-president farmer father fisherman footballer founder
    frenchman frenchwoman geologist goalkeeper historian husband investor irishman irishwoman jockey journalist lawyer
    lobbyist midfielder mother neighbor neighbour novelist nurse organiser organizer painter photographer
    physician physicist pianist pilot plaintiff player poet reporter researcher resident runner sailor
    scientist scotsman scotswoman singer sister skier skipper solicitor son striker student surgeon suspect
    swimmer teacher trader trainer uncle victim violinist volcanologist welshman welshwoman widow widower wife winchman
    witness
""")
