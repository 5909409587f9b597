# A second, independent reading of the schemas: JSON lines of {"schema", "value"} on stdin,
# "valid" or "invalid" a line on stdout.
import json
import sys

from jsonschema import Draft202012Validator, FormatChecker

schemas = {}
for name in ("recommendation", "programme"):
    with open(f"{sys.argv[1]}/{name}.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    schemas[name] = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
for line in sys.stdin:
    given = json.loads(line)
    valid = schemas[given["schema"]].is_valid(given["value"])
    print("valid" if valid else "invalid")
