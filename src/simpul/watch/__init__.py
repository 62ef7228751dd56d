"""A graph kept up to date: folders and feeds are looked at, and what is new is built."""

from simpul.watch.watching import watch

__all__ = ["watch"]
