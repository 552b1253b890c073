import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getOrgsByOrgIdAuditLogInfiniteQueryKey, write } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Badge, Button, complain, say } from '@/ui';

const undoable = [
  'member.removed',
  'member.role-changed',
  'member.suspended',
  'member.banned',
  'member.silenced',
  'organization.archived',
];

type UndoButtonProps = { orgId: string; entry: { id: string; action: string; undone?: boolean } };

/** Takes back what an entry tells of; nothing where that can't be. */
export default function UndoButton({ orgId, entry: { id, action, undone } }: UndoButtonProps) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => write('POST', `/orgs/${orgId}/audit-log/${id}/undo`),
    onSuccess: () => say(t('undo.done')),
    onError: (problem) => complain(problem.slug === 'not-undoable' ? t('undo.impossible') : wordsFor(problem)),
    onSettled: () =>
      queries.invalidateQueries({ queryKey: getOrgsByOrgIdAuditLogInfiniteQueryKey({ path: { orgId } }) }),
  });
  if (undone === true) return <Badge>{t('undo.undone')}</Badge>;
  // An older service says nothing of it, and can't.
  if (undone === undefined || !undoable.includes(action)) return null;
  return (
    <Button size="sm" busy={undo.isPending} onClick={() => undo.mutate()}>
      {common('undo')}
    </Button>
  );
}
