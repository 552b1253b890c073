import { ChartColumn, Check } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Badge, Button, Card, complain, cx, Empty } from '@/ui';
import { useBallot, useTurnPoll } from './liveQueries';
import type { LivePoll, LiveSession } from './liveTypes';
import type { Part } from './LivePage';

const PollDialog = lazy(() => import('./PollDialog'));

/** The latest first: what is open is what people talk about. */
export function Polls({ part, live }: { part: Part; live: LiveSession }) {
  const { t } = useTranslation('event');
  const [making, make] = useState(false);
  const polls = [...live.polls].reverse();
  return (
    <section aria-labelledby="polls" className="flex flex-col gap-16">
      <div className="flex items-center justify-between gap-8">
        <h2 id="polls" className="text-15 font-semibold">
          {t('live.polls')}
        </h2>
        {part.runs && live.state !== 'ended' && (
          <Button size="sm" onClick={() => make(true)}>
            {t('live.makePoll')}
          </Button>
        )}
      </div>
      {polls.length === 0 && (
        <Empty icon={ChartColumn} title={t('live.noPolls')} level={3}>
          {t(part.runs ? 'live.noPollsHost' : 'live.noPollsText')}
        </Empty>
      )}
      {polls.map((poll) => (
        <PollCard key={poll.id} poll={poll} part={part} />
      ))}
      {making && (
        <Suspense>
          <PollDialog eventId={part.eventId} onClose={() => make(false)} />
        </Suspense>
      )}
    </section>
  );
}

const tones = { draft: 'line', open: 'danger', closed: 'neutral' } as const;

function PollCard({ poll, part }: { poll: LivePoll; part: Part }) {
  const { t } = useTranslation('event');
  const turn = useTurnPoll(part.eventId);
  const ballot = useBallot(part.eventId);
  const votes = poll.state === 'open' && part.writes;
  const results = poll.state !== 'draft' && (!votes || poll.myChoices.length > 0 || part.runs);
  const choose = (id: string) => {
    const others = poll.myChoices.filter((other) => other !== id);
    const choices = !poll.multiple ? [id] : poll.myChoices.includes(id) ? others : [...others, id];
    // A ballot can be changed, and not be taken back.
    if (choices.length > 0)
      ballot.mutate({ id: poll.id, choices }, { onError: (problem) => complain(wordsFor(problem)) });
  };
  const act = (next: 'open' | 'close') =>
    turn.mutate({ id: poll.id, turn: next }, { onError: (problem) => complain(wordsFor(problem)) });
  return (
    <Card className="p-16">
      <div className="mb-12 flex items-start justify-between gap-12">
        <h3 id={poll.id} dir="auto" className="text-15 font-semibold wrap-anywhere">
          {poll.question}
        </h3>
        <span className="flex shrink-0 items-center gap-8">
          <Badge tone={tones[poll.state]}>{t(`live.pollStates.${poll.state}`)}</Badge>
          {part.runs && poll.state !== 'closed' && (
            <Button
              size="sm"
              look={poll.state === 'draft' ? 'primary' : 'default'}
              busy={turn.isPending}
              onClick={() => act(poll.state === 'draft' ? 'open' : 'close')}
            >
              {t(poll.state === 'draft' ? 'live.openPoll' : 'live.closePoll')}
            </Button>
          )}
        </span>
      </div>
      <fieldset aria-labelledby={poll.id} disabled={!votes} className="flex flex-col gap-6">
        {poll.options.map(({ id, text, votes: count }) => (
          <Option
            key={id}
            name={poll.id}
            multiple={poll.multiple}
            votes={votes}
            text={text}
            chosen={poll.myChoices.includes(id)}
            share={results ? (poll.voters === 0 ? 0 : count / poll.voters) : undefined}
            onChoose={() => choose(id)}
          />
        ))}
      </fieldset>
      <p className="mt-12 text-12 text-text-3">
        {results && t('live.voters', { count: poll.voters })}
        {votes &&
          ` ${t(poll.myChoices.length > 0 ? 'live.mayChange' : poll.multiple ? 'live.several' : 'live.single')}`}
      </p>
    </Card>
  );
}

type OptionProps = {
  name: string;
  multiple: boolean;
  votes: boolean;
  text: string;
  chosen: boolean;
  /** Of the voters, 0 to 1; undefined while it is not told. */
  share: number | undefined;
  onChoose: () => void;
};

function Option({ name, multiple, votes, text, chosen, share, onChoose }: OptionProps) {
  const { language } = useTranslation('event');
  const percent = share !== undefined && new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  return (
    <label
      className={cx(
        'relative flex min-h-34 items-center gap-8 overflow-hidden rounded-control bg-sunken px-12 py-6 text-14 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-44',
        votes && 'cursor-pointer hover:bg-hover',
      )}
    >
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        className="sr-only"
        checked={chosen}
        onChange={onChoose}
      />
      {share !== undefined && (
        <span
          aria-hidden
          className="absolute inset-y-0 start-0 bg-accent-soft transition-[width] duration-(--d-base)"
          style={{ width: `${share * 100}%` }}
        />
      )}
      <span dir="auto" className={cx('relative min-w-0 wrap-anywhere', chosen && 'font-semibold')}>
        {text}
      </span>
      {chosen && <Check size={14} aria-hidden className="relative shrink-0" />}
      {percent !== false && <span className="relative ms-auto shrink-0 font-semibold tabular-nums">{percent}</span>}
    </label>
  );
}
