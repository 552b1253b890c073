import { useNavigate, useParams } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { itemsOf } from '@/api';
import { useMembers, useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Button, complain, Empty, SearchInput, SkeletonRows } from '@/ui';
import { useConverse } from './queries';

/** Whom one wants to talk with: one or several members. */
export default function ConversePage() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { slug } = useParams({ from: '/shell/orgs/$slug/messages' });
  const { data: organization } = useOrganization(slug);
  const [q, search] = useState('');
  const [chosen, choose] = useState<string[]>([]);
  const converse = useConverse();
  const list = useMembers(organization?.id ?? '', q === '' ? {} : { q }, organization !== undefined);
  const members = itemsOf(list.data).filter(({ user }) => user.id !== me?.id);
  const start = () =>
    converse.mutate(chosen, {
      onSuccess: ({ id }) => void navigate({ to: '/channels/$channelId', params: { channelId: id } }),
      onError: (problem) => complain(wordsFor(problem)),
    });
  return (
    <Page
      title={t('converse.title')}
      actions={
        <Button look="primary" disabled={chosen.length === 0} busy={converse.isPending} onClick={start}>
          {t('converse.start')}
        </Button>
      }
    >
      <PageBody className="flex max-w-812! flex-col gap-12">
        <SearchInput label={t('converse.search')} value={q} onChange={search} />
        {list.isPending && <SkeletonRows label={common('loading')} className="h-44" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && members.length === 0 && <Empty icon={MessagesSquare} title={t('converse.nobody')} />}
        <ul>
          {members.map(({ user }) => (
            <li key={user.id}>
              <label className="flex items-center gap-10 rounded-control px-8 py-6 hover:bg-hover">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={chosen.includes(user.id)}
                  onChange={({ target }) =>
                    choose((now) => (target.checked ? [...now, user.id] : now.filter((id) => id !== user.id)))
                  }
                />
                <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={28} decorative />
                <span dir="auto" className="truncate text-14 font-medium">
                  {user.displayName}
                </span>
                <bdi dir="ltr" className="text-12 text-text-3">
                  @{user.username}
                </bdi>
              </label>
            </li>
          ))}
        </ul>
      </PageBody>
    </Page>
  );
}
