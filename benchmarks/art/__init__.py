"""Contact sheets of everything that the animatic can draw, to be looked at: `python -m benchmarks art --out FOLDER`."""
