import { doer, post } from "../compact";
import type { ReviewEntry, RoleEntry, SustainmentEntry } from "../entries";

export const roles: readonly RoleEntry[] = [
  ...post("Chief Executive", "Sponsor"),
  ...post("Chief Commercial Officer", "Senior responsible owner"),
  ...post("Benefits Manager", "Benefits manager"),
  ...post("Financial Controller", "Finance validator"),
  ...post("Internal Auditor", "Finance validator", ["B-13"]),
  ...post("Head of Sales", "Benefit owner", ["B-01", "B-03", "B-04"]),
  ...post("Head of Customer Service", "Benefit owner", ["B-02", "B-07", "B-11"]),
  ...post("Head of Sales Operations", "Benefit owner", ["B-05", "B-09"]),
  ...post("Head of IT", "Benefit owner", ["B-06"]),
  ...post("Head of Marketing", "Benefit owner", ["B-08", "B-14"]),
  ...post("Head of Finance", "Benefit owner", ["B-10"]),
  ...post("Head of Human Resources", "Benefit owner", ["B-12"]),
  ...post("Data Protection Officer", "Benefit owner", ["B-13"]),
  ...post("Change Manager", "Benefit owner", ["B-16"]),
  ...post("Change Manager", "Change manager"),
  ...post("Sales Operations Analyst", "Data provider"),
  ...post("Customer Service Analyst", "Data provider", ["B-02", "B-07", "B-11"]),
  doer("Head of IT", "A-03"),
  doer("Head of Sales", "A-10"),
  doer("Head of Sales Operations", "A-11"),
  doer("Head of Marketing", "A-12"),
];

export const sustainment: readonly SustainmentEntry[] = [
  {
    benefitId: "B-02", action: "Churn alerts worked off every Monday", owner: "Head of Customer Service",
    handoverDate: "2027-01-31", handedOverTo: "Customer Service Board", reviewEvery: 91, lastReview: "2026-09-10",
    tolerance: 0.005,
  },
  {
    benefitId: "B-03", action: "Cross-sales part of the sales bonus", owner: "Head of Sales",
    handoverDate: "2027-06-30", handedOverTo: "Sales Board", reviewEvery: 91, lastReview: "2026-09-10",
    tolerance: 20000,
  },
  {
    benefitId: "B-04", action: "Renewal list in the weekly sales meeting", owner: "Head of Sales",
    handoverDate: "2027-01-31", handedOverTo: "Sales Board", reviewEvery: 91, lastReview: "2026-09-10", tolerance: 0.03,
  },
  {
    benefitId: "B-05", action: "Time study repeated twice a year", owner: "Head of Sales Operations",
    handoverDate: "2027-01-31", handedOverTo: "Sales Board", reviewEvery: 182, lastReview: "2026-06-18", tolerance: 400,
  },
  {
    benefitId: "B-06", action: "Old contracts struck from the renewal list", owner: "Head of IT",
    handoverDate: "2026-09-30", handedOverTo: "IT Operations", acceptedOn: "2026-10-08", reviewEvery: 365,
    lastReview: "2026-10-08", tolerance: 6000,
  },
  {
    benefitId: "B-07", action: "Answer time on the service desk's wall board", owner: "Head of Customer Service",
    handoverDate: "2027-04-30", handedOverTo: "Customer Service Board", reviewEvery: 91, lastReview: "2026-09-10",
    tolerance: 1,
  },
  {
    benefitId: "B-08", action: "Lead rules reviewed by sales and marketing", owner: "Head of Marketing",
    handoverDate: "2027-01-31", handedOverTo: "Marketing Board", reviewEvery: 91, lastReview: "2026-09-10",
    tolerance: 0.01,
  },
  {
    benefitId: "B-09", action: "Error causes reviewed and order checks adjusted", owner: "Head of Sales Operations",
    handoverDate: "2027-01-31", handedOverTo: "Warehouse Management", reviewEvery: 91, lastReview: "2026-09-10",
    tolerance: 0.003,
  },
  {
    benefitId: "B-10", action: "Credit limits checked at order entry", owner: "Head of Finance",
    handoverDate: "2027-07-31", handedOverTo: "Accounts Receivable", reviewEvery: 182, lastReview: "2026-07-15",
    tolerance: 10000,
  },
  {
    benefitId: "B-11", action: "Survey kept in the yearly calendar", owner: "Head of Customer Service",
    handoverDate: "2027-05-31", handedOverTo: "Customer Service Board", reviewEvery: 182, lastReview: "2026-07-15",
    tolerance: 0.1,
  },
  {
    benefitId: "B-12", action: "Joint account plans in yearly appraisals", owner: "Head of Human Resources",
    handoverDate: "2027-01-31", handedOverTo: "Sales Board", reviewEvery: 182, lastReview: "2026-07-15", tolerance: 0.2,
  },
  {
    benefitId: "B-13", action: "Duplicate records reported every month", owner: "Data Protection Officer",
    handoverDate: "2026-04-30", handedOverTo: "Data Office", acceptedOn: "2026-05-06", reviewEvery: 182,
    lastReview: "2026-07-15", tolerance: 0,
  },
  {
    benefitId: "B-14", action: "Agency budget lowered in the yearly plan", owner: "Head of Marketing",
    handoverDate: "2028-07-31", handedOverTo: "Marketing Board", reviewEvery: 182, lastReview: "2026-07-15",
    tolerance: 5000,
  },
  {
    benefitId: "B-15", action: "Mileage budget lowered in the yearly plan", owner: "Head of Sales Operations",
    handoverDate: "2027-09-30", handedOverTo: "Sales Board", reviewEvery: 182, lastReview: "2026-07-15",
    tolerance: 4000,
  },
  {
    benefitId: "B-16", action: "Double entry ended, refreshers kept to one day a year", owner: "Change Manager",
    handoverDate: "2027-01-31", handedOverTo: "Sales Board", reviewEvery: 182, lastReview: "2026-07-15", tolerance: 200,
  },
];

export const reviews: readonly ReviewEntry[] = [
  {
    name: "Business case gate", type: "Stage", audience: "Investment board", method: "Meeting with paper",
    date: "2025-02-28", doneOn: "2025-02-28", outcome: "Approved; baseline frozen.",
  },
  {
    name: "First sales go-live review", type: "Stage", audience: "Programme board", method: "Meeting",
    date: "2025-06-30", doneOn: "2025-07-03", outcome: "Go on. Data clean-up cost more than planned.",
  },
  {
    name: "End of tranche 1: sales", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2025-12-15", doneOn: "2025-12-18",
    outcome: "Service targets re-baselined after the later start of the service desk.",
  },
  {
    name: "Half-yearly benefits review", type: "Stage", audience: "Programme board", method: "Written report",
    date: "2026-06-30", doneOn: "2026-07-09", outcome: "Lead conversion has not moved; marketing to bring a plan.",
  },
  {
    name: "End of tranche 2: service", type: "Tranche end", audience: "Investment board",
    method: "Meeting with written report", date: "2026-12-15",
  },
  {
    name: "Post-completion review", type: "Post-completion", audience: "Investment board", method: "Independent review",
    date: "2027-06-30",
  },
  {
    name: "Benefits one year on", type: "Sustainment", audience: "Executive committee", method: "Written report",
    date: "2028-06-30",
  },
];
