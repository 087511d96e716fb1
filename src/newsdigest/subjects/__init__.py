"""What articles are about, by headline, lead and telling words, and which of them are about one thing."""

from newsdigest.subjects.parting import parted

__all__ = ["parted"]
