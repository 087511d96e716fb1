"""How much a lying model gets printed as fact: each record says one number, date, name, negation or speaker otherwise.

    python benchmarks/wrong_answers.py                                 # the sample stories, read by rules
    python benchmarks/wrong_answers.py --stories ../shared/stories --readings ../shared/readings

Every record of a story is falsified in one fact, in its texts and its quote or in its texts alone;
the digest is made, and every headline, key point, sentence, timeline line and event is searched for the false words.
Every claim is also given to somebody else who speaks in the same article.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsdigest
from falsifications import FALSIFIERS, names_of
from newsdigest import load, names
from newsdigest.extract.extractor import Extractor
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.text import fold
from stories import ReadingsOnDisk

DENIAL = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE
)
TEXTS = {Event: ("title", "summary"), Claim: ("text",)}


class Liar:
    """An extractor that changes one fact of a kind in every record that has one."""

    fingerprint = "liar"

    def __init__(self, honest: Extractor, kind: str, *, in_quotes: bool, seed: int = 7) -> None:
        self.honest, self.kind, self.in_quotes, self.seed = honest, kind, in_quotes, seed
        self.told: list[tuple[str, str]] = []

    async def extract(self, article: Article) -> Reading:
        """Return the honest reading with its facts changed."""
        reading = await self.honest.extract(article)
        rng, known_names = random.Random(self.seed), names_of(article.body) or ["Marlowe"]
        known = fold(article.body)

        def lie(record: Any) -> Any:
            fields = TEXTS[type(record)] + (("quote",) if self.in_quotes else ())
            changed = {f: self._false(getattr(record, f), rng, known_names, known) for f in fields}
            if self.kind == "negation" and isinstance(record, Claim) and record.stance == "denies":
                # The text of a denial is what is denied, or the denial: with a "not" more or less it is the other.
                changed = {f: text for f, text in changed.items() if text and _is_denied_twice(text)}
            self.told += [(getattr(record, f), text) for f, text in changed.items() if text and f != "quote"]
            return record.model_copy(update={f: text for f, text in changed.items() if text})

        return reading.model_copy(
            update={"events": tuple(map(lie, reading.events)), "claims": tuple(map(lie, reading.claims))}
        )

    def _false(self, text: str, rng: random.Random, names: list[str], known: str) -> str | None:
        lies = (
            false
            for false in FALSIFIERS[self.kind](text, rng, names)
            if false != text and fold(false).rstrip(".") not in known
        )
        return next(lies, None)


def _is_denied_twice(text: str) -> bool:
    return len(DENIAL.findall(text)) > 1


class Misattributor:
    """An extractor that gives every claim to another speaker of its article."""

    fingerprint = "misattributor"

    def __init__(self, honest: Extractor, *, seed: int = 7) -> None:
        self.honest, self.seed = honest, seed
        self.told: list[Claim] = []

    async def extract(self, article: Article) -> Reading:
        """Return the honest reading with its speakers exchanged."""
        reading = await self.honest.extract(article)
        rng, speakers = random.Random(self.seed), sorted({claim.speaker for claim in reading.claims})
        claims = [
            claim.model_copy(update={"speaker": rng.choice(others)})
            for claim in reading.claims
            if (others := [one for one in speakers if one != claim.speaker and not _are_one(one, claim.speaker)])
        ]
        self.told += claims
        return reading.model_copy(update={"claims": tuple(claims or reading.claims)})


def _are_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: "General Orr" and "General Ida Orr"."""
    return one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1] and names.same(one, other) is not False


def misattributed(articles: list[Article], liar: Misattributor, *, show: bool) -> tuple[int, int]:
    """Return how many claims were given to another and how many of them are printed as that one's word."""
    digest = newsdigest.summarize(articles, extractor=liar)
    told = [(claim.speaker, quoted.quote) for claim in digest.claims for quoted in claim.evidence]
    found = [
        lie
        for lie in liar.told
        if any(fold(lie.speaker) == fold(who) and (words in lie.quote or lie.quote in words) for who, words in told)
    ]
    for lie in found if show else ():
        print(f"  speaker: {lie.speaker!r} for {lie.quote!r}")
    return len(liar.told), len(found)


def printed(digest: newsdigest.Digest) -> Iterator[str]:
    """Yield everything that a reader takes for fact."""
    yield digest.headline
    for sentence in (*digest.key_points, *digest.summary, *(s for part in digest.sections for s in part.sentences)):
        yield sentence.text
    for part in digest.sections:
        yield part.heading
    for line in digest.timeline:
        yield line.text
    for event in digest.events:
        yield from (event.title, event.summary)
    for claim in digest.claims:
        yield claim.text


def leaks(articles: list[Article], liar: Liar, *, show: bool) -> tuple[int, int]:
    """Return how many lies were told and how many of them are printed."""
    try:
        digest = newsdigest.summarize(articles, extractor=liar)
    except newsdigest.NewsDigestError as error:
        print(f"  {liar.kind}: {error}")
        return len(liar.told), 0
    said = "\n".join(fold(text) for text in printed(digest))
    found = [(true, false) for true, false in liar.told if fold(false).rstrip(".") in said]
    for true, false in found if show else ():
        print(f"  {liar.kind}: {true!r} -> {false!r}")
    return len(liar.told), len(found)


def main() -> int:
    """Print a row a kind of lie."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, default=Path("seeds"))
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="print what got through")
    parser.add_argument("--only", choices=[*FALSIFIERS, "speaker"], help="only lies of this kind")
    options = parser.parse_args()
    kinds = [kind for kind in FALSIFIERS if options.only in (None, kind)]
    tried: Counter[tuple[str, str]] = Counter()
    got: Counter[tuple[str, str]] = Counter()
    for story in sorted(folder for folder in options.stories.iterdir() if folder.is_dir()):
        files = sorted(f for f in (story, story / "articles")[(story / "articles").is_dir()].iterdir() if f.is_file())
        articles = {file.stem: load.file(file) for file in files}
        stems = {article.id: stem for stem, article in articles.items()}
        honest = ReadingsOnDisk(options.readings / story.name, stems) if options.readings else RuleExtractor()
        for kind in kinds:
            for where, in_quotes in (("both", True), ("texts", False)):
                liar = Liar(honest, kind, in_quotes=in_quotes, seed=options.seed)
                told, out = leaks(list(articles.values()), liar, show=options.show)
                tried[kind, where] += told
                got[kind, where] += out
        if options.only in (None, "speaker"):
            told, out = misattributed(
                list(articles.values()), Misattributor(honest, seed=options.seed), show=options.show
            )
            tried["speaker", "texts"] += told
            got["speaker", "texts"] += out
    print(f"{'changed':12}{'in texts and quote':>24}{'in texts alone':>24}")
    for kind in (*kinds, *(["speaker"] if options.only in (None, "speaker") else [])):
        cells = (f"{got[kind, where]} of {tried[kind, where]}" for where in ("both", "texts"))
        print(f"{kind:12}" + "".join(f"{cell:>24}" for cell in cells))
    return 0


if __name__ == "__main__":
    sys.exit(main())
