import { rooms, coreRooms } from "./build/rooms.js";

/** The dependency rule of the house, made from the one list of rooms in build/rooms.js. */
const path = (names, folder = "") => `^${folder}(${names.join("|")})/`;
const known = Object.keys(coreRooms);

/** What a room of the core knows: those named for it, and itself. */
const insideCore = known.map((name) => ({
  name: `core-${name}`,
  severity: "error",
  comment: coreRooms[name].says,
  from: { path: `^core/${name}/` },
  to: { path: "^core/", pathNot: path([name, ...coreRooms[name].knows], "core/") },
}));

/** What a top-level room knows of the others; whatever it needs of the core comes through the one door. */
const betweenRooms = Object.entries(rooms).map(([name, { knows, says }]) => ({
  name: `room-${name}`,
  severity: "error",
  comment: says,
  from: { path: `^${name}/` },
  to: { path: path(Object.keys(rooms)), pathNot: [path([name, ...knows]), ...(knows.includes("core") ? ["^core/index.ts$"] : [])].join("|") },
}));

export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle means that two files are one idea.",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    { name: "core-knows-nothing", severity: "error", comment: "The core has no package and no host.", from: { path: "^core/" }, to: { pathNot: "^core/" } },
    {
      name: "core-has-one-door",
      severity: "error",
      comment: "A host imports #core, not a room behind it.",
      from: { path: path(Object.keys(rooms).filter((name) => name !== "core")), pathNot: "^(test|bench|scripts)/" },
      to: { path: "^core/", pathNot: "^core/index.ts$" },
    },
    { name: "no-loose-file-in-core", severity: "error", comment: "The core's top has its door only.", from: { path: "^core/(?!index[.]ts$)[^/]+$" }, to: {} },
    {
      name: "only-known-rooms-in-core",
      severity: "error",
      comment: "A new room of the core has a line in build/rooms.js.",
      from: { path: "^core/[^/]+/", pathNot: path(known, "core/") },
      to: {},
    },
    ...insideCore,
    ...betweenRooms,
    {
      name: "tests-load-without-rivals",
      severity: "error",
      comment: "What the product races against is not there before npm run equip, and a test that loads it would take its whole room with it.",
      from: { path: "^test/" },
      to: { path: "^bench/rivals/", reachable: true },
    },
    {
      name: "pages-know-the-kit-only",
      severity: "error",
      comment: "The pane's pages are drawn in two looks: they import #kit, and no kit or its packages.",
      from: { path: "^panel/(?!kit/)" },
      to: { path: "^panel/kit/plain/|node_modules/@fluentui" },
    },
    {
      name: "plain-kit-stays-light",
      severity: "error",
      comment: "The kit for Google Sheets has React and no other package.",
      from: { path: "^panel/kit/(plain/|properties)" },
      to: { path: "^panel/kit/fluent/|node_modules/(?!react/|@types/react/)" },
    },
    {
      name: "pane-draws-only",
      severity: "error",
      comment:
        "What the pane draws works from a session alone: of the core and of the verbs it knows types only, how figures are written, and how the board of a portfolio is read, which needs no workbook.",
      from: { path: "^panel/" },
      to: { path: "^core/|^session/(?!session|lazy-session|error-as-trouble|timetable-verbs|wording|portfolio-place)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "metrics-never-each-other",
      severity: "error",
      comment: "What two metrics need lives in domain or is computed once.",
      from: { path: "^core/metrics/[^/]+/(?!index[.])" },
      to: { path: "^core/metrics/[^/]+/", pathNot: "/(promise-against|forecast-ways|[a-z]+-standing)[.]ts$" },
    },
    {
      name: "no-test-in-product",
      severity: "error",
      comment: "What ships knows no test.",
      from: { pathNot: "^(test|bench)/" },
      to: { path: "^(test|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
