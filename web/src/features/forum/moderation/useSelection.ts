import { useState } from 'react';
import type { Conversation } from '../conversation';

/** Some posts of a topic, in the order in which they were chosen. */
export function useSelection(): Pick<Conversation, 'selection' | 'onSelect'> {
  const [ids, setIds] = useState<string[]>();
  const toggle = (postId: string) =>
    setIds((known = []) => (known.includes(postId) ? known.filter((id) => id !== postId) : [...known, postId]));
  return {
    selection: ids && { ids, toggle, end: () => setIds(undefined) },
    onSelect: () => setIds([]),
  };
}
