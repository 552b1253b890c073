package io.parley.files.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * How a camera was held: the one thing in a photo's metadata that is needed to see it. The JDK's reader of metadata refuses
 * many a photo that it shows well.
 */
final class ExifOrientation {

    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int IMAGE = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private ExifOrientation() {}

    /** Null where it isn't told. */
    static @Nullable Orientation of(byte[] jpeg) {
        try {
            byte[] exif = exif(ByteBuffer.wrap(jpeg).position(2));
            return exif == null ? null : ExifUtils.getOrientationFromExif(exif);
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    private static byte @Nullable [] exif(ByteBuffer segments) {
        while (Byte.toUnsignedInt(segments.get()) == MARKER) {
            int kind = Byte.toUnsignedInt(segments.get());
            if (kind == IMAGE) return null;
            byte[] segment = new byte[Short.toUnsignedInt(segments.getShort()) - 2];
            segments.get(segment);
            if (kind == APP1 && Arrays.mismatch(segment, EXIF) == EXIF.length) return segment;
        }
        return null;
    }
}
