import { ArrowList, Button } from "#kit";
import { useState, type ReactElement } from "react";
import { text } from "../text";

interface Properties<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly line: (item: T, position: number) => ReactElement;
}

const page = 50;

/** A list of lines, fifty at a time; the arrow keys go from line to line. */
export function LongList<T>({ items, label, line }: Properties<T>) {
  const [shown, setShown] = useState(page);
  if (items.length === 0) return null;
  return (
    <>
      <ArrowList label={label}>
        {items.slice(0, shown).map((item, position) => (
          <li key={position}>{line(item, position)}</li>
        ))}
      </ArrowList>
      {items.length > shown && (
        <div className="row">
          <Button size="small" look="subtle" onPress={() => setShown(shown + page)}>
            {text.list.more(items.length - shown)}
          </Button>
        </div>
      )}
    </>
  );
}
