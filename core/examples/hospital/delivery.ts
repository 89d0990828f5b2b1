import type { ActivityEntry, ResourceEntry } from "../entries";

export const activities: readonly ActivityEntry[] = [
  {
    id: "A-01", name: "Benefits case approved and baselines read", type: "Activity", owner: "Benefits Manager",
    start: "2025-01-13", baselineFinish: "2025-04-30", actualFinish: "2025-04-30", complete: 1, budget: 120000,
    actualCost: 116000,
  },
  {
    id: "A-02", name: "Record platform installed and secured", type: "Activity", owner: "Chief Information Officer",
    start: "2025-01-20", baselineFinish: "2025-05-16", actualFinish: "2025-05-23", complete: 1, budget: 1450000,
    actualCost: 1512000,
  },
  {
    id: "A-03", name: "Patient index merged and data moved", type: "Activity", owner: "Chief Information Officer",
    start: "2025-02-10", baselineFinish: "2025-05-30", actualFinish: "2025-05-30", complete: 1, budget: 680000,
    actualCost: 655000, dependsOn: "A-01",
  },
  {
    id: "A-04", name: "First wards go live", type: "Milestone", enables: "B-05, B-16", owner: "Chief Nurse",
    start: "2025-06-02", baselineFinish: "2025-06-02", actualFinish: "2025-06-02", complete: 1, dependsOn: "A-02, A-03",
  },
  {
    id: "A-05", name: "4,200 staff trained", type: "Activity", enables: "B-05, B-12, B-16",
    owner: "Digital Change Lead", start: "2025-04-14", baselineFinish: "2026-03-31", actualFinish: "2026-04-24",
    complete: 1, budget: 540000, actualCost: 588000, dependsOn: "A-01",
  },
  {
    id: "A-06", name: "Electronic prescribing, first ten wards", type: "Activity", enables: "B-01, B-02, B-03, B-04",
    owner: "Chief Pharmacist", start: "2025-03-03", baselineFinish: "2025-06-30", actualFinish: "2025-06-27",
    complete: 1, budget: 720000, actualCost: 704000, dependsOn: "A-02",
  },
  {
    id: "A-07", name: "Test ordering with warnings of repeats", type: "Activity", enables: "B-07",
    owner: "Head of Pathology", start: "2025-09-01", baselineFinish: "2026-02-27", actualFinish: "2026-03-13",
    complete: 1, budget: 390000, actualCost: 402000, dependsOn: "A-04",
  },
  {
    id: "A-08", name: "Paper records scanned, store closed", type: "Activity", enables: "B-06",
    owner: "Director of Estates", start: "2025-09-15", baselineFinish: "2026-12-18", forecastFinish: "2027-01-29",
    complete: 0.78, budget: 610000, actualCost: 468000, dependsOn: "A-04",
  },
  {
    id: "A-09", name: "Patient portal with reminders", type: "Activity", enables: "B-09, B-11",
    owner: "Outpatient Services Manager", start: "2025-07-07", baselineFinish: "2025-12-31", actualFinish: "2026-04-10",
    complete: 1, budget: 430000, actualCost: 497000, dependsOn: "A-03",
  },
  {
    id: "A-10", name: "Electronic discharge letters", type: "Activity", enables: "B-10", owner: "Medical Director",
    start: "2026-01-12", baselineFinish: "2026-05-29", actualFinish: "2026-05-29", complete: 1, budget: 260000,
    actualCost: 248000, dependsOn: "A-06",
  },
  {
    id: "A-11", name: "Discharge planning boards on all wards", type: "Activity", enables: "B-08",
    owner: "Director of Nursing Operations", start: "2026-02-02", baselineFinish: "2026-11-27", complete: 0.85,
    budget: 280000, actualCost: 231000, dependsOn: "A-06",
  },
  {
    id: "A-12", name: "Workbench for clinical coders", type: "Activity", enables: "B-14",
    owner: "Head of Clinical Coding", start: "2025-11-03", baselineFinish: "2026-03-27", actualFinish: "2026-03-27",
    complete: 1, budget: 240000, actualCost: 236000, dependsOn: "A-03",
  },
  {
    id: "A-13", name: "Digital maturity assessment passed", type: "Milestone", enables: "B-13",
    owner: "Chief Information Officer", start: "2026-09-18", baselineFinish: "2026-09-30", actualFinish: "2026-09-18",
    complete: 1, dependsOn: "A-06, A-10",
  },
  {
    id: "A-14", name: "Departmental systems archived and switched off", type: "Activity", enables: "B-15",
    owner: "Chief Information Officer", start: "2026-06-01", baselineFinish: "2026-12-31", forecastFinish: "2027-03-31",
    complete: 0.3, budget: 560000, actualCost: 176000, dependsOn: "A-03",
  },
  {
    id: "A-15", name: "The clinicians' fifty most wanted changes", type: "Activity", enables: "B-12",
    owner: "Digital Change Lead", start: "2026-03-02", baselineFinish: "2026-09-30", complete: 0.6, budget: 120000,
    actualCost: 74000, dependsOn: "A-05",
  },
];

export const resources: readonly ResourceEntry[] = [
  {
    name: "Record platform, licences and hosting", kind: "Tool", activityId: "A-02", from: "2025-01-20",
    to: "2027-03-31", planned: 2350000, committed: 2350000, actual: 2298000,
  },
  {
    name: "Devices on wards", kind: "Tool", benefitId: "B-05", activityId: "A-04", from: "2025-03-01", to: "2026-06-30",
    planned: 860000, committed: 875000, actual: 872000,
  },
  {
    name: "Integration engine", kind: "Tool", activityId: "A-03", from: "2025-02-01", to: "2027-03-31", planned: 240000,
    committed: 240000, actual: 236000,
  },
  {
    name: "Project and clinical informatics team", kind: "Personnel", from: "2025-01-13", to: "2027-06-30",
    planned: 1620000, committed: 1620000, actual: 1391000,
  },
  {
    name: "Cover for staff in training", kind: "Personnel", activityId: "A-05", from: "2025-04-14", to: "2026-04-30",
    planned: 540000, committed: 590000, actual: 588000,
  },
  {
    name: "Scanning bureau", kind: "Personnel", benefitId: "B-06", activityId: "A-08", from: "2025-09-15",
    to: "2027-01-31", planned: 420000, committed: 420000, actual: 318000,
  },
  {
    name: "Supplier's consultants", kind: "Personnel", from: "2025-01-20", to: "2027-03-31", planned: 370000,
    committed: 370000, actual: 204000,
  },
  {
    name: "National digital fund", kind: "Funding", from: "2025-01-01", to: "2027-03-31", planned: 3500000,
    committed: 3500000, actual: 3150000,
  },
  {
    name: "Hospital capital programme", kind: "Funding", from: "2025-01-01", to: "2027-06-30", planned: 2900000,
    committed: 2900000, actual: 2780000,
  },
];
