export type FieldProblem = { pointer: string; detail: string };

/** What a failed request throws. `slug` is what code compares; 0 and `unreachable` mean that nothing answered. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly errors: FieldProblem[];
  /** All that the server says, also what only one kind of problem has. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody = {}, retryAfter?: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.slug = body.type?.split(':').pop() ?? (status === 0 ? 'unreachable' : 'unknown');
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.traceId = body.traceId;
    this.errors = body.errors ?? [];
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** What fails now and may work later: no connection, overload, a restart. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  /** What the server says of the fields of a form, by name: "/settings/defaultRole" is "settings.defaultRole". */
  get fields(): Record<string, string> {
    return Object.fromEntries(this.errors.map((e) => [e.pointer.slice(1).replaceAll('/', '.'), e.detail]));
  }
}

type ProblemBody = { type?: string; title?: string; detail?: string; traceId?: string; errors?: FieldProblem[] };

export async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  const body: unknown = await response.json().catch(() => ({}));
  return new Problem(response.status, body as ProblemBody, Number.isFinite(seconds) ? seconds : undefined);
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, { detail: String(error) });
}
