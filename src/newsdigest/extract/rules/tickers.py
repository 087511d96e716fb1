"""Listed companies: a symbol counts beside an exchange, under a cash tag or called a symbol, never as a bare word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest import names
from newsdigest.schema.reading import Ticker

_EXCHANGES = (
    "NASDAQ|NYSE(?:\\s?(?:American|Arca|MKT))?|AMEX|OTC(?:QX|QB|MKTS)?|LSE|LON|AIM|TSX(?:-?V)?|TSE|TYO|JPX|HKEX|"
    "HKG|HKSE|SEHK|SSE|SHA|SZSE|SHE|"
    "ASX|NZX|NSE|BSE|FRA|FWB|ETR|XETRA|EPA|AMS|BRU|LIS|EURONEXT|SWX|SIX|VTX|STO|CPH|HEL|OSE|OSL|ICE|BIT|MIL|BME|"
    "MCE|ATHEX|ATH|WSE|WBAG|VIE|"
    "BIST|IST|TASE|TLV|JSE|KRX|KOSDAQ|SGX|SET|KLSE|IDX|PSE|BVMF|B3|BMV|BCBA|MOEX|MCX|CSE|CBOE|TWSE|TPE|MSX|EGX|"
    "ADX|DFM|TADAWUL|QSE"
)
_SYMBOL = r"[A-Z0-9][A-Z0-9.\-]{0,7}"
# An exchange in words: "Euronext Paris", "Nasdaq Stockholm", "Bolsa de Lima", "London Stock Exchange".
_NAMED_EXCHANGE = (
    r"(?:(?:[A-Z][\w.&-]{0,20}\s){0,2}(?:[Ss]tock\s[Ee]xchange|SE|Exchange|Børs|Börse?)|"
    r"(?:Euronext|Nasdaq|NASDAQ|NYSE|Xetra|OTC|Oslo|Deutsche|Wiener|Borsa|Bolsa|Bourse|Bursa)(?:\s(?:de\s|di\s)?[A-Z][\w.&-]{0,20}){0,2})"
)
_LISTED = re.compile(
    rf"\(\s*(?P<exchange>{_EXCHANGES}|(?!PHOTO|IMAGE|VIDEO|SOURCE|NOTE|FILE)[A-Z]{{3,6}}|{_NAMED_EXCHANGE})\s*:\s*(?P<symbol>{_SYMBOL})\s*(?:[;,/][^()]{{0,60}})?\)"
)
_ALSO = re.compile(rf"[;,/]\s*(?P<exchange>{_EXCHANGES}|{_NAMED_EXCHANGE})\s*:\s*(?P<symbol>{_SYMBOL})\b")
# "Orrin Foods, listed in Riga under the symbol ORRF"; "trades as ORRF on the Baltic exchange".
_IN_WORDS = re.compile(
    r"\b(?:(?:under|with)\s+the\s+(?:(?:stock|trading|exchange)\s+)?(?:ticker|symbol|code)(?:\s+symbol)?|"
    r"(?:ticker|stock)\s+symbol:?|ticker:?|trad(?:es|ed|ing)\s+as)\s+[\"“'‘]?(?P<symbol>[A-Z][A-Z0-9.]{1,6})\b"
)
_HINTS = ("ticker", "symbol", "the code", "trades as", "traded as", "trading as")
_BEHIND = re.compile(rf"[\"”'’]?,?\s+(?:in|on)\s+(?:the\s+)?(?P<exchange>{_EXCHANGES}|{_NAMED_EXCHANGE})")
_PLACE_OF_LISTING = re.compile(
    rf"\b(?:listed|quoted|traded|trades|floated)\s+(?:in|on)\s+(?:the\s+)?(?P<exchange>{_EXCHANGES}|{_NAMED_EXCHANGE}|[A-Z][\w.-]{{1,20}}(?:\s[A-Z][\w.-]{{1,20}})?)"
)
_CASHTAG = re.compile(r"\$(?:(?<=\(\$)(?P<symbol>[A-Z]{1,5})\)|(?<![\w$]\$)(?P<loose>[A-Z]{2,5})(?![\w.]))")
_BEFORE = 120
_LETTERS = re.compile(r"[A-Z]")
_DIGITS_LISTED = re.compile(rf"(?:{_EXCHANGES})\Z")
# The legal form of a company, which stands small between its name and the bracket.
_LEGAL_FORM = re.compile(r"\s(?:plc|p\.l\.c\.|a\.s\.|a/s|s\.a\.|s\.p\.a\.|n\.v\.)\Z", re.IGNORECASE)
_PAPERS = re.compile(r"['’]s?\s(?:shares?|stock)\Z")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])|\n")


def tickers_of(body: str) -> tuple[Ticker, ...]:
    """Return the companies that the article gives with their symbols, each once."""
    found: dict[str, Ticker] = {}
    for made in (*_in_brackets(body), *_tagged(body), *_in_words(body)):
        found.setdefault(made.symbol, made)
    return tuple(found.values())


def _in_brackets(body: str) -> Iterator[Ticker]:
    """Yield what stands as "(NYSE: LMP)" behind a name, and as "(NYSE: LMP; LSE: LAMP)"."""
    for listed in _LISTED.finditer(body):
        for one in (listed, *_ALSO.finditer(body, listed.end("symbol"), listed.end())):
            made = _ticker(body, listed.start(), listed.end(), one["symbol"], one["exchange"])
            if made is not None:
                yield made


def _tagged(body: str) -> Iterator[Ticker]:
    for tag in _CASHTAG.finditer(body):
        start = tag.start() - (tag["symbol"] is not None)  # with the bracket before it
        made = _ticker(body, start, tag.end(), tag["symbol"] or tag["loose"], None)
        if made is not None:
            yield made


def _in_words(body: str) -> Iterator[Ticker]:
    """Yield what a sentence tells: "Lamp Works, listed in Riga under the symbol LMPW"."""
    for told in _IN_WORDS.finditer(body) if any(hint in body for hint in _HINTS) else ():
        begins = max(
            (end.end() for end in _SENTENCE_ENDS.finditer(body, max(0, told.start() - 300), told.start())), default=0
        )
        begins = max(begins, told.start() - 300)
        window = body[begins : told.start()]
        companies = [span for span in names.find(window) if span.kind in ("body", "unknown")]
        listing = _PLACE_OF_LISTING.search(window) or _BEHIND.match(body, told.end())
        exchange = listing["exchange"] if listing else None
        company = next((span for span in companies if not exchange or span.text not in exchange), None)
        if company is None:
            continue
        end = max(told.end(), listing.end() if listing and listing.string is body else 0)
        yield Ticker(
            company=company.text,
            exchange=exchange,
            symbol=told["symbol"].rstrip("."),
            quote=body[begins + company.start : end],
        )


def _ticker(body: str, start: int, end: int, symbol: str, exchange: str | None) -> Ticker | None:
    """Return the ticker of the name right before the bracket; none without a name there."""
    if not _LETTERS.search(symbol) and not (len(symbol) > 3 and exchange and _DIGITS_LISTED.match(exchange)):
        return None
    from_ = max(0, start - _BEFORE)
    window = _LEGAL_FORM.sub("", _PAPERS.sub("", body[from_:start].rstrip()))
    before = [
        span for span in names.find(window) if not window[span.end :].strip(" ,'’s") and span.end - span.start > 1
    ]
    if before:
        company, begin = before[-1].text, from_ + before[-1].start
    else:
        company = _last_capitals(window)
        begin = from_ + len(window) - len(company)
    return Ticker(company=company, exchange=exchange, symbol=symbol, quote=body[begin:end]) if company else None


def _last_capitals(window: str) -> str:
    """Return the run of capitalised words that ends the window."""
    found = re.search(r"(?:[A-Z][\w&.'’-]*\s+(?:(?:of|and|de|la|&)\s+)?){0,4}[A-Z][\w&.'’-]*$", window.rstrip())
    return found.group() if found is not None else ""
