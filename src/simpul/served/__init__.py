"""Graphs on SPARQL 1.1 servers: sent there in parts that can be resumed, and asked the same questions."""

from simpul.served.ask import ask, ask_sparql
from simpul.served.profiles import Profile, profile
from simpul.served.push import Pushed, push
from simpul.served.server import Server

__all__ = ["Profile", "Pushed", "Server", "ask", "ask_sparql", "profile", "push"]
