/* Items as the drawing needs them: days as numbers, lanes, and rows in which nothing overlaps. */

import { dayOf } from "./days.js";
import { signsWidth } from "./signs.js";

export const OPEN = 64; // pixels that an open end is drawn with before it fades
const BETWEEN = 8; // pixels between two items of a row
const MOST_ACTORS = 24;
const MOST_ROWS = 4; // a lane that would need more rows shows stacks instead
const STACK = 34; // pixels within which items go onto one stack

export function readItems(items) {
  return items.map((item, index) => {
    const first = item.earliest === null ? null : dayOf(item.earliest);
    const last = item.latest === null ? null : dayOf(item.latest) + 1;
    return {
      ...item,
      index,
      first,
      last,
      isDay: first !== null && last !== null && last - first === 1,
      above: item.signs.filter((sign) => sign.side !== "denies"),
      below: item.signs.filter((sign) => sign.side === "denies"),
    };
  });
}

/* Return the stretch of days that holds all items, with some room at both ends. */
export function extentOf(items) {
  const firsts = items.map((item) => item.first ?? item.last - 1);
  const lasts = items.map((item) => item.last ?? item.first + 1);
  const first = firsts.reduce((a, b) => Math.min(a, b));
  const last = lasts.reduce((a, b) => Math.max(a, b));
  const room = Math.max(2, (last - first) * 0.04);
  return [first - room, last + room];
}

/* Return the stretch that is shown first: all, unless a few far off would squeeze the many together. */
export function openingOf(items) {
  const [first, last] = extentOf(items);
  const days = items.map((item) => item.first ?? item.last - 1).sort((a, b) => a - b);
  const cut = Math.floor(days.length * 0.06);
  const [low, high] = [days[cut], days[days.length - 1 - cut]];
  if (!cut || (high - low) * 4 > last - first) return [first, last];
  const room = Math.max(3, (high - low) * 0.08);
  return [low - room, high + room];
}

/* Return lanes as {title, type, items}; an item with two actors stands in the lanes of both. */
export function lanesOf(items, mode, names, types, otherName) {
  if (mode === "event") return items.map((item) => ({ title: item.line, type: item.type, items: [item] }));
  if (mode === "type") {
    return Object.entries(types)
      .map(([type, title]) => ({ title, type, items: items.filter((item) => item.type === type) }))
      .filter((lane) => lane.items.length);
  }
  return actorLanes(items, names, otherName);
}

function actorLanes(items, names, otherName) {
  const byActor = new Map();
  for (const item of items) {
    for (const actor of item.actors) byActor.set(actor, [...(byActor.get(actor) ?? []), item]);
  }
  const often = [...byActor].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_ACTORS);
  const shown = new Set(often.flatMap(([, found]) => found));
  const lanes = often.map(([actor, found]) => ({ title: names[actor] ?? actor, type: null, items: found }));
  const others = items.filter((item) => !shown.has(item));
  return others.length ? [...lanes, { title: otherName, type: null, items: others }] : lanes;
}

/* Return where an item begins and ends on the drawing, signs included, and where its signs stand. */
export function placeOf(item, scale) {
  let left = item.first === null ? scale.x(item.last) - OPEN : scale.x(item.first);
  let right = item.last === null ? scale.x(item.first) + OPEN : scale.x(item.last);
  if (right - left < 5) {
    const middle = (left + right) / 2;
    [left, right] = [middle - 2.5, middle + 2.5];
  }
  const half = Math.max(signsWidth(item.above), signsWidth(item.below)) / 2;
  const middle = item.first === null ? right - half - 2 : item.last === null ? left + half + 2 : (left + right) / 2;
  return { left, right, middle, half, from: Math.min(left, middle - half), to: Math.max(right, middle + half) };
}

/* Return the rows of a lane: without overlap, or one row of stacks where that would take too many. */
export function rowsOf(lane, scale) {
  const rows = packRows(lane, scale);
  return rows.length <= MOST_ROWS ? rows : [stackItems(lane, scale)];
}

/* Put items that are too close to draw apart onto stacks. */
function stackItems(lane, scale) {
  const stacks = [];
  const placed = lane.items
    .map((item) => ({ item, at: placeOf(item, scale).middle }))
    .sort((a, b) => a.at - b.at || a.item.index - b.item.index);
  for (const { item, at } of placed) {
    const last = stacks.at(-1);
    if (last && at - last.at < STACK) last.items.push(item);
    else stacks.push({ at, items: [item] });
  }
  return stacks.map(({ items }) => (items.length === 1 ? items[0] : stackOf(items)));
}

function stackOf(items) {
  const statuses = (side) => {
    const found = new Map(items.flatMap((item) => item[side]).map((sign) => [sign.status, { ...sign, count: 1 }]));
    return [...found.values()];
  };
  const middles = items.map(middleOf);
  return {
    isStack: true,
    items,
    first: middles.reduce((a, b) => Math.min(a, b)),
    last: middles.reduce((a, b) => Math.max(a, b)),
    above: statuses("above"),
    below: statuses("below"),
  };
}

/* Return the day in the middle of what is known of an item's time. */
export function middleOf(item) {
  return ((item.first ?? item.last) + (item.last ?? item.first)) / 2;
}

/* Put the items of a lane into as few rows as possible without overlap. */
function packRows(lane, scale) {
  const rows = [];
  const placed = lane.items
    .map((item) => ({ item, place: placeOf(item, scale) }))
    .sort((a, b) => a.place.from - b.place.from || a.item.index - b.item.index);
  for (const { item, place } of placed) {
    let row = rows.find((each) => each.end + BETWEEN <= place.from);
    if (!row) rows.push((row = { end: 0, items: [] }));
    row.items.push(item);
    row.end = place.to;
  }
  return rows.map((row) => row.items);
}
