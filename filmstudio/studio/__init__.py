"""The production office: one use case per file. Only here do sheets travel from room to room."""
