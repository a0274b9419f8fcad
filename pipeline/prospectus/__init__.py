"""prospectus: scraped pages into typed, validated tables in which every value can be checked."""

from prospectus._version import __version__

__all__ = ["__version__"]
