import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadWords } from './i18n';

/** A page that is loaded with the words of its feature when it is first needed. */
export function lazyPage(feature: string, load: () => Promise<{ default: ComponentType }>) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadWords(feature)]);
    return page;
  });
}
