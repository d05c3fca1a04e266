"""What can be wrong with what was given, told in one sentence."""


class Fault(Exception):
    """Something was found that was not expected; the message says what, where, and what was."""

    def __init__(self, where, found, expected):
        super().__init__(f"{where}: found {found}; expected {expected}.")
