"""Events -> whose words they are: the attributions that hold them, and what those make of them."""

from collections.abc import Iterable

from kb.claims.article import Article
from kb.claims.lexicon import SpeechLexicon
from kb.lang.tables.speech import SpeechNouns, SpeechVerbs
from kb.records.clause import Function, Voice
from kb.records.mention import ActorKind, ActorMention, Attribution, EventMention, Filler, Speaker
from kb.records.span import Span

AGENTS = {
    "ArmsDelivery": ("supplier",),
    "ArmsDeal": ("approver", "supplier"),
    "ArmsRequest": ("requester",),
    "Vote": ("body",),
    "StrikeOption": ("planner",),
    "Strike": ("attacker",),
    "Deployment": ("actor",),
    "Meeting": ("participant",),
    "Agreement": ("party",),
    "Sanction": ("imposer",),
    "Detention": ("agent",),
    "DiplomaticAct": ("actor",),
}
"""The roles of those who do it: their own word on it counts as the fact."""
PRESUPPOSING = frozenset({"condemn", "support", "oppose"})
"""Stances towards what is known to have happened: their verbs make no claim of it."""
AUTHORITIES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.FORCE})
POWERS = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.FORCE})


def voices_of(article: Article, event: EventMention) -> tuple[Attribution, ...]:
    """Return the attributions whose content tells of an event, the narrowest first."""
    beside = _is_beside(article, event)
    holding = [
        a for a in article.attributions_over(event.trigger)
        if _tells(article, a, event.trigger) and not (beside and a.by == "mood:FreeIndirect")
    ]
    return tuple(sorted(holding, key=lambda a: (sum(map(len, a.content)), a.content)))


def _is_beside(article: Article, event: EventMention) -> bool:
    """Tell whether an event only says when or where another one was ("bei dem Angriff sollen ...")."""
    clause = article.clause_of(event)
    if clause is None or not event.nominal:
        return False
    word = article.line(event.sentence).word_at(event.trigger.start)
    return any(a.head == word and a.function is Function.PP for a in clause.arguments)


def _tells(article: Article, attribution: Attribution, trigger: Span) -> bool:
    if any(span.overlaps(trigger) for span in (*attribution.cue, *attribution.source)):
        return False
    if not any(span.holds(trigger) for span in attribution.content):
        return False
    return not attribution.by.startswith("verb:noun") or _is_object(article, attribution, trigger)


def _is_object(article: Article, attribution: Attribution, trigger: Span) -> bool:
    """Tell whether a noun phrase that is the content of a verb of saying holds the event."""
    group = group_of(article.lexicon, attribution)
    if not isinstance(group, SpeechVerbs) or group.stance in PRESUPPOSING:
        return False
    if group.takes == {"noun"} and group.stance == "say":
        return False
    line = article.line(article.sentence_at(trigger.start))
    word = line.word_at(attribution.cue[0].start)
    owner = line.owner[word]
    if owner is None or line.owner[line.word_at(trigger.start)] != owner:
        return False
    return any(
        a.span.holds(trigger) and (a.function.value in group.noun or a.preposition in group.noun)
        for a in line.clauses[owner].arguments if a.function is not Function.SUBJ
    )


def group_of(lexicon: SpeechLexicon, attribution: Attribution) -> SpeechVerbs | SpeechNouns | None:
    """Return what is known of the word that tells of a saying."""
    if attribution.by.startswith("noun"):
        return lexicon.noun(attribution.lemma)
    return lexicon.group(attribution.lemma, attribution.by.partition(":")[2])


def effect_of(lexicon: SpeechLexicon, attribution: Attribution) -> str:
    """Return what an attribution makes of an event in its content."""
    group = group_of(lexicon, attribution)
    return group.effect if group is not None else "claimed"


def effects_of(article: Article, voices: Iterable[Attribution]) -> list[str]:
    """Return what attributions make of an event; who does not deny it, or says what is true instead, lets it stand."""
    effects = ((effect_of(article.lexicon, v), v) for v in voices)
    return ["claimed" if e == "denied" and v.cue and _lets_stand(article, v) else e for e, v in effects]


