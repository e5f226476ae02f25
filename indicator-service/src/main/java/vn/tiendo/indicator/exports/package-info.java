/** Measurements as files: read by key, page after page, each sent before the next is read. Touches the reads of measurements only. */
@NullMarked
package vn.tiendo.indicator.exports;

import org.jspecify.annotations.NullMarked;
