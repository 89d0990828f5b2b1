import { relative } from "node:path";
import { sameLanguage } from "./same-language";

/** A word as a shell takes it, so that a command can be pasted. */
export function shellWord(word: string, platform: string = process.platform): string {
  const isPlain = platform === "win32" ? /^[\w.,:=@+\\/-]+$/ : /^[\w.,:=@+/-]+$/;
  if (isPlain.test(word)) return word;
  return platform === "win32" ? `"${word}"` : `'${word.replace(/'/g, "'\\''")}'`;
}

/** How a script is called from a folder: by its name where it is installed, else as Node runs it. */
export function calledAs(script: string, folder: string): string {
  const isInstalled = !script.endsWith(".cjs") || /[\\/]node_modules[\\/]/.test(script);
  if (isInstalled) return "benefits";
  const near = folder === "" ? script : relative(folder, script);
  return `node ${shellWord(near.length < script.length ? near : script)}`;
}

/** How this program was called, so that what it says to do next can be pasted. */
export const program = calledAs(process.argv[1] ?? "", workingFolder());

/** None where it was taken away meanwhile. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "";
  }
}

/** What to do next: a sentence that ends with "with:", and below it the command, on a line of its own, to be pasted. A word in capitals stands for the reader's own. */
export const nextStep = (says: string, ...command: readonly string[]): string =>
  `${says}\n  ${[program, ...[...command, ...sameLanguage()].map((word) => shellWord(word))].join(" ")}`;
