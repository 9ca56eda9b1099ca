"""Sizes, angles and views: how much is seen of the subject, from what height, and from which side."""

from __future__ import annotations

from filmstudio.model.vocabulary.term import Term, term

SIZES: tuple[Term, ...] = (
    term("size", "extreme_wide", "ews | extreme wide | els | extreme long | xws | xls | very wide | very long | vista",
         "extreme wide shot", wan="Extreme wide shot"),
    term("size", "wide", "ws | wide | ls | long | wider | wide on | wide angle",
         "wide shot", wan="Wide shot"),
    term("size", "full", "fs | full | full figure | full body | full length | head to toe",
         "full shot, head to toe", wan="Wide shot ~"),
    term("size", "medium_wide", "mws | medium wide | mls | medium long | cowboy | american | plan americain | knees up",
         "medium wide shot, framed from the knees up", wan="Medium wide shot"),
    term("size", "medium", "ms | medium | mid | midshot | medium on | waist up",
         "medium shot, framed from the waist up", wan="Medium shot"),
    term("size", "medium_close_up",
         "mcu | medium close up | medium close | medium closeup | chest up | bust | head and shoulders",
         "medium close-up shot, framed from the chest up", wan="Medium close-up shot"),
    term("size", "close_up",
         "cu | close up | close | close on | closeup | close up on | close up of | closer | closer on | tight "
         "| tight on | tighter | headshot | head shot",
         "close-up shot", wan="Close-up shot"),
    term("size", "extreme_close_up",
         "ecu | extreme close up | xcu | extreme close | extreme closeup | extreme close on | extremely close "
         "| extremely close on | big close up | bcu | very close | very close up | vcu | choker",
         "extreme close-up shot", wan="Extreme close-up shot"),
)  # fmt: skip

ANGLES: tuple[Term, ...] = (
    term("angle", "eye_level", "eye level | at eye level | eye height | shoulder level | neutral | level",
         "at eye level", luma="eye_level"),
    term("angle", "low_angle", "low angle | low | from below | looking up | up angle",
         "low-angle shot looking up",
         wan="Low angle shot", hunyuan="镜头从低角度拍摄", luma="low_angle"),
    term("angle", "high_angle", "high angle | high | from above | looking down | down angle | elevated",
         "high-angle shot looking down",
         wan="High angle shot", hunyuan="镜头从高角度拍摄", luma="high_angle"),
    term("angle", "hip_level", "hip level | hip height | from the hip | waist level", "from hip height"),
    term("angle", "ground_level", "ground level | ground | floor level | on the floor | on the ground",
         "at ground level", hunyuan="镜头在地面高度", luma="ground_level"),
    term("angle", "worm_eye", "worm's eye | worms eye | worm",
         "worm's-eye view, straight up from the ground",
         wan="Low angle shot ~", hunyuan="镜头从低角度拍摄 ~", luma="ground_level ~"),
    term("angle", "overhead",
         "overhead | top shot | top | top down | bird's eye | birds eye | bird eye | god's eye | gods eye "
         "| straight down",
         "overhead shot, straight down",
         wan="Overhead shot", hunyuan="镜头显示鸟瞰视角", luma="overhead", higgsfield="Overhead"),
    term("angle", "aerial", "aerial | drone | aerial drone | helicopter | from the air",
         "aerial shot",
         wan="Aerial shot", hunyuan="镜头显示无人机视角", luma="aerial", higgsfield="helicopter-shot"),
    term("angle", "dutch", "dutch | dutch tilt | canted | oblique | tilted | german",
         "tilted dutch angle", wan="Dutch angle shot", higgsfield="Dutch Angle"),
)  # fmt: skip

VIEWS: tuple[Term, ...] = (
    term("view", "front", "front | frontal | head on | straight on | from the front | full face | facing camera",
         "seen from the front"),
    term("view", "three_quarter",
         "three quarter | 3/4 | 3 quarter | quarter | front quarter | front right quarter | front left quarter",
         "three-quarter view"),
    term("view", "profile", "profile | side | side on | in profile | from the side | right side | left side",
         "in profile, seen from the side"),
    term("view", "rear", "rear | from behind | behind | back | from the back | from the rear | back of the head "
         "| back quarter | back right quarter | back left quarter",
         "seen from behind"),
    term("view", "selfie", "selfie | arm's length | arms length | selfie stick",
         "selfie angle, at arm's length", luma="selfie"),
)  # fmt: skip
