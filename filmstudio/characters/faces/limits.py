"""From where on a measure is a reason to warn or to refuse.

Every figure is from one experiment: portraits of three people were shrunk, blurred, darkened, faded and overexposed
step by step, and each compared by dlib with the untouched portrait, where 1 is the same and strangers reach 0.30
(`python -m benchmarks faces` prints it). A warning stands where similarity falls below about 0.8, a refusal where it
nears that of strangers, and with it every judgement about identity.
"""

from __future__ import annotations

SMALL_EYES_PX = 36.0
"""A face about 80 pixels wide; at 64 pixels similarity is 0.84 to 0.87, at 48 it is 0.79 to 0.81."""
SMALLEST_EYES_PX = 20.0
"""A face about 45 pixels wide: nothing in it for an engine to copy (at 32 pixels similarity is 0.71 to 0.74)."""
SOFT = 0.010
"""Blurred by a hundredth of the face's width: sharpness 0.007 to 0.031, similarity 0.79 to 0.86; by two hundredths:
0.002 to 0.007 and 0.65 to 0.71."""
BLURRED = 0.003
"""Blurred by three to four hundredths: sharpness 0.001 to 0.006, similarity 0.41 to 0.57."""
DARK = 40.0
"""A quarter of the light: brightness 29 to 45, contrast 9 to 15, similarity 0.50 to 0.84."""
FADED = 12.0
"""Contrast below which a face is too dark or too pale; a third of the contrast is 11 to 17, similarity 0.56 to 0.80.
Brightness alone refuses nobody: dark skin in good light is as dark, and keeps its contrast (25 in a drawn example)."""
BLACK = 6.0
"""An eighth of the light or a tenth of the contrast: contrast 3.6 to 5.8, similarity 0.60 to 0.71."""
OVEREXPOSED = 0.2
"""Twice the light: a quarter to two fifths of the face is white, similarity 0.54 to 0.72."""
BURNT = 0.6
"""Three times the light: two thirds are white, similarity 0.51 to 0.55."""
TURNED_DEG = 30.0
"""The convention for a three-quarter view; estimates are good to ten degrees."""
NODDING_DEG = 25.0
LEANING_DEG = 40.0
"""Similarity holds to 20 degrees (0.90 to 0.94, from the front) and falls at 45 (0.71 to 0.77)."""
CROWD_RATIO = 3.0
"""A face so many times wider than every other is the one that is meant."""
