"""One blueprint per page."""

from webui.pages import about, actor, actors, document, documents, downloads, event, ontology, sparql, timeline

BLUEPRINTS = (
    timeline.PAGE,
    actors.PAGE,
    actor.PAGE,
    event.PAGE,
    documents.PAGE,
    document.PAGE,
    sparql.PAGE,
    downloads.PAGE,
    ontology.PAGE,
    about.PAGE,
)
"""In the order of the navigation."""
