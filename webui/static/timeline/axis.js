/* The axis above the lanes, and the lines that run down from it. */

import { dayOf, ticksOf } from "./days.js";
import { SANS, make, widthOf } from "./svg.js";

export const AXIS = 30;
const FONT = `600 12px ${SANS}`;

export function drawAxis(scale, months, asOf) {
  const group = make("g", { class: "axis" });
  for (const tick of ticksOf(scale, months)) {
    const x = scale.x(tick.day);
    group.append(make("path", { d: `M${x} ${AXIS - 7}V${AXIS}`, class: "tick" }));
    if (x + widthOf(tick.label, FONT) > scale.right + 4) continue;
    group.append(make("text", { x: x + 3, y: AXIS - 10, class: tick.isMajor ? "major" : "minor" }, tick.label));
  }
  if (asOf) {
    const x = scale.x(dayOf(asOf) + 1);
    group.append(make("path", { d: `M${x} 4V${AXIS}`, class: "known" }));
  }
  group.append(make("path", { d: `M${scale.left} ${AXIS - 0.5}H${scale.right}`, class: "ruler" }));
  return group;
}

export function drawGrid(scale, months, asOf, height) {
  const group = make("g", { class: "grid" });
  for (const tick of ticksOf(scale, months)) {
    const x = scale.x(tick.day);
    group.append(make("path", { d: `M${x} 0V${height}`, class: tick.isMajor ? "major" : "minor" }));
  }
  if (asOf) {
    const x = scale.x(dayOf(asOf) + 1);
    if (x >= scale.left && x <= scale.right) group.append(make("path", { d: `M${x} 0V${height}`, class: "known" }));
  }
  return group;
}
