"""Words that want something instead of telling news: passages to the reader's software, orders and questions."""

from newsdigest.injections.fields import is_order
from newsdigest.injections.passages import find
from newsdigest.injections.requests import is_request

__all__ = ["find", "is_order", "is_request"]
