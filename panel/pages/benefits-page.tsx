import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import { usePane } from "../pane-context";
import { LongList } from "../parts/long-list";
import { StatusBadge } from "../parts/status-badge";
import { Words } from "../parts/words";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { OneBenefit } from "./one-benefit";

/** All benefits with their status; one opens its page. */
export function BenefitsPage() {
  const styles = usePaneStyles();
  const { reviewed } = usePane();
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string>();
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return Object.entries(reviewed?.result.benefits ?? {}).filter(([id, { name, owner }]) => `${id} ${name} ${owner ?? ""}`.toLowerCase().includes(wanted));
  }, [reviewed, search]);
  if (open !== undefined) return <OneBenefit id={open} onBack={() => setOpen(undefined)} />;
  return (
    <section className={styles.page} aria-labelledby="benefits">
      <h2 id="benefits" className={styles.heading}>{text.benefits.title}</h2>
      {reviewed === undefined ? (
        <p className={styles.body}>{text.benefits.reviewFirst}</p>
      ) : (
        <>
          <Input type="search" aria-label={text.benefits.search} placeholder={text.benefits.search} contentBefore={<SearchRegular />} value={search} onChange={(_, { value }) => setSearch(value)} />
          {found.length === 0 && <p className={styles.body}>{text.benefits.none}</p>}
          <LongList items={found} label={text.benefits.title} line={([id, { name, status }]) => (
            <button type="button" className={styles.line} onClick={() => setOpen(id)}>
              <span className={styles.grow}><span><Words>{name}</Words></span><span className={styles.quiet}><Words>{id}</Words></span></span>
              <StatusBadge status={String(status ?? "")} />
            </button>
          )} />
        </>
      )}
    </section>
  );
}
