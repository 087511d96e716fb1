"""Listed companies: a symbol counts only in the company of an exchange or under a cash tag, never as a bare word."""

from __future__ import annotations

import re

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
_LISTED = re.compile(
    rf"\(\s*(?P<exchange>{_EXCHANGES}|[A-Z]{{3,6}}|Nasdaq|Euronext|"
    rf"Xetra)\s*:\s*(?P<symbol>[A-Z0-9][A-Z0-9.\-]{{0,7}})\s*(?:[;,][^()]{{0,60}})?\)"
)
_CASHTAG = re.compile(r"\((?P<tag>\$(?P<symbol>[A-Z]{1,5}))\)|(?<![\w$])\$(?P<loose>[A-Z]{2,5})(?![\w.])")
_BEFORE = 120
_LETTERS = re.compile(r"[A-Z]")


def tickers_of(body: str) -> tuple[Ticker, ...]:
    """Return the companies that the article gives with their symbols, each once."""
    found: dict[str, Ticker] = {}
    for listed in _LISTED.finditer(body):
        made = _ticker(body, listed.start(), listed.end(), listed["symbol"], listed["exchange"])
        if made is not None:
            found.setdefault(made.symbol, made)
    for tag in _CASHTAG.finditer(body) if "$" in body else ():
        made = _ticker(body, tag.start(), tag.end(), tag["symbol"] or tag["loose"], None)
        if made is not None:
            found.setdefault(made.symbol, made)
    return tuple(found.values())


def _ticker(body: str, start: int, end: int, symbol: str, exchange: str | None) -> Ticker | None:
    """Return the ticker of the name right before the bracket; none without a name there."""
    from_ = max(0, start - _BEFORE)
    window = body[from_:start]
    before = [
        span for span in names.find(window) if not window[span.end :].strip(" ,'’s") and span.end - span.start > 1
    ]
    if not before or not _LETTERS.search(symbol):
        company = _last_capitals(window)
        begin = from_ + len(window.rstrip()) - len(company) if company else start
    else:
        company, begin = before[-1].text, from_ + before[-1].start
    if not company or not _LETTERS.search(symbol):
        return None
    return Ticker(company=company, exchange=exchange, symbol=symbol, quote=body[begin:end])


def _last_capitals(window: str) -> str:
    """Return the run of capitalised words that ends the window."""
    found = re.search(r"(?:[A-Z][\w&.'’-]*\s+(?:(?:of|and|de|la|&)\s+)?){0,4}[A-Z][\w&.'’-]*$", window.rstrip())
    return found.group() if found is not None else ""
