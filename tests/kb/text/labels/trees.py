"""Trees written as form/part of speech/label>head, and written back as label>head."""

from collections.abc import Callable

from kb.text.labels import TreeDraft


def relabelled(written: str, convert: Callable[[TreeDraft], None] | None, feats: dict[int, str] | None = None) -> str:
    """Return the labels and heads that a tree has after conversion; each word keeps its place."""
    parts = [word.rsplit("/", 2) for word in written.split()]
    labels = [label.split(">") for _, _, label in parts]
    features = [(feats or {}).get(i, "") for i in range(len(parts))]
    tree = TreeDraft(
        [form for form, _, _ in parts], [pos for _, pos, _ in parts], features,
        [int(head) for _, head in labels], [label for label, _ in labels],
    )
    assert convert is not None
    convert(tree)
    return " ".join(f"{label}>{head}" for label, head in zip(tree.deps, tree.heads, strict=True))
