"""Print the figures and hashes of all sets that are there: python -m tests.quality.measure"""

import hashlib

from tests.quality.test_floors import FLOORS, SETS, golds, measured, text_of

if __name__ == "__main__":
    for name in SETS:
        digest = hashlib.sha256()
        for gold in golds(FLOORS[name]):
            digest.update(gold.read_bytes() + text_of(gold).read_bytes())
        score = measured(FLOORS[name])
        print(f"{name}: events {score.events.f1:.3f}, slots {score.slots.f1:.3f}, sha256 {digest.hexdigest()[:16]}")
