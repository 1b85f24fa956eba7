/* The drawing of items: lanes in a box that scrolls, of which only the visible rows are drawn. */

import { AXIS, drawAxis, drawGrid } from "./axis.js";
import { Scale, dayOf, isoOf } from "./days.js";
import { extentOf, lanesOf, middleOf, openingOf, readItems, rowsOf } from "./model.js";
import { ROW, definitions, drawItem, drawStack } from "./paint.js";
import { element, fillPanel, spoken } from "./panel.js";
import { SANS, fitted, make } from "./svg.js";

const GUTTER = 330;
const WIDE = 720; // pixels from which lanes have their names beside them, not above
const TITLE = 22;
const LEAST_DAYS = 4;
const FEW = 60; // up to so many events have a lane each
const FONT = `14px ${SANS}`;

export class ItemView {
  constructor(stage, drawing, state, onChange) {
    Object.assign(this, { stage, drawing, onChange });
    this.items = readItems(drawing.items);
    this.extent = extentOf(this.items);
    this.lanes = ["event", "actor", "type"].includes(state.lanes) ? state.lanes : this.items.length <= FEW ? "event" : "actor";
    this.window = state.window ? [dayOf(state.window[0]), dayOf(state.window[1])] : openingOf(this.items);
    this.chosen = this.items.find((item) => item.id === state.item) ?? null;
    this.build();
  }

