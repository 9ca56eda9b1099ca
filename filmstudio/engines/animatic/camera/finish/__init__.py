"""What is done to a whole picture once it is composed: light, lens, stock, pencil and paper."""
