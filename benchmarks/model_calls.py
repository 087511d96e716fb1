"""What the model layer costs and how well it uses a service: requests, bytes, CPU and wall time against the ideal.

A server on the loopback interface answers after about a second (log-normal) and refuses two of a hundred requests as
too fast; 500 made-up articles of about 5 kB are read with 50 calls on their way at a time. The ideal is the shortest
time in which the same waits fit into 50 places. Nothing leaves the machine.

langextract, when it is installed, reads the same articles on the same server for the same fields. It cuts an article
into pieces of 1,000 characters with a call each, unless it is told that a piece may be as long as the article.

    python benchmarks/model_calls.py [ARTICLES]
"""

from __future__ import annotations

import asyncio
import heapq
import importlib.util
import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection as Pipe

import openai

from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article

IN_FLIGHT = 50
REFUSED = 0.02
REFUSED_WAIT = 1.0
ANSWER = json.dumps(
    {
        "events": [
            {
                "title": f"Council decides on plan {n}",
                "summary": f"The council decided on plan {n} on Monday.",
                "status": "happened",
                "topic": "politics",
                "when": "on Monday",
                "quote": f"The council decided on plan {n} on Monday.",
            }
            for n in range(8)
        ]
    }
)


def article(number: int) -> Article:
    """Make up an article of about 5 kB that carries the quotes of the answer."""
    source = random.Random(number)
    words = ("council", "plan", "river", "bridge", "school", "mayor", "budget", "vote", "street", "market", "winter")
    sentences = [f"The council decided on plan {n} on Monday." for n in range(8)]
    while sum(map(len, sentences)) < 4_900:
        sentences.append(" ".join(source.choices(words, k=14)).capitalize() + ".")
    return Article(headline=f"Council meets, report {number}", body="\n\n".join(sentences))


