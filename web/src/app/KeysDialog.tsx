import { prefer, useBindings, usePreferences, useTranslation } from '@/frame';
import { Dialog, Key, Switch } from '@/ui';
import { keyNames } from './keyNames';

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  // The newest of two equal ones is the one that works.
  const bindings = useBindings().filter(({ keys }, i, all) => all.findIndex((other) => other.keys === keys) === i);
  const { singleKeys } = usePreferences();
  return (
    <Dialog open onClose={onClose} title={t('keys.title')}>
      <dl className="mb-16 grid grid-cols-[1fr_auto] gap-y-8 text-13">
        {bindings.map(({ keys, label }) => (
          <div key={keys} className="contents">
            <dt>{label}</dt>
            <dd className="flex gap-4">
              {keyNames(keys).map((key) => (
                <Key key={key}>{key}</Key>
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
