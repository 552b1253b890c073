import { useQuery } from '@tanstack/react-query';
import { postMarkdownPreview } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, ServerHtml, Skeleton } from '@/ui';

/** By the server's renderer: what is shown is what will be published. */
export function Preview({ body }: { body: string }) {
  const { t } = useTranslation('composer');
  const { data, error } = useQuery({
    queryKey: ['preview', body],
    queryFn: async ({ signal }) => (await postMarkdownPreview({ body: { body }, signal })).data,
    gcTime: 0,
  });
  return (
    <div className="composer-preview" aria-busy={!data && !error}>
      {data && <ServerHtml html={data.bodyHtml} />}
      {error && <Banner tone="warning">{t('noPreview', { reason: error.fields.body ?? wordsFor(error) })}</Banner>}
      {!data && !error && (
        <span role="status" aria-label={t('previewing')}>
          <Skeleton className="h-12 w-2/3" />
        </span>
      )}
    </div>
  );
}
