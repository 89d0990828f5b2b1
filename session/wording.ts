/** How the pane tells its words, and writes figures and those of a plan, as the findings and the sheets do, and puts together what a person says. It alone of the core is drawn with. */
export {
  figureText,
  fixedText,
  inItsLines,
  narrowMoney,
  oneOf,
  percentText,
  phrase,
  plural,
  say,
  termChangeText,
  textsOf,
  told,
  toldAs,
  wayOf,
  waySigns,
  withChoices,
} from "#core";
