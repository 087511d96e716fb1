"""Orders to a program in other languages than English, told by the kinds of words that stand together in a sentence.

A sentence that tells to drop instructions, or how a summary of this article has to read, is no report in any language.
"""

from __future__ import annotations

import re

from newsdigest.injections.words import rule

_DROPS = (
    r"(?:ignor(?:e[zr]?|ieren?|iert?|a|ad|en|em|i|ate|ando|uj)|oubli(?:e[zr]?|er)|néglige[zr]?|verg(?:essen|iss|esst|eet)|missachten?|"
    r"olvid(?:a|e|en|ad|ar)|descart(?:a|e|en)|esqueça[m]?|esquece|desconsidere[m]?|dimentic(?:a|ate|are)|negeer|"
    r"zignoruj(?:cie)?|zapomnij(?:cie)?|pomi[nń]|игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|отбрось(?:те)?)"
)
_INSTRUCTIONS = (
    r"(?:(?:les|vos|tes|ces|des)\s+(?:\w+\s+){0,2}?(?:instruction|directive|ordre|consigne)s?|consignes|"
    r"(?:anweisung|instruktion|befehl|vorgabe)(?:en|e)?|instrucciones|indicaciones|órdenes|istruzioni|indicazioni|direttive|instruções|"
    r"ordens|instructies|aanwijzingen|opdrachten|polece(?:nia|ń|n)|instrukcj(?:e|i)|wytyczn\w+|инструкци\w+|указани\w+|команд\w*|"
    r"распоряжени\w+|правил\w*)"
)
_MADE = (
    r"(?:zusammenfassung(?:en)?|kurzfassung|résumés?|synthèses?|resúmen(?:es)?|resumen|resumos?|riassunt[oi]|sintesi|samenvatting(?:en)?|"
    r"streszczeni\w+|podsumowani\w+|резюме|сводк\w+|пересказ\w*|изложени\w+|кратк\w+\s+содержани\w+)"
)
_ANSWER = (
    r"(?:antwort(?:en)?|ausgabe|ergebnis|résultat|resultado|risultato|resultaat|wynik|результат|réponses?|sortie|respuestas?|salida|risposte?|rispost[ae]|respostas?|saída|antwoord(?:en)?|uitvoer|"
    r"odpowied\w+|ответ\w*|вывод\w*)"
)
_YOUR = (
    r"(?:votre|vos|ton|ta|tes|ihre[rnm]?|deine[rnm]?|eure[rnm]?|tus?|vuestr[oa]s?|tu[oa]|vostr[oa]|suo|sua|seu|teu|tua|jouw|je|uw|"
    r"tw(?:oje|ojej|oim|ój|oj|oją)|swoj\w+|sw(?:ój|oim)|тво\w+|ваш\w*|сво\w+)"
)
_THIS = (
    r"(?:cet\s+article|ce\s+texte|cette\s+page|diese[nrsm]?\s+(?:artikels?|text(?:e?s)?|seite|beitrags?)|est[ea]\s+(?:artículo|artigo|texto|página)|"
    r"quest[oa]\s+(?:articolo|testo|pagina)|dit\s+artikel|deze\s+(?:tekst|pagina)|te(?:go|n|n|mu)\s+(?:artykuł\w*|artykul\w*|tekst\w*)|"
    r"эт\w+\s+(?:стать\w+|текст\w*|страниц\w+))"
)
_MUST = (
    r"(?:doit|doivent|devez|dois|muss|müssen|soll|sollen|sollte|hat\s+zu|debe|deben|tiene\s+que|deve|devono|devem|precisa|moet|moeten|dient|"
    r"musi|musz[aą]|powin\w+|ma\s+brzmieć|долж\w+|обязан\w*|следует)"
)
_TELLS = (
    r"(?:dire|dites|dis|indique[zr]?|mentionne[zr]?|écri(?:re|s|vez)|affirme[rz]?|ajoute[zr]?|présente[zr]?|décri(?:re|s|vez)|réponde?z?|résume[zr]?|"
    r"sag(?:e|en|t)|schreib(?:e|en|t)|meld(?:e|en|et)|laut(?:et|en)|erwähnen?|steht|stehen|enthalten|nennen?|"
    r"beschreib(?:e|en)|fass(?:e|en)|antworte?n?|stell(?:e|en)|di|diga|dig[ao]n|decir|dice|escrib(?:a|e|ir)|menci(?:ona|one|onar)|indica[r]?|afirm[ae]r?|resum[ae]|describ[ae]|respond[ae]|añad[ae]|"
    r"scriv(?:i|ete|ere)|riport(?:a|ate|are)|menziona(?:re|te)?|dì|dica|riassum(?:i|ete)|descriv(?:i|ete)|rispond(?:i|ete)|aggiung(?:i|ete)|dizer|diz|escrev(?:a|er|e)|mencione|informe|descreva|"
    r"zeggen|zegt?|schrijf|schrijven|vermeld(?:en)?|staan|luidt|vat|beschrijf|antwoord|powiedz(?:ieć)?|napisz|napisać|stwierdz\w*|podaj|brzmi(?:eć)?|"
    r"сказать|скажи(?:те)?|напиши(?:те)?|написать|сообщи(?:те|ть)?|укажи(?:те)?|указать|упомян\w+|гласит|говорить|ответь(?:те)?)"
)
_MACHINE = (
    r"(?:modèles?\s+de\s+langage|assistants?|assistent(?:e|en|i)?|asistentes?|assistentes?|assistenti|modèles?|sprachmodelle?n?|taalmodel(?:len)?|modelos?\s+de\s+(?:lenguaje|linguagem)|"
    r"modell[io]\s+(?:linguistic[io]|di\s+linguaggio)|model(?:e|i|om)?\s+językow\w+|chatbots?|robots?|roboter|maschinen|machines|máquinas|macchine|machines|программ\w*|машин\w*|llms?|ia|ki|ai|ki-\w+|intelligence\s+artificielle|"
    r"inteligencia\s+artificial|intelligenza\s+artificiale|inteligência\s+artificial|künstliche\s+intelligenz|языков\w+\s+модел\w+|нейросет\w+|ассистент\w*|"
    r"искусственн\w+\s+интеллект\w*|modelos?|modelli?)"
)
_NOTE_TO = (
    r"(?:[àa]\s+l['’]\s?(?:attention|intention)\s+(?:des?|du|de\s+l['’]|aux?)|(?:note|message|consigne|instruction)s?\s+(?:pour|aux?|à)|"
    r"(?:hinweise?|nachricht|anweisung(?:en)?|notiz)\s+(?:für|an)|"
    r"(?:nota|mensaje|aviso|instrucci(?:ón|ones)|mensagem|instruções|messaggio|avviso|istruzioni)\s+(?:para|per|aos?|a|ai|agli|al|all['’])|"
    r"(?:opmerking|bericht|instructies?|notitie)\s+(?:voor|aan)|(?:uwaga|wiadomość|notatka)\s+(?:dla|do)|(?:примечание|сообщение|заметка|инструкция)\s+для)"
)
# Written without spaces; where two of these stand together, no more is needed.
_DROPS_EAST = r"(?:忽略|无视|無視|忘记|忘掉|忘れ|무시)"
_INSTRUCTIONS_EAST = r"(?:指令|指示|提示|命令|プロンプト|지시|명령)"
_MADE_EAST = r"(?:摘要|总结|總結|概要|要約|요약)"
_TELLS_EAST = r"(?:报告|報告|写|寫|说|說|書|述べ|必须|必須|べき|포함)"

