"""Files of rows that get past their heading: text that is drawn by chance never has the columns of a kind of file."""

import csv
import io

import schemathesis
from hypothesis import strategies as st

schemathesis.serializer.alias("text/csv", "text/plain")

FIGURES = (
    "period,province,target_group,measure,unit,value,missing,source,basis,as_of,quality,cumulative,note"
)
KHADAMATI = "period,province,service,submitted,processed,delivered,missing,source,as_of,quality,note"
HEADINGS = {
    "/v1/imports/{kind}": [FIGURES, KHADAMATI],
    "/v1/imports/centres": [
        "id,name_ar,name_fr,province,kind,target_group,places,planned_opening,lon,lat,convention,component,"
        "commune,concept,floor_area,people_a_year,planned_studies,planned_works,planned_equipped,"
        "planned_authorised,ministry,wilaya,council"
    ],
    "/v1/imports/attendance": ["id,quarter,people"],
    "/v1/imports/organisations": [
        "id,kind,name_ar,name_fr,region,provinces,ice,receipt_number,receipt_day,receipt_province,mailbox"
    ],
}

NUMBERS = ["0", "7", "120", "3150", "٤٤٠٠", "50000000", "50000001", "1 500", "-1", "1.5"]
DAYS = ["2026-09-30", "2027-01-31", "1999-12-31", "2101-01-01", "٢٠٢٦-٠٩-٣٠"]
PLACES = ["MA-RAB", "MA-KEN", "MA-04", "MA-LAA", "Rabat"]
PARTIES = ["entraide-nationale", "ministry-solidarity", "wilaya-rsk", "conseil-rsk"]
GROUPS = ["disability", "women", "not-published", "women disability"]
CELLS = {
    "period": ["2027", "2026", "٢٠٢٧"],
    "province": PLACES,
    "provinces": [*PLACES, "MA-RAB MA-KEN"],
    "receipt_province": PLACES,
    "region": ["MA-04", "MA-11"],
    "target_group": GROUPS,
    "service": GROUPS,
    "measure": ["reached", "eligible", "delivered"],
    "unit": ["people", "files"],
    "missing": ["notCollected", "notApplicable"],
    "source": PARTIES,
    "ministry": PARTIES,
    "wilaya": PARTIES,
    "council": PARTIES,
    "basis": ["service", "registry"],
    "quality": ["measured", "estimated"],
    "cumulative": ["yes", "no"],
    "kind": ["association", "company", "new", "rehabilitation"],
    "id": ["centre-1", "centre-2", "association-annour"],
    "quarter": ["2026-Q1", "٢٠٢٦-Q2", "2039-Q4"],
    "lon": ["-6.58", "-6.578412345"],
    "lat": ["34.26", "91"],
    "ice": ["001234567000062", "001 234 567 000 062"],
    "receipt_number": ["214/2019"],
    "mailbox": ["contact@alamal-kenitra.ma"],
}
COUNTS = ["value", "submitted", "processed", "delivered", "places", "floor_area", "people_a_year", "people"]
CELLS |= {column: NUMBERS for column in COUNTS}
DAY_COLUMNS = ["as_of", "receipt_day", "planned_opening"]
DAY_COLUMNS += [f"planned_{stage}" for stage in ("studies", "works", "equipped", "authorised")]
CELLS |= {column: DAYS for column in DAY_COLUMNS}

HARD = ["l1\nl2", "a\u202eb", "\u200b", "😀" * 150, "x" * 301, "=1+1", "CIN AB 123456", "جمعية النور", "Centre"]
ANYTHING = st.sampled_from(HARD) | st.text(max_size=20)


def cell(column: str):
    known = CELLS.get(column)
    if known is None:
        return st.just("") | ANYTHING
    sound = st.sampled_from(known)
    return st.integers(0, 19).flatmap(lambda n: ANYTHING if n == 0 else st.just("") if n < 4 else sound)


def written(heading: str, rows, separator: str) -> str:
    text = io.StringIO()
    table = csv.writer(text, delimiter=separator)
    table.writerow(heading.split(","))
    table.writerows(rows)
    return text.getvalue()


def files(heading: str):
    row = st.tuples(*(cell(column) for column in heading.split(",")))
    return st.builds(written, st.just(heading), st.lists(row, max_size=6), st.sampled_from([",", ";", "\t"]))


@schemathesis.hook
def before_generate_body(context, strategy):
    headings = HEADINGS.get(context.operation.path)
    if headings is None:
        return strategy
    return st.one_of(*(files(heading) for heading in headings), strategy)


@schemathesis.hook
def map_path_parameters(context, parameters):
    """A kind that is drawn by chance finds nothing."""
    if context.operation.path != "/v1/imports/{kind}" or not parameters:
        return parameters
    kind = str(parameters.get("kind", ""))
    return {**parameters, "kind": "figures" if len(kind) % 2 else "khadamati"}
