"""A verb that does not agree with its subject, in patterns where nothing else can be the subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from filmlint.finding import WARNING, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.span import Span
from filmlint.wording.clause_agreement import disagreements
from filmlint.wording.name_agreement import name_disagreements
from filmlint.wording.slips import slips_in

_HABIT = 3  # times


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    taken: list[Span] = []
    for finding in (
        *_habits(slips_in(body, RULE.id), body),
        *disagreements(body),
        *name_disagreements(document, context.facts),
    ):
        if not any(map(finding.span.overlaps, taken)):
            taken.append(finding.span)
            yield finding


def _habits(slips: Iterable[Finding], body: Body) -> Iterator[Finding]:
    """The slips, those of the same words gathered where they come again and again: that is one thing to learn."""
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for slip in slips:
        alike[body.folded[slice(*slip.span)], slip.message].append(slip)
    for found in alike.values():
        if len(found) < _HABIT:
            yield from found
            continue
        one = gathered([slip.span for slip in found], found[0].message, severity=found[0].severity)
        fixes = [slip.fix for slip in found if slip.fix is not None]
        edits = tuple(sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span))
        yield replace(one, fix=Fix(fixes[0].title, edits, fixes[0].applicability)) if fixes else one


RULE = Rule(
    id="subject-verb",
    category="language",
    severity=WARNING,
    confidence="medium",
    check=check,
    summary="Subject and verb do not agree",
    why="One of the two was changed and the other was not; the reader stops and reads the sentence again.",
    bad=[
        {
            "text": "The first [[criteria]] is age. The second criteria is sleep. The third criteria is luck.",
            "fixed": "The first criterion is age. The second criterion is sleep. The third criterion is luck.",
        },
        "The critics [[was]] not amused. They [[was]] in a hurry, and [[there is]] many reasons for it.",
        "The film [[are]] set in a village. One of the films [[are]] about a dog.",
        {
            "text": "The second [[criteria]] is age. [[This]] films were shot at night. He [[don't]] like it.",
            "fixed": "The second criterion is age. These films were shot at night. He doesn't like it.",
        },
        "It [[make]] a fine case. She barely [[speak]], and they [[wants]] to leave. Everyone [[remember]] the bus. "
        "The director [[seem]] tired, and a nurse who [[want]] to go stays.",
        "This [[give]] it three awards. In it he [[are]] a clown, and life [[are]] too short: the jury said it "
        "[[were]] good.",
        "He left after his father [[are]] killed. Roe, who [[are]] a doctor, leaves. The ceremony [[were]] very long.",
        "Some of the scenes [[is]] long. The critics [[takes]] it badly, and audiences [[was]] not amused. "
        "[[Two year]] later he left, with [[three film]] in the can.",
        "When the boat [[arrive]] it rains. Each frame [[look]] like mud. Its critics [[accuses]] it of haste. The "
        "boys who [[plays]] the twins are new. Both of the earlier versions [[was]] silent. He asks where one of "
        "the older editors [[were]] trained. What [[strike]] the eye is the house, which [[include]] a barn.",
        "It is hers, and the house [[are]] cold. Yet the old tradition [[survive]], and viewers know. "
        "Viewers who [[expects]] more leave. One of them [[were]] ill. Once the print [[are]] locked, it is "
        "by the company that [[bring]] us wine.",
        "The number of screens [[were]] small, and [[there is]] seven monitors on the desk. Quiet Harbour [[are]] a "
        "1951 British film. The difference in temperature [[are]] startling, and a man who [[refuse]] leaves.",
        {
            "text": "Ana Lim [[have]] the best part. Ana Lim and Jo Roe [[is]] a couple.",
            "facts": {
                "critics": [
                    {"name": "Ana Lim", "tenures": [{"outlet": "gazette", "from": 1990}]},
                    {"name": "Jo Roe", "tenures": [{"outlet": "gazette", "from": 1990}]},
                ]
            },
        },
        "The films of that year [[is]] lost. The chemistry between the two leads [[are]] plain, and the songs by her "
        "aunt [[is]] short. The plot, which is thin, [[are]] odd. His next film, a thriller, [[are]] out. In the end, "
        "the story [[are]] hers.",
        "Each of her brothers [[were]] there, and not one of them [[know]] why. Both the house and the barn [[is]] "
        "closed. All three [[was]] sold. A nurse, whose brother [[thank]] everyone, leaves. Much of the day [[were]] "
        "lost. The list of guests who [[has]] come is long.",
        {
            "text": "Tom Lim is back. Lim [[have]] a film, and it rained when Lim [[were]] young. Director Tom Lim "
            "[[make]] no secret of it. Tom [[say]] yes. Jo Roe is his wife, and both are old. Both Lim and Roe [[is]] "
            "at home.",
            "facts": {
                "critics": [
                    {"name": "Tom Lim", "tenures": [{"outlet": "gazette", "from": 1990}]},
                    {"name": "Jo Roe", "tenures": [{"outlet": "gazette", "from": 1990}]},
                ]
            },
        },
        "There [[is]] no doubts about it: he made [[many mistake]] in it, it has [[much]] problems and [[less]] films "
        "are made, whatever the [[amount]] of people. These [[film's]] are old.",
        "Those who [[does]] know say so, in a film in which nothing [[happen]]. The nurse, who [[know]] it, "
        "leaves. Analysts [[expects]] more. The police [[seems]] tired.",
        "There are [[two passenger]] in the dark, a [[few good idea]] that help, and [[an ideas]] of the past. It cost "
        "[[three time]] as much. [[Much]] critics agree, and the [[amount]] of films is small. The news from the set "
        "[[were]] bad. Here [[comes]] the twins again.",
        "It is May. The director and his aunt [[is]] in Cork. The cast and crew [[has]] gone home. Nobody in the "
        "village "
        "[[know]] it. Everyone who saw it [[remember]] the dog. If anyone [[believe]] it, tell me.",
        "What [[matter]] is the dog. Nobody asks what [[happen]] next. [[This]] photographs were lost.",
        "“It rained,” [[say]] a nurse in the queue.",
        "One of the actors [[forget]] his line. The camera of the painter [[glide]] into the barn. His son "
        "[[deliver]] it.",
        {
            "text": "Tom Lim is back. Lim [[shoot]] it in a week. Tom Lim and Jo Roe [[makes]] a pair.",
            "facts": {
                "critics": [
                    {"name": "Tom Lim", "tenures": [{"outlet": "gazette", "from": 1990}]},
                    {"name": "Jo Roe", "tenures": [{"outlet": "gazette", "from": 1990}]},
                ]
            },
        },
    ],
    good=[
        "They were afraid of the date. It need not have been a Sunday.",
        "The studio were kind enough to let us in.",
        "One of those who knows is here; he makes nothing happen. It shows that heading movie studios "
        "hasn't helped her.",
        "The critics were not amused. One of the films that is set in the village is about a dog. There is a lot of "
        "noise.",
        "If he were a king, the director of the films was asked, would it have been better? Neither of the actors "
        "has a car.",
        "What the characters do is not the point. She and he have a dog. There are a few trees and a house. These "
        "days nobody waits.",
        "Her company is one of the backers of the movie, and she is one of the reasons for the role. One of the great "
        "names in film, she says nothing.",
        "Bits of it are charming, and those who enjoy it have taste. If it were up to me, she would have gone. "
        "Nobody says that she and he are a pair.",
        "They insist that she leave at once, and ask that it be kept. What made him laugh makes all laugh, and not "
        "only does she sing but he and she dance. Suppose that he were to lean out.",
        "Yes, those sort of seem to be the best parts. A spoof of silent films that is more than a joke, it has a cop "
        "and a thief who want out. This is like the one of his main character, and nobody like him is in it.",
        "How many actors does it take? A film of this sort should never leave you cold. It is the work done by the two "
        "leads that saves it: not the payoff, that make or break of a scene. Two writers and a past-his-prime actor, "
        "who take a trip, owe much to the earlier films, which is to say nothing.",
        "The car chase that closes it is a trial run for more. He insists that the studio pay, and as an actor he and "
        "his wife have no equal. If the film were shorter, the two of them who make it would be glad that it were so.",
        "Few films since the silent era have it. The past that haunts them is one of the things that make us look. "
        "Ten years is a long time, and both sides of the story is what he wants.",
        "The look of the film critics have praised is a string of lamps, and the wave of films that were made was "
        "long. A row of houses stand empty. This film about boats doesn't take us far. The main story of Paul's "
        "struggle to leave is told well.",
        "Its crimes against taste, however, are few. My choices this year were odd. Those who had slept through it "
        "were delighted, and the faces of each of the guests are pale. Neither of them would have known.",
        {
            "text": "Tom Lim is back. If Lim were young, he would. Did director Tom Lim have time? Will Tom make it? "
            "Fans of director Tom Lim have waited. Not since Lim have so many come. Tom Get Your Hat is a film, and "
            "Tom and Jill is another. Tom Lim's turn as a nurse is fine. Disney have a plan.",
            "facts": {"critics": [{"name": "Tom Lim", "tenures": [{"outlet": "gazette", "from": 1990}]}]},
        },
        "It shows how much people love, no less films than before, and both set in the past. Few "
        "minute changes help; less people than ghosts, they are many a mistake apart. The amount of film shot was "
        "small.",
        "His death fall was filmed twice, and the crowd scene attack is a joke. We waited until Tom Lim hit his "
        "mark. The number of the people who were there is unknown. As it were, the cast are tired, and so the crew "
        "are at "
        "home.",
        "Two character actors, three time zones and a few good idea men share a writers room. Both love of money and "
        "the "
        "amount of film matter. Here comes the boss, and the news anchors are late.",
        "The writer and director is late, and what matters is here. The boat sinks, and the film and its music end. "
        "He lets them sing and dance, wants to eat and leave, and tells us how they live and work.",
        "This works as well as this times the film. Her look of intrigue is all. Did anyone ask? The gang that robs "
        "and kills with a smile is the one we follow home. We love a man who sings and dances.",
        {
            "text": "Tom Lim is back. Lim put it well, and Tom Lim and Jo Roe make a pair. Tom Lim film fans wait.",
            "facts": {
                "critics": [
                    {"name": "Tom Lim", "tenures": [{"outlet": "gazette", "from": 1990}]},
                    {"name": "Jo Roe", "tenures": [{"outlet": "gazette", "from": 1990}]},
                ]
            },
        },
    ],
)
