"""The topic of a sentence by its vocabulary: ordinary words that newsrooms file under one of the seventeen Media Topics."""

from __future__ import annotations

import re

from newsdigest.schema.topics import Topic

_VOCABULARY: dict[Topic, str] = {
    Topic.ARTS: "film films movie cinema novel book books author writer poet museum gallery painting sculpture exhibition concert orchestra opera "
    "theatre theater album song singer musician music band festival actor actress television broadcaster newspaper journalist composer violin "
    "choir ballet dance literary publisher streaming artist art",
    Topic.CRIME: "police court courts judge jury trial verdict guilty convict convicted sentence sentenced prison jail jailed arrest arrested charge charged "
    "prosecutor prosecutors prosecution lawyer suspect murder killed stabbed shooting robbery theft fraud forgery forged smuggling indictment indicted "
    "lawsuit sued suit appeal bail detained custody crime criminal gang kidnap rape assault inquest hearing testimony witness tribunal plea pleaded magistrate",
    Topic.DISASTER: "earthquake eruption erupted volcano flood floods flooding landslide tsunami wildfire fire explosion exploded crash crashed collapsed collapse "
    "aground wreck capsized derailed derailment rescue rescued evacuate evacuated evacuation evacuees survivors victims emergency disaster avalanche sank sunk "
    "stranded blast spill lifeboat helicopter rubble quake aftershock shipwreck grounding",
    Topic.ECONOMY: "bank banks rate rates inflation economy economic market markets shares share stock stocks investors profit profits revenue sales company companies "
    "merger takeover bid deal price prices trade tariff tariffs currency dollar euro pound bond bonds budget deficit debt tax taxes loan loans mortgage lender "
    "business firm exports imports oil gas energy export quarter earnings dividend bankruptcy creditors retailer factory growth gdp fiscal basis shareholders",
    Topic.EDUCATION: "school schools university universities college student students pupil pupils teacher teachers exam exams classroom curriculum campus tuition "
    "professor degree graduate kindergarten lecturer headteacher education",
    Topic.ENVIRONMENT: "climate emissions carbon pollution pollutants conservation wildlife species habitat biodiversity deforestation recycling sewage river rivers "
    "reef seabirds slick oiled forest wetland environment environmental greenhouse warming contamination contaminated endangered",
    Topic.HEALTH: "hospital hospitals patient patients disease virus outbreak infection infected vaccine vaccines vaccination doctor doctors nurse nurses health medical "
    "medicine clinic ward surgery cancer epidemic pandemic flu bacteria legionnaires norovirus drug drugs treatment symptoms diagnosed illness ill cases strain hygiene "
    "cholera measles malaria",
    Topic.HUMAN_INTEREST: "birthday anniversary celebrity royal wedding record oldest lottery pet dog cat goat rescued reunion award medal",
    Topic.LABOUR: "strike strikes union unions workers wages wage pay layoffs redundancies jobs unemployment employees walkout picket pension pensions staff employer "
    "apprentices overtime employment",
    Topic.LIFESTYLE: "recipe restaurant cooking fashion holiday tourism tourists travel gardening hobby hotel wine food leisure lifestyle beach hiking",
    Topic.POLITICS: "government minister ministers parliament president prime election elections vote votes voted voters party opposition senate senator congress lawmakers "
    "mayor governor council councillor policy bill law legislation cabinet coalition campaign candidate referendum motion speaker ambassador diplomat diplomatic treaty "
    "sanctions summit democracy ministry chancellor assembly constitution resigned resignation talks",
    Topic.RELIGION: "church churches pope bishop priest mosque imam temple rabbi synagogue faith religious worship pilgrims cathedral vatican parish prayer",
    Topic.SCIENCE: "scientists researchers study research satellite rocket space telescope planet physics chemistry biology genetic laboratory experiment software algorithm "
    "robot technology artificial intelligence internet smartphone cyber data fossil astronomers spacecraft",
    Topic.SOCIETY: "families community communities migrants refugees asylum immigration population housing homeless poverty rights discrimination equality protest protesters "
    "demonstration march marched residents neighbours charity volunteers welfare minority abortion demographic",
    Topic.SPORT: "match matches football club league team teams player players coach striker goal goals season championship cup tournament olympic olympics race final "
    "stadium referee cricket rugby tennis golf basketball soccer athletics medal supporters points fixture manager relegation game played",
    Topic.CONFLICT: "war troops army military soldiers missile missiles drone drones attack attacks attacked strike strikes ceasefire truce bombing bombs shelling artillery "
    "rebels militia fighting killed front invasion offensive defence defense navy weapons ammunition hostages insurgents airstrike barrage intercepted peacekeepers",
    Topic.WEATHER: "weather storm storms rain rainfall snow blizzard hurricane cyclone typhoon tornado temperature temperatures heatwave forecast forecasters wind gale gusts "
    "drought frost thunderstorm meteorologists swell",
}


def _by_word() -> dict[str, tuple[Topic, ...]]:
    filed: dict[str, tuple[Topic, ...]] = {}
    for topic, words in _VOCABULARY.items():
        for word in words.split():
            filed[word] = (*filed.get(word, ()), topic)
    return filed


_WORDS = _by_word()
_WORD = re.compile(r"[a-z]+")


def topic_of(sentence: str, article: Topic | None = None) -> Topic:
    """Return the topic that most of the words speak for; the article's where the sentence does not tell."""
    counts = _tally(sentence)
    if article is not None:
        counts[article] = counts.get(article, 0.0) + 0.9
    return max(Topic, key=lambda topic: counts.get(topic, 0.0)) if counts else Topic.SOCIETY


def _tally(sentence: str) -> dict[Topic, float]:
    """Return how many of the words speak for each topic; a word of two topics counts half for each."""
    counts: dict[Topic, float] = {}
    for word in _WORD.findall(sentence.lower()):
        topics = _WORDS.get(word, ())
        for topic in topics:
            counts[topic] = counts.get(topic, 0.0) + 1 / len(topics)
    return counts
