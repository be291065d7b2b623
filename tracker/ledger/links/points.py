"""How many points each kind of reason gives, and from where on it counts (docs/following.md)."""

from datetime import timedelta

ENOUGH = 0.5
"""From this score on, a link is suggested."""

TOPIC, WHO, WHO_MORE, WHO_MOST = 0.45, 0.2, 0.05, 0.3
WHEN, BACK, TITLE, WORDING = 0.2, 0.1, 0.1, 0.2
"""The most points of each kind of reason."""
NEARBY, PART = 0.5, 0.6
"""What a word counts that stands elsewhere in the section; that is a part of the other."""
TELLING = 0.3
"""The rarity from which a word of the item shows by itself that it is meant."""
MASS = 2.5
"""Rarity that is enough: of a long sentence, not every word has to come back."""
FITTING = 0.2
"""The most that is added to the share of the topic where the sentence speaks of nothing else."""
BORROWED_SHARE = 0.3
"""How much of the topic has to come back where none of it is a word of the item itself."""
HALF = 0.5
"""The share of a topic from which it is on the agenda, whenever it was to come back."""
MOST_OF_IT = 0.6
"""The share of a topic that is nearly all of it."""
ALIKE = 0.85
"""How alike two sentences are that are the same but for a slip of the pen."""
MOVED = timedelta(days=21)
"""How far from its announced day the next meeting may have been held."""
SOON = timedelta(days=120)
"""How long after an event its outcome is still told."""
