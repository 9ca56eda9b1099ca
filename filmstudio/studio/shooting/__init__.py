"""Makes the takes that are missing, whoever else is at work in the same folder."""
