"""The built-in engine: it draws the film with flat shapes and needs no model."""
