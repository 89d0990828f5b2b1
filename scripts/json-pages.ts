import { readFileSync } from "node:fs";
import { metrics } from "../core/metrics/benefits/index";
import { otherMetrics } from "../core/metrics/index";
import type { Metric } from "../core/metrics/metric";

/** As much of JSON Schema as the result needs. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: number;
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** In the hand-written part alone: the key is left out where it says nothing. */
  readonly optional?: boolean | undefined;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The hand-written part: what a review tells beside its status columns, and the words that some columns choose from. */
interface Shape {
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>;
  readonly schema: Schema;
}

type AnyMetric = Metric<never, unknown>;
const columnsOf: Readonly<Record<string, readonly unknown[]>> = { benefit: metrics, activity: otherMetrics.Activities, objective: otherMetrics.Objectives };
/** Where the status columns stand among the keys of the hand-written part. */
const here = "…";

/** docs/json.schema.json and docs/json.md, from the hand-written shape and the declarations of the status columns. */
export function jsonPages(): ReadonlyMap<string, string> {
  const schema = resultSchema();
  return new Map([
    ["docs/json.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["docs/json.md", jsonPage(schema)],
  ]);
}

function resultSchema(): Schema {
  const { words, schema } = JSON.parse(readFileSync("scripts/json-shape.json", "utf8")) as Shape;
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, definition]) => {
    const columns = (columnsOf[name] ?? []) as readonly AnyMetric[];
    const filled = columns.map((metric): readonly [string, Schema] => [metric.key, columnSchema(metric, words[name]?.[metric.key])]);
    const properties = Object.entries(definition.properties ?? {}).flatMap((entry) => (entry[0] === here ? filled : [entry]));
    return [name, definition.properties === undefined ? definition : { ...definition, properties: Object.fromEntries(properties) }] as const;
  });
  return demanding({ ...schema, $defs: Object.fromEntries(definitions) });
}

/** A status column as a value: what it holds shows in its format and in its worked examples. */
function columnSchema({ format, help: { meaning, examples } }: AnyMetric, words: readonly (string | null)[] | undefined): Schema {
  if (words !== undefined) return { description: meaning, enum: words };
  if (format === "yyyy-mm-dd") return { description: meaning, oneOf: [{ $ref: "#/$defs/date" }, { type: "null" }] };
  const isText = examples.some(({ gives }) => typeof gives === "string");
  return { description: meaning, type: [isText ? "string" : "number", "null"] };
}

/** Every key that is named is always there, unless the shape lists those that are or calls it optional; that others may come later is left open. */
function demanding(schema: Schema): Schema {
  const inner = (parts: Readonly<Record<string, Schema>>) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, demanding(part)]));
  const always = Object.entries(schema.properties ?? {}).flatMap(([key, { optional }]) => (optional === true ? [] : [key]));
  return {
    ...schema,
    optional: undefined,
    ...(schema.items === undefined ? {} : { items: demanding(schema.items) }),
    ...(schema.properties === undefined ? {} : { required: schema.required ?? always, properties: inner(schema.properties) }),
    ...(schema.$defs === undefined ? {} : { $defs: inner(schema.$defs) }),
  };
}

const introduction = `<!-- Written by \`npm run generate\` from scripts/json-shape.json and the declarations in core. Edit those. -->

# The result for machines

\`benefits review FILE --json\` prints the whole result of a review as one JSON object, and nothing else. Its shape is written
down in [json.schema.json](json.schema.json) (JSON Schema 2020-12), and a test holds every result to it: no key is there that
this page does not name.

- Shares run 0…1 and are never clamped unless the name says so. Days are ISO dates. Months are 30.4375 days. Money is in the
  plan's currency.
- What cannot be computed is \`null\`, never 0; \`reason\` of the benefit says why.
- Keys are stable. \`version\` rises when a key changes its meaning or goes. New keys come without that, and the schema lets them:
  leave alone what you do not know.
- Characters that could steer a terminal are escaped (\`\\u001b\`); a JSON reader gives them back as they were.

\`\`\`
benefits review plan.xlsx --json | jq '.benefits | to_entries[] | select(.value.status == "Red") | .key'
\`\`\``;

function jsonPage(schema: Schema): string {
  const sections = Object.entries(schema.$defs ?? {})
    .filter(([, { properties }]) => properties !== undefined)
    .map(([name, definition]) => section(name, definition));
  return `${[introduction, section("The result", { ...schema, description: "" }), ...sections].join("\n\n")}\n`;
}

const section = (title: string, { description = "", properties = {} }: Schema): string =>
  [`## ${title}`, ...(description === "" ? [] : [description]), ["| Key | Type | Meaning |", "| --- | --- | --- |", ...rowsOf("", properties)].join("\n")].join(
    "\n\n",
  );

const rowsOf = (before: string, properties: Readonly<Record<string, Schema>>): readonly string[] =>
  Object.entries(properties).flatMap(([key, schema]) => [
    `| \`${before}${key}\` | ${typeWords(schema)} | ${schema.description ?? ""} |`,
    ...(schema.items?.properties === undefined ? [] : rowsOf(`${before}${key}[].`, schema.items.properties)),
    ...(schema.properties === undefined ? [] : rowsOf(`${before}${key}.`, schema.properties)),
  ]);

function typeWords({ $ref, oneOf, items, enum: words, const: only, type = "object", additionalProperties }: Schema): string {
  if ($ref !== undefined) return definitionLink($ref.replace("#/$defs/", ""));
  if (oneOf !== undefined) return oneOf.map(typeWords).join(", ");
  if (items !== undefined) return items.type === "object" ? "list of objects" : `list of ${typeWords(items)}${typeof items.type === "string" ? "s" : ""}`;
  if (words !== undefined) return words.map((word) => word ?? "null").join(", ");
  if (only !== undefined) return String(only);
  if (typeof additionalProperties === "object") return `object by name, each ${typeWords(additionalProperties)}`;
  return typeof type === "string" ? type : type.join(", ");
}

const definitionLink = (name: string): string => (name === "date" ? "date" : `[${name}](#${name.toLowerCase()})`);
