"""The words between the brackets of a speech that say how it is spoken: effort, pace, pitch.

Patterns are of folded words (see `folding`), in English, German, French, Spanish, Italian, Portuguese, Russian and
Greek, and signs for Chinese and Japanese. Paces and pitches are what actors do when told so, as far as a listener must
hear it and no farther: a fifth to a third (our choice; emphatic speech differs in tempo by about as much).
"""

from __future__ import annotations

from filmstudio.model.soundtrack import Effort

_E = Effort

EFFORTS: tuple[tuple[Effort, str], ...] = (
    (_E.WHISPERED, r"whisper(?:s|ed|ing|y)?|in a whisper|under (?:his|her|their|its|the) breath|sotto(?: voce)?"
     r"|mouth(?:s|ing|ed)?(?: the words)?|(?:barely|scarcely|almost|nearly) (?:audible|inaudible|audibly)"
     r"|inaudibl[ey]"
     r"|breath(?:es|ing|ed)(?= (?:it|the words?)\b)|hissing?|hisses|stage whisper|fluster\w*|geflustert|tonlos"
     r"|chuchot\w+|murmur\w* a l.oreille|susurr\w+|sussurr\w+|bisbigli\w+|cochich\w+|em sussurro"
     r"|ш[её]пот\w*|шепч\w+|прошептал\w*|ψιθυρ\w+"),
    (_E.SHOUTED, r"shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|shriek(?:s|ed|ing)?|bellow(?:s|ed|ing)?"
     r"|roar(?:s|ed|ing)?|holler(?:s|ed|ing)?|bawl(?:s|ed|ing)?|at the top of (?:his|her|their) (?:voice|lungs)"
     r"|explod(?:es|ing)|erupts|bark(?:s|ed|ing)?|thunder(?:s|ed|ing)|schrei\w*|geschrien|brull\w+|rufend laut"
     r"|cri(?:e|ent|ant|er)|hurl(?:e|ant|er|ent)|en criant|grit(?:a|ando|an|ar|ado)|chill(?:a|ando)"
     r"|urla(?:ndo)?|grida(?:ndo)?|berr(?:a|ando)|крич\w+|ор[её]т|вопит|φωναζ\w+|ουρλιαζ\w+"),
    (_E.RAISED, r"loud(?:ly|er)?|rais(?:es|ed|ing) (?:his|her|their) voice|(?:with|in) a (?:raised|loud) voice"
     r"|call(?:s|ed|ing)(?: out| after| back| over| up| down| across| to\b.*)?|cr(?:ies|ying|ied) out|shrill(?:y)?"
     r"|(?:over|above) the (?:noise|music|engine|engines|wind|storm|crowd|din|roar|rain|motor)|exclaim(?:s|ing)"
     r"|snap(?:s|ped|ping)|angr(?:y|ily)|furious(?:ly)?|enraged|outraged|heated(?:ly)?|project(?:s|ing)"
     r"|laut(?:er)?|ruft|rufend|wutend|fort\b|a voix haute|furieu[xs]e?|en colere|(?:en )?voz alta|furios[oa]"
     r"|(?:ad )?alta voce|arrabbiat[oa]|em voz alta|громк\w+|зовет|δυνατα"),
    (_E.SOFT, r"soft(?:ly|er)?|quiet(?:ly|er)?|low(?= voice|$|[,;.])|in a low voice|hushed"
     r"|murmur(?:s|ed|ing)?|mutter(?:s|ed|ing)?|mumbl(?:es|ed|ing)|gently|tender(?:ly)?|sooth(?:es|ing|ingly)"
     r"|to (?:him|her|them)sel(?:f|ves)|barely|faint(?:ly)?|weak(?:ly)?|feebl[ey]|meek(?:ly)?|timid(?:ly)?"
     r"|breath(?:y|ily)|intimate(?:ly)?|confidential(?:ly)?|leise|ruhig|murmel\w*|doucement|(?:a )?voix basse"
     r"|tout bas|bajo|en voz baja|suavemente|bassa voce|sottovoce|baixo|baixinho|em voz baixa|тихо|вполголоса"
     r"|негромко|бормоч\w+|σιγα|ησυχα|χαμηλοφωνα"),
)  # fmt: skip
"""The strongest first: `a loud whisper` is a whisper, `quietly shouting` a shout."""

