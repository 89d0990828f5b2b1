import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/** Puts the product's version, which package.json says once, where an entry names PRODUCT_VERSION. */
export function productVersion() {
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(import.meta.dirname), "package.json"), "utf8"));
  return new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) });
}
