import type { UserSummary } from '@/api';
import { useTranslation } from '@/frame';
import { Avatar, Banner, Button, cx } from '@/ui';
import type { Unsent } from './unsent';

type UnsentRowProps = { post: Unsent; me: UserSummary; onAgain: () => void; onDiscard: () => void };

const intoView = (row: HTMLLIElement | null) => row?.scrollIntoView({ block: 'nearest' });

export function UnsentRow({ post, me, onAgain, onDiscard }: UnsentRowProps) {
  const { t } = useTranslation('forum');
  const sending = post.refused === undefined;
  return (
    <li ref={intoView} className="post-row">
      <article aria-label={t(sending ? 'post.sending' : 'post.notSent')} aria-busy={sending}>
        <header className="flex items-center gap-8">
          <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} size={28} decorative />
          <span dir="auto" className="min-w-0 truncate text-14 font-semibold">
            {me.displayName}
          </span>
          <span className="ms-auto shrink-0 text-12 text-text-3">{t(sending ? 'post.sending' : 'post.notSent')}</span>
        </header>
        <div className="post-content">
          <p dir="auto" className={cx('prose as-written', sending && 'text-text-2')}>
            {post.body}
          </p>
          {!sending && (
            <Banner
              tone="danger"
              role="alert"
              action={
                <span className="flex shrink-0 gap-6">
                  <Button size="sm" onClick={onDiscard}>
                    {t('post.discard')}
                  </Button>
                  <Button size="sm" look="primary" onClick={onAgain}>
                    {t('post.again')}
                  </Button>
                </span>
              }
            >
              {post.refused === '' ? t('post.interrupted') : post.refused}
            </Banner>
          )}
        </div>
      </article>
    </li>
  );
}
