"""Passes of the drawn film: clips for compositing, and for models that follow a drawing."""
