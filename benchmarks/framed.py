"""How often what an article only has somebody suspected of, plan, avoid or deny is printed as done.

    python benchmarks/framed.py                           # sentences of the sample stories
    python benchmarks/framed.py --articles FILE.jsonl     # of real articles: title and text on each line

The deed of a sentence ("The guild sold its quarry") is put in a frame ("The guild stopped short of selling its
quarry"), or the sentence behind one ("It is unclear whether ..."), and the article says that instead. A record quotes
the new sentence and tells the old one; what the digest prints is searched for it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import newsdigest
from newsdigest import load
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic
from newsdigest.text import fold, sentences

# The verbs that are put into a frame: past, base, gerund, participle.
VERBS = """
sold sell selling sold|bought buy buying bought|took take taking taken|gave give giving given|left leave leaving left
signed sign signing signed|closed close closing closed|opened open opening opened|killed kill killing killed
attacked attack attacking attacked|visited visit visiting visited|launched launch launching launched
struck strike striking struck|hit hit hitting hit|won win winning won|lost lose losing lost|built build building built
approved approve approving approved|rejected reject rejecting rejected|paid pay paying paid|fled flee fleeing fled
broke break breaking broken|met meet meeting met|sent send sending sent|joined join joining joined
held hold holding held
announced announce announcing announced|ordered order ordering ordered|crossed cross crossing crossed
arrested arrest arresting arrested|ended end ending ended|resigned resign resigning resigned|stole steal stealing stolen
seized seize seizing seized|fired fire firing fired|injured injure injuring injured|wounded wound wounding wounded
destroyed destroy destroying destroyed|began begin beginning begun|accepted accept accepting accepted
entered enter entering entered|released release releasing released|banned ban banning banned|beat beat beating beaten
"""
FORMS = {forms.split()[0]: forms.split() for line in VERBS.strip().splitlines() for forms in line.split("|")}
AROUND_VERB = {
    "avoided": "narrowly avoided {ing}",
    "fell short": "stopped short of {ing}",
    "ruled out": "ruled out {ing}",
    "kept from": "was kept from {ing}",
    "accused": "was accused of {ing}",
    "suspected": "is suspected of {ing}",
    "cleared": "was cleared of {ing}",
    "agreed": "agreed to {base}",
    "yet to": "has yet to {base}",
    "threatened": "threatened to {base}",
    "too late": "was too late to {base}",
    "hearsay": "is said to have {part}",
    "hardly": "hardly {past}",
}
BEFORE = {
    "whether": "It is unclear whether {whole}",
    "rumours": "There are rumours that {whole}",
    "believed": "Neighbours believe {whole}",
    "critics": "Critics of {whole}",
    "half": "Half of {whole}",
}
_VERB = re.compile(rf" ({'|'.join(FORMS)}) ")
_LONGEST, _SHORTEST = 40, 6  # words of a sentence that is framed
_SMALL = frozenset(["The", "A", "An", "Some", "He", "She", "It", "They", "We", "This", "These", "His", "Her", "Their"])


def framed(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield the kinds of frame and the sentence in each of them."""
    found = _VERB.search(sentence)
    if found is None or not _is_simple(sentence, found.start()):
        return
    past, base, ing, part = FORMS[found[1]]
    for kind, frame in AROUND_VERB.items():
        told = frame.format(past=past, base=base, ing=ing, part=part)
        yield kind, f"{sentence[: found.start()]} {told} {sentence[found.end() :]}"
    is_small = sentence.split(maxsplit=1)[0] in _SMALL
    whole = sentence[0].lower() + sentence[1:] if is_small else sentence
    for kind, frame in BEFORE.items():
        yield kind, frame.format(whole=whole)


def _is_simple(sentence: str, verb: int) -> bool:
    """Whether a subject in a few words, and nothing else, stands before the verb."""
    before = sentence[:verb]
    is_plain = re.fullmatch(r"(?:The|A|An|Some )?(?: ?[\w’'-]+){1,6}", before) is not None and '"' not in sentence
    is_subject = not re.search(
        r"\b(?:not|had|has|have|was|were|who|that|which|when|and|of|said|most)\b|ly$|[Tt]he$", before
    )
    return (
        is_plain
        and is_subject
        and before[0].isupper()
        and not sentence.startswith(("But ", "And ", "On ", "In ", "At "))
        and _SHORTEST <= len(sentence.split()) <= _LONGEST
    )


class Teller:
    """An extractor that tells one thing of an article."""

    fingerprint = "teller"

    def __init__(self, told: str, quote: str) -> None:
        self.told, self.quote = told, quote

    async def extract(self, article: Article) -> Reading:  # noqa: ARG002 - it has its answer
        """Return one event, told as done."""
        title = self.told.rstrip(".")
        event = Event(title=title, summary=self.told, status="happened", topic=Topic.POLITICS, quote=self.quote)
        return Reading(events=(event,))


def is_printed(headline: str, body: str, told: str, quote: str) -> bool:
    """Whether a digest of the article prints what is told, other than as a piece of the quoted sentence."""
    article = Article(
        id="a", headline=headline, body=body, outlet="Post", published=datetime(2026, 3, 5, 9, tzinfo=UTC)
    )
    try:
        digest = newsdigest.summarize([article], extractor=Teller(told, quote))
    except newsdigest.NewsDigestError:
        return False
    texts = [digest.headline, *(s.text for s in digest.summary), *(point.text for point in digest.key_points)]
    texts += [s.text for part in digest.sections for s in part.sentences] + [line.text for line in digest.timeline]
    texts += [text for event in digest.events for text in (event.title, event.summary)]
    core = fold(told).rstrip(".")
    return any(core in fold(text).replace(fold(quote).rstrip("."), "") for text in texts)


def stories(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the headline and body of articles: a folder of stories, or lines of JSON with `title` and `text`."""
    if path.is_dir():
        for file in sorted(path.glob("*/*.txt")):
            article = load.file(file)
            yield article.headline, article.body
        return
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        yield str(given.get("title") or "Notes"), str(given["text"])


def main() -> int:
    """Print a row a frame."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=Path("seeds"))
    parser.add_argument("--limit", type=int, default=40, help="sentences at most")
    parser.add_argument("--show", action="store_true", help="print what got through")
    options = parser.parse_args()
    tried: Counter[str] = Counter()
    got: Counter[str] = Counter()
    plain = 0
    for headline, body in stories(options.articles):
        for stretch in sentences(body):
            cases = list(framed(stretch.text))
            if not cases or plain == options.limit:
                continue
            plain += 1
            for kind, other in cases:
                tried[kind] += 1
                if is_printed(headline, body.replace(stretch.text, other), stretch.text, other):
                    got[kind] += 1
                    if options.show:
                        print(f"  {kind}: {other!r} -> {stretch.text!r}")
    print(f"sentences: {plain}")
    for kind, count in tried.items():
        print(f"{kind:12}{got[kind]:>5} of {count}")
    print(f"{'all':12}{sum(got.values()):>5} of {sum(tried.values())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
