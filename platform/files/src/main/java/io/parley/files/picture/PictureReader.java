package io.parley.files.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first frame of a picture. Its header says how large it is before a pixel is decoded, and of a large one only every
 * n-th pixel is kept.
 *
 * @param maxSide twice as many pixels a side are decoded at most, and scaled down well afterwards
 */
public record PictureReader(long maxPixels, int maxSide) {

    private static final String JPEG = "image/jpeg";

    /**
     * Its pixels.
     *
     * @throws BadPicture if it is too large or can't be read
     */
    public DecodedPicture read(byte[] bytes, String type) throws BadPicture {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = readerOf(type);
            try {
                BufferedImage image = read(reader, stream);
                return new DecodedPicture(type.equals(JPEG) ? upright(image, ExifOrientation.of(bytes)) : image);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever they stumble over.
            throw new BadPicture("can't be read as a picture", e);
        }
    }

    private BufferedImage read(ImageReader reader, ImageInputStream stream) throws IOException, BadPicture {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maxPixels) throw new BadPicture("has too many pixels");
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / maxSide);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static ImageReader readerOf(String type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) throw new IIOException("No reader for " + type);
        return readers.next();
    }

    private static BufferedImage upright(BufferedImage image, @Nullable Orientation orientation) {
        if (orientation == null || orientation == Orientation.TOP_LEFT) return image;
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }
}
