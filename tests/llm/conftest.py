"""A service on the loopback interface that answers by a script, so that tests drive the true clients."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass
class Reply:
    """One answer of the scripted service."""

    text: str = ""
    status: int = 200
    finish: str = "stop"
    refusal: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0.0
    error: dict[str, Any] | None = None
    half: bool = False
    tokens: tuple[int, int] = (100, 20)


@dataclass
class ScriptedService:
    """Plays its replies in order, the last one for ever, and keeps what it was asked."""

    replies: list[Reply] = field(default_factory=lambda: [Reply("{}")])
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    url: str = ""
    player: Callable[[dict[str, Any]], Reply] | None = None
    busy: int = 0
    busiest: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def plays(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def plays_by(self, player: Callable[[dict[str, Any]], Reply]) -> None:
        self.player = player

    def next_reply(self, body: dict[str, Any]) -> Reply:
        with self.lock:
            self.requests.append(body)
            if self.player is not None:
                return self.player(body)
            return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@pytest.fixture
def service() -> Iterator[ScriptedService]:
    script = ScriptedService()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            script.keys.append(self.headers.get("authorization", ""))
            reply = script.next_reply(body)
            with script.lock:
                script.busy += 1
                script.busiest = max(script.busiest, script.busy)
            time.sleep(reply.after)
            with script.lock:
                script.busy -= 1
            content = json.dumps(self._content(reply, body)).encode()
            self.send_response(reply.status)
            self.send_header("content-type", "application/json")
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            try:
                self.wfile.write(content[: len(content) // 2] if reply.half else content)
            except OSError:
                return
            if reply.half:
                self.close_connection = True

        def _content(self, reply: Reply, body: dict[str, Any]) -> dict[str, Any]:
            if reply.status != 200:
                return {"error": reply.error or {"message": "scripted", "type": "error", "code": None}}
            if "/responses" in self.path:
                return _response(reply, body)
            return _chat(reply, body)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield script
    server.shutdown()
    server.server_close()
    thread.join()


def _chat(reply: Reply, body: dict[str, Any]) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": None, "refusal": reply.refusal}
    if body.get("tools") and reply.refusal is None and reply.text:
        function = {"name": body["tools"][0]["function"]["name"], "arguments": reply.text}
        message["tool_calls"] = [{"id": "call_1", "type": "function", "function": function}]
    else:
        message["content"] = reply.text or None
    asked, answered = reply.tokens
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 0,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": reply.finish}],
        "usage": {
            "prompt_tokens": asked,
            "completion_tokens": answered,
            "total_tokens": asked + answered,
            "prompt_tokens_details": {"cached_tokens": 10},
        },
    }


def _response(reply: Reply, body: dict[str, Any]) -> dict[str, Any]:
    asked, answered = reply.tokens
    call = {"type": "function_call", "id": "f1", "call_id": "call_1", "name": "f", "arguments": reply.text}
    return {
        "id": "r1",
        "object": "response",
        "created_at": 0,
        "status": "incomplete" if reply.finish == "length" else "completed",
        "incomplete_details": {"reason": "max_output_tokens"} if reply.finish == "length" else None,
        "model": body["model"],
        "output": [call],
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "usage": {
            "input_tokens": asked,
            "output_tokens": answered,
            "total_tokens": asked + answered,
            "input_tokens_details": {"cached_tokens": 10, "cache_write_tokens": 0},
            "output_tokens_details": {"reasoning_tokens": 0},
        },
    }


@pytest.fixture
def reply() -> type[Reply]:
    return Reply
