// Checks files with ajv: node ajv.js SCHEMA FILE|FOLDER…; exit code 1 when a file does not fit the schema.
//
// The schema is compiled once. js-yaml reads the files, as it does for ajv-cli, but as YAML 1.2 has it: ajv-cli makes
// objects of dates, which no schema takes for text.
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv/dist/2020");
const yaml = require("js-yaml");

const [schema, ...given] = process.argv.slice(2);
const validate = new Ajv.default({ strict: false, logger: false }).compile(JSON.parse(fs.readFileSync(schema, "utf8")));

function* files(place) {
  if (!fs.statSync(place).isDirectory()) return yield place;
  for (const name of fs.readdirSync(place)) yield* files(path.join(place, name));
}

let wrong = 0;
for (const place of given) {
  for (const file of files(place)) {
    if (!validate(yaml.load(fs.readFileSync(file, "utf8"), { schema: yaml.CORE_SCHEMA }))) {
      wrong += 1;
      console.log(file, validate.errors);
    }
  }
}
process.exit(wrong ? 1 : 0);
