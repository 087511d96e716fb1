"""Of whom and of what no newspaper speaks: machines that read it, what they make of it, the article itself."""

from __future__ import annotations

from newsdigest.injections.words import MACHINES, PROGRAM, READING, SUMMARY

_KIND = (
    r"(?:extraction|extracting|reading|reader|language|summari[sz]\w+|digest\w*|rewriting|indexing|news|text|neural|"
    r"foundation|frontier)"
)
_MADE_FOR_IT = (
    rf"(?:{_KIND}[- ](?:model|network|pipeline|engine|bot|software|service|script|agent|assistant|app)s?|"
    r"neural\s+net(?:work)?s?|tokeni[sz]ers?|gpt[\w.-]*|(?:non-?human|silicon)\s+(?:readers?|audiences?|eyes)|"
    r"readers?\s+(?:made\s+of|built\s+of|of)\s+(?:code|silicon|software))"
)
READER = rf"(?:{MACHINES}|{_MADE_FOR_IT}(?![\w-]))"
"""A reader that is no human."""
MAYBE_READER = (
    rf"(?:{READER}|{PROGRAM}|parsers?|pipelines?|transformers?|networks?|chatgpt|claude|gemini|copilot|llama|"
    r"mistral|grok)"
)
"""What may be one, where it meets the article or is greeted."""
RETELLING = (
    r"(?:summary|summaries|digests?|recaps?|synops[ei]s|gists?|key[\s-]+points?|bullet[\s-]+points?|retellings?|json|tl;?\s?dr|"
    r"(?:derived|generated|automated|synthetic)\s+(?:works?|texts?|content|articles?|news))"
)
"""What only those make who make it of articles."""
MADE = rf"(?:{SUMMARY}|{RETELLING}|overviews?|outputs?|extractions?|condensations?|timelines?|yaml|metadata)"
"""What is made of an article, and of much else."""
RECORD = (
    r"(?:titles?|headlines?|status|entr(?:y|ies)|records?|fields?|quotes?|labels?|events?\s+list|list\s+of\s+events|"
    r"classification|category|answers?|repl(?:y|ies)|responses?|results?|versions?|renderings?|translations?)"
)
"""What a program writes down of an article, in words that news has too."""
THIS = r"(?:this|these|the\s+present)\s+(?:\w+\s+)?(?:article|page|text|story|piece|copy|passage|paragraph|input)s?"
"""The article, or a part of it, in its own words."""
THIS_TEXT = r"(?:this|these|the\s+present)\s+(?:\w+\s+)?(?:article|page|text|input)s?"
"""The same, where a story or a piece may be another's."""
SHORTENS = (
    r"(?:summari[sz](?:e[sd]?|ing)|condens(?:e[sd]?|ing)|shorten(?:s|ed|ing)?|abridg(?:e[sd]?|ing)|paraphras(?:e[sd]?|ing)|"
    r"retell(?:s|ing)?|retold|recap(?:s|ped|ping)?|boil(?:s|ed|ing)?\s+(?:(?:this|it|these)\s+)?down)"
)
"""What is done with an article."""
ALONE = r"(?:this|these|it\s+all)(?!\s+(?:\w+ly\s+)?[a-z])"
"""A word that points, with nothing behind it in its clause."""
MEETS_THIS = (
    rf"(?:{READING}|see[sn]?|meets?|reach\w*|gets?|picks?|finds?|hits?|comes?\s+across|looks?\s+at|receives?|takes?|collects?|gathers?|"
    rf"turns?)\b[^.!?,;:]{{0,30}}?\b(?:{THIS}|{ALONE}|these\s+(?:words|lines|sentences|stories|reports)|this\s+(?:far|up)|"
    rf"(?:articles|news|stories|texts?)\s+into\s+(?:\w+\s+)?{MADE})\b"
)
"""What a reader of any kind does, and only with the article before it."""
MAKERS = (
    r"(?:users?|developers?|administrators?|(?:safety\s+)?guidelines?|creators?|programmers?|prompts?|schemas?|instructions?|"
    r"system\s+message|window|context\s+window|output)"
)
"""Who and what a program has, and a reader of newspapers has not."""
SENTENCES = r"(?:sentence|line|paragraph|statement|passage|text|article|message|note)s?"
"""Pieces of an article."""
PARTS = rf"(?:{SENTENCES}|(?:section|word|part|fact|figure|event|record|claim|entr(?:y|ie)|item)s?)"
"""Pieces of an article, and of much else."""
