"""Print how well clauses, sentence ends and lemmas are read, and how fast.

    python tests/bench/text.py TREEBANKS [--errors N]

TREEBANKS is a folder with `en_ewt-test`, `en_pud` and `de_gsd-test` as `*.conllu.gz`. What the
clauses should be comes from the treebank's trees through the same code, without repair.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kb.records.clause import Function, Mood
from kb.records.document import Document
from kb.records.span import Span
from kb.text import read_text
from kb.text.clauses import find_clauses
from kb.text.mend import mend_tree
from kb.text.parse import parse
from kb.text.sentences import find_sentences
from kb.text.tables import tokens_table
from kb.text.tokens import make_tree
from kb.text.training.treebank import Word, read_treebank
from kb.text.tree import Tree, base

TESTS = (("en_ewt-test", "en"), ("en_pud", "en"), ("de_gsd-test", "de"))
FUNCTIONS = (Function.SUBJ, Function.OBJ, Function.DAT, Function.AGENT, Function.PP)
Relation = tuple[int, Function, int]


@dataclass
class Score:
    """Counts of what is right, found and expected."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[Relation], expected: set[Relation]) -> None:
        for name, relations in (("found", found), ("expected", expected), ("right", found & expected)):
            getattr(self, name).update(r[1].value for r in relations)

    def f1(self, *names: str) -> tuple[float, float, float]:
        right, found, expected = (sum(c[n] for n in names) for c in (self.right, self.found, self.expected))
        precision, recall = right / max(found, 1), right / max(expected, 1)
        return precision, recall, 2 * right / max(found + expected, 1)


def text_of(sentence: list[Word]) -> tuple[str, list[Span]]:
    """Write a sentence as running text, with the place of each word."""
    text, spans = "", []
    for word in sentence:
        spans.append(Span(len(text), len(text) + len(word.form)))
        text += word.form + (" " if word.space else "")
    return text.rstrip(), spans


def gold_tree(sentence: list[Word], spans: list[Span], language: str) -> Tree:
    """Make the tree that the treebank has."""
    place = {w.row: i for i, w in enumerate(sentence)}
    return Tree(
        tokens_table(language), spans, [w.form for w in sentence], [w.form.lower() for w in sentence],
        [w.lemma for w in sentence], [w.pos for w in sentence], [w.feats or "" for w in sentence],
        [place.get(w.head, i) for i, w in enumerate(sentence)], [w.dep for w in sentence],
    )


def relations(tree: Tree) -> set[Relation]:
    """Return (place of the predicate, function, place of the argument) for all clauses."""
    return {
        (tree.spans[c.head].start, a.function, tree.spans[a.head].start)
        for c in find_clauses(tree) for a in c.arguments if a.function in FUNCTIONS
    }


def attachment(gold: Tree, found: Tree) -> tuple[int, int, int]:
    """Return how many words hang right, hang right by the right relation, and are there."""
    there = {s.start: (found.spans[h].start, base(d)) for s, h, d in columns(found)}
    hung = [(there.get(s.start, (-1, "")), gold.spans[h].start, base(d)) for s, h, d in columns(gold)]
    return sum(f[0] == h for f, h, _ in hung), sum(f == (h, d) for f, h, d in hung), len(gold)


def columns(tree: Tree) -> Iterator[tuple[Span, int, str]]:
    """Yield place, head and relation of each word."""
    return zip(tree.spans, tree.heads, tree.deps, strict=True)


def subjunctives(gold: Tree, found: Tree) -> tuple[int, int, int, int]:
    """Return how many clauses told to be subjunctive are, are told, and how many forms are met, are there."""
    forms = {gold.spans[i].start for i, f in enumerate(gold.feats) if "Mood=Sub" in f}
    clauses = [c for c in find_clauses(found) if c.mood in (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)]
    told = [{found.spans[w].start for w in c.words} for c in clauses]
    return sum(bool(t & forms) for t in told), len(told), len(forms & set().union(*told)), len(forms)


