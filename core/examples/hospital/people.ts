import { doer, post } from "../compact";
import type { ReviewEntry, RoleEntry, SustainmentEntry } from "../entries";

export const roles: readonly RoleEntry[] = [
  ...post("Chief Executive", "Sponsor"),
  ...post("Chief Operating Officer", "Senior responsible owner"),
  ...post("Benefits Manager", "Benefits manager"),
  ...post("Digital Change Lead", "Change manager"),
  ...post("Deputy Director of Finance", "Finance validator"),
  ...post("Clinical Audit Lead", "Finance validator", ["B-01", "B-02", "B-04", "B-10", "B-11", "B-12", "B-13"]),
  ...post("Chief Pharmacist", "Benefit owner", ["B-01", "B-02", "B-03"]),
  ...post("Chief Nurse", "Benefit owner", ["B-04", "B-05"]),
  ...post("Director of Estates", "Benefit owner", ["B-06"]),
  ...post("Head of Pathology", "Benefit owner", ["B-07"]),
  ...post("Director of Nursing Operations", "Benefit owner", ["B-08"]),
  ...post("Outpatient Services Manager", "Benefit owner", ["B-09", "B-16"]),
  ...post("Medical Director", "Benefit owner", ["B-10"]),
  ...post("Patient Experience Lead", "Benefit owner", ["B-11"]),
  ...post("Chief Information Officer", "Benefit owner", ["B-13", "B-15"]),
  ...post("Head of Clinical Coding", "Benefit owner", ["B-14"]),
  ...post("Clinical Informatics Analyst", "Data provider"),
  ...post("Finance Analyst", "Data provider"),
  doer("Chief Information Officer", "A-14"),
  doer("Digital Change Lead", "A-15"),
  doer("Director of Nursing Operations", "A-11"),
  doer("Director of Estates", "A-08"),
];

export const sustainment: readonly SustainmentEntry[] = [
  {
    benefitId: "B-02", action: "Prescribing errors in the monthly safety huddle", owner: "Chief Pharmacist",
    handoverDate: "2027-01-31", handedOverTo: "Medicines Safety Group", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 3,
  },
  {
    benefitId: "B-03", action: "Every harm reviewed, rules of the record adjusted", owner: "Chief Pharmacist",
    handoverDate: "2027-07-31", handedOverTo: "Medicines Safety Group", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 20,
  },
  {
    benefitId: "B-04", action: "Allergy field mandatory, exceptions reported", owner: "Chief Nurse",
    handoverDate: "2026-07-31", handedOverTo: "Nursing Quality Board", acceptedOn: "2026-08-12", reviewEvery: 91,
    lastReview: "2026-09-22", tolerance: 0.02,
  },
  {
    benefitId: "B-05", action: "Activity sampling on wards twice a year", owner: "Chief Nurse",
    handoverDate: "2027-06-30", handedOverTo: "Nursing Quality Board", reviewEvery: 182, lastReview: "2026-06-16",
    tolerance: 4000,
  },
  {
    benefitId: "B-06", action: "Printers taken off wards, store lease ended", owner: "Director of Estates",
    handoverDate: "2027-04-30", handedOverTo: "Estates Management", reviewEvery: 182, lastReview: "2026-06-16",
    tolerance: 15000,
  },
  {
    benefitId: "B-07", action: "Repeat orders fed back to each specialty", owner: "Head of Pathology",
    handoverDate: "2027-01-31", handedOverTo: "Pathology Board", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 0.005,
  },
  {
    benefitId: "B-08", action: "Length of stay in the daily bed meeting", owner: "Director of Nursing Operations",
    handoverDate: "2028-01-31", handedOverTo: "Patient Flow Board", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 0.1,
  },
  {
    benefitId: "B-09", action: "Reminder rules reviewed by specialty", owner: "Outpatient Services Manager",
    handoverDate: "2027-04-30", handedOverTo: "Outpatient Board", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 0.004,
  },
  {
    benefitId: "B-10", action: "Late letters listed for each consultant", owner: "Medical Director",
    handoverDate: "2026-09-30", handedOverTo: "Medical Staff Committee", acceptedOn: "2026-10-14", reviewEvery: 91,
    lastReview: "2026-10-14", tolerance: 0.03,
  },
  {
    benefitId: "B-11", action: "Survey kept in the yearly quality account", owner: "Patient Experience Lead",
    handoverDate: "2027-06-30", handedOverTo: "Quality Committee", reviewEvery: 182, lastReview: "2026-06-16",
    tolerance: 0.1,
  },
  {
    benefitId: "B-12", action: "Yearly budget for changes asked for by clinicians", owner: "Digital Change Lead",
    handoverDate: "2027-01-31", handedOverTo: "Clinical Informatics Board", reviewEvery: 182, lastReview: "2026-06-16",
    tolerance: 0.2,
  },
  {
    benefitId: "B-13", action: "Re-assessment every three years", owner: "Chief Information Officer",
    handoverDate: "2026-10-31", handedOverTo: "Clinical Informatics Board", acceptedOn: "2026-10-20", reviewEvery: 365,
    lastReview: "2026-10-20", tolerance: 0,
  },
  {
    benefitId: "B-14", action: "Coding depth reported every month", owner: "Head of Clinical Coding",
    handoverDate: "2027-10-31", handedOverTo: "Finance Committee", reviewEvery: 91, lastReview: "2026-09-22",
    tolerance: 25000,
  },
  {
    benefitId: "B-16", action: "Clinic templates back to full length after each go-live",
    owner: "Outpatient Services Manager", handoverDate: "2027-01-31", handedOverTo: "Outpatient Board", reviewEvery: 91,
    lastReview: "2026-09-22", tolerance: 300,
  },
];

export const reviews: readonly ReviewEntry[] = [
  {
    name: "Full business case gate", type: "Stage", audience: "Investment board", method: "Meeting with paper",
    date: "2025-05-12", doneOn: "2025-05-12", outcome: "Approved; baseline frozen.",
  },
  {
    name: "Go-live review, first wards", type: "Stage", audience: "Programme board", method: "Meeting",
    date: "2025-07-15", doneOn: "2025-07-17", outcome: "Go on; more floor-walkers for the next wards.",
  },
  {
    name: "End of tranche 1: wards and prescribing", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2026-01-29", doneOn: "2026-02-05",
    outcome: "Length of stay and paper re-baselined to the later ward plan.",
  },
  {
    name: "Half-yearly benefits review", type: "Stage", audience: "Trust board", method: "Written report",
    date: "2026-07-16", doneOn: "2026-07-16", outcome: "Repeat tests have not fallen; the warning is to be redesigned.",
  },
  {
    name: "End of tranche 2: outpatients and letters", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2027-01-28",
  },
  {
    name: "Post-completion review", type: "Post-completion", audience: "Trust board", method: "Independent review",
    date: "2027-09-30",
  },
  {
    name: "Benefits two years on", type: "Sustainment", audience: "Quality committee", method: "Written report",
    date: "2029-06-30",
  },
];
