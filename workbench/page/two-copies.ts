import { say } from "../../session/wording";
import { statusColors, type ComparisonCell, type ComparisonPage, type ComparisonTable } from "#core";
import { errorAsTrouble } from "../../session/error-as-trouble";
import type { CopyFile } from "../../xlsx-file/merge-workbooks";
import type { Merged } from "../worker/protocol";

/** What can be done with a second workbook while a plan is open. */
export interface CopyChoices {
  /** What the open plan is called. */
  readonly openName: string;
  compare(copy: CopyFile): Promise<ComparisonPage>;
  merge(base: CopyFile, copy: CopyFile): Promise<Merged>;
  /** Opens the copy in place of the plan. */
  open(copy: CopyFile): void;
  /** The copies were brought together. */
  merged(done: Merged): void;
}

/** Asks what to do with a second workbook that came while a plan is open: compare the two, bring them together, or open it instead. */
export function askAboutCopy(copy: CopyFile, choices: CopyChoices): void {
  const dialog = element("dialog", "");
  dialog.className = "copies";
  const title = element("h2", say`Two workbooks`);
  title.id = "copies-title";
  title.tabIndex = -1;
  dialog.setAttribute("aria-labelledby", title.id);
  const words = element("p", say`${copy.name} came while ${choices.openName} is open.`);
  const trouble = element("p", "");
  trouble.className = "says warn";
  trouble.setAttribute("role", "alert");
  trouble.hidden = true;
  const found = document.createElement("div");
  found.className = "copies-page";

  const base = element("div", "");
  base.hidden = true;
  const baseInput = Object.assign(document.createElement("input"), { type: "file", className: "unseen", accept: ".xlsx,.xlsm,.xltx,.xltm" });
  const baseLabel = element("label", say`Choose the file that both were made of…`);
  baseLabel.className = "button main";
  baseLabel.append(baseInput);
  base.append(
    element(
      "p",
      say`For that a third file is needed: the one that both copies were made of. What only ${copy.name} changed is taken then, what both changed otherwise is listed on a sheet with both values, and Undo takes it all back.`,
    ),
    baseLabel,
  );

  const doing = (work: () => Promise<void>) => (): void => {
    trouble.hidden = true;
    dialog.setAttribute("aria-busy", "true");
    void work()
      .catch((error: unknown) => {
        trouble.textContent = errorAsTrouble(error).message;
        trouble.hidden = false;
      })
      .finally(() => dialog.removeAttribute("aria-busy"));
  };
  const compare = button(say`Compare with the open plan`, () =>
    doing(async () => {
      const page = await choices.compare(copy);
      title.textContent = page.title;
      words.textContent = `${page.lead} ${page.quiet}`;
      found.replaceChildren(...page.sections.map(drawnSection));
      dialog.classList.add("wide");
      base.hidden = compare.hidden = true;
      title.focus();
    })(),
  );
  compare.classList.add("main");
  compare.autofocus = true;
  const open = button(say`Open it instead`, () => {
    dialog.close();
    choices.open(copy);
  });
  const merge = button(say`Bring both together…`, () => {
    base.hidden = false;
    baseInput.focus();
  });
  baseInput.addEventListener("change", () => {
    const file = baseInput.files?.[0];
    if (file === undefined) return;
    doing(async () => {
      const done = await choices.merge({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, copy);
      dialog.close();
      choices.merged(done);
    })();
    baseInput.value = "";
  });
  const actions = element("div", "");
  actions.className = "actions";
  actions.append(
    compare,
    open,
    merge,
    button(say`Leave all as it is`, () => dialog.close()),
  );

  dialog.append(title, words, actions, base, trouble, found);
  // What is typed here is nothing for the cells behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function drawnSection({ title, words, table }: ComparisonPage["sections"][number]): HTMLElement {
  const section = document.createElement("section");
  const heading = element("h3", title);
  section.append(heading, table === undefined ? element("p", words ?? "") : drawnTable(table));
  return section;
}

/** A table that scrolls by itself, which a keyboard reaches. Every word goes in as text. */
function drawnTable({ caption, headers, rows }: ComparisonTable): HTMLElement {
  const table = document.createElement("table");
  const head = document.createElement("tr");
  head.append(...headers.map((text) => Object.assign(element("th", text), { scope: "col" })));
  table.createCaption().textContent = caption;
  table.createTHead().append(head);
  table.createTBody().append(
    ...rows.map((row) => {
      const line = document.createElement("tr");
      line.append(...row.map(drawnCell));
      return line;
    }),
  );
  const scroll = element("div", "");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", caption);
  scroll.append(table);
  return scroll;
}

function drawnCell({ text, isStatus }: ComparisonCell, index: number): HTMLElement {
  if (index === 0) return Object.assign(element("th", text), { scope: "row" });
  const cell = element("td", "");
  const word = element("span", text);
  const look = isStatus === true && Object.hasOwn(statusColors, text) ? statusColors[text as keyof typeof statusColors] : undefined;
  if (look !== undefined) Object.assign(word.style, { padding: "2px 6px", borderRadius: "4px", color: look.color, background: look.fill });
  cell.append(word);
  return cell;
}

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] =>
  Object.assign(document.createElement(name), { textContent: text });

function button(words: string, work: () => void): HTMLButtonElement {
  const made = Object.assign(element("button", words), { type: "button", className: "button" });
  made.addEventListener("click", work);
  return made;
}
