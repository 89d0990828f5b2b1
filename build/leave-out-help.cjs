/**
 * A webpack loader for the bundles of the formulas: takes the key `help` out of core's declarations, which only pages, notes
 * and tests read and which is more than half of them, and then the texts that only the help used. It runs on plain JavaScript,
 * behind esbuild.
 */
const { parse } = require("acorn");
const { transformSync } = require("esbuild");

module.exports = function leaveOutHelp(source) {
  const cuts = [];
  visit(parse(source, { ecmaVersion: 2022, sourceType: "module" }), (node) => {
    if (node.type === "ObjectExpression") cuts.push(...node.properties.filter(isHelp));
  });
  return cuts.length === 0 ? source : withoutUnused(without(source, cuts));
};

/** Once modules are joined in one scope, no minifier dares to drop a constant that nothing reads; in a module of its own esbuild does. */
const withoutUnused = (source) => transformSync(source, { format: "esm", target: "es2020", treeShaking: true }).code;

const isHelp = ({ type, key, computed }) => type === "Property" && !computed && key.name === "help";

/** Each goes with the comma behind it; outer cuts swallow inner ones. */
function without(source, cuts) {
  let text = "";
  let at = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += source.slice(at, start);
    at = end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0);
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
