import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadWords } from './i18n';

/** A page that is loaded with the words of its feature, and of what else it uses, when it is first needed. */
export function lazyPage(words: string | string[], load: () => Promise<{ default: ComponentType }>) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), ...[words].flat().map(loadWords)]);
    return page;
  });
}
