import type { Highlight } from "../port/workbook";

/** When cells take the look of a conditional format, as spreadsheet programs ask it. */
export type Condition =
  | { readonly kind: "text is"; readonly text: string }
  | { readonly kind: "number below"; readonly bound: number }
  /** Without the equals sign, for the first of the cells. */
  | { readonly kind: "formula"; readonly formula: string };

/**
 * What a program is to ask. A blank cell compares as 0, so a bound above 0 asks for a number first: by a formula, which is spelt with
 * the commas of en-US, or without any where programs read commas by the language of the user.
 */
export function conditionOf({ when }: Highlight, firstCell: string, spelling: "with commas" | "without commas" = "with commas"): Condition {
  if ("textIs" in when) return { kind: "text is", text: when.textIs };
  const bound = when.below;
  if (!Number.isFinite(bound)) throw new RangeError(`${bound} is no bound of a conditional format.`);
  if (bound <= 0) return { kind: "number below", bound: bound === 0 ? 0 : bound };
  if (spelling === "with commas") return { kind: "formula", formula: `AND(ISNUMBER(${firstCell}),${firstCell}<${bound})` };
  const decimals = 10 ** (/\.(\d+)$/.exec(String(bound))?.[1]?.length ?? 0);
  return { kind: "formula", formula: `ISNUMBER(${firstCell})*(${firstCell}*${decimals}<${Math.round(bound * decimals)})` };
}
