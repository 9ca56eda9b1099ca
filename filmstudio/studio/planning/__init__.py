"""Plan before you pay: what a render would make, why, at what cost, and memos of it."""
