"""``python -m simpul``."""

from simpul.cli.main import app

if __name__ == "__main__":
    app()
