"""filmstudio: from a screenplay to a film on your own machine.

The package is a row of rooms; `docs/architecture.md` draws them. Nothing is imported here, so that
`import filmstudio` costs nothing.
"""

__version__ = "0.4.0"
