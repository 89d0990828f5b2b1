import type { HostChart, HostMetadata, HostNamedRange, HostProtection, HostRichText, HostRule, HostSheet, HostValidation, Place } from "./model";
import type { HostMenu } from "./service-state";

/** What the host keeps behind a service object that scripts hand back to it. */
export interface States {
  readonly "Spreadsheet.Range": Place;
  readonly "Spreadsheet.RangeList": readonly Place[];
  readonly "Spreadsheet.Sheet": HostSheet;
  readonly "Spreadsheet.EmbeddedChart": HostChart;
  readonly "Spreadsheet.ConditionalFormatRule": HostRule;
  readonly "Spreadsheet.DataValidation": HostValidation;
  readonly "Spreadsheet.RichTextValue": HostRichText;
  readonly "Spreadsheet.DeveloperMetadata": HostMetadata;
  readonly "Spreadsheet.NamedRange": HostNamedRange;
  readonly "Spreadsheet.Protection": HostProtection;
  readonly "Base.User": string;
  readonly "Base.Menu": HostMenu;
  readonly "HTML.HtmlOutput": { readonly content: string; readonly title: string };
}

const kinds = new WeakMap<object, { readonly kind: string; readonly state: unknown }>();

/** Which object of the host a value is, for instance `Spreadsheet.Range`; undefined for any other value. */
export const kindOf = (value: unknown): string | undefined => (typeof value === "object" && value !== null ? kinds.get(value)?.kind : undefined);

export function markKind<Value extends object>(value: Value, kind: string, state: unknown = undefined): Value {
  kinds.set(value, { kind, state });
  return value;
}

/** What stands behind a service object. */
export function stateOf<Kind extends keyof States>(kind: Kind, value: unknown): States[Kind] {
  const known = typeof value === "object" && value !== null ? kinds.get(value) : undefined;
  if (known?.kind !== kind) throw new Error(`Not a ${kind}`);
  return known.state as States[Kind];
}
