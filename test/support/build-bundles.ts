import { execFileSync } from "node:child_process";
import path from "node:path";

/**
 * Builds what ships, in a process of its own, since webpack's configurations are modules of Node that jest does not load.
 * `imports` says by name which file each configuration comes from; `bundles` is the list of them, as an expression.
 */
export function buildBundles(imports: Readonly<Record<string, string>>, bundles: string): void {
  const lines = Object.entries(imports).map(([name, file]) => `import { ${name} } from "./${file}";`);
  const build = `
    import webpack from "webpack";
    ${lines.join("\n")}
    webpack(${bundles}, (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, ["--input-type=module", "-e", build], { cwd: path.join(__dirname, "../.."), stdio: ["ignore", "ignore", "inherit"] });
}
