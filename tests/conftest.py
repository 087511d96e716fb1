"""What every test stands on: no network, and nothing of the user's environment."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "newsroom", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("newsroom")

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_connect, _connect_ex = socket.socket.connect, socket.socket.connect_ex
_look_up = socket.getaddrinfo


class NetworkUsed(AssertionError):
    """A test reached for the network."""


def _allow(address: Any) -> None:
    if isinstance(address, (tuple, list)) and address and address[0] not in _LOOPBACK:
        raise NetworkUsed(f"a test reached for {address[0]}; tests use loopback only")


def _guarded(self: socket.socket, address: Any) -> None:
    _allow(address)
    return _connect(self, address)


def _guarded_ex(self: socket.socket, address: Any) -> int:
    _allow(address)
    return _connect_ex(self, address)


def _guarded_look_up(host: Any, *rest: Any, **named: Any) -> Any:
    name = host.decode() if isinstance(host, bytes) else host
    if name is not None and name not in _LOOPBACK:
        raise NetworkUsed(f"a test looked up {name}; tests use loopback only")
    return _look_up(host, *rest, **named)


def pytest_configure() -> None:
    """Close every socket but loopback, and take away keys, before any test module is imported."""
    socket.socket.connect = _guarded  # type: ignore[method-assign]
    socket.socket.connect_ex = _guarded_ex  # type: ignore[method-assign]
    socket.getaddrinfo = _guarded_look_up
    for name in [n for n in os.environ if n.endswith("_API_KEY") or n in ("OPENAI_BASE_URL", "OPENAI_ORG_ID")]:
        del os.environ[name]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the top folder of the checkout."""
    return Path(__file__).resolve().parents[1]
