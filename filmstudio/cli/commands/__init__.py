"""One file for each verb. Each loads what it needs when it runs, so that `--help` loads nothing."""
