import { usePane } from "../pane-context";
import { Words } from "../parts/words";
import { usePaneStyles } from "../styles";
import { text } from "../text";

/** What the add-in reads and writes, and that nothing leaves the file. */
export function AboutPage() {
  const styles = usePaneStyles();
  const { session, summary } = usePane();
  return (
    <section className={styles.page} aria-labelledby="about">
      <h2 id="about" className={styles.heading}>{text.about.title}</h2>
      {[text.about.reads, text.about.writes, text.about.stays].map(([title, body]) => (
        <div key={title} className={styles.group}><h3 className={styles.subheading}>{title}</h3><p className={styles.body}>{body}</p></div>
      ))}
      <div className={styles.group}>
        <h3 className={styles.subheading}>{text.about.tables}</h3>
        {summary.tables.length === 0 && <p className={styles.body}>{text.about.noTables}</p>}
        <ul className={styles.list}>{summary.tables.map(({ name, rows }) => <li key={name} className={styles.quiet}><Words>{name}</Words>, {text.about.rows(rows)}</li>)}</ul>
      </div>
      <p className={styles.quiet}>{text.about.host}: {session.host.name} {session.host.version}</p>
    </section>
  );
}
