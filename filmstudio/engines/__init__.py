"""The engines: a RenderJob goes in, Footage comes out."""
