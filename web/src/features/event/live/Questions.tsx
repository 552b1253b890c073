import { Check, ChevronUp, EyeOff } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Time, useTranslation, useWriting, wordsFor } from '@/frame';
import { Avatar, Badge, Banner, Button, complain, cx, Empty, Form, IconButton, Segments, Switch, Textarea } from '@/ui';
import { byTime, byVotes } from './liveChanges';
import { useAsk, useLiveSettings, useQuestionVote, useSettleQuestion } from './liveQueries';
import type { LiveSession, Question } from './liveTypes';
import type { Part } from './LivePage';
import { MessageCircleQuestion } from 'lucide-react';

const most = 1000;

export function Questions({ part, live }: { part: Part; live: LiveSession }) {
  const { t } = useTranslation('event');
  const [view, setView] = useState<'top' | 'new' | 'settled'>('top');
  const sorted = useMemo(() => {
    const open = live.questions.filter(({ status }) => status === 'open');
    if (view === 'top') return open.sort(byVotes);
    if (view === 'new') return open.sort(byTime);
    return live.questions.filter(({ status }) => status !== 'open').sort(byTime);
  }, [live.questions, view]);
  const { questions, hold } = useStill(sorted, view);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center justify-between gap-8 border-b border-line px-16 py-10">
        <h2 className="text-14 font-semibold">{t('live.questions')}</h2>
        <Segments
          label={t('live.sort')}
          value={view}
          onChange={setView}
          options={[
            { value: 'top', label: t('live.top') },
            { value: 'new', label: t('live.newest') },
            { value: 'settled', label: t('live.answered') },
          ]}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-auto" {...hold}>
        {questions.length === 0 ? (
          <Empty
            icon={MessageCircleQuestion}
            title={t(view === 'settled' ? 'live.noneAnswered' : 'live.none')}
            level={3}
          >
            {view !== 'settled' && live.state !== 'ended' && t('live.noneText')}
          </Empty>
        ) : (
          <ol aria-label={t('live.questions')}>
            {questions.map((question) => (
              <Row key={question.id} question={question} part={part} closed={live.state === 'ended'} />
            ))}
          </ol>
        )}
      </div>
      {live.state !== 'ended' && <AskBox part={part} live={live} />}
    </div>
  );
}

/** Nothing moves under the pointer or the focus: the order stays until they leave, and what is new comes last. */
function useStill(sorted: Question[], view: string) {
  const [held, setHeld] = useState<{ view: string; ids: string[] }>();
  const ids = sorted.map(({ id }) => id);
  const take = () => setHeld((before) => before ?? { view, ids });
  const leave = () => setHeld(undefined);
  const rank = (id: string) => {
    const at = held?.ids.indexOf(id) ?? -1;
    return at < 0 ? Infinity : at;
  };
  const questions =
    held?.view === view
      ? [...sorted].sort((a, b) => (rank(a.id) === rank(b.id) ? 0 : rank(a.id) - rank(b.id)))
      : sorted;
  return { questions, hold: { onPointerEnter: take, onPointerLeave: leave, onFocus: take, onBlur: leave } };
}

