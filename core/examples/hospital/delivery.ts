import type { ActivityEntry, ResourceEntry } from "../entries";

export const activities: readonly ActivityEntry[] = [
  {
    id: "A-01", name: "Benefits case approved and baselines read", type: "Activity", owner: "Benefits Manager",
    start: "2025-01-13", baselineFinish: "2025-04-30", actualFinish: "2025-04-30", complete: 1, budget: 68000,
    actualCost: 65200,
  },
  {
    id: "A-02", name: "Record platform installed and secured", type: "Activity", owner: "Chief Information Officer",
    start: "2025-01-20", baselineFinish: "2025-05-16", actualFinish: "2025-05-23", complete: 1, budget: 815000,
    actualCost: 850500,
  },
  {
    id: "A-03", name: "Patient index merged and data moved", type: "Activity", owner: "Chief Information Officer",
    start: "2025-02-10", baselineFinish: "2025-05-30", actualFinish: "2025-05-30", complete: 1, budget: 382000,
    actualCost: 368400, dependsOn: "A-01",
  },
  {
    id: "A-04", name: "First wards go live", type: "Milestone", enables: "B-05, B-16", owner: "Chief Nurse",
    start: "2025-06-02", baselineFinish: "2025-06-02", actualFinish: "2025-06-02", complete: 1, dependsOn: "A-02, A-03",
  },
  {
    id: "A-05", name: "4,200 staff trained", type: "Activity", enables: "B-05, B-12, B-16",
    owner: "Digital Change Lead", start: "2025-04-14", baselineFinish: "2026-03-31", actualFinish: "2026-04-24",
    complete: 1, budget: 304000, actualCost: 330800, dependsOn: "A-01",
  },
  {
    id: "A-06", name: "Electronic prescribing, first ten wards", type: "Activity", enables: "B-01, B-02, B-03, B-04",
    owner: "Chief Pharmacist", start: "2025-03-03", baselineFinish: "2025-06-30", actualFinish: "2025-06-27",
    complete: 1, budget: 405000, actualCost: 396000, dependsOn: "A-02",
  },
  {
    id: "A-07", name: "Test ordering with warnings of repeats", type: "Activity", enables: "B-07",
    owner: "Head of Pathology", start: "2025-09-01", baselineFinish: "2026-02-27", actualFinish: "2026-03-13",
    complete: 1, budget: 219000, actualCost: 226100, dependsOn: "A-04",
  },
  {
    id: "A-08", name: "Paper records scanned, store closed", type: "Activity", enables: "B-06",
    owner: "Director of Estates", start: "2025-09-15", baselineFinish: "2026-12-18", forecastFinish: "2027-01-29",
    complete: 0.78, budget: 343000, actualCost: 263200, dependsOn: "A-04",
  },
  {
    id: "A-09", name: "Patient portal with reminders", type: "Activity", enables: "B-09, B-11",
    owner: "Outpatient Services Manager", start: "2025-07-07", baselineFinish: "2025-12-31", actualFinish: "2026-04-10",
    complete: 1, budget: 242000, actualCost: 279600, dependsOn: "A-03",
  },
  {
    id: "A-10", name: "Electronic discharge letters", type: "Activity", enables: "B-10", owner: "Medical Director",
    start: "2026-01-12", baselineFinish: "2026-05-29", actualFinish: "2026-05-29", complete: 1, budget: 146000,
    actualCost: 139500, dependsOn: "A-06",
  },
  {
    id: "A-11", name: "Discharge planning boards on all wards", type: "Activity", enables: "B-08",
    owner: "Director of Nursing Operations", start: "2026-02-02", baselineFinish: "2026-11-27", complete: 0.85,
    budget: 158000, actualCost: 129900, dependsOn: "A-06",
  },
  {
    id: "A-12", name: "Workbench for clinical coders", type: "Activity", enables: "B-14",
    owner: "Head of Clinical Coding", start: "2025-11-03", baselineFinish: "2026-03-27", actualFinish: "2026-03-27",
    complete: 1, budget: 135000, actualCost: 132800, dependsOn: "A-03",
  },
  {
    id: "A-13", name: "Digital maturity assessment passed", type: "Milestone", enables: "B-13",
    owner: "Chief Information Officer", start: "2026-09-18", baselineFinish: "2026-09-30", actualFinish: "2026-09-18",
    complete: 1, dependsOn: "A-06, A-10",
  },
  {
    id: "A-14", name: "Departmental systems archived and switched off", type: "Activity", enables: "B-15",
    owner: "Chief Information Officer", start: "2026-06-01", baselineFinish: "2026-12-31", forecastFinish: "2027-03-31",
    complete: 0.3, budget: 315000, actualCost: 99000, dependsOn: "A-03",
  },
  {
    id: "A-15", name: "The clinicians' fifty most wanted changes", type: "Activity", enables: "B-12",
    owner: "Digital Change Lead", start: "2026-03-02", baselineFinish: "2026-09-30", complete: 0.6, budget: 68000,
    actualCost: 41600, dependsOn: "A-05",
  },
];

export const resources: readonly ResourceEntry[] = [
  {
    name: "Record platform, licences and hosting", kind: "Tool", activityId: "A-02", from: "2025-01-20",
    to: "2027-03-31", planned: 1322000, committed: 1322000, actual: 1292400,
  },
  {
    name: "Devices on wards", kind: "Tool", benefitId: "B-05", activityId: "A-04", from: "2025-03-01", to: "2026-06-30",
    planned: 484000, committed: 492000, actual: 490500,
  },
  {
    name: "Integration engine", kind: "Tool", activityId: "A-03", from: "2025-02-01", to: "2027-03-31", planned: 135000,
    committed: 135000, actual: 132800,
  },
  {
    name: "Project and clinical informatics team", kind: "Personnel", from: "2025-01-13", to: "2027-06-30",
    planned: 911000, committed: 911000, actual: 782400,
  },
  {
    name: "Cover for staff in training", kind: "Personnel", activityId: "A-05", from: "2025-04-14", to: "2026-04-30",
    planned: 304000, committed: 332000, actual: 330800,
  },
  {
    name: "Scanning bureau", kind: "Personnel", benefitId: "B-06", activityId: "A-08", from: "2025-09-15",
    to: "2027-01-31", planned: 236000, committed: 236000, actual: 178900,
  },
  {
    name: "Supplier's consultants", kind: "Personnel", from: "2025-01-20", to: "2027-03-31", planned: 208000,
    committed: 208000, actual: 114800,
  },
  {
    name: "National digital fund", kind: "Funding", from: "2025-01-01", to: "2027-03-31", planned: 1969000,
    committed: 1969000, actual: 1771900,
  },
  {
    name: "Hospital capital programme", kind: "Funding", from: "2025-01-01", to: "2027-06-30", planned: 1631000,
    committed: 1631000, actual: 1563800,
  },
];
