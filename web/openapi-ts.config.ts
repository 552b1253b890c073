import { readFileSync } from 'node:fs';
import { defineConfig } from '@hey-api/openapi-ts';

type Schema = { type?: string | string[]; enum?: unknown[]; $ref?: string; anyOf?: unknown[] };
type Model = { properties?: Partial<Record<string, Schema>>; required?: string[] };

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const nullable = read('api/nullable.json') as Partial<Record<string, string[]>>;
const absent = read('api/absent.json') as Partial<Record<string, string[]>>;

/** What is answered is always there unless api/absent.json says otherwise, and null only where api/nullable.json says so. */
function complete(name: string, model: Model): void {
  if (!model.properties || name === 'Problem') return;
  const nulls = nullable[name] ?? (name.startsWith('Page') ? ['nextCursor'] : []);
  if (!name.endsWith('Request') && !name.endsWith('Change'))
    model.required = Object.keys(model.properties).filter((field) => !absent[name]?.includes(field));
  for (const field of nulls) {
    const schema = model.properties[field];
    if (!schema) throw new Error(`api/nullable.json: ${name} has no ${field}`);
    if (schema.$ref) model.properties[field] = { anyOf: [{ $ref: schema.$ref }, { type: 'null' }] };
    else schema.type = [schema.type as string, 'null'];
    schema.enum?.push(null);
  }
}

const document = read('api/openapi.json') as {
  components: { schemas: Record<string, Model> };
  paths: Record<string, Record<string, { operationId?: string; responses: Record<string, unknown> }>>;
};
for (const [name, model] of Object.entries(document.components.schemas)) complete(name, model);

/** GET /api/v1/orgs/{orgId}/members is getOrgsByOrgIdMembers. */
for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const words = path.replace('/api/v1', '').split(/[/.-]/).filter(Boolean);
    // Every failure is a Problem of ours (src/api/problem.ts).
    delete operation.responses.default;
    operation.operationId = [
      method,
      ...words.map((word) => (word.startsWith('{') ? 'by-' + word.slice(1, -1) : word)),
    ].join('-');
  }
}

export default defineConfig({
  input: document as never,
  output: { path: 'src/api/generated', clean: true },
  logs: { level: 'warn', file: false },
  plugins: [
    '@hey-api/typescript',
    { name: '@hey-api/client-fetch', runtimeConfigPath: './src/api/runtime', throwOnError: true },
    '@hey-api/sdk',
    { name: '@tanstack/react-query', queryOptions: true, infiniteQueryOptions: true, mutationOptions: true },
  ],
});
