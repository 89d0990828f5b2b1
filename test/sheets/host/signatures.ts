import ts from "typescript";
import { appsScriptSchema, namespaceOf, type ClassSchema, type Parameter } from "./schema";
import { kindOf } from "./kinds";
import { HostError } from "./trouble";

/** The name that Google gives to a class in its messages, for instance `SpreadsheetApp.Range`. */
export function publicName(kind: string): string {
  const [space = "", name = ""] = kind.split(".");
  if (name === space || /^(SpreadsheetApp|ScriptApp|MailApp|HtmlService|LockService|CacheService|PropertiesService|Session|Ui)$/.test(name)) return name;
  return `${{ Spreadsheet: "SpreadsheetApp.", HTML: "HtmlService.", Mail: "MailApp.", Script: "ScriptApp.", Charts: "Charts." }[space] ?? ""}${name}`;
}

/** @throws HostError in Google's words where no overload of the method takes these arguments. */
export function checkArguments({ kind, methods }: ClassSchema, method: string, given: readonly unknown[]): void {
  const overloads = methods.get(method) ?? [];
  for (const parameters of overloads) if (signatureOf(parameters)(given)) return;
  throw new HostError(`The parameters (${given.map(nameOf).join(",")}) don't match the method signature for ${publicName(kind)}.${method}.`);
}

type Test<Value = unknown> = (value: Value) => boolean;

/** What is made of each part of the types is kept: a review asks the same of thousands of values. */
const signatures = new WeakMap<readonly Parameter[], Test<readonly unknown[]>>();
const tests = new WeakMap<ts.TypeNode, Test>();

/** Whether an overload takes these arguments. */
function signatureOf(parameters: readonly Parameter[]): Test<readonly unknown[]> {
  const known = signatures.get(parameters);
  if (known !== undefined) return known;
  const hasRest = parameters.some((parameter) => parameter.rest);
  const least = parameters.filter((parameter) => !parameter.optional && !parameter.rest).length;
  const each = parameters.map(({ type, optional, rest }): Test =>
    rest ? () => true : optional ? (value) => value === undefined || fits(type, value) : fitting(type),
  );
  const made: Test<readonly unknown[]> = (given) =>
    given.length >= least && (hasRest || given.length <= parameters.length) && given.every((value, index) => each[index]?.(value) ?? hasRest);
  signatures.set(parameters, made);
  return made;
}

/** Whether a value is of a type, as far as it can be told from outside. */
const fits = (type: ts.TypeNode, value: unknown): boolean => fitting(type)(value);

function fitting(type: ts.TypeNode): Test {
  const known = tests.get(type);
  if (known !== undefined) return known;
  const made = makeTest(type);
  tests.set(type, made);
  return made;
}

function makeTest(type: ts.TypeNode): Test {
  if (ts.isParenthesizedTypeNode(type)) return fitting(type.type);
  if (ts.isUnionTypeNode(type)) return (value) => type.types.some((candidate) => fits(candidate, value));
  if (ts.isArrayTypeNode(type)) return listTest(type.elementType);
  if (ts.isLiteralTypeNode(type)) {
    const literal = type.literal.kind === ts.SyntaxKind.NullKeyword ? null : type.literal.getText().slice(1, -1);
    return (value) => value === literal;
  }
  if (ts.isTypeLiteralNode(type)) return membersTest(type.members);
  if (ts.isTypeReferenceNode(type)) return nameTest(type);
  switch (type.kind) {
    case ts.SyntaxKind.AnyKeyword:
      return () => true;
    case ts.SyntaxKind.StringKeyword:
      return (value) => typeof value === "string";
    case ts.SyntaxKind.NumberKeyword:
      return (value) => typeof value === "number" && Number.isFinite(value);
    case ts.SyntaxKind.BooleanKeyword:
      return (value) => typeof value === "boolean";
    case ts.SyntaxKind.UndefinedKeyword:
      return (value) => value === undefined;
    default:
      throw new Error(`A type that the host cannot check: ${type.getText()}`);
  }
}

const listTest =
  (type: ts.TypeNode): Test =>
  (value) => {
    if (!Array.isArray(value)) return false;
    const isOne = fitting(type);
    return value.every((item) => isOne(item));
  };

function nameTest(type: ts.TypeReferenceNode): Test {
  const name = type.typeName.getText();
  const [only] = type.typeArguments ?? [];
  if (name === "Array" && only !== undefined) return listTest(only);
  if (name === "Integer" || name === "Byte") return Number.isInteger;
  if (name === "Char") return (value) => typeof value === "string" && value.length === 1;
  if (name === "Date" || name === "Base.Date") return isDate;
  const { classes, enumerations, aliases } = appsScriptSchema();
  const full = [name, `${namespaceOf(type)}.${name}`, `Base.${name}`].find((kind) => classes.has(kind) || enumerations.has(kind) || aliases.has(kind));
  if (full === undefined) return () => false;
  const alias = aliases.get(full);
  if (alias !== undefined) return fitting(alias);
  const record = classes.get(full);
  const isRecord = record !== undefined && record.methods.size === 0 ? membersTest(record.members) : () => false;
  return (value) => {
    const given = kindOf(value);
    return given !== undefined ? given === full || related(given, full) : isRecord(value);
  };
}

/** Builders of one chart type are builders of charts; a blob is a source of blobs. */
const related = (given: string, wanted: string): boolean =>
  wanted === "Base.BlobSource" && /^(Base\.Blob|HTML\.HtmlOutput|Spreadsheet\.EmbeddedChart)$/.test(given);

function membersTest(members: readonly ts.TypeElement[]): Test {
  const index = members.find(ts.isIndexSignatureDeclaration);
  if (index !== undefined) return (value) => isPlain(value) && Object.values(value).every((item) => fits(index.type, item));
  const known = new Map(members.filter(ts.isPropertySignature).map((member) => [member.name.getText(), member]));
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every((key) => known.has(key)) &&
    [...known].every(([key, { type, questionToken }]) =>
      value[key] === undefined ? questionToken !== undefined : type === undefined || fits(type, value[key]),
    );
}

/** Objects and dates may come from another realm, so that `instanceof` does not tell. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";
export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isDate(value) && kindOf(value) === undefined;

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) return value.every((item) => typeof item === "number") ? "number[]" : "Array";
  const kind = kindOf(value);
  return kind === undefined ? "(class)" : publicName(kind);
}
