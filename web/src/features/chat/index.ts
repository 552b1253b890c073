import { lazy } from 'react';
import { loadWords } from '@/frame';

/** For the navigation; not needed to see the first page. */
export const ChatSection = lazy(async () => {
  const [section] = await Promise.all([import('./ChatSection'), loadWords('chat')]);
  return section;
});
