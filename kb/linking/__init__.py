"""Claims of many documents -> events and actors that are the same.

`copies` gives a document its origin, `profiles` what is compared of a claim and under which keys it
is looked for, `concepts` what words mean in every language, `rarity` how much it says to share one,
`actors` names across spellings, `theme` what a document is about, `compare` the score of a pair with
its reasons (from `dates`, `sharing` and `weights`), `groups` what is put together, `events` the decision,
logged as judgements.
"""

from kb.linking.copies import find_origin, signature
from kb.linking.events import Known, Link, Merge, link, link_and_merge
from kb.linking.profiles import Profile, blocking_keys, make_profile, read_profile, write_profile
from kb.linking.rarity import Rarity

__all__ = [
    "Known", "Link", "Merge", "Profile", "Rarity", "blocking_keys", "find_origin", "link", "link_and_merge",
    "make_profile", "read_profile", "signature", "write_profile",
]
