"""Expected failures. A refusal has the code that the spec gives it and one sentence for a person.
"""


class Refused(Exception):
    """Raised where the spec refuses; `code` is one of docs/spec/README.md's closed set."""

    def __init__(self, code, sentence):
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence
