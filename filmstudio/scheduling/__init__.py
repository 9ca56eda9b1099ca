"""Who renders which job when: in which order, and here on one machine in one process or in several."""
