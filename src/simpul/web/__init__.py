"""The local web app: read, look, ask, correct. One package a room; ``app.py`` joins them."""
