"""Sets outside: a painter for each place, what they share, weather, and the view through a window."""
