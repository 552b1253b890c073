import { asProblem, postAuthLogout, postAuthRefresh, signRequestsWith, type SignedIn, type UserSummary } from '@/api';
import { oneTabAtATime } from './tabs';

export type SessionState =
  { status: 'starting' } | { status: 'signed-out'; ended: boolean } | { status: 'signed-in'; user: UserSummary };

type Grant = { user: UserSummary; token: string; expiresAt: number };
type Message = { kind: 'in'; grant: Grant } | { kind: 'out' };

const hint = 'parley.signed-in';
const early = 60_000;

/**
 * One session over all tabs. The access token is only ever in memory; the refresh token is a cookie that no script can
 * read. One tab at a time renews, the others take what it got.
 */
export class Session {
  private state: SessionState = { status: 'starting' };
  private grant: Grant | undefined;
  private renewing: Promise<Grant | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly tabs = new BroadcastChannel('parley.session');

  constructor() {
    this.tabs.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'in') this.take(data.grant);
      else this.end(false);
    };
    signRequestsWith({ token: () => this.token(), renew: (refused) => this.renew(refused).then((g) => g?.token) });
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = () => this.state;

  /** Finds out whether somebody is signed in here. Until it is known, requests wait. */
  async start(): Promise<void> {
    if (!remembered()) {
      this.end(false);
      return;
    }
    for (let pause = 1000; this.state.status === 'starting'; pause = Math.min(pause * 2, 15_000)) {
      await this.renew().catch(() => new Promise((resolve) => setTimeout(resolve, pause)));
    }
  }

  signedIn(answer: SignedIn): void {
    this.share(grantOf(answer));
  }

  /** Somebody changed their own name or picture. */
  changed(user: UserSummary): void {
    if (!this.grant) return;
    this.share({ ...this.grant, user });
  }

  /** Ends the session in this and all other tabs, at once here and then at the server. */
  async signOut(): Promise<void> {
    this.tabs.postMessage({ kind: 'out' } satisfies Message);
    const headers = { Authorization: `Bearer ${this.grant?.token ?? ''}` };
    this.end(false);
    await postAuthLogout({ headers }).catch(() => undefined);
  }

  /** What one may do on the whole platform, as the token says; the services judge by the same. */
  readonly staff = (): string => staffOf(this.grant?.token);

  private async token(): Promise<string | undefined> {
    await this.known();
    if (this.grant && this.grant.expiresAt - Date.now() < 5_000)
      await this.renew(this.grant.token).catch(() => undefined);
    return this.grant?.token;
  }

  private known(): Promise<void> {
    if (this.state.status !== 'starting') return Promise.resolve();
    return new Promise((resolve) => {
      const leave = this.subscribe(() => {
        leave();
        resolve();
      });
    });
  }

  private renew(refused?: string): Promise<Grant | undefined> {
    if (this.grant && this.grant.token !== refused) return Promise.resolve(this.grant);
    this.renewing ??= oneTabAtATime('parley.session', () => this.fetchGrant(refused)).finally(
      () => (this.renewing = undefined),
    );
    return this.renewing;
  }

  private async fetchGrant(refused: string | undefined): Promise<Grant | undefined> {
    // Another tab may have renewed while this one waited for its turn.
    if (this.grant && this.grant.token !== refused) return this.grant;
    try {
      const { data } = await postAuthRefresh();
      this.signedIn(data);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.slug === 'refresh-overtaken') return this.fetchGrant(refused);
      if (problem.status !== 401) throw problem;
      this.tabs.postMessage({ kind: 'out' } satisfies Message);
      this.end(this.state.status === 'signed-in');
    }
    return this.grant;
  }

  private share(grant: Grant): void {
    this.take(grant);
    this.tabs.postMessage({ kind: 'in', grant } satisfies Message);
  }

  private take(grant: Grant): void {
    this.grant = grant;
    remember(true);
    clearTimeout(this.timer);
    const later = Math.max(grant.expiresAt - Date.now() - early, 1000);
    this.timer = setTimeout(() => void this.renew(grant.token).catch(() => undefined), later);
    const shown = this.state.status === 'signed-in' ? this.state.user : undefined;
    if (JSON.stringify(shown) !== JSON.stringify(grant.user)) this.become({ status: 'signed-in', user: grant.user });
  }

  private end(ended: boolean): void {
    this.grant = undefined;
    remember(false);
    clearTimeout(this.timer);
    this.become({ status: 'signed-out', ended });
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

function staffOf(token: string | undefined): string {
  try {
    const [, payload = ''] = token?.split('.') ?? [];
    const { staff = [] } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { staff?: string[] };
    return staff.join();
  } catch {
    return '';
  }
}

function grantOf(answer: SignedIn): Grant {
  return { user: answer.user, token: answer.accessToken, expiresAt: Date.now() + answer.expiresIn * 1000 };
}

/** Saves a visitor who never signed in a request that can only fail. */
function remembered(): boolean {
  try {
    return localStorage.getItem(hint) !== null;
  } catch {
    return true;
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hint, '1');
    else localStorage.removeItem(hint);
  } catch {
    // Forbidden or full: the next start asks the server.
  }
}

export const session = new Session();
