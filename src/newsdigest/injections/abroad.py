"""Orders to a program in other languages: French, German, Spanish, Italian, Portuguese, Dutch.

Only what no report says: to drop what was ordered before, a note to a model, how this article is to be retold.
"""

from __future__ import annotations

from newsdigest.injections.starts import START
from newsdigest.injections.words import rule

_STEMS = (
    *("les instruc", "vos instruc", "tes instruc", "consigne", "directives", "ordres", "cet article", "ce texte"),
    *("résumé", "réponse", "l'assistant", "l’assistant", "les assistant", "des assistant", "aux assistant", "modèle"),
    *("anweisung", "instruktion", "befehl", "vorgaben", "diesen artikel", "diesen text", "zusammenfassung", "antwort"),
    *("instrucc", "indicaciones", "órdenes", "este artículo", "este texto", "resumen", "respuesta", "asistente"),
    *("istruzion", "indicazion", "direttive", "questo articolo", "questo testo", "riassunto", "sintesi", "risposta"),
    *("instruç", "ordens", "este artigo", "resumo", "resposta", "assistent", "modelo", "modello"),
    *("instructies", "aanwijzing", "opdrachten", "dit artikel", "deze tekst", "samenvatting", "taalmodel"),
    *(
        "sprachmodell",
        "intelligence artificielle",
        "inteligencia art",
        "intelligenza art",
        "inteligência",
        "künstliche",
    ),
    *(" ia ", " ia:", " ia,", "l'ia", "l’ia", " ki-", " ki ", "chatbot", " llm", "l'attention", "l’attention"),
)
"""What none of these orders can do without, and hardly any text in English has."""

_SO_FAR = r"[^.!?]{0,60}?"
_DROPS = rule(
    rf"{START}(?:"
    rf"(?:ignore[zr]?|oublie[zr]?|négligez)\b{_SO_FAR}\b(?:(?:toutes?\s+les|tous\s+les|tes|vos)\s+(?:instruction|consigne|directive|ordre)s?|"
    rf"(?:instruction|consigne|directive|ordre)s?\b{_SO_FAR}\b(?:précédent|antérieur|initial|reçu|donné|ci-dessus|du\s+système))|"
    rf"(?:ignorier(?:en?|t)|vergessen|vergiss|missachten?)\b{_SO_FAR}\b(?:alle|vorherig|bisherig|vorig|obig|früher|deine|ihre)\w*\s"
    rf"(?:\w+\s)?(?:anweisung|instruktion|befehl|vorgabe)|"
    rf"(?:ignor(?:a|e|en|ad|em)|olvid[ae]|descart[ae]|esqueça|desconsidere)\b{_SO_FAR}\b(?:(?:todas\s+(?:las|as)|tus|sus|suas)\s+"
    rf"(?:instrucciones|instruções|indicaciones|órdenes|ordens)|(?:instrucciones|instruções|indicaciones|órdenes|ordens)\b"
    rf"{_SO_FAR}\b(?:anterior|previ|prévi|precedent|inicia|acima|recibid))|"
    rf"(?:ignora(?:te)?|ignori|dimentica(?:te)?)\b{_SO_FAR}\b(?:tutte\s+le|le\s+tue|le\s+vostre)?\s*(?:istruzioni|indicazioni|direttive)\s"
    rf"(?:precedenti|anteriori|iniziali|ricevute|di\s+sopra)|"
    rf"(?:negeer|vergeet)\b{_SO_FAR}\b(?:alle|vorige|eerdere|bovenstaande|jouw|je|uw)\s+(?:\w+\s)?(?:instructies|aanwijzingen|opdrachten)"
    r")"
)
_PROGRAM = (
    r"(?:assistant|assistent|asistente|modèle|modelo|modell|chatbot|llm|ia|ki|ai|intelligence\s+artificielle|inteligencia\s+"
    r"artificial|intelligenza\s+artificiale|inteligência\s+artificial|künstliche\s+intelligenz|sprachmodell|taalmodel)"
)
_NOTES = rule(
    rf"{START}(?:"
    rf"(?:à|a)\s+l['’]?\s?(?:attention|intention)\s+(?:des?|du|de\s+l['’]|aux?)\s?|"
    rf"(?:note|message|consigne|instruction)s?\s+(?:pour|aux?|à)\s+(?:les\s+|l['’]|la\s+|le\s+)?|"
    rf"(?:hinweise?|nachricht|anweisung(?:en)?|notiz)\s+(?:für|an)\s+(?:die\s+|den\s+|das\s+|alle\s+)?|"
    rf"(?:nota|mensaje|aviso|instrucci(?:ón|ones)|mensagem|instruções|messaggio|avviso|istruzioni)\s+(?:para|per|aos?|a|ai|agli|al|all['’])\s?"
    rf"(?:los\s+|las\s+|el\s+|la\s+|os\s+|as\s+|o\s+|gli\s+|i\s+|il\s+|l['’]|cualquier\s+)?|"
    rf"(?:opmerking|bericht|instructies?|notitie)\s+(?:voor|aan)\s+(?:de\s+|het\s+|alle\s+)?"
    rf"){_PROGRAM}(?:s|e[ns]?|i|len)?\b"
)
_RETELLS = rule(
    rf"{START}(?:"
    rf"(?:résume[zr]?|décri(?:s|vez)|présente[zr]?|écri(?:s|vez)|réponde?z?|dites|mentionne[zr]?|ajoute[zr]?)\b{_SO_FAR}\b"
    r"(?:cet\s+article|ce\s+texte|(?:votre|ton|le)\s+résumé|(?:votre|ta)\s+réponse)|"
    rf"(?:fass(?:e|en)|beschreib(?:e|en)|schreib(?:e|en)|antworten?|stell(?:e|en)|erwähnen?)\b{_SO_FAR}\b"
    r"(?:diesen\s+(?:artikel|text)|(?:der|die|deine[r]?|ihre[r]?)\s+(?:zusammenfassung|antwort))|"
    rf"(?:resum[ae]|describ[ae]|descreva|escrib[ae]|escreva|dig?a?|mencion[ae]|mencione|respond[ae]|añad[ae])\b{_SO_FAR}\b"
    r"(?:este\s+(?:artículo|artigo|texto)|(?:el|tu|su|o|seu)\s+(?:resumen|resumo)|(?:tu|su|sua)\s+(?:respuesta|resposta))|"
    rf"(?:riassum(?:i|ete|a)|descriv(?:i|ete)|scriv(?:i|ete)|rispond(?:i|ete)|aggiung(?:i|ete))\b{_SO_FAR}\b"
    r"(?:questo\s+(?:articolo|testo)|(?:il|tuo|vostro)\s+riassunto|(?:la|tua|vostra)\s+(?:risposta|sintesi))|"
    rf"(?:vat|beschrijf|schrijf|antwoord|vermeld)\b{_SO_FAR}\b(?:dit\s+artikel|deze\s+tekst|(?:je|uw|de)\s+(?:samenvatting|antwoord))"
    r")"
)


def may_be_abroad(small: str) -> bool:
    """Whether a text made small has words without which none of these orders is given."""
    return any(stem in small for stem in _STEMS)


def orders_abroad(sentence: str) -> bool:
    """Whether a sentence made small calls a program in another language, or orders it to drop what it was told."""
    return _DROPS.match(sentence) is not None or _NOTES.match(sentence) is not None


def retells_abroad(sentence: str) -> bool:
    """Whether a sentence made small says in another language how this article is to be retold."""
    return _RETELLS.match(sentence) is not None
