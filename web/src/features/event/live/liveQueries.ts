import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { patchByNews, read, write, type Problem } from '@/api';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';
import { asked, changePoll, changeQuestion, chosen, counted, opened } from './liveChanges';
import type { LivePoll, LiveSession, Opinion, Opinions } from './liveTypes';

const keyOf = (eventId: string) => ['events', 'live', eventId];
const watching = 30_000;

/** The whole state; how many watch is only told to who asks, and all of it to those without a socket. */
export function useLive(eventId: string) {
  const me = useMe();
  return useQuery({
    queryKey: keyOf(eventId),
    queryFn: () => read<LiveSession>(`/events/${eventId}/live`),
    refetchInterval: me ? 60_000 : 10_000,
  });
}

function patch(queries: QueryClient, eventId: string, change: (live: LiveSession) => LiveSession): void {
  patchByNews(queries, keyOf(eventId), change);
}

/** Keeps a session equal to a fresh read. */
export function useLiveNews(eventId: string): void {
  const me = useMe();
  const queries = useQueryClient();
  const change = (next: (live: LiveSession) => LiveSession) => patch(queries, eventId, next);
  useChannel(
    me && `event:${eventId}`,
    {
      'event.live-started.v1': ({ startedAt }) =>
        change((live) => ({ ...live, state: 'live', startedAt, endedAt: null })),
      'event.live-ended.v1': ({ endedAt }) => change((live) => ({ ...live, state: 'ended', endedAt })),
      'event.question-asked.v1': (news) => change((live) => asked(live, news)),
      'event.question-voted.v1': ({ questionId, votes }) =>
        change((live) => changeQuestion(live, questionId, (one) => ({ ...one, votes }))),
      'event.question-answered.v1': ({ questionId, answeredAt }) =>
        change((live) => changeQuestion(live, questionId, (one) => ({ ...one, status: 'answered', answeredAt }))),
      'event.question-dismissed.v1': ({ questionId }) =>
        change((live) => changeQuestion(live, questionId, (one) => ({ ...one, status: 'dismissed' }))),
      'event.live-poll-opened.v1': (news) => change((live) => opened(live, news)),
      'event.live-poll-voted.v1': (news) =>
        change((live) => changePoll(live, news.pollId, (poll) => counted(poll, news))),
      'event.live-poll-closed.v1': (news) =>
        change((live) => changePoll(live, news.pollId, (poll) => ({ ...counted(poll, news), state: 'closed' }))),
    },
    () => void queries.invalidateQueries({ queryKey: keyOf(eventId) }),
  );
}

/** Counts one as a viewer while the page is shown. */
export function useWatching(eventId: string, on: boolean): void {
  const watch = useEffectEvent(() => {
    if (document.visibilityState === 'visible') write('PUT', `/events/${eventId}/live/viewer`).catch(() => undefined);
  });
  useEffect(() => {
    if (!on) return;
    watch();
    const timer = setInterval(() => watch(), watching);
    return () => clearInterval(timer);
  }, [on]);
}

/** What is shown at once, and taken back when it is refused. */
function useShownAtOnce<V>(
  eventId: string,
  act: (value: V) => Promise<unknown>,
  change: (live: LiveSession, value: V) => LiveSession,
) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, V>({
    mutationFn: act,
    onMutate: (value) => patch(queries, eventId, (live) => change(live, value)),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(eventId) }),
  });
}

export function useQuestionVote(eventId: string) {
  return useShownAtOnce<{ id: string; on: boolean }>(
    eventId,
    ({ id, on }) => write(on ? 'PUT' : 'DELETE', `/questions/${id}/vote`),
    (live, { id, on }) =>
      changeQuestion(live, id, (one) =>
        one.voted === on ? one : { ...one, voted: on, votes: Math.max(0, one.votes + (on ? 1 : -1)) },
      ),
  );
}

export function useSettleQuestion(eventId: string) {
  return useShownAtOnce<{ id: string; status: 'answered' | 'dismissed' }>(
    eventId,
    ({ id, status }) => write('POST', `/questions/${id}/${status === 'answered' ? 'answer' : 'dismiss'}`),
    (live, { id, status }) =>
      changeQuestion(live, id, (one) => ({
        ...one,
        status,
        answeredAt: status === 'answered' ? new Date().toISOString() : null,
      })),
  );
}

export function useBallot(eventId: string) {
  return useShownAtOnce<{ id: string; choices: string[] }>(
    eventId,
    ({ id, choices }) => write('PUT', `/live-polls/${id}/ballot`, { choices }),
    (live, { id, choices }) => changePoll(live, id, (poll) => chosen(poll, choices)),
  );
}

/** What is answered with something new, which is then read. */
function useThenRead<V>(eventId: string, act: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, V>({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(eventId) }),
  });
}

export const useAsk = (eventId: string) =>
  useThenRead<{ body: string; anonymous: boolean }>(eventId, (question) =>
    write('POST', `/events/${eventId}/questions`, question),
  );
export const useTurnLive = (eventId: string) =>
  useThenRead<'start' | 'end'>(eventId, (turn) => write('POST', `/events/${eventId}/live/${turn}`));
export const useLiveSettings = (eventId: string) =>
  useThenRead<{ anonymousQuestions: boolean }>(eventId, (settings) =>
    write('PUT', `/events/${eventId}/live`, settings),
  );
export const useMakePoll = (eventId: string) =>
  useThenRead<{ question: string; options: string[]; multiple: boolean; open: boolean }>(
    eventId,
    async ({ open, ...poll }) => {
      const { id } = await write<LivePoll>('POST', `/events/${eventId}/polls`, poll);
      if (open) await write('POST', `/live-polls/${id}/open`);
    },
  );
export const useTurnPoll = (eventId: string) =>
  useThenRead<{ id: string; turn: 'open' | 'close' }>(eventId, ({ id, turn }) =>
    write('POST', `/live-polls/${id}/${turn}`),
  );

export function useGiveOpinion(eventId: string) {
  return useMutation<unknown, Problem, Opinion>({
    mutationFn: (opinion) => write('POST', `/events/${eventId}/feedback`, opinion),
  });
}

export function useOpinions(eventId: string) {
  return useQuery({
    queryKey: ['events', 'feedback', eventId],
    queryFn: () => read<Opinions>(`/events/${eventId}/feedback`),
  });
}
