import { TextField } from "#kit";
import { useMemo, useState } from "react";
import { shownId } from "../../session/wording";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { Line } from "../parts/line";
import { LongList } from "../parts/long-list";
import { StatusBadge } from "../parts/status-badge";
import { Words } from "../parts/words";
import { text } from "../text";
import { useSubPage } from "../use-sub-page";
import { BenefitDetails } from "./benefit-details";

/** All benefits with their status; one opens its page. */
export function BenefitsPage() {
  const { reviewed } = usePane();
  const [search, setSearch] = useState("");
  const { open, show, back } = useSubPage<string>();
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return Object.entries(reviewed?.result.benefits ?? {}).filter(([id, { name, row, owner }]) =>
      `${shownId(id, row)} ${name} ${owner ?? ""}`.toLowerCase().includes(wanted),
    );
  }, [reviewed, search]);
  return (
    <>
      <section className="page" aria-labelledby="benefits" hidden={open !== undefined}>
        <Heading id="benefits">{text.benefits.title}</Heading>
        {reviewed === undefined ? (
          <p className="body">{text.benefits.reviewFirst}</p>
        ) : (
          <>
            <TextField type="search" label={text.benefits.search} value={search} onChange={setSearch} />
            {found.length === 0 && <p className="body">{text.benefits.none}</p>}
            <LongList
              items={found}
              label={text.benefits.title}
              line={([id, { name, row, status }]) => (
                <Line onPress={() => show(id)}>
                  <span className="grow">
                    <span>
                      <Words>{name}</Words>
                    </span>
                    <span className="quiet">
                      <Words>{shownId(id, row)}</Words>
                    </span>
                  </span>
                  <StatusBadge status={String(status ?? "")} />
                </Line>
              )}
            />
          </>
        )}
      </section>
      {open !== undefined && <BenefitDetails id={open} name={reviewed?.result.benefits[open]?.name ?? open} onBack={back} />}
    </>
  );
}
