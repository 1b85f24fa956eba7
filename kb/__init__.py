"""Dateline: a timeline of who says what happened, when, read from news.

The way of the data, from bytes to a page; each package imports only from those below it:

    kb.cli, webui       the front doors: commands, and the site
    kb.build            sources -> pipeline -> linking -> rdf -> store: the only write path
    kb.dumps, kb.query  the store read: files to cite, questions with names
    kb.store, kb.rdf    quads at rest; records <-> quads
    kb.pipeline         the order of the stages: extract(document) -> claims
    kb.sources          bytes -> Document
    kb.text             Document -> sentences, clauses, quotations
    kb.times            sentences -> time mentions
    kb.actors           sentences -> actor mentions
    kb.events           clauses -> event mentions
    kb.claims           mentions -> claims
    kb.linking          claims of many documents -> events and actors that are the same
    kb.lang             what a language is made of, as tables and models
    kb.records          what travels between the stages; kb.errors: what can go wrong
"""

__version__ = "0.1.0"
