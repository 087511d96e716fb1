"""What can go wrong, as one tree; every message says what, which, and what to do next.

NewsDigestError
├── UsageError                 the call itself cannot be carried out (wrong options, nothing given)
├── MissingExtra               a feature needs a package of an extra; the message names the extra
├── LoadError                  one input could not become an Article
│   ├── EmptyArticle           there are no words in it
│   ├── UnsupportedContent     it is not text, Markdown, JSON or HTML
│   ├── InvalidArticle         its fields break the schema, or its structure cannot be parsed
│   └── TooLarge               it is over the size limit
├── ReadError                  one article could not be read by the extractor
│   ├── ModelRefused           the model declined, or its answer was filtered or empty
│   ├── AnswerTruncated        the model ran out of tokens
│   ├── AnswerInvalid          the answer does not fill the schema, also after the re-asks
│   ├── RateLimited            the service asked for a longer wait than we allow
│   ├── ServiceFailed          the service failed or could not be reached, also after the retries
│   └── BudgetSpent            the tokens or the money allowed for the run are used up
├── ServiceRefused             key, model or address is wrong: nothing of the run can work (401, 403, 404)
├── RecordingError
│   ├── RecordingNotFound      replay was asked for, and no recording answers this call
│   └── RecordingStale         a recording exists, but the prompt, schema, model or article has changed since
└── StorageError               an output, cache or recording could not be written or read
"""

from __future__ import annotations


class NewsDigestError(Exception):
    """Base of every error this library raises on purpose.

    `article_id` names the article concerned, when there is one.
    """

    def __init__(self, message: str, *, article_id: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.article_id = article_id

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.article_id))


def _rebuild(kind: type[NewsDigestError], message: str, article_id: str | None) -> NewsDigestError:
    """Make the error anew on the other side of a process boundary."""
    return kind(message, article_id=article_id)


class UsageError(NewsDigestError, ValueError):
    """The call itself cannot be carried out."""


class MissingExtra(NewsDigestError, ImportError):
    """A feature needs a package of an extra that is not installed."""


class LoadError(NewsDigestError):
    """One input could not become an Article."""


class EmptyArticle(LoadError):
    """There are no words in the input."""


class UnsupportedContent(LoadError):
    """The input is not text, Markdown, JSON or HTML."""


class InvalidArticle(LoadError):
    """The fields of an article break the schema, or its structure cannot be parsed."""


class TooLarge(LoadError):
    """The input is over the size limit."""


class ReadError(NewsDigestError):
    """One article could not be read by the extractor."""


class ModelRefused(ReadError):
    """The model declined, or its answer was filtered or empty."""


class AnswerTruncated(ReadError):
    """The model ran out of tokens before its answer was complete."""


class AnswerInvalid(ReadError):
    """The answer does not fill the schema, also after the re-asks."""


class RateLimited(ReadError):
    """The service asked for a longer wait than we allow."""


class ServiceFailed(ReadError):
    """The service failed or could not be reached, also after the retries."""


class BudgetSpent(ReadError):
    """The tokens or the money allowed for the run are used up."""


class ServiceRefused(NewsDigestError):
    """Key, model or address is wrong, so that no call of this run can work."""


class RecordingError(NewsDigestError):
    """A recording cannot answer a call."""


class RecordingNotFound(RecordingError):
    """Replay was asked for, and no recording answers this call."""


class RecordingStale(RecordingError):
    """A recording exists, but the prompt, schema, model or article has changed since it was made."""


class StorageError(NewsDigestError):
    """An output, cache or recording could not be written or read."""
