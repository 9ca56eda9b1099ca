"""Roles of shots, and how one shot becomes the next."""

from __future__ import annotations

from filmstudio.model.vocabulary.term import Term, term

ROLES: tuple[Term, ...] = (
    term("role", "title", "title | title card | card", "title card"),
    term("role", "establishing", "establishing | est | establisher | establish", "establishing shot of the place"),
    term("role", "master", "master | master wide", "master shot of the whole scene"),
    term("role", "two_shot", "two shot | 2 shot | two | 2s | twoshot | two hander | three shot | 3 shot | group",
         "shot of the people together", wan="Medium shot ~"),
    term("role", "single", "single | clean single | one shot | 1 shot | solo",
         "single of {subject}, nobody else in frame", wan="Medium close-up shot ~"),
    term("role", "over_shoulder",
         "ots | over the shoulder | over shoulder | over his shoulder | over her shoulder | over their shoulder "
         "| dirty single",
         "over-the-shoulder shot onto {subject}",
         wan="Over-the-shoulder shot", luma="over_the_shoulder", hunyuan="镜头使用过肩镜头"),
    term("role", "reaction", "reaction | react | reacts | listener", "reaction of {subject}"),
    term("role", "action", "action | angle on", "{subject} in action"),
    term("role", "insert", "insert | detail | cutaway | cut away | cut in | insert of | insert on",
         "insert shot of {subject}", wan="Extreme close-up shot ~", hunyuan="镜头进行微距拍摄 ~"),
    term("role", "pov", "pov | p.o.v | point of view | first person | subjective | object pov",
         "first-person point-of-view shot",
         luma="pov", higgsfield="pov", hunyuan="镜头显示第一人称视角"),
    term("role", "montage", "montage | series of shots | vignette", "one picture of a montage"),
)  # fmt: skip

TRANSITIONS: tuple[Term, ...] = (
    term("transition", "cut", "cut | cut to | hard cut | straight cut", "a cut"),
    term("transition", "smash_cut", "smash cut | smash | smash to", "a hard, sudden cut"),
    term("transition", "match_cut", "match cut | match | graphic match | match on action", "a cut on a like shape"),
    term("transition", "jump_cut", "jump cut | jump", "a cut that leaps in time"),
    term("transition", "dissolve",
         "dissolve | cross dissolve | crossfade | cross fade | xfade | x fade | lap dissolve | mix | fade to | fade",
         "one picture melts into the next"),
    term("transition", "wipe", "wipe | wipe right | wipe from left | push wipe",
         "the next picture covers this one from the left"),
    term("transition", "wipe_left", "wipe left | wipe from right", "the next picture covers this one from the right"),
    term("transition", "wipe_up", "wipe up | wipe from bottom", "the next picture covers this one from below"),
    term("transition", "wipe_down", "wipe down | wipe from top", "the next picture covers this one from above"),
    term("transition", "clock_wipe", "clock wipe | radial wipe | clock",
         "the next picture comes in like a clock's hand"),
    term("transition", "iris_wipe", "iris wipe | iris | circle wipe | circle", "the next picture opens in a circle"),
    term("transition", "fade_in",
         "fade in | fade up | fade from black | fade in from black | fade from white | up from black",
         "the picture comes up out of black"),
    term("transition", "fade_out", "fade out | fade to black | fade to white | fade out to black | to black",
         "the picture goes into black"),
    term("transition", "iris_in", "iris in | iris open", "a circle of picture grows out of black"),
    term("transition", "iris_out", "iris out | iris close", "black closes in around a circle of picture"),
)  # fmt: skip
