package io.parley.org.domain;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Cache;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Looks into DNS for the record by which an organization shows that a domain is its own. */
@Component
class DomainRecords {

    private static final String PREFIX = "_parley.";
    private static final String VALUE = "parley-verification=";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PORT = 53;
    private static final int MOST_RECORDS = 50;

    private final DomainProperties properties;

    DomainRecords(DomainProperties properties) {
        this.properties = properties;
    }

    static String nameFor(String domain) {
        return PREFIX + domain;
    }

    static String valueFor(String token) {
        return VALUE + token;
    }

    /** What DNS says now; asked for at most a few seconds, and never by what was remembered. */
    Finding find(String domain, String token) {
        try {
            Lookup lookup = new Lookup(nameFor(domain) + ".", Type.TXT);
            lookup.setResolver(resolver());
            lookup.setCache(new Cache());
            lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> among(texts(lookup), valueFor(token));
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Finding.NO_RECORD;
                default -> Finding.NO_ANSWER;
            };
        } catch (TextParseException tooLong) {
            return Finding.NO_RECORD;
        }
    }

    private static List<String> texts(Lookup lookup) {
        return Arrays.stream(lookup.getAnswers())
                .limit(MOST_RECORDS)
                .filter(TXTRecord.class::isInstance)
                .map(record ->
                        String.join("", ((TXTRecord) record).getStrings()).strip())
                .toList();
    }

    private static Finding among(List<String> texts, String wanted) {
        if (texts.contains(wanted)) return Finding.FOUND;
        return texts.stream().anyMatch(text -> text.startsWith(VALUE)) ? Finding.OTHER_VALUE : Finding.NO_RECORD;
    }

    private Resolver resolver() {
        Resolver resolver = properties.server().isEmpty() ? new ExtendedResolver() : new SimpleResolver(server());
        resolver.setTimeout(PATIENCE);
        return resolver;
    }

    private InetSocketAddress server() {
        String server = properties.server();
        int colon = server.lastIndexOf(':');
        if (colon < 0) return new InetSocketAddress(server, PORT);
        return new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }
}
