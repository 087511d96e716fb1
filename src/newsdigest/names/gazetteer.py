"""Places so common in the news that a neighbouring word need not say what they are, and given names cut short."""

from __future__ import annotations

from typing import Final


def _names(names: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in names.split(","))


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


COUNTRIES_AND_CITIES: Final = _names("""
    abu dhabi, accra, addis ababa, afghanistan, africa, alabama, alaska, albania, alberta, algeria, america,
    amsterdam, andorra, angola, ankara, antarctica, argentina, arizona, arkansas, armenia, asia, athens,
    australia, austria, azerbaijan, baghdad, bahamas, bahrain, baku, bangkok, bangladesh, barbados, barcelona,
    beijing, beirut, belarus, belgium, belgrade, belize, benin, berlin, bern, bhutan, bogota, bolivia, bosnia,
    boston, botswana, brasilia, brazil, britain, british columbia, brunei, brussels, bucharest, budapest, buenos
    aires, bulgaria, burkina faso, burundi, cairo, california, cambodia, cameroon, canada, canberra, caracas,
    chad, chicago, chile, china, colombia, colorado, congo, connecticut, copenhagen, costa rica, crimea,
    croatia, cuba, cyprus, czechia, dakar, damascus, delaware, delhi, denmark, dhaka, djibouti, doha, dominica,
    dubai, dublin, ecuador, edinburgh, egypt, el salvador, england, eritrea, estonia, eswatini, ethiopia, eu,
    europe, fiji, finland, florida, france, frankfurt, gabon, gambia, gaza, geneva, georgia, germany, ghana,
    greece, greenland, grenada, guatemala, guinea, guyana, haiti, hanoi, harare, havana, hawaii, helsinki,
    honduras, hong kong, houston, hungary, iceland, idaho, illinois, india, indiana, indonesia, iowa, iran,
    iraq, ireland, islamabad, israel, istanbul, italy, jakarta, jamaica, japan, jerusalem, johannesburg, jordan,
    kabul, kansas, kathmandu, kazakhstan, kentucky, kenya, khartoum, kiev, kiribati, kosovo, kuwait, kyiv,
    kyrgyzstan, lagos, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lima, lisbon, lithuania,
    ljubljana, london, los angeles, louisiana, luanda, luxembourg, lyon, madagascar, madrid, maine, malawi,
    malaysia, maldives, mali, malta, manila, manitoba, maryland, massachusetts, mauritania, mauritius,
    melbourne, mexico, miami, michigan, milan, minnesota, minsk, mississippi, missouri, moldova, monaco,
    mongolia, montana, montenegro, montreal, morocco, moscow, mozambique, mumbai, munich, myanmar, nairobi,
    namibia, nauru, nebraska, nepal, netherlands, nevada, new brunswick, new delhi, new hampshire, new jersey,
    new mexico, new orleans, new south wales, new york, new zealand, newfoundland, nicaragua, niger, nigeria,
    north carolina, north dakota, north korea, north macedonia, northern ireland, norway, nova scotia, nz, ohio,
    oklahoma, oman, ontario, oregon, osaka, oslo, ottawa, pakistan, palau, palestine, panama, papua new guinea,
    paraguay, paris, pennsylvania, peru, philadelphia, philippines, poland, portugal, prague, pretoria,
    pyongyang, qatar, quebec, queensland, quito, reykjavik, rhode island, riga, rio de janeiro, riyadh, romania,
    rome, rotterdam, russia, rwanda, samoa, san francisco, san marino, santiago, sarajevo, saskatchewan, saudi
    arabia, scandinavia, scotland, seattle, senegal, seoul, serbia, seychelles, shanghai, siberia, sierra leone,
    singapore, slovakia, slovenia, sofia, solomon islands, somalia, south africa, south carolina, south dakota,
    south korea, south sudan, spain, sri lanka, stockholm, sudan, suriname, sweden, switzerland, sydney, syria,
    taipei, taiwan, tajikistan, tallinn, tanzania, tasmania, tbilisi, tehran, tel aviv, tennessee, texas,
    thailand, togo, tokyo, tonga, toronto, trinidad, tripoli, tunis, tunisia, turkey, turkmenistan, tuvalu,
    u.k., u.s., uae, uganda, uk, ukraine, united arab emirates, united kingdom, united states, uruguay, us, usa,
    utah, uzbekistan, vancouver, vanuatu, venezuela, vermont, vienna, vietnam, vilnius, virginia, wales, warsaw,
    washington, wellington, west bank, west virginia, wisconsin, wyoming, yemen, zagreb, zambia, zimbabwe,
    zurich
""")

