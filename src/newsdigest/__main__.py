"""`python -m newsdigest` is the command line."""

from newsdigest.cli import main

if __name__ == "__main__":
    main()
