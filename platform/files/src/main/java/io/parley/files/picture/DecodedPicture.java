package io.parley.files.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/** The pixels of a picture, and nothing else of it. What is made of it is PNG where it has transparent parts, otherwise JPEG. */
public final class DecodedPicture {

    private static final double QUALITY = 0.86;

    private final BufferedImage image;

    DecodedPicture(BufferedImage image) {
        this.image = image;
    }

    /** It in full, or as large as may be. */
    public Picture within(int side) {
        return as(new Rendition(side, side, false));
    }

    public Picture as(Rendition rendition) {
        try {
            return encode(fits(rendition) ? image : scaled(rendition));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
    }

    private boolean fits(Rendition rendition) {
        return !rendition.crop() && image.getWidth() <= rendition.width() && image.getHeight() <= rendition.height();
    }

    private BufferedImage scaled(Rendition rendition) throws IOException {
        Thumbnails.Builder<BufferedImage> builder =
                Thumbnails.of(image).size(rendition.width(), rendition.height()).imageType(BufferedImage.TYPE_INT_ARGB);
        if (rendition.crop()) builder.crop(Positions.CENTER);
        return builder.asBufferedImage();
    }

    private Picture encode(BufferedImage result) throws IOException {
        boolean transparent = image.getColorModel().hasAlpha();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(transparent ? result : opaque(result))
                .scale(1)
                .outputFormat(transparent ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        String type = transparent ? "image/png" : "image/jpeg";
        return new Picture(bytes.toByteArray(), type, result.getWidth(), result.getHeight());
    }

    private static BufferedImage opaque(BufferedImage source) {
        if (source.getType() == BufferedImage.TYPE_INT_RGB) return source;
        BufferedImage target = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(source, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return target;
    }
}
