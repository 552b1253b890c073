import type { Problem } from '@/api';

/** What somebody wrote and the server has not answered. */
export type Letter = {
  /** Also the id of what the body creates, so that sending again creates nothing twice. */
  id: string;
  owner: string;
  /** What it belongs to, such as "topic:<id>": what is sent there stays in order. */
  place: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body: Readonly<Record<string, unknown>>;
  writtenAt: number;
  refused?: Refusal;
};

export type Refusal = Pick<Problem, 'status' | 'slug' | 'title' | 'detail' | 'errors'>;

export type Store = {
  all: () => Promise<Letter[]>;
  put: (letter: Letter) => Promise<void>;
  remove: (id: string) => Promise<void>;
};
