package io.parley.files;

import io.parley.test.TestFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Pictures that tests upload. */
public final class Drawn {

    private Drawn() {}

    /** A small PNG whose header says that it is this large. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] png = TestFiles.picture("png", 8, 8);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A JPEG that a camera was held upright for, with a place in its metadata. */
    public static byte[] photoOnItsSide(int width, int height) {
        byte[] jpeg = TestFiles.picture("jpg", width, height);
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"
                        + "GPS 52.5200 13.4050")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        photo.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        return photo.put(jpeg, 2, jpeg.length - 2).array();
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
