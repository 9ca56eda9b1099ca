"""The only room that starts a process: ffmpeg graphs, frame pipes, probing, joining. Everybody may ask it."""
