import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharedRealtime, type Company } from './shared';
import { Realtime, type Listener } from './socket';

type Sent = { op: string; channels?: string[]; cursor?: string };

class FakeSocket {
  readyState = WebSocket.OPEN;
  sent: Sent[] = [];
  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;
  onmessage: (message: { data: string }) => void = () => undefined;
  send(text: string) {
    this.sent.push(JSON.parse(text) as Sent);
  }
  close() {
    this.onclose();
  }
  bring(frame: object) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
}

type Tab = { shared: SharedRealtime; close: () => void };

let sockets: FakeSocket[];
let buses: Company['tabs'][];
let turns: (() => void)[];
let leads: boolean;
let open: Map<string, { gone: Promise<void>; go: () => void }>;
let running: SharedRealtime[];

beforeEach(() => {
  sockets = [];
  buses = [];
  turns = [];
  leads = false;
  open = new Map();
  running = [];
});
afterEach(() => running.forEach((shared) => shared.stop()));

type Message = Parameters<NonNullable<Company['tabs']['onmessage']>>[0];

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const passTurn = () => turns.shift()?.();

/** A tab: all share the locks, and hear each other. */
function newTab(tab: string, who: () => string | undefined = () => 'rafi'): Tab {
  let closed = false;
  let ends: () => void = () => undefined;
  open.set(tab, { gone: new Promise((resolve) => (ends = resolve)), go: () => ends() });
  const bus: Company['tabs'] = {
    onmessage: null,
    postMessage: (data: object) => {
      if (closed) return;
      for (const other of buses)
        if (other !== bus) queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data }) as Message));
    },
  };
  buses.push(bus);
  const socket = new Realtime({
    ticket: () => Promise.resolve('ticket'),
    open: () => {
      const next = new FakeSocket();
      sockets.push(next);
      queueMicrotask(() => next.onopen());
      return next as unknown as WebSocket;
    },
  });
  const shared = new SharedRealtime(socket, {
    tab,
    tabs: bus,
    present: Promise.resolve(),
    gone: (other) => open.get(other)!.gone,
    turn: () =>
      new Promise((resolve) => {
        turns.push(resolve);
        if (!leads) passTurn();
        leads = true;
      }),
    who,
  });
  running.push(shared);
  shared.start();
  return {
    shared,
    close: () => {
      closed = true;
      shared.stop();
      buses = buses.filter((other) => other !== bus);
      open.get(tab)!.go();
    },
  };
}

const listener = () => ({ event: vi.fn<Listener['event']>(), gap: vi.fn<Listener['gap']>() });
const event = (channel: string, cursor: string) => ({ op: 'event', channel, type: 'said', cursor, data: cursor });
const asked = (socket: FakeSocket | undefined, op: string) =>
  socket!.sent.filter((one) => one.op === op).flatMap(({ channels }) => channels);

it('opens one socket for all tabs, and asks once for what several want', async () => {
  const tabs = [newTab('one'), newTab('two'), newTab('three')];
  const heard = tabs.map(({ shared }) => {
    const mine = listener();
    shared.listen('org:1', mine);
    return mine;
  });
  await settle();
  expect(sockets).toHaveLength(1);
  expect(asked(sockets[0], 'subscribe')).toEqual(['org:1']);
  expect(tabs.map(({ shared }) => shared.state())).toEqual(['open', 'open', 'open']);
  sockets[0]!.bring(event('org:1', 'c1'));
  await settle();
  for (const one of heard) expect(one.event.mock.calls).toEqual([['said', 'c1']]);
});

it('leaves a channel with the last tab that wants it, also when that tab just goes', async () => {
  const [one, two] = [newTab('one'), newTab('two')];
  const leave = one.shared.listen('topic:1', listener());
  two.shared.listen('topic:1', listener());
  await settle();
  leave();
  await settle();
  expect(asked(sockets[0], 'unsubscribe')).toEqual([]);
  two.close();
  await settle();
  expect(asked(sockets[0], 'unsubscribe')).toEqual(['topic:1']);
});

it('goes on from the last cursor when the tab with the socket goes', async () => {
  const [one, two] = [newTab('one'), newTab('two')];
  const mine = listener();
  two.shared.listen('topic:1', mine);
  await settle();
  sockets[0]!.bring(event('topic:1', 'c4'));
  await settle();
  mine.gap.mockClear();
  one.close();
  passTurn();
  await settle();
  expect(sockets).toHaveLength(2);
  expect(sockets[1]!.sent[0]).toEqual({ op: 'subscribe', channels: ['topic:1'], cursor: 'c4' });
  expect(mine.gap).not.toHaveBeenCalled();
  expect(two.shared.state()).toBe('open');
});

it('tells a tab of a gap when the next socket went past where the last one ended', async () => {
  const [one, two, three] = [newTab('one'), newTab('two'), newTab('three')];
  const [second, third] = [listener(), listener()];
  two.shared.listen('org:1', second);
  three.shared.listen('topic:1', third);
  await settle();
  sockets[0]!.bring(event('org:1', 'c4'));
  await settle();
  third.gap.mockClear();
  // The third is slow to hear that the second leads now.
  const bus = buses[2]!;
  const { onmessage } = bus;
  bus.onmessage = null;
  one.close();
  passTurn();
  await settle();
  sockets[1]!.bring(event('org:1', 'c5'));
  await settle();
  bus.onmessage = onmessage;
  three.shared.listen('forum:1', listener());
  await settle();
  expect(third.gap).toHaveBeenCalledOnce();
});

it('reads again what was listened to before', async () => {
  const { shared } = newTab('one');
  const first = listener();
  shared.listen('topic:1', first)();
  const again = listener();
  shared.listen('topic:1', again);
  await settle();
  expect(again.gap).toHaveBeenCalled();
});

it('brings nothing to somebody else', async () => {
  let who = 'rafi';
  newTab('one', () => 'rafi').shared.listen('user', listener());
  const { shared } = newTab('two', () => who);
  const mine = listener();
  shared.listen('user', mine);
  await settle();
  who = 'ines';
  sockets[0]!.bring(event('user', 'c1'));
  await settle();
  expect(mine.event).not.toHaveBeenCalled();
});
