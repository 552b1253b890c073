export type Listener = {
  event: (type: string, data: unknown) => void;
  /** Events may be missing, or rights have changed: read again. */
  gap: () => void;
};

/** `away`: nobody answers, or the server can't; it is tried again. */
export type Connection = 'off' | 'connecting' | 'away' | 'open';

type Frame =
  | { op: 'subscribed'; channels: string[]; denied: string[]; cursor: string }
  | { op: 'event'; channel: string; type: string; cursor: string; data: unknown }
  | { op: 'revoked' | 'resync'; channels: string[] }
  | { op: 'typing'; channel: string; user: unknown }
  | { op: 'presence'; user: string; status: string }
  | { op: 'pong' | 'signal' | 'error' };

/** What a browser has, so that tests can bring their own. */
export type Wire = {
  ticket: () => Promise<string>;
  open: (ticket: string) => WebSocket;
};

const heartbeat = 25_000;

/**
 * One socket for all channels that somebody listens to. After a break it comes back with its last cursor and gets what
 * it missed; where that can't be had, listeners hear of the gap.
 */
export class Realtime {
  private readonly listeners = new Map<string, Set<Listener>>();
  /** What the present socket was asked for. */
  private readonly subscribed = new Set<string>();
  private readonly changed = new Set<string>();
  private readonly observers = new Set<() => void>();
  private readonly wire: Wire;
  private socket: WebSocket | undefined;
  private cursor: string | undefined;
  private wanted = false;
  /** Which start this is: what was asked for before a stop is for somebody else. */
  private round = 0;
  private asking = -1;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private alive = true;
  private connection: Connection = 'off';

  constructor(wire: Wire) {
    this.wire = wire;
  }

  readonly observe = (observer: () => void) => {
    this.observers.add(observer);
    return () => void this.observers.delete(observer);
  };

  readonly state = () => this.connection;

  /** The last cursor this socket has seen. */
  readonly position = () => this.cursor;

  /** From a cursor, when another socket of the same person got as far. */
  start(cursor?: string): void {
    if (this.wanted) return;
    this.wanted = true;
    this.cursor = cursor;
    void this.connect();
  }

  /** Forgets the cursor too: the next who signs in is somebody else. */
  stop(): void {
    this.wanted = false;
    this.round += 1;
    this.cursor = undefined;
    clearTimeout(this.retry);
    this.socket?.close();
    this.become('off');
  }

  /** For when the network comes back: doesn't wait for the next try. */
  hurry(): void {
    if (!this.wanted || this.connection === 'open') return;
    clearTimeout(this.retry);
    void this.connect();
  }

  listen(channel: string, listener: Listener): () => void {
    const others = this.listeners.get(channel);
    if (others) others.add(listener);
    else {
      this.listeners.set(channel, new Set([listener]));
      this.later(channel);
    }
    return () => this.leave(channel, listener);
  }

  say(message: object): void {
    this.send(message);
  }

  private leave(channel: string, listener: Listener): void {
    const all = this.listeners.get(channel);
    if (!all?.delete(listener) || all.size > 0) return;
    this.listeners.delete(channel);
    this.later(channel);
  }

  /** A page brings and takes many channels at once: they go in one message. */
  private later(channel: string): void {
    if (this.changed.size === 0) queueMicrotask(() => this.flush());
    this.changed.add(channel);
  }

  private flush(): void {
    const changed = [...this.changed];
    this.changed.clear();
    this.subscribe(changed.filter((channel) => this.listeners.has(channel) && !this.subscribed.has(channel)));
    const left = changed.filter((channel) => !this.listeners.has(channel) && this.subscribed.delete(channel));
    if (left.length > 0) this.send({ op: 'unsubscribe', channels: left });
  }

  private async connect(): Promise<void> {
    const { round } = this;
    if (this.socket || this.asking === round) return;
    if (this.connection !== 'away') this.become('connecting');
    this.asking = round;
    try {
      const ticket = await this.wire.ticket();
      if (round === this.round) this.attach(this.wire.open(ticket));
    } catch {
      if (round === this.round) this.again('away');
    } finally {
      if (this.asking === round) this.asking = -1;
    }
  }

  private attach(socket: WebSocket): void {
    this.socket = socket;
    socket.onopen = () => {
      this.failures = 0;
      this.become('open');
      this.subscribed.clear();
      this.subscribe([...this.listeners.keys()]);
      this.beat();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      this.alive = true;
      this.take(JSON.parse(data) as Frame);
    };
    socket.onclose = () => {
      clearInterval(this.pulse);
      if (this.socket === socket) this.socket = undefined;
      this.again('connecting');
    };
  }

  private again(connection: 'connecting' | 'away'): void {
    if (!this.wanted) return;
    this.become(connection);
    const pause = Math.min(1000 * 2 ** this.failures++, 30_000) * (0.5 + Math.random() / 2);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), pause);
  }

  /** A socket that looks open but brings no answer to a ping is dead. */
  private beat(): void {
    this.alive = true;
    this.pulse = setInterval(() => {
      if (!this.alive) this.socket?.close();
      this.alive = false;
      this.send({ op: 'ping' });
    }, heartbeat);
  }

  private subscribe(channels: string[]): void {
    if (channels.length === 0 || this.connection !== 'open') return;
    for (const channel of channels) this.subscribed.add(channel);
    this.send({ op: 'subscribe', channels, ...(this.cursor === undefined ? {} : { cursor: this.cursor }) });
    // The first read may be older than the subscription.
    if (this.cursor === undefined) this.gap(channels);
  }

  private take(frame: Frame): void {
    switch (frame.op) {
      case 'subscribed':
        this.cursor = frame.cursor;
        break;
      case 'event':
        this.cursor = frame.cursor;
        this.bring(frame.channel, frame.type, frame.data);
        break;
      case 'typing':
        this.bring(frame.channel, 'typing', frame.user);
        break;
      case 'presence':
        this.bring('user', 'presence', { user: frame.user, status: frame.status });
        break;
      case 'revoked':
      case 'resync':
        this.gap(frame.channels);
        break;
      default:
    }
  }

  private bring(channel: string, type: string, data: unknown): void {
    this.listeners.get(channel)?.forEach((listener) => listener.event(type, data));
  }

  private gap(channels: string[]): void {
    for (const channel of channels) this.listeners.get(channel)?.forEach((listener) => listener.gap());
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private become(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    for (const observer of this.observers) observer();
  }
}
