"""Directors whose name stands before films of others: they produced or presented them."""

PRESENTERS = frozenset(
    (
        "Adam McKay", "Alexander Korda", "Alfonso Cuarón", "Cecil B. DeMille", "Christopher Nolan", "Clint Eastwood",
        "Danny DeVito", "David Fincher", "Ernst Lubitsch", "Francis Ford Coppola", "George Lucas", "George Pal",
        "Guillermo del Toro", "Hayao Miyazaki", "Howard Hawks", "Ivan Reitman", "J. J. Abrams", "J.J. Abrams",
        "James Cameron", "Joe Dante", "John Carpenter", "John Hughes", "Jordan Peele", "Joss Whedon", "Judd Apatow",
        "Kenneth Branagh", "Luc Besson", "M. Night Shyamalan", "Martin Scorsese", "Merian C. Cooper", "Mervyn LeRoy",
        "Michael Bay", "Orson Welles", "Otto Preminger", "Peter Jackson", "Quentin Tarantino", "Ridley Scott",
        "Robert Altman", "Robert Redford", "Robert Rodriguez", "Robert Zemeckis", "Roger Corman", "Ron Howard",
        "Sam Raimi", "Spike Lee", "Stanley Kramer", "Steven Soderbergh", "Steven Spielberg", "Sydney Pollack",
        "Terrence Malick", "Tim Burton", "Tobe Hooper", "Walt Disney", "Wes Craven", "Zack Snyder",
    )
)  # fmt: skip