PACES: tuple[tuple[float, str], ...] = (
    (1.25, r"quick(?:ly)?|fast(?! asleep)|rapid(?:ly|[- ]fire)?|hurried(?:ly)?|in a (?:hurry|rush)|rush(?:es"
     r"|ed|ing)|hast(?:y|ily)"
     r"|urgent(?:ly)?|breathless(?:ly)?|frantic(?:ally)?|babbl(?:es|ed|ing)|gabbl(?:es|ing)|panick(?:ed|ing|y)"
     r"|in one breath|without (?:a )?(?:pause|breath)|excited(?:ly)?|impatient(?:ly)?|machine[- ]gun|schnell"
     r"|hastig|eilig"
     r"|vite|rapidement|rapido|rapidamente|deprisa|apresurad\w+|in fretta|velocemente|depressa|быстро"
     r"|торопливо|γρηγορα"),
    (0.75, r"draw(?:n|ing|s)(?:[- ]| it | the word )?out|drawl(?:s|ed|ing)?|very slow(?:ly)?"
     r"|agoni[sz]ingly slow(?:ly)?"
     r"|spell(?:s|ing) it out|one word at a time|as if to a child|sehr langsam|gedehnt|tres lentement|muy despacio"
     r"|molto lentamente|очень медленно|протяжно"),
    (0.82, r"slow(?:ly|er)?|deliberate(?:ly)?|measured|carefully|emphatic(?:ally)?|unhurried|ponderous(?:ly)?"
     r"|languid(?:ly)?"
     r"|tired(?:ly)?|wear(?:y|ily)|exhausted|drunk(?:en|enly)?|slur(?:s|red|ring)|sleep(?:y|ily)|drows(?:y"
     r"|ily)|solemn(?:ly)?"
     r"|langsam|bedachtig|lentement|despacio|lentamente|piano piano|devagar|медленно|устало|αργα"),
    (0.88, r"sing(?:s|ing)|hesita(?:nt|ntly|ting|tes)|haltin?g(?:ly)?|unsure|uncertain(?:ly)?"
     r"|tentative(?:ly)?|falter(?:s|ed|ing)"
     r"|stammer(?:s|ed|ing)?|stutter(?:s|ed|ing)?|searching for (?:the )?words?|thoughtful(?:ly)?"
     r"|pensive(?:ly)?|sad(?:ly)?"
     r"|zogern\w*|zogerlich|hesitan\w+|vacil\w+|dudando|esitan\w+|нерешительно|διστακτικα"),
)  # fmt: skip

PITCHES: tuple[tuple[float, str], ...] = (
    (1.3, r"falsetto|(?:in a )?(?:high|squeaky|tiny|child'?s|baby)(?:[- ]pitched)? voice|high[- ]pitched"
     r"|squeak(?:s|ed|ing|y)?"
     r"|squeal(?:s|ed|ing)|piping|mit hoher stimme|voix aigue|voz aguda|voce acuta|фальцет\w*|тонким голосом"),
    (1.1, r"excited(?:ly)?|bright(?:ly)?|cheer(?:y|ily|ful|fully)|sing[- ]?song|delighted|hysterical(?:ly)?"
     r"|panick(?:ed|ing|y)"
     r"|gleeful(?:ly)?|laughing|giggling"),
    (0.85, r"(?:in a )?(?:deep|gruff|growly|booming) voice|deep(?:ly)?(?=$|[,;.])|gruff(?:ly)?|growl(?:s|ed"
     r"|ing)?|gravel\w+"
     r"|mit tiefer stimme|voix grave|voz grave|voce profonda|басом|низким голосом"),
    (0.95, r"deadpan|flat(?:ly)?|monotone|grave(?:ly)?|grim(?:ly)?|dry(?:ly)?|drily|sad(?:ly)?|tired(?:ly)?"
     r"|wear(?:y|ily)|exhausted"),
)  # fmt: skip

WRITTEN_EFFORTS = ((_E.WHISPERED, "耳语|低语|小声|囁|ささや|小声で"), (_E.SHOUTED, "喊|吼|叫|怒鳴|大声"))
"""Signs of Chinese and Japanese: they stand between no spaces."""
DENIED = (
    r"(?:\b(?:not|no longer|never|without|hardly|instead of|rather than|stops?|stopped|almost|nearly|don'?t|doesn'?t"
    r"|tr(?:ies|ying) not to|about to|wants to|refuses to|nicht|kein\w*|ohne|pas|sans|sin|senza|nao|sem|не"
    r"|без|δεν|χωρις|no)"
    r"\s+(?:\w+\s+)?)$"
)
"""What stands before a word that is not meant: `not whispering`, `without shouting`, `about to yell`."""
