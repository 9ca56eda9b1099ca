"""What `filmstudio character` does, one verb a file."""
