/**
 * A webpack loader for the bundles of the formulas: takes out of the declarations what only a page, a note or a column
 * needs (help, notes, examples, widths), which is more than half of them. It runs on plain JavaScript, behind esbuild. With
 * the option `columns` only those columns of Benefits stay, and no other names of headers, for a bundle that reads no table
 * and takes from there just how a word is read.
 */
const { parse } = require("acorn");

/** What goes, by the folder of core that it stands in; with `onlyText` just where it is a text. */
const leftOut = [
  { folder: /core[\\/]functions[\\/]/, keys: ["group", "summary", "result", "example", "moreExamples", "edges", "notes", "source"] },
  { folder: /core[\\/]tables[\\/]/, keys: ["note", "about", "meaning", "example", "width", "wrap", "format", "align"], onlyText: true },
  { folder: /core[\\/]metrics[\\/]/, keys: ["meaning", "examples", "format", "align", "width", "highlights"] },
  { folder: /core[\\/]checks[\\/]/, keys: ["about"], onlyText: true },
];

/** Calls whose help goes: every text argument that is a sentence. */
const helped = new Set(["needs", "mayBeBlank", "may", "usually", "series", "maySeries", "table", "mayTable"]);

module.exports = function leaveOutHelp(source) {
  const rule = leftOut.find(({ folder }) => folder.test(this.resourcePath));
  if (rule === undefined) return source;
  const { columns } = this.getOptions();
  const keys = columns === undefined ? rule.keys : [...rule.keys, "aliases"];
  const cuts = [];
  visit(parse(source, { ecmaVersion: 2022, sourceType: "module" }), (node) => {
    if (node.type === "ObjectExpression") cuts.push(...cutsIn(node, { ...rule, keys }, source));
    if (columns !== undefined && /tables[\\/]benefits\.ts$/.test(this.resourcePath) && node.type === "Property" && node.key.name === "columns") {
      cuts.push(...cutsWhere(node.value, ({ key }) => !columns.includes(key.name), source));
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && helped.has(node.callee.name)) {
      for (const argument of node.arguments) if (isSentence(argument)) cuts.push({ from: argument.start, to: argument.end, put: '""' });
    }
  });
  return without(source, cuts);
};

const cutsIn = (object, { keys, onlyText = false }, source) =>
  cutsWhere(object, ({ key, value, computed, method }) => !computed && !method && keys.includes(key.name) && (!onlyText || isConstant(value)), source);

function cutsWhere(object, goes, source) {
  return object.properties.flatMap((property) => {
    if (property.type !== "Property" || !goes(property)) return [];
    const comma = /^\s*,/.exec(source.slice(property.end));
    return [{ from: property.start, to: property.end + (comma === null ? 0 : comma[0].length), put: "" }];
  });
}

const isConstant = (node) =>
  node.type === "Literal" ||
  (node.type === "TemplateLiteral" && node.expressions.length === 0) ||
  (node.type === "ArrayExpression" && node.elements.every(isConstant));
const isSentence = (node) => node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string" && node.value.includes(" "));

/** Outer cuts swallow inner ones. */
function without(source, cuts) {
  let text = "";
  let at = 0;
  for (const { from, to, put } of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    text += source.slice(at, from) + put;
    at = to;
  }
  return text + source.slice(at);
}

function visit(node, meet) {
  meet(node);
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (Array.isArray(value)) for (const each of value) if (each?.type !== undefined) visit(each, meet);
    if (value?.type !== undefined && !Array.isArray(value)) visit(value, meet);
  }
}
