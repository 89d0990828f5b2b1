/** How the pane writes figures and the words of a plan: as the findings and the sheets do. It alone of the core is drawn with. */
export { fixedText, inItsLines, narrowMoney, percentText } from "#core";
