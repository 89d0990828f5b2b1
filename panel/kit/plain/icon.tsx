import type { IconName } from "../properties";

/** Drawn on a field of 24 by 24: lines, or where a sign is solid, the shape with its cut-out lines. */
const lines: Readonly<Record<IconName, string>> = {
  search: "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15.5 15.5 20.5 20.5",
  copy: "M9 8h10v12H9ZM15 8V4H5v12h4",
  back: "M20 12H5M11 5.5 4.5 12l6.5 6.5",
  forward: "M9 5.5 15.5 12 9 18.5",
  sync: "M19.5 11A7.6 7.6 0 0 0 6 7.2L4 9.5M4 4.5v5h5M4.5 13A7.6 7.6 0 0 0 18 16.8l2-2.3M20 19.5v-5h-5",
  undo: "M8.5 4 4 8.5 8.5 13M4.5 8.5H14a5.5 5.5 0 0 1 0 11H8",
  error: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5v5.5M12 15.5v1.5",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.2v1.6",
  warning: "M12 4 21.5 20H2.5ZM12 10v5M12 16.5v1.5",
  success: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.2l2.8 2.8L16 9.5",
  "check circle": "M8 12.2l2.8 2.8L16 9.5",
  check: "M5 12.5 10 17.5 19.5 7",
  "warning solid": "M12 10v5M12 16.5v1.5",
  "cross circle": "M9 9l6 6M15 9l-6 6",
  question: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.3 9.6a2.7 2.7 0 1 1 4.2 2.3c-1 .7-1.5 1.1-1.5 2M12 15.6v1.6",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7v5.5l3.5 2",
  hint: "M10.5 3.6a8.5 8.5 0 0 1 3 0M17.5 5.6a8.5 8.5 0 0 1 2 2.3M20.5 12a8.5 8.5 0 0 1-.6 3M17.6 18.4a8.5 8.5 0 0 1-2.7 1.6M11 20.4a8.5 8.5 0 0 1-3-.8M5 17a8.5 8.5 0 0 1-1.2-2.7M3.8 9.7A8.5 8.5 0 0 1 5.2 7",
  trend: "M3 17 9.5 10.5l4 4L20.5 7.5M15 7h6v6",
};

const solids: Partial<Readonly<Record<IconName, string>>> = {
  "check circle": "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z",
  "warning solid": "M12 2.5 23 21.5H1Z",
  "cross circle": "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z",
};

export function Icon({ name }: { readonly name: IconName }) {
  const solid = solids[name];
  return (
    <svg className={solid === undefined ? "icon" : "icon icon-solid"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {solid !== undefined && <path d={solid} className="icon-ground" />}
      <path d={lines[name]} className="icon-lines" />
    </svg>
  );
}