def measure(sentences: list[list[Word]], language: str, *, errors: int) -> None:
    """Print the figures of one treebank."""
    texts = [text_of(s) for s in sentences]
    table, score, plain = tokens_table(language), Score(), Score()
    hung, sub, wrong = Counter[str](), Counter[str](), []
    for sentence, (text, spans), parsed in zip(sentences, texts, parse((t for t, _ in texts), language), strict=True):
        gold = gold_tree(sentence, spans, language)
        expected = relations(gold)
        tree = make_tree(parsed, text, 0, language, table)
        plain.add(relations(tree), expected)
        mend_tree(tree)
        found = relations(tree)
        score.add(found, expected)
        hung.update(dict(zip(("uas", "las", "words"), attachment(gold, tree), strict=True)))
        sub.update(dict(zip(("right", "told", "met", "forms"), subjunctives(gold, tree), strict=True)))
        if found != expected:
            wrong.append((text, expected - found, found - expected, tree))
    names = [f.value for f in FUNCTIONS]
    print(f"  UAS {hung['uas'] / hung['words']:.3f} LAS {hung['las'] / hung['words']:.3f} after repair")
    print(f"  all functions: F1 {score.f1(*names)[2]:.3f}, without repair {plain.f1(*names)[2]:.3f}")
    for name in names:
        p, r, f1 = score.f1(name)
        print(f"    {name:6} P {p:.3f} R {r:.3f} F1 {f1:.3f} ({score.expected[name]}), before {plain.f1(name)[2]:.3f}")
    if sub["forms"]:
        p, r = sub["right"] / max(sub["told"], 1), sub["met"] / sub["forms"]
        print(f"  subjunctive: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} ({sub['forms']})")
    for text, missed, extra, tree in wrong[: errors or 0]:
        show_errors(text, missed, extra, tree)


def show_errors(text: str, missed: set[Relation], extra: set[Relation], tree: Tree) -> None:
    """Print what is wrong in a sentence."""
    print("\n", text)
    for sign, wrong in (("-", missed), ("+", extra)):
        for head, function, argument in sorted(wrong):
            print("  ", sign, text[head:].split(maxsplit=1)[0], function.value, text[argument:].split(maxsplit=1)[0])
    words = enumerate(zip(tree.forms, tree.pos, tree.deps, tree.heads, strict=True))
    print("   ", " ".join(f"{i}:{form}/{pos}/{dep}>{head}" for i, (form, pos, dep, head) in words))


def sentence_ends(sentences: list[list[Word]], language: str) -> tuple[float, float]:
    """Return precision and recall of sentence ends when ten sentences stand in a paragraph."""
    right = found = expected = 0
    for paragraph in (sentences[i : i + 10] for i in range(0, len(sentences), 10)):
        text, ends = "", set()
        for sentence in paragraph:
            text += text_of(sentence)[0]
            ends.add(len(text))
            text += " "
        block = Span(0, len(text) - 1)
        told = {s.end for s in find_sentences(text, block, tokens_table(language).sentences)}
        right, found, expected = right + len(told & ends), found + len(told), expected + len(ends)
    return right / found, right / expected


def documents(sentences: list[list[Word]], language: str) -> Iterator[Document]:
    """Yield texts of ten sentences, as articles have them."""
    for i in range(0, len(sentences), 10):
        text = "\n\n".join(" ".join(text_of(s)[0] for s in sentences[j : j + 3]) for j in range(i, i + 10, 3))
        yield Document(f"bench:{i}", text, language)


def speed(sentences: list[list[Word]], language: str) -> None:
    """Print words a second, of the whole and of what is done beside the parser."""
    texts = list(documents(sentences, language))
    words = sum(len(t.text.split()) for t in texts)
    read_text(texts[0])
    start = time.process_time()
    for text in texts:
        read_text(text)
    whole = time.process_time() - start
    flat = [s.span.of(t.text) for t in texts for s in read_text(t).sentences]
    start = time.process_time()
    for i in range(0, len(flat), 10):
        list(parse(flat[i : i + 10], language))
    parser = time.process_time() - start
    beside = words / (whole - parser)
    print(f"  {words / whole:,.0f} words/s, parser alone {words / parser:,.0f}, beside it {beside:,.0f}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many sentences with errors")
    parser.add_argument("--only", default="", help="one treebank")
    options = parser.parse_args()
    for name, language in TESTS:
        if options.only in name:
            sentences = list(read_treebank(options.treebanks / f"{name}.conllu.gz"))
            print(name)
            measure(sentences, language, errors=options.errors)
            print("  sentence ends: P {:.3f} R {:.3f}".format(*sentence_ends(sentences, language)))
            if not options.errors:
                speed(sentences, language)


if __name__ == "__main__":
    main()
