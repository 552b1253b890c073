package io.parley.billing.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that can be had as {@code text/csv} too. */
interface CsvTable {

    /** The names of the columns, and then the rows. */
    List<List<@Nullable Object>> csv();
}
