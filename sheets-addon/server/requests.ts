import {
  layouts,
  offered,
  planKinds,
  registerTables,
  type AdoptChoices,
  type Cell,
  type CellError,
  type Highlight,
  type MappingLine,
  type PrintedColumns,
  type SnapshotColumn,
  type StatusColumn,
  type TableUpdate,
} from "#core";
import {
  reminderRhythms,
  reviewRhythms,
  weekdays,
  type Appointment,
  type ReminderMail,
  type ReminderPreview,
  type TimetableSettings,
} from "../../session/timetable-verbs";
import type { CellPlace } from "../../session/session";
import type { PlanVerb, RequestOf } from "../rpc";
import type { BeforeAdoption } from "../../session/adopt-verbs";
import { either, finite, listOf, oneOf, orNull, recordOf, shape, text, truth, whole, type Check } from "./checks";

const day = orNull(text);
const nothing = shape<RequestOf<"summary">>({});
const sheetRow = whole(1, 10_000_000);
const mostColumns = 18_278;

const place: Check<CellPlace> = shape<CellPlace>({ table: text, row: orNull(sheetRow), column: orNull(text) });

const plainCell: Check<Cell> = either(orNull(either(text, either(finite, truth))), shape<CellError>({ error: text }));
const column = { header: text, cells: listOf(plainCell) };
const look = oneOf(["left", "center", "right"]);
const highlight = shape<Pick<Highlight, "when" | "color">, Pick<Highlight, "fill" | "bold">>(
  { when: either(shape<{ readonly textIs: string }>({ textIs: text }), shape<{ readonly below: number }>({ below: finite })), color: text },
  { fill: text, bold: truth },
);
/** What may be left out of a T. */
type Optional<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T];
const isTrue = (value: unknown): value is true => value === true;
// By all that a status column has: what is added to it and forgotten here does not compile, for Undo would be refused.
const statusColumn = shape<Omit<StatusColumn, Optional<StatusColumn>>, Pick<StatusColumn, Optional<StatusColumn>>>(
  { ...column, note: text, width: finite, highlights: listOf(highlight) },
  {
    format: text,
    align: look,
    vertical: oneOf(["top", "middle", "bottom"]),
    formats: listOf(orNull(text)),
    isFolded: isTrue,
    wrap: isTrue,
  },
);
const tableUpdate = shape<Omit<TableUpdate, Optional<TableUpdate>>, Pick<TableUpdate, Optional<TableUpdate>>>(
  { table: text, key: shape<SnapshotColumn>(column), columns: listOf(statusColumn) },
  {
    leftRows: listOf(whole(0, 10_000_000)),
    print: shape<Omit<PrintedColumns, "plan">, Pick<PrintedColumns, "plan">>({ beside: listOf(text), columns: whole(1, mostColumns) }, { plan: text }),
  },
);

const hour = whole(0, 23);
const appointment = <Rhythm extends string>(rhythms: readonly Rhythm[]) =>
  shape<Appointment<Rhythm>>({ every: oneOf(rhythms), hour, weekday: oneOf(weekdays) });
const settings = shape<TimetableSettings>({ review: appointment(reviewRhythms), reminders: appointment(reminderRhythms) });
const mail = shape<ReminderMail>({ person: text, to: text, subject: text, text });
const preview = shape<ReminderPreview>({ mails: listOf(mail), leftOut: listOf(shape<ReminderPreview["leftOut"][number]>({ person: text, because: text })) });

const choices: Check<AdoptChoices> = shape<object, AdoptChoices>(
  {},
  {
    sheet: text,
    headings: listOf(shape<NonNullable<AdoptChoices["headings"]>[number]>({ heading: text, occurrence: whole(1, mostColumns), field: text })),
    assumed: recordOf(either(text, finite)),
    year: whole(1900, 9999),
    fiscalStart: whole(1, 12),
  },
);
const mappingLine = shape<Omit<MappingLine, "periodEnd">, Pick<MappingLine, "periodEnd">>(
  {
    sheet: text,
    headerRow: sheetRow,
    headingLines: whole(1, 2),
    layout: oneOf(layouts),
    table: oneOf(Object.keys(registerTables) as readonly MappingLine["table"][]),
    heading: text,
    occurrence: whole(1, mostColumns),
    field: text,
    scale: finite,
    word: text,
    means: text,
    why: text,
  },
  { periodEnd: finite },
) as Check<MappingLine>;
const before = shape<BeforeAdoption>({ mapping: orNull(listOf(mappingLine)), wasReviewed: truth });

/** What each verb may be asked with, to the letter. */
export const requests: { readonly [Verb in PlanVerb]: Check<RequestOf<Verb>> } = {
  summary: nothing,
  speak: shape<RequestOf<"speak">>({ language: oneOf(offered) }),
  setUp: shape<RequestOf<"setUp">>({ kind: oneOf(planKinds) }),
  review: shape<RequestOf<"review">>({ day }),
  undoReview: shape<RequestOf<"undoReview">>({ undo: listOf(tableUpdate) }),
  goTo: shape<RequestOf<"goTo">>({ place }),
  benefit: shape<RequestOf<"benefit">>({ id: text, day }),
  chase: shape<RequestOf<"chase">>({ day }),
  freeze: shape<RequestOf<"freeze">>({ name: text, day, approvedBy: text, reason: text }),
  markDone: shape<RequestOf<"markDone">>({ review: text, day, by: text, outcome: text }),
  insertFormula: shape<RequestOf<"insertFormula">>({ formula: text }),
  settings: nothing,
  saveSetting: shape<RequestOf<"saveSetting">>({ name: text, value: text }),
  proposeRegister: shape<RequestOf<"proposeRegister">>({ choices, day }),
  adoptRegister: shape<RequestOf<"adoptRegister">>({ lines: listOf(mappingLine) }),
  undoRegister: shape<RequestOf<"undoRegister">>({ before: orNull(before), review: listOf(tableUpdate) }),
  timetable: nothing,
  saveTimetable: shape<RequestOf<"saveTimetable">>({ settings, agreed: orNull(preview) }),
  previewReminders: nothing,
  sendReminders: shape<RequestOf<"sendReminders">>({ agreed: preview }),
};
