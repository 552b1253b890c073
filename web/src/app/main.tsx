import '@/styles/main.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '@/api';
import { startI18n, startKeys } from '@/frame';
import { followSession } from '@/realtime';
import { session } from '@/session';
import { newRouter } from './router';

const queries = newQueryClient();
const router = newRouter(queries);

/** What one person read is nobody else's. */
function forgetOnChange(): void {
  let who: string | undefined;
  session.subscribe(() => {
    const state = session.snapshot();
    const now = state.status === 'signed-in' ? state.user.id : undefined;
    if (now === who) return;
    who = now;
    void queries.resetQueries();
  });
}

/** What waited when the page was closed goes out, wherever one is now. Only who is signed in has any. */
function sendWhatWaits(): void {
  let begun = false;
  const look = () => {
    if (begun || session.snapshot().status !== 'signed-in') return;
    begun = true;
    void import('@/outbox').then(({ startOutbox }) => startOutbox());
  };
  session.subscribe(look);
  look();
}

async function start(): Promise<void> {
  forgetOnChange();
  followSession();
  startKeys();
  void session.start();
  await startI18n();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
  void import('@/styles/fonts-later.css');
  sendWhatWaits();
  if (import.meta.env.PROD) void import('./offlineShell').then(({ keepShell }) => keepShell());
}

void start();
