"""What it costs to keep a story current while its articles arrive one by one, against prompting with all of them.

Made-up articles of about 5 kB come in one after another; each tells three new things and retells three older ones. A
server on the loopback interface stands in for the model: it reads what is marked in the article and writes a sentence
for each fact. The story is summarised anew with every article, with a cache and the digest before as `previous`. The
other way is one prompt with all articles each time: the same instructions, the same form, every article in its frame.
Nothing leaves the machine.

    python benchmarks/growing_story.py [ARTICLES]
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article
from newsdigest.write import ModelWriter

PLACES = ("Arden", "Belling", "Corvale", "Dunmere", "Eskby", "Fenwold", "Garth", "Holme", "Inver", "Joss", "Kelby")
DEEDS = (
    "opened a bridge", "closed a quarry", "elected a mayor", "flooded its market", "sold its harbour", "sued a builder",
    "banned night trains", "raised a tax", "lost its last bank", "hosted a summit", "buried a hero", "won a cup",
)  # fmt: skip
FILLER = ("people", "said", "nothing", "more", "about", "rain", "and", "the", "long", "road", "home", "that", "winter")


def happening(number: int) -> tuple[str, str]:
    """Return a sentence about one thing that happened, and its date words."""
    day = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=number // 3)
    when = f"on {day:%-d %B %Y}"
    place, deed = PLACES[number % len(PLACES)], DEEDS[(number * 5 + number // 11) % len(DEEDS)]
    return f"The town of {place} {deed} {when}, costing {number * 7 + 13} crowns.", when


def article(number: int) -> Article:
    source = random.Random(number)
    told = [3 * number + n for n in range(3)] + source.sample(range(3 * number + 1), min(3, number))
    sentences = [happening(n)[0] for n in told]
    while sum(map(len, sentences)) < 4_900:
        sentences.append(" ".join(source.choices(FILLER, k=14)).capitalize() + ".")
    published = datetime(2026, 3, 2, 8, 0, tzinfo=UTC) + timedelta(days=number)
    return Article(
        headline=happening(3 * number)[0], body="\n\n".join(sentences), published=published, outlet=f"N{number}"
    )


def answer(body: dict[str, list[dict[str, str]]]) -> str:
    """Read or write as a model would."""
    matter = body["messages"][1]["content"]
    if "You are the writer" in body["messages"][0]["content"]:
        themes: dict[str, list[dict[str, object]]] = {}
        name = ""
        for line in matter.splitlines():
            if line.startswith("Theme: "):
                name = line.removeprefix("Theme: ")
            elif fact := re.match(r"\[(\S+)\] ([^|]*)", line):
                themes.setdefault(name, []).append({"text": fact[2].strip(), "about": [fact[1]]})
        sections = [{"heading": heading, "sentences": told} for heading, told in themes.items()]
        return json.dumps({"headline": "News", "headline_about": [], "sections": sections})
    events = [
        {
            "title": f"{found[1]} {found[2]}", "summary": found[0], "actors": [found[1]], "place": found[1],
            "when": found[3], "status": "happened", "topic": "society", "quote": found[0],
        }
        for found in re.finditer(r"The town of (\w+) ([\w ]+?) (on \d+ \w+ \d+), costing \d+ crowns\.", matter)
    ]  # fmt: skip
    return json.dumps({"events": events})


def framed(one: Article) -> int:
    """Return the bytes of an article in a prompt, with headline, outlet and date, as JSON carries it."""
    head = f"Headline: {one.headline}\nOutlet: {one.outlet}\nPublished: {one.published:%A, %d %B %Y, %H:%M %z}\n\n"
    return len(json.dumps(head + one.body).encode()) - 2


class Model(BaseHTTPRequestHandler):
    """Stands in for a model, and counts the bytes of what it is asked."""

    protocol_version = "HTTP/1.1"
    sent: list[tuple[str, int]] = []  # noqa: RUF012  # shared on purpose: what all requests sent

    def do_POST(self) -> None:
        """Answer one question."""
        raw = self.rfile.read(int(self.headers["content-length"]))
        body = json.loads(raw)
        purpose = "write" if "You are the writer" in body["messages"][0]["content"] else "read"
        self.sent.append((purpose, len(raw)))
        function = {"name": body["tools"][0]["function"]["name"], "arguments": answer(body)}
        message = {"role": "assistant", "tool_calls": [{"id": "c", "type": "function", "function": function}]}
        usage = {"prompt_tokens": len(raw) // 4, "completion_tokens": 300, "total_tokens": len(raw) // 4 + 300}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        content = {
            "id": "c",
            "object": "chat.completion",
            "created": 0,
            "model": "m",
            "choices": [choice],
            "usage": usage,
        }
        data = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    articles = [article(number) for number in range(count)]
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    whole = bodies = frame = 0
    previous = None
    heads = (
        "articles",
        "read kB",
        "write kB",
        "bodies kB",
        "all each time kB",
        "read share",
        "whole share",
        "sections",
    )
    print("".join(f"{head:>18}" for head in heads))
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, count + 1):
            session = Session("custom/m", base_url=url, cache=Path(folder) / "answers.sqlite")
            reader, writer = ModelExtractor(session=session), ModelWriter(session=session)
            previous = newsdigest.summarize(articles[:number], extractor=reader, writer=writer, previous=previous)
            frame = frame or Model.sent[0][1] - framed(articles[0])
            whole += frame + sum(framed(a) for a in articles[:number])
            bodies += sum(len(a.body.encode()) for a in articles[:number])
            read, wrote = (sum(n for purpose, n in Model.sent if purpose == which) for which in ("read", "write"))
            if number in (1, 2, 5) or number % 10 == 0:
                figures = (
                    f"{read / 1e3:.0f}",
                    f"{wrote / 1e3:.0f}",
                    f"{bodies / 1e3:.0f}",
                    f"{whole / 1e3:.0f}",
                    f"{read / whole:.3f}",
                )
                row = (number, *figures, f"{(read + wrote) / whole:.3f}", len(previous.sections))
                print("".join(f"{cell:>18}" for cell in row))
    reads = sum(purpose == "read" for purpose, _ in Model.sent)
    print(f"{reads} readings and {len(Model.sent) - reads} calls for prose in {time.perf_counter() - started:.0f} s")
    server.shutdown()


if __name__ == "__main__":
    main()
