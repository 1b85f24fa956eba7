"""An attribution while it is being put together."""

from dataclasses import dataclass

from kb.records.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule found; the source is not resolved yet.

    Args:
        sentence: Index of the sentence that its cue, or without one its content, stands in.
        cited: Who the source itself leans on ("unter Berufung auf X").
        at: Place of the cue among the characters, -1 without one.
        The rest as in `Attribution`.
    """

    sentence: int
    content: tuple[Span, ...]
    by: str
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    type: str = "Indirect"
    medium: str = "Speech"
    lemma: str = ""
    cited: Span | None = None

    @property
    def at(self) -> int:
        """Where its cue begins, or its content where there is none."""
        spans = self.cue or self.frame or self.content
        return spans[0].start if spans else 0
