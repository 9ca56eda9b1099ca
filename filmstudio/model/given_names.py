"""Given names that are commonly a woman's or a man's: the last hint before chance decides.

A small table of our own of names frequent in European and American records; anyone can be called anything, and a word
in the script or a character record always wins over it.
"""

from __future__ import annotations

import unicodedata

from filmstudio.model.cast import Presentation

_WOMEN = frozenset(
    """abigail ada agnes aisha alessandra alice amanda amelia amelie amy ana andrea angela anita anna anne annie ashley
    astrid barbara beatrice bella betty bianca bridget brigitte carla carmen caroline catherine cecilia celeste
    chantal charlotte chiara chloe christina claire clara claudia colette consuelo daisy daphne deborah diana
    dolores dorothy dunja edith eleanor elena elisa elizabeth ella ellen elodie elsa emilia emily emma erika esther
    eva eve evelyn fatima fiona florence frances francesca freya gabriela gisela giulia gloria grace greta hana
    hannah harriet hazel heidi helen helena holly ines ingrid irene irina iris isabel isabella ivy jane janet
    jasmine jelena jennifer jenny jessica joan joanna josephine judith julia juliet juliette karen kate katherine
    kathleen katya kirsten laura lauren leah leila lena lily linda lisa lola louise lucia lucille lucy lydia maja
    mara margaret margot maria marie marina martha mary matilda maya mei melissa mercedes mia michelle milena miriam
    molly monica nadia nancy naomi natalia natasha nell nina noor nora odette olga olive olivia pamela paola
    patricia paula penelope petra pilar poppy priya rachel ramona rebecca renata rita rocio rosa rosalind rose ruby
    ruth sabine sakura sally samantha sandra sara sarah scarlett selma signe sofia soledad sonia sophia sophie
    stella susan sylvia sylvie tamara tanya teresa theresa tina ursula valentina vera veronica vesna victoria viola
    violet vivian wanda winifred ximena yasmin yuki yvonne zoe zofia анна вера екатерина елена ирина катя лена мария
    марина наташа нина ольга светлана софья татьяна""".split()  # noqa: SIM905 - a table to be read, not a list to be ticked off
)
_MEN = frozenset(
    """aaron abel adam adrian ahmed alan albert alec alejandro alex alfred ali amir anders andrew anthony anton antonio
    arjun arthur arturo barnaby barry basil ben benjamin bernard bill bjorn bob boris brendan brian bruce callum
    carl carlos casper cecil cedric charles charlie chris christopher clark clyde conor craig daniel dave david
    declan dennis desmond diego dieter dmitri donald douglas dylan edgar eduardo edward eli elias elijah emil
    enrique eric erik ernest ethan eugene ezra felix fernando finn francis frank fred frederick gabriel gary gavin
    george gerald gilbert giovanni gordon graham greg gregor gregory gunther gustav hamid hans harold harry harvey
    hassan hector heinrich henry herbert hiroshi horace howard hugh hugo hussein ian ibrahim igor isaac ivan ivo
    jack jacob jake jakub james jan jason jasper javier jean jed jeff jeremy jerome jim joe joel john johnny jonah
    jonas jonathan jorge jose josef joseph josh joshua juan julian karim karl keith ken kenji kenneth kevin klaus
    konrad kyle larry lars laurence leo leon leonard lev lewis liam lorenzo louis luca lucas luis luke malcolm
    marcel marco marcus marek mario mark martin mason mateo matt matteo matthew maurice max michael miguel mike milo
    mitch mohammed nathan ned neil nicholas nick niels nigel nikolai nils noah noel norman olaf oliver omar orlando
    oscar otis otto owen pablo paolo patrick paul pavel pedro percy peter philip pierre quentin rafael raj ralph
    rashid ravi ray raymond rex rhys ricardo richard robert roberto robin roger roland ronald rory rudolf rufus
    rupert russell ryan samir samuel sanjay scott sean sebastian sergei seth silas simon spencer stanley stefan
    stefano stephen steve steven stuart sven takeshi tariq ted theo theodore thomas tim timothy tobias toby todd tom
    tomas tony travis trevor tristan tyler ulrich victor vikram viktor vincent vladimir wade walter warren wayne
    werner wesley wilfred will william wolfgang xavier yuri yusuf zachary zane zoltan александр алексей андрей борис
    виктор владимир дмитрий иван игорь лев михаил николай олег павел пётр сергей юрий""".split()  # noqa: SIM905 - a table to be read, not a list to be ticked off
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
