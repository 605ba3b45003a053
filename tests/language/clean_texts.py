"""Twenty clean texts in our own words, each a tuple of split sentences, from plain to dense."""

from __future__ import annotations

TEXTS: tuple[tuple[str, ...], ...] = (
    (
        "The dog runs to the sea.",
        "A boy sees him and laughs.",
        "They play until the sun goes down.",
        "Then the boat comes back.",
        "It is a small film, and it does not ask for more.",
    ),
    (
        "Marta Ilves shot her second feature in eleven days with a borrowed camera.",
        "The result looks rough, but the roughness suits a story about people who own very little.",
        "Her actors were cleaners, drivers and a retired policeman from the same street.",
        "Nobody was paid until the film was sold, and then everybody was paid the same.",
    ),
    (
        "What the picture lacks in plot it makes up in weather.",
        "Rain falls on the harbour, on the church, on the funeral and on the wedding that follows it.",
        "The director has said that she waited three weeks for those clouds.",
        "It was worth the wait.",
    ),
    (
        "The distributor's bankruptcy left the negative in a warehouse outside Antwerp.",
        "Restoration began in earnest when an archivist recognised the laboratory's handwriting on the cans.",
        "Considerable deterioration had already affected the magenta layer.",
        "Photochemical reconstruction proved impossible, and a digital intermediate was prepared instead.",
        "Audiences can now appreciate the extraordinary sophistication of the original cinematography.",
    ),
    (
        "Is it funny?",
        "It is funny for an hour, and then it remembers that it has a message.",
        "The message is that families matter, which few of us had doubted.",
        "Still, the first hour has four jokes that I have told to other people since.",
    ),
    (
        "He isn't the hero that they wanted, and he doesn't pretend to be.",
        "She's the one who drives, who shoots, who decides.",
        "They've been married for nine years when the story opens, and you'd believe every one of them.",
        "We'll say no more about the ending than that it's earned.",
    ),
    (
        "Ticket sales fell for the third weekend in a row, and the studio cut the number of screens by half.",
        "Analysts blamed the weather, the football and the title.",
        "A spokesman said that the company was proud of the film and of everybody who had worked on it.",
        "The sequel, announced in spring, has been taken off the schedule.",
    ),
    (
        "The camera never enters the house.",
        "We see what the neighbours see: a light, a shadow, a car that leaves too early.",
        "For ninety minutes the film trusts us to put these things together.",
        "Few thrillers of recent years have been so patient, and fewer have been so cruel.",
    ),
    (
        "Born in a mining town, the composer learned the accordion from an uncle who could not read music.",
        "By sixteen he was playing in a dance band; by twenty he was writing for it.",
        "His scores keep something of that beginning, a beat that you could walk home to.",
        "When the orchestra arrives, it arrives late, and it leaves before anybody has grown tired of it.",
    ),
    (
        "Go for the monsters.",
        "Stay for the aunt.",
        "She has the best lines and the worst hat, and she is the only one who locks the door.",
    ),
    (
        "Although the screenplay borrows its structure from the picaresque novel, in which episodes succeed each other "
        "without any need beyond the appetite of the protagonist, the editing imposes a severe geometry, returning "
        "at regular intervals to the same staircase, the same window and the same unanswered telephone.",
        "The effect is less of a journey than of a clock.",
        "Whether the novelist would have approved is a question that the production notes politely avoid.",
    ),
    (
        "The festival opens with a documentary about beekeepers and closes with a musical about tax.",
        "Between the two there are ninety films from thirty countries, most of them made for less than the cost of the "
        "opening party.",
        "Passes go on sale on Monday.",
    ),
    (
        "In the role of the sister, Odile Brandt does almost nothing, and does it magnificently.",
        "Watch her hands in the kitchen scene.",
        "Watch the way that she lets a question pass, as one lets a tram pass because the next will do.",
        "It is her first leading part after eleven years of playing nurses.",
    ),
    (
        "Cinemas reopened in June with every second seat empty.",
        "By autumn the smaller houses had begun to close again, this time for good.",
        "The old Regent, which had shown films since the silent era, was sold to a chain of gyms.",
        "Its organ went to a church in the north, where it is said to play rather well.",
        "Nobody seems to know what became of the projectors.",
    ),
    (
        "The comedian turned director keeps the jokes for himself and gives the silences to others.",
        "That is generosity of a kind.",
        "But a comedy in which only one person is funny is a monologue with furniture.",
    ),
    (
        "Special effects have improved so quickly that a film of ten years ago can look like a museum piece.",
        "This one has aged in another way.",
        "Its creature is a man in a suit, and because the suit was heavy he moves as if in grief.",
        "No animator would have thought of that.",
    ),
    (
        "International coproduction agreements determine nationality, eligibility and occasionally credibility.",
        "Administrative responsibilities accumulate; artistic responsibilities evaporate.",
        "The participating institutions nevertheless congratulated themselves enthusiastically.",
    ),
    (
        "There are three ways to end a heist film: they get away, they get caught, or they get away and wish that they "
        "had been caught.",
        "This one finds a fourth.",
        "I would not dream of telling you what it is, but I can say that it involves a goat.",
    ),
    (
        "The restored print runs twelve minutes longer than the version released in 1974.",
        "Most of the new footage belongs to the teacher, whose scenes had been cut at the request of the ministry.",
        "With them back in place, the last act makes sense for the first time.",
        "A booklet of 40 pages tells the story of the cuts.",
    ),
    (
        "My daughter, who is six, asked to leave when the whale got sick, and asked to go back in when it got well.",
        "That is a fair review.",
        "The songs are bright, the colours are brighter, and the whale sings like my aunt.",
        "It is over in seventy minutes, which is just as long as the popcorn lasts.",
    ),
)
