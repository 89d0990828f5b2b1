import { Button, Input } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import { usePane } from "../pane-context";
import { CopyButton } from "../parts/copy-button";
import { TroubleBar } from "../parts/trouble-bar";
import type { FormulaHelp } from "../session";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

/** Help on the formulas of the catalogue, each with an example to insert. */
export function FormulasPage() {
  const styles = usePaneStyles();
  const { session } = usePane();
  const [search, setSearch] = useState("");
  const formulas = useMemo(() => session.formulas(), [session]);
  const wanted = search.trim().toLowerCase();
  const found = formulas.filter(({ name, group, summary }) => `${name} ${group} ${summary}`.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <section className={styles.page} aria-labelledby="formulas">
      <h2 id="formulas" className={styles.heading}>{text.formulas.title}</h2>
      <p className={styles.body}>{text.formulas.intro}</p>
      <Input type="search" aria-label={text.formulas.search} placeholder={text.formulas.search} contentBefore={<SearchRegular />} value={search} onChange={(_, { value }) => setSearch(value)} />
      {found.length === 0 && <p className={styles.body}>{text.formulas.none}</p>}
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          <h3 className={styles.subheading}>{group}</h3>
          {found.filter((own) => own.group === group).map((formula) => <OneFormula key={formula.name} formula={formula} />)}
        </div>
      ))}
    </section>
  );
}

function OneFormula({ formula }: { readonly formula: FormulaHelp }) {
  const styles = usePaneStyles();
  const { session, say } = usePane();
  const action = useAction();
  const insert = async () => {
    await action.run(async () => {
      await session.insertFormula(formula.example);
      say(text.formulas.inserted);
    });
  };
  return (
    <details className={styles.details}>
      <summary>{formula.name}</summary>
      <div className={styles.group}>
        <p className={styles.body}>{formula.summary}</p>
        <ul className={styles.list} aria-label={text.formulas.arguments}>
          {formula.arguments.map(({ name, help, optional }) => (
            <li key={name} className={styles.quiet}><strong>{name}</strong>{optional ? ` (${text.formulas.optional})` : ""}: {help}</li>
          ))}
        </ul>
        <p className={styles.quiet} style={{ margin: 0 }}>{text.formulas.gives}: {formula.gives}. {formula.notes}</p>
        <pre className={styles.code}>{formula.example}</pre>
        <TroubleBar trouble={action.trouble} />
        <div className={styles.row}>
          {session.host.canInsert && <Button size="small" appearance="primary" disabled={action.busy} onClick={() => void insert()}>{text.formulas.insert}</Button>}
          <CopyButton words={formula.example} label={text.formulas.copy} icon={<CopyRegular />} />
        </div>
      </div>
    </details>
  );
}
