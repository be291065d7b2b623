"""Links: what later minutes say of an item that earlier ones brought (docs/following.md).

    words of an item ──► profile ┐
                                 ├─► score ─► choose ─► suggestions ─► table ─► answer (a human)
    later minutes ────► passages ┘

A link goes from an item to a sentence of later minutes. It is only ever *suggested*: that the item
is done, that another item is the same one or replaces it, or that it is spoken of again. Nothing of
the item changes until somebody accepts. `profile`, `passages`, `wordings`, `score` and `choose` are
pure functions over values; `index` finds the few items worth comparing; `suggest` puts them
together; `answer` is what a human says.
"""
