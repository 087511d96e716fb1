"""An answer in another language is noticed; code, names and figures are not mistaken for one."""

from __future__ import annotations

import pytest

from newsdigest.english.detection import is_english


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Ardle was cancelled on Monday after its engine failed, and the passengers "
        "were sent home by bus "
        "from the harbour.",
        "Votes: Brandt 411, Quill 398, Osei 377, Varga 301, Lund 288, Petrov 254, Amadi 240, Sato "
        "201, Rossi 188, Diaz "
        "160, Novak 154, Khan 140, Silva 133, Meyer 120, Dubois 101, Jansen 99, Costa 87, Haas 80, Berg 71, Holm 60",
        "import sys for name in sys argv open name read print len name return value call driver "
        "update jar cookies load "
        "response requests get",
        "Dos palabras.",
        "",
    ],
)
def test_english_and_what_has_no_language_passes(text: str) -> None:
    assert is_english([text])


@pytest.mark.parametrize(
    "text",
    [
        "Die Fähre nach Ardle wurde am Montag gestrichen, weil die Maschine ausgefallen war, und "
        "die Fahrgäste kamen mit "
        "dem Bus von dem Hafen nach Hause.",
        "Le bateau a été annulé lundi à cause de la panne, et les passagers sont rentrés en "
        "autocar, selon une porte-parole "
        "de la compagnie, qui est basée dans le port.",
        "El barco fue cancelado el lunes por una avería, y los pasajeros volvieron a casa en "
        "autobús desde el puerto, según "
        "dijo una portavoz de la compañía.",
        "Il traghetto di lunedì è stato cancellato per un guasto, ha detto una portavoce della "
        "compagnia, e i passeggeri "
        "sono tornati a casa in autobus nella notte.",
        "Паром отменили в понедельник из-за поломки двигателя, и пассажиры вернулись домой на "
        "автобусе из порта, сообщила "
        "представительница компании утром во вторник.",
        "渡轮 周一 因 故障 取消 乘客 乘 巴士 回家 公司 发言人 说 港口 已经 关闭 检修 两 天 周三 恢复 航班",
    ],
)
def test_other_languages_are_noticed(text: str) -> None:
    assert not is_english([text])


def test_one_foreign_passage_among_english_ones_is_not_held_against_the_rest() -> None:
    english = "The ferry to Ardle was cancelled on Monday after its engine failed, and the passengers were sent home."
    assert is_english([english, english + " It sails today.", "Die Fähre nach Ardle wurde am Montag gestrichen."])


ENGLISH = (
    "The ferry to Ardle was cancelled on Monday after its engine failed, and the crew went home with the others. " * 12
)
GERMAN = (
    "Die Fähre nach Ardle wurde am Montag gestrichen, weil die Maschine ausgefallen war, und das Schiff blieb. " * 12
)


def test_a_long_article_is_judged_by_its_beginning_middle_and_end() -> None:
    assert is_english(["Fähre nach Ardle gestrichen", ENGLISH * 3])
    assert not is_english(["Ferry to Ardle cancelled", GERMAN * 3])


def test_an_english_box_beside_a_long_foreign_article_does_not_make_it_english() -> None:
    assert not is_english([ENGLISH[:400] + GERMAN * 20])
    assert not is_english([GERMAN * 20 + ENGLISH[:400]])
    assert not is_english([ENGLISH, GERMAN * 20])
