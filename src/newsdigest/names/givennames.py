"""Given names: who bears one before another name is a person, and mostly a woman or mostly a man."""

from __future__ import annotations

from typing import Final


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


WOMEN: Final = _words("""
    abigail agnes agnieszka aisha akiko alessandra alexandra alice alicia alison allison alma almaz amanda
    ama amara amelia amina amy ana anastasia angela angelina anita anja ann anna anne annette asha astrid ayesha
    ayşe barbara beatrice beatriz beth brenda bridget camila camille carla carmen carol caroline carolyn
    carrie catherine cathy cecilia cecilie chantal charlene cheryl chinwe christina christine cindy claire
    clara claudia colleen constance cristina cynthia daniela danielle dawn debbie deborah delia denise diana
    diane donna dora doris dorothy ebba edith efua eileen elaine eleanor elena eleni elif elisa elisabeth
    eliza elizabeth ellen elsa emily emma erica erin esther eszter eugenia eva evelyn ewa fatima fatou
    fatoumata fatuma felicity fernanda fiona frances francesca françoise gabriela gillian gina giulia gloria
    greta hana hannah harriet heather heidi helen helena helene hilary hillary holly ida ilse ines ingrid
    irene irina iris isabel isabella isabelle ivana jacqueline jana jane janet janice jasmine jennifer jenny
    jessica jill joan joana joanna joanne johanna josephine joyce juanita judith julia juliana julie kaitlin
    karen karin karolina katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin
    khadija kimberly kirsten kristen kristin kristina lakshmi laura lauren leah leila lena leticia lidia
    lila lily linda lisa liz loretta lori lorraine louise lucia lucy luisa lydia madeleine magda magdalena
    malgorzata manuela marcela marcia margaret margarita maria mariam mariana marie marina marjorie marta
    martha martina mary maureen maya melanie melissa michaela michelle miriam moira monica monika nadia
    nadine naomi natalia natalie natasha nicole nina nora norma odile olena olga olivia pamela paola
    patricia paula pauline peggy penelope petra philippa phyllis priscilla priya rachel rebecca regina
    renata renate rita roberta rosa rosalind rosemary roxanne ruth sabine sally salma samantha sandra
    sandrine sara sarah sharon sheila shelley shirley sibylle sigrid silvia siobhan sofia sonia sophia
    sophie stacey stefania stella stephanie susan susanna susanne suzanne svetlana sylvia sylvie tamara
    tanja tanya tara tatiana teresa theresa therese tina tracey ulrike ursula valentina valerie vanessa vera
    veronica viktoria viola wanda wendy yaa yasmin yolanda yulia yvette yvonne zainab zoe zuzana élise
""")
MEN: Final = _words("""
    aaron abdul abdullah abraham adam adebayo adrian ahmad ahmed akira alan albert alberto aleksandr aleksei
    alessandro alexander alexei alfred alfredo ali allan amir amit anders andre andreas andrei andrej
    andrew andrey andrzej andré anil anthony antoine anton antonio antónio anwar arjun armando arne arnold
    arthur arturo arun ashok barry ben benedict benjamin bernard bernardo bernie bill billy björn bjørn bob
    bogdan boris brandon brendan brett brian bruce bruno bryan carl carlos charles cheikh chinedu christian
    christopher chuck claudio colin connor corey craig curtis cyril daisuke dan daniel danny darren dave
    david dawit deepak dennis derek diego dieter dietrich dimitri dimitris dmitri dmitry dominic dominik
    donald doug douglas duncan dylan eddie edgar eduardo edward edwin eli elias emmanuel enrique enzo eric
    erik ernest ernesto esteban etienne eugene evan felipe felix ferdinand ferenc fernando filip filippo
    florian francesco francisco franck frank franz françois fred frederick frederik friedrich fritz gabriel
    gabriele gareth gary gavin geoff geoffrey george georges gerald gerard gerhard gianni gilbert giorgio
    giovanni giuseppe glenn gonzalo gordon graham greg gregory grigory grzegorz guillaume guillermo gunnar
    gustav gustavo györgy habib hamid hank hans harold harry hasan hassan hector heinrich helmut henri
    henrik henry herbert hermann hiroshi holger horst howard hugh hugo hussein huw ian ibrahim igor imran
    isaac ismail istvan ivan ivo iván jack jacob jacques jake jakob jamal james jason javier jeff jeffrey
    jens jeremy jerome jerry jesper jesús jim jimmy joao joaquin joe joel johan johann johannes john johnny
    jon jonas jonathan jorge jose josef joseph josh joshua josé joão juan julian julien julio junichi justin
    jürgen kamal karl kaveh kazuo keith ken kenji kenneth kevin khaled khalid klaus kofi kojo konrad
    konstantin krishna kristof kurt kwabena kwaku kwame kyle larry lars laszlo laurent lawrence leo leon
    leonardo leonid leopold liam lionel lloyd lorenzo louis luca lucas ludovic ludwig luigi luis lukas luke
    maciej magnus mahmoud malcolm mamadou manuel marc marcel marcelo marco marcos marcus marek mario marius
    mark markus martin masahiro mateusz mathew mathias mathieu matteo matthew matthias maurice mauricio
    maxim maximilian mehmet michael michał michel miguel mikael mike mikhail milan miles mohamed mohammad
    mohammed moses moussa muhammad murat mustafa nathan nathaniel neil nelson nicholas nick nicolas nigel
    nikhil niklas nikolai nikolaos noah norman nuno olaf oleg oleksandr oliver olivier olumide omar osama
    oscar oskar otto owen pablo paolo patrick paul paulo pavel pawel pedro pete peter petr philip philippe
    phillip pierre piotr pradeep rafael rahul rajesh ralph ramesh ramon ramón raphael rasmus raul ravi ray
    raymond reinhard rené rhys ricardo richard rick rob robert roberto rodrigo roger roland rolf romain
    roman ron ronald ross roy ruben rudolf rufus rupert russell salvador samir samuel sanjay santosh scott
    sean sebastian sebastien serge sergei sergey sergio seth shaun shawn shinzo sibusiso simon solomon stan
    stefan stefano sten stephan stephen steve steven stewart stuart suleiman sunil suresh svein sven tadeusz
    takashi tariq ted terence thabo theodore thierry thomas thorsten tim timothy tobias todd tom tomas
    tomasz tommy tony torsten trevor ulrich umar uwe vadim victor vijay vikram viktor vincent vladimir
    volodymyr walter warren wayne wilfred wilhelm william willy winston wolfgang xavier yasser yitzhak yuri
    yusuf yves zoltán ángel émile éric øyvind
""")
# Names of women and of men, in one country or in different ones: "Andrea" is a man in Rome.
EITHER: Final = _words("""
    adama alex andrea ashley charlie chidi chris claude daniele dominique francis jackie jaime jamie jan
    jean jo juma kelly kerry kim leslie lynn marion max michele nicola noel randy robin ryan sam sascha
    shane shannon simone taiwo terry tracy tyler valery vivian yannick yuki
""")
# Of many languages: who bears one before another name is a person, as far as nothing else tells.
GIVEN_NAMES: Final = WOMEN | MEN | EITHER


def _short_names(table: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split(":") for row in table.split(","))
    return {short.strip(): tuple(long.split()) for short, long in rows}


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