function Row({ question, part, closed }: { question: Question; part: Part; closed: boolean }) {
  const { t } = useTranslation('event');
  const vote = useQuestionVote(part.eventId);
  const settle = useSettleQuestion(part.eventId);
  const { id, body, author, anonymous, status, votes, voted, createdAt } = question;
  const open = status === 'open' && !closed;
  const onError = (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem));
  return (
    <li className="flex items-start gap-12 border-b border-line px-16 py-12">
      <button
        type="button"
        aria-pressed={voted}
        aria-label={t('live.vote', { count: votes })}
        disabled={!open || !part.writes}
        onClick={() => vote.mutate({ id, on: !voted }, { onError })}
        className={cx(
          'flex w-44 shrink-0 flex-col items-center rounded-control py-4 text-13 font-semibold tabular-nums inset-ring disabled:opacity-70',
          voted
            ? 'bg-accent-soft text-accent-text inset-ring-accent'
            : 'bg-surface inset-ring-line-strong enabled:hover:bg-hover',
        )}
      >
        <ChevronUp size={14} aria-hidden />
        {votes}
      </button>
      <div className="min-w-0 grow">
        <p dir="auto" className={cx('text-14 wrap-anywhere whitespace-pre-line', status !== 'open' && 'text-text-2')}>
          {body}
        </p>
        <p className="mt-4 flex flex-wrap items-center gap-5 text-12 text-text-3">
          {author && (
            <>
              <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={18} decorative />
              <bdi className="max-w-150 truncate">{author.displayName}</bdi>
            </>
          )}
          {anonymous && <span>{t(author ? 'live.anonymously' : 'live.anonymous')}</span>}
          <span aria-hidden>·</span>
          <Time at={createdAt} />
          {status === 'answered' && (
            <Badge tone="success">
              <Check size={12} aria-hidden />
              {t('live.isAnswered')}
            </Badge>
          )}
          {status === 'dismissed' && <Badge>{t('live.isDismissed')}</Badge>}
        </p>
      </div>
      {status === 'open' && (
        <span className="flex shrink-0">
          {part.runs && (
            <IconButton
              size="sm"
              label={t('live.answer')}
              onClick={() => settle.mutate({ id, status: 'answered' }, { onError })}
            >
              <Check size={14} />
            </IconButton>
          )}
          {(part.runs || part.moderates) && (
            <IconButton
              size="sm"
              label={t('live.dismiss')}
              onClick={() => settle.mutate({ id, status: 'dismissed' }, { onError })}
            >
              <EyeOff size={14} />
            </IconButton>
          )}
        </span>
      )}
    </li>
  );
}

function AskBox({ part, live }: { part: Part; live: LiveSession }) {
  const { t } = useTranslation('event');
  const ask = useAsk(part.eventId);
  const settings = useLiveSettings(part.eventId);
  const writing = useWriting();
  const [body, setBody] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hidden = anonymous && live.anonymousQuestions;
  const send = () => {
    if (body.trim() === '' || ask.isPending) return;
    ask.mutate(
      { body: body.trim(), anonymous: hidden },
      {
        onSuccess: () => {
          setBody('');
          field.current?.focus();
        },
      },
    );
  };
  return (
    <div className="flex flex-col gap-8 border-t border-line p-16">
      {part.writes ? (
        <Form onSubmit={send} className="flex flex-col gap-8">
          {ask.error && (
            <Banner tone="danger" role="alert">
              {ask.error.fields.body ?? wordsFor(ask.error)}
            </Banner>
          )}
          <Textarea
            ref={field}
            aria-label={t('live.askLabel')}
            placeholder={t('live.askLabel')}
            value={body}
            onChange={({ target }) => setBody(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              send();
            }}
            rows={2}
            maxLength={most}
            dir="auto"
            className="min-h-0!"
          />
          <div className="flex items-center justify-between gap-12">
            {live.anonymousQuestions ? (
              <Switch label={t('live.withoutName')} checked={anonymous} onChange={setAnonymous} />
            ) : (
              <span />
            )}
            <Button type="submit" look="primary" busy={ask.isPending} {...writing}>
              {t('live.ask')}
            </Button>
          </div>
          {hidden && <p className="text-12 text-text-3">{t('live.withoutNameText')}</p>}
        </Form>
      ) : (
        <p className="text-13 text-text-2">{t('live.mayNot')}</p>
      )}
      {part.runs && (
        <div className="border-t border-line pt-8">
          <Switch
            label={t('live.allowAnonymous')}
            checked={live.anonymousQuestions}
            onChange={(anonymousQuestions) => settings.mutate({ anonymousQuestions })}
          />
        </div>
      )}
    </div>
  );
}
