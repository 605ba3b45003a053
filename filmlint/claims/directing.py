"""The words that call somebody the director of what an article is about, without a word about the film."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used

_FILM = r"(?:it\b|here\b|the (?:film|movie|picture)\b)"
_CHAIR = r"(?:in the director's chair|at the helm)(?! of\b)"
_OPENS = r"(?:^|[.!?] |\n)"
# behind a name and before one, where nothing but the article's film can be meant
_MADE_BEHIND = compile_when_used(
    rf"(?:,? who (?:directs|directed|helms|helmed)(?: {_FILM})?,| (?:directs|helms|steers)(?:[.;,]|"
    rf" (?:from|with|in|all)\b| {_FILM})| directed(?:[.;]| {_FILM})|, directing\b|'s direction\b|"
    rf"(?: (?:is|was|sits|sat|stands|stood))? {_CHAIR}| (?:calls|called) the shots|"
    r" (?:serves|served|acts|acted) as (?:the )?director\b(?! of photography)|, (?:the film's|the movie's) director,|"
    r"-(?:directed|helmed) (?:[a-z-]+ )?(?:film|movie|picture|drama|comedy|thriller|epic)\b)"
)
_MADE_BEFORE = compile_when_used(
    rf"(?:\b{_CHAIR} (?:is|was|sits|sat|stands|stood) |{_OPENS}as director,? |{_OPENS}directing is |"
    r"\bdirecting (?:duties|chores|honou?rs|job) (?:fell|fall|falls|went|go|goes) to |"
    rf"{_OPENS}the (?:film's |movie's )director,? (?:is |was )?)$"
)
_IN_MADE_BEFORE = ("direct", "helm")  # one stands in every match
# the same where somebody else of the film, or of another one, may be meant
_MAY_BEHIND = compile_when_used(
    r"(?: (?:is|was|stands|stood))? behind the camera| (?:steps|stepped) behind the camera|, (?:its|the) director,"
)
_MAY_BEFORE = compile_when_used(
    r"(?:\bbehind the camera (?:is|was|sits|sat|stands|stood) |"
    r"\bin the hands of (?:the )?(?:director|filmmaker) |\bfrom (?:the )?(?:director|filmmaker) |"
    r"\bunder the (?:[a-z]+ )?direction of )$"
)
# before a name, and what must stand behind it then
_IT_WAS = compile_when_used(r"\bit (?:was|is) $")
_WHO_DIRECTED = compile_when_used(r" who (?:directed|helmed) (?:it\b|the (?:film|movie|picture)\b)?")
_DIRECTOR = compile_when_used(rf"{_OPENS}(?:the )?(?:director|filmmaker|helmer),? $")
_AT_WORK = compile_when_used(
    r",? (?!(?:says|calls|recalls|cites|names|likes|loves|admits|is|was|has|praises|thinks|remembers|writes|tells|"
    r"plans|returns|promises)\b)[a-z]+s\b"
)


def directs_it(before: str, behind: str) -> bool:
    """Whether the (folded) words before and behind a name call its bearer the director of the film in question."""
    return (  # what is matched at one place before what is searched for
        _MADE_BEHIND.match(behind) is not None
        or (any(map(before.__contains__, _IN_MADE_BEFORE)) and _MADE_BEFORE.search(before) is not None)
        or (_WHO_DIRECTED.match(behind) is not None and _IT_WAS.search(before) is not None)
        or (_AT_WORK.match(behind) is not None and _DIRECTOR.search(before) is not None)
    )


def may_direct_it(before: str, behind: str) -> bool:
    """Whether they do so in words that can be said of somebody else of the film."""
    return _MAY_BEHIND.match(behind) is not None or _MAY_BEFORE.search(before) is not None
