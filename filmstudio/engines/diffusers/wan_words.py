"""How Wan wants to be spoken to: its dialect, and what its makers say must not be seen."""

from __future__ import annotations

from filmstudio.model.capabilities import Dialect
from filmstudio.model.prompt import PartKind

NEGATIVE = (
    "色调艳丽，过曝，静态，细节模糊不清，字幕，风格，作品，画作，画面，静止，整体发灰，最差质量，低质量，JPEG压缩残留，"
    "丑陋的，残缺的，多余的手指，画得不好的手部，画得不好的脸部，畸形的，毁容的，形态畸形的肢体，手指融合，"
    "静止不动的画面，杂乱的背景，三条腿，背景人很多，倒着走"
)
"""`sample_neg_prompt` of Wan-Video/Wan2.2 `wan/configs/shared_config.py` (Apache-2.0); Wan 2.1 has the same. In
Chinese, because the model was trained with it so. It speaks of garish or grey colours, blur, subtitles, stills, bad
hands and faces, crowds behind, walking backwards."""

DIALECT = Dialect(
    # As the published prompts of Wan 2.2 stand: what the picture looks like, then who, what and where, then the move.
    order=(
        PartKind.OWN,
        PartKind.TRIGGER,
        PartKind.STYLE,
        PartKind.STORY_TIME,
        PartKind.FRAMING,
        PartKind.LIGHT,
        PartKind.GLASS,
        PartKind.STOCK,
        PartKind.PERSON,
        PartKind.ACTION,
        PartKind.LINE,
        PartKind.PLACE,
        PartKind.MOVE,
        PartKind.EXTRA,
    ),
    terms="wan",
    # The prompt rewriter of Wan 2.2 (`wan/utils/system_prompt.py`) takes at most four such terms, and leaves the
    # angle out where the camera moves.
    most_terms=4,
    angle_with_move=False,
)
"""For every Wan."""
