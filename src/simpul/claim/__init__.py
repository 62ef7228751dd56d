"""Entities → claims: one module a family of predicates; ``assemble`` lists them."""
