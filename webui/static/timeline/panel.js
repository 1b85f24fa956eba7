/* What is chosen, in words, below the drawing and for screen readers. */

import { drawSign } from "./signs.js";
import { make } from "./svg.js";

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function fillPanel(panel, item, words) {
  panel.replaceChildren();
  if (!item) return;
  const link = element("a", "", item.line);
  link.href = item.href;
  panel.append(
    element("p", `kind family-${item.type}`, `${item.kind} · ${item.when}`),
    element("p", "line", link),
    element("blockquote", "quote", element("p", "", element("bdi", "", item.quote))),
    signList(item.signs),
    element("p", "open", openLink(item, words)));
}

function openLink(item, words) {
  const link = element("a", "", words.open_event);
  link.href = item.href;
  return link;
}

function signList(signs) {
  const list = element("ul", "signs");
  for (const sign of signs) {
    const picture = make("svg", { class: "sign", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" }, drawSign(sign.status, 0, 0));
    list.append(element("li", `is-${sign.side}`, picture, element("span", "", sign.name), element("span", "count", String(sign.count))));
  }
  return list;
}

export function spoken(item, number, count, words) {
  const signs = item.signs.map((sign) => `${sign.name} ${sign.count}`).join(", ");
  const where = words.position.replace("{n}", number).replace("{count}", count);
  return `${item.kind}, ${item.when}: ${item.line}. ${signs}. ${where}`;
}
