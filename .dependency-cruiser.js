/** The dependency rule of the house: host → #core only; core → nothing; inside core each room knows only those before it. */
const core = "^core/";
const inside = (name, comment, from, to) => ({ name, severity: "error", comment, from: { path: from }, to: { path: to } });

export default {
  forbidden: [
    { name: "no-circular", severity: "error", comment: "A circle means that two files are one idea.", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    { name: "core-knows-nothing", severity: "error", comment: "The core has no package and no host.", from: { path: core }, to: { pathNot: core } },
    { name: "hosts-know-the-door-only", severity: "error", comment: "A host imports #core, not a room behind it.", from: { path: "^(xlsx-file|excel-addin|sheets-addon|panel|workbench)/" }, to: { path: core, pathNot: "^core/index.ts$" } },
    inside("domain-first", "The field's words know no table.", "^core/domain/", "^core/(?!domain/|workbook.ts)"),
    inside("tables-next", "Tables know the words only.", "^core/tables/", "^core/(?!domain/|tables/|workbook.ts)"),
    inside("metrics-stand-alone", "A metric knows words and tables, never a check, a chart or the review.", "^core/metrics/", "^core/(?!domain/|tables/|metrics/|looks.ts|workbook.ts)"),
    inside("money-beside-metrics", "Money knows words, tables and where the benefits stand, never a page or the review.", "^core/money/", "^core/(?!domain/|tables/|money/|metrics/standing.ts|workbook.ts)"),
    inside("checks-stand-alone", "A check knows words and tables only.", "^core/checks/", "^core/(?!domain/|tables/|checks/|workbook.ts)"),
    { name: "pages-know-the-kit-only", severity: "error", comment: "The pane's pages are drawn in two looks: they import #kit, and no kit or its packages.", from: { path: "^panel/(?!kit/)" }, to: { path: "^panel/kit/plain/|node_modules/@fluentui" } },
    { name: "plain-kit-stays-light", severity: "error", comment: "The kit for Google Sheets has React and no other package.", from: { path: "^panel/kit/(plain/|properties)" }, to: { path: "^panel/kit/fluent/|node_modules/(?!react/|@types/react/)" } },
    { name: "pane-without-core", severity: "error", comment: "What the pane draws works from a session alone: of the core it knows types only.", from: { path: "^panel/(app|mount|format|text|orders|session|schedule-verbs|lazy-session|use-[a-z-]+|copy-text|pane-context|(pages|parts|kit)/.*)[.]tsx?$" }, to: { path: "^core/|^panel/(plan-session|verbs|trouble|formula-catalogue|benefit-curve|review-history|plan-summary|setting-entry)[.]", dependencyTypesNot: ["type-only"] } },
    { name: "hosts-apart", severity: "error", comment: "No host knows another.", from: { path: "^(xlsx-file|excel-addin|sheets-addon|workbench)/" }, to: { path: "^(xlsx-file|excel-addin|sheets-addon|workbench)/", pathNot: "^$1/" } },
    { name: "metrics-never-each-other", severity: "error", comment: "What two metrics need lives in domain or is computed once.", from: { path: "^core/metrics/(?!index|example-plan|metric|standing)" }, to: { path: "^core/metrics/(?!metric|standing|reasons|example-plan|promise-against[.]|other-tables/dated-row)" } },
    { name: "no-test-in-product", severity: "error", from: { pathNot: "^(test|bench)/" }, to: { path: "^(test|bench)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
