"""Ids that survive a rewrite: a new draft's shots are matched with those of the lock and keep their id and seed.

`keep_ids` is the door. What it does, in order: `content` says what a scene and a shot are known by, `match_scenes` and
`match_shots` find them in the lock, `scene_numbers` and `slate_names` name what is new, `changes` tells what happened.
"""
