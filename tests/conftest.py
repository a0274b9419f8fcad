"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no failure; and a build that fails must fail again when it is repeated.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("untimed")
