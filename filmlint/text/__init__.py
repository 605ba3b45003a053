"""An article as text: decoding, structure, and the views that checks read. Knows nothing of rules."""
