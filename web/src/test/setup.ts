import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startI18n } from '@/frame';
import { session } from '@/session';

// A busy machine loads a page's code slowly.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom lacks.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
HTMLElement.prototype.showPopover = () => undefined;
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// It lays nothing out, which the editor needs: composers stay plain.
Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');

beforeAll(async () => {
  await startI18n('en');
  await session.start();
});

afterEach(async () => {
  cleanup();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
  await session.signOut();
  vi.unstubAllGlobals();
});
