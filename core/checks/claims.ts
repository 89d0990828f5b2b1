import type { Plan } from "../tables/plan";
import { idKey } from "../tables/text";
import type { Cell } from "../workbook";

/**
 * The number of each reading's source, by its position in the log, −1 where none is known. Sources are the same whatever
 * their case and spaces; where the log has none, the benefit's Data source stands in. One pass: a text is looked up only
 * where it differs from the one before.
 */
export function sourceNumbers(plan: Plan): Int32Array {
  const { rows, starts, sources } = plan.measurements;
  const numbers = new Int32Array(rows.length);
  const byText = new Map<Cell, number>();
  const byKey = new Map<string, number>();
  const numberOf = (cell: Cell): number => {
    const known = byText.get(cell);
    if (known !== undefined) return known;
    const key = cell === null || typeof cell === "object" ? "" : idKey(String(cell));
    const number = key === "" ? -1 : (byKey.get(key) ?? byKey.size);
    if (number >= 0) byKey.set(key, number);
    byText.set(cell, number);
    return number;
  };
  plan.benefits.forEach((benefit, index) => {
    const own = numberOf(benefit.row.dataSource ?? null);
    let previous: Cell | undefined;
    let number = own;
    const to = starts[index + 1] as number;
    for (let position = starts[index] as number; position < to; position++) {
      const cell = sources[rows[position] as number] ?? null;
      if (cell !== previous) {
        previous = cell;
        number = numberOf(cell);
        if (number < 0) number = own;
      }
      numbers[position] = number;
    }
  });
  return numbers;
}

/** Whether two benefits may count the same thing: the units are the same, or one of them is not given. */
export const sameUnit = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other || idKey(one) === idKey(other);
