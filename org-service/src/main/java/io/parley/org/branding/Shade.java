package io.parley.org.branding;

import java.util.Locale;

/** A colour of the screen, and how it stands out (WCAG 2.2, relative luminance). Channels are from 0 to 255. */
record Shade(int red, int green, int blue) {

    static final Shade WHITE = new Shade(255, 255, 255);
    static final Shade BLACK = new Shade(0, 0, 0);

    private static final int CHANNEL = 255;

    /** @param hex such as {@code #1f6feb} */
    static Shade of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Shade(rgb >> 16, (rgb >> 8) & CHANNEL, rgb & CHANNEL);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** From 1, the same, to 21, black on white. */
    double contrastWith(Shade other) {
        double own = luminance();
        double others = other.luminance();
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    /** @param part of the light that stays, from 0 to 1 */
    Shade darker(double part) {
        return new Shade((int) (red * part), (int) (green * part), (int) (blue * part));
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = (double) channel / CHANNEL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
