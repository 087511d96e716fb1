"""The seventeen top concepts of the IPTC Media Topics, the only topics there are."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """A top concept of the IPTC Media Topics, by a short name that is stable here.

    Source: IPTC NewsCodes, Media Topics (cv.iptc.org/newscodes/mediatopic). The identifiers are stable, the
    labels are not.
    """

    ARTS = "arts"
    CRIME = "crime"
    DISASTER = "disaster"
    ECONOMY = "economy"
    EDUCATION = "education"
    ENVIRONMENT = "environment"
    HEALTH = "health"
    HUMAN_INTEREST = "human-interest"
    LABOUR = "labour"
    LIFESTYLE = "lifestyle"
    POLITICS = "politics"
    RELIGION = "religion"
    SCIENCE = "science"
    SOCIETY = "society"
    SPORT = "sport"
    CONFLICT = "conflict"
    WEATHER = "weather"

    @property
    def medtop(self) -> str:
        """The IPTC identifier, such as `medtop:16000000`."""
        return f"medtop:{list(Topic).index(self) + 1:02}000000"

    @property
    def label(self) -> str:
        """The IPTC label in British English."""
        return _LABELS[self]


_LABELS = {
    Topic.ARTS: "Arts, culture, entertainment and media",
    Topic.CRIME: "Crime, law and justice",
    Topic.DISASTER: "Disaster, accident and emergency incident",
    Topic.ECONOMY: "Economy, business and finance",
    Topic.EDUCATION: "Education",
    Topic.ENVIRONMENT: "Environment",
    Topic.HEALTH: "Health",
    Topic.HUMAN_INTEREST: "Human interest",
    Topic.LABOUR: "Labour",
    Topic.LIFESTYLE: "Lifestyle and leisure",
    Topic.POLITICS: "Politics",
    Topic.RELIGION: "Religion",
    Topic.SCIENCE: "Science and technology",
    Topic.SOCIETY: "Society",
    Topic.SPORT: "Sport",
    Topic.CONFLICT: "Conflict, war and peace",
    Topic.WEATHER: "Weather",
}
