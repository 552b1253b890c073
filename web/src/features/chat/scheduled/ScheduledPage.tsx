import { Link } from '@tanstack/react-router';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import { itemsOf, type ScheduledView } from '@/api';
import { localTime } from '@/features/forum';
import { ErrorState, fullTime, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useMe, useSession } from '@/session';
import { Banner, Button, buttonClass, complain, Dialog, Empty, Field, Form, say, SkeletonRows, Textarea } from '@/ui';
import { nameOf } from '../names';
import { useChannel } from '../queries';
import { useChangeScheduled, useSchedule, useScheduled } from './scheduledQueries';
import { TimeField } from './TimeField';

/** What one wrote to be sent later, the next first. */
export default function ScheduledPage() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const { status } = useSession();
  return (
    <Page title={t('scheduled.title')}>
      <PageBody className="max-w-812!">
        {status === 'signed-in' && <List />}
        {status === 'signed-out' && (
          <Link to="/sign-in" search={{ next: '/scheduled' }} className={buttonClass('primary')}>
            {common('session.signIn')}
          </Link>
        )}
      </PageBody>
    </Page>
  );
}

function List() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const list = useScheduled();
  const messages = itemsOf(list.data);
  return (
    <>
      {list.isPending && <SkeletonRows label={common('loading')} className="h-80" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && messages.length === 0 && (
        <Empty icon={Clock} title={t('scheduled.none')}>
          {t('scheduled.noneText')}
        </Empty>
      )}
      <ol aria-label={t('scheduled.title')}>
        {messages.map((message) => (
          <li key={message.id} className="border-b border-line py-14">
            <Row message={message} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

function Row({ message }: { message: ScheduledView }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const change = useChangeScheduled(message.id);
  const schedule = useSchedule();
  const [editing, edit] = useState(false);
  const { body, channelId, sendAt, problem } = message;
  const fail = (why: Parameters<typeof wordsFor>[0]) => complain(wordsFor(why));
  const cancel = () =>
    change.mutate(null, {
      onSuccess: () =>
        say(t('scheduled.cancelled'), {
          undo: {
            label: common('undo'),
            act: () => schedule.mutate({ channelId, body, sendAt }, { onError: fail }),
          },
        }),
      onError: fail,
    });
  return (
    <article aria-label={fullTime(sendAt)} className="flex flex-col gap-8">
      <p className="flex flex-wrap items-center gap-8 text-12 text-text-2">
        <Clock size={14} aria-hidden className="text-text-3" />
        <time dateTime={sendAt}>{fullTime(sendAt)}</time>
        <Target channelId={channelId} />
      </p>
      {problem && (
        <Banner tone="danger" role="status">
          {t('scheduled.notSent', { why: problem })}
        </Banner>
      )}
      <p dir="auto" className="text-14 wrap-anywhere whitespace-pre-wrap">
        {body}
      </p>
      <div className="flex gap-8">
        <Button size="sm" onClick={() => edit(true)}>
          {t('scheduled.change')}
        </Button>
        <Button size="sm" busy={change.isPending && !editing} onClick={cancel}>
          {t('scheduled.cancel')}
        </Button>
      </div>
      {editing && <EditDialog message={message} onClose={() => edit(false)} />}
    </article>
  );
}

function Target({ channelId }: { channelId: string }) {
  const me = useMe();
  const { data: channel } = useChannel(channelId);
  if (!channel) return null;
  return (
    <Link to="/channels/$channelId" params={{ channelId }} className="font-medium text-accent-text hover:underline">
      <bdi>{nameOf(channel, me)}</bdi>
    </Link>
  );
}

function EditDialog({ message, onClose }: { message: ScheduledView; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const change = useChangeScheduled(message.id);
  const [body, setBody] = useState(message.body);
  const [at, setAt] = useState(localTime(new Date(message.sendAt)));
  const [past, setPast] = useState(false);
  const choose = (next: string) => {
    setPast(false);
    setAt(next);
  };
  const submit = () => {
    const time = new Date(at);
    const over = !(time.getTime() > Date.now());
    setPast(over);
    if (!over && body.trim() !== '') change.mutate({ body, sendAt: time.toISOString() }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('scheduled.change')}>
      <Form onSubmit={submit} errors={change.error?.fields}>
        {change.error && Object.keys(change.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(change.error)}
          </Banner>
        )}
        <Field name="body" label={t('scheduled.text')} error={change.error?.fields.body}>
          <Textarea
            value={body}
            onChange={({ target }) => setBody(target.value)}
            maxLength={20_000}
            dir="auto"
            rows={5}
          />
        </Field>
        <TimeField value={at} onChange={choose} error={past ? t('scheduled.past') : change.error?.fields.sendAt} />
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={body.trim() === ''}>
            {common('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
