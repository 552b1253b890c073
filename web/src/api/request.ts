import { uuidv7 } from './ids';
import { Problem, problemOf } from './problem';

/** Who signs requests. The session registers itself here, because it is built on this. */
export type Authority = {
  /** The access token, once it is known whether there is one. */
  token: () => Promise<string | undefined>;
  /** A newer one than `refused`, or undefined when the session has ended. */
  renew: (refused: string) => Promise<string | undefined>;
};

let authority: Authority = { token: () => Promise.resolve(undefined), renew: () => Promise.resolve(undefined) };

export function signRequestsWith(next: Authority): void {
  authority = next;
}

const patience = 20_000;

/** What one calls before there is a token, or with the token of a mail's link. */
const unsignedPaths =
  /\/api\/v1\/auth\/(register|login|refresh|logout|passkeys\/sign-in(\/options)?|email\/verify|password\/(forgot|reset))$/;

/** fetch that signs, renews a dead token once, and throws a {@link Problem} for everything but a success. */
export async function request(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const original = new Request(input, init);
  const unsigned = unsignedPaths.test(original.url);
  const changes = original.method === 'POST' && !original.url.endsWith('/preview');
  if (changes && !original.headers.has('Idempotency-Key') && !unsigned) {
    original.headers.set('Idempotency-Key', uuidv7());
  }
  const token = unsigned ? undefined : await authority.token();
  const response = await send(original.clone(), token);
  if (response.status !== 401 || token === undefined) return successful(response);
  const renewed = await authority.renew(token);
  if (renewed === undefined) return successful(response);
  return successful(await send(original, renewed));
}

/** For what is not known by name: what was written down to be sent later. */
export async function call(method: string, path: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await request(new URL(path, location.origin), { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

// For what only later pages use: the generated functions of all operations in use are in the chunk of the first route.
// `path` is below /api/v1.
export const read = async <T>(path: string) => (await call('GET', `/api/v1${path}`, undefined)) as T;
export const write = async <T>(method: string, path: string, body: object = {}) =>
  (await call(method, `/api/v1${path}`, body)) as T;

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(patience)]) });
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Problem(0, { detail: 'Nothing answers.' });
  }
}

async function successful(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await problemOf(response);
}
