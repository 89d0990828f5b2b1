"""Makes the golden workbooks with LibreOffice: python3 test/golden/make.py

Each plan is written as a flat OpenDocument and converted by soffice, so that the files are those of another program, and
the expected values are computed by LibreOffice's own formulas, an engine that knows nothing of the product.
"""

import datetime
import os
import subprocess
import tempfile
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))


class Formula(str):
    """A formula in OpenFormula's spelling, without the leading equals sign."""


class Wide(str):
    """A text in a cell that is joined with the one to its right."""


def day(text):
    return datetime.date.fromisoformat(text)


def cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, Formula):
        return f'<table:table-cell table:formula={quoteattr("of:=" + value)}/>'
    if isinstance(value, Wide):
        return (
            '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string">'
            f"<text:p>{escape(value)}</text:p></table:table-cell><table:covered-table-cell/>"
        )
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
    if isinstance(value, datetime.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def make(name, sheets):
    tables = "".join(
        f"<table:table table:name={quoteattr(sheet)}>"
        + "".join("<table:table-row>" + "".join(map(cell, row or [None])) + "</table:table-row>" for row in rows)
        + "</table:table>"
        for sheet, rows in sheets.items()
    )
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    }
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    with tempfile.TemporaryDirectory() as folder:
        flat = os.path.join(folder, name + ".fods")
        with open(flat, "w", encoding="utf-8") as file:
            file.write(
                f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
                'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
                f"{tables}</office:spreadsheet></office:body></office:document>"
            )
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", HERE, flat]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(name + ".xlsx")


STATUS_DATE = "2026-06-30"
SETTINGS = [["Setting", "Value"], ["Status date", day(STATUS_DATE)], ["Currency", "£"]]
EXPECTED = ["Table", "ID", "Column", "Value"]


def expected(columns, ids, table="Benefits"):
    """Rows of Expected that show the columns of the sheet Working, whose row 2 belongs to the first ID."""
    return [
        [table, identity, header, Formula(f"IF(ISBLANK([$Working.{column}{row}]);\"\";[$Working.{column}{row}])")]
        for row, identity in enumerate(ids, start=2)
        for column, header in columns
    ]


