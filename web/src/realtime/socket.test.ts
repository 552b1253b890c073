import { beforeEach, expect, it, vi } from 'vitest';
import { Realtime, type Listener } from './socket';

class FakeSocket {
  readyState = WebSocket.OPEN;
  sent: { op: string; channels?: string[]; cursor?: string }[] = [];
  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;
  onmessage: (message: { data: string }) => void = () => undefined;
  send(text: string) {
    this.sent.push(JSON.parse(text) as FakeSocket['sent'][number]);
  }
  close() {
    this.onclose();
  }
  bring(frame: object) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
}

let sockets: FakeSocket[];
let realtime: Realtime;
const last = () => sockets.at(-1)!;
const listener = () => ({ event: vi.fn<Listener['event']>(), gap: vi.fn<Listener['gap']>() });

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  realtime = new Realtime({
    ticket: () => Promise.resolve('ticket'),
    open: () => {
      sockets.push(new FakeSocket());
      return last() as unknown as WebSocket;
    },
  });
  return () => {
    realtime.stop();
    vi.useRealTimers();
  };
});

async function connected(): Promise<FakeSocket> {
  await vi.advanceTimersByTimeAsync(60_000 * Number(sockets.length > 0));
  last().onopen();
  return last();
}

it('subscribes a channel once for all who listen, and leaves it with the last', async () => {
  realtime.start();
  await vi.advanceTimersByTimeAsync(0);
  const socket = await connected();
  const leave = [realtime.listen('org:1', listener()), realtime.listen('org:1', listener())];
  await vi.advanceTimersByTimeAsync(0);
  expect(socket.sent).toEqual([{ op: 'subscribe', channels: ['org:1'] }]);
  leave[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(socket.sent).toHaveLength(1);
  leave[1]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(socket.sent.at(-1)).toEqual({ op: 'unsubscribe', channels: ['org:1'] });
});

it('comes back after a break with the last cursor', async () => {
  const mine = listener();
  realtime.listen('topic:1', mine);
  realtime.start();
  await vi.advanceTimersByTimeAsync(0);
  const socket = await connected();
  socket.bring({ op: 'event', channel: 'topic:1', type: 'forum.post-created.v1', cursor: 'c7', data: { id: 'p' } });
  expect(mine.event).toHaveBeenCalledWith('forum.post-created.v1', { id: 'p' });
  socket.close();
  expect(realtime.state()).toBe('connecting');
  const next = await connected();
  expect(next).not.toBe(socket);
  expect(next.sent[0]).toEqual({ op: 'subscribe', channels: ['topic:1'], cursor: 'c7' });
});

it('tells of a gap when what was missed cannot be had', async () => {
  const mine = listener();
  realtime.start();
  await vi.advanceTimersByTimeAsync(0);
  const socket = await connected();
  socket.bring({ op: 'subscribed', channels: [], denied: [], cursor: 'c1' });
  realtime.listen('org:1', mine);
  await vi.advanceTimersByTimeAsync(0);
  expect(mine.gap).not.toHaveBeenCalled();
  socket.bring({ op: 'resync', channels: ['org:1'] });
  expect(mine.gap).toHaveBeenCalledOnce();
});

it('gives up a socket that does not answer a ping', async () => {
  realtime.start();
  await vi.advanceTimersByTimeAsync(0);
  const socket = await connected();
  await vi.advanceTimersByTimeAsync(50_000);
  expect(socket.sent.at(-1)).toEqual({ op: 'ping' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sockets.length).toBeGreaterThan(1);
});
