import { useEffect, useRef, useState } from 'react';
import { asProblem, type FileView } from '@/api';
import { useUpload, useUploadWords } from '@/upload';
import type { Attached } from './drafts';

export const mostAttachments = 20;

/** What goes with the words. Files are uploaded one after the other, as they are chosen. */
export function useAttachments(place: string, attached: Attached[], change: (attached: Attached[]) => void) {
  const upload = useUpload(place);
  const words = useUploadWords();
  const [coming, setComing] = useState<File[]>([]);
  const [problem, setProblem] = useState<string>();
  const latest = useRef(attached);
  useEffect(() => {
    latest.current = attached;
  });
  const put = (next: Attached[]) => {
    latest.current = next;
    change(next);
  };

  const attach = async (files: File[]) => {
    const taken = files.slice(0, Math.max(0, mostAttachments - latest.current.length));
    setProblem(undefined);
    setComing(taken);
    try {
      for (const file of taken) {
        put([...latest.current, summary(await upload.mutateAsync(file))]);
        setComing((waiting) => waiting.slice(1));
      }
    } catch (error) {
      if (!(error instanceof DOMException)) setProblem(words(asProblem(error)));
    } finally {
      setComing([]);
    }
  };
  return {
    coming,
    progress: upload.progress,
    problem,
    attach: (files: File[]) => void attach(files),
    stop: upload.stop,
    remove: (id: string) => put(latest.current.filter((file) => file.id !== id)),
  };
}

const summary = ({ id, name, size }: FileView): Attached => ({ id, name, size });
