package vn.tiendo.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of the first page.
 *
 * @param parentOrgan the body directly above the issuing one; absent where there is none or custom leaves it out
 * @param number absent while the office has not numbered the document: room is left for it
 * @param symbol type and organ, such as {@code BC-UBND}, {@code KH/TU}
 * @param place of issue, such as the province's name
 * @param date of issue, in Viet Nam; absent while it is not signed: room is left for day and month
 */
public record Letterhead(
        @Nullable String parentOrgan,
        String organ,
        @Nullable String number,
        String symbol,
        String place,
        @Nullable LocalDate date) {}
