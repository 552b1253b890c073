import common from '../de.json';

const features = import.meta.glob<Record<string, unknown>>('../../features/*/de.json', {
  eager: true,
  import: 'default',
});

export default { common, features };
