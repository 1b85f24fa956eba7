"""Attributions -> Statement claims, where the saying is itself news."""

from collections.abc import Iterable, Sequence

from kb.claims.article import Article
from kb.claims.dating import claim_time, fits, nearest
from kb.claims.line import Line
from kb.claims.voices import group_of, is_denied
from kb.lang.tables.speech import SpeechNouns, SpeechVerbs
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.clause import Clause, ClauseKind, Mood, Tense
from kb.records.mention import Attribution, EventMention, Filler, Speaker, TimeMention
from kb.records.span import Span

LONGEST = 600
TOPIC_WORDS = 15
SILENT = frozenset({"known", "asked"})
Group = SpeechVerbs | SpeechNouns


def statements(article: Article, events: Sequence[EventMention]) -> list[Claim]:
    """Return the speech acts that are news, one for each cue."""
    found: dict[Span, Claim] = {}
    for attribution in _by_fullness(article.attributions):
        claim = _statement(article, attribution, events)
        if claim is not None and claim.trigger is not None and not _is_told(claim, found.values()):
            found.setdefault(claim.trigger, claim)
    return list(found.values())


def _is_told(claim: Claim, others: Iterable[Claim]) -> bool:
    """Tell whether a wider statement of the same speaker says the same already ("erklärten, dass sie begrüßen")."""
    return any(
        o.span.holds(claim.span) and all(_names(o, role) == _names(claim, role) for role in ("speaker", "stance"))
        for o in others
    )


def _names(claim: Claim, role: str) -> set[str]:
    return {f.name for f in claim.roles.get(role, ())}


