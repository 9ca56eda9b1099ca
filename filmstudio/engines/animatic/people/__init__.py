"""People: parametric figures that pose, act and speak."""
