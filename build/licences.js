import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The licences of the packages whose code is in the bundles, in one file beside them, as those licences ask: their texts and notices, one
 * text for all packages that have it word for word. A package that names no licence does not get into a bundle.
 */
export const licences = (out) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("licences", ({ modules }) => writeFileSync(path.join(out, "LICENSES.txt"), licenceText(packagesOf(modules))));
  },
});

/** The folders of the packages that modules come from. */
function packagesOf(modules) {
  const folders = new Set();
  const see = (module) => {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module.resource ?? "");
    if (found !== null) folders.add(found[1]);
    for (const inner of module.modules ?? []) see(inner);
  };
  for (const module of modules) see(module);
  return [...folders];
}

/** What the packages in these folders ask to be handed on. */
export function licenceText(folders) {
  const named = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    if (typeof license !== "string") throw new Error(`${name} names no licence, and may not be handed on.`);
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => /^(?:licen[cs]es?|notice|copying)/i.test(entry.name) && !/\.(?:js|ts|json)$/i.test(entry.name))
      .flatMap((entry) =>
        entry.isFile() ? [entry.name] : entry.isDirectory() ? readdirSync(path.join(folder, entry.name)).map((inner) => path.join(entry.name, inner)) : [],
      )
      .sort()
      .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
    const text = texts.join("\n\n") || `The package has no text of its licence; it says that it is ${license}.`;
    named.set(text, [...(named.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...named].map(([text, packages]) => `${[...new Set(packages)].sort().join("\n")}\n\n${text}`);
  return `Code of these packages is in this folder's files, under these licences.\n\n${parts.sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
