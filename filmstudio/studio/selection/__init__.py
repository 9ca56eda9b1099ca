"""One language for choosing shots, for every command."""
