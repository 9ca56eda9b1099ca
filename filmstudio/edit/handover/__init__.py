"""Hand-over to editing programs and back: a Timeline as an EditSheet, its writers, and readers of what comes back."""
