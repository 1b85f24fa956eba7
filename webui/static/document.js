/* Where a mark is pointed at, all pieces of its claims show; the same from the list of claims. */

const marks = [...document.querySelectorAll("mark[data-claims]")];
const claimsOf = (mark) => mark.dataset.claims.trim().split(" ");

function show(ids) {
  for (const mark of marks) {
    mark.classList.toggle("is-near", claimsOf(mark).some((id) => ids.includes(id)));
  }
}

function idsAt(target) {
  const ref = target.closest("a.ref");
  if (ref) return [ref.hash.slice(3)];
  const claim = target.closest(".margin article.claim");
  return claim ? [claim.id.slice(2)] : [];
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => show(idsAt(event.target)));
}
