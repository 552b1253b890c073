import { Link, useRouterState } from '@tanstack/react-router';
import type { OrganizationView, TopicView } from '@/api';
import { useTranslation } from '@/frame';
import { useSession } from '@/session';
import { Dock } from './Dock';

/** One sentence in the place of the composer. */
export function NoComposer({ topic, organization }: { topic: TopicView; organization: OrganizationView | undefined }) {
  const { t } = useTranslation('forum');
  const { status } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (topic.locked) return <Dock>{t('topic.isLocked')}</Dock>;
  if (status === 'signed-out') {
    return (
      <Dock>
        <Link to="/sign-in" search={{ next: here }} className="font-medium text-accent-text">
          {t('topic.signIn')}
        </Link>
      </Dock>
    );
  }
  if (status === 'starting' || !organization) return null;
  return (
    <Dock>
      <Link to="/orgs/$slug" params={{ slug: organization.slug }} className="font-medium text-accent-text">
        {t('topic.join', { name: organization.name })}
      </Link>
    </Dock>
  );
}
