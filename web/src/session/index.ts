import { useSyncExternalStore } from 'react';
import type { UserSummary } from '@/api';
import { session, type SessionState } from './session';

export { oneTabAtATime } from './tabs';
export { session, type SessionState };

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** The platform roles of who is signed in, with commas between them; empty for almost everybody. */
export function useStaff(): string {
  return useSyncExternalStore(session.subscribe, session.staff);
}

/** Who is signed in; undefined for a visitor, and while it is not known yet. */
export function useMe(): UserSummary | undefined {
  const state = useSession();
  return state.status === 'signed-in' ? state.user : undefined;
}
