import { exampleSettings } from "../compact";
import type { PlanExample } from "../entries";
import { frozen } from "../freeze";
import { benefits, profile } from "./benefits";
import { activities, resources } from "./delivery";
import { measurements } from "./measurements";
import { reviews, roles, sustainment } from "./people";
import { alignment, objectives } from "./strategy";

/**
 * A digital patient record at a hospital with 620 beds and 4,200 staff: £3.6m to be spent, 17 months after the first
 * wards went live. Cash alone does not pay it back: the case rests on the hours that nurses and clinics get back.
 *
 * What the plan check is to find:
 * 1. B-12's owner, the Ward Managers' Forum, has no role.
 * 2. B-08 has a reading that is dated 2026-12-31, after the status date.
 * 3. B-15 has no sustainment action.
 * 4. A-15 is overdue.
 * B-14 is due since spring and has never been measured.
 */
export const hospital: PlanExample = {
  name: "hospital",
  title: "Digital patient record at an acute hospital",
  statusDate: "2026-10-31",
  get tables() {
    return {
      benefits,
      measurements: measurements(),
      profile,
      activities,
      roles,
      resources,
      objectives,
      alignment,
      sustainment,
      reviews,
      baselines: [
        ...frozen(benefits, {
          name: "Business case",
          takenOn: "2025-05-12",
          approvedBy: "Investment board",
          reason: "Approved with the full business case",
          then: {
            "B-06": { target: 480000, start: "2025-07-01", due: "2026-12-31", end: "2026-12-31" },
            "B-08": { due: "2027-06-30" },
          },
        }),
        ...frozen(benefits, {
          name: "Tranche 1 re-baseline",
          takenOn: "2026-02-05",
          approvedBy: "Investment board",
          reason: "Later ward plan; the store's lease runs a quarter longer",
          only: ["B-06", "B-08"],
        }),
      ],
      settings: exampleSettings({
        plan: "Digital patient record",
        planId: "DPR",
        organisation: "Acute Hospital Trust",
        statusDate: "2026-10-31",
        currency: "£",
        discountRate: "3.5%",
        priceDate: "2025-04-01",
        amberTolerance: "5%",
        redTolerance: "10%",
        tooEarlyShare: "5%",
        shortHorizon: 12,
        midHorizon: 36,
        fiscalYearStart: "April",
        dateOrder: "Day first",
        decimalMark: "Point",
      }),
    };
  },
};
