import { Time, useTranslation, wordsFor } from '@/frame';
import { Button, complain } from '@/ui';
import { useExport, useRequestExport } from './domainsApi';

/** The archive of an organization: asked for, waited for, and fetched. */
export function ExportPart({ orgId }: { orgId: string }) {
  const { t } = useTranslation('org');
  const newest = useExport(orgId);
  const request = useRequestExport(orgId);
  const made = newest.data;
  const waiting = made?.readyAt === null;
  return (
    <div className="flex flex-col gap-12">
      <p className="text-14 text-text-2">{t('end.exportText')}</p>
      {made?.url != null && (
        <p className="text-14">
          <a href={made.url} download className="text-accent-text underline">
            {t('end.download')}
          </a>{' '}
          {made.expiresAt !== null && (
            <span className="text-text-3">
              {t('end.until')} <Time at={made.expiresAt} />
            </span>
          )}
        </p>
      )}
      <Button
        className="self-start"
        busy={request.isPending || waiting}
        onClick={() => request.mutate(undefined, { onError: (problem) => complain(wordsFor(problem)) })}
      >
        {t('end.request')}
      </Button>
    </div>
  );
}
