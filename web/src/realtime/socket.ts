export type Listener = {
  event: (type: string, data: unknown) => void;
  /** Events may be missing, or rights have changed: read again. */
  gap: () => void;
};

export type Connection = 'off' | 'connecting' | 'open';

type Frame =
  | { op: 'subscribed'; channels: string[]; denied: string[]; cursor: string }
  | { op: 'event'; channel: string; type: string; cursor: string; data: unknown }
  | { op: 'revoked' | 'resync'; channels: string[] }
  | { op: 'pong' | 'typing' | 'presence' | 'signal' | 'error' };

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

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  /** Forgets the cursor too: the next who signs in is somebody else. */
  stop(): void {
    this.wanted = false;
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
    if (this.socket) return;
    this.become('connecting');
    try {
      const ticket = await this.wire.ticket();
      if (this.wanted && this.connection === 'connecting') this.attach(this.wire.open(ticket));
    } catch {
      this.again();
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
      if (this.wanted) this.again();
    };
  }

  private again(): void {
    if (!this.wanted) return;
    this.become('connecting');
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
        this.listeners.get(frame.channel)?.forEach((listener) => listener.event(frame.type, frame.data));
        break;
      case 'revoked':
      case 'resync':
        this.gap(frame.channels);
        break;
      default:
    }
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
