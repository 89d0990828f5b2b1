import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { drawings, iconFile } from "../manifests/source";

/** The icons as PNG, drawn from their SVG; the path is that of the file in manifests/. A test proves that what is committed is the same. */
export const iconFiles = (): readonly { readonly path: string; readonly png: Uint8Array }[] =>
  drawings.flatMap(({ name, sizes }) => {
    const svg = readFileSync(`manifests/icons/${name}.svg`, "utf8");
    return sizes.map((size) => ({
      path: `manifests/${iconFile(name, size)}`,
      png: new Resvg(svg, { fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } }).render().asPng(),
    }));
  });
