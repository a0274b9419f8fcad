"""A page and a schema of a user's own."""

PAGE = """<html><head><title>MSc Robotics | University of Wexmere</title></head><body><h1>MSc Robotics</h1>
<p>The Master of Science in Robotics at the University of Wexmere takes one year full-time.</p>
<h2>Fees</h2><ul><li><strong>Tuition fee (home):</strong> £12,900 per year</li>
<li><strong>Tuition fee (international):</strong> £27,400 per year</li></ul></body></html>"""

SCHEMA = '''
from typing import Annotated

from prospectus import Cue, Record
from prospectus.values.money import Money


class Grant(Record):
    """A grant."""

    worth: Annotated[Money | None, Cue("worth", "value of the grant")] = None
'''

GRANT = "The Harbour Grant\n\nWorth: £5,000\nFor whom: sailors\n"
