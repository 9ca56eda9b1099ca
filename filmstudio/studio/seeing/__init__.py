"""What a run is doing, for whoever looks: its account, its status file, the watch on the script."""
