import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { isReadOnly, mayManageBilling, OrgBanner } from '@/features/billing';
import { useSlugHere } from '@/features/forum';
import { Around, isSpecial } from '@/features/manage';
import { Reporting } from '@/features/moderation';
import { useOrganization } from '@/features/org';
import { NavigationContext, ReadOnlyContext, useKey, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Sheet } from '@/ui';
import { ConnectionBanner } from './ConnectionBanner';
import { Navigation } from './Navigation';
import { NextUnread } from './NextUnread';
import { Rail } from './Rail';
import { TabBar } from './TabBar';

/** Rail, navigation, and the page with its pane; on a phone the page and five tabs. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: organization } = useOrganization(useSlugHere());
  const readOnly = organization !== undefined && isReadOnly(organization);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [drawerFor, setDrawerFor] = useState<string>();
  useKey('F6', t('keys.next'), () => moveToRegion(1));
  useKey('shift+F6', t('keys.previous'), () => moveToRegion(-1));
  return (
    <NavigationContext value={() => setDrawerFor(path)}>
      <div className="grid h-dvh grid-rows-[minmax(0,1fr)_auto] overflow-hidden phone:grid-cols-[var(--rail-w)_minmax(0,1fr)] nav:grid-cols-[var(--rail-w)_var(--nav-w)_minmax(0,1fr)]">
        <Rail className="max-phone:hidden" />
        <Navigation className="max-nav:hidden" />
        <div className="flex min-h-0 min-w-0 flex-col">
          <ConnectionBanner />
          {organization && (readOnly || mayManageBilling(organization)) && (
            <Suspense>
              <OrgBanner organization={organization} readOnly={readOnly} />
            </Suspense>
          )}
          {organization && isSpecial(organization) && (
            <Suspense>
              <Around organization={organization} />
            </Suspense>
          )}
          <div className="flex min-h-0 min-w-0 flex-1">
            <ReadOnlyContext value={readOnly ? 'readOnly' : organization?.archivedAt ? 'archived' : undefined}>
              <Outlet />
            </ReadOnlyContext>
          </div>
        </div>
        <TabBar className="phone:hidden" />
      </div>
      {me && <NextUnread />}
      {me && <Reporting />}
      {/* Following a link closes the drawer: it was opened for the page before. */}
      <Sheet open={drawerFor === path} onClose={() => setDrawerFor(undefined)} title={t('openNavigation')} side="start">
        <Navigation />
      </Sheet>
    </NavigationContext>
  );
}

function moveToRegion(step: number): void {
  const regions = [...document.querySelectorAll<HTMLElement>('nav, main, aside')].filter(
    (region) => region.offsetParent !== null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((here + step) % regions.length);
  next?.setAttribute('tabindex', '-1');
  next?.focus();
}