def serve(port: Pipe, seed: int, delays: bool) -> None:
    """Answer for ever; tell the parent the port, and each wait and refusal when it asks."""
    source = random.Random(seed)
    trace: list[tuple[bool, float]] = []
    prompt_bytes = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal prompt_bytes
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                if head.startswith(b"GET"):
                    content, status, extra = json.dumps([trace, prompt_bytes]).encode(), "200 OK", b""
                else:
                    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
                    body = await reader.readexactly(length)
                    prompt_bytes += length
                    refused = delays and source.random() < REFUSED
                    wait = source.lognormvariate(-0.08, 0.4) if delays and not refused else 0.0
                    trace.append((refused, wait))
                    await asyncio.sleep(wait)
                    content, status, extra = reply(body, refused)
                writer.write(
                    b"HTTP/1.1 "
                    + status.encode()
                    + b"\r\ncontent-type: application/json\r\n"
                    + extra
                    + b"content-length: "
                    + str(len(content)).encode()
                    + b"\r\n\r\n"
                    + content
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=256)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def reply(body: bytes, refused: bool) -> tuple[bytes, str, bytes]:
    """Return the content, the status and the extra headers of one answer."""
    if refused:
        return b'{"error": {"message": "too fast"}}', "429 Too Many Requests", b"retry-after: 1\r\n"
    function = {"name": "Reading", "arguments": ANSWER}
    calls = [{"id": "c", "type": "function", "function": function}]
    message = {"role": "assistant", "content": None, "tool_calls": calls}
    if b'"tools"' not in body:
        quotes = [event["quote"] for event in json.loads(ANSWER)["events"]]
        extractions = [{"event": quote, "event_attributes": {"when": "on Monday"}} for quote in quotes]
        message = {"role": "assistant", "content": json.dumps({"extractions": extractions})}
    usage = {"prompt_tokens": len(body) // 4, "completion_tokens": 300, "total_tokens": len(body) // 4 + 300}
    content = {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": usage,
    }
    return json.dumps(content).encode(), "200 OK", b""


async def told(port: int) -> tuple[list[tuple[bool, float]], int]:
    """Ask the server what it has seen."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\n\r\n")
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.readexactly(int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
    writer.close()
    trace, prompt_bytes = json.loads(body)
    return trace, prompt_bytes


def ideal(trace: list[tuple[bool, float]]) -> float:
    """Return the shortest time in which the waits fit into the places; a refused call waits in its place."""
    places = [0.0] * IN_FLIGHT
    for refused, wait in trace:
        heapq.heapreplace(places, places[0] + (REFUSED_WAIT if refused else wait))
    return max(places)


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


async def ours(port: int, articles: list[Article]) -> None:
    session = Session("custom/m", base_url=f"http://127.0.0.1:{port}/v1", max_in_flight=IN_FLIGHT, max_tokens=4_000)
    extractor = ModelExtractor(session=session)
    readings = await asyncio.gather(*(extractor.extract(a) for a in articles))
    assert all(len(reading.events) == 8 for reading in readings)
    await extractor.close()


async def bare(port: int, articles: list[Article]) -> None:
    """Send the same questions with the openai client alone."""
    gate = asyncio.Semaphore(IN_FLIGHT)
    tool = {
        "type": "function",
        "function": {"name": "Reading", "parameters": {"type": "object", "filler": "x" * 4_500}},
    }
    async with openai.AsyncOpenAI(api_key="none", base_url=f"http://127.0.0.1:{port}/v1", max_retries=4) as client:

        async def one(a: Article) -> None:
            async with gate:
                messages = [{"role": "system", "content": "x" * 1_100}, {"role": "user", "content": a.body}]
                done = await client.chat.completions.create(model="m", messages=messages, tools=[tool])  # type: ignore[arg-type,list-item]
                assert done.choices[0].message.tool_calls

        await asyncio.gather(*(one(a) for a in articles))


def beside(pieces: int) -> Callable[[int, list[Article]], Awaitable[None]]:
    """Return a run of langextract with pieces of so many characters."""
    import langextract  # type: ignore[import-not-found]  # noqa: PLC0415  # not a dependency: measured when it is there

    fields = {"place": "Ostmere", "when": "on Friday", "status": "happened", "topic": "politics"}
    quote = "The council of Ostmere met on Friday."
    said = langextract.data.Extraction(extraction_class="event", extraction_text=quote, attributes=fields)
    example = langextract.data.ExampleData(text=quote, extractions=[said])

    async def run(port: int, articles: list[Article]) -> None:
        config = langextract.factory.ModelConfig(
            model_id="gpt-any",
            provider="OpenAILanguageModel",
            provider_kwargs={"api_key": "none", "base_url": f"http://127.0.0.1:{port}/v1", "max_workers": IN_FLIGHT},
        )
        documents = [langextract.data.Document(text=a.body, document_id=a.id) for a in articles]
        found = langextract.extract(
            documents,
            prompt_description="Extract the events, with place, date words, status and topic, quoted from the text.",
            examples=[example],
            config=config,
            max_char_buffer=pieces,
            batch_length=IN_FLIGHT,
            max_workers=IN_FLIGHT,
            show_progress=False,
            use_schema_constraints=True,
        )
        assert len(list(found)) == len(articles)

    return run


def measured(
    name: str, run: Callable[[int, list[Article]], Awaitable[None]], articles: list[Article], *, delays: bool
) -> tuple[float, float]:
    """Run against a fresh server and print a line; return wall and CPU seconds."""
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(there, 7, delays), daemon=True)
    server.start()
    port = here.recv()
    asyncio.run(run(port, articles[:1]))  # loads the clients before the clock starts
    trace_before, bytes_before = asyncio.run(told(port))
    started, used = time.perf_counter(), cpu()
    asyncio.run(run(port, articles))
    wall, used = time.perf_counter() - started, cpu() - used
    trace, sent = asyncio.run(told(port))
    trace, sent = trace[len(trace_before) :], sent - bytes_before
    server.terminate()
    server.join()
    refused = sum(one for one, _ in trace)
    best = ideal(trace) if delays else 0.0
    article_bytes = sum(len(a.body.encode()) for a in articles)
    print(
        f"{name:24} {len(trace):8} {refused:8} {sent / article_bytes:14.2f} {wall:8.2f} {best:8.2f} "
        f"{wall / best if best else 0:7.2f} {1000 * used / len(articles):12.1f}"
    )
    return wall, used


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    articles = [article(number) for number in range(count)]
    print(f"{count} articles of {len(articles[0].body):,} bytes, {IN_FLIGHT} in flight")
    heads = ("requests", "refused", "bytes/article", "wall s", "ideal s", "ratio", "CPU ms/art.")
    print(
        f"{'':24} {heads[0]:>8} {heads[1]:>8} {heads[2]:>14} {heads[3]:>8} {heads[4]:>8} {heads[5]:>7} {heads[6]:>12}"
    )
    measured("newsdigest, 1 s latency", ours, articles, delays=True)
    measured("openai alone, 1 s", bare, articles, delays=True)
    if importlib.util.find_spec("langextract") is None:
        print("langextract is not installed, so it is not measured")
    else:
        measured("langextract, 1 s", beside(1_000), articles, delays=True)
        measured("langextract, one piece", beside(10_000), articles, delays=True)
    _, with_us = measured("newsdigest, no latency", ours, articles, delays=False)
    _, alone = measured("openai alone, no latency", bare, articles, delays=False)
    print(f"CPU beyond the bare call: {1000 * (with_us - alone) / count:.1f} ms an article")


if __name__ == "__main__":
    main()
