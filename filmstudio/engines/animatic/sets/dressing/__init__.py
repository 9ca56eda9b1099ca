"""What stands in a set because the script says so: furniture and things that every place can take."""
