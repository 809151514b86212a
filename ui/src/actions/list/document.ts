/** What concerns the document as a whole. */
import { EXPORT_KINDS } from "../../state/exports.svelte";
import { host } from "../../host";
import { desk } from "../../state/desk.svelte";
import { pane } from "../../state/pane.svelte";
import { compareWith, compareWithPlan, linkPlan } from "../beside";
import { showExport, showPrint } from "../exports";
import type { Action } from "./action";
import { always, opened } from "./when";

export const documentActions: readonly Action[] = [
  {
    id: "new",
    icon: "file-plus",
    shortcuts: ["Ctrl+N"],
    group: "document",
    enabled: always,
    run: () => (pane.dialog = { dialog: "new-journey" }),
  },
  {
    id: "open",
    icon: "folder-open",
    shortcuts: ["Ctrl+O"],
    group: "document",
    enabled: always,
    run: () => desk.open(host.openWithDialog),
  },
  {
    id: "open-in-window",
    icon: "folder-open",
    shortcuts: ["Ctrl+Shift+O"],
    group: "document",
    enabled: always,
    run: () => host.openInWindow().catch((reason) => desk.fail(reason)),
  },
  {
    id: "new-window",
    icon: "file-plus",
    shortcuts: ["Ctrl+Shift+N"],
    group: "document",
    enabled: always,
    run: () => host.newWindow().catch((reason) => desk.fail(reason)),
  },
  {
    id: "save",
    icon: "save",
    shortcuts: ["Ctrl+S"],
    group: "document",
    enabled: opened,
    run: () => desk.save(),
  },
  {
    id: "save-as",
    icon: "save-all",
    shortcuts: ["Ctrl+Shift+S"],
    group: "document",
    enabled: opened,
    run: () => desk.saveAs(),
  },
  {
    id: "save-with-passphrase",
    icon: "lock",
    group: "document",
    enabled: () => desk.view !== null && !desk.view.protected,
    run: () => (pane.dialog = { dialog: "protect" }),
  },
  {
    id: "change-passphrase",
    icon: "lock",
    group: "document",
    enabled: () => Boolean(desk.view?.protected && desk.view.editable),
    run: () => (pane.dialog = { dialog: "protect" }),
  },
  {
    id: "save-without-passphrase",
    icon: "lock-open",
    group: "document",
    enabled: () => Boolean(desk.view?.protected),
    run: () => desk.unprotect(),
  },
  {
    id: "lock",
    icon: "lock",
    shortcuts: ["Ctrl+Shift+L"],
    group: "document",
    enabled: () => Boolean(desk.view?.protected),
    run: () => desk.lock(true),
  },
  {
    id: "export",
    icon: "image-down",
    shortcuts: ["Ctrl+E"],
    group: "document",
    enabled: opened,
    run: () => showExport(),
  },
  {
    id: "print",
    icon: "printer",
    shortcuts: ["Ctrl+P"],
    group: "document",
    enabled: opened,
    run: () => showPrint(),
  },
  {
    id: "sheet",
    icon: "file",
    shortcuts: ["Ctrl+Shift+E"],
    group: "document",
    enabled: () => (desk.view?.journey.handovers.entries.length ?? 0) > 0,
    run: () => showExport("sheet"),
  },
  ...EXPORT_KINDS.map((kind): Action => ({
    id: `export-${kind}`,
    icon: "image-down",
    group: "document",
    enabled: opened,
    run: () => showExport(kind),
  })),
  {
    id: "compare-with",
    icon: "columns-3",
    group: "document",
    enabled: opened,
    run: () => compareWith(),
  },
  {
    id: "compare-plan",
    icon: "clipboard-list",
    group: "document",
    enabled: () => desk.view !== null && desk.view.journey.head.kind !== "planned",
    run: () => compareWithPlan(),
  },
  {
    id: "link-plan",
    icon: "folder-open",
    group: "document",
    enabled: () => desk.view !== null && desk.view.editable && desk.view.journey.head.kind !== "planned",
    run: () => linkPlan(),
  },
  {
    id: "import-comments",
    icon: "message-square",
    group: "document",
    enabled: () => desk.view?.editable ?? false,
    run: () => desk.takeInComments(),
  },
  {
    id: "remove-traces",
    icon: "eraser",
    group: "document",
    enabled: () => Boolean(desk.view?.hasFile),
    run: () => desk.removeTraces(),
  },
  {
    id: "close",
    icon: "home",
    shortcuts: ["Ctrl+W"],
    group: "document",
    enabled: opened,
    run: () => desk.close(),
  },
];
