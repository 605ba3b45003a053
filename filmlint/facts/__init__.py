"""The film data: records, look-ups over the layers project, shipped and imported, and importers."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from filmlint.facts.lookup import DATA_DIR, Facts, load_facts

__all__ = ["DATA_DIR", "Facts", "load_facts"]


def __getattr__(name: str) -> object:
    """The look-ups are imported when first used: who asks only where the data is needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'filmlint.facts' has no attribute {name!r}")
    from filmlint.facts import lookup

    return getattr(lookup, name)
