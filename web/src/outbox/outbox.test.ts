import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '@/api';
import type { Letter } from './letter';
import { Outbox, type Surroundings } from './outbox';
import { newStore } from './store';

let database: IDBFactory;
let server: (letter: Letter) => Promise<unknown>;
let arrived: string[];
let online: boolean;
let me: string | undefined;
let tabs: { onmessage: ((event: MessageEvent) => void) | null }[];
let queue: Promise<void>;

const away = new Problem(503, {}, 2);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1000 });
  database = new IDBFactory();
  arrived = [];
  online = true;
  me = 'rafi';
  tabs = [];
  queue = Promise.resolve();
  server = () => Promise.resolve({ ok: true });
});
afterEach(() => vi.useRealTimers());

/** A tab: all share the database and the lock, and hear of each other. */
function newTab(more: Partial<Surroundings> = {}): Outbox {
  const own = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: () => {
      for (const tab of tabs) if (tab !== own) tab.onmessage?.(new MessageEvent('message'));
    },
  };
  tabs.push(own);
  return new Outbox({
    store: newStore(database),
    tabs: own,
    me: () => me,
    online: () => online,
    post: (letter) => {
      arrived.push(letter.id);
      return server(letter);
    },
    alone: (work) => (queue = queue.then(work)),
    ...more,
  });
}

const letter = (id: string, place = 'topic:1') =>
  ({ id, place, method: 'POST', path: '/api/v1/topics/1/posts', body: { id, body: 'Hi' } }) as const;
const statesOf = (outbox: Outbox) => outbox.unsent().map(({ id, state }) => `${id} ${state}`);
const until = (condition: () => void) => vi.waitFor(condition, { interval: 5 });

it('shows a letter at once, sends it, and gives the answer before it goes', async () => {
  const outbox = newTab();
  const received = vi.fn((one: Letter) => expect(statesOf(outbox)).toEqual([`${one.id} sending`]));
  outbox.received(received);
  const kept = outbox.send(letter('a'));
  expect(statesOf(outbox)).toEqual(['a sending']);
  await kept;
  await until(() => expect(statesOf(outbox)).toEqual([]));
  expect(received).toHaveBeenCalledOnce();
  expect(received.mock.lastCall).toMatchObject([{ id: 'a', owner: 'rafi' }, { ok: true }]);
});

it('waits without a connection, and sends in order when it is back, also after a reload', async () => {
  online = false;
  const first = newTab();
  for (const id of ['c', 'a', 'b']) await first.send(letter(id));
  expect(statesOf(first)).toEqual(['c waiting', 'a waiting', 'b waiting']);
  expect(arrived).toEqual([]);
  const reloaded = newTab();
  online = true;
  reloaded.hurry();
  await until(() => expect(arrived).toEqual(['c', 'a', 'b']));
  await until(() => expect(statesOf(first)).toEqual([]));
});

it('tries again when the server says, with the same letter, and does not overtake in a place', async () => {
  server = ({ place }) => (place === 'topic:1' ? Promise.reject(away) : Promise.resolve());
  const outbox = newTab();
  await outbox.send(letter('a'));
  await outbox.send(letter('b'));
  await outbox.send(letter('x', 'topic:2'));
  await until(() => expect(statesOf(outbox)).toEqual(['a waiting', 'b waiting']));
  expect(arrived).not.toContain('b');
  expect(arrived).toContain('x');
  arrived = [];
  server = () => Promise.resolve();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(arrived).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  await until(() => expect(statesOf(outbox)).toEqual([]));
  expect(arrived).toEqual(['a', 'b']);
});

it('keeps what is refused, with why, and goes on with the rest', async () => {
  server = ({ id }) =>
    id === 'a' ? Promise.reject(new Problem(409, { type: 'urn:parley:problem:topic-locked' })) : Promise.resolve();
  const outbox = newTab();
  await outbox.send(letter('a'));
  await outbox.send(letter('b'));
  await until(() => expect(statesOf(outbox)).toEqual(['a refused']));
  expect(outbox.unsent()[0]?.refused).toMatchObject({ status: 409, slug: 'topic-locked' });
  expect(arrived).toEqual(['a', 'b']);

  server = () => Promise.resolve();
  await outbox.again('a');
  await until(() => expect(statesOf(outbox)).toEqual([]));
  expect(arrived).toEqual(['a', 'b', 'a']);
});

it('throws away what one no longer wants', async () => {
  server = () => Promise.reject(new Problem(403, {}));
  const outbox = newTab();
  await outbox.send(letter('a'));
  await until(() => expect(statesOf(outbox)).toEqual(['a refused']));
  await outbox.discard('a');
  expect(statesOf(outbox)).toEqual([]);
  expect(statesOf(newTab())).toEqual([]);
});

it('sends each letter once with two tabs that both want to', async () => {
  online = false;
  const [one, two] = [newTab(), newTab()];
  for (const id of ['a', 'b', 'c']) await one.send(letter(id));
  await until(() => expect(statesOf(two)).toHaveLength(3));
  online = true;
  one.hurry();
  two.hurry();
  await until(() => expect(statesOf(two)).toEqual([]));
  expect(arrived).toEqual(['a', 'b', 'c']);
});

it('keeps what one wrote for when one is back, and sends it for nobody else', async () => {
  server = () => Promise.reject(new Problem(401, {}));
  const outbox = newTab();
  await outbox.send(letter('a'));
  await until(() => expect(statesOf(outbox)).toEqual(['a waiting']));
  server = () => Promise.resolve();
  arrived = [];
  me = 'ines';
  outbox.hurry();
  await until(() => expect(statesOf(outbox)).toEqual([]));
  expect(arrived).toEqual([]);
  me = 'rafi';
  outbox.hurry();
  await until(() => expect(arrived).toEqual(['a']));
});

it('goes on without storage as long as the page lives', async () => {
  online = false;
  const outbox = newTab({ store: newStore(undefined) });
  await outbox.send(letter('a'));
  expect(statesOf(outbox)).toEqual(['a waiting']);
  online = true;
  outbox.hurry();
  await until(() => expect(arrived).toEqual(['a']));
});