# 1. Every kind, profile and direction. Benefits: A ID .. M End; Working works each row out in native formulas.
header = ["Benefit ID", "Benefit", "Nature", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Profile", "Frequency", "Owner"]
plan = [
    ["F-1", "Overtime saved, hours", None, "Flow", "Increase", None, 1200, "2026-01-01", "2026-12-31", None],
    ["F-2", "Energy used, MWh", None, "Flow", "Decrease", 1200, 1000, "2026-01-01", "2026-12-31", "Linear"],
    ["F-3", "Hours freed", "Benefit", "Flow", "Increase", 0, 500, "2026-02-01", "2026-11-30", "S-curve"],
    ["F-4", "Orders online", "Benefit", "Flow", "Increase", 0, 800, "2026-01-15", "2026-10-15", "Front-loaded"],
    ["F-5", "Licence cost, £", "Dis-benefit", "Flow", "Increase", 0, 50, "2026-01-01", "2026-06-30", "Linear"],
    ["L-1", "Days to deliver", None, "Level", "Decrease", 12, 8, "2026-01-01", "2026-12-31", "Back-loaded"],
    ["L-2", "Net promoter score", None, "Level", "Increase", -50, -20, "2025-07-01", "2026-06-30", "Linear"],
    ["L-3", "Complaints a month", "Dis-benefit", "Level", "Increase", 20, 30, "2026-01-01", "2026-09-30", "S-curve"],
    ["L-4", "Calls answered, %", None, "Level", "Increase", 60, 80, "2026-03-01", "2026-09-01", "Step"],
    ["S-1", "Staff satisfaction", None, "Scale", "Increase", 2, 4, "2026-01-01", "2027-12-31", "Linear"],
]
readings = [
    ["F-1", "2026-02-28", 210], ["F-1", "2026-04-30", 190], ["F-1", "2026-06-30", 180.5], ["F-1", "2026-07-31", 999],
    ["F-2", "2026-03-31", 280], ["F-2", "2026-06-30", 262], ["F-3", "2026-03-31", 40], ["F-3", "2026-05-31", 130.25],
    ["F-3", "2026-01-31", 77], ["F-4", "2026-03-15", 500], ["F-5", "2026-03-31", 22], ["F-5", "2026-06-30", 25],
    ["L-1", "2026-06-01", 10.5], ["L-1", "2026-03-01", 11], ["L-2", "2026-06-30", -29], ["L-3", "2026-05-31", 23],
    ["L-4", "2026-06-15", 66], ["S-1", "2026-04-01", 3],
]


def dates(row, at):
    return [day(value) if index in at and value else value for index, value in enumerate(row)]


benefits = [header] + [dates(row, (7, 8)) + ["Quarterly", "Head of operations"] for row in plan]
log = [["Benefit ID", "Date", "Actual"]] + [dates(row, (1,)) for row in readings]
rows = []
for number in range(2, len(plan) + 2):
    b = {letter: f"[$Benefits.{letter}{number}]" for letter in "ABCDEFGHIJ"}
    t = "[$Settings.$B$2]"
    ids, on, got = "[$Measurements.$A$2:.$A$99]", "[$Measurements.$B$2:.$B$99]", "[$Measurements.$C$2:.$C$99]"
    last = f"SUMPRODUCT(MAX(({ids}={b['A']})*({on}<={t})*{on}))"
    # Every benefit is read quarterly: up to 92 days after its last reading it stands at that day, then at the status date.
    to = f"IF({t}-{last}<=92;MAX({last};{b['H']});{t})"
    eve = f"({b['H']}-IF({b['D']}=\"Flow\";1;0))"  # a flow's first day is a whole one
    rows.append([
        Formula(b["A"]),
        Formula(f"MAX(0;MIN(1;({to}-{eve})/({b['I']}-{eve})))"),  # B: elapsed
        Formula(
            f'IF({b["J"]}="S-curve";[.B{number}]^2*(3-2*[.B{number}]);IF({b["J"]}="Front-loaded";1-(1-[.B{number}])^2;'
            f'IF({b["J"]}="Back-loaded";[.B{number}]^2;IF({b["J"]}="Step";INT([.B{number}]);[.B{number}]))))'
        ),  # C: share
        Formula(f'IF({b["E"]}="Decrease";-1;1)*IF({b["C"]}="Dis-benefit";-1;1)'),  # D: sign
        Formula(f'IF({b["D"]}="Flow";{b["F"]}*[.B{number}];{b["F"]})+({b["G"]}-{b["F"]})*[.C{number}]'),  # E: planned
        Formula(f'IF({b["D"]}="Flow";SUMIFS({got};{ids};{b["A"]};{on};"<="&{t};{on};">="&{b["H"]});SUMIFS({got};{ids};{b["A"]};{on};{last}))'),  # F: actual
        Formula(f'[.D{number}]*({b["G"]}-{b["F"]})*[.C{number}]'),  # G: planned benefit
        Formula(f'[.D{number}]*([.F{number}]-IF({b["D"]}="Flow";{b["F"]}*MAX(0;MIN(1;({last}-{eve})/({b["I"]}-{eve})));{b["F"]}))'),  # H: delivered, at the last reading
        Formula(f"[.H{number}]-[.G{number}]"),  # I: variance
        Formula(f'IF([.G{number}]=0;"";[.I{number}]/ABS([.G{number}]))'),  # J: variance %
        Formula(f'[.H{number}]/([.D{number}]*({b["G"]}-{b["F"]}))'),  # K: attainment
        Formula(f'IF(OR([.G{number}]=0;{b["C"]}="Dis-benefit");"";[.H{number}]/[.G{number}])'),  # L: realization rate
        Formula(f'IF([.G{number}]=0;"Not due";IF([.J{number}]>=-0.050000001;"Green";IF([.J{number}]>=-0.100000001;"Amber";"Red")))'),  # M: status
        Formula(f"{last}"),  # N: last measured
    ])
columns = list(zip("EFGHIJKLMN", ["Planned to date", "Actual to date", "Planned benefit", "Delivered to date", "Variance", "Variance %", "Attainment", "Realization rate", "Status", "Last measured"]))
make("kinds-and-profiles", {
    "Settings": SETTINGS, "Benefits": benefits, "Measurements": log,
    "Working": [["Of", "x", "F", "s", "E", "F", "Q", "D", "V", "v", "a", "r", "state", "latest"]] + rows,
    "Expected": [EXPECTED] + expected(columns, [row[0] for row in plan]),
})

# 2. The tables beside Benefits.
t = "[$Settings.$B$2]"
activities = [
    ["A-1", "Install", "2026-01-05", "2026-03-31", None, "2026-04-14"],
    ["A-2", "Train", "2026-02-01", "2026-05-31", "2026-06-20", None],
    ["A-3", "Go live", "2026-05-01", "2026-08-31", "2026-09-15", None],
    ["A-4", "Review", "2026-09-01", "2026-10-31", None, None],
]
scores = [["B-1", "O-1", 4], ["B-2", "O-1", 5], ["B-3", "O-1", 3], ["B-4", "O-1", 4], ["B-5", "O-1", 2], ["B-1", "O-2", 5], ["B-4", "O-2", 0]]
weights = [0.30, 0.25, 0.20, 0.15, 0.10]
actuals = [60, 40, None, 25, 55]
resources = [["Licences", "Tool", "2026-01-01", "2026-12-31", 36500, 20000], ["Team", "Personnel", None, None, 80000, 70000], ["Grant", "Funding", None, None, 100000, 75000]]
served = "SUMPRODUCT(([$Alignment.$B$2:.$B$8]=\"{0}\")*[$Alignment.$C$2:.$C$8]*LOOKUP([$Alignment.$A$2:.$A$8];[$Benefits.$A$2:.$A$6];[$Benefits.$I$2:.$I$6]))"
weighed = "SUMPRODUCT(([$Alignment.$B$2:.$B$8]=\"{0}\")*LOOKUP([$Alignment.$A$2:.$A$8];[$Benefits.$A$2:.$A$6];[$Benefits.$I$2:.$I$6]))"
measured = "([$Benefits.$J$2:.$J$6]<>\"\")*[$Benefits.$I$2:.$I$6]"
half = "[$Benefits.$F$2:.$F$6]*([$Measurements.$B$2]-[$Benefits.$G$2:.$G$6]+1)/([$Benefits.$H$2:.$H$6]-[$Benefits.$G$2:.$G$6]+1)"  # all were read on one day
make("other-tables", {
    "Settings": SETTINGS,
    "Benefits": [["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Weight", "What we measured"]]
    + [[f"B-{n + 1}", f"Hours saved by team {n + 1}", "Flow", "Increase", 0, 100, day("2026-01-01"), day("2026-12-27"), weights[n], actuals[n]] for n in range(5)],
    "Measurements": [["Benefit ID", "Date", "Actual"]] + [[f"B-{n + 1}", day("2026-06-15"), value] for n, value in enumerate(actuals) if value is not None],
    "Activities": [["Activity ID", "Activity", "Start", "Baseline finish", "Forecast finish", "Actual finish"]] + [dates(row, (2, 3, 4, 5)) for row in activities],
    "Objectives": [["Objective ID", "Objective"], ["O-1", "Growth"], ["O-2", "Safety"]],
    "Alignment": [["Benefit ID", "Objective ID", "Score"]] + scores,
    "Resources": [["Resource", "Kind", "From", "To", "Planned", "Actual"]] + [dates(row, (2, 3)) for row in resources],
    "Reviews": [["Review", "Date", "Done on"], ["Gate 1", day("2026-03-01"), day("2026-03-03")], ["Gate 2", day("2026-06-29"), None], ["Gate 3", day("2026-07-30"), None], ["Gate 4", day("2026-07-31"), None]],
    "Expected": [EXPECTED]
    + [["Activities", f"A-{n}", "Days late", Formula(f'IF([$Activities.F{n + 1}]<>"";[$Activities.F{n + 1}];IF(MAX([$Activities.D{n + 1}:.E{n + 1}])<{t};{t};IF([$Activities.E{n + 1}]<>"";[$Activities.E{n + 1}];[$Activities.D{n + 1}])))-[$Activities.D{n + 1}]')] for n in range(1, 5)]
    + [["Activities", f"A-{n}", "Status", Formula(f'IF([$Activities.F{n + 1}]<>"";"Done";IF(MAX([$Activities.D{n + 1}:.E{n + 1}])<{t};"Overdue";IF([$Activities.E{n + 1}]>[$Activities.D{n + 1}];"Late";"On track")))')] for n in range(1, 5)]
    + [["Objectives", o, "Alignment score", Formula(f"{served.format(o)}/({weighed.format(o)}*5)")] for o in ("O-1", "O-2")]
    + [
        ["Objectives", "O-1", "Coverage", Formula(f"SUMPRODUCT({measured})/SUM([$Benefits.$I$2:.$I$6])")],
        ["Objectives", "O-1", "Realization index", Formula(f"SUMPRODUCT({measured}*[$Benefits.$J$2:.$J$6]/({half}))/SUMPRODUCT({measured})")],
        ["Objectives", "O-2", "Coverage", Formula("1")],
        ["Resources", "Licences", "Variance", Formula(f"[$Resources.E2]*({t}-[$Resources.C2])/([$Resources.D2]-[$Resources.C2]+1)-[$Resources.F2]")],
        ["Resources", "Team", "Variance", Formula("[$Resources.E3]-[$Resources.F3]")],
        ["Resources", "Grant", "Variance", Formula("[$Resources.F4]-[$Resources.E4]")],
    ]
    + [["Reviews", f"Gate {n}", "Due", Formula(f'IF([$Reviews.C{n + 1}]<>"";"Done";IF([$Reviews.B{n + 1}]<{t};"Overdue";IF([$Reviews.B{n + 1}]-{t}<=30;"Due soon";"Planned")))')] for n in range(1, 5)],
})

# 3. Plans by table, straight lines between the ends of periods.
periods = [["T-1", "2026-03-31", 100], ["T-1", "2026-09-30", 500], ["T-1", "2026-12-31", 400], ["T-2", "2026-02-28", 58], ["T-2", "2026-08-31", 72], ["T-2", "2026-12-31", 80]]
within = "({t}-[$Profile.B{a}])/([$Profile.B{b}]-[$Profile.B{a}])"
make("plans-by-table", {
    "Settings": SETTINGS,
    "Benefits": [
        ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Profile"],
        ["T-1", "Hours saved", "Flow", "Increase", 0, 2000, day("2026-01-01"), day("2026-12-31"), "Table"],
        ["T-2", "Calls answered, %", "Level", "Increase", 60, 80, day("2026-01-01"), day("2026-12-31"), "Table"],
    ],
    "Profile": [["Benefit ID", "Period end", "Planned"]] + [dates(row, (1,)) for row in periods],
    "Measurements": [["Benefit ID", "Date", "Actual"], ["T-1", day("2026-03-31"), 90], ["T-1", day("2026-06-30"), 260], ["T-2", day("2026-06-30"), 65]],
    "Working": [["Of", "planned", "actual", "variance"],
        ["T-1", Formula(f"[$Benefits.F2]*([$Profile.C2]+[$Profile.C3]*{within.format(t=t, a=2, b=3)})/SUM([$Profile.C2:.C4])"), Formula("SUM([$Measurements.C2:.C3])"), Formula("[.C2]-[.B2]")],
        ["T-2", Formula(f"[$Profile.C5]+([$Profile.C6]-[$Profile.C5])*{within.format(t=t, a=5, b=6)}"), Formula("[$Measurements.C4]"), Formula("[.C3]-[.B3]")]],
    "Expected": [EXPECTED] + expected(list(zip("BCD", ["Planned to date", "Actual to date", "Variance"])), ["T-1", "T-2"])
    + [["Benefits", "T-2", "Attainment", Formula("([$Working.C3]-60)/(80-60)")]],
})

# 4. A register as it is found: other names, titles on top, joined headers, gaps, a total, texts for numbers and dates.
half_year = "(DATE(2026;6;30)-DATE(2026;1;1))/(DATE(2026;12;31)-DATE(2026;1;1))"


def year_to(month, last):
    """The share of the whole days of 2026 that a flow's reading of a day reaches to."""
    return f"(DATE(2026;{month};{last})-DATE(2026;1;1)+1)/365"

make("messy-register", {
    "Read me": [["Benefits of the service programme"], ["Updated monthly by the office"]],
    "Benefits register": [
        ["Service programme"], ["Benefits register, version 7", None, None, "Restricted"], [],
        ["Ref", "Benefit title", Wide("Benefit owner"), "KPI type", "Polarity", "KPI baseline ", "TARGET VALUE*", "Go-live", "Target date", "RAG last month"],
        ["R1", "Agency spend saved", "Head of HR", "A. B.", "Flow", "Higher is better", "n/a", "£1,419.50", "01/01/2026", "31/12/2026", "Green"],
        [" r2 ", "Calls answered at once", "Head of service", None, "Level", "Up", "43 %", "65%", "01/01/2026", day("2026-12-31"), "Red"],
        [],
        ["R3", "Parking income lost", "Estates", None, "Flow", "Up", "(100)", "1,000", "1 January 2026", "31.12.2026", None],
        ["R4", "Days to hire", "Head of HR", None, "Level", "Down", Formula("NA()"), 30, "01/01/2026", "31/12/2026", None],
        ["R5", "Forms per case", "Head of service", None, "Level", "Reduce", 12, 8, Formula("1/0"), "31/12/2026", None],
        ["R6", "Waiting time, days", "Head of service", None, "Level", "Lower", "12,5", "8 or 9", "01/01/2026", "31/12/2026", None],
        [None, "Nothing here yet"], [],
        ["Total", None, None, None, None, None, None, Formula("SUM([.H5:.H12])")],
    ],
    "KPI readings": [
        ["Ref", "Measured on", "Reading", "Verified by", "Verified on"],
        ["R1", "31/03/2026", "£300.25", "Finance", "05/04/2026"], ["r1", "05/06/2026", "£ 350", None, None], [],
        ["R2", "30/06/2026", "54 %", None, None], ["R3 ", "30/04/2026", " 410 ", None, None],
        ["R4", "30/06/2026", 35, None, None], ["R9", "30/06/2026", 1, None, None], ["R2", "31/06/2026", "60 %", None, None],
        ["R5", "30/06/2026", Formula("1/0"), None, None],
    ],
    "Settings": [["Setting", "Value"], ["As at", "30/06/2026"], ["Date order", "dd/mm/yyyy"], ["Currency", "GBP"]],
    "Expected": [EXPECTED,
        ["Benefits", "R1", "Planned to date", Formula(f"1419.5*{year_to(6, 5)}")],
        ["Benefits", "R1", "Actual to date", Formula("300.25+350")],
        ["Benefits", "R1", "Variance", Formula(f"300.25+350-1419.5*{year_to(6, 5)}")],
        ["Benefits", "R1", "Last measured", Formula("DATE(2026;6;5)")],
        ["Benefits", " r2 ", "Planned to date", Formula(f"43%+(65%-43%)*{half_year}")],
        ["Benefits", " r2 ", "Attainment", Formula("(54%-43%)/(65%-43%)")],
        ["Benefits", " r2 ", "Status", "Green"],
        ["Benefits", "R3", "Planned to date", Formula(f"-100*{year_to(6, 30)}+1100*{year_to(6, 30)}")],
        ["Benefits", "R3", "Delivered to date", Formula(f"410+100*{year_to(4, 30)}")],
        ["Benefits", "R4", "Status", "Undefined"], ["Benefits", "R4", "Planned to date", None], ["Benefits", "R4", "Attainment", None],
        ["Benefits", "R5", "Status", "Undefined"], ["Benefits", "R6", "Status", "Undefined"], ["Benefits", "R6", "Variance", None],
        ["Findings", "cell-error", "KPI baseline ", 9], ["Findings", "cell-error", "Go-live", 10], ["Findings", "not-a-number", "TARGET VALUE*", 11],
        ["Findings", "id-missing", "Ref", 12], ["Findings", "total-row", None, 14],
        ["Findings", "unknown-benefit", "Ref", 8], ["Findings", "not-a-date", "Measured on", 9], ["Findings", "cell-error", "Reading", 10],
    ],
})
