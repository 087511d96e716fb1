from newsdigest.compose.spelling import Spelling
from newsdigest.schema.cluster import Name


def test_accents_and_transliterations_are_printed_one_way() -> None:
    spelling = Spelling(
        [Name(canonical="Ōtaki", variants=("Otaki",)), Name(canonical="Yuri Levchenko", variants=("Yuri Levtchenko",))]
    )
    assert spelling.house("Levtchenko left Otaki.") == "Levchenko left Ōtaki."


def test_a_quotation_keeps_its_spelling() -> None:
    spelling = Spelling([Name(canonical="Ōtaki", variants=("Otaki",))])
    assert spelling.house("“Otaki is cold,” he said in Otaki.") == "“Otaki is cold,” he said in Ōtaki."


def test_another_name_or_a_shorter_one_stays() -> None:
    names = [
        Name(canonical="Ida Brandt", variants=("Brandt", "Ms Brandt", "Ida Holm")),
        Name(canonical="Vessel Bay", variants=("Weasel Way",)),
        Name(canonical="Dnistra", variants=("Dnestry",)),
    ]
    text = "Brandt, Ms Brandt and Ida Holm met in Weasel Way on the Dnestry."
    assert Spelling(names).house(text) == text


def test_a_spelling_that_is_somebody_elses_name_is_not_touched() -> None:
    names = [Name(canonical="Ida Brandt", variants=("Ida Brand",)), Name(canonical="Olof Brand")]
    assert Spelling(names).house("Brand spoke.") == "Brand spoke."


def test_half_of_a_double_name_is_no_other_spelling_of_it() -> None:
    spelling = Spelling(
        [
            Name(canonical="Ida Brandt-Holm", variants=("Ida Brandt",)),
            Name(canonical="Åsa Holm", variants=("Asa Holm",)),
        ]
    )
    assert (
        spelling.house("Brandt, Ida Brandt-Holm and Asa Holm-Asa met.")
        == "Brandt, Ida Brandt-Holm and Åsa Holm-Asa met."
    )


def test_one_place_is_not_spelled_in_two_ways_on_a_page() -> None:
    spelling = Spelling([Name(canonical="Odesa", variants=("Odessa",)), Name(canonical="Mumbai", variants=("Bombay",))])
    assert spelling.house("A ferry left Odessa for the Odessa Steps.") == "A ferry left Odesa for the Odessa Steps."
    assert spelling.house("It was built in Bombay.") == "It was built in Bombay."