def _by_fullness(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, those that tell most of a saying first."""
    return sorted(attributions, key=lambda a: (a.cue[:1], -sum(map(len, a.content)), a.content))


def _statement(article: Article, attribution: Attribution, events: Sequence[EventMention]) -> Claim | None:
    group = group_of(article.lexicon, attribution)
    own, outer = split_chain(attribution)
    if group is None or not attribution.cue or not own or attribution.by == "according":
        return None
    if is_denied(article, attribution):
        return None
    if _is_event(article, attribution, group, events):
        return None
    mention = date_saying(article, attribution)
    stance = _stance(article, attribution, group, events)
    thought = isinstance(group, SpeechVerbs) and group.medium == "ST"
    if stance is None or (mention is None and (stance == "say" or thought)):
        return None
    span = _span(article, attribution)
    return Claim(
        document=article.document.id,
        type="Statement",
        status=Status.OCCURRED,
        span=span,
        quote=span.of(article.document.text),
        time=claim_time(mention) if mention is not None else ClaimTime(),
        roles=_roles(article, attribution, stance, own),
        said_by=outer,
        evidence=attribution.cue,
        trigger=attribution.cue[0],
        block=article.read.sentences[article.sentence_at(attribution.cue[0].start)].block.value,
    )


def _is_event(article: Article, attribution: Attribution, group: Group, events: Sequence[EventMention]) -> bool:
    """Tell whether the saying is itself an event of another type: a vote, a request for weapons."""
    if any(cue.overlaps(e.trigger) for cue in attribution.cue for e in events):
        return True
    return group.stance == "demand" and any(
        e.type == "ArmsRequest" and any(c.holds(e.trigger) for c in attribution.content) for e in events
    )


def _stance(
    article: Article, attribution: Attribution, group: Group, events: Sequence[EventMention]
) -> str | None:
    """Return what kind of saying it is, or `None` where it is none."""
    if group.effect in SILENT or (group.effect == "planned" and group.stance == "say"):
        return None
    if group.stance != "say" or attribution.by.startswith(("noun", "mood")):
        refused = group.stance == "oppose" and _holds(attribution, events, "denied")
        return None if group.stance == "say" or refused else group.stance
    inner = _inner_stance(article, attribution)
    if inner is not None:
        return inner
    if _is_of_own_future(article, attribution):
        return "threaten" if _holds(attribution, events, "Strike", "StrikeOption") else "announce"
    return "say"


def _holds(attribution: Attribution, events: Sequence[EventMention], *what: str) -> bool:
    """Tell whether what is said tells of an event of some type or status."""
    return any(
        (e.type in what or e.status in what) and any(span.holds(e.trigger) for span in attribution.content)
        for e in events
    )


def _inner_stance(article: Article, attribution: Attribution) -> str | None:
    """Return what the words said do themselves ("We urge ...", "ich verurteile ...")."""
    clause, line = _first_clause(article, attribution)
    if clause is None or not _subjects(article, line, attribution) & _opening(line, attribution):
        return None
    group = line.lexicon.group(clause.predicate.lower(), "noun")
    return group.stance if group is not None and group.stance != "say" and not clause.modals else None


def _first_clause(article: Article, attribution: Attribution) -> tuple[Clause | None, Line]:
    """Return the clause that the content begins with, and its sentence."""
    start = attribution.content[0].start
    line = article.line(article.sentence_at(start))
    first = line.word_at(start)
    clause = next((c for c in line.clauses if c.head >= first and c.kind is not ClauseKind.RELATIVE), None)
    if clause is None or line.word_at(clause.span.start) > first + 2:
        return None, line
    return clause, line


def _opening(line: Line, attribution: Attribution) -> set[str]:
    first = line.word_at(attribution.content[0].start)
    return {line.low[i] for i in range(first, min(first + 4, len(line)))}


def _subjects(article: Article, line: Line, attribution: Attribution) -> set[str]:
    """Return the pronouns that stand for the speaker in what he says."""
    pronouns = line.lexicon.table.author
    return {*pronouns.first_singular, *pronouns.first_plural, *_third(article, line, attribution)}


def _is_of_own_future(article: Article, attribution: Attribution) -> bool:
    """Tell whether somebody says what he will do himself ("sie werde angreifen", "we will strike")."""
    clause, line = _first_clause(article, attribution)
    if clause is None:
        return False
    would = clause.mood is Mood.KONJUNKTIV_2 and clause.tense is not Tense.PAST
    ahead = clause.tense is Tense.FUTURE or would or set(clause.modals) & _plans(line)
    return bool(ahead) and bool(_subjects(article, line, attribution) & _opening(line, attribution))


def _plans(line: Line) -> set[str]:
    return set(line.lexicon.table.hearsay.self_)


def _third(article: Article, line: Line, attribution: Attribution) -> set[str]:
    """Return the pronouns of the third person that may stand for the speaker: no other actor stands behind them."""
    if attribution.type == "Direct":
        return set()
    keys = {s.actor for s in attribution.speakers if s.actor}
    others = [m for m in article.actors.within(attribution.content[0]) if m.is_reference and m.key not in keys]
    return set(line.lexicon.pronouns) - {m.span.of(line.text).lower() for m in others}


def split_chain(attribution: Attribution) -> tuple[tuple[Speaker, ...], tuple[Speaker, ...]]:
    """Return who speaks, and who only reports it."""
    own = [s for s in attribution.speakers if s.span is not None and any(x.holds(s.span) for x in attribution.source)]
    return tuple(own), tuple(s for s in attribution.speakers if s not in own)


def date_saying(article: Article, attribution: Attribution) -> TimeMention | None:
    """Return when something was said: the time beside the verb, outside what is said."""
    cue = attribution.cue[0]
    line = article.line(article.sentence_at(cue.start))
    index = line.owner[line.word_at(cue.start)]
    spans = () if attribution.by.startswith("verb:noun") else attribution.content
    mentions = [
        m for m in article.times_in(line.sentence.span)
        if not any(span.overlaps(m.span) for span in spans) and fits(article, m, Status.OCCURRED)
        and line.owner[line.word_at(m.span.start)] == index
    ]
    return nearest(mentions, cue) if mentions else None


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
    article: Article, attribution: Attribution, stance: str, own: tuple[Speaker, ...]
) -> dict[str, tuple[Filler, ...]]:
    roles = {"speaker": tuple(Filler(s.name, s.span, s.actor) for s in own)}
    addressee = _addressee(article, attribution)
    if addressee:
        roles["addressee"] = addressee
    roles["stance"] = (Filler(stance, attribution.cue[0]),)
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
