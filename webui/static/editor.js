/* The SPARQL editor, where `make assets` has installed it; without it the plain form serves. */

const place = document.querySelector("#editor");
const form = document.querySelector("form.ask");

function start() {
  const endpoint = new URL(place.dataset.endpoint, location.href).href;
  window.Yasgui.Yasqe.defaults.autocompleters = ["variables"]; // the others ask servers elsewhere
  place.hidden = false;
  form.hidden = true;
  const yasgui = new window.Yasgui(place, {
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    populateFromUrl: false,
    persistenceId: null,
    yasqe: { value: place.dataset.query, createShareableLink: null },
  });
  const tab = yasgui.getTab();
  tab.setEndpoint(endpoint);
  tab.setQuery(place.dataset.query);
  yasgui.on("query", (_, asked) => remember(asked.getQuery()));
}

/* What was asked stays in the address; the answer of the address before goes away. */
function remember(query) {
  const address = new URL(location.href);
  address.searchParams.set("query", query);
  history.replaceState(null, "", address);
  document.querySelector("section.answer")?.remove();
}

if (place && window.Yasgui) start();
