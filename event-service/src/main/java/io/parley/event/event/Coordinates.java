package io.parley.event.event;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A point on the globe (WGS 84).
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Coordinates(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {

    static @Nullable Coordinates of(ResultSet row) throws SQLException {
        double lat = row.getDouble("latitude");
        return row.wasNull() ? null : new Coordinates(lat, row.getDouble("longitude"));
    }
}
