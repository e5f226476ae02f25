/** What a body's own report says for itself and those below it, decided from what all of them say. Pure: {@code java.*} and aggregation. */
@NullMarked
package vn.tiendo.reporting.merge;

import org.jspecify.annotations.NullMarked;
