"""What a failed call means for us: every error of a service, told in our own tree, without keys and without copy."""

from __future__ import annotations

import re

from pydantic import ValidationError

from newsdigest.errors import (
    AnswerInvalid,
    AnswerTruncated,
    ModelRefused,
    NewsDigestError,
    RateLimited,
    ServiceFailed,
    ServiceRefused,
)
from newsdigest.llm.completions import Completion

_KEY = re.compile(r"(?i)\b(?:sk|pk|key|bearer)[-_ ][A-Za-z0-9._\-*]{6,}")
_LONGEST = 200


def masked(text: str, secrets: tuple[str, ...] = ()) -> str:
    """Return the words of a service without anything that could be a key, on one line."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, "[key]")
    line = " ".join(_KEY.sub("[key]", text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def objection(completion: Completion, subject: str) -> NewsDigestError | None:
    """Return why an answer is not worth parsing: it was cut off, declined, filtered or is empty."""
    if completion.ending == "length":
        return AnswerTruncated(
            f"the answer about {subject} was cut off at {completion.usage.output_tokens} tokens; "
            "raise max_tokens=, or use a model with a larger context",
            article_id=subject,
        )
    reasons = {
        "refusal": f"the model declined to answer about {subject}",
        "filtered": f"the service filtered the answer about {subject}",
        "empty": f"the model gave an empty answer about {subject}",
    }
    if completion.ending in reasons:
        return ModelRefused(f"{reasons[completion.ending]}; read it by rules, or ask another model", article_id=subject)
    return None


def invalid(error: ValidationError, subject: str, attempts: int) -> AnswerInvalid:
    """Return the error for an answer that does not fill the form; where and why, but not the article's words."""
    faults = [f"{'.'.join(map(str, fault['loc'])) or 'answer'}: {fault['msg']}" for fault in error.errors()]
    shown = "; ".join(masked(fault) for fault in faults[:3])
    more = f" and {len(faults) - 3} more" if len(faults) > 3 else ""
    return AnswerInvalid(
        f"the answer about {subject} does not fill the form after {attempts} attempts ({shown}{more}); "
        "ask a more capable model, or another mode=",
        article_id=subject,
    )


def told(error: BaseException, *, subject: str, service: str, attempts: int, secrets: tuple[str, ...]) -> Exception:
    """Return the error of our tree that a failed call stands for."""
    if isinstance(error, NewsDigestError):
        return error
    if isinstance(error, ValidationError):
        return invalid(error, subject, attempts)
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _of_status(status, error, subject, service, secrets)
    if type(error).__name__ == "IncompleteOutputException":
        return AnswerTruncated(f"the answer about {subject} was cut off; raise max_tokens=", article_id=subject)
    if isinstance(error, TimeoutError) or type(error).__name__ == "APITimeoutError":
        why = "did not answer in time, also after the retries; raise timeout=, or try again later"
    elif type(error).__name__ == "APIConnectionError":
        why = "could not be reached; check the address and the network"
    else:
        why = f"failed in a way we do not know: {type(error).__name__}: {masked(str(error), secrets)}"
    return ServiceFailed(f"{service} {why} ({subject})", article_id=subject)


def _of_status(
    status: int, error: BaseException, subject: str, service: str, secrets: tuple[str, ...]
) -> NewsDigestError:
    """Tell an HTTP status: the whole run is lost, this article is lost, or this answer is."""
    words, code = masked(str(getattr(error, "message", error)), secrets), str(getattr(error, "code", "") or "")
    advice = {
        401: "the key is missing or wrong; set the key of this service (openai: OPENAI_API_KEY), or hand in a client",
        403: "this key may not use the model; choose another model or key",
        404: "there is no such model or address; check model= and base_url=",
    }
    if status in advice:
        return ServiceRefused(f"{service} answered {status}: {advice[status]} ({words})", article_id=subject)
    if code == "insufficient_quota":
        return ServiceRefused(f"{service}: the account's quota is used up ({words})", article_id=subject)
    if code in ("content_filter", "content_policy_violation"):
        return ModelRefused(f"{service} filtered the article {subject} ({words})", article_id=subject)
    if status == 429:
        return RateLimited(
            f"{service} asks for a longer wait than we allow ({subject}); lower max_in_flight=, or try again later",
            article_id=subject,
        )
    return ServiceFailed(f"{service} answered {status} to {subject}: {words}", article_id=subject)