# Places whose one name has an "and" in it.
DOUBLE_PLACES: Final = {
    "antigua": "barbuda",
    "bosnia": "herzegovina",
    "brighton": "hove",
    "kitts": "nevis",
    "newfoundland": "labrador",
    "trinidad": "tobago",
    "turks": "caicos",
    "tyne": "wear",
}
# How newspapers shorten a state behind the name of a town.
STATES: Final = {
    "ariz": "arizona",
    "calif": "california",
    "conn": "connecticut",
    "fla": "florida",
    "mich": "michigan",
    "minn": "minnesota",
    "nev": "nevada",
    "okla": "oklahoma",
    "ont": "ontario",
    "sask": "saskatchewan",
    "tenn": "tennessee",
    "wis": "wisconsin",
    "wyo": "wyoming",
}


def _short_names(table: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split(":") for row in table.split(","))
    return {short.strip(): tuple(long.split()) for short, long in rows}


# Given names of many languages: who bears one before another name is a person, as far as nothing else tells.
GIVEN_NAMES: Final = _words("""
    aaron abdul abdullah abigail abraham adam adama adebayo adrian agnes agnieszka ahmad ahmed aisha akiko
    akira alan albert alberto aleksandr aleksei alessandra alessandro alex alexander alexandra alexei alfred
    alfredo ali alice alicia alison allan allison alma almaz ama amanda amara amelia amina amir amit amy ana
    anastasia anders andre andrea andreas andrei andrej andrew andrey andrzej andré angela angelina anil anita
    anja ann anna anne annette anthony antoine anton antonio antónio anwar arjun armando arne arnold arthur
    arturo arun asha ashley ashok astrid ayesha ayşe barbara barry beatrice beatriz ben benedict benjamin
    bernard bernardo bernie beth bill billy björn bjørn bob bogdan boris brandon brenda brendan brett brian
    bridget bruce bruno bryan camila camille carl carla carlos carmen carol caroline carolyn carrie catherine
    cathy cecilia cecilie chantal charlene charles charlie cheikh cheryl chidi chinedu chinwe chris christian
    christina christine christopher chuck cindy claire clara claude claudia claudio colin colleen connor
    constance corey craig cristina curtis cynthia cyril daisuke dan daniel daniela daniele danielle danny
    darren dave david dawit dawn debbie deborah deepak delia denise dennis derek diana diane diego dieter
    dietrich dimitri dimitris dmitri dmitry dominic dominik dominique donald donna dora doris dorothy doug
    douglas duncan dylan ebba eddie edgar edith eduardo edward edwin efua eileen elaine eleanor elena eleni eli
    elias elif elisa elisabeth eliza elizabeth ellen elsa emily emma emmanuel enrique enzo eric erica erik erin
    ernest ernesto esteban esther eszter etienne eugene eugenia eva evan evelyn ewa fatima fatou fatoumata
    fatuma felicity felipe felix ferdinand ferenc fernanda fernando filip filippo fiona florian frances
    francesca francesco francis francisco franck frank franz françois françoise fred frederick frederik
    friedrich fritz gabriel gabriela gabriele gareth gary gavin geoff geoffrey george georges gerald gerard
    gerhard gianni gilbert gillian gina giorgio giovanni giulia giuseppe glenn gloria gonzalo gordon graham
    greg gregory greta grigory grzegorz guillaume guillermo gunnar gustav gustavo györgy habib hamid hana hank
    hannah hans harold harriet harry hasan hassan heather hector heidi heinrich helen helena helene helmut
    henri henrik henry herbert hermann hilary hillary hiroshi holger holly horst howard hugh hugo hussein huw
    ian ibrahim ida igor ilse imran ines ingrid irene irina iris isaac isabel isabella isabelle ismail istvan
    ivan ivana ivo iván jack jackie jacob jacqueline jacques jaime jake jakob jamal james jamie jan jana jane
    janet janice jasmine jason javier jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jesper jessica
    jesús jill jim jimmy jo joan joana joanna joanne joao joaquin joe joel johan johann johanna johannes john
    johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua josé joyce joão juan juanita judith
    julia julian juliana julie julien julio juma junichi justin jürgen kaitlin kamal karen karin karl karolina
    katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin kaveh kazuo keith kelly ken
    kenji kenneth kerry kevin khadija khaled khalid kim kimberly kirsten klaus kofi kojo konrad konstantin
    krishna kristen kristin kristina kristof kurt kwabena kwaku kwame kyle lakshmi larry lars laszlo laura
    lauren laurent lawrence leah leila lena leo leon leonardo leonid leopold leslie leticia liam lidia lila
    lily linda lionel lisa liz lloyd lorenzo loretta lori lorraine louis louise luca lucas lucia lucy ludovic
    ludwig luigi luis luisa lukas luke lydia lynn maciej madeleine magda magdalena magnus mahmoud malcolm
    malgorzata mamadou manuel manuela marc marcel marcela marcelo marcia marco marcos marcus marek margaret
    margarita maria mariam mariana marie marina mario marion marius marjorie mark markus marta martha martin
    martina mary masahiro mateusz mathew mathias mathieu matteo matthew matthias maureen maurice mauricio max
    maxim maximilian maya mehmet melanie melissa michael michaela michał michel michele michelle miguel mikael
    mike mikhail milan miles miriam mohamed mohammad mohammed moira monica monika moses moussa muhammad murat
    mustafa nadia nadine naomi natalia natalie natasha nathan nathaniel neil nelson nicholas nick nicola
    nicolas nicole nigel nikhil niklas nikolai nikolaos nina noah noel nora norma norman nuno odile olaf oleg
    oleksandr olena olga oliver olivia olivier olumide omar osama oscar oskar otto owen pablo pamela paola
    paolo patricia patrick paul paula pauline paulo pavel pawel pedro peggy penelope pete peter petr petra
    philip philippa philippe phillip phyllis pierre piotr pradeep priscilla priya rachel rafael rahul rajesh
    ralph ramesh ramon ramón randy raphael rasmus raul ravi ray raymond rebecca regina reinhard renata renate
    rené rhys ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf romain roman
    ron ronald rosa rosalind rosemary ross roxanne roy ruben rudolf rufus rupert russell ruth ryan sabine sally
    salma salvador sam samantha samir samuel sandra sandrine sanjay santosh sara sarah sascha scott sean
    sebastian sebastien serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelley shinzo
    shirley sibusiso sibylle sigrid silvia simon simone siobhan sofia solomon sonia sophia sophie stacey stan
    stefan stefania stefano stella sten stephan stephanie stephen steve steven stewart stuart suleiman sunil
    suresh susan susanna susanne suzanne svein sven svetlana sylvia sylvie tadeusz taiwo takashi tamara tanja
    tanya tara tariq tatiana ted terence teresa terry thabo theodore theresa therese thierry thomas thorsten
    tim timothy tina tobias todd tom tomas tomasz tommy tony torsten tracey tracy trevor tyler ulrich ulrike
    umar ursula uwe vadim valentina valerie valery vanessa vera veronica victor vijay vikram viktor viktoria
    vincent viola vivian vladimir volodymyr walter wanda warren wayne wendy wilfred wilhelm william willy
    winston wolfgang xavier yaa yannick yasmin yasser yitzhak yolanda yuki yulia yuri yusuf yves yvette yvonne
    zainab zoe zoltán zuzana ángel élise émile éric øyvind
""")

