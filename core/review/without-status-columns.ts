import { statusHeaders } from "../metrics/status-headers";
import type { SheetLook } from "../port/look";
import { placesOfReview, type StatusHeader } from "../reading/lost-list";
import { textOf } from "../register/grid";

/**
 * The sheets without the columns that an earlier review wrote beside a register, where they stand without its mapping, too: its Status
 * is not what the register's owner says, nor its Planned benefit a target.
 */
export const withoutStatusColumns = (looks: readonly SheetLook[]): readonly SheetLook[] => looks.map(withoutThose);

/** As far down as headings of a register are found. */
const mostRows = 30;

function withoutThose(look: SheetLook): SheetLook {
  for (const row of look.rows.slice(0, mostRows)) {
    const written = placesOfReview(row.map(textOf), statusHeaders["Benefits"] as readonly StatusHeader[]);
    if (written.size > 0) return { ...look, rows: look.rows.map((cells) => cells.filter((_, place) => !written.has(place))) };
  }
  return look;
}
