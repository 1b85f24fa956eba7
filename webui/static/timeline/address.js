/* What the reader does with the drawing stays in the address, so that a link shows the same. */

const own = ["lanes", "window", "item"];
let waiting = 0;

export function readState() {
  const query = new URLSearchParams(location.search);
  const [from, to] = (query.get("window") ?? "").split("..");
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  return {
    lanes: query.get("lanes"),
    window: isDay.test(from) && isDay.test(to ?? "") && from < to ? [from, to] : null,
    item: query.get("item"),
  };
}

export function writeState(state) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const address = withState(new URL(location.href), state);
    history.replaceState(null, "", address);
    for (const link of document.querySelectorAll(".languages a")) {
      link.href = withState(new URL(link.href), state);
    }
  }, 250);
}

function withState(address, state) {
  const values = { lanes: state.lanes, window: state.window && state.window.join(".."), item: state.item };
  for (const name of own) {
    if (values[name]) address.searchParams.set(name, values[name]);
    else address.searchParams.delete(name);
  }
  return address;
}
