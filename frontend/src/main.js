// The page works without this file. It adds: search and filters, facts on a click, and the interactive graph where WebGL is.
import { readData } from "./data.js";
import { connectControls } from "./controls.js";
import { drawingSurface } from "./drawing.js";
import { graphSurface } from "./graph.js";
import { openPanel } from "./panel.js";
import { everything, visible } from "./filter.js";

const data = readData(document);
const drawing = document.getElementById("drawing");
const state = { ...everything };

const choose = (chosen) => {
  state.chosen = chosen;
  openPanel(document.getElementById("panel"), data, chosen, () => choose(null));
  surface.show(visible(data, state), state);
};

let surface = graphSurface(document, data, choose);
if (surface) drawing.hidden = true;
else surface = drawingSurface(drawing, data, choose);
document.documentElement.dataset.surface = surface.name;

connectControls(document, data, state, {
  changed: () => surface.show(visible(data, state), state),
  choose: (number) => {
    choose({ node: number });
    surface.centre(number);
  },
});
surface.show(visible(data, state), state);
