package io.parley.files.picture;

/** A picture that we made. */
public final class Picture {

    private final byte[] bytes;
    private final String contentType;
    private final int width;
    private final int height;

    Picture(byte[] bytes, String contentType, int width, int height) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.width = width;
        this.height = height;
    }

    /** To be read only. */
    public byte[] bytes() {
        return bytes;
    }

    public String contentType() {
        return contentType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
