package io.parley.identity.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person would call the device behind a User-Agent header: {@code Firefox on Linux}. */
final class Device {

    // The first that is found counts: Edge also says that it is Chrome, and Chrome that it is Safari.
    private static final List<Mark> PROGRAMS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));
    private static final String UNKNOWN = "Unknown device";

    private Device() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return UNKNOWN;
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (program != null && system != null) return program + " on " + system;
        if (program != null) return program;
        return system != null ? system : userAgent.split("[/ ]", -1)[0];
    }

    private static @Nullable String first(List<Mark> marks, String userAgent) {
        for (Mark mark : marks) if (userAgent.contains(mark.sign())) return mark.name();
        return null;
    }

    private record Mark(String sign, String name) {}
}
