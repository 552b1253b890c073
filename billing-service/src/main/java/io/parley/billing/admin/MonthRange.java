package io.parley.billing.admin;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some months in a row, both ends among them. */
record MonthRange(YearMonth first, YearMonth last) {

    private static final int MOST = 60;
    private static final int USUAL = 12;
    private static final int MONTH_LENGTH = 7;

    /**
     * The months of two parameters: {@code 2026-03}, or a day in it; the twelve up to now where they are absent.
     *
     * @throws Problem {@code invalid-request} if they aren't months, in the wrong order, or more than sixty
     */
    static MonthRange of(@Nullable String from, @Nullable String to, Instant now) {
        YearMonth last = to == null ? YearMonth.from(now.atOffset(ZoneOffset.UTC)) : month("to", to);
        YearMonth first = from == null ? last.minusMonths(USUAL - 1) : month("from", from);
        if (first.isAfter(last) || first.plusMonths(MOST).isBefore(last))
            throw CommonProblem.INVALID_REQUEST.exception("'from' must be before 'to', by at most 60 months.");
        return new MonthRange(first, last);
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static YearMonth month(String name, String text) {
        try {
            return YearMonth.parse(text.length() > MONTH_LENGTH ? text.substring(0, MONTH_LENGTH) : text);
        } catch (DateTimeException none) {
            throw CommonProblem.INVALID_REQUEST.exception("The parameter '" + name + "' is no month, such as 2026-03.");
        }
    }
}
