"""The things an insert shot shows: one drawn object, lit like the place it is found in."""
