from __future__ import annotations

from filmstudio.media.complaint import complaint, tells_full_disk


def test_the_first_error_is_the_cause_and_addresses_are_removed() -> None:
    lines = [
        "[in#0/rawvideo @ 0x5605] [warning] Estimating duration from bitrate",
        "[libx264 @ 0x56057eedcd40] [error] width not divisible by 2 (1279x719)",
        "[vost#0:0/libx264 @ 0x56] [error] Could not open encoder before EOF",
    ]
    assert complaint(lines, 187) == "width not divisible by 2 (1279x719)"


def test_nested_addresses_are_removed() -> None:
    assert complaint(["[vost#0:0/libx264 @ 0x1a] [enc:libx264 @ 0x2b] [error] no"], 1) == "no"


def test_a_full_disk_is_found_behind_its_consequences() -> None:
    lines = ["[out#0 @ 0x1] [error] Error writing trailer: No space left on device", "[error] Conversion failed!"]
    assert tells_full_disk(lines)
    assert not tells_full_disk(lines[1:])


def test_a_warning_is_told_when_there_is_nothing_else() -> None:
    assert complaint(["[srt @ 0x55b8] [warning] Unrecognized tag world"], 0) == "Unrecognized tag world"


def test_the_encoder_s_own_way_of_writing_levels_is_understood() -> None:
    assert complaint(["x264 [error]: invalid preset 'nope'", "[error] more"], 1) == "x264 invalid preset 'nope'"


def test_lines_without_a_level_are_told_as_they_are() -> None:
    assert complaint(["first", "last"], 1) == "last"


def test_silence_and_signals_have_sentences() -> None:
    assert complaint([], 3) == "ffmpeg ended with exit code 3 and said nothing"
    assert complaint([], -9) == "ffmpeg was ended by signal 9"
