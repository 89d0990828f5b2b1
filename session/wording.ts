/** How the pane writes figures and the words of a plan, as the findings and the sheets do, and puts together what a person says. It alone of the core is drawn with. */
export { figureText, fixedText, inItsLines, narrowMoney, percentText, termChangeText, wayOf, waySigns, withChoices } from "#core";
