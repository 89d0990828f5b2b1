/** So many plans become lines at a time. */
export const plansAtATime = 100;

/**
 * The one script of a board's page: makes lines of the data of an organisation once it is opened, and a table of a plan's benefits once that
 * is. Whatever a workbook says becomes text and nothing else. The page's policy knows this script by its digest and runs no other.
 */
export const planScript = `"use strict";
(() => {
  const make = (name, text = "", look = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    if (look !== "") element.className = look;
    return element;
  };
  const folded = (look, summary) => {
    const details = make("details", "", look);
    details.append(summary);
    return details;
  };
  const withRole = (element, role, label = "") => {
    element.setAttribute("role", role);
    if (label !== "") element.dataset.label = label;
    return element;
  };
  const benefitTable = ({ caption, headers, numbersFrom, statuses, words }, { name, benefits }) => {
    const table = withRole(make("table"), "table");
    table.append(make("caption", caption.replace("{plan}", () => name)));
    const head = withRole(withRole(table.createTHead(), "rowgroup").insertRow(), "row");
    headers.forEach((header, place) => {
      const cell = withRole(make("th", header, place < numbersFrom ? "" : "number"), "columnheader");
      cell.scope = "col";
      head.append(cell);
    });
    const body = withRole(table.createTBody(), "rowgroup");
    for (const [benefit, owner, status, ...figures] of benefits) {
      const first = withRole(make("th", words[benefit]), "rowheader");
      first.scope = "row";
      const [word, look] = statuses[status];
      const shown = make("td", "", look);
      shown.append(make("span", word));
      const cells = [make("td", words[owner]), shown, ...figures.map((figure) => make("td", figure, "number"))];
      withRole(body.insertRow(), "row").append(first, ...cells.map((cell, place) => withRole(cell, "cell", headers[place + 1])));
    }
    return table;
  };
  const planLine = (part, plan) => {
    const summary = make("summary", plan.name + " ");
    summary.append(make("span", plan.about, "quiet"));
    const details = folded("plan", summary);
    details.addEventListener(
      "toggle",
      () => {
        details.append(make("p", plan.note, "quiet"));
        if (plan.benefits.length === 0) return;
        const scroll = make("div", "", "scroll");
        scroll.tabIndex = 0;
        scroll.append(benefitTable(part, plan));
        details.append(scroll);
      },
      { once: true },
    );
    return details;
  };
  const showPlans = (organisation, part, from) => {
    const lines = part.plans.slice(from, from + ${plansAtATime}).map((plan) => planLine(part, plan));
    organisation.append(...lines);
    if (from > 0) lines[0].firstChild.focus();
    const next = from + ${plansAtATime};
    if (part.plans.length <= next) return;
    const button = make("button", part.more[from / ${plansAtATime}]);
    button.type = "button";
    button.addEventListener("click", () => {
      button.remove();
      showPlans(organisation, part, next);
    });
    organisation.append(button);
  };
  for (const organisation of document.querySelectorAll("details[data-plans]"))
    organisation.addEventListener(
      "toggle",
      () => showPlans(organisation, JSON.parse(document.getElementById(organisation.dataset.plans).textContent), 0),
      { once: true },
    );
})();
`;
