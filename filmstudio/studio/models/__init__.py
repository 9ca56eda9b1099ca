"""The use cases of `filmstudio models`, and how a render finds its weights."""
