"""What people decide about takes, and what they ask about them: one use case a file."""
