"""The topic of a sentence by its vocabulary: the words that newsrooms file under one of the Media Topics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdigest.english.words import hyphened_words, plain_words
from newsdigest.schema.topics import Topic

_VOCABULARY: dict[Topic, str] = {
    Topic.ARTS: (
        "film films movie cinema novel book books author writer poet museum gallery painting sculpture "
        "exhibition concert orchestra opera theatre theater album song singer musician music band festival "
        "actor actress television broadcaster newspaper journalist composer violin choir ballet dance "
        "literary publisher streaming artist art painter sculptor poem poems novelist literature cinemas "
        "premiere trilogy playwright dancer dancers museums galleries presenter radio broadcasters violinist "
        "pianist orchestras conductor soprano"
    ),
    Topic.CRIME: (
        "police court courts judge jury trial verdict guilty convict convicted sentence sentenced prison jail "
        "jailed arrest arrested charge charged prosecutor prosecutors prosecution lawyer suspect murder "
        "killed stabbed shooting robbery theft fraud forgery forged smuggling indictment indicted lawsuit "
        "sued suit appeal bail detained custody crime criminal gang kidnap rape assault inquest hearing "
        "testimony witness tribunal plea pleaded magistrate burglary stolen thief thieves looted murderer "
        "manslaughter homicide defendant defendants barrister detectives detective handcuffs warrant "
        "acquitted sentencing extradition extradited bribery bribes corruption embezzlement laundering "
        "trafficking smugglers stabbing gunman gunmen hostage officers probation parole"
    ),
    Topic.DISASTER: (
        "earthquake eruption erupted volcano flood floods flooding landslide tsunami wildfire fire explosion "
        "exploded crash crashed collapsed collapse aground wreck capsized derailed derailment rescue rescued "
        "evacuate evacuated evacuation evacuees survivors victims emergency disaster avalanche sank sunk "
        "stranded blast spill lifeboat helicopter rubble quake aftershock shipwreck grounding lava ash crater "
        "tremor tremors dam burst floodwater drowned drowning missing ferry capsize sinking lifeboats "
        "firefighters blaze fires inferno flames trapped derail wreckage lifted tug adrift mudslide sinkhole"
    ),
    Topic.ECONOMY: (
        "bank banks rate rates inflation economy economic market markets shares share stock stocks investors "
        "profit profits revenue sales company companies merger takeover bid price prices trade tariff "
        "tariffs currency dollar euro pound bond bonds budget deficit debt tax taxes loan loans mortgage "
        "lender deal business firm exports imports oil gas energy export quarter earnings dividend bankruptcy "
        "creditors retailer factory growth gdp fiscal basis shareholders lenders lending borrowing borrowers "
        "insurer insurers insurance broker index traders stake stakes buyout acquisition shareholding "
        "subsidiary stores chain supermarket airline airlines carrier tonnes shipments freight turnover "
        "subsidy subsidies customs inflationary unemployment interest governor wages crude refiners refinery "
        "refineries pipeline electricity megawatt megawatts gigawatt gigawatts coal lng barrels"
    ),
    Topic.EDUCATION: (
        "school schools university universities college student students pupil pupils teacher teachers exam "
        "exams classroom curriculum campus tuition professor degree graduate kindergarten lecturer "
        "headteacher education headmistress principal examinations syllabus lessons enrolment scholarship "
        "scholarships doctorate faculty semester"
    ),
    Topic.ENVIRONMENT: (
        "climate emissions carbon pollution pollutants conservation wildlife species habitat biodiversity "
        "deforestation recycling sewage river rivers reef seabirds slick oiled forest wetland environment "
        "environmental greenhouse warming contamination contaminated endangered spill leaked leak tonnes "
        "biodiverse wetlands glacier glaciers coral whales birds seabird bees pesticide pesticides landfill "
        "plastic dumping effluent waste ozone hectares"
    ),
    Topic.HEALTH: (
        "hospital hospitals patient patients disease virus outbreak infection infected vaccine vaccines "
        "vaccination doctor doctors nurse nurses health medical medicine clinic ward surgery cancer epidemic "
        "pandemic flu bacteria legionnaires norovirus drug drugs treatment symptoms diagnosed illness ill "
        "cases strain hygiene cholera measles malaria sick deaths died wards intensive nursing midwives dose "
        "doses antibiotics bacterial viral infectious quarantine laboratory paramedics ambulance ambulances "
        "surgeon surgeons tumour mental therapy dementia obesity smoking salmonella poisoning"
    ),
    Topic.HUMAN_INTEREST: (
        "birthday anniversary celebrity royal wedding oldest lottery pet dog cat goat rescued reunion "
        "award medal twins centenarian heroic stray kitten puppy celebrations mascot"
    ),
    Topic.LABOUR: (
        "strike strikes union unions workers wages wage pay layoffs redundancies jobs unemployment employees "
        "walkout picket pension pensions staff employer apprentices overtime employment strikers stoppage "
        "shift workforce dismissal dismissed redundancy hiring hired recruit salary salaries bargaining "
        "unionised pickets staffing stoppages walkouts"
    ),
    Topic.LIFESTYLE: (
        "recipe restaurant cooking fashion holiday tourism tourists travel gardening hobby hotel wine food "
        "leisure lifestyle beach hiking chef chefs diners menu recipes hotels holidaymakers tourist resort "
        "resorts garden gardens gardener designer"
    ),
    Topic.POLITICS: (
        "government minister ministers parliament president prime election elections vote votes voted voters "
        "party opposition senate senator congress lawmakers mayor governor council councillor policy bill law "
        "legislation cabinet coalition campaign candidate referendum motion speaker ambassador diplomat "
        "diplomatic treaty sanctions summit democracy ministry chancellor assembly constitution resigned "
        "resignation talks ballot ballots premier deputy lawmaker congressman parliamentary presidential "
        "mayoral councillors embassy consul foreign bilateral negotiators negotiations envoy ruling leader "
        "leaders manifesto reshuffle impeachment recount turnout"
    ),
    Topic.RELIGION: (
        "church churches pope bishop priest mosque imam temple rabbi synagogue faith religious worship "
        "pilgrims cathedral vatican parish prayer nuns monk monks monastery synod parishioners archbishop "
        "cardinal cleric clerics shrine pilgrimage"
    ),
    Topic.SCIENCE: (
        "scientists researchers study research satellite rocket space telescope planet physics chemistry "
        "biology genetic laboratory experiment software algorithm robot technology artificial intelligence "
        "internet smartphone cyber data fossil astronomers spacecraft scientist researcher astronomer probe "
        "orbit lunar mission genome dna particle algorithmic programmers engineers engineering quantum "
        "battery batteries archaeologists archaeology excavation"
    ),
    Topic.SOCIETY: (
        "families community communities migrants refugees asylum immigration population housing homeless "
        "poverty rights discrimination equality protest protesters demonstration march marched residents "
        "neighbours charity volunteers welfare minority abortion demographic marchers rally rallies "
        "demonstrators petition neighbourhood tenants evicted eviction landlord care carers pensioners "
        "elderly children orphan adoption gender racism"
    ),
    Topic.SPORT: (
        "match matches football club league team teams player players coach striker goal goals season "
        "championship cup tournament olympic olympics race final stadium referee cricket rugby tennis golf "
        "basketball soccer athletics medal supporters points fixture manager relegation game played clubs "
        "penalty penalties innings wicket runs batsman bowler goalkeeper defender midfielder "
        "medalist medals sprint marathon cyclist cycling swimmer swimming gymnast boxing boxer rider jockey "
        "horse regatta tackle tries transfer fixtures squad winger debut scorer scored halftime substitute semifinal "
        "quarterfinal playoff loan deal"
    ),
    Topic.CONFLICT: (
        "war troops army military soldiers missile missiles drone drones attack attacks attacked strike "
        "strikes ceasefire truce bombing bombs shelling artillery rebels militia fighting killed front "
        "invasion offensive defence defense navy weapons ammunition hostages insurgents airstrike barrage "
        "intercepted peacekeepers battle battles combat ceasefires truces mortar mines warplanes warship "
        "frontline guerrilla separatist separatists militants occupied siege besieged warhead ballistic "
        "prisoners swap"
    ),
    Topic.WEATHER: (
        "weather storm storms rain rainfall snow blizzard hurricane cyclone typhoon tornado temperature "
        "temperatures heatwave forecast forecasters wind gale gusts drought frost thunderstorm meteorologists "
        "swell gales humid thaw floods thunder lightning downpour hail sleet forecasts monsoon hurricanes "
        "cyclones"
    ),
}


_TOPICS = tuple(Topic)


def _by_word() -> dict[str, list[tuple[int, float]]]:
    """Return the ranks of each word's topics and how much it counts for them: half for each, if they are two."""
    filed: dict[str, list[int]] = {}
    for topic, words in _VOCABULARY.items():
        for word in words.split():
            filed.setdefault(word, []).append(_TOPICS.index(topic))
    return {word: [(rank, 1 / len(ranks)) for rank in ranks] for word, ranks in filed.items()}


