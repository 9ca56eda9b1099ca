"""The sets: places as flats of painted paper that stand behind one another."""
