"""What the registry may have wrong, by evidence: proposed with it, settled by a human, or refused.

Nothing here changes anything. A proposal has a lasting key; one that was refused is not made again.
"""

from sqlalchemy import Connection, select

from tracker.ledger import schema
from tracker.ledger.proposals import groups, leaving, names, places
from tracker.ledger.proposals.facts import Facts, Proposal

__all__ = ["Proposal", "proposals"]


def proposals(
    connection: Connection, *, refused: bool = False
) -> tuple[tuple[Proposal, bool], ...]:
    """(proposal, whether it was refused), the surest first; refused ones only on demand."""
    facts = Facts.load(connection)
    made = [*places.propose(facts), *names.propose(facts), *leaving.propose(facts)]
    made += groups.propose(facts)
    no = frozenset(connection.scalars(select(schema.refused.c.key)))
    found = [(one, one.key in no) for one in made if refused or one.key not in no]
    return tuple(sorted(found, key=lambda pair: (pair[1], not pair[0].sure)))
