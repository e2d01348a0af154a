// Compiles a schema as the public catalogue of schemas does, strictly, and checks documents with it.
//
// Reads {"schema": …, "documents": […]} from standard input and writes {"valid": [true, …]}.
// Exit code 1, with the reason, when the schema itself is not good enough for the catalogue.
const Ajv = require("ajv/dist/2020");

const keywords = [
  // What the catalogue lets every schema use.
  "defaultSnippets", "markdownDescription", "enumDescriptions",
  // What an entry has to name for itself.
  "deprecationMessage", "doNotSuggest", "errorMessage",
];

let text = "";
process.stdin.on("data", (chunk) => (text += chunk));
process.stdin.on("end", () => {
  const { schema, documents } = JSON.parse(text);
  const problems = [];
  const say = (...words) => problems.push(words.join(" "));
  const ajv = new Ajv.default({ strict: true, allErrors: true, logger: { log: say, warn: say, error: say } });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  let validate;
  try {
    validate = ajv.compile(schema);
  } catch (error) {
    say(error.message);
  }
  if (problems.length) {
    process.stderr.write(problems.join("\n") + "\n");
    process.exit(1);
  }
  process.stdout.write(JSON.stringify({ valid: documents.map((one) => validate(one)) }) + "\n");
});