def _lets_stand(article: Article, voice: Attribution) -> bool:
    """Tell whether a denial is itself denied, or followed by a colon and the speaker's own words."""
    start = voice.content[0].start
    before = article.document.text[max(start - 4, 0) : start].rstrip(" \"'„“«»‚‘")
    return before.endswith(":") or is_denied(article, voice)


def is_denied(article: Article, attribution: Attribution) -> bool:
    """Tell whether a text says that something was not said ("bestritt nicht, dass ...")."""
    cue = attribution.cue[0]
    line = article.line(article.sentence_at(cue.start))
    word = line.word_at(cue.start)
    owner = line.owner[word]
    is_own = attribution.lemma.partition(" ")[0] in line.lexicon.tokens.clauses.negations
    plain = attribution.by.startswith("verb") and not is_own
    return plain and owner is not None and line.clauses[owner].negated


def chain_of(article: Article, voices: Iterable[Attribution]) -> tuple[Speaker, ...]:
    """Return who speaks of an event, innermost first; hearsay names nobody but the speaker just before."""
    chain: list[Speaker] = []
    for voice in voices:
        if (voice.by == "mood:FreeIndirect" and not _is_just_before(article, voice)) or _is_resolve(article, voice):
            continue
        known = {s.name for s in chain}
        chain += [s for s in voice.speakers if s.name not in known]
    return tuple(chain)


def _is_resolve(article: Article, voice: Attribution) -> bool:
    """Tell whether a verb tells of a decision that the text itself vouches for ("plans to", "beschloss, zu")."""
    group = group_of(article.lexicon, voice)
    return group is not None and group.effect == "planned" and group.stance == "say"


def _is_just_before(article: Article, voice: Attribution) -> bool:
    """Tell whether the source of a sentence without a cue is named in it or the one before."""
    content = article.sentence_at(voice.content[0].start)
    return any(content - article.sentence_at(span.start) <= 1 for span in voice.source)


def is_own_act(article: Article, event: EventMention, chain: tuple[Speaker, ...]) -> bool:
    """Tell whether the innermost speaker tells what it does itself, or an authority what its state does."""
    if not chain:
        return False
    fillers = [f for role in AGENTS.get(event.type, ()) for f in event.roles.get(role, ())]
    if any(_is_same(chain[0], f) for f in fillers):
        return True
    own = _mentions(article, chain[0].span, AUTHORITIES)
    acting = [m for f in fillers for m in _mentions(article, f.span, POWERS)]
    return bool({m.state for m in own if m.state} & {m.state for m in acting if m.state})


def tells_of_itself(article: Article, event: EventMention, chain: tuple[Speaker, ...]) -> bool:
    """Tell whether a pronoun that may stand for the innermost speaker does it ("sie hätten angegriffen")."""
    clause = article.clause_of(event)
    roles = AGENTS.get(event.type, ())
    if clause is None or event.nominal or not chain or any(event.roles.get(role) for role in roles):
        return False
    line = article.line(event.sentence)
    subjects = [a for a in clause.find(Function.SUBJ) if line.low[a.head] in line.lexicon.pronouns]
    known = [m for a in subjects for m in article.actors.within(a.span)]
    return clause.voice is Voice.ACTIVE and bool(subjects) and all(m.key == chain[0].actor for m in known)


def _is_same(speaker: Speaker, filler: Filler) -> bool:
    return speaker.name == filler.name or (speaker.actor is not None and speaker.actor == filler.actor)


def _mentions(article: Article, span: Span | None, kinds: frozenset[ActorKind]) -> list[ActorMention]:
    return [m for m in article.actors.within(span) if m.kind in kinds] if span is not None else []


def own_request(article: Article, event: EventMention, voice: Attribution) -> bool:
    """Tell whether a voice is nothing but the request itself ("asked the UN to send troops")."""
    group = group_of(article.lexicon, voice)
    asks = group is not None and group.stance == "demand"
    fillers = event.roles.get("requester", ())
    return asks or any(_is_same(s, f) for s in voice.speakers[:1] for f in fillers)
