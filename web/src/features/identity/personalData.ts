import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, request, write, type Problem } from '@/api';
import { session } from '@/session';

export type Export = {
  id: string;
  state: 'pending' | 'ready';
  requestedAt: string;
  /** The services that haven't told yet. */
  waitingFor: string[];
  expiresAt: string | null;
  size: number | null;
  /** Good for 15 minutes. */
  url: string | null;
};

export type Erasure = {
  id: string;
  contentToo: boolean;
  requestedAt: string;
  completedAt: string | null;
  services: { service: string; confirmedAt: string | null }[];
};

const place = 'parley.export';

function remembered(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string): void {
  try {
    localStorage.setItem(place, id);
  } catch {
    // Forbidden or full: it is known as long as the page is open.
  }
}

/** The last one that was asked for in this browser; the API has no list of them. */
export function useExport() {
  const queries = useQueryClient();
  const [id, setId] = useState(remembered);
  const found = useQuery<Export>({
    queryKey: ['export', id],
    queryFn: () => read(`/users/me/exports/${id ?? ''}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? 5_000 : 10 * 60_000),
  });
  const ask = useMutation<Export>({
    mutationFn: () => write('POST', '/users/me/export'),
    onSuccess: (asked) => {
      remember(asked.id);
      queries.setQueryData(['export', asked.id], asked);
      setId(asked.id);
    },
  });
  return { found: found.data, ask };
}

export type Farewell = { password: string; content: 'keep' | 'delete' };

/** Erases the account, ends the session, and answers with the id of the receipt. */
export function useErase(onDone: (erasure: string) => void) {
  return useMutation<string, Problem, Farewell>({
    mutationFn: async (farewell) => {
      const response = await request(new URL('/api/v1/users/me', location.origin), {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(farewell),
      });
      return response.headers.get('Location')?.split('/').pop() ?? '';
    },
    retry: false,
    onSuccess: async (id) => {
      await session.signOut();
      onDone(id);
    },
  });
}

export function useErasure(id: string) {
  return useQuery<Erasure>({
    queryKey: ['erasure', id],
    queryFn: () => read(`/erasures/${id}`),
    refetchInterval: ({ state }) => (state.data?.completedAt === null ? 5_000 : false),
  });
}
