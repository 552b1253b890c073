import { uuidv7 } from '@/api';
import { session } from '@/session';
import type { Company } from './shared';

const nobody: Company['tabs'] = { postMessage: () => undefined, onmessage: null };
const forever = new Promise<void>(() => undefined);

/** Without locks or channels, as in insecure contexts, each tab is alone and has its own socket. */
export function company(): Company {
  const tab = uuidv7();
  const who = () => {
    const state = session.snapshot();
    return state.status === 'signed-in' ? state.user.id : undefined;
  };
  if (!('locks' in navigator && 'BroadcastChannel' in globalThis)) {
    const now = Promise.resolve();
    return { tab, tabs: nobody, present: now, gone: () => forever, turn: () => now, who };
  }
  /** Resolves when it is held; it is held as long as the page lives. */
  const held = (name: string) =>
    new Promise<void>((resolve) => {
      void navigator.locks.request(name, () => {
        resolve();
        return forever;
      });
    });
  return {
    tab,
    tabs: new BroadcastChannel('parley.realtime'),
    present: held(`parley.tab.${tab}`),
    gone: (other) => navigator.locks.request(`parley.tab.${other}`, () => undefined),
    turn: () => held('parley.realtime'),
    who,
  };
}
