import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Hash, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Badge, Banner, Button, complain, Count, Dialog, Empty, Field, Form, Input, Select, SkeletonRows } from '@/ui';
import { ChannelSign } from './names';
import { useChannels, useJoin, useOpenChannel } from './queries';

/** All channels that one is in or may join. */
export default function ChannelsPage() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const { slug } = useParams({ from: '/shell/orgs/$slug/channels' });
  const { data: organization } = useOrganization(slug);
  const list = useChannels(organization?.id);
  const [opening, open] = useState(false);
  const join = useJoin();
  const opens = organization?.myRole === 'owner' || organization?.myRole === 'admin';
  return (
    <Page
      title={t('channels.title')}
      actions={
        opens && (
          <Button look="primary" onClick={() => open(true)}>
            <Plus size={16} aria-hidden />
            {t('channels.create')}
          </Button>
        )
      }
    >
      <PageBody className="max-w-812!">
        {list.isLoading && <SkeletonRows label={common('loading')} className="h-56" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data?.length === 0 && <Empty icon={Hash} title={t('channels.empty')} />}
        <ul className="divide-y divide-line">
          {list.data?.map((channel) => (
            <li key={channel.id} className="flex items-center gap-10 py-10">
              <ChannelSign channel={channel} me={me} />
              <Link
                to="/orgs/$slug/channels/$channelId"
                params={{ slug, channelId: channel.id }}
                className="min-w-0 grow hover:text-accent-text"
              >
                <span className="block truncate text-14 font-medium">
                  <bdi>{channel.name}</bdi>
                </span>
                <span className="block truncate text-12 text-text-2">
                  {t('members', { count: channel.memberCount })}
                  {channel.description !== null && (
                    <>
                      {' · '}
                      <bdi>{channel.description}</bdi>
                    </>
                  )}
                </span>
              </Link>
              {channel.archivedAt !== null && <Badge>{t('channels.archived')}</Badge>}
              <Count
                value={channel.my ? channel.unreadCount : 0}
                label={common('places.unread', { count: channel.unreadCount })}
              />
              {!channel.my && channel.archivedAt === null && (
                <Button
                  size="sm"
                  busy={join.isPending && join.variables === channel.id}
                  onClick={() => join.mutate(channel.id, { onError: (problem) => complain(wordsFor(problem)) })}
                >
                  {t('channels.join')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </PageBody>
      {opening && organization && <OpenDialog orgId={organization.id} slug={slug} onClose={() => open(false)} />}
    </Page>
  );
}

function OpenDialog({ orgId, slug, onClose }: { orgId: string; slug: string; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const open = useOpenChannel(orgId);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [kind, setKind] = useState<'public' | 'private'>('public');
  const submit = () => {
    if (name.trim() === '') return;
    open.mutate(
      { name: name.trim(), private: kind === 'private', ...(description.trim() !== '' && { description }) },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate({ to: '/orgs/$slug/channels/$channelId', params: { slug, channelId: id } });
        },
      },
    );
  };
  const fields = open.error?.fields ?? {};
  return (
    <Dialog open onClose={onClose} title={t('channels.create')}>
      <Form onSubmit={submit} errors={fields}>
        {open.error && Object.keys(fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(open.error)}
          </Banner>
        )}
        <Field name="name" label={t('channels.name')} error={fields.name}>
          <Input value={name} onValueChange={setName} maxLength={80} dir="auto" />
        </Field>
        <Field name="description" label={t('channels.description')} error={fields.description}>
          <Input value={description} onValueChange={setDescription} maxLength={250} dir="auto" />
        </Field>
        <Field name="private" label={t('channels.visibility')}>
          <Select<'public' | 'private'>
            value={kind}
            onChange={setKind}
            options={[
              { value: 'public', label: t('channels.public') },
              { value: 'private', label: t('channels.private') },
            ]}
          />
        </Field>
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={open.isPending} disabled={name.trim() === ''}>
            {t('channels.create')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
