"""The digest as the JSON file of its contract."""

from __future__ import annotations

from json import dumps

from newsdigest.schema.digest import Digest


def json(digest: Digest) -> str:
    """Return the digest as JSON in the order of its schema; the same digest gives the same bytes."""
    fields = {name: getattr(digest, name) for name in Digest.model_fields}
    plain = Digest.model_construct(**fields).model_dump(mode="json")
    return _sound(dumps(plain, ensure_ascii=False, indent=2)) + "\n"


def _sound(text: str) -> str:
    """Replace lone surrogates, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
