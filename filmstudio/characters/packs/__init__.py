"""Packs: characters with all their media in one file that can be handed to a stranger, and taken from one."""
