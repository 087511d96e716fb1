"""Group: a mixed pile of articles into stories, each article with the reason it is there."""

from newsdigest.group.grouping import stories

__all__ = ["stories"]
