"""A run that is killed again and again: every rerun finishes, pays for nothing twice, and ends in the same digest.

A server on the loopback interface stands in for the model. A process reads a story with a cache and is killed at a
random moment, fifty times; then it is left to finish. Nothing leaves the machine.

    python benchmarks/kills.py [KILLS] [ARTICLES]
"""

from __future__ import annotations

import collections
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article

CHECKOUT = Path(__file__).resolve().parent.parent

RUN = """
import sys
from pathlib import Path
import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from benchmarks.kills import written
url, cache, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
articles = written(count)
print("ready", flush=True)
session = Session("custom/m", base_url=url, cache=cache, max_in_flight=8)
digest = newsdigest.summarize(articles, extractor=ModelExtractor(session=session))
print(digest.to_json())
"""


def written(count: int) -> list[Article]:
    """Return so many short articles."""
    body = "The town of Ostmere opened bridge {} on Monday."
    return [Article(headline=f"Report {n}", body=body.format(n)) for n in range(count)]


def stored(url: str, cache: Path, articles: list[Article]) -> set[str]:
    """Return the headlines of the articles whose answer is in the cache: reading them would take no call."""
    reader = ModelExtractor(session=Session("custom/m", base_url=url, cache=cache))
    return {article.headline for article in articles if reader.plan([article]).calls == 0}


class Model(BaseHTTPRequestHandler):
    """Stands in for a model; keeps count of which article it was asked about and had answered."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[set[str]] = set()
    answered: ClassVar[collections.Counter[str]] = collections.Counter()

    def do_POST(self) -> None:
        """Answer one question after a moment."""
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        matter = body["messages"][1]["content"]
        headline = next(line for line in matter.splitlines() if line.startswith("Headline: "))[10:]
        self.asked.add(headline)
        quote = next(line for line in matter.splitlines() if line.startswith("The town"))
        event = {"title": quote, "summary": quote, "status": "happened", "topic": "society", "quote": quote}
        function = {"name": "Reading", "arguments": json.dumps({"events": [event]})}
        message = {"role": "assistant", "tool_calls": [{"id": "c", "type": "function", "function": function}]}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        content = {"id": "c", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
        data = json.dumps({**content, "usage": usage}).encode()
        time.sleep(0.15)
        try:
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            return
        self.answered[headline] += 1

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


class Server(ThreadingHTTPServer):
    """Does not complain when a killed process hangs up."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


def run(url: str, cache: Path, count: int, answers: int | None = None, moment: float = 0.0) -> str | None:
    """Run the story; kill it a moment after so many more answers, or return its digest."""
    command = [sys.executable, "-c", RUN, url, str(cache), str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if answers is None:
            return process.stdout.read()
        # A run that ends before its kill must get rid of its digest, or it would wait for us as we for it.
        threading.Thread(target=process.stdout.read, daemon=True).start()
        wanted = sum(Model.answered.values()) + answers
        while sum(Model.answered.values()) < wanted and process.poll() is None:
            time.sleep(0.005)
        time.sleep(moment)
        process.kill()
    return None


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    server = Server(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    source = random.Random(1)
    articles = written(count)
    with tempfile.TemporaryDirectory() as folder:
        whole = run(url, Path(folder) / "whole.sqlite", count)
        Model.answered.clear()
        cache = Path(folder) / "killed.sqlite"
        paid_again: set[str] = set()
        for kill in range(kills + 1):
            kept = stored(url, cache, articles)
            Model.asked.clear()
            answers = source.randint(0, 2 * count // (kills + 1)) if kill < kills else None
            digest = run(url, cache, count, answers, source.uniform(0, 0.2))
            paid_again |= kept & Model.asked
        again = run(url, cache, count)
    server.shutdown()
    sent = sum(Model.answered.values())
    print(f"{kills} kills, {count} articles: {sent} answers sent for {len(Model.answered)} articles")
    print(f"answers beyond one an article (on their way when a kill came): {sent - len(Model.answered)}")
    print(f"articles asked about again although their answer had been stored: {sorted(paid_again) or 'none'}")
    assert whole is not None
    assert digest is not None
    print(f"digest the same as that of an undisturbed run: {digest == whole}; a rerun: {again == whole}")
    print(hashlib.sha256(whole.encode()).hexdigest()[:16])


if __name__ == "__main__":
    main()
