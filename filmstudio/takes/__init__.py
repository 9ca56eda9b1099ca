"""What was shot: the vault keeps files by content, the ledger says what they are. Written whole or not at all."""
