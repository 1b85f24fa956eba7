"""Attributions -> Statement claims, where the saying is itself news."""

from kb.claims.article import Article
from kb.claims.dating import claim_time, fits
from kb.claims.voices import group_of
from kb.lang.tables.speech import SpeechVerbs
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.mention import Attribution, Filler, Speaker
from kb.records.span import Span

LONGEST = 600
TOPIC_WORDS = 15
SILENT = frozenset({"known", "asked"})


def statements(article: Article, taken: list[Span]) -> list[Claim]:
    """Return the speech acts that are news; `taken` are triggers of events that are speech acts themselves."""
    found = (_statement(article, a, taken) for a in article.attributions)
    return [claim for claim in found if claim is not None]


def _statement(article: Article, attribution: Attribution, taken: list[Span]) -> Claim | None:
    group = group_of(article.lexicon, attribution)
    own, outer = split_chain(attribution)
    if not isinstance(group, SpeechVerbs) or not attribution.cue or not own or group.effect in SILENT:
        return None
    if any(cue.overlaps(span) for cue in attribution.cue for span in taken):
        return None
    time = date_saying(article, attribution)
    if group.stance == "say" and time.text is None:
        return None
    span = _span(article, attribution)
    return Claim(
        document=article.document.id,
        type="Statement",
        status=Status.OCCURRED,
        span=span,
        quote=span.of(article.document.text),
        time=time,
        roles=_roles(article, attribution, group, own),
        said_by=outer,
        evidence=attribution.cue,
        trigger=attribution.cue[0],
        block=article.read.sentences[article.sentence_at(attribution.cue[0].start)].block.value,
    )


def split_chain(attribution: Attribution) -> tuple[tuple[Speaker, ...], tuple[Speaker, ...]]:
    """Return who speaks, and who only reports it."""
    own = [s for s in attribution.speakers if s.span is not None and any(x.holds(s.span) for x in attribution.source)]
    return tuple(own), tuple(s for s in attribution.speakers if s not in own)


def date_saying(article: Article, attribution: Attribution) -> ClaimTime:
    """Return when something was said: the time beside the verb, outside what is said."""
    cue = attribution.cue[0]
    line = article.line(article.sentence_at(cue.start))
    index = line.owner[line.word_at(cue.start)]
    is_noun = attribution.by == "verb:noun"
    for mention in article.times_in(line.sentence.span):
        inside = not is_noun and any(span.overlaps(mention.span) for span in attribution.content)
        if not inside and line.owner[line.word_at(mention.span.start)] == index and fits(article, mention, Status.OCCURRED):
            return claim_time(mention)
    return ClaimTime()


def _span(article: Article, attribution: Attribution) -> Span:
    spans = [*attribution.frame, *attribution.cue, *attribution.content, *attribution.source]
    sentence = article.read.sentences[article.sentence_at(attribution.cue[0].start)].span
    near = [s for s in spans if s.overlaps(sentence)] or [sentence]
    start, end = min(s.start for s in near), max(s.end for s in near)
    text = article.document.text[start:end]
    start += len(text) - len(text.lstrip(" ,;:\n"))
    end = start + len(article.document.text[start:end].rstrip(" ,;:\n"))
    return Span(start, min(end, start + LONGEST))


def _roles(
    article: Article, attribution: Attribution, group: SpeechVerbs, own: tuple[Speaker, ...]
) -> dict[str, tuple[Filler, ...]]:
    roles = {"speaker": tuple(Filler(s.name, s.span, s.actor) for s in own)}
    addressee = _addressee(article, attribution)
    if addressee:
        roles["addressee"] = addressee
    roles["stance"] = (Filler(group.stance, attribution.cue[0]),)
    topic = _topic(article, attribution)
    if topic is not None:
        roles["topic"] = (topic,)
    return roles


def _addressee(article: Article, attribution: Attribution) -> tuple[Filler, ...]:
    inside = [m for span in attribution.addressee for m in article.actors.within(span) if not m.is_adjective]
    return tuple({m.key: Filler(m.name, m.span, m.key) for m in inside}.values())


def _topic(article: Article, attribution: Attribution) -> Filler | None:
    """Return what it is about, in the text's own words."""
    text = article.document.text
    for span in attribution.content:
        words = span.of(text).split()
        if words:
            return Filler(" ".join(words[:TOPIC_WORDS]).strip(" \"'„“”‚‘’«»,.;:"), span)
    return None
