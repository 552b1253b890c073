import { Download } from 'lucide-react';
import { useTranslation, wordsFor } from '@/frame';
import { Button, complain } from '@/ui';
import { useCsv, type Filter } from './staffApi';

export function CsvButton({ what, filter }: { what: 'metrics' | 'subscriptions'; filter?: Filter }) {
  const { t } = useTranslation('billing');
  const csv = useCsv(what, filter);
  return (
    <Button
      busy={csv.isPending}
      onClick={() => csv.mutate(undefined, { onError: (problem) => complain(wordsFor(problem)) })}
    >
      <Download size={16} aria-hidden />
      CSV
      <span className="sr-only">: {t(what === 'metrics' ? 'staff.revenue' : 'staff.subscriptions')}</span>
    </Button>
  );
}
