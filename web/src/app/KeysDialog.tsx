import { prefer, useBindings, usePreferences, useTranslation } from '@/frame';
import { Dialog, Key, Switch } from '@/ui';

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const bindings = useBindings();
  const { singleKeys } = usePreferences();
  return (
    <Dialog open onClose={onClose} title={t('keys.title')}>
      <dl className="mb-16 grid grid-cols-[1fr_auto] gap-y-8 text-13">
        {bindings.map(({ keys, label }) => (
          <div key={keys} className="contents">
            <dt>{label}</dt>
            <dd className="flex gap-4">
              {keys.split(' ').map((key) => (
                <Key key={key}>{shown(key)}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keys.single')}
        help={t('keys.singleHelp')}
        checked={singleKeys}
        onChange={(on) => prefer({ singleKeys: on })}
      />
    </Dialog>
  );
}

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

function shown(key: string): string {
  const words = key.replace('mod+', mac ? '⌘ ' : 'Ctrl ').replace('shift+', mac ? '⇧ ' : 'Shift ');
  return words.length === 1
    ? words.toUpperCase()
    : words.replace(/ (\w)$/, (_, letter: string) => ` ${letter.toUpperCase()}`);
}
