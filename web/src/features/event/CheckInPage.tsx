import { useParams, useSearch } from '@tanstack/react-router';
import { Camera, CameraOff, CircleCheck, CircleX, CloudUpload, Ticket, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Page, PageBody, Time, useTranslation } from '@/frame';
import { Button, Card, cx, Empty, Field, Form, Input } from '@/ui';
import { holderOf, useCheckIns, type CheckInState, type Shown } from './checkIns';
import type { Attendee } from './eventTypes';
import { useEvent, useGoing } from './queries';
import { canScan, Scanner } from './Scanner';

const from = '/shell/orgs/$slug/events/$eventId/check-in' as const;

const again = 4000;

/** What was shown last: a row of the list, the ticket of somebody who is in already, or nothing that is a ticket. */
type Verdict = { id: string } | { used: Shown } | 'no-ticket';

/** Lets people in, also without a connection: then the tickets are told to the server later, and the first counts. */
export default function CheckInPage() {
  const { t } = useTranslation('event');
  const { eventId } = useParams({ from });
  const { occurrence } = useSearch({ from });
  const title = useEvent(eventId).data?.title;
  const going = useGoing(eventId, occurrence).data;
  const { all, before, show, discard } = useCheckIns(eventId);
  const [verdict, judge] = useState<Verdict>();
  const [code, setCode] = useState('');
  const [scanning, scan] = useState(false);
  const last = useRef({ code: '', at: 0 });

  const take = (text: string) => {
    const given = text.trim();
    // A camera sees the same ticket many times.
    if (given === '' || (given === last.current.code && Date.now() - last.current.at < again)) return;
    last.current = { code: given, at: Date.now() };
    if (!holderOf(given)) {
      judge('no-ticket');
      return;
    }
    const used = before(given);
    judge(used ? { used } : { id: show(given) });
  };
  const partyOf = (userId: string) => going?.find(({ user }) => user.id === userId);
  return (
    <Page title={t('checkIn.title')} description={title}>
      <PageBody>
        <div className="mx-auto flex max-w-[560px] flex-col gap-20">
          <Result verdict={verdict} all={all} partyOf={partyOf} />
          {scanning && <Scanner onCode={take} />}
          <Form
            onSubmit={() => {
              take(code);
              setCode('');
            }}
            className="flex items-end gap-8"
          >
            <div className="grow">
              <Field label={t('checkIn.code')}>
                <Input
                  value={code}
                  onValueChange={setCode}
                  dir="ltr"
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  maxLength={200}
                />
              </Field>
            </div>
            <Button type="submit" look="primary">
              {t('checkIn.letIn')}
            </Button>
            {canScan() && (
              <Button aria-pressed={scanning} onClick={() => scan(!scanning)}>
                {scanning ? <CameraOff size={14} aria-hidden /> : <Camera size={14} aria-hidden />}
                {t(scanning ? 'checkIn.stop' : 'checkIn.scan')}
              </Button>
            )}
          </Form>
          <Shows all={all} going={going} partyOf={partyOf} discard={discard} />
        </div>
      </PageBody>
    </Page>
  );
}

type PartyOf = (userId: string) => Attendee | undefined;

const looks: Record<CheckInState, { tone: string; icon: LucideIcon }> = {
  in: { tone: 'bg-success-soft text-success-text inset-ring-success-line', icon: CircleCheck },
  sending: { tone: 'bg-success-soft text-success-text inset-ring-success-line', icon: CircleCheck },
  waiting: { tone: 'bg-success-soft text-success-text inset-ring-success-line', icon: CloudUpload },
  used: { tone: 'bg-danger-soft text-danger-text inset-ring-danger-line', icon: CircleX },
  refused: { tone: 'bg-danger-soft text-danger-text inset-ring-danger-line', icon: CircleX },
};

