"""Short articles of the tests' own, about films that do not exist."""

CLEAN = """\
The Long Night takes its name from a Friday in winter, and Ana Roe has made a quiet film of it.

Her first feature follows a night watchman who counts the ships that never come. Roe shoots the docks in long takes,
and the sound of the water does the rest. The ending asks for patience and pays it back.
"""

# `truncated-contact`, an error: the address after the last word is gone.
CUT = """\
The Long Night takes its name from a Friday in winter, and Ana Roe has made a quiet film of it.

For more about the series, contact the programmer, Joan Poe, at
"""

# `related-links`, an error: a region of furniture after the article.
SCRAPED = (
    CLEAN
    + """\

Related News
Ten Phones To Buy This Spring
Five Cars Under Ten Thousand
Why Everyone Is Talking About Lamps
"""
)
