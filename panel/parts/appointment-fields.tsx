import { SelectField } from "#kit";
import { weekdays, type Appointment } from "../../session/timetable-verbs";
import { text } from "../text";

interface Properties<Rhythm extends keyof typeof text.timetable.rhythms> {
  readonly title: string;
  readonly hint?: string;
  readonly rhythms: readonly Rhythm[];
  readonly value: Appointment<Rhythm>;
  readonly onChange: (value: Appointment<Rhythm>) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** How often, on which day and after what hour something is done. */
export function AppointmentFields<Rhythm extends keyof typeof text.timetable.rhythms>({ title, hint, rhythms, value, onChange }: Properties<Rhythm>) {
  return (
    <div className="card" role="group" aria-label={title}>
      <h3 className="subheading">{title}</h3>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <SelectField
        label={text.timetable.howOften}
        value={value.every}
        choices={rhythms.map((every) => ({ value: every, label: text.timetable.rhythms[every] }))}
        onChange={(every) => onChange({ ...value, every })}
      />
      {value.every !== "never" && (
        <div className="pair">
          {value.every !== "day" && (
            <SelectField
              label={text.timetable.weekday}
              value={value.weekday}
              choices={weekdays.map((day) => ({ value: day, label: text.timetable.weekdays[day] }))}
              onChange={(weekday) => onChange({ ...value, weekday })}
            />
          )}
          <SelectField label={text.timetable.hour} value={String(value.hour)} choices={hours} onChange={(hour) => onChange({ ...value, hour: Number(hour) })} />
        </div>
      )}
    </div>
  );
}
