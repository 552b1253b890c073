import { lazy, Suspense } from 'react';
import { loadWords } from '@/frame';
import { report, useReported } from './reporting';

const ReportDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./ReportDialog'), loadWords('moderation')]);
  return dialog;
});

/** Where the dialog stands that a ReportItem opens. */
export function Reporting() {
  const subject = useReported();
  return (
    subject && (
      <Suspense>
        <ReportDialog key={subject.id} subject={subject} onClose={() => report(undefined)} />
      </Suspense>
    )
  );
}
