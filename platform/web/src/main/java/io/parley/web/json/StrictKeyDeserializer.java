package io.parley.web.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** The keys of a map; storable. */
final class StrictKeyDeserializer extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        String rule = StorableText.brokenRule(key);
        if (rule != null) throw new UnstorableText(context.getParser(), rule);
        return key;
    }
}
