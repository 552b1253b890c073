import { Link, useParams } from '@tanstack/react-router';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, buttonClass, SkeletonRows } from '@/ui';
import { usePerson } from './queries';

export default function PersonPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { username } = useParams({ from: '/shell/u/$username' });
  const me = useMe();
  const person = usePerson(username);
  const shown = person.data;
  return (
    <Page
      title={shown?.displayName ?? `@${username}`}
      actions={
        shown &&
        shown.id === me?.id && (
          <Link to="/settings" className={buttonClass()}>
            {t('person.edit')}
          </Link>
        )
      }
    >
      <PageBody className="max-w-812!">
        {person.isPending && <SkeletonRows rows={1} label={common('loading')} className="h-96" />}
        {person.isError && !shown && <ErrorState problem={person.error} retry={() => void person.refetch()} />}
        {shown && (
          <div className="flex items-center gap-20">
            <Avatar id={shown.id} name={shown.displayName} url={shown.avatarUrl} size={96} decorative />
            <div className="min-w-0">
              <h2 dir="auto" className="text-26 font-semibold wrap-anywhere">
                {shown.displayName}
              </h2>
              <p className="text-13 text-text-3">
                <bdi dir="ltr">@{shown.username}</bdi>
              </p>
            </div>
          </div>
        )}
      </PageBody>
    </Page>
  );
}
