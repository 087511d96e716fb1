"""Places so common in the news that a neighbouring word need not say what they are."""

from __future__ import annotations

from typing import Final


def _names(names: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in names.split(","))


COUNTRIES_AND_CITIES: Final = _names("""
    abu dhabi, accra, addis ababa, afghanistan, africa, alabama, alaska, albania, alberta, algeria, america,
    amsterdam, andorra, angola, ankara, antarctica, argentina, arizona, arkansas, armenia, asia, athens,
    australia, austria, azerbaijan, baghdad, bahamas, bahrain, baku, bangkok, bangladesh, barbados, barcelona,
    beijing, beirut, belarus, belgium, belgrade, belize, benin, berlin, bern, bhutan, bogota, bolivia, bosnia,
    boston, botswana, brasilia, brazil, britain, british columbia, brunei, brussels, bucharest, budapest, buenos
    aires, bulgaria, burkina faso, burundi, cairo, california, cambodia, cameroon, canada, canberra, caracas,
    chad, chicago, chile, china, colombia, colorado, congo, connecticut, copenhagen, costa rica, crimea,
    croatia, cuba, cyprus, czechia, dakar, damascus, delaware, delhi, denmark, dhaka, djibouti, doha, dominica,
    dubai, dublin, ecuador, edinburgh, egypt, el salvador, england, eritrea, estonia, eswatini, ethiopia, eu,
    europe, fiji, finland, florida, france, frankfurt, gabon, gambia, gaza, geneva, georgia, germany, ghana,
    greece, greenland, grenada, guatemala, guinea, guyana, haiti, hanoi, harare, havana, hawaii, helsinki,
    honduras, hong kong, houston, hungary, iceland, idaho, illinois, india, indiana, indonesia, iowa, iran,
    iraq, ireland, islamabad, israel, istanbul, italy, jakarta, jamaica, japan, jerusalem, johannesburg, jordan,
    kabul, kansas, kathmandu, kazakhstan, kentucky, kenya, khartoum, kiev, kiribati, kosovo, kuwait, kyiv,
    kyrgyzstan, lagos, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lima, lisbon, lithuania,
    ljubljana, london, los angeles, louisiana, luanda, luxembourg, lyon, madagascar, madrid, maine, malawi,
    malaysia, maldives, mali, malta, manila, manitoba, maryland, massachusetts, mauritania, mauritius,
    melbourne, mexico, miami, michigan, milan, minnesota, minsk, mississippi, missouri, moldova, monaco,
    mongolia, montana, montenegro, montreal, morocco, moscow, mozambique, mumbai, munich, myanmar, nairobi,
    namibia, nauru, nebraska, nepal, netherlands, nevada, new brunswick, new delhi, new hampshire, new jersey,
    new mexico, new orleans, new south wales, new york, new zealand, newfoundland, nicaragua, niger, nigeria,
    north carolina, north dakota, north korea, north macedonia, northern ireland, norway, nova scotia, nz, ohio,
    oklahoma, oman, ontario, oregon, osaka, oslo, ottawa, pakistan, palau, palestine, panama, papua new guinea,
    paraguay, paris, pennsylvania, peru, philadelphia, philippines, poland, portugal, prague, pretoria,
    pyongyang, qatar, quebec, queensland, quito, reykjavik, rhode island, riga, rio de janeiro, riyadh, romania,
    rome, rotterdam, russia, rwanda, samoa, san francisco, san marino, santiago, sarajevo, saskatchewan, saudi
    arabia, scandinavia, scotland, seattle, senegal, seoul, serbia, seychelles, shanghai, siberia, sierra leone,
    singapore, slovakia, slovenia, sofia, solomon islands, somalia, south africa, south carolina, south dakota,
    south korea, south sudan, spain, sri lanka, stockholm, sudan, suriname, sweden, switzerland, sydney, syria,
    taipei, taiwan, tajikistan, tallinn, tanzania, tasmania, tbilisi, tehran, tel aviv, tennessee, texas,
    thailand, togo, tokyo, tonga, toronto, trinidad, tripoli, tunis, tunisia, turkey, turkmenistan, tuvalu,
    u.k., u.s., uae, uganda, uk, ukraine, united arab emirates, united kingdom, united states, uruguay, us, usa,
    utah, uzbekistan, vancouver, vanuatu, venezuela, vermont, vienna, vietnam, vilnius, virginia, wales, warsaw,
    washington, wellington, west bank, west virginia, wisconsin, wyoming, yemen, zagreb, zambia, zimbabwe,
    zurich
""")

# Places whose one name has an "and" in it.
DOUBLE_PLACES: Final = {
    "antigua": "barbuda",
    "bosnia": "herzegovina",
    "brighton": "hove",
    "kitts": "nevis",
    "newfoundland": "labrador",
    "trinidad": "tobago",
    "turks": "caicos",
    "tyne": "wear",
}
# How newspapers shorten a state behind the name of a town.
STATES: Final = {
    "ariz": "arizona",
    "calif": "california",
    "conn": "connecticut",
    "fla": "florida",
    "mich": "michigan",
    "minn": "minnesota",
    "nev": "nevada",
    "okla": "oklahoma",
    "ont": "ontario",
    "sask": "saskatchewan",
    "tenn": "tennessee",
    "wis": "wisconsin",
    "wyo": "wyoming",
}
