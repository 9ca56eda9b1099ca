"""Takes become a Timeline, and a Timeline becomes the film and its subtitles."""
