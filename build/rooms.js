/**
 * The rooms of the house and what each may know: from here come the dependency rule (.dependency-cruiser.js) and the
 * drawing in README. A room of the core knows those before it, each named.
 */
const words = ["port", "words", "domain", "parsing", "wording", "looks"];
const rows = [...words, "tables", "register", "reading"];
const standing = [...rows, "standing"];
const figures = [...standing, "metrics", "checks", "money", "schedule"];
const assessed = [...figures, "assessment"];

export const coreRooms = {
  port: { knows: [], says: "What crosses between the core and a host: plain data, and nothing else." },
  words: { knows: ["port"], says: "In which language what is told is told." },
  domain: { knows: ["port", "words"], says: "The field's words and arithmetic, which know no table." },
  parsing: { knows: ["port", "words", "domain"], says: "From a cell to a day, a number, a folded text; where cells stand." },
  wording: { knows: ["port", "words", "domain", "parsing"], says: "How a figure, a day, a unit, a name is written." },
  looks: { knows: ["port", "words", "domain"], says: "How the product's own cells look." },
  tables: { knows: ["port", "words", "domain", "parsing", "wording"], says: "Each plan table declared once." },
  register: {
    knows: ["port", "words", "domain", "parsing", "wording", "tables"],
    says: "What a mapping makes of a stranger's register: the plan tables, with nothing written.",
  },
  adopt: {
    knows: ["port", "words", "domain", "parsing", "wording", "tables", "register"],
    says: "What a stranger's sheet is: which rectangle, which heading means what, how sure and why.",
  },
  reading: { knows: [...words, "tables", "register"], says: "From a snapshot to a plan." },
  standing: { knows: rows, says: "Where each benefit stands at a date." },
  template: { knows: rows, says: "The plan tables as new sheets." },
  metrics: { knows: standing, says: "One status column a file, one folder a table." },
  checks: { knows: rows, says: "One plan check a file." },
  money: { knows: standing, says: "The business case." },
  schedule: { knows: [...standing, "metrics", "checks", "money"], says: "The activities: earned value, critical path, what they move." },
  assessment: { knows: figures, says: "What a plan looks like at a date: roll-ups, gaps, curves, what the board's page tells." },
  record: { knows: assessed, says: "What each review told, sealed; what moved since, and what was changed behind it." },
  baselines: { knows: [...assessed, "record", "template"], says: "Frozen plans, and the plan of today beside them." },
  chase: { knows: [...assessed, "record"], says: "Who owes what, and who must decide what." },
  explain: { knows: assessed, says: "How a figure comes about, rule by rule." },
  charts: { knows: assessed, says: "Charts, and the small tables that feed them, as values." },
  examples: { knows: [...rows, "template"], says: "Plans to learn from." },
  pages: { knows: [...assessed, "record", "baselines", "chase", "explain", "charts"], says: "The product's own sheets, as values." },
  review: {
    knows: [...assessed, "record", "baselines", "chase", "explain", "charts", "pages", "template", "examples"],
    says: "A snapshot and a date in, an update and findings out; new plans.",
  },
  compare: {
    knows: [...assessed, "template"],
    says: "Two copies of a plan by what their rows say, and three brought together.",
  },
  portfolio: { knows: assessed, says: "A plan as one of many: its figures at a date in whole numbers, and its lines for an engine." },
  board: { knows: [...assessed, "charts", "pages", "portfolio"], says: "Many plans on one desk: the board's lists, sheets and charts, as values." },
  functions: { knows: [...assessed, "review"], says: "One formula a declaration." },
  // It knows how a figure is written, to tell the review's own number formats from those that the user gave.
  writing: {
    knows: ["port", "words", "domain", "parsing", "wording"],
    says: "From what stands in a host and the update to placed work, or a refusal in words.",
  },
};

export const rooms = {
  core: { knows: [], says: "All arithmetic and all judgement; no package, no clock, no host." },
  languages: { knows: ["core"], says: "What each language calls what the code says in English, filled through a library." },
  session: { knows: ["core"], says: "The pane's verbs, pure functions over a snapshot; used by every host with a pane." },
  panel: { knows: ["core", "session"], says: "The one pane, drawing only, in two looks." },
  manifests: { knows: [], says: "Excel's manifests, written from one source." },
  "xlsx-file": { knows: ["core"], says: "The port over an .xlsx file, byte for byte where nothing changes." },
  "excel-addin": {
    knows: ["core", "languages", "session", "panel", "manifests"],
    says: "The port over Office.js, the pane, the ribbon's buttons, the formulas' edge.",
  },
  "sheets-addon": {
    knows: ["core", "languages", "session", "panel"],
    says: "The port over SpreadsheetApp, the menu, the sidebar, the timetable, the formulas' edge.",
  },
  drawing: { knows: ["core"], says: "Charts as pictures for pages." },
  workbench: {
    knows: ["core", "languages", "session", "panel", "xlsx-file", "drawing"],
    says: "A spreadsheet in a page, the pane beside it, the file behind both.",
  },
  portfolio: { knows: ["core", "xlsx-file"], says: "Many plans: the store, what changed, the figures of all of them." },
  "command-line": { knows: ["core", "languages", "xlsx-file", "drawing", "portfolio"], says: "The commands and the report." },
  scripts: {
    knows: ["core", "session", "panel", "manifests", "xlsx-file", "portfolio", "command-line", "excel-addin", "sheets-addon", "build"],
    says: "Small generators; what they write is committed, and a test proves it fresh.",
  },
};
