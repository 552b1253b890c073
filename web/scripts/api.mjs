// Keeps api/openapi.json, from which the client is generated, equal to what a running Parley answers.
//   npm run api:update [-- URL]   takes the document over
//   npm run api:check [-- URL]    fails when it differs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../api/openapi.json', import.meta.url);
const gateway = process.env.PARLEY_URL ?? 'http://localhost:8080';
const [mode, address = `${gateway}/api/v1/openapi.json`] = process.argv.slice(2);

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

// The names of operations and the server depend on how the document was put together.
const withoutAccidents = (document) => {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) delete operation.operationId;
  }
  delete document.servers;
  return sorted(document);
};

const response = await fetch(address);
if (!response.ok) throw new Error(`${address} answered ${response.status}`);
const text = JSON.stringify(withoutAccidents(await response.json()), null, 2) + '\n';

if (mode === 'update') {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(`web/api/openapi.json is not what ${address} answers. Run "npm run api:update" and build again.`);
  process.exit(1);
}
