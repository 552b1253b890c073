package io.parley.identity.connection;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a state in a query as bodies write it, in lower case. */
@Component
class ConnectionStates implements Converter<String, ConnectionState> {

    @Override
    public ConnectionState convert(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) throw new IllegalArgumentException("Not a state");
        return ConnectionState.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
