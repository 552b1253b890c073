import type { MessageView } from '@/api';

export const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };

export function message(seq: number, more: Partial<MessageView> = {}): MessageView {
  return {
    id: `m${seq}`,
    channelId: 'c1',
    seq,
    author: ines,
    topic: null,
    threadId: null,
    replyTo: null,
    forwarded: null,
    body: `Words ${seq}`,
    bodyHtml: `<p>Words ${seq}</p>`,
    mentionedGroup: null,
    reactions: [],
    attachments: [],
    pinned: false,
    saved: false,
    editCount: 0,
    editedAt: null,
    createdAt: '2026-11-02T10:00:00Z',
    thread: null,
    promotion: null,
    ...more,
  };
}
