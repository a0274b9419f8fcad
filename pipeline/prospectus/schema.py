"""What a schema is made of: a class of typed fields, and cues that say which value of the page each field means."""

from __future__ import annotations

import re
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """What one page tells about one thing. Subclass it, and give its fields types and cues."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)

    version: ClassVar[int] = 1
    """A released field never changes its meaning: add, deprecate, and count this up."""

    @classmethod
    def table_name(cls) -> str:
        """The name of the schema and of its table.

        >>> type("ResearchGrant", (Record,), {}).table_name()
        'research_grant'
        """
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def schema_id(cls) -> str:
        """Name and version: `programme/1`."""
        return f"{cls.table_name()}/{cls.version}"


__all__ = ["Record"]
