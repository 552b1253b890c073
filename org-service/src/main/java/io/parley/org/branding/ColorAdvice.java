package io.parley.org.branding;

/**
 * A colour, and how to use it so that people can read (WCAG 2.2: text needs a contrast of 4.5).
 *
 * @param onWhite its contrast with white, from 1 to 21
 * @param text what to write on it: {@code #000000} or {@code #ffffff}, whichever stands out more
 * @param textContrast the contrast of that
 * @param readable the same colour, made darker until it can be read on white
 */
public record ColorAdvice(String color, double onWhite, String text, double textContrast, String readable) {

    private static final double ENOUGH = 4.5;
    private static final double STEP = 0.98;

    /**
     * How to use a colour.
     *
     * @param color such as {@code #1f6feb}
     */
    public static ColorAdvice on(String color) {
        Shade shade = Shade.of(color);
        double withWhite = shade.contrastWith(Shade.WHITE);
        double withBlack = shade.contrastWith(Shade.BLACK);
        Shade text = withWhite >= withBlack ? Shade.WHITE : Shade.BLACK;
        return new ColorAdvice(
                color,
                rounded(withWhite),
                text.hex(),
                rounded(Math.max(withWhite, withBlack)),
                readable(shade).hex());
    }

    private static Shade readable(Shade shade) {
        Shade darker = shade;
        for (double part = STEP; darker.contrastWith(Shade.WHITE) < ENOUGH; part *= STEP) darker = shade.darker(part);
        return darker;
    }

    private static double rounded(double contrast) {
        return Math.floor(contrast * 100) / 100;
    }
}
