"""A series in time: what is planned, and when an undated meeting may have been (docs/following.md).

A day is only ever *proposed*, with what speaks for it; `tracker meeting set` is how a human says
that it is right. `plans` finds meetings that minutes announce, `rosters` where a meeting fits by
who was there, `propose` puts both together with weekdays and what the next minutes say.
"""
