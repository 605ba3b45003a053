"""Award bodies and categories: the ids of the data, the names that people write and those that messages show."""

from __future__ import annotations

from filmlint.facts.normalize import normal_name

# id: the name to show, then other ways to write it (without "the", "award", "awards", "film festival")
_BODIES = {
    "oscars": ("Academy Awards", "academy", "oscar", "ampas"),
    "golden-globes": ("Golden Globe Awards", "golden globe", "golden globes", "globe", "globes"),
    "bafta": ("BAFTA Awards", "baftas", "bafta film", "british academy", "british academy film"),
    "sag": ("Screen Actors Guild Awards", "screen actors guild"),
    "cannes": ("Cannes Film Festival", "festival de cannes"),
    "venice": ("Venice Film Festival", "venice international"),
    "berlin": ("Berlin International Film Festival", "berlinale", "berlin international"),
    "independent-spirit": ("Independent Spirit Awards", "independent spirit", "spirit"),
    "cesar": ("César Awards", "cesars"),
}
_BODY_ENDINGS = (" awards", " award", " film festival", " festival")
_BODY_OF = {normal_name(name): body for body, names in _BODIES.items() for name in (body, *names)}

# id: the name to show, then other ways to write it (without "best", "performance by an")
_CATEGORIES = {
    "picture": ("Best Picture", "motion picture", "outstanding picture", "outstanding production",
                "outstanding motion picture", "film"),
    "director": ("Best Director", "directing", "direction", "director dramatic picture", "director comedy picture",
                 "directing dramatic picture", "directing comedy picture"),
    "actor": ("Best Actor", "leading actor", "lead actor", "actor in a leading role"),
    "actress": ("Best Actress", "leading actress", "lead actress", "actress in a leading role"),
    "supporting-actor": ("Best Supporting Actor", "actor in a supporting role"),
    "supporting-actress": ("Best Supporting Actress", "actress in a supporting role"),
    "adapted-screenplay": (
        "Best Adapted Screenplay", "adaptation", "adaptation screenplay", "screenplay adapted",
        "screenplay based on material from another medium", "screenplay adapted from other material",
        "screenplay based on material previously produced or published",
    ),
    "original-screenplay": (
        "Best Original Screenplay", "screenplay written directly for the screen",
        "story and screenplay written directly for the screen",
    ),
    "picture-drama": ("Best Motion Picture – Drama", "picture drama", "film drama"),
    "picture-comedy": ("Best Motion Picture – Musical or Comedy", "motion picture comedy or musical"),
    "actor-drama": ("Best Actor – Drama", "actor in a motion picture drama"),
    "actress-drama": ("Best Actress – Drama", "actress in a motion picture drama"),
    "actor-comedy": ("Best Actor – Musical or Comedy", "actor in a motion picture musical or comedy"),
    "actress-comedy": ("Best Actress – Musical or Comedy", "actress in a motion picture musical or comedy"),
    "ensemble": ("Best Ensemble", "cast in a motion picture", "outstanding performance by a cast in a motion picture"),
    "palme-dor": ("Palme d’Or",),
    "golden-lion": ("Golden Lion",),
    "golden-bear": ("Golden Bear",),
}  # fmt: skip
_CATEGORY_BEGINNINGS = ("best ", "writing ", "achievement in ", "performance by an ")


def award_body(text: str) -> str:
    """The id of an award body ("the Oscars", "Academy Awards" → "oscars"); an unknown one's words joined by hyphens."""
    key = normal_name(text).removeprefix("the ")
    for ending in _BODY_ENDINGS:
        key = key.removesuffix(ending)
    return _BODY_OF.get(key) or _BODY_OF.get(normal_name(text)) or key.replace(" ", "-")


def award_category(text: str) -> str:
    """The id of a category ("ACTRESS IN A LEADING ROLE" → "actress"); an unknown one's words joined by hyphens."""
    key = _plain_category(text)
    return _CATEGORY_OF.get(key) or key.replace(" ", "-")


def body_name(body: str) -> str:
    """The name of a body to show ("oscars" → "Academy Awards")."""
    return _BODIES[body][0] if body in _BODIES else body


def category_name(category: str) -> str:
    """The name of a category to show ("supporting-actor" → "Best Supporting Actor")."""
    return _CATEGORIES[category][0] if category in _CATEGORIES else category.replace("-", " ")


def _plain_category(text: str) -> str:
    key = normal_name(text)
    for beginning in _CATEGORY_BEGINNINGS:
        key = key.removeprefix(beginning)
    return key


_CATEGORY_OF = {
    key: category
    for category, names in _CATEGORIES.items()
    for name in (category, *names)
    for key in (normal_name(name), _plain_category(name))
}
