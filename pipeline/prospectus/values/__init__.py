"""Value grammars: one file a value type, each usable alone.

Every module has `find(text, ...) -> list[Reading[...]]`: the readings in order of position, never overlapping, each
with `text[start:end] == quote`. Nothing is filled in that the text does not say, and no text makes them raise.
"""
