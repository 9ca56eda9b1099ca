"""Words over the picture: captions, slates, titles, set in the type that travels with the package."""
