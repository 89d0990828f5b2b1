import { doer, post } from "../compact";
import type { ReviewEntry, RoleEntry, SustainmentEntry } from "../entries";

export const roles: readonly RoleEntry[] = [
  ...post("Chief Executive", "Sponsor"),
  ...post("Technical Director", "Senior responsible owner"),
  ...post("Benefits Manager", "Benefits manager"),
  ...post("Programme Manager", "Change manager"),
  ...post("Head of Controlling", "Finance validator", [
    "B-01", "B-02", "B-03", "B-08", "B-09", "B-10", "B-11", "B-14", "B-15", "B-16", "B-17",
  ]),
  ...post("Energy Auditor", "Finance validator", ["B-04", "B-05", "B-07", "B-12", "B-13"]),
  ...post("Head of Generation", "Benefit owner", ["B-01", "B-02", "B-03", "B-16"]),
  ...post("Head of Sales", "Benefit owner", ["B-04", "B-11"]),
  ...post("Climate Officer", "Benefit owner", ["B-05", "B-13"]),
  ...post("Fleet Manager", "Benefit owner", ["B-06"]),
  ...post("Head of Grid Operations", "Benefit owner", ["B-07", "B-08", "B-17"]),
  ...post("Head of Energy Trading", "Benefit owner", ["B-09", "B-15"]),
  ...post("Head of Heat", "Benefit owner", ["B-10"]),
  ...post("Head of Communications", "Benefit owner", ["B-12"]),
  ...post("Head of Metering", "Benefit owner", ["B-14"]),
  ...post("Energy Data Analyst", "Data provider"),
  ...post("Controlling Analyst", "Data provider"),
  doer("Fleet Manager", "A-09"),
  doer("Head of Generation", "A-12"),
  doer("Head of Grid Operations", "A-07"),
  doer("Head of Heat", "A-10"),
];

export const sustainment: readonly SustainmentEntry[] = [
  {
    benefitId: "B-02", action: "Yield of every roof watched, modules cleaned yearly", owner: "Head of Generation",
    handoverDate: "2026-07-31", handedOverTo: "Plant Operations", acceptedOn: "2026-08-06", reviewEvery: 91,
    lastReview: "2026-09-17", tolerance: 1500,
  },
  {
    benefitId: "B-03", action: "Availability guarantee claimed from the maker", owner: "Head of Generation",
    handoverDate: "2027-11-30", handedOverTo: "Plant Operations", reviewEvery: 91, lastReview: "2026-09-17",
    tolerance: 4000,
  },
  {
    benefitId: "B-04", action: "Green tariffs part of every new contract", owner: "Head of Sales",
    handoverDate: "2028-01-31", handedOverTo: "Sales Board", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 0.02,
  },
  {
    benefitId: "B-05", action: "Emissions account in the yearly report, audited", owner: "Climate Officer",
    handoverDate: "2028-01-31", handedOverTo: "City Council", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 2000,
  },
  {
    benefitId: "B-06", action: "Only electric vehicles bought from 2027 on", owner: "Fleet Manager",
    handoverDate: "2027-05-31", handedOverTo: "Fleet Services", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 30000,
  },
  {
    benefitId: "B-07", action: "Every long outage reviewed within a week", owner: "Head of Grid Operations",
    handoverDate: "2027-07-31", handedOverTo: "Grid Control Room", reviewEvery: 91, lastReview: "2026-09-17",
    tolerance: 0.8,
  },
  {
    benefitId: "B-08", action: "Voltage settings checked each spring and autumn", owner: "Head of Grid Operations",
    handoverDate: "2027-07-31", handedOverTo: "Grid Planning", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 0.001,
  },
  {
    benefitId: "B-09", action: "Battery schedule set by trading every day", owner: "Head of Energy Trading",
    handoverDate: "2030-04-30", handedOverTo: "Energy Trading", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 400,
  },
  {
    benefitId: "B-10", action: "Installers' training and yearly service visit", owner: "Head of Heat",
    handoverDate: "2028-01-31", handedOverTo: "Heat Services", reviewEvery: 91, lastReview: "2026-09-17",
    tolerance: 100,
  },
  {
    benefitId: "B-11", action: "Purchase strategy reviewed each autumn", owner: "Head of Sales",
    handoverDate: "2028-01-31", handedOverTo: "Sales Board", reviewEvery: 365, lastReview: "2026-03-12", tolerance: 3,
  },
  {
    benefitId: "B-12", action: "Open days and survey in the yearly plan", owner: "Head of Communications",
    handoverDate: "2027-05-31", handedOverTo: "Communications", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 0.2,
  },
  {
    benefitId: "B-13", action: "Surveillance audit every two years", owner: "Climate Officer",
    handoverDate: "2026-07-31", handedOverTo: "Quality Management", acceptedOn: "2026-08-20", reviewEvery: 365,
    lastReview: "2026-08-20", tolerance: 0,
  },
  {
    benefitId: "B-14", action: "Reading contract not renewed", owner: "Head of Metering", handoverDate: "2026-09-30",
    handedOverTo: "Metering Services", acceptedOn: "2026-10-09", reviewEvery: 182, lastReview: "2026-10-09",
    tolerance: 2000,
  },
  {
    benefitId: "B-15", action: "Bonus for moved load in standard contracts", owner: "Head of Energy Trading",
    handoverDate: "2028-03-31", handedOverTo: "Energy Trading", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 300,
  },
  {
    benefitId: "B-16", action: "Maintenance contracts tendered again every four years", owner: "Head of Generation",
    handoverDate: "2028-01-31", handedOverTo: "Plant Operations", reviewEvery: 365, lastReview: "2026-03-12",
    tolerance: 40000,
  },
  {
    benefitId: "B-17", action: "Shift plan follows the hours freed", owner: "Head of Grid Operations",
    handoverDate: "2027-04-30", handedOverTo: "Grid Control Room", reviewEvery: 182, lastReview: "2026-06-25",
    tolerance: 800,
  },
];

export const reviews: readonly ReviewEntry[] = [
  {
    name: "Programme approval", type: "Stage", audience: "Investment board", method: "Meeting with paper",
    date: "2025-04-30", doneOn: "2025-04-30", outcome: "Approved; baseline frozen.",
  },
  {
    name: "First summer of the solar roofs", type: "Stage", audience: "Programme board", method: "Meeting",
    date: "2025-10-09", doneOn: "2025-10-09", outcome: "Yield as planned; go on with the next roofs.",
  },
  {
    name: "End of tranche 1: wind park", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2026-02-12", doneOn: "2026-02-19",
    outcome: "Grid connection late; batteries and heat pumps re-baselined.",
  },
  {
    name: "Yearly benefits report", type: "Stage", audience: "City council", method: "Written report",
    date: "2026-06-25", doneOn: "2026-06-25",
    outcome: "Outage time has not moved; switching stations first in the north.",
  },
  {
    name: "End of tranche 2: grid and meters", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2027-01-21",
  },
  {
    name: "Post-completion review", type: "Post-completion", audience: "City council", method: "Independent review",
    date: "2028-03-31",
  },
  {
    name: "Climate targets, half-way", type: "Sustainment", audience: "City council", method: "Written report",
    date: "2029-06-30",
  },
];
