import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";

/*
 * What the published types say about Google's services: every class, every overload, every word of every enumeration. It is
 * read out of @types/google-apps-script when the tests run, so that the fakes cannot drift from it by hand.
 */

export interface Parameter {
  readonly type: ts.TypeNode;
  readonly optional: boolean;
  readonly rest: boolean;
}

export interface ClassSchema {
  /** For instance `Spreadsheet.Range`. */
  readonly kind: string;
  /** The overloads of each method. */
  readonly methods: ReadonlyMap<string, readonly (readonly Parameter[])[]>;
  /** Members that are no methods (enumerations), with the enumeration that they name. */
  readonly words: ReadonlyMap<string, string>;
  readonly members: ts.NodeArray<ts.TypeElement>;
}

export interface Schema {
  readonly classes: ReadonlyMap<string, ClassSchema>;
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
  /** Names that stand for a type, for instance FontWeight for `"bold" | "normal"`. */
  readonly aliases: ReadonlyMap<string, ts.TypeNode>;
}

const services = ["types", "base", "cache", "charts", "html", "lock", "mail", "properties", "script", "spreadsheet", "utilities"];

/** Where to look for packages from; a bundle has no file name. */
const here = typeof __filename === "string" ? __filename : path.join(process.cwd(), "package.json");

let known: Schema | undefined;

export function appsScriptSchema(): Schema {
  known ??= readSchema(path.dirname(createRequire(here).resolve("@types/google-apps-script/package.json")));
  return known;
}

function readSchema(folder: string): Schema {
  const classes = new Map<string, ClassSchema>();
  const enumerations = new Map<string, readonly string[]>();
  const aliases = new Map<string, ts.TypeNode>();
  for (const service of services) {
    const name = `google-apps-script.${service}.d.ts`;
    // Parents are set, since a type is later resolved in the namespace that it stands in.
    const file = ts.createSourceFile(name, readFileSync(path.join(folder, name), "utf8"), ts.ScriptTarget.ES2022, true);
    visit(file, []);
  }
  return { classes, enumerations, aliases };

  function visit(node: ts.Node, spaces: readonly string[]): void {
    if (ts.isModuleDeclaration(node))
      return ts.forEachChild(node, (child) => visit(child, node.name.text === "GoogleAppsScript" ? spaces : [...spaces, node.name.text]));
    const kind = (name: string): string => [...spaces, name].join(".");
    if (ts.isInterfaceDeclaration(node)) classes.set(kind(node.name.text), readClass(kind(node.name.text), node));
    else if (ts.isEnumDeclaration(node))
      enumerations.set(
        kind(node.name.text),
        node.members.map((member) => member.name.getText()),
      );
    else if (ts.isTypeAliasDeclaration(node)) aliases.set(kind(node.name.text), node.type);
    else if (!ts.isTypeNode(node)) ts.forEachChild(node, (child) => visit(child, spaces));
  }
}

function readClass(kind: string, node: ts.InterfaceDeclaration): ClassSchema {
  const methods = new Map<string, (readonly Parameter[])[]>();
  const words = new Map<string, string>();
  for (const member of node.members) {
    const name = member.name?.getText() ?? "";
    if (ts.isMethodSignature(member)) methods.set(name, [...(methods.get(name) ?? []), member.parameters.map(readParameter)]);
    else if (ts.isPropertySignature(member) && member.type !== undefined && ts.isTypeQueryNode(member.type)) words.set(name, member.type.exprName.getText());
  }
  return { kind, methods, words, members: node.members };
}

const anything = ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword);

const readParameter = (parameter: ts.ParameterDeclaration): Parameter => ({
  type: parameter.type ?? anything,
  optional: parameter.questionToken !== undefined,
  rest: parameter.dotDotDotToken !== undefined,
});

/** The namespace that a type stands in, for instance `Spreadsheet`. */
export function namespaceOf(node: ts.Node): string {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text !== "GoogleAppsScript") return at.name.text;
  }
  return "";
}
