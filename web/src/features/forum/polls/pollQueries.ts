import { useMutation, useQueryClient } from '@tanstack/react-query';
import { write, type Problem, type TopicView } from '@/api';
import { deepTopic } from '../depth';
import { keys } from '../keys';

export const pollKinds = ['single', 'multiple', 'ranked'] as const;
export type PollKind = (typeof pollKinds)[number];

export type Poll = {
  id: string;
  question: string;
  kind: PollKind;
  anonymous: boolean;
  /** In a ranked one the votes are of those who put it first. */
  options: { id: string; text: string; votes: number }[];
  voters: number;
  /** The best first. */
  myChoices: string[];
  closesAt: string | null;
  closed: boolean;
};

export type NewPoll = {
  id: string;
  question: string;
  options: string[];
  kind: PollKind;
  anonymous: boolean;
  closesAt?: string;
};

export const openPoll = (topicId: string, poll: NewPoll) => write<Poll>('POST', `/topics/${topicId}/polls`, poll);

/** With a poll as it is now, known before or not. */
export function withPoll(topic: TopicView, poll: Poll): TopicView {
  const polls = deepTopic(topic).polls ?? [];
  const known = polls.some(({ id }) => id === poll.id);
  const now = known ? polls.map((one) => (one.id === poll.id ? poll : one)) : [...polls, poll];
  return { ...topic, polls: now as NonNullable<TopicView['polls']> };
}

export type PollCounts = Pick<Poll, 'id' | 'options' | 'voters'>;

/** With what others voted; one's own choices are told to oneself alone. */
export function withCounts(topic: TopicView, { id, options, voters }: PollCounts): TopicView {
  const poll = deepTopic(topic).polls?.find((one) => one.id === id);
  return poll ? withPoll(topic, { ...poll, options, voters }) : topic;
}

export function useOpenPoll(topicId: string) {
  const queries = useQueryClient();
  return useMutation<Poll, Problem, NewPoll>({
    mutationFn: (poll) => openPoll(topicId, poll),
    onSuccess: (poll) =>
      queries.setQueryData<TopicView>(keys.topic(topicId), (topic) => topic && withPoll(topic, poll)),
  });
}

/** No choices take the ballot back. */
export function useBallot(topicId: string, pollId: string) {
  const queries = useQueryClient();
  const key = keys.topic(topicId);
  return useMutation<Poll | undefined, Problem, string[]>({
    mutationFn: (choices) =>
      choices.length > 0
        ? write<Poll>('PUT', `/polls/${pollId}/ballot`, { choices })
        : write<undefined>('DELETE', `/polls/${pollId}/ballot`),
    onSuccess: (poll) => {
      if (poll) queries.setQueryData<TopicView>(key, (topic) => topic && withPoll(topic, poll));
      else void queries.invalidateQueries({ queryKey: key });
    },
  });
}
