import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import Ajv from "ajv-draft-04";
import { formulas } from "../../core/functions/index";
import { formulaFiles } from "../../scripts/formula-files";
import { testWhere } from "../support/test-where";

const root = path.join(__dirname, "../..");

test.each(formulaFiles())("$path is as fresh as the declarations (npm run generate)", ({ path: file, text }) => {
  expect(readFileSync(path.join(root, file), "utf8")).toBe(text);
});

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality: string };
  }[];
}
const metadata: Metadata = JSON.parse(readFileSync(path.join(root, "excel-addin/functions/functions.json"), "utf8"));

/** The part of Microsoft's manifest schema that describes a function. */
function functionSchema(): Record<string, unknown> {
  const folder = path.dirname(createRequire(__filename).resolve("@microsoft/app-manifest"));
  const schema = JSON.parse(readFileSync(path.join(folder, "json-schemas/teams/v1.30/MicrosoftTeams.schema.json"), "utf8"));
  return { $schema: schema.$schema, definitions: schema.definitions, $ref: "#/definitions/extensionFunction" };
}

test("every function of functions.json is one by the schema of Microsoft's manifest", () => {
  const isFunction = new Ajv({ strict: false, validateFormats: false }).compile(functionSchema());
  for (const described of metadata.functions) {
    expect([described.id, isFunction(described), isFunction.errors]).toEqual([described.id, true, null]);
  }
  expect(isFunction({ ...metadata.functions[0], id: "1" })).toBe(false);
});

test("ids are unique, and names are none that Excel takes for a cell", () => {
  expect(new Set(metadata.functions.map(({ id }) => id)).size).toBe(metadata.functions.length);
  for (const { id, name } of metadata.functions) {
    expect(id).toBe(name);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

/** The same functions as source that Microsoft's parser reads: it finds nothing in a list of declarations. */
const asSource = (): string =>
  metadata.functions
    .map(
      ({ name, description, parameters }) => `/**
 * ${description}
 * @customfunction ${name} ${name}
${parameters.map((parameter) => ` * @param ${parameter.name} ${parameter.description}`).join("\n")}
 * @returns The answer
 */
function ${name}(${parameters.map((parameter) => `${parameter.name}${parameter.optional === true ? "?" : ""}: any[][]`).join(", ")}): any[][] { return []; }`,
    )
    .join("\n\n");

testWhere("Microsoft's parser of functions")("Microsoft's own parser makes the same metadata of the same functions", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "metadata-"));
  const file = path.join(folder, "functions.ts");
  writeFileSync(file, asSource());
  const printed = execFileSync(process.execPath, [path.join(__dirname, "functions-metadata/parse.mjs"), file], { encoding: "utf8" });
  const { errors, metadata: parsed }: { errors: readonly string[]; metadata: Metadata } = JSON.parse(printed);
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
  const shape = ({ functions }: Metadata) =>
    functions.map(({ id, name, description, parameters, result }) => ({
      id,
      name,
      description,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        dimensionality: parameter.dimensionality,
        type: parameter.type ?? "any",
        optional: parameter.optional === true,
      })),
      result: result.dimensionality,
    }));
  expect(shape(parsed)).toEqual(shape(metadata));
});

test("a name that stands in a message or a help is a formula that there is", () => {
  const help = readFileSync(path.join(root, "docs/functions.md"), "utf8");
  const known = new Set(formulas.map(({ name }) => name));
  for (const [name] of help.matchAll(/BENEFIT_[A-Z_]+/g)) expect(known).toContain(name);
});