# Short forms of given names that stand in the news beside the long ones.
SHORT_NAMES: Final = _short_names("""
    abe: abraham, al: albert alan alfred alexander, alex: alexander alexandra aleksandr alexis, andy: andrew,
    ben: benjamin, bill: william, billy: william, bob: robert, bobby: robert, cathy: catherine, charlie: charles
    charlotte, chris: christopher christine christian, chuck: charles, dan: daniel, dave: david, deb: deborah,
    dick: richard, don: donald, doug: douglas, ed: edward edmund edwin, fred: frederick alfred, greg: gregory,
    hal: harold henry, harry: harold henry, jack: john, jeff: jeffrey, jen: jennifer, jenny: jennifer, jerry:
    gerald jeremy, jim: james, jimmy: james, joe: joseph, jon: jonathan, josh: joshua, kate: katherine
    catherine, ken: kenneth, larry: lawrence, liz: elizabeth, matt: matthew, max: maximilian maxwell, meg:
    margaret, mike: michael, nick: nicholas nikolas, pam: pamela, pat: patrick patricia, peggy: margaret, pete:
    peter, phil: philip phillip, ray: raymond, rick: richard, rob: robert, ron: ronald, sam: samuel samantha,
    steve: stephen steven, sue: susan, ted: edward theodore, tim: timothy, tom: thomas, tony: anthony antonio,
    vic: victor victoria, will: william, zach: zachary
""")
