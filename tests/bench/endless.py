"""Print how long sentences without end take: seconds for each number of words.

    python tests/bench/endless.py [WORDS ...]

The time is to grow as the text does: a sentence of 100,000 words is nothing but a long text.
"""

import argparse
import time
from datetime import date

from kb.pipeline import extract
from kb.records.document import Document

UNITS = {
    ("de", "that"): "Er sagte, dass Russland Raketen liefere, ",
    ("en", "that"): "he said that Russia delivers missiles to Iran ",
    ("de", "quotations"): "„Er kommt“, sagte er, ",
    ("en", "quotations"): '"He comes," he said and ',
    ("de", "open marks"): "„Er sagt «ja ›nein 'so \"doch ",
    ("en", "according"): "according to Reuters and TASS ",
    ("en", "capitals"): "RUSSIA DELIVERED MISSILES TO IRAN ",
}


def main() -> None:
    """Print a line for each kind of sentence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=int, nargs="*", default=[1000, 10_000, 100_000])
    options = parser.parse_args()
    for (language, name), unit in UNITS.items():
        for words in options.words:
            text = unit * (words // len(unit.split()))
            start = time.process_time()
            extract(Document("bench:endless", text, language, date(2025, 11, 10)))
            print(f"{language} {name:12} {words:8,} words {time.process_time() - start:7.2f} s", flush=True)


if __name__ == "__main__":
    main()
