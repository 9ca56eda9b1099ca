"""Final Draft XML (.fdx), both ways."""
