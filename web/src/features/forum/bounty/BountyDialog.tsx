import { useState } from 'react';
import type { Problem, TopicView } from '@/api';
import { fullTime, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input, say, Select, Skeleton } from '@/ui';
import { useBounty, useMyPoints } from './bountyQueries';

const days = [1, 3, 7, 14, 30];
const problems = ['reputation-too-low', 'bounty-open', 'topic-solved', 'permission-denied'] as const;

/** Offers some of one's reputation to whoever solves a topic, or takes the offer back. */
export default function BountyDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const mine = useMyPoints(topic.orgId);
  const bounty = useBounty(topic);
  const [points, setPoints] = useState(String(topic.bounty?.points ?? 50));
  const [length, setLength] = useState(7);
  const [tried, setTried] = useState(false);
  const wrong = !/^\d+$/.test(points) || Number(points) < 10 || Number(points) > 500;
  const submit = () => {
    setTried(true);
    if (wrong) return;
    // A little less than 30 days: the server's clock may be behind.
    const until = new Date(Date.now() + length * 86_400_000 - 60_000).toISOString();
    bounty.mutate(
      { points: Number(points), until },
      {
        onSuccess: () => {
          onClose();
          say(t('bounty.offered', { count: Number(points) }));
        },
      },
    );
  };
  const withdraw = () =>
    bounty.mutate(null, {
      onSuccess: () => {
        onClose();
        say(t('bounty.withdrawn'));
      },
    });
  return (
    <Dialog open onClose={onClose} title={t('bounty.title')}>
      <Form onSubmit={submit} errors={bounty.error?.fields}>
        {bounty.error && Object.keys(bounty.error.fields).length === 0 && <Why problem={bounty.error} />}
        <p className="text-13 text-text-2">{t('bounty.text')}</p>
        {topic.bounty && (
          <p className="text-13 font-medium">
            {t('bounty.badge', { count: topic.bounty.points })},{' '}
            {t('bounty.until', { time: fullTime(topic.bounty.until) })}
          </p>
        )}
        <div className="grid gap-14 phone:grid-cols-2">
          <Field
            name="points"
            label={t('bounty.points')}
            help={
              mine.isPending ? (
                <Skeleton className="h-16 w-96" />
              ) : (
                mine.data && t('bounty.pointsHelp', { count: mine.data.total })
              )
            }
            error={bounty.error?.fields.points ?? (tried && wrong && t('bounty.wrongPoints'))}
          >
            <Input inputMode="numeric" value={points} onValueChange={setPoints} maxLength={3} autoComplete="off" />
          </Field>
          <Field name="until" label={t('bounty.until_label')} error={bounty.error?.fields.until}>
            <Select
              value={String(length)}
              onChange={(value) => setLength(Number(value))}
              options={days.map((count) => ({ value: String(count), label: t('bounty.days', { count }) }))}
            />
          </Field>
        </div>
        <div className="flex flex-wrap justify-end gap-8">
          {topic.bounty && (
            <span className="me-auto">
              <Button look="danger" busy={bounty.isPending} onClick={withdraw}>
                {t('bounty.withdraw')}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={bounty.isPending}>
            {t('bounty.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Why({ problem }: { problem: Problem }) {
  const { t } = useTranslation('forum');
  const known = problems.find((slug) => slug === problem.slug);
  return (
    <Banner tone="danger" role="alert">
      {known ? t(`bounty.problems.${known}`) : wordsFor(problem)}
    </Banner>
  );
}
