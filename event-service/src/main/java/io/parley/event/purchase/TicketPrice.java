package io.parley.event.purchase;

import io.parley.web.sql.Columns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a place costs.
 *
 * @param amount for one person, in the currency's minor unit
 * @param currency {@code chf}, {@code eur}, {@code gbp} or {@code usd}
 */
public record TicketPrice(
        @NotNull @Min(50) @Max(1_000_000) Long amount,
        @NotNull @Pattern(regexp = "chf|eur|gbp|usd") String currency) {

    /** Null for a row whose event costs nothing. */
    public static @Nullable TicketPrice of(ResultSet row) throws SQLException {
        String currency = Columns.textOrNull(row, "price_currency");
        return currency == null ? null : new TicketPrice(row.getLong("price_amount"), currency);
    }
}
