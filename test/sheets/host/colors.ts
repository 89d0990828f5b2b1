import type { Border } from "./strict";
import { strict } from "./strict";
import { enumeration } from "./words";

/** A colour as Sheets gives it back: hexadecimal in small letters; names and what it does not know stay as they are. */
export function colorText(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short === null
      ? color
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
  ).toLowerCase();
}

export const hexOf = (red: number, green: number, blue: number): string => `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** A colour as an object. Theme colours are not built here. */
export function colorObject(border: Border, color: string): GoogleAppsScript.Spreadsheet.Color {
  const RGB = enumeration<typeof GoogleAppsScript.Base.ColorType>("Base.ColorType").RGB;
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return strict<GoogleAppsScript.Spreadsheet.Color>(
    border,
    "Spreadsheet.Color",
    {
      getColorType: () => RGB,
      asRgbColor: () =>
        strict<GoogleAppsScript.Base.RgbColor>(border, "Base.RgbColor", {
          asHexString: () => color,
          getRed: () => part(1),
          getGreen: () => part(3),
          getBlue: () => part(5),
          getColorType: () => RGB,
        }),
    },
    color,
  );
}
