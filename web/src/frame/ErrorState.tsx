import { Link } from '@tanstack/react-router';
import { Signpost, Unplug } from 'lucide-react';
import type { Problem } from '@/api';
import { Button, buttonClass, Empty } from '@/ui';
import { useTranslation } from './i18n/useTranslation';
import { wordsFor } from './problems';

/** In the place of what did not load. What isn't there and what one may not see look the same on purpose. */
export function ErrorState({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const { t } = useTranslation();
  if (problem.status === 404) return <NotFound />;
  return (
    <div role="alert">
      <Empty icon={Unplug} title={t('problem.title')} action={retry && <Button onClick={retry}>{t('tryNow')}</Button>}>
        <p>{wordsFor(problem)}</p>
        {problem.traceId !== undefined && <Trace id={problem.traceId} />}
      </Empty>
    </div>
  );
}

function Trace({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <p className="mt-8 font-mono text-12 text-text-3">
      {t('trace', { id: id.slice(0, 8) })}{' '}
      <button
        type="button"
        className="font-sans font-medium text-accent-text"
        onClick={() => void navigator.clipboard.writeText(id)}
      >
        {t('copy')}
      </button>
    </p>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={Signpost}
      title={t('notFound.title')}
      action={
        <Link to="/" className={buttonClass()}>
          {t('goHome')}
        </Link>
      }
    >
      {t('notFound.text')}
    </Empty>
  );
}
