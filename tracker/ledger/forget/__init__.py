"""`tracker forget`: a person's name out of the ledger, out of its text, quotes, registry and log.

The one place where the ledger's past is rewritten. What was said and decided stays; who it was
becomes a pseudonym of a fixed form, *Person Xbn*, the same everywhere, so that items, quotes and
attendance still fit together and `tracker check` finds them sound.
"""

from tracker.ledger.forget.files import holding
from tracker.ledger.forget.plan import Plan, plan
from tracker.ledger.forget.pseudonym import pseudonym
from tracker.ledger.forget.rewrite import forget

__all__ = ["Plan", "forget", "holding", "plan", "pseudonym"]
