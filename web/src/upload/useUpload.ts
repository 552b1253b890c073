import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FileView, Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { upload } from './upload';

/** One file at a time. It ends with what shows it. */
export function useUpload(place: string) {
  const [progress, setProgress] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const stop = () => controller.current?.abort();
  useEffect(() => stop, []);
  const mutation = useMutation<FileView, Problem, File>({
    mutationFn: (file) => {
      controller.current = new AbortController();
      setProgress(0);
      return upload(place, file, setProgress, controller.current.signal);
    },
    // Sending some megabytes again is for a person to decide.
    retry: false,
  });
  return { ...mutation, progress, stop };
}

/** What a person reads of an upload that failed. */
export function useUploadWords(): (problem: Problem) => string {
  const { t } = useTranslation('upload');
  return (problem) => {
    switch (problem.slug) {
      case 'file-too-large':
        return t('tooLarge');
      case 'content-refused':
        return t('refused');
      case 'too-many-uploads':
        return t('tooMany');
      case 'files-unavailable':
      case 'upload-incomplete':
      case 'upload-failed':
        return t('failed');
      default:
        return wordsFor(problem);
    }
  };
}
