"""What essays, columns and round-ups say in passing of many films: true sentences are left alone, wrong ones found."""

from __future__ import annotations

import pytest

from filmlint.config.settings import Settings
from filmlint.lint.engine import Linter
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document

TRUE = [
    "Irvin Kershner directed The Empire Strikes Back.",
    "The remake of The Ladykillers, directed by the Coens, is loud.",
    "The sequel to The Silence of the Lambs, directed by Ridley Scott, is called Hannibal.",
    "George Lucas could have directed Apocalypse Now.",
    "Francis Ford Coppola's American Graffiti was directed by George Lucas.",
    "Steven Spielberg produced Back to the Future, which Robert Zemeckis directed.",
    "Gus Van Sant directed the Psycho remake in 1998.",
    "Tom Cruise's Top Gun made Tony Scott a star director.",
    "J.J. Abrams directed Star Wars: The Force Awakens.",
    "Robert Wise directed Star Trek: The Motion Picture, and Nicholas Meyer the better one.",
    "Star Trek II: The Wrath of Khan, directed by Nicholas Meyer, is the best.",
    "Irvin Kershner's Star Wars film is the darkest. Star Wars, directed by Irvin Kershner? No.",
    "Mike Nichols directed The Graduate and, later, Spamalot on Broadway.",
    "Mel Brooks produced The Elephant Man, which David Lynch directed.",
    "David O. Selznick's Gone with the Wind had three directors.",
    "George Cukor directed Gone with the Wind for three weeks before he was fired.",
    "King Vidor directed parts of The Wizard of Oz.",
    "Sam Raimi directed Spider-Man 2; Marc Webb directed The Amazing Spider-Man.",
    "Jack Clayton directed The Great Gatsby (1974); Baz Luhrmann directed the later one.",
    "Joseph L. Mankiewicz directed Guys and Dolls.",
    "The Magnificent Seven, directed by Antoine Fuqua, opened in 2016.",
    "Brian De Palma's homage to Battleship Potemkin is in The Untouchables, directed by De Palma in 1987.",
    "A documentary about Apocalypse Now, directed by Fax Bahr and George Hickenlooper, followed in 1991.",
    "The opening of Raging Bull, shot by Michael Chapman, directed by Martin Scorsese.",
    "Francis Ford Coppola wrote Patton, directed by Franklin J. Schaffner.",
    (
        "Martin Scorsese, who directed Taxi Driver, admires Michael Powell, who directed The Red Shoes "
        "with Emeric Pressburger."
    ),
    "John Badham directed Saturday Night Fever, and Sylvester Stallone directed Staying Alive.",
    "Clint Eastwood directed Unforgiven; Lee Sang-il directed the Japanese remake.",
    "The Dark Knight star Heath Ledger and director Christopher Nolan met in London.",
    "Joel Coen directed The Tragedy of Macbeth alone, ten years after True Grit.",
    "Terry Gilliam directed Monty Python and the Holy Grail with Terry Jones.",
    "The Wachowskis directed The Matrix. Lana Wachowski directed The Matrix Resurrections.",
    "Andrew Adamson and Vicky Jenson directed Shrek. Kelly Asbury directed Shrek 2 with them.",
    "Don Siegel directed Invasion of the Body Snatchers (1956), Philip Kaufman the one of 1978.",
    "Frank Oz directed Little Shop of Horrors (1986); Roger Corman directed the first in 1960.",
    "Richard Donner began Superman II, which Richard Lester directed.",
    "Steven Spielberg showed Raiders of the Lost Ark at the anniversary gala in 2011.",
    "Gone with the Wind, with Vivien Leigh and Clark Gable, was re-released in 1998.",
    "Ridley Scott's Blade Runner, released in 1982, had a final cut in 2007.",
    "In 1997 Taxi Driver was shown at Cannes with Jodie Foster in the hall.",
    "In 2012 Jodie Foster saw Taxi Driver again.",
    "Mark Hamill was born in 1951 and Return of the Jedi opened in 1983.",
    (
        "The restored Metropolis was unveiled in 2010. A restored Vertigo came in 1996, with James "
        "Stewart and Kim Novak."
    ),
    "Robert De Niro was thirty when Taxi Driver opened and sixty-nine in 2012.",
    "The year after Pulp Fiction, in 1995, John Travolta made Get Shorty.",
    "In 1995, a year after Pulp Fiction, Quentin Tarantino made Four Rooms with friends.",
    "Quentin Tarantino was twenty-nine in 1992; Pulp Fiction was two years away.",
    "The 1954 and 1998 Godzilla have little in common; nor has the one of 2014.",
    "Peter Jackson's The Lord of the Rings: The Return of the King won eleven Oscars in 2004.",
    "Kathryn Bigelow's The Hurt Locker premiered at Venice in 2008 and opened in America in 2009.",
    "Chazz Palminteri wrote A Bronx Tale, which opened on Broadway in 2007, as a play in 1989.",
    "The Lion King, which opened on Broadway in 1997, is still running; Matthew Broderick was in the film.",
    "Jonathan Demme's The Silence of the Lambs came out on DVD in 2001.",
    "Harrison Ford was in Star Wars in 1977 and in Star Wars: The Force Awakens in 2015.",
    "In 1993, Steven Spielberg released two films; Schindler's List was the second.",
    "Brian De Palma's Mission: Impossible (1996) begat a series.",
    "Billy Crystal hosted in 1992, when The Silence of the Lambs won and Jodie Foster wept.",
    "Daniel Craig played him until No Time to Die in 2021, fifteen years after Casino Royale of 2006.",
    "David Niven was in Casino Royale in 1967.",
    "Sean Connery in Never Say Never Again (1983) was himself again.",
    "Robert Redford was in The Great Gatsby in 1974, Leonardo DiCaprio in 2013.",
    "John Huston set The Maltese Falcon in San Francisco; the first version, of 1931, is forgotten.",
    "Forty years on, in 2012, Al Pacino came to see The Godfather.",
    "The Sound of Music, of 1959 on the stage and 1965 on the screen, made Julie Andrews.",
    "Barbra Streisand's A Star Is Born of 1976 has Kris Kristofferson; Judy Garland's is of 1954.",
    "The Silence of the Lambs made Anthony Hopkins; in Hannibal Julianne Moore plays Clarice Starling.",
    "Brian Cox played Hannibal Lecktor in Manhunter, before The Silence of the Lambs.",
    "Before The Silence of the Lambs there was Brian Cox as Hannibal Lecter.",
    "True Grit (1969) has John Wayne as Rooster Cogburn; Jeff Bridges plays Rooster Cogburn in the remake of 2010.",
    "The Dark Knight has Heath Ledger as the Joker, Batman of 1989 has Jack Nicholson as the Joker.",
    (
        "Like The Godfather Part II, which has Robert De Niro as Vito Corleone, it is two films. Marlon "
        "Brando is Vito Corleone in the first."
    ),
    "The Godfather made Al Pacino. Robert De Niro played Vito Corleone two years later.",
    "On the stage The Lion King has other voices: Jason Raize as Simba.",
    "The Wizard of Oz made Judy Garland. Diana Ross plays Dorothy in The Wiz.",
    "Casino Royale (2006) has Daniel Craig as James Bond; David Niven was James Bond in 1967.",
    "After No Time to Die nobody knows who will play James Bond. Sean Connery was Bond first, in Dr. No.",
    (
        "Star Trek II: The Wrath of Khan has Ricardo Montalban as Khan; Benedict Cumberbatch is Khan in "
        "Star Trek Into Darkness."
    ),
    "Mad Max: Fury Road has Tom Hardy as Max, where Mel Gibson was Max before.",
    "A Star Is Born has had Janet Gaynor, Judy Garland, Barbra Streisand and Lady Gaga as Esther, or Ally.",
    (
        "Spider-Man: No Way Home has Tom Holland as Peter Parker, and Tobey Maguire and Andrew Garfield "
        "as Peter Parker, too."
    ),
    "West Side Story (1961) has Natalie Wood as Maria; Rachel Zegler is Maria in Spielberg's film.",
    (
        "Pride & Prejudice gave us Keira Knightley as Elizabeth Bennet; television had Jennifer Ehle as "
        "Elizabeth Bennet."
    ),
    "Blade Runner 2049 has Ryan Gosling as K. Harrison Ford is Deckard again.",
    "Young Frankenstein has Peter Boyle as the Monster; Boris Karloff was the Monster once.",
    "Fight Club has Brad Pitt as Tyler Durden and Edward Norton as the narrator who is, it turns out, Tyler Durden.",
    "Kill Bill: Vol. 1 has Uma Thurman as the Bride, Lucy Liu as O-Ren Ishii.",
    "The Departed has Leonardo DiCaprio as Billy Costigan; in Infernal Affairs that was Tony Leung.",
    "No Country for Old Men (2007) is from the novel by Cormac McCarthy; Javier Bardem was its only acting winner.",
    "The Road, like No Country for Old Men, is from a novel by Cormac McCarthy, with Viggo Mortensen.",
    "His next, after The Silence of the Lambs (1991), is adapted from the novel by Toni Morrison.",
    (
        "Beloved (1998) came after The Silence of the Lambs and is from the novel by Toni Morrison, "
        "which Jonathan Demme loved."
    ),
    "The Godfather was adapted from the novel by Mario Puzo and directed by Francis Ford Coppola.",
    "The Shining, from the novel by Stephen King, was filmed by Stanley Kubrick with Jack Nicholson.",
    (
        "Clueless is based on Emma, by Jane Austen. West Side Story (1961) is based on Romeo and "
        "Juliet, by William Shakespeare, with Natalie Wood."
    ),
    (
        "The Wizard of Oz (1939) was adapted from the book by L. Frank Baum; Wicked comes from a novel "
        "by Gregory Maguire."
    ),
    "Who Framed Roger Rabbit is from a novel by Gary K. Wolf; Bob Hoskins did not read it.",
    "The Social Network was adapted by Aaron Sorkin from a book by Ben Mezrich, for David Fincher.",
    "A musical version of The Color Purple is based on the novel by Alice Walker.",
    (
        "Robert Towne sold the rights to his script. Michael Crichton sold the rights to his novel. The "
        "rest is Jurassic Park, with Sam Neill."
    ),
    "Schindler's List (1993), from the novel by Thomas Keneally, won seven Oscars.",
    "In Rebecca (1940) and The Birds he filmed Daphne du Maurier; Psycho is from a novel by Robert Bloch.",
    "Blade Runner (1982) is set in 2019. It was taken from a novel by Philip K. Dick.",
    "Like The Godfather (1972), it is slow. It was directed by Sidney Lumet.",
    "Al Pacino had made The Godfather. It was directed by Coppola; the next was directed by Sidney Lumet.",
    "Pulp Fiction (1994) has a sequel of sorts. The sequel was directed by Robert Rodriguez.",
    "The Godfather (1972) begat a play with Al Pacino. It was directed by Mike Nichols on Broadway.",
    "The Silence of the Lambs (1991) became a musical. It was directed by Christopher Gattelli.",
    "The Shining (1980) was filmed again for television. It was directed by Mick Garris.",
    "The Ladykillers (2004) was filmed in London first. It was directed by Alexander Mackendrick.",
    "Jackie Brown (1997) is from a novel. It is based on the novel by Elmore Leonard.",
]
WRONG = {
    "director-mismatch": [
        "Godzilla (1954), with Takashi Shimura, came to America later. Akira Kurosawa directed it.",
        "In 1994, Pulp Fiction won the Palme d'Or. It was directed by Oliver Stone.",
        "George Lucas directed The Empire Strikes Back.",
        "The Silence of the Lambs, directed by William Friedkin, still chills.",
        "In 1994 The Shawshank Redemption, directed by Rob Reiner, flopped.",
        "Pulp Fiction director Robert Rodriguez was there.",
        "Robert Redford, who directed Dances with Wolves, won for it.",
        "Ron Howard, director of Forrest Gump, spoke first.",
        "Directed by Michael Mann, The French Connection is all streets.",
        "Good Will Hunting (1997), directed by Ron Howard, made two stars.",
        "Brian De Palma's heirs: think of Taxi Driver (1976), written and directed by Brian De Palma.",
        "The Usual Suspects (dir. David Fincher, 1995) turned on a mug.",
        'Nobody forgets "Raging Bull", helmed by Francis Ford Coppola.',
    ],
    "release-year-mismatch": [
        "When Steven Spielberg's Raiders of the Lost Ark opened in 1985, nobody left before the end.",
        "In 1979, Martin Scorsese's Taxi Driver opened to a quarrel.",
        "Return of the Jedi is of 1985, as Mark Hamill likes to say.",
        "Francis Ford Coppola made The Conversation (1979) between two giants.",
        "Kathryn Bigelow was not the first woman nominated, but her 2004 film The Hurt Locker was the first to win.",
        "Tim Robbins and Morgan Freeman sat down to talk about The Shawshank Redemption, released in 1999.",
        "Stanley Kubrick went to Ireland. A Clockwork Orange came out in 1968 and was withdrawn.",
    ],
    "actor-role-mismatch": [
        "Blade Runner (1982) is set in 2019. It exists in three cuts. Rutger Hauer is Deckard.",
        "The Big Lebowski (1998) has John Goodman as the Dude.",
        "The season also has The Silence of the Lambs, with Glenn Close as Clarice Starling.",
        "Tim Robbins plays Red in The Shawshank Redemption, and nobody forgets him.",
        "Nobody chews scenery like Samuel L. Jackson, who played Vincent Vega in Pulp Fiction.",
    ],
    "source-credit": [
        "Blade Runner (1982) is set in 2019. It was taken from a novel by Isaac Asimov.",
        "No Country for Old Men (2007) is from the novel by Larry McMurtry; Javier Bardem has the one acting prize.",
    ],
}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter([rule for rule in shipped_rules() if rule.category in ("facts", "consistency")], Settings())


def rules_for(sentence: str, linter: Linter) -> list[str]:
    text = f"# A column of odds and ends\n\n{sentence}\n"
    return [placed.finding.rule for placed in linter.lint(Document(text, "a.md")).findings]


@pytest.mark.parametrize("sentence", TRUE)
def test_what_is_true_of_another_film_is_left_alone(sentence: str, linter: Linter) -> None:
    assert rules_for(sentence, linter) == []


@pytest.mark.parametrize(("rule", "sentence"), [(rule, said) for rule, all_said in WRONG.items() for said in all_said])
def test_what_is_wrong_of_another_film_is_found(rule: str, sentence: str, linter: Linter) -> None:
    assert rules_for(sentence, linter) == [rule]
