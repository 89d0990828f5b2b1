import { oneOf, plural, say, textsOf } from "../session/wording";
/** The words about a sheet of the user's own, which come with what is drawn with them. */
export const registerText = textsOf(
  () =>
    ({
      offer: {
        title: (sheet: string) => say`"${sheet}" looks like your benefits`,
        better: (sheet: string, standing: string) => say`"${sheet}" looks more like your benefits than "${standing}"`,
        clear: (clear: number, all: number) =>
          say`${clear} of its ${plural(all, "# heading is", "# headings are")} clear. Look at what each stands for, then see your benefits judged. The sheet stays as it is.`,
        go: say`Use this sheet`,
        looking: say`Looking at your sheets…`,
        noneTitle: say`Do you keep your benefits in a sheet already?`,
        none: say`It can be used as it stands, in its own layout.`,
        noneFound: say`No sheet looks like one yet:`,
        choose: say`Choose the sheet`,
      },
      title: say`Use this sheet`,
      intro: say`Say what the headings stand for. Nothing is written yet, and nothing on your sheet is ever moved or changed.`,
      sheet: say`Sheet`,
      chooseSheet: say`Choose a sheet`,
      toHeadings: say`Back to the headings`,
      notOne: say`Not a register`,
      notOneNext: say`Choose another sheet above, or set up a plan of its own.`,
      back: say`Back`,
      headings: (count: number) => say`${plural(count, "# heading", "# headings")} to look at`,
      clear: (count: number, isAll: boolean) =>
        isAll ? say`${plural(count, "# heading is", "# headings are")} clear: show` : say`${plural(count, "# heading is", "# other headings are")} clear: show`,
      standsFor: (heading: string, occurrence: number) => {
        const named = heading === "" ? say`The column without a heading` : `"${heading}"`;
        return occurrence === 1 ? say`${named} stands for` : say`${named} (number ${occurrence}) stands for`;
      },
      samples: (samples: readonly string[]) => (samples.length === 0 ? say`No cell holds anything yet.` : samples.join(" · ")),
      alone: say`Nothing: left to you`,
      sure: { chosen: say`You chose this`, clear: say`Clear`, likely: say`Likely`, unsure: say`Not sure`, alone: say`Left to you` },
      could: (fields: readonly string[]) => say`could be ${oneOf(fields)}`,
      why: say`Why`,
      whyOf: (heading: string) => ` "${heading}"`,
      questions: (count: number) => say`${plural(count, "# question", "# questions")}`,
      usual: (count: number) =>
        count === 1 ? say`The usual answer is filled in. Change it where it is another.` : say`The usual answers are filled in. Change what is otherwise.`,
      noUsual: say`Without an answer there are no figures.`,
      year: say`Four digits, for instance 2026.`,
      assumptions: say`Assumed for all rows`,
      assumed: (field: string) => say`${field}, for all rows`,
      because: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
      proposed: (says: string) => say`As proposed: ${says}`,
      asProposed: say`As proposed`,
      missing: say`Not found`,
      missingField: (field: string) => say`Which heading is the ${field}?`,
      missingHint: (field: string) => say`Without a ${field} a benefit has no figures and its status is Undefined.`,
      noHeading: say`None of them`,
      next: say`See your benefits`,
      looked: (headings: number, questions: number) => {
        const left = headings === 0 ? say`Every heading is clear` : say`${plural(headings, "# heading", "# headings")} to look at`;
        return questions === 0 ? `${left}.` : say`${left}, ${plural(questions, "# question", "# questions")}.`;
      },
      previewTitle: say`Your benefits, judged`,
      previewIntro: (count: number) => say`The first ${plural(count, "benefit", "# benefits")}, as a review would say. Nothing is written yet.`,
      previewNone: say`There is no benefit to judge yet. Go back and say which heading is the Benefit and which the Target.`,
      day: say`Status date`,
      noDay: say`Choose the day at which the benefits are judged.`,
      figures: (planned: string, actual: string) => say`Planned ${planned} · actual ${actual}`,
      unknown: say`not known`,
      statuses: (count: number) => say`All ${count} by status`,
      one: say`The one by its status`,
      written: say`What is written`,
      writes: [
        say`One sheet, "Register mapping": what each heading stands for. You can change it there.`,
        say`Nothing on your sheet. A review then writes its status columns beside yours, and sheets of its own.`,
        say`One press of Undo takes all of it away again.`,
      ],
      use: say`Use it`,
      used: (sheet: string) => say`"${sheet}" is used as your plan, as it stands. Review it now.`,
      usedTitle: (sheet: string) => say`Read from your sheet "${sheet}"`,
      usedHint: say`What its headings stand for is on the sheet "Register mapping".`,
      change: say`Change it`,
      undo: say`Undo: use it no more`,
      undoLimits: say`Takes the mapping away, with the status columns beside yours and the sheets of its reviews.`,
      undone: say`Your sheet is as it was, and is not used as a plan any more.`,
    }) as const,
);
