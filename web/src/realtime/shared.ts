import type { Connection, Listener, Realtime } from './socket';

/** What the tabs of a browser tell each other. `who` is whose socket it is about. */
type Word = { who: string } & (
  | { op: 'leads' }
  | { op: 'wants'; tab: string; channels: string[]; heard: Heard }
  | { op: 'says'; message: object }
  | { op: 'state'; connection: Connection }
  | { op: 'event'; channel: string; type: string; data: unknown; cursor: string | undefined }
  | { op: 'gap'; channel: string }
);

/** The last cursor, of which there is none before the first event; undefined if nobody ever brought anything. */
type Heard = { cursor: string | undefined } | undefined;

type Tabs = Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent<Word>) => void) | null };

/** What a browser has, so that tests can bring their own. */
export type Company = {
  tab: string;
  tabs: Tabs;
  /** Resolves when the others can notice that this tab has gone. */
  present: Promise<void>;
  /** Resolves when that other tab has gone. */
  gone: (tab: string) => Promise<void>;
  /** Resolves when this tab, of all, is the one that has the socket. */
  turn: () => Promise<void>;
  who: () => string | undefined;
};

/**
 * One socket for all tabs of a browser. The tab whose turn it is has it, and tells the others what it brings; when that tab
 * goes, the next goes on from the last cursor that all have heard.
 */
export class SharedRealtime {
  private readonly socket: Realtime;
  private readonly company: Company;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly observers = new Set<() => void>();
  /** What was listened to before: what happened since then is unknown. */
  private readonly left = new Set<string>();
  private connection: Connection = 'off';
  private cursor: string | undefined;
  private wanted = false;
  private telling = false;
  private waiting = false;
  private leading = false;
  private served = false;
  // Of the one that leads:
  private readonly wants = new Map<string, readonly string[]>();
  private readonly known = new Set<string>();
  private readonly sources = new Map<string, () => void>();

  constructor(socket: Realtime, company: Company) {
    this.socket = socket;
    this.company = company;
    company.tabs.onmessage = ({ data }) => this.hear(data);
  }

  readonly observe = (observer: () => void) => {
    this.observers.add(observer);
    return () => void this.observers.delete(observer);
  };

  readonly state = () => this.connection;

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.become('connecting');
    if (this.leading) this.follow();
    this.tell();
    if (this.waiting) return;
    this.waiting = true;
    void this.company.turn().then(() => this.lead());
  }

  /** What was heard is forgotten too: the next who signs in is somebody else. */
  stop(): void {
    this.wanted = false;
    this.cursor = undefined;
    this.served = false;
    this.known.clear();
    this.left.clear();
    this.wants.clear();
    this.socket.stop();
    this.become('off');
  }

  hurry(): void {
    this.socket.hurry();
  }

  listen(channel: string, listener: Listener): () => void {
    const others = this.listeners.get(channel);
    if (others) others.add(listener);
    else this.listeners.set(channel, new Set([listener]));
    if (!others) this.tell();
    if (!others && this.left.delete(channel)) queueMicrotask(() => listener.gap());
    return () => {
      const all = this.listeners.get(channel);
      if (!all?.delete(listener) || all.size > 0) return;
      this.listeners.delete(channel);
      this.left.add(channel);
      this.tell();
    };
  }

  /** Says something that needs no answer, such as that one types. */
  say(message: object): void {
    if (this.leading) this.socket.say(message);
    else this.post({ op: 'says', message });
  }

  private lead(): void {
    this.leading = true;
    this.socket.observe(() => this.pass({ op: 'state', connection: this.socket.state() }));
    if (this.wanted) this.follow();
    this.tell();
  }

  private follow(): void {
    this.socket.start(this.cursor);
    this.post({ op: 'leads' });
  }

  /** A page brings and takes many channels at once: they are told in one. */
  private tell(): void {
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      if (this.leading) this.attend();
      else void this.company.present.then(() => this.want());
    });
  }

  private want(): void {
    const heard = this.served ? { cursor: this.cursor } : undefined;
    this.post({ op: 'wants', tab: this.company.tab, channels: this.mine(), heard });
  }

  private mine(): string[] {
    return this.wanted ? [...this.listeners.keys()] : [];
  }

  private attend(): void {
    const all = new Set([...this.mine(), ...[...this.wants.values()].flat()]);
    for (const channel of all) {
      if (!this.sources.has(channel)) this.sources.set(channel, this.socket.listen(channel, this.sourceOf(channel)));
    }
    for (const [channel, leave] of this.sources) {
      if (all.has(channel)) continue;
      this.sources.delete(channel);
      leave();
    }
  }

  private sourceOf(channel: string): Listener {
    return {
      event: (type, data) => this.pass({ op: 'event', channel, type, data, cursor: this.socket.position() }),
      gap: () => this.pass({ op: 'gap', channel }),
    };
  }

  private pass(word: Told): void {
    this.post(word);
    this.take(word);
  }

  private post(word: Told): void {
    const who = this.company.who();
    if (who !== undefined) this.company.tabs.postMessage({ ...word, who });
  }

  private hear(word: Word): void {
    if (!this.wanted || word.who !== this.company.who()) return;
    if (word.op === 'leads') this.tell();
    else if (word.op === 'says') {
      if (this.leading) this.socket.say(word.message);
    } else if (word.op !== 'wants') this.take(word);
    else if (this.leading) this.serve(word.tab, word.channels, word.heard);
  }

  private serve(tab: string, channels: string[], heard: Heard): void {
    this.wants.set(tab, channels);
    if (!this.known.has(tab)) {
      this.known.add(tab);
      // It heard another one that led, and this one may have gone past where that ended.
      if (heard && heard.cursor !== this.socket.position())
        for (const channel of channels) this.post({ op: 'gap', channel });
      void this.company.gone(tab).then(() => {
        this.known.delete(tab);
        this.wants.delete(tab);
        this.attend();
      });
    }
    this.attend();
    this.post({ op: 'state', connection: this.socket.state() });
  }

  private take(word: Told): void {
    if (word.op === 'state') {
      this.become(word.connection);
      this.served ||= word.connection === 'open';
    } else if (word.op === 'gap') this.listeners.get(word.channel)?.forEach((listener) => listener.gap());
    else if (word.op === 'event') {
      this.cursor = word.cursor;
      this.listeners.get(word.channel)?.forEach((listener) => listener.event(word.type, word.data));
    }
  }

  private become(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    for (const observer of [...this.observers]) observer();
  }
}

type Told = Word extends infer One ? (One extends Word ? Omit<One, 'who'> : never) : never;
