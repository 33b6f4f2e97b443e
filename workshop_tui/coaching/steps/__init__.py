"""Answers to the steps of an exercise, held against the expert's.

One judge per kind of step, under the name of its content: `judge(step, response)` gives a
`Verdict` whose remarks say for each option why.
"""

from .judge import judge
from .verdict import Remark, Verdict

__all__ = ["Remark", "Verdict", "judge"]
