/** Indicators as SDMX knows them: identifiers, data structure definitions, their message. Touches definitions and the directory only. */
@NullMarked
package vn.tiendo.indicator.sdmx;

import org.jspecify.annotations.NullMarked;
