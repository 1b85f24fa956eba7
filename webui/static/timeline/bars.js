/* The histogram that stands for too many events: a bar for each stretch, which leads to its events. */

import { AXIS, drawAxis, drawGrid } from "./axis.js";
import { Scale, dayOf } from "./days.js";
import { element } from "./panel.js";
import { make } from "./svg.js";

const HEIGHT = 240;
const ROOM = 22;

export class BarView {
  constructor(stage, drawing) {
    Object.assign(this, { stage, drawing, chosen: -1 });
    this.bars = drawing.bars.map((bar) => ({ ...bar, first: dayOf(bar.earliest), last: dayOf(bar.latest) + 1 }));
    this.most = Math.max(1, ...this.bars.map((bar) => bar.total));
    this.build();
  }

  build() {
    const { words } = this.drawing;
    this.picture = make("svg", { class: "picture bars-picture", "aria-hidden": "true" });
    this.box = element("div", "lanes", this.picture);
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "application");
    this.box.setAttribute("aria-label", words.label);
    this.box.setAttribute("aria-describedby", "chart-keys");
    this.voice = element("p", "panel chosen-bar");
    this.voice.setAttribute("role", "status");
    this.stage.append(element("p", "note", words.too_many), this.box, this.voice, ...this.outside(), this.types());
    document.querySelector("#chart-keys").textContent = words.keys_bars;
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    this.picture.addEventListener("click", (event) => {
      const found = event.target.closest("[data-bar]");
      if (found) location.assign(this.bars[Number(found.dataset.bar)].href);
    });
    this.picture.addEventListener("pointerover", (event) => {
      const found = event.target.closest("[data-bar]");
      if (found) this.choose(Number(found.dataset.bar));
    });
    new ResizeObserver(() => this.draw()).observe(this.box);
    this.draw();
  }

  /* Links to the few events that lie far before or after the bars. */
  outside() {
    if (!this.drawing.outside.length) return [];
    const line = element("p", "note", this.drawing.words.outside);
    for (const bar of this.drawing.outside) line.append(" ", this.linkTo(bar));
    return [line];
  }

  /* The types of event with the colour of their family, in the order in which bars stack them. */
  types() {
    const list = element("ul", "types");
    for (const [type, name] of Object.entries(this.drawing.types)) {
      list.append(element("li", `family-${type}`, `■ ${name}`));
    }
    return list;
  }

  linkTo(bar) {
    const { words } = this.drawing;
    const count = (bar.total === 1 ? words["bin.one"] : words["bin.other"]).replace("{n}", this.number(bar.total));
    const link = element("a", "", `${bar.when}: ${count}`);
    link.href = bar.href;
    return link;
  }

  draw() {
    const width = Math.max(280, this.box.clientWidth);
    const height = HEIGHT + AXIS;
    for (const [name, value] of [["width", width], ["height", height], ["viewBox", `0 0 ${width} ${height}`]]) {
      this.picture.setAttribute(name, value);
    }
    const scale = new Scale(this.bars[0].first, this.bars.at(-1).last, 8, width - 8);
    const axis = drawAxis(scale, this.drawing.months, this.drawing.as_of);
    const body = make("g", { transform: `translate(0 ${AXIS})` }, drawGrid(scale, this.drawing.months, this.drawing.as_of, HEIGHT));
    this.bars.forEach((bar, index) => body.append(this.drawBar(bar, index, scale)));
    this.picture.replaceChildren(axis, body);
  }

  drawBar(bar, index, scale) {
    const [left, right] = [scale.x(bar.first), scale.x(bar.last)];
    const group = make("g", { class: `bin${index === this.chosen ? " is-chosen" : ""}`, "data-bar": index });
    group.append(make("rect", { class: "around", x: left, y: 0, width: right - left, height: HEIGHT }));
    let y = HEIGHT;
    for (const [type, count] of Object.entries(bar.counts)) {
      const tall = (count / this.most) * (HEIGHT - ROOM);
      y -= tall;
      group.append(make("rect", { class: `part family-${type}`, fill: "currentColor", x: left + 0.5, y, width: Math.max(1, right - left - 1), height: tall }));
    }
    if (bar.total === this.most) {
      group.append(make("text", { class: "count", x: (left + right) / 2, y: y - 5, "text-anchor": "middle" }, this.number(bar.total)));
    }
    return group;
  }

  number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, this.drawing.words.thousands);
  }

  choose(index) {
    this.chosen = Math.min(Math.max(index, 0), this.bars.length - 1);
    const bar = this.bars[this.chosen];
    const kinds = Object.entries(bar.counts).map(([type, count]) => `${this.drawing.types[type]} ${this.number(count)}`);
    this.voice.replaceChildren(this.linkTo(bar), kinds.length ? ` · ${kinds.join(", ")}` : "");
    this.draw();
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight") this.choose(this.chosen + 1);
    else if (event.key === "ArrowLeft") this.choose(this.chosen - 1);
    else if (event.key === "Home") this.choose(0);
    else if (event.key === "End") this.choose(this.bars.length - 1);
    else if (event.key === "Enter" && this.chosen >= 0) location.assign(this.bars[this.chosen].href);
    else return;
    event.preventDefault();
  }
}
