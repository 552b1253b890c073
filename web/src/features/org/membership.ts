import { useNavigate } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { complain, say } from '@/ui';
import { useJoin } from './queries';

/** Joins, or leads a visitor to the sign-in and back. */
export function useJoining() {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const join = useJoin();
  const act = (organization: Pick<OrganizationView, 'id' | 'name' | 'slug' | 'myRole'>) => {
    const { name, slug } = organization;
    if (!me) return void navigate({ to: '/sign-in', search: { next: `/orgs/${slug}` } });
    join.mutate(organization, {
      onSuccess: () => say(t('discover.joined', { name })),
      onError: (problem) =>
        complain(
          problem.slug === 'seat-limit-reached'
            ? t('discover.full', { name })
            : t('discover.notJoined', { name, reason: wordsFor(problem) }),
        ),
    });
  };
  return { act, busy: join.isPending, label: t(me ? 'discover.join' : 'discover.signInToJoin') };
}
