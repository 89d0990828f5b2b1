/*
 * A program whose file has nothing but ASCII is taken by the engine as it is. Any other letter in it has all of it decoded at every start, and kept as
 * two bytes a letter.
 */

/** The same program in ASCII: what is more stands in texts, patterns, names and comments, where an escape says the same; a stroke before a letter is dropped, as it says nothing. */
export const asciiOf = (source) =>
  source.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => `${slashes.slice(slashes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Writes the programs of a build so. */
export const inAscii = () => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("in ASCII", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "in ASCII", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE }, (assets) => {
        for (const name of Object.keys(assets)) compilation.updateAsset(name, (asset) => new sources.RawSource(asciiOf(String(asset.source()))));
      }),
    );
  },
});
