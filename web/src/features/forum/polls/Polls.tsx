import { useState } from 'react';
import { fullTime, useTranslation, wordsFor } from '@/frame';
import { Button, complain } from '@/ui';
import { useConversation, useTakingPart } from '../conversation';
import { deepTopic } from '../depth';
import { Ballot } from './Ballot';
import { Results } from './Results';
import { useBallot, type Poll } from './pollQueries';

/** The polls of a topic, below what it asks. */
export function Polls() {
  const { topic } = useConversation();
  return deepTopic(topic).polls?.map((poll) => <OnePoll key={poll.id} poll={poll} />);
}

function OnePoll({ poll }: { poll: Poll }) {
  const { t } = useTranslation('forum');
  const { topic } = useConversation();
  const takingPart = useTakingPart();
  const ballot = useBallot(topic.id, poll.id);
  const voted = poll.myChoices.length > 0;
  const [choosing, choose] = useState<boolean>();
  const votes = takingPart?.disabled !== true && takingPart !== undefined && !poll.closed;
  const cast = (choices: string[]) =>
    ballot.mutate(choices, {
      onSuccess: () => choose(undefined),
      onError: (problem) => complain(problem.slug === 'poll-closed' ? t('poll.isClosed') : wordsFor(problem)),
    });
  return (
    <section aria-label={t('poll.of', { question: poll.question })} className="poll">
      <h3 dir="auto" className="text-15 font-semibold wrap-anywhere">
        {poll.question}
      </h3>
      {votes && (choosing ?? !voted) ? (
        <Ballot poll={poll} busy={ballot.isPending} onCast={cast} onResults={() => choose(false)} />
      ) : (
        <>
          <Results poll={poll} />
          {votes && (
            <div className="-ms-9 flex flex-wrap">
              <Button look="quiet" size="sm" onClick={() => choose(true)}>
                {t(voted ? 'poll.change' : 'poll.vote')}
              </Button>
              {voted && (
                <Button look="quiet" size="sm" busy={ballot.isPending} onClick={() => cast([])}>
                  {t('poll.withdraw')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      <p className="flex flex-wrap gap-x-6 text-12 text-text-3">
        <span>{t('poll.voters', { count: poll.voters })}</span>
        {poll.anonymous && <span>· {t('poll.anonymous')}</span>}
        {poll.closesAt !== null && (
          <span>· {t(poll.closed ? 'poll.closed' : 'poll.closes', { time: fullTime(poll.closesAt) })}</span>
        )}
      </p>
    </section>
  );
}
