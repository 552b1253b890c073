import { Users } from 'lucide-react';
import type { ConnectionView, Problem } from '@/api';
import { ErrorState, useTranslation, wordsFor } from '@/frame';
import { Button, complain, Empty, SkeletonRows } from '@/ui';
import { PersonRow } from './PeopleOf';
import { useChangeConnection, useConnections, useOwn, useRelate } from './peopleQueries';
import { Part, SettingsLayout } from './SettingsLayout';

/** Connections and requests, and whom one doesn't want to hear of. */
export default function PeoplePage() {
  const { t } = useTranslation('identity');
  return (
    <SettingsLayout>
      <Connections />
      <Part title={t('people.blocked')}>
        <Own kind="block" />
      </Part>
      <Part title={t('people.muted')}>
        <Own kind="mute" />
      </Part>
    </SettingsLayout>
  );
}

function Connections() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useConnections();
  if (list.isPending) return <SkeletonRows rows={3} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const accepted = list.data.filter(({ state }) => state === 'accepted');
  const pending = list.data.filter(({ state }) => state === 'pending');
  return (
    <>
      {pending.length > 0 && (
        <Part title={t('people.requests')}>
          <ul>
            {pending.map((one) => (
              <ConnectionRow key={one.id} connection={one} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('people.connections')}>
        {accepted.length === 0 ? (
          <Empty icon={Users} title={t('people.none')} level={3}>
            {t('people.noneText')}
          </Empty>
        ) : (
          <ul>
            {accepted.map((one) => (
              <ConnectionRow key={one.id} connection={one} />
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

function ConnectionRow({ connection: { id, user, state, requestedByMe, message } }: { connection: ConnectionView }) {
  const { t } = useTranslation('identity');
  const change = useChangeConnection();
  const act = (kind: 'accepted' | 'declined' | 'end') =>
    change.mutate(
      { kind, id },
      { onError: (problem) => complain(problem.status === 409 ? t('person.overtaken') : wordsFor(problem)) },
    );
  const busy = change.isPending;
  return (
    <PersonRow
      person={user}
      note={
        state === 'pending' && message !== null ? (
          <span dir="auto" className="wrap-anywhere">
            {message}
          </span>
        ) : undefined
      }
    >
      {state === 'pending' && !requestedByMe ? (
        <span className="flex gap-8">
          <Button size="sm" busy={busy} onClick={() => act('declined')}>
            {t('people.decline')}
          </Button>
          <Button size="sm" look="primary" busy={busy} onClick={() => act('accepted')}>
            {t('people.accept')}
          </Button>
        </span>
      ) : (
        <Button size="sm" busy={busy} onClick={() => act('end')}>
          {t(state === 'accepted' ? 'people.end' : 'people.takeBack')}
        </Button>
      )}
    </PersonRow>
  );
}

function Own({ kind }: { kind: 'block' | 'mute' }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useOwn(kind);
  const relate = useRelate(kind);
  const failed = (problem: Problem) => complain(wordsFor(problem));
  if (list.isPending) return <SkeletonRows rows={1} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <p className="text-13 text-text-2">{t(list.data.length === 0 ? `people.${kind}None` : `people.${kind}Text`)}</p>
      <ul>
        {list.data.map((user) => (
          <PersonRow key={user.id} person={user}>
            <Button size="sm" onClick={() => relate.mutate({ user, on: false }, { onError: failed })}>
              {t(kind === 'block' ? 'person.unblock' : 'person.unmute')}
            </Button>
          </PersonRow>
        ))}
      </ul>
    </>
  );
}
