import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parse } from "acorn";

/*
 * What Microsoft's own client says about the objects that it talks of on the wire. It is read out of the readable build each
 * time the tests run, and never kept: the names are Microsoft's.
 */

export interface ScalarSchema {
  readonly camel: string;
  readonly writable: boolean;
  readonly since: number;
}

export interface NavigationSchema {
  readonly camel: string;
  readonly type: string;
  readonly since: number;
}

export interface MethodSchema {
  readonly camel: string;
  /** The class of the object that it gives; undefined for a plain value. */
  readonly returns: string | undefined;
  readonly parameters: number;
  readonly since: number;
}

/** One class: its members by the names that travel. `since` is the requirement set ExcelApi that a member came with. */
export interface TypeSchema {
  readonly name: string;
  readonly scalars: ReadonlyMap<string, ScalarSchema>;
  readonly navigations: ReadonlyMap<string, NavigationSchema>;
  readonly methods: ReadonlyMap<string, MethodSchema>;
  readonly isCollection: boolean;
  /** The class of a collection's items. */
  readonly item: string | undefined;
  /** The class that `getItem` gives. */
  readonly indexer: string | undefined;
}

export type Schema = ReadonlyMap<string, TypeSchema>;

/** The checkout; the benchmarks are bundled, have no file name, and are started in it. */
const checkout = typeof __dirname === "string" ? path.join(__dirname, "../../..") : process.cwd();

/** The folder of the client's files, from a package that only tests and races use (`npm run equip`). */
export const clientFolder = (): string =>
  path.join(path.dirname(createRequire(path.join(checkout, "test/excel/office-client/package.json")).resolve("@microsoft/office-js/package.json")), "dist");

let known: Schema | undefined;

