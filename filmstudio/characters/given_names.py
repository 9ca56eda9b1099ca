"""Given names that are commonly a woman's or a man's: the last hint before chance decides.

A small table of our own of names frequent in European and American records; anyone can be called anything, and a word
in the script or a character record always wins over it.
"""

from __future__ import annotations

import unicodedata

from filmstudio.model.cast import Presentation

_WOMEN = frozenset(
    """ada agnes alice amanda amelia amy ana andrea angela anita anna anne annie ashley barbara beatrice bella betty
    bianca bridget carla carmen caroline catherine cecilia charlotte chloe christina claire clara claudia daisy
    daphne deborah diana dorothy edith eleanor elena elisa elizabeth ella ellen elsa emilia emily emma erika
    esther eva eve evelyn fatima fiona florence frances gabriela gloria grace greta hannah harriet heidi helen
    helena ines ingrid irene iris irina isabel isabella ivy jane janet jasmine jennifer jenny jessica joan
    joanna judith julia juliet karen kate katherine kathleen katya laura lauren leah lena lily linda lisa lola
    louise lucia lucy lydia mara margaret maria marie marina martha mary matilda maya melissa mia michelle
    miriam molly monica nadia nancy naomi natalia natasha nell nina nora olga olivia olive pamela patricia paula
    penelope petra rachel rebecca renata rita rosa rosalind rose ruth sabine sally samantha sandra sara sarah
    selma sofia sonia sophia sophie stella susan sylvia tamara tanya teresa theresa tina ursula valentina vera
    veronica victoria viola violet wanda yvonne zoe анна вера екатерина елена ирина катя лена мария марина
    наташа нина ольга светлана софья татьяна""".split()  # noqa: SIM905 - a table to be read, not a list to be ticked off
)
_MEN = frozenset(
    """adam adrian alan albert alec alex alfred andrew anthony anton antonio arthur barry ben benjamin bernard bill bob
    boris brian bruce carl carlos charles charlie chris christopher clark craig daniel dave david dennis dmitri
    donald douglas edgar eduardo edward eli elias emil eric ernest eugene felix fernando finn francis frank fred
    frederick gary george gerald gilbert gordon graham greg gregor gregory gustav hamid hans harold harry hector
    heinrich henry herbert howard hugh hugo ian igor isaac ivan jack jacob jake james jan jason javier jean jeff
    jeremy jim joe joel john johnny jonas jonathan jorge jose joseph josef juan julian karl keith ken kenneth
    kevin klaus konrad larry lars laurence leo leon leonard lev lewis liam louis lucas luis luke marco marcus
    mario mark martin matt matthew max michael miguel mike mohammed nathan neil nicholas nick niels nigel
    nikolai noah oliver omar oscar otto owen pablo patrick paul pedro percy peter philip pierre rafael ralph ray
    raymond richard robert robin roger roland ronald rudolf rupert russell ryan samuel sergei sean sebastian
    simon stanley stefan stephen steve steven stuart ted theo theodore thomas tim timothy toby todd tom tony
    ulrich victor viktor vincent vladimir walter warren werner wilfred will william wolfgang yuri zachary
    александр алексей андрей борис виктор владимир дмитрий иван игорь лев михаил николай олег павел пётр сергей
    юрий""".split()  # noqa: SIM905 - a table to be read, not a list to be ticked off
)


_TITLES = {
    **dict.fromkeys(("mrs", "ms", "miss", "madame", "lady", "sister", "frau", "senora"), Presentation.WOMAN),
    **dict.fromkeys(
        ("mr", "mister", "sir", "lord", "father", "brother", "herr", "senor", "monsieur"), Presentation.MAN
    ),
}


def _plain(name: str) -> str:
    """Small letters; Latin ones without their marks, so that Zoë is found as Zoe (Cyrillic й stays й)."""
    return "".join(
        unicodedata.normalize("NFD", char)[0] if "LATIN" in unicodedata.name(char, "") else char
        for char in unicodedata.normalize("NFC", name.casefold())
    )


def presentation_of(name: str) -> Presentation | None:
    """Return what the first known given name of a cue suggests, None where it suggests nothing."""
    for word in _plain(name).replace(".", " ").replace("-", " ").split():
        if word in _TITLES:
            return _TITLES[word]
        if word in _WOMEN:
            return Presentation.WOMAN
        if word in _MEN:
            return Presentation.MAN
    return None
