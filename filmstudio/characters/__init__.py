"""The reference store: `characters/<slug>/character.toml` and what the script says of people become the Cast."""
