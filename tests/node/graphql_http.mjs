// Runs every audit of npm `graphql-http` against a server: node graphql_http.mjs http://127.0.0.1:8080/graphql
//
// MUST, SHOULD and MAY count alike: anything but `ok` fails. So does a package that holds fewer audits
// than the 61 we know, lest an update pass by testing less.

import { serverAudits } from "graphql-http";

const KNOWN_AUDITS = 61;
const PATIENCE_MS = 20_000;

const url = process.argv[2];
if (!url) {
  console.error("usage: node graphql_http.mjs <url of the GraphQL endpoint>");
  process.exit(2);
}

const fetchFn = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
let ok = 0;
let notOk = 0;

for (const audit of serverAudits({ url, fetchFn })) {
  const result = await run(audit);
  if (result.status === "ok") {
    ok += 1;
  } else {
    notOk += 1;
  }
  // What the package calls a notice, a MAY that is not followed, is a warning here.
  const status = result.status === "notice" ? "warn" : result.status;
  console.log([status, audit.id, audit.name, ...(await why(result))].join(" "));
}

if (ok + notOk < KNOWN_AUDITS) {
  console.log(`only ${ok + notOk} audits ran, ${KNOWN_AUDITS} are known`);
}
console.log(`${ok} ok, ${notOk} not ok`);
process.exitCode = notOk === 0 && ok >= KNOWN_AUDITS ? 0 : 1;

// An audit throws when the server cannot be reached or does not answer: that is an error of this audit alone.
async function run(audit) {
  try {
    return await audit.fn();
  } catch (error) {
    return { status: "error", reason: String(error.cause ?? error) };
  }
}

// On the same line, after a dash: the reason, and what the server answered.
async function why({ status, reason, response }) {
  if (status === "ok") return [];
  if (!response) return ["-", reason];
  const body = response.bodyUsed ? "" : (await response.text()).slice(0, 200).replaceAll(/\s+/g, " ");
  return ["-", reason, `(got ${response.status} ${response.headers.get("content-type")} ${body})`];
}
