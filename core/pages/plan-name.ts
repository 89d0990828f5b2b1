import { looks } from "../looks/looks";
import type { OwnedSheet } from "../port/workbook";

/** The page with the plan's name before the line under its title, or in a line of its own, so that a printed page says whose it is. */
export function withPlanName(page: OwnedSheet, plan: string | undefined): OwnedSheet {
  if (plan === undefined) return page;
  const at = page.blocks.findIndex(({ styles }) => styles[0] === looks.subtitle);
  if (at < 0) return { ...page, blocks: [...page.blocks, { row: 3, column: 2, cells: [[plan]], styles: [looks.subtitle] }] };
  const titleCell = page.blocks[at]?.cells[0]?.[0];
  const words = typeof titleCell === "string" ? `${plan} · ${titleCell}` : plan;
  const blocks = page.blocks.map((block, place) => (place === at ? { ...block, cells: [[words]] } : block));
  return { ...page, blocks };
}
