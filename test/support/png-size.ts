/** The width and height that the header of a PNG tells, in pixels. Throws where it is no PNG. */
export function pngSize(png: Buffer): readonly [number, number] {
  if (png.toString("latin1", 1, 4) !== "PNG" || png.toString("latin1", 12, 16) !== "IHDR") throw new Error("This is no PNG.");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
