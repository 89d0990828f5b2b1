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
  if (overloads.some((parameters) => takes(parameters, given))) return;
  throw new HostError(`The parameters (${given.map(nameOf).join(",")}) don't match the method signature for ${publicName(kind)}.${method}.`);
}

function takes(parameters: readonly Parameter[], given: readonly unknown[]): boolean {
  const rest = parameters.find((parameter) => parameter.rest);
  const least = parameters.filter((parameter) => !parameter.optional && !parameter.rest).length;
  if (given.length < least || (rest === undefined && given.length > parameters.length)) return false;
  return given.every((value, index) => {
    const parameter = parameters[index] ?? rest;
    if (parameter === undefined) return false;
    return parameter.rest ? true : (parameter.optional && value === undefined) || fits(parameter.type, value);
  });
}

/** Whether a value is of a type, as far as it can be told from outside. */
export function fits(type: ts.TypeNode, value: unknown): boolean {
  if (ts.isParenthesizedTypeNode(type)) return fits(type.type, value);
  if (ts.isUnionTypeNode(type)) return type.types.some((candidate) => fits(candidate, value));
  if (ts.isArrayTypeNode(type)) return Array.isArray(value) && value.every((item) => fits(type.elementType, item));
  if (ts.isLiteralTypeNode(type)) return type.literal.kind === ts.SyntaxKind.NullKeyword ? value === null : type.literal.getText().slice(1, -1) === value;
  if (ts.isTypeLiteralNode(type)) return fitsMembers(type.members, value);
  if (ts.isTypeReferenceNode(type)) return fitsName(type, value);
  switch (type.kind) {
    case ts.SyntaxKind.AnyKeyword:
      return true;
    case ts.SyntaxKind.StringKeyword:
      return typeof value === "string";
    case ts.SyntaxKind.NumberKeyword:
      return typeof value === "number" && Number.isFinite(value);
    case ts.SyntaxKind.BooleanKeyword:
      return typeof value === "boolean";
    case ts.SyntaxKind.UndefinedKeyword:
      return value === undefined;
    default:
      throw new Error(`A type that the host cannot check: ${type.getText()}`);
  }
}

function fitsName(type: ts.TypeReferenceNode, value: unknown): boolean {
  const name = type.typeName.getText();
  const [only] = type.typeArguments ?? [];
  if (name === "Array" && only !== undefined) return Array.isArray(value) && value.every((item) => fits(only, item));
  if (name === "Integer" || name === "Byte") return Number.isInteger(value);
  if (name === "Char") return typeof value === "string" && value.length === 1;
  if (name === "Date" || name === "Base.Date") return isDate(value);
  const { classes, enumerations, aliases } = appsScriptSchema();
  const full = [name, `${namespaceOf(type)}.${name}`, `Base.${name}`].find((kind) => classes.has(kind) || enumerations.has(kind) || aliases.has(kind));
  if (full === undefined) return false;
  const alias = aliases.get(full);
  if (alias !== undefined) return fits(alias, value);
  const given = kindOf(value);
  if (given !== undefined) return given === full || related(given, full);
  const record = classes.get(full);
  return record !== undefined && record.methods.size === 0 && fitsMembers(record.members, value);
}

/** Builders of one chart type are builders of charts; a blob is a source of blobs. */
const related = (given: string, wanted: string): boolean =>
  wanted === "Base.BlobSource" && /^(Base\.Blob|HTML\.HtmlOutput|Spreadsheet\.EmbeddedChart)$/.test(given);

function fitsMembers(members: readonly ts.TypeElement[], value: unknown): boolean {
  if (!isPlain(value)) return false;
  const index = members.find(ts.isIndexSignatureDeclaration);
  if (index !== undefined) return Object.values(value).every((item) => fits(index.type, item));
  const known = new Map(members.filter(ts.isPropertySignature).map((member) => [member.name.getText(), member]));
  if (Object.keys(value).some((key) => !known.has(key))) return false;
  return [...known].every(([key, { type, questionToken }]) =>
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
