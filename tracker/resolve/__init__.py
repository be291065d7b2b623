"""Mentions → Items: who is meant, when it is, what to call it, and what a human should settle."""

from tracker.resolve.items import resolve

__all__ = ["resolve"]