_WORDS = _by_word()
_ARTICLE = 2.0
"""What the topic of the article weighs: two words of another topic are no change of subject, three are."""
_HEADLINE, _LEAD, _SECOND, _REST = 3, 3, 2, 1
"""What a word weighs by where it stands: newsrooms say first what a report is about."""
_LONGEST = 4000


def topic_of_article(headline: str, body: str) -> Topic:
    """Return what an article is about, by its headline and its first paragraphs before the rest."""
    lead, second, *rest = [*filter(None, map(str.strip, body[:_LONGEST].split("\n\n"))), "", ""]
    votes = [0.0] * len(_TOPICS)
    for words, weight in ((headline, _HEADLINE), (lead, _LEAD), (second, _SECOND), ("\n".join(rest), _REST)):
        own = _tally(_WORDS[word] for word in filter(_WORDS.__contains__, _words(words)))
        votes = [vote + weight * one for vote, one in zip(votes, own, strict=True)]
    return _TOPICS[votes.index(max(votes))] if any(votes) else Topic.SOCIETY


def topic_of(sentence: str, article: Topic | None = None) -> Topic:
    """Return the topic that most of the words speak for; the article's where the sentence does not tell."""
    filed = [_WORDS[word] for word in filter(_WORDS.__contains__, _words(sentence))]
    if not filed:
        return Topic.SOCIETY if article is None else article
    votes = _tally(filed)
    if article is not None:
        votes[_TOPICS.index(article)] += _ARTICLE
        if votes[_TOPICS.index(article)] == max(votes):
            return article
    return _TOPICS[votes.index(max(votes))]


def _tally(filed: Iterable[Iterable[tuple[int, float]]]) -> list[float]:
    """Return how much the words speak for each topic, in their order."""
    votes = [0.0] * len(_TOPICS)
    for topics in filed:
        for rank, share in topics:
            votes[rank] += share
    return votes


def _words(sentence: str) -> Sequence[str]:
    """Return the words; of a hyphened one the whole where that is filed (`cease-fire`), else its parts."""
    if "-" not in sentence:
        return plain_words(sentence.lower())
    words = hyphened_words(sentence.lower())
    return words + [part for word in words if "-" in word for part in _parts(word)]  # none is filed with its hyphen


def _parts(word: str) -> Sequence[str]:
    whole = word.replace("-", "")
    return (whole,) if whole in _WORDS else word.split("-")
