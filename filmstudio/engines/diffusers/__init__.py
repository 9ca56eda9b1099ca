"""Video diffusion transformers on the user's own machine, through diffusers. Only this room knows torch.

`kind.py` is the metadata of every kind of checkpoint, `family.py` what a family of models must say, `engine.py` the
engine that all families share. A further family is one file beside `wan.py` and one entry point.
"""
