import { Ban, BellOff, Check, Ellipsis, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Problem, UserSummary } from '@/api';
import { ReportItem } from '@/features/moderation';
import { useTranslation, wordsFor } from '@/frame';
import { Button, complain, ConfirmDialog, IconButton, Menu, MenuItem, MenuLine, say } from '@/ui';
import { ConnectDialog } from './ConnectDialog';
import { useChangeConnection, useConnections, useOwn, useRelate } from './peopleQueries';

/** What one can have with somebody else: follow, connection, mute, block. */
export function PersonActions({ person }: { person: UserSummary }) {
  const { t } = useTranslation('identity');
  const follows = useOwn('follow');
  const blocks = useOwn('block');
  const follow = useRelate('follow');
  const block = useRelate('block');
  const among = (people: UserSummary[] | undefined) => people?.some(({ id }) => id === person.id) ?? false;
  const failed = (problem: Problem) => complain(wordsFor(problem));
  // Until it is known what there is, nothing is offered that could be wrong.
  if (!follows.data || !blocks.data) return null;
  const user = summaryOf(person);
  if (among(blocks.data))
    return (
      <Button onClick={() => block.mutate({ user, on: false }, { onError: failed })}>
        <Ban size={14} aria-hidden />
        {t('person.unblock')}
      </Button>
    );
  const following = among(follows.data);
  return (
    <div className="flex flex-wrap items-center gap-8">
      <Connection person={person} />
      <Button
        look={following ? 'selected' : 'primary'}
        aria-pressed={following}
        onClick={() => follow.mutate({ user, on: !following }, { onError: failed })}
      >
        {following ? <Check size={14} aria-hidden /> : <UserPlus size={14} aria-hidden />}
        {t(following ? 'person.follows' : 'person.follow')}
      </Button>
      <More person={person} onBlock={() => block.mutate({ user, on: true }, { onError: failed })} />
    </div>
  );
}

const summaryOf = ({ id, username, displayName, avatarUrl }: UserSummary) => ({ id, username, displayName, avatarUrl });

function Connection({ person }: { person: UserSummary }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const connections = useConnections();
  const change = useChangeConnection();
  if (!connections.data) return null;
  const failed = (problem: Problem) => complain(problem.status === 409 ? t('person.overtaken') : wordsFor(problem));
  const one = connections.data.find(({ user, state }) => user.id === person.id && state !== 'declined');
  if (!one)
    return (
      <>
        <Button onClick={() => ask(true)}>{t('person.connect')}</Button>
        <ConnectDialog person={person} open={asking} onClose={() => ask(false)} />
      </>
    );
  if (one.state === 'pending' && !one.requestedByMe)
    return (
      <Button
        busy={change.isPending}
        onClick={() => change.mutate({ kind: 'accepted', id: one.id }, { onError: failed })}
      >
        {t('people.accept')}
      </Button>
    );
  return (
    <Menu
      align="end"
      trigger={
        <Button look="selected">
          <Check size={14} aria-hidden />
          {t(one.state === 'accepted' ? 'person.connected' : 'person.asked')}
        </Button>
      }
    >
      <MenuItem
        icon={<UserMinus size={16} />}
        danger
        onClick={() => change.mutate({ kind: 'end', id: one.id }, { onError: failed })}
      >
        {t(one.state === 'accepted' ? 'people.end' : 'people.takeBack')}
      </MenuItem>
    </Menu>
  );
}

function More({ person, onBlock }: { person: UserSummary; onBlock: () => void }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const mutes = useOwn('mute');
  const mute = useRelate('mute');
  const name = person.displayName;
  const muted = mutes.data?.some(({ id }) => id === person.id) ?? false;
  const toggle = () =>
    mute.mutate(
      { user: summaryOf(person), on: !muted },
      {
        onSuccess: () => say(t(muted ? 'person.unmuted' : 'person.muted', { name })),
        onError: (problem) => complain(wordsFor(problem)),
      },
    );
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('person.more')} look="default">
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        <MenuItem icon={<BellOff size={16} />} disabled={!mutes.data} onClick={toggle}>
          {t(muted ? 'person.unmute' : 'person.mute')}
        </MenuItem>
        <ReportItem type="user" id={person.id} authorId="" />
        <MenuLine />
        <MenuItem icon={<Ban size={16} />} danger onClick={() => ask(true)}>
          {t('person.block')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('person.blockAsk', { name })}
        keep={t('person.blockKeep')}
        confirm={t('person.block')}
        onConfirm={() => {
          ask(false);
          onBlock();
        }}
      >
        {t('person.blockText')}
      </ConfirmDialog>
    </>
  );
}
