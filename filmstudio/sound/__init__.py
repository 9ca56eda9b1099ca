"""Dialogue voices, the loudness that moves the mouths, sound files and the mix."""
