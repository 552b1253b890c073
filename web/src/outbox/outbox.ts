import { asProblem, type Problem } from '@/api';
import type { Letter, Store } from './letter';

export type Outgoing = Omit<Letter, 'owner' | 'writtenAt' | 'refused'>;

/** What is shown of a letter. One that waits goes out by itself; one that was refused waits for a person. */
export type Unsent = Letter & { state: 'sending' | 'waiting' | 'refused' };

type Tabs = Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => void) | null };

/** What a browser has, so that tests can bring their own. */
export type Surroundings = {
  store: Store;
  tabs: Tabs;
  me: () => string | undefined;
  online: () => boolean;
  post: (letter: Letter) => Promise<unknown>;
  alone: (work: () => Promise<void>) => Promise<void>;
};

type Receiver = (letter: Letter, answer: unknown) => void;

const longestPause = 60_000;

/** Sends in order per place, one tab at a time, until each letter is answered. The store is the truth for all tabs. */
export class Outbox {
  private readonly world: Surroundings;
  private readonly listeners = new Set<() => void>();
  private readonly receivers = new Set<Receiver>();
  private letters: Letter[] = [];
  private shown: readonly Unsent[] = [];
  private stuck = new Set<string>();
  private running = false;
  private asked = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(world: Surroundings) {
    this.world = world;
    world.tabs.onmessage = () => void this.read();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly unsent = () => this.shown;

  /** Called with what the server answered, before the letter is no longer shown. */
  received(receiver: Receiver): () => void {
    this.receivers.add(receiver);
    return () => void this.receivers.delete(receiver);
  }

  /** Resolves when it is kept, not when it is sent. */
  async send(outgoing: Outgoing): Promise<void> {
    const owner = this.world.me();
    if (owner === undefined) throw new Error('Nobody is signed in');
    const writtenAt = Math.max(Date.now(), 1 + Math.max(0, ...this.letters.map((letter) => letter.writtenAt)));
    const letter = { ...outgoing, owner, writtenAt };
    this.letters = [...this.letters, letter];
    this.show();
    await this.keep(letter);
    void this.run();
  }

  async again(id: string): Promise<void> {
    const letter = this.letters.find((one) => one.id === id);
    if (!letter) return;
    await this.keep({ ...letter, refused: undefined });
    void this.run();
  }

  async discard(id: string): Promise<void> {
    await this.world.store.remove(id);
    await this.changed();
  }

  /** When there is reason to hope: the connection is back, somebody signed in, the page was opened. */
  hurry(): void {
    this.failures = 0;
    void this.read().then(() => this.run());
  }

  private async keep(letter: Letter): Promise<void> {
    await this.world.store.put(letter);
    await this.changed();
  }

  private async changed(): Promise<void> {
    await this.read();
    this.world.tabs.postMessage('changed');
  }

  private async read(): Promise<void> {
    this.letters = await this.world.store.all();
    this.show();
  }

  private mine(): Letter[] {
    const me = this.world.me();
    return this.letters.filter(({ owner }) => owner === me);
  }

  private show(): void {
    const waits = (place: string) => this.stuck.has(place) || !this.world.online();
    this.shown = this.mine().map((letter) => ({
      ...letter,
      state: letter.refused ? 'refused' : waits(letter.place) ? 'waiting' : 'sending',
    }));
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    this.asked = true;
    if (this.running) return;
    this.running = true;
    clearTimeout(this.retry);
    try {
      while (this.asked) {
        this.asked = false;
        await this.world.alone(() => this.deliver());
      }
    } finally {
      this.running = false;
    }
  }

  private async deliver(): Promise<void> {
    await this.read();
    this.stuck = new Set();
    let pause = 0;
    for (let next = this.next(); next; next = this.next()) {
      const problem = await this.attempt(next);
      if (!problem) continue;
      this.stuck.add(next.place);
      pause = Math.max(pause, (problem.retryAfter ?? 0) * 1000);
    }
    this.show();
    if (this.stuck.size > 0) this.later(pause);
  }

  private next(): Letter | undefined {
    if (!this.world.online()) return undefined;
    return this.mine().find(({ place, refused }) => !refused && !this.stuck.has(place));
  }

  private later(atLeast: number): void {
    const pause = Math.min(1000 * 2 ** this.failures++, longestPause) * (0.5 + Math.random() / 2);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.run(), Math.max(pause, atLeast));
  }

  /** The problem, if it is one that passes. */
  private async attempt(letter: Letter): Promise<Problem | undefined> {
    try {
      const answer = await this.world.post(letter);
      this.failures = 0;
      for (const receiver of this.receivers) receiver(letter, answer);
      await this.discard(letter.id);
    } catch (error) {
      const problem = asProblem(error);
      // Signed out: it goes when its owner is back.
      if (problem.passing || problem.status === 401) return problem;
      await this.refuse(letter, problem);
    }
    return undefined;
  }

  private async refuse(letter: Letter, { status, slug, title, detail, errors }: Problem): Promise<void> {
    const all = await this.world.store.all();
    // Unless it was thrown away meanwhile.
    if (all.some(({ id }) => id === letter.id))
      await this.keep({ ...letter, refused: { status, slug, title, detail, errors } });
    else await this.changed();
  }
}
