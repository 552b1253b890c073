import { createContext, use } from 'react';
import type { OrganizationView, PostView, TopicView, UserSummary } from '@/api';
import { useReadOnly, useTranslation } from '@/frame';

/** The topic that is shown, and what its reader may do there. */
export type Conversation = {
  topic: TopicView;
  organization: OrganizationView | undefined;
  me: UserSummary | undefined;
  moderates: boolean;
  /** A member: may vote and react, also where the topic is locked. */
  takesPart: boolean;
  writes: boolean;
  /** The posts that a moderator chooses, once they began to. */
  selection: { ids: string[]; toggle: (postId: string) => void; end: () => void } | undefined;
  onSelect: () => void;
  /** Begins an answer to a post, with these words. */
  answer: (post: PostView, words?: string) => void;
  /** The topic is no more. */
  gone: () => void;
};

export const ConversationContext = createContext<Conversation | undefined>(undefined);

export function useConversation(): Conversation {
  const conversation = use(ConversationContext);
  if (!conversation) throw new Error('There is no conversation around this.');
  return conversation;
}

/**
 * How the buttons of a post are that change something: undefined is not there at all, and where the organization can
 * only be read they say so.
 */
export function useTakingPart(): { disabled?: true; title?: string } | undefined {
  const { t } = useTranslation();
  const { takesPart, organization } = useConversation();
  const closed = useReadOnly();
  if (!takesPart) return undefined;
  if (closed === undefined && organization?.readOnly !== true && !organization?.archivedAt) return {};
  return { disabled: true, title: closed ?? t(organization?.archivedAt ? 'problem.archived' : 'problem.readOnly') };
}