/** Whether to open the door, to be read from a step away. */
function Result({ verdict, all, partyOf }: { verdict: Verdict | undefined; all: Shown[]; partyOf: PartyOf }) {
  const { t } = useTranslation('event');
  const words = useStateWords();
  const one =
    verdict === undefined || verdict === 'no-ticket'
      ? undefined
      : 'used' in verdict
        ? { ...verdict.used, state: 'used' as const }
        : all.find(({ id }) => id === verdict.id);
  const state = one?.state ?? (verdict === 'no-ticket' ? 'refused' : undefined);
  const look = state && looks[state];
  const Icon = look?.icon ?? Ticket;
  return (
    <div
      role="status"
      className={cx(
        'flex min-h-96 items-center gap-16 rounded-card px-20 py-16 inset-ring',
        look?.tone ?? 'bg-app text-text-2 inset-ring-line',
      )}
    >
      <Icon size={32} aria-hidden className="shrink-0" />
      <div className="min-w-0">
        <p className="text-18 font-semibold wrap-anywhere">
          {one ? <Party userId={one.userId} party={partyOf(one.userId)} /> : t('checkIn.ready')}
        </p>
        <p className="text-14">
          {one ? words(one) : t(verdict === 'no-ticket' ? 'checkIn.noTicket' : 'checkIn.readyText')}
          {one?.state === 'used' && one.at !== '' && (
            <>
              {' '}
              <Time at={one.at} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function useStateWords() {
  const { t } = useTranslation('event');
  return ({ state, why }: Shown) => {
    if (state !== 'refused') return t(`checkIn.states.${state}`);
    if (why === 'ticket-withdrawn') return t('checkIn.withdrawn');
    if (why === 'event-cancelled') return t('isCancelled');
    return t(why === 'invalid-request' ? 'checkIn.noTicket' : 'checkIn.states.refused');
  };
}

function Party({ userId, party }: { userId: string; party: Attendee | undefined }) {
  const { t } = useTranslation('event');
  if (!party) return t('checkIn.someone', { id: userId.slice(-6) });
  return (
    <>
      <bdi>{party.user.displayName}</bdi>
      {party.guests > 0 && <> {t('withGuests', { count: party.guests })}</>}
    </>
  );
}

type ShowsProps = {
  all: Shown[];
  going: Attendee[] | undefined;
  partyOf: PartyOf;
  discard: (id: string) => void;
};

function Shows({ all, going, partyOf, discard }: ShowsProps) {
  const { t } = useTranslation('event');
  const words = useStateWords();
  const admitted = all.filter(({ state }) => state !== 'used' && state !== 'refused');
  const people = (userIds: string[]) => userIds.reduce((sum, userId) => sum + 1 + (partyOf(userId)?.guests ?? 0), 0);
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  if (all.length === 0)
    return (
      <Empty icon={Ticket} title={t('checkIn.nobody')}>
        {t('checkIn.nobodyText')}
      </Empty>
    );
  return (
    <Card>
      <p className="flex flex-wrap justify-between gap-8 border-b border-line px-16 py-12 text-13">
        <span className="font-semibold">
          {going
            ? t('checkIn.count', {
                count: people(admitted.map(({ userId }) => userId)),
                all: people(going.map(({ user }) => user.id)),
              })
            : t('checkIn.parties', { count: admitted.length })}
        </span>
        {waiting > 0 && <span className="text-text-2">{t('checkIn.waiting', { count: waiting })}</span>}
      </p>
      <ol aria-label={t('checkIn.list')}>
        {all.map((one) => {
          const { icon: Icon } = looks[one.state];
          const bad = one.state === 'used' || one.state === 'refused';
          return (
            <li
              key={one.id}
              className="flex items-center gap-10 border-b border-line px-16 py-8 text-13 last:border-b-0"
            >
              <Icon size={16} aria-hidden className={cx('shrink-0', bad ? 'text-danger-text' : 'text-success-text')} />
              <span className="min-w-0 grow wrap-anywhere">
                <span className="font-medium">
                  <Party userId={one.userId} party={partyOf(one.userId)} />
                </span>
                <span className="block text-12 text-text-3">
                  {words(one)} · <Time at={one.at} />
                </span>
              </span>
              {bad && (
                <Button size="sm" onClick={() => discard(one.id)}>
                  {t('checkIn.discard')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
