/* The sign of each status; shapes differ, so that none needs its colour. The page's templates draw the same. */

import { make } from "./svg.js";

const SHAPES = {
  occurred: () => [make("circle", { r: 5.5, class: "full" })],
  claimed: () => [make("circle", { r: 5, class: "open" })],
  planned: () => [make("circle", { r: 5, class: "open" }), make("circle", { r: 1.8, class: "full" })],
  possible: () => [make("circle", { r: 5, class: "open", "stroke-dasharray": "2.4 2.1" })],
  requested: () => [make("path", { d: "M0-6 6 0 0 6-6 0Z", class: "open" })],
  failed: () => [make("path", { d: "M-4.5-4.5 4.5 4.5M-4.5 4.5 4.5-4.5", class: "open" })],
  denied: () => [make("path", { d: "M-6-4.5H6L0 6Z", class: "full" })],
};

export const SIGN = 15;
const COUNT = 8;

/* Return the width that a row of signs takes. */
export function signsWidth(signs) {
  return signs.reduce((sum, sign) => sum + SIGN + (sign.count > 1 ? COUNT * String(sign.count).length : 0), 0);
}

/* Draw signs in a row, centred on x; a number tells how many independent sources give it, if more than one. */
export function drawSigns(signs, x, y) {
  const group = make("g", { class: "signs" });
  let at = x - signsWidth(signs) / 2;
  for (const sign of signs) {
    group.append(drawSign(sign.status, at + SIGN / 2, y));
    at += SIGN;
    if (sign.count > 1) {
      group.append(make("text", { x: at - 1, y: y + 4, class: "count" }, String(sign.count)));
      at += COUNT * String(sign.count).length;
    }
  }
  return group;
}

export function drawSign(status, x, y) {
  const shapes = (SHAPES[status] ?? SHAPES.claimed)();
  return make("g", { class: `sign sign-${status}`, transform: `translate(${x.toFixed(1)} ${y})` }, ...shapes);
}
