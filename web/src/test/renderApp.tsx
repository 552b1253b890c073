import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { newQueryClient } from '@/api';
import { newRouter } from '@/app/router';
import { session } from '@/session';

/** The whole client at an address, as a visitor, or as somebody who is signed in. */
export function renderApp(path: string, { as }: { as?: string } = {}) {
  const queries = newQueryClient();
  queries.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } });
  const router = newRouter(queries, createMemoryHistory({ initialEntries: [path] }));
  if (as !== undefined) {
    const user = { id: 'me', username: as, displayName: as, avatarUrl: null };
    session.signedIn({ user, accessToken: 'token', tokenType: 'Bearer', expiresIn: 600 });
  }
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), queries, router };
}
