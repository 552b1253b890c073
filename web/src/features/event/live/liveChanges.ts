import type { RealtimeEvents } from '@/realtime';
import type { LivePoll, LiveSession, Question } from './liveTypes';

type News<T extends string> = RealtimeEvents[`event.${T}.v1` & keyof RealtimeEvents];

/** Each says how a session is after a change; twice the same changes nothing. */
export function changeQuestion(live: LiveSession, id: string, change: (question: Question) => Question): LiveSession {
  return { ...live, questions: live.questions.map((one) => (one.id === id ? change(one) : one)) };
}

export function changePoll(live: LiveSession, id: string, change: (poll: LivePoll) => LivePoll): LiveSession {
  return { ...live, polls: live.polls.map((one) => (one.id === id ? change(one) : one)) };
}

export function asked(live: LiveSession, { id, author, anonymous, body, createdAt }: News<'question-asked'>) {
  if (live.questions.some((one) => one.id === id)) return live;
  const more = { status: 'open', votes: 0, voted: false, answeredAt: null } as const;
  return {
    ...live,
    questions: [...live.questions, { id, author: author ?? null, anonymous, body, createdAt, ...more }],
  };
}

export function opened(live: LiveSession, { pollId, question, options, multiple }: News<'live-poll-opened'>) {
  const known = live.polls.find(({ id }) => id === pollId);
  if (known) return known.state === 'draft' ? changePoll(live, pollId, (poll) => ({ ...poll, state: 'open' })) : live;
  const poll: LivePoll = {
    id: pollId,
    question,
    multiple,
    state: 'open',
    options: options.map((option) => ({ ...option, votes: 0 })),
    voters: 0,
    myChoices: [],
  };
  return { ...live, polls: [...live.polls, poll] };
}

export function counted(
  poll: LivePoll,
  { votes, voters }: Pick<News<'live-poll-voted'>, 'votes' | 'voters'>,
): LivePoll {
  return { ...poll, voters, options: poll.options.map((option, i) => ({ ...option, votes: votes[i] ?? 0 })) };
}

/** As it will be when the ballot is counted. */
export function chosen(poll: LivePoll, choices: string[]): LivePoll {
  const one = (list: string[], id: string) => (list.includes(id) ? 1 : 0);
  return {
    ...poll,
    myChoices: choices,
    voters: poll.voters + (poll.myChoices.length === 0 ? 1 : 0),
    options: poll.options.map((option) => ({
      ...option,
      votes: option.votes + one(choices, option.id) - one(poll.myChoices, option.id),
    })),
  };
}

export const byVotes = (a: Question, b: Question) => b.votes - a.votes || a.createdAt.localeCompare(b.createdAt);
export const byTime = (a: Question, b: Question) => b.createdAt.localeCompare(a.createdAt);
