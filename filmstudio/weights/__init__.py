"""Weights on disk: published models by name, the list of those that are here, whole or not, and how they come."""
