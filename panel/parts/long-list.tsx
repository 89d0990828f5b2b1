import { Button, useArrowNavigationGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePaneStyles } from "../styles";
import { text } from "../text";

interface Properties<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly line: (item: T, position: number) => ReactElement;
}

const page = 50;

/** A list of lines, fifty at a time; the arrow keys go from line to line. */
export function LongList<T>({ items, label, line }: Properties<T>) {
  const styles = usePaneStyles();
  const [shown, setShown] = useState(page);
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <>
      <ul className={styles.list} aria-label={label} {...arrows}>
        {items.slice(0, shown).map((item, position) => <li key={position}>{line(item, position)}</li>)}
      </ul>
      {items.length > shown && <Button size="small" appearance="subtle" onClick={() => setShown(shown + page)}>{text.list.more(items.length - shown)}</Button>}
    </>
  );
}
