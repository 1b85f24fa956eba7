"""Columns of tables <-> triples: a column is a property, declared where a row of its table was read.

A column that is declared in the graph of a document and has no value there is one in which the row says
nothing: not the same as saying "".
"""

from collections.abc import Iterator, Mapping

from kb.rdf import vocab
from kb.rdf.names import column_iri, column_name
from kb.rdf.terms import Graph, Literal, NamedNode, Said, Triple, decimal, number, words
from kb.records.claim import Cell


def cell_triples(node: NamedNode, cells: Mapping[str, Cell]) -> Iterator[Triple]:
    """Return what a row of a table says in its columns."""
    for name in sorted(cells):
        value = cells[name]
        yield column_iri(name), vocab.TYPE, vocab.COLUMN
        if value is not None:
            yield node, column_iri(name), cell_term(value)


def cell_term(value: str | int | float) -> Literal:
    """Return the value of a cell: equal numbers are one term, however the table writes them."""
    if isinstance(value, str):
        return words(value)
    return number(int(value)) if value == int(value) else decimal(value)


def read_cells(graph: Graph, said: Said) -> dict[str, Cell]:
    """Return the cells of a claim, sorted by name; `None` where its row says nothing."""
    columns = [column.subject for column in graph.typed(vocab.TYPE, vocab.COLUMN)]
    return {column_name(iri): _value(said, iri) for iri in sorted(columns, key=column_name)}


def _value(said: Said, column: NamedNode) -> Cell:
    found = [value for value in said.values.get(column.value, ()) if isinstance(value, Literal)]
    return read_cell(found[0]) if found else None


def read_cell(value: Literal) -> str | int | float:
    """Return the text or number that a cell holds.

    >>> read_cell(cell_term(2.0)), read_cell(cell_term("2"))
    (2, '2')
    """
    kind = value.datatype.value.rpartition("#")[2]
    if kind == "integer":
        return int(value.value)
    return float(value.value) if kind == "double" else value.value
