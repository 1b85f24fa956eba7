/* Mouse, touch, wheel and keyboard on the drawing. */

const ZOOM = 1.5;
const PAN = 0.2;
const SLOP = 5; // pixels a finger may move and still tap

export function control(view) {
  const box = view.box;
  box.addEventListener("keydown", (event) => onKey(view, event));
  box.addEventListener("wheel", (event) => onWheel(view, event), { passive: false });
  const pointers = new Map();
  let moved = 0;

  box.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    moved = 0;
  });
  box.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const by = event.clientX - before.clientX;
    moved += Math.abs(by);
    if (pointers.size === 2) pinch(view, pointers, event);
    else if (moved > SLOP) {
      box.setPointerCapture(event.pointerId);
      box.classList.add("is-moving");
      view.pan(-by / view.scale.perDay);
    }
    pointers.set(event.pointerId, event);
  });
  for (const kind of ["pointerup", "pointercancel", "lostpointercapture"]) {
    box.addEventListener(kind, (event) => {
      pointers.delete(event.pointerId);
      box.classList.remove("is-moving");
    });
  }
  box.addEventListener("click", (event) => {
    if (moved > SLOP) return;
    const found = event.target.closest("[data-item], [data-stack]");
    if (found?.dataset.stack) view.unfold(found.dataset.stack.split(" ").map((index) => view.items[Number(index)]));
    else if (found) point(view, view.items[Number(found.dataset.item)]);
  });
}

/* The first click chooses, the second opens. */
function point(view, item) {
  if (item === view.chosen) view.open();
  else view.choose(item);
}

function pinch(view, pointers, event) {
  const [a, b] = [...pointers.values()];
  const other = a.pointerId === event.pointerId ? b : a;
  const before = pointers.get(event.pointerId);
  const left = view.box.getBoundingClientRect().left;
  const [was, is] = [before, event].map((each) => Math.max(20, Math.abs(each.clientX - other.clientX)));
  view.zoom(is / was, (event.clientX + other.clientX) / 2 - left);
}

/* The wheel scrolls the page as always; with Ctrl (or a pinch on a touchpad) it zooms, sideways it moves. */
function onWheel(view, event) {
  const left = view.box.getBoundingClientRect().left;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    view.zoom(Math.exp(-event.deltaY / 240), event.clientX - left);
  } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
    event.preventDefault();
    view.pan((event.deltaX || event.deltaY) / view.scale.perDay);
  }
}

const KEYS = {
  ArrowRight: (view) => view.step(1),
  ArrowLeft: (view) => view.step(-1),
  ArrowDown: (view) => view.stepRow(1),
  ArrowUp: (view) => view.stepRow(-1),
  "+": (view) => view.zoom(ZOOM),
  "=": (view) => view.zoom(ZOOM),
  "-": (view) => view.zoom(1 / ZOOM),
  Home: (view) => view.fit(),
  Enter: (view) => view.open(),
  Escape: (view) => view.choose(null),
};

function onKey(view, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const span = view.window[1] - view.window[0];
  if (event.shiftKey && event.key === "ArrowRight") view.pan(span * PAN);
  else if (event.shiftKey && event.key === "ArrowLeft") view.pan(-span * PAN);
  else if (KEYS[event.key]) KEYS[event.key](view);
  else return;
  event.preventDefault();
}
