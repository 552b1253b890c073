package io.parley.web.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an e-mail address looks like, and how it is written down. */
public class EmailAddresses implements ConstraintValidator<EmailAddress, @Nullable String> {

    // RFC 5321: the path without its angle brackets.
    private static final int LONGEST = 254;

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+(?!\\d+$)(?=..)" + LABEL);

    // Letters by their category, though they show nothing: the fillers of Hangul, and the marks that select a variant.
    private static final Pattern UNSEEN = Pattern.compile("[\\u115F\\u1160\\u3164\\uFFA0\\u034F\\uFE00-\\uFE0F]");

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
        return address == null || isAddress(normalised(address));
    }

    /** Without spaces around it, the same in every case and normal form. */
    public static String normalised(String address) {
        return Normalizer.normalize(address.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** By which services know an address again without telling it: SHA-256 of its normal form, in small hexadecimal digits. */
    public static String hash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(normalised(address).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether a normalised address looks like one. */
    public static boolean isAddress(String address) {
        return address.length() <= LONGEST
                && FORM.matcher(address).matches()
                && !UNSEEN.matcher(address).find();
    }
}
