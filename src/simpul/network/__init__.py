"""The graph of a build as a network to look at: nodes with places and measures, and the ties that claims make."""
