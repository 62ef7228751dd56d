"""Whether two bare names, out of any context, name one thing: a grammar for each kind of name, and a judgement."""
