"""Fade In (.fadein): a zip container with an Open Screenplay Format document."""
