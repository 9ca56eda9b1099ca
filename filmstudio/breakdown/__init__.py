"""From a Screenplay to a ShotList: scenes, beats, coverage, lengths, slates. Pure rules, no I/O, nothing heavy."""
