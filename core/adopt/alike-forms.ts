import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";
import { formFields, type FormField } from "../register/forms";
import { headingKey, isBlank, textOf } from "../register/grid";
import type { TextReader } from "./text-reader";

/** Forms of one shape, each on a sheet of its own, with the list that they are together: a column for each label, a row for each form. */
export interface AlikeForms {
  readonly looks: readonly SheetLook[];
  readonly rows: readonly (readonly Cell[])[];
}

/** From so many labels on that say what a register's headings say, beside a value each, a sheet is a form. */
const fewest = 4;

/** The largest set of sheets that are forms of one shape; undefined where there are not two. */
export function alikeForms(looks: readonly SheetLook[], reader: TextReader): AlikeForms | undefined {
  const forms = looks.flatMap((look) => {
    const fields = look.table === null ? fieldsOf(look, reader) : [];
    return fields.length < fewest ? [] : [{ look, fields, labels: new Set(fields.map(keyOf)) }];
  });
  const sets = forms.map(({ labels }) => forms.filter((other) => areAlike(labels, other.labels)));
  const [best] = sets.sort((a, b) => b.length - a.length);
  if (best === undefined || best.length < 2) return undefined;
  // What stands alone in its row on every sheet is a title, and no label.
  const heads = [...new Map(best.flatMap(({ fields }) => fields).flatMap((field) => (field.value === null ? [] : [[keyOf(field), field] as const]))).values()];
  const rows = best.map(({ fields }) => heads.map((head) => fields.find((pair) => keyOf(pair) === keyOf(head))?.value ?? null));
  return { looks: best.map(({ look }) => look), rows: [heads.map(({ label }) => label), ...rows] };
}

const keyOf = ({ label, occurrence }: FormField): string => `${occurrence} ${headingKey(label)}`;

/** The labels of a sheet that looks like a form: in few rows does more than a value stand beside a label. */
function fieldsOf({ rows }: SheetLook, reader: TextReader): readonly FormField[] {
  const known = new Map<string, boolean>();
  const isLabel = (text: string): boolean => {
    const is = known.get(text) ?? saysHeading(text, reader);
    known.set(text, is);
    return is;
  };
  if (rows.length > mostRows) return [];
  const fields = formFields(rows, isLabel);
  const [inRows, extra] = [new Set(fields.map(({ row }) => row)), new Map<number, number>()];
  for (const { row, value } of fields) extra.set(row, (extra.get(row) ?? 0) + (value === null ? 1 : 2));
  const crowded = [...inRows].filter((row) => (rows[row] ?? []).filter((cell) => !isBlank(cell)).length > (extra.get(row) ?? 0)).length;
  return crowded * 4 > inRows.size || fields.filter(({ value }) => value !== null).length < fewest ? [] : fields;
}

/** A form fits on a page or two. */
const mostRows = 120;

const saysHeading = (text: string, reader: TextReader): boolean => textOf(text).length <= 60 && reader.bestField(text).fit >= 0.75;

const areAlike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const same = [...a].filter((label) => b.has(label)).length;
  return same * 10 >= Math.max(a.size, b.size) * 7;
};
