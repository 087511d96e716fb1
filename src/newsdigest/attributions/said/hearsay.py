"""Words that only hand on what somebody else says: `“He said he would come,” said the pilot`."""

from __future__ import annotations

import re

from newsdigest.english import lexicon

_VERB = rf"(?:{'|'.join(sorted(lexicon.SAYING | lexicon.DENYING))})"
_PRONOUN_SAYS = re.compile(rf"\b(?:he|she|they)\s+(?:(?:had|has|have|also)\s+)?{_VERB}\b", re.IGNORECASE)


def hands_on(quoted: str) -> bool:
    """Whether words in quotation marks tell what somebody says whom they do not name: it may be anybody."""
    return _PRONOUN_SAYS.search(quoted) is not None
