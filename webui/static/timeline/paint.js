/* Items on the drawing: a solid bar is a known day, a hatched one some day within, an open end fades into an arrow. */

import { placeOf } from "./model.js";
import { drawSigns } from "./signs.js";
import { make } from "./svg.js";

export const ROW = 44;
const BAR = 7;
const SIGNS = 13; // from the line to the middle of the signs

/* Definitions that bars refer to: a hatching in the colour of each type, and the fading of open ends. */
export function definitions(types) {
  const hatchings = types.map((type) =>
    make("pattern",
      { id: `hatch-${type}`, class: `family-${type}`, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      make("rect", { width: 5, height: 5, class: "hatch-ground" }),
      make("rect", { width: 2, height: 5, fill: "currentColor" })));
  return make("defs", {}, ...hatchings, ...fading("left", 0, 1), ...fading("right", 1, 0));
}

function fading(side, from, to) {
  const gradient = make("linearGradient", { id: `to-${side}` },
    make("stop", { offset: 0, "stop-color": "#fff", "stop-opacity": from }),
    make("stop", { offset: 1, "stop-color": "#fff", "stop-opacity": to }));
  const mask = make("mask", { id: `fade-${side}`, maskContentUnits: "objectBoundingBox" },
    make("rect", { width: 1, height: 1, fill: `url(#to-${side})` }));
  return [gradient, mask];
}

/* Draw an item on the line at height y; `window` is the visible part, within which its signs are kept. */
export function drawItem(item, scale, y, window, isChosen) {
  const place = placeOf(item, scale);
  const middle = keptWithin(place, window);
  const group = make("g", { class: `item family-${item.type}${isChosen ? " is-chosen" : ""}`, "data-item": item.index });
  const left = Math.min(place.from, middle - place.half) - 3;
  const right = Math.max(place.to, middle + place.half) + 3;
  const [from, to] = [Math.max(left, window[0] - 20), Math.min(right, window[1] + 20)];
  group.append(
    make("title", {}, `${item.when}: ${item.line}`),
    make("rect", { class: "around", x: from, y: y - ROW / 2 + 1, width: Math.max(1, to - from), height: ROW - 2, rx: 3 }));
  group.append(...bars(item, place, y, window));
  if (item.above.length) group.append(drawSigns(item.above, middle, y - SIGNS));
  if (item.below.length) group.append(drawSigns(item.below, middle, y + SIGNS));
  return group;
}

/* Draw a stack: how many events lie so close together, and which statuses they have. */
export function drawStack(stack, scale, y, isChosen) {
  const x = scale.x((stack.first + stack.last) / 2);
  const label = String(stack.items.length);
  const half = 7 + 4 * label.length;
  const group = make("g", { class: `stack${isChosen ? " is-chosen" : ""}`, "data-stack": stack.items.map((item) => item.index).join(" ") });
  group.append(
    make("rect", { class: "around", x: x - 22, y: y - ROW / 2 + 1, width: 44, height: ROW - 2, rx: 3 }),
    make("rect", { class: "pill", x: x - half, y: y - 8, width: 2 * half, height: 16, rx: 8 }),
    make("text", { class: "count", x, y: y + 4, "text-anchor": "middle" }, label));
  if (stack.above.length) group.append(drawSmall(stack.above, x, y - 15));
  if (stack.below.length) group.append(drawSmall(stack.below, x, y + 15));
  return group;
}

function drawSmall(signs, x, y) {
  const group = drawSigns(signs, 0, 0);
  group.setAttribute("transform", `translate(${x} ${y}) scale(${signs.length > 2 ? 0.6 : 0.8})`);
  return group;
}

function keptWithin(place, window) {
  const low = Math.max(place.left, window[0]) + place.half;
  const high = Math.min(place.right, window[1]) - place.half;
  if (low > high) return place.right - place.left < 2 * place.half ? place.middle : (low + high) / 2;
  return Math.min(Math.max(place.middle, low), high);
}

function bars(item, place, y, window) {
  const top = y - BAR / 2;
  const left = Math.max(place.left, window[0] - 50);
  const right = Math.min(place.right, window[1] + 50);
  const box = { x: left, y: top, width: Math.max(0.5, right - left), height: BAR };
  if (item.isDay) return [make("rect", { ...box, rx: 1, fill: "currentColor" })];
  const hatched = make("rect", { ...box, fill: `url(#hatch-${item.type})`, class: "span" });
  if (item.first !== null && item.last !== null) return [hatched];
  const side = item.first === null ? "left" : "right";
  hatched.setAttribute("mask", `url(#fade-${side})`);
  const [tip, turn] = side === "left" ? [place.left, 5] : [place.right, -5];
  const end = side === "left" ? place.right : place.left;
  return [
    hatched,
    make("path", { d: `M${tip + turn} ${y - 5}L${tip} ${y}L${tip + turn} ${y + 5}`, class: "arrow" }),
    make("path", { d: `M${end} ${y - 6}V${y + 6}`, class: "arrow" }),
  ];
}
