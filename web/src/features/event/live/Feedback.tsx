import { Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Card, cx, Field, Form, Textarea } from '@/ui';
import { useGiveOpinion, useOpinions } from './liveQueries';
import type { Part } from './LivePage';

const ratings = [1, 2, 3, 4, 5];

/** What one thought of it; those who run it see what all thought. */
export function Feedback({ part }: { part: Part }) {
  return part.runs ? <Results eventId={part.eventId} /> : part.writes && <Give eventId={part.eventId} />;
}

function Give({ eventId }: { eventId: string }) {
  const { t } = useTranslation('event');
  const give = useGiveOpinion(eventId);
  const [rating, rate] = useState<number>();
  const [comment, setComment] = useState('');
  const words = comment.trim();
  const submit = () => {
    if (rating !== undefined) give.mutate(words === '' ? { rating } : { rating, comment: words });
  };
  return (
    <Card className="p-16">
      <Form onSubmit={submit}>
        <fieldset>
          <legend className="mb-8 text-15 font-semibold">{t('live.howWasIt')}</legend>
          <div className="flex gap-2">
            {ratings.map((value) => (
              <label
                key={value}
                className="cursor-pointer rounded-control p-6 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name="rating"
                  className="sr-only"
                  aria-label={t('live.stars', { count: value })}
                  checked={rating === value}
                  onChange={() => rate(value)}
                />
                <OneStar on={value <= (rating ?? 0)} />
              </label>
            ))}
          </div>
        </fieldset>
        <Field name="comment" label={t('live.comment')} help={t('live.commentHelp')} error={give.error?.fields.comment}>
          <Textarea
            value={comment}
            onChange={({ target }) => setComment(target.value)}
            maxLength={2000}
            rows={2}
            dir="auto"
          />
        </Field>
        {give.error && (
          <Banner tone="danger" role="alert">
            {wordsFor(give.error)}
          </Banner>
        )}
        {give.isSuccess && <Banner tone="success">{t('live.thanks')}</Banner>}
        <div>
          <Button type="submit" look="primary" busy={give.isPending} disabled={rating === undefined}>
            {t('live.tell')}
          </Button>
          {rating === undefined && <span className="ms-10 text-12 text-text-3">{t('live.rateFirst')}</span>}
        </div>
      </Form>
    </Card>
  );
}

function Results({ eventId }: { eventId: string }) {
  const { t, language } = useTranslation('event');
  const { data } = useOpinions(eventId);
  if (!data) return null;
  const { count, average, comments } = data;
  return (
    <Card className="flex flex-col gap-12 p-16">
      <h2 className="text-15 font-semibold">{t('live.feedback')}</h2>
      <p className="flex flex-wrap items-center gap-10 text-14">
        {average !== null && (
          <>
            <span className="text-26 font-semibold tabular-nums">
              {new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(average)}
            </span>
            <Stars value={Math.round(average)} />
          </>
        )}
        <span className="text-text-2">{t('live.opinions', { count })}</span>
      </p>
      {comments.length > 0 && (
        <ul className="flex flex-col gap-12 border-t border-line pt-12">
          {comments.map(({ rating, comment }, i) => (
            <li key={i}>
              <Stars value={rating} />
              <p dir="auto" className="mt-4 text-14 wrap-anywhere whitespace-pre-line">
                {comment}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Stars({ value }: { value: number }) {
  const { t } = useTranslation('event');
  return (
    <span role="img" aria-label={t('live.stars', { count: value })} className="inline-flex gap-2">
      {ratings.map((one) => (
        <OneStar key={one} on={one <= value} small />
      ))}
    </span>
  );
}

function OneStar({ on, small = false }: { on: boolean; small?: boolean }) {
  return (
    <Star
      size={small ? 14 : 24}
      aria-hidden
      fill={on ? 'currentColor' : 'none'}
      className={cx(on ? 'text-accent-text' : 'text-text-3')}
    />
  );
}
