"""From takes that are there to a cut: which takes, at which frame, with which sounds and colours."""
