import type { Letter, Store } from './letter';

const letters = 'letters';

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('parley.outbox', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(letters, { keyPath: 'id' });
  return answerOf(request);
}

/** IndexedDB, and this page's memory for what that refuses: it may be forbidden, or full. */
export function newStore(factory: IDBFactory | undefined): Store {
  const memory = new Map<string, Letter>();
  let opened: Promise<IDBDatabase> | undefined;

  async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    if (!factory) throw new Error('There is no IndexedDB');
    opened ??= open(factory);
    return answerOf(work((await opened).transaction(letters, mode).objectStore(letters)));
  }

  return {
    async all() {
      const kept = await within('readonly', (store) => store.getAll() as IDBRequest<Letter[]>).catch(() => []);
      const rest = kept.filter(({ id }) => !memory.has(id));
      return [...rest, ...memory.values()].sort((a, b) => a.writtenAt - b.writtenAt);
    },
    async put(letter) {
      try {
        await within('readwrite', (store) => store.put(letter));
        memory.delete(letter.id);
      } catch {
        memory.set(letter.id, letter);
      }
    },
    async remove(id) {
      memory.delete(id);
      await within('readwrite', (store) => store.delete(id)).catch(() => undefined);
    },
  };
}
