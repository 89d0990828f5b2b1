import MinimizerPlugin from "minimizer-webpack-plugin";

/**
 * Makes a bundle small by SWC: packed, our own code takes a tenth less than by esbuild and a little less than by terser, which needs eight times as long. With
 * `mangle` false names stay. All letters are ASCII: a page without a charset reads them as well.
 */
export const minimizer = (target, mangle = true) => [
  new MinimizerPlugin({
    extractComments: false,
    // SWC has threads of its own. A process beside this one would take over its arguments, and where those are a program (node -e), build once more, without end.
    parallel: false,
    minify: {
      implementation: MinimizerPlugin.swcMinify,
      options: { ecma: Number(target.slice(2)), compress: { passes: 2 }, mangle, format: { ascii_only: true, comments: false } },
    },
  }),
];
