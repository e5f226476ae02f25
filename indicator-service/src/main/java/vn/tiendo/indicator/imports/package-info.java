/** Files of measurements from machine clients: taken in whole or not at all, in constant memory, each line's fault named. */
@NullMarked
package vn.tiendo.indicator.imports;

import org.jspecify.annotations.NullMarked;
