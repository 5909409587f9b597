# Validates the records of a data folder: `python3 jsonschema_records.py <data folder> <schemas>`.
# PyYAML with libyaml reads them and jsonschema judges them; nothing else is checked.
import glob
import json
import sys
from importlib.metadata import version

import jsonschema
import yaml

if sys.argv[1] == "--version":
    print(f"jsonschema {version('jsonschema')} with PyYAML {yaml.__version__}")
    sys.exit()

folder, schemas = sys.argv[1:]


class Loader(yaml.CSafeLoader):
    """Leaves dates as the text that they are."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(name):
    with open(f"{schemas}/{name}.schema.json", encoding="utf-8") as file:
        checker = jsonschema.FormatChecker(["date"])
        return jsonschema.Draft202012Validator(json.load(file), format_checker=checker)


paths = {
    "programme": [f"{folder}/programme.yaml"],
    "recommendation": sorted(glob.glob(f"{folder}/recommendations/*.yaml")),
}
wrong = 0
for name, files in paths.items():
    judge = validator(name)
    for path in files:
        with open(path, encoding="utf-8") as file:
            for error in judge.iter_errors(yaml.load(file, Loader)):
                wrong += 1
                print(f"{path}: {error.message}")
sys.exit(1 if wrong else 0)
