"""What kind of article the house prints, and what it expects of the prose of each kind.

The bands are where published film copy of the kind ends: newspapers read at Flesch-Kincaid 10 to 12 (Meyer's 2,125
stories in 40 papers; the Wall Street Journal and USA Today near 12), reviews and features a grade or two above. A
rule's option of the same name stands over its band.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmlint.errors import ConfigError, did_you_mean


@dataclass(frozen=True, slots=True)
class Profile:
    """The bands of one kind of article.

    `grade`: the Flesch-Kincaid grade that is still in the band; `sentence`: the mean words of a sentence; `longest`:
    the words of one sentence; `lead`: of the first; `paragraph`: the words of one paragraph. `reports` is false for
    kinds without running prose to judge.
    """

    name: str
    grade: float
    sentence: float
    longest: int
    lead: int
    paragraph: int
    reports: bool = True


_TABLE = (
    Profile("news", grade=12, sentence=25, longest=45, lead=35, paragraph=110),
    Profile("review", grade=12, sentence=25, longest=45, lead=35, paragraph=200),
    Profile("feature", grade=13, sentence=26, longest=50, lead=40, paragraph=200),
    Profile("essay", grade=14, sentence=28, longest=55, lead=45, paragraph=250),
    Profile("listing", grade=14, sentence=28, longest=55, lead=45, paragraph=150, reports=False),
    Profile("brief", grade=12, sentence=25, longest=40, lead=30, paragraph=110),
)
PROFILES = {profile.name: profile for profile in _TABLE}


def profile_named(name: str) -> Profile:
    """The profile of that name. Raises ConfigError for one there is not."""
    profile = PROFILES.get(name)
    if profile is None:
        hint = did_you_mean(name, PROFILES) or f"; there are {', '.join(PROFILES)}"
        raise ConfigError(f"no profile {name!r}{hint}")
    return profile
