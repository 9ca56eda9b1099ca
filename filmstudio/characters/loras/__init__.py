"""What a LoRA is, read from its header: family, rank, targets. Nothing is run and nothing is unpickled."""
