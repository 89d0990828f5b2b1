import { Button, Spinner, TextField } from "#kit";
import { useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { CopyButton } from "../parts/copy-button";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import type { FormulaHelp } from "../../session/session";
import { text } from "../text";
import { useAction } from "../use-action";
import { told } from "../../session/wording";

/** Help on the formulas of the catalogue, each with an example to insert. */
export function FormulasPage() {
  const { session } = usePane();
  const [search, setSearch] = useState("");
  const [formulas, setFormulas] = useState<readonly FormulaHelp[]>();
  const { run, trouble } = useAction();
  useEffect(() => void run(async () => session.formulas()).then(setFormulas), [run, session]);
  const wanted = search.trim().toLowerCase();
  const found = formulas?.filter(({ name, group, summary }) => `${name} ${told(group)} ${told(summary)}`.toLowerCase().includes(wanted));
  const groups = [...new Set(found?.map(({ group }) => group))];
  return (
    <section className="page" aria-labelledby="formulas">
      <Heading id="formulas">{text.formulas.title}</Heading>
      <p className="body">{text.formulas.intro}</p>
      <TextField type="search" label={text.formulas.search} value={search} onChange={setSearch} />
      <TroubleBar trouble={trouble} />
      {found === undefined && trouble === undefined && <Spinner label={text.working} />}
      {found?.length === 0 && <p className="body">{text.formulas.none}</p>}
      {groups.map((group) => (
        <div key={group} className="group">
          <h3 className="subheading">{told(group)}</h3>
          {found
            ?.filter((formula) => formula.group === group)
            .map((formula) => (
              <FormulaDetails key={formula.name} formula={formula} />
            ))}
        </div>
      ))}
    </section>
  );
}

function FormulaDetails({ formula }: { readonly formula: FormulaHelp }) {
  const { session, say } = usePane();
  const action = useAction();
  const insert = async () => {
    await action.run(async () => {
      await session.insertFormula(formula.example);
      say(text.formulas.inserted);
    });
  };
  return (
    <details className="details">
      <summary>{formula.name}</summary>
      <div className="group">
        <p className="body">{told(formula.summary)}</p>
        <ul className="list" aria-label={text.formulas.arguments}>
          {formula.arguments.map(({ name, help, optional }) => (
            <li key={name} className="quiet">
              <strong>{name}</strong>
              {optional ? ` (${text.formulas.optional})` : ""}
              {text.colon} {told(help)}
            </li>
          ))}
        </ul>
        <p className="quiet">
          {text.formulas.gives}
          {text.colon} {told(formula.gives)}. {told(formula.notes)}
        </p>
        <pre className="code">{formula.example}</pre>
        <TroubleBar trouble={action.trouble} />
        <div className="row">
          {session.host.canInsert && (
            <Button size="small" off={action.busy} onPress={() => void insert()}>
              {text.formulas.insert}
            </Button>
          )}
          <CopyButton words={formula.example} label={text.formulas.copy} />
        </div>
      </div>
    </details>
  );
}
