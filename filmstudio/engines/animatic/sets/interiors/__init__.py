"""Sets inside."""
