"""`python -m filmstudio` is `filmstudio`."""

from filmstudio.cli.app import main

if __name__ == "__main__":
    main()