/** The schema of all classes that the client has. */
export function clientSchema(): Schema {
  known ??= readSchema(readFileSync(path.join(clientFolder(), "excel-web-16.00.debug.js"), "utf8"));
  return known;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function readSchema(source: string): Schema {
  const program = parse(source, { ecmaVersion: 2020 }) as unknown as Node;
  const schema = new Map<string, TypeSchema>();
  const aliases: (() => void)[] = [];
  visit(program, (node) => {
    if (node.type === "FunctionDeclaration") aliases.push(() => addAlias(schema, node));
    if (node.type !== "VariableDeclarator") return true;
    const body = classBody(node["init"] as Node | null);
    if (body === undefined) return true;
    const type = readClass(body);
    if (type !== undefined) schema.set(type.name, type);
    return false;
  });
  for (const add of aliases) add();
  return schema;
}

/** Some setters are functions beside the class, `Worksheet_ShowGridlines_Set`, and send another name than they read. */
function addAlias(schema: ReadonlyMap<string, TypeSchema>, declaration: Node): void {
  const [, type = "", wire = ""] = /^([A-Za-z]+)_([A-Za-z]+)_Set$/.exec(String((declaration["id"] as Node)["name"])) ?? [];
  const scalars = schema.get(type)?.scalars as Map<string, ScalarSchema> | undefined;
  const scalar = scalars?.get(wire);
  for (const [, sent] of calls(declaration, "_invokeSetProperty")) if (scalar !== undefined && sent?.type === "Literal") scalars?.set(text(sent), scalar);
}

/** The statements of `(function (_super) { … })(…)`, which is how the client writes a class. */
function classBody(init: Node | null): readonly Node[] | undefined {
  if (init?.type !== "CallExpression") return undefined;
  const callee = init["callee"] as Node;
  const parameters = callee.type === "FunctionExpression" ? (callee["params"] as readonly Node[]) : [];
  if (parameters.length !== 1 || parameters[0]?.["name"] !== "_super") return undefined;
  return (callee["body"] as Node)["body"] as readonly Node[];
}

function readClass(body: readonly Node[]): TypeSchema | undefined {
  const lists: Record<string, readonly unknown[]> = {};
  const since = new Map<string, number>();
  const navigations = new Map<string, NavigationSchema>();
  const methods = new Map<string, MethodSchema>();
  let isCollection = false;
  let name: string | undefined;
  let item: string | undefined;
  let indexer: string | undefined;
  for (const statement of body) {
    const expression = statement["expression"] as Node | undefined;
    const property = definedProperty(expression);
    if (property !== undefined) {
      const given = returned(property.getter);
      if (property.name === "_className") name = text(given).replace(/<.*>$/, "");
      if (property.name === "_isCollection") isCollection = given?.["value"] === true;
      if (given?.type === "ArrayExpression") lists[property.name] = (given["elements"] as readonly Node[]).map((element) => element["value"]);
      since.set(property.name, requirement(property.getter));
      const [made] = calls(property.getter, "_createPropertyObject");
      if (made !== undefined) navigations.set(text(made[2]), { camel: property.name, type: classOf(made[0]), since: requirement(property.getter) });
    }
    const method = prototypeMethod(expression);
    if (method === undefined) continue;
    const [child] = calls(method.body, "_createChildItemObject");
    item ??= child === undefined ? undefined : classOf(child[0]);
    const [indexed] = calls(method.body, "_createIndexerObject");
    if (indexed !== undefined) indexer = classOf(indexed[0]);
    const parameters = (method.body["params"] as readonly Node[]).length;
    for (const made of calls(method.body, "_createMethodObject"))
      methods.set(text(made[2]), { camel: method.name, returns: classOf(made[0]), parameters, since: requirement(method.body) });
    for (const made of calls(method.body, "_invokeMethod"))
      methods.set(text(made[1]), { camel: method.name, returns: undefined, parameters, since: requirement(method.body) });
  }
  if (name === undefined) return undefined;
  const camels = (lists["_scalarPropertyNames"] ?? []) as readonly string[];
  const wires = (lists["_scalarPropertyOriginalNames"] ?? []) as readonly string[];
  const writable = (lists["_scalarPropertyUpdateable"] ?? []) as readonly boolean[];
  const scalars = new Map(
    wires.map((wire, index): [string, ScalarSchema] => {
      const camel = camels[index] ?? wire;
      return [wire, { camel, writable: writable[index] ?? false, since: since.get(camel) ?? 0 }];
    }),
  );
  return { name, scalars, navigations, methods, isCollection, item, indexer };
}

function definedProperty(expression: Node | undefined): { readonly name: string; readonly getter: Node } | undefined {
  if (expression?.type !== "CallExpression" || (expression["callee"] as Node)["property"] === undefined) return undefined;
  const [, name, description] = expression["arguments"] as readonly Node[];
  if (((expression["callee"] as Node)["property"] as Node)["name"] !== "defineProperty" || description?.type !== "ObjectExpression") return undefined;
  const getter = (description["properties"] as readonly Node[]).find((property) => (property["key"] as Node)["name"] === "get");
  return getter === undefined ? undefined : { name: text(name), getter: getter["value"] as Node };
}

function prototypeMethod(expression: Node | undefined): { readonly name: string; readonly body: Node } | undefined {
  if (expression?.type !== "AssignmentExpression") return undefined;
  const [left, right] = [expression["left"] as Node, expression["right"] as Node];
  const owner = left["object"] as Node | undefined;
  if (right.type !== "FunctionExpression" || (owner?.["property"] as Node | undefined)?.["name"] !== "prototype") return undefined;
  return { name: (left["property"] as Node)["name"] as string, body: right };
}

/** What a getter of one statement returns. */
const returned = (getter: Node): Node | undefined => ((getter["body"] as Node)["body"] as readonly Node[])[0]?.["argument"] as Node | undefined;

/** The requirement set of ExcelApi that a member asks for, or 0. Numbers compare like versions below 1.100. */
const requirement = (node: Node): number => {
  const [asked] = calls(node, "_throwIfApiNotSupported");
  return asked?.[1]?.["name"] === "_defaultApiSetName" ? version(text(asked[2])) : 0;
};

/** "1.9" → 1009, "1.15" → 1015: versions as numbers that compare. */
export function version(name: string): number {
  const [major = 0, minor = 0] = name.split(".").map(Number);
  return major * 1000 + minor;
}

function calls(node: Node, name: string): readonly (readonly Node[])[] {
  const found: (readonly Node[])[] = [];
  visit(node, (inner) => {
    if (inner.type === "CallExpression" && (inner["callee"] as Node)["name"] === name) found.push(inner["arguments"] as readonly Node[]);
    return true;
  });
  return found;
}

const text = (node: Node | undefined): string => String(node?.["value"] ?? "");
const classOf = (node: Node | undefined): string => String((node?.["property"] as Node | undefined)?.["name"] ?? node?.["name"] ?? "");

/** Visits a node and, where told so, what is in it. */
function visit(node: unknown, look: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const inner of node) visit(inner, look);
  if (node === null || typeof node !== "object" || !("type" in node)) return;
  if (!look(node as Node)) return;
  for (const key of Object.keys(node)) if (key !== "type") visit((node as Node)[key], look);
}
