"""The card's page about a word: what it means, what it is made of, how well it is known."""
