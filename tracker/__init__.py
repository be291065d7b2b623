"""tracker: reads Swedish meeting minutes and follows what they ask until it is closed."""

__version__ = "0.1.0"
