"""The paintbox: shapes, colour keys, brushes and the canvas that everything of an animatic is painted with."""
