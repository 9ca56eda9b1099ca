"""How a film was made: the sheet beside it, its content credentials, and whether both still hold."""
