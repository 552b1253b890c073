import { vi } from 'vitest';

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = Answer | ((request: Request) => Answer | Promise<Answer>);

/** Answers requests by "GET /api/v1/orgs"; what isn't named is a 404. Returns the requests that came. */
export function serve(handlers: Record<string, Handler>): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request.clone());
    const handler = handlers[`${request.method} ${new URL(request.url).pathname}`];
    const {
      status = 200,
      body,
      headers,
    } = (typeof handler === 'function' ? await handler(request) : handler) ?? problem(404, 'not-found');
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  });
  return seen;
}

export function problem(status: number, slug: string, more: object = {}): Answer {
  return {
    status,
    body: { type: `urn:parley:problem:${slug}`, title: slug, status, detail: `Because of ${slug}.`, ...more },
  };
}

export function page(...items: unknown[]): Answer {
  return { body: { items, nextCursor: null } };
}
