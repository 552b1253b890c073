import { Link } from '@tanstack/react-router';
import { MessageSquareText, MessagesSquare } from 'lucide-react';
import { itemsOf, type SearchHit } from '@/api';
import { useMyOrganizations } from '@/features/org';
import { Time, useTranslation } from '@/frame';
import { Avatar, ServerHtml } from '@/ui';

export function HitRow({ hit: { type, title, snippetHtml, url, author, createdAt, orgId } }: { hit: SearchHit }) {
  const { t } = useTranslation('search');
  const organization = itemsOf(useMyOrganizations().data).find(({ id }) => id === orgId);
  // Its path in this client, such as /topics/<id>#post-4.
  const [path = '/', hash] = url.split('#');
  const Icon = type === 'topic' ? MessagesSquare : MessageSquareText;
  return (
    <li className="relative flex gap-14 border-b border-line px-4 py-14 hover:bg-inset">
      <span className="grid shrink-0 place-items-center rounded-[8px] bg-sunken text-text-2 square-32">
        <Icon size={16} aria-hidden />
      </span>
      <div className="min-w-0 grow">
        <p className="flex gap-4 text-12 text-text-3">
          {organization && <bdi className="truncate">{organization.name} ·</bdi>}
          <span className="shrink-0">{t(`one.${type}`)}</span>
        </p>
        <h2 className="text-15 font-semibold wrap-anywhere text-accent-text">
          <Link
            to={path}
            {...(hash !== undefined && { hash })}
            dir="auto"
            className="after:absolute after:inset-0 after:content-['']"
          >
            {title}
          </Link>
        </h2>
        <ServerHtml
          html={snippetHtml}
          className="mt-2 line-clamp-3 text-13 wrap-anywhere text-text-2 [&_mark]:rounded-tag [&_mark]:bg-mark [&_mark]:font-semibold [&_mark]:text-text"
        />
        <p className="mt-4 flex items-center gap-6 text-12 text-text-3">
          {author && (
            <>
              <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={18} decorative />
              <bdi className="truncate">{author.displayName}</bdi>
            </>
          )}
          {createdAt !== null && <Time at={createdAt} />}
        </p>
      </div>
    </li>
  );
}
