"""Whether two written names can be one person: "Ron Maxwell" and "Ronald F. Maxwell", "J. J. Abrams" and "JJ Abrams".

For judging whether two sources disagree; never for correcting a name.
"""

from __future__ import annotations

from filmlint.facts.normalize import normal_name

_NICKNAMES = (
    "abraham abe", "albert al bert", "alexander alex sandy", "alfred alf fred", "andrew andy drew", "anthony tony ant",
    "arthur art", "barbara barb", "benjamin ben benny", "catherine kate cathy", "charles charlie chuck chas",
    "christopher chris kit", "christine chris", "daniel dan danny", "david dave", "deborah debbie deb", "donald don",
    "douglas doug", "edward ed eddie ned ted", "elizabeth liz beth betty", "eugene gene", "francis frank",
    "frederick fred freddie", "gabriel gabe", "geoffrey geoff jeff", "george georgie", "gerald gerry jerry",
    "gregory greg", "harold harry hal", "henry hank harry", "jacob jake", "james jim jimmy jamie", "jeffrey jeff",
    "jeremiah jerry", "jerome jerry", "john jack johnny jon", "jonathan jon jonny", "joseph joe joey", "joshua josh",
    "katherine kate kathy", "kenneth ken kenny", "lawrence larry", "leonard len leo", "leslie les", "louis lou lew",
    "margaret maggie meg peggy", "martin marty", "matthew matt", "maximilian max", "michael mike mick mickey",
    "nathan nat nate", "nathaniel nat nate", "nicholas nicolas nick nicky nico", "patrick pat paddy", "peter pete",
    "philip phil", "phillip phil", "raymond ray", "rebecca becky", "richard dick rick rich ricky",
    "robert bob rob bobby robbie", "ronald ron ronnie", "rosalind roz", "samuel sam sammy", "sidney sid",
    "stanley stan", "stephen steve", "steven steve",
    "susan sue", "theodore ted theo", "thomas tom tommy", "timothy tim", "victor vic", "vincent vince vinny",
    "walter walt", "william bill billy will willy", "zachary zach zack",
)  # fmt: skip
_SAME_FIRST: dict[str, frozenset[str]] = {}
for _group in _NICKNAMES:
    _names = frozenset(_group.split())
    for _name in _names:
        _SAME_FIRST[_name] = _SAME_FIRST.get(_name, frozenset()) | _names
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def same_person(one: str, other: str) -> bool:
    """Whether the two names can be one person's: equal keys, initials, middle names or usual short forms apart."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if first == second or "".join(first) == "".join(second):
        return True
    if sorted(first) == sorted(second):  # one of them has the family name first
        return True
    if len(first) == 1 or len(second) == 1 or first[-1] != second[-1]:
        return False
    return _same_given(first[0], second[0]) or first[0] in second[1:-1] or second[0] in first[1:-1]


def _words(name: str) -> list[str]:
    words = normal_name(name).split()
    return [word for word in words if word not in _SUFFIXES]


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other or other in _SAME_FIRST.get(one, ()) or one.startswith(other) or other.startswith(one)
