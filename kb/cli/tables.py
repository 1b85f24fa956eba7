"""Rows as lines for a terminal."""

import shutil
from collections.abc import Iterable

from kb.query.judgements import JudgementRow
from kb.query.rows import ClaimRow, EventRow, OriginRow, RoleRow, SpeakerRow, Spread, TimeRow, Voice

UNDATED = "undated"
SHORTEST_QUOTE = 40


def time_words(time: TimeRow) -> str:
    """Return an interval as people write it: "2025-11-07", "2025-11-03..2025-11-09", "until 2025-11-09"."""
    if time.earliest is None and time.latest is None:
        return UNDATED
    if time.earliest is None:
        return f"until {time.latest}"
    if time.latest is None:
        return f"from {time.earliest}"
    return str(time.earliest) if time.earliest == time.latest else f"{time.earliest}..{time.latest}"


def role_words(roles: Iterable[RoleRow]) -> str:
    """Return role fillers as "supplier Russia; recipient Venezuela"."""
    named: dict[str, list[str]] = {}
    for row in roles:
        named.setdefault(row.role, []).append(row.name)
    return "; ".join(f"{role} {', '.join(names)}" for role, names in named.items())


def chain_words(chain: Iterable[SpeakerRow]) -> str:
    """Return a chain of attribution, innermost speaker first."""
    return " < ".join(speaker.name for speaker in chain)


def status_words(statuses: dict[str, int]) -> str:
    """Return how many independent origins give each status, as "claimed 2, denied"."""
    return ", ".join(name if count == 1 else f"{name} {count}" for name, count in sorted(statuses.items()))


def source_words(outlets: int, origins: int) -> str:
    """Return how many outlets have it from how many origins.

    >>> source_words(3, 1)
    '3 outlets, 1 origin'
    """
    return f"{outlets} outlet{'s' * (outlets != 1)}, {origins} origin{'s' * (origins != 1)}"


def spread_lines(spread: Spread) -> list[str]:
    """Return what claims say in one matter, a line for each value with who says it."""
    mark = "  contradicted" if spread.is_contradicted else ""
    lines = [f"{spread.matter}{mark}"]
    for saying in spread.sayings:
        names = ", ".join(dict.fromkeys(voice_words(voice) for voice in saying.voices))
        lines.append(fitted(f"    {saying.value}: {names}  ({source_words(saying.outlets, saying.origins)})"))
    if spread.silent:
        lines.append(f"    nothing: {spread.silent} claim{'s' * (spread.silent != 1)}")
    return lines


def voice_words(voice: Voice) -> str:
    """Return who says something, and where."""
    return voice.name if voice.name == voice.outlet else f"{voice.name} in {voice.outlet}"


def origin_lines(row: OriginRow) -> list[str]:
    """Return an independent origin with the documents that have it from there."""
    why = f"  ({', '.join(row.reasons)})" if row.reasons else ""
    lines = [printable(f"{row.name}: {', '.join(row.statuses)}{why}")]
    for document in row.documents:
        lines.append(fitted(f"    {document.id}  {document.published}  {document.publisher or document.address}"))
    return lines


def event_lines(row: EventRow) -> list[str]:
    """Return an event in two or three lines: when, what and how sure; who; the words."""
    sources = source_words(row.outlets, row.origins)
    head = f"{time_words(row.time):<24} {row.type:<14} {status_words(dict(row.statuses))}  ({sources})"
    if row.contradictions:
        head += f"  contradicted: {', '.join(row.contradictions)}"
    who = role_words(row.roles)
    lines = [printable(head)]
    if who:
        lines.append(fitted(f"    {who}"))
    lines.append(fitted(f"    {row.id}  “{one_line(row.quote)}”"))
    return lines


def claim_lines(row: ClaimRow) -> list[str]:
    """Return a claim in lines: when, how sure, who says it; roles; the words and where they stand."""
    said = f"  said by {chain_words(row.said_by)}" if row.said_by else ""
    document = row.document
    source = f"{document.publisher or document.address}, {document.published}, {row.start}-{row.end}"
    return [
        printable(f"{time_words(row.time):<24} {row.type:<14} {row.status}{said}"),
        fitted(f"    {role_words(row.roles)}"),
        printable(f"    “{one_line(row.quote)}”"),
        printable(f"    {source}"),
    ]


def one_line(words: str) -> str:
    """Return words without line breaks."""
    return " ".join(words.split())


def printable(words: str) -> str:
    """Return words without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else "�" for c in words.replace("\n", " "))


def fitted(line: str) -> str:
    """Cut a line to the width of the terminal."""
    width = max(shutil.get_terminal_size((120, 24)).columns, SHORTEST_QUOTE)
    line = printable(line.rstrip())
    return line if len(line) <= width else line[: width - 1] + "…"


def judgement_lines(row: JudgementRow) -> list[str]:
    """Return a judgement in a line, with its reasons and the words of the claim below."""
    who = f"rule, {row.score:.2f}" if row.decision is None else f"{row.decision} by {row.by}"
    when = "" if row.at is None else f" on {row.at:%Y-%m-%d}"
    what = "about" if row.same else "not about"
    undone = " (undone)" if row.is_undone else f" (undoes {row.undoes})" if row.undoes else ""
    lines = [f"{who}{when}: claim {row.claim} is {what} event {row.event}{undone}"]
    if row.reasons:
        lines.append(f"    {'; '.join(row.reasons)}")
    return [*lines, fitted(f"    \"{' '.join(row.quote.split())}\"")]
