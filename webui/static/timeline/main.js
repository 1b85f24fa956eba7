/* The timeline of a page: fetches what it shows, draws it, and ties its buttons to it. */

import { readState, writeState } from "./address.js";
import { BarView } from "./bars.js";
import { control } from "./control.js";
import { element } from "./panel.js";
import { ItemView } from "./view.js";

async function start(figure) {
  const stage = figure.querySelector(".stage");
  figure.hidden = false;
  try {
    const answer = await fetch(figure.dataset.chart, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    draw(figure, stage, await answer.json());
  } catch (error) {
    stage.replaceChildren(element("p", "empty", figure.dataset.failed));
    figure.classList.add("is-empty");
    if (!(error instanceof TypeError) && !(error instanceof Error)) throw error;
  }
}

function draw(figure, stage, drawing) {
  if (drawing.kind === "bars" && drawing.bars.length) {
    figure.classList.add("has-bars");
    new BarView(stage, drawing);
  } else if (drawing.items.length) {
    drawItems(figure, stage, drawing);
  } else {
    figure.classList.add("is-empty");
    stage.append(element("p", "empty", drawing.words.nothing));
  }
  if (drawing.words.undated) stage.append(element("p", "note", drawing.words.undated));
}

function drawItems(figure, stage, drawing) {
  const isTimeline = figure.dataset.kind === "timeline";
  const state = isTimeline ? readState() : { lanes: "event" };
  const view = new ItemView(stage, drawing, state, (now) => {
    if (isTimeline) writeState(now);
    press(figure, now.lanes);
  });
  control(view);
  press(figure, view.lanes);
  const tools = figure.querySelector(".tools");
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.lanes) view.setLanes(button.dataset.lanes);
    else if (button.dataset.zoom) view.zoom(Number(button.dataset.zoom));
    else view.fit();
  });
}

function press(figure, lanes) {
  for (const button of figure.querySelectorAll("[data-lanes]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lanes === lanes));
  }
  const field = document.querySelector('.filters input[name="lanes"]');
  if (field) field.value = lanes;
}

for (const figure of document.querySelectorAll("figure[data-chart]")) start(figure);
