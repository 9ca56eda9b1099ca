"""The camera: what of the stage is seen, how it moves, and how a frame is finished."""