  build() {
    this.axis = make("svg", { class: "axis-picture", height: AXIS, "aria-hidden": "true" });
    this.picture = make("svg", { class: "picture", "aria-hidden": "true" });
    this.content = make("g");
    this.picture.append(definitions(Object.keys(this.drawing.types)), this.content);
    this.box = element("div", "lanes", this.axis, this.picture);
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "application");
    this.box.setAttribute("aria-label", this.drawing.words.label);
    this.box.setAttribute("aria-describedby", "chart-keys");
    this.panel = element("div", "panel");
    this.voice = element("p", "unseen");
    this.voice.setAttribute("role", "status");
    this.stage.append(this.box, this.panel, this.voice);
    this.box.addEventListener("scroll", () => this.redraw(), { passive: true });
    new ResizeObserver(() => this.layOut()).observe(this.box);
    this.layOut();
    if (this.chosen) this.choose(this.chosen, { silent: true });
  }

  get scale() {
    const gutter = this.isWide ? GUTTER : 0;
    return new Scale(this.window[0], this.window[1], gutter + 4, this.width - 8);
  }

  /* Sort items into lanes and rows; needed when the lanes, the zoom or the width change. */
  layOut() {
    this.width = Math.max(280, this.box.clientWidth);
    this.isWide = this.width >= WIDE;
    const { names, types, words } = this.drawing;
    this.rows = [];
    let y = 0;
    for (const lane of lanesOf(this.items, this.lanes, names, types, words.other_lane)) {
      if (!this.isWide) y += TITLE;
      this.nearRows(lane).forEach((shown, number) => {
        const items = shown.flatMap((each) => each.items ?? [each]);
        this.rows.push({ shown, items, y: y + ROW / 2, lane: number === 0 ? lane : null });
        y += ROW;
      });
    }
    this.height = y + 4;
    this.laidOut = this.window[0];
    this.redraw();
  }

  /* Return the rows of a lane for what lies in the window or next to it: the rest needs no room yet. */
  nearRows(lane) {
    const span = this.window[1] - this.window[0];
    const isNear = (item) => (item.last ?? item.first + 1) > this.window[0] - span && (item.first ?? item.last - 1) < this.window[1] + span;
    const items = this.lanes === "event" ? lane.items : lane.items.filter(isNear);
    return items.length ? rowsOf({ ...lane, items }, this.scale) : [[]];
  }

  redraw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  draw() {
    const { scale, drawing } = this;
    for (const [picture, height] of [[this.axis, AXIS], [this.picture, this.height]]) {
      picture.setAttribute("width", this.width);
      picture.setAttribute("height", height);
      picture.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    }
    this.axis.replaceChildren(drawAxis(scale, drawing.months, drawing.as_of));
    const top = this.box.scrollTop - 2 * ROW;
    const bottom = this.box.scrollTop + Math.max(this.box.clientHeight, 200) + 2 * ROW;
    const rows = this.rows.filter((row) => row.y >= top && row.y <= bottom);
    this.content.replaceChildren(
      drawGrid(scale, drawing.months, drawing.as_of, this.height),
      ...rows.map((row) => this.drawRow(row, scale)));
  }

  drawRow(row, scale) {
    const group = make("g", { class: "row" });
    group.append(make("path", { d: `M${scale.left} ${row.y}H${scale.right}`, class: "line" }));
    const window = [scale.left, scale.right];
    const clip = make("svg", { x: scale.left, y: row.y - ROW / 2, width: scale.right - scale.left, height: ROW, viewBox: `${scale.left} ${row.y - ROW / 2} ${scale.right - scale.left} ${ROW}` });
    const edge = 40 / scale.perDay;
    for (const item of row.shown) {
      if ((item.last ?? Infinity) < scale.first - edge || (item.first ?? -Infinity) > scale.last + edge) continue;
      const isChosen = item === this.chosen || Boolean(item.items?.includes(this.chosen));
      clip.append(item.isStack ? drawStack(item, scale, row.y, isChosen) : drawItem(item, scale, row.y, window, isChosen));
    }
    group.append(clip);
    if (row.lane) group.append(...this.beyond(row.lane, scale, row.y), ...this.title(row));
    return group;
  }

  /* Arrows at the edges tell how many events of a lane lie outside the window. */
  beyond(lane, scale, y) {
    const before = lane.items.filter((item) => (item.last ?? item.first + 1) < scale.first).length;
    const after = lane.items.filter((item) => (item.first ?? item.last - 1) > scale.last).length;
    const arrows = [];
    if (before) arrows.push(make("text", { x: scale.left + 2, y: y - 4, class: "beyond" }, `◂ ${before}`));
    if (after) arrows.push(make("text", { x: scale.right - 2, y: y - 4, class: "beyond end" }, `${after} ▸`));
    return arrows;
  }

  title(row) {
    const most = this.isWide ? GUTTER - 24 : this.width - 16;
    const y = this.isWide ? row.y + 5 : row.y - ROW / 2 - 4;
    const parts = [make("text", { x: 8, y, class: "title" }, fitted(row.lane.title, FONT, most))];
    if (row.lane.type) parts.push(make("rect", { x: 0, y: y - 11, width: 3, height: 14, class: `flag family-${row.lane.type}`, fill: "currentColor" }));
    return parts;
  }

  /* What the reader can do */

  choose(item, { silent = false } = {}) {
    this.chosen = item;
    fillPanel(this.panel, item, this.drawing.words);
    if (item) {
      this.bringIntoView(item);
      const number = this.items.indexOf(item) + 1;
      if (!silent) this.voice.textContent = spoken(item, number, this.items.length, this.drawing.words);
    }
    this.redraw();
    this.changed();
  }

  step(by) {
    const at = this.chosen ? this.items.indexOf(this.chosen) + by : by > 0 ? 0 : this.items.length - 1;
    this.choose(this.items[Math.min(Math.max(at, 0), this.items.length - 1)]);
  }

  /* Go to the nearest item in a row above or below. */
  stepRow(by) {
    const at = this.rows.findIndex((row) => row.items.includes(this.chosen));
    const row = this.rows[at === -1 ? 0 : at + by];
    if (!row) return;
    const wanted = this.chosen ? middleOf(this.chosen) : this.window[0];
    const off = (item) => Math.abs(middleOf(item) - wanted);
    this.choose(row.items.reduce((a, b) => (off(b) < off(a) ? b : a)));
  }

  bringIntoView(item) {
    const from = item.first ?? item.last - 1;
    const to = item.last ?? item.first + 1;
    const span = this.window[1] - this.window[0];
    if (to < this.window[0] || from > this.window[1]) {
      this.window = [from - span / 2, from + span / 2];
      this.layOut();
    }
    const row = this.rows.find((each) => each.items.includes(item));
    if (!row) return;
    const top = row.y - ROW - TITLE;
    const visible = this.box.clientHeight - AXIS;
    if (top < this.box.scrollTop) this.box.scrollTop = Math.max(0, top);
    else if (row.y + ROW > this.box.scrollTop + visible) this.box.scrollTop = row.y + ROW - visible;
  }

  zoom(factor, x = null) {
    const middle = this.chosen && x === null ? (this.chosen.first ?? this.chosen.last) : null;
    const centre = x !== null ? this.scale.day(x) : middle ?? (this.window[0] + this.window[1]) / 2;
    const whole = this.extent[1] - this.extent[0];
    const span = Math.min(Math.max((this.window[1] - this.window[0]) / factor, LEAST_DAYS), Math.max(whole * 1.5, LEAST_DAYS));
    const share = Math.min(Math.max((centre - this.window[0]) / (this.window[1] - this.window[0]), 0), 1);
    this.show([centre - span * share, centre + span * (1 - share)], true);
  }

  /* Show the events of a stack apart. */
  unfold(items) {
    const [first, last] = extentOf(items);
    const room = Math.max((last - first) * 0.1, LEAST_DAYS / 2);
    const isNew = last - first + 2 * room < (this.window[1] - this.window[0]) * 0.95;
    if (isNew) this.show([first - room, last + room], true);
    else this.choose(items[(items.indexOf(this.chosen) + 1) % items.length]);
  }

  pan(days) {
    const span = this.window[1] - this.window[0];
    const first = Math.min(Math.max(this.window[0] + days, this.extent[0] - span * 0.9), this.extent[1] - span * 0.1);
    this.show([first, first + span], false);
  }

  fit() { this.show([...this.extent], true); }

  show(window, isZoom) {
    this.window = window;
    const isFar = Math.abs(window[0] - this.laidOut) > (window[1] - window[0]) / 2;
    if (isZoom || isFar) this.layOut();
    else this.redraw();
    this.changed();
  }

  setLanes(mode) {
    this.lanes = mode;
    this.box.scrollTop = 0;
    this.layOut();
    if (this.chosen) this.bringIntoView(this.chosen);
    this.changed();
  }

  open() { if (this.chosen) location.assign(this.chosen.href); }

  changed() {
    this.onChange({ lanes: this.lanes, window: this.window.map(isoOf), item: this.chosen?.id ?? null });
  }
}
