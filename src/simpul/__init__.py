"""Simpul: Indonesian news as a knowledge graph that can be trusted."""
