package io.parley.org.domain;

import java.util.Hashtable;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** Looks into DNS for the record by which an organization shows that a domain is its own. */
@Component
class DomainRecords {

    private static final String PREFIX = "_parley.";
    private static final String VALUE = "parley-verification=";

    // It waits 1 s, then 2, then gives up.
    private static final Map<String, String> PATIENCE = Map.of(
            "com.sun.jndi.dns.timeout.initial", "1000",
            "com.sun.jndi.dns.timeout.retries", "2");

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

    /** What DNS says now; asked for at most a few seconds. */
    Finding find(String domain, String token) {
        try {
            InitialDirContext dns = new InitialDirContext(environment());
            try {
                Attribute records = dns.getAttributes(nameFor(domain), new String[] {"TXT"}).get("TXT");
                return records == null ? Finding.NO_RECORD : among(records, valueFor(token));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException missing) {
            return Finding.NO_RECORD;
        } catch (NamingException away) {
            return Finding.NO_ANSWER;
        }
    }

    private static Finding among(Attribute records, String wanted) throws NamingException {
        Finding finding = Finding.NO_RECORD;
        NamingEnumeration<?> values = records.getAll();
        for (int looked = 0; looked < MOST_RECORDS && values.hasMore(); looked++) {
            String value = String.valueOf(values.next()).strip();
            if (value.equals(wanted)) return Finding.FOUND;
            if (value.startsWith(VALUE)) finding = Finding.OTHER_VALUE;
        }
        return finding;
    }

    @SuppressWarnings("JdkObsolete") // JNDI takes nothing else.
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>(PATIENCE);
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(
                Context.PROVIDER_URL,
                properties.server().isEmpty() ? "dns:" : "dns://" + properties.server());
        return environment;
    }
}
