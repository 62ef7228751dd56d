"""Document → Mention → Entity: one module a type; ``finders`` lists them."""
