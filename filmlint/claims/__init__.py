"""Claims: what an article says that can be checked, extracted once per document.

A kind of claim is a named tuple, and the module that defines it extracts it: `extract(claims)` yields the claims of the
module's kinds. `Claims.of(Kind)` is the one entry; nothing is extracted before it is asked for.
"""

from filmlint.claims.extraction import Claims
from filmlint.claims.records import CAPTION, FACT_BOX, FRONT_MATTER, HEADING, PROSE, QUOTATION, Claim

__all__ = ["CAPTION", "FACT_BOX", "FRONT_MATTER", "HEADING", "PROSE", "QUOTATION", "Claim", "Claims"]
