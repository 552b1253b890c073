package io.parley.web.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The domains of e-mail addresses, in small letters as DNS has them: {@code xn--…} for what isn't ASCII. */
public final class EmailDomains {

    /** A TXT record stands below it, and all of a name in DNS is 253 characters at most. */
    private static final int LONGEST = 245;

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Where everybody gets an address: it says nothing of who somebody is. */
    private static final Set<String> PROVIDERS = Set.of(
            "aol.com",
            "fastmail.com",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "icloud.com",
            "live.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "outlook.com",
            "outlook.de",
            "pm.me",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "t-online.de",
            "web.de",
            "yahoo.com",
            "yandex.com",
            "yandex.ru",
            "zoho.com",
            "163.com");

    private EmailDomains() {}

    /** As DNS has it; empty for what is no domain. */
    public static Optional<String> normalised(String domain) {
        try {
            String name = IDN.toASCII(domain.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(name)
                    .filter(n -> n.length() <= LONGEST && FORM.matcher(n).matches());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether everybody gets addresses there. */
    public static boolean isProvider(String normalised) {
        return PROVIDERS.contains(normalised);
    }

    /** By which services know the domain of an address again without telling it; empty where everybody gets addresses. */
    public static Optional<String> hashOf(String address) {
        return normalised(address.substring(address.lastIndexOf('@') + 1))
                .filter(domain -> !isProvider(domain))
                .map(EmailAddresses::hash);
    }
}