_STARTS = r"^[\W_]{0,12}"
_SO_FAR = r"[^.!?]{0,60}?"
_BOTH_EAST = rule(
    rf"{_DROPS_EAST}.{{0,30}}{_INSTRUCTIONS_EAST}|{_INSTRUCTIONS_EAST}.{{0,30}}{_DROPS_EAST}|{_MADE_EAST}.{{0,30}}{_TELLS_EAST}"
)
_DROP_ORDER = rule(rf"\b{_DROPS}\b{_SO_FAR}\b{_INSTRUCTIONS}(?!\w)")
_NOTE = rule(rf"{_STARTS}{_NOTE_TO}\s?(?:[\w'’]+\s+){{0,2}}?(?:l['’])?{_MACHINE}(?!\w)")
_RETOLD = rule(
    rf"\b{_YOUR}\s+(?:\w+\s+)?(?:{_MADE}|{_ANSWER})\b|\b{_MADE}\b{_SO_FAR}\b{_THIS}|\b{_MADE}\b[^.!?:]{{0,30}}:\s*\w"
    rf"|\b(?:{_MADE}|{_ANSWER})\b{_SO_FAR}\b{_MUST}\b{_SO_FAR}\b{_TELLS}\b|\b{_MUST}\b{_SO_FAR}\b{_MADE}\b"
    rf"|{_STARTS}(?:\w+,\s+)?{_TELLS}\b{_SO_FAR}\b(?:{_MADE}|{_THIS})|\b{_THIS}\b{_SO_FAR}\b{_MUST}\b{_SO_FAR}\b{_TELLS}\b"
    rf"|\b{_MACHINE}\s+(?:\w+\s+)?{_MUST}\b{_SO_FAR}\b{_TELLS}\b"
)
_CALLS = rule(
    rf"{_STARTS}(?:cher|chère|chers|lieber?|liebe[rs]|sehr\s+geehrte\w*|querid[oa]|estimad[oa]|car[oa]|gentile|beste|drog[ia]|дорог\w+|уважаем\w+|hola|hallo|bonjour|ciao|olá)\s*,?\s+{_MACHINE}\b"
    r"|\b(?:ton|votre|deine?|ihre|tu|su|tuo|il\s+tuo|jouw|je|twoj\w+|твоя|ваша)\s+(?:rôle|tâche|mission|aufgabe|rolle|tarea|papel|compito|ruolo|taak|rol|zadani\w+|rola|задача|роль)\b"
    r"|\b(?:à\s+partir\s+de\s+maintenant|désormais|ab\s+jetzt|ab\s+sofort|von\s+nun\s+an|a\s+partir\s+de\s+(?:ahora|agora)|d['’]ora\s+in\s+poi|vanaf\s+nu|od\s+teraz|отныне|с\s+этого\s+момента)\W+"
    r"(?:\w+\s+)?(?:tu\s+es|vous\s+êtes|bist\s+du|sind\s+sie|eres|sei|você|ben\s+je|bent\s+u|jesteś|ты|вы)\b"
)
_SOMEBODY_SAID = rule(
    r"\b(?:a\s+(?:dit|déclaré|annoncé|affirmé)|selon|sagte|erklärte|laut|dijo|según|declaró|afirmó|ha\s+detto|secondo|disse|"
    r"segundo|zei|volgens|powiedział\w*|według|сказал\w*|заявил\w*|сообщил\w*)\b"
)
# "Systems that sum up this report must say": programs of any make, that retell, and what is asked of them.
_PROGRAMS = (
    r"(?:sistemas|sistemi|systèmes|systeme|programas|programmes?|programmi|outils|"
    r"logiciels|strumenti|herramientas|ferramentas)"
)
_RETELL = r"(?:resum|synth[eèé]|automat|riassum|zusammenfass|auswert)\w*"
_ASKED = (
    r"(?:deben|devem|doivent|devono|müssen|sollen|werden\s+gebeten|(?:sont|êtes)\s+priés|sono\s+pregati|se\s+ruega)"
)
_ALL_MUST = rule(rf"\b(?:{_PROGRAMS}{_SO_FAR}\b{_RETELL}|{_RETELL}{_SO_FAR}\b{_PROGRAMS})\b{_SO_FAR}\b{_ASKED}(?!\w)")
# What none of these can do without; substrings are found faster than a pattern of them.
_WRITTEN_TOGETHER = """
    ignorez ignorier ignoriere ignora ignoren ignorad ignorem ignore&les ignore&as ignore&tout zignoruj oubli
    néglig vergess vergiss vergeet missacht olvid descart esqueça esquece desconsider dimentic negeer zapomn
    zusammenfass kurzfass résum synthèse resum riassunt sintesi samenvat streszcz podsumow antwort ausgabe
    ergebnis résultat resultado risultato resultaat wynik réponse respuesta rispost resposta antwoord uitvoer
    odpowied sortie salida sprachmodell taalmodel modèle modelo modell model&język assistent asistente
    l'attention l’attention l'intention l’intention hinweis nachricht anweisung notiz nota&p nota&a mensaje
    aviso mensagem messaggio avviso istruzion instrucci instruç opmerking bericht instructie notitie uwaga
    wiadomość note&aux note&pour message&pour message&aux consigne instructions&pour instructions&aux
    cet&article ce&texte cette&page diesen&artikel diesen&text dieses&text dieser&text dieser&artikel
    diese&seite este&art este&text questo&a questo&t questa&p dit&artikel deze&tekst cher&a cher&m rôle tâche
    aufgabe tarea&es compito&è ruolo&è taak&is zadani eres désormais ab&jetzt ab&sofort vanaf&nu od&teraz
    lieber&a liebes&m geehrte querid estimad intelligence&artificielle inteligencia&art intelligenza&art
    inteligência künstlich игнорир забудь отбрось резюме сводк пересказ изложен содержани ответ вывод
    результат стать инструкц указани языков нейросет ассист модел отныне задача роль примечание сообщение&для
    sistemas&que sistemas&auto sistemi&auto sistemi&che programas&que programmi&che outils&de outils&auto logiciels&
    programme&werden programme&m systeme&werden
    忽略 无视 無視 忘记 忘掉 忘れ 무시 指令 指示 提示 命令 摘要 总结 總結 概要 要約 요약 지시 명령 プロンプト
    """.split()  # noqa: SIM905 - read as prose
_STEMS = tuple(stem.replace("&", " ") for stem in _WRITTEN_TOGETHER)
_OTHER_LETTERS = re.compile("[Ѐ-ӿ぀-ヿ㐀-鿿가-힯]")


def is_in_other_letters(body: str) -> bool:
    """Whether a body has letters of other alphabets, of which plain ones are made where they look alike."""
    return _OTHER_LETTERS.search(body) is not None


def may_be_abroad(small: str) -> bool:
    """Whether a text made small has words without which none of these orders is given."""
    return any(stem in small for stem in _STEMS)


def orders_abroad(sentence: str) -> bool:
    """Whether a sentence made small calls a program in another language, or orders it to drop what it was told."""
    return any(each.search(sentence) is not None for each in (_DROP_ORDER, _NOTE, _CALLS, _BOTH_EAST))


def retells_abroad(sentence: str) -> bool:
    """Whether a sentence made small says in another language how this article is to be retold."""
    is_order = _RETOLD.search(sentence) is not None or _ALL_MUST.search(sentence) is not None
    return is_order and _SOMEBODY_SAID.search(sentence) is None
