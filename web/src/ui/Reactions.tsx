import { SmilePlus } from 'lucide-react';
import { IconButton } from './Button';
import { Menu, MenuItem } from './Menu';

type Reaction = { emoji: string; count: number; mine: boolean };
type Off = { disabled?: boolean; title?: string };

type ReactionsProps = Off & {
  reactions: Reaction[];
  labelOf: (reaction: Reaction) => string;
  onToggle: (emoji: string, on: boolean) => void;
};

/** Who reacted how, by count; pressed where the reader is among them. */
export function Reactions({ reactions, labelOf, onToggle, ...off }: ReactionsProps) {
  return reactions.map((reaction) => (
    <button
      key={reaction.emoji}
      type="button"
      {...off}
      aria-pressed={reaction.mine}
      aria-label={labelOf(reaction)}
      className="inline-flex h-24 items-center gap-5 rounded-full bg-sunken px-8 text-12 font-medium text-text-2 tabular-nums disabled:cursor-not-allowed aria-pressed:bg-accent-soft aria-pressed:text-accent-text aria-pressed:inset-ring aria-pressed:inset-ring-accent pointer-coarse:h-32"
      onClick={() => onToggle(reaction.emoji, !reaction.mine)}
    >
      <span aria-hidden>{reaction.emoji}</span> {reaction.count}
    </button>
  ));
}

const quick = ['👍', '❤️', '😂', '🎉', '🙏', '👀', '✅', '🔥'];

type ReactionMenuProps = Off & {
  reactions: Reaction[];
  label: string;
  /** What an item does: gives this reaction, or takes it back. */
  itemOf: (emoji: string, mine: boolean) => string;
  onToggle: (emoji: string, on: boolean) => void;
};

export function ReactionMenu({ reactions, label, itemOf, onToggle, ...off }: ReactionMenuProps) {
  const mine = (emoji: string) => reactions.some((one) => one.emoji === emoji && one.mine);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton size="sm" label={off.title ?? label} {...off}>
          <SmilePlus size={16} />
        </IconButton>
      }
    >
      {quick.map((emoji) => (
        <MenuItem
          key={emoji}
          icon={
            <span aria-hidden className="text-16 text-text">
              {emoji}
            </span>
          }
          onClick={() => onToggle(emoji, !mine(emoji))}
        >
          {itemOf(emoji, mine(emoji))}
        </MenuItem>
      ))}
    </Menu>
  );
}
