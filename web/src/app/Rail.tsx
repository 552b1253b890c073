import { Link } from '@tanstack/react-router';
import { CircleHelp, Plus, SunMoon } from 'lucide-react';
import { use } from 'react';
import { itemsOf, type OrganizationView } from '@/api';
import { useSlugHere } from '@/features/forum';
import { useMyOrganizations } from '@/features/org';
import { useTranslation } from '@/frame';
import { Avatar, cx, Mark, Tip } from '@/ui';
import { OverlaysContext } from './overlays';
import { useTheme } from './theme';

const button = 'grid square-36 place-items-center rounded-[11px] text-rail-text hover:bg-rail-hover';

export function Rail({ className }: { className?: string }) {
  const { t } = useTranslation();
  const slug = useSlugHere();
  const organizations = itemsOf(useMyOrganizations().data);
  const { showKeys } = use(OverlaysContext);
  return (
    <nav
      aria-label={t('places.organizations')}
      className={cx(
        'flex min-h-0 flex-col items-center gap-8 bg-rail pt-10 pb-12 text-rail-text [--focus:var(--rail-text)]',
        className,
      )}
    >
      <Link to="/" aria-label="Parley" className="mb-4 text-white">
        <Mark />
      </Link>
      <ul className="flex min-h-0 [scrollbar-width:none] flex-col items-center gap-8 overflow-y-auto p-4">
        {organizations.map((organization) => (
          <li key={organization.id}>
            <Place organization={organization} current={organization.slug === slug} />
          </li>
        ))}
      </ul>
      <Tip label={t('rail.join')}>
        <Link to="/" aria-label={t('rail.join')} className={button}>
          <Plus size={18} />
        </Link>
      </Tip>
      <span className="grow" />
      <Tip label={t('rail.keys')} keys="?">
        <button type="button" aria-label={t('rail.keys')} className={button} onClick={showKeys}>
          <CircleHelp size={18} />
        </button>
      </Tip>
      <ThemeButton />
    </nav>
  );
}

function Place({
  organization: { id, slug, name, branding },
  current,
}: {
  organization: OrganizationView;
  current: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Tip label={name}>
      <Link
        to="/orgs/$slug"
        params={{ slug }}
        aria-label={current ? t('rail.current', { name }) : name}
        aria-current={current ? 'page' : undefined}
        className="relative block aria-[current=page]:before:absolute aria-[current=page]:before:inset-y-6 aria-[current=page]:before:-start-10 aria-[current=page]:before:w-4 aria-[current=page]:before:rounded-e-tag aria-[current=page]:before:bg-white aria-[current=page]:before:content-['']"
      >
        <Avatar id={id} name={name} url={branding.logoUrl} size={36} square decorative />
      </Link>
    </Tip>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const { change } = useTheme();
  return (
    <Tip label={t('rail.theme')}>
      <button type="button" aria-label={t('rail.theme')} className={button} onClick={change}>
        <SunMoon size={18} />
      </button>
    </Tip>
  );
}
