"""Glass, focus, light and stock: what the picture is made with, beside where the camera stands."""

from __future__ import annotations

from filmstudio.model.vocabulary.term import Term, term

LENSES: tuple[Term, ...] = (
    term("lens", "macro", "macro | micro", "macro lens, tiny depth of field", hunyuan="镜头进行微距拍摄"),
    term("lens", "anamorphic", "anamorphic | scope | anamorphic 2x | vintage anamorphic",
         "anamorphic lens, oval bokeh, horizontal flares", higgsfield="anamorphic"),
    term("lens", "vintage", "vintage | warm vintage | halation vintage | old glass | halation",
         "warm vintage lens, halation", higgsfield="warm-vintage"),
    term("lens", "fisheye", "fisheye | fish eye", "fisheye lens",
         luma="tiny_planet ~", higgsfield="Fisheye", hunyuan="镜头使用鱼眼镜头"),
    term("lens", "tiny_planet", "tiny planet | little planet | stereographic",
         "tiny-planet stereographic picture", luma="tiny_planet", hunyuan="镜头使用鱼眼镜头 ~"),
)  # fmt: skip

FOCI: tuple[Term, ...] = (
    term("focus", "shallow",
         "shallow | wide open | open | bokeh | narrow | f/1.4 | f1.4 | f14 wide open | f/1.8 | f1.8 | f/2 | f2",
         "wide-open aperture, shallow depth of field", higgsfield="f14-wide-open"),
    term("focus", "moderate", "moderate | medium | normal | f/4 | f4 | f4 moderate | f/5.6 | f5.6",
         "aperture f/4, moderate depth of field", higgsfield="f4-moderate"),
    term("focus", "deep", "deep | f/11 | f11 | f11 deep | f/16 | f16 | f/8 | f8 | all sharp | everything sharp",
         "aperture f/11, deep focus", higgsfield="f11-deep-focus"),
)  # fmt: skip

LIGHTS: tuple[Term, ...] = (
    term("light", "soft", "soft | diffuse | diffused | softbox", "soft, diffused light", wan="Soft lighting"),
    term("light", "hard", "hard | harsh | hard sun", "hard light, sharp shadows", wan="Hard lighting"),
    term("light", "high_key", "high key | bright | even", "bright high-key light, few shadows", wan="Soft lighting ~"),
    term("light", "low_key", "low key | dark | noir | chiaroscuro | moody",
         "dark low-key light, hard contrast", wan="Hard lighting ~"),
    term("light", "backlight",
         "backlight | back lit | backlit | back | contre jour | rim | rim lit | edge | kicker | against the light",
         "backlight, a bright rim around {subject}", wan="Edge lighting", higgsfield="contre-jour"),
    term("light", "silhouette", "silhouette | silhouetted | in silhouette | silhouettes",
         "silhouette: {subject} dark against the light", wan="Edge lighting, Hard lighting ~", higgsfield="silhouette"),
    term("light", "window", "window | from the window | through the window",
         "soft window light from the side", wan="Daylight, Soft lighting, Side lighting", higgsfield="window"),
    term("light", "practicals", "practicals | practical | lamps | lamp | lamplight | lamplit",
         "lit by the lamps in frame", wan="Practical lighting", higgsfield="practicals"),
    term("light", "neon", "neon | neon sign | neon signs | neons",
         "lit by neon signs, mixed colours", wan="Artificial lighting, Mixed colors"),
    term("light", "overhead", "overhead | top | from above | overhead fall",
         "a single light from above", wan="Top lighting", higgsfield="overhead-fall"),
    term("light", "underlight",
         "underlight | under | underlighting | underlit | from below | uplight | uplit | footlights",
         "a single light from below", wan="Underlighting"),
    term("light", "soft_cross", "soft cross | cross | side | side lit",
         "soft cross light from both sides", wan="Side lighting, Soft lighting", higgsfield="soft-cross"),
    term("light", "rembrandt", "rembrandt | triangle",
         "Rembrandt light, a triangle on the far cheek", wan="Side lighting, Hard lighting ~"),
    term("light", "firelight",
         "firelight | fire | firelit | candle | candles | candlelight | candlelit | campfire | torchlight",
         "warm flickering firelight", wan="Firelight"),
    term("light", "moonlight", "moonlight | moon | moonlit", "cold moonlight", wan="Moonlight"),
    term("light", "overcast", "overcast | cloudy | grey sky | gray sky | flat", "overcast daylight",
         wan="Overcast lighting"),
    term("light", "fluorescent", "fluorescent | fluorescents | strip | tube | tubes | office",
         "greenish fluorescent light", wan="Fluorescent lighting"),
    term("light", "golden_hour", "golden hour | magic hour | golden | sunset | low sun",
         "golden hour, low warm sun", wan="Sunny lighting, Side lighting, Warm colors"),
    term("light", "blue_hour", "blue hour | blue | dusk | twilight", "blue hour, cool dim light",
         wan="Dawn time, Cool colors ~"),
)  # fmt: skip

STOCKS: tuple[Term, ...] = (
    term("stock", "digital", "digital | modern | clean | clean digital", "clean digital picture", higgsfield="modern"),
    term("stock", "film_35mm", "35mm | 35mm film | film | celluloid | 35",
         "35mm film grain", higgsfield="35mm-film"),
    term("stock", "film_16mm", "16mm | 16mm film | super 16 | super16 | s16 | 16", "grainy 16mm film"),
    term("stock", "super_8", "super 8 | super8 | super 8mm | super 8 film | 8mm | 8mm film | s8",
         "8mm home-movie film, heavy grain", higgsfield="8mm-film"),
    term("stock", "vhs", "vhs | vhs tape | video tape | videotape", "VHS tape, soft colours and tracking noise",
         higgsfield="VHS"),
    term("stock", "dv", "dv | dv camcorder | mini dv | minidv | camcorder", "DV camcorder video",
         higgsfield="dv-camcorder"),
    term("stock", "black_and_white", "black and white | b&w | bw | b/w | b and w | black & white | monochrome | mono",
         "black-and-white film"),
)  # fmt: skip
