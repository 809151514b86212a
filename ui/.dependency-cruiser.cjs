// Who may import whom: App > panels, canvas, tools > controls > actions, state > host > generated.
const layers = [["generated"], ["host"], ["state", "actions"], ["controls"], ["panels", "canvas", "tools"]];

const upward = layers.map((layer, index) => ({
  name: `${layer.join("-")}-stays-below`,
  comment: "Arrows point downward only.",
  severity: "error",
  from: { path: `^src/(${layer.join("|")})/` },
  to: {
    path: `^src/(${[...layers.slice(index + 1).flat(), "App", "main"].join("|")})(/|\\.)`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: "state-knows-no-actions",
      severity: "error",
      from: { path: "^src/state/" },
      to: { path: "^src/actions/" },
    },
    {
      name: "one-door",
      comment: "Only the host talks to the shell.",
      severity: "error",
      from: { pathNot: "^src/host/" },
      to: { path: "@tauri-apps" },
    },
    {
      name: "no-cycles",
      comment: "But for the form within a form.",
      severity: "error",
      from: { pathNot: "inspector/(PartsControl|FieldRow)" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: ["\\.d\\.ts$", "^src/generated/"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "svelte", "browser", "default"],
    },
  },
};
