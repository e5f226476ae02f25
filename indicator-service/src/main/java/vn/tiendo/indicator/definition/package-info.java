/** Who keeps the catalogue defines indicators and changes them as of a day; what is unsound, or would unsay what was measured, is refused. */
@NullMarked
package vn.tiendo.indicator.definition;

import org.jspecify.annotations.NullMarked;
