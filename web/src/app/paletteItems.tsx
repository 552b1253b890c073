import { useNavigate } from '@tanstack/react-router';
import {
  CircleHelp,
  Compass,
  House,
  Inbox,
  LogIn,
  LogOut,
  MessageSquareText,
  MessagesSquare,
  Plus,
  Settings,
  SunMoon,
  Users,
} from 'lucide-react';
import { use } from 'react';
import { itemsOf, type OrganizationView } from '@/api';
import { useForums, useMembers, useMyOrganizations } from '@/features/org';
import { useSuggestions } from '@/features/search';
import { useTranslation } from '@/frame';
import { session, useMe } from '@/session';
import { Avatar, type PaletteItem } from '@/ui';
import { keyNames } from './keyNames';
import { OverlaysContext } from './overlays';
import { useTheme } from './theme';

type Here = OrganizationView | undefined;

/** Those of the present organization first. */
export function usePlaces(here: Here): PaletteItem[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const mine = itemsOf(useMyOrganizations().data);
  const places: PaletteItem[] = useInside(here);
  if (me) {
    places.push({
      id: 'inbox',
      icon: <Inbox size={16} />,
      label: t('places.inbox'),
      keys: keyNames('g i'),
      run: () => void navigate({ to: '/inbox' }),
    });
  }
  places.push({
    id: 'discover',
    icon: <Compass size={16} />,
    label: t('places.discover'),
    keys: keyNames('g d'),
    run: () => void navigate({ to: '/' }),
  });
  for (const { id, slug, name, branding } of mine) {
    if (id === here?.id) continue;
    places.push({
      id,
      icon: <Avatar id={id} name={name} url={branding.logoUrl} size={20} square decorative />,
      label: name,
      detail: t('palette.organization'),
      run: () => void navigate({ to: '/orgs/$slug', params: { slug } }),
    });
  }
  places.push({
    id: 'settings',
    icon: <Settings size={16} />,
    label: t('palette.mySettings'),
    run: () => void navigate({ to: '/settings' }),
  });
  return places;
}

function useInside(here: Here): PaletteItem[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forums = itemsOf(useForums(here?.id ?? '', here !== undefined).data);
  if (!here) return [];
  const { slug, name, myRole, myPermissions } = here;
  const place = { detail: name };
  return [
    {
      ...place,
      id: 'home',
      icon: <House size={16} />,
      label: t('places.home'),
      run: () => void navigate({ to: '/orgs/$slug', params: { slug } }),
    },
    ...forums.map((forum) => ({
      id: forum.id,
      icon: <MessagesSquare size={16} />,
      label: forum.name,
      detail: t('palette.forum'),
      run: () => void navigate({ to: `/orgs/${slug}/forums/${forum.id}` }),
    })),
    ...(myRole === null
      ? []
      : [
          {
            ...place,
            id: 'members',
            icon: <Users size={16} />,
            label: t('places.members'),
            run: () => void navigate({ to: '/orgs/$slug/members', params: { slug } }),
          },
        ]),
    ...(myPermissions.includes('org.settings')
      ? [
          {
            ...place,
            id: 'org-settings',
            icon: <Settings size={16} />,
            label: t('places.settings'),
            run: () => void navigate({ to: '/orgs/$slug/settings', params: { slug } }),
          },
        ]
      : []),
  ];
}

export function useActions(): PaletteItem[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const theme = useTheme();
  const { showKeys } = use(OverlaysContext);
  const next = location.pathname;
  return [
    {
      id: 'found',
      icon: <Plus size={16} />,
      label: t('palette.found'),
      run: () =>
        void navigate(me ? { to: '/', search: { found: true } } : { to: '/sign-in', search: { next: '/?found=true' } }),
    },
    { id: 'theme', icon: <SunMoon size={16} />, label: t('rail.theme'), run: theme.change },
    { id: 'keys', icon: <CircleHelp size={16} />, label: t('keys.title'), keys: keyNames('?'), run: showKeys },
    me
      ? {
          id: 'sign-out',
          icon: <LogOut size={16} className="mirror" />,
          label: t('session.signOut'),
          run: () => void session.signOut().then(() => navigate({ to: '/' })),
        }
      : {
          id: 'sign-in',
          icon: <LogIn size={16} className="mirror" />,
          label: t('session.signIn'),
          run: () => void navigate({ to: '/sign-in', search: { next } }),
        },
  ];
}

/** Of the present organization; only its members may read them. */
export function usePeople(here: Here, q: string, wanted: boolean): PaletteItem[] {
  const navigate = useNavigate();
  const asked = wanted && here !== undefined && here.myRole !== null;
  const { data } = useMembers(here?.id ?? '', { status: 'active', ...(q !== '' && { q }) }, asked);
  if (!asked) return [];
  return itemsOf(data)
    .slice(0, 6)
    .map(({ user: { id, username, displayName, avatarUrl } }) => ({
      id,
      icon: <Avatar id={id} name={displayName} url={avatarUrl} size={20} decorative />,
      label: displayName,
      detail: `@${username}`,
      run: () => void navigate({ to: '/u/$username', params: { username } }),
    }));
}

export function useTopics(here: Here, q: string): PaletteItem[] {
  const navigate = useNavigate();
  const suggestions = useSuggestions(q, here?.id).data?.items ?? [];
  return suggestions.map(({ id, title, url }) => ({
    id,
    icon: <MessageSquareText size={16} />,
    label: title,
    run: () => {
      const [path = '/', hash] = url.split('#');
      void navigate({ to: path, ...(hash !== undefined && { hash }) });
    },
  }));
}
