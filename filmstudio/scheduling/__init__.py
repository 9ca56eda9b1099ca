"""Who renders which job when: here on one machine, in this process or in several."""
