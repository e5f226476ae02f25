/** Keeps what is exchanged, record by record and moment by moment, and shows it; it reads the rows of other features and writes none of them. */
@NullMarked
package vn.tiendo.reporting.exchange.journal;

import org.jspecify.annotations.NullMarked;
