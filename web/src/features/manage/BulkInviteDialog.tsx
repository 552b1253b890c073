import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, FileUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { getOrgsByOrgIdInvitationsInfiniteQueryKey, request, type OrganizationView, type Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, cx, Dialog, Field, Form, Textarea } from '@/ui';

type Result = {
  line: number;
  email: string;
  status: 'invited' | 'invalid-address' | 'invalid-role' | 'duplicate' | 'pending' | 'member';
  /** The address is in this answer only. */
  invitation: { id: string; token: string; url: string } | null;
};

async function inviteAll(orgId: string, csv: string): Promise<Result[]> {
  const response = await request(new URL(`/api/v1/orgs/${orgId}/invitations/bulk`, location.origin), {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: csv,
  });
  return ((await response.json()) as { items: Result[] }).items;
}

/** Many at once, from a file or what is pasted; each line says what became of it. */
export default function BulkInviteDialog({
  organization,
  onClose,
}: {
  organization: OrganizationView;
  onClose: () => void;
}) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const [csv, setCsv] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const invite = useMutation<Result[], Problem, string>({
    mutationFn: (lines) => inviteAll(organization.id, lines),
    retry: false,
    onSuccess: () =>
      queries.invalidateQueries({
        queryKey: getOrgsByOrgIdInvitationsInfiniteQueryKey({ path: { orgId: organization.id } }),
      }),
  });
  return (
    <Dialog open onClose={onClose} title={t('bulk.title')} wide>
      {invite.data ? (
        <Results results={invite.data} onClose={onClose} />
      ) : (
        <Form onSubmit={() => csv.trim() !== '' && invite.mutate(csv)}>
          <Field label={t('bulk.lines')} help={t('bulk.help')}>
            <Textarea
              dir="ltr"
              value={csv}
              onChange={({ target }) => setCsv(target.value)}
              rows={8}
              spellCheck={false}
              placeholder={'ines@example.org\nrafi@example.org,moderator'}
              className="font-mono text-13!"
            />
          </Field>
          <input
            ref={file}
            type="file"
            accept=".csv,text/csv,text/plain"
            hidden
            aria-label={t('bulk.file')}
            onChange={({ target }) => void target.files?.[0]?.text().then(setCsv)}
          />
          {invite.error && (
            <Banner tone="danger" role="alert">
              {wordsFor(invite.error)}
            </Banner>
          )}
          <div className="flex flex-wrap gap-8">
            <Button onClick={() => file.current?.click()}>
              <FileUp size={14} aria-hidden />
              {t('bulk.file')}
            </Button>
            <span className="ms-auto flex gap-8">
              <Button onClick={onClose}>{common('cancel')}</Button>
              <Button type="submit" look="primary" busy={invite.isPending} disabled={csv.trim() === ''}>
                {t('bulk.invite')}
              </Button>
            </span>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function Results({ results, onClose }: { results: Result[]; onClose: () => void }) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const invited = results.filter(({ status }) => status === 'invited').length;
  const save = () => {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = results.map(({ line, email, status, invitation }) =>
      [String(line), cell(email), status, cell(invitation?.url ?? '')].join(','),
    );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([['line,email,status,url', ...rows].join('\r\n')], { type: 'text/csv' }));
    link.download = 'invitations.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="flex flex-col gap-14">
      <p role="status" className="text-14">
        {t('bulk.done', { count: invited, all: results.length })}
      </p>
      <div className="max-h-320 overflow-auto rounded-card border border-line">
        <table className="w-full text-13">
          <thead className="sticky top-0 bg-app text-text-2">
            <tr>
              <th scope="col" className="px-12 py-6 text-end font-medium">
                {t('bulk.line')}
              </th>
              <th scope="col" className="px-12 py-6 text-start font-medium">
                {t('bulk.address')}
              </th>
              <th scope="col" className="px-12 py-6 text-start font-medium">
                {t('bulk.result')}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ line, email, status }) => {
              const good = status === 'invited';
              const Icon = good ? Check : X;
              return (
                <tr key={line} className="border-t border-line">
                  <td className="px-12 py-5 text-end text-text-3 tabular-nums">{line}</td>
                  <td className="px-12 py-5 wrap-anywhere">
                    <bdi dir="ltr">{email}</bdi>
                  </td>
                  <td className="px-12 py-5">
                    <span
                      className={cx('inline-flex items-center gap-5', good ? 'text-success-text' : 'text-danger-text')}
                    >
                      <Icon size={14} aria-hidden />
                      {t(`bulk.status.${status}`)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {invited > 0 && <Banner>{t('bulk.once')}</Banner>}
      <div className="flex justify-end gap-8">
        <Button onClick={save}>{t('bulk.save')}</Button>
        <Button look="primary" onClick={onClose}>
          {common('close')}
        </Button>
      </div>
    </div>
  );
}
