const link = /\/topics\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/i;

/** The topic that an address of ours leads to. */
export const topicIdIn = (text: string): string | undefined => link.exec(text.trim())?.[1]?.toLowerCase();
