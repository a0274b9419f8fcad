"""Pages in other languages than English, with the structure that their markup keeps: Debian's documentation packages.

python - <<< 'see training/mojibake/corpus.py for how the packages are unpacked'
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from prospectus.blocks.html import read_html

LANGUAGES = "cs da de es fi fr hu it nl pl pt pt-BR ro sv".split()
FOLDERS = (
    "libreoffice-help-*/usr/share/libreoffice/help/{}/text/**/*.html",
    "gimp-help-*/usr/share/gimp/2.0/help/{}/*.html",
    "debian-handbook/usr/share/doc/debian-handbook/html/{}-*/*.html",
    "installation-guide-amd64/usr/share/doc/installation-guide-amd64/{}.*/*.html",
)


def documents(unpacked: Path, per_language: int, seed: int = 0) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """(language, package, [(text, kind of line)]) of pages drawn at random."""
    rng = random.Random(seed)
    for language in LANGUAGES:
        for folder in FOLDERS:
            found = sorted(unpacked.glob(folder.format(language)))
            for path in rng.sample(found, min(per_language, len(found))):
                lines = [(line.text, line.kind) for line in read_html(path.read_text("utf-8", "replace")).lines]
                if len(lines) > 5:
                    yield language, folder.split("/")[0], lines[:300]
